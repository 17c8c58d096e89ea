"""A ranked count as it is read out, stage by stage: whether each stage adds up, and what is certain once it is known.

For the rules of Northern Ireland (SI 1985/454, r. 41-52; see docs/counting.md), where no ballots are published and a
stage is a table: who gained or lost how much, and what each then has. Nothing here re-runs a count. Votes are whole
numbers of hundredths. Words for people are in `show.read_out`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct, field

HUNDRED = 100  # hundredths to a vote: transfer values have two decimals

NON_TRANSFERABLE = "Non-transferable"

Code = Literal[
    "first-preferences",
    "quota",
    "total",
    "balance",
    "non-transferable-fell",
    "below-zero",
    "donor",
    "donors",
    "gained-after",
    "moved-nothing",
    "other-act",
    "status",
    "missing",
    "namesake",
]


class Cell(Struct, frozen=True):
    """A candidate at a stage, in hundredths of a vote: what came (or went), and what they then have, as read out."""

    transfer: int
    total: int
    first: int | None = None
    status: str = ""


class StageTable(Struct, frozen=True, kw_only=True):
    """What has been read out of one count. `quota` and `valid` in votes, where they were said."""

    area: str
    seats: int
    candidates: tuple[str, ...]
    stages: tuple[Mapping[str, Cell], ...]
    quota: int | None = None
    valid: int | None = None
    #: Candidates of whom another had the same name: told apart by a number, in the order in which they were read out.
    namesakes: tuple[str, ...] = ()
    #: Final words on candidates (`elected`, `excluded`, `not elected`), where the source has them.
    final: Mapping[str, str] = field(default_factory=dict)


#: Votes by which first preferences may fall short of the valid poll before a candidate is taken to be missing.
_FEW = 100


class Act(Struct, frozen=True):
    """What a stage does: transfer somebody's surplus, exclude somebody, or end the count. `why` by code and numbers."""

    kind: Literal["surplus", "exclusion", "end"]
    who: tuple[str, ...] = ()
    why: str = ""
    numbers: tuple[int, ...] = ()


class Discrepancy(Struct, frozen=True, kw_only=True):
    """Something read out that does not add up. `wanted` and `found` in hundredths, where they are votes.

    `act` is what the rules asked for and `done` what the stage did; `said` is what a source says of a candidate.
    """

    stage: int
    candidate: str | None
    code: Code
    wanted: int | None = None
    found: int | None = None
    said: str = ""
    act: Act | None = None
    done: Act | None = None


class Foreseen(Struct, frozen=True, kw_only=True):
    """What is certain once a stage is known: who is elected, who can no longer be, and what comes next."""

    stage: int
    elected: tuple[str, ...]
    out: tuple[str, ...]
    next: Act


class ReadOut(Struct, frozen=True, kw_only=True):
    """What a stage table says. `reached` are those who have had the quota, `elected` all who are certain to be.

    `over`: every seat is settled, and no paper moves any more.
    """

    area: str
    quota: int
    reached: tuple[str, ...]
    over: bool
    elected: tuple[str, ...]
    discrepancies: tuple[Discrepancy, ...]
    foreseen: tuple[Foreseen, ...]


class _Count:
    """Where a count stands: what everybody has, who has been elected or excluded, whose surplus is still there."""

    def __init__(self, table: StageTable, quota: int) -> None:
        self.quota = quota * HUNDRED
        self.seats = table.seats
        self.has = {who: _first(table, who) for who in table.candidates}
        self.elected: list[str] = []
        self.excluded: set[str] = set()
        self.past: list[dict[str, int]] = []
        self.waiting: list[str] = []  # elected with a surplus that has not been transferred
        self.doubt = 0  # votes that do not add up so far
        self.incomplete = False  # whether first preferences fall so short that a candidate may be missing
        self.whole: set[str] = set()  # of whom only the whole votes are known
        self.settle()

    @property
    def continuing(self) -> list[str]:
        """Neither elected nor excluded, fewest votes first; of those level, who had fewer at the earliest stage."""
        gone = self.excluded.union(self.elected)
        return sorted((who for who in self.has if who not in gone), key=lambda who: (*self._standing(who), who))

    def _standing(self, who: str) -> tuple[int, ...]:
        """Votes now, and at each stage from the first: those of whom all of these are equal wait for a lot."""
        return self.has[who], *(then[who] for then in self.past)

    @property
    def vacancies(self) -> int:
        return self.seats - len(self.elected)

    @property
    def slack(self) -> int:
        """By how much what everybody has may be out: whole votes hide a fraction, and some do not add up."""
        return HUNDRED * len(self.whole) + self.doubt

    @property
    def surplus(self) -> int:
        """All surpluses together that have not been transferred."""
        return sum(self.has[who] - self.quota for who in self.waiting)

    def settle(self) -> None:
        """End a stage: who has the quota is elected, most votes first; as many as there are places."""
        self.past.append(dict(self.has))
        for who in reversed(self.continuing):
            if self.has[who] >= self.quota and self.vacancies:
                self.elected.append(who)
                if self.has[who] > self.quota:
                    self.waiting.append(who)

    def next(self) -> Act:
        """What the rules ask for now."""
        rest, surplus = self.continuing, self.surplus
        if not self.vacancies:
            return Act("end", tuple(self.elected), "filled")
        if len(rest) <= self.vacancies:
            return Act("end", tuple(reversed(rest)), "as-many-as-places")
        if self.vacancies == 1:
            first, others = rest[-1], sum(self.has[who] for who in rest[:-1])
            tied = self._standing(first) == self._standing(rest[-2])
            if self.has[first] >= others + surplus + self.doubt and not tied:
                return Act("end", (first,), "more-than-all-others", (self.has[first], others + surplus))
        group = self.lowest_together()
        if self.waiting:
            largest = max(self.waiting, key=lambda who: (self.has[who], who))
            if group is None:
                lowest, above = self.has[rest[0]], self.has[rest[1]]
                return Act("surplus", (largest,), "could-lift-the-lowest", (surplus, lowest, above))
        if group is not None:
            together = sum(self.has[who] for who in group)
            why = "together-below" if len(group) > 1 else "lowest"
            return Act("exclusion", group, why, (together + surplus, self.has[rest[len(group)]]))
        return Act("exclusion", tuple(rest[:1]), "lowest", (self.has[rest[0]], self.has[rest[1]]))

    def lowest_together(self) -> tuple[str, ...] | None:
        """The most of the lowest whose votes, with all surpluses, are fewer than the next has, if any are."""
        rest, surplus = self.continuing, self.surplus
        for size in range(len(rest) - self.vacancies, 0, -1):
            if sum(self.has[who] for who in rest[:size]) + surplus < self.has[rest[size]]:
                return tuple(rest[:size])
        return None

    @property
    def over(self) -> bool:
        """Whether every seat is settled, and nothing is left to be transferred for it."""
        act, rest = self.next(), self.continuing
        leaves = len(rest) - len(act.who)
        if act.kind == "end":
            return True
        lot = (
            leaves > 0 and act.kind == "exclusion" and self._standing(act.who[-1]) == self._standing(rest[len(act.who)])
        )
        return act.kind == "exclusion" and leaves == self.vacancies and not lot

    def permits(self, done: Act) -> bool:
        """Whether the rules allow what was done: a surplus may be transferred though it could wait, one of a group may
        go alone, and of those who are level within a vote the table does not say who was behind.
        """
        wanted = self.next()
        moving = {who for who in wanted.who if self.has[who]}  # who has no votes goes without a trace
        if done == wanted or (done.kind == wanted.kind and {*done.who} == moving):
            return True
        if done.kind == "surplus" and len(done.who) == 1:
            most = max((self.has[who] for who in self.waiting), default=0)
            return done.who[0] in self.waiting and self.has[done.who[0]] > most - HUNDRED
        if done.kind == "exclusion" and wanted.kind == "exclusion":
            rest = self.continuing
            edge = self.has[rest[len(done.who) - 1]] if len(done.who) <= len(rest) else 0
            return all(self.has[who] < edge + HUNDRED for who in done.who) and len(done.who) <= len(wanted.who)
        return False

    def certain(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who is elected or can no longer miss it, in order of votes, and who is excluded or can no longer make it.

        However every paper goes on. Where a candidate may be missing from the table, only the quota makes sure.
        """
        rest = self.continuing
        if self.incomplete:
            return tuple(self.elected), tuple(sorted(self.excluded))
        hopeless = [who for who in rest if not self.vacancies or self._cannot_win(who)]
        sure = [who for who in reversed(rest) if self.vacancies and self._cannot_miss(who)]
        if self.over:  # an exclusion that leaves as many as places moves no papers
            excluded = self.next().who if self.next().kind == "exclusion" else ()
            left = rest if self.next().why != "more-than-all-others" else rest[-1:]
            sure = [who for who in reversed(left) if who not in excluded]
        elif len(rest) - len(hopeless) <= self.vacancies:
            sure = [who for who in reversed(rest) if who not in hopeless]
        if len(sure) >= self.vacancies:
            sure = sure[: self.vacancies]
            hopeless = [who for who in rest if who not in sure]
        return (*self.elected, *sure), (*sorted(self.excluded), *hopeless)

    def _cannot_miss(self, who: str) -> bool:
        """Whether it would take more votes than there are for as many others as seats to stay ahead of somebody."""
        rest = [one for one in self.continuing if one != who]
        ahead = rest[len(rest) - self.vacancies :]
        if len(ahead) < self.vacancies:
            return True
        left_out = rest[: len(rest) - self.vacancies]
        bar = max([self.has[who], *(self.has[one] for one in left_out)])
        needed = bar + sum(max(bar, self.has[one]) for one in ahead)
        there = sum(self.has[one] for one in self.continuing) + self.surplus
        return needed > there + self.slack

    def _cannot_win(self, who: str) -> bool:
        others = [one for one in self.continuing if one != who]
        best = self.has[who] + self.surplus + self.slack
        while others and len(others) >= self.vacancies:
            if best < self.has[others[0]]:
                return True
            best += self.has[others.pop(0)]
        return False


def read_out(table: StageTable) -> ReadOut:
    """Check every stage that has been read out, and say after each what is certain.

    The quota is the one read out where the count goes by it, and else that of the valid poll.
    """
    if not table.stages:
        return ReadOut(
            area=table.area, quota=table.quota or 0, reached=(), over=False, elected=(), discrepancies=(), foreseen=()
        )
    firsts = sum(cell.total for who, cell in table.stages[0].items() if who in table.candidates)
    found: list[Discrepancy] = list(_eve(table, firsts))
    quota = _quota_used(table, firsts)
    count = _Count(table, quota)
    short = (table.valid or 0) * HUNDRED - sum(count.has.values())
    count.doubt = abs(short) if table.valid is not None else 0
    count.incomplete = short > _FEW * HUNDRED
    foreseen = [_foreseen(1, count)]
    lost = 0
    for number in range(2, len(table.stages) + 1):
        moved, lost, slips = _moved(table, count, number, lost)
        found += slips
        count.doubt += sum(abs((one.wanted or 0) - (one.found or 0)) for one in slips)
        found += _acted(count, number, moved, last=number == len(table.stages))
        _apply(count, moved)
        foreseen.append(_foreseen(number, count))
    elected = _elected(table, count)
    found += _statuses(table, elected, count)
    return ReadOut(
        area=table.area,
        quota=quota,
        reached=tuple(count.elected),
        over=count.over,
        elected=elected,
        discrepancies=tuple(found),
        foreseen=tuple(foreseen),
    )


def _first(table: StageTable, who: str) -> int:
    """A candidate's first preferences; where they do not add up, those from which the next stage goes on."""
    cell = table.stages[0].get(who)
    if cell is None:
        return 0
    said = cell.first if cell.first is not None else cell.total
    after = table.stages[1].get(who) if len(table.stages) > 1 else None
    if after is None or _is(after.total, said + after.transfer):
        return said
    meant = -(-(after.total - after.transfer) // HUNDRED) * HUNDRED
    apart = sum(one.total for who, one in table.stages[0].items() if who in table.candidates)
    return meant if table.valid is not None and apart + meant - said == table.valid * HUNDRED else said


def _eve(table: StageTable, firsts: int) -> Iterator[Discrepancy]:
    """What is said before the first transfer: first preferences, valid poll, quota."""
    yield from (Discrepancy(stage=1, candidate=who, code="namesake") for who in table.namesakes)
    for who in table.candidates:
        cell = table.stages[0].get(who)
        if cell is None:
            yield Discrepancy(stage=1, candidate=who, code="missing")
        elif cell.first is not None and cell.total != cell.first:
            yield Discrepancy(stage=1, candidate=who, code="total", wanted=cell.first, found=cell.total)
    gone = table.stages[0].get(NON_TRANSFERABLE)
    if gone is not None and gone.total:
        yield Discrepancy(stage=1, candidate=NON_TRANSFERABLE, code="total", wanted=0, found=gone.total)
    if table.valid is not None and firsts != table.valid * HUNDRED:
        yield Discrepancy(stage=1, candidate=None, code="first-preferences", wanted=table.valid * HUNDRED, found=firsts)
    worked_out = _quota(table, firsts if table.valid is None else table.valid * HUNDRED)
    if table.quota is not None and table.quota != worked_out:
        yield Discrepancy(
            stage=1, candidate=None, code="quota", wanted=worked_out * HUNDRED, found=table.quota * HUNDRED
        )


def _quota(table: StageTable, valid: int) -> int:
    """The quota that a valid poll makes, in whole votes."""
    return valid // HUNDRED // (table.seats + 1) + 1


def _quota_used(table: StageTable, firsts: int) -> int:
    """The quota of this count: the one read out, where first preferences make it or a surplus leaves somebody on it."""
    if table.quota is not None:
        left_on = any(
            cell.transfer < 0 and cell.total == table.quota * HUNDRED
            for stage in table.stages
            for who, cell in stage.items()
            if who in table.candidates
        )
        if left_on or table.quota == _quota(table, firsts):
            return table.quota
    return _quota(table, firsts if table.valid is None else table.valid * HUNDRED)


def _moved(table: StageTable, count: _Count, number: int, lost: int) -> tuple[dict[str, int], int, list[Discrepancy]]:
    """What each candidate gained or lost at a stage, what is lost by then, and what does not add up.

    Totals are often read out in whole votes while transfers are not. Where a candidate's total is not what they had
    with what came, the later stage tells which of the two is a slip, or else the balance of this one.
    """
    stage = table.stages[number - 1]
    slips: list[Discrepancy] = []
    cells = {who: stage[who] for who in table.candidates if who in stage}
    absent = [who for who in table.candidates if who not in stage and who not in count.excluded]
    slips += [Discrepancy(stage=number, candidate=who, code="missing") for who in absent]
    moved = {who: cell.transfer for who, cell in cells.items()}
    gone = stage.get(NON_TRANSFERABLE)
    loss = gone.transfer if gone is not None else max(0, -sum(moved.values()))
    apart = sum(moved.values()) + loss
    for who, cell in cells.items():
        wanted = count.has[who] + cell.transfer
        if not _is(cell.total, wanted, whole=who in count.whole):
            slips.append(Discrepancy(stage=number, candidate=who, code="total", wanted=wanted, found=cell.total))
            balances = bool(apart) and abs(wanted - cell.total - apart) < HUNDRED
            if _later(table, who, number, wanted, cell.total, otherwise=balances):  # the transfer is the slip
                moved[who] = cell.total - count.has[who]
                count.whole.add(who)
                apart = 0 if balances else apart
        elif wanted < 0:
            slips.append(Discrepancy(stage=number, candidate=who, code="below-zero", found=wanted))
    if gone is not None and not _is(gone.total, lost + gone.transfer):
        slips.append(
            Discrepancy(
                stage=number, candidate=NON_TRANSFERABLE, code="total", wanted=lost + gone.transfer, found=gone.total
            )
        )
        if apart and abs(lost + gone.transfer - gone.total - apart) < HUNDRED:
            loss = gone.total - lost
            apart = 0
    if loss < 0 or (gone is None and sum(moved.values()) > 0):
        change = loss if gone is not None else -sum(moved.values())
        slips.append(
            Discrepancy(stage=number, candidate=NON_TRANSFERABLE, code="non-transferable-fell", wanted=0, found=change)
        )
    if gone is not None and apart:
        slips.append(Discrepancy(stage=number, candidate=None, code="balance", wanted=0, found=apart))
    return moved, lost + loss, slips


def _later(table: StageTable, who: str, number: int, wanted: int, said: int, *, otherwise: bool) -> bool:
    """Whether what was read out next goes on from the total that was said, and not from the one that was wanted.

    With nothing read out yet, or nothing that tells, as `otherwise` has it.
    """
    cell = table.stages[number].get(who) if number < len(table.stages) else None
    if cell is None:
        return otherwise
    from_said, from_wanted = (_is(cell.total, one + cell.transfer, whole=True) for one in (said, wanted))
    return from_said if from_said != from_wanted else otherwise


def _is(said: int, exact: int, *, whole: bool = False) -> bool:
    """Whether a total is an exact one, or its whole votes, cut or rounded; `whole` where the exact one is not known."""
    if whole:
        return abs(said - exact) < HUNDRED
    return said == exact or (
        said % HUNDRED == 0 and said in {exact // HUNDRED * HUNDRED, -(-exact // HUNDRED) * HUNDRED}
    )


def _acted(count: _Count, number: int, moved: Mapping[str, int], *, last: bool) -> Iterator[Discrepancy]:
    """What a stage did: who gave, on what they are left, who received, and whether it was their turn.

    The papers of an exclusion go on parcel by parcel, and stay where they are once every seat is filled.
    """
    givers = [who for who, n in moved.items() if n < 0]
    surpluses = [who for who in givers if who in count.waiting]
    exclusions = [who for who in givers if who not in count.elected]
    if not givers:
        if any(moved.values()):
            yield Discrepancy(stage=number, candidate=None, code="moved-nothing")
        return
    for who in givers:
        left = count.has[who] + moved[who]
        wanted = count.quota if who in count.elected else 0
        stopped = last and who not in count.elected and left > 0
        if (abs(left - wanted) >= HUNDRED and not stopped) or (who in count.elected and who not in count.waiting):
            yield Discrepancy(stage=number, candidate=who, code="donor", wanted=wanted, found=left)
    for who, n in moved.items():
        if n > 0 and (who in count.elected or who in count.excluded):
            yield Discrepancy(stage=number, candidate=who, code="gained-after", wanted=0, found=n)
    if len(surpluses) + bool(exclusions) > 1:
        yield Discrepancy(stage=number, candidate=None, code="donors", done=Act("exclusion", tuple(givers)))
        return
    done = Act("surplus", tuple(surpluses)) if surpluses else Act("exclusion", tuple(exclusions))
    cut_short = last and done.kind == count.next().kind and {*done.who} <= {*count.next().who}
    if done.who and not cut_short and not count.permits(done):
        yield Discrepancy(stage=number, candidate=done.who[0], code="other-act", act=count.next(), done=done)


def _apply(count: _Count, moved: Mapping[str, int]) -> None:
    if not any(moved.values()):  # those without a vote go, and nothing moves
        count.excluded |= {who for who in count.continuing if not count.has[who]}
    for who, n in moved.items():
        count.has[who] += n
        if n < 0 and who in count.waiting:
            count.waiting.remove(who)
        elif n < 0 and who not in count.elected:
            count.excluded |= {who, *(one for one, votes in count.has.items() if not votes)}
    count.settle()


def _foreseen(number: int, count: _Count) -> Foreseen:
    elected, out = count.certain()
    return Foreseen(stage=number, elected=elected, out=out, next=count.next())


def _elected(table: StageTable, count: _Count) -> tuple[str, ...]:
    """Who is elected once the last stage is in: who has a place, and if the count has ended, who is left with most."""
    sure, _ = count.certain()
    ended = table.final or count.next().kind == "end"
    if len(sure) < table.seats and ended:
        rest = [who for who in reversed(count.continuing) if who not in sure]
        sure = (*sure, *rest[: table.seats - len(sure)])
    return sure[: table.seats]


def _statuses(table: StageTable, elected: Sequence[str], count: _Count) -> Iterator[Discrepancy]:
    """Where the source's last word on somebody is another than the count's."""
    last = len(table.stages)
    for who, said in table.final.items():
        wrongly = said == "elected" and who not in elected
        missed = said in {"excluded", "not elected"} and who in elected
        if wrongly or missed:
            yield Discrepancy(stage=last, candidate=who, code="status", found=count.has.get(who), said=said)
