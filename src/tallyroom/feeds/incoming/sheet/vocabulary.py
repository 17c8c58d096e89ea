"""The words of a declaration: what is said of a whole ward, how the elected are marked, the heads of rejected papers.

Knows words and figures in a line of text. Who stands where is for `scope`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tallyroom.feeds.incoming.report import plain

#: The statutory heads under which papers are rejected, and the words by which each is known.
HEADS = {
    "want of official mark": r"official\s+mark|without\s+(?:an?\s+)?official",
    "voting for too many candidates": (
        r"more\s+candidates|over-?\s?vot\w*|too\s+many\s+(?:candidates|votes)|more\s+votes\s+than"
    ),
    "voter could be identified": r"identif\w+",
    "unmarked or void for uncertainty": (
        r"unmarked|void|uncertain\w*|blank\s+(?:papers|ballots)|no\s+first\s+preference"
    ),
    "rejected in part": r"rejected\s+in\s+part",
}

_NUMBER_OF = r"(?:total\s+|number\s+of\s+|no\.?\s+of\s+)*"
_VOTERS = r"(?:electorate|electors|registered\s+voters|eligible\s+voters)(?:\s+registered)?"

#: What a figure can be of, besides a candidate's votes, the surest first.
LABELS = {
    **{f"head:{head}": words for head, words in HEADS.items()},
    "rejected": (
        rf"{_NUMBER_OF}(?:ballot\s+papers\s+|papers\s+|votes\s+)?(?:rejected|spoil(?:t|ed)|invalid)"
        r"(?:\s+(?:ballot\s+papers|ballots|papers|votes))?"
    ),
    "electorate": rf"(?:total\s+|number\s+of\s+|registered\s+|eligible\s+)*{_VOTERS}",
    "papers": (
        rf"{_NUMBER_OF}(?:(?:ballot\s+papers|ballots|papers)\s+(?:issued|verified|counted|cast)"
        r"|verified\s+(?:ballot\s+)?papers|verification\s+(?:total|figure)|ballot\s+papers|votes\s+verified|verified)"
    ),
    "turnout": r"(?:percentage\s+)?turn-?\s?out(?:\s*%)?|percentage\s+poll|%\s*poll",
    "majority": r"majority|maj\b",
    "seats": (
        r"(?:number\s+of\s+)?(?:seats|vacancies)(?:\s+(?:to\s+be\s+filled|up|available))?"
        r"|number\s+to\s+be\s+elected|to\s+be\s+elected"
    ),
    "total": (
        r"(?:grand\s+)?total(?:\s+(?:number\s+of\s+)?(?:valid\s+)?votes?)?(?:\s+(?:cast|polled|counted))?"
        r"|(?:total\s+)?valid\s+votes?(?:\s+cast)?|sum"
    ),
}
LABEL = re.compile(
    "|".join(f"(?P<l{number}>(?<![a-z])(?:{words})(?![a-z]))" for number, words in enumerate(LABELS.values())),
    re.IGNORECASE,
)

_WHOLE = r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:\u202f\d{3})+|\d+"
_PERCENT = r"\d{1,3}(?:[.,]\d+)?\s?(?:%|per\s?cent\b|pct\b)"
FIGURE = rf"(?:{_PERCENT}|(?<![\d.]){_WHOLE}(?:\.\d+)?)(?![\d])"
_GAP = (
    r"[\s:=|.(\-–—]*(?:(?:was|were|is|of|at|to|for|the|a|in|this|total|totalled|ward|came|stood|papers?|votes?|ballots?|as|percentage)\b"
    r"[\s:=|.(\-–—]*)*"
)
_AFTER = re.compile(rf"({_GAP})({FIGURE})(\s*\(?\s*{_PERCENT}\)?)?", re.IGNORECASE)
_BEFORE = re.compile(rf"({FIGURE})\s*(?:of\s+(?:the\s+)?|were\s+|(?:ballot\s+)?papers\s+(?:were\s+)?)?$", re.IGNORECASE)

#: A line of words that ends in its one figure; a letter or a number in brackets before it is no figure.
_ALONE = re.compile(
    rf"\s*((?:\(?\w{{1,3}}[).]\s*)?[^\d|]*[^\W\d][^\d]*?)[\s:=|–—-]+({FIGURE})\s*(?:papers?|votes?)?\s*", re.IGNORECASE
)

#: A statutory head is no longer.
_A_LINE = 160

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
SEATS = re.compile(
    rf"\(?\b(\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?:seats?|vacanc(?:y|ies)|councillors?)(?:\s+(?:to\s+be\s+(?:elected|filled)|up|available))?\b\)?"
    rf"|\b(?:elects|electing|to\s+elect)\s+(\d{{1,2}}|{'|'.join(_NUMBERS)})\b(?:\s+(?:councillors?|members?))?",
    re.IGNORECASE,
)

#: A candidate is marked elected, or not; not only by the word.
NOT_ELECTED = re.compile(r"\(?\b(?:not\s+elected|unsuccessful|defeated|lost)\b\)?", re.IGNORECASE)
ELECTED = re.compile(
    r"[\[(]\s*e(?:lected)?\s*[\])]|\b(?:duly\s+)?elected\b|\bwinner\b|[✓✔☑✅🏆★☆]\ufe0f?|\*+|(?<=[\d\s|])E\s*$",
    re.IGNORECASE,
)
#: The words that say a star is for those who sat before.
SITTING = re.compile(
    r"(?:\*|star|asterisk)\W*(?:\w+\s+){0,4}?(?:sitting|incumbent|retiring|previous|outgoing|existing)", re.IGNORECASE
)
UNOPPOSED = re.compile(
    r"\b(?:elected\s+|returned\s+)?(?:unopposed|uncontested|without\s+(?:a\s+)?(?:contest|poll))\b", re.IGNORECASE
)

MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_SHORT = "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec"
MOMENTS = re.compile(
    rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{MONTHS}|{_SHORT})\b,?(?:\s+(?:19|20)\d\d\b)?"
    rf"|\b(?:{MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d\b"
    rf"|\b(?:{MONTHS})\s+(?:19|20)\d\d\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b|\b(?:19|20)\d\d-\d\d-\d\d(?:T[\d:.+]+)?"
    r"|\b\d{1,2}[:.]\d{2}\s?(?:am|pm)\b|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2}\s?(?:am|pm)\b"
    r"|\b(?:elections?|results?|poll|since|in)\s+(?:of\s+)?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s+(?:local|council|general|elections?|results?|poll)\b"
    r"|\b\d+(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
OUTCOME = re.compile(r"\b(holds?|held|retains?|gains?|gained|wins?|won|takes?|took|no\s+change)\b", re.IGNORECASE)


class Fact(NamedTuple):
    """One figure of a whole ward: of what, as written, and how the line calls it."""

    about: str
    figure: str
    label: str


def fact_of(label: str) -> str | None:
    """What a label by itself is about: `Total rejected` is `rejected`; `None` for other text.

    >>> fact_of("(b) voting for more candidates than voter was entitled to"), fact_of("Ann Total")
    ('head:voting for too many candidates', None)
    """
    words = re.sub(r"^[\W\d]*(?:\(?[a-f]\)|[ivx]+\)|[a-f]\.)?\W*", "", plain(label), flags=re.IGNORECASE)
    found = LABEL.match(words)
    if found is None:
        found = next((one for one in LABEL.finditer(words) if _about(one).startswith("head:")), None)
    return _about(found) if found else "other" if re.match(r"(?:notes?|source|swing)\b", words, re.IGNORECASE) else None


def _about(found: re.Match[str]) -> str:
    number = next(int(name[1:]) for name, text in found.groupdict().items() if text is not None)
    return list(LABELS)[number]


def facts(line: str) -> tuple[list[Fact], str]:
    """Every figure that a line states of the whole ward, and the line without them."""
    found: list[Fact] = []
    rest = line
    alone = _ALONE.fullmatch(line) if len(line) < _A_LINE else None
    about = fact_of(alone[1]) if alone else None
    if alone and about and (about.startswith("head:") or about == "rejected"):
        return [Fact(about, alone[2], plain(alone[1]))], ""
    for seats in SEATS.finditer(line):
        said = (seats[1] or seats[2]).lower()
        found.append(Fact("seats", str(_NUMBERS.get(said, said)), "seats"))
        rest = _without(rest, seats.span())
    for label in LABEL.finditer(rest):
        if not rest[slice(*label.span())].strip():
            continue
        span, figure, share = _figure_of(rest, label)
        if not figure:
            continue
        about = _about(label)
        found.append(Fact(about, figure, plain(label[0])))
        if about == "turnout" and share:
            found.append(Fact("turnout", share, plain(label[0])))
        rest = _without(rest, span)
    return found, rest


def _figure_of(line: str, label: re.Match[str]) -> tuple[tuple[int, int], str, str]:
    """The figure that belongs to a label: behind it as a rule, before it where a comma parts it from the next."""
    after, before = _AFTER.match(line, label.end()), _BEFORE.search(line, 0, label.start())
    if after is not None and (before is None or "," not in after[1]):
        share = re.sub(r"[()\s]", "", after[3]) if after[3] else ""
        return (label.start(), after.end()), after[2], share
    if before is not None:
        return (before.start(), label.end()), before[1], ""
    return label.span(), "", ""


def _without(line: str, span: tuple[int, int]) -> str:
    return line[: span[0]] + " " * (span[1] - span[0]) + line[span[1] :]


def blank(pattern: re.Pattern[str], line: str) -> str:
    """A line with what fits a pattern blanked out, so that places stay."""
    return pattern.sub(lambda found: " " * len(found[0]), line)


def marked(text: str) -> tuple[str, bool | None]:
    """A cell or a line without its marks, and whether they say elected; `None` where there is none.

    >>> marked("612 (E)"), marked("*Alan Pike"), marked("455"), marked("455 Not elected")
    (('612', True), ('Alan Pike', True), ('455', None), ('455', False))
    """
    if NOT_ELECTED.search(text):
        return plain(NOT_ELECTED.sub(" ", text)), False
    if ELECTED.search(text):
        return plain(ELECTED.sub(" ", text)).strip(" -–—,;:"), True
    return plain(text), None


def spans(pattern: re.Pattern[str], line: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in pattern.finditer(line))
