"""Who and where a source means: candidates, contests and parties under other people's spellings.

Three answers, never a silent guess: certain; likely, which wants somebody's look; none. What is made of them is for
`settle`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from msgspec import Struct
from rapidfuzz import fuzz

from tallyroom.domain import Book, Candidacy, Contest, PartyId, slug
from tallyroom.feeds.incoming.report import Line, Report, plain

Sure = Literal["exact", "certain", "likely", "none"]

#: How alike two names must be, of 100, to be likely one, and by how much more than the next best.
_LIKELY, _CLEAR = 80, 8
#: Titles and honours that a returning officer reads out and a nomination paper leaves out.
_TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "councillor", "sir", "dame", "lord", "lady", "rev", "prof"}
_TITLES |= {"obe", "mbe", "cbe", "jp", "bem"}


class Match(NamedTuple):
    """Whom a line means and how sure that is; `near` is the best guess where it is nobody."""

    candidacy: Candidacy | None
    sure: Sure
    near: str = ""


def match(contest: Contest, lines: Sequence[Line], parties: Parties) -> tuple[Match, ...]:
    """Each line's candidacy, the surest first, and nobody twice by a guess."""
    found: dict[int, Match] = {}
    for number, line in enumerate(lines):
        exact = _exactly(contest, line, parties)
        if exact is not None:
            found[number] = Match(exact, "exact")
    found |= _by_party(contest, lines, parties, found)
    for rule, sure in ((_same_words, "certain"), (_alike, "likely")):
        taken = {one.candidacy.id for one in found.values() if one.candidacy}
        free = [who for who in contest.candidacies if who.id not in taken]
        guesses = {n: rule(line, free, parties) for n, line in enumerate(lines) if n not in found}
        meant = [who.id for who in guesses.values() if who is not None]
        for number, who in guesses.items():
            if who is not None and meant.count(who.id) == 1:
                found[number] = Match(who, sure)  # type: ignore[arg-type]  # one of the two above
    return tuple(found.get(n) or Match(None, "none", _nearest(line, contest)) for n, line in enumerate(lines))


def _by_party(contest: Contest, lines: Sequence[Line], parties: Parties, found: dict[int, Match]) -> dict[int, Match]:
    """Lines without a name, by their party, where it has one candidate and one line."""
    nameless = {n: parties.meant(line) for n, line in enumerate(lines) if n not in found and not line.name}
    taken = {one.candidacy.id for one in found.values() if one.candidacy}
    matches = {}
    for number, party in nameless.items():
        people = [who for who in contest.candidacies if who.party == party and party is not None]
        alone = list(nameless.values()).count(party) == 1 and len(people) == 1 and people[0].id not in taken
        if alone:
            matches[number] = Match(people[0], "exact")
    return matches


def _exactly(contest: Contest, line: Line, parties: Parties) -> Candidacy | None:
    """By the person's own id, where the name does not contradict it; by the name, told apart by party; by our id."""
    if not line.name and not line.person_id:
        return None
    name = slug(line.name)
    by_id = [who for who in contest.candidacies if line.person_id and who.person_id == line.person_id]
    if len(by_id) == 1 and (slug(by_id[0].name) == name or _akin(line.name, by_id[0].name)):
        return by_id[0]
    namesakes = [who for who in contest.candidacies if slug(who.name) == name]
    if len(namesakes) > 1:
        party = parties.meant(line)
        namesakes = [who for who in namesakes if who.party == party]
    if len(namesakes) == 1:
        return namesakes[0]
    return next((who for who in contest.candidacies if who.id == line.name), None) if not namesakes else None


def _akin(given: str, known: str) -> bool:
    return fuzz.token_set_ratio(words_of(given), words_of(known)) >= _LIKELY


def _same_words(line: Line, free: Sequence[Candidacy], parties: Parties) -> Candidacy | None:
    """The same words in another order, with a title, or with a middle name or an initial more or less."""
    given = words_of(line.name).split()
    party = parties.meant(line)
    if len(given) == 1:  # a surname alone, where it is one person's
        fits = [who for who in free if words_of(who.name).split()[-1:] == given and who.party == (party or who.party)]
        return fits[0] if len(fits) == 1 else None
    fits = [who for who in free if compatible(given, words_of(who.name).split()) and who.party == (party or who.party)]
    return fits[0] if len(fits) == 1 else None


def compatible(one: list[str], other: list[str]) -> bool:
    if sorted(one) == sorted(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or short[-1] not in {long[-1], long[0]}:  # the surname stays
        return False
    rest = list(long)
    for word in short:
        fits = [
            w for w in rest if w == word or (1 in {len(w), len(word)} and w[0] == word[0] and word is not short[-1])
        ]
        if not fits:
            return False
        rest.remove(fits[0])
    return True


def _alike(line: Line, free: Sequence[Candidacy], parties: Parties) -> Candidacy | None:
    party = parties.meant(line)
    scored = sorted(((_score(line.name, who.name, same=party == who.party), who.id, who) for who in free), reverse=True)
    if not scored or scored[0][0] < _LIKELY or (len(scored) > 1 and scored[0][0] - scored[1][0] < _CLEAR):
        return None
    return scored[0][2]


def _score(given: str, known: str, *, same: bool) -> float:
    one, other = words_of(given), words_of(known)
    surname = one.split()[-1:] == other.split()[-1:]
    # A shared surname and party is a nickname more often than a stranger; a shared surname alone is often a relative.
    return fuzz.token_sort_ratio(one, other) + (25 if surname and same else 0)


def _nearest(line: Line, contest: Contest) -> str:
    scored = sorted((_score(line.name, who.name, same=False), who.name) for who in contest.candidacies)
    return scored[-1][1] if scored and scored[-1][0] >= _HINT else ""


_HINT = 60


@lru_cache(maxsize=65536)
def words_of(name: str) -> str:
    """A name's words without titles, the surname last: `SMITH, Ann` is `ann smith`."""
    last, comma, first = plain(name).partition(",")
    turned = f"{first} {last}" if comma and first.strip() else plain(name)
    words = slug(turned).replace("-", " ").split()
    return " ".join(word for word in words if word not in _TITLES) or " ".join(words)


class Parties:
    """A book's parties by whatever a source calls them: id, Electoral Commission reference, name."""

    def __init__(self, book: Book) -> None:
        self._by: dict[str, PartyId] = {}
        for party in book.parties:
            for name in (party.id, party.name, party.short_name, party.ec_ref or ""):
                self._by.setdefault(_party_key(name), party.id)
        self._by.pop("", None)
        known = {party.id for party in book.parties}
        for name, party_id in _ALSO.items():
            if party_id in known:
                self._by.setdefault(name, PartyId(party_id))

    def meant(self, line: Line) -> PartyId | None:
        """The party of a line; `None` where the source gives none, or one that the book does not have."""
        return self.named(line.party_ref) or self.named(line.party)

    def named(self, text: str) -> PartyId | None:
        return self._by.get(_party_key(text)) if text else None


def _party_key(text: str) -> str:
    """`PP52`, `party:52` and `52` are one reference; a name's case, "the" and "party" do not matter."""
    reference = re.fullmatch(r"(?:pp|party:)?0*(\d{1,5})", text.strip().lower())
    if reference:
        return f"pp{reference[1]}"
    words = [word for word in slug(text).split("-") if word not in {"the", "party", "candidate", "and"}]
    return "-".join(words)


#: What the big parties are called on ballot papers and by councils, by the ids that packages use.
_ALSO = {
    _party_key(name): party
    for party, names in {
        "lab": ("Labour", "Labour Party", "Labour and Co-operative", "joint-party:53-119", "Lab/Co-op", "LAB"),
        "con": (
            "Conservative",
            "Conservatives",
            "Tory",
            "Tories",
            "C",
            "Conservative and Unionist",
            "Local Conservatives",
            "The Conservative",
        ),
        "ld": (
            "Liberal Democrat",
            "Liberal Democrats",
            "Lib Dem",
            "Lib Dems",
            "LibDem",
            "LDem",
            "LDM",
            "LD",
            "Liberal Democrat Focus Team",
        ),
        "grn": ("Green", "Greens", "Green Party of England and Wales"),
        "ukip": ("UKIP", "UK Independence Party", "UK Independence Party (UKIP)"),
        "ind": ("Independent", "Independents", "No description", "ynmp-party:2"),
    }.items()
    for name in names
}


class Place(Struct, frozen=True):
    """Which contest a report means and how sure that is."""

    contest: Contest | None
    sure: Sure
    near: str = ""


class Places:
    """A book's contests by whatever a source calls them."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._ids = {contest.id: contest for contest in book.contests}

    def meant(self, report: Report) -> Place:
        """By ballot id, by code, by council and division, in that order."""
        if report.contest:
            contest = self._ids.get(report.contest)  # type: ignore[call-overload]  # any text may be asked for
            if contest is not None:
                return Place(contest, "exact")
        coded = self._by_code.get(report.gss, []) if report.gss else []
        if len(coded) == 1:
            return Place(coded[0], "exact")
        if report.division:
            return self._by_division(report)
        return Place(None, "none", self._nearest(report.contest))

    def _by_division(self, report: Report) -> Place:
        near = self.of_council(report.council)
        name = division_key(report.division)
        same = [contest for contest in near if division_key(contest.division.name) == name]
        if len(same) == 1:
            return Place(same[0], "certain")
        if same:
            return Place(None, "none", ", ".join(sorted(contest.id for contest in same)[:4]))
        scored = sorted(
            ((fuzz.ratio(name, division_key(one.division.name)), one.id, one) for one in near), reverse=True
        )
        if not scored:
            return Place(None, "none")
        clear = len(scored) < 2 or scored[0][0] - scored[1][0] >= _CLEAR
        if scored[0][0] >= _LIKELY and clear:
            return Place(scored[0][2], "likely")
        return Place(None, "none", scored[0][1] if scored[0][0] >= _HINT else "")

    def holders(self, contest: Contest) -> set[PartyId]:
        """The parties whose seats are up, else those elected last time; empty where neither is known."""
        last = self._book.previous_of(contest.id)
        elected = {one.party for one in last.candidacies if one.elected and one.party} if last else set()
        return set(contest.held_by) or elected

    def of_council(self, council: str) -> list[Contest]:
        if not council:
            return list(self._book.contests)
        wanted = council_key(council)
        bodies = {
            body.id for body in self._book.bodies if wanted in {council_key(body.id), council_key(body.name), body.gss}
        }
        return [contest for contest in self._book.contests if contest.body in bodies]

    @cached_property
    def _by_code(self) -> dict[str, list[Contest]]:
        found: dict[str, list[Contest]] = defaultdict(list)
        for contest in self._book.contests:
            if contest.division.gss:
                found[contest.division.gss].append(contest)
        return found

    @cached_property
    def _standing_in(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for contest in self._book.contests:
            for who in contest.candidacies:
                found[slug(who.name)].add(contest.id)
        return found

    def elsewhere(self, names: Iterable[str], but: Contest) -> str:
        """The one other contest where more than half of these people stand, if there is one."""
        given = [slug(name) for name in names]
        counts: dict[str, int] = defaultdict(int)
        for name in given:
            for contest in self._standing_in.get(name, ()):
                counts[contest] += 1
        counts.pop(but.id, None)
        best = max(counts, key=lambda contest: (counts[contest], contest), default="")
        return best if best and 2 * counts[best] > len(given) else ""

    def _nearest(self, ballot: str) -> str:
        scored = sorted((fuzz.ratio(ballot, contest), contest) for contest in self._ids) if ballot else []
        return scored[-1][1] if scored and scored[-1][0] >= _LIKELY else ""


@lru_cache(maxsize=16384)
def division_key(name: str) -> str:
    """A ward's name without what sources add to it: `St. Mary's Ward`, `ST MARYS`, `Hall & Town`."""
    words = slug(plain(name).replace("&", " and ")).split("-")
    small = {"ward", "division", "electoral", "the", "and", "of"}
    return " ".join(word for word in words if word not in small) or " ".join(words)


@lru_cache(maxsize=4096)
def council_key(name: str) -> str:
    """A council's name without what sources add to it: `Birmingham City Council`, `City of Birmingham`."""
    small = {"council", "borough", "city", "district", "county", "london", "of", "the", "royal", "metropolitan", "and"}
    words = slug(plain(name).replace("&", " and ")).split("-")
    return " ".join(word for word in words if word not in small) or " ".join(words)
