"""Figures as phrases: a level, a change, or both together.

"31 seats, up six", "down four to 17", "212 seats, a loss of 40", "512 (41.5%, -3.2)". Here: the
whole phrase. Not here: its parts (`levels`, `changes`), nor whose figure it is (`figures`).
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from tallyroom.copydesk.reading import numerals
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.changes import (
    NET_GAIN,
    NET_LOSS,
    bare_change,
    change_from,
    read_change,
    sign_at,
    with_direction,
)
from tallyroom.copydesk.reading.gazetteer import Name
from tallyroom.copydesk.reading.levels import Line, Quantity, is_year, number_at, read_level
from tallyroom.copydesk.reading.phrasebook import AS_MANY, HEDGES, RISE, SINK, UNCHANGED, UNITS, phrases, starts
from tallyroom.copydesk.reading.tokens import Token


def quantity(cut: tuple[Token, ...], names: Mapping[int, Name], at: int) -> Quantity | None:
    """The figure phrase that begins at a token.

    >>> from tallyroom.copydesk.reading.tokens import tokens
    >>> q = quantity(tokens("down 11 to just 34 seats"), {}, 0)
    >>> q.value, q.change, q.unit, q.hedges, q.end
    (34.0, -11.0, 'seats', ('just',), 6)
    """
    token = cut[at]
    if token.sort in {"word", "mark"} and token.low not in _OPENERS:
        return None
    line = Line(cut, names)
    return _change_then_level(line, at) or _level_then_change(line, at)


# Words and marks that a figure phrase can begin with; for any other nothing is tried.
_OPENERS = frozenset(
    [
        *numerals.SMALL,
        *numerals.SCALES,
        *numerals.ORDINALS,
        *HEDGES,
        *UNCHANGED,
        *AS_MANY,
        *RISE,
        *SINK,
        *NET_GAIN,
        *NET_LOSS,
        *book.words(
            "half dozen a an another all both one none no from change up plus down minus net with overall total "
            "further + - :"
        ),
    ]
)


def _change_then_level(line: Line, at: int) -> Quantity | None:
    change = read_change(line, at)
    if change is None:
        return None
    if change.value is not None:
        return change
    after = change.end
    step = 1 if line.low(after) == "," else 0
    connectors = {"to", "on", "at"} | ({"with"} if change.change == 0.0 else set())
    if line.low(after + step) in connectors and (line.low(after + step) != "on" or line.low(after + step + 1) != "a"):
        level = read_level(line, after + step + 1)
        if level is not None and not is_year(level):
            return replace(
                level,
                first=at,
                change=change.change,
                points=change.points,
                unit=level.unit or (change.unit if change.unit != "points" else ""),
                hedges=change.hedges + level.hedges,
                base=change.base,
            )
    return change


def _level_then_change(line: Line, at: int) -> Quantity | None:
    level = read_level(line, at)
    if level is None:
        return None
    return with_direction(line, level) or _with_suffix(line, level)


def _with_suffix(line: Line, q: Quantity) -> Quantity:
    """A level with the change that follows it, in brackets or after a comma or dash; or with a share."""
    at, bracket = _past_place(line, q.end), False
    q = replace(q, place=_place_passed(line, q.end, at))
    if line.low(at) in {"(", "["}:
        at, bracket = at + 1, True
    elif line.low(at) in {",", "-", ";", "/"} and not (line.low(at) == "-" and sign_at(line, at)):
        at += 1
    if bracket and not q.unit:
        q = _noun_after_bracket(line, q)
    before = _had_in_brackets(line, q, at) if bracket else None
    if before is not None:
        return before
    share = _share(line, q, at, bracket)
    if share is not None:
        return share
    while line.low(at) in {"which", "is", "also", "and"} and (
        line.low(at) != "and" or (line.low(at + 1) in {"up", "down"} and number_at(line, at + 2))
    ):
        at += 1
    change = read_change(line, at) or change_from(line, at, q) or bare_change(line, at)
    if change is None and bracket and line.low(at) == "0" and line.low(at + 1) in {")", "]"}:
        return replace(q, end=at + 2, change=0.0)
    if change is None or change.value is not None:
        return q
    if line.low(at - 1) in {",", ";"} and not _attached(line, change, at):
        return q
    end = change.end + (1 if bracket and line.low(change.end) in {")", "]"} else 0)
    if bracket and UNITS.get(line.low(end)) == q.unit and q.unit in {"councils", "seats"}:
        end += 1
    amount = change.change
    if change.of is not None and q.value is not None:  # "up from 3%"
        amount = round(q.value - change.of, 4)
    return replace(q, end=end, change=amount, points=change.unit in {"points", "percent"}, base=change.base)


def _had_in_brackets(line: Line, q: Quantity, at: int) -> Quantity | None:
    """As in "17 (was 13)", whose change is their difference; "17 (13)" may be either, and claims the level alone."""
    told = line.low(at) in _FORMERLY
    before = read_level(line, at + 1 if told else at)
    if (
        before is None
        or before.value is None
        or before.unit not in {"", "seats"}
        or line.low(before.end) not in {")", "]"}
    ):
        return None
    if q.value is None or q.unit not in {"", "seats"} or before.sort != "digits" or (not told and before.value == 0):
        return None
    return replace(q, end=before.end + 1, change=round(q.value - before.value, 4) if told else None)


_FORMERLY = frozenset({"was", "were", "had", "formerly", "previously", "from", "prev"})


def _noun_after_bracket(line: Line, q: Quantity) -> Quantity:
    """As in "21 (+1) councils": the noun comes after the change."""
    for at in range(q.end + 1, min(q.end + 6, len(line.cut) - 1)):
        if line.low(at) in {")", "]"}:
            unit = UNITS.get(line.low(at + 1), "")
            return replace(q, unit=unit) if unit in {"councils", "seats"} else q
    return q


def _attached(line: Line, change: Quantity, at: int) -> bool:
    """Whether a change after a comma belongs to the level before it: no verb or head of its own."""
    if line.cut[at].low in RISE or line.cut[at].low in SINK:
        return False
    return not (change.party and line.low(at) not in {"up", "down"})


def _past_place(line: Line, at: int) -> int:
    """Past "on the council" and the like, when a change follows."""
    found = starts(line.words(at, 5), _ON_THE_COUNCIL)
    after = at + len(found)
    if line.low(at) in {"in", "across", "on", "throughout"}:
        step = at + 1 if at + 1 in line.names or line.low(at + 1) != "the" else at + 2
        name = line.names.get(step)
        if name is not None and name.sort in {"council", "region"} and line.low(name.end) in {",", "(", "-"}:
            return name.end
    if found and line.low(after) in {",", "(", "-"}:
        return after
    return at


def _place_passed(line: Line, first: int, end: int) -> tuple[str, str] | None:
    """The council or region among the words passed over: sort and id."""
    names = (line.names[at] for at in range(first, end) if at in line.names)
    return next(((name.sort, name.id) for name in names if name.sort in {"council", "region"}), None)


_ON_THE_COUNCIL = phrases(
    "on the council, on the authority, in all, in total, overall, so far, of the vote, of the votes, "
    "in the borough, in the city, across the borough, there, here"
)


def _share(line: Line, q: Quantity, at: int, bracket: bool) -> Quantity | None:
    """As in "512 (41.5%, -3.2)": votes and the share they made; "48.2% (298 votes)" too."""
    if q.value is None or (not bracket and line.low(at - 1) not in {",", ";"}):
        return None
    step = at + 1 if line.low(at) in {"or"} else at
    other = read_level(line, step)
    if (
        other is None
        or other.value is None
        or {q.unit, other.unit} not in ({"", "percent"}, {"votes", "percent"})
        or other.party
    ):
        return None
    if not bracket and other.unit != "percent":
        return None
    after = other.end
    change = (
        read_change(line, after + 1)
        if line.low(after) in {",", ";", "(", ":"} or sign_at(line, after) is not None
        else None
    )
    if change is None and sign_at(line, after):
        change = read_change(line, after)
    if change is not None and change.change is not None and change.value is None:
        other = replace(other, change=change.change, end=change.end, points=True)
    end = other.end + (1 if bracket and line.low(other.end) in {")", "]"} else 0)
    votes, share = (q, other) if other.unit == "percent" else (other, q)
    return replace(votes, first=q.first, end=end, unit=votes.unit, share=share, change=None)
