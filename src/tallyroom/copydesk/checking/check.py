"""A story against a ledger, figure by figure: the door of the checker.

Here: the order in which a story is checked. Not here: one claim's verdict (`judge`), reports (`report`, `page`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.copydesk.checking.commons import commons_verdict
from tallyroom.copydesk.checking.context import Context
from tallyroom.copydesk.checking.judge import judge
from tallyroom.copydesk.checking.meanings import meanings
from tallyroom.copydesk.checking.moment import Moments
from tallyroom.copydesk.checking.names import BookNames
from tallyroom.copydesk.checking.record import Record, View
from tallyroom.copydesk.checking.sums import contradictions
from tallyroom.copydesk.checking.verdict import Fact, Verdict
from tallyroom.copydesk.names import name
from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.reading.read import read

#: A story of another night agrees by chance only: below this part of at least so many figures, it is not of this one.
_LEAST_AGREEING = 0.25
_ENOUGH = 6
#: Claims that are asked for the moment at which most of them hold.
_FOR_A_MOMENT = 200
#: How many claims before and after one are looked at for what it may have been mistaken for.
_NEAR = 80


class Checked(Struct, frozen=True, kw_only=True):
    """A story's verdicts in its order. `moment` is where its figures hold, `about` why it is not of this night."""

    verdicts: tuple[Verdict, ...]
    moment: str = ""
    about: str = ""
    called: Callable[[str], str] = str  # ids to names, for reports

    def count(self, verdict: str) -> int:
        return sum(one.verdict == verdict for one in self.verdicts)


class Checker:
    """A night, ready to check many stories against it."""

    def __init__(self, view: View) -> None:
        self.names = BookNames(view.book)
        self.record = Record(view, self.names)

    def check(self, source: str, *, at: datetime | None = None, claims: Sequence[Claim] | None = None) -> Checked:
        """Every claim of a story with its verdict; `at` is the moment that the copy speaks from, if an editor says."""
        found = tuple(read(source, self.names.gazetteer) if claims is None else claims)
        context = Context(source, self.record.book.event)
        moments = Moments(context.plain.text, self.record, at)
        settled = moments.settle(self._running(found))
        said = [
            self._one(claim, context, moments, found[max(0, place - _NEAR) : place + _NEAR])
            for place, claim in enumerate(found)
        ]
        about = context.other_night or _another_night(said)
        if about:
            said = [_not_of_this_night(one, about) for one in said]
        return Checked(
            verdicts=_with_sums(said), moment=settled.says if settled else "", about=about, called=self._called
        )

    def _called(self, id_: str) -> str:
        return name(self.record.book, id_)

    def _one(self, claim: Claim, context: Context, moments: Moments, found: Sequence[Claim]) -> Verdict:
        projected = commons_verdict(claim, found, self.record.book.event)
        if projected is not None:
            return projected
        moment = moments.of(claim, context.sentence(claim))
        return judge(claim, self.record, context, moment, found)

    def _running(self, claims: Sequence[Claim]) -> list[tuple[Claim, tuple[Fact, ...]]]:
        """The claims of running totals with their facts, for finding a moment."""
        if self.record.order_assumed:
            return []
        rows = []
        for claim in claims[:_FOR_A_MOMENT]:
            told = meanings(claim, self.record)
            if not isinstance(told, str) and told[0].running:
                rows.append((claim, told[0].facts))
        return rows


def check_copy(source: str, view: View, *, at: datetime | None = None) -> tuple[Verdict, ...]:
    """A story's claims and whether the night agrees: `check_copy(text, night.now)`."""
    return Checker(view).check(source, at=at).verdicts


def check_alone(source: str, more: Iterable[Claim] = ()) -> Checked:
    """A story with no ledger: only what contradicts itself is a mismatch."""
    said = [
        Verdict(claim=claim, verdict="not-checkable", reason="no ledger was given") for claim in (*read(source), *more)
    ]
    claims = [one.claim for one in said]
    for found in contradictions(claims):
        for place in found.places:
            said[place] = replace(said[place], verdict="mismatch", reason=f"the story contradicts itself: {found.says}")
    return Checked(verdicts=tuple(said))


def _with_sums(said: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Contradictions within the story as a cause of what is wrong, and a caution on what cannot be checked."""
    rows = list(said)
    for found in contradictions([one.claim for one in rows]):
        for place in found.places:
            one = rows[place]
            if one.verdict == "mismatch" and found.says not in one.cause:
                rows[place] = replace(one, cause="; ".join(part for part in (one.cause, found.says) if part))
            elif one.verdict == "not-checkable" and not one.caution:
                rows[place] = replace(one, caution=f"the story contradicts itself: {found.says}")
    return tuple(rows)


def _another_night(said: Sequence[Verdict]) -> str:
    """Whether so little agrees that the story must be of another night."""
    settled = [one for one in said if one.verdict in {"match", "mismatch", "superseded"}]
    agreed = sum(one.verdict != "mismatch" for one in settled)
    if len(settled) < _ENOUGH or agreed >= _LEAST_AGREEING * len(settled):
        return ""
    return f"not about this night, it seems: {agreed} of {len(settled)} figures agree with the ledger"


def _not_of_this_night(one: Verdict, about: str) -> Verdict:
    if one.verdict == "not-checkable" and one.ledger_value is None:
        return one
    reason = about if about.startswith("not about") else f"not about this night: {about}"
    return replace(one, verdict="not-checkable", reason=reason, cause="", caution="", held=())
