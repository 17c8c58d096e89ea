"""What to say of mayors and referendums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tallyroom.copydesk.writing.point import PartyName, PlaceName, Point, Slot, Words
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import BodyId, Contest
from tallyroom.figures import Figure
from tallyroom.tally import Place, Standing, State


def mayors(scene: Scene) -> Iterator[Point]:
    """Every mayor elected so far, the most votes first."""
    for contest, standing in _declared(scene, "mayor"):
        yield _mayor(scene, contest, standing)


def mayor(scene: Scene) -> Iterator[Point]:
    """The mayors of the patch."""
    for contest, standing in _declared(scene, "mayor", scene.patch):
        yield _mayor(scene, contest, standing)


def _mayor(scene: Scene, contest: Contest, standing: Standing, *, kind: str = "mayor") -> Point:
    who = scene.book.candidacy(contest.id, standing.returned[0])
    says: dict[str, Slot] = {
        "where": _where(contest),
        "person": Words(who.name),
        "party": PartyName(who.party) if who.party else None,
        "votes": scene.contest_figure(contest, "ward_result", who.id) if not standing.final_votes else None,
        "majority": scene.contest_figure(contest, "votes_majority", contest.id),
    }
    outcome = scene.contest_figure(contest, "mayor_result", contest.id)
    because = (outcome,) if outcome else ()
    return Point(kind=kind, about=contest.id, why="elected to an office", says=says, because=because)


def offices(scene: Scene) -> Iterator[Point]:
    """Everybody elected to an office so far; or that nobody is."""
    rows = [row for kind in ("mayor", "pcc") for row in _declared(scene, kind)]
    if not rows:
        yield Point(kind="office.nothing", about="", why="nothing has been declared", says={})
    for contest, standing in rows:
        yield _mayor(scene, contest, standing, kind="mayor" if contest.kind == "mayor" else "commissioner")


def office_line(scene: Scene) -> Iterator[Point]:
    """The first of them in one line."""
    first = next(offices(scene))
    yield replace(first, kind=f"short.{first.kind}", why=f"one line: {first.why}")


def _where(contest: Contest) -> Slot:
    """Whose mayor it is: as the office has it, or else the place that votes."""
    _, of, where = contest.division.name.partition("Mayor of ")
    return Words(where) if of and where else PlaceName(contest.body)


def referendum(scene: Scene) -> Iterator[Point]:
    """The answers that the patch gave."""
    for contest, standing in _declared(scene, "referendum", scene.patch):
        if _answer(scene, contest, standing) in {"yes", "no"}:
            yield _answers(scene, [(contest, standing)])


def rejected(scene: Scene) -> Iterator[Point]:
    """The places that said no."""
    rows = [row for row in _declared(scene, "referendum") if _answer(scene, *row) == "no"]
    if rows:
        yield _answers(scene, rows)


def approved(scene: Scene) -> Iterator[Point]:
    """The places that said yes."""
    rows = [row for row in _declared(scene, "referendum") if _answer(scene, *row) == "yes"]
    if rows:
        yield _answers(scene, rows)


def _answers(scene: Scene, rows: list[tuple[Contest, Standing]]) -> Point:
    answer = _answer(scene, *rows[0])
    mayoral = all("mayoral" in contest.division.name.lower() for contest, _ in rows)
    figures = tuple(one for contest, _ in rows if (one := outcome_of(scene, contest)))
    return Point(
        kind=f"referendum.{answer}.mayoral" if mayoral else f"referendum.{answer}",
        about=" ".join(contest.id for contest, _ in rows),
        why="what the referendums said",
        says={"places": tuple(PlaceName(contest.body) for contest, _ in rows)},
        because=figures,
    )


def outcome_of(scene: Scene, contest: Contest) -> Figure | None:
    """How one place answered."""
    return scene.figure(Place("contest", contest.id), "referendum_result", contest.body)


def _answer(scene: Scene, contest: Contest, standing: Standing) -> str:
    return scene.book.candidacy(contest.id, standing.returned[0]).name.lower() if standing.returned else ""


def _declared(scene: Scene, kind: str, patch: Sequence[BodyId] = ()) -> list[tuple[Contest, Standing]]:
    """Contests of a kind that are declared, everywhere or in a patch, by the name of the place."""
    found = [one for body in patch for one in scene.book.contests_of(body)] if patch else scene.book.contests
    rows = [(contest, scene.board.standing(contest.id)) for contest in found if contest.kind == kind]
    done = [row for row in rows if row[1].state is State.DECLARED and row[1].returned]
    return sorted(done, key=lambda row: (scene.book.body(row[0].body).name, row[0].id))
