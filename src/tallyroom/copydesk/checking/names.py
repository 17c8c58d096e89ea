"""The names of a book for the reader, and the way back from what a claim names to the book's own ids.

Here: gazetteer and look-ups. Not here: what is asked of the ledger (`meanings`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec.structs import replace

from tallyroom.copydesk.reading.claim import Claim
from tallyroom.copydesk.reading.gazetteer import Gazetteer, british
from tallyroom.copydesk.reading.phrasebook import words
from tallyroom.copydesk.reading.tokens import slug_of
from tallyroom.domain import Body, BodyId, Book, Candidacy, Contest, PartyId, slug

# Ward names that are also plain words: a capital at the head of a sentence does not make a ward of them.
_GENERIC = words(
    "abbey castle central centre church city college common cross docks east forest green heath high hill island "
    "lane market manor mill moor north park priory queens rural south station town trinity valley village west wood "
    "victoria albert"
)


_ADJECTIVE = {"Scotland": "Sco", "Wales": "Wel"}


class BookNames:
    """Names and ids of one book."""

    def __init__(self, book: Book) -> None:
        self.book = book

    @cached_property
    def ours(self) -> Mapping[str, str]:
        """The reader's council ids by the book's, where they differ: `dundee` is `dundee-city`."""
        known: dict[str, str] = {}
        for id_, names in british().councils:
            for name in (id_, *names):
                known.setdefault(_folded(name), id_)
        found = {}
        ids = {id_ for id_, _ in british().councils}
        for body in self.book.bodies:
            if body.id in ids:
                continue
            for name in (body.name, body.id):
                if _folded(name) in known:
                    found[known[_folded(name)]] = str(body.id)
                    break
        return found

    @cached_property
    def our_parties(self) -> Mapping[str, str]:
        """The reader's party ids by the book's, where they differ: Reform UK is `reform` or `ref`."""
        ids = {party.id for party in self.book.parties}
        named: dict[str, str] = {}
        for party in self.book.parties:
            for name in (party.name, party.short_name):
                named.setdefault(name.casefold(), str(party.id))
        found = {}
        for id_, names in british().parties:
            mine = next((named[name.casefold()] for name in names if name.casefold() in named), None)
            if id_ not in ids and mine is not None:
                found[id_] = mine
        return found

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The bundled names with the book's ids, and its councils, parties, wards and candidates."""
        base = british()
        councils = {self.ours.get(id_, id_): names for id_, names in base.councils}
        for body in self.book.bodies:
            names = councils.get(body.id, ())
            if _folded(body.name) not in {_folded(name) for name in names} and body.kind != "gla":
                councils[body.id] = (*names, body.name)
        parties: dict[str, tuple[str, ...]] = {}
        for id_, names in base.parties:
            ours = self.our_parties.get(id_, id_)
            parties[ours] = (*parties.get(ours, ()), *names)
        taken = {name.casefold() for names in parties.values() for name in names}
        taken |= {name.casefold() for sort in (councils.items(), base.regions) for _, names in sort for name in names}
        taken |= {contest.division.name.casefold() for contest in self.book.contests}
        for party in self.book.parties:
            fresh = (party.name, party.short_name) if len(party.short_name) > 3 else (party.name,)
            if party.kind == "party":
                new = tuple(dict.fromkeys(name for name in fresh if name.casefold() not in taken))
                parties[party.id] = (*parties.get(party.id, ()), *new)
        whole = replace(
            base,
            councils=tuple(councils.items()),
            parties=tuple(parties.items()),
            allegiance=tuple((who, self.our_parties.get(party, party)) for who, party in base.allegiance),
            colours=tuple((colour, self.our_parties.get(party, party)) for colour, party in base.colours),
            nations=tuple((self.ours.get(id_, id_), nation) for id_, nation in base.nations)
            + tuple((body.id, slug(body.nation)) for body in self.book.bodies),
            kinds=tuple((self.ours.get(id_, id_), kind) for id_, kind in base.kinds),
        )
        return whole.with_names(wards=self._wards(whole), people=self._people, allegiance=self._allegiance)

    def _wards(self, base: Gazetteer) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Divisions by name, but for those that a story rather means otherwise.

        The name of a council is a ward's only on a night of wards: Ashford is a constituency where these are fought.
        """
        others = {_folded(name) for sort in (base.regions, base.parties) for _, names in sort for name in names}
        councils = {_folded(name) for _, names in base.councils for name in names}
        here = {_folded(name) for body in self.book.bodies for name in (body.name, body.id)}
        wards: dict[str, tuple[str, ...]] = {}
        for contest in self.book.contests:
            name = contest.division.name
            of_council = self.book.body(contest.body).chamber == "council"
            taken = others | (councils if of_council else here)
            if contest.fills_seats and _folded(name) not in taken and not (of_council and _folded(name) in _GENERIC):
                wards.setdefault(_folded(name), (name,))
        return tuple(wards.items())

    @cached_property
    def _people(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple((who.name, (who.name,)) for who in self._for_mayor)

    @cached_property
    def _allegiance(self) -> tuple[tuple[str, str], ...]:
        return tuple((who.name, str(who.party)) for who in self._for_mayor if who.party is not None)

    @cached_property
    def _for_mayor(self) -> tuple[Candidacy, ...]:
        """Known by their surnames, too, which those who stand in wards share with too many."""
        known = {name for name, _ in british().people}
        found = [
            who
            for contest in self.book.contests
            if contest.kind == "mayor"
            for who in contest.candidacies
            if " " in who.name and who.name not in known
        ]
        return tuple(sorted(found, key=lambda who: who.name))

    def body(self, id_: str | None) -> Body | None:
        """The body that a claim names, by the book's id or the reader's."""
        if id_ is None:
            return None
        id_ = self.ours.get(id_, id_)
        return self.book.body(BodyId(id_)) if self.book.has_body(id_) else None

    @cached_property
    def _areas(self) -> Mapping[str, str]:
        areas = {slug(area) for body in self.book.bodies for area in (body.nation, body.region)} | {"gb"}
        areas |= {area for contest in self.book.contests for area in self.book.areas_of_contest(contest.id)}
        named = {area: area for area in areas}
        for id_, names in british().regions:
            for name in names:
                whole = slug_of(name.casefold().removeprefix("the "))
                if whole in areas:
                    named.setdefault(id_, whole)
        named["national"] = self.book.everywhere
        named.setdefault("uk", self.book.everywhere)
        return named

    def area(self, id_: str | None) -> str | None:
        """The area of the totals that a claim names."""
        return self._areas.get(id_) if id_ else None

    def wards(self, subject: str, area: str | None) -> tuple[Contest, ...]:
        """The contests of a ward of this name: of one council where the claim says which."""
        found = self._by_ward.get(_folded(subject), ())
        body = self.body(area)
        return tuple(contest for contest in found if body is None or contest.body == body.id)

    @cached_property
    def _by_ward(self) -> Mapping[str, tuple[Contest, ...]]:
        found: dict[str, list[Contest]] = {}
        for contest in self.book.contests:
            if contest.fills_seats:
                found.setdefault(_folded(contest.division.name), []).append(contest)
        return {name: tuple(rows) for name, rows in found.items()}

    def mayoralty(self, subject: str) -> Contest | None:
        """The mayoral contest that `liverpool-mayor` names."""
        place = subject.removesuffix("-mayor")
        body = self.body(place)
        for contest in self.book.contests:
            if contest.kind == "mayor":
                named = _folded(contest.division.name).removeprefix("mayor-of-")
                if named == place or (body is not None and contest.body == body.id):
                    return contest
        return None

    def referendum(self, place: str) -> Contest | None:
        """The referendum of a place."""
        body = self.body(place)
        found = [c for c in self.book.contests_of(body.id) if c.kind == "referendum"] if body else []
        return found[0] if len(found) == 1 else None

    def in_nation(self, claim: Claim, body: Body) -> Claim:
        """A claim of a party by the name that its sister party has in this nation: Scotland's Greens are their own."""
        mine = claim.subject
        if not self.book.has_party(mine) or slug(body.nation) == "england":
            return claim
        called = self.book.party(PartyId(mine)).name
        for party in self.book.parties:
            if party.id != mine and party.name.endswith(f" {called}") and party.name[:3] == _ADJECTIVE.get(body.nation):
                return replace(claim, subject=str(party.id))
        return claim

    def candidacies(self, contest: Contest, person: str | None, party: str | None) -> tuple[Candidacy, ...]:
        """Those on a paper whom a claim can mean: by name, else by party."""
        if person:
            wanted = _folded(person)
            exact = [who for who in contest.candidacies if _folded(who.name) == wanted]
            last = [who for who in contest.candidacies if _surname(who.name) == _surname(person)]
            found: Iterable[Candidacy] = exact or last
            named = tuple(who for who in found if party is None or who.party is None or who.party == party)
            if named or exact:
                return named or tuple(exact)
        if party is None:
            return ()
        return tuple(who for who in contest.candidacies if who.party == party)


def _folded(name: str) -> str:
    folded = slug_of(name.casefold())
    return folded.removesuffix("-city").removeprefix("city-of-")


def _surname(name: str) -> str:
    return slug_of(name.casefold()).rpartition("-")[2]
