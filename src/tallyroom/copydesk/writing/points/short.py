"""One line for a headline, a ticker, an alert, a post, or to be read out in a hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from tallyroom.copydesk.writing.point import Point, Slot
from tallyroom.copydesk.writing.points import between, chambers, votes
from tallyroom.copydesk.writing.points.council import control_of
from tallyroom.copydesk.writing.points.lists import wards as ward_list
from tallyroom.copydesk.writing.points.night import declared, lead, other_side, party_says
from tallyroom.copydesk.writing.points.wards import winner
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import ContestId, PartyId
from tallyroom.kinds import agenda_of
from tallyroom.tally import State


def line(scene: Scene) -> Iterator[Point]:
    """The patch in a line each, or else the night."""
    yield from council(scene) if scene.patch else night(scene)


def night(scene: Scene) -> Iterator[Point]:
    """The night in one line, by what it is of."""
    yield from _NIGHT[agenda_of(scene.book).lead](scene)


def _chambers(scene: Scene) -> Iterator[Point]:
    for body in agenda_of(scene.book).chambers:
        yield chambers.lead_of(scene, body, scene.board.chambers[body], prefix="short.chamber")


def _councils(scene: Scene) -> Iterator[Point]:
    """The lead, and the other side of it."""
    first = next(lead(scene))
    says = dict(first.says)
    for point in other_side(scene):
        if point.kind in {"loser.both", "loser.councils"}:
            says |= {f"other_{name}": slot for name, slot in point.says.items()}
    rival = next((party for party in scene.parties if party != first.about), None)
    if rival is not None and first.kind != "lead.nothing":
        says |= {f"rival_{name}": slot for name, slot in party_says(scene, PartyId(rival)).items()}
    moment = declared(scene)
    kind = first.kind
    if moment is not None and moment.value and moment.value == moment.of and kind == "lead.councils":
        kind = "lead.final"
    yield replace(first, kind=kind.replace("lead", "short", 1), says=says, why=f"one line: {first.why}")


_NIGHT: Mapping[str, Callable[[Scene], Iterator[Point]]] = {
    "councils": _councils,
    "chamber": _chambers,
    "by-elections": between.line,
    "offices": votes.office_line,
}


def council(scene: Scene) -> Iterator[Point]:
    """A council in one line."""
    agenda = agenda_of(scene.book)
    for body in scene.patch:
        if body in agenda.moved:
            yield from between.line(scene.about(body))
            continue
        standing = scene.council(body)
        if standing is not None and scene.book.body(body).chamber != "council":
            yield chambers.lead_of(scene, body, standing, prefix="short.chamber")
            continue
        point = control_of(scene, body, standing, prefix="short.council")
        says = dict(point.says)
        if standing is not None and standing.complete and standing.seats:
            says["first"] = scene.council_figure(body, "council_seats", _largest(scene, standing.seats))
        yield replace(point, says=says)


def _largest(scene: Scene, seats: tuple[tuple[PartyId, int], ...]) -> PartyId:
    return seats[0][0]


def hall(scene: Scene) -> Iterator[Point]:
    """The newest declaration, as it is read out; or those of a patch."""
    if scene.patch:
        for point in ward_list(scene):
            if point.kind == "list.ward":
                yield from _read_out(scene, ContestId(point.about))
        return
    for _, place in reversed(scene.board.latest):
        if place.kind == "contest":
            said = tuple(_read_out(scene, ContestId(place.id)))
            yield from said
            if said:
                return
        if place.kind == "council":
            found = scene.council(place.id)  # type: ignore[arg-type]  # a council's id
            if found is not None:
                yield control_of(scene, found.body, found, prefix="hall")
                return


def _read_out(scene: Scene, contest: ContestId) -> Iterator[Point]:
    ward = scene.book.contest(contest)
    standing = scene.board.standing(contest)
    if standing.state is not State.DECLARED or not standing.returned or not ward.fills_seats:
        return
    named = scene.book.body(ward.body).chamber == "council"
    one = winner(scene, ward, standing) if named else winner(scene, ward, standing) | {"place": None}
    says: dict[str, Slot] = {"place": one["place"], "ward": one["ward"]}
    if ward.seats == 1:
        kind = "hall.ward" if not standing.uncontested else "hall.unopposed"
        yield Point(kind=kind, about=contest, why="the newest declaration", says=one)
    else:
        for point in ward_list(scene.about(ward.body)):
            if point.about == contest:
                yield Point(
                    kind="hall.ward.several", about=contest, why="the newest declaration", says=says | dict(point.says)
                )
