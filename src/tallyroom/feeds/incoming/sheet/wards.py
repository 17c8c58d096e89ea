"""What lines and rows say, put together ward by ward: candidates, parts, figures of the ward, outcomes.

A ward ends where another begins: at its name, or at people who stand elsewhere. Nothing of a ward is overwritten: two
figures for one thing are a fault. Matching people to the book is for `settle`.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from tallyroom.domain import Contest, Finding, blocks
from tallyroom.feeds.incoming.names import words_of
from tallyroom.feeds.incoming.parts import Parts, added_up
from tallyroom.feeds.incoming.report import Cells, Given, Line, Report, Stated, percentage
from tallyroom.feeds.incoming.sheet.lines import Outcome, Said
from tallyroom.feeds.incoming.sheet.scope import Scope, settle_ward
from tallyroom.feeds.incoming.sheet.vocabulary import Fact

IN_PART = "rejected in part"
_WHOLE_PART = re.compile(r"(?:grand\s+)?totals?|all|whole|ward(?:\s+total)?|overall", re.IGNORECASE)
_CHECKS = ("total", "majority", "seats")


class Ward(Struct):
    """What has been read of a ward so far; `guess` is a line above it that may be its name."""

    where: str
    contest: str = ""
    gss: str = ""
    council: str = ""
    division: str = ""
    guess: str = ""
    lines: list[Line] = field(default_factory=list)
    votes: dict[str, Parts] = field(default_factory=dict)
    figures: dict[str, Parts] = field(default_factory=dict)
    turnout: Decimal | None = None
    stated: Stated = Stated()
    waiting: list[tuple[Said, str]] = field(default_factory=list)
    declared_at: datetime | None = None
    source: str = ""
    unread: bool = False

    @property
    def place(self) -> tuple[str, str, str, str]:
        return self.contest, self.gss, self.council, self.division


class Wards:
    """Takes what is read in its order; `reports` are the wards that are closed."""

    def __init__(self, given: Given, scope: Scope, cells: Cells) -> None:
        self._given, self._scope, self.cells = given, scope, cells
        self.reports: list[Report] = []
        self._guess = ""
        self.ward = self._fresh(given.name)

    def _fresh(self, where: str) -> Ward:
        return Ward(where=where, council=self._given.council, contest=self._given.contest)

    # --- where a ward begins ---

    def open(self, where: str, *, contest: str = "", gss: str = "", council: str = "", division: str = "") -> None:
        """Begin a ward, unless it is the one that is open."""
        place = (contest, gss, council or self._given.council, division)
        same = division and self._scope.named(division) and self._scope.named(division) == self._named()
        if place == self.ward.place or same:
            return
        if not self.ward.lines and not self.ward.division and not contest and not gss:
            self.ward.division, self.ward.where = division, where  # figures above the name are its own
            return
        self.close()
        self.ward = Ward(where=where, contest=contest, gss=gss, council=place[2], division=division)

    def heading(self, text: str) -> None:
        """A line that may be the name of a ward."""
        self._guess = text

    def _named(self) -> list[Contest]:
        return self._scope.named(self.ward.division) if self.ward.division else []

    def _standing(self) -> set[str]:
        """The contests that the open ward may be."""
        named = {str(one.id) for one in self._named()} or ({self.ward.contest} if self.ward.contest else set())
        return named or {str(contest.id) for line in self.ward.lines for contest, _ in self._scope.person(line.name)}

    def _ward_of(self, name: str, party: str, where: str) -> None:
        """Begin another ward where somebody comes who does not stand in this one."""
        guess, self._guess = self._guess, ""
        if not self.ward.lines:
            self.ward.guess = guess or self.ward.guess
            return
        theirs = {str(contest.id) for contest, _ in self._scope.person(name)} if name else set()
        standing = self._standing()
        same = bool(theirs & standing) or (not theirs and not guess)
        if same or (self.ward.contest and not theirs) or (not guess and (self._named() or not standing)):
            return
        self.close()
        self.ward = self._fresh(where)
        self.ward.guess = guess

    # --- what is said of it ---

    def candidate(self, said: Said, where: str, *, part: str = "", final: str = "", person_id: str = "") -> None:
        """One candidate, or one part of their votes."""
        self._ward_of(said.name, said.party, where)
        name = self.cells.text(said.name, where)
        at = f"{where}, {name or said.party}"
        if not name and self._scope.person(said.party):
            name = said.party
        party = said.party
        if name and not party and self._scope.party(name) and not self._scope.person(name):
            name, party = "", name
        votes = self.cells.number(said.votes, at)
        key = f"{words_of(name)} | {party.lower()}"
        if part:
            self._part(key, part, votes, at, name or party)
        if not part or key not in {words_of(one.name) + f" | {one.party.lower()}" for one in self.ward.lines}:
            share = self.cells.read(percentage, said.share, at) if said.share else None
            line = Line(
                where=at, name=name, party=party, person_id=person_id, votes=None if part else votes, share=share,
                final_votes=self.cells.number(final, at), elected=True if said.unopposed else said.elected,
            )  # fmt: skip
            self.ward.lines.append(line)
        self.ward.unread |= self.cells.unread

    def _part(self, key: str, part: str, votes: int | None, where: str, what: str) -> None:
        parts = self.ward.votes.setdefault(key, Parts(what=f"{what}'s votes", where=where))
        if votes is None:
            return
        if _WHOLE_PART.fullmatch(part):
            parts.declared = votes
        else:
            parts.add(part, votes)

    def mark(self, *, elected: bool | None, share: str = "") -> None:
        """A mark or a share in a line of its own belongs to the last candidate."""
        if self.ward.lines:
            last = self.ward.lines[-1]
            given = self.cells.read(percentage, share, last.where) if share else last.share
            self.ward.lines[-1] = replace(last, elected=last.elected if elected is None else elected, share=given)

    def wait(self, said: Said, where: str) -> None:
        """Somebody who is named without votes: they are missing if nobody names their votes later."""
        if said.elected or said.unopposed or said.share:
            self.candidate(said, where)
        elif said.name and self._scope.person(said.name):
            self.ward.waiting.append((said, where))

    def fact(self, fact: Fact, where: str, *, part: str = "") -> None:
        """A figure of the whole ward, or of one of its parts."""
        at, about = f"{where}, {fact.label}", fact.about
        percent = "%" in fact.figure or "cent" in fact.figure or "." in fact.figure
        if about == "turnout" and (percent or "%" in fact.label or len(fact.figure) < _PAPERS):
            self.ward.turnout = self.cells.percent(re.sub(r"\s*(?:per\s?cent|pct)", "%", fact.figure), at)
        elif percent and about != "turnout" and not fact.figure.endswith(".0"):
            return
        elif (number := self.cells.number(fact.figure, at)) is not None:
            about = "papers" if about == "turnout" else about
            if about in _CHECKS and not part:
                self.ward.stated = replace(self.ward.stated, **{about: (at, number)})
            else:
                kept = self.ward.figures.setdefault(about, Parts(what=fact.label, where=at))
                kept.add(part, number)
        self.ward.unread |= self.cells.unread

    def outcome(self, said: Outcome, text: str) -> None:
        self.ward.stated = replace(
            self.ward.stated, outcome=text, winner=said.party, loser=said.before, held=said.kind == "hold"
        )

    def moment(self, moment: datetime | None) -> None:
        self.ward.declared_at = moment or self.ward.declared_at

    # --- where it ends ---

    def close(self) -> None:
        """The open ward into its report, or two where two polls are told of under one name."""
        ward = self.ward
        self._missing(ward)
        if not ward.lines:
            if not ward.figures and ward.stated == Stated():
                return
            says = "has figures of a ward, and nobody's votes"
            self.cells.findings.append(Finding.query("ward-without-votes", ward.where, says, "Is it cut short?"))
        else:
            whole = self._report(ward, self._added(ward))
            self.reports += self._placed(whole, ward)
        self.ward = Ward(
            where=ward.where, contest=ward.contest, gss=ward.gss, council=ward.council, division=ward.division
        )

    def _missing(self, ward: Ward) -> None:
        known = {words_of(line.name) for line in ward.lines}
        for said, where in ward.waiting:
            people = {words_of(who.name) for _, who in self._scope.person(said.name)}
            if ward.lines and not known & {words_of(said.name), *people}:
                ward.lines.append(Line(where=f"{where}, {said.name}", name=said.name, party=said.party))

    def _added(self, ward: Ward) -> tuple[Line, ...]:
        """Lines with their parts added up; those marked elected make the others not elected."""
        lines, summed = [], []
        before = len(blocks(self.cells.findings))
        for line in ward.lines:
            parts = ward.votes.get(f"{words_of(line.name)} | {line.party.lower()}")
            if parts is not None and parts.parts:
                summed.append(parts)
            lines.append(replace(line, votes=parts.whole(self.cells.findings)) if parts is not None else line)
        if summed:
            self.cells.findings.append(added_up(summed, ward.where))
        ward.unread |= len(blocks(self.cells.findings)) > before
        if any(line.elected for line in lines):
            lines = [replace(line, elected=bool(line.elected)) for line in lines]
        return tuple(lines)

    def _report(self, ward: Ward, lines: tuple[Line, ...]) -> Report:
        figure = {about: self._figure(parts) for about, parts in ward.figures.items()}
        ward.unread |= any(parts.twice for parts in ward.figures.values())
        return Report(
            where=ward.where,
            contest=ward.contest,
            gss=ward.gss,
            council=ward.council,
            division=ward.division,
            lines=lines,
            papers_verified=figure.get("papers"),
            rejected=self._rejected(ward, figure),
            electorate=figure.get("electorate"),
            turnout=ward.turnout,
            declared_at=ward.declared_at,
            source=ward.source,
            unread=ward.unread,
            stated=ward.stated,
        )

    def _figure(self, parts: Parts) -> int | None:
        if "" in parts.parts and len(parts.parts) > 1:
            parts.declared = parts.parts.pop("")
        values = set(parts.parts.values())
        if len(parts.parts) > 1 and len(values) == 1 and parts.declared is None:
            return values.pop()  # each row repeats the whole ward's figure
        return parts.whole(self.cells.findings)

    def _rejected(self, ward: Ward, figure: dict[str, int | None]) -> tuple[tuple[str, int], ...]:
        heads = tuple(
            (about.removeprefix("head:"), n)
            for about, n in figure.items()
            if about.startswith("head:") and n is not None
        )
        total = figure.get("rejected")
        whole = tuple(head for head in heads if head[0] != IN_PART)
        made = sum(n for _, n in whole)
        if not whole:
            return (("all", total),) if total is not None else ()
        if total is not None and total not in {made, sum(n for _, n in heads)}:
            says = f"{total:,} rejected in all, and the heads add up to {made:,}"
            where = ward.figures["rejected"].where
            self.cells.findings.append(Finding.query("rejected-differ", where, says, "Look for a figure misread."))
        return whole

    def _placed(self, report: Report, ward: Ward) -> list[Report]:
        """The report with its contest, as far as names settle it."""
        if report.gss or (report.contest and self._scope.contests and not ward.division):
            return [report]
        named = self._scope.named(report.division) if report.division else []
        if len(named) == 1:
            return [replace(report, contest=named[0].id)]
        if len(named) > 1:
            return self._split(report, named)
        if report.division:
            return [report]
        contest = self._by_people(report)
        if contest is not None:
            says = f"no ward is named; these people stand in {contest.division.name} ({contest.id})"
            self.cells.findings.append(Finding.note("ward-by-names", report.where, says, "Is it that ward?"))
            return [replace(report, contest=contest.id)]
        return [replace(report, division=ward.guess if self._like_a_ward(ward.guess) else "")]

    def _like_a_ward(self, guess: str) -> bool:
        near = self._scope.places.meant(Report(where="", lines=(), council=self._given.council, division=guess))
        return bool(guess) and (near.contest is not None or bool(re.search(r"\b(?:ward|division)\b", guess, re.I)))

    def _split(self, report: Report, named: list[Contest]) -> list[Report]:
        """Two polls under one ward's name: each person into the poll in which they stand."""
        found = settle_ward(self._scope, named, [line.name for line in report.lines])
        groups: dict[str, list[Line]] = {}
        for line in report.lines:
            if line.name not in found:
                return [report]
            groups.setdefault(found[line.name].id, []).append(line)
        alone = len(groups) == 1
        kept = report if alone else replace(report, papers_verified=None, rejected=(), turnout=None, stated=Stated())
        return [replace(kept, contest=contest, lines=tuple(lines)) for contest, lines in groups.items()]

    def _by_people(self, report: Report) -> Contest | None:
        """The one contest in which these people stand, where no ward is named."""
        if len(self._scope.contests) == 1:
            return self._scope.contests[0]
        counts: Counter[str] = Counter()
        contests = {}
        for line in report.lines:
            for contest in {one.id: one for one, _ in self._scope.person(line.name)}.values() if line.name else ():
                counts[contest.id] += 1
                contests[str(contest.id)] = contest
        most = counts.most_common(2)
        clear = most and most[0][1] * 2 > len(report.lines) and (len(most) < 2 or most[0][1] > most[1][1])
        return contests[most[0][0]] if clear else None


#: Fewer digits than these are a share and no number of papers.
_PAPERS = 3
