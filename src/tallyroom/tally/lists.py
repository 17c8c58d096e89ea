"""Seats for lists, counted in the night: which party gets each, who takes it, and what is sure before all is in.

The divisors are in `counting.dhondt`. Here is what a night gives them: constituencies so far, and people on lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from tallyroom import counting
from tallyroom.counting import CountSheet
from tallyroom.domain import Book, Candidacy, CandidacyId, Contest, ContestId, Declaration, PartyId, slug

if TYPE_CHECKING:
    from tallyroom.tally.standing import Standing


class Bounds(Struct, frozen=True, kw_only=True):
    """How many of a contest's seats a party has at `least` and at `most`, while others are still waited for.

    Taken together with the constituencies that it holds so far and those that it may still win: a party that wins one
    more of these may have one fewer of the list's seats, never fewer of both.
    """

    party: PartyId
    least: int
    most: int


class Awaited(NamedTuple):
    """What a count of lists takes into account: constituencies won so far, by whom, and those still `out`."""

    held: Mapping[PartyId, int]
    elected: frozenset[str]
    out: tuple[ContestId, ...]


class Seated(NamedTuple):
    """The seats in the order in which they are given: each party, and the person where the list names one."""

    parties: tuple[PartyId, ...]
    people: tuple[CandidacyId, ...]
    sheet: CountSheet


#: A count that waits for nothing.
NOTHING = Awaited({}, frozenset(), ())


def awaited_of(book: Book, contest: Contest, standing_of: Callable[[ContestId], Standing]) -> Awaited:
    """What a contest's count takes into account, as it stands now."""
    held: Counter[PartyId] = Counter()
    elected: set[str] = set()
    out = []
    for awaited in contest.waits_for:
        standing = standing_of(awaited)
        if not standing.is_declared:
            out.append(awaited)
        held.update(standing.seats if standing.is_declared else ())
        for who in standing.returned if standing.is_declared else ():
            elected |= _marks(book.candidacy(awaited, who))
    return Awaited(held, frozenset(elected), tuple(out))


def seat_lists(contest: Contest, declaration: Declaration, awaited: Awaited = NOTHING) -> Seated:
    """Give the seats to the lists, and to the people on them in their order. Raises nothing for what was declared."""
    sheet = _counted(contest, declaration, awaited.held, _lengths(contest, awaited))
    options = {who.name: who for who in contest.candidacies}
    waiting = {one.id: [who.id for who in one.people if not _marks(who) & awaited.elected] for one in contest.lists}
    parties, people = [], []
    for name in sheet.elected:
        option = options[name]
        names = waiting.get(option.id, [option.id])
        if names:
            people.append(names.pop(0))
        if option.party is not None:
            parties.append(option.party)
    return Seated(tuple(parties), tuple(people), sheet)


def bounds_of(contest: Contest, declaration: Declaration, awaited: Awaited) -> tuple[Bounds, ...]:
    """What each party is sure of, and what it may get, whatever the constituencies that are still out decide."""
    lengths = _lengths(contest, awaited)
    least = _by_party(contest, _counted(contest, declaration, awaited.held, lengths))
    parties = sorted({who.party for who in contest.candidacies if who.party is not None})
    rows = []
    for party in parties:
        others = {one: awaited.held.get(one, 0) + len(awaited.out) for one in parties if one != party}
        most = _by_party(contest, _counted(contest, declaration, {**awaited.held, **others}, lengths))
        rows.append(Bounds(party=party, least=least[party], most=most[party]))
    return tuple(rows)


def _counted(
    contest: Contest, declaration: Declaration, held: Mapping[PartyId, int], lengths: Mapping[str, int]
) -> CountSheet:
    votes = dict(declaration.votes)
    named = {who.id: who.name for who in contest.candidacies}
    of_lists = {one.id for one in contest.lists}
    own = {
        who.name: held.get(who.party, 0) for who in contest.candidacies if who.party is not None and who.id in of_lists
    }
    return counting.count(
        {who.name: votes.get(who.id, 0) for who in contest.candidacies},
        rules=contest.system,
        seats=contest.seats,
        held=own if contest.waits_for else None,
        lists=dict(lengths),
        lots=[named[who] for who in dict.fromkeys(declaration.lot_drawn) if who in named],
        contest=contest.division.name,
    )


def _lengths(contest: Contest, awaited: Awaited) -> dict[str, int]:
    """How many can still be taken from a list of which every name is known; an independent is a list of one."""
    lists = {one.id: one for one in contest.lists}
    lengths = {}
    for who in contest.candidacies:
        own = lists.get(who.id)
        if own is None:
            lengths[who.name] = 0 if _marks(who) & awaited.elected else 1
        elif own.complete:
            lengths[who.name] = sum(not _marks(one) & awaited.elected for one in own.people)
    return lengths


def _by_party(contest: Contest, sheet: CountSheet) -> Counter[PartyId]:
    parties = {who.name: who.party for who in contest.candidacies}
    return Counter(party for name in sheet.elected if (party := parties[name]) is not None)


def _marks(who: Candidacy) -> set[str]:
    """What tells that a candidate in a constituency and one on a list are one person."""
    named = {f"{slug(who.name)} {who.party or ''}"}
    return named | ({f"person {who.person_id}"} if who.person_id else set())
