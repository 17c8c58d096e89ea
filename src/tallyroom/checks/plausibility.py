"""Plausibility: a return that can be, and that a sceptical subeditor would ask about all the same.

Each check yields queries. Their limits and grades can be set in a package's event.toml: see `limits`. What other
reading of the figures would be likelier is worked out in `plausible`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import exp, log

from tallyroom.checks.course import Course, Slate, slate_of, tops_of
from tallyroom.checks.limits import limit
from tallyroom.checks.plausible import Reading, readings
from tallyroom.domain import Book, Contest, Declaration, Finding, PartyId, share
from tallyroom.tally.decision import RANKED

#: Odds beyond this are no longer worth a figure.
_CERTAIN = 10_000
#: Before the first ward another reading must be twice as convincing as usual; after so many, by half as much more.
_EARLY = 20


def misread(book: Book, course: Course, declaration: Declaration, where: str) -> Iterator[Finding]:
    """A digit dropped or doubled, or two candidates' votes swapped: the likeliest of those that are likely enough."""
    contest = book.contest(declaration.contest)
    votes = dict(declaration.votes)
    if len(votes) < 2 or contest.kind == "referendum" or not _whole(contest, declaration):
        return
    if contest.system in RANKED:  # a party's voters there follow its advice, and its candidates' votes lie far apart
        return
    # Early in the night little is known of it, and everything surprises.
    enough = limit(book, "misread") * (1 + _EARLY / (course.wards + _EARLY))
    best = max(
        readings(book, course, contest, votes, enough=enough), key=lambda one: (one.likelier, one.changes), default=None
    )
    if best is None:
        return
    names = {who.id: who.name for who in contest.candidacies}
    if best.kind == "swapped":
        (low, _), (high, _) = best.changes
        says = f"{names[low]} has {votes[low]:,} and {names[high]} {votes[high]:,}: swapped? {_odds(best)}"
        yield Finding.query("votes-swapped", where, says, "Compare with the returning officer's declaration.")
    elif best.kind == "dropped" and votes[best.changes[0][0]]:  # nought has a finding of its own
        ((who, n),) = best.changes
        meant = f"about {10 * votes[who]:,}" if n == 10 * votes[who] + 5 else f"{n:,}"
        says = f"{names[who]} has {votes[who]:,}: a digit dropped? With {meant} {_odds(best, small=True)}"
        yield Finding.query("digit-dropped", where, says, "Compare with the returning officer's declaration.")
    elif best.kind == "doubled":
        ((who, n),) = best.changes
        says = f"{names[who]} has {votes[who]:,}: a digit typed twice? With {n:,} {_odds(best, small=True)}"
        yield Finding.query("digit-doubled", where, says, "Compare with the returning officer's declaration.")


def _whole(contest: Contest, declaration: Declaration) -> bool:
    """Whether there are votes, and every candidate's."""
    return contest.papers_known and declaration.total_votes > 0 and len(declaration.votes) == len(contest.candidacies)


def _odds(reading: Reading, *, small: bool = False) -> str:
    times = exp(min(reading.likelier, 20))
    said = f"more than {_CERTAIN:,}" if times > _CERTAIN else f"about {round(times, -1 if times >= 100 else 0):,.0f}"
    start = "the return" if small else "The other way round it"
    return f"{start} would be {said} times likelier"


def nought(book: Book, course: Course, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Somebody votes for every party's candidate: a nought is a blank cell more often than not."""
    if sum(n for _, n in declaration.votes):
        for who, n in declaration.votes:
            if n == 0 and book.candidacy(declaration.contest, who).party is not None:
                says = f"{book.candidacy(declaration.contest, who).name} has no votes at all"
                yield Finding.query(
                    "votes-nought", where, says, "A blank cell read as nought? Mend it, or let it stand."
                )


def unlike(book: Book, course: Course, declaration: Declaration, where: str) -> Iterator[Finding]:
    """All the votes together against last time, moved as the night and the council have moved."""
    contest, past = book.contest(declaration.contest), course.past(declaration.contest)
    _, total = _tops(book, declaration)
    if past is None or not _whole(contest, declaration) or contest.kind == "referendum":
        return
    expected = course.total(contest.body)
    distance = (log(total / past.total) - expected.mean) / expected.spread
    if abs(distance) > limit(book, "unlike"):
        usual = round(past.total * exp(expected.mean))
        says = f"{total:,} votes for the leading candidates, where about {usual:,} were to be expected"
        yield Finding.query("votes-unlike", where, says, "Another ward's figures, or a box not counted yet?")


def turnout(book: Book, course: Course, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Turnout within what a local election has ever had, and as the source itself states it."""
    contest = book.contest(declaration.contest)
    electorate = declaration.electorate or contest.electorate
    papers = declaration.papers_verified
    rate = share(papers, electorate) if papers is not None else None
    stated = None if declaration.turnout_stated is None else Fraction(declaration.turnout_stated) / 100
    low, high = Fraction(limit(book, "turnout_low")) / 100, Fraction(limit(book, "turnout_high")) / 100
    shown = rate if rate is not None else stated
    if shown is not None and not low <= shown <= high:
        says = f"a turnout of {_percent(shown)} is outside {_percent(low)} to {_percent(high)}"
        yield Finding.query("turnout-unlikely", where, says, "Look at the papers and the electorate.")
    if rate is not None and stated is not None and abs(rate - stated) > Fraction(1, 100):
        says = f"turnout is stated as {_percent(stated)}, and {papers:,} papers of {electorate:,} are {_percent(rate)}"
        yield Finding.query("turnout-differs", where, says, "Mend one of the three.")


def electorate(book: Book, course: Course, declaration: Declaration, where: str) -> Iterator[Finding]:
    """The electorate as declared against the book's."""
    known, given = book.contest(declaration.contest).electorate, declaration.electorate
    if known and given and abs(given - known) > known * limit(book, "electorate") / 100:
        says = f"an electorate of {given:,}, and the book has {known:,}"
        yield Finding.query("electorate-differs", where, says, "Another ward's? Mend one of the two.")


def papers(book: Book, course: Course, declaration: Declaration, where: str) -> Iterator[Finding]:
    """Votes and rejected papers make the papers verified, where a voter has one vote: to the paper where voters rank.

    There each paper that counts has one first preference, and the count itself is of papers.
    """
    contest, verified = book.contest(declaration.contest), declaration.papers_verified
    if verified is None or not declaration.votes or not contest.papers_known:
        return
    one_vote = contest.seats <= 1 or contest.system in RANKED
    rejected = sum(n for _, n in declaration.rejected)
    apart = verified - declaration.total_votes - rejected
    room = 0 if contest.system in RANKED else max(verified * limit(book, "papers") / 100, 10)
    # Without the rejected papers, some are missing in every count; with them, next to none.
    missing = apart > (room if declaration.rejected else 10 * max(verified * limit(book, "papers") / 100, 10))
    if one_vote and (apart < 0 or missing):
        said = f" and {rejected:,} rejected" if declaration.rejected else ""
        says = f"{declaration.total_votes:,} votes{said} do not make the {verified:,} papers verified"
        yield Finding.query("papers-unreconciled", where, says, "Look for a figure misread, or papers left out.")


def landslide(book: Book, course: Course, declaration: Declaration, where: str) -> Iterator[Finding]:
    """A share of the vote that hardly anybody ever has."""
    contest = book.contest(declaration.contest)
    if contest.kind == "referendum" or contest.is_uncontested or not _whole(contest, declaration):
        return
    tops, total = _tops(book, declaration)
    best = max(tops, key=lambda slate: (tops[slate], slate))
    if 100 * tops[best] > limit(book, "landslide") * total:
        says = f"{_called(book, best)} has {_percent(Fraction(tops[best], total))} of the vote"
        yield Finding.query("landslide", where, says, "Is somebody else's figure short?")


def _tops(book: Book, declaration: Declaration) -> tuple[dict[Slate, int], int]:
    slates = {who.id: slate_of(book, who) for who in book.contest(declaration.contest).candidacies}
    return tops_of((slates[who], n) for who, n in declaration.votes)


def _called(book: Book, slate: Slate) -> str:
    return book.party(PartyId(slate)).short_name if book.has_party(slate) else "an independent"


def swing(book: Book, course: Course, declaration: Declaration, where: str) -> Iterator[Finding]:
    """A party whose share has moved further than shares move, beyond what the night has shown of it."""
    contest = book.contest(declaration.contest)
    if not contest.fills_seats:
        return
    past, (tops, total) = course.past(contest.id), _tops(book, declaration)
    if past is None or not _whole(contest, declaration):
        return
    moved = {
        slate: Fraction(n, total) - Fraction(past.tops[slate], past.total)
        for slate, n in tops.items()
        if slate in past.tops and abs(n / total - past.tops[slate] / past.total) > limit(book, "swing") / 100
    }
    best = max(moved, key=lambda slate: (abs(moved[slate]), slate), default=None)
    if best is not None:
        now, then = Fraction(tops[best], total), Fraction(past.tops[best], past.total)
        says = f"{_called(book, best)} moves from {_percent(then)} to {_percent(now)}"
        yield Finding.query("swing-unlikely", where, says, "Look at the figures of both elections.")


def _percent(part: Fraction) -> str:
    return f"{float(100 * part):.1f}%"


Check = Callable[[Book, Course, Declaration, str], Iterator[Finding]]

PLAUSIBILITY_CHECKS: dict[str, Check] = {
    "misread": misread,
    "nought": nought,
    "unlike": unlike,
    "turnout": turnout,
    "electorate": electorate,
    "papers": papers,
    "landslide": landslide,
    "swing": swing,
}
