"""Made-up nights with something of every kind, for laws that must hold whatever happens: a strategy for Hypothesis.

Parties lumped together and independents, whole councils and thirds, councils known by a summary alone, mayors,
referendums and by-elections, both bases, ranked wards, uncontested and postponed ones, papers unknown, corrections of
corrections, withdrawals and amendments.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import strategies as st
from msgspec.structs import replace

from tallyroom.domain import (
    Basis,
    Body,
    BodyId,
    Book,
    Candidacy,
    CandidacyId,
    Composition,
    CompositionAmended,
    Contest,
    ContestId,
    Corrected,
    CouncilSummary,
    Declaration,
    Declared,
    Division,
    Happening,
    PartyId,
    Postponed,
    PreviousCandidacy,
    PreviousContest,
    Summarised,
    Watch,
    Withdrawn,
    seats_by_party,
)
from tests.made import CON, IND, LAB, LD, OTH, by_ballots, by_stages, council, event, ward
from tests.made import book as made_book

PARTIES = (LAB, CON, LD, IND)
_REGIONS = (("England", "South West"), ("England", "North East"), ("Wales", "Wales"))

Night = tuple[Book, list[Happening]]


@st.composite
def nights(draw: st.DrawFn) -> Night:
    """A book of one to three councils with their contests, and what happened there."""
    bodies: list[Body] = []
    contests: list[Contest] = []
    compositions: list[Composition] = []
    previous: list[PreviousContest] = []
    happenings: list[Happening] = []
    for number in range(draw(st.integers(1, 3))):
        wards = [_ward(draw, f"town-{number}", place) for place in range(draw(st.integers(0, 3)))]
        body, before = _council(draw, f"town-{number}", wards)
        bodies.append(body)
        compositions += before
        contests += [*wards, *_others(draw, body)]
        previous += [_last_time(draw, one) for one in wards if draw(st.booleans())]
        if body.cycle != "none" and draw(st.booleans()):
            happenings.append(Summarised(summary=_summary(draw, body)))
    happenings += [happening for one in contests if (happening := _said_of(draw, one)) is not None]
    happenings = draw(st.permutations(happenings)) if happenings else []
    happenings += _seconds(draw, happenings, contests, bodies)
    watched = [one.id for one in contests if one.fills_seats and draw(st.booleans())]
    watch = Watch(id="close", name="Close wards", bodies=(), contests=tuple(watched))
    the_event = event(elected_mayors=draw(st.booleans()), independents_as_party=draw(st.booleans()))
    more = {"previous": tuple(previous), "watches": (watch,) if watched else (), "event": the_event}
    return made_book(bodies, contests, compositions, **more), happenings


def _council(draw: st.DrawFn, name: str, wards: list[Contest]) -> tuple[Body, list[Composition]]:
    up = sum(one.seats for one in wards)
    held: Counter[PartyId] = Counter(party for one in wards for party in one.held_by)
    rest = Counter(draw(st.lists(st.sampled_from([*PARTIES, OTH]), max_size=6)))
    if not up:
        rest[LAB] += 1
    nation, region = draw(st.sampled_from(_REGIONS))
    whole = not rest or draw(st.integers(0, 3)) == 0
    size = up if whole and up else up + rest.total()
    cycle = "all" if whole else draw(st.sampled_from(["thirds", "thirds", "none"]))
    body = council(name, size, seats_up=up or None, cycle=cycle, nation=nation, region=region)
    compositions = []
    bases: tuple[tuple[Basis, int], ...] = (("eve", 4), ("last", 1))
    for basis, chance in bases:
        if draw(st.integers(0, 4)) < chance:
            had = Counter(held + rest) if not whole else Counter(held) or Counter({LAB: size})
            seats = seats_by_party({party: n for party, n in had.items() if n})
            compositions.append(Composition(body=body.id, seats=seats, source="made up", basis=basis))
    return body, compositions


def _ward(draw: st.DrawFn, name: str, place: int) -> Contest:
    seats = draw(st.integers(1, 3))
    held_by = draw(st.lists(st.sampled_from(PARTIES), min_size=seats, max_size=seats))
    standing = [LAB, LAB, CON, CON, LD, IND][: draw(st.integers(seats, 6))]
    more = {
        "electorate": draw(st.sampled_from([None, 900])),
        "papers_known": draw(st.integers(0, 5)) > 0,
    }
    one = ward(name, f"ward-{place}", seats=seats, held_by=held_by, standing=standing, **more)
    one = replace(one, system=draw(st.sampled_from(["plurality", "plurality", "scottish-2011", "ni-1985"])))
    if draw(st.integers(0, 5)) == 0:
        one = replace(one, held_by=())
    if draw(st.integers(0, 6)) == 0:
        one = replace(one, kind="local_by", id=ContestId(one.id.replace(".2030", ".by.2030")))
    return one


def _others(draw: st.DrawFn, body: Body) -> list[Contest]:
    """A mayor and a referendum, sometimes."""
    made = []
    if draw(st.integers(0, 3)) == 0:
        people = [Candidacy(id=CandidacyId(f"m-{party}"), name=f"M {party}", party=party) for party in (LAB, CON)]
        made.append(_contest(f"mayor.{body.id}.2030-05-02", body.id, "mayor", "plurality", people))
    if draw(st.integers(0, 3)) == 0:
        answers = [Candidacy(id=CandidacyId(one.lower()), name=one) for one in ("Yes", "No")]
        made.append(_contest(f"ref.{body.id}.2030-05-02", body.id, "referendum", "referendum", answers))
    return made


def _contest(id_: str, body: BodyId, kind: str, system: str, people: list[Candidacy]) -> Contest:
    return Contest(
        id=ContestId(id_),
        body=body,
        kind=kind,
        division=Division(name=id_),
        seats=1 if kind == "mayor" else 0,
        system=system,
        candidacies=tuple(people),
    )


def _last_time(draw: st.DrawFn, contest: Contest) -> PreviousContest:
    rows = tuple(
        PreviousCandidacy(name=who.name, party=who.party, votes=draw(st.integers(1, 9)), elected=place < contest.seats)
        for place, who in enumerate(contest.candidacies)
    )
    comparable, day = draw(st.booleans()), date(2026, 5, 7)
    return PreviousContest(contest=contest.id, dated=day, seats=contest.seats, candidacies=rows, comparable=comparable)


def _summary(draw: st.DrawFn, body: Body) -> CouncilSummary:
    size = body.seats or 1
    held = Counter(draw(st.lists(st.sampled_from([*PARTIES, OTH]), min_size=size, max_size=size)))
    won = seats_by_party(held) if body.cycle == "all" and draw(st.booleans()) else None
    return CouncilSummary(body=body.id, seats=seats_by_party(held), seats_won=won, source="made up")


def _said_of(draw: st.DrawFn, contest: Contest) -> Happening | None:
    match draw(st.integers(0, 9)):
        case 0:
            return None
        case 1:
            return Postponed(contest=contest.id, reason="a death")
        case _:
            return Declared(declaration=_return(draw, contest))


def _return(draw: st.DrawFn, contest: Contest) -> Declaration:
    if contest.is_uncontested:
        return Declaration(contest=contest.id, returned=tuple(who.id for who in contest.candidacies))
    given = {who.id: draw(st.integers(0, 4)) for who in contest.candidacies}
    if contest.system == "scottish-2011":
        return by_ballots(contest, *((n + 1, who) for who, n in given.items()))
    if contest.system == "ni-1985":
        return by_stages(contest, {who: n + 1 for who, n in given.items()}, until=draw(st.integers(1, 4)))
    papers = sum(given.values()) + 1 if draw(st.booleans()) else None
    provisional = draw(st.integers(0, 7)) == 0
    return Declaration(
        contest=contest.id,
        votes=tuple(sorted(given.items())),
        papers_verified=papers,
        status="provisional" if provisional else "declared",
    )


def _seconds(draw: st.DrawFn, firsts: list[Happening], contests: list[Contest], bodies: list[Body]) -> list[Happening]:
    """Second thoughts: corrections, of corrections too, withdrawals, amendments of what was there before."""
    later: list[Happening] = []
    last = {one.declaration.contest: n for n, one in enumerate(firsts, 1) if isinstance(one, Declared)}
    by_id = {one.id: one for one in contests}
    for _ in range(draw(st.integers(0, 4)) if last else 0):
        contest = draw(st.sampled_from(sorted(last)))
        number = len(firsts) + len(later) + 1
        if draw(st.integers(0, 2)):
            said = _return(draw, by_id[contest])
            later.append(Corrected(replaces=last[contest], reason="misread", declaration=said))
            last[contest] = number
        else:
            later.append(Withdrawn(replaces=last.pop(contest), reason="another place"))
            if not last:
                break
    for body in bodies:
        if draw(st.integers(0, 3)) == 0:
            size = body.seats or 1
            had = Counter(draw(st.lists(st.sampled_from([*PARTIES, OTH]), min_size=size, max_size=size)))
            amended = Composition(body=body.id, seats=seats_by_party(had), source="amended")
            later.append(CompositionAmended(composition=amended, reason="a by-election was left out"))
    return later
