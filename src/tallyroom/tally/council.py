"""One council's count: seats not up, seats won, what is still to come, and the composition that they add up to.

One council at a time, from its contests' standings and its summary. Sums over councils are in `totals`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tallyroom.domain import (
    VACANT,
    Body,
    BodyId,
    Book,
    Composition,
    Contest,
    ContestId,
    CouncilSummary,
    PartyId,
    Seats,
    seats_by_party,
)
from tallyroom.tally.control import Control, Reach, control_after, control_before
from tallyroom.tally.standing import Changes, Standing, State, Turnout, net_changes, together


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A council-level summary as recorded, with its entry."""

    summary: CouncilSummary
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where wards and a council-level summary disagree on a party's seats."""

    party: PartyId
    wards: int
    summary: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """One council as it stands. `seats` is its composition as far as it is known, whole when `complete`.

    `not_up` are seats that were not fought, `won` those won at the ordinary election (by-elections are not).
    `changes` (eve of poll) and `changes_last` (when last fought) are net and cover what has been declared; `None`
    where unknown. `lumped` are parties that the source before the poll counts among others, whose own change is
    therefore unknown: it is part of the others' change. `settled_by` is `wards` or `summary` once complete, and
    `entries` are all those behind the count.
    """

    body: BodyId
    contests: int
    declared: int
    to_come: int
    seats: Seats
    not_up: Seats
    won: Seats | None
    vacancies: int
    changes: Changes | None
    changes_last: Changes | None
    lumped: tuple[PartyId, ...]
    control: Control
    turnout: Turnout | None
    complete: bool
    settled_by: str | None
    entries: tuple[int, ...]
    summary_entry: int | None = None
    differences: tuple[Difference, ...] = ()

    def change(self, party: PartyId) -> int | None:
        """A party's net change against the eve of poll; `None` where it is unknown."""
        if self.changes is None or party in self.lumped:
            return None
        return dict(self.changes).get(party, 0)


@dataclass(frozen=True, slots=True)
class _Open:
    """Seats of one contest still to be decided, and how many each party has in the running; `None`: not known."""

    seats: int
    fielded: Mapping[PartyId, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wards:
    """What the ward returns alone say. `won_between` is the part of `won` that came at by-elections held that day."""

    won: Counter[PartyId]
    won_between: Counter[PartyId]
    open_contests: tuple[_Open, ...]
    uncovered: int
    not_up: Counter[PartyId]
    unknown_held: int
    whole_council: bool
    size: int
    entries: tuple[int, ...]
    declared: int

    @property
    def to_come(self) -> int:
        return sum(one.seats for one in self.open_contests) + self.uncovered

    @property
    def blind(self) -> int:
        """Seats to come that anybody may win, for all the book knows."""
        return self.uncovered + sum(one.seats for one in self.open_contests if one.fielded is None)

    @property
    def settle_the_council(self) -> bool:
        return not self.to_come and not self.unknown_held


def reckon(
    book: Book,
    body: Body,
    *,
    before: Composition | None,
    last: Composition | None = None,
    standings: Mapping[ContestId, Standing],
    summary: Summary | None,
) -> Council:
    """A council's count from everything known of it; `before` and `last` are its compositions on the two bases."""
    contests = [contest for contest in book.contests_of(body.id) if contest.fills_council_seats]
    wards = _wards(book, body, before, contests, standings)
    by_wards = bool(contests) and wards.settle_the_council
    # A whole council fought ward by ward speaks for itself. Where seats were not up, who still sits in them is an
    # inference from the composition before, and a summary, which states it, goes first.
    by_summary = summary is not None and not (by_wards and wards.whole_council)
    seats = summary.summary.seats if summary and by_summary else _held(wards)
    reach = _reach(wards, seats if by_summary else None, before)
    mayor = _mayor(book, body, standings)
    first, _ = control_before(book, body, before)
    complete = by_summary or by_wards
    if complete and before is not None:
        compared = _compare(book, seats, before)
    else:  # like for like: what the declared wards have changed
        compared = _Compared(_sum_changes(contests, standings, last=False))
    changes_last = _sum_changes(contests, standings, last=True)
    if complete and changes_last is None and last is not None:
        changes_last = _compare(book, seats, last).changes
    return Council(
        body=body.id,
        contests=len(contests),
        declared=wards.declared,
        to_come=0 if complete else wards.to_come,
        seats=seats,
        not_up=_without_vacancies(wards.not_up),
        won=_won(wards, summary, contests),
        vacancies=summary.summary.vacancies if summary and by_summary else wards.not_up[VACANT],
        changes=compared.changes,
        lumped=compared.lumped,
        changes_last=changes_last,
        control=control_after(
            book, body, reach, before=first, summary=summary.summary if summary else None, mayor=mayor
        ),
        turnout=_turnout(contests, standings) if not wards.uncovered else None,
        complete=complete,
        settled_by=("summary" if by_summary else "wards") if complete else None,
        entries=tuple(sorted((*wards.entries, *((summary.entry,) if summary else ())))),
        summary_entry=summary.entry if summary else None,
        differences=_differences(book, wards, summary.summary) if summary and by_wards else (),
    )


def _open(book: Book, contest: Contest, standing: Standing | None, seats: int) -> _Open:
    if standing is not None and standing.lots_needed:  # only those whom the lot may put in can still win
        parties = (book.candidacy(contest.id, who).party for who in standing.still_in)
        return _Open(seats, Counter(party for party in parties if party is not None))
    return _Open(seats, book.fielded(contest.id) if contest.papers_known else None)


def _fought(contests: Iterable[Contest]) -> int:
    return sum(contest.seats for contest in contests if contest.kind == "local")


def _wards(
    book: Book,
    body: Body,
    before: Composition | None,
    contests: Sequence[Contest],
    standings: Mapping[ContestId, Standing],
) -> _Wards:
    won: Counter[PartyId] = Counter()
    won_between: Counter[PartyId] = Counter()
    held: Counter[PartyId] = Counter()
    unknown_held = 0
    open_contests, entries, declared = [], [], 0
    for contest in contests:
        standing = standings.get(contest.id)
        if standing is not None and standing.counts:
            won.update(standing.seats)
            if contest.kind == "local_by":
                won_between.update(standing.seats)
        if standing is not None and standing.entry is not None:
            entries.append(standing.entry)
        filled = len(standing.seats) if standing is not None and standing.counts else 0
        if standing is not None and standing.state is State.DECLARED:
            declared += 1
        elif filled < contest.seats:
            open_contests.append(_open(book, contest, standing, contest.seats - filled))
        if len(contest.held_by) == contest.seats:
            held.update(contest.held_by)
        else:
            unknown_held += contest.seats
    fought = _fought(contests)
    uncovered = _uncovered(body, fought)
    whole_council = fought + uncovered >= (body.seats or 0)
    not_up: Counter[PartyId] = Counter()
    if before is not None and not whole_council:
        not_up = Counter({**dict(before.seats), VACANT: before.vacancies})
        not_up.subtract(held)
    if any(n < 0 for n in not_up.values()):  # the composition and the seats defended are not of one date
        unknown_held += -sum(n for n in not_up.values() if n < 0)
        not_up = +not_up
    return _Wards(
        won=won,
        won_between=won_between,
        open_contests=tuple(open_contests),
        uncovered=uncovered,
        not_up=+not_up,
        unknown_held=0 if whole_council else unknown_held + uncovered,
        whole_council=whole_council,
        size=body.seats or 0,
        entries=tuple(entries),
        declared=declared,
    )


def _uncovered(body: Body, fought: int) -> int:
    """Seats that are up and for which the book has no contest: only a summary can tell of them."""
    if body.seats_up is not None:
        return max(0, body.seats_up - fought)
    return 0 if fought else body.seats or 0


def _held(wards: _Wards) -> Seats:
    return _without_vacancies(wards.won + wards.not_up)


def _without_vacancies(held: Counter[PartyId]) -> Seats:
    return seats_by_party({party: n for party, n in held.items() if party != VACANT})


def _reach(wards: _Wards, settled: Seats | None, before: Composition | None) -> Reach:
    if settled is not None:
        return Reach(least=dict(settled), most=dict(settled), undeclared=0)
    least: dict[PartyId, int] = {}
    most: dict[PartyId, int] = {}
    parties = set(wards.won) | set(wards.not_up) | {party for party, _ in (before.seats if before else ())}
    could_win = _could_win(wards)
    for party in sorted((parties | set(could_win)) - {VACANT}):
        least[party] = max(0, wards.not_up[party] - wards.unknown_held) + wards.won[party]
        most[party] = wards.not_up[party] + wards.won[party] + wards.blind + could_win[party]
    if before is None and not wards.whole_council:  # who holds the seats that are not up is anybody's guess
        most = {party: n + wards.to_come + wards.size for party, n in most.items()}
    return Reach(least=least, most=most, undeclared=wards.to_come)


def _could_win(wards: _Wards) -> Counter[PartyId]:
    """Seats still open to each party where the paper is known: no more in a contest than it has candidates."""
    open_to: Counter[PartyId] = Counter()
    for one in wards.open_contests:
        for party, candidates in (one.fielded or {}).items():
            open_to[party] += min(one.seats, candidates)
    return open_to


def _won(wards: _Wards, summary: Summary | None, contests: Sequence[Contest]) -> Seats | None:
    if summary is not None and summary.summary.seats_won is not None and wards.to_come:
        return summary.summary.seats_won
    if contests and (summary is None or not wards.uncovered):
        return seats_by_party(wards.won - wards.won_between)
    return summary.summary.seats_won if summary is not None else None


class _Compared(NamedTuple):
    changes: Changes | None
    lumped: tuple[PartyId, ...] = ()


def _compare(book: Book, seats: Seats, before: Composition) -> _Compared:
    """Composition after less before. Where the source before lumps parties together, the lump is compared whole."""
    now = Counter(dict(seats))
    lump = next((party for party, _ in before.seats if book.party(party).kind == "lumped"), None)
    hidden: list[PartyId] = []
    if lump is not None:
        hidden = sorted(p for p in now if book.party(p).kind != "lumped" and not book.itemises(before, p))
        now[lump] += sum(now.pop(party) for party in hidden)
    return _Compared(net_changes(now.elements(), Counter(dict(before.seats)).elements()), tuple(hidden))


def _sum_changes(contests: Sequence[Contest], standings: Mapping[ContestId, Standing], *, last: bool) -> Changes | None:
    total: Counter[PartyId] = Counter()
    known = False
    for contest in contests:
        standing = standings.get(contest.id)
        if standing is None or standing.state is not State.DECLARED:
            continue
        changes = standing.changes_last if last else standing.changes
        if changes is None:
            return None
        known = True
        total.update(dict(changes))
    return tuple(sorted(((p, n) for p, n in total.items() if n), key=lambda row: (-row[1], row[0]))) if known else None


def _turnout(contests: Sequence[Contest], standings: Mapping[ContestId, Standing]) -> Turnout | None:
    """Of the wards declared so far, if it is known for each of them."""
    declared = (standings.get(contest.id) for contest in contests if contest.kind == "local")
    return together(one.turnout for one in declared if one is not None and one.state is State.DECLARED)


def _mayor(book: Book, body: Body, standings: Mapping[ContestId, Standing]) -> PartyId | None:
    """The party of a mayor elected on the night, where the package lets mayors decide control."""
    for contest in book.contests_of(body.id):
        standing = standings.get(contest.id)
        if contest.kind == "mayor" and standing is not None and standing.state is State.DECLARED:
            return standing.seats[0] if standing.seats else None
    return None


def _differences(book: Book, wards: _Wards, summary: CouncilSummary) -> tuple[Difference, ...]:
    """Party by party; parties that the summary does not name are compared with what it lumps together."""
    after = wards.won + wards.not_up
    after.pop(VACANT, None)
    stated = dict(summary.seats)
    lumps = {party for party in stated if book.party(party).kind == "lumped"}
    named = {party for party in stated if party not in lumps}
    rest = sum(n for party, n in after.items() if party not in named)
    rows = [Difference(party=party, wards=after[party], summary=stated[party]) for party in sorted(named)]
    if lumps:
        lump = min(lumps)
        rows.append(Difference(party=lump, wards=rest, summary=sum(stated[party] for party in lumps)))
    else:
        rows += [
            Difference(party=party, wards=n, summary=0) for party, n in sorted(after.items()) if party not in named
        ]
    return tuple(row for row in rows if row.wards != row.summary)
