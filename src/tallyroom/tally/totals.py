"""Totals over councils: for the whole event, each nation and each region.

Sums only what councils and contests already say. Seats are counted for councils that are complete, councils for those
whose control is decided, and each is compared with the same places before: like for like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tallyroom.domain import Body, Book, Contest, PartyId, share, slug
from tallyroom.tally.council import Council
from tallyroom.tally.standing import Standing, State, Turnout, top_votes

#: The area that everything belongs to.
EVERYWHERE = "gb"


def areas_of(body: Body) -> tuple[str, ...]:
    """The areas in which a body is counted, the widest first; a nation that is one region is counted once.

    >>> from tallyroom.domain import BodyId
    >>> areas_of(Body(id=BodyId("purbeck"), name="Purbeck", kind="district", nation="England", region="South West"))
    ('gb', 'england', 'south-west')
    """
    return tuple(dict.fromkeys((EVERYWHERE, slug(body.nation), slug(body.region))))


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTotal:
    """One party in one area. `councils` are net of nothing: `gained` and `lost` are gross, `councils_change` is net.

    `seats` and `seats_change` cover complete councils; the change is `None` where some source before the poll counts
    the party among others. `seats_won` every contest declared and every summary that
    says. `seats_change_last` covers the contests whose last time is comparable.
    """

    party: PartyId
    councils: int
    councils_before: int
    councils_gained: int
    councils_lost: int
    seats: int
    seats_change: int | None
    seats_won: int
    seats_change_last: int
    top_votes: int

    @classmethod
    def nothing(cls, party: PartyId) -> PartyTotal:
        """A party that has nothing here."""
        return cls(party=party, **dict.fromkeys(_COUNTED, 0))

    @property
    def councils_change(self) -> int:
        return self.councils - self.councils_before


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
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
    "councils_before",
    "councils_gained",
    "councils_lost",
    "seats",
    "seats_change",
    "seats_won",
    "seats_change_last",
    "top_votes",
)


@dataclass(slots=True)
class _Running:
    """The sums of one area, to which one council's or contest's share is added, or from which it is taken away."""

    area: str
    councils: int = 0
    contests: int = 0
    plain: Counter[str] = field(default_factory=Counter)
    by_party: dict[PartyId, Counter[str]] = field(default_factory=dict)
    rows: dict[PartyId, PartyTotal] = field(default_factory=dict)
    made: Totals | None = None

    def add(self, share: _Share) -> None:
        self.made = None
        self.plain.update(share.plain)
        for (party, what), n in share.by_party.items():
            self.by_party.setdefault(party, Counter())[what] += n
            self.rows.pop(party, None)

    def totals(self) -> Totals:
        if self.made is None:
            self.made = self._make()
        return self.made

    def _make(self) -> Totals:
        for party, sums in self.by_party.items():
            if party not in self.rows:
                self.rows[party] = _row(party, sums)
        shown = (self.rows[party] for party, sums in self.by_party.items() if any(sums.values()))
        return Totals(
            area=self.area,
            councils=self.councils,
            councils_decided=self.plain["decided"],
            councils_complete=self.plain["complete"],
            contests=self.contests,
            contests_declared=self.plain["contests"],
            won_in=self.plain["won_in"],
            last_in=self.plain["last_in"],
            turnout=self._turnout(),
            parties=tuple(sorted(shown, key=_standing_order)),
        )

    def _turnout(self) -> Turnout | None:
        """Papers or valid votes over electorate, summed over the contests that have both; `verified` goes first."""
        for of in ("verified", "valid"):
            papers, electorate = self.plain[f"papers {of}"], self.plain[f"electorate {of}"]
            if rate := share(papers, electorate):
                return Turnout(rate=rate, of=of, papers=papers, electorate=electorate)
        return None


def _row(party: PartyId, sums: Counter[str]) -> PartyTotal:
    row = PartyTotal(party=party, **{what: sums[what] for what in _COUNTED})
    return replace(row, seats_change=None) if sums["lumped"] else row


def _standing_order(row: PartyTotal) -> tuple[int, int, int, int, str]:
    return (-row.councils, -row.seats, -row.seats_won, -row.top_votes, row.party)


class Sums:
    """Every area's running totals. A council or contest is put in with what it was before, which is taken out."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._running: dict[str, _Running] = {EVERYWHERE: _Running(EVERYWHERE)}
        for body in book.bodies:
            for area in areas_of(body):
                running = self._running.setdefault(area, _Running(area))
                running.councils += body.is_up
                running.contests += len(book.contests_of(body.id))

    def put_council(self, body: Body, now: Council, before: Council) -> set[str]:
        return self._put(body, _of_council(now), _of_council(before))

    def put_contest(self, contest: Contest, now: Standing, before: Standing | None) -> set[str]:
        body = self._book.body(contest.body)
        return self._put(body, _of_contest(self._book, contest, now), _of_contest(self._book, contest, before))

    def totals(self) -> dict[str, Totals]:
        return {area: running.totals() for area, running in self._running.items()}

    def _put(self, body: Body, now: _Share, before: _Share) -> set[str]:
        """Add what is new, take away what was, and name the areas in which that makes a difference."""
        plain, by_party = Counter(now.plain), Counter(now.by_party)
        plain.subtract(before.plain)
        by_party.subtract(before.by_party)
        if not any(plain.values()) and not any(by_party.values()):
            return set()
        touched = set(areas_of(body))
        for area in touched:
            self._running[area].add(_Share(plain, by_party))
        return touched


@dataclass(frozen=True, slots=True)
class _Share:
    plain: Counter[str]
    by_party: Counter[tuple[PartyId, str]]


def _of_council(council: Council) -> _Share:
    control = council.control
    plain = Counter(decided=int(control.certain), complete=int(council.complete))
    rows = Counter(dict(_of_control(control.before, control.after))) if control.after is not None else Counter()
    if council.complete:
        plain["won_in"] = int(council.won is not None)
        rows.update({(party, "seats"): n for party, n in council.seats})
        rows.update({(party, "seats_change"): n for party, n in council.changes or ()})
        rows.update({(party, "lumped"): 1 for party in council.lumped})
    rows.update({(party, "seats_won"): n for party, n in council.won or ()})
    return _Share(plain, rows)


def _of_control(before: PartyId | None, after: PartyId) -> Iterator[tuple[tuple[PartyId, str], int]]:
    yield (after, "councils"), 1
    if before is not None:
        yield (before, "councils_before"), 1
        if before != after:
            yield (after, "councils_gained"), 1
            yield (before, "councils_lost"), 1


def _of_contest(book: Book, contest: Contest, standing: Standing | None) -> _Share:
    plain: Counter[str] = Counter()
    rows: Counter[tuple[PartyId, str]] = Counter()
    if standing is None or standing.state is not State.DECLARED:
        return _Share(plain, rows)
    plain["contests"] = 1
    if standing.changes_last is not None and contest.kind == "local":
        plain["last_in"] = 1
        rows.update({(party, "seats_change_last"): n for party, n in standing.changes_last})
    if contest.kind == "local":
        plain.update(_papers(standing.turnout))
        top = top_votes((book.candidacy(contest.id, who).party, n) for who, n in standing.votes)
        rows.update({(party, "top_votes"): n for party, n in top.items()})
    return _Share(plain, rows)


def _papers(turnout: Turnout | None) -> dict[str, int]:
    if turnout is None or turnout.papers is None or turnout.electorate is None:
        return {}
    return {f"papers {turnout.of}": turnout.papers, f"electorate {turnout.of}": turnout.electorate}
