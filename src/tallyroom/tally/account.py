"""A chamber's account: the sums over the contests that fill its seats, kept up as each of them moves.

What one contest adds is `share_of`, and an account is the sum of shares: a declaration costs as much in a chamber of
650 seats as in one of six. What the sums mean for the chamber is for `seats`, `running` and `chamber`.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import VACANT, Book, Contest, ContestId, PartyId
from tallyroom.tally.standing import Changes, Standing, State

#: What is added up, by name, and for whom: a party, two parties, a kind of turnout, or a name of `PLAIN`.
Sums = Mapping[str, Mapping[Hashable, int]]

#: Sums that are nobody's in particular.
PLAIN = "plain"


class Account(Struct, frozen=True, kw_only=True):
    """Sums over one chamber's contests, and what of them never changes.

    `up` are the seats that they fill, `fought` those of ordinary contests, `holders` who held the seats of ordinary
    contests whose defenders are known, `undefended` the other seats; `between` are by-elections. `entries` are those
    by which contests stand.
    """

    contests: int
    up: int
    fought: int
    holders: Mapping[PartyId, int]
    undefended: int
    between: tuple[Contest, ...]
    sums: Sums
    entries: tuple[int, ...]

    def plain(self, what: str) -> int:
        return self.sums.get(PLAIN, {}).get(what, 0)

    def by_party(self, what: str) -> Counter[PartyId]:
        return Counter(self.sums.get(what, {}))  # type: ignore[arg-type]  # these are summed by party

    def moved(self, book: Book, contest: Contest, now: Standing, before: Standing | None) -> Account:
        """The account once a contest stands otherwise."""
        sums: dict[str, dict[Hashable, int]] = {what: dict(counts) for what, counts in self.sums.items()}
        _add(sums, share_of(book, contest, before), -1)
        _add(sums, share_of(book, contest, now), 1)
        entries = list(self.entries)
        if before is not None and before.entry is not None:
            del entries[bisect_left(entries, before.entry)]
        if now.entry is not None:
            insort(entries, now.entry)
        return replace(self, sums=sums, entries=tuple(entries))


def account_of(book: Book, contests: Sequence[Contest], standings: Mapping[ContestId, Standing]) -> Account:
    """The account of a chamber whose seats these contests fill."""
    sums: dict[str, dict[Hashable, int]] = {}
    holders: Counter[PartyId] = Counter()
    undefended = 0
    two_votes = any(one.of_lists for one in contests) and not all(one.of_lists for one in contests)
    for contest in contests:
        _add(sums, share_of(book, contest, standings.get(contest.id)), 1)
        if contest.renews_seats and len(contest.held_by) == contest.seats:
            holders.update(contest.held_by)
        elif contest.renews_seats:
            undefended += contest.seats
    if two_votes:
        sums.setdefault(PLAIN, {})["votes twice"] = 1
    entries = (standings[one.id].entry for one in contests if one.id in standings)
    return Account(
        contests=len(contests),
        up=sum(contest.seats for contest in contests),
        fought=sum(contest.seats for contest in contests if contest.renews_seats),
        holders=holders,
        undefended=undefended,
        between=tuple(contest for contest in contests if contest.is_by_election),
        sums=sums,
        entries=tuple(sorted(entry for entry in entries if entry is not None)),
    )


def _add(sums: dict[str, dict[Hashable, int]], share: Sums, times: int) -> None:
    for what, counts in share.items():
        total = sums.setdefault(what, {})
        for key, n in counts.items():
            left = total.get(key, 0) + times * n
            if left:
                total[key] = left
            else:
                total.pop(key, None)


def share_of(book: Book, contest: Contest, standing: Standing | None) -> Sums:
    """What one contest adds, as it stands."""
    counts = standing is not None and standing.counts
    filled = len(standing.seats) if standing is not None and counts else 0
    share: dict[str, Mapping[Any, int]] = {}
    if standing is not None and counts and standing.seats:
        won = Counter(standing.seats)
        share["won"] = won
        if contest.is_by_election:
            share["won between"] = won
    if standing is not None and standing.is_declared:
        share[PLAIN] = {"declared": 1, "unfilled": contest.seats - filled, "filled": contest.seats}
        share["in"] = share.get("won", {})
        _share_of_changes(share, "eve", contest, standing.changes)
        _share_of_changes(share, "last", contest, standing.changes_last)
        if contest.renews_seats:
            _share_of_turnout(share, contest, standing)
    elif filled < contest.seats:
        _share_still_open(share, book, contest, standing, contest.seats - filled)
        if standing is not None and standing.state is State.COUNTING and filled:
            share[PLAIN] = {**share[PLAIN], "filled": filled}
            share["in"] = share["won"]
    return share


def _share_of_changes(
    share: dict[str, Mapping[Any, int]], basis: str, contest: Contest, changes: Changes | None
) -> None:
    if changes is None:
        share[PLAIN] = {**share[PLAIN], f"{basis} unknown": 1}
        return
    vacant = contest.held_by.count(VACANT) if basis == "eve" else 0
    share[PLAIN] = {**share[PLAIN], f"{basis} seats": contest.seats, f"{basis} known": 1, f"{basis} vacant": vacant}
    if changes:
        share[f"{basis} net"] = dict(changes)
        share[f"{basis} moves"] = moves_in(changes)


def _share_of_turnout(share: dict[str, Mapping[Any, int]], contest: Contest, standing: Standing) -> None:
    """Where people vote twice, their votes for people are those that count; which vote a chamber uses, it says."""
    vote = "lists" if contest.of_lists else "people"
    turnout = standing.turnout
    if turnout is None or turnout.papers is None or turnout.electorate is None:
        share[f"turnout {vote}"] = {"unknown": 1}
        return
    share[f"turnout {vote}"] = {
        ("contests", turnout.of): 1,
        ("papers", turnout.of): turnout.papers,
        ("electorate", turnout.of): turnout.electorate,
    }


def _share_still_open(
    share: dict[str, Mapping[Any, int]], book: Book, contest: Contest, standing: Standing | None, seats: int
) -> None:
    """Seats still to be decided, and who is in the running for how many of them."""
    running: Mapping[PartyId, int]
    if standing is not None and standing.still_in:  # only those whom the lot, or the stages to come, may put in
        parties = (book.candidacy(contest.id, who).party for who in standing.still_in)
        running = Counter(party for party in parties if party is not None)
    elif standing is not None and standing.bounds is not None:
        running = {one.party: one.most for one in standing.bounds}
        share["firm"] = {one.party: one.least for one in standing.bounds}
    elif contest.papers_known:
        running = book.fielded(contest.id)
    else:
        share[PLAIN] = {"open": seats, "anybody's": seats}
        return
    share[PLAIN] = {"open": seats}
    share["could win"] = {party: min(seats, candidates) for party, candidates in running.items()}


def moves_in(changes: Changes) -> dict[tuple[PartyId, PartyId], int]:
    """Who gained how many from whom in one contest; empty where several lost and several gained.

    >>> moves_in(((PartyId("lab"), 2), (PartyId("con"), -1), (PartyId("ld"), -1)))
    {('lab', 'con'): 1, ('lab', 'ld'): 1}
    """
    gained = [(party, n) for party, n in changes if n > 0]
    lost = [(party, -n) for party, n in changes if n < 0]
    if len(gained) == 1:
        return {(gained[0][0], party): n for party, n in lost}
    if len(lost) == 1:
        return {(party, lost[0][0]): n for party, n in gained}
    return {}


def ranked(net: Iterable[tuple[PartyId, int]]) -> Changes:
    """Net changes as they are shown: largest gain first, parties without a change left out."""
    return tuple(sorted(((party, n) for party, n in net if n), key=lambda row: (-row[1], row[0])))
