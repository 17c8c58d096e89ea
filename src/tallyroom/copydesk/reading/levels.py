"""A level: a number with its hedges, what it counts, and the total it is out of.

Not here: changes (`changes`).
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.gazetteer import Name
from tallyroom.copydesk.reading.numerals import Number, number
from tallyroom.copydesk.reading.phrasebook import (
    CONTESTS,
    FALL,
    GAIN,
    HEDGES,
    HOLD,
    LEVEL,
    LOSE,
    RISE,
    SINK,
    STAY,
    STOP,
    UNITS,
    starts,
)
from tallyroom.copydesk.reading.tokens import Token


class Quantity(Struct, frozen=True, kw_only=True):
    """One figure phrase over tokens first to end; a bare change has no value."""

    first: int
    end: int
    value: float | None = None
    unit: str = ""
    change: float | None = None
    points: bool = False  # the change is given in points (or per cent meant as points)
    of: float | None = None
    of_first: int = 0
    hedges: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    share: Quantity | None = None
    sort: str = "digits"
    noun: str = ""
    adjectives: tuple[str, ...] = ()
    base: str | None = None
    each: bool = False
    whole: bool = False  # "all 39"
    more: bool = False  # "five more seats"
    of_noun: str = ""
    place: tuple[str, str] | None = None  # said within the phrase: "41 councillors in Bury, up 13"


class Line(Struct, frozen=True):
    """The tokens of a sentence with the names already found in them."""

    cut: tuple[Token, ...]
    names: Mapping[int, Name]

    def low(self, at: int) -> str:
        return self.cut[at].low if 0 <= at < len(self.cut) else ""

    def words(self, at: int, size: int = 7) -> tuple[str, ...]:
        return tuple(token.low for token in self.cut[at : at + size])


def is_year(q: Quantity) -> bool:
    return q.value is not None and 1900 <= q.value <= 2100 and not q.unit and q.sort == "digits"


def read_level(line: Line, at: int) -> Quantity | None:
    """A number with its hedges, what it counts, and "of the M" after it."""
    hedges, start, whole = [], at, False
    while found := starts(line.words(at, 4), HEDGES):
        hedges.append(" ".join(found))
        at += len(found)
    if line.low(at) == "all" and number_at(line, at + 1):
        whole, at = True, at + 1
    elif line.low(at) == "all" and (
        line.low(at + 1) == "those"
        or UNITS.get(line.low(at + 1)) == "seats"
        or line.words(at + 1, 2) in (("the", "seats"), ("of", "them"))
    ):
        return Quantity(
            first=start,
            end=at + 2,
            value=1.0,
            unit="fraction",
            sort="fraction",
            hedges=tuple(hedges),
            of_noun="seats",
        )
    elif (in_words := _in_words(line, at)) is not None:
        return _counted(line, start, in_words, tuple(hedges), False)
    elif line.low(at) in {"a", "an", "another"} and not number_at(line, at):
        return _article(line, start, at, tuple(hedges))
    found_number = _all_but(line, at) or number_at(line, at)
    if found_number is None or found_number.sort == "ordinal":
        return None
    return _counted(line, start, found_number, tuple(hedges), whole)


def _denied(line: Line, at: int) -> bool:
    """As in "without a single seat", "no longer controls a single council", "did not win a single seat": none."""
    before = {line.low(at - step) for step in range(1, 5)}
    return line.low(at + 1) == "single" and not before.isdisjoint({"without", "not", "longer", "never", "nor"})


def _in_words(line: Line, at: int) -> Number | None:
    """As in "both their seats", "added a seat", "a lone Independent", "none", "no seats"."""
    low, after = line.low(at), line.low(at + 1)
    owned = _after_owner(line, at + 1)
    if low == "both" and UNITS.get(line.low(owned)) == "seats":
        return Number(2.0, owned, "words")
    if low == "a" and after == "seat" and line.low(at - 1) in _BY_A_SEAT:
        return Number(1.0, at + 1, "words")
    if low in {"a", "one"} and after in {"single", "lone", "solitary"}:
        return Number(0.0 if _denied(line, at) else 1.0, at + 2, "words")
    none = low == "none" or (low == "no" and UNITS.get(after) in {"seats", "councils"})
    return Number(0.0, at + 1, "words") if none else None


def _all_but(line: Line, at: int) -> Number | None:
    """As in "all but two of their eight seats": six."""
    if line.words(at, 2) != ("all", "but"):
        return None
    left = number_at(line, at + 2)
    step = _after_owner(line, left.end) if left is not None else at
    whole = number_at(line, step) if left is not None and step > left.end else None
    if left is None or whole is None or whole.value <= left.value or whole.sort not in {"digits", "words"}:
        return None
    return Number(whole.value - left.value, whole.end, "words")


# Before "a seat" that counts one.
_BY_A_SEAT = book.words("add adds added adding gain gains gained lose loses lost losing drop dropped shed up down on")


def _after_owner(line: Line, at: int) -> int:
    """Past "of their", "its", "of the party's"."""
    while line.low(at) in {"of", "its", "their", "the", "his", "her", "party", "'s"}:
        at += 1
    return at


def _article(line: Line, start: int, at: int, hedges: tuple[str, ...]) -> Quantity | None:
    """As in "an Independent", "a seat": one, when nothing else stands between."""
    name = line.names.get(at + 1)
    if (
        name
        and name.sort == "party"
        and not (line.low(name.end) in UNITS or line.low(name.end) in _PEOPLE or line.low(name.end) in {"'s", "-", "'"})
    ):
        return Quantity(
            first=start,
            end=name.end,
            value=1.0,
            unit="seats",
            party=(name.id,),
            sort="article",
            hedges=hedges,
        )
    return None


_PEOPLE = book.words(
    "candidate leader group mayor mp member source spokesman spokeswoman activist stronghold gain "
    "hold win victory majority council landslide vote share seat supporter campaign surge "
    "administration first"
)


def number_at(line: Line, at: int) -> Number | None:
    """The number at a token, unless it belongs to a name or a range."""
    return number(line.cut, at) if at < len(line.cut) else None


def _counted(line: Line, start: int, found: Number, hedges: tuple[str, ...], whole: bool) -> Quantity:
    q = Quantity(first=start, end=found.end, value=found.value, hedges=hedges, sort=found.sort, whole=whole)
    q = _percent(line, q) or counted_noun(line, q, _preceded_by_party(line, start))
    return _of(line, q)


def _preceded_by_party(line: Line, at: int) -> bool:
    before = at - 1
    while before >= 0 and line.low(before) in {":", "-", "(", ")", "|"}:
        before -= 1
    return any(name.end == before + 1 and name.sort == "party" for name in line.names.values())


def _percent(line: Line, q: Quantity) -> Quantity | None:
    words = line.words(q.end, 3)
    if words[:1] == ("%",):
        end = q.end + 1
    elif words[:2] == ("per", "cent"):
        end = q.end + 2
    elif words[:1] in (("percent",), ("pc",)):
        end = q.end + 1
    else:
        if words[:2] == ("percentage", "points") or words[:2] == ("percentage", "point"):
            return replace(q, end=q.end + 2, unit="points")
        if words[:1] in (("pt",), ("pts",), ("pp",)):
            return replace(q, end=q.end + 1, unit="points")
        return None
    if line.low(end) in {"point", "points"}:
        return replace(q, end=end + 1, unit="points")
    return replace(q, end=end, unit="percent")


def counted_noun(line: Line, q: Quantity, row: bool) -> Quantity:
    """What is counted: the first known noun, past adjectives and names; a party may be the noun itself."""
    if line.low(q.end) == "-" and _glued(line, q.end) and q.end + 1 < len(line.cut):
        return replace(q, end=q.end + 2, noun="-" + line.low(q.end + 1), unit="compound")
    first = line.names.get(q.end)
    if row and first and first.sort in {"party", "council", "ward"}:
        return q
    at, adjectives, parties = q.end, list[str](), list[Name]()
    while at < min(len(line.cut), q.end + 6):
        name = line.names.get(at)
        if name and name.sort == "party" and parties:
            break
        if name:
            (parties.append(name) if name.sort == "party" else adjectives.append(name.id))
            at = name.end
            continue
        if _is_noun(line, at):
            return _with_noun(line, q, at, tuple(adjectives), tuple(p.id for p in parties))
        if _noun_ends(line, at, at == q.end):
            break
        adjectives.append(line.low(at))
        at += 1
    if parties and not (q.sort == "digits" and q.value is not None and _year_like(line, q)):
        party = parties[0]
        return replace(q, end=party.end, unit="seats", party=(party.id,), adjectives=tuple(adjectives), noun="party")
    noun = " ".join(adjectives)
    return replace(q, noun=noun, unit="foreign" if noun else "")


def _year_like(line: Line, q: Quantity) -> bool:
    """As in "in 2008 Labour had": a year, not so many of them."""
    return 1900 <= (q.value or 0) <= 2100 and line.low(q.first - 1) in cues.BEFORE_A_YEAR


def _glued(line: Line, at: int) -> bool:
    return line.cut[at].start == line.cut[at - 1].end


def _is_noun(line: Line, at: int) -> bool:
    low, after = line.low(at), line.low(at + 1)
    if low == "council" and after == "by":
        return False
    if low == "by":
        return after == "-" and line.low(at + 2) in {"election", "elections"}
    if low in UNITS:
        return not (low == "council" and after in UNITS)
    return low in CONTESTS and not (after in CONTESTS or after == "results")


def _with_noun(line: Line, q: Quantity, at: int, adjectives: tuple[str, ...], party: tuple[str, ...]) -> Quantity:
    noun = line.low(at)
    unit = UNITS.get(noun, "contests")
    if noun == "by":
        return replace(q, end=at + 3, unit="contests", noun="by-elections", adjectives=adjectives)
    q = replace(q, end=at + 1, unit=unit, noun=noun, adjectives=adjectives, party=party)
    more = unit in {"seats", "councils"} and not _MORE.isdisjoint(adjectives)
    return replace(q, value=None, change=q.value, more=True) if more else q


_MORE = frozenset({"extra", "additional", "more", "further"})


def _noun_ends(line: Line, at: int, first: bool) -> bool:
    """Where the noun phrase can go no further."""
    token = line.cut[at]
    if token.sort != "word":
        return not (token.text == "-" and _glued(line, at))
    if token.low == "short":
        return line.low(at + 1) in {"of", "from", "in", ".", ",", ""}
    return token.low in STOP or token.low in _VERBISH or (first and token.low in {"more", "fewer", "less"})


_VERBISH = frozenset(
    [
        *RISE,
        *SINK,
        *GAIN,
        *HOLD,
        *LOSE,
        *LEVEL,
        *FALL,
        *STAY,
        "up",
        "down",
        "out",
        "behind",
        "adrift",
        "short",
        "clear",
        "ahead",
        "better",
        "worse",
        "apiece",
        "compared",
        "elsewhere",
        "yesterday",
        "today",
        "overnight",
        "respectively",
        "last",
        "so",
    ]
)


def _of(line: Line, q: Quantity) -> Quantity:
    at = q.end
    if line.low(at) == "out":
        at += 1
    if line.low(at) not in {"of", "from"} or (
        line.low(at) == "from" and line.low(q.end) != "out" and q.unit not in {"", "seats"}
    ):
        return q
    if line.low(at) == "from":
        return q
    step = at + 1
    while line.low(step) in book.words(
        "the its their all a possible total of council city authority borough county 's"
    ):
        step += 1
    total = number_at(line, step)
    if total is None or total.sort in {"ordinal", "fraction"}:
        return _of_noun(line, q, step)
    whole = _counted_bare(line, step, total)
    if whole.unit == "percent":
        return q
    return replace(
        q,
        end=whole.end,
        of=total.value,
        of_first=step,
        unit=q.unit or whole.unit,
        noun=q.noun or whole.noun,
        adjectives=q.adjectives + whole.adjectives,
        party=q.party or whole.party,
    )


def _counted_bare(line: Line, at: int, found: Number) -> Quantity:
    q = Quantity(first=at, end=found.end, value=found.value)
    return _percent(line, q) or counted_noun(line, q, False)


def _of_noun(line: Line, q: Quantity, step: int) -> Quantity:
    """As in "39% of the vote", "a quarter of Welsh seats": what the part is a part of."""
    for at in range(step, min(step + 4, len(line.cut))):
        if line.low(at) in {"vote", "votes"} and q.unit in {"percent", "foreign", ""}:
            return replace(q, end=at + 1, of_noun="vote")
        if UNITS.get(line.low(at)) in {"councils", "seats"} and q.unit == "" and q.sort != "fraction":
            return replace(q, end=at + 1, unit=UNITS[line.low(at)], noun=line.low(at))
        if line.low(at) in UNITS and q.sort == "fraction":
            return replace(
                q,
                end=at + 1,
                unit="fraction",
                of_noun=UNITS[line.low(at)],
                adjectives=tuple(n.id for i, n in line.names.items() if step <= i < at),
            )
        if line.low(at) in STOP:
            break
    return q
