"""The systems that count votes once or twice and transfer no values: plurality, supplementary vote,
referendum.

Lives here: three short counts over plain totals, without NumPy, for a night counts thousands. Not here: ranked
papers (`profile`, `transferable`) and lists (`dhondt`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tallyroom.counting.lots import Lots
from tallyroom.counting.sheet import CountSheet, LotNeeded, Stage, TieBreak, Transfer
from tallyroom.errors import TallyroomError

Votes = Mapping[str, int]


def count_plurality(votes: Votes, *, rules: str, seats: int, lots: Lots, contest: str) -> CountSheet:
    """Most votes, up to `seats` winners. A tie for the last of them goes to lot, which counts as one vote
    more.

    RPA 1983 Sch. 1 r. 49–50 (parliamentary); the rules of local elections say the same of councillors.
    """
    clear, ties, needed = settle_plurality(votes, seats=seats, lots=lots)
    stage = Stage(number=1, action="votes counted", votes=tuple(votes.values()), elected=clear)
    return CountSheet(
        contest=contest,
        rules=rules,
        decimals=0,
        quota=None,
        valid=sum(votes.values()),
        candidates=tuple(votes),
        seats=seats,
        stages=(stage,),
        elected=clear,
        lots_needed=needed,
        lots=ties,
    )


class Settled(NamedTuple):
    """Who is elected by plurality, the ties that lots settled for it, and the lot that is waited for."""

    elected: tuple[str, ...]
    lots: tuple[TieBreak, ...] = ()
    lots_needed: LotNeeded | None = None


def settle_plurality(votes: Votes, *, seats: int, lots: Lots) -> Settled:
    """The winners alone, as `count_plurality` shows them on its sheet: for whoever has ten thousand to count.

    >>> settle_plurality({"Ann": 3, "Bob": 5}, seats=1, lots=Lots()).elected
    ('Bob',)
    """
    # Equal votes are listed by name, so that the same votes give the same sheet in whatever order they come.
    names = sorted(votes, key=lambda name: (-votes[name], name))
    last = votes[names[min(seats, len(names)) - 1]]
    clear = [name for name in names if votes[name] > last]
    tied = [name for name in names if votes[name] == last]
    ties: list[TieBreak] = []
    while tied and len(clear) < seats:
        places = seats - len(clear)
        if len(tied) <= places:
            clear += tied
            break
        drawn = lots.highest(tied)
        if drawn is None:
            return Settled(
                tuple(clear), tuple(ties), LotNeeded(stage=1, purpose="seat", among=tuple(tied), places=places)
            )
        ties.append(TieBreak(stage=1, purpose="seat", among=tuple(tied), chosen=drawn, by=lots.by))
        tied.remove(drawn)
        clear.append(drawn)
    return Settled(tuple(clear), tuple(ties))


def count_referendum(votes: Votes, *, rules: str, contest: str) -> CountSheet:
    """The answer of the two with more votes. The law gives no lot: an equality carries nothing.

    Local Authorities (Conduct of Referendums) (England) Regulations 2012 (SI 2012/323): a "no" keeps the
    governance arrangements that there are.
    """
    if len(votes) != 2:
        raise TallyroomError(f"{len(votes)} answers", where=contest, mend="A referendum has two.")
    (one, other), (ones, others) = tuple(votes), tuple(votes.values())
    elected = () if ones == others else (one if ones > others else other,)
    return CountSheet(
        contest=contest,
        rules=rules,
        decimals=0,
        quota=None,
        valid=ones + others,
        candidates=(one, other),
        seats=1,
        stages=(Stage(number=1, action="votes counted", votes=(ones, others), elected=elected),),
        elected=elected,
        note=""
        if elected
        else "Equal votes: neither answer has more, and no lot is drawn. The proposal is not carried.",
    )


def count_supplementary(votes: Votes, second: Votes | None, *, rules: str, lots: Lots, contest: str) -> CountSheet:
    """More than half of the first preferences, else most first and second preferences of the two that lead.

    `votes` are first preferences. `second` are the second preferences for those who remain, given by voters
    whose first preference went to nobody who remains; needed only when there is a second round.
    Local Government Act 2000 Sch. 2 (mayors); GLA Act 1999 Sch. 2 Pt. I (Mayor of London): until 2023.
    """
    names = tuple(votes)
    if len(names) < 3:
        # LGA 2000 s. 42(2): "the simple majority system, unless there are three or more candidates".
        return count_plurality(votes, rules=rules, seats=1, lots=lots, contest=contest)
    valid = sum(votes.values())
    outright = tuple(name for name in names if 2 * votes[name] > valid)
    first = Stage(number=1, action="first preferences", votes=tuple(votes.values()), elected=outright)
    stages: tuple[Stage, ...] = (first,)
    tie, needed = None, None
    elected = outright
    if not outright:
        remaining = remaining_two(votes)
        final = _final_totals(votes, second, remaining, contest)
        best = max(final.values())
        tied = [name for name in remaining if final[name] == best]
        winner = tied[0] if len(tied) == 1 else lots.highest(tied)
        if winner is None:
            # LGA 2000 Sch. 2 para. 3(8): an equality of total preference votes is decided by lot.
            needed = LotNeeded(stage=2, purpose="seat", among=tuple(tied))
        else:
            elected = (winner,)
            if len(tied) > 1:
                tie = TieBreak(stage=2, purpose="seat", among=tuple(tied), chosen=winner, by=lots.by)
        stages = (first, _second_round(votes, final, remaining, elected, valid))
    return CountSheet(
        contest=contest,
        rules=rules,
        decimals=0,
        quota=None,
        valid=valid,
        candidates=names,
        seats=1,
        stages=stages,
        elected=elected,
        lots_needed=needed,
        lots=(tie,) if tie else (),
    )


def remaining_two(votes: Votes) -> tuple[str, ...]:
    """The two with most first preferences, and whoever ties for the second place (LGA 2000 Sch. 2 para.
    3(2)–(3)).

    >>> remaining_two({"Ann": 5, "Bob": 3, "Cy": 3, "Di": 1})
    ('Ann', 'Bob', 'Cy')
    """
    least = sorted(votes.values(), reverse=True)[1]
    return tuple(name for name in votes if votes[name] >= least)


def _final_totals(votes: Votes, second: Votes | None, remaining: tuple[str, ...], contest: str) -> dict[str, int]:
    missing = [name for name in remaining if second is None or name not in second]
    if missing:
        raise TallyroomError(
            f"nobody has more than half of the first preferences, and second preferences are missing for "
            f"{' and '.join(missing)}",
            where=contest,
            mend="Give `second`: second preferences from voters whose first went to nobody who remains.",
        )
    added = second or {}
    faults = [f"{name} has {added[name]} second preferences" for name in added if added[name] < 0]
    faults += [f"{name} is not a candidate" for name in added if name not in votes]
    if faults:
        raise TallyroomError("; ".join(faults), where=contest, mend="Mend `second`.")
    eliminated = sum(count for name, count in votes.items() if name not in remaining)
    if sum(added[name] for name in remaining) > eliminated:
        raise TallyroomError(
            f"{sum(added[name] for name in remaining)} second preferences come from {eliminated} voters",
            where=contest,
            mend="Only voters whose first preference was eliminated are counted in `second`.",
        )
    return {name: votes[name] + added[name] for name in remaining}


def _second_round(
    votes: Votes, final: Votes, remaining: tuple[str, ...], elected: tuple[str, ...], valid: int
) -> Stage:
    gone = tuple(name for name in votes if name not in remaining)
    # The law adds up second preferences across all the eliminated: their source is told as one.
    source = " and ".join(gone)
    gains = tuple(
        Transfer(source=source, target=name, papers=final[name] - votes[name], votes=final[name] - votes[name])
        for name in remaining
    )
    lost = valid - sum(final.values())
    return Stage(
        number=2,
        action="second preferences",
        votes=tuple(final.get(name, 0) for name in votes),
        transfers=(*gains, Transfer(source=source, target=None, papers=lost, votes=lost)),
        non_transferable=lost,
        elected=elected,
        excluded=gone,
    )
