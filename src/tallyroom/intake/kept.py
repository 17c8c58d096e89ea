"""Every byte received, kept before anything is made of it: a night can be replayed from here.

`FOLDER/SOURCE/` has each different answer once, named by moment and content, and `log.jsonl` has every look.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict


class Look(Struct, frozen=True, kw_only=True):
    """One look at a source: when, what came of it, and the file that holds the answer, if there was one."""

    at: str
    source: str
    result: str
    file: str = ""
    sha256: str = ""
    size: int = 0


class Kept:
    """A folder of what was received."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def answer(self, source: str, data: bytes, *, at: datetime) -> Look:
        """Keep an answer; the same bytes again are only noted."""
        digest = sha256(data).hexdigest()
        place = self.folder / source
        place.mkdir(parents=True, exist_ok=True)
        there = next(iter(sorted(place.glob(f"*-{digest[:16]}.bytes"))), None)
        if there is None:
            there = place / f"{at:%Y%m%dT%H%M%S%fZ}-{digest[:16]}.bytes"
            part = there.with_suffix(".part")
            part.write_bytes(data)
            part.replace(there)  # a file here is whole
        look = Look(at=at.isoformat(), source=source, result="answer", file=there.name, sha256=digest, size=len(data))
        self._note(look)
        return look

    def nothing(self, source: str, why: str, *, at: datetime) -> None:
        """Note a look that brought nothing: unchanged, or no answer."""
        (self.folder / source).mkdir(parents=True, exist_ok=True)
        self._note(Look(at=at.isoformat(), source=source, result=why))

    def digests(self, source: str) -> list[str]:
        """The SHA-256 of every answer of a source, in the order received."""
        log = self.folder / source / "log.jsonl"
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        return [one["sha256"] for one in map(json.loads, lines) if one["sha256"]]

    def answers(self) -> Iterator[tuple[Look, bytes]]:
        """Every answer in the order received, to replay the night."""
        looks = [
            Look(**json.loads(line))
            for log in sorted(self.folder.glob("*/log.jsonl"))
            for line in log.read_text("utf-8").splitlines()
        ]
        for look in sorted(looks, key=lambda one: (one.at, one.source)):
            if look.file:
                yield look, (self.folder / look.source / look.file).read_bytes()

    def _note(self, look: Look) -> None:
        with (self.folder / look.source / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(asdict(look)) + "\n")
