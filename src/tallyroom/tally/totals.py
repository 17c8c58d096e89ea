"""Totals over councils: for the whole event, each nation and each region.

Sums only what councils and contests already say. Seats are counted for councils that are complete, councils for those
whose control is decided, and each is compared with the same places before: like for like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from tallyroom.domain import Body, BodyId, Book, Contest, PartyId, share, slug
from tallyroom.tally.council import Council
from tallyroom.tally.standing import Standing, State, Turnout

#: The area that everything belongs to.
EVERYWHERE = "gb"


def areas_of(body: Body) -> tuple[str, ...]:
    """The areas in which a body is counted, the widest first; a nation that is one region is counted once.

    >>> from tallyroom.domain import BodyId
    >>> areas_of(Body(id=BodyId("purbeck"), name="Purbeck", kind="district", nation="England", region="South West"))
    ('gb', 'england', 'south-west')
    """
    return tuple(dict.fromkeys((EVERYWHERE, slug(body.nation), slug(body.region))))


class PartyTotal(Struct, frozen=True, kw_only=True):
    """One party in one area. `councils` are net of nothing: `gained` and `lost` are gross, `councils_change` is net.

    `seats` and `seats_change` cover complete councils; each is `None` where some source counts the party among others,
    the change also where a council that it has seats on has no composition before the poll. `seats_won` covers every
    contest declared and every summary that says, `seats_change_last` the contests whose last time is comparable.
    """

    party: PartyId
    councils: int
    councils_gained: int
    councils_lost: int
    seats: int | None
    seats_change: int | None
    seats_won: int
    seats_change_last: int

    @classmethod
    def nothing(cls, party: PartyId) -> PartyTotal:
        """A party that has nothing here."""
        return cls(party=party, **dict.fromkeys(_COUNTED, 0))

    @property
    def councils_change(self) -> int:
        return self.councils_gained - self.councils_lost


class Totals(Struct, frozen=True, kw_only=True):
    """One area as it stands. `councils_decided` counts control that is certain, `councils_complete` all seats known.

    `resized` are complete councils whose size changed, so that their seat changes do not add up to nought; `won_in`
    are complete councils whose seats won are known, `last_in` contests with a comparable last time.
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


class _Running(AreaSize):
    """The sums of one area, and the totals made from them, as far as they still hold."""

    sums: dict[PartyId | None, Counter[str]] = field(default_factory=lambda: {None: Counter()})
    rows: dict[PartyId, PartyTotal] = field(default_factory=dict)
    made: Totals | None = None

    def add(self, share: Share) -> Iterator[Sum]:
        """Add it, and say what each sum that it moves has become."""
        self.made = None
        for (party, what), n in share.items():
            sums = self.sums.setdefault(party, Counter())
            sums[what] += n
            if party is not None:
                self.rows.pop(party, None)
            yield Sum(self.area, party, what, sums[what])

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
        won_in=plain["won_in"],
        last_in=plain["last_in"],
        turnout=_turnout(plain),
        parties=tuple(sorted(rows, key=_standing_order)),
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
        row = replace(row, seats_change=None)
    return replace(row, seats=None) if sums["hidden"] else row


def _standing_order(row: PartyTotal) -> tuple[int, int, int, str]:
    return (-row.councils, -(row.seats or 0), -row.seats_won, row.party)


def sizes(book: Book) -> tuple[AreaSize, ...]:
    """Every area of a book, the one that everything belongs to first."""
    found = {EVERYWHERE: AreaSize(EVERYWHERE)}
    for body in book.bodies:
        for area in areas_of(body):
            size = found.setdefault(area, AreaSize(area))
            size.councils += body.is_up
            size.contests += len(book.contests_of(body.id))
    return tuple(found.values())


class Sums:
    """Every area's running totals. A council or contest is put in with what it was before, which is taken out.

    `moved` are the sums that have been moved since somebody emptied it, each with what it became.
    """

    def __init__(self, book: Book) -> None:
        self._running = {size.area: _Running(size.area, size.councils, size.contests) for size in sizes(book)}
        self.moved: list[Sum] = []
        self._areas = {body.id: areas_of(body) for body in book.bodies}

    def put_council(self, body: BodyId, now: Council, before: Council | None) -> set[str]:
        return self._put(body, share_of_council(now), share_of_council(before) if before else {})

    def put_contest(self, contest: Contest, now: Standing, before: Standing | None) -> set[str]:
        was = share_of_contest(contest, before) if before else {}
        return self._put(contest.body, share_of_contest(contest, now), was)

    def totals(self) -> dict[str, Totals]:
        return {area: running.totals() for area, running in self._running.items()}

    def _put(self, body: BodyId, now: Share, before: Share) -> set[str]:
        """Add what is new, take away what was, and name the areas in which that makes a difference."""
        change = {key: n for key in now.keys() | before.keys() if (n := now.get(key, 0) - before.get(key, 0))}
        if not change:
            return set()
        for area in self._areas[body]:
            self.moved += self._running[area].add(change)
        return set(self._areas[body])


def share_of_council(council: Council) -> Share:
    """What a council adds to its areas' sums: the terms that `explain` shows are these."""
    control = council.control
    part: Share = {(None, "decided"): int(control.certain), (None, "complete"): int(council.complete)}
    if control.after is not None:
        part.update(_of_control(control.before, control.after))
    if council.complete:
        part[None, "won_in"] = int(council.won is not None)
        part.update({(party, "seats"): n for party, n in council.seats})
        part.update({(party, "seats_change"): n for party, n in council.changes or ()})
        unknown = council.lumped if council.changes is not None else [party for party, _ in council.seats]
        part.update({(party, "lumped"): 1 for party in unknown})
        part.update({(party, "hidden"): 1 for party in council.hidden})
    part.update({(party, "seats_won"): n for party, n in council.won or ()})
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
    part: Share = {(None, "contests"): 1}
    if contest.kind != "local":
        return part
    if standing.changes_last is not None:
        part[None, "last_in"] = 1
        part.update({(party, "seats_change_last"): n for party, n in standing.changes_last})
    return part
