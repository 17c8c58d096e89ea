"""Past nights from the shared data, as the values that `tallyroom.projection` takes.

For tests, benchmarks and calibration; nothing here is used at run time. `$TALLYROOM_SHARED_DATA` or
`../shared/data`.
"""

from __future__ import annotations

import csv
import os
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from tallyroom.domain import Entry
from tallyroom.feeds.package import read_package
from tallyroom.projection.ancestry import OldWard, leans
from tallyroom.projection.live import Eve
from tallyroom.projection.national_share import Place
from tallyroom.projection.wards import Council, Night, Polled, Seats, Ward, top_shares
from tallyroom.tally import Tally

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("TALLYROOM_SHARED_DATA", ROOT.parent / "shared" / "data"))
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    with (SHARED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def polled(row: Row) -> Polled:
    return Polled(party=row["party_id"], votes=int(row["votes"] or 0), returned=row["elected"] == "1")


def by_ballot(name: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(name):
        found[row["ballot_id"]].append(row)
    return found


@cache
def remain() -> dict[str, float]:
    """Remain's share at the referendum of 2016 by council code, 0 to 1."""
    return {row["gss"]: float(row["remain_pct"]) / 100 for row in rows("history/referendum_2016.csv")}


@cache
def english_2018() -> Night:
    """The English elections of 3 May 2018, all declared, with 2014 before them."""
    returns, previous = by_ballot("english-2018/returns.csv"), by_ballot("english-2018/previous.csv")
    contests = [row for row in rows("english-2018/contests.csv") if row["contest_type"] == "local"]
    old = [
        OldWard(
            id=ballot,
            council=lines[0]["council_id"],
            candidates=tuple((r["candidate"], polled(r)) for r in lines),
        )
        for ballot, lines in by_ballot("english-2018/returns_2014.csv").items()
    ]
    new = {
        row["ballot_id"]: (row["council_id"], [line["candidate"] for line in returns[row["ballot_id"]]])
        for row in contests
        if row["ballot_id"] not in previous
    }
    lean = leans(new, old)
    wards = []
    for row in contests:
        now, before = returns[row["ballot_id"]], previous.get(row["ballot_id"], [])
        wards.append(
            Ward(
                id=row["ballot_id"],
                council=row["council_id"],
                seats=int(row["seats"]),
                standing=tuple(line["party_id"] for line in now),
                before=tuple(map(polled, before)),
                now=tuple(map(polled, now)),
                comparable=bool(before) and before[0]["comparable"] == "1",
                redrawn=row["boundary_changed"] == "1",
                lean=lean.get(row["ballot_id"], ()),
            )
        )
    return Night(id="english-2018", councils=councils_2018(wards, old), wards=tuple(wards))


def councils_2018(wards: list[Ward], old: list[OldWard]) -> tuple[Council, ...]:
    before: dict[str, list[Seats]] = defaultdict(list)
    after: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows("english-2018/council_totals.csv"):
        if int(row["seats_before"] or 0):
            before[row["council_id"]].append(Seats(party=row["party_id"], seats=int(row["seats_before"])))
        # What is left after taking out the seats won this time is what was not up.
        after[row["council_id"]][row["party_id"]] = int(row["seats_after"] or 0) - int(row["seats_won"] or 0)
    shares: dict[str, list[dict[str, float]]] = defaultdict(list)
    for ward in old:
        found = top_shares(line for _, line in ward.candidates)
        if found:
            shares[ward.council].append(found)
    return tuple(
        Council(
            id=row["council_id"],
            nation=row["nation"],
            region=row["region"],
            kind=row["kind"],
            seats=int(row["seats_total"]),
            before=tuple(before[row["council_id"]]),
            not_up=tuple(Seats(party=p, seats=n) for p, n in sorted(after[row["council_id"]].items()) if n > 0),
            covariate=remain().get(row["gss"]),
            lean=mean_shares(shares[row["council_id"]]),
        )
        for row in rows("english-2018/councils.csv")
    )


def mean_shares(found: list[dict[str, float]]) -> tuple[tuple[str, float], ...]:
    parties = sorted({party for shares in found for party in shares})
    return tuple((party, sum(shares.get(party, 0.0) for shares in found) / len(found)) for party in parties)


@cache
def live_2018() -> Night:
    """The same night as a live ledger would hand it over: from the event package alone, all wards declared.

    Seats that are not up are the published ones, for the package does not name every holder: so control can be
    measured on every council.
    """
    reading = read_package(SHARED / "english-2018")
    assert reading.book is not None
    tally = Tally(reading.book)
    for number, returned in enumerate(reading.declarations, start=1):
        tally.apply(
            Entry(
                number=number,
                recorded_at=reading.book.event.polls_close,
                by="",
                source="",
                key="",
                happening=returned.happening,
                previous_seal="",
                seal="",
            )
        )
    night = Eve(reading.book).at(tally.board).night
    not_up = {council.id: council.not_up for council in english_2018().councils}
    councils = tuple(replace(c, not_up=not_up[c.id], countable=True, doubt=0, called=None) for c in night.councils)
    return replace(night, councils=councils)


def clock_2018() -> dict[str, str | None]:
    """The published times of declaration that are known, by council; None where none was found."""
    return {row["council_id"]: row["time_on_4_may"] or None for row in rows("english-2018/declaration_clock.csv")}


def cities_2012() -> Night:
    """Birmingham, Burnley, Leeds and Manchester on 3 May 2012, with 2008 before them."""
    previous = by_ballot("night-2012/previous.csv")
    returns = by_ballot("night-2012/returns.csv")
    council = {row["council_id"]: row for row in rows("night-2012/councils.csv")}
    wards = [
        Ward(
            id=row["ballot_id"],
            council=row["council_id"],
            seats=int(row["seats"]),
            standing=tuple(line["party_id"] for line in returns[row["ballot_id"]]),
            before=tuple(map(polled, previous[row["ballot_id"]])),
            now=tuple(map(polled, returns[row["ballot_id"]])),
            comparable=True,
        )
        for row in rows("night-2012/contests.csv")
        if row["ballot_id"] in previous
    ]
    councils = tuple(
        Council(
            id=id_,
            nation=council[id_]["nation"],
            region=council[id_]["region"],
            kind=council[id_]["kind"],
            seats=int(council[id_]["seats_total"]),
            lean=mean_shares([top_shares(w.before) for w in wards if w.council == id_]),
        )
        for id_ in sorted({ward.council for ward in wards})
    )
    return Night(id="night-2012", councils=councils, wards=tuple(wards))


def undeclared(night: Night, councils: set[str]) -> Night:
    """The night with every ward of these councils still to declare."""
    wards = tuple(replace(ward, now=()) if ward.council in councils else ward for ward in night.wards)
    return replace(night, wards=wards)


def great_britain() -> tuple[Place, ...]:
    """Every council of Great Britain with Remain's share in 2016, weighed by votes cast then."""
    return tuple(
        Place(
            covariate=float(row["remain_pct"]) / 100,
            weight=int(row["remain_votes"]) + int(row["leave_votes"]),
        )
        for row in rows("history/referendum_2016.csv")
    )
