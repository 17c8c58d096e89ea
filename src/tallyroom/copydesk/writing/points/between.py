"""What to say of by-elections: a majority lost by one seat first, then each contest, then the seats.

Of the chambers of which by-elections alone fill seats this night.
"""

from __future__ import annotations

from collections.abc import Iterator

from tallyroom.copydesk.writing.point import PlaceName, Point
from tallyroom.copydesk.writing.points.council import composition_of, outcome_of
from tallyroom.copydesk.writing.points.wards import winner
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import BodyId, Contest
from tallyroom.kinds import agenda_of
from tallyroom.tally import Chamber, Standing, State


def lead(scene: Scene) -> Iterator[Point]:
    """The chamber whose control has changed; or else the first seat that changed hands, or was held."""
    yield next(_news(scene), Point(kind="between.nothing", about="", why="nothing has been declared", says={}))


def others(scene: Scene) -> Iterator[Point]:
    """Every contest, and every chamber's control, that the first sentence does not tell."""
    rows = _news(scene)
    next(rows, None)
    yield from rows


def patch(scene: Scene) -> Iterator[Point]:
    """What by-elections did in a patch, chamber by chamber: control, each contest, the seats."""
    for body in scene.patch:
        if body in agenda_of(scene.book).moved:
            here = scene.about(body)
            yield from lead(here)
            yield from others(here)
            yield from seats(here)


def seats(scene: Scene) -> Iterator[Point]:
    """The composition of each chamber after its by-elections."""
    for body, chamber in _moved(scene):
        if chamber.declared and chamber.complete and chamber.seats:
            yield composition_of(scene, body, chamber)


def waiting(scene: Scene) -> Iterator[Point]:
    """By-elections that are still to be declared."""
    from_here = {body for body, _ in _moved(scene)}
    left = [one for one in _contests(scene, from_here) if scene.board.standing(one.id).state is State.UNDECLARED]
    if left and len(left) < len(_contests(scene, from_here)):
        places = tuple(PlaceName(body) for body in dict.fromkeys(one.body for one in left))
        yield Point(kind="between.to_come", about="", why="what is still to come", says={"places": places})


def line(scene: Scene) -> Iterator[Point]:
    """The night, or the patch, in one line."""
    first = next(lead(scene))
    kind = first.kind.replace("between.", "short.between.").replace("control.", "short.council.")
    yield Point(kind=kind, about=first.about, why=f"one line: {first.why}", says=first.says, because=first.because)


def _news(scene: Scene) -> Iterator[Point]:
    moved = list(_moved(scene))
    for body, chamber in moved:
        if chamber.control.changed_hands:
            yield outcome_of(scene, body, chamber)
    rows = [(one, scene.board.standing(one.id)) for one in _contests(scene, {body for body, _ in moved})]
    done = [row for row in rows if row[1].state is State.DECLARED and row[1].returned]
    for contest, standing in sorted(done, key=lambda row: (not row[1].gained_from, row[0].id)):
        yield _contest(scene, contest, standing)


def _contest(scene: Scene, contest: Contest, standing: Standing) -> Point:
    sort = "gain" if standing.gained_from else "hold" if standing.changes == () else "win"
    outcome = scene.contest_figure(contest, "ward_control", contest.id)
    because = (outcome,) if outcome is not None else ()
    says = winner(scene, contest, standing)
    return Point(kind=f"between.{sort}", about=contest.id, why="a by-election", says=says, because=because)


def _moved(scene: Scene) -> Iterator[tuple[BodyId, Chamber]]:
    """The chambers, of the patch where there is one."""
    for body in agenda_of(scene.book).moved:
        if (not scene.patch or body in scene.patch) and body in scene.board.chambers:
            yield body, scene.board.chambers[body]


def _contests(scene: Scene, bodies: set[BodyId]) -> list[Contest]:
    found = [scene.book.contest(one) for one in agenda_of(scene.book).by_elections]
    return [one for one in found if one.body in bodies]
