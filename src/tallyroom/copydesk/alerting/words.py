"""Alerts in words: one line each, from the same phrases as every story. What is worth one is in `watch`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from fractions import Fraction

from msgspec.structs import replace

from tallyroom.copydesk import style
from tallyroom.copydesk.writing.copy import Language
from tallyroom.copydesk.writing.languages import language_of
from tallyroom.copydesk.writing.phrases import Voice
from tallyroom.copydesk.writing.point import Clause, PartyName, Point, Slot, Words
from tallyroom.copydesk.writing.points import others, short
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import BodyId, Book, ContestId, PartyId
from tallyroom.figures import Figure


def line(scene: Scene, point: Point | None, language: Language) -> str | None:
    """A point in a line, marked in a rehearsal; `None` where it cannot be said."""
    if point is None:
        return None
    tables = language_of(language)
    seed = f"{scene.book.event.id} alert {point.about}"
    said = Voice(tables.tongue(scene.book), tables.speaking("alert", {}), seed).sentence(point)
    return None if said is None else marked(scene, said.text, language)


def marked(scene: Scene, text: str, language: Language) -> str:
    """A line with the mark of a rehearsal, where it is one."""
    return f"{language_of(language).marks['rehearsal']}: {text}" if scene.board.rehearsal else text


def of_council(scene: Scene, body: BodyId) -> Point | None:
    """Who controls a council now, and who did: nothing that later declarations could change."""
    point = next(short.council(scene.about(body)), None)
    if point is None:
        return None
    return replace(point, says={slot: point.says.get(slot) for slot in ("place", "party", "before")})


def of_contest(scene: Scene, contest: ContestId) -> Point | None:
    """A declaration as it is read out."""
    here = scene.about(scene.book.contest(contest).body, wards=(contest,))
    return next((point for point in short.hall(here) if point.about == contest), None)


def benchmarks(scene: Scene) -> Iterator[tuple[str, Point]]:
    """Every expectation that is passed now, with what to call it."""
    for point in others.benchmark(scene):
        figure = point.says["benchmark"]
        if isinstance(figure, Figure):
            yield f"{point.about}-{figure.value}", point


def of_estimate(shares: Sequence[Figure], mover: Figure, before: Fraction) -> Point:
    """Our own estimate of the national share, with all that it may not be told without."""
    estimate = mover.estimate
    assert estimate is not None, "a figure of ours that moves is an estimate"
    run = tuple(Clause("alert.share.party", _share(one)) for one in shares)
    moved = Fraction(mover.value) - before
    says: dict[str, Slot] = {
        "run": run,
        "sample": Words(estimate.sample),
        "baseline": Words(str(estimate.baseline)),
        "method": Words(estimate.method),
        "party": PartyName(PartyId(mover.subject)),
        "moved": Words(f"{'+' if moved > 0 else ''}{style.points(moved)}"),
    }
    return Point(kind="alert.share", about=mover.subject, why="the estimate moved", says=says)


def _share(share: Figure) -> dict[str, Slot]:
    estimate = share.estimate
    low, high = (estimate.low, estimate.high) if estimate else (None, None)
    return {
        "party": PartyName(PartyId(share.subject)),
        "share": Words(style.percent(Fraction(share.value))),
        "low": Words(style.points(Fraction(low))) if low is not None else None,
        "high": Words(style.percent(Fraction(high))) if high is not None else None,
    }


def corrected(book: Book, language: Language, *, told: str, told_at: datetime, now: str | None, at: datetime) -> str:
    """What goes to whoever was told something that is not so: what they were told, when, and what is so."""
    marks, zone = language_of(language).marks, book.event.timezone
    words = [f"{correction_mark(book, at, language)}:"]
    words.append(marks["told"].format(before=told, when=style.clock(told_at, zone)))
    words.append(marks["reads"].format(now=now) if now is not None else marks["gone"])
    return " ".join(words)


def correction_mark(book: Book, at: datetime, language: Language) -> str:
    """What a correction begins with."""
    return language_of(language).marks["correction"].format(when=style.clock(at, book.event.timezone))


def withdrawn(language: Language) -> str:
    """That something was said and nothing stands in its place."""
    return language_of(language).marks["gone"]
