"""What other files and earlier nights know, taken into a package: `fill`.

It merges: cells that somebody typed stay, and what it filled in before is replaced when it is run again. It says what
it took from each source and what it could not place, and never takes one ward or council for another in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from tallyroom.domain import Book, Entry, Finding
from tallyroom.feeds.filling import small
from tallyroom.feeds.filling.compositions import fill_compositions, put_size
from tallyroom.feeds.filling.folder import Folder
from tallyroom.feeds.filling.ledgers import fill_from_ledger, past_of_ledger
from tallyroom.feeds.filling.names import day_in
from tallyroom.feeds.filling.past import PastContest, read_past
from tallyroom.feeds.filling.report import Took
from tallyroom.feeds.filling.results import fill_results
from tallyroom.tally import Board

__all__ = ["EarlierNight", "Filled", "Sources", "fill"]


class EarlierNight(NamedTuple):
    """A night that is over, as its ledger holds it."""

    name: str
    book: Book
    board: Board
    entries: Sequence[Entry]


class Sources(Struct, frozen=True, kw_only=True):
    """The files to take in, by what they hold, and earlier nights."""

    compositions: tuple[Path, ...] = ()
    results: tuple[Path, ...] = ()
    nights: tuple[EarlierNight, ...] = ()
    times: tuple[Path, ...] = ()
    shares: tuple[Path, ...] = ()
    populations: tuple[Path, ...] = ()
    boundaries: tuple[Path, ...] = ()
    watches: tuple[Path, ...] = ()
    parties: tuple[Path, ...] = ()


class Filled(Struct, frozen=True, kw_only=True):
    """What each source gave, the tables that changed, and how many cells were left as somebody typed them."""

    took: tuple[Took, ...]
    changed: tuple[str, ...]
    typed: int

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for one in self.took for finding in one.findings)


#: Tables of one kind each, in the order in which they are taken in; results come before the shares of their years.
_FIRST: dict[str, Callable[..., Took]] = {"parties": small.fill_parties}
_LAST: dict[str, Callable[..., Took]] = {
    "times": small.fill_times,
    "shares": small.fill_shares,
    "populations": small.fill_populations,
    "boundaries": small.fill_boundaries,
    "watches": small.fill_watches,
}


def fill(path: Path, sources: Sources) -> Filled:
    """Take sources into the package in a folder. Raises `TallyroomError` where there is no package."""
    folder = Folder(path)
    took = _each(folder, sources, _FIRST)
    year = max((day.year for row in folder.rows("contests.csv") if (day := day_in(row["ballot_id"]))), default=9999)
    took += [fill_from_ledger(folder, one.book, one.board, source=one.name) for one in sources.nights]
    took += [fill_compositions(folder, one.read_bytes(), file=one.name, year=year) for one in sources.compositions]
    for row in folder.rows("councils.csv"):
        put_size(folder, row["council_id"], None)
        small.put_population(folder, row)
    took += _results(folder, sources)
    took += _each(folder, sources, _LAST)
    return Filled(took=tuple(took), changed=folder.save(), typed=folder.typed)


def _each(folder: Folder, sources: Sources, tables: dict[str, Callable[..., Took]]) -> list[Took]:
    return [
        take(folder, path.read_bytes(), file=path.name)
        for name, take in tables.items()
        for path in getattr(sources, name)
    ]


def _results(folder: Folder, sources: Sources) -> list[Took]:
    """All results at once: who defends a seat may take several elections to tell."""
    past: list[PastContest] = []
    findings: list[Finding] = []
    for path in sources.results:
        found, faults = read_past(path.read_bytes(), file=path.name)
        past += found
        findings += faults
    for night in sources.nights:
        past += past_of_ledger(night.book, night.board, night.entries, source=night.name)
    if not past and not findings:
        return []
    names = ", ".join([*(path.name for path in sources.results), *(night.name for night in sources.nights)])
    took = fill_results(folder, sorted(past, key=lambda one: (one.day, one.ballot)), source=names)
    took.findings[:0] = findings
    return [took]
