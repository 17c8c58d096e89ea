"""Labelled stories: where they are, how they are marked, and which are set aside.

A story is a JSON header, a line of three dashes, and a text with each claim marked where it stands:
`{seats_won lab 1158 +483 unit=seats|1,158 seats (up 483)}`; `&` joins two claims of one span.
A fifth of the stories, by a hash of the name, and everything of the hands in `ASIDE` is kept for measuring: nobody
reads those texts while the reader is changed. Not here: scores (`measure_reader`).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_MARK = re.compile(r"\{([^{}|]+)\|([^{}]*)\}")
ASIDE = frozenset({"aside"})
CORPUS = Path(__file__).resolve().parents[1] / "corpus"

Value = float | str | None


class Gold(NamedTuple):
    """One labelled claim."""

    start: int
    end: int
    kind: str
    subject: str
    value: Value
    change: Value
    unit: str | None
    area: str | None
    party: str | None


class Labelled(NamedTuple):
    """One story with its claims, by the hand that wrote it."""

    hand: str
    name: str
    register: str
    text: str
    claims: tuple[Gold, ...]


def is_aside(hand: str, name: str) -> bool:
    """Whether a story is kept for the test."""
    return hand in ASIDE or hashlib.sha256(name.encode()).digest()[0] % 5 == 0


def stories(root: Path = CORPUS, *, aside: bool = False) -> Iterator[Labelled]:
    """The stories of a folder `HAND/*.story`: those to train on, or those set aside."""
    for folder in sorted(p for p in root.iterdir() if p.is_dir()):
        for path in sorted(folder.glob("*.story")):
            if is_aside(folder.name, path.stem) == aside:
                yield parsed(folder.name, path.stem, path.read_text(encoding="utf-8"))


def parsed(hand: str, name: str, source: str) -> Labelled:
    """A story from its marked text."""
    head, _, body = source.partition("\n---\n")
    header = json.loads(head)
    text, claims, last, size = [], [], 0, 0
    for found in _MARK.finditer(body):
        before = body[last : found.start()]
        text += [before, found[2]]
        start = size + len(before)
        size = start + len(found[2])
        last = found.end()
        claims += [_claim(one.split(), start, size) for one in found[1].split("&")]
    text.append(body[last:])
    return Labelled(hand, name, str(header.get("outlet_type", "")), "".join(text), tuple(claims))


def value_of(said: str) -> Value:
    """A number, a word, or None for "null"."""
    if said in {"null", "none", "-"}:
        return None
    try:
        return float(said.replace("−", "-"))
    except ValueError:
        return said


def _claim(words: list[str], start: int, end: int) -> Gold:
    rest = words[3:]
    change = value_of(rest.pop(0)) if rest and "=" not in rest[0] else None
    more = dict(pair.split("=", 1) for pair in rest if "=" in pair)
    return Gold(
        start,
        end,
        words[0],
        words[1],
        value_of(words[2]),
        change,
        more.get("unit"),
        more.get("area"),
        more.get("party"),
    )
