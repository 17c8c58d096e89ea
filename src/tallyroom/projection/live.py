"""The live night as this room takes it: the book and the board as councils and wards, with what cannot be projected.

A ward is an ordinary election of a council's seats by plurality, with a known paper. Everything else that fills seats
is named with the reason it is left out. A tie whose lot is awaited is declared without the seat; a provisional result
is no result. Nothing is estimated here, and the board is only read.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import Body, BodyId, Book, Contest, ContestId, PartyId, PreviousContest
from tallyroom.projection.comparable import LeftOut
from tallyroom.projection.national_share import Place
from tallyroom.projection.places import great_britain
from tallyroom.projection.wards import Council, Night, Polled, Seats, Ward
from tallyroom.tally import Board, Standing, State

NOBODY = "oth"  # for a candidate without a party in the book
NOT_PLURALITY = "counted by {}: shares alone do not say who would win"
PAPERS = "not every candidate is known"
POSTPONED = "poll postponed"
WHOLE = "known as a whole council, not ward by ward"
BETWEEN = "by-election: not part of the ordinary election"
MOST_DOUBT = 0.05  # of a council's seats: with more of them in doubt its control is not projected


class LiveNight(Struct, frozen=True, kw_only=True):
    """The night as it stands, and what it leaves out: contests and councils, in order of id."""

    night: Night
    left_out: tuple[LeftOut, ...]
    uncovered: tuple[tuple[Body, int | None], ...] = ()  # councils with such seats to come, and how many, if known


class Eve:
    """All that a book says of its wards, made ready once; `at(board)` adds what has been declared.

    Wards are made again only when their standing changes.
    """

    def __init__(self, book: Book) -> None:
        self.book = book
        self.bodies = tuple(body for body in book.bodies if body.is_up)
        self._wards: dict[ContestId, Ward] = {}
        self._never: dict[ContestId, str] = {}
        self._made: dict[ContestId, tuple[Standing, Ward]] = {}
        for body in self.bodies:
            for contest in self._seats_of(body.id):
                reason = reason_against(contest)
                if reason:
                    self._never[contest.id] = reason
                else:
                    self._wards[contest.id] = ward_of(contest, book.previous_of(contest.id))

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every council of Great Britain by GSS code, with the covariate; empty where there is none for this day."""
        return great_britain(self.book.event.polling_date)

    @cached_property
    def leans(self) -> Mapping[BodyId, tuple[tuple[str, float], ...]]:
        """Mean share by party over each council's wards last time."""
        found: dict[BodyId, list[dict[str, float]]] = defaultdict(list)
        for id_, ward in self._wards.items():
            if shares := ward.shares_before:
                found[self.book.contest(id_).body].append(shares)
        return {body: mean_shares(shares) for body, shares in found.items()}

    @cached_property
    def year(self) -> int | None:
        """The year in which most wards were last fought."""
        years = Counter(when for ward in self._wards if (when := self.fought_in(ward)) is not None)
        return max(years, key=lambda year: (years[year], year)) if years else None

    def fought_in(self, ward: str) -> int | None:
        """The year in which a ward was last fought, where that is known."""
        previous = self.book.previous_of(ContestId(ward))
        return previous.dated.year if previous else None

    def at(self, board: Board) -> LiveNight:
        """Councils and wards as they stand. Wards of a council known by its summary are no longer to come."""
        wards, councils = [], []
        left_out = [LeftOut(ward=id_, reason=reason) for id_, reason in self._never.items()]
        for body in self.bodies:
            contests = self._seats_of(body.id)
            known_whole = board.councils[body.id].complete
            if not contests and not known_whole:
                left_out.append(LeftOut(ward=body.id, reason=WHOLE))
            for contest in contests:
                standing = board.standing(contest.id)
                if contest.id not in self._wards:
                    continue
                if standing.state is State.POSTPONED:
                    left_out.append(LeftOut(ward=contest.id, reason=POSTPONED))
                elif standing.counts or not known_whole:
                    wards.append(self._ward(contest, standing))
            if wards and wards[-1].council == body.id:
                councils.append(self._council(body, contests, board))
        night = Night(id=self.book.event.id, councils=tuple(councils), wards=tuple(wards))
        return LiveNight(
            night=night,
            left_out=tuple(sorted(left_out, key=lambda line: line.ward)),
            uncovered=tuple(self._uncovered(board)),
        )

    def _uncovered(self, board: Board) -> Iterator[tuple[Body, int | None]]:
        """Councils with seats to come that are not covered, with their number; by-elections are not of the night."""
        for body in self.bodies:
            contests = self._seats_of(body.id)
            if board.councils[body.id].complete:
                continue
            if not contests:
                yield body, body.seats_up
                continue
            states = [(one, board.standing(one.id).state) for one in contests if one.kind == "local"]
            done = {State.DECLARED, State.POSTPONED}  # a poll put off is not of this night
            open_ = [one.seats for one, state in states if one.id in self._never and state not in done]
            if open_:
                yield body, sum(open_)

    def _seats_of(self, body: BodyId) -> tuple[Contest, ...]:
        return tuple(contest for contest in self.book.contests_of(body) if contest.fills_seats)

    def _ward(self, contest: Contest, standing: Standing) -> Ward:
        if not standing.counts:
            return self._wards[contest.id]
        known = self._made.get(contest.id)
        if known is None or known[0] is not standing:
            now = tuple(polled_now(self.book, contest, standing))
            known = self._made[contest.id] = (standing, replace(self._wards[contest.id], now=now))
        return known[1]

    def _council(self, body: Body, contests: tuple[Contest, ...], board: Board) -> Council:
        stands = board.councils[body.id]
        before = self.book.composition(body.id)
        between = [board.standing(one.id) for one in contests if one.kind == "local_by"]
        fought = sum(contest.seats for contest in contests)
        not_up, doubt = made_to_fit(dict(stands.not_up), vacant=stands.vacancies, seats=(body.seats or 0) - fought)
        elsewhere = Counter(not_up)
        for standing in between:
            elsewhere.update(standing.seats if standing.counts else ())
        place = self.places.get(body.gss or "")
        return Council(
            id=body.id,
            nation=body.nation,
            region=body.region,
            kind=body.kind,
            seats=body.seats or 0,
            before=tuple(Seats(party=party, seats=n) for party, n in (before.seats if before else ())),
            not_up=tuple(Seats(party=party, seats=n) for party, n in sorted(elsewhere.items()) if n),
            covariate=place.covariate if place else None,
            lean=self.leans.get(body.id, ()),
            countable=doubt <= MOST_DOUBT * (body.seats or 0) and self._countable(body, contests, board),
            doubt=doubt,
            called=(stands.control.after or "") if stands.control.certain else "",
        )

    def _countable(self, body: Body, contests: tuple[Contest, ...], board: Board) -> bool:
        """Whether every contest is declared, or a ward of ours still to come.

        Where an elected mayor's party decides control, seats alone do not.
        """
        states = [(contest, board.standing(contest.id)) for contest in contests]
        unseen = any(
            standing.state in {State.TIED, State.POSTPONED}
            or (contest.id in self._never and standing.state is not State.DECLARED)
            for contest, standing in states
        )
        by_mayor = body.mayor is not None or any(c.kind == "mayor" for c in self.book.contests_of(body.id))
        return not unseen and not (self.book.event.elected_mayors and by_mayor)


def made_to_fit(held: Mapping[PartyId, int], *, vacant: int, seats: int) -> tuple[dict[PartyId, int], int]:
    """Seats that are not up, cut in proportion to as many as there are, and how many are in doubt.

    A composition and the seats defended are often of different dates, by-elections between them, and add up to a few
    seats too many or too few.

    >>> made_to_fit({PartyId("lab"): 30, PartyId("con"): 14}, vacant=0, seats=42)
    ({'lab': 29, 'con': 13}, 2)
    >>> made_to_fit({PartyId("lab"): 30}, vacant=1, seats=33)
    ({'lab': 30}, 2)
    """
    total = sum(held.values())
    room = max(0, seats - vacant)
    if total <= room:
        return dict(held), room - total
    parts = {party: divmod(n * room, total) for party, n in held.items()}
    spare = room - sum(whole for whole, _ in parts.values())
    favoured = sorted(parts, key=lambda party: (-parts[party][1], party))[:spare]
    return {party: whole + (party in favoured) for party, (whole, _) in parts.items()}, total - room


def reason_against(contest: Contest) -> str | None:
    """Why a contest that fills seats is not a ward of this room, or `None`."""
    if contest.kind != "local":
        return BETWEEN
    if contest.system != "plurality":
        return NOT_PLURALITY.format(contest.system)
    if not contest.papers_known or not contest.candidacies or contest.seats < 1:
        return PAPERS
    return None


def ward_of(contest: Contest, previous: PreviousContest | None) -> Ward:
    """A contest before its declaration. One whose votes last time are not all known is not comparable."""
    rows = previous.candidacies if previous else ()
    return Ward(
        id=contest.id,
        council=contest.body,
        seats=contest.seats,
        standing=tuple(who.party or NOBODY for who in contest.candidacies),
        before=tuple(Polled(party=row.party or NOBODY, votes=row.votes or 0, returned=row.elected) for row in rows),
        comparable=previous is not None and previous.comparable and all(row.votes is not None for row in rows),
        redrawn=previous is not None and not previous.comparable,
    )


def polled_now(book: Book, contest: Contest, standing: Standing) -> Iterator[Polled]:
    """Every candidate of a declared contest; where nobody polled, those returned."""
    votes = dict(standing.votes)
    for who in contest.candidacies:
        returned = who.id in standing.returned
        if who.id in votes or returned:
            yield Polled(party=who.party or NOBODY, votes=votes.get(who.id, 0), returned=returned)


def mean_shares(found: list[dict[str, float]]) -> tuple[tuple[str, float], ...]:
    """Mean share by party over wards, a party's absence counting as nought; parties in order of name.

    >>> mean_shares([{"lab": 0.6, "con": 0.4}, {"lab": 1.0}])
    (('con', 0.2), ('lab', 0.8))
    """
    parties = sorted({party for shares in found for party in shares})
    return tuple((party, sum(shares.get(party, 0.0) for shares in found) / len(found)) for party in parties)


def party_id(party: str) -> PartyId:
    """A party of this room as the book calls it: the others together are `oth`."""
    return PartyId(NOBODY if party == "others" else party)
