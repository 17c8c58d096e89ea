"""Figures: every number of a sentence with its unit, and the changes, totals and shares that lean on it.

Here: one grammar for "77 seats, up 20", "from 33 to 29", "all but two of 48", "298 (48.2%, -19.8)". Not here: what a
figure is about (`binding`), nor its kind (`model`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.numerals import number
from tallyroom.copydesk.reading.tokens import Token

Classes = Sequence[tuple[str, ...]]

_COUNT_WORDS = {
    "none": 0, "nobody": 0, "nothing": 0, "zilch": 0, "nowt": 0, "blank": 0, "nil": 0, "pair": 2, "couple": 2,
    "brace": 2, "trio": 3, "quartet": 4, "quintet": 5, "hat-trick": 3, "double": 2, "lone": 1, "solitary": 1,
    "single": 1, "sole": 1, "both": 2, "neither": 0, "handful": 5, "singleton": 1, "score": 20,
}  # fmt: skip
_SINGULAR = book.words("seat councillor member vote point council independent green tory conservative liberal")
_UNITS = ("percent", "points", "votes", "seats", "councils", "wards", "electors", "year", "candidate", "mayor", "pcc",
          "referendum", "people", "byelection", "spoiled", "group")  # fmt: skip
_MONTHS = book.words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec"
)
_MULTIPLES = {"doubled": 2, "doubling": 2, "trebled": 3, "trebling": 3, "tripled": 3, "quadrupled": 4, "halved": 0.5,
              "quadrupling": 4, "tripling": 3, "halving": 0.5}  # fmt: skip
_SOFT = book.words(
    "just only now a an the mere about around some nearly almost over still by exactly precisely its their "
    "his her little barely fully all of as many few more than fewer less at least no"
)


class Figure(NamedTuple):
    """One number: its tokens, value, form and unit, and what leans on it."""

    first: int
    end: int
    value: float
    form: str
    unit: str = ""
    change: float | None = None
    of: float | None = None
    was: float | None = None
    role: str = ""  # "change", "was", "of", "share": it leans on another figure
    shape: str = ""  # the construction by which the change was found
    start: int = -1  # the first token of the whole phrase
    stop: int = -1  # the token after the phrase
    unit_at: int = -1


def figures(cut: Sequence[Token], classes: Classes) -> list[Figure]:
    """The figures of a sentence in order, those that lean on others marked with their role.

    >>> from tallyroom.copydesk.reading.lexicon import classed
    >>> from tallyroom.copydesk.reading.tokens import tokens
    >>> cut = tokens("Labour slipped from 33 to 29 seats and the Tories have 12, up two.")
    >>> [(f.value, f.change) for f in figures(cut, classed(cut)) if not f.role]
    [(29.0, -4.0), (12.0, 2.0)]
    """
    found, at, tokens = [], 0, tuple(cut)
    while at < len(tokens):
        one = _figure(tokens, classes, at)
        if one is None:
            at += 1
        else:
            found.append(one)
            at = one.end
    return _joined(tokens, classes, found)


def _figure(cut: tuple[Token, ...], classes: Classes, at: int) -> Figure | None:
    token = cut[at]
    if token.sort == "time":
        return None
    plain = number(cut, at)
    value, end, form = (plain.value, plain.end, plain.sort) if plain else (0.0, at + 1, "")
    if plain is None and token.low in {"a", "an"}:
        near = [t.low for t in cut[at + 1 : at + 3]]
        one = next((n for n, low in enumerate(near) if low in _SINGULAR), None)
        return _unit(cut, classes, Figure(at, at + 1, 1.0, "article")) if one is not None else None
    if plain is None:
        counted = _COUNT_WORDS.get(token.low)
        if token.low in {"no", "not"} and at + 1 < len(cut):
            nxt = cut[at + 1].low
            if token.low == "not" and nxt in {"one", "a"} and at + 2 < len(cut):
                return _unit(cut, classes, Figure(at, at + 2, 0.0, "none"))
            if (
                token.low == "no"
                and {"seats", "councils", "wards", "votes"} & set(classes[at + 1])
                and (nxt.endswith("s") or nxt in {"seat", "councillor"})
            ):
                return _unit(cut, classes, Figure(at, at + 1, 0.0, "none"))
        if counted is None:
            return None
        value, form = float(counted), "none" if not counted else "count"
    elif plain.sort == "words" and token.low in {"one"} and at + 1 < len(cut) and cut[at + 1].low in {"of", "'s"}:
        form = "one of"
    if plain and plain.sort == "digits":
        form = _digits(cut, at, value)
    if form == "words" and end < len(cut) and cut[end].low == "point" and end + 1 < len(cut):
        value, end, form = _spoken(cut, end, value)
    return _unit(cut, classes, Figure(at, end, value, form))


def _spoken(cut: tuple[Token, ...], at: int, value: float) -> tuple[float, int, str]:
    """As in "nought point one": a decimal read out."""
    end, digits = at + 1, ""
    while end < len(cut):
        one = number(cut, end)
        if one is None or one.value > 9 or one.sort != "words" or one.end != end + 1:
            break
        digits, end = digits + str(int(one.value)), end + 1
    return (float(f"{int(value)}.{digits}"), end, "decimal") if digits else (value, at, "words")


def _digits(cut: tuple[Token, ...], at: int, value: float) -> str:
    text, before = cut[at].text, cut[at - 1].low if at else ""
    after = cut[at + 1].low if at + 1 < len(cut) else ""
    month = before in _MONTHS or (after in _MONTHS and value < 32)
    forms = (
        (before in {"£", "$", "€"}, "money"),
        (month, "day" if value < 32 else "year"),
        (len(text) == 4 and text.isdigit() and 1830 <= value <= 2050, "year?"),
        (at > 1 and cut[at - 1].text == "No", "number of"),
        ("/" in {before, after}, "slash"),
        ("." in text, "decimal"),
        ("," in text, "comma"),
    )
    return next((form for holds, form in forms if holds), "digits")


def _unit(cut: tuple[Token, ...], classes: Classes, one: Figure) -> Figure:
    """The figure with the noun it counts: the first of the next words, past a party or "more"."""
    for at in range(one.end, min(one.end + 5, len(cut))):
        token = cut[at]
        if token.sort == "mark" and token.text not in "-%'":
            break
        if token.sort in {"number", "time"} or token.low in {
            "in",
            "to",
            "for",
            "from",
            "on",
            "and",
            "with",
            "at",
            "by",
        }:
            break
        for unit in _UNITS:
            if unit in classes[at]:
                step = at - one.end
                if unit in {"percent", "points"} and step > 1:
                    break
                return one._replace(unit=unit, unit_at=at)
        if any(name.startswith("v.") for name in classes[at]) and not classes[at][0].startswith(("up", "down")):
            break
        if token.low in {"is", "are", "was", "were", "had", "have"}:
            break
    return one


def _joined(cut: tuple[Token, ...], classes: Classes, found: list[Figure]) -> list[Figure]:
    """Each pair of neighbours tried for leaning: which of the two is a change, a total, a share of the other."""
    rows = [f._replace(start=f.first, stop=max(f.end, f.unit_at + 1)) for f in found]
    for i, one in enumerate(rows):
        if one.role:
            continue
        if i + 1 < len(rows):
            _pair(cut, classes, rows, i)
        if rows[i].change is None and not rows[i].role:
            rows[i] = _unchanged(cut, classes, rows[i])
            rows[i] = _multiple(cut, rows[i])
    return [_all_but(cut, one) for one in rows]


def _between(cut: tuple[Token, ...], one: Figure, other: Figure) -> list[str]:
    return [t.low for t in cut[one.end : other.first]]


def _sign(words: Sequence[str], classes: Sequence[tuple[str, ...]]) -> int:
    """+1 or -1 for words of one direction, 0 for none or both."""
    up = any("up" in names for names in classes)
    down = any("down" in names or "loss_noun" in names for names in classes)
    gain = any("gain_noun" in names for names in classes)
    if (up or gain) == down:
        return 0
    return -1 if down else 1


def _verb_sign(classes: Classes, first: int, end: int) -> int:
    for at in range(end - 1, max(first - 1, -1), -1):
        names = classes[at]
        if "v.rise" in names or "up" in names:
            return 1
        if "v.shrink" in names or "down" in names or "v.lose" in names:
            return -1
    return 0


def _pair(cut: tuple[Token, ...], classes: Classes, rows: list[Figure], i: int) -> None:
    one, other = rows[i], rows[i + 1]
    words = _between(cut, one, other)
    if len(words) > 7 or any(w in {".", ";", ":"} for w in words):
        return
    for rule in (_change_first, _of, _from_to, _change_to, _up_from, _level_change, _bracketed):
        made = rule(cut, classes, one, other, words)
        if made is not None:
            rows[i], rows[i + 1] = made
            _third(cut, classes, rows, i)
            return


def _third(cut: tuple[Token, ...], classes: Classes, rows: list[Figure], i: int) -> None:
    """As in "41 of its 63 members, three fewer": a change after a total; and in "298 (48.2%, -19.8)"."""
    if i + 2 >= len(rows):
        return
    one, other, last = rows[i], rows[i + 1], rows[i + 2]
    words = _between(cut, other, last)
    if len(words) > 5 or any(w in {".", ";", ":"} for w in words):
        return
    if other.role == "of" and one.change is None:
        made = _level_change(cut, classes, one._replace(end=other.end), last, words)
        if made is not None:
            rows[i], rows[i + 2] = made[0]._replace(end=one.end), made[1]
    elif other.role == "share" and other.change is None:
        made = _level_change(cut, classes, other._replace(role=""), last, words)
        if made is not None:
            rows[i + 1], rows[i + 2] = made[0]._replace(role="share"), made[1]


Pair = tuple[Figure, Figure] | None


def _of(cut: tuple[Token, ...], classes: Classes, one: Figure, other: Figure, words: list[str]) -> Pair:
    """ "72 of the 90", "23 out of 45", "149/150"."""
    kept = [w for w in words if w not in {"the", "its", "their", "a", "possible", "seats", "all", "those", "his"}]
    if words == ["/"]:
        kept = ["of"]
    if kept and kept[0] in {"seats", "councils", "councillors", "wards", "places"} and len(kept) > 1:
        kept = kept[1:]
    fits = one.value <= other.value and one.form not in {"year?", "money", "day"} and other.form != "year?"
    if kept not in (["of"], ["out", "of"], ["from", "possible"]) or not fits:
        return None
    if "%" in (cut[one.end].text if one.end < len(cut) else ""):
        return None
    unit = one.unit or other.unit
    return (
        one._replace(of=other.value, unit=unit, stop=other.stop, unit_at=max(one.unit_at, other.unit_at)),
        other._replace(role="of"),
    )


def _change_first(cut: tuple[Token, ...], classes: Classes, one: Figure, other: Figure, words: list[str]) -> Pair:
    """ "+317    1,830" in a table: a change and then the level."""
    before = cut[one.first - 1] if one.first else None
    if words or before is None or before.text not in {"+", "-"} or before.end != cut[one.first].start:
        return None
    sign = 1 if before.text == "+" else -1
    return one._replace(role="change"), other._replace(
        change=sign * one.value, shape="change first", start=one.first - 1
    )


def _from_to(cut: tuple[Token, ...], classes: Classes, one: Figure, other: Figure, words: list[str]) -> Pair:
    """ "from 33 to 29", "from 30 seats to 13"."""
    if not one.first or cut[one.first - 1].low not in {"from"} or "to" not in words[:4] or "," in words:
        return None
    if other.form in {"year?", "money"} or len(words) > 5:
        return None
    unit, at = (other.unit, other.unit_at) if other.unit else (one.unit, one.unit_at)
    return (
        one._replace(role="was"),
        other._replace(
            was=one.value, change=round(other.value - one.value, 4), unit=unit, shape="from to", start=one.first - 1,
            unit_at=at,
        ),
    )  # fmt: skip


def _change_to(cut: tuple[Token, ...], classes: Classes, one: Figure, other: Figure, words: list[str]) -> Pair:
    """ "up 20 to 77", "slipped one to 21", "four down on 33", "up one on nine"."""
    joined = [w for w in words if w not in _SOFT and w not in {"seats", "points", "councillors", "seat", "point"}]
    sign = _verb_sign(classes, max(0, one.first - 4), one.first)
    if joined == ["to"] and sign and one.form not in {"year?", "comma"}:
        start = one.first - 1
        return (
            one._replace(role="change"),
            other._replace(change=sign * one.value, shape="up to", start=max(start, 0)),
        )
    if len(joined) == 2 and joined[1] in {"on", "to", "at"} and joined[0] not in {"per", "%"}:
        sign = _sign(words, classes[one.end : other.first])
        if sign:
            return one._replace(role="change"), other._replace(change=sign * one.value, shape="up on", start=one.first)
    return None


_WAS = (" up from ", " down from ", " compared with ", " compared to ", " was ", " against ", " from ", " previously ",
        " had been ", " instead of ")  # fmt: skip


def _up_from(cut: tuple[Token, ...], classes: Classes, one: Figure, other: Figure, words: list[str]) -> Pair:
    """ "16, down from 21", "8%, up from 3%", "11, compared with 25", "17 (was 13)"."""
    said = " ".join(words)
    was = any(mark in f" {said} " for mark in _WAS)
    lean = words[:1] in ([","], ["("], ["-"], ["%"], ["seats"]) or " from " in f" {said} "
    if not was or not lean or other.form == "year?" or "and" in words:
        return None
    bare = " up from " not in f" {said} " and " down from " not in f" {said} " and words[0] not in {",", "("}
    if bare or " from the " in f" {said} ":
        return None
    return (
        one._replace(was=other.value, change=round(one.value - other.value, 4), shape="up from", stop=other.stop),
        other._replace(role="was"),
    )


def _level_change(cut: tuple[Token, ...], classes: Classes, one: Figure, other: Figure, words: list[str]) -> Pair:
    """ "77 seats, up 20", "1,158 (up 483)", "32 (+4)", "604 seats, a loss of 289", "41, three fewer"."""
    if other.form in {"year?", "money", "comma"} and other.value > one.value * 4:
        return None
    gap = [w for w in words if w not in _SOFT and w not in {"seats", "councils", "councillors", "net", "votes", "%"}]
    after = list(classes[other.end : other.end + 3])
    near = [t.low for t in cut[other.end : other.end + 3]]
    opened = bool(words) and (words[0] in {"-", "+", "[", "which"} or "," in words[:6] or "(" in words[:5])
    signed = bool(words) and words[-1] in {"+", "-"} and cut[other.first - 1].end == cut[other.first].start
    sign = _sign(words, classes[one.end : other.first])
    if signed:
        sign = 1 if words[-1] == "+" else -1
    if (opened or signed) and sign and len(gap) <= 5 and not _starts_over(words, classes[one.end : other.first]):
        return _leaning(one, other, sign, "level, up")
    if opened and not sign and len(gap) <= 3 and not _starts_over(words, classes[one.end : other.first]):
        sign = next((s for n, names in enumerate(after) if (s := _sign((), [names])) and ("more" in near[: n + 1] or
                     "fewer" in near[: n + 1] or n <= 1) and near[0] not in {",", ")", "."}), 0)  # fmt: skip
        if sign:
            return _leaning(one, other, sign, "level, more")
    return None


def _starts_over(words: list[str], classes: Sequence[tuple[str, ...]]) -> bool:
    """Whether another statement begins between two figures: a verb of its own, or "and"."""
    verbs = {"v.gain", "v.win", "v.hold", "v.have", "v.beat", "v.run", "v.poll", "v.leave", "v.need", "v.elect"}
    return (
        "and" in words
        or "but" in words
        or "to" in words
        or any(verbs & set(names) and not {"up", "down", "gain_noun", "loss_noun"} & set(names) for names in classes)
    )


def _leaning(one: Figure, other: Figure, sign: int, shape: str) -> Pair:
    return one._replace(change=sign * other.value, shape=shape, stop=other.stop), other._replace(role="change")


def _bracketed(cut: tuple[Token, ...], classes: Classes, one: Figure, other: Figure, words: list[str]) -> Pair:
    """ "1,143 (50.6%, +2.1)": votes and their share."""
    if (
        other.unit == "percent"
        and one.unit in {"", "votes", "seats"}
        and words in (["("], [",", "("], ["["], [","], ["votes", "("], ["votes", ","], ["or"], ["-"], ["|"], [])
        and other.value <= 100
        and "." not in cut[one.first].text
    ):
        return one._replace(stop=other.stop), other._replace(role="share")
    return None


def _unchanged(cut: tuple[Token, ...], classes: Classes, one: Figure) -> Figure:
    """ "16 (no change)", "five Greens, no more and no fewer", "30 (=)"."""
    for at in range(one.end, min(one.end + 4, len(cut))):
        token = cut[at]
        if token.text in ".;:" or token.sort == "number":
            break
        if (
            "same" in classes[at]
            and at - one.end <= 3
            and (at == one.end or cut[at - 1].text in ",(-[" or cut[at].low == "unchanged")
        ):
            return one._replace(change=0.0, shape="same", stop=at + 1)
    if one.first and cut[one.first - 1].low == "on" and one.first > 1 and "same" in classes[one.first - 2]:
        return one._replace(change=0.0, shape="same")
    return one


def _multiple(cut: tuple[Token, ...], one: Figure) -> Figure:
    """ "trebled to six", "quadrupling the group to four"."""
    for at in range(one.first - 1, max(-1, one.first - 6), -1):
        times = _MULTIPLES.get(cut[at].low)
        if times and cut[one.first - 1].low in {"to", "just", "only"}:
            return one._replace(change=round(one.value - one.value / times, 4), shape="times", start=at)
    return one


def _all_but(cut: tuple[Token, ...], one: Figure) -> Figure:
    """ "all but two of the 48": the rest of them."""
    before = [t.low for t in cut[max(0, one.first - 3) : one.first]]
    if one.of is not None and before[-2:] in (["all", "but"], ["all", "bar"]):
        return one._replace(value=one.of - one.value, start=one.first - 2, shape="all but")
    return one
