"""What a package will be able to show on its night, what it lacks, and how to get it.

Looks at a book and its folder; changes nothing. Faults are for `package check`: this is about what is missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from tallyroom.domain import Body, Book, Composition, Contest
from tallyroom.register import council_of

#: What the projections need: see `projection.refusal`.
_COUNCILS, _WARDS = 15, 130
_LISTED = 6

State = Literal["yes", "part", "no"]


class Lack(Struct, frozen=True, kw_only=True):
    """One reason why something cannot be shown, the places it holds for, and what to do about it."""

    why: str
    places: tuple[str, ...]
    mend: str


class Ability(Struct, frozen=True, kw_only=True):
    """One thing that a night may show: for how many of how many, and what is in the way of the others."""

    what: str
    of: str
    ready: int
    all: int
    lacks: tuple[Lack, ...] = ()

    @property
    def state(self) -> State:
        return "no" if not self.ready else "yes" if self.ready == self.all else "part"


def abilities(book: Book, folder: Path) -> tuple[Ability, ...]:
    """Everything that a night may show, in the order in which people ask for it."""
    return (
        _results(book),
        _control(book),
        _by_contest(book, "gains and losses", _DEFENDED, _FILL_RESULTS),
        _by_contest(book, "swing", _COMPARABLE, _FILL_RESULTS),
        _projection(book),
        _by_contest(book, "turnout", _COUNTED, "Fill in electorate in contests.csv."),
        _times(book),
        _map(book, folder),
        _colours(book),
        _flag("alerts", (folder / "alerts.toml").is_file(), "no alerts.toml", "Write one: see docs/alerts.md."),
        _flag("watch lists", bool(book.watches), "no watch.csv", "tallyroom package fill DIR --watch FILE"),
        _welsh(book),
    )


_FILL_RESULTS = "tallyroom package fill DIR --results FILE"
_FILL_SEATS = "tallyroom package fill DIR --composition FILE"


def _results(book: Book) -> Ability:
    lacking = [one for one in book.contests if not one.papers_known]
    lacks = _lack("nobody, or not everybody, is in candidates.csv", lacking, "Add the candidates.")
    return Ability(
        what="results", of="contests", ready=len(book.contests) - len(lacking), all=len(book.contests), lacks=lacks
    )


class _Needs(Struct, frozen=True):
    """What a contest needs for something to be told of it, and how its absence is said."""

    has: Callable[[Book, Contest], bool]
    why: str


def _by_contest(book: Book, what: str, needs: _Needs, mend: str) -> Ability:
    asked = [one for one in book.contests if one.fills != "answer"]
    lacking = [one for one in asked if not needs.has(book, one)]
    ready = len(asked) - len(lacking)
    return Ability(what=what, of="contests", ready=ready, all=len(asked), lacks=_lack(needs.why, lacking, mend))


def _lack(why: str, contests: list[Contest], mend: str) -> tuple[Lack, ...]:
    if not contests:
        return ()
    return (Lack(why=why, places=tuple(sorted(one.id for one in contests)), mend=mend),)


def _is_comparable(book: Book, contest: Contest) -> bool:
    past = book.previous_of(contest.id)
    return past is not None and past.comparable and any(one.votes for one in past.candidacies)


_DEFENDED = _Needs(lambda _, one: bool(one.held_by), "nobody is named as defending")
_COMPARABLE = _Needs(_is_comparable, "no comparable result before")
_COUNTED = _Needs(lambda _, one: one.electorate is not None, "no electorate; returns may bring it")


def _control(book: Book) -> Ability:
    """Bodies whose control can be told: its size and cycle, who held it, and who holds what is not up."""
    renewed = [body for body in book.bodies if _renewals(book, body)]
    reasons: dict[tuple[str, str], list[str]] = {}
    for body in renewed:
        reason = _no_control(book, body, book.composition(body.id))
        if reason is not None:
            reasons.setdefault(reason, []).append(body.id)
    lacks = tuple(
        Lack(why=why, places=tuple(sorted(bodies)), mend=mend) for (why, mend), bodies in sorted(reasons.items())
    )
    lacking = sum(len(lack.places) for lack in lacks)
    return Ability(what="control", of="councils", ready=len(renewed) - lacking, all=len(renewed), lacks=lacks)


def _renewals(book: Book, body: Body) -> list[Contest]:
    return [one for one in book.contests_of(body.id) if one.renews_seats]


def _no_control(book: Book, body: Body, before: Composition | None) -> tuple[str, str] | None:
    """Why a body's control cannot be told, and what would tell it; `None` where it can."""
    contests = _renewals(book, body)
    up = sum(one.seats for one in contests)
    if body.seats is None or body.cycle == "none":
        return "size and cycle are unknown", _FILL_SEATS
    if up >= body.seats:
        return None if before is not None else ("nobody knows who held it, so no change can be told", _FILL_SEATS)
    if body.cycle == "all":
        return "contests are missing: not every seat has one", "Add them to contests.csv."
    if before is None:
        return "it is not elected whole, and who holds the other seats is unknown", _FILL_SEATS
    if any(len(one.held_by) != one.seats for one in contests):
        return "it is not elected whole, and who defends which seat is unknown", _FILL_RESULTS
    return None


def _projection(book: Book) -> Ability:
    """The national estimate: enough comparable wards in enough councils, and a published share of the year before."""
    wards = [one for one in book.contests if one.kind == "local" and _is_comparable(book, one)]
    councils = {one.body for one in wards}
    years = Counter(past.dated.year for one in wards if (past := book.previous_of(one.id)) is not None)
    lacks = []
    if len(wards) < _WARDS or len(councils) < _COUNCILS:
        why = f"{len(wards)} comparable wards in {len(councils)} councils; {_WARDS} in {_COUNCILS} are needed"
        lacks.append(Lack(why=why, places=(), mend=_FILL_RESULTS))
    if not years.keys() & {one.year for one in book.baselines if one.kind == "projected_share"}:
        of = f" of {years.most_common(1)[0][0]}" if years else ""
        why = f"no published national share{of}"
        lacks.append(Lack(why=why, places=(), mend="tallyroom package fill DIR --shares FILE"))
    return Ability(what="projection", of="estimates", ready=int(not lacks), all=1, lacks=tuple(lacks))


def _times(book: Book) -> Ability:
    bodies = [body for body in book.bodies if book.contests_of(body.id)]
    lacking = tuple(sorted(body.id for body in bodies if book.expected(body.id) is None))
    mend = "tallyroom package fill DIR --times FILE"
    lacks = (Lack(why="nobody knows when they declare", places=lacking, mend=mend),) if lacking else ()
    return Ability(what="expected times", of="councils", ready=len(bodies) - len(lacking), all=len(bodies), lacks=lacks)


def _map(book: Book, folder: Path) -> Ability:
    bodies = [body for body in book.bodies if _renewals(book, body)]
    drawn = {one.body for one in book.outlines}
    own = (folder / "boundaries.geojson").is_file()
    lacking = tuple(sorted(body.id for body in bodies if (body.id not in drawn if own else not _has_hexagon(body))))
    why = "no area in boundaries.geojson" if own else "no hexagon; they are in the list beside the map"
    mend = "tallyroom package fill DIR --boundaries FILE"
    lacks = (Lack(why=why, places=lacking, mend=mend),) if lacking else ()
    return Ability(what="map", of="councils", ready=len(bodies) - len(lacking), all=len(bodies), lacks=lacks)


def _has_hexagon(body: Body) -> bool:
    known = council_of(body.id, body.gss or "", body.name)
    return known is not None and known.has_hexagon


def _colours(book: Book) -> Ability:
    lacking = tuple(sorted(party.id for party in book.parties if not party.colour and party.kind == "party"))
    lacks = (
        (Lack(why="no colour", places=lacking, mend="tallyroom package fill DIR --parties FILE"),) if lacking else ()
    )
    return Ability(
        what="colours", of="parties", ready=len(book.parties) - len(lacking), all=len(book.parties), lacks=lacks
    )


def _flag(what: str, there: bool, why: str, mend: str) -> Ability:
    lacks = () if there else (Lack(why=why, places=(), mend=mend),)
    return Ability(what=what, of="files", ready=int(there), all=1, lacks=lacks)


def _welsh(book: Book) -> Ability:
    """Welsh names of watch lists; everything else that is said in Welsh is not the package's."""
    lacking = tuple(one.id for one in book.watches if not one.name_cy)
    lacks = (Lack(why="no Welsh name", places=lacking, mend="Fill in name_cy in watch.csv."),) if lacking else ()
    return Ability(what="Welsh", of="names", ready=1 if not lacking else 0, all=1, lacks=lacks)


def lines(found: tuple[Ability, ...], folder: Path) -> Iterator[str]:
    """One screen: what can be shown, for how many, why not for the others, and the command that helps."""
    for one in found:
        count = f"{one.ready:,} of {one.all:,} {one.of}" if one.all > 1 else ""
        yield f"{one.what:17} {one.state:5} {count}".rstrip()
        for lack in one.lacks:
            named, more = _named(lack.places)
            number = f"{len(lack.places):,}: " if lack.places else ""
            yield f"    {number}{lack.why}{f' ({named}{more})' if named else ''}"
            yield f"    → {lack.mend.replace(' DIR', f' {folder}')}"


def _named(places: tuple[str, ...]) -> tuple[str, str]:
    """The first places, contests by their councils, and how many more there are."""
    known = list(dict.fromkeys(one.split(".")[1] if one.count(".") > 1 else one for one in places))
    return ", ".join(known[:_LISTED]), f" and {len(known) - _LISTED:,} more" if len(known) > _LISTED else ""
