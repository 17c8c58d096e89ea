"""Lists with a line each: the scoreboard in figures, councils by what became of them, every seat of a patch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from tallyroom.copydesk.writing.news import ranked
from tallyroom.copydesk.writing.point import Clause, PartyName, PlaceName, Point, Slot, WardName, Words
from tallyroom.copydesk.writing.points.night import declared, party_says, when
from tallyroom.copydesk.writing.points.votes import mayors as mayors_elected
from tallyroom.copydesk.writing.points.votes import outcome_of
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import NOC, BodyId, CandidacyId, Contest, PartyId
from tallyroom.figures import Figure
from tallyroom.tally import Chamber, Control, Standing, State


def wards(scene: Scene) -> Iterator[Point]:
    """Every seat of the patch by ward: who was returned, for whom, with how many votes; what is not in says so."""
    for body in scene.patch:
        rows = [(ward, standing) for ward, standing in scene.standings(body) if ward.fills_seats]
        if all(standing.state is State.UNDECLARED for _, standing in rows):
            continue  # the story says that nothing is in
        yield Point(kind="list.head", about=body, why="every seat of the patch", says={"place": PlaceName(body)})
        for ward, standing in rows:
            yield _ward(scene, ward, standing)


def _ward(scene: Scene, ward: Contest, standing: Standing) -> Point:
    says: dict[str, Slot] = {"ward": WardName(ward.id)}
    if standing.state is not State.DECLARED or not standing.returned:
        kind = f"list.ward.{standing.state.value}" if standing.state is not State.DECLARED else "list.ward.vacant"
        return Point(kind=kind, about=ward.id, why="not a result", says=says)
    unopposed = standing.uncontested
    says["elected"] = tuple(_elected(scene, ward, who, unopposed=unopposed) for who in standing.returned)
    return Point(kind="list.ward", about=ward.id, why="every seat is named", says=says)


def _elected(scene: Scene, ward: Contest, who: CandidacyId, *, unopposed: bool) -> Clause:
    person = scene.book.candidacy(ward.id, who)
    says: dict[str, Slot] = {
        "person": Words(person.name),
        "party": PartyName(person.party) if person.party else None,
        "votes": scene.contest_figure(ward, "ward_result", who),
    }
    return Clause("list.elected.unopposed" if unopposed else "list.elected", says)


def figures(scene: Scene) -> Iterator[Point]:
    """The scoreboard, a party a line."""
    moment = declared(scene)
    if moment is None or not moment.value:
        return
    yield Point(
        kind="list.figures.head",
        about="",
        why="the moment of the totals",
        says={"moment": moment, "when": when(moment)},
    )
    for row in scene.scoreboard.parties:
        if row.councils or row.councils_change:
            says = party_says(scene, row.party) | {"moment": moment, "when": when(moment)}
            kind = "list.figures.noc" if row.party == NOC else "list.figures.party"
            yield Point(kind=kind, about=row.party, why="the scoreboard", says=says)


def gains(scene: Scene) -> Iterator[Point]:
    """Councils gained, by party."""
    yield from _by_party(scene, "gains", lambda control: None if control.after == NOC else control.after)


def losses(scene: Scene) -> Iterator[Point]:
    """Councils lost to no overall control, by the party that lost them."""
    yield from _by_party(scene, "losses", lambda control: control.before if control.after == NOC else None)


def holds(scene: Scene) -> Iterator[Point]:
    """Councils held, by party, in a line a party."""
    groups: dict[PartyId, list[BodyId]] = defaultdict(list)
    for news in ranked(scene):
        control = scene.board.councils[news.body].control
        if control.after not in {None, NOC} and control.after == control.before and control.after is not None:
            groups[control.after].append(news.body)
    for party, bodies in sorted(groups.items(), key=lambda row: (-len(row[1]), row[0])):
        yield _line(scene, "list.holds", party, bodies)


def no_majority(scene: Scene) -> Iterator[Point]:
    """Councils without overall control before and after, in one line."""
    bodies = [
        one.body
        for one in ranked(scene)
        if scene.board.councils[one.body].control.after == NOC
        and not scene.board.councils[one.body].control.changed_hands
    ]
    if bodies:
        yield _line(scene, "list.no_majority", NOC, bodies)


def _line(scene: Scene, kind: str, party: PartyId, bodies: list[BodyId]) -> Point:
    ordered = sorted(bodies, key=lambda body: scene.book.body(body).name)
    says: dict[str, Slot] = {"party": PartyName(party), "places": tuple(PlaceName(body) for body in ordered)}
    return Point(kind=kind, about=party, why="by party, in order of name", says=says, because=_controls(scene, bodies))


def _by_party(scene: Scene, kind: str, whose: Callable[[Control], PartyId | None]) -> Iterator[Point]:
    """Councils that changed hands under the party that they are put down to."""
    groups: dict[PartyId, list[Chamber]] = defaultdict(list)
    for news in ranked(scene):
        council = scene.board.councils[news.body]
        party = whose(council.control) if council.control.changed_hands else None
        if party is not None:
            groups[party].append(council)
    for party, councils in sorted(groups.items(), key=lambda row: (-len(row[1]), row[0])):
        places = tuple(PlaceName(council.body) for council in councils)
        head: dict[str, Slot] = {"party": PartyName(party), "places": places}
        bodies = [council.body for council in councils]
        because = _controls(scene, bodies)
        yield Point(kind=f"list.{kind}.head", about=party, why="by party", says=head, because=because)
        for council in sorted(councils, key=lambda one: scene.book.body(one.body).name):
            before = council.control.before
            says: dict[str, Slot] = {
                "place": PlaceName(council.body),
                "party": PartyName(party),
                "before": PartyName(before) if before is not None and kind == "gains" else None,
            }
            control = _controls(scene, [council.body])
            yield Point(kind=f"list.{kind}", about=council.body, why="a council a line", says=says, because=control)


def mayors(scene: Scene) -> Iterator[Point]:
    """Mayors, one a line."""
    rows = list(mayors_elected(scene))
    if rows:
        yield Point(kind="list.mayors.head", about="", why="mayors", says={})
        yield from (replace(point, kind="list.mayor") for point in rows)


def referendums(scene: Scene) -> Iterator[Point]:
    """Referendums, one a line."""
    rows: list[tuple[Contest, Figure]] = []
    for contest in scene.book.contests:
        outcome = outcome_of(scene, contest) if contest.kind == "referendum" else None
        if outcome is not None and outcome.value in {"yes", "no"}:
            rows.append((contest, outcome))
    if rows:
        yield Point(kind="list.referendums.head", about="", why="governance votes", says={})
    for contest, outcome in sorted(rows, key=lambda row: (row[0].division.name, row[0].id)):
        says: dict[str, Slot] = {
            "vote": Words(contest.division.name),
            "where": PlaceName(contest.body),
            "votes": _votes_for(scene, contest, answered=True),
            "others": _votes_for(scene, contest, answered=False),
        }
        kind = f"list.referendum.{outcome.value}"
        yield Point(kind=kind, about=contest.id, why="a governance vote", says=says, because=(outcome,))


def _votes_for(scene: Scene, contest: Contest, *, answered: bool) -> Figure | None:
    """Votes for the answer that was given, or for the other one."""
    returned = scene.board.standing(contest.id).returned
    found = [who.id for who in contest.candidacies if (who.id in returned) == answered]
    return scene.contest_figure(contest, "ward_result", found[0]) if len(found) == 1 else None


def _controls(scene: Scene, bodies: list[BodyId]) -> tuple[Figure, ...]:
    return tuple(one for body in bodies if (one := scene.council_figure(body, "council_control", body)))
