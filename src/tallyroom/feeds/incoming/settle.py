"""Reports into declarations: contests and candidates matched to the book, with every fault and every doubt said.

A report with a fault makes no declaration; the others do. Whether a declaration is believable is for `checks`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, cast

from tallyroom.domain import (
    Book,
    Candidacy,
    Contest,
    Declaration,
    Declared,
    Finding,
    blocks,
)
from tallyroom.feeds.incoming.names import Match, Parties, Places, match
from tallyroom.feeds.incoming.report import REHEARSAL, Line, Report, Reports
from tallyroom.feeds.incoming.stated import differences
from tallyroom.feeds.returns import Reading, Returned


def settle(found: Reports, book: Book) -> Reading:
    """One declaration a report, in the source's order."""
    places, parties = Places(book), Parties(book)
    returned: list[Returned] = []
    findings = list(found.findings)
    first: dict[str, Report] = {}
    twice: set[str] = set()
    for report in found.reports:
        contest, doubts = _contest(report, places)
        if contest is not None:
            if contest.id in first:
                doubts.append(_twice(report, first[contest.id], contest))
                twice.add(contest.id)
            first.setdefault(contest.id, report)
            doubts += _declare(contest, report, places, parties, returned)
        findings += doubts
    # Of two that may differ neither is taken.
    kept = tuple(one for one in returned if _contest_of(one) not in twice)
    return Reading(returned=kept, findings=tuple(findings))


def _contest_of(returned: Returned) -> str:
    happening = returned.happening
    return happening.declaration.contest if isinstance(happening, Declared) else ""


def _contest(report: Report, places: Places) -> tuple[Contest | None, list[Finding]]:
    place = places.meant(report)
    said = report.contest or " / ".join(filter(None, (report.council, report.division or report.gss)))
    if place.contest is None and not (report.contest or report.division or report.gss):
        mend = "Give --contest, or in a table the column that names it: --map division='File'."
        return None, [Finding.block("ward-unnamed", report.where, "no ward is named", mend)]
    if place.contest is None:
        mend = f"Did you mean {place.near}?" if place.near else "Mend the id or the name; see contests.csv."
        return None, [Finding.block("contest-unknown", report.where, f"{said!r} is not in this night's book", mend)]
    if place.sure == "likely":
        says = f"{said!r} is taken for {place.contest.division.name} ({place.contest.id})"
        return place.contest, [Finding.query("contest-near", report.where, says, "Is it that ward? Else mend it.")]
    return place.contest, []


def _twice(report: Report, other: Report, contest: Contest) -> Finding:
    says = f"{contest.id} was given already at {other.where}"
    return Finding.block("contest-twice", report.where, says, "Keep one of the two.")


def _declare(
    contest: Contest, report: Report, places: Places, parties: Parties, returned: list[Returned]
) -> list[Finding]:
    """Add the contest's declaration to `returned` unless a fault stands in its way."""
    lines = report.lines
    awaited = _only_zeros(contest, report)
    if awaited is not None:
        return [awaited]
    matches = match(contest, lines, parties)
    faults = list(_who(contest, lines, matches, places))
    faults += _parties(contest, lines, matches, parties)
    faults += _missing(contest, matches, report)
    faults += _votes(contest, report)
    faults += differences(contest, report, matches, held=places.holders(contest))
    if not report.unread and not blocks(faults):
        returned.append(
            Returned(
                happening=Declared(declaration=_declaration(contest, report, matches)),
                source=f"{REHEARSAL} {report.source}".strip() if report.rehearsal else report.source,
                where=report.where,
            )
        )
    return faults


def _only_zeros(contest: Contest, report: Report) -> Finding | None:
    """Zero for everybody is no result: nothing is counted yet, or there was no poll."""
    votes = [line.votes for line in report.lines]
    if report.unread or contest.is_uncontested or not votes or any(n != 0 for n in votes):
        return None
    if any(line.elected for line in report.lines):
        says = f"everybody in {contest.id} has zero votes, and somebody is elected"
        return Finding.block("votes-all-zero", report.where, says, "Leave the votes out where they are not known.")
    says = f"everybody in {contest.id} has zero votes, and nobody is elected"
    return Finding.note("not-declared-yet", report.where, says, "It is awaited.")


def _who(contest: Contest, lines: Sequence[Line], matches: Sequence[Match], places: Places) -> Iterator[Finding]:
    strangers = [line.name for line, one in zip(lines, matches, strict=True) if one.candidacy is None and line.name]
    if 2 * len(strangers) > len(lines):
        other = places.elsewhere(strangers, contest)
        if other:
            says = f"these people stand in {other}, not in {contest.id}"
            yield Finding.block("ward-mistaken", lines[0].where, says, "Mend the ward.")
            return
    for line, one in zip(lines, matches, strict=True):
        if one.candidacy is None and not line.name and line.party:
            yield _of_a_party(contest, line)
        elif one.candidacy is None:
            says = f"nobody called {line.name or '(no name)'} stands in {contest.id}"
            mend = f"Did you mean {one.near}?" if one.near else "Mend the name, or the ward."
            yield Finding.block("candidate-unknown", line.where, says, mend)
        elif one.sure == "likely":
            says = f"{line.name} is taken for {one.candidacy.name} in {contest.id}"
            yield Finding.query("candidate-near", line.where, says, "Is it the same person? Else mend the name.")
    otherwise = [
        f"{line.name} is {one.candidacy.name}"
        for line, one in zip(lines, matches, strict=True)
        if one.candidacy is not None and one.sure == "certain"
    ]
    if otherwise:
        says = f"names are written otherwise than in the book: {'; '.join(otherwise)}"
        yield Finding.note("candidate-spelling", lines[0].where, says, "See that they are the same people.")
    named = [one.candidacy.id for one in matches if one.candidacy]
    for who, often in Counter(named).items():
        if often > 1:
            where = [line.where for line, one in zip(lines, matches, strict=True) if _is(one.candidacy, who)][-1]
            yield Finding.block("candidate-twice", where, f"{who} is given {often} times", "Keep one of the rows.")


def _of_a_party(contest: Contest, line: Line) -> Finding:
    """A line that names a party alone, which says who is meant only where it has one candidate."""
    says = f"{line.party} does not say which candidate of {contest.id} is meant"
    return Finding.block("party-alone", line.where, says, "Give names: the party has several candidates, or none.")


def _is(candidacy: Candidacy | None, who: str) -> bool:
    return candidacy is not None and candidacy.id == who


def _parties(contest: Contest, lines: Sequence[Line], matches: Sequence[Match], parties: Parties) -> Iterator[Finding]:
    for line, one in zip(lines, matches, strict=True):
        party = parties.meant(line)
        if one.candidacy is not None and party is not None and one.candidacy.party not in (None, party):
            says = f"{line.name} stands for {one.candidacy.party}, not {party}, in {contest.id}"
            yield Finding.block("party-mismatch", line.where, says, "Mend the party, or the name.")


def _missing(contest: Contest, matches: Sequence[Match], report: Report) -> Iterator[Finding]:
    if any(one.candidacy is None for one in matches) or not contest.papers_known:
        return
    given = {one.candidacy.id for one in matches if one.candidacy}
    for who in contest.candidacies:
        if who.id not in given:
            says = f"{who.name} stands in {contest.id} and is not in it"
            yield Finding.block("candidate-missing", report.where, says, "Add them; is the file cut short?")


def _votes(contest: Contest, report: Report) -> Iterator[Finding]:
    """Either every line has votes or none has: one left empty among others was forgotten."""
    if report.unread or contest.is_uncontested or all(line.votes is None for line in report.lines):
        return
    for line in report.lines:
        if line.votes is None:
            yield Finding.block(
                "votes-missing", line.where, f"{line.name} has no votes", "Give them, or leave all out."
            )


def _declaration(contest: Contest, report: Report, matches: Sequence[Match]) -> Declaration:
    named = [(one.candidacy.id, line) for one, line in zip(matches, report.lines, strict=True) if one.candidacy]
    votes = tuple(sorted((who, line.votes) for who, line in named if line.votes is not None))
    if contest.is_uncontested and not any(n for _, n in votes):
        votes = ()  # some sources write nought where there was no poll
    elected = sorted((line.elected_order or 0, who) for who, line in named if line.elected)
    in_order = any(order for order, _ in elected)
    returned = [who for _, who in elected] if in_order else [who for who, line in named if line.elected]
    return Declaration(
        contest=contest.id,
        votes=votes,
        final_votes=tuple(sorted((who, line.final_votes) for who, line in named if line.final_votes is not None)),
        returned=tuple(returned),
        rejected=report.rejected,
        papers_verified=report.papers_verified,
        electorate=report.electorate,
        turnout_stated=report.turnout,
        declared_at=report.declared_at,
        lot_drawn=tuple(who for who, line in named if line.lot),
        status=cast(
            "Literal['declared', 'provisional', 'court-varied']",
            report.status if report.status in {"provisional", "court-varied"} else "declared",
        ),
    )
