"""contests.csv and candidates.csv: each contest with its kind, its law, where it lies, and who stands in it.

What the columns leave open follows from a Democracy Club ballot id and from GSS codes; nothing is guessed beyond that.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from tallyroom.counting import METHODS
from tallyroom.domain import (
    Body,
    BodyId,
    Candidacy,
    CandidacyId,
    Contest,
    ContestId,
    Division,
    Event,
    Finding,
    Grade,
    Party,
    PartyId,
    PartyList,
    slug,
)
from tallyroom.errors import TallyroomError
from tallyroom.feeds.tables import Row
from tallyroom.kinds import UNKNOWN, Kind, Rule, authority_of, kind_of_ballot, kinds, rule_for
from tallyroom.register import council_of

#: The short names by which packages call the voting systems, beside the names of `counting` itself.
_SYSTEMS = {
    "fptp": ("plurality",),
    "sv": ("supplementary-2000",),
    "stv": ("scottish-2011", "ni-1985"),
    "referendum": ("referendum",),
}

#: The nation that a GSS code begins with.
NATIONS = {"E": "England", "S": "Scotland", "W": "Wales", "N": "Northern Ireland"}


#: What a contest for an office, or a question, is called where a package does not say.
_OFFICES = {
    "mayor": "Mayor of {body}",
    "pcc": "Police and crime commissioner for {body}",
    "referendum": "Referendum, {body}",
}


class Tables(NamedTuple):
    """What contests are made from: rows that can be used, and what they refer to."""

    contests: Sequence[Row]
    candidates: Sequence[Row]
    bodies: dict[BodyId, Body]
    parties: Mapping[PartyId, Party]
    nations: Sequence[str]
    rules: tuple[Rule, ...]


class ContestMaker:
    """Collects findings while rows become contests."""

    def __init__(self, tables: Tables, event: Event) -> None:
        self._tables = tables
        self._event = event
        self.findings: list[Finding] = []
        self._against_ids: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self._papers: dict[str, list[Row]] = defaultdict(list)
        for row in tables.candidates:
            self._papers[row["ballot_id"]].append(row)

    def make(self) -> tuple[Contest, ...]:
        """Every contest that can be made. A body that only has a by-election or a mayor is added where it lacks."""
        made = [contest for row in self._tables.contests if (contest := self._contest(row)) is not None]
        self._kinds_against_ids()
        self._dates(made)
        self._laws_read(made)
        return tuple(self._with_those_awaited(made))

    def _contest(self, row: Row) -> Contest | None:
        day = polling_date(row["ballot_id"], row["polling_date"]) or self._event.polling_date
        kind = self._kind(row, day)
        if kind is None:
            return None
        nation = row["nation"] or NATIONS.get((row["gss"] or "")[:1])
        body = self._tables.bodies.get(BodyId(row["council_id"])) or self._unlisted(row, kind, nation)
        rule = self._rule(row, kind, body, nation or body.nation, day)
        if rule is None:
            return None
        options, lists = self._paper(row, kind)
        if not options:
            self._find(
                Grade.QUERY,
                row.where("ballot_id"),
                "candidates-missing",
                f"nobody in candidates.csv stands in {row['ballot_id']}",
                "Add the candidates; until then anybody may have won.",
            )
        if kind.fills == "seats" and not row["seats"]:
            self._block(row.where("seats"), "cell", "this kind of contest fills at least one seat", "Fix that cell.")
        return Contest(
            id=ContestId(row["ballot_id"]),
            body=body.id,
            kind=kind.key,
            division=Division(name=self._named(row, kind, body), gss=row["gss"]),
            seats=row["seats"],
            system=rule.counts,
            statute=rule.statute,
            electorate=row["electorate"],
            held_by=self._defenders(row),
            candidacies=options,
            papers_known=row["status"] != "partial" and bool(options),
            fills=kind.fills,
            lists=lists,
            of_lists=kind.votes_for == "lists",
            nation=nation if nation not in (None, body.nation) else None,
            region=row["region"] if row["region"] != body.region else None,
            polling_date=day if day != self._event.polling_date else None,
        )

    def _named(self, row: Row, kind: Kind, body: Body) -> str:
        """What a contest is called: where a package gives nothing or the id, what people say of its kind and place."""
        given: str = row["division"] or ""
        if given and given != row["ballot_id"]:
            return given
        *_, part = row["ballot_id"].removesuffix(f".{self._event.polling_date.isoformat()}").split(".")
        called = _OFFICES.get(kind.key, "{body}" if part == body.id else "{part}")
        name = called.format(body=body.name, part=part.replace("-", " ").title())
        says = f"{row['ballot_id']} has {'its id for a name' if given else 'no name'}, and is shown as {name}"
        self._find(Grade.NOTE, row.where("division"), "division-named", says, "Give it the name that people know.")
        return name

    def _kind(self, row: Row, day: date) -> Kind | None:
        """The kind that the column names, or that the ballot id does where it is empty."""
        by_id = kind_of_ballot(row["ballot_id"], day)
        if row["contest_type"] is None:
            if by_id is None and "contest_type" not in row.unread:
                says = f"is empty, and the id {row['ballot_id']} does not say which kind of contest it is"
                self._block(row.where("contest_type"), "kind-unknown", says, f"Write one of {', '.join(kinds())}.")
            return by_id
        kind = kinds()[row["contest_type"]]
        if by_id is not None and by_id.key != kind.key:
            self._against_ids[kind.key, by_id.key].append(row)
        if "board" not in kind.shown_by:
            says = f"no part of Tallyroom can show a contest of kind {kind.key}"
            self._block(row.where("contest_type"), "kind-not-shown", says, "Leave it out of the package.")
        return kind

    def _rule(self, row: Row, kind: Kind, body: Body, nation: str, day: date) -> Rule | None:
        register = council_of(body.id, on=day) if body.gss is None else None
        authority = authority_of(body.kind, body.gss) or (authority_of(register.kind) if register else "")
        try:
            rule = rule_for(kind=kind.key, nation=nation, on=day, authority=authority, extra=self._tables.rules)
        except TallyroomError as error:
            self._block(row.where("contest_type"), "no-rule", error.what, error.mend)
            return None
        where = row.where("contest_type")
        if rule.counts == UNKNOWN:
            says = f"the law that counts {row['ballot_id']} is not known to this version ({rule.statute})"
            mend = "Winners are taken as declared. Give the council's kind in councils.csv, or the rule in rules.toml."
            self._find(Grade.QUERY, where, "law-unknown", says, mend)
            return rule
        if rule.counts not in METHODS:
            mend = f"Fix the package's rules.toml: choose one of {', '.join(METHODS)}."
            self._block(where, "no-rule", f"nothing counts by {rule.counts!r}", mend)
            return None
        if METHODS[rule.counts].of_lists != (kind.votes_for == "lists"):
            says = f"{rule.counts} does not count votes for {kind.votes_for}"
            self._block(where, "no-rule", says, "Fix the contest's kind, or the package's rules.toml.")
            return None
        if row["system"] and rule.counts not in _SYSTEMS.get(row["system"], (row["system"],)):
            self._block(
                row.where("system"),
                "system",
                f"says {row['system']}, but the rule for this contest is {rule.counts} ({rule.statute})",
                "Leave the column out, or put the rule into the package's rules.toml.",
            )
        return rule

    def _unlisted(self, row: Row, kind: Kind, nation: str | None) -> Body:
        """A body that only has a by-election or a mayor may be missing from councils.csv: it has no composition."""
        body_id = BodyId(row["council_id"])
        renews = kind.fills == "seats" and not kind.is_by_election
        self._find(
            Grade.BLOCK if renews else Grade.NOTE,
            row.where("council_id"),
            "council-unlisted",
            f"{body_id} is not in councils.csv",
            "Add it there; without it this contest has a result but no control of a council.",
        )
        known = nation or (self._tables.nations[0] if len(self._tables.nations) == 1 else None)
        if known is None:
            register = council_of(body_id)
            known = register.nation if register is not None else None
        if known is None:
            known = "England"
            says = f"{body_id} is taken to be in England, because nothing says where it is"
            self._find(Grade.QUERY, row.where("council_id"), "nation-unknown", says, "Add it to councils.csv.")
        body = Body(id=body_id, name=body_id.replace("-", " ").title(), kind="unlisted", nation=known, region=known)
        return self._tables.bodies.setdefault(body_id, body)

    def _defenders(self, row: Row) -> tuple[PartyId, ...]:
        held = tuple(PartyId(party) for party in (row["defending_party"] or "").split("|") if party)
        for party in held:
            self._known_party(row, "defending_party", party)
        return tuple(sorted(held))

    def _paper(self, row: Row, kind: Kind) -> tuple[tuple[Candidacy, ...], tuple[PartyList, ...]]:
        """What people can vote for, and whom the lists among it elect."""
        rows = self._papers.get(row["ballot_id"], [])
        if kind.votes_for != "lists":
            for nameless in (one for one in rows if one["candidate"] is None and "candidate" not in one.unread):
                self._block(nameless.where("candidate"), "cell-empty", "is empty", "Every row needs it.")
        people = tuple(self._candidacies([one for one in rows if one["candidate"] is not None]))
        if kind.votes_for != "lists":
            return people, ()
        nameless_lists = [PartyId(one["party_id"]) for one in rows if one["candidate"] is None and one["party_id"]]
        return _lists(people, nameless_lists, self._tables.parties, complete=row["status"] == "complete")

    def _candidacies(self, rows: Sequence[Row]) -> Iterator[Candidacy]:
        """Ids come from names; people of one name are told apart by party, then number."""
        names = Counter(slug(row["candidate"]) for row in rows)
        taken: Counter[str] = Counter()
        for row in rows:
            name = slug(row["candidate"]) or "candidate"
            own = row["candidate_id"] or (name if names[name] == 1 else f"{name}-{row['party_id'] or 'none'}")
            taken[own] += 1
            if taken[own] > 1:
                self._twice(row, rows, own)
                own = f"{own}-{taken[own]}"
            yield Candidacy(
                id=CandidacyId(own),
                name=row["candidate"],
                party=self._known_party(row, "party_id", row["party_id"]),
                list_place=row["list_place"],
                person_id=row["person_id"],
            )

    def _twice(self, row: Row, rows: Sequence[Row], own: str) -> None:
        if row["candidate_id"]:
            self._block(row.where("candidate_id"), "row-twice", f"{own} stands twice on this paper", "Make ids unique.")
        elif (row["candidate"], row["party_id"]) in {(r["candidate"], r["party_id"]) for r in rows if r is not row}:
            self._block(
                row.where("candidate"),
                "candidate-twice",
                f"{row['candidate']} stands twice on this paper for the same party",
                "Remove the row, or give both people a candidate_id.",
            )

    def _kinds_against_ids(self) -> None:
        for (kind, by_id), rows in self._against_ids.items():
            of_all = f", as are {len(rows) - 1} more" if len(rows) > 1 else ""
            says = f"says {kind}, and the id {rows[0]['ballot_id']} is that of a contest of kind {by_id}{of_all}"
            mend = "Leave the column empty, or fix it."
            self._find(Grade.QUERY, rows[0].where("contest_type"), "kind-against-id", says, mend)

    def _dates(self, contests: Iterable[Contest]) -> None:
        """A night of by-elections may have several polling days; that it does is said."""
        others: dict[date, list[Contest]] = defaultdict(list)
        for contest in contests:
            if contest.polling_date is not None:
                others[contest.polling_date].append(contest)
        for day, polls in sorted(others.items()):
            first = f", such as {polls[0].id}" if len(polls) > 1 else f": {polls[0].id}"
            says = f"{len(polls)} of the contests poll on {day}, and the night is of {self._event.polling_date}{first}"
            self._find(
                Grade.QUERY, "contests.csv, polling_date", "polling-days", says, "Right for a wall of by-elections."
            )

    def _laws_read(self, contests: Sequence[Contest]) -> None:
        """A polling day after the law was last read asks for somebody to look."""
        days = {contest.id: contest.polling_date or self._event.polling_date for contest in contests}
        stale: dict[tuple[str, date], int] = Counter()
        for contest in contests:
            rule = next((one for one in _all_rules(self._tables.rules) if one.statute == contest.statute), None)
            if rule is not None and rule.read is not None and days[contest.id] > rule.read:
                stale[contest.kind, rule.read] += 1
        for (kind, read), often in sorted(stale.items()):
            says = f"the law for {kind} was last read on {read}, before the polling day ({often} of the contests)"
            mend = "Check that it still counts so; if not, put the rule into rules.toml."
            self._find(Grade.NOTE, "contests.csv, contest_type", "law-read-before", says, mend)

    def _with_those_awaited(self, contests: Sequence[Contest]) -> Iterator[Contest]:
        """Each list whose count takes constituencies into account, with those of its region."""
        for contest in contests:
            if not kinds()[contest.kind].waits_for:
                yield contest
                continue
            same = [one for one in contests if one.body == contest.body]
            below = [one for one in same if one.renews_seats and not one.of_lists]
            if sum(one.of_lists for one in same) > 1:
                lost = [one for one in below if one.region is None]
                if lost:
                    says = f"{len(lost)} of the constituencies of {contest.body} do not say which region they are in"
                    mend = f"Write the region's name in the column region; the first is {lost[0].id}."
                    self._block("contests.csv, region", "region-unknown", says, mend)
                below = [one for one in below if slug(one.region or "") == slug(contest.division.name)]
            yield replace(contest, waits_for=tuple(one.id for one in below))

    def _known_party(self, row: Row, column: str, party: str | None) -> PartyId | None:
        if party is None:
            return None
        if self._tables.parties and party not in self._tables.parties:
            self._block(row.where(column), "party-unknown", f"{party!r} is not in parties.csv", "Add the party there.")
        return PartyId(party)

    def _block(self, where: str, code: str, says: str, mend: str) -> None:
        self._find(Grade.BLOCK, where, code, says, mend)

    def _find(self, grade: Grade, where: str, code: str, says: str, mend: str) -> None:
        self.findings.append(Finding(code=code, grade=grade, where=where, says=says, mend=mend))


def polling_date(ballot: str, given: date | None) -> date | None:
    """The day that a contest names, or the one at the end of its ballot id.

    >>> polling_date("local.anytown.mill.by.2026-10-15", None), polling_date("mill", None)
    (datetime.date(2026, 10, 15), None)
    """
    found = re.fullmatch(r".*\.(\d{4}-\d\d-\d\d)", ballot)
    if given is not None or found is None:
        return given
    try:
        return date.fromisoformat(found[1])
    except ValueError:
        return None


def _all_rules(own: tuple[Rule, ...]) -> tuple[Rule, ...]:
    return (*own, *(rule for row in kinds().values() for rule in row.rules))


def _lists(
    people: Sequence[Candidacy], nameless: Sequence[PartyId], parties: Mapping[PartyId, Party], *, complete: bool
) -> tuple[tuple[Candidacy, ...], tuple[PartyList, ...]]:
    """A list for each party, in the order of the paper, with its people; independents stand for themselves."""
    options: list[Candidacy] = []
    lists: dict[PartyId, list[Candidacy]] = {}
    for who in people:
        party = parties.get(who.party) if who.party is not None else None
        if party is None or party.kind != "party":
            options.append(who)
        elif party.id in lists:
            lists[party.id].append(who)
        else:
            lists[party.id] = [who]
            options.append(Candidacy(id=CandidacyId(party.id), name=party.name, party=party.id))
    for of in nameless:
        if of in parties and of not in lists:
            lists[of] = []
            options.append(Candidacy(id=CandidacyId(of), name=parties[of].name, party=of))
    return tuple(options), tuple(
        PartyList(
            id=CandidacyId(party),
            people=tuple(sorted(names, key=lambda who: who.list_place or len(names))),
            complete=complete and bool(names),
        )
        for party, names in lists.items()
    )
