"""D'Hondt: list seats by the highest figure, votes ÷ (seats so far + 1), seat by seat.

Lives here: the London Assembly, the Scottish Parliament's regions, the Senedd before and from 2026. Not
here: which constituency seats a party won (they come in as `held`), who is on a list (`lists` says how many).
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from msgspec import Struct

from tallyroom.counting.lots import Lots
from tallyroom.counting.sheet import CountSheet, LotNeeded, Stage, TieBreak
from tallyroom.errors import TallyroomError


class ListRules(Struct, frozen=True, kw_only=True):
    """How one law allocates list seats. `threshold`: the least share of all list votes that can win a
    seat.
    """

    name: str
    statute: str
    seats: int
    threshold: Fraction = Fraction(0)
    counts_constituencies: bool = True


LIST_RULES: dict[str, ListRules] = {
    "dhondt-london-1999": ListRules(
        name="dhondt-london-1999",
        statute="Greater London Authority Act 1999, Sch. 2 paras. 6–8",
        seats=11,
        threshold=Fraction(5, 100),
    ),
    "dhondt-scotland-1998": ListRules(name="dhondt-scotland-1998", statute="Scotland Act 1998, ss. 7–8", seats=7),
    "dhondt-wales-2006": ListRules(
        name="dhondt-wales-2006",
        statute="Government of Wales Act 2006, ss. 8–9 (as before 2026)",
        seats=4,
    ),
    "dhondt-wales-2026": ListRules(
        name="dhondt-wales-2026",
        statute="Government of Wales Act 2006, ss. 6–9, as substituted by "
        "the Senedd Cymru (Members and Elections) Act 2024, s. 8",
        seats=6,
        counts_constituencies=False,
    ),
}


def count_dhondt(
    votes: Mapping[str, int],
    rules: ListRules,
    *,
    lots: Lots,
    contest: str,
    seats: int | None = None,
    held: Mapping[str, int] | None = None,
    lists: Mapping[str, int] | None = None,
) -> CountSheet:
    """Allocate the list seats. `held`: constituency seats by party; `lists`: how many can still be taken from
    a list.

    An independent is a list of one: say so in `lists`. A party whose list is used up is passed over.
    Raises `TallyroomError` for constituency seats where the law has none, or for parties that are not on the
    paper.
    """
    total = rules.seats if seats is None else seats
    return _Allocation(votes, rules, lots, contest, seats=total, held=held or {}, lists=lists or {}).sheet()


class _Allocation:
    def __init__(
        self,
        votes: Mapping[str, int],
        rules: ListRules,
        lots: Lots,
        contest: str,
        *,
        seats: int,
        held: Mapping[str, int],
        lists: Mapping[str, int],
    ) -> None:
        below = [f"{name} has {told}" for what in (held, lists) for name, told in what.items() if told < 0]
        if below:
            raise TallyroomError("; ".join(below), where=contest, mend="Seats held and lists are counted from 0.")
        strangers = sorted({*held, *lists} - set(votes))
        if strangers:
            raise TallyroomError(f"no list votes are given for {', '.join(strangers)}", where=contest)
        if any(held.values()) and not rules.counts_constituencies:
            raise TallyroomError(f"{rules.name} has no constituency seats", where=contest, mend="Leave them out.")
        self.votes, self.rules, self.lots, self.contest = votes, rules, lots, contest
        self.valid = sum(votes.values())
        self.seats_of = {name: held.get(name, 0) for name in votes}
        self.seats = seats
        self.needed: LotNeeded | None = None
        self.left = {name: lists.get(name, seats) for name in votes}
        # GLA Act 1999 Sch. 2 para. 7: "at least 5%": exactly five per cent is enough.
        self.barred = tuple(name for name in votes if votes[name] < rules.threshold * self.valid)
        self.stages: list[Stage] = []
        self.ties: list[TieBreak] = []
        self.elected: list[str] = []

    def sheet(self) -> CountSheet:
        """Allocate until the seats are filled, the lists are used up, or a lot is needed."""
        while len(self.elected) < self.seats and not self.needed:
            figures = {name: self._figure(name) for name in self.votes}
            open_to = [name for name in self.votes if self.left[name] > 0 and name not in self.barred]
            if not any(self.votes[name] for name in open_to):
                break
            best = max(figures[name] for name in open_to)
            winners = [name for name in open_to if figures[name] == best]
            spare = self.seats - len(self.elected)
            # Sub-paragraph (7): of equal figures that can all be met, each has a seat.
            for name in winners if len(winners) <= spare else self._separated(winners, spare):
                self._seat(name, figures)
        if not self.stages:
            first = tuple(self._figure(name) for name in self.votes)
            self.stages.append(Stage(number=1, action="figures", votes=first, excluded=self.barred))
        barred = f"Below {self.rules.threshold * 100} per cent: {', '.join(self.barred)}." if self.barred else ""
        return CountSheet(
            contest=self.contest,
            rules=self.rules.name,
            decimals=2,
            quota=None,
            valid=self.valid,
            candidates=tuple(self.votes),
            seats=self.seats,
            stages=tuple(self.stages),
            elected=tuple(self.elected),
            lots_needed=self.needed,
            lots=tuple(self.ties),
            note=barred,
        )

    def _figure(self, name: str, extra: int = 0) -> Fraction:
        return Fraction((self.votes[name] + extra) * 100, self.seats_of[name] + 1)

    def _seat(self, name: str, figures: Mapping[str, Fraction]) -> None:
        self.seats_of[name] += 1
        self.left[name] -= 1
        self.elected.append(name)
        self.stages.append(
            Stage(
                number=len(self.elected),
                action=f"seat {len(self.elected)} to {name}",
                votes=tuple(figures.values()),
                elected=(name,),
                excluded=() if self.stages else self.barred,
            )
        )

    def _separated(self, tied: list[str], spare: int) -> list[str]:
        """Equal figures for too few seats: worked again with one vote added to each, then by lot
        (sub-paras. (8)–(9)).
        """
        chosen: list[str] = []
        stage = len(self.stages) + 1
        while len(chosen) < spare:
            again = {name: self._figure(name, extra=1) for name in tied}
            first = [name for name in tied if again[name] == max(again.values())]
            by_rule = len(first) == 1
            winner = first[0] if by_rule else self.lots.highest(first)
            if winner is None:
                self.needed = LotNeeded(stage=stage, purpose="seat", among=tuple(first), places=spare - len(chosen))
                break
            by = "statutory rule" if by_rule else self.lots.by
            among = tuple(tied if by_rule else first)
            self.ties.append(TieBreak(stage=stage, purpose="seat", among=among, chosen=winner, by=by))
            chosen.append(winner)
            tied = [name for name in tied if name != winner]
        return chosen
