"""Made-up nights, small enough to reckon by hand, and what tests say about boards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from tallyroom.counting import Profile, count
from tallyroom.domain import (
    NO_ONE,
    Body,
    BodyId,
    Book,
    Candidacy,
    CandidacyId,
    Composition,
    Contest,
    ContestId,
    Declaration,
    Declared,
    Division,
    Entry,
    Event,
    Happening,
    Party,
    PartyId,
    StageRow,
    first_preferences,
    seats_by_party,
)
from tallyroom.tally import Board, Standing

LAB, CON, LD, IND, OTH = (PartyId(party) for party in ("lab", "con", "ld", "ind", "oth"))
POLLS_CLOSE = datetime(2024, 5, 2, 22, tzinfo=UTC)

PARTIES = (
    Party(id=LAB, name="Labour", short_name="Lab", colour="#E4003B"),
    Party(id=CON, name="Conservative", short_name="Con", colour="#0087DC"),
    Party(id=LD, name="Liberal Democrat", short_name="Lib Dem", colour="#FAA61A"),
    Party(id=IND, name="Independent", short_name="Ind", kind="independent"),
    Party(id=OTH, name="Others", short_name="Oth", kind="lumped"),
)


def event(**changes: Any) -> Event:
    made = Event(id="made-up", name="A made-up night", polling_date=date(2024, 5, 2), polls_close=POLLS_CLOSE)
    return replace(made, **changes)


def council(name: str, seats: int, *, cycle: str = "thirds", seats_up: int | None = None, **more: Any) -> Body:
    fields = {"kind": "district", "nation": "England", "region": "South West", **more}
    return Body(id=BodyId(name), name=name.title(), seats=seats, seats_up=seats_up, cycle=cycle, **fields)


def ward(
    council_name: str,
    name: str,
    *,
    held_by: Sequence[PartyId] = (),
    seats: int = 1,
    standing: Iterable[PartyId] = (LAB, CON, LD),
    **more: Any,
) -> Contest:
    """A ward whose candidates are called after their parties; with several of a party, `lab-2` and so on."""
    people: list[Candidacy] = []
    for party in standing:
        number = sum(who.party == party for who in people) + 1
        name_of = party if number == 1 else f"{party}-{number}"
        people.append(Candidacy(id=CandidacyId(name_of), name=name_of, party=party))
    return Contest(
        id=ContestId(f"local.{council_name}.{name}.2030-05-02"),
        body=BodyId(council_name),
        kind="local",
        division=Division(name=name.title()),
        seats=seats,
        system="plurality",
        held_by=tuple(held_by),
        candidacies=tuple(people),
        **more,
    )


def before(council_name: str, **seats: int) -> Composition:
    vacancies = seats.pop("vacant", 0)
    held = seats_by_party({PartyId(party): n for party, n in seats.items()})
    return Composition(body=BodyId(council_name), seats=held, vacancies=vacancies, source="made up")


def book(bodies: Sequence[Body], contests: Sequence[Contest], compositions: Sequence[Composition], **more: Any) -> Book:
    fields: dict[str, Any] = {"event": event(), "parties": PARTIES, **more}
    return Book(bodies=tuple(bodies), contests=tuple(contests), compositions=tuple(compositions), **fields)


def votes(contest: Contest, given: Mapping[str, int], **more: Any) -> Declaration:
    rows = tuple(sorted((CandidacyId(who), n) for who, n in given.items()))
    return Declaration(contest=contest.id, votes=rows, **more)


def won_by(contest: Contest, party: PartyId, **more: Any) -> Declaration:
    """A declaration in which the party's candidates come first, by a hundred votes."""
    return votes(contest, {who.id: 200 if who.party == party else 100 for who in contest.candidacies}, **more)


def by_ballots(contest: Contest, *rows: tuple[int, str], **more: Any) -> Declaration:
    """A declaration from rows such as `(10, "lab con")`: ten papers for Labour and then the Conservatives."""
    papers = tuple((number, tuple(map(CandidacyId, ranking.split()))) for number, ranking in rows)
    firsts = first_preferences(papers)
    votes = tuple(sorted((who.id, firsts.get(who.id, 0)) for who in contest.candidacies))
    return Declaration(contest=contest.id, votes=votes, papers=papers, **more)


def by_stages(contest: Contest, firsts: Mapping[CandidacyId, int], *, until: int) -> Declaration:
    """A count by the rules of Northern Ireland, read out up to a stage; every paper has a first preference alone."""
    papers = tuple((n, (who,)) for who, n in firsts.items())
    profile = Profile.of([who.id for who in contest.candidacies], papers, seats=contest.seats, contest=contest.id)
    sheet = count(profile, rules="ni-1985", lots="seed:1")
    stages, before = [], dict(zip(sheet.candidates, sheet.stages[0].votes, strict=True))
    lost = 0
    for stage in sheet.stages[:until]:
        now = dict(zip(sheet.candidates, stage.votes, strict=True))
        rows = [StageRow(CandidacyId(who), int(n - before[who]), int(n)) for who, n in now.items()]
        stages.append((*rows, StageRow(NO_ONE, stage.non_transferable - lost, stage.non_transferable)))
        before, lost = now, stage.non_transferable
    return Declaration(contest=contest.id, votes=tuple(sorted(firsts.items())), stages=tuple(stages))


def entries(*happenings: Happening) -> list[Entry]:
    """Entries as a ledger would make them, a minute apart; seals left out."""
    return [
        Entry(
            number=number,
            recorded_at=POLLS_CLOSE + timedelta(minutes=number),
            by="test",
            source="made up",
            key=str(number),
            happening=happening,
            previous_seal="",
            seal="",
        )
        for number, happening in enumerate(happenings, start=1)
    ]


def declared(*declarations: Declaration) -> list[Entry]:
    return entries(*(Declared(declaration=declaration) for declaration in declarations))


def facts(board: Board) -> dict[str, Any]:
    """What a board says of the results, apart from which entries said it and when."""
    standings = {contest: _timeless(standing) for contest, standing in board.standings.items() if standing.entry}
    councils = {
        body: replace(council, entries=(), behind=(), summary_entry=None) for body, council in board.councils.items()
    }
    return {"standings": standings, "councils": councils, "totals": dict(board.totals)}


def _timeless(standing: Standing) -> Standing:
    return replace(standing, entry=1, declared_at=POLLS_CLOSE)
