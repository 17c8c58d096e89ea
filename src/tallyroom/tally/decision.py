"""Who is returned: a declaration counted by its contest's own rule, or as announced where it cannot be counted.

Lives here: what a declaration gives a count, and what the count says of candidacies. Not here: the counts themselves
(`counting`), what follows for seats and councils (`standing`, `council`), whether to believe it (`checks`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from tallyroom import counting
from tallyroom.counting import METHODS, CountSheet
from tallyroom.counting.lots import Lots
from tallyroom.counting.plain import remaining_two, settle_plurality
from tallyroom.domain import CandidacyId, Contest, Declaration, Papers, PartyId, first_preferences
from tallyroom.errors import TallyroomError
from tallyroom.kinds import UNKNOWN, kinds
from tallyroom.tally.lists import NOTHING, Awaited, seat_lists
from tallyroom.tally.staged import READ_OUT, settled, sheet_of

#: Systems in which a paper carries ranked preferences, so that first preferences are papers and settle nothing.
RANKED = frozenset(name for name, method in METHODS.items() if method.needs == "papers")

SUPPLEMENTARY = "supplementary-2000"
#: With fewer candidates, a supplementary vote is a simple majority (LGA 2000 s. 42(2)).
_THREE = 3

#: More papers than any electorate has, and still counted exactly.
_MOST_PAPERS = 10**9


class Decision(NamedTuple):
    """Who is returned, in order of election where there is one, and what that rests on.

    `lots_needed` are the tied who wait for a lot, `still_in` all whom it may yet put in. `drawn_among` are those
    between whom recorded lots chose. `counted`: the votes say so by themselves; else the returning officer does.
    `under_way`: stages of the count are still to be read out. `sheet` has the stages, where a count has any.
    `parties` have a seat each where lists win them.
    """

    returned: tuple[CandidacyId, ...]
    lots_needed: tuple[CandidacyId, ...] = ()
    still_in: tuple[CandidacyId, ...] = ()
    drawn_among: tuple[CandidacyId, ...] = ()
    by_lot: bool = False
    counted: bool = False
    sheet: CountSheet | None = None
    parties: tuple[PartyId, ...] = ()
    under_way: bool = False


def decide(contest: Contest, declaration: Declaration, awaited: Awaited | None = None) -> Decision:
    """Count where the votes or papers settle the result; else what the returning officer announced stands.

    `awaited` are the constituencies that a count of lists takes into account; without it, such a count settles nothing.
    Never raises for what was declared: what cannot be counted settles nothing, and the checks say why.
    """
    if contest.is_uncontested:
        return Decision(tuple(sorted(who.id for who in contest.candidacies)))
    if contest.of_lists:
        return _by_lists(contest, declaration, awaited)
    counted = None
    if declaration.status != "court-varied" and contest.papers_known and _believable(declaration):
        counted = _COUNTS.get(contest.system, _not_counted)(contest, declaration)
    if counted is None or (_disagrees(counted, declaration) and law_that_explains(contest, declaration)):
        return Decision(declaration.returned, by_lot=bool(declaration.lot_drawn))
    return counted


def law_that_explains(contest: Contest, declaration: Declaration) -> str:
    """Another law for this office by which the votes return whoever was declared elected; empty without one.

    The law of mayors and commissioners has changed twice: a lawful winner is not refused for rules out of date.
    """
    kind, named = kinds().get(contest.kind), frozenset(declaration.returned)
    if kind is None or contest.fills != "office" or not named:
        return ""
    for system in dict.fromkeys(rule.counts for rule in kind.rules):
        if system != contest.system and system in _COUNTS:
            other = _COUNTS[system](replace(contest, system=system), declaration)
            if other is not None and frozenset(other.returned) == named and not other.lots_needed:
                return system
    return ""


def majority_is_known(contest: Contest, declaration: Declaration) -> bool:
    """Whether the votes given are those by which the winner won: not first preferences that did not suffice."""
    if contest.system not in {SUPPLEMENTARY, UNKNOWN} or declaration.final_votes or len(declaration.votes) < _THREE:
        return True
    return 2 * max(n for _, n in declaration.votes) > declaration.total_votes


def papers_fault(contest: Contest, declaration: Declaration) -> str:
    """Why the papers of a declaration cannot be counted, in words; empty where they can be."""
    if sum(papers for papers, _ in declaration.papers) > _MOST_PAPERS:
        return f"more than {_MOST_PAPERS:,} papers"
    try:
        _sheet_of_papers(contest, declaration.papers, ())
    except TallyroomError as error:
        return error.what
    return ""


def papers_agree(contest: Contest, declaration: Declaration) -> bool:
    """Whether the votes are the first preferences on the papers, of every candidate."""
    firsts = first_preferences(declaration.papers)
    return dict(declaration.votes) == {who.id: firsts.get(who.id, 0) for who in contest.candidacies}


def finals_fault(contest: Contest, declaration: Declaration) -> str:
    """Why the totals after a supplementary vote's second round cannot be; empty where they can."""
    votes: dict[str, int] = dict(declaration.votes)
    finals: dict[str, int] = dict(declaration.final_votes)
    if len(votes) < _THREE or not finals:
        return ""
    remain = remaining_two(votes)
    if set(finals) != set(remain):
        return f"the second round is between {' and '.join(sorted(remain))}, and final votes are given for " + (
            " and ".join(sorted(finals))
        )
    lower = [
        f"{who} has {finals[who]:,}, less than {votes[who]:,} at first" for who in remain if finals[who] < votes[who]
    ]
    added = sum(finals.values()) - sum(votes[who] for who in remain)
    eliminated = sum(n for who, n in votes.items() if who not in finals)
    if added > eliminated:
        lower.append(f"{added:,} second preferences are added, from {eliminated:,} voters")
    return "; ".join(lower)


def _disagrees(counted: Decision, declaration: Declaration) -> bool:
    """Whether somebody was declared elected whom the count does not return."""
    return bool(set(declaration.returned) - {*counted.returned, *counted.still_in})


def _believable(declaration: Declaration) -> bool:
    return bool(declaration.votes) and all(votes >= 0 for _, votes in declaration.votes)


def _not_counted(contest: Contest, declaration: Declaration) -> Decision | None:
    return None


def _by_plurality(contest: Contest, declaration: Declaration) -> Decision:
    """Winners alone, by id: a night has thousands of these, and one stage shows no more than the votes do."""
    votes: Mapping[str, int] = dict(declaration.votes)
    settled = settle_plurality(votes, seats=max(contest.seats, 1), lots=Lots(order=_lots(contest, declaration)))
    tied = _ids(settled.lots_needed.among if settled.lots_needed else ())
    return Decision(
        _ids(settled.elected),
        lots_needed=tied,
        still_in=tied,
        drawn_among=_ids(tuple(dict.fromkeys(who for tie in settled.lots for who in tie.among))),
        by_lot=bool(settled.lots),
        counted=True,
    )


def _by_answers(contest: Contest, declaration: Declaration) -> Decision | None:
    if len(declaration.votes) != 2:
        return None
    sheet = counting.count(dict(declaration.votes), rules=contest.system)
    return Decision(_ids(sheet.elected), counted=True)


def _by_two_rounds(contest: Contest, declaration: Declaration) -> Decision | None:
    """The supplementary vote from totals: `None` where a second round was needed and its totals are not known."""
    votes, finals = dict(declaration.votes), dict(declaration.final_votes)
    outright = len(votes) < _THREE or 2 * max(votes.values()) > sum(votes.values())
    if not outright and (not finals or finals_fault(contest, declaration)):
        return None
    names = _names(contest)
    given = [who.id for who in contest.candidacies if who.id in votes]
    sheet = counting.count(
        {names[who]: votes[who] for who in given},
        rules=contest.system,
        second=None if outright else {names[who]: finals[who] - votes[who] for who in finals},
        lots=[names[who] for who in _lots(contest, declaration)],
        contest=contest.division.name,
    )
    return _told(contest, sheet)


def _by_papers(contest: Contest, declaration: Declaration) -> Decision | None:
    if declaration.stages and not declaration.papers:
        return _by_stages(contest, declaration)
    if not declaration.papers or not papers_agree(contest, declaration) or papers_fault(contest, declaration):
        return None
    return _told(contest, _sheet_of_papers(contest, declaration.papers, _lots(contest, declaration)))


def _by_stages(contest: Contest, declaration: Declaration) -> Decision | None:
    """From stages that were read out: `None` where the rules of the contest have no such stages."""
    if contest.system not in READ_OUT:
        return None
    elected, read = settled(contest, declaration)
    out = read.foreseen[-1].out if read.foreseen else ()
    under_way = len(elected) < contest.seats
    return Decision(
        elected,
        still_in=tuple(who.id for who in contest.candidacies if who.id not in {*elected, *out}) if under_way else (),
        counted=True,
        sheet=sheet_of(contest, declaration, elected, read),
        under_way=under_way,
    )


@lru_cache(maxsize=512)  # checked, folded and folded again for a figure's past: each ward's ballots are counted once
def _sheet_of_papers(contest: Contest, papers: Papers, lots: tuple[CandidacyId, ...]) -> CountSheet:
    names = _names(contest)
    ids = [who.id for who in contest.candidacies]
    profile = counting.Profile.of(ids, papers, seats=contest.seats, contest=contest.division.name)
    called = replace(profile, candidates=tuple(names[who] for who in ids))
    return counting.count(called, rules=contest.system, lots=[names[who] for who in lots])


def _by_lists(contest: Contest, declaration: Declaration, awaited: Awaited | None) -> Decision:
    """Seats by the lists' votes, once every constituency that they wait for is in; else whom the officer named."""
    named = declaration.returned
    party_of = {who.id: who.party for who in (*contest.candidacies, *(p for one in contest.lists for p in one.people))}
    stated = tuple(party for who in named if (party := party_of.get(who)) is not None)
    as_announced = Decision(named, parties=stated)
    waits = bool(contest.waits_for) and (awaited is None or bool(awaited.out))
    believable = contest.papers_known and _believable(declaration) and declaration.status != "court-varied"
    if waits or not believable or _lists_fault(contest, declaration):
        return as_announced if len(named) == contest.seats else Decision(())
    seated = seat_lists(contest, declaration, awaited or NOTHING)
    lot = seated.sheet.lots_needed
    ids = {who.name: who.id for who in contest.candidacies}
    drawn = [tie for tie in seated.sheet.lots if tie.by == "recorded lot"]
    tied = tuple(sorted(ids[name] for name in lot.among)) if lot else ()
    same = Counter(stated) == Counter(seated.parties)
    return Decision(
        named if named and same else seated.people,  # a person who does not take the seat is known by who does
        lots_needed=tied,
        still_in=tied,
        drawn_among=tuple(dict.fromkeys(ids[name] for tie in drawn for name in tie.among)),
        by_lot=bool(drawn),
        counted=True,
        sheet=replace(seated.sheet, parties=tuple(party_of[ids[name]] or "" for name in seated.sheet.candidates)),
        parties=seated.parties,
    )


def _lists_fault(contest: Contest, declaration: Declaration) -> bool:
    """Whether votes are given for something that is no list here, or for fewer than all."""
    return {who for who, _ in declaration.votes} != {who.id for who in contest.candidacies}


def _told(contest: Contest, sheet: CountSheet) -> Decision:
    """What a sheet says, of candidacies rather than of names."""
    names = _names(contest)
    ids = {name: who for who, name in names.items()}
    parties = {names[who.id]: who.party or "" for who in contest.candidacies}
    drawn = [tie for tie in sheet.lots if tie.by == "recorded lot"]
    lot = sheet.lots_needed
    seated = {name for stage in sheet.stages for name in (*stage.elected, *stage.excluded)}
    # A lot for the seat is among the tied alone; one on the way leaves it open to everybody who is still in.
    open_to = () if lot is None else lot.among if lot.purpose == "seat" else sheet.candidates
    return Decision(
        tuple(ids[name] for name in sheet.elected),
        lots_needed=tuple(sorted(ids[name] for name in lot.among)) if lot else (),
        still_in=tuple(sorted(ids[name] for name in open_to if name not in seated)),
        drawn_among=tuple(dict.fromkeys(ids[name] for tie in drawn for name in tie.among)),
        by_lot=bool(drawn),
        counted=True,
        sheet=replace(sheet, parties=tuple(parties[name] for name in sheet.candidates)),
    )


def _names(contest: Contest) -> dict[CandidacyId, str]:
    """What each candidacy is called on a sheet: the name on the ballot paper, with the id where two share it."""
    often = Counter(who.name for who in contest.candidacies)
    return {who.id: who.name if often[who.name] == 1 else f"{who.name} [{who.id}]" for who in contest.candidacies}


def _lots(contest: Contest, declaration: Declaration) -> tuple[CandidacyId, ...]:
    if not declaration.lot_drawn:
        return ()
    # A lot for somebody who does not stand is a finding of the checks, not a reason to stop counting.
    standing = {who.id for who in contest.candidacies}
    return tuple(who for who in dict.fromkeys(declaration.lot_drawn) if who in standing)


def _ids(names: tuple[str, ...]) -> tuple[CandidacyId, ...]:
    return tuple(map(CandidacyId, names))


_COUNTS: dict[str, Callable[[Contest, Declaration], Decision | None]] = {
    "plurality": _by_plurality,
    "referendum": _by_answers,
    SUPPLEMENTARY: _by_two_rounds,
    **dict.fromkeys(RANKED, _by_papers),
}
