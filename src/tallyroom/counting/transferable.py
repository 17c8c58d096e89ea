"""The single transferable vote, stage by stage, under any of the laws in `rules`.

Lives here: which step the law asks for next, who is elected and excluded, how ties are settled. Not here:
the arithmetic on papers (`piles`), drawing lots (`lots`), the systems that transfer nothing (`plain`).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

from msgspec.structs import replace

from tallyroom.counting.lots import Lots
from tallyroom.counting.piles import EXACT, Moved, Piles, Rows
from tallyroom.counting.profile import Profile
from tallyroom.counting.rules import TransferRules
from tallyroom.counting.sheet import CountSheet, LotNeeded, Stage, TieBreak, Transfer, told_seats
from tallyroom.errors import TallyroomError


def count_transferable(profile: Profile, rules: TransferRules, lots: Lots) -> CountSheet:
    """Count a profile under `rules`. A tie that only an unrecorded lot can settle stops it, told in the
    sheet.

    Raises `TallyroomError` when there are fewer candidates than seats, or more votes than are exact.
    """
    if len(profile.candidates) < profile.seats:
        raise TallyroomError(
            f"{len(profile.candidates)} candidates for {told_seats(profile.seats)}",
            where=profile.contest,
            mend="Such an election is not contested: declare the candidates elected without a count.",
        )
    if profile.valid * 10**rules.decimals >= EXACT:
        raise TallyroomError(
            f"{profile.valid} papers at {rules.decimals} decimals are more than is counted exactly",
            where=profile.contest,
            mend="Has one ballot too many papers? With wigm, fewer decimals can be asked for.",
        )
    count = Count(profile, rules, lots)
    while count.step():
        pass
    return count.sheet()


class Count:
    """A count under way. `step` makes one stage; `sheet` tells how it stands."""

    def __init__(self, profile: Profile, rules: TransferRules, lots: Lots) -> None:
        self.profile, self.rules, self.lots = profile, rules, lots
        self.names = profile.candidates
        self.unit: int = 10**rules.decimals
        self.quota = _quota(profile.valid, profile.seats, rules)
        self.piles = Piles(profile, unit=self.unit)
        self.votes: list[int] = []
        self.lost = self.rounded = 0
        self.continuing = list(range(len(self.names)))
        self.elected: list[int] = []
        self.surpluses: list[int] = []
        self.stages: list[Stage] = []
        self.ties: list[TieBreak] = []
        self.lots_needed: LotNeeded | None = None

    # --- the law, step by step ---

    def step(self) -> bool:
        """Make the next stage. False when the count is over, or waits for a lot."""
        if not self.stages:
            self.votes = [papers * self.unit for papers in self.profile.first_preferences()]
            self._record("first preferences", before=0)
            return True
        if not self.vacancies or self.lots_needed or not self.continuing:
            return False
        donor = self._surplus_due()
        if self.lots_needed:
            return False
        return self._exclude() if donor is None else self._transfer_surplus(donor)

    @property
    def vacancies(self) -> int:
        return self.profile.seats - len(self.elected)

    def _surplus_due(self) -> int | None:
        """Whose surplus is transferred now: the largest, unless the law defers them all."""
        owners = [c for c in self.surpluses if self.votes[c] > self._quota_units]
        if not owners or (self.rules.defers_surplus and self._deferred()):
            return None
        most = max(self.votes[c] for c in owners)
        return self._one_of([c for c in owners if self.votes[c] == most], purpose="surplus first", highest=True)

    def _transfer_surplus(self, donor: int) -> bool:
        surplus = self.votes[donor] - self._quota_units
        if self.rules.surplus == "all papers":
            # SSI 2011/399 r. 49(3): surplus × value when received ÷ the candidate's votes, for every paper
            # held.
            share = self.piles.share_of_all(donor, surplus=surplus, total=self.votes[donor])
        else:
            # SI 1985/454 r. 49(4)–(7): surplus ÷ transferable papers of the parcel last received.
            share = self.piles.share_of_last_parcel(donor, surplus=surplus)
        self.piles.open_parcel()
        moved = self.piles.move(share.rows, share.targets, share.values)
        self.surpluses.remove(donor)
        self.votes[donor] = self._quota_units
        self._credit(moved.votes)
        lost = surplus - sum(moved.votes[:-1])
        self.lost += lost
        self.rounded += share.rounded
        transfers = self._transfers(donor, moved, stuck=share.stuck + moved.papers[-1], lost=lost)
        self._record(f"surplus of {self.names[donor]}", before=len(self.elected), transfers=transfers)
        return True

    def _exclude(self) -> bool:
        if len(self.continuing) == 2 and self.rules.quota == "majority":
            return self._elect_of_two()
        going = self._lowest_together() if self.rules.excludes_together else []
        if not going:
            least = min(self.votes[c] for c in self.continuing)
            tied = [c for c in self.continuing if self.votes[c] == least]
            one = self._one_of(tied, purpose="exclusion", highest=False)
            if one is None:
                return False
            going = [one]
        before = len(self.elected)
        for candidate in going:
            self.continuing.remove(candidate)
            self.piles.close(candidate)
        transfers: list[Transfer] = []
        if self.rules.last_exclusion_moves or len(self.continuing) > self.vacancies:
            transfers = self._move_excluded(going)
        names = tuple(self.names[c] for c in going)
        self._record(f"exclusion of {' and '.join(names)}", before=before, transfers=transfers, excluded=names)
        return True

    def _move_excluded(self, going: list[int]) -> list[Transfer]:
        """Papers of the excluded go on at the value they have: in one parcel, or by value where the law
        says so.
        """
        transfers: list[Transfer] = []
        for parcel in self._parcels(going):
            self.piles.open_parcel()
            for candidate in going:
                rows = parcel if len(going) == 1 else parcel[self.piles.holder[parcel] == candidate]
                if not rows.size:
                    continue
                moved = self.piles.move(rows, self.piles.targets(rows), self.piles.value.take(rows))
                self.votes[candidate] -= sum(moved.votes)
                self._credit(moved.votes)
                self.lost += moved.votes[-1]
                transfers += self._transfers(candidate, moved, stuck=moved.papers[-1], lost=moved.votes[-1])
            if self.rules.surplus == "last parcel":
                # r. 51(5): the next parcel moves only "if … one or more vacancies still remain"; r. 51(6)
                # passes over whoever the last parcel elected.
                self._elect_at_quota()
                if not self.vacancies:
                    break
        return transfers

    def _parcels(self, going: list[int]) -> list[Rows]:
        held = [self.piles.held(candidate) for candidate in going]
        if self.rules.surplus != "last parcel":
            return held
        # SI 1985/454 r. 51(2), (5)–(9): first preferences, then what was transferred, the highest value
        # first.
        rows = held[0] if len(held) == 1 else self.piles.held_by(going)
        first = self.piles.received[rows] == 0
        later = rows[~first]
        values = self.piles.value[later]
        by_value = [later[values == value] for value in sorted(set(values.tolist()), reverse=True)]
        return [rows[first], *by_value]

    def _deferred(self) -> bool:
        """SI 1985/454 r. 49(10): the surpluses together cannot lift the lowest, or the lowest few, past
        the next.
        """
        waiting = self._untransferred()
        standing = sorted(self.votes[c] for c in self.continuing)
        return waiting < standing[1] - standing[0] or bool(self._lowest_together())

    def _lowest_together(self) -> list[int]:
        """SI 1985/454 r. 51(12): two or more whose votes, with all surpluses, are less than the next above
        them.
        """
        standing = sorted(self.continuing, key=lambda c: self.votes[c])
        total, together = self._untransferred(), 0
        for number, candidate in enumerate(standing[: len(standing) - self.vacancies], start=1):
            total += self.votes[candidate]
            if number >= 2 and total < self.votes[standing[number]]:
                together = number
        return sorted(standing[:together])

    def _untransferred(self) -> int:
        return sum(self.votes[c] - self._quota_units for c in self.surpluses)

    def _elect_of_two(self) -> bool:
        """PVSC Act 2011 Sch. 10 para. 7 (r. 49A): two candidates left with equal votes."""
        one = self._one_of(list(self.continuing), purpose="seat", highest=True)
        if one is None:
            return False
        self._elect([one])
        last = self.stages[-1]
        self.stages[-1] = replace(last, elected=(*last.elected, self.names[one]))
        return False

    # --- who is elected ---

    def _elect_at_quota(self) -> None:
        self._elect([c for c in self.continuing if self._reaches(c)])

    def _reaches(self, candidate: int) -> bool:
        votes = self.votes[candidate]
        if self.rules.quota == "majority":
            return 2 * votes > sum(self.votes[c] for c in self.continuing)
        if self.rules.quota == "droop-exact":
            # It can be reached by one candidate more than there are seats: it has to be passed.
            return votes * (self.profile.seats + 1) > self.profile.valid * self.unit
        return votes >= self._quota_units

    def _elect(self, candidates: list[int]) -> None:
        for candidate in sorted(candidates, key=lambda c: -self.votes[c]):
            self.continuing.remove(candidate)
            self.piles.close(candidate)
            self.elected.append(candidate)
            self.surpluses.append(candidate)

    def _fill_last_vacancies(self) -> None:
        # SSI 2011/399 r. 53, SI 1985/454 r. 52(1): as many left as there are vacancies.
        if self.vacancies and len(self.continuing) <= self.vacancies:
            self._elect(list(self.continuing))
        elif self.rules.last_seat_by_majority and self.vacancies == 1:
            # SI 1985/454 r. 52(2): as many votes as all the others together with every surplus not
            # transferred.
            rest = sum(self.votes[c] for c in self.continuing) + self._untransferred()
            certain = [c for c in self.continuing if 2 * self.votes[c] >= rest]
            if len(certain) == 1:
                self._elect(certain)

    # --- ties ---

    def _one_of(self, tied: list[int], *, purpose: str, highest: bool) -> int | None:
        """The one of the tied that comes first (or last): by the stages that the law looks at, else by
        lot.
        """
        if len(tied) == 1:
            return tied[0]
        among = tuple(self.names[c] for c in tied)
        number = len(self.stages) + 1
        for stage in self.stages if self.rules.ties == "earliest" else reversed(self.stages):
            stood = [stage.votes[c] for c in tied]
            extreme = max(stood) if highest else min(stood)
            tied = [c for c, votes in zip(tied, stood, strict=True) if votes == extreme]
            if len(tied) == 1:
                return self._settled(number, purpose, among, tied[0], "earlier stage")
        left = [self.names[c] for c in tied]
        drawn = self.lots.highest(left) if highest else self.lots.lowest(left)
        if drawn is None:
            self.lots_needed = LotNeeded(stage=number, purpose=purpose, among=tuple(left))
            return None
        return self._settled(number, purpose, tuple(left), self.names.index(drawn), self.lots.by)

    def _settled(self, stage: int, purpose: str, among: tuple[str, ...], chosen: int, by: str) -> int:
        self.ties.append(TieBreak(stage=stage, purpose=purpose, among=among, chosen=self.names[chosen], by=by))
        return chosen

    # --- the record ---

    @property
    def _quota_units(self) -> int:
        return self.quota if self.quota is not None else EXACT

    def _credit(self, votes: Sequence[int]) -> None:
        for candidate, gained in enumerate(votes[:-1]):
            if gained:
                self.votes[candidate] += gained

    def _transfers(self, source: int, moved: Moved, *, stuck: int, lost: int) -> list[Transfer]:
        name = self.names[source]
        gains = [
            Transfer(source=name, target=target, papers=papers, votes=votes)
            for target, papers, votes in zip(self.names, moved.papers, moved.votes, strict=False)
            if papers
        ]
        if stuck or lost:
            gains.append(Transfer(source=name, target=None, papers=stuck, votes=lost))
        return gains

    def _record(
        self,
        action: str,
        *,
        before: int,
        transfers: Sequence[Transfer] = (),
        excluded: tuple[str, ...] = (),
    ) -> None:
        self._elect_at_quota()
        self._fill_last_vacancies()
        self.stages.append(
            Stage(
                number=len(self.stages) + 1,
                action=action,
                votes=tuple(self.votes),
                transfers=tuple(transfers),
                non_transferable=self.lost,
                rounding_loss=self.rounded,
                elected=tuple(self.names[c] for c in self.elected[before:]),
                excluded=excluded,
            )
        )

    def sheet(self) -> CountSheet:
        """The count as it stands."""
        return CountSheet(
            contest=self.profile.contest,
            rules=self.rules.name,
            decimals=self.rules.decimals,
            quota=self.quota,
            valid=self.profile.valid,
            candidates=self.names,
            seats=self.profile.seats,
            stages=tuple(self.stages),
            elected=tuple(self.names[c] for c in self.elected),
            lots_needed=self.lots_needed,
            lots=tuple(self.ties),
            parties=self.profile.parties,
        )


def _quota(valid: int, seats: int, rules: TransferRules) -> int | None:
    """The quota in units.

    >>> from tallyroom.counting.rules import SCOTTISH_2011
    >>> _quota(5598, 4, SCOTTISH_2011)
    112000000
    """
    unit = 10**rules.decimals
    # SSI 2011/399 r. 47, SI 1985/454 r. 48: fractions disregarded, then one added.
    quotas = {
        "droop": (valid // (seats + 1) + 1) * unit,
        # Rounded up: cut, it would leave too little with the elected, and one candidate too many could have it.
        "droop-exact": ceil(Fraction(valid * unit, seats + 1)),
        "hare": ceil(Fraction(valid * unit, seats)),
    }
    return quotas.get(rules.quota)
