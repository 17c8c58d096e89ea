"""Totals over chambers and contests: for the whole event, each nation and each region.

Sums only what chambers and contests already say. Seats held are counted for chambers that are complete, control for
those where it is decided, seats filled for every contest that is in, and each is compared with the same places before:
like for like.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from tallyroom.domain import BodyId, Book, Contest, PartyId, share
from tallyroom.tally.chamber import Chamber
from tallyroom.tally.decision import RANKED
from tallyroom.tally.standing import Standing, State, Turnout


class PartyTotal(Struct, frozen=True, kw_only=True):
    """One party in one area. `councils` are net of nothing: `gained` and `lost` are gross, `councils_change` is net.

    `seats` and `seats_change` cover complete councils; each is `None` where some source counts the party among others.
    The change is over those councils whose composition before the poll is known: the same for every party.
    `change_so_far` adds to it what the seats that are in elsewhere have changed, against who held the same seats.
    `seats_won` covers every contest declared and every summary that says, `seats_change_last` the contests whose last
    time is comparable.

    Of contests that renew seats and are in: `filled` seats went to the party, `filled_change` more than it held of the
    same seats on the eve of poll, `filled_change_last` more than it won of them last time. `between` and
    `between_change` are the same of by-elections. `votes` and `list_votes` are what it got where each voter has one.
    """

    party: PartyId
    councils: int
    councils_gained: int
    councils_lost: int
    seats: int | None
    seats_change: int | None
    seats_won: int
    seats_change_last: int
    change_so_far: int | None = 0
    filled: int = 0
    filled_change: int = 0
    filled_change_last: int = 0
    between: int = 0
    between_change: int = 0
    votes: int = 0
    list_votes: int = 0

    @classmethod
    def nothing(cls, party: PartyId) -> PartyTotal:
        """A party that has nothing here."""
        return cls(party=party, **dict.fromkeys(_COUNTED, 0))

    @property
    def councils_change(self) -> int:
        return self.councils_gained - self.councils_lost


class Totals(Struct, frozen=True, kw_only=True):
    """One area as it stands. `councils_decided` counts control that is certain, `councils_complete` all seats known.

    `won_in` are complete councils whose seats won are known, `compared_in` those whose changes are, `decided_in` those
    with certain control of which it is known who had it before, `last_in` contests with a comparable last time.
    `filled` are the seats of contests that renew seats and are in, of `to_fill`; it is known of `filled_compared` who
    held them, and of `filled_compared_last` who won them last time. `between` are by-elections, `between_in` those that
    are in, and of `between_compared` seats it is known who held them. `valid` are votes where each voter has one, in
    `valid_in` contests, and `list_valid` votes for lists.
    """

    area: str
    councils: int
    councils_decided: int
    councils_complete: int
    contests: int
    contests_declared: int
    won_in: int
    last_in: int
    turnout: Turnout | None
    parties: tuple[PartyTotal, ...]
    compared_in: int = 0
    decided_in: int = 0
    to_fill: int = 0
    filled: int = 0
    filled_compared: int = 0
    filled_compared_last: int = 0
    between: int = 0
    between_in: int = 0
    between_compared: int = 0
    valid: int = 0
    valid_in: int = 0
    list_valid: int = 0

    def party(self, party: PartyId) -> PartyTotal:
        """A party's totals; noughts for one that has nothing here."""
        return next((row for row in self.parties if row.party == party), PartyTotal.nothing(party))


_COUNTED = (
    "councils",
    "councils_gained",
    "councils_lost",
    "seats",
    "seats_change",
    "seats_won",
    "seats_change_last",
    "change_so_far",
    "filled",
    "filled_change",
    "filled_change_last",
    "between",
    "between_change",
    "votes",
    "list_votes",
)

#: What is nobody's in particular.
_PLAIN = (
    "won_in",
    "last_in",
    "compared_in",
    "decided_in",
    "filled",
    "filled_compared",
    "filled_compared_last",
    "between_in",
    "between_compared",
    "valid",
    "valid_in",
    "list_valid",
)


#: One council's or contest's part in its areas' sums: by party and what is counted; `None` for what is nobody's.
Share = dict[tuple[PartyId | None, str], int]


class Sum(NamedTuple):
    """One running sum of an area: of a party's, or of what is nobody's (`None`)."""

    area: str
    party: PartyId | None
    what: str
    value: int


class AreaSize(Struct):
    """How many councils and contests an area has."""

    area: str
    councils: int = 0
    contests: int = 0
    to_fill: int = 0
    between: int = 0


class _Running(AreaSize):
    """The sums of one area, and the totals made from them, as far as they still hold."""

    sums: defaultdict[PartyId | None, Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter, {None: Counter()})
    )
    rows: dict[PartyId, PartyTotal] = field(default_factory=dict)
    made: Totals | None = None

    def add(self, share: Share) -> None:
        self.made = None
        for (party, what), n in share.items():
            self.sums[party][what] += n
            if party is not None:
                self.rows.pop(party, None)

    def totals(self) -> Totals:
        if self.made is None:
            self.made = self._make()
        return self.made

    def _make(self) -> Totals:
        for party, sums in self.sums.items():
            if party is not None and party not in self.rows:
                self.rows[party] = row_of(party, sums)
        shown = (row for party, row in self.rows.items() if any(self.sums[party].values()))
        return totals_of(self, self.sums[None], shown)


def totals_of(area: AreaSize, plain: Counter[str], rows: Iterable[PartyTotal]) -> Totals:
    """An area's totals, from the sums that are nobody's and its rows."""
    return Totals(
        area=area.area,
        councils=area.councils,
        councils_decided=plain["decided"],
        councils_complete=plain["complete"],
        contests=area.contests,
        contests_declared=plain["contests"],
        turnout=_turnout(plain),
        parties=tuple(sorted(rows, key=_standing_order)),
        to_fill=area.to_fill,
        between=area.between,
        **{what: plain[what] for what in _PLAIN},
    )


def _turnout(plain: Counter[str]) -> Turnout | None:
    """Over the councils that have begun to declare, if it is known for all of them and of one kind."""
    for of in ("verified", "valid"):
        if plain["begun"] and plain[f"turnouts {of}"] == plain["begun"]:
            papers, electorate = plain[f"papers {of}"], plain[f"electorate {of}"]
            rate = share(papers, electorate)
            return Turnout(rate=rate, of=of, papers=papers, electorate=electorate) if rate is not None else None
    return None


def row_of(party: PartyId, sums: Counter[str]) -> PartyTotal:
    """A party's row, from its sums: what some source hides is unknown."""
    row = PartyTotal(party=party, **{what: sums[what] for what in _COUNTED})
    if sums["lumped"]:
        row = replace(row, seats_change=None, change_so_far=None)
    return replace(row, seats=None) if sums["hidden"] else row


def _standing_order(row: PartyTotal) -> tuple[int, int, int, str]:
    return (-row.councils, -(row.seats or 0), -row.seats_won, row.party)


def sizes(book: Book) -> tuple[AreaSize, ...]:
    """Every area of a book, the one that everything belongs to first."""
    found = {book.everywhere: AreaSize(book.everywhere)}
    for body in book.bodies:
        for area in book.areas_of_body(body.id):
            found.setdefault(area, AreaSize(area)).councils += body.is_up
    for contest in book.contests:
        for area in book.areas_of_contest(contest.id):
            size = found.setdefault(area, AreaSize(area))
            size.contests += 1
            size.to_fill += contest.seats if contest.renews_seats else 0
            size.between += contest.fills_seats and contest.is_by_election
    return tuple(found.values())


class Sums:
    """Every area's running totals. A council or contest is put in with what it was before, which is taken out."""

    def __init__(self, book: Book) -> None:
        self._running = {
            size.area: _Running(size.area, size.councils, size.contests, size.to_fill, size.between)
            for size in sizes(book)
        }
        self._moved: dict[str, set[tuple[PartyId | None, str]]] = {area: set() for area in self._running}
        self._book = book

    def put_council(self, body: BodyId, now: Chamber, before: Chamber | None) -> set[str]:
        was = share_of_council(before) if before else {}
        return self._put(self._book.areas_of_body(body), share_of_council(now), was)

    def put_contest(self, contest: Contest, now: Standing, before: Standing | None) -> set[str]:
        was = share_of_contest(contest, before) if before else {}
        return self._put(self._book.areas_of_contest(contest.id), share_of_contest(contest, now), was)

    def totals(self) -> dict[str, Totals]:
        return {area: running.totals() for area, running in self._running.items()}

    def moved(self) -> tuple[Sum, ...]:
        """The sums that have been moved since this was last asked, each with what it has become."""
        found = tuple(
            Sum(area, party, what, self._running[area].sums[party][what])
            for area, keys in self._moved.items()
            for party, what in sorted(keys, key=lambda key: (key[0] or "", key[1]))
        )
        for keys in self._moved.values():
            keys.clear()
        return found

    def _put(self, areas: tuple[str, ...], now: Share, before: Share) -> set[str]:
        """Add what is new, take away what was, and name the areas in which that makes a difference."""
        change = {key: n for key in now.keys() | before.keys() if (n := now.get(key, 0) - before.get(key, 0))}
        if not change:
            return set()
        for area in areas:
            self._running[area].add(change)
            self._moved[area] |= change.keys()
        return set(areas)


class NoSums(Sums):
    """The sums of a trial: none, because nobody asks for areas before it is kept."""

    def __init__(self) -> None:
        """Nothing to begin with."""

    def put_council(self, body: BodyId, now: Chamber, before: Chamber | None) -> set[str]:
        return set()

    def put_contest(self, contest: Contest, now: Standing, before: Standing | None) -> set[str]:
        return set()


def share_of_council(council: Chamber) -> Share:
    """What a chamber adds to its areas' sums: the terms that `explain` shows are these."""
    if not council.renews:  # by-elections: what they filled is summed contest by contest
        return {}
    control = council.control
    part: Share = {(None, "up"): 1, (None, "decided"): int(control.certain), (None, "complete"): int(council.complete)}
    if control.after is not None:
        part[None, "decided_in"] = int(control.before is not None)
        part.update(_of_control(control.before, control.after))
    if council.complete:
        part[None, "won_in"] = int(council.won is not None)
        part[None, "compared_in"] = int(council.changes is not None)
        part.update({(party, "seats"): n for party, n in council.seats})
        part.update({(party, "seats_change"): n for party, n in council.changes or ()})
        part.update({(party, "lumped"): 1 for party in council.lumped})
        part.update({(party, "hidden"): 1 for party in council.hidden})
    part.update({(party, "seats_won"): n for party, n in council.won or ()})
    so_far = council.changes if council.complete else council.running.eve.changes
    part.update({(party, "change_so_far"): n for party, n in so_far or ()})
    turnout = council.turnout
    part[None, "begun"] = int(bool(council.entries))
    if turnout is not None and turnout.papers is not None and turnout.electorate is not None:
        part[None, f"turnouts {turnout.of}"] = 1
        part[None, f"papers {turnout.of}"] = turnout.papers
        part[None, f"electorate {turnout.of}"] = turnout.electorate
    return part


def _of_control(before: PartyId | None, after: PartyId) -> Iterator[tuple[tuple[PartyId, str], int]]:
    yield (after, "councils"), 1
    if before is not None and before != after:
        yield (after, "councils_gained"), 1
        yield (before, "councils_lost"), 1


def share_of_contest(contest: Contest, standing: Standing) -> Share:
    """What a contest adds to its areas' sums by itself."""
    if standing.state is not State.DECLARED:
        return {}
    part: Counter[tuple[PartyId | None, str]] = Counter({(None, "contests"): 1})
    if contest.renews_seats:
        _of_renewal(part, contest, standing)
    elif contest.fills_seats:
        _of_by_election(part, contest, standing)
    if contest.fills_seats:
        _of_votes(part, contest, standing)
    return dict(part)


def _of_renewal(part: Counter[tuple[PartyId | None, str]], contest: Contest, standing: Standing) -> None:
    part[None, "filled"] = contest.seats
    for party in standing.seats:
        part[party, "filled"] += 1
    if standing.changes is not None:
        part[None, "filled_compared"] = contest.seats
        part.update({(party, "filled_change"): n for party, n in standing.changes})
    if standing.changes_last is not None:
        part[None, "last_in"] = 1
        part[None, "filled_compared_last"] = contest.seats
        part.update({(party, "seats_change_last"): n for party, n in standing.changes_last})
        part.update({(party, "filled_change_last"): n for party, n in standing.changes_last})


def _of_by_election(part: Counter[tuple[PartyId | None, str]], contest: Contest, standing: Standing) -> None:
    part[None, "between_in"] = 1
    for party in standing.seats:
        part[party, "between"] += 1
    if standing.changes is not None:
        part[None, "between_compared"] = contest.seats
        part.update({(party, "between_change"): n for party, n in standing.changes})


def _of_votes(part: Counter[tuple[PartyId | None, str]], contest: Contest, standing: Standing) -> None:
    """Where each voter has one vote and all votes are known; by-elections are no part of a nation's vote."""
    one_each = contest.seats == 1 or contest.of_lists or contest.system in RANKED
    if contest.is_by_election or not one_each or not standing.votes or not contest.papers_known:
        return
    parties = {who.id: who.party for who in contest.candidacies}
    of_whom, of_all = ("list_votes", "list_valid") if contest.of_lists else ("votes", "valid")
    for who, votes in standing.votes:
        part[None, of_all] += votes
        if (party := parties.get(who)) is not None:
            part[party, of_whom] += votes
    part[None, "valid_in"] += 1
