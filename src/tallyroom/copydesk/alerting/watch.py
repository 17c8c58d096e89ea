"""The night going by, entry by entry, and the alerts that rules make of it.

An alert has a lineage, such as `control/birmingham`: what it is about. A lineage says something once. It speaks again
only when what it said is no longer so: the new alert then has what is so, or nothing. The same entries and rules give
the same alerts, so nothing of this needs to be kept. Our own estimates alone are told as of when somebody looks
(`estimated`), against the shares last told, which whoever looks keeps.

Not here: who has been told what, and the correction that they are owed (`dispatch`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial

from msgspec import Struct

from tallyroom.copydesk.alerting import words
from tallyroom.copydesk.alerting.rules import Rule
from tallyroom.copydesk.corrections import correction
from tallyroom.copydesk.writing.copy import Language
from tallyroom.copydesk.writing.point import Point
from tallyroom.copydesk.writing.points import others
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.domain import BodyId, Book, CompositionAmended, ContestId, Corrected, Entry, Withdrawn
from tallyroom.figures import Figure
from tallyroom.tally import Place, State, Tally

_CORRECTING = (Corrected, Withdrawn, CompositionAmended)


class Alert(Struct, frozen=True, kw_only=True):
    """`text` by language; `None` takes back what the lineage said before. `reason` is what a correction gave."""

    lineage: str
    entry: int
    at: datetime
    rules: frozenset[str]
    place: str
    text: Mapping[Language, str] | None
    reason: str = ""
    changes: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The same alert has the same id, however often it is made."""
        end = f"/{self.entry}"
        return self.lineage if self.lineage.endswith(end) else self.lineage + end

    @property
    def kind(self) -> str:
        return self.lineage.partition("/")[0]


class _Fact(Struct, frozen=True):
    """What a lineage would say now: equal `states` are the same news, whatever else has moved."""

    states: Hashable
    point: Callable[[Scene], Point | None]


class Watch:
    """Feed it each entry, in order: `see(entry)`. `languages` are those in which alerts are wanted."""

    def __init__(self, book: Book, rules: Sequence[Rule], languages: Iterable[Language] = ("en",)) -> None:
        self._book = book
        self._rules = tuple(rules)
        self._languages = tuple(dict.fromkeys(languages))
        self._tally = Tally(book)
        self._entries: list[Entry] = []
        self._told: dict[str, _Fact | None] = {}
        self._standing: dict[str, _Fact | None] = {}
        self._shares: dict[str, dict[str, Decimal]] = {}
        self._silent = False

    @property
    def scene(self) -> Scene:
        """The night as of the last entry seen."""
        return Scene(self._book, self._tally.board)

    def see(self, entry: Entry, *, silent: bool = False) -> tuple[Alert, ...]:
        """The alerts that an entry makes, in order. `silent`: none, for an entry of which everybody has been told."""
        self._silent = silent
        self._entries.append(entry)
        places = sorted(self._tally.apply(entry))
        if not self._rules:
            return ()
        made = [*self._councils(entry, places), *self._contests(entry, places), *self._benchmarks(entry, places)]
        made += [*self._published(entry, places), *self._corrections(entry)]
        return tuple(made)

    def estimated(self, shares: Sequence[Figure], told: Mapping[str, Fraction]) -> Alert | None:
        """The alert that our own estimate makes beside the shares last told, by party; `None` if it has not moved."""
        if not self._entries:
            return None
        moves = [(abs(Fraction(one.value) - told[one.subject]), one) for one in shares if one.subject in told]
        far = [
            (moved, one.subject, one, rule.id)
            for rule in self._on("projection")
            for moved, one in moves
            if moved >= _rate(rule.points) and rule.covers_party(one.subject)
        ]
        if not far:
            return None
        _, party, mover, _ = max(far, key=lambda row: row[:2])
        point, last = words.of_estimate(shares, mover, told[party]), self._entries[-1]
        self._silent = False
        rules = frozenset(rule for *_, rule in far)
        return self._alert(last, f"projection/tallyroom/{last.number}", rules, "", partial(_given, point))

    # Each sort of news: its lineage, and what it states now

    def _councils(self, entry: Entry, places: Sequence[Place]) -> Iterator[Alert]:
        for place in places:
            if place.kind != "council":
                continue
            body = BodyId(place.id)
            covered = _ids(rule for rule in self._on("control") if rule.covers_council(body))
            if covered:
                control = self._tally.chambers[body].control
                is_parliament = self._book.body(body).chamber != "council"
                changed = control.certain and (control.changed_hands or is_parliament)
                states = (control.before, control.after)
                fact = _Fact(states, partial(words.of_council, body=body)) if changed else None
                yield from self._spoken(entry, f"control/{body}", covered, body, fact)

    def _contests(self, entry: Entry, places: Sequence[Place]) -> Iterator[Alert]:
        for place in places:
            if place.kind != "contest":
                continue
            contest = ContestId(place.id)
            covered = _ids(rule for rule in self._on("declared") if rule.covers_contest(self._book, contest))
            if covered:
                stands = self._tally.standing(contest)
                states = (stands.returned, stands.votes, stands.by_lot, stands.turnout)
                fact = _Fact(states, partial(words.of_contest, contest=contest))
                declared = stands.state is State.DECLARED
                yield from self._spoken(entry, f"declared/{contest}", covered, contest, fact if declared else None)

    def _benchmarks(self, entry: Entry, places: Sequence[Place]) -> Iterator[Alert]:
        if not self._on("benchmark") or not any(place.kind in {"area", "bulletins"} for place in places):
            return
        passed = dict(words.benchmarks(self.scene))
        known = [one.removeprefix("benchmark/") for one in self._told if one.startswith("benchmark/")]
        for name in sorted({*passed, *known}):
            party = name.rpartition("-")[0]
            covered = _ids(rule for rule in self._on("benchmark") if rule.covers_party(party))
            point = passed.get(name)
            fact = _Fact(name, partial(_given, point)) if point is not None else None
            # A net gain may fall again as more is declared. What was told is wrong only if a correction makes it so.
            fell = fact is None and not isinstance(entry.happening, _CORRECTING)
            if covered and not fell:
                yield from self._spoken(entry, f"benchmark/{name}", covered, party, fact)
            self._standing[f"benchmark/{name}"] = fact

    def _published(self, entry: Entry, places: Sequence[Place]) -> Iterator[Alert]:
        """A publisher's national share beside that which the publisher's last alert, or first share, had."""
        if not any(place.kind == "bulletins" for place in places):
            return
        scene = self.scene
        bulletin = next(reversed([one for number, one in scene.board.bulletins if number == entry.number]), None)
        rows = bulletin.statements if bulletin is not None else ()
        shares = {row.subject: row.value for row in rows if row.measure == "projected_share"}
        if bulletin is None or not shares:
            return
        before = self._shares.setdefault(bulletin.issuer, shares)
        moves = {party: abs(value - before[party]) for party, value in shares.items() if party in before}
        covered = _ids(
            rule
            for rule in self._on("projection")
            if any(moved >= rule.points and rule.covers_party(party) for party, moved in moves.items())
        )
        if covered:
            self._shares[bulletin.issuer] = shares
            lineage = f"projection/{bulletin.id}/{entry.number}"
            made = self._alert(entry, lineage, covered, "", lambda here: next(others.share(here), None))
            if made is not None:
                yield made

    def _corrections(self, entry: Entry) -> Iterator[Alert]:
        if self._silent or not isinstance(entry.happening, _CORRECTING):
            return
        replaced = getattr(entry.happening, "replaces", None)
        first = self._entries[replaced - 1] if replaced else None
        told = correction(self._book, entry, first)
        place = told.place.id if told.place else ""
        body = self._book.contest(ContestId(place)).body if self._book.has_contest(place) else BodyId(place)
        covered = _ids(rule for rule in self._on("correction") if not rule.places or {place, body} & rule.places)
        if not covered:
            return
        scene = self.scene
        text: dict[Language, str] = {}
        for language in self._languages:
            mark = words.correction_mark(self._book, entry.recorded_at, language)
            said = words.line(scene, self._point_of(scene, place), language) or words.withdrawn(language)
            text[language] = f"{mark}: {told.title}. {said}" if told.what == "withdrawn" else f"{mark}: {said}"
        yield Alert(
            lineage=f"correction/{entry.number}",
            entry=entry.number,
            at=entry.recorded_at,
            rules=covered,
            place=place,
            text=text,
            reason=getattr(entry.happening, "reason", ""),
            changes=told.changes,
        )

    def _point_of(self, scene: Scene, place: str) -> Point | None:
        if self._book.has_contest(place):
            return words.of_contest(scene, ContestId(place))
        return words.of_council(scene, BodyId(place)) if place in scene.board.chambers else None

    # What is told, and when again

    def _on(self, when: str) -> tuple[Rule, ...]:
        return tuple(rule for rule in self._rules if rule.when == when)

    def _spoken(
        self, entry: Entry, lineage: str, rules: frozenset[str], place: str, fact: _Fact | None
    ) -> Iterator[Alert]:
        """What a lineage says now, if that is new, or if what it said is so no longer."""
        told = self._told.get(lineage)
        stood = self._standing.get(lineage)
        self._standing[lineage] = fact
        if told is None and fact is None:
            return
        if told is not None and fact is not None and told.states == fact.states:
            return
        if told is not None and fact is None and stood is None:
            return  # it had ceased to hold before, and not by a mistake
        self._told[lineage] = fact
        made = self._alert(entry, lineage, rules, place, fact.point if fact is not None else None)
        if made is not None:
            yield made

    def _alert(
        self,
        entry: Entry,
        lineage: str,
        rules: frozenset[str],
        place: str,
        point: Callable[[Scene], Point | None] | None,
    ) -> Alert | None:
        if self._silent:
            return None
        text: dict[Language, str] | None = None
        if point is not None:
            scene = self.scene
            said = {one: words.line(scene, point(scene), one) for one in self._languages}
            text = {language: line for language, line in said.items() if line is not None}
            if not text:
                return None
        reason = getattr(entry.happening, "reason", "") if isinstance(entry.happening, _CORRECTING) else ""
        at = entry.recorded_at
        return Alert(lineage=lineage, entry=entry.number, at=at, rules=rules, place=place, text=text, reason=reason)


def _ids(rules: Iterable[Rule]) -> frozenset[str]:
    return frozenset(rule.id for rule in rules)


def _given(point: Point, scene: Scene) -> Point:
    return point


def _rate(points: Decimal) -> Fraction:
    return Fraction(points) / 100
