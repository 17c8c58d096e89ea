"""What to say of the places that a package watches under one name: which wards changed hands, what parties gained."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tallyroom.copydesk.writing.point import Clause, PartyName, PlaceName, Point, Slot, WardName, WatchName
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import PartyId, Watch
from tallyroom.figures import Figure
from tallyroom.tally import State

#: Parties that one sentence names, those that moved most.
_PARTIES = 3


def watched(scene: Scene) -> Iterator[Point]:
    """Each watch list of which something is in, in the package's order."""
    for watch in scene.book.watches:
        moment = scene.watch_figure(watch, "contests_count", "declared")
        if moment is None or not moment.value:
            continue
        said = list(_hands(scene, watch, moment)) or list(_changes(scene, watch, moment))
        yield from said


def _hands(scene: Scene, watch: Watch, moment: Figure) -> Iterator[Point]:
    """Wards of the list that changed hands, where each is known by itself: by who gained them from whom."""
    if watch.bodies:
        return
    groups: dict[tuple[PartyId, PartyId], list[Slot]] = defaultdict(list)
    because: dict[tuple[PartyId, PartyId], list[Figure]] = defaultdict(list)
    for id_ in watch.contests:
        contest, standing = scene.book.contest(id_), scene.board.standing(id_)
        if standing.state is State.DECLARED and contest.seats == 1 and standing.gained_from and standing.seats:
            key = (standing.seats[0], standing.gained_from)
            groups[key].append(WardName(id_))
            because[key] += [one for one in [scene.contest_figure(contest, "ward_control", id_)] if one is not None]
    for (winner, loser), wards in sorted(groups.items(), key=lambda row: (-len(row[1]), row[0])):
        says: dict[str, Slot] = {
            "watch": WatchName(watch.id),
            "winner": PartyName(winner),
            "loser": PartyName(loser),
            "wards": tuple(wards),
            "moment": _if_open(moment),
        }
        why, figures = f"on the watch list: {watch.name}", tuple(because[winner, loser])
        yield Point(kind="watched.hands", about=f"{watch.id} {winner} {loser}", why=why, says=says, because=figures)


def _changes(scene: Scene, watch: Watch, moment: Figure) -> Iterator[Point]:
    """Net changes of parties in the list, or that there are none."""
    rows = sorted(scene.watch_figures(watch, "seats_change"), key=lambda one: (-abs(_n(one)), -_n(one), one.subject))
    if not rows:
        return
    moved = [one for one in rows if one.value][:_PARTIES]
    says: dict[str, Slot] = {
        "watch": WatchName(watch.id),
        "places": tuple(PlaceName(body) for body in scene.book.bodies_watched(watch)),
        "moment": _if_open(moment),
        "run": tuple(
            Clause(f"watched.{'gain' if _n(one) > 0 else 'loss'}{'' if at else '.first'}", {"seats": one})
            for at, one in enumerate(moved)
        ),
    }
    kind = "watched.none" if not moved else "watched" if watch.bodies else "watched.wards"
    because = tuple(rows) if not moved else ()
    yield Point(kind=kind, about=watch.id, why=f"on the watch list: {watch.name}", says=says, because=because)


def _if_open(moment: Figure) -> Figure | None:
    """How much of the list is in, while it is not all of it."""
    return None if moment.value == moment.of else moment


def _n(figure: Figure) -> int:
    return figure.value if isinstance(figure.value, int) else 0
