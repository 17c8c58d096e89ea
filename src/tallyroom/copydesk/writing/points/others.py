"""What others have published, named, credited and hedged: projections, expectations, their estimate of turnout."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tallyroom.copydesk.writing.point import AreaName, Clause, PartyName, Point, Slot, Words
from tallyroom.copydesk.writing.points.night import declared, when
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import Bulletin, PartyId
from tallyroom.figures import Figure


def share(scene: Scene) -> Iterator[Point]:
    """The newest projected national share, all of it from one publisher."""
    newest = _newest(scene, "projected_share")
    if newest is None:
        return
    rows = [
        Figure(measure=row.measure, subject=row.subject, scope=row.scope, value=row.value, change=row.change)
        for row in newest.statements
        if row.measure == "projected_share" and scene.book.has_party(row.subject)
        and scene.book.party(PartyId(row.subject)).kind == "party"
    ]  # fmt: skip
    if not rows:
        return
    rows.sort(key=lambda row: (-Decimal(str(row.value)), row.subject))
    slots: list[dict[str, Slot]] = [{"share": row, "party": PartyName(PartyId(row.subject))} for row in rows]
    says: dict[str, Slot] = {
        "issuer": Words(newest.issuer),
        "run": tuple(Clause("share.party", one) for one in slots),
        "on": tuple(Clause("share.on", one) for one in slots),
    }
    why = f"a projection of somebody else: {newest.title}"
    yield Point(kind="share", about=" ".join(scene.patch), why=why, says=says)


def commons(scene: Scene) -> Iterator[Point]:
    """What the same publisher made of it in seats in the House of Commons."""
    newest = _newest(scene, "projected_share")
    for row in newest.statements if newest else ():
        if newest is not None and row.measure == "commons_projection" and scene.book.has_party(row.subject):
            figure = Figure(measure=row.measure, subject=row.subject, scope=row.scope, value=int(row.value))
            says: dict[str, Slot] = {
                "issuer": Words(newest.issuer),
                "party": PartyName(PartyId(row.subject)),
                "majority": figure,
            }
            yield Point(
                kind="commons", about="", why="what the projection would mean, in its publisher's words", says=says
            )


def turnout(scene: Scene) -> Iterator[Point]:
    """Somebody's estimate of turnout, until there is a count of our own."""
    if scene.area_figure("turnout", "all") is not None and not scene.board.everywhere.councils_decided:
        return
    found = scene.printed("turnout", "all")
    if found is not None:
        bulletin, figure = found
        says: dict[str, Slot] = {"issuer": Words(bulletin.issuer), "turnout": figure, "area": AreaName(figure.scope)}
        yield Point(kind="turnout.estimate", about="", why="an estimate, credited", says=says)


def benchmark(scene: Scene) -> Iterator[Point]:
    """A number of gains that somebody had named before the night, once it is reached."""
    moment = declared(scene)
    for _, bulletin in scene.board.bulletins:
        for row in bulletin.statements:
            if row.measure != "benchmark" or not scene.book.has_party(row.subject):
                continue
            seats = scene.area_figure("seats_change", row.subject)
            if seats is None or not isinstance(seats.value, int) or seats.value < row.value:
                continue
            figure = Figure(measure="benchmark", subject=row.subject, scope=row.scope, value=int(row.value))
            says: dict[str, Slot] = {
                "party": PartyName(PartyId(row.subject)),
                "benchmark": figure,
                "seats": seats,
                "issuer": Words(bulletin.issuer),
                "when": when(moment),
            }
            yield Point(kind="benchmark", about=row.subject, why=f"passed: {bulletin.title}", says=says)


def _newest(scene: Scene, measure: str) -> Bulletin | None:
    for _, bulletin in reversed(scene.board.bulletins):
        if any(row.measure == measure for row in bulletin.statements):
            return bulletin
    return None
