"""One chamber's count: seats not up, seats won, what is still to come, and the composition that they add up to.

One chamber at a time, from the standings of the contests that fill its seats, of whatever kind, and its summary.
Sums over chambers are in `totals`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import (
    VACANT,
    Body,
    BodyId,
    Book,
    Composition,
    ContestId,
    CouncilSummary,
    PartyId,
    Seats,
    seats_by_party,
)
from tallyroom.tally.account import Account, ranked
from tallyroom.tally.conservation import broken
from tallyroom.tally.control import Control, control_after, control_before
from tallyroom.tally.running import Running, running_of
from tallyroom.tally.seats import Wards, held_by_wards, reach_of, reach_stated, wards_of, without_vacancies
from tallyroom.tally.standing import Changes, Standing, State, Turnout, net_changes, rate


class Summary(Struct, frozen=True, kw_only=True):
    """A council-level summary as recorded, with its entry."""

    summary: CouncilSummary
    entry: int


class Difference(Struct, frozen=True, kw_only=True):
    """Where wards and a council-level summary disagree on a party's seats."""

    party: PartyId
    wards: int
    summary: int


class Chamber(Struct, frozen=True, kw_only=True, dict=True):  # no slots: what is looked up by party is kept with it
    """One chamber as it stands. `seats` is its composition as far as it is known, whole when `complete`.

    `size` are all its seats, `up` those that this night fills. `before` is its composition on the eve of poll, as
    amended, and `last` that of the last time its seats were fought. `not_up` are seats that were not fought: empty
    where `not_up_known` is false, and `seats` are then those won alone. `won` are those won at the ordinary election,
    with `won_stated` as the summary has them; `won_between` those won at by-elections held that day. `running`
    compares the seats that are in with who held the same seats.
    `changes` (eve of poll) and `changes_last` (when last fought) are net and cover what has been declared; `None`
    where unknown. With `whole_last` the latter is of the whole composition then, not ward by ward.
    `lumped` are parties that the source before the poll counts among others, whose own change is therefore unknown: it
    is part of the others' change; `hidden` those that the summary counts so, whose very seats are unknown.
    `settled_by` is `wards` or `summary` once complete. `entries` are the declarations that it counts; `behind` are all
    the entries that it rests on, those that amended its composition and that of its mayor too.
    `renews` is false where only by-elections fill seats of it this night. A chamber with `predecessors` is new.
    `broken` names laws of conservation that its figures break: what these speak of is then unknown.
    """

    body: BodyId
    size: int
    up: int
    renews: bool
    before: Composition | None
    last: Composition | None
    contests: int
    declared: int
    to_come: int
    seats: Seats
    not_up: Seats
    not_up_known: bool
    won: Seats | None
    vacancies: int
    running: Running
    changes: Changes | None
    changes_last: Changes | None
    lumped: tuple[PartyId, ...]
    hidden: tuple[PartyId, ...]
    control: Control
    turnout: Turnout | None
    complete: bool
    settled_by: str | None
    entries: tuple[int, ...]
    behind: tuple[int, ...] = ()
    won_between: Seats = ()
    whole_last: bool = False
    won_stated: bool = False
    summary_entry: int | None = None
    differences: tuple[Difference, ...] = ()
    predecessors: tuple[BodyId, ...] = ()
    broken: tuple[str, ...] = ()

    @property
    def majority_needed(self) -> int:
        """More than half of all its seats."""
        return self.control.needed

    @property
    def compares(self) -> bool:
        """Whether anything that is in can be compared with the eve of poll."""
        return self.changes is not None if self.complete else bool(self.running.eve.seats)

    def change(self, party: PartyId) -> int | None:
        """A party's net change against the eve of poll; `None` where it is unknown."""
        if self.changes is None or party in self.lumped:
            return None
        return self.changes_by_party.get(party, 0)

    @cached_property
    def seats_by_party(self) -> Mapping[PartyId, int]:
        return dict(self.seats)

    @cached_property
    def changes_by_party(self) -> Mapping[PartyId, int]:
        """Net changes against the eve of poll as far as they are known."""
        return dict(self.changes or ())


def reckon(
    book: Book,
    body: Body,
    *,
    before: Composition | None,
    last: Composition | None = None,
    account: Account,
    standings: Mapping[ContestId, Standing],
    summary: Summary | None,
    amended: Sequence[int] = (),
) -> Chamber:
    """A chamber's count from everything known of it; `before` and `last` are its compositions on the two bases.

    `account` has the sums over its contests; `amended` are the entries that amended its compositions.
    """
    wards = wards_of(body, before, account)
    by_wards = bool(account.contests) and wards.settle_the_council
    # A whole council fought ward by ward speaks for itself. Where seats were not up, who still sits in them is an
    # inference from the composition before, and a summary, which states it, goes first.
    by_summary = summary is not None and not (by_wards and wards.whole_council)
    stated = summary.summary if by_summary and summary else None
    hidden = _hidden(book, stated, wards, before) if stated else ()
    seats = stated.seats if stated else held_by_wards(wards)
    unstated = max(0, (body.seats or 0) - stated.total) if stated else 0
    reach = reach_stated(book, stated, unstated) if stated else reach_of(book, wards)
    mayor = _mayor(book, body, standings) if book.event.elected_mayors else None
    entries = tuple(sorted((*wards.entries, *((summary.entry,) if summary else ()))))
    behind = tuple(sorted((*entries, *amended, *_mayoral(book, body, standings))))
    won, won_stated = _won(wards, summary, bool(account.contests))
    first, _ = control_before(book, body, before)
    complete = not unstated if stated else by_wards
    if complete and before is not None:
        compared = _compare(book, seats, before, hidden)
    else:  # like for like: what the declared wards have changed
        compared = _Compared(_sum_changes(account, "eve"))
    changes_last = _sum_changes(account, "last")
    whole_last = complete and changes_last is None and last is not None
    if whole_last and last is not None:
        changes_last = _compare(book, seats, last, hidden).changes
    chamber = Chamber(
        body=body.id,
        size=body.seats or 0,
        up=account.up + wards.uncovered,
        renews=body.is_up,
        before=before,
        last=last,
        contests=account.contests,
        declared=wards.declared,
        to_come=0 if complete else min(wards.to_come, unstated) if stated else wards.to_come,
        seats=seats,
        not_up=without_vacancies(wards.not_up) if wards.not_up_known else (),
        not_up_known=wards.not_up_known,
        won=won,
        won_stated=won_stated,
        won_between=seats_by_party(wards.won_between),
        vacancies=stated.vacancies if stated else wards.vacancies if wards.not_up_known else wards.unfilled,
        running=running_of(account),
        changes=compared.changes,
        lumped=compared.lumped,
        hidden=hidden,
        changes_last=changes_last,
        whole_last=whole_last,
        control=control_after(
            book,
            body,
            reach,
            before=first,
            summary=summary.summary if summary else None,
            mayor=mayor,
            begun=bool(entries or mayor),
        ),
        turnout=_turnout(account) if not wards.uncovered else None,
        complete=complete,
        settled_by=("summary" if stated else "wards") if complete else None,
        entries=entries,
        behind=behind,
        summary_entry=summary.entry if summary else None,
        differences=_differences(book, wards, summary.summary) if summary and by_wards else (),
        predecessors=body.predecessors,
    )
    laws = tuple(broken(chamber))
    return _withheld(chamber, laws) if laws else chamber


def _withheld(chamber: Chamber, laws: tuple[str, ...]) -> Chamber:
    """A chamber whose seats cannot be right: marked, and without what the laws that it breaks speak of."""
    if set(laws) <= _OF_CHANGES:
        return replace(chamber, broken=laws, changes=None)
    control = replace(chamber.control, after=None, foregone=None, label="")
    return replace(
        chamber, broken=laws, seats=(), changes=None, control=control, complete=False, settled_by=None, vacancies=0
    )


#: Laws on changes alone: where one is broken, seats still stand.
_OF_CHANGES = {"changes", "gains"}


def _hidden(book: Book, stated: CouncilSummary, wards: Wards, before: Composition | None) -> tuple[PartyId, ...]:
    """Parties that a summary counts among others: it has a lump, and not those who won here, or held seats alone."""
    named = dict(stated.seats)
    if not any(n for party, n in named.items() if book.party(party).kind == "lumped"):
        return ()
    alone = {party for party, _ in (before.seats if before else ()) if book.party(party).kind == "independent"}
    won = {party for party in wards.won if book.party(party).kind != "lumped"}
    return tuple(sorted((won | alone) - set(named)))


def _won(wards: Wards, summary: Summary | None, has_contests: bool) -> tuple[Seats | None, bool]:
    """Seats won at the ordinary election, and whether it is the summary that says so."""
    by_wards = has_contests and (summary is None or not (wards.to_come or wards.uncovered))
    if by_wards or summary is None:
        return seats_by_party(wards.won - wards.won_between) if by_wards else None, False
    return summary.summary.seats_won, True  # some of it only the summary can tell


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


def _sum_changes(account: Account, basis: str) -> Changes | None:
    """Net changes over the contests declared; unknown as soon as one of them is."""
    if account.plain(f"{basis} unknown") or not account.plain(f"{basis} known"):
        return None
    return ranked(account.by_party(f"{basis} net").items())


def _turnout(account: Account) -> Turnout | None:
    """Of the contests declared so far, if it is known for each; where people vote twice, by their votes for people."""
    of_lists = not account.plain("votes twice") and "turnout lists" in account.sums
    known: Mapping[Any, int] = account.sums.get("turnout lists" if of_lists else "turnout people", {})
    kinds = [key[1] for key in known if key[0] == "contests"]
    if "unknown" in known or len(kinds) != 1:
        return None
    return rate(kinds[0], known.get(("papers", kinds[0]), 0), known["electorate", kinds[0]])


def _mayor(book: Book, body: Body, standings: Mapping[ContestId, Standing]) -> PartyId | None:
    """The party of a mayor elected on the night, where the package lets mayors decide control."""
    for contest in book.contests_of(body.id):
        standing = standings.get(contest.id)
        if contest.kind == "mayor" and standing is not None and standing.state is State.DECLARED:
            return standing.seats[0] if standing.seats else None
    return None


def _mayoral(book: Book, body: Body, standings: Mapping[ContestId, Standing]) -> Iterator[int]:
    """The entry of a mayor who decides control, where the package lets mayors do so."""
    for contest in book.contests_of(body.id) if book.event.elected_mayors else ():
        standing = standings.get(contest.id)
        if contest.kind == "mayor" and standing is not None and standing.entry is not None:
            yield standing.entry


def _differences(book: Book, wards: Wards, summary: CouncilSummary) -> tuple[Difference, ...]:
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
