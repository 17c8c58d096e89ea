"""Whether a claim's value, change and total fit one fact.

Here: the comparison. Not here: which fact is meant (`meanings`), nor which moment (`moment`).
"""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec import Struct

from tallyroom.copydesk.checking.hedges import agrees, fits, last_place, written
from tallyroom.copydesk.checking.record import Record
from tallyroom.copydesk.checking.verdict import Fact, Stated, plain
from tallyroom.copydesk.names import name
from tallyroom.copydesk.reading.claim import Claim
from tallyroom.domain import NOC, Contest

# "Won" and "took" are said of councils and wards that were held, too; these are said of a change alone.
_CHANGED_HANDS = re.compile(
    r"\b(?:gain(?:ed|s|ing)?|seiz\w+|wrest\w*|captur\w+|snatch\w*|from|los[et]s?|losing|fell|falls|ousted|"
    r"regain\w*|recaptur\w*|retak\w+|retook|toppl\w+|swept aside|changed hands|turned)\b",
    re.IGNORECASE,
)


class Fit(Struct, frozen=True, kw_only=True):
    """How a claim fits a fact: `value` alone, or wholly; `differs` says what else is wrong, `caution` what is loose."""

    value: bool
    differs: str = ""
    caution: str = ""
    unsure: str = ""

    @property
    def whole(self) -> bool:
        return self.value and not self.differs and not self.unsure


def compare(claim: Claim, fact: Fact, record: Record, sentence: str) -> Fit:
    """One claim against one fact."""
    if claim.kind in {"council_control", "ward_control"}:
        return _control(claim, fact, record, sentence)
    if isinstance(fact.value, str) or isinstance(claim.value, str):
        return Fit(value=fact.value == claim.value)
    if fact.value is None or not agrees(claim, fact.value):
        return Fit(value=False)
    differs = fact.amiss or _of(claim, fact, record, sentence)
    if differs:
        return Fit(value=True, differs=differs)
    return _change(claim, fact, record)


def _change(claim: Claim, fact: Fact, record: Record) -> Fit:
    caution = ""
    if "percentage points" in claim.note and claim.unit == "percent" and _per_cent(claim):
        caution = "the change is in percentage points: the copy says per cent"
    if not isinstance(claim.change, int | float):
        return Fit(value=True, caution=caution)
    if not isinstance(fact.change, Fraction):
        return Fit(value=True, caution="the change is not in the ledger")
    rounding = Fraction(0)
    if claim.unit in {"percent", "points"}:
        rounding = last_place(claim.quote, claim.change) * 2
    if fits(written(claim.change), fact.change, (), rounding):
        return Fit(value=True, caution=caution)
    if claim.base and claim.base != "before the election":
        return Fit(value=True, caution=f"the change is against {claim.base}, which the ledger does not have")
    old = record.old_before(claim.area) if claim.unit in {"seats", "councils"} else ""
    if old:
        return Fit(value=True, caution=f"the change is {_signed(fact.change)} from the composition of {old}")
    return Fit(value=True, differs=f"the change is {_signed(fact.change)}, not {_signed(written(claim.change))}")


def _per_cent(claim: Claim) -> bool:
    """Whether the change itself is written in per cent: two of them in the quotation, and no points."""
    said = claim.quote.casefold()
    return said.count("per cent") + said.count("%") + said.count("percent") > 1 and "point" not in said


# "16 of the 35 seats they were defending": a part of what a party had, not of the council.
_OF_ITS_OWN = re.compile(r"\b(?:defend\w*|(?:they|it) (?:held|had)|contest\w*|fought|fielded)\b", re.IGNORECASE)


def _of(claim: Claim, fact: Fact, record: Record, sentence: str) -> str:
    """What is wrong with the total in "N of M"."""
    total = fact.of
    body = record.names.body(claim.area)
    if claim.kind == "council_seats" and body is not None:
        total = body.seats
    elif claim.kind == "seats_won" and body is not None:
        total = body.seats_up
    if claim.of is None or total is None or claim.of == total or fact.by or _OF_ITS_OWN.search(sentence):
        return ""
    return f"the total is {total}, not {claim.of:g}"


def _control(claim: Claim, fact: Fact, record: Record, sentence: str) -> Fit:
    before = _before(claim, record)
    fit = _by_before(claim, fact, record, sentence, before)
    old = record.old_before(claim.subject) if claim.kind == "council_control" else ""
    if fit.differs and old:
        return Fit(value=True, unsure=f"{fit.differs}, by the composition of {old}")
    return fit


def _by_before(claim: Claim, fact: Fact, record: Record, sentence: str, before: str | None) -> Fit:
    """How control after the poll, and who had it before, fit what is claimed."""
    if claim.change == "loss":
        return Fit(value=False) if fact.value == claim.value else _lost(claim, record, before)
    if fact.value != claim.value:
        return Fit(value=False)
    if before is None or claim.change is None:
        return Fit(value=True)
    if claim.change == "gain" and before == claim.value:
        no_gain = f"{_called(record, before)} held it before the poll: no gain"
        told = bool(_CHANGED_HANDS.search(sentence))
        return Fit(value=True, differs=no_gain if told else "", caution="" if told else "held, not gained")
    if claim.change == "hold" and before != claim.value:
        return Fit(value=True, differs=f"it was {_called(record, before)} before the poll: a gain, not a hold")
    return _whence(claim, record, before)


def _lost(claim: Claim, record: Record, before: str | None) -> Fit:
    if before is None or before == claim.value:
        return Fit(value=True)
    if before == NOC:
        return Fit(value=True, unsure="before the poll nobody had a majority; who ran it is not in the ledger")
    return Fit(value=True, differs=f"it was {_called(record, before)} before the poll")


def _whence(claim: Claim, record: Record, before: str) -> Fit:
    """Whether it came from whom the copy says."""
    said = claim.from_
    if not said or said == before or "+" in said or not (record.book.has_party(said) or said == NOC):
        return Fit(value=True)
    if before == NOC:
        return Fit(value=True, caution="before the poll nobody had a majority")
    return Fit(value=True, differs=f"it was {_called(record, before)} before the poll, not {_called(record, said)}")


def _before(claim: Claim, record: Record) -> str | None:
    if claim.kind == "council_control":
        body = record.names.body(claim.subject)
        council = record.council(body) if body else None
        return str(council.control.before) if council and council.control.before else None
    found = record.names.wards(claim.subject, claim.area)
    contest: Contest | None = found[0] if len(found) == 1 else None
    return str(contest.held_by[0]) if contest and len(set(contest.held_by)) == 1 else None


def _called(record: Record, party: str) -> str:
    return name(record.book, party)


def _signed(value: Stated) -> str:
    said = plain(value)
    return f"{said:+}" if isinstance(said, int | float) and said else f"{said}"
