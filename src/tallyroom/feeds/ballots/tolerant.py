"""The careful way through a ballot file, line by line: what is wrong, where, and what becomes of the paper.

Lives here: reading the numbers and the names of BLT and of the comma form. Not here: deciding which form it
is, or putting the profile together (the package does).

What a doubtful paper is worth follows the law of the count: void if it is not clear which candidate is the
first preference, else good as far as it is clear (SSI 2011/399 r. 45; SI 1985/454 r. 46 and 50(4)).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from msgspec import Struct, field

from tallyroom.counting.sheet import told_seats
from tallyroom.feeds.ballots.faults import Fault

Line = tuple[int, str]

WHOLE = re.compile(r"\d{1,9}")  # more papers than that nobody has
HEADER = re.compile(r"^[\s,;]*(\d{1,9})[\s,;]+(\d{1,9})[\s,;]*(#.*)?$")
NUMBERS = re.compile(r"^[\s,;]*(\([^()]*\)\s*)?-?\d")
LISTED = re.compile(r"""["']?Candidate\s+(\d{1,9})["']?\s*,(.*)""", re.IGNORECASE)
APART = re.compile(r'"\s*,\s*"')  # the name from the party, where both are quoted
EMPTY_CELL = re.compile(r"[,;]\s*[,;]")
MOST_CANDIDATES = 1_000  # more than any ballot paper has; a table of stages has a cell for each at each stage
PARTY = re.compile(r"\(([^()]*)\)[^()]*$")


class Reading(Struct):
    """A file while it is being read."""

    standing: int = 0
    seats: int = 0
    rankings: list[tuple[int, list[int]]] = field(default_factory=list)
    withdrawn: list[int] = field(default_factory=list)
    withdrawn_line: int = 0
    faults: list[Fault] = field(default_factory=list)
    names: list[Line] = field(default_factory=list)
    #: Papers of the file, and papers by each number on them that is nobody's.
    papers: int = 0
    beyond: Counter[int] = field(default_factory=Counter)
    beyond_lines: Counter[int] = field(default_factory=Counter)
    #: Short names that ballots may use instead of numbers.
    nicknames: dict[str, int] = field(default_factory=dict)

    def fault(self, line: int, says: str, **more: Any) -> None:
        self.faults.append(Fault(line=line, says=says, **more))

    def number(self, token: str) -> str:
        """A candidate's number, also where the ballot has their nickname."""
        return str(self.nicknames[token]) if token in self.nicknames else token


def marked(data: bytes) -> bytes:
    """Without a byte order mark, its lines ending in a newline alone, and in UTF-8 where the mark says UTF-16.

    >>> marked("3 1".encode("utf-16")), marked("3 1\\r\\n".encode("utf-8-sig")), marked(b"3 1\\r")
    (b'3 1', b'3 1\\n', b'3 1\\n')
    """
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        data = data.decode("utf-16", errors="replace").encode(errors="replace")
    data = data.removeprefix(b"\xef\xbb\xbf")
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in data else data


def decoded(data: bytes, *, first: int = 1) -> list[Line]:
    """Numbered lines that are not blank. UTF-8, and line by line Windows-1252 where a line is not.

    Lines end as files end them: a form feed or a line separator inside a name ends none.
    """
    texts = as_text(data).split("\n")
    return [(number, text.strip()) for number, text in enumerate(texts, start=first) if text.strip(" \t,;\x1a")]


def as_text(data: bytes) -> str:
    """The whole of a file, as `marked` gives it; a line that is not UTF-8 is Windows-1252.

    >>> as_text("Renée\\n".encode("cp1252") + "Eòghann".encode())
    'Renée\\nEòghann'
    """
    try:
        return data.decode()
    except UnicodeDecodeError:
        return "\n".join(_line(raw) for raw in data.split(b"\n"))


def _line(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def read_lines(lines: list[Line], *, closed: bool) -> Reading:
    """The numbers and the raw name lines. `closed`: ballot lines end in 0, and a lone 0 ends them (BLT)."""
    reading = Reading()
    if not lines or not _header(lines[0], reading):
        says = f"no candidates and seats in {_begin(lines[0][1])}" if lines else "an empty file"
        mend = "The first line gives the number of candidates and of seats."
        reading.fault(lines[0][0] if lines else 1, says, verdict="refused", mend=mend)
        return reading
    end = _end(lines, reading, closed=closed)
    reading.names = lines[end + closed :]
    for number, text in lines[1:end]:
        tokens = _tokens(text)
        if closed and text.startswith("["):
            _option(number, text, reading)
        elif not NUMBERS.match(text):
            mend = "A ballot begins with how many papers it stands for."
            reading.fault(number, f"{_begin(text)} is no ballot", verdict="refused", mend=mend)
        elif closed and all(re.fullmatch(r"-\d{1,9}", token) for token in tokens) and not reading.rankings:
            reading.withdrawn += [-int(token) - 1 for token in tokens]
            reading.withdrawn_line = number
        else:
            if not closed and EMPTY_CELL.search(text.strip(" \t,;")):
                reading.fault(number, "an empty cell among the preferences: passed over", verdict="mended")
            _ballot(number, tokens, reading, closed=closed)
    return reading


def _option(number: int, text: str, reading: Reading) -> None:
    """A line in square brackets, by which some programs say more: nicknames and who has withdrawn are understood."""
    words = text.partition("#")[0].strip("[] \t").split()
    name, values = (words[0].lower(), words[1:]) if words else ("", [])
    if name in {"nick", "nicknames"} and len(values) == reading.standing:
        reading.nicknames = {nick: place for place, nick in enumerate(values, start=1) if not nick.isdigit()}
    elif name in {"withdrawn", "withdraw"} and all(WHOLE.fullmatch(reading.number(one)) for one in values):
        reading.withdrawn += [int(reading.number(one)) - 1 for one in values]
        reading.withdrawn_line = number
    else:
        says = f"the option {_begin(text)} is passed over"
        reading.fault(number, says, verdict="mended", mend="Lots are recorded with --lot, the rules with --rules.")


def _end(lines: list[Line], reading: Reading, *, closed: bool) -> int:
    """The place after the last ballot: of the closing 0 (BLT), or of the first name."""
    if not closed:
        return next((at for at, (_, text) in enumerate(lines) if LISTED.match(text)), _no_more_numbers(lines))
    end = next((at for at, (_, text) in enumerate(lines) if at and _tokens(text) == ["0"]), None)
    if end is not None:
        return end
    last = _no_more_numbers(lines)
    mend = "A BLT file closes them with a line of 0: is it cut short?"
    line = lines[min(last, len(lines) - 1)][0]
    reading.fault(line, "the ballots have no closing 0", verdict="refused", mend=mend)
    return last


def _no_more_numbers(lines: list[Line]) -> int:
    return next((at for at, (_, text) in enumerate(lines) if not NUMBERS.match(text)), len(lines))


def _tokens(text: str) -> list[str]:
    return re.split(r"[\s,;]+", text.partition("#")[0].strip(" \t,;"))


def _begin(text: str) -> str:
    """As much of a line as a message needs."""
    return repr(text if len(text) <= 40 else text[:39] + "…")


def _header(line: Line, reading: Reading) -> bool:
    found = HEADER.match(line[1])
    if not found:
        return False
    reading.standing, reading.seats = int(found[1]), int(found[2])
    if reading.seats < 1 or reading.standing < reading.seats:
        reading.fault(
            line[0],
            f"{reading.standing} candidates for {told_seats(reading.seats)}",
            verdict="refused",
            mend="A contested election has at least as many candidates as seats, and one seat or more.",
        )
    if reading.standing > MOST_CANDIDATES:
        says = f"{reading.standing:,} candidates, more than {MOST_CANDIDATES:,}"
        reading.fault(line[0], says, verdict="refused", mend="Mend the first number: it is how many stand.")
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
        reading.fault(number, f"{_begin(weight or 'nothing')} papers", verdict="refused", mend=mend)
        return
    reading.papers += int(weight)
    ranking, doubt = _clear([reading.number(token) for token in tokens[1:]], reading, papers=int(weight))
    if doubt and ranking:
        reading.fault(number, doubt, verdict="shortened", papers=int(weight))
    elif not ranking:
        says = doubt or "an empty ballot: no first preference"
        reading.fault(number, says, verdict="rejected", papers=int(weight))
        return
    reading.rankings.append((int(weight), ranking))


def _clear(tokens: list[str], reading: Reading, *, papers: int) -> tuple[list[int], str]:
    """The preferences as far as they are clear, and why no farther."""
    ranking: list[int] = []
    for place, token in enumerate(tokens, start=1):
        if "=" in token:
            return ranking, f"preference {place}: {token[:40]} are ranked equal"
        if token == "-":
            return ranking, f"preference {place} is skipped"
        if not WHOLE.fullmatch(token):
            return ranking, f"preference {place}: {_begin(token)} is not a candidate's number"
        chosen = int(token) - 1
        if not 0 <= chosen < reading.standing:
            reading.beyond[chosen + 1] += papers
            reading.beyond_lines[chosen + 1] += 1
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
    stray = '"' in inner or (inner == bare) != ('"' not in bare)
    if len(inner) > 1 and inner[0] == inner[-1] == '"':
        inner = inner[1:-1]  # quoted twice over
    if stray:
        faults.append(Fault(line=number, says=f"stray quote in {shown(bare)[:80]}", verdict="mended"))
    name = shown(inner)
    if not inner.replace("\xa0", " ").replace("\t", " ").isprintable():
        faults.append(Fault(line=number, says=f"characters in {name[:80]} that cannot be shown", verdict="mended"))
    return name


def shown(text: str) -> str:
    """Without control characters, and one blank where several stood.

    >>> shown("Ann\\x00  Bell")
    'Ann Bell'
    """
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def plain_names(reading: Reading) -> tuple[list[str], list[str], str]:
    """BLT: one name a line, then the title. Comments end a line outside quotes. Some put the party or the description
    after the name: in quotes of its own, in doubled quotes within the name's, or, for everybody, in brackets.
    """
    names, parties = [], []
    for number, text in reading.names[: reading.standing]:
        line = re.sub(r"\s+", " ", without_comment(text)).strip(" ,;")
        doubled = _DOUBLED.fullmatch(line)
        parts = list(doubled.groups()) if doubled else _APART_AGAIN.split(line)
        names.append(unquoted(number, parts[0] + ('"' if len(parts) > 1 else ""), reading.faults))
        parties.append(party_of(parts[1].strip("\"', ")) if len(parts) > 1 else "")
    bracketed = [BRACKETED.fullmatch(name) for name in names]
    if len(names) > 1 and all(bracketed) and not any(parties):
        names = [found[1] for found in bracketed if found]
        parties = [found[2] for found in bracketed if found]
    rest = [(number, without_comment(text)) for number, text in reading.names[reading.standing :]]
    title = [unquoted(number, text, reading.faults) for number, text in rest[:1]]
    for number, text in rest[1:]:
        says = f"{_begin(text)} comes after the title, and is passed over"
        mend = f"{reading.standing} candidates are promised: is one more named?"
        reading.fault(number, says, verdict="mended", mend=mend)
    return names, parties, title[0] if title else ""


#: A description behind a name: `"Ann" "Labour"` and `"Ann","Labour"`, or `"Ann ""Labour"""`.
_APART_AGAIN = re.compile(r"""["'] ?,? ["']|" ?, ?\"""")
_DOUBLED = re.compile(r'''(".*[^" ]) ?""([^"]+)"""''')
BRACKETED = re.compile(r"(.*\S)\s*\(([^()]+)\)")


def without_comment(text: str) -> str:
    """A line of names up to a `#` that is in no quotes.

    >>> without_comment('"Ada #1"   # the first'), without_comment("Ward 1 # Glen")
    ('"Ada #1"', 'Ward 1')
    """
    if "#" not in text:
        return text
    found = re.match(r"""\s*("(?:[^"]|"")*"[\s,;]*)+(?=#|$)""", text)
    return (found[0] if found else text if text.lstrip()[:1] == '"' else text.partition("#")[0]).rstrip()


def listed_names(reading: Reading) -> tuple[list[str], list[str], str]:
    """The comma form: `"Candidate 1","Name","Party (Code)",` lines, then the ward."""
    listed: dict[int, tuple[str, str]] = {}
    rest: list[Line] = []
    lines: list[Line] = []
    for number, text in reading.names:
        found = LISTED.match(text)
        if not found:
            rest.append((number, text))
            continue
        name, party = _name_and_party(found[2])
        plain = name.isprintable() and '"' not in name
        name = name.strip() if plain else unquoted(number, f'"{name}"', reading.faults)
        place = int(found[1])
        if place in listed or not 1 <= place <= reading.standing:
            says = f"candidate {place} is named twice" if place in listed else f"candidate {place} is not one of them"
            mend = f"The ballots go by these numbers, 1 to {reading.standing}, each once."
            reading.fault(number, says, verdict="refused", mend=mend)
        listed[place] = name, party_of(party)
        lines.append((number, text))
    if list(listed) != sorted(listed):
        says = "the candidates are not in the order of their numbers: the numbers are followed"
        reading.fault(lines[0][0], says, verdict="mended")
    title = _title(rest, lines, reading)
    reading.names = [line for _, line in sorted(zip(listed, lines, strict=False))]
    return [listed[place][0] for place in sorted(listed)], [listed[place][1] for place in sorted(listed)], title


def _name_and_party(text: str) -> tuple[str, str]:
    """What stands after "Candidate N", its outer quotes taken off.

    >>> _name_and_party('"Bell, Ann","Labour (Lab)",'), _name_and_party("Cy,Green (Gr),"), _name_and_party('"Cy","",')
    (('Bell, Ann', 'Labour (Lab)'), ('Cy', 'Green (Gr)'), ('Cy', ''))
    """
    text = text.lstrip(" \t").rstrip(" \t,;")
    found = APART.search(text)
    if found:
        name, party = text[: found.start()], text[found.end() :]
    elif text[:1] == '"':
        name, _, party = text[1:].partition('",')
    else:
        name, _, party = text.partition(",")
    return name.strip().removeprefix('"').removesuffix('"'), party.strip().removesuffix('"').strip('", \t')


def _title(rest: list[Line], candidates: list[Line], reading: Reading) -> str:
    """The ward, from the lines that name no candidate: the first after the names. Any other is not passed over
    in silence: it may have been meant for a ballot.
    """
    title = ""
    last = candidates[-1][0] if candidates else 0
    for number, text in rest:
        if number < last or re.fullmatch(r"[\d\s,;=.-]+", text):
            mend = "Ballots come first, then the candidates, then the ward."
            reading.fault(number, f"{_begin(text)} is neither a ballot nor a name", verdict="refused", mend=mend)
        elif title:
            reading.fault(number, f"{_begin(text)} comes after the title, and is passed over", verdict="mended")
        else:
            title = unquoted(number, text, reading.faults)
    return title


def party_of(text: str) -> str:
    """The party's code where it stands in the last brackets, else the text itself.

    >>> party_of("Conservative and Unionist Party (Con)")
    'Con'
    """
    found = PARTY.search(text)
    return (found[1] if found else text).strip()
