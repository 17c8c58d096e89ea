"""Who defends a seat that is up: the winners of when it was last fought, with by-elections since.

Where it cannot be told which of a ward's seats a by-election filled, every possibility is kept: the answer is known
only where all of them agree. Elections of 2020 were put off to 2021 (Coronavirus Act 2020 s.60), for their old terms.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from tallyroom.feeds.filling.past import PastContest

#: A term is four years; Scotland and Wales have had five since 2012.
_TERM = 4
_PUT_OFF = {2020: 2021}
#: The longest that seats have gone without an election.
_LONGEST = 6

#: Parties in a ward's seats, the one that is up first at the front; several of them where it is not known.
Worlds = frozenset[tuple[str, ...]]


class Past(Struct, frozen=True, kw_only=True):
    """When a contest's seats were last fought, and who defends them: `None` where it cannot be told, and why."""

    last: PastContest | None
    defends: tuple[str, ...] | None
    why: str = ""


def party_key(contest: PastContest) -> tuple[str, ...]:
    """The parties of those elected, the first of them up first."""
    return tuple(one.reference or one.party for one in contest.winners)


def past_of(history: Sequence[PastContest], *, seats: int, cycle: str, polling: date, parties: dict[str, str]) -> Past:
    """What a ward's `history`, by date, tells of `seats` seats that are up. `parties` are ids by what a source says."""
    ordinary = [one for one in history if not one.is_by_election and one.day < polling]
    ordinary = [one for one in ordinary if polling.year - one.day.year <= _LONGEST]
    if not ordinary:
        return Past(last=None, defends=None, why="the ward was not fought in these files")
    whole = [one for one in ordinary if one.seats > seats]
    if cycle == "all":
        last = ordinary[-1]
        worlds = _start(last, parties)
    elif whole:
        last, worlds = _by_turns(ordinary[ordinary.index(whole[-1]) :], history, parties)
        return _told(last, worlds, seats)
    elif cycle in {"thirds", "halves"}:
        due = _PUT_OFF.get(polling.year - _TERM, polling.year - _TERM)
        fought = [one for one in ordinary if one.day.year == due]
        if not fought:
            return Past(last=None, defends=None, why=f"these seats were last fought in {due}, which no file has")
        last = fought[-1]
        worlds = _start(last, parties) | _unless_another(last, history, parties)
    else:
        return Past(last=None, defends=None, why="the council's cycle is not known")
    if cycle == "all":
        for one in history:
            if one.is_by_election and last.day < one.day < polling:
                worlds = _replaced(worlds, one, parties)
    return _told(last, worlds, seats)


def _told(last: PastContest, worlds: Worlds, seats: int) -> Past:
    """The defenders, where every possibility has the same."""
    fronts = {tuple(sorted(world[:seats])) for world in worlds}
    if len(fronts) != 1:
        return Past(last=last, defends=None, why="a by-election filled one of its seats, and not which is known")
    (front,) = fronts
    if len(front) != seats:
        return Past(last=last, defends=None, why=f"{len(front)} were elected then, and {seats} are up now")
    return Past(last=last, defends=front)


def _start(contest: PastContest, parties: dict[str, str]) -> Worlds:
    return frozenset({tuple(parties.get(key, key) for key in party_key(contest))})


def _unless_another(last: PastContest, history: Iterable[PastContest], parties: dict[str, str]) -> Worlds:
    """What else is possible where by-elections since may have filled this seat, or another of the ward's."""
    worlds = _start(last, parties)
    for one in history:
        if one.is_by_election and one.day > last.day:
            worlds |= _replaced(worlds, one, parties)
    return worlds


def _replaced(worlds: Worlds, by_election: PastContest, parties: dict[str, str]) -> Worlds:
    """A by-election's winners in the place of any who sat: each possibility."""
    (winners,) = _start(by_election, parties)
    for winner in winners:
        worlds = frozenset(
            (*world[:place], winner, *world[place + 1 :]) for world in worlds for place in range(len(world))
        )
    return worlds


def _by_turns(
    ordinary: Sequence[PastContest], history: Iterable[PastContest], parties: dict[str, str]
) -> tuple[PastContest, Worlds]:
    """A ward elected whole, and by turns since: who came in last was up first, and its winner goes to the end."""
    worlds = _start(ordinary[0], parties)
    fought: list[PastContest] = [ordinary[0]] * ordinary[0].seats
    events = sorted([*ordinary[1:], *(one for one in history if one.is_by_election)], key=lambda one: one.day)
    for one in events:
        if one.day <= ordinary[0].day:
            continue
        if one.is_by_election:
            worlds = _replaced(worlds, one, parties)
        else:
            (winners,) = _start(one, parties)
            worlds = frozenset((*world[one.seats :], *winners) for world in worlds)
            fought = [*fought[one.seats :], *[one] * one.seats]
    return fought[0], worlds
