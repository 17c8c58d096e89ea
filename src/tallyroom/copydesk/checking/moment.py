"""The moment that each claim speaks from: what the copy says, or else when most of its figures held.

Here: the wording of moments and their place in the night. Not here: what is true then (`judge`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from msgspec import Struct

from tallyroom.copydesk.checking.record import Record
from tallyroom.copydesk.checking.verdict import Fact
from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.style import clock


class Moment(Struct, frozen=True, kw_only=True):
    """A stretch of the night; without ends it is the night as the ledger has it now.

    `partial`: results were still to come. `final`: the copy says that all are in. `says` is where it is known from.
    """

    since: datetime | None = None
    until: datetime | None = None
    says: str = ""
    partial: bool = False
    final: bool = False

    def sees(self, fact: Fact) -> bool:
        """Whether a fact stood at some time of this stretch."""
        if self.until is None:
            return fact.until is None
        begun = fact.since is None or fact.since <= self.until
        return begun and (fact.until is None or self.since is None or fact.until > self.since)


NOW = Moment()
#: A live entry may tell what was declared some minutes earlier.
_LAG = timedelta(minutes=30)

_OF = re.compile(r"(\d[\d,]*) of (\d[\d,]*) councils declared")
_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*([ap])?\.?m?", re.IGNORECASE)
_PARTIAL = re.compile(
    r"\b(?:overnight|so far|to date|early|preliminary|provisional|latest|still to|yet to|awaited|incomplete|"
    r"counting continues|results? (?:are )?due|by (?:dawn|midnight|breakfast)|at this stage|up to now)\b",
    re.IGNORECASE,
)
_FINAL = re.compile(
    r"\b(?:final(?:ly| (?:tally|totals?|results?|figures?|score|declaration))|all (?:the )?(?:results|councils|counts|"
    r"declarations|\d+ councils) (?:now )?(?:are )?(?:in|declared|complete|counted)|every (?:council|result|count)|"
    r"all (?:of the )?\d+ councils|counting is (?:over|complete|finished)|when the (?:last|final))\b",
    re.IGNORECASE,
)


class Moments:
    """The moments of one story. `at` is what an editor says, and goes before all that the story says."""

    def __init__(self, text: str, record: Record, at: datetime | None = None) -> None:
        self._text = text
        self._record = record
        self._at = self._asked(at) if at else None
        self._story = self._of_words(text[:2_000] if len(text) > 2_000 else text)
        self._tried: Moment | None = None

    def _asked(self, at: datetime) -> Moment:
        """The editor's moment; before the last council is complete, totals are on their way."""
        ended = self._record.facts("councils_complete", "all", self._record.book.everywhere)[-1:]
        before = any(fact.since is not None and at < fact.since for fact in ended)
        return Moment(since=at, until=at, says="at the moment asked for", partial=before)

    def of(self, claim: Claim, sentence: str) -> Moment:
        """Where one claim stands."""
        if self._at is not None:
            return self._at
        return self._of_note(claim.as_of) or self._of_words(sentence) or self._tried or self._story or NOW

    def settle(self, claims: Iterable[tuple[Claim, Sequence[Fact]]]) -> Moment | None:
        """Where nothing is said and times are real: the latest moment at which most of these figures held."""
        if self._at is not None or self._record.order_assumed or self._story is not None:
            return None
        rows = [(claim, facts) for claim, facts in claims if len(facts) > 1]
        times = sorted({fact.since for _, facts in rows for fact in facts if fact.since is not None})
        best: tuple[int, datetime] | None = None
        for one in times:
            seen = Moment(since=one, until=one)
            held = sum(
                any(seen.sees(f) and f.value == Fraction(str(claim.value)) for f in facts)
                for claim, facts in rows
                if isinstance(claim.value, float)
            )
            if held and (best is None or (held, one) >= best):
                best = held, one
        if best is None or best[0] < 2:
            return None
        when = clock(best[1], self._record.book.event.timezone)
        says = f"{when}, when most of its figures hold"
        self._tried = Moment(since=best[1], until=best[1], says=says, partial=True)
        return self._tried

    def _of_note(self, note: str | None) -> Moment | None:
        """What the reader found: "104 of 181 councils declared", "later update", a live entry's time."""
        if not note:
            return None
        counted = _OF.match(note)
        if counted:
            return self._of_count(int(counted[1].replace(",", "")), int(counted[2].replace(",", "")))
        at = self._of_clock(note)
        return at or Moment(says=note, partial=True)

    def _of_count(self, declared: int, of: int) -> Moment:
        says = f"with {declared} of {of} councils declared"
        if declared >= of:
            return Moment(says=says, final=True)
        if not self._record.order_assumed:
            for fact in self._record.facts("councils_declared", "all", self._record.book.everywhere):
                if fact.value == declared and fact.since is not None:
                    until = fact.until - timedelta(microseconds=1) if fact.until else fact.since
                    return Moment(since=fact.since, until=until, says=says, partial=True)
        return Moment(says=says, partial=True)

    def _of_clock(self, note: str) -> Moment | None:
        found = _CLOCK.fullmatch(note.strip())
        if found is None or not (found[2] or found[3]):
            return None
        hour, minute = int(found[1]) % 24, int(found[2] or 0)
        if (found[3] or "").casefold() == "p" and hour < 12:
            hour += 12
        if (found[3] or "").casefold() == "a" and hour == 12:
            hour = 0
        event = self._record.book.event
        day = event.polling_date if hour >= 21 else event.polling_date + timedelta(days=1)
        at = datetime.combine(day, time(hour, min(minute, 59)), ZoneInfo(event.timezone))
        if self._record.order_assumed:
            return Moment(says=f"at {note}", partial=True)
        return Moment(since=at - _LAG, until=at, says=f"at {note}", partial=True)

    def _of_words(self, text: str) -> Moment | None:
        final, partial = _FINAL.search(text), _PARTIAL.search(text)
        if final and not partial:
            return Moment(says=final[0].casefold(), final=True)
        if partial and not final:
            if partial[0].casefold() == "overnight" and not self._record.order_assumed:
                return self._overnight()
            return Moment(says=partial[0].casefold(), partial=True)
        return None

    def _overnight(self) -> Moment:
        event = self._record.book.event
        morning = datetime.combine(event.polling_date + timedelta(days=1), time(7, 30), ZoneInfo(event.timezone))
        return Moment(since=event.polls_close, until=morning, says="overnight", partial=True)
