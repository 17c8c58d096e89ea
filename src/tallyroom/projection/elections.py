"""General elections by constituency, 2010 to 2024: the baselines from which the Commons is projected.

Here: the values and how they are read from `data/commons`. Not here: what swings do to them (`swing`) or
who would win (`commons`). Sources and licences stand in `data/commons/README.md`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from tallyroom.errors import TallyroomError
from tallyroom.projection.refusal import near

YEARS = (2010, 2015, 2017, 2019, 2024)
#: Those with the same 650 constituencies: what moved in each from one to the next is known.
UNCHANGED = YEARS[:-1]
NORTHERN_IRELAND = "Northern Ireland"
LUMP = "oth"
SPEAKER = "speaker"


class GeneralElection(Struct, frozen=True, kw_only=True):
    """One general election. Rows are constituencies in the order of their ONS codes, columns are
    `parties`.
    """

    year: int
    codes: tuple[str, ...]
    names: tuple[str, ...]
    nations: tuple[str, ...]
    regions: tuple[str, ...]
    parties: tuple[str, ...]
    votes: NDArray[np.int64]
    returned: NDArray[np.intp]  # column of the party returned
    top_other: NDArray[np.float64]  # votes of the strongest candidate in the lump of others; NaN where unknown

    @property
    def shares(self) -> NDArray[np.float64]:
        """Share of the valid vote, constituencies × parties, 0 to 1. No constituency was without votes."""
        shares: NDArray[np.float64] = self.votes / self.votes.sum(axis=1, keepdims=True)
        return shares

    @property
    def held_as_was(self) -> NDArray[np.bool_]:
        """Seats that no swing in Great Britain moves: Northern Ireland's, and the Speaker's."""
        speaker = self.parties.index(SPEAKER) if SPEAKER in self.parties else -1
        held: NDArray[np.bool_] = (np.array(self.nations) == NORTHERN_IRELAND) | (self.returned == speaker)
        return held

    def within(self, area: str) -> NDArray[np.bool_]:
        """Which constituencies lie in `area`: `gb`, a nation or a region, whatever the case of its letters.

        >>> int(general_election(2010).within("scotland").sum())
        59
        """
        nations, regions = np.array(self.nations), np.array(self.regions)
        return area_masks(nations, regions)[area.casefold()]

    def areas(self) -> tuple[str, ...]:
        """Every area that shares can be given for, widest first."""
        return tuple(area_masks(np.array(self.nations), np.array(self.regions)))

    def locate(self, constituency: str) -> int:
        """Row of a constituency by ONS code or name.

        >>> general_election(2010).names[general_election(2010).locate("hackney south and shoreditch")]
        'Hackney South and Shoreditch'
        """
        wanted = constituency.casefold()
        for row, (code, name) in enumerate(zip(self.codes, self.names, strict=True)):
            if wanted in (code.casefold(), name.casefold()):
                return row
        raise TallyroomError(
            f"no constituency is called {constituency!r}{near(constituency, self.names)}",
            where=f"general election of {self.year}",
            mend="Give its name or ONS code as in data/commons.",
        )


def area_masks(nations: NDArray[np.str_], regions: NDArray[np.str_]) -> dict[str, NDArray[np.bool_]]:
    """Membership by area in lower case: `gb` first, then nations, then the English regions."""
    britain = nations != NORTHERN_IRELAND
    masks = {"gb": britain}
    masks |= {nation.casefold(): nations == nation for nation in sorted({*nations[britain].tolist()})}
    masks |= {region.casefold(): regions == region for region in sorted({*regions[britain].tolist()})}
    return masks


@cache
def general_election(year: int) -> GeneralElection:
    """The general election of `year`, from the bundled facts.

    Raises `TallyroomError` for a year that is not bundled.

    >>> election = general_election(2010)
    >>> election.votes.shape
    (650, 14)
    >>> sorted({p: int((election.returned == i).sum()) for i, p in enumerate(election.parties)}.items())[:3]
    [('apni', 1), ('con', 306), ('dup', 8)]
    """
    if year not in YEARS:
        raise TallyroomError(
            f"no general election of {year!r} is bundled",
            where="baseline",
            mend=f"Choose one of {', '.join(map(str, YEARS))}.",
        )
    seats = {row["code"]: row for row in rows_of("seats.csv" if year in UNCHANGED else f"seats-{year}.csv")}
    rows = list(rows_of(f"{year}.csv"))
    parties = tuple(column for column in rows[0] if column not in ("code", "winner", "top_other"))
    votes = np.array([[int(row[party] or 0) for party in parties] for row in rows], dtype=np.int64)
    returned = np.array([parties.index(row["winner"]) for row in rows], dtype=np.intp)
    top_other = np.array([float(row["top_other"] or "nan") for row in rows])
    for facts in (votes, returned, top_other):
        facts.setflags(write=False)
    return GeneralElection(
        year=year,
        codes=tuple(row["code"] for row in rows),
        names=tuple(seats[row["code"]]["name"] for row in rows),
        nations=tuple(seats[row["code"]]["nation"] for row in rows),
        regions=tuple(seats[row["code"]]["region"] for row in rows),
        parties=parties,
        votes=votes,
        returned=returned,
        top_other=top_other,
    )


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """Rows of a bundled file. They are ours and checked when built, so faults in them are not looked for."""
    text = (files("tallyroom") / "data" / "commons" / name).read_text(encoding="utf-8")
    return csv.DictReader(text.splitlines())
