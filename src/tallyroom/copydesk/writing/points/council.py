"""What to say of one council: who controls it, its seats, what was won, what is still to come."""

from __future__ import annotations

from collections.abc import Iterator

from tallyroom.copydesk.writing.point import Clause, PartyName, PlaceName, Point, Slot
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import NOC, BodyId
from tallyroom.figures import Figure
from tallyroom.kinds import agenda_of
from tallyroom.tally import Chamber

#: Groups of a council that a sentence names; the rest are in figures elsewhere.
_GROUPS = 6


def control(scene: Scene) -> Iterator[Point]:
    """Who controls each council of the patch, and whether that is new. By-elections have points of their own."""
    for body, council in _councils(scene):
        if body not in agenda_of(scene.book).moved:
            yield control_of(scene, body, council)


def control_of(scene: Scene, body: BodyId, council: Chamber | None, *, prefix: str = "control") -> Point:
    if council is None or not council.renews:
        return Point(
            kind=f"{prefix}.not_up", about=body, why="no council seats are up here", says={"place": PlaceName(body)}
        )
    return outcome_of(scene, body, council, prefix=prefix)


def outcome_of(scene: Scene, body: BodyId, council: Chamber, *, prefix: str = "control") -> Point:
    """Who controls a council, by whatever contests."""
    says: dict[str, Slot] = {
        "place": PlaceName(body),
        "size": scene.council_figure(body, "council_size", "all"),
        "needed": scene.council_figure(body, "council_size", "majority"),
        "wards": scene.council_figure(body, "contests_count", "declared"),
        "up": scene.council_figure(body, "seats_at_stake", "all"),
    }
    after, before = council.control.after, council.control.before
    outcome = scene.council_figure(body, "council_control", body)
    because = (outcome,) if outcome is not None else ()
    if after is None:
        return Point(kind=f"{prefix}.{_open(council)}", about=body, why="control is not certain yet", says=says)
    says["party"] = PartyName(after)
    says["held"] = scene.council_figure(body, "council_seats", after) if council.complete else None
    says["before"] = None if before is None else PartyName(before)
    kind, why = _change(before == NOC, after == NOC, changed=after != before, known=before is not None)
    kind += ".first" * (before is None and bool(council.predecessors))
    return Point(kind=f"{prefix}.{kind}", about=body, why=f"the council first: {why}", says=says, because=because)


def _open(council: Chamber) -> str:
    if not council.entries:
        return "none"
    return "open" if council.contests else "partial"


def _change(was_noc: bool, is_noc: bool, *, changed: bool, known: bool) -> tuple[str, str]:
    if not known:
        return ("noc", "no overall control") if is_noc else ("party", "control is certain; before is not known")
    if not changed:
        return ("noc_same", "still no overall control") if is_noc else ("hold", "control held")
    if is_noc:
        return "lost", "a majority lost"
    return ("gain_noc", "a majority gained") if was_noc else ("gain", "control changed from party to party")


def past(scene: Scene) -> Iterator[Point]:
    """How long whoever gains a council has been without it, or whoever loses it has had it."""
    for body, council in _councils(scene):
        if council is None or not council.control.changed_hands:
            continue
        after, before = str(council.control.after), str(council.control.before)
        without = scene.council_figure(body, "years_without_control", after)
        held = scene.council_figure(body, "years_in_control", before)
        place = PlaceName(body)
        if without is not None:
            yield Point(
                kind="past.regained",
                about=body,
                why="how long the party has been without this council",
                says={"place": place, "years": without},
            )
        if held is not None:
            yield Point(
                kind="past.ended",
                about=body,
                why="how long the party had had this council",
                says={"place": place, "years": held},
            )


def composition(scene: Scene) -> Iterator[Point]:
    """The groups on each complete council with their changes, where they are known."""
    for body, council in _councils(scene):
        if council is not None and council.complete and council.seats:
            yield composition_of(scene, body, council)


def composition_of(scene: Scene, body: BodyId, council: Chamber) -> Point:
    lumped = {party for party, _ in council.seats if scene.book.party(party).kind == "lumped"}
    order = sorted((party for party, _ in council.seats), key=lumped.__contains__)  # others come last
    figures = [scene.council_figure(body, "council_seats", party) for party in order]
    groups = [figure for figure in figures if figure is not None][:_GROUPS]
    plain = any(one.change is None for one in groups) or not any(one.change for one in groups)
    clause = "group" if plain else "group.changed"
    run = (_group(f"{clause}.first", groups[0]), *(_group(clause, one) for one in groups[1:]))
    kind = "composition" if len(groups) == len(council.seats) else "composition.part"
    told = scene.book.body(body).chamber == "council" and council.renews
    return Point(
        kind=kind if told or kind == "composition.part" else "composition.after",
        about=body,
        why="the new composition, every seat known",
        says={
            "place": PlaceName(body),
            "run": run,
            "groups": (_group(f"{clause}.of", groups[0]), *run[1:]),
            "size": scene.council_figure(body, "council_size", "all"),
        },
    )


def _group(kind: str, seats: Figure) -> Clause:
    return Clause(kind, {"seats": seats})


def resized(scene: Scene) -> Iterator[Point]:
    """That a council that was up whole has more or fewer seats than before, without which changes mislead."""
    for body, council in _councils(scene):
        size, up = (scene.council_figure(body, measure, "all") for measure in ("council_size", "seats_at_stake"))
        if council is None or not council.complete or size is None or up is None or up.value != size.value:
            continue
        if isinstance(size.change, int) and size.change:
            kind = "resized.larger" if size.change > 0 else "resized.smaller"
            why = "the council has another size than before"
            yield Point(kind=kind, about=body, why=why, says={"place": PlaceName(body), "size": size})


def same(scene: Scene) -> Iterator[Point]:
    """That no group has more or fewer seats than before."""
    for body, council in _councils(scene):
        if council is None or not council.complete or council.changes != () or council.lumped:
            continue
        figures = tuple(scene.council_figures(body, "council_seats"))
        why = "every group has as many seats as before"
        yield Point(kind="composition.same", about=body, why=why, says={"place": PlaceName(body)}, because=figures)


def short(scene: Scene) -> Iterator[Point]:
    """Where nobody has a majority: the largest group, and how many seats would make one."""
    for body, council in _councils(scene):
        if council is None or not council.complete or council.control.after != NOC or not council.seats:
            continue
        first, most = council.seats[0]
        alone = len(council.seats) < 2 or council.seats[1][1] < most
        kind = scene.book.party(first).kind
        if not alone or kind == "lumped" or most >= council.control.needed:
            continue
        says: dict[str, Slot] = {
            "place": PlaceName(body),
            "party": PartyName(first),
            "seats": scene.council_figure(body, "council_seats", first),
            "needed": scene.council_figure(body, "council_size", "majority"),
        }
        yield Point(
            kind="majority.short", about=body, why="nobody has a majority: how far off the largest is", says=says
        )


def won(scene: Scene) -> Iterator[Point]:
    """Who won the seats that were up, where every one of them is known."""
    for body, council in _councils(scene):
        if council is None or not council.complete or council.won is None:
            continue
        figures = [scene.council_figure(body, "seats_won", party) for party, _ in council.won]
        groups = [figure for figure in figures if figure is not None]
        up = scene.council_figure(body, "seats_at_stake", "all")
        whole = up is not None and up.value == scene.book.body(body).seats
        if not groups or up is None or whole or sum(n for _, n in council.won) != up.value:
            continue  # where all the seats were up, the composition says it
        kind = "won.all" if len(groups) == 1 else "won"
        run = (
            Clause("won.group.first", {"seats": groups[0]}),
            *(Clause("won.group", {"seats": one}) for one in groups[1:]),
        )
        says: dict[str, Slot] = {"place": PlaceName(body), "up": up, "run": run, "winner": groups[0]}
        yield Point(kind=kind, about=body, why="part of the council was up: who won those seats", says=says)


def waiting(scene: Scene) -> Iterator[Point]:
    """Wards still to declare where control is certain already."""
    for body, council in _councils(scene):
        if council is None or council.complete or not council.contests or not council.control.certain:
            continue
        wards = scene.council_figure(body, "contests_count", "declared")
        why = "control is certain before every ward is in"
        yield Point(kind="waiting", about=body, why=why, says={"place": PlaceName(body), "wards": wards})


def turnout(scene: Scene) -> Iterator[Point]:
    """Turnout where it is known for every ward declared."""
    for body, council in _councils(scene):
        if council is not None and council.complete:
            figure = scene.council_figure(body, "turnout", "all")
            yield Point(
                kind="turnout", about=body, why="turnout is known", says={"place": PlaceName(body), "turnout": figure}
            )


def _councils(scene: Scene) -> Iterator[tuple[BodyId, Chamber | None]]:
    for body in scene.patch:
        yield body, scene.council(body)
