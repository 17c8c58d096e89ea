"""Versions of stories as they are kept: a file each, with every sentence's figures, exactly.

Here: a version as a document and back, and which is the newest of a story. Not here: what is wrong in one (`versions`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from msgspec import Struct

from tallyroom.copydesk.writing.copy import Copy, Paragraph, Sentence
from tallyroom.copydesk.writing.shown import laid_out
from tallyroom.domain import Entry
from tallyroom.errors import TallyroomError
from tallyroom.figures import Figure, Value

#: The first key of a kept version, by which it is told from other files, and the form that follows.
FORM = "tallyroom-story"
_VERSION = 1


class Saved(Struct, frozen=True, kw_only=True):
    """One version. `outlet` is what was asked for, `ledger` the seal of the last entry that it rests on."""

    copy: Copy
    outlet: str
    ledger: str
    file: str = ""

    @property
    def story(self) -> tuple[str, str]:
        """What versions of one story have in common."""
        return (self.outlet, self.copy.language)

    def rests_on(self, entries: Sequence[Entry]) -> bool:
        """Whether these are the entries of the ledger that it was written from."""
        as_of = self.copy.as_of
        return as_of <= len(entries) and self.ledger == seal_at(entries, as_of)


def seal_at(entries: Sequence[Entry], as_of: int) -> str:
    """The seal of an entry, by its number; empty for the eve of the first."""
    return entries[as_of - 1].seal if as_of else ""


def file_name(saved: Saved) -> str:
    """Where a version is kept: its outlet, its language, and the entry that it is as of.

    >>> copy = Copy(outlet="local", scope="x", language="en", as_of=41, at=None, headline=None, paragraphs=())
    >>> file_name(Saved(copy=copy, outlet="papers/gazette.toml:purbeck", ledger=""))
    'gazette-purbeck.en.000041.json'
    """
    name, _, scope = saved.outlet.partition(":")
    called = "-".join(filter(None, [Path(name).stem, scope]))
    return f"{re.sub(r'[^a-z0-9.-]+', '-', called.lower())[:80]}.{saved.copy.language}.{saved.copy.as_of:06}.json"


def save(saved: Saved, folder: Path) -> Path:
    """Keep a version in a folder. The same story of the same moment is kept once."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file_name(saved)
    path.write_text(json.dumps(document(saved), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return path


def newest(versions: Iterable[Saved]) -> tuple[Saved, ...]:
    """The newest version of each story, in order of their names."""
    last: dict[tuple[str, str], Saved] = {}
    for one in sorted(versions, key=lambda one: one.copy.as_of):
        last[one.story] = one
    return tuple(last[story] for story in sorted(last))


def document(saved: Saved) -> dict[str, Any]:
    """A version as a JSON document."""
    return {FORM: _VERSION, "asked": saved.outlet, "ledger": saved.ledger, **laid_out(saved.copy, _sentence)}


def read_saved(data: bytes, *, file: str) -> Saved:
    """A version from its file. Raises `TallyroomError` for anything else."""
    try:
        table = json.loads(data)
        if not isinstance(table, dict) or table.get(FORM) != _VERSION:
            raise ValueError("no version that `tallyroom write --save` has kept")
        return Saved(copy=_copy(table), outlet=str(table["asked"]), ledger=str(table["ledger"]), file=file)
    except (ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise TallyroomError(f"is no kept version of a story ({error})", where=file, mend="Name another.") from error


def _copy(table: Mapping[str, Any]) -> Copy:
    at = table["as_of"]["at"]
    return Copy(
        outlet=table["outlet"],
        scope=table["scope"],
        language="cy" if table["language"] == "cy" else "en",
        as_of=int(table["as_of"]["entry"]),
        at=datetime.fromisoformat(at) if at else None,
        headline=_as_sentence(table["headline"]) if table["headline"] else None,
        paragraphs=tuple(
            Paragraph(part=one["part"], sentences=tuple(map(_as_sentence, one["sentences"])), is_list=one["list"])
            for one in table["paragraphs"]
        ),
        marks=tuple(table["marks"]),
    )


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "kind": sentence.kind,
        "about": sentence.about,
        "skeleton": sentence.skeleton,
        "why": sentence.why,
        "figures": [_figure(one) for one in sentence.figures],
    }


def _as_sentence(row: Mapping[str, Any]) -> Sentence:
    return Sentence(
        text=row["text"],
        kind=row["kind"],
        about=row["about"],
        skeleton=row["skeleton"],
        why=row["why"],
        figures=tuple(map(_as_figure, row["figures"])),
    )


def _figure(figure: Figure) -> list[Any]:
    value, change = _exact(figure.value), _exact(figure.change)
    return [figure.measure, figure.subject, figure.scope, value, change, figure.of, figure.basis, figure.entry]


def _as_figure(row: list[Any]) -> Figure:
    measure, subject, scope, value, change, of, basis, entry = row
    stated = _value(value)
    if stated is None:
        raise ValueError("a figure without its value")
    return Figure(
        measure=measure,
        subject=subject,
        scope=scope,
        value=stated,
        change=_value(change),
        of=of,
        basis="last" if basis == "last" else "eve",
        entry=entry,
    )


def _exact(value: Value | None) -> int | str | list[str] | None:
    """Whole numbers and words as they are; rates and decimals named, as text."""
    if isinstance(value, Fraction):
        return ["rate", str(value)]
    return ["decimal", str(value)] if isinstance(value, Decimal) else value


def _value(told: Any) -> Value | None:
    if isinstance(told, list):
        sort, text = told
        return Fraction(text) if sort == "rate" else Decimal(text)
    if told is None or (isinstance(told, int | str) and not isinstance(told, bool)):
        return told
    raise ValueError(f"{told!r} is no value")
