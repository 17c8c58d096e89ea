"""The files of a package from the ballots of a list. What the list does not say stays empty, and is said."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from msgspec import Struct

from tallyroom.domain import Finding
from tallyroom.feeds.columns import CANDIDATES, COMPOSITIONS, CONTESTS, COUNCILS, PARTIES, RETURNS
from tallyroom.feeds.making.bodies import Place, body_id, places
from tallyroom.feeds.making.listing import Ballot
from tallyroom.feeds.making.parties import Named, Parties
from tallyroom.feeds.tables import Column
from tallyroom.kinds import Kind, kind_of_ballot


class Made(Struct, frozen=True):
    """The package's files by name (empty where a fault blocks), and every finding."""

    files: dict[str, bytes]
    findings: tuple[Finding, ...]


def kind_of(ballot: Ballot) -> Kind | None:
    """The kind of contest that a ballot's id says; `None` for one that no law in `kinds` counts."""
    return kind_of_ballot(ballot.id, ballot.day)


def _key(ballot: Ballot) -> str:
    kind = kind_of(ballot)
    return kind.key if kind is not None else ""


def files_of(ballots: Sequence[Ballot]) -> Made:
    findings: list[Finding] = []
    counted = [ballot for ballot in ballots if kind_of(ballot) is not None]
    findings += [_no_kind(ballot) for ballot in ballots if kind_of(ballot) is None]
    found, parties = places(counted, findings), Parties(counted)
    up = Counter[str]()
    for ballot in counted:
        kind = kind_of(ballot)
        if kind is not None and kind.fills == "seats" and not kind.is_by_election:
            up[body_id(ballot)] += _seats(ballot) or 0
    findings += parties.findings()
    findings += [fault for ballot in counted for fault in _polls(ballot)]
    rows: dict[str, tuple[Mapping[str, Column], Iterable[Mapping[str, str]]]] = {
        "parties.csv": (PARTIES, map(_party_row, parties.all)),
        "councils.csv": (COUNCILS, (_council_row(place, up[place.id]) for place in found.values())),
        "contests.csv": (CONTESTS, map(_contest_row, sorted(counted, key=lambda one: one.id))),
        "candidates.csv": (CANDIDATES, _candidate_rows(counted, parties)),
        "composition_before.csv": (COMPOSITIONS, ()),
    }
    unopposed = [ballot for ballot in counted if ballot.is_uncontested and _is_for_people(ballot)]
    if unopposed:
        rows["uncontested.csv"] = ({name: RETURNS[name] for name in _UNOPPOSED}, _unopposed(unopposed))
    nations = sorted({place.nation for place in found.values() if place.nation} - {"United Kingdom"})
    files = {name: table_of(columns, lines) for name, (columns, lines) in rows.items()}
    return Made({"event.toml": _event(ballots[0].day, nations), **files}, tuple(findings))


def table_of(columns: Mapping[str, Column], rows: Iterable[Mapping[str, str]]) -> bytes:
    """A table as a package has it."""
    out = io.StringIO(newline="")
    lines = csv.DictWriter(out, list(columns), restval="", lineterminator="\n")
    lines.writeheader()
    lines.writerows(rows)
    return out.getvalue().encode()


def _no_kind(ballot: Ballot) -> Finding:
    says = f"{ballot.id} is left out: no rule here counts that kind of ballot"
    return Finding.query("kind-unknown", ballot.where, says, "Show its result elsewhere.")


def _polls(ballot: Ballot) -> Iterable[Finding]:
    """What is worth knowing of a poll that will not be held, and of one of which the seats are unknown."""
    standing = len(ballot.people)
    if _seats(ballot) is None:
        mend = "Fill in seats in contests.csv: how many are elected decides who is."
        yield Finding.query("seats-unknown", ballot.where, f"{ballot.id} does not say how many seats it fills", mend)
    elif ballot.is_uncontested:
        some = f"{standing} of {ballot.seats} seats, and the rest stay vacant"
        fills = "every seat" if standing == ballot.seats else some
        says = f"{ballot.division} ({ballot.id}) has no poll: those who stand fill {fills}"
        yield Finding.note("uncontested", ballot.where, says, "Nothing to do; they are elected unopposed.")
    elif ballot.cancelled:
        says = f"{ballot.division} ({ballot.id}) has no poll on this day: {_why(ballot)}"
        yield Finding.note("poll-postponed", ballot.where, says, "It is kept, and shown as postponed.")


def _why(ballot: Ballot) -> str:
    if not ballot.people:
        return "nobody stands"
    given = ballot.reason.replace("_", " ").lower()
    return given or "the list says cancelled and gives no reason"


def _is_for_people(ballot: Ballot) -> bool:
    kind = kind_of(ballot)
    return kind is not None and kind.fills == "seats" and kind.votes_for == "people"


def _seats(ballot: Ballot) -> int | None:
    """The seats of a ballot: an office and a by-election are of one, a constituency of the Commons too."""
    kind = kind_of(ballot)
    if kind is not None and kind.fills == "answer":
        return 0
    single = kind is not None and (kind.fills == "office" or kind.is_by_election or kind.key == "parl")
    return 1 if ballot.seats is None and single else ballot.seats


def _event(polling: date, nations: Sequence[str]) -> bytes:
    closes = datetime.combine(polling, time(22), ZoneInfo("Europe/London"))
    quoted = ", ".join(f'"{nation}"' for nation in nations)
    named = f"{polling.day} {polling:%B %Y}"
    return (
        f'id = "night-{polling.isoformat()}"\nname = "Elections of {named}"\n'
        f"polling_date = {polling.isoformat()}\npolls_close = {closes.isoformat()}\n"
        f"nations = [{quoted}]\n\n"
        '[[source]]\nid = "democracy-club"\nname = "Democracy Club candidates"\nlicence = "CC BY 4.0"\n'
    ).encode()


#: Returns of wards without a poll, which are ready to declare once polls have closed.
_UNOPPOSED = ("ballot_id", "candidate", "elected", "source")


def _unopposed(ballots: Iterable[Ballot]) -> Iterable[dict[str, str]]:
    for ballot in ballots:
        for person in ballot.people:
            yield dict(zip(_UNOPPOSED, (ballot.id, person.name, "1", "elected unopposed"), strict=True))


def _party_row(party: Named) -> dict[str, str]:
    return {
        "party_id": party.id,
        "name": party.name,
        "short_name": party.short_name,
        "ec_ref": party.ec_ref,
        "colour": party.colour,
        "kind": party.kind,
    }


def _council_row(place: Place, up: int) -> dict[str, str]:
    known = place.known
    return {
        "council_id": place.id,
        "name": place.name,
        "formal_name": place.formal_name,
        "kind": place.kind,
        "nation": place.nation,
        "region": place.region,
        "seats_up": str(up) if up else "",
        "cycle": (known.cycle if known and known.cycle else "") if up else "none",
        "gss": place.gss,
    }


def _contest_row(ballot: Ballot) -> dict[str, str]:
    seats = _seats(ballot)
    put_off = ballot.cancelled and not ballot.is_uncontested
    dead = "death" in ballot.reason.lower()
    return {
        "ballot_id": ballot.id,
        "council_id": body_id(ballot),
        "contest_type": _key(ballot),
        "division": ballot.division,
        "gss": ballot.gss,
        "seats": "" if seats is None else str(seats),
        "status": ("countermanded" if dead else "postponed") if put_off else "",
        "reason": _why(ballot) if put_off else "",
    }


def _candidate_rows(ballots: Iterable[Ballot], parties: Parties) -> Iterable[dict[str, str]]:
    for ballot in ballots:
        for person in ballot.people:
            yield {
                "ballot_id": ballot.id,
                "candidate": person.name,
                "party_id": parties.of(person),
                "person_id": person.person_id,
                "list_place": person.list_place,
            }
