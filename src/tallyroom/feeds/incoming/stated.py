"""What a source says beside the votes, held against them: totals, shares, the majority, the seats, HOLD and GAIN.

Each is a second statement of the same votes: where the two differ one of them is misread. Whether a result is likely is
for `checks`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal

from tallyroom.domain import Contest, Finding, PartyId
from tallyroom.feeds.incoming.names import Match
from tallyroom.feeds.incoming.report import Line, Report

_LOOK = "Look for a figure misread, or a row left out."


def differences(contest: Contest, report: Report, matches: Sequence[Match], *, held: Set[PartyId]) -> Iterator[Finding]:
    """Every statement that the votes do not bear out. `held` are the parties whose seats are up, if known."""
    votes = [line.votes for line in report.lines if line.votes is not None]
    if votes and len(votes) == len(report.lines):
        yield from _total(report, sum(votes))
        yield from _shares(contest, report, sum(votes))
        yield from _majority(contest, report, sorted(votes, reverse=True))
        yield from _outcome(contest, report, matches, held)
    seats = report.stated.seats
    if seats is not None and seats[1] != contest.seats and contest.fills_seats:
        says = f"says {seats[1]} seats, and {contest.id} elects {contest.seats}"
        yield Finding.query("seats-differ", seats[0], says, "Is it the right ward, and the right election?")


def _total(report: Report, counted: int) -> Iterator[Finding]:
    total = report.stated.total
    if total is not None and total[1] != counted and total[1] != report.papers_verified:
        says = f"a total of {total[1]:,}, and the votes above add up to {counted:,}"
        yield Finding.query("total-differs", total[0], says, _LOOK)


def _shares(contest: Contest, report: Report, counted: int) -> Iterator[Finding]:
    """Shares are of all votes, where a voter has several sometimes of papers: one of the two must fit all of them."""
    given = [line for line in report.lines if line.share is not None and line.votes is not None]
    wholes = [counted, report.papers_verified or 0]
    if contest.seats > 1:
        wholes += [counted // contest.seats]
    wrong = [[line for line in given if not _fits(line, whole)] for whole in wholes if whole]
    fewest = min(wrong, key=len, default=[])
    if contest.seats > 1 and len(fewest) > 1:
        return  # a share of the party's, or of what else: there are too many ways of reckoning it
    for line in fewest:
        true = Decimal(100 * (line.votes or 0)) / counted if counted else Decimal(0)
        says = f"{line.votes:,} votes are {true:.1f}% of {counted:,}, and {line.share}% is said"
        yield Finding.query("share-differs", line.where, says, "Look for a figure misread: votes or share.")


def _fits(line: Line, whole: int) -> bool:
    """Whether a share is that of the votes, as far as it is rounded, or cut off."""
    share = line.share or Decimal(0)
    places = max(-int(share.as_tuple().exponent), 0)
    return abs(Decimal(100 * (line.votes or 0)) / whole - share) <= Decimal(10) ** -places


def _majority(contest: Contest, report: Report, votes: list[int]) -> Iterator[Finding]:
    majority = report.stated.majority
    if majority is None or len(votes) <= contest.seats:
        return
    apart = votes[contest.seats - 1] - votes[contest.seats]
    if majority[1] not in {apart, votes[0] - votes[1]}:
        says = f"a majority of {majority[1]:,}, and the votes make it {apart:,}"
        yield Finding.query("majority-differs", majority[0], says, _LOOK)


def _outcome(contest: Contest, report: Report, matches: Sequence[Match], before: Set[PartyId]) -> Iterator[Finding]:
    stated = report.stated
    if stated.winner is None or contest.seats != 1 or contest.system != "plurality":
        return
    most = max(line.votes or 0 for line in report.lines)
    first = {one.candidacy.party for line, one in zip(report.lines, matches, strict=True)
             if line.votes == most and one.candidacy is not None}  # fmt: skip
    if stated.winner not in first:
        says = f"says {stated.outcome!r}, and {' or '.join(str(party) for party in first)} has the most votes"
        yield Finding.block("outcome-differs", report.where, says, "Look for votes in the wrong row, or misread.")
    if before and ((stated.held and stated.winner not in before) or (stated.loser and stated.loser not in before)):
        says = f"says {stated.outcome!r}, and {' and '.join(sorted(before))} held the seat"
        yield Finding.query("hold-differs", report.where, says, "Who held the seat: the source, or the package?")
