"""What is news: a score for everything that could lead, from one table of weights, with the evidence for each part.

`news.toml` has the weights, so that a newsroom can see and change them. No cause is ever claimed: a score says that
something is worth telling and which figures say so.
"""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import NOC, BodyId, Contest
from tallyroom.figures import Cell
from tallyroom.tally import Chamber, Standing


class Reason(Struct, frozen=True, kw_only=True):
    """Part of a score: the row of the table, what it gave, and the figure behind it (measure, subject, scope)."""

    row: str
    score: int
    evidence: tuple[str, str, str] | None = None


class News(Struct, frozen=True, kw_only=True):
    """One council as news: its score is the sum of its reasons."""

    body: BodyId
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> int:
        return sum(reason.score for reason in self.reasons)

    @property
    def says(self) -> str:
        """The reckoning in a line, for an editor.

        >>> reasons = (Reason(row="control changed", score=60), Reason(row="seats", score=24))
        >>> News(body=BodyId("x"), reasons=reasons).says
        'control changed 60 + seats 24 = 84'
        """
        return " + ".join(f"{one.row} {one.score}" for one in self.reasons) + f" = {self.score}"


@cache
def weights() -> dict[str, int]:
    """The table as it comes with Tallyroom: a weight by what it is for."""
    table: dict[str, int] = tomllib.loads((pkgutil.get_data(__name__, "news.toml") or b"").decode())["weights"]
    return table


def ranked(scene: Scene) -> tuple[News, ...]:
    """Every council with declared control, the best story first; equals by name."""
    if "news" not in scene.__dict__:
        rows = [_news(scene, council) for council in scene.board.councils.values() if council.control.certain]
        rows.sort(key=lambda row: (-row.score, scene.book.body(row.body).name))
        scene.__dict__["news"] = tuple(rows)
    news: tuple[News, ...] = scene.__dict__["news"]
    return news


def _news(scene: Scene, council: Chamber) -> News:
    """A council as news, reckoned once while it stands as it does."""

    def reckon(read: set[Cell]) -> News:
        read.add(Cell("council", council.body))
        return News(body=council.body, reasons=tuple(_reasons(scene, council)))

    return scene.kept.get(("news", council.body), reckon)


def _reasons(scene: Scene, council: Chamber) -> Iterator[Reason]:
    table, control = weights(), council.control
    if control.changed_hands:
        told: tuple[str, str, str] = ("council_control", council.body, council.body)
        yield Reason(row="control changed", score=table["control_changed"], evidence=told)
        if NOC not in {control.before, control.after}:
            yield Reason(row="from one party to another", score=table["party_to_party"], evidence=told)
        if control.after == NOC:
            yield Reason(row="majority lost", score=table["majority_lost"], evidence=told)
    for measure in ("years_without_control", "years_in_control"):
        party = control.after if measure == "years_without_control" else control.before
        past = scene.council_figure(council.body, measure, str(party)) if scene.book.past_control else None
        if past is not None and isinstance(past.value, int) and control.changed_hands:
            score = min(past.value * table["past_year"], table["past_most"])
            yield Reason(row=measure.replace("_", " "), score=score, evidence=(measure, str(party), council.body))
    for watch in scene.book.watches_of(council.body):
        told = ("contests_count", "declared", watch.id)
        yield Reason(row=f"watched ({watch.name})", score=table["watched"], evidence=told)
    yield from _size(scene, council)
    if not council.complete:
        return
    moved = {party: abs(council.change(party) or 0) for party in {*dict(council.seats), *dict(council.changes or ())}}
    biggest = max(moved, key=lambda party: (moved[party], party), default=None)
    if biggest is not None and moved[biggest]:
        score = moved[biggest] * table["seat_moved"]
        yield Reason(row="seats moved", score=score, evidence=("council_seats", biggest, council.body))
    if control.after not in {None, NOC} and dict(council.seats).get(control.after or NOC) == control.needed:
        told = ("council_seats", str(control.after), council.body)
        yield Reason(row="majority of the barest kind", score=table["bare_majority"], evidence=told)


def _size(scene: Scene, council: Chamber) -> Iterator[Reason]:
    """By people, where the package has them for every council; else by seats: the two are never compared."""
    table, body = weights(), scene.book.body(council.body)
    if body.population is not None and all(one.population is not None for one in scene.book.bodies if one.is_up):
        yield Reason(row="people", score=body.population * table["hundred_thousand"] // 100_000)
    elif body.seats:
        told = ("council_size", "all", body.id)
        yield Reason(row="size", score=body.seats * table["hundred_seats"] // 100, evidence=told)


def ward_score(scene: Scene, contest: Contest, standing: Standing) -> int:
    """How much one ward is news: a small majority, a lot, a seat that changed hands."""
    table = weights()
    score = table["seat_changed"] * bool(standing.gained_from) + table["by_lot"] * standing.by_lot
    if standing.majority is not None:
        score += max(0, table["knife_edge"] - standing.majority)
    return score
