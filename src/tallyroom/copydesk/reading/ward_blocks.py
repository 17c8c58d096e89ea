"""Lists of wards by their layout: a name, the parties' votes under or after it, and who holds it now.

Here: blocks that the page's structure makes certain, in whatever order party, person and votes come. Not here:
sentences about wards (`ward_votes`, `control`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tallyroom.copydesk.reading.amounts import Figure
from tallyroom.copydesk.reading.claim import KINDS, Claim, Value
from tallyroom.copydesk.reading.gazetteer import Gazetteer
from tallyroom.copydesk.reading.layout import Unit, units
from tallyroom.copydesk.reading.mentions import GENERIC, Mention, common
from tallyroom.copydesk.reading.plain import Plain

_LARGE = re.compile(r"\b(?:\d{1,2},\d{3}|\d{3,5})\b")
_ENOUGH = 3  # numbers that may be votes: fewer make no list
_LEAST_WON = 150  # votes of whoever leads a block; below it the figures may be seats
_LABELS = (("gain_noun", "gain"), ("hold_noun", "hold"), ("v.gain", "gain"), ("v.hold", "hold"))
_SHORT = 14  # tokens of a line that may be a row
_WARDS = frozenset({"name", "ward"})


class Row(NamedTuple):
    """One thing that a block says: its kind, the span of tokens in its unit, and what it says."""

    unit: Unit
    kind: str
    first: int
    end: int
    value: Value
    change: str | None = None
    party: str | None = None
    from_: str | None = None
    candidate: str | None = None


def ward_blocks(text: Plain, source: str, names: Gazetteer) -> tuple[Claim, ...]:
    """The claims of every ward list in a text."""
    if sum(1 for _ in _LARGE.finditer(text.text)) < _ENOUGH:
        return ()
    made, _ = units(text.text, names)
    if any(name in {"mayor", "pcc"} for unit in made[:_ABOUT] for row in unit.classes for name in row):
        return ()  # candidates for an office stand in such lists, too
    blocks = [*_blocks(made), *(one for unit in made for one in _bracketed(unit))]
    return tuple(_claim(row, ward, area, text, source) for ward, area, rows in blocks for row in rows)


_ABOUT = 6  # sentences by which a story has said what it is about


Block = tuple[str, str | None, list[Row]]


def _blocks(made: list[Unit]) -> Iterator[Block]:
    """Each ward with its rows, where at least two of them are votes."""
    now: tuple[str, str | None, int] | None = None
    rows: list[Row] = []
    for unit in made:
        ward, area = _ward_of(unit)
        key = (ward.id, area, _head_of(unit, ward)) if ward is not None else None
        if key != now:
            yield from _whole(now, rows)
            now, rows = key, []
        if key is None or _of_another(unit) or (unit.shape == "prose" and unit.lead is None and len(unit.cut) > _SHORT):
            continue
        rows += [*_votes(unit), *_columns(unit), *_label(unit), *_margins(unit)]
    yield from _whole(now, rows)


def _of_another(unit: Unit) -> bool:
    """As in "New council: Lab 31, Con 26", "Oak Hill: Lab 623; Mill Lane: Con 512": of no ward, or of several."""
    for m in unit.mentions:
        after = unit.cut[m.end].text if m.end < len(unit.cut) else ""
        if m.first >= unit.head > 0 and m.sort in _WARDS and after == ":":
            return True
    first = next((f.first for f in unit.figures), 0)
    return any(
        name in {"councils", "chamber", "total"}
        for names in unit.classes[unit.head if unit.lead else 0 : first]
        for name in names
    )


def _whole(now: tuple[str, str | None, int] | None, rows: list[Row]) -> Iterator[Block]:
    votes = [float(row.value) for row in rows if row.kind == "ward_result" and isinstance(row.value, float)]
    if now is not None and len(votes) >= 2 and max(votes) >= _LEAST_WON:
        yield now[0], now[1], rows


def _head_of(unit: Unit, ward: Mention | None) -> int:
    """The line where the ward was named, so that two wards of one name are two blocks."""
    return unit.context.line if ward is unit.context.ward else unit.line


def _ward_of(unit: Unit) -> tuple[Mention | None, str | None]:
    """The ward that a line is of: its own head's, else the heading's above; and the council where one is named."""
    place = unit.context.place
    area = place.id if place is not None and place.sort == "council" else None
    if unit.cells:
        first = next((m for m in unit.mentions if m.first == unit.cells[0][0] and m.end == unit.cells[0][1]), None)
        if first is not None or unit.context.columns:
            return (first, area) if first is not None and _is_ward(first) else (None, None)
    if unit.lead is not None:
        beside = unit.beside if unit.beside is not None and unit.beside.sort == "council" else None
        return (unit.lead, beside.id if beside else area) if _is_ward(unit.lead) else (None, None)
    ward = unit.context.ward
    return (ward, area) if ward is not None and _is_ward(ward) else (None, None)


def _is_ward(one: Mention) -> bool:
    return one.sort in _WARDS and (one.id in GENERIC or one.id not in common())


def _bracketed(unit: Unit) -> Iterator[Block]:
    """As in "Park (LD 1,588; Con 889; Lab 541)", "Oxhey, LD 1,432, Con 570": a ward's votes after its name in prose."""
    place = unit.context.place
    area = place.id if place is not None and place.sort == "council" else None
    for ward, party in pairwise(unit.mentions):
        opened = unit.text(ward.end, party.first)
        led = unit.lead is not None and _is_ward(unit.lead)
        if opened not in {"(", ","} or party.sort != "party" or not _is_ward(ward) or led or unit.shape != "prose":
            continue
        end = len(unit.cut)
        if opened == "(":
            end = next((at for at in range(ward.end, end) if unit.cut[at].text == ")"), end)
        rows = [row for row in (*_votes(unit), *_margins(unit)) if ward.end < row.first < end]
        if rows and rows[0].first == party.end:
            yield from _whole((ward.id, area, unit.line), [_without_person(row) for row in rows])


def _without_person(row: Row) -> Row:
    """A row without a person: the name before the first party is the ward's."""
    return row._replace(candidate=None)


def _columns(unit: Unit) -> Iterator[Row]:
    """As in a table with a party's name over each column of votes."""
    heads = unit.context.columns
    if not unit.cells or len(heads) != len(unit.cells) or sum(party is not None for _, party in heads) < 2:
        return
    for (first, end), (_, party) in zip(unit.cells, heads, strict=True):
        figure = next((f for f in unit.figures if f.first == first and f.end == end and not f.role), None)
        if party is not None and figure is not None and figure.form in {"digits", "comma", "year?"}:
            yield Row(unit, "ward_result", first, end, figure.value, party=party)


def _votes(unit: Unit) -> Iterator[Row]:
    """As in "Lab 1,234", "Ann Example (Lab) 623", "LAB Ann Example 512": a party, perhaps a person, and votes."""
    for figure in unit.figures:
        found = _voted(unit, figure)
        if found is not None:
            party, person = found
            name = _name(unit, person) if person is not None else None
            yield Row(unit, "ward_result", figure.first, figure.end, figure.value, party=party, candidate=name)


def _voted(unit: Unit, figure: Figure) -> tuple[str, Mention | None] | None:
    if figure.role or figure.change is not None or figure.of is not None or figure.unit not in {"", "votes"}:
        return None
    if figure.form not in {"digits", "comma", "year?"} or figure.value != int(figure.value) or _recalled(unit, figure):
        return None
    before = [m for m in unit.mentions if m.end <= figure.first]
    if not before or not _adjoins(unit, before[-1].end, figure.first):
        return None
    last, other = before[-1], before[-2] if len(before) > 1 else None
    if last.sort == "party":
        person = (
            other if other is not None and other.sort in {"person", "name"} and last.first - other.end <= 1 else None
        )
        return last.id, person if person is not None and person.first >= unit.head else None
    beside = other is not None and other.sort == "party" and last.first - other.end <= 1
    return (other.id, last) if other is not None and beside and last.sort in {"person", "name"} else None


def _adjoins(unit: Unit, first: int, end: int) -> bool:
    """Whether nothing but marks stands between, and no sign of a change."""
    between = unit.cut[first:end]
    signed = bool(between) and between[-1].text in {"+", "-"} and between[-1].end == unit.cut[end].start
    return len(between) <= 3 and not signed and not any(t.sort in {"word", "number"} or t.text in "+|" for t in between)


def _recalled(unit: Unit, figure: Figure) -> bool:
    """As in "(May 2015: Lab 1480": a result of another year, in brackets."""
    depth = [at for at in range(figure.first) if unit.cut[at].text == "("]
    opened = depth[-1] if depth else None
    if opened is None or any(t.text == ")" for t in unit.cut[opened : figure.first]):
        return False
    return any(
        t.text.isdigit() and len(t.text) == 4 and t.text[:2] in {"19", "20"} for t in unit.cut[opened : figure.first]
    )


def _label(unit: Unit) -> Iterator[Row]:
    """As in "Lab hold", "Con GAIN from Lab", the only outcome of its line."""
    if unit.shape == "prose" and len(unit.cut) > 8 and unit.lead is None:
        return
    for at, names in enumerate(unit.classes):
        change = next((change for name, change in _LABELS if name in names), None)
        party = next((m for m in unit.mentions if m.end == at and m.sort == "party"), None)
        if change is not None and party is not None:
            from_ = next((m.id for m in unit.mentions if m.first > at and unit.cut[m.first - 1].low == "from"), None)
            yield Row(unit, "ward_control", party.first, at + 1, party.id, change=change, from_=from_)
            return


def _margins(unit: Unit) -> Iterator[Row]:
    """As in "Maj 196", "Turnout 41.2%", "T/O 33%", and the heading "Stoke (36%)"."""
    for figure in unit.figures if unit.shape == "heading" else ():
        if figure.unit == "percent" and figure.first and unit.cut[figure.first - 1].text == "(":
            yield Row(unit, "turnout", figure.first, figure.stop, figure.value)
    for figure in unit.figures:
        if figure.role or figure.change is not None or figure.of is not None:
            continue
        near = {name for names in unit.classes[max(0, figure.first - 3) : figure.first] for name in names}
        abbreviated = unit.text(max(0, figure.first - 2), figure.first) in {"/ o", "/ out"}
        if "majority" in near and figure.unit in {"", "votes"} and "seats" not in near:
            yield Row(unit, "votes_majority", figure.first, figure.end, figure.value)
        elif (
            unit.shape != "heading"
            and ("turnout" in near or abbreviated)
            and figure.value <= 100
            and not {"rise", "up", "down"} & near
        ):
            yield Row(unit, "turnout", figure.first, figure.stop, figure.value)


def _name(unit: Unit, person: Mention) -> str:
    return " ".join(t.text for t in unit.cut[person.first : person.end] if t.sort == "word")


def _claim(row: Row, ward: str, area: str | None, text: Plain, source: str) -> Claim:
    start, end = text.span(row.unit.cut[row.first].start, row.unit.cut[row.end - 1].end)
    return Claim(
        start=start,
        end=end,
        quote=source[start:end],
        kind=row.kind,
        subject=ward,
        value=row.value,
        change=row.change,
        area=area,
        unit=KINDS[row.kind].unit,
        measure=KINDS[row.kind].measure,
        party=row.party,
        candidate=row.candidate,
        from_=row.from_,
    )
