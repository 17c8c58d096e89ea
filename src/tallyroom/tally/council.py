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

    `before` is its composition on the eve of poll, as amended.
    `not_up` are seats that were not fought, `won` those won at the ordinary election (by-elections are not).
    `changes` (eve of poll) and `changes_last` (when last fought) are net and cover what has been declared; `None`
    where unknown. `lumped` are parties that the source before the poll counts among others, whose own change is
    therefore unknown: it is part of the others' change; `hidden` those that the summary counts so, whose very seats
    are unknown. `settled_by` is `wards` or `summary` once complete, and
    `entries` are all those behind the count.
    """

    body: BodyId
    before: Composition | None
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
    hidden: tuple[PartyId, ...]
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
    """What the ward returns alone say: each of the council's `size` seats is won, unfilled, to come, or was not up.

    `won_between` is the part of `won` that came at by-elections held that day; `unfilled` are seats for which too few
    stood. `not_up` are the seats before less those defended; `doubtful` of them are up after all, and nobody knows
    whose those are. `missing` are seats that nothing accounts for, so that anybody may hold them.
    """

    won: Counter[PartyId]
    won_between: Counter[PartyId]
    unfilled: int
    open_contests: tuple[_Open, ...]
    uncovered: int
    not_up: Counter[PartyId]
    doubtful: int
    missing: int
    whole_council: bool
    entries: tuple[int, ...]
    declared: int

    @property
    def to_come(self) -> int:
        return sum(one.seats for one in self.open_contests) + self.uncovered

    @property
    def anybodys(self) -> int:
        """Seats that any party may win or hold, for all the book knows."""
        return self.missing + self.uncovered + sum(one.seats for one in self.open_contests if one.fielded is None)

    @property
    def vacancies(self) -> int:
        return self.not_up[VACANT] + self.unfilled

    @property
    def settle_the_council(self) -> bool:
        return not self.to_come and not self.doubtful and not self.missing


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
    stated = summary.summary if by_summary and summary else None
    hidden = _hidden(book, stated, wards, before) if stated else ()
    seats = stated.seats if stated else _held(wards)
    unstated = max(0, (body.seats or 0) - stated.total) if stated else 0
    reach = _stated_reach(book, stated, unstated) if stated else _reach(book, wards)
    mayor = _mayor(book, body, standings)
    entries = tuple(sorted((*wards.entries, *((summary.entry,) if summary else ()))))
    first, _ = control_before(book, body, before)
    complete = not unstated if stated else by_wards
    if complete and before is not None:
        compared = _compare(book, seats, before, hidden)
    else:  # like for like: what the declared wards have changed
        compared = _Compared(_sum_changes(contests, standings, last=False))
    changes_last = _sum_changes(contests, standings, last=True)
    if complete and changes_last is None and last is not None:
        changes_last = _compare(book, seats, last, hidden).changes
    return Council(
        body=body.id,
        before=before,
        contests=len(contests),
        declared=wards.declared,
        to_come=0 if complete else wards.to_come,
        seats=seats,
        not_up=_without_vacancies(wards.not_up),
        won=_won(wards, summary, contests),
        vacancies=stated.vacancies if stated else wards.vacancies,
        changes=compared.changes,
        lumped=compared.lumped,
        hidden=hidden,
        changes_last=changes_last,
        control=control_after(
            book,
            body,
            reach,
            before=first,
            summary=summary.summary if summary else None,
            mayor=mayor,
            begun=bool(entries or mayor),
        ),
        turnout=_turnout(contests, standings) if not wards.uncovered else None,
        complete=complete,
        settled_by=("summary" if stated else "wards") if complete else None,
        entries=entries,
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
    unfilled = doubtful = 0
    open_contests, entries, declared = [], [], 0
    for contest in contests:
        standing = standings.get(contest.id) or Standing(contest=contest.id)
        filled = len(standing.seats) if standing.counts else 0
        if standing.counts:
            won.update(standing.seats)
            if contest.kind == "local_by":
                won_between.update(standing.seats)
        if standing.entry is not None:
            entries.append(standing.entry)
        if standing.state is State.DECLARED:
            declared += 1
            unfilled += contest.seats - filled
        elif filled < contest.seats:
            open_contests.append(_open(book, contest, standing, contest.seats - filled))
        if len(contest.held_by) == contest.seats:
            held.update(contest.held_by)
        else:
            doubtful += contest.seats
    fought = _fought(contests)
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
    to_come = sum(one.seats for one in open_contests) + uncovered
    missing = size - (won.total() + unfilled + to_come + not_up.total() - doubtful)
    return _Wards(
        won=won,
        won_between=won_between,
        unfilled=unfilled,
        open_contests=tuple(open_contests),
        uncovered=uncovered,
        not_up=not_up,
        doubtful=doubtful + max(0, -missing),
        missing=max(0, missing),
        whole_council=whole_council,
        entries=tuple(entries),
        declared=declared,
    )


def _uncovered(body: Body, fought: int) -> int:
    """Seats that are up and for which the book has no contest: only a summary can tell of them."""
    size = body.seats or 0
    if body.seats_up is not None:
        return max(0, body.seats_up - fought)
    return max(0, size - fought) if body.cycle == "all" or not fought else 0


def _held(wards: _Wards) -> Seats:
    return _without_vacancies(wards.won + wards.not_up)


def _without_vacancies(held: Counter[PartyId]) -> Seats:
    return seats_by_party({party: n for party, n in held.items() if party != VACANT})


def _reach(book: Book, wards: _Wards) -> Reach:
    could_win = _could_win(wards)
    parties = {*wards.won, *wards.not_up, *could_win, *_anybody(book, wards.anybodys)} - {VACANT}
    return Reach(
        least={party: max(0, wards.not_up[party] - wards.doubtful) + wards.won[party] for party in sorted(parties)},
        most={
            party: wards.not_up[party] + wards.won[party] + could_win[party] + wards.anybodys
            for party in sorted(parties)
        },
        undeclared=wards.to_come,
    )


def _hidden(book: Book, stated: CouncilSummary, wards: _Wards, before: Composition | None) -> tuple[PartyId, ...]:
    """Parties that a summary counts among others: it has a lump, and not those who won here, or held seats alone."""
    named = dict(stated.seats)
    if not any(n for party, n in named.items() if book.party(party).kind == "lumped"):
        return ()
    alone = {party for party, _ in (before.seats if before else ()) if book.party(party).kind == "independent"}
    won = {party for party in wards.won if book.party(party).kind != "lumped"}
    return tuple(sorted((won | alone) - set(named)))


def _stated_reach(book: Book, stated: CouncilSummary, unstated: int) -> Reach:
    """What a summary leaves open: nothing, unless it does not tell of every seat."""
    least = {**dict.fromkeys(_anybody(book, unstated), 0), **dict(stated.seats)}
    return Reach(least=least, most={party: n + unstated for party, n in least.items()}, undeclared=unstated)


def _anybody(book: Book, seats: int) -> Iterable[PartyId]:
    """Those who may win or hold seats of which nothing is known: every party, if there are any such seats."""
    return (party.id for party in book.parties if seats and party.kind != "vacant")


def _could_win(wards: _Wards) -> Counter[PartyId]:
    """Seats still open to each party where the paper is known: no more in a contest than it has candidates."""
    open_to: Counter[PartyId] = Counter()
    for one in wards.open_contests:
        for party, candidates in (one.fielded or {}).items():
            open_to[party] += min(one.seats, candidates)
    return open_to


def _won(wards: _Wards, summary: Summary | None, contests: Sequence[Contest]) -> Seats | None:
    if summary is not None and wards.to_come:  # some of it only the summary can tell
        return summary.summary.seats_won
    if contests and (summary is None or not wards.uncovered):
        return seats_by_party(wards.won - wards.won_between)
    return summary.summary.seats_won if summary is not None else None


class _Compared(NamedTuple):
    changes: Changes | None
    lumped: tuple[PartyId, ...] = ()


def _compare(book: Book, seats: Seats, before: Composition, hidden: Iterable[PartyId] = ()) -> _Compared:
    """Composition after less before. Where either source lumps parties together, the lump is compared whole.

    `hidden` are parties that the source after the poll counts among others.
    """
    now, then = Counter(dict(seats)), Counter(dict(before.seats))
    lumps = sorted(party for party in {*now, *then} if book.party(party).kind == "lumped")
    lumped = set(hidden)
    if any(then[party] for party in lumps):
        lumped |= {p for p in now if book.party(p).kind != "lumped" and not book.itemises(before, p)}
    if lumps:
        for counted in (now, then):
            counted[lumps[0]] = sum(counted.pop(party, 0) for party in {*lumps, *lumped})
    return _Compared(net_changes(now, then), tuple(sorted(lumped)))


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
