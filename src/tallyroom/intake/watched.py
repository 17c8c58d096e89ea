"""One watched source: what is known of it, when to look again, and what to make of an answer.

Decides by what came; fetching is in `watch`. A source may hang, die, repeat itself, break off, go back to an older
state or contradict another: none of that changes what stands without somebody's word for it.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from itertools import groupby
from typing import Any

from msgspec import Struct, field

from tallyroom.domain import Declared, Finding, Grade, Summarised, blocks
from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.returns import Decode, Reading, Returned
from tallyroom.intake.sources import Source
from tallyroom.intake.take import Taken, disagreement, known, take
from tallyroom.night import Night

#: However often a source fails, it is looked at again after so many seconds.
_LONGEST = 900.0
#: Looks are spread by this part of their interval, so that sources are not all asked at once.
_JITTER = 0.2
#: Formats in which a file that breaks off can still be read, with a figure cut short at its end.
_BY_LINES = {"csv", "democracy-club", "sheet", "jsonl"}
BY = "watch:"


class Watched(Struct):
    """The state of one source; `state` is a word on the last look."""

    source: Source
    state: str = "not asked yet"
    looks: int = 0
    failures: int = 0
    recorded: int = 0
    last_answer: datetime | None = None
    last_change: datetime | None = None
    etag: str = ""
    last_modified: str = ""
    findings: tuple[Finding, ...] = ()
    disagreements: dict[str, Finding] = field(default_factory=dict)
    _last: str = ""
    _seen: set[str] = field(default_factory=set)
    _doubtful: str = ""
    _longest: bytes = b""

    @property
    def conditions(self) -> dict[str, str]:
        """What is asked with the next look, so that an unchanged source need not answer."""
        given = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in given.items() if value}

    def wait(self, chance: random.Random, asked_for: float = 0.0) -> float:
        """Seconds until the next look: longer after each failure, never all sources at once."""
        usual: float = min(self.source.every * 2 ** min(self.failures, 10), max(_LONGEST, self.source.every))
        return max(usual * chance.uniform(1 - _JITTER, 1 + _JITTER), asked_for)

    def remember(self, digests: Sequence[str]) -> None:
        """What it has sent before this process began, in the order received: an older state is not taken for news.

        The last of it is read again all the same: that it was kept does not say that it was recorded.
        """
        states = [digest for digest, _ in groupby(digests)]
        self._seen |= set(states[:-1])

    def failed(self, why: str) -> None:
        """No answer, or a broken one."""
        self.looks += 1
        self.failures += 1
        self.state = why

    def unchanged(self, at: datetime) -> None:
        """The source says itself that nothing has changed."""
        self.looks += 1
        self.failures = 0
        self.last_answer = at
        self.state = "unchanged"

    def answered(
        self, data: bytes, night: Night, *, decode: Decode, at: datetime, mapping: Mapping[str, Any] | None = None
    ) -> Taken | None:
        """Make of an answer what can be made of it; `None` where it is passed over."""
        self.looks += 1
        self.failures = 0
        self.last_answer = at
        digest = sha256(data).hexdigest()
        passed_over = self._passed_over(data, digest)
        if passed_over:
            self.state = passed_over
            return None
        source = self.source
        given = Given(name=source.name, data=data, council=source.council, contest=source.contest, mapping=mapping)
        reading = read(source.format, [given], night.book, decode=decode)
        taken = self._take(reading, night)
        self._last, self._longest = digest, data if source.format in _BY_LINES else b""
        self._seen.add(digest)
        self.findings = taken.findings
        self.recorded += len(taken.entries)
        if taken.entries:
            self.last_change = at
        faults = len(blocks(taken.findings))
        self.state = f"read, {faults} faults" if faults else "read"
        return taken

    def _passed_over(self, data: bytes, digest: str) -> str:
        """Why an answer is not read: the same as the last, an older one again, or one that seems to be cut short."""
        if digest == self._last:
            return "unchanged"
        if digest in self._seen:
            return "went back to an older state"
        if not data.strip():
            return "empty"
        if (
            self.source.format in _BY_LINES
            and self._longest.startswith(data.rstrip())
            and len(data) < len(self._longest)
        ):
            return "cut short"
        by_lines = self.source.format in _BY_LINES and not _is_archive(data)
        if by_lines and not data.endswith((b"\n", b"\r")) and digest != self._doubtful:
            self._doubtful = digest  # some write no end of line; those say the same again
            return "may be cut short: held until it comes again"
        return ""

    def _take(self, reading: Reading, night: Night) -> Taken:
        """Record what is new, put right what may be put right, and list the rest as disagreements."""
        night.refresh()
        plain: list[Returned] = []
        mended: list[tuple[Returned, str]] = []
        for one in reading.returned:
            last = night.last_word(one.happening)
            if last is None or known(night, one.happening) or not isinstance(one.happening, Declared | Summarised):
                plain.append(one)
            elif (reason := self._reason(last.by)) is not None:
                mended.append((one, reason))
            else:
                found = disagreement(night, one, self.source.name)
                self.disagreements.setdefault(found.says, found)
        by, name = f"{BY}{self.source.rank}:{self.source.name}", self.source.name
        taken = take(night, Reading(returned=tuple(plain), findings=reading.findings), by=by, source=name, sound=True)
        entries, findings = taken.entries, taken.findings
        for one, reason in mended:
            single = Reading(returned=(one,), findings=())
            right = take(night, single, by=by, source=name, correct=reason, sound=True)
            entries += right.entries
            findings += right.findings
        left = tuple(one for one in self.disagreements.values() if one not in findings)
        return Taken(
            entries=entries, known=taken.known, findings=(*findings, *left), refused=False, left_out=taken.left_out
        )

    def _reason(self, by: str) -> str | None:
        """Why this source may put right what stands; `None` where it may not."""
        if not by.startswith(BY):
            return None  # a person has said so
        rank, _, name = by.removeprefix(BY).partition(":")
        if name == self.source.name:
            return f"{name} has changed its figures."
        if rank.isdigit() and int(rank) > self.source.rank:
            return f"{self.source.name} is trusted before {name}."
        return None

    def document(self) -> dict[str, Any]:
        """The state of the source for a person or a page."""
        return {
            "source": self.source.name,
            "format": self.source.format,
            "address": self.source.address,
            "state": self.state,
            "looks": self.looks,
            "failures": self.failures,
            "recorded": self.recorded,
            "last_answer": self.last_answer.isoformat() if self.last_answer else None,
            "last_change": self.last_change.isoformat() if self.last_change else None,
            "faults": [str(one) for one in self.findings if one.grade is Grade.BLOCK],
            "disagreements": [str(one) for one in self.disagreements.values()],
        }


def _is_archive(data: bytes) -> bool:
    return data.startswith((b"PK", b"\xd0\xcf\x11\xe0"))
