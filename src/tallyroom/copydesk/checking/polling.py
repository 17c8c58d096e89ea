"""What claims about votes can mean: wards, shares, turnout, mayors, referendums.

Here: one function a kind. Not here: seats and councils (`meanings`), nor whether a meaning agrees (`judge`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from fractions import Fraction

from msgspec.structs import replace

from tallyroom.copydesk.checking.record import Record
from tallyroom.copydesk.checking.verdict import Fact, Meaning
from tallyroom.copydesk.names import name
from tallyroom.copydesk.reading.claim import Claim
from tallyroom.domain import Candidacy, Contest, PartyId, share
from tallyroom.tally import Standing, State
from tallyroom.tally.shares import party_shares, shares_last_time

Found = tuple[Meaning, ...] | str


def _ward(claim: Claim, record: Record, subject: str | None) -> Contest | str:
    """The one contest that a ward's name means, or why there is none."""
    if not subject:
        return "the copy does not say in which ward"
    body = record.names.body(claim.area)
    if claim.kind != "vote_share" and claim.area and body is None and not record.names.area(claim.area):
        return f"{claim.area} is not in this ledger"
    found = record.names.wards(subject, claim.area if body is not None else None)
    if not found:
        return f"no ward called {subject} is in this ledger" + (f" for {body.name}" if body else "")
    if len(found) > 1:
        return f"several wards are called {subject}"
    (contest,) = found
    if not record.standing(contest).counts:
        return f"{contest.division.name} is not declared"
    return contest


def ward_result(claim: Claim, record: Record) -> Found:
    """Votes, place or multiple of one candidate: by name, else by party."""
    contest = _ward(claim, record, claim.subject)
    if isinstance(contest, str):
        return contest
    standing = record.standing(contest)
    who = record.names.candidacies(contest, claim.candidate, claim.party)
    sure = record.names.body(claim.area) is not None or bool(claim.candidate)
    if not who:
        return f"no such candidate stood in {contest.division.name}"
    votes = dict(standing.votes)
    facts = []
    for one in who:
        if one.id not in votes:
            continue
        if claim.unit == "rank":
            value = Fraction(1 + sum(n > votes[one.id] for n in votes.values()))
        elif claim.unit == "ratio":
            continue
        else:
            amiss = _party_amiss(claim, record, one)
            facts += [replace(fact, amiss=amiss) for fact in record.facts("ward_result", one.id, contest.id)]
            continue
        facts.append(Fact(value=value, since=standing.declared_at))
    if not facts:
        return "a multiple of another's votes" if claim.unit == "ratio" else "the votes are not in this ledger"
    return (Meaning(says=_paper(record, contest), facts=tuple(facts), decides=sure),)


def _party_amiss(claim: Claim, record: Record, who: Candidacy) -> str:
    """As in: stood for Labour, not the Greens. Independents and local groups go by many names."""
    if claim.party in {None, who.party, "ind", "oth", "res"} or who.party is None or claim.candidate is None:
        return ""
    if record.book.party(who.party).kind != "party" or not record.book.has_party(str(claim.party)):
        return ""
    return f"{who.name} stood for {name(record.book, who.party)}, not {name(record.book, str(claim.party))}"


def _paper(record: Record, contest: Contest) -> str:
    return f"{contest.division.name}, {record.book.body(contest.body).name}"


def ward_control(claim: Claim, record: Record) -> Found:
    contest = _ward(claim, record, claim.subject)
    if isinstance(contest, str):
        return contest
    facts = record.facts("ward_control", contest.id, contest.body)
    if not facts:
        return f"who holds {contest.division.name} is not known"
    sure = record.names.body(claim.area) is not None and contest.seats == 1
    return (Meaning(says=_paper(record, contest), facts=facts, decides=sure),)


def votes_majority(claim: Claim, record: Record) -> Found:
    contest = record.names.mayoralty(claim.subject) if claim.subject.endswith("-mayor") else None
    if contest is None:
        found = _ward(claim, record, claim.subject)
        if isinstance(found, str):
            return found
        contest = found
    facts = record.facts("votes_majority", contest.id, contest.body)
    if not facts:
        return f"the majority in {contest.division.name} is not known"
    if claim.unit in {"points", "percent"}:
        total = sum(n for _, n in record.standing(contest).votes)
        facts = tuple(Fact(value=f.value / total * 100) for f in facts if isinstance(f.value, Fraction) and total)
    sure = claim.subject.endswith("-mayor") or record.names.body(claim.area) is not None
    return (Meaning(says=_paper(record, contest), facts=facts, decides=sure),)


def vote_share(claim: Claim, record: Record) -> Found:
    """A party's part of the votes in one ward, or on one council by all its votes or by top candidates."""
    body = record.names.body(claim.area)
    if body is None:
        contest = _ward(claim, record, claim.area)
        if isinstance(contest, str):
            namesakes = _of_namesakes(claim, record)
            if namesakes:
                return namesakes
            return _published_shares(claim, record) or "shares of the vote are known by ward and council only"
        return _ward_share(claim, record, contest)
    contests = tuple(c for c in record.book.contests_of(body.id) if c.kind == "local")
    standings = [record.standing(contest) for contest in contests]
    if not contests or not all(one.state is State.DECLARED and one.votes for one in standings):
        return f"the votes of every ward of {body.name} are not in this ledger"
    if not all(contest.papers_known for contest in contests):
        return f"not every candidate of {body.name} is in this ledger"
    whole = record.votes_by_party(contests)
    tops: Counter[PartyId] = Counter()
    for contest, standing in zip(contests, standings, strict=True):
        tops.update(_tops(record, contest, standing))
    found = [_share("of all votes", whole, claim.subject)]
    if tops != whole:
        found.append(_share("of top candidates' votes", tops, claim.subject))
    namesakes = _of_namesakes(claim, record)
    found = [replace(meaning, decides=not namesakes) for meaning in found if meaning.facts]
    return (*found, *namesakes) or f"{claim.subject} had no candidate there"


def _of_namesakes(claim: Claim, record: Record) -> tuple[Meaning, ...]:
    """A share in one of several wards of a name: enough to agree, not to disagree."""
    found = []
    for contest in record.names.wards(claim.area or "", None):
        told = _ward_share(claim, record, contest) if record.standing(contest).counts else ""
        found += [replace(meaning, decides=False) for meaning in told if isinstance(meaning, Meaning)]
    return tuple(found)


def _published_shares(claim: Claim, record: Record) -> Found:
    facts = record.published("projected_share", claim.subject)
    return (Meaning(says="as published by others", facts=facts, decides=False),) if facts else ()


def _share(says: str, votes: Counter[PartyId], party: str) -> Meaning:
    part = share(votes.get(PartyId(party), 0), sum(votes.values()))
    facts = (Fact(value=part * 100),) if part is not None and PartyId(party) in votes else ()
    return Meaning(says=says, facts=facts)


def _tops(record: Record, contest: Contest, standing: Standing) -> Counter[PartyId]:
    """Each party's top candidate's votes."""
    tops: Counter[PartyId] = Counter()
    for who, n in standing.votes:
        party = record.book.candidacy(contest.id, who).party
        if party is not None:
            tops[party] = max(tops[party], n)
    return tops


def _ward_share(claim: Claim, record: Record, contest: Contest) -> Found:
    """A party's part of all votes, or as the ledger reckons it: each party by its top candidate."""
    party, votes = PartyId(claim.subject), record.standing(contest).votes
    before = shares_last_time(record.book, record.book.previous_of(contest.id))
    change = 100 * before.get(party, Fraction(0)) if before else None
    whole = record.votes_by_party((contest,))
    parts = {
        "of the votes": share(whole.get(party, 0), sum(whole.values())) if party in whole else None,
        "of top candidates' votes": party_shares(record.book, contest, votes).get(party),
    }
    found = [
        Meaning(
            says=f"{says}, {_paper(record, contest)}",
            facts=(Fact(value=100 * part, change=100 * part - change if change is not None else None),),
        )
        for says, part in parts.items()
        if part is not None
    ]
    return tuple(found) or f"{claim.subject} had no candidate in {contest.division.name}"


def projected_share(claim: Claim, record: Record) -> Found:
    """What others have projected: whose, if the copy says."""
    facts = record.published("projected_share", claim.subject)
    named = (claim.attributed_to or "").casefold()
    own = tuple(fact for fact in facts if named and named in fact.by.casefold())
    if not facts:
        return "no projection of this share is in the ledger"
    return (Meaning(says="as published by others", facts=own or facts, decides=bool(own)),)


def share_change(claim: Claim, record: Record) -> Found:
    facts = tuple(
        Fact(value=fact.change, by=fact.by, since=fact.since)
        for fact in record.published("projected_share", claim.subject)
        if fact.change is not None
    )
    if not facts:
        return "changes in share are not in this ledger"
    return (Meaning(says="as published by others", facts=facts, decides=False),)


def turnout(claim: Claim, record: Record) -> Found:
    """Of one ward, council or contest, or over an area: papers verified, or valid votes."""
    if claim.unit not in {"percent", "fraction"}:
        return "numbers of ballots and electors are not compared"
    place = claim.subject if claim.subject != "all" else claim.area
    body = record.names.body(place)
    facts: tuple[Fact, ...] = ()
    where = name(record.book, place) if place else ""
    if body is not None:
        facts = record.facts("turnout", "all", body.id)
        where = body.name
    elif place and record.names.area(place) is None:
        contest = record.names.mayoralty(place) or _ward(claim, record, place)
        if isinstance(contest, str):
            return contest
        facts = record.facts("turnout", contest.id, contest.body)
        where = contest.division.name
    else:
        for area in record.areas(place):
            facts += record.facts("turnout", "all", area)
        printed = record.published("turnout", "all")
        if not facts and printed:
            return (Meaning(says="as published by others", facts=printed, decides=_attributed(claim, printed)),)
    if not facts:
        return f"the turnout of {where or 'the area'} is not known"
    return (Meaning(says=f"turnout, {where}", facts=facts),)


def _attributed(claim: Claim, facts: tuple[Fact, ...]) -> bool:
    who = (claim.attributed_to or "").casefold()
    return bool(who) and any(who in fact.by.casefold() for fact in facts)


def mayor_result(claim: Claim, record: Record) -> Found:
    """Who was elected, by name or party; or somebody's share of the valid votes, of all ballots, of the last round."""
    contest = record.names.mayoralty(claim.subject)
    if contest is None:
        return f"no mayor of {claim.subject.removesuffix('-mayor')} is elected on this night"
    standing = record.standing(contest)
    if standing.state is not State.DECLARED:
        return f"{contest.division.name} is not declared"
    who = record.names.candidacies(contest, claim.candidate, claim.party)
    if claim.value == "elected":
        winner = record.book.candidacy(contest.id, standing.returned[0])
        said = claim.candidate or claim.party or "somebody"
        holds = bool(who) and winner in who
        value = "elected" if holds else winner.name
        return (Meaning(says=f"{contest.division.name}: {said}", facts=(Fact(value=value),)),)
    if len(who) != 1:
        return f"which candidate for {contest.division.name} is meant is not known"
    return _polled(claim, record, contest, standing, who[0].id)


def _polled(claim: Claim, record: Record, contest: Contest, standing: Standing, who: str) -> Found:
    """Somebody's votes or share, over each total that copy uses."""
    votes = {str(one): n for one, n in standing.votes}
    last = {str(one): n for one, n in standing.final_votes}
    where = contest.division.name
    if who not in votes:
        return f"the votes of {who} are not in this ledger"
    if claim.unit == "votes":
        counts = [Meaning(says=f"first votes, {where}", facts=(Fact(value=Fraction(votes[who])),))]
        if who in last:
            counts.append(Meaning(says=f"after the second round, {where}", facts=(Fact(value=Fraction(last[who])),)))
        return tuple(counts)
    if claim.unit == "rank":
        place = 1 + sum(n > votes[who] for n in votes.values())
        return (Meaning(says=f"place, {where}", facts=(Fact(value=Fraction(place)),)),)
    totals = [("of valid votes", votes, sum(votes.values())), ("of the second round", last, sum(last.values()))]
    if standing.turnout is not None and standing.turnout.of != "valid" and standing.turnout.papers:
        totals.insert(1, ("of all ballots", votes, standing.turnout.papers))
    return tuple(
        Meaning(says=says, facts=(Fact(value=Fraction(100 * counted[who], total)),))
        for says, counted, total in totals
        if total and who in counted
    )


def referendum_result(claim: Claim, record: Record) -> Found:
    """The answer, or the part of the votes for one answer."""
    contest = record.names.referendum(claim.subject)
    if contest is None:
        return f"no referendum in {claim.subject} is in this ledger"
    facts = record.facts("referendum_result", contest.body, contest.body)
    if not facts:
        return f"the referendum in {claim.subject} is not declared"
    if isinstance(claim.value, str):
        return (Meaning(says=contest.division.name, facts=facts),)
    answer = claim.measure.rpartition(" ")[2] if claim.measure.startswith(("share voting", "votes ")) else ""
    winner = str(facts[-1].value)
    polled = [(who.id, who.name.lower()) for who in contest.candidacies if who.name.lower() == (answer or winner)]
    if not polled:
        return "which answer is meant is not said"
    return _polled(claim, record, contest, record.standing(contest), str(polled[0][0]))


def contests_count(claim: Claim, record: Record) -> Found:
    """How many contests of a kind there are, or went one way; which are meant is rarely certain."""
    kinds = {"mayoral-referendums": "referendum", "mayors": "mayor", "by-elections": "local_by"}
    kind = kinds.get(claim.subject)
    contests = [contest for contest in record.book.contests if contest.kind == kind]
    if kind is None or not contests:
        return "contests of this kind are not counted here"
    counts: dict[str, int] = {"in all": len(contests)}
    answers: Counter[str] = Counter()
    for contest in contests:
        for fact in record.facts("referendum_result", contest.body, contest.body)[-1:]:
            answers[str(fact.value)] += 1
    counts |= {f"answering {answer}": n for answer, n in answers.items()}
    return tuple(
        Meaning(says=says, facts=(Fact(value=Fraction(n)),), decides=False, running=says != "in all")
        for says, n in counts.items()
    )


POLLING: Mapping[str, Callable[[Claim, Record], Found]] = {
    "ward_result": ward_result,
    "ward_control": ward_control,
    "votes_majority": votes_majority,
    "vote_share": vote_share,
    "projected_share": projected_share,
    "share_change": share_change,
    "turnout": turnout,
    "mayor_result": mayor_result,
    "referendum_result": referendum_result,
    "contests_count": contests_count,
}
