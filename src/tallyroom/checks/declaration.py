"""Checks on one contest's declaration by itself: who stands, and whether the figures can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from tallyroom.counting.plain import remaining_two
from tallyroom.counting.read_out import HUNDRED, read_out
from tallyroom.counting.show import read_out as shown
from tallyroom.domain import NO_ONE, Book, CandidacyId, Contest, Declaration, Finding, PartyId, first_preferences
from tallyroom.tally.decision import (
    RANKED,
    SUPPLEMENTARY,
    Decision,
    decide,
    finals_fault,
    law_that_explains,
    majority_is_known,
    papers_agree,
    papers_fault,
)
from tallyroom.tally.staged import READ_OUT, table_of


def candidates(book: Book, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Every name must be on the contest's paper, once."""
    contest = book.contest(declaration.contest)
    paper = {who.id for who in contest.candidacies}
    known = paper | {who.id for one in contest.lists for who in one.people}
    named = [who for who, _ in declaration.votes]
    others = [who for who, _ in declaration.final_votes] + [*declaration.returned, *declaration.lot_drawn]
    ranked = [who for _, ranking in declaration.papers for who in ranking]
    staged = [row.who for stage in declaration.stages for row in stage if row.who != NO_ONE]
    for who in dict.fromkeys([*named, *others, *ranked, *staged]):
        if who not in known:
            yield Finding.block(
                "candidate-unknown",
                where,
                f"nobody with the id {who!r} stands in {contest.id}",
                f"The paper has {', '.join(sorted(known))}.",
            )
    for who in sorted({who for who in named if named.count(who) > 1}):
        yield Finding.block("candidate-twice", where, f"{who} has votes twice", "Give each candidate once.")
    if contest.papers_known and declaration.votes:
        for missing in sorted(paper - set(named)):
            yield Finding.block(
                "candidate-missing", where, f"{missing} has no votes given", "Give every candidate's votes."
            )


def stages(book: Book, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Stages are of a contest whose count is read out, begin with the votes given, and add up one after the other."""
    contest = book.contest(declaration.contest)
    if not declaration.stages:
        return
    if contest.system not in READ_OUT:
        says = f"{contest.id} is counted by {contest.system}, whose stages are not read out"
        yield Finding.block("stages-not-read-out", where, says, "Give the votes, the ballots or who was elected.")
        return
    firsts = {row.who: row.total for row in declaration.stages[0] if row.who != NO_ONE}
    for who, n in declaration.votes:
        if firsts.get(who) != n * HUNDRED:
            says = f"{who} has {n:,} first preferences, and {shown.votes(firsts.get(who, 0))} at the first stage"
            yield Finding.block("stage-first", where, says, "Look for a figure misread.")
    table = table_of(contest, declaration)
    for one in read_out(replace(table, valid=None)).discrepancies:
        says = f"stage {one.stage}: {shown.says(one)}"
        yield Finding.query("stage-arithmetic", where, says, "Look at what was read out, or say that it was so.")


def votes(book: Book, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Votes are not negative, and no more are given than there were papers or electors to give them."""
    contest = book.contest(declaration.contest)
    for who, n in (*declaration.votes, *declaration.final_votes):
        if n < 0:
            yield Finding.block("votes-negative", where, f"{who} has {n} votes", "Votes are not below nought.")
    electorate = declaration.electorate or contest.electorate
    each = max(contest.seats, 1) if contest.system == "plurality" else 1
    most = max((n for _, n in declaration.votes), default=0)
    cast = declaration.total_votes
    if electorate and (most > electorate or cast > electorate * each):
        yield Finding.block(
            "votes-above-electorate",
            where,
            f"{cast:,} votes for {_count(contest.seats, 'seat')} from an electorate of {electorate:,}",
            "Mend the votes, or give the right electorate.",
        )
    verified = declaration.papers_verified
    if verified is not None and (most > verified or cast > verified * each):
        yield Finding.block(
            "votes-above-papers",
            where,
            f"{cast:,} votes on {verified:,} ballot papers",
            "Mend the votes, or the papers verified.",
        )
    if verified is not None and electorate and verified > electorate:
        yield Finding.block(
            "papers-above-electorate",
            where,
            f"{verified:,} ballot papers from an electorate of {electorate:,}",
            "Mend one of the two.",
        )


def winners(book: Book, declaration: Declaration, where: str) -> Iterator[Finding]:
    """No more are returned than there are seats, and they are those whom the votes put in."""
    contest = book.contest(declaration.contest)
    returned = declaration.returned
    places = max(contest.seats, 1)
    if len(returned) > places:
        yield Finding.block(
            "winners-above-seats",
            where,
            f"{len(returned)} returned for {_count(places, 'seat')}: {', '.join(returned)}",
            "Mark only those who were declared elected.",
        )
        return
    if contest.is_uncontested and any(n for _, n in declaration.votes):
        says = f"has votes, and {len(contest.candidacies)} stand for {_count(places, 'seat')}: there was no poll"
        yield Finding.block(
            "votes-uncontested", where, says, "Leave the votes out, or mend the candidates or the seats."
        )
    if len(set(returned)) < len(returned):
        yield Finding.block("winner-twice", where, "somebody is returned twice", "Name each once.")
    if declaration.status == "declared" and not declaration.votes and not returned and not contest.is_uncontested:
        yield Finding.block("nothing-declared", where, "has neither votes nor anybody returned", "Give one of them.")
    if declaration.status == "declared" and returned:
        yield from _too_few(contest, declaration, where)
        yield from _against_votes(contest, declaration, where)


def _too_few(contest: Contest, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Where votes do not say who won, the winners named are to be all of them."""
    named = len(declaration.returned)
    if contest.fills_seats and named < contest.seats and not decide(contest, declaration).counted:
        says = f"{named} returned for {_count(contest.seats, 'seat')}: {', '.join(declaration.returned)}"
        mend = "Name all who were elected, or give the status provisional."
        yield Finding.block("winners-below-seats", where, says, mend)


def _against_votes(contest: Contest, declaration: Declaration, where: str) -> Iterator[Finding]:
    decision = decide(contest, declaration)
    if not decision.counted:
        yield from _not_counted(contest, declaration, where)
        return
    if contest.of_lists:
        yield from lists_against_votes(contest, declaration, decision, where)
        return
    strangers = [who for who in declaration.returned if who not in {*decision.returned, *decision.still_in}]
    left_out = [who for who in decision.returned if who not in declaration.returned]
    if strangers or left_out:
        yield Finding.block(
            "winners-against-votes",
            where,
            f"returned {_names(declaration.returned)}, but the votes return {_names(decision.returned)}",
            "Mend the votes or the winners; if a court has varied the result, give the status court-varied.",
        )


def _not_counted(contest: Contest, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Winners whom the votes given do not decide by the law assumed: asked about where another law would."""
    votes: dict[str, int] = dict(declaration.votes)
    named = _names(declaration.returned)
    if not contest.papers_known or len(votes) < len(contest.candidacies):
        return
    if contest.system == SUPPLEMENTARY and not majority_is_known(contest, declaration):
        remain = remaining_two(votes)
        if not set(declaration.returned) <= set(remain):
            says = f"returned {named}, and the second round is between {' and '.join(sorted(remain))}"
            yield Finding.block("winners-against-votes", where, says, "Fix the votes or the winner.")
            return
        says = (
            f"returned {named} on {votes[declaration.returned[0]]:,} of {declaration.total_votes:,} first preferences"
        )
        mend = "Recorded as declared, without a majority. Give the votes after the second round."
        yield Finding.query("winner-without-majority", where, says, mend)
    elif other := law_that_explains(contest, declaration):
        says = f"returned {named}, as the votes do by {other}; by {contest.system} ({contest.statute}) they would not"
        mend = "Recorded as declared. Ask which law applies, and put it into the package's rules.toml."
        yield Finding.query("winner-by-another-law", where, says, mend)


def lists_against_votes(
    contest: Contest, declaration: Declaration, decision: Decision, where: str
) -> Iterator[Finding]:
    """Those returned from lists are of the parties to which the votes give the seats."""
    party_of = {who.id: who.party for one in contest.lists for who in one.people}
    party_of |= {who.id: who.party for who in contest.candidacies}
    returned = Counter(party for who in declaration.returned if (party := party_of.get(who)) is not None)
    counted = Counter(decision.parties)
    if not decision.lots_needed and returned and returned != counted:
        says = f"returned {_by_party(returned)}, but the votes return {_by_party(counted)}"
        yield Finding.block(
            "winners-against-votes",
            where,
            says,
            "Fix the votes or the winners; if a court has varied the result, give the status court-varied.",
        )


def _by_party(seats: Counter[PartyId]) -> str:
    return (
        ", ".join(f"{party} {n}" for party, n in sorted(seats.items(), key=lambda row: (-row[1], row[0]))) or "nobody"
    )


def lots(book: Book, declaration: Declaration, where: str) -> Iterator[Finding]:
    """A lot is drawn among those who are tied, and only where there is a tie."""
    contest = book.contest(declaration.contest)
    decision = decide(contest, declaration)
    if declaration.status != "declared" or not decision.counted:
        return
    tied = {*decision.drawn_among, *decision.lots_needed}
    strangers = tuple(who for who in declaration.lot_drawn if who not in tied)
    if strangers:
        yield Finding.block(
            "lot-without-tie",
            where,
            f"a lot is recorded for {_names(strangers)}, not tied for {_purpose(decision)}",
            "Remove the lot, or mend the votes.",
        )
    elif decision.lots_needed:
        yield Finding.query(
            "lot-needed",
            where,
            f"{_names(decision.lots_needed)} are tied for {_purpose(decision)}",
            "Record the lot that the returning officer drew; until then the seat is undecided.",
        )


def _purpose(decision: Decision) -> str:
    lot = decision.sheet.lots_needed if decision.sheet else None
    if lot is None or lot.purpose == "seat":
        return "the last seat"
    return f"{lot.purpose} at stage {lot.stage} of the count"


def finals(book: Book, declaration: Declaration, where: str) -> Iterator[Finding]:
    """A second round's totals are of those who remained for it, each first preferences and what was added."""
    contest = book.contest(declaration.contest)
    if contest.system == "supplementary-2000" and contest.papers_known and declaration.votes:
        fault = finals_fault(contest, declaration)
        if fault:
            yield Finding.block("finals-against-votes", where, fault, "Mend the first preferences or the final votes.")


def papers(book: Book, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Papers are of a ranked system, each names candidates once, and the votes are their first preferences."""
    contest = book.contest(declaration.contest)
    if not declaration.papers:
        return
    if contest.system not in RANKED:
        mend = "Declare its totals: votes, and for a second round final votes."
        yield Finding.block("papers-not-ranked", where, f"papers are given, and {contest.system} does not rank", mend)
        return
    if not contest.papers_known:
        mend = "Complete the contest's candidates in the book."
        yield Finding.block("papers-incomplete", where, "papers are given, and not every candidate is known", mend)
    fault = papers_fault(contest, declaration)
    if fault:
        mend = "Each ranking is of one paper or more, and names a candidate once."
        yield Finding.block("papers-unsound", where, f"the papers cannot be counted: {fault}", mend)
    elif not papers_agree(contest, declaration):
        yield Finding.block(
            "papers-against-votes",
            where,
            f"the papers put first {_differences(contest, declaration)}",
            "Mend one of the two: the votes are the first preferences on the papers.",
        )


def _differences(contest: Contest, declaration: Declaration) -> str:
    votes, firsts = dict(declaration.votes), first_preferences(declaration.papers)
    return ", ".join(
        f"{who.id} {firsts.get(who.id, 0):,} times, the votes say {votes.get(who.id, 0):,}"
        for who in contest.candidacies
        if firsts.get(who.id, 0) != votes.get(who.id)
    )


DECLARATION_CHECKS: dict[str, Callable[[Book, Declaration, str], Iterator[Finding]]] = {
    "candidates": candidates,
    "stages": stages,
    "votes": votes,
    "winners": winners,
    "lots": lots,
    "finals": finals,
    "papers": papers,
}


def _names(who: tuple[CandidacyId, ...]) -> str:
    return ", ".join(who) or "nobody"


def _count(n: int, thing: str) -> str:
    return f"{n} {thing}" + ("" if n == 1 else "s")
