"""What to say of a parliament, or of a council alone on its night: seats so far, majority, gains, shares, what is left.

Of the agenda's chambers, one after the other. Nights of several councils are in `night`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from tallyroom.copydesk.writing.point import AreaName, Clause, PartyName, PlaceName, Point, Slot, WardName, Words
from tallyroom.copydesk.writing.points.wards import winner
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import NOC, BodyId, Contest, PartyId, slug
from tallyroom.figures import Figure
from tallyroom.kinds import agenda_of
from tallyroom.tally import Chamber, Standing, State

#: Seats that one sentence names, and parties of which the scoreboard has a sentence.
_NAMED, _PARTIES = 6, 8
#: Parties in one sentence on shares, or on a nation.
_RUN = 6


def lead(scene: Scene) -> Iterator[Point]:
    """Who has a majority, or who has most seats so far."""
    for body, chamber in _chambers(scene):
        yield lead_of(scene, body, chamber)


def lead_of(scene: Scene, body: BodyId, chamber: Chamber, *, prefix: str = "seats") -> Point:
    says = _says(scene, body, chamber)
    after, outcome = chamber.control.after, scene.council_figure(body, "council_control", body)
    because = (outcome,) if outcome is not None else ()
    if not chamber.running.filled:
        return Point(kind=f"{prefix}.nothing", about=body, why="nothing has been declared", says=says)
    stated = [(one.value, party) for party, _ in chamber.seats if (one := seats_of(scene, body, party)) is not None]
    stated.sort(key=lambda row: -int(row[0]))  # until it is complete, seats so far are those won
    order = [party for _, party in stated]
    if after is not None and after != NOC:
        says |= _party(scene, body, PartyId(after)) | _rival(scene, body, order, PartyId(after))
        says["majority"] = scene.council_figure(body, "seats_majority", after)
        why = "a majority is certain"
        return Point(kind=f"{prefix}.majority", about=body, why=why, says=says, because=because)
    if order:
        says |= _party(scene, body, order[0]) | _rival(scene, body, order, order[0])
    level = len(stated) > 1 and stated[0][0] == stated[1][0]
    kind = f"{prefix}.hung" if after == NOC else f"{prefix}.most{'.level' if level else ''}"
    why = "no party can have a majority" if after == NOC else "who has most seats so far"
    return Point(kind=kind, about=body, why=why, says=says, because=because if after == NOC else ())


def decided(scene: Scene) -> Iterator[Point]:
    """The seat with which a party reached a majority."""
    for body, chamber in _chambers(scene):
        after = chamber.control.after
        if after is None or after == NOC or chamber.contests < 2:
            continue
        held = dict(chamber.not_up).get(PartyId(after), 0)
        rows = sorted(_declared(scene, body), key=lambda row: row[1].entry or 0)
        for contest, standing in rows:
            won = standing.seats.count(PartyId(after))
            held += won
            if won and held >= chamber.majority_needed:
                says: dict[str, Slot] = {"ward": WardName(contest.id), "party": PartyName(PartyId(after))}
                says["needed"] = scene.council_figure(body, "council_size", "majority")
                yield Point(kind="seats.decided", about=contest.id, why="the seat that made a majority", says=says)
                break


def other_side(scene: Scene) -> Iterator[Point]:
    """The party that has lost most seats."""
    for body, _ in _chambers(scene):
        rows = [(one.value, one.subject) for one in scene.council_figures(body, "seats_change")]
        losses = [(value, subject) for value, subject in rows if isinstance(value, int) and value < 0]
        if losses:
            _, worst = min(losses)
            says = _party(scene, body, PartyId(worst))
            yield Point(kind="loser.seats", about=worst, why="the largest net loss so far", says=says)


def score(scene: Scene) -> Iterator[Point]:
    """One sentence a party: its seats so far, with the net change over the seats that are in."""
    for body, chamber in _chambers(scene):
        if chamber.running.filled:
            yield from score_of(scene, body, chamber)


def score_of(scene: Scene, body: BodyId, chamber: Chamber) -> Iterator[Point]:
    changes = {one.subject: one.value for one in scene.council_figures(body, "seats_change")}
    held = chamber.seats_by_party
    gone = [party for party, value in changes.items() if value and party not in held]
    named = [party for party in (*held, *gone) if _stands(scene, body, PartyId(party))][:_PARTIES]
    for place, party in enumerate(named):
        net = changes.get(party)
        says = _says(scene, body, chamber) | _party(scene, body, PartyId(party))
        sort = "known" if net is None else "up" if int(net) > 0 else "down" if int(net) < 0 else "same"
        sort = "none" if party not in held else sort
        kind = f"seats.score{'.first' if place == 0 else ''}.{sort}"
        yield Point(kind=kind, about=party, why="the scoreboard, a party a sentence", says=says)


def basis(scene: Scene) -> Iterator[Point]:
    """What changes are measured against, or that they are unknown; said once."""
    chambers = [chamber for _, chamber in _chambers(scene) if chamber.running.filled]
    if chambers:
        known = any(one.compares for one in chambers)
        new = any(one.predecessors for one in chambers)
        so_far = any(not one.complete for one in chambers)
        kind = (
            "basis.new" if not known and new else "basis.unknown" if not known else "basis.so_far" * so_far or "basis"
        )
        yield Point(kind=kind, about="", why="every change says its basis", says={})


def moves(scene: Scene) -> Iterator[Point]:
    """Seats that changed hands, by who gained them from whom, the largest groups first."""
    for body, _ in _chambers(scene):
        groups: dict[tuple[PartyId, PartyId], list[Contest]] = defaultdict(list)
        for contest, standing in _declared(scene, body):
            if contest.seats == 1 and standing.gained_from and standing.seats:
                groups[standing.seats[0], standing.gained_from].append(contest)
        for (gained, lost), rows in sorted(groups.items(), key=lambda row: (-len(row[1]), row[0])):
            figures = tuple(one for row in rows if (one := scene.contest_figure(row, "ward_control", row.id)))
            says: dict[str, Slot] = {
                "winner": PartyName(gained),
                "loser": PartyName(lost),
                "wards": tuple(WardName(row.id) for row in rows),
                "some": tuple(WardName(row.id) for row in rows[:_NAMED]),
            }
            kind = "moved" if len(rows) <= _NAMED else "seats.moved.many"
            why = f"{len(rows)} seats went this way"
            yield Point(kind=kind, about=f"{body} {gained} {lost}", why=why, says=says, because=figures)


def elected(scene: Scene) -> Iterator[Point]:
    """Who was elected where people vote for lists: each region by its parties, with the names."""
    for body, _ in _chambers(scene):
        for contest, standing in _declared(scene, body):
            if contest.of_lists and len(standing.returned) == contest.seats:
                people = [scene.book.candidacy(contest.id, who) for who in standing.returned]
                named = tuple(
                    Clause("seats.person", {"person": Words(one.name), "party": PartyName(one.party)})
                    for one in people
                    if one.party is not None
                )
                says: dict[str, Slot] = {"ward": WardName(contest.id), "people": named}
                yield Point(kind="seats.elected", about=contest.id, why="who is elected from lists", says=says)


def shares(scene: Scene) -> Iterator[Point]:
    """Shares of the vote so far."""
    area = scene.board.root
    if len(agenda_of(scene.book).chambers) != 1:
        return
    body, chamber = next(_chambers(scene))
    rows = [one for one in scene.area_figures("vote_share", area) if _stands(scene, body, PartyId(one.subject))]
    rows.sort(key=lambda one: (Fraction(one.value), one.subject), reverse=True)
    if rows:
        run = tuple(Clause("seats.share.party", {"share": one}) for one in rows[:_RUN])
        says = _says(scene, body, chamber) | {"run": run}
        yield Point(kind="seats.share", about=area, why="shares of the vote so far", says=says)


def areas(scene: Scene) -> Iterator[Point]:
    """Each nation of a chamber in several, by the seats of its parties."""
    nations = [slug(nation) for nation in scene.book.event.nations]
    for area in nations if len(nations) > 1 else ():
        rows = [one for one in scene.area_figures("seats_won", area) if one.value]
        rows = [one for one in rows if scene.book.party(PartyId(one.subject)).kind == "party"]
        rows.sort(key=lambda one: (-int(one.value), one.subject))
        if rows:
            run = (
                Clause("seats.run.first", {"seats": rows[0]}),
                *(Clause("seats.run.next", {"seats": one}) for one in rows[1:4]),
            )
            says: dict[str, Slot] = {"area": AreaName(area), "run": run}
            yield Point(kind="seats.area", about=area, why="a part of the country by itself", says=says)


def close(scene: Scene) -> Iterator[Point]:
    """The closest seat, of at least three whose majority is known."""
    for body, _ in _chambers(scene):
        rows = [
            (standing.majority, contest.id, contest, standing)
            for contest, standing in _declared(scene, body)
            if standing.majority and contest.papers_known and contest.seats == 1
        ]
        rows.sort(key=lambda row: row[:2])
        if len(rows) >= 3 and rows[0][0] != rows[1][0]:
            _, _, contest, standing = rows[0]
            why = f"the smallest majority of {len(rows)} known"
            yield Point(kind="seats.close", about=contest.id, why=why, says=winner(scene, contest, standing))


def swing(scene: Scene) -> Iterator[Point]:
    """The largest swing in a seat, among at least ten known."""
    for body, _ in _chambers(scene):
        rows = [(one.swing, contest) for contest, one in _declared(scene, body) if one.swing is not None]
        if len(rows) >= 10:
            largest, contest = max(rows, key=lambda row: (row[0].size, row[1].id))
            says: dict[str, Slot] = {
                "ward": WardName(contest.id),
                "to": PartyName(largest.to),
                "away": PartyName(largest.away),
                "swing": scene.contest_figure(contest, "swing", largest.to),
            }
            why = f"the largest of {len(rows)} swings known"
            yield Point(kind="seats.swing", about=contest.id, why=why, says=says)


def short(scene: Scene) -> Iterator[Point]:
    """How far off a majority the largest party is, where nobody can have one."""
    for body, chamber in _chambers(scene):
        if chamber.complete and chamber.control.after == NOC and chamber.seats:
            says = _says(scene, body, chamber) | _party(scene, body, chamber.seats[0][0])
            alone = len(chamber.seats) < 2 or chamber.seats[1][1] < chamber.seats[0][1]
            if alone:
                yield Point(kind="seats.short", about=body, why="how far off the largest party is", says=says)


def waiting(scene: Scene) -> Iterator[Point]:
    """What is still to come."""
    for body, chamber in _chambers(scene):
        if not chamber.running.filled:
            continue
        left = [
            contest
            for contest in scene.book.contests_of(body)
            if contest.renews_seats and scene.board.standing(contest.id).state is not State.DECLARED
        ]
        says = _says(scene, body, chamber) | {
            "left": tuple(WardName(one.id) for one in left),
            "some": tuple(WardName(one.id) for one in left[:_NAMED]),
        }
        if len(scene.book.contests_of(body)) == 1:
            continue
        kind = "seats.all_in" if not left else "to_come" if len(left) <= _NAMED else "seats.to_come.many"
        if kind == "to_come":
            says["left"] = tuple(WardName(one.id) for one in left)
        yield Point(kind=kind, about=body, why="what is still to come", says=says)


def figures(scene: Scene) -> Iterator[Point]:
    """The scoreboard, a party a line."""
    for body, chamber in _chambers(scene):
        if chamber.running.filled:
            yield Point(kind="list.seats.head", about=body, why="the moment", says=_says(scene, body, chamber))
            for party in chamber.seats_by_party:
                says = _party(scene, body, party)
                yield Point(kind="list.seats.party", about=party, why="the scoreboard", says=says)


def beside(scene: Scene) -> Iterator[Point]:
    """The chambers of a night that is of councils too: each with its lead and its seats."""
    if agenda_of(scene.book).lead == "councils":
        for body, chamber in _chambers(scene):
            yield lead_of(scene, body, chamber)
            yield from score_of(scene, body, chamber) if chamber.running.filled else ()


def _chambers(scene: Scene) -> Iterator[tuple[BodyId, Chamber]]:
    for body in agenda_of(scene.book).chambers:
        yield body, scene.board.chambers[body]


def _stands(scene: Scene, body: BodyId, party: PartyId) -> bool:
    """Whether it is a party that stands in more than one place: not independents, not the Speaker."""
    contests = scene.book.contests_of(body)
    places = sum(party in scene.book.fielded(one.id) for one in contests)
    return scene.book.party(party).kind == "party" and (places > 1 or len(contests) == 1)


def _declared(scene: Scene, body: BodyId) -> Iterator[tuple[Contest, Standing]]:
    for contest in scene.book.contests_of(body):
        standing = scene.board.standing(contest.id)
        if contest.fills_seats and standing.state is State.DECLARED:
            yield contest, standing


def _says(scene: Scene, body: BodyId, chamber: Chamber) -> dict[str, Slot]:
    moment = scene.council_figure(body, "contests_count", "declared")
    kind = "seats.when"
    if moment is not None and moment.value == moment.of:
        kind = "seats.when.one" if moment.of == 1 else "seats.when.all"
    return {
        "place": PlaceName(body),
        "moment": moment,
        "when": None if moment is None else Clause(kind, {"moment": moment}),
        "size": scene.council_figure(body, "council_size", "all"),
        "needed": scene.council_figure(body, "council_size", "majority"),
        "day": scene.book.event.polling_date,
    }


def _party(scene: Scene, body: BodyId, party: PartyId) -> dict[str, Slot]:
    says: dict[str, Slot] = {
        "party": PartyName(party),
        "seats": seats_of(scene, body, party),
        "seats_net": scene.council_figure(body, "seats_change", party),
    }
    return {name: slot for name, slot in says.items() if slot is not None}


def seats_of(scene: Scene, body: BodyId, party: PartyId) -> Figure | None:
    """A party's seats so far: those it holds once that is known, and else those that it won."""
    held = scene.council_figure(body, "council_seats", party)
    return held if held is not None else scene.council_figure(body, "seats_won", party)


def _rival(scene: Scene, body: BodyId, order: list[PartyId], first: PartyId) -> dict[str, Slot]:
    rival = next((party for party in order if party != first), None)
    return {f"rival_{name}": slot for name, slot in _party(scene, body, rival).items()} if rival else {}
