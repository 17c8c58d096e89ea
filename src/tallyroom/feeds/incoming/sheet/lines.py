"""One line of text, in whatever layout, into what it says: a ward, candidates with their votes, figures, an outcome.

`Abbey: Conservative (Alan Pike) 612, Labour 455` says a ward and two candidates; `Con GAIN from Lab` an outcome. Knows
one line at a time: what lines say together is for `wards`.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from tallyroom.domain import PartyId
from tallyroom.feeds.incoming.report import plain
from tallyroom.feeds.incoming.sheet.scope import Found, Scope
from tallyroom.feeds.incoming.sheet.vocabulary import (
    ELECTED,
    MOMENTS,
    NOT_ELECTED,
    OUTCOME,
    UNOPPOSED,
    Fact,
    blank,
    facts,
    marked,
)


class Said(NamedTuple):
    """One candidate as a line names them: by name, by party, or both."""

    name: str = ""
    party: str = ""
    votes: str = ""
    share: str = ""
    elected: bool | None = None
    unopposed: bool = False


class Outcome(NamedTuple):
    """Who won a ward, and from whom: `Con GAIN from Lab`."""

    kind: Literal["hold", "gain", "win"]
    party: PartyId
    before: PartyId | None = None


class Spoken(NamedTuple):
    """What a line says. `who` has a name and no votes: they stand in another line. `left` is what is not understood."""

    ward: str = ""
    people: tuple[Said, ...] = ()
    who: Said | None = None
    number: Said | None = None
    facts: tuple[Fact, ...] = ()
    outcome: Outcome | None = None
    elected: bool | None = None
    text: str = ""
    left: tuple[Said, ...] = ()


_SIGN = "[+\\-−–±▲▼↑↓]"
_TOKEN = re.compile(
    rf"(?P<change>\(?\s*{_SIGN}\s?\d+(?:[.,]\d+)?\s?(?:%|pts?\b|pp\b|points?\b)\)?|\(\s*{_SIGN}\s?\d[\d,.]*\s*\)|(?<=[,;]\s){_SIGN}\d+(?:\.\d+)?)"
    r"|(?P<share>\d{1,3}(?:[.,]\d+)?\s?(?:%|per\s?cent\b|percent\b|pct\b)|(?<![\d,.])\d{1,2}\.\d{1,2}(?![\d,]))"
    r"|(?P<votes>(?<![\w.£])(?<!\d,)(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u202f\u00a0]\d{3})+|\d+)(?![\w%]|\.\d|,\d))"
)
_VOTES_WORD = re.compile(r"\s*(?:valid\s+)?\b(?:votes?|vts?|v)\b\.?", re.IGNORECASE)
_EDGE = " \t-–—−:;,.|/•·>=~"
_BULLET = re.compile(r"^\s*(?:[-–—•·▪◦>#]+|\d{1,2}[.)]\s(?=\s*\D))\s*")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.*?)(?<=\S)\1")
_FROM = re.compile(r"[\s,:–-]*(?:from|off)\s+(?:the\s+)?", re.IGNORECASE)


def spoken(line: str, scope: Scope) -> Spoken:
    """What a line says among these names.

    Figures of the ward and the outcome are taken out first; what is left are candidates, each with one figure.
    """
    text = _BULLET.sub("", plain(_BOLD.sub(r"\2", line.replace("\t", " | ").replace("`", ""))))
    text = blank(MOMENTS, text)
    outcome, text = _outcome(text, scope)
    stated, text = facts(text)
    if not re.search(r"\w", text):
        return Spoken(facts=tuple(stated), outcome=outcome)
    people, left, ward = _people(text, scope)
    if people:
        return Spoken(ward=ward, people=people, facts=tuple(stated), outcome=outcome, left=left)
    if len(left) == 1:
        return Spoken(number=left[0], facts=tuple(stated), outcome=outcome, elected=left[0].elected)
    if left:
        return Spoken(left=left, facts=tuple(stated), outcome=outcome, text=text)
    return _without_votes(text, scope)._replace(facts=tuple(stated), outcome=outcome)


def _outcome(text: str, scope: Scope) -> tuple[Outcome | None, str]:
    """`Con HOLD`, `Labour gain from Lib Dem`; the line without it. Within a sentence about a person it stays there."""
    for verb in OUTCOME.finditer(text):
        before = _last_party(text[: verb.start()], scope)
        if before is None:
            continue
        said = verb[0].lower()
        kind: Literal["hold", "gain", "win"]
        kind = "hold" if said[:2] in {"ho", "he", "re", "no"} else "gain" if said[:4] == "gain" else "win"
        start, end = before[1].span[0], verb.end()
        behind = _FROM.match(text, end) if kind == "gain" else None
        lost = scope.party_in(re.split(r"[,;)(|]", text[behind.end() :])[0]) if behind else None
        if behind and lost:
            end = behind.end() + lost.span[1]
        party = scope.party(before[1].what)
        if party is not None:
            outcome = Outcome(kind, party, scope.party(lost.what) if lost else None)
            return outcome, text[:start] + " " * (end - start) + text[end:]
    return None, text


def _last_party(text: str, scope: Scope) -> tuple[str, Found] | None:
    """The party that ends a text, as it stands directly before a verb."""
    found = scope.party_in(text[-60:])
    if found is None:
        return None
    start = max(len(text) - 60, 0)
    first, last = found.span[0] + start, found.span[1] + start
    return (text, Found(found.what, (first, last))) if not text[last:].strip(_EDGE) else None


def _people(text: str, scope: Scope) -> tuple[tuple[Said, ...], tuple[Said, ...], str]:
    """Every candidate with a figure, what is left over, and the ward that stands before the first."""
    tokens = [one for one in _TOKEN.finditer(text) if one.lastgroup]
    figures = [one for one in tokens if one.lastgroup == "votes"]
    if not figures:
        return (), (), ""
    behind = not re.search(r"[^\W\d_]{2,}", blank(_TOKEN, text[: figures[0].start()]))
    pieces = _pieces(text, tokens, behind=behind)
    people: list[Said] = []
    left: list[Said] = []
    ward = ""
    for number, (before, piece) in enumerate(pieces):
        named, who = _ward_before(before, scope) if number == 0 and not behind else ("", before)
        ward = ward or named
        name, party = who_of(who, scope)
        if name or party:
            people.append(piece._replace(name=name, party=party))
        else:
            left.append(piece)
    return tuple(people), tuple(left), ward


def _pieces(text: str, tokens: list[re.Match[str]], *, behind: bool) -> list[tuple[str, Said]]:
    """A line cut so that each piece has one figure of votes: who it is of, and what stands beside it."""
    cuts: list[tuple[str, Said]] = []
    figures = [one for one in tokens if one.lastgroup == "votes"]
    start = 0
    for number, figure in enumerate(figures):
        following = figures[number + 1].start() if number + 1 < len(figures) else len(text)
        end = following if behind else _end(text, figure, tokens, following)
        piece = text[figure.start() if behind else start : end]
        who = blank(_TOKEN, piece)
        share = next((one["share"] for one in _TOKEN.finditer(piece) if one["share"]), "")
        unopposed = bool(UNOPPOSED.search(who))
        who, elected = marked(UNOPPOSED.sub(" ", who))
        who = (
            _VOTES_WORD.sub(" ", who) if behind else re.sub(r"\b(?:\d+\s*)?votes?\b\.?", " ", who, flags=re.IGNORECASE)
        )
        cuts.append((who, Said(votes=figure["votes"], share=share, elected=elected, unopposed=unopposed)))
        start = end
    return cuts


def _end(text: str, figure: re.Match[str], tokens: list[re.Match[str]], following: int) -> int:
    """Where what belongs to a figure ends: behind its shares, its changes, "votes" and its marks."""
    end = figure.end()
    while end < following:
        rest = text[end:following]
        beside = re.match(r"[\s()\[\],;|:–—-]*$", rest)
        if beside:
            return following
        inside = re.match(r"[\s(\[,:|–—-]*", rest)
        at = end + (inside.end() if inside else 0)
        token = next((one for one in tokens if one.start() <= at < one.end() and one.lastgroup != "votes"), None)
        word = _VOTES_WORD.match(text, at, following) or _mark(text, at, following)
        if token is None and word is None:
            return end
        end = token.end() if token else word.end() if word else end
        closing = re.match(r"\s*[)\]]", text[end:following])
        end += closing.end() if closing else 0
    return end


def _mark(text: str, at: int, end: int) -> re.Match[str] | None:
    found = ELECTED.match(text, at, end) or ELECTED.match(text, at - 1, end) or NOT_ELECTED.match(text, at, end)
    return found if found and (found[0].strip() != "*" or not text[found.end() : end].strip()[:1].isalpha()) else None


def _ward_before(who: str, scope: Scope) -> tuple[str, str]:
    """A ward that stands before the first candidate of a line, and the line's text without it."""
    if scope.person(who) or scope.party(who):
        return "", who
    parts = re.split(r"\s*(?:[:|;,]|\s[-–—]\s|\()\s*", who, maxsplit=1)
    first = parts[0].strip(_EDGE)
    if len(parts) > 1 and scope.named(first) and not scope.person(first):
        return first, who[len(parts[0]) :].lstrip(_EDGE)
    words = who.split()
    for length in range(min(len(words) - 1, 7), 0, -1):
        first, rest = " ".join(words[:length]), " ".join(words[length:])
        if scope.named(first) and (scope.person_in(rest) or scope.party_in(rest)) and not scope.person(first):
            return first, rest
    person = scope.person_in(who)
    around = who[: person.span[0]] + " | " + who[person.span[1] :] if person else ""
    return (scope.ward_in(around) if around else ""), who


def who_of(text: str, scope: Scope) -> tuple[str, str]:
    """The name and the party in a text such as `Alan Pike (Con)`, `Con: PIKE, Alan` or `Labour's Bella Quay`."""
    bare = re.sub(r"\(\W*\)|\[\W*\]", " ", text).strip(_EDGE)
    bare = re.sub(r"^[^\w('\"]+", "", bare)  # coloured dots and the like
    bare = bare.rstrip("([" + _EDGE) if bare.count("(") + bare.count("[") > bare.count(")") + bare.count("]") else bare
    bare = bare.lstrip(")]" + _EDGE) if bare.count("(") < bare.count(")") or bare.count("[") < bare.count("]") else bare
    if not re.search(r"[^\W\d_]", bare):
        return "", ""
    if scope.person(bare):
        return bare, ""
    if scope.party(bare):
        return "", bare
    person = scope.person_in(bare)
    if person is not None:
        rest = f"{bare[: person.span[0]]} | {bare[person.span[1] :]}"
        party = scope.party_in(rest)
        return person.what, party.what if party else _bracketed(rest)
    return _stranger(bare, scope)


def _bracketed(text: str) -> str:
    found = re.search(r"\(([^()]+)\)", text)
    return found[1].strip() if found else ""


def _stranger(bare: str, scope: Scope) -> tuple[str, str]:
    """Who is not on the paper as written: the party is what can be told, the rest is the name."""
    inside = re.search(r"\(([^()]*)\)", bare)
    if inside:
        outer = f"{bare[: inside.start()]} {bare[inside.end() :]}".strip(_EDGE)
        if scope.party(inside[1]) or not scope.party(outer):
            return outer, inside[1]
        return inside[1], outer
    parts = [part.strip(_EDGE) for part in re.split(r"\s*[:|;,/]\s*|\s+[-–—]\s+", bare) if part.strip(_EDGE)]
    parties = [part for part in parts if scope.party(part)]
    if parties and len(parts) > 1:
        return ", ".join(part for part in parts if part not in parties), parties[0]
    found = scope.party_in(bare)
    if found is not None:
        first, last = found.span
        before, after = bare[:first].strip(_EDGE), re.sub(r"^['’]s\b", "", bare[last:]).strip(_EDGE)
        if not before or not after:
            return before or after, found.what
    return (" ".join(parts), "") if len(parts) < 3 else (parts[0], ", ".join(parts[1:]))


def _without_votes(text: str, scope: Scope) -> Spoken:
    """A line without votes: somebody whose votes stand in the next, a heading, or words."""
    unopposed = bool(UNOPPOSED.search(text))
    bare, elected = marked(UNOPPOSED.sub(" ", text))
    shares = [one["share"] for one in _TOKEN.finditer(bare) if one["share"]]
    rest = blank(_TOKEN, bare).strip(_EDGE + "()[]")
    if not re.search(r"[^\W\d_]", rest):
        number = Said(share=shares[0]) if shares else None
        return Spoken(number=number, elected=elected)
    ward = scope.named(rest) and rest
    people = [] if ward and not scope.person(rest) else scope.person(rest)
    if not people and not scope.party(rest):
        found = scope.ward_in(rest)
        if found:
            return Spoken(ward=found, text=rest)
        inside = scope.person_in(rest)
        around = f"{rest[: inside.span[0]]}|{rest[inside.span[1] :]}" if inside else ""
        words = re.findall(r"[^\W\d_]{2,}", around)
        party = scope.party_in(around) if around else None
        if inside is None or (len(words) > _FEW and not (elected or unopposed)):
            return Spoken(text=rest, elected=elected)
        said = Said(name=inside.what, party=party.what if party else "", elected=elected, unopposed=unopposed)
        return Spoken(who=said, elected=elected)
    if ward and not people:
        return Spoken(ward=ward, text=rest)
    name, party_name = who_of(rest, scope)
    share = shares[0] if shares else ""
    return Spoken(who=Said(name=name, party=party_name, share=share, elected=elected, unopposed=unopposed))


#: So many words beside a name may be a description; more are a sentence.
_FEW = 6
