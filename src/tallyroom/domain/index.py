"""The look-ups of a book, made once: what is where, by id. For `book` alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tallyroom.domain.area import Path, path, root_of
from tallyroom.domain.contest import Contest
from tallyroom.domain.ids import BodyId, ContestId, PartyId, slug

if TYPE_CHECKING:
    from tallyroom.domain.book import Body, Book, PastControl, Watch


class Index:
    """Look-ups over one book, made once. Not a value: two books compare by their contents."""

    root: str
    body_areas: dict[BodyId, Path]
    contest_areas: dict[ContestId, Path]

    def __init__(self, book: Book) -> None:
        self.parties = {row.id: row for row in book.parties}
        self.bodies = {row.id: row for row in book.bodies}
        self.contests = {row.id: row for row in book.contests}
        self.candidacies = {
            (c.id, row.id): row
            for c in book.contests
            for row in (*c.candidacies, *(who for one in c.lists for who in one.people))
        }
        self.fielded = {contest.id: _fielded(contest) for contest in book.contests}
        self.compositions = {(row.body, row.basis): row for row in book.compositions}
        self.itemised: dict[str, set[PartyId]] = {}
        for row in book.compositions:
            self.itemised.setdefault(row.source, set()).update(party for party, _ in row.seats)
        self.previous = {row.contest: row for row in book.previous}
        self.timetable = {(row.body, row.contest): row for row in book.timetable}
        grouped: dict[BodyId, list[Contest]] = {}
        for contest in book.contests:
            grouped.setdefault(contest.body, []).append(contest)
        past: dict[BodyId, list[PastControl]] = {}
        for run in book.past_control:
            past.setdefault(run.body, []).append(run)
        self.past_control = {body: tuple(sorted(runs, key=lambda run: run.since)) for body, runs in past.items()}
        self.contests_of = {body: tuple(rows) for body, rows in grouped.items()}
        self.areas = {slug(area): area for body in book.bodies for area in (body.nation, body.region)}
        self.areas |= {slug(area): area for one in book.contests for area in (one.nation, one.region) if area}
        self._areas_of(book)
        self.waiting_for: dict[ContestId, tuple[ContestId, ...]] = {}
        for contest in book.contests:
            for awaited in contest.waits_for:
                self.waiting_for[awaited] = (*self.waiting_for.get(awaited, ()), contest.id)
        self.watches = {row.id: row for row in book.watches}
        watched: dict[BodyId, list[Watch]] = {}
        for watch in book.watches:
            for body in dict.fromkeys((*watch.bodies, *(self.contests[ward].body for ward in watch.contests))):
                watched.setdefault(body, []).append(watch)
        self.watches_of = {body: tuple(rows) for body, rows in watched.items()}

    def _areas_of(self, book: Book) -> None:
        """Where bodies and contests lie in the tree of areas, from the night's own root down."""
        own = {body.id: path(body.nation, body.region) for body in book.bodies}
        paths = {one.id: _path_of(one, self.bodies[one.body], own[one.body]) for one in book.contests}
        for one in book.contests:
            if one.nation is not None or one.region is not None:
                own[one.body] = _common(own[one.body], paths[one.id])
        self.root = root_of((*paths.values(), *own.values()))
        self.body_areas = {body: _below(self.root, areas) for body, areas in own.items()}
        self.contest_areas = {contest: _below(self.root, areas) for contest, areas in paths.items()}


def _fielded(contest: Contest) -> Mapping[PartyId, int]:
    """How many people each party has up: on a list as many as it names, or as there are seats."""
    names = {one.id: len(one.people) for one in contest.lists if one.complete}
    up: Counter[PartyId] = Counter()
    for who in contest.candidacies:
        if who.party is not None:
            is_list = any(one.id == who.id for one in contest.lists)
            up[who.party] += min(names.get(who.id, contest.seats), contest.seats) if is_list else 1
    return up


def _path_of(contest: Contest, body: Body, of_body: Path) -> Path:
    if contest.nation is None and contest.region is None:
        return of_body
    nation = contest.nation or body.nation
    return path(nation, contest.region or (body.region if nation == body.nation else nation))


def _common(one: Path, other: Path) -> Path:
    return tuple(a for a, b in zip(one, other, strict=False) if a == b)


def _below(root: str, areas: Path) -> Path:
    return areas[areas.index(root) :] if root in areas else (root,)
