"""A story around its claims: the sentence of each, other years and hopes in it, and whether it is of this night at all.

Here: reasons for doubt. Not here: moments of the night itself (`moment`).
"""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.reading.plain import Plain, plain
from tallyroom.domain import Event

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DATE = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)? (" + "|".join(_MONTHS) + r"),? (\d{4})\b"
    r"|\b(" + "|".join(_MONTHS) + r") (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b",
    re.IGNORECASE,
)
_ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
    "sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|"
    "twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first"
)
_IN_WORDS = re.compile(
    rf"\b({_ORDINALS})(?: day)? of (" + "|".join(_MONTHS) + r"),? (\d{4})\b", re.IGNORECASE
)  # as it is read out: "the sixth of May 2011"
_YEAR = re.compile(r"\b(19[5-9]\d|20[0-4]\d)\b")
# A year after one of these is what a change is measured from, or a date to come; the figure itself is of this night.
_MEASURED_FROM = re.compile(
    r"(?:since|than(?: in)?|on|against|with|from|over|after|compared (?:with|to)(?: in)?|until|for|due in|last)\s*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:last time|(?:four|three|two|five|a) years? (?:ago|earlier|before)|previously|at the last elections?|"
    r"when (?:\w+ ){1,5}last\b|last (?:went to the polls|fought|contested|elected)|"
    r"before (?:the |polling )?(?:election|poll|vote|day)|until now|had held|used to|in the past|back in)\b",
    re.IGNORECASE,
)
_HOPE = re.compile(
    r"\b(?:would|could|might|may have|expects?|expected|hop(?:e|es|ed|ing)|predict(?:s|ed)?|forecasts?|tipped|"
    r"on course|(?:biggest|largest) (?:single )?(?:group|party)|if|"
    r"likely|claim(?:s|ed)?|target(?:s|ed)?|need(?:s|ed)?)\b",
    re.IGNORECASE,
)
_NIGHTS = 30  # days after the poll within which a date line still is of this night
_ELECTION_YEAR = re.compile(
    r"\b(19[5-9]\d|20[0-4]\d) (?:local |council |general |mayoral )*elections?\b"
    r"|\belections?(?: of| in|:)? (19[5-9]\d|20[0-4]\d)\b",
    re.IGNORECASE,
)


class Context:
    """One story's plain text, and what in it makes a figure doubtful."""

    def __init__(self, source: str, event: Event | None = None) -> None:
        self.source = source
        self.event = event

    @cached_property
    def plain(self) -> Plain:
        return plain(self.source)

    def sentence(self, claim: Claim) -> str:
        """What stands around a claim between full stops or line ends, at most 600 characters."""
        before = self.source[max(0, claim.start - 300) : claim.start]
        after = self.source[claim.end : claim.end + 300]
        first = max(before.rfind("\n"), *(before.rfind(stop) for stop in (". ", "! ", "? ", "; ")))
        ends = [at for at in (after.find("\n"), *(after.find(stop) for stop in (". ", "! ", "? ", "; "))) if at >= 0]
        last = min(ends, default=len(after))
        return before[first + 1 :] + self.source[claim.start : claim.end] + after[:last]

    @cached_property
    def other_night(self) -> str:
        """Why the story is not of this night, by its own dates; empty when nothing says so."""
        if self.event is None:
            return ""
        head = self.plain.text[:1_500]
        days = [day for found in _DATE.finditer(head) if (day := _day(found)) is not None]
        days += [day for found in _IN_WORDS.finditer(head) if (day := _day_in_words(found)) is not None]
        polled = self.event.polling_date
        if days and not any(-7 <= (day - polled).days <= _NIGHTS for day in days):
            return f"the story is dated {days[0].day} {days[0]:%B %Y}; this night is of {polled.year}"
        named = [int(found[1] or found[2]) for found in _ELECTION_YEAR.finditer(head[:400])]
        if named and polled.year not in named and str(polled.year) not in head:
            return f"the story is of the elections of {named[0]}; this night is of {polled.year}"
        return ""

    def doubt(self, claim: Claim) -> str:
        """Why a claim may not be of this night's results, although it reads like one; empty when nothing says so."""
        said = self.sentence(claim)
        at = said.find(claim.quote)
        for found in _YEAR.finditer(said):
            year, before = int(found[1]), said[: found.start()]
            if self.event and year == self.event.polling_date.year:
                continue
            inside = at <= found.start() < at + len(claim.quote)
            if not inside and not _MEASURED_FROM.search(before):
                return f"the sentence speaks of {year}"
        past = _BEFORE.search(said)
        if past and claim.change is None and not claim.base:
            return f"the sentence speaks of earlier results ({past[0]})"
        hope = _HOPE.search(said)
        return f"the sentence speaks of what may be ({hope[0]})" if hope else ""


def _day_in_words(found: re.Match[str]) -> date | None:
    day = _ORDINALS.split("|").index(found[1].casefold()) + 1
    try:
        return date(int(found[3]), _MONTHS.index(found[2].casefold()) + 1, day)
    except ValueError:
        return None


def _day(found: re.Match[str]) -> date | None:
    day, month, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
    try:
        return date(int(year), _MONTHS.index(month.casefold()) + 1, int(day))
    except ValueError:
        return None
