"""The careful way through a ballot file, line by line: what is wrong, where, and what becomes of the paper.

Lives here: reading the numbers and the names of BLT and of the comma form. Not here: deciding which form it
is, or putting the profile together (the package does).

What a doubtful paper is worth follows the law of the count: void if it is not clear which candidate is the
first preference, else good as far as it is clear (SSI 2011/399 r. 45; SI 1985/454 r. 46 and 50(4)).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from tallyroom.feeds.ballots.faults import Fault

Line = tuple[int, str]

WHOLE = re.compile(r"\d{1,9}")  # more papers than that nobody has
HEADER = re.compile(r"^[\s,;]*(\d{1,9})[\s,;]+(\d{1,9})[\s,;]*(#.*)?$")
NUMBERS = re.compile(r"^[\s,;]*(\([^()]*\)\s*)?-?\d")
LISTED = re.compile(
    r"""^["']?Candidate\s+\d+["']?\s*,\s*"?(.*?)"?\s*(?:,\s*"?([^,"]*(?:,[^,"]*)*?)"?)?[\s,;]*$""",
    re.IGNORECASE,
)
PARTY = re.compile(r"\(([^()]*)\)[^()]*$")


@dataclass(slots=True)
class Reading:
    """A file while it is being read."""

    standing: int = 0
    seats: int = 0
    rankings: list[tuple[int, list[int]]] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    names: list[Line] = field(default_factory=list)

    def fault(self, line: int, says: str, **more: Any) -> None:
        self.faults.append(Fault(line=line, says=says, **more))


def decoded(data: bytes, *, first: int = 1) -> list[Line]:
    """Numbered lines that are not blank. UTF-8, and line by line Windows-1252 where a line is not."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        texts = data.decode().splitlines() if b"\xc2\x85" not in data else [_line(raw) for raw in data.splitlines()]
    except UnicodeDecodeError:
        texts = [_line(raw) for raw in data.splitlines()]
    return [(number, text.strip()) for number, text in enumerate(texts, start=first) if text.strip(" \t,;\x1a")]


def _line(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def read_lines(lines: list[Line], *, closed: bool) -> Reading:
    """The numbers and the raw name lines. `closed`: ballot lines end in 0, and a lone 0 ends them (BLT)."""
    reading = Reading()
    if not lines or not _header(lines[0], reading):
        first = lines[0] if lines else (1, "an empty file")
        mend = "The first line gives the number of candidates and of seats."
        reading.fault(first[0], f"no candidates and seats in {first[1][:40]!r}", verdict="refused", mend=mend)
        return reading
    ended = not closed
    for place, (number, text) in enumerate(lines[1:], start=1):
        if not NUMBERS.match(text) or (closed and ended):
            reading.names = lines[place:]
            break
        tokens = re.split(r"[\s,;]+", re.sub(r"#.*$", "", text).strip(" \t,;"))
        if closed and tokens == ["0"]:
            ended = True
        elif closed and all(re.fullmatch(r"-\d{1,9}", token) for token in tokens) and not reading.rankings:
            reading.withdrawn += [-int(token) - 1 for token in tokens]
        else:
            _ballot(number, tokens, reading, closed=closed)
    if not ended:
        reading.fault(
            lines[-1][0],
            "the ballots have no closing 0",
            verdict="refused",
            mend="A BLT file closes them with a line of 0: is it cut short?",
        )
    return reading


def _header(line: Line, reading: Reading) -> bool:
    found = HEADER.match(line[1])
    if not found:
        return False
    reading.standing, reading.seats = int(found[1]), int(found[2])
    if reading.seats < 1 or reading.standing < reading.seats:
        reading.fault(
            line[0],
            f"{reading.standing} candidates for {reading.seats} seats",
            verdict="refused",
            mend="A contested election has at least as many candidates as seats, and one seat or more.",
        )
    return True


def _ballot(number: int, tokens: list[str], reading: Reading, *, closed: bool) -> None:
    # Some BLT files put "(label)" before the weight.
    tokens = [token for token in tokens if token and not re.fullmatch(r"\(.*\)", token)]
    if closed and tokens and tokens[-1] == "0":
        tokens = tokens[:-1]
    elif closed:
        reading.fault(number, "the line does not end in 0", verdict="mended")
    weight = tokens[0] if tokens else ""
    if not WHOLE.fullmatch(weight) or int(weight) == 0:
        mend = "Each line begins with how many papers it stands for, a whole number from 1."
        reading.fault(number, f"{weight or 'nothing'!r} papers", verdict="refused", mend=mend)
        return
    ranking, doubt = _clear(tokens[1:], reading)
    if doubt and ranking:
        reading.fault(number, doubt, verdict="shortened", papers=int(weight))
    elif not ranking:
        says = doubt or "an empty ballot: no first preference"
        reading.fault(number, says, verdict="rejected", papers=int(weight))
        return
    reading.rankings.append((int(weight), ranking))


def _clear(tokens: list[str], reading: Reading) -> tuple[list[int], str]:
    """The preferences as far as they are clear, and why no farther."""
    ranking: list[int] = []
    for place, token in enumerate(tokens, start=1):
        if "=" in token:
            return ranking, f"preference {place}: {token} are ranked equal"
        if not WHOLE.fullmatch(token):
            return ranking, f"preference {place}: {token!r} is not a candidate's number"
        chosen = int(token) - 1
        if not 0 <= chosen < reading.standing:
            return ranking, f"preference {place}: {token} is out of range, 1 to {reading.standing}"
        if chosen in ranking:
            return ranking, f"preference {place}: candidate {token} is preferred twice"
        ranking.append(chosen)
    return ranking, ""


# --- names ---


def unquoted(number: int, text: str, faults: list[Fault]) -> str:
    """One name without its quotes, however they stand.

    >>> faults = []
    >>> unquoted(9, '"Michael O"Hara",', faults), str(faults[0])
    ('Michael O"Hara', 'line 9: stray quote in "Michael O"Hara" (mended)')
    """
    bare = text.strip(" \t,;")
    inner = bare
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        inner = bare[1:-1].replace('""', '"')
    elif bare[:1] == '"' or bare[-1:] == '"':
        inner = bare.strip('"')
    if '"' in inner or (inner == bare) != ('"' not in bare):
        faults.append(Fault(line=number, says=f"stray quote in {bare}", verdict="mended"))
    return " ".join(inner.split())


def plain_names(reading: Reading) -> tuple[list[str], list[str], str]:
    """BLT: one name a line, then the title. Some put the party after the name, in quotes of its own or
    brackets.
    """
    names, parties = [], []
    for number, text in reading.names[: reading.standing]:
        parts = re.split(r"""["']\s*,?\s+["']|"\s*,\s*\"""", text.strip(" \t,;"))
        names.append(unquoted(number, parts[0] + ('"' if len(parts) > 1 else ""), reading.faults))
        parties.append(party_of(parts[1].strip("\"', ")) if len(parts) > 1 else "")
    title = [unquoted(number, text, reading.faults) for number, text in reading.names[reading.standing :][:1]]
    return names, parties, title[0] if title else ""


def listed_names(reading: Reading) -> tuple[list[str], list[str], str]:
    """The comma form: `"Candidate 1","Name","Party (Code)",` lines, then the ward."""
    names: list[str] = []
    parties: list[str] = []
    title = ""
    for number, text in reading.names:
        found = LISTED.match(text) if len(names) < reading.standing else None
        if found:
            name, party = found.groups()
            plain = name.isprintable() and '"' not in name
            names.append(name.strip() if plain else unquoted(number, f'"{name}"', reading.faults))
            parties.append(party_of(party or ""))
        elif not title:
            title = unquoted(number, text, reading.faults)
    return names, parties, title


def party_of(text: str) -> str:
    """The party's code where it stands in the last brackets, else the text itself.

    >>> party_of("Conservative and Unionist Party (Con)")
    'Con'
    """
    found = PARTY.search(text)
    return (found[1] if found else text).strip()
