"""Where each seat of a chamber is: won, unfilled, to come, not up, or not accounted for, by its contests alone.

The bounds of what each party may hold follow from it. What a council-level summary adds is for `chamber`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from tallyroom.domain import (
    VACANT,
    Body,
    Book,
    Composition,
    Contest,
    CouncilSummary,
    PartyId,
    Seats,
    seats_by_party,
)
from tallyroom.tally.account import Account
from tallyroom.tally.control import Reach


class Wards(Struct, frozen=True, kw_only=True):
    """What the ward returns alone say: each of the council's `size` seats is won, unfilled, to come, or was not up.

    `won_between` is the part of `won` that came at by-elections held that day; `unfilled` are seats for which too few
    stood. `open` are seats of contests still to be decided: anybody may win `open_to_anybody` of them, a party no more
    than it `could_win`, and it has `firm` ones whatever is declared. `not_up` are the seats before less those defended;
    `doubtful` of them are up after all, and nobody knows whose those are. `missing` are seats that nothing accounts
    for, so that anybody may hold them.
    """

    won: Counter[PartyId]
    won_between: Counter[PartyId]
    unfilled: int
    open: int
    open_to_anybody: int
    could_win: Counter[PartyId]
    firm: Counter[PartyId]
    uncovered: int
    not_up: Counter[PartyId]
    doubtful: int
    missing: int
    whole_council: bool
    entries: tuple[int, ...]
    declared: int

    @property
    def to_come(self) -> int:
        return self.open + self.uncovered

    @property
    def anybodys(self) -> int:
        """Seats that any party may win or hold, for all the book knows."""
        return self.missing + self.uncovered + self.open_to_anybody

    @property
    def vacancies(self) -> int:
        return self.not_up[VACANT] + self.unfilled

    @property
    def settle_the_council(self) -> bool:
        return not self.to_come and not self.doubtful and not self.missing

    @property
    def not_up_known(self) -> bool:
        """Whether it is known who holds the seats that are not up."""
        return not self.doubtful and not self.missing


def wards_of(body: Body, before: Composition | None, account: Account) -> Wards:
    """Account for each seat of a council, from its contests and the composition before the poll."""
    won = account.by_party("won")
    held, doubtful = _defended(account, before)
    unfilled, still_open, fought = account.plain("unfilled"), account.plain("open"), account.fought
    uncovered = _uncovered(body, fought)
    size = body.seats or 0
    whole_council = fought + uncovered >= size
    not_up: Counter[PartyId] = Counter()
    if whole_council:
        doubtful = 0
    elif before is not None:
        not_up = Counter({**dict(before.seats), VACANT: before.vacancies})
        not_up.subtract(held)
    # Below nought, the composition and the seats defended are not of one date.
    doubtful += -sum(n for n in not_up.values() if n < 0)
    not_up = +not_up
    doubtful = min(doubtful + uncovered, not_up.total())
    to_come = still_open + uncovered
    missing = size - (won.total() + unfilled + to_come + not_up.total() - doubtful)
    return Wards(
        won=won,
        won_between=account.by_party("won between"),
        unfilled=unfilled,
        open=still_open,
        open_to_anybody=account.plain("anybody's"),
        could_win=account.by_party("could win"),
        firm=account.by_party("firm"),
        uncovered=uncovered,
        not_up=not_up,
        doubtful=doubtful + max(0, -missing),
        missing=max(0, missing),
        whole_council=whole_council,
        entries=account.entries,
        declared=account.plain("declared"),
    )


def _defended(account: Account, before: Composition | None) -> tuple[Counter[PartyId], int]:
    """Who held the seats that are filled, and of how many nobody knows."""
    held, doubtful = Counter(account.holders), account.undefended
    for contest in account.between:
        if len(contest.held_by) == contest.seats:
            held.update(_vacated(contest, before, held) or contest.held_by)
        else:
            doubtful += contest.seats
    return held, doubtful


def _vacated(contest: Contest, before: Composition | None, held: Counter[PartyId]) -> tuple[PartyId, ...]:
    """The seats that a by-election fills, where the composition before it has them as vacant."""
    vacant = before.vacancies - held[VACANT] if before is not None else 0
    return (VACANT,) * contest.seats if contest.is_by_election and vacant >= contest.seats else ()


def _uncovered(body: Body, fought: int) -> int:
    """Seats that are up and for which the book has no contest: only a summary can tell of them."""
    size = body.seats or 0
    if not body.is_up:
        return 0
    if body.seats_up is not None:
        return max(0, body.seats_up - fought)
    return max(0, size - fought) if body.cycle == "all" or not fought else 0


def held_by_wards(wards: Wards) -> Seats:
    """Seats by party as far as the contests tell; with those not up where it is known who holds them."""
    return without_vacancies(wards.won + wards.not_up if wards.not_up_known else wards.won)


def without_vacancies(held: Counter[PartyId]) -> Seats:
    return seats_by_party({party: n for party, n in held.items() if party != VACANT})


def reach_of(book: Book, wards: Wards) -> Reach:
    """What each party holds at least and at most, with seats to come going to whoever stands for them."""
    could_win, firm = wards.could_win, wards.firm
    parties = {*wards.won, *wards.not_up, *could_win, *_anybody(book, wards.anybodys)} - {VACANT}
    return Reach(
        least={
            party: max(0, wards.not_up[party] - wards.doubtful) + wards.won[party] + firm[party]
            for party in sorted(parties)
        },
        most={
            party: wards.not_up[party] + wards.won[party] + could_win[party] + wards.anybodys
            for party in sorted(parties)
        },
        undeclared=wards.to_come,
    )


def reach_stated(book: Book, stated: CouncilSummary, unstated: int) -> Reach:
    """What a summary leaves open: nothing, unless it does not tell of every seat."""
    least = {**dict.fromkeys(_anybody(book, unstated), 0), **dict(stated.seats)}
    return Reach(least=least, most={party: n + unstated for party, n in least.items()}, undeclared=unstated)


def _anybody(book: Book, seats: int) -> Iterable[PartyId]:
    """Those who may win or hold seats of which nothing is known: every party, if there are any such seats."""
    return (party.id for party in book.parties if seats and party.kind != "vacant")
