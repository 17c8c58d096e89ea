"""Last results into a package: the contest before each of its contests, and who defends its seats.

Wards are matched by code and by name: certain, likely, or not at all, and every likely one is listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from msgspec import Struct

from tallyroom.domain import Finding
from tallyroom.feeds.filling.defenders import past_of
from tallyroom.feeds.filling.folder import Cells, Folder
from tallyroom.feeds.filling.names import Found, Parties, Ward, day_in, nearest, same_ward
from tallyroom.feeds.filling.past import PastContest
from tallyroom.feeds.filling.report import Took, listed
from tallyroom.kinds import kinds
from tallyroom.register import council_of


class Matched(Struct, kw_only=True):
    """A contest of the package and its ward's past, by date, with what is doubtful about it."""

    row: Cells
    history: list[PastContest]
    found: dict[str, Found]


def fill_results(folder: Folder, past: Sequence[PastContest], *, source: str) -> Took:
    """Put in previous contests and defenders from everything that is known of the past; the same files at once."""
    took = Took(source, [], [])
    parties, polling = Parties(folder), _polling(folder)
    councils = {row["council_id"]: row for row in folder.rows("councils.csv")}
    by_place = _by_place(past)
    held: dict[str, set[str]] = defaultdict(set)
    for one in folder.rows("composition_before.csv"):
        held[one["council_id"]].add(one["party_id"])
    filled = defended = 0
    silent: dict[str, list[str]] = defaultdict(list)
    likely: dict[str, list[str]] = defaultdict(list)
    for row in folder.rows("contests.csv"):
        kind = kinds().get(row["contest_type"])
        if kind is None or kind.votes_for != "people" or kind.fills == "answer":
            continue
        begins = kind.ids[0].partition(".")[0]
        matched = _match(row, by_place[begins, _place_of(row, councils)])
        cycle = councils.get(row["council_id"], {}).get("cycle", "") if begins == "local" else "all"
        if kind.is_by_election:
            cycle = "all"
        ids = {_key(one): parties.of(one.reference, one.party) for past in matched.history for one in past.people}
        told = past_of(matched.history, seats=int(row["seats"] or 0), cycle=cycle, polling=polling, parties=ids)
        if told.last is None:
            silent[told.why].append(f"{row['division']} ({row['council_id']})")
            continue
        sure = matched.found[told.last.ballot]
        if sure.sure == "likely":
            likely[sure.why].append(f"{row['division']} ({row['council_id']})")
        comparable = sure.same_borders and (told.last.seats == int(row["seats"] or 0) or cycle != "all")
        filled += folder.put_rows("previous.csv", row["ballot_id"], _previous(row, told.last, comparable, ids))
        if told.defends is None:
            silent[told.why].append(f"{row['division']} ({row['council_id']})")
        elif sure.same_borders:
            defends = told.defends if cycle == "all" else as_counted(told.defends, held[row["council_id"]])
            folder.put("contests.csv", row, {"defending_party": "|".join(defends)})
            defended += 1
        if told.last.electorate and sure.same_borders:
            folder.put("contests.csv", row, {"electorate": str(told.last.electorate)})
    took.say(filled, "previous contest")
    took.say(defended, "contest with its defenders", "contests with their defenders")
    took.findings += _doubts(source, likely, silent)
    return took


def as_counted(defends: Iterable[str], held: Collection[str]) -> tuple[str, ...]:
    """Defenders as the composition counts them, where seats that are not up follow from both.

    A party that the composition counts among others defends one of their seats.

    >>> as_counted(("lab", "wickford-independents"), {"con", "lab", "oth"})
    ('lab', 'oth')
    """
    return tuple("oth" if party not in held and "oth" in held else party for party in defends)


def _doubts(source: str, likely: dict[str, list[str]], silent: dict[str, list[str]]) -> Iterable[Finding]:
    for why, wards in sorted(likely.items()):
        says = f"{len(wards)} wards are likely the same, and each {why}: {listed(wards)}"
        yield Finding.query("fill-likely", source, says, "Look at them; where borders moved, no swing is told.")
    for why, wards in sorted(silent.items()):
        says = f"for {len(wards)} contests it is not known who defends: {why}: {listed(wards)}"
        yield Finding.query("fill-unplaced", source, says, "Give the file, or fill in defending_party.")


def _polling(folder: Folder) -> date:
    days = [day for row in folder.rows("contests.csv") if (day := day_in(row["ballot_id"]))]
    return max(days, default=date.max)


def _by_place(past: Sequence[PastContest]) -> dict[tuple[str, str], list[PastContest]]:
    found: dict[tuple[str, str], list[PastContest]] = defaultdict(list)
    for one in past:
        found[one.kind, "" if one.kind == "parl" else one.ward.council].append(one)
    return found


def _place_of(row: Cells, councils: dict[str, Cells]) -> str:
    """The council's id in the register, by which the past is known too."""
    if row["contest_type"].startswith("parl"):
        return ""
    council = councils.get(row["council_id"], {})
    known = council_of(row["council_id"]) or council_of(council.get("gss", ""), council.get("name", ""))
    return known.id if known else row["council_id"]


def _match(row: Cells, past: Sequence[PastContest]) -> Matched:
    """The past of a contest's ward: those that are certainly or likely the same, else one of nearly the same name."""
    named = [part for part in row["ballot_id"].split(".")[1:-1] if part != "by"]
    matched = Matched(row=row, history=[], found={})
    if row["contest_type"] in {"mayor", "pcc"}:
        matched.history = list(past)
        matched.found = {one.ballot: Found("certain", True, "") for one in past}
        return matched
    for one in past:
        now = Ward(one.ward.council, row["division"], named[-1], row.get("gss", ""))
        found = same_ward(one.ward, now)
        if found is not None:
            matched.history.append(one)
            matched.found[one.ballot] = found
    if not matched.history and past and not row.get("gss"):
        near = nearest(Ward("", row["division"], "", ""), list({one.ward for one in past}))
        for one in past:
            if near is not None and one.ward == near:
                matched.history.append(one)
                matched.found[one.ballot] = Found("likely", False, "has nearly the same name")
    return matched


def _key(person: object) -> str:
    return getattr(person, "reference", "") or getattr(person, "party", "")


def _previous(row: Cells, last: PastContest, comparable: bool, ids: dict[str, str]) -> list[Cells]:
    return [
        {
            "ballot_id": row["ballot_id"],
            "previous_date": last.day.isoformat(),
            "candidate": one.name,
            "party_id": ids.get(_key(one), ""),
            "votes": "" if one.votes is None else str(one.votes),
            "elected": "1" if one.elected else "0",
            "seats": str(last.seats),
            "comparable": "1" if comparable else "0",
            "source": last.source,
        }
        for one in last.people
    ]
