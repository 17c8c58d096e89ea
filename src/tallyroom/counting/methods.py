"""The methods by name, and `count`, the one door to them.

Lives here: the registry, and turning what a caller has (papers or totals) into what a method wants. Not
here: any method's own rules; nor which method a contest comes under (`kinds`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from numbers import Integral
from typing import TYPE_CHECKING, Literal, cast

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.counting.dhondt import LIST_RULES, ListRules, count_dhondt
from tallyroom.counting.lots import Lots
from tallyroom.counting.plain import (
    count_plurality,
    count_referendum,
    count_supplementary,
    remaining_two,
)
from tallyroom.counting.rules import ALTERNATIVE_VOTE, NI_1985, SCOTTISH_2011, WIGM, TransferRules
from tallyroom.counting.sheet import CountSheet
from tallyroom.errors import TallyroomError

if TYPE_CHECKING:
    from tallyroom.counting.profile import Profile

Votes = Mapping[str, int]

QUOTAS = ("droop", "droop-exact", "hare")


class Brief(Struct, frozen=True, kw_only=True):
    """What is to be counted: papers or totals, for how many seats, with which lots, and what some laws ask
    besides.
    """

    rules: str
    contest: str
    candidates: tuple[str, ...]
    profile: Profile | None
    votes: Votes
    seats: int | None
    lots: Lots
    second: Votes | None = None
    held: Votes | None = None
    lists: Votes | None = None
    decimals: int | None = None
    quota: Literal["droop", "droop-exact", "hare"] | None = None


class Method(Struct, frozen=True, kw_only=True):
    """A way of counting: what it is called, the law it follows, whether it needs papers or takes totals.

    `one_seat`: it fills one and no more. `takes`: what `count` may be given besides the votes.
    """

    title: str
    statute: str
    needs: Literal["papers", "totals"]
    count: Callable[[Brief], CountSheet]
    one_seat: bool = False
    takes: tuple[str, ...] = ()

    @property
    def of_lists(self) -> bool:
        """Whether it takes votes for lists, and gives seats to them."""
        return "lists" in self.takes


def count(
    votes: Profile | Votes,
    *,
    rules: str = "scottish-2011",
    seats: int | None = None,
    lots: Sequence[str] | str = (),
    contest: str = "",
    second: Votes | None = None,
    held: Votes | None = None,
    lists: Votes | None = None,
    decimals: int | None = None,
    quota: Literal["droop", "droop-exact", "hare"] | None = None,
) -> CountSheet:
    """Count a contest by the rules named (a key of `METHODS`), and show every stage.

    `votes`: a `Profile` of papers, or a mapping of candidate (party, answer) to votes, in the order of the
    ballot paper. `seats`: how many are elected; the profile's or the law's number unless told. `lots`: names
    in the order that the returning officer's lots put them, or "seed:N" for research. `second`: second
    preferences by candidate, for a supplementary vote from totals. `held` and `lists`: constituency seats,
    and the length of each list, for d'Hondt. `decimals` and `quota` set those of "wigm".

    Raises `TallyroomError` when the votes do not fit the rules. A tie that only a lot can decide is no error:
    the sheet comes back with `lots_needed`.

    >>> from tallyroom.counting import Profile
    >>> count({"Ann": 3, "Bob": 5}, rules="plurality").elected
    ('Bob',)
    >>> papers = [(5, ["Ann", "Bob"]), (3, ["Cy"]), (1, ["Bob"])]
    >>> sheet = count(Profile.of(["Ann", "Bob", "Cy"], papers, seats=2), rules="scottish-2011")
    >>> sheet.elected, sheet.shown(sheet.quota)
    (('Ann', 'Cy'), '4.00000')
    """
    if rules not in METHODS:
        raise TallyroomError(f"no counting rules called {rules!r}", where=contest, mend=f"Known: {', '.join(METHODS)}.")
    papers = None if isinstance(votes, Mapping) else _papers(votes)
    totals = dict(zip(papers.candidates, papers.first_preferences(), strict=True)) if papers else cast("Votes", votes)
    where = contest or (papers.contest if papers else "")
    beside = {"second": second, "held": held, "lists": lists, "decimals": decimals, "quota": quota}
    faults = [*_unfit(totals, papers, METHODS[rules], rules, seats), *_beside(beside, METHODS[rules], rules)]
    if faults:
        mends = dict.fromkeys(mend for _, mend in faults if mend)
        raise TallyroomError("; ".join(says for says, _ in faults), where=where, mend=" ".join(mends))
    if papers and (seats, contest) != (None, ""):
        papers = replace(papers, seats=seats or papers.seats, contest=where)
    names = tuple(totals)
    return METHODS[rules].count(
        Brief(
            rules=rules,
            contest=where,
            candidates=names,
            profile=papers,
            votes=totals,
            seats=seats if seats is not None or papers is None else papers.seats,
            lots=Lots.read(lots, names),
            second=second,
            held=held,
            lists=lists,
            decimals=decimals,
            quota=quota,
        )
    )


def _papers(votes: object) -> Profile:
    from tallyroom.counting.profile import Profile  # noqa: PLC0415  # whoever has totals does not wait for NumPy

    if not isinstance(votes, Profile):
        raise TypeError(f"count takes a Profile of papers or a mapping of votes, not {type(votes).__name__}")
    return votes


def _whole(number: object, least: int) -> bool:
    return isinstance(number, Integral) and int(number) >= least


def _unfit(
    totals: Votes, papers: Profile | None, method: Method, rules: str, seats: int | None
) -> Iterator[tuple[str, str]]:
    """Why these votes cannot be counted so, and how to mend it."""
    if not totals:
        yield "nobody stands", ""
    for name, votes in totals.items():
        if not _whole(votes, 0):
            yield f"{name} has {votes} votes", "Votes are whole numbers from 0."
    if seats is not None and not _whole(seats, 1):
        yield f"{seats} seats", "At least one is filled."
    elif method.one_seat and (seats or (papers.seats if papers else 1)) != 1:
        # Papers say how many seats they fill: a ward's are not to be counted as a mayor's by mistake.
        yield f"{rules} fills one seat, not {seats or (papers.seats if papers else 1)}", "Say 1 seat, if so it is."
    if papers is None and method.needs == "papers":
        totalled = ", ".join(name for name, other in METHODS.items() if other.needs == "totals")
        yield f"{rules} counts ranked papers, and these are totals", f"Ask for rules that count totals: {totalled}."


def _beside(given: Mapping[str, object], method: Method, rules: str) -> Iterator[tuple[str, str]]:
    """What was given besides the votes that these rules do not ask for, or cannot be."""
    for what, value in given.items():
        if value is not None and value != {} and what not in method.takes:
            takers = ", ".join(name for name, other in METHODS.items() if what in other.takes)
            yield f"{rules} takes no `{what}`", f"`{what}` is for {takers}."
    decimals, quota = given["decimals"], given["quota"]
    if decimals is not None and decimals not in range(10):
        yield f"{decimals} decimals", "Decimals are 0 to 9."
    if quota not in (None, *QUOTAS):
        yield f"no quota called {quota!r}", f"Known: {', '.join(QUOTAS)}."


def _plurality(brief: Brief) -> CountSheet:
    return count_plurality(
        brief.votes, rules=brief.rules, seats=brief.seats or 1, lots=brief.lots, contest=brief.contest
    )


def _supplementary(brief: Brief) -> CountSheet:
    second = brief.second
    if brief.profile and len(brief.candidates) > 1:
        second = brief.profile.second_preferences(remaining_two(brief.votes))
    return count_supplementary(brief.votes, second, rules=brief.rules, lots=brief.lots, contest=brief.contest)


def _referendum(brief: Brief) -> CountSheet:
    return count_referendum(brief.votes, rules=brief.rules, contest=brief.contest)


def _transferable(rules: TransferRules) -> Callable[[Brief], CountSheet]:
    def counted(brief: Brief) -> CountSheet:
        if brief.profile is None:
            raise TallyroomError(f"{rules.name} counts ranked papers", where=brief.contest)
        # NumPy comes with the engine: a night without ballots does not wait for either.
        from tallyroom.counting.transferable import count_transferable  # noqa: PLC0415

        return count_transferable(brief.profile, rules, brief.lots)

    return counted


def _wigm(brief: Brief) -> CountSheet:
    chosen = replace(
        WIGM,
        decimals=WIGM.decimals if brief.decimals is None else brief.decimals,
        quota=brief.quota or WIGM.quota,
    )
    return _transferable(chosen)(brief)


def _list(rules: ListRules) -> Callable[[Brief], CountSheet]:
    def counted(brief: Brief) -> CountSheet:
        return count_dhondt(
            brief.votes,
            rules,
            lots=brief.lots,
            contest=brief.contest,
            seats=brief.seats,
            held=brief.held,
            lists=brief.lists,
        )

    return counted


METHODS: dict[str, Method] = {
    "plurality": Method(
        title="Plurality, one seat or several",
        statute="Representation of the People Act 1983, Sch. 1 r. 49 (equal votes); Elections Act 2022 s. 13",
        needs="totals",
        count=_plurality,
    ),
    "supplementary-2000": Method(
        title="Supplementary vote (mayors and police commissioners until May 2023)",
        statute="Local Government Act 2000, s. 42, Sch. 2; Greater London Authority Act 1999, Sch. 2 Pt. I",
        needs="totals",
        count=_supplementary,
        one_seat=True,
        takes=("second",),
    ),
    "scottish-2011": Method(
        title="Single transferable vote, Scottish councils",
        statute=SCOTTISH_2011.statute,
        needs="papers",
        count=_transferable(SCOTTISH_2011),
    ),
    "ni-1985": Method(
        title="Single transferable vote, Northern Ireland",
        statute=NI_1985.statute,
        needs="papers",
        count=_transferable(NI_1985),
    ),
    "wigm": Method(
        title="Single transferable vote, weighted inclusive Gregory, own decimals and quota",
        statute=WIGM.statute,
        needs="papers",
        count=_wigm,
        takes=("decimals", "quota"),
    ),
    "alternative-vote": Method(
        title="Alternative vote",
        statute=ALTERNATIVE_VOTE.statute,
        needs="papers",
        count=_transferable(ALTERNATIVE_VOTE),
        one_seat=True,
    ),
    **{
        name: Method(
            title=title,
            statute=LIST_RULES[name].statute,
            needs="totals",
            count=_list(LIST_RULES[name]),
            takes=("held", "lists"),
        )
        for name, title in (
            ("dhondt-london-1999", "D'Hondt, London Assembly list seats"),
            ("dhondt-scotland-1998", "D'Hondt, regional seats of the Scottish Parliament"),
            ("dhondt-wales-2006", "D'Hondt, regional seats of the Senedd until 2021"),
            ("dhondt-wales-2026", "D'Hondt, closed lists of the Senedd from 2026"),
        )
    },
    "referendum": Method(
        title="Referendum of two answers",
        statute="Local Authorities (Conduct of Referendums) (England) Regulations 2012 (SI 2012/323)",
        needs="totals",
        count=_referendum,
        one_seat=True,
    ),
}
