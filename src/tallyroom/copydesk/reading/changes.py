"""A change with its direction said: "up 20", "a net gain of six", "+5", "three seats lighter", "unchanged".

Not here: the level it may belong to (`levels`, `quantities`).
"""

from __future__ import annotations

from msgspec.structs import replace

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.levels import Line, Quantity, counted_noun, is_year, number_at, read_level
from tallyroom.copydesk.reading.phrasebook import AS_MANY, RISE, SINK, UNCHANGED, phrases, starts

_BASES = phrases(
    "on a year ago, than a year ago, on last year, since last year, from last year, on last time, "
    "than last time, than before, on four years ago, than in, compared with, on, since, than"
)


_WORSE = phrases(
    "seat lighter, seat worse off, seat down, seat fewer, seat poorer, seats worse off, worse off, "
    "seats lighter, lighter, seats down, down, seats fewer, fewer, seats poorer, seats short of "
    "their, adrift"
)


_BETTER = phrases(
    "seats ahead, seats better off, seat better off, better off, seats stronger, seat stronger, stronger, "
    "seats up, seat up, up, seats heavier, seats more, more"
)


NET_GAIN = book.words("gain gains increase rise addition advance improvement")


NET_LOSS = book.words("loss losses fall drop decrease decline reduction slump slide")


def with_direction(line: Line, q: Quantity) -> Quantity | None:
    """As in "256 seats up", "three seats lighter", "two more", "66 down": a change and no level."""
    if q.unit in {"percent", "years", "foreign", "compound"} or q.value is None or q.of is not None:
        return None  # "9 of the 24 seats up" are no gain
    noun = _noun_words(line, q)
    words = noun + line.words(q.end, 3)
    for sign, table in ((-1, _WORSE), (1, _BETTER)):
        for skip in (0, len(noun)):
            found = starts(words[skip:], table)
            if not found or len(found) <= len(noun) - skip:
                continue
            end = q.end + len(found) - (len(noun) - skip)
            if found[-1] in {"up", "down"} and (
                number_at(line, end)
                or (line.low(end) in {"for", "to", "by", "from", "on"} and line.low(end) in {"for"})
            ):
                continue
            if found[-1] in {"more", "fewer"}:
                return _more(line, q, end, sign)
            return _base(line, replace(q, value=None, change=sign * q.value, end=end, unit=q.unit))
    return None


def _noun_words(line: Line, q: Quantity) -> tuple[str, ...]:
    return (line.low(q.end - 1),) if q.unit == "seats" and q.noun in {"seats", "seat", "councillors"} else ()


def _more(line: Line, q: Quantity, end: int, sign: int) -> Quantity:
    """As in "five more seats", "three fewer", "two fewer than in 2010"."""
    if line.low(end) == "than" and any(i in line.names and line.names[i].sort == "party" for i in (end + 1, end + 2)):
        return q  # a lead over another party is no change
    after = counted_noun(line, replace(q, end=end), False)
    unit = after.unit if after.unit in {"seats", "councils", "votes"} else q.unit
    end = after.end if after.unit in {"seats", "councils", "votes"} else end
    return _base(
        line,
        replace(
            q,
            value=None,
            change=sign * (q.value or 0.0),
            end=end,
            unit=unit,
            party=after.party or q.party,
            more=True,
        ),
    )


def bare_change(line: Line, at: int) -> Quantity | None:
    """As in "two fewer than in 2010", "two up"."""
    level = read_level(line, at)
    return with_direction(line, level) if level is not None and level.value is not None else None


def sign_at(line: Line, at: int) -> int | None:
    """+1, -1 for a sign written against a figure."""
    token = line.cut[at] if at < len(line.cut) else None
    if token is None or token.text not in "+-" or at + 1 >= len(line.cut):
        return None
    tight = line.cut[at + 1].start == token.end and line.cut[at + 1].sort == "number"
    loose = at == 0 or line.cut[at - 1].end < token.start or line.cut[at - 1].text in "(,[/"
    return (1 if token.text == "+" else -1) if tight and loose else None


def change_from(line: Line, at: int, q: Quantity) -> Quantity | None:
    """As in "compared with 25", "from 25 last time", "previously 12": the level before."""
    found = starts(line.words(at, 4), _BEFORE)
    if not found:
        return None
    before = read_level(line, at + len(found))
    if before is None or before.value is None or is_year(before) or q.value is None or _of_another(line, before.end):
        return None
    return replace(before, first=at, value=None, change=round(q.value - before.value, 4), of=None)


def _of_another(line: Line, end: int) -> bool:
    """As in "26 seats against 13 for the Greens": another party's, and no earlier level."""
    return line.low(end) == "for" and any(
        at in line.names and line.names[at].sort == "party" for at in (end + 1, end + 2)
    )


_BEFORE = phrases(
    "compared with, compared to, as against, against, up from, down from, previously, from, where it had, it had"
)


def read_change(line: Line, at: int) -> Quantity | None:
    """A change with its direction said: "up 20", "a net gain of six", "+5", "rose by four", "unchanged"."""
    same = starts(line.words(at, 9), UNCHANGED)
    if same:
        return Quantity(first=at, end=at + len(same), change=0.0, sort="words")
    if line.low(at) in AS_MANY and line.low(at + 1) in {"on", "at", "with"} and number_at(line, at + 2):
        return Quantity(first=at, end=at + 1, change=0.0, sort="words")
    if line.low(at) == "from":
        both = _from_to(line, at, at + 1)
        return both if both is not None and both.value is not None else None
    step = at + 1 if line.low(at) == "change" and (sign_at(line, at + 1) is not None or line.low(at + 1) == ":") else at
    step += 1 if line.low(step) == ":" else 0
    sign = sign_at(line, step)
    if sign is not None:
        return _signed(line, at, step + 1, sign)
    return _directed(line, at) or _headed(line, at)


def _signed(line: Line, first: int, at: int, sign: int) -> Quantity | None:
    q = read_level(line, at)
    if q is None or q.value is None:
        return None
    return replace(q, first=first, value=None, change=sign * q.value, points=q.unit in {"percent", "points"})


def _directed(line: Line, at: int) -> Quantity | None:
    """As in "up 20", "down from 21 to 16", "rose by four"."""
    low = line.low(at)
    sign = 1 if low in {"up", "plus"} or low in RISE else -1 if low in {"down", "minus"} or low in SINK else 0
    if not sign or (low == "up" and line.low(at - 1) in _PHRASAL):
        return None
    step = at + 1
    if low in RISE or low in SINK:
        while line.low(step) in cues.WHOSE_TALLY:
            step += 1
    if line.low(step) in cues.BY_HOW_MUCH and number_at(line, step) is None:
        step += 1
    if line.low(step) == "from":
        return _from_to(line, at, step + 1)
    q = read_level(line, step)
    if q is None or q.value is None or q.sort == "fraction" or is_year(q):
        return None
    if q.unit in {"compound", "years", "time"} or (q.unit == "foreign" and low not in {"up", "down"}):
        return None
    return _base(line, replace(q, first=at, value=None, change=sign * q.value, points=q.unit in {"percent", "points"}))


_PHRASAL = book.words(
    "pick picks picked picking make makes made making end ends ended ending set put take taken taking took"
)


def _from_to(line: Line, at: int, step: int) -> Quantity | None:
    before = read_level(line, step)
    if before is None or before.value is None or is_year(before):
        return None
    if line.low(before.end) in {"to", "-"}:
        after = read_level(line, before.end + 1)
        if after is not None and after.value is not None:
            return replace(after, first=at, change=round(after.value - before.value, 4), unit=after.unit or before.unit)
    return replace(before, first=at, value=None, change=0.0, of=before.value)


def _headed(line: Line, at: int) -> Quantity | None:
    """As in "a net loss of 289", "net gain: 4"."""
    step = at
    while line.low(step) in cues.BEFORE_A_NET and line.low(step) != "losing":
        step += 1
    sign = 1 if line.low(step) in NET_GAIN else -1 if line.low(step) in NET_LOSS else 0
    if not sign or line.low(step + 1) not in {"of", "was", "by", ":"}:
        return None
    q = read_level(line, step + 2)
    if q is None or q.value is None:
        return None
    first = step - 1 if line.low(step - 1) == "net" and step - 1 >= at else at
    return replace(q, first=first, value=None, change=sign * q.value, points=q.unit in {"percent", "points"})


def _base(line: Line, q: Quantity) -> Quantity:
    """What a change is measured from, when it follows at once."""
    found = starts(line.words(q.end, 4), _BASES)
    if not found:
        return q
    end = q.end + len(found)
    if found[-1] in {"on", "since", "than", "in", "with"}:
        year = number_at(line, end)
        if year is None or not 1900 <= year.value <= 2100:
            return q
        return replace(q, end=year.end, base=str(int(year.value)))
    return replace(q, end=end, base="year ago" if "year" in found else "last time" if "time" in found else None)
