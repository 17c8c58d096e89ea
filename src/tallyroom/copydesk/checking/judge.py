"""One claim, its meanings, its moment: the verdict.

A false mismatch costs more trust than a miss, so whatever makes a claim doubtful makes it not checkable.
Not here: the meanings themselves (`meanings`), nor the order of a whole story (`check`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct, field

from tallyroom.copydesk.checking.causes import cause_of
from tallyroom.copydesk.checking.compare import Fit, compare
from tallyroom.copydesk.checking.context import Context
from tallyroom.copydesk.checking.meanings import meanings
from tallyroom.copydesk.checking.moment import NOW, Moment
from tallyroom.copydesk.checking.record import Record
from tallyroom.copydesk.checking.verdict import Fact, Interval, Meaning, Stated, Verdict, plain
from tallyroom.copydesk.names import name
from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.style import clock

#: Kinds whose other readings are only other places.
_NO_ASIDE = frozenset({"councils_at_stake", "councils_declared"})
#: Kinds whose values only grow while declarations come in, so that the last is the most.
_GROWING = frozenset({"councils_controlled", "seats_won", "councils_declared", "council_seats"})


class Case(Struct, kw_only=True):
    """A claim with all that bears on it."""

    claim: Claim
    record: Record
    context: Context
    others: Sequence[Claim]
    moment: Moment = NOW
    found: tuple[Meaning, ...] = ()
    fits: list[tuple[Meaning, Fact, Fit]] = field(default_factory=list)


def judge(claim: Claim, record: Record, context: Context, moment: Moment, others: Sequence[Claim]) -> Verdict:
    """What the ledger says of a claim at a moment."""
    told = meanings(claim, record)
    if isinstance(told, str):
        return Verdict(claim=claim, verdict="not-checkable", reason=told)
    sentence = context.sentence(claim)
    case = Case(claim=claim, record=record, context=context, others=others, moment=moment, found=told)
    case.fits = [(meaning, fact, compare(claim, fact, record, sentence)) for meaning in told for fact in meaning.facts]
    return _match(case) or _superseded(case) or _undecided(case) or _mismatch(case)


def _match(case: Case) -> Verdict | None:
    for meaning, fact, fit in case.fits:
        if meaning.right and fit.whole and _stands(case, meaning, fact):
            reading = _reading(case, meaning, fact)
            return Verdict(
                claim=case.claim,
                verdict="match",
                reason=f"matches {reading}".rstrip(),
                ledger_value=_shown(case.claim, fact),
                held=_held(case, [fact]),
                caution=fit.caution,
            )
    return None


def _stands(case: Case, meaning: Meaning, fact: Fact) -> bool:
    """Whether a fact may be taken as what stood when the copy speaks."""
    if fact.by:
        if case.moment.until is not None and fact.since is not None and fact.since > case.moment.until:
            return False  # not published yet
        return not (meaning.running and case.moment.final) or _newest(case, fact)
    if case.record.order_assumed:
        return fact.until is None and not (meaning.running and case.moment.partial)
    return case.moment.sees(fact)


def _newest(case: Case, fact: Fact) -> bool:
    """Whether nothing was published of this later: the final totals, not those on the way."""
    return not any(other.by and other.since and fact.since and other.since > fact.since for _, other, _ in case.fits)


def _superseded(case: Case) -> Verdict | None:
    """True at another moment: no longer, or not yet."""
    facts = [
        (meaning, fact)
        for meaning, fact, fit in case.fits
        if meaning.right and meaning.decides and fit.whole and not fact.by
        and not (meaning.running and case.record.order_assumed)
    ]  # fmt: skip
    if not facts:
        return None
    now = [fact for meaning, fact, _ in case.fits if meaning is facts[0][0] and _stands(case, meaning, fact)]
    return Verdict(
        claim=case.claim,
        verdict="superseded",
        reason=f"true {_when(case, facts[0][1])}, not {case.moment.says or 'now'}",
        ledger_value=_shown(case.claim, now[-1]) if now else None,
        held=_held(case, [fact for _, fact in facts]),
    )


def _when(case: Case, fact: Fact) -> str:
    zone = case.record.book.event.timezone
    since = f"from {clock(fact.since, zone)}" if fact.since else ""
    until = f"to {clock(fact.until, zone)}" if fact.until else "on"
    return f"{since} {until}".strip()


def _undecided(case: Case) -> Verdict | None:
    """Why disagreement is no mismatch, where it is none."""
    reason = next((fit.unsure for m, f, fit in case.fits if fit.unsure and fit.value and f.until is None), "")
    deciding = [meaning for meaning in case.found if meaning.right and meaning.decides and meaning.facts]
    if not reason and not deciding:
        reason = f"the ledger cannot settle it: {_stated(case)}"
    running = any(meaning.running for meaning in deciding)
    if not reason and running and not _over_the_top(case, deciding):
        reason = _running(case)
    reason = reason or case.context.other_night or case.context.doubt(case.claim)
    if not reason:
        return None
    value = _shown(case.claim, deciding[0].facts[-1]) if deciding else None
    return Verdict(claim=case.claim, verdict="not-checkable", reason=reason, ledger_value=value)


def _stated(case: Case) -> str:
    said = [
        f"{plain(fact.value)} ({fact.by or meaning.says})"
        for meaning in case.found
        if meaning.right
        for fact in meaning.facts[-1:]
        if fact.value is not None
    ]
    return "; ".join(dict.fromkeys(said)) or "nothing of the kind is stated"


def _running(case: Case) -> str:
    """Why a running total that does not agree may still be right."""
    if case.record.order_assumed and not case.moment.final:
        says = f" ({case.moment.says})" if case.moment.says else ""
        return (
            f"a running total{says}: the order of the declarations is assumed, "
            f"so what stood at a moment is not known; at the end {_stated(case)}"
        )
    if not case.record.over and case.moment.until is None:
        return f"results are still to come; now {_stated(case)}"
    return ""


def _over_the_top(case: Case, deciding: Sequence[Meaning]) -> bool:
    """Whether a running total is more than there ever was, so that no moment can make it true."""
    claim = case.claim
    if claim.kind not in _GROWING or not isinstance(claim.value, float) or not case.record.over:
        return False
    most = [
        fact.value
        for meaning in case.found
        if meaning.right
        for fact in meaning.facts
        if isinstance(fact.value, Fraction)
    ]
    return not claim.qualifiers and claim.value > max(most, default=Fraction(0))


def _mismatch(case: Case) -> Verdict:
    claim = case.claim
    plainest, fact, fit = _nearest(case)
    value = _outcome(case, fact) if isinstance(fact.value, str) else f"{plain(fact.value)}{_with_change(claim, fact)}"
    differs = fit.differs or f"{_label(case, plainest)}: {value}"
    says = f"{differs} ({plainest.says})" if fit.differs and plainest.says else differs
    moment = f", {case.moment.says}" if case.moment.says and plainest.running else ""
    return Verdict(
        claim=claim,
        verdict="mismatch",
        reason=f"the ledger has {says}{moment}" if not fit.differs else f"{says}{moment}",
        ledger_value=_shown(claim, fact),
        cause=cause_of(claim, case.found, case.record, case.others),
    )


def _nearest(case: Case) -> tuple[Meaning, Fact, Fit]:
    """The fact to set beside a wrong figure: one that fits in part, else the plainest that stands."""
    rows = [row for row in case.fits if row[0].right and row[0].decides]
    standing = [row for row in rows if _stands(case, row[0], row[1])] or rows
    partly = [row for row in standing if row[2].value]
    if partly:
        return partly[0]
    first = standing[0][0]
    return [row for row in standing if row[0] is first][-1]


def _label(case: Case, meaning: Meaning) -> str:
    claim = case.claim
    who = "" if claim.subject == "all" else name(case.record.book, claim.subject)
    return ", ".join(part for part in (who, meaning.says) if part)


def _with_change(claim: Claim, fact: Fact) -> str:
    if claim.change is None or fact.change is None:
        return ""
    change = plain(fact.change)
    return f" ({change:+})" if isinstance(change, int | float) else f" ({change})"


def _reading(case: Case, meaning: Meaning, fact: Fact) -> str:
    """What the match rests on, and what the other readings give where they differ."""
    if isinstance(fact.value, str) and case.claim.kind != "mayor_result":
        return f"{meaning.says}: {_outcome(case, fact)}"
    by = f"what {fact.by} published" if fact.by else meaning.says
    exact = "" if not isinstance(fact.value, Fraction) else f", {plain(fact.value)}"
    others = [
        f"{other.says} it is {plain(last.value)}"
        for other in case.found
        if other.right
        and other is not meaning
        and not fact.by
        and not other.running
        and other.decides
        and case.claim.kind not in _NO_ASIDE
        for last in other.facts[-1:]
        if last.value is not None and last.value != fact.value
    ]
    aside = f"; {', '.join(others)}" if others else ""
    unhedged = not case.claim.qualifiers and not aside and case.claim.unit not in {"percent", "points"}
    return by if unhedged else f"{by}{exact}{aside}"


def _outcome(case: Case, fact: Fact) -> str:
    """As in "Labour (gain)"."""
    change = f" ({fact.change})" if isinstance(fact.change, str) else ""
    return f"{name(case.record.book, str(fact.value))}{change}"


def _shown(claim: Claim, fact: Fact) -> Stated:
    return fact.value


def _held(case: Case, facts: Sequence[Fact]) -> tuple[Interval, ...]:
    return tuple(_intervals(case, facts))


def _intervals(case: Case, facts: Sequence[Fact]) -> Iterator[Interval]:
    for fact in facts:
        if not fact.by and (fact.since is not None or fact.until is not None):
            yield Interval(since=fact.since, until=fact.until, assumed=case.record.order_assumed)
