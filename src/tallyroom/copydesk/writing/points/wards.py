"""What to say of the wards of a council: seats that changed hands, narrow and wide majorities, lots, what is held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tallyroom.copydesk.writing.point import PartyName, PlaceName, Point, Slot, WardName, Words
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import Contest, PartyId
from tallyroom.figures import Figure
from tallyroom.kinds import agenda_of
from tallyroom.tally import Standing, State

#: Wards that one sentence names.
_NAMED = 8


def moved(scene: Scene) -> Iterator[Point]:
    """Seats that changed hands, by who gained them from whom; wards of one seat, where that has one answer."""
    told = set(agenda_of(scene.book).moved)  # its by-elections are told one by one
    for body in scene.patch:
        if body in told:
            continue
        groups: dict[tuple[PartyId, PartyId], list[Contest]] = defaultdict(list)
        for contest, standing in scene.declared(body):
            if contest.seats == 1 and standing.gained_from and standing.seats:
                groups[standing.seats[0], standing.gained_from].append(contest)
        for (winner, loser), wards in sorted(groups.items(), key=lambda row: (-len(row[1]), row[0])):
            figures = tuple(one for ward in wards if (one := scene.contest_figure(ward, "ward_control", ward.id)))
            named = len(wards) <= _NAMED
            says: dict[str, Slot] = {
                "place": PlaceName(body),
                "winner": PartyName(winner),
                "loser": PartyName(loser),
                "wards": tuple(WardName(ward.id) for ward in wards),
                "some": tuple(WardName(ward.id) for ward in wards[:_NAMED]),
            }
            yield Point(
                kind="moved" if named else "moved.many",
                about=f"{body} {winner} {loser}",
                why=f"{len(wards)} seats of the patch changed hands this way"
                if len(wards) > 1
                else "a seat changed hands",
                says=says,
                because=figures,
            )


def none_moved(scene: Scene) -> Iterator[Point]:
    """That no seat changed hands, where every one of them is known before and after."""
    for body in scene.patch:
        rows = list(scene.declared(body))
        up = scene.council_figure(body, "seats_at_stake", "all")
        council = scene.council(body)
        if not rows or up is None or council is None or sum(ward.seats for ward, _ in rows) != up.value:
            continue
        if not council.changes and all(standing.changes == () for _, standing in rows):
            figures = tuple(one for ward, _ in rows if (one := scene.contest_figure(ward, "ward_control", ward.id)))
            says: dict[str, Slot] = {"place": PlaceName(body), "up": up}
            yield Point(
                kind="moved.none", about=body, why="no change is said where there is none", says=says, because=figures
            )


def narrowest(scene: Scene) -> Iterator[Point]:
    """The smallest majority, among at least three known and not shared."""
    for body in scene.patch:
        rows = _majorities(scene, body)
        if len(rows) >= 3 and rows[0][0] != rows[1][0] and not rows[0][2].by_lot:
            yield _majority(scene, "narrowest", *rows[0])


def widest(scene: Scene) -> Iterator[Point]:
    """The largest majority, among at least three known and not shared."""
    for body in scene.patch:
        rows = _majorities(scene, body)
        if len(rows) >= 3 and rows[-1][0] != rows[-2][0]:
            yield _majority(scene, "widest", *rows[-1])


def _majorities(scene: Scene, body: str) -> list[tuple[int, Contest, Standing]]:
    rows = [
        (standing.majority, ward, standing)
        for ward, standing in scene.declared(body)  # type: ignore[arg-type]  # a body's id
        if standing.majority is not None and ward.papers_known
    ]
    return sorted(rows, key=lambda row: (row[0], row[1].id))


def _majority(scene: Scene, kind: str, majority: int, ward: Contest, standing: Standing) -> Point:
    return Point(
        kind=f"majority.{kind}",
        about=ward.id,
        why=f"the {kind} majority of the wards declared, {majority} votes",
        says=winner(scene, ward, standing),
    )


def winner(scene: Scene, ward: Contest, standing: Standing) -> dict[str, Slot]:
    """Slots on a ward of one seat: who won, for whom, with how many votes, by how many."""
    who = scene.book.candidacy(ward.id, standing.returned[0])
    return {
        "ward": WardName(ward.id),
        "place": PlaceName(ward.body),
        "person": Words(who.name),
        "party": PartyName(who.party) if who.party else None,
        "votes": scene.contest_figure(ward, "ward_result", who.id),
        "majority": scene.contest_figure(ward, "votes_majority", ward.id),
        "turnout": scene.contest_figure(ward, "turnout", ward.id),
        "loser": PartyName(standing.gained_from) if standing.gained_from else None,
    }


def lots(scene: Scene) -> Iterator[Point]:
    """Seats that a lot decided."""
    for body in scene.patch:
        for ward, standing in scene.declared(body):
            if standing.by_lot and standing.sheet is None and standing.returned and ward.seats == 1:
                yield Point(
                    kind="lot", about=ward.id, why="a tie that a lot decided", says=winner(scene, ward, standing)
                )


def tied(scene: Scene) -> Iterator[Point]:
    """Ties for which no lot is recorded: said to be open, with no winner."""
    for body in scene.patch:
        for ward, standing in scene.standings(body):
            if standing.state is State.TIED and standing.lots_needed and standing.sheet is None:
                tied: list[Slot] = [Words(scene.book.candidacy(ward.id, who).name) for who in standing.lots_needed]
                votes: Figure | None = scene.contest_figure(ward, "ward_result", standing.lots_needed[0])
                says: dict[str, Slot] = {"ward": WardName(ward.id), "people": tuple(tied), "votes": votes}
                yield Point(kind="tied", about=ward.id, why="a tie, its lot not recorded yet", says=says)


def postponed(scene: Scene) -> Iterator[Point]:
    """Polls that did not take place."""
    for body in scene.patch:
        for ward, standing in scene.standings(body):
            if standing.state is State.POSTPONED:
                yield Point(kind="postponed", about=ward.id, why="no poll was held", says={"ward": WardName(ward.id)})
