"""A count that was read out, in words and as a document: what does not add up, what is certain, what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tallyroom.counting.read_out import HUNDRED, Act, Code, Discrepancy, ReadOut

_SAYS: dict[Code, str] = {
    "first-preferences": "first preferences add up to {found}, and the valid poll is {wanted}: {apart} apart",
    "quota": "the quota was read out as {found}; the valid poll makes it {wanted}",
    "total": "{who} was read out with {found}; what they had with what came makes {wanted}",
    "balance": "what came and what went are {apart} apart: every vote that leaves somebody goes somewhere",
    "non-transferable-fell": "non-transferable votes fell by {apart}: they can only grow",
    "below-zero": "{who} would be left with {found}",
    "donor": "{who} is left with {found}, and not with {wanted}",
    "donors": "more than one surplus, or a surplus and an exclusion, in one stage: {done}",
    "gained-after": "{who} was elected or excluded before, and got {found} more",
    "moved-nothing": "votes came to somebody and left nobody",
    "other-act": "the stage was {done}; by the rules it was {act}: {why}",
    "status": "{who} is said to be {said}; with {found} votes the stages say otherwise",
    "missing": "{who} was not read out",
    "namesake": "two candidates have the same name: {who} is the later of the two in the table",
}

_WHY = {
    "filled": "every seat is filled",
    "as-many-as-places": "as many candidates are left as seats",
    "more-than-all-others": "{0} votes are as many as all others have with every surplus, {1}",
    "could-lift-the-lowest": "surpluses of {0} could lift the lowest, who has {1}, past the next, who has {2}",
    "together-below": "they have {0} together with every surplus, and the next has {1}",
    "lowest": "the lowest has {0} with every surplus, and the next {1}",
}


def votes(hundredths: int) -> str:
    """Votes, with decimals where there are any.

    >>> votes(117600), votes(-50660), votes(100044)
    ('1,176', '−506.60', '1,000.44')
    """
    whole, rest = divmod(abs(hundredths), HUNDRED)
    return ("−" if hundredths < 0 else "") + f"{whole:,}" + (f".{rest:02}" if rest else "")


def act(one: Act) -> str:
    """What a stage does, in words."""
    names = ", ".join(one.who)
    return {
        "surplus": f"the surplus of {names}",
        "exclusion": f"the exclusion of {names}",
        "end": "the end of the count",
    }[one.kind]


def why(one: Act) -> str:
    """Why it is that act's turn, with the numbers."""
    return _WHY[one.why].format(*map(votes, one.numbers)) if one.why else ""


def says(one: Discrepancy) -> str:
    """What does not add up, in a sentence."""
    found, wanted = one.found or 0, one.wanted or 0
    return _SAYS[one.code].format(
        who=one.candidate or "",
        found=votes(found),
        wanted=votes(wanted),
        apart=votes(abs(found - wanted)),
        act=act(one.act) if one.act else "",
        why=why(one.act) if one.act else "",
        done=act(one.done) if one.done else "",
        said=one.said,
    )


def document(read: ReadOut) -> dict[str, Any]:
    """One count, as `tallyroom count --stages … --format json` has it."""
    return {
        "area": read.area,
        "quota": read.quota,
        "elected": list(read.elected),
        "findings": [
            {"stage": one.stage, "candidate": one.candidate, "code": one.code, "says": says(one)}
            for one in read.discrepancies
        ],
        "foreseen": [
            {
                "stage": one.stage,
                "elected": list(one.elected),
                "out": list(one.out),
                "next": {"act": one.next.kind, "who": list(one.next.who), "why": why(one.next)},
            }
            for one in read.foreseen
        ],
    }


def text(read: ReadOut) -> Iterator[str]:
    """One count as lines: who is elected, then each stage with what was certain by then and what does not add up."""
    yield f"{read.area}: quota {read.quota:,}"
    before: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    for one in read.foreseen:
        now = (frozenset(one.elected), frozenset(one.out))
        news = [
            f"{word} {', '.join(who for who in names if who not in was)}"
            for word, names, was in (("certain:", one.elected, before[0]), ("out:", one.out, before[1]))
            if {*names} - was
        ]
        yield f"  {one.stage:>2}  {'; '.join(news) or 'nothing new is certain'}. Next: {act(one.next)}" + (
            f", because {why(one.next)}" if one.next.why else ""
        )
        for slip in read.discrepancies:
            if slip.stage == one.stage:
                yield f"      ! {says(slip)} [{slip.code}]"
        before = now
    yield f"  elected: {', '.join(read.elected) or 'nobody yet'}"
