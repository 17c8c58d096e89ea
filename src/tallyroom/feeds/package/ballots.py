"""A package's `ballots` folder: contests declared by their papers, beside or instead of their rows in returns.csv.

Lives here: finding `ballots/BALLOT-ID.blt` and `.csv`, and holding a contest that has both to one result. Not here:
reading a ballot file (`feeds.ballots`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from tallyroom.domain import Book, Declaration, Declared, Finding, blocks
from tallyroom.feeds.ballots import SUFFIXES
from tallyroom.feeds.ballots.declared import contest_of, read_ballots
from tallyroom.feeds.returns import Reading, Returned


def with_ballots(folder: Path, returns: Reading, book: Book) -> Reading:
    """The returns, with the papers of every contest that has a ballot file in the folder.

    A contest in returns.csv gets its papers, and keeps its winners, times and source; first preferences that differ
    block. A contest without rows there is declared by its ballots alone, after the others.
    """
    declared = {_declaration(one).contest: one for one in returns.returned}
    findings = [*returns.findings]
    seen: dict[str, Path] = {}
    for path in sorted(folder.iterdir()):
        where = f"{folder.name}/{path.name}"
        if path.suffix.lower() not in SUFFIXES:
            says = "is not a ballot file and was not read"
            findings.append(Finding.note("ballots-unread", where, says, "Name it BALLOT-ID.blt or BALLOT-ID.csv."))
            continue
        contest = contest_of(path)
        if contest in seen:
            says = f"{contest} has two files, this and {seen[contest].name}"
            findings.append(Finding.block("ballots-twice", where, says, "Keep one of them."))
            continue
        seen[contest] = path
        reading = read_ballots(path.read_bytes(), book, contest=contest, file=where)
        findings += reading.findings
        for one in reading.returned:
            ballots = _declaration(one)
            given = declared.get(ballots.contest)
            faults = list(_against(_declaration(given), ballots, where)) if given else []
            findings += faults
            if not blocks(faults):
                declared[ballots.contest] = _joined(given, ballots) if given else replace(one, source=where)
    return Reading(returned=tuple(declared.values()), findings=tuple(findings))


def _joined(given: Returned, ballots: Declaration) -> Returned:
    declaration = replace(_declaration(given), votes=ballots.votes, papers=ballots.papers)
    return replace(given, happening=Declared(declaration=declaration))


def _against(given: Declaration, ballots: Declaration, where: str) -> Iterator[Finding]:
    """A contest with both: the votes of returns.csv are to be the first preferences of its papers."""
    votes = dict(given.votes)
    for who, papers in ballots.votes if votes else ():
        if votes.get(who) != papers:
            says = f"{who} is put first {papers:,} times, and returns.csv gives {votes.get(who, 0):,} votes"
            yield Finding.block("papers-against-votes", where, says, "Mend one of the two.")


def _declaration(returned: Returned) -> Declaration:
    if not isinstance(returned.happening, Declared):
        raise TypeError(f"{returned.where} is not a declaration")
    return returned.happening.declaration
