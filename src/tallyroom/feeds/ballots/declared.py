"""A contest's declaration from its ballot file: names matched to the book, papers that do not count told.

Lives here: turning one file, BLT or the comma form, into one `Declaration` with its papers and first preferences.
Not here: reading the file (`read`), the folder in which a package keeps such files (`feeds.package`), counting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from msgspec.structs import replace

from tallyroom.counting import Profile
from tallyroom.domain import (
    Book,
    Candidacy,
    CandidacyId,
    Contest,
    ContestId,
    Corrected,
    Declaration,
    Declared,
    Finding,
    Grade,
    Happening,
    Papers,
    blocks,
    first_preferences,
    papers_by_ranking,
    said_in,
    slug,
)
from tallyroom.errors import TallyroomError
from tallyroom.feeds.ballots import Ballots, Fault, read
from tallyroom.feeds.ballots.faults import told_papers
from tallyroom.feeds.ballots.tolerant import BRACKETED
from tallyroom.feeds.returns import Reading, Returned


def read_ballots(data: bytes, book: Book, *, contest: str, file: str, lots: Sequence[str] = ()) -> Reading:
    """One contest declared by its ballots: `votes` are the first preferences, `papers` the rankings.

    Candidates are matched to candidacies by name, accents, case and apostrophes aside; a name that is spelled
    otherwise than in the book is noted. `lots` are names (or ids) in the order into which the returning officer's lots
    put the tied, the first to be preferred. Every fault is a finding with its line: a file that cannot be read blocks,
    papers that do not count are queried, what was plainly meant is noted. `file` names it in messages.
    """
    if not book.has_contest(contest):
        near = get_close_matches(contest, [one.id for one in book.contests], n=1, cutoff=0.8)
        mend = f"Did you mean {near[0]}?" if near else "Mend the ballot id."
        return _nothing(_find("contest-unknown", file, f"{contest} is not in this night's book", mend))
    it = book.contest(ContestId(contest))
    try:
        ballots = read(data, name=file)
    except TallyroomError as error:
        return _nothing(_find("ballots-refused", file, error.what, error.mend or "Mend the file."))
    findings = [_told(fault, file) for fault in ballots.faults]
    findings += _seats(it, ballots, file)
    names, unmatched = _matched(it, ballots, file)
    findings += unmatched
    drawn, strangers = _drawn(it, lots)
    findings += strangers
    if blocks(findings):
        return Reading(returned=(), findings=tuple(findings))
    declaration = replace(_declaration(it, _papers(ballots.profile, names)), lot_drawn=drawn)
    returned = Returned(happening=Declared(declaration=declaration), source="", where=file)
    return Reading(returned=(returned,), findings=tuple(findings))


def after(happening: Happening, last: Happening | None, *, entry: int) -> Happening:
    """What to record of a contest declared by its ballots, where `last`, in that entry, is its last word.

    The same once more is the last word again. The same papers with a lot that has been drawn since correct it: the
    entry stays, and the new one says why it is replaced. Anything else is what it was.
    """
    said = said_in(last) if last is not None else None
    if not isinstance(happening, Declared) or last is None or not isinstance(said, Declaration):
        return happening
    new = happening.declaration
    if (new.papers, new.votes) != (said.papers, said.votes):
        return happening
    if new.lot_drawn in {said.lot_drawn, ()}:
        return last
    reason = f"The returning officer drew the lot: {', '.join(new.lot_drawn)}."
    return Corrected(replaces=entry, reason=reason, declaration=replace(said, lot_drawn=new.lot_drawn))


def _declaration(contest: Contest, papers: Papers) -> Declaration:
    firsts = first_preferences(papers)
    votes = tuple(sorted((who.id, firsts.get(who.id, 0)) for who in contest.candidacies))
    return Declaration(contest=contest.id, votes=votes, papers=papers)


def _papers(profile: Profile, names: dict[str, CandidacyId]) -> Papers:
    return papers_by_ranking((papers, [names[name] for name in ranking]) for papers, ranking in profile.rankings())


def _told(fault: Fault, file: str) -> Finding:
    """What the file's reader made of a doubtful line."""
    where = f"{file} line {fault.line}"
    if fault.verdict == "rejected":
        says = f"{fault.says} (not counted, {told_papers(fault.papers)})"
        return Finding(code="papers-rejected", grade=Grade.QUERY, where=where, says=says, mend=fault.mend)
    if fault.verdict == "shortened":
        says = f"{fault.says} (counted as far as it is clear, {told_papers(fault.papers)})"
        return Finding(code="papers-shortened", grade=Grade.QUERY, where=where, says=says, mend=fault.mend)
    says = f"{fault.says} (read as it was plainly meant)"
    return Finding(code="ballots-mended", grade=Grade.NOTE, where=where, says=says, mend=fault.mend)


def _seats(contest: Contest, ballots: Ballots, file: str) -> Iterator[Finding]:
    if ballots.profile.seats != contest.seats:
        says = f"elects {ballots.profile.seats}, and {contest.id} elects {contest.seats}"
        yield _find("seats-mismatch", file, says, "Is it the file of another contest? Else mend the first line.")


def _named(contest: Contest) -> dict[str, list[Candidacy]]:
    """Who goes by a name: accents, case and apostrophes aside, or by the candidacy's id."""
    by_name: dict[str, list[Candidacy]] = defaultdict(list)
    for who in contest.candidacies:
        by_name[slug(who.name)].append(who)
        if slug(who.name) != who.id:
            by_name[who.id].append(who)  # people of one name are told apart by party, here as in the file's reader
    return by_name


def _drawn(contest: Contest, lots: Sequence[str]) -> tuple[tuple[CandidacyId, ...], list[Finding]]:
    """Candidacies in the order drawn, and what is wrong with the names given."""
    by_name = _named(contest)
    drawn: list[CandidacyId] = []
    findings = []
    for name in lots:
        people = by_name.get(slug(name), [])
        if len(people) != 1:
            findings.append(_unmatched(contest, name, people, "the lot drawn"))
        elif people[0].id in drawn:
            findings.append(_find("candidate-twice", "the lot drawn", f"{name} is drawn twice", "Name each once."))
        else:
            drawn.append(people[0].id)
    return tuple(drawn), findings


def _matched(contest: Contest, ballots: Ballots, file: str) -> tuple[dict[str, CandidacyId], list[Finding]]:
    """Each name of the file to a candidacy, and what is to be said of the names."""
    by_name = _named(contest)
    found: dict[str, CandidacyId] = {}
    findings = []
    for name in ballots.profile.candidates:
        people = by_name.get(slug(name), [])
        bracketed = BRACKETED.fullmatch(name)
        if not people and bracketed:  # some put the party or the description behind the name
            people = by_name.get(slug(bracketed[1]), [])
        if len(people) != 1:
            findings.append(_unmatched(contest, name, people, file))
        elif people[0].id in found.values():
            findings.append(_find("candidate-twice", file, f"{people[0].name} is named twice", "Name each once."))
        else:
            found[name] = people[0].id
            if name not in {people[0].name, people[0].id}:
                says = f"{name} is taken for {people[0].name}"
                findings.append(Finding(code="candidate-spelling", grade=Grade.NOTE, where=file, says=says))
    if not findings or not blocks(findings):
        findings += _missing(contest, found, file)
    return found, findings


def _unmatched(contest: Contest, name: str, people: list[Candidacy], file: str) -> Finding:
    if people:
        says = f"{len(people)} people called {name} stand in {contest.id}"
        ids = ", ".join(who.id for who in people)
        return _find("candidate-ambiguous", file, says, f"Give the candidate's id instead: {ids}.")
    near = get_close_matches(name, [who.name for who in contest.candidacies], n=1)
    mend = f"Did you mean {near[0]}?" if near else "Mend the name; is it the file of another contest?"
    return _find("candidate-unknown", file, f"nobody called {name} stands in {contest.id}", mend)


def _missing(contest: Contest, found: dict[str, CandidacyId], file: str) -> Iterator[Finding]:
    for who in contest.candidacies:
        if who.id not in found.values():
            says = f"{who.name} stands in {contest.id} and is not in the file"
            yield _find("candidate-missing", file, says, "Was the candidate withdrawn? Then mend the book.")


def contest_of(path: Path) -> str:
    """The ballot id that a file in a package's `ballots` folder is named after.

    >>> contest_of(Path("ballots/local.moray.buckie.2012-05-03.blt"))
    'local.moray.buckie.2012-05-03'
    """
    return path.name.removesuffix(path.suffix)


def _nothing(finding: Finding) -> Reading:
    return Reading(returned=(), findings=(finding,))


def _find(code: str, where: str, says: str, mend: str) -> Finding:
    return Finding(code=code, grade=Grade.BLOCK, where=where, says=says, mend=mend)
