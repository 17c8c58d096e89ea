"""Figures as phrases: a level, a change, or both together, with what is counted and how it is hedged.

"77 seats on the council, up 20", "down 11 to 28", "604 seats, a loss of 289", "298 (48.2%, -19.8)", "three seats
lighter". Here: the phrase. Not here: whose figure it is and which kind of claim it makes (`figures`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tallyroom.copydesk.gazetteer import Name
from tallyroom.copydesk.numerals import Number, number
from tallyroom.copydesk.phrasebook import (
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
    UNCHANGED,
    UNITS,
    phrases,
    starts,
)
from tallyroom.copydesk.tokens import Token

_BASES = phrases(
    "on a year ago",
    "than a year ago",
    "on last year",
    "since last year",
    "from last year",
    "on last time",
    "than last time",
    "than before",
    "on four years ago",
    "than in",
    "compared with",
    "on",
    "since",
    "than",
)
_WORSE = phrases(
    "seats worse off",
    "worse off",
    "seats lighter",
    "lighter",
    "seats down",
    "down",
    "seats fewer",
    "fewer",
    "seats poorer",
    "seats short of their",
    "adrift",
)
_BETTER = phrases(
    "seats better off",
    "seat better off",
    "better off",
    "seats stronger",
    "seat stronger",
    "stronger",
    "seats up",
    "seat up",
    "up",
    "seats heavier",
    "seats more",
    "more",
)
_SEAT_WORSE = phrases("seat lighter", "seat worse off", "seat down", "seat fewer", "seat poorer")
_NET = frozenset({"gain", "gains", "increase", "rise", "addition", "advance", "improvement"})
_NET_LOSS = frozenset(
    {"loss", "losses", "fall", "drop", "decrease", "decline", "reduction", "slump", "slide"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
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


@dataclass(frozen=True, slots=True)
class _Line:
    """The tokens of a sentence with the names already found in them."""

    cut: tuple[Token, ...]
    names: Mapping[int, Name]

    def low(self, at: int) -> str:
        return self.cut[at].low if 0 <= at < len(self.cut) else ""

    def words(self, at: int, size: int = 7) -> tuple[str, ...]:
        return tuple(token.low for token in self.cut[at : at + size])


def quantity(cut: tuple[Token, ...], names: Mapping[int, Name], at: int) -> Quantity | None:
    """The figure phrase that begins at a token.

    >>> from tallyroom.copydesk.tokens import tokens
    >>> q = quantity(tokens("down 11 to just 28 seats"), {}, 0)
    >>> q.value, q.change, q.unit, q.hedges, q.end
    (28.0, -11.0, 'seats', ('just',), 6)
    """
    line = _Line(cut, names)
    if cut[at].low in _SKIP:
        return None
    return _change_then_level(line, at) or _level_then_change(line, at)


_SKIP = frozenset({"the", "of", "and", "to", "in", ",", "for", "by"})


def _change_then_level(line: _Line, at: int) -> Quantity | None:
    change = _change(line, at)
    if change is None:
        return None
    if change.value is not None:
        return change
    after = change.end
    step = 1 if line.low(after) == "," else 0
    if line.low(after + step) in {"to", "on", "at"} and (
        line.low(after + step) != "on" or line.low(after + step + 1) != "a"
    ):
        level = _level(line, after + step + 1)
        if level is not None and not _year(level):
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


def _level_then_change(line: _Line, at: int) -> Quantity | None:
    level = _level(line, at)
    if level is None:
        return None
    return _with_direction(line, level) or _with_suffix(line, level)


def _year(q: Quantity) -> bool:
    return q.value is not None and 1900 <= q.value <= 2100 and not q.unit and q.sort == "digits"


def _level(line: _Line, at: int) -> Quantity | None:
    """A number with its hedges, what it counts, and "of the M" after it."""
    hedges, start, whole = [], at, False
    while found := starts(line.words(at, 4), HEDGES):
        hedges.append(HEDGES[found])
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
    elif line.low(at) in {"a", "one"} and line.low(at + 1) == "single":
        return _counted(line, start, Number(1.0, at + 2, "words"), tuple(hedges), False)
    elif line.low(at) in {"none", "no"} and (
        line.low(at) == "none" or UNITS.get(line.low(at + 1)) in {"seats", "councils"}
    ):
        return _counted(line, start, Number(0.0, at + 1, "words"), tuple(hedges), False)
    elif line.low(at) in {"a", "an", "another"} and not number_at(line, at):
        return _article(line, start, at, tuple(hedges))
    found_number = number_at(line, at)
    if found_number is None or found_number.sort == "ordinal":
        return None
    return _counted(line, start, found_number, tuple(hedges), whole)


def _article(line: _Line, start: int, at: int, hedges: tuple[str, ...]) -> Quantity | None:
    """ "an Independent", "a seat": one, when nothing else stands between."""
    name = line.names.get(at + 1)
    if (
        name
        and name.sort == "party"
        and not (
            line.low(name.end) in UNITS
            or line.low(name.end) in _PEOPLE
            or line.low(name.end) in {"'s", "-", "'"}
        )
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


_PEOPLE = frozenset(
    [
        "candidate",
        "leader",
        "group",
        "mayor",
        "mp",
        "member",
        "source",
        "spokesman",
        "spokeswoman",
        "activist",
        "stronghold",
        "gain",
        "hold",
        "win",
        "victory",
        "majority",
        "council",
        "landslide",
        "vote",
        "share",
        "seat",
        "supporter",
        "campaign",
        "surge",
        "administration",
        "first",
    ]
)


def number_at(line: _Line, at: int) -> Number | None:
    """The number at a token, unless it belongs to a name or a range."""
    return number(line.cut, at) if at < len(line.cut) else None


def _counted(line: _Line, start: int, found: Number, hedges: tuple[str, ...], whole: bool) -> Quantity:
    q = Quantity(first=start, end=found.end, value=found.value, hedges=hedges, sort=found.sort, whole=whole)
    q = _percent(line, q) or _noun(line, q, _preceded_by_party(line, start))
    return _of(line, q)


def _preceded_by_party(line: _Line, at: int) -> bool:
    before = at - 1
    while before >= 0 and line.low(before) in {":", "-", "(", ")", "|"}:
        before -= 1
    return any(name.end == before + 1 and name.sort == "party" for name in line.names.values())


def _percent(line: _Line, q: Quantity) -> Quantity | None:
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


def _noun(line: _Line, q: Quantity, row: bool) -> Quantity:
    """What is counted: the first known noun, past adjectives and names; a party may be the noun itself."""
    at, adjectives, more, party, party_end = q.end, [], False, (), 0
    if line.low(at) == "-" and line.cut[at].start == line.cut[at - 1].end and at + 1 < len(line.cut):
        return replace(q, end=at + 2, noun="-" + line.low(at + 1), unit="compound")
    while at < len(line.cut) and at < q.end + 6:
        token, name = line.cut[at], line.names.get(at)
        if name and name.sort == "party":
            if row and at == q.end:
                return q
            if party:
                break
            party, party_end, at = (name.id,), name.end, name.end
            continue
        if name and name.sort in {"council", "ward"} and at == q.end and row:
            return q
        if name:
            adjectives.append(name.id)
            at = name.end
            continue
        if token.low in UNITS and not (token.low == "council" and line.low(at + 1) in UNITS):
            counted = replace(
                q,
                end=at + 1,
                unit=UNITS[token.low],
                noun=token.low,
                adjectives=tuple(adjectives),
                party=party,
                more=more,
            )
            return (
                replace(counted, value=None, change=q.value)
                if more and counted.unit in {"seats", "councils"}
                else counted
            )
        if token.low in CONTESTS and not (line.low(at + 1) in CONTESTS or line.low(at + 1) == "results"):
            return replace(
                q, end=at + 1, unit="contests", noun=token.low, adjectives=tuple(adjectives), party=party
            )
        if token.sort != "word" and not (token.text == "-" and token.start == line.cut[at - 1].end):
            break
        if token.low in {"more", "fewer", "less"} and at == q.end:
            break
        if token.low in STOP or (
            token.low in _VERBISH
            and not (token.low == "short" and line.low(at + 1) not in {"of", "from", "in", ".", ",", ""})
        ):
            break
        more = more or token.low in {"extra", "additional", "more", "further"}
        adjectives.append(token.low)
        at += 1
    if party:
        return replace(
            q, end=party_end, unit="seats", party=party, adjectives=tuple(adjectives), noun="party"
        )
    noun = " ".join(adjectives)
    return replace(q, noun=noun, unit="foreign" if noun else "")


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


def _of(line: _Line, q: Quantity) -> Quantity:
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
    while line.low(step) in {
        "the",
        "its",
        "their",
        "all",
        "a",
        "possible",
        "total",
        "of",
        "council",
        "city",
        "authority",
        "borough",
        "county",
        "'s",
    }:
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


def _counted_bare(line: _Line, at: int, found: Number) -> Quantity:
    q = Quantity(first=at, end=found.end, value=found.value)
    return _percent(line, q) or _noun(line, q, False)


def _of_noun(line: _Line, q: Quantity, step: int) -> Quantity:
    """ "39% of the vote", "one-third of English seats": what the part is a part of."""
    for at in range(step, min(step + 4, len(line.cut))):
        if line.low(at) in {"vote", "votes"} and q.unit in {"percent", "foreign", ""}:
            return replace(q, end=at + 1, of_noun="vote")
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


def _with_direction(line: _Line, q: Quantity) -> Quantity | None:
    """ "256 seats up", "three seats lighter", "two more", "66 down": a change and no level."""
    if q.unit in {"percent", "years", "foreign", "compound"} or q.value is None:
        return None
    noun = _noun_words(line, q)
    words = noun + line.words(q.end, 3)
    for sign, table in ((-1, _WORSE + _SEAT_WORSE), (1, _BETTER)):
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


def _noun_words(line: _Line, q: Quantity) -> tuple[str, ...]:
    return (line.low(q.end - 1),) if q.unit == "seats" and q.noun in {"seats", "seat", "councillors"} else ()


def _more(line: _Line, q: Quantity, end: int, sign: int) -> Quantity:
    """ "five more seats", "three fewer", "four fewer than last time"."""
    after = _noun(line, replace(q, end=end), False)
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


def _with_suffix(line: _Line, q: Quantity) -> Quantity:
    """A level with the change that follows it, in brackets or after a comma or dash; or a share in brackets."""
    at, bracket = q.end, False
    at = _past_place(line, at)
    if line.low(at) in {"(", "["}:
        at, bracket = at + 1, True
    elif line.low(at) in {",", "-", ";", "/"} and not (line.low(at) == "-" and _sign(line, at)):
        at += 1
    if bracket and not q.unit:
        q = _noun_after_bracket(line, q)
    share = _share(line, q, at, bracket)
    if share is not None:
        return share
    while line.low(at) in {"which", "is", "also", "and"} and (
        line.low(at) != "and" or (line.low(at + 1) in {"up", "down"} and number_at(line, at + 2))
    ):
        at += 1
    change = _change(line, at) or _was(line, at, q) or _bare(line, at)
    if change is None and bracket and line.low(at) == "0" and line.low(at + 1) in {")", "]"}:
        return replace(q, end=at + 2, change=0.0)
    if change is None or (change.value is not None and change.change is None):
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


def _noun_after_bracket(line: _Line, q: Quantity) -> Quantity:
    """ "21 (+1) councils": the noun comes after the change."""
    for at in range(q.end + 1, min(q.end + 6, len(line.cut) - 1)):
        if line.low(at) in {")", "]"}:
            unit = UNITS.get(line.low(at + 1), "")
            return replace(q, unit=unit) if unit in {"councils", "seats"} else q
    return q


def _bare(line: _Line, at: int) -> Quantity | None:
    """ "four fewer than last time", "two up"."""
    level = _level(line, at)
    return _with_direction(line, level) if level is not None and level.value is not None else None


def _attached(line: _Line, change: Quantity, at: int) -> bool:
    """Whether a change after a comma belongs to the level before it: no verb or head of its own."""
    if line.cut[at].low in RISE or line.cut[at].low in SINK:
        return False
    return not (change.party and line.low(at) not in {"up", "down"})


def _past_place(line: _Line, at: int) -> int:
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


_ON_THE_COUNCIL = phrases(
    "on the council",
    "on the authority",
    "in all",
    "in total",
    "overall",
    "so far",
    "of the vote",
    "of the votes",
    "in the borough",
    "in the city",
    "across the borough",
)


def _share(line: _Line, q: Quantity, at: int, bracket: bool) -> Quantity | None:
    """ "298 (48.2%, -19.8)": votes and the share they made; "48.2% (298 votes)" too."""
    if q.value is None or (not bracket and line.low(at - 1) not in {",", ";"}):
        return None
    step = at + 1 if line.low(at) in {"or"} else at
    other = _level(line, step)
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
        _change(line, after + 1)
        if line.low(after) in {",", ";", "(", ":"} or _sign(line, after) is not None
        else None
    )
    if change is None and _sign(line, after):
        change = _change(line, after)
    if change is not None and change.change is not None and change.value is None:
        other = replace(other, change=change.change, end=change.end, points=True)
    end = other.end + (1 if bracket and line.low(other.end) in {")", "]"} else 0)
    votes, share = (q, other) if other.unit == "percent" else (other, q)
    return replace(votes, first=q.first, end=end, unit=votes.unit, share=share, change=None)


def _sign(line: _Line, at: int) -> int | None:
    """+1, -1 for a sign written against a figure."""
    token = line.cut[at] if at < len(line.cut) else None
    if token is None or token.text not in "+-" or at + 1 >= len(line.cut):
        return None
    tight = line.cut[at + 1].start == token.end and line.cut[at + 1].sort == "number"
    loose = at == 0 or line.cut[at - 1].end < token.start or line.cut[at - 1].text in "(,[/"
    return (1 if token.text == "+" else -1) if tight and loose else None


def _was(line: _Line, at: int, q: Quantity) -> Quantity | None:
    """ "compared with 25", "from 25 last time", "previously 12": the level before."""
    found = starts(line.words(at, 4), _BEFORE)
    if not found:
        return None
    before = _level(line, at + len(found))
    if before is None or before.value is None or _year(before) or q.value is None:
        return None
    return replace(before, first=at, value=None, change=round(q.value - before.value, 4), of=None)


_BEFORE = phrases(
    "compared with",
    "compared to",
    "as against",
    "against",
    "up from",
    "down from",
    "previously",
    "from",
    "where it had",
    "it had",
)


def _change(line: _Line, at: int) -> Quantity | None:
    """A change with its direction said: "up 20", "a net loss of three", "+5", "rose by four", "unchanged"."""
    same = starts(line.words(at, 9), UNCHANGED)
    if same:
        return Quantity(first=at, end=at + len(same), change=0.0, sort="words")
    step = (
        at + 1
        if line.low(at) == "change" and (_sign(line, at + 1) is not None or line.low(at + 1) == ":")
        else at
    )
    step += 1 if line.low(step) == ":" else 0
    sign = _sign(line, step)
    if sign is not None:
        return _signed(line, at, step + 1, sign)
    return _directed(line, at) or _headed(line, at)


def _signed(line: _Line, first: int, at: int, sign: int) -> Quantity | None:
    q = _level(line, at)
    if q is None or q.value is None:
        return None
    return replace(q, first=first, value=None, change=sign * q.value, points=q.unit in {"percent", "points"})


def _directed(line: _Line, at: int) -> Quantity | None:
    """ "up 20", "down from 21 to 16", "rose by four"."""
    low = line.low(at)
    sign = 1 if low in {"up", "plus"} or low in RISE else -1 if low in {"down", "minus"} or low in SINK else 0
    if not sign or (low == "up" and line.low(at - 1) in _PHRASAL):
        return None
    step = at + 1
    if low in RISE or low in SINK:
        while line.low(step) in {
            "its",
            "their",
            "the",
            "party",
            "share",
            "tally",
            "total",
            "vote",
            "representation",
            "seats",
            "support",
            "number",
            "of",
            "councillors",
        }:
            step += 1
    if line.low(step) in {"by", "a", "another", "back", "sharply", "slightly"}:
        step += 1
    if line.low(step) == "from":
        return _from_to(line, at, step + 1)
    q = _level(line, step)
    if q is None or q.value is None or q.sort == "fraction" or _year(q):
        return None
    if q.unit in {"compound", "years", "time"} or (q.unit == "foreign" and low not in {"up", "down"}):
        return None
    return _base(
        line, replace(q, first=at, value=None, change=sign * q.value, points=q.unit in {"percent", "points"})
    )


_PHRASAL = frozenset(
    [
        "pick",
        "picks",
        "picked",
        "picking",
        "make",
        "makes",
        "made",
        "making",
        "end",
        "ends",
        "ended",
        "ending",
        "set",
        "put",
        "take",
        "taken",
        "taking",
        "took",
    ]
)


def _from_to(line: _Line, at: int, step: int) -> Quantity | None:
    before = _level(line, step)
    if before is None or before.value is None or _year(before):
        return None
    if line.low(before.end) in {"to", "-"}:
        after = _level(line, before.end + 1)
        if after is not None and after.value is not None:
            return replace(
                after, first=at, change=round(after.value - before.value, 4), unit=after.unit or before.unit
            )
    return replace(before, first=at, value=None, change=0.0, of=before.value)


def _headed(line: _Line, at: int) -> Quantity | None:
    """ "a net loss of 289", "net gain: 4"."""
    step = at
    while (
        line.low(step) in {"a", "the", "net", "with", "overall", "total", "further", "losing"}
        and line.low(step) != "losing"
    ):
        step += 1
    sign = 1 if line.low(step) in _NET else -1 if line.low(step) in _NET_LOSS else 0
    if not sign or line.low(step + 1) not in {"of", "was", "by", ":"}:
        return None
    q = _level(line, step + 2)
    if q is None or q.value is None:
        return None
    first = step - 1 if line.low(step - 1) == "net" and step - 1 >= at else at
    return replace(q, first=first, value=None, change=sign * q.value, points=q.unit in {"percent", "points"})


def _base(line: _Line, q: Quantity) -> Quantity:
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
    return replace(
        q, end=end, base="year ago" if "year" in found else "last time" if "time" in found else None
    )
