"""What to say of the whole night: who is ahead of where they were, the scoreboard, what changed hands, what is to come.

Every point with a running total carries how many councils have declared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tallyroom.copydesk.writing.news import News, ranked, ward_score
from tallyroom.copydesk.writing.point import AreaName, Clause, PartyName, PlaceName, Point, Slot, WardName
from tallyroom.copydesk.writing.points.council import composition_of, control_of
from tallyroom.copydesk.writing.points.wards import winner
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import NOC, BodyId, Contest, PartyId, slug
from tallyroom.figures import Figure, Line
from tallyroom.tally import Standing, State

#: Places that one sentence names.
_NAMED = 9
#: Sentences of a wire story on the best council stories (`most` of that part): the other councils come after them.
STORY_SENTENCES = 10


def lead(scene: Scene) -> Iterator[Point]:
    """The first sentence: the party that has gained most councils, or else most seats."""
    moment = declared(scene)
    if moment is None or not moment.value:
        yield Point(
            kind="lead.nothing",
            about="",
            why="nothing has been declared",
            says={"moment": moment, "when": when(moment)},
        )
        return
    best = max(_movers(scene), key=_gain, default=None)
    if best is None or _gain(best)[:2] <= (0, 0):
        yield Point(
            kind="lead.flat",
            about="",
            why="no party has gained councils or seats",
            says={"moment": moment, "when": when(moment)},
        )
        return
    says = party_says(scene, best.party) | {
        "moment": moment,
        "when": when(moment),
        "day": scene.book.event.polling_date,
    }
    kind = "lead.councils" if (best.councils_change or 0) > 0 else "lead.seats"
    if (best.change_so_far or 0) <= 0:  # councils gained, and fewer seats: the scoreboard says that
        says.pop("seats_net", None)
    yield Point(kind=kind, about=best.party, why=f"the largest gain so far: {_gained(best)}", says=says)


def other_side(scene: Scene) -> Iterator[Point]:
    """The second sentence: the party that has lost most."""
    worst = min(_movers(scene), key=_gain, default=None)
    moment = declared(scene)
    if worst is None or moment is None or not moment.value or _gain(worst)[:2] >= (0, 0):
        return
    says = party_says(scene, worst.party) | {"moment": moment, "when": when(moment)}
    if (worst.councils_change or 0) < 0:
        kind = "loser.both" if (worst.change_so_far or 0) < 0 else "loser.councils"
    else:
        kind = "loser.seats"
    yield Point(kind=kind, about=worst.party, why=f"the largest loss so far: {_gained(worst)}", says=says)


def score(scene: Scene) -> Iterator[Point]:
    """One sentence a party: councils, then seats on complete councils, each with its net change."""
    moment = declared(scene)
    if moment is None or not moment.value:
        return
    leading = [row for row in _movers(scene) if row.councils or row.councils_change or row.seats_change]
    for place, row in enumerate(leading):
        says = party_says(scene, row.party) | {"moment": moment, "when": when(moment)}
        kind = "score.first" if place == 0 else "score"
        if not row.councils:
            kind = "score.first_none" if place == 0 else "score.zero" if row.seats == 0 else "score.none"
        why = f"the scoreboard, a party a sentence: {_gained(row)}"
        yield Point(kind=kind, about=row.party, why=why, says=says)


def noc(scene: Scene) -> Iterator[Point]:
    """How many councils nobody controls."""
    figure, moment = scene.area_figure("councils_controlled", NOC), declared(scene)
    if figure is not None and moment is not None and figure.value:
        says: dict[str, Slot] = {"noc": figure, "moment": moment, "when": when(moment)}
        yield Point(kind="score.noc", about=NOC, why="the rest of the scoreboard", says=says)


def basis(scene: Scene) -> Iterator[Point]:
    """What changes are measured against; said once."""
    moment = declared(scene)
    if moment is not None and moment.value:
        yield Point(kind="basis", about="", why="every change says its basis", says={})


def brief(scene: Scene) -> Iterator[Point]:
    """The national picture in one sentence, for a local story."""
    moment = declared(scene)
    if moment is None or not moment.value:
        return
    rows = [row for row in _movers(scene) if row.councils][:3]
    figures = [one for row in rows if (one := scene.area_figure("councils_controlled", row.party)) is not None]
    if not figures:
        return
    run = (
        Clause("brief.first", {"councils": figures[0]}),
        *(Clause("brief.next", {"councils": one}) for one in figures[1:]),
    )
    about = " ".join(scene.patch)
    why = "the national picture in a line, with its moment"
    yield Point(
        kind="brief",
        about=about,
        why=why,
        says={"run": run, "moment": moment, "when": when(moment), "lead": figures[0]},
    )


def brief_seats(scene: Scene) -> Iterator[Point]:
    """A second national line for a local story, where nobody has published a projection."""
    rows = [row for row in _movers(scene) if row.seats][:3]
    seats = [one for row in rows if (one := scene.area_figure("council_seats", row.party))]
    if not seats:
        return
    run = (
        Clause("brief.seats.first", {"seats": seats[0]}),
        *(Clause("brief.seats.next", {"seats": one}) for one in seats[1:]),
    )
    why = "the national picture in seats"
    yield Point(kind="brief.seats", about=" ".join(scene.patch), why=why, says={"run": run})


def not_begun(scene: Scene) -> Iterator[Point]:
    """Nations from which nothing is in, once something is in from elsewhere."""
    areas = [slug(nation) for nation in scene.book.event.nations]
    figures = [(area, figure) for area in areas if (figure := declared(scene, area)) is not None and figure.of]
    waiting = [(area, figure) for area, figure in figures if not figure.value]
    if waiting and len(waiting) < len(figures):
        says: dict[str, Slot] = {"areas": tuple(AreaName(area) for area, _ in waiting)}
        because = tuple(figure for _, figure in waiting)
        yield Point(kind="not_begun", about="", why="what is still to come", says=says, because=because)


def hands(scene: Scene) -> Iterator[Point]:
    """Councils that changed hands, by who has them now and who had them, the largest groups first."""
    yield from _hands(scene, frozenset())


def other_hands(scene: Scene) -> Iterator[Point]:
    """Those of them that `stories` does not tell."""
    yield from _hands(scene, _told(scene))


def _hands(scene: Scene, told: frozenset[BodyId]) -> Iterator[Point]:
    groups: dict[tuple[PartyId, PartyId], list[News]] = defaultdict(list)
    also: set[tuple[PartyId, PartyId]] = set()
    for news in ranked(scene):
        control = scene.board.councils[news.body].control
        if control.changed_hands and control.before is not None and control.after is not None:
            if news.body in told:
                also.add((control.after, control.before))
            else:
                groups[control.after, control.before].append(news)
    for (after, before), rows in sorted(groups.items(), key=lambda row: (-len(row[1]), row[0])):
        figures = tuple(one for row in rows[:_NAMED] if (one := _control(scene, row.body)))
        says: dict[str, Slot] = {
            "winner": PartyName(after),
            "loser": PartyName(before),
            "places": tuple(PlaceName(row.body) for row in rows),
            "some": tuple(PlaceName(row.body) for row in rows[:_NAMED]),
        }
        kind = "hands.lost" if after == NOC else "hands.gain_noc" if before == NOC else "hands.gain"
        kind += ".also" * ((after, before) in also) + ".many" * (len(rows) > _NAMED)
        why = f"councils that changed hands; first by score {rows[0].score}"
        yield Point(kind=kind, about=f"{after} {before}", why=why, says=says, because=figures)


def _told(scene: Scene) -> frozenset[BodyId]:
    """The councils that `stories` tells within its sentences."""
    told: set[BodyId] = set()
    left = STORY_SENTENCES
    for news in ranked(scene):
        council = scene.board.councils[news.body]
        if not council.control.changed_hands or left <= 0:
            break
        told.add(news.body)
        left -= 2 if council.complete and council.seats else 1
    return frozenset(told)


def held(scene: Scene) -> Iterator[Point]:
    """Councils that their party kept, a sentence a party, the party with most first."""
    groups: dict[PartyId, list[News]] = defaultdict(list)
    for news in ranked(scene):
        control = scene.board.councils[news.body].control
        if control.after is not None and control.after == control.before != NOC:
            groups[control.after].append(news)
    for party, rows in sorted(groups.items(), key=lambda row: (-len(row[1]), row[0])):
        figures = tuple(one for row in rows[:_NAMED] if (one := _control(scene, row.body)))
        says: dict[str, Slot] = {
            "winner": PartyName(party),
            "places": tuple(PlaceName(row.body) for row in rows),
            "some": tuple(PlaceName(row.body) for row in rows[:_NAMED]),
        }
        many = ".many" if len(rows) > _NAMED else ""
        why = "councils held, the largest first"
        yield Point(kind="held" + many, about=party, why=why, says=says, because=figures)


def stories(scene: Scene) -> Iterator[Point]:
    """The best council stories, two sentences each: what happened, and the seats."""
    for news in ranked(scene):
        council = scene.board.councils[news.body]
        if not council.control.changed_hands:
            break
        point = control_of(scene, news.body, council, prefix="story")
        yield Point(kind=point.kind, about=news.body, why=f"news: {news.says}", says=point.says, because=point.because)
        if council.complete and council.seats:
            seats = composition_of(scene, news.body, council)
            yield Point(kind=seats.kind, about=news.body, why="its seats", says=seats.says)


def areas(scene: Scene) -> Iterator[Point]:
    """Each nation of a night in several: who controls what there, with its own moment."""
    nations = [slug(nation) for nation in scene.book.event.nations]
    begun = [area for area in nations if (figure := declared(scene, area)) is not None and figure.value]
    if len(begun) < 2:  # one nation by itself would be the scoreboard again
        nations = sorted({slug(body.region) for body in scene.book.bodies if body.is_up})
    for area in nations:
        totals = scene.board.totals.get(area)
        moment = scene.area_figure("councils_declared", "all", area)
        if totals is None or moment is None or not moment.value:
            continue
        rows = [row for row in totals.parties if row.councils and row.party != NOC and _is_party(scene, row.party)][:3]
        figures = [one for row in rows if (one := scene.area_figure("councils_controlled", row.party, area))]
        if not figures:
            continue
        says: dict[str, Slot] = {
            "area": AreaName(area),
            "moment": moment,
            "when": when(moment),
            "run": (
                Clause("brief.first", {"councils": figures[0]}),
                *(Clause("brief.next", {"councils": one}) for one in figures[1:]),
            ),
        }
        yield Point(kind="area", about=area, why="a part of the country by itself", says=says)


def close(scene: Scene) -> Iterator[Point]:
    """The closest wards of the night."""
    rows: list[tuple[int, Contest, Standing]] = []
    for contest in scene.book.contests:
        standing = scene.board.standing(contest.id)
        if contest.kind == "local" and standing.state is State.DECLARED and standing.majority and contest.papers_known:
            rows.append((standing.majority, contest, standing))
    rows.sort(key=lambda row: (row[0], -ward_score(scene, row[1], row[2]), row[1].id))
    if len(rows) >= 3:
        majority, contest, standing = rows[0]
        why = f"the smallest majority of {len(rows)} wards known, {majority} votes"
        kind = "close" if majority != rows[1][0] else "close.one_of"
        yield Point(kind=kind, about=contest.id, why=why, says=winner(scene, contest, standing))


def swing(scene: Scene) -> Iterator[Point]:
    """The largest swing of the night in a ward, among at least ten known."""
    locals_ = (contest for contest in scene.book.contests if contest.kind == "local")
    rows = [(moved, contest) for contest in locals_ if (moved := scene.board.standing(contest.id).swing) is not None]
    if len(rows) < 10:
        return
    largest, contest = max(rows, key=lambda row: (row[0].size, row[1].id))
    says: dict[str, Slot] = {
        "ward": WardName(contest.id),
        "place": PlaceName(contest.body),
        "to": PartyName(largest.to),
        "away": PartyName(largest.away),
        "swing": scene.contest_figure(contest, "swing", largest.to),
    }
    yield Point(kind="swing", about=contest.id, why=f"the largest of {len(rows)} swings known", says=says)


def no_majority(scene: Scene) -> Iterator[Point]:
    """Councils that nobody controls, by name: somebody has to agree who runs them."""
    rows = [one for one in ranked(scene) if scene.board.councils[one.body].control.after == NOC]
    if not rows:
        return
    says: dict[str, Slot] = {
        "places": tuple(PlaceName(row.body) for row in rows),
        "some": tuple(PlaceName(row.body) for row in rows[:6]),
        "noc": scene.area_figure("councils_controlled", NOC),
    }
    figures = tuple(one for row in rows[:_NAMED] if (one := _control(scene, row.body)))
    kind = "runs" if len(rows) <= 6 else "runs.many"
    yield Point(kind=kind, about="", why="who runs these is open: no group has a majority", says=says, because=figures)


def waiting(scene: Scene) -> Iterator[Point]:
    """What is still to come: how many councils, the largest of them by name."""
    moment = declared(scene)
    if moment is None or not moment.value:
        return
    left = sorted(
        (
            body
            for body, council in scene.board.councils.items()
            if scene.book.body(body).is_up and not council.control.certain
        ),
        key=lambda body: (-(scene.book.body(body).seats or 0), scene.book.body(body).name),
    )
    says: dict[str, Slot] = {
        "moment": moment,
        "when": when(moment),
        "left": tuple(PlaceName(body) for body in left),
        "some": tuple(PlaceName(body) for body in left[:6]),
    }
    kind = "to_come.none" if not left else "to_come" if len(left) <= 6 else "to_come.many"
    yield Point(kind=kind, about="", why="what is still to come", says=says, because=(moment,))


def declared(scene: Scene, area: str = "") -> Figure | None:
    """How many councils have declared, of how many: it goes with every running total."""
    return scene.area_figure("councils_declared", "all", area)


def when(moment: Figure | None) -> Slot:
    """`with N of M councils declared`, or all of them."""
    if moment is None:
        return None
    return Clause("when.all" if moment.value == moment.of else "when", {"moment": moment})


def party_says(scene: Scene, party: PartyId) -> dict[str, Slot]:
    """A party's running totals as slots. Seats are those on complete councils."""
    says: dict[str, Slot] = {
        "party": PartyName(party),
        "councils": scene.area_figure("councils_controlled", party),
        "net": scene.area_figure("councils_change", party),
        "seats": scene.area_figure("council_seats", party),
        "seats_net": scene.area_figure("seats_change", party),
        "complete": scene.area_figure("councils_complete", "all"),
    }
    return {name: slot for name, slot in says.items() if slot is not None}


def _movers(scene: Scene) -> list[Line]:
    """Parties with anything to their name, those who control most first."""
    return [row for row in scene.scoreboard.parties if row.party != NOC and _is_party(scene, row.party)]


def _is_party(scene: Scene, party: PartyId) -> bool:
    return scene.book.party(party).kind == "party"


def _gain(row: Line) -> tuple[int, int, str]:
    return (row.councils_change or 0, row.change_so_far or 0, row.party)


def _gained(row: Line) -> str:
    seats = "unknown" if row.change_so_far is None else f"{row.change_so_far:+}"
    councils = "unknown" if row.councils_change is None else f"{row.councils_change:+}"
    return f"{row.party} councils {councils}, seats {seats}"


def _control(scene: Scene, body: BodyId) -> Figure | None:
    return scene.council_figure(body, "council_control", body)
