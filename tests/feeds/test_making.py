"""Packages made from lists of candidates: nothing assumed, nothing left out in silence."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tallyroom.domain import Postponed, blocks
from tallyroom.feeds.making import package_of
from tallyroom.feeds.making.write import Made
from tallyroom.feeds.package import PackageReading, read_package

DAY = "2031-05-01"
TODAY = (
    "person_id,person_name,election_id,ballot_paper_id,election_date,party_name,party_id,post_label,cancelled_poll,"
    "seats_contested,gss,nuts1,organisation_name,cancellation_reason"
)


def row(name: str, ballot: str, party: str = "Labour Party", ref: str = "PP53", **more: str) -> str:
    cells = {"cancelled_poll": "False", "seats_contested": "1", "gss": "E05000001", "post_label": "Ward"} | more
    number = str(sum(map(ord, name)))
    start = [number, name, "local", ballot, DAY, party, ref, cells["post_label"], cells["cancelled_poll"]]
    end = [cells["seats_contested"], cells["gss"], cells.get("nuts1", ""), cells.get("organisation", "Anyton Council")]
    return ",".join([*start, *end, cells.get("reason", "")])


def made_of(*rows: str, header: str = TODAY) -> Made:
    return package_of("\n".join((header, *rows, "")).encode(), file="list.csv")


def table(made: Made, file: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.files[file].decode())))


def codes(made: Made) -> list[str]:
    return [finding.code for finding in made.findings]


def read_back(made: Made, folder: Path) -> PackageReading:
    folder.mkdir()
    for name, content in made.files.items():
        (folder / name).write_bytes(content)
    return read_package(folder)


# Nations: by code, by region, by the register, or unknown


@pytest.mark.parametrize(
    ("cells", "organisation", "nation"),
    [
        ({"gss": "S13002990"}, "Glenshire Council", "Scotland"),
        ({"gss": "", "nuts1": "Wales"}, "Cwmshire Council", "Wales"),
        ({"gss": "", "nuts1": "South East"}, "Anyton Council", "England"),
        ({"gss": ""}, "Belfast City Council", "Northern Ireland"),
        ({"gss": ""}, "Anyton Council", ""),
    ],
)
def test_a_nation_follows_from_what_is_known_and_from_nothing_else(
    cells: dict[str, str], organisation: str, nation: str
) -> None:
    made = made_of(row("Ann", f"local.somewhere.w.{DAY}", organisation=organisation, **cells))
    assert [council["nation"] for council in table(made, "councils.csv")] == [nation]
    assert ("nation-unknown" in codes(made)) == (nation == "")


def test_a_package_with_an_unknown_nation_blocks_until_somebody_fills_it_in(tmp_path: Path) -> None:
    made = made_of(row("Ann", f"local.somewhere.w.{DAY}", gss=""), row("Bob", f"local.somewhere.w.{DAY}", gss=""))
    reading = read_back(made, tmp_path / "made")
    assert "councils.csv row 2, nation" in {fault.where for fault in blocks(reading.findings)}


def test_wards_whose_codes_are_of_another_nation_are_queried() -> None:
    made = made_of(row("Ann", f"local.birmingham.w.{DAY}", gss="S13002990"))
    assert codes(made) == ["nation-unclear", "uncontested"]


def test_a_scottish_ward_is_counted_by_transferable_vote_under_the_header_of_today(tmp_path: Path) -> None:
    rows = [row(name, f"local.glenshire.w.{DAY}", gss="S13002990") for name in ("Ann", "Bob")]
    book = read_back(made_of(*rows), tmp_path / "made").book
    assert book is not None
    assert [contest.system for contest in book.contests] == ["scottish-2011"]


# Polls that are not held


def test_a_ward_without_a_poll_is_kept_and_its_winner_is_ready_to_be_declared() -> None:
    ballot = f"local.anyton.abbey.{DAY}"
    made = made_of(
        row("Ann", ballot, cancelled_poll="True"),
        row("Bob", f"local.anyton.brook.{DAY}"),
        row("Cy", f"local.anyton.brook.{DAY}"),
    )
    assert [contest["ballot_id"] for contest in table(made, "contests.csv")] == [ballot, f"local.anyton.brook.{DAY}"]
    assert [(one["ballot_id"], one["candidate"], one["elected"]) for one in table(made, "uncontested.csv")] == [
        (ballot, "Ann", "1")
    ]
    assert codes(made) == ["uncontested"]


def test_a_countermanded_poll_is_kept_as_postponed_with_its_reason(tmp_path: Path) -> None:
    ballot = f"local.anyton.abbey.{DAY}"
    people = [row(name, ballot, cancelled_poll="True", reason="CANDIDATE_DEATH") for name in ("Ann", "Bob")]
    made = made_of(*people)
    assert codes(made) == ["poll-postponed"]
    reading = read_back(made, tmp_path / "made")
    assert blocks(reading.findings) == ()
    assert [one.happening for one in reading.postponed] == [
        Postponed(contest=ballot, reason="candidate death", countermanded=True)  # type: ignore[arg-type]  # an id
    ]


def test_fewer_candidates_than_seats_leave_the_rest_vacant_and_say_so() -> None:
    made = made_of(row("Ann", f"local.anyton.abbey.{DAY}", seats_contested="3", cancelled_poll="True"))
    assert "1 of 3 seats" in made.findings[0].says


def test_seats_that_the_list_does_not_give_are_never_taken_for_one() -> None:
    made = made_of(*(row(name, f"local.anyton.abbey.{DAY}", seats_contested="") for name in ("Ann", "Bob")))
    assert [contest["seats"] for contest in table(made, "contests.csv")] == [""]
    assert codes(made) == ["seats-unknown"]


# Names and parties


def test_a_body_has_the_name_that_people_say_and_keeps_its_formal_one() -> None:
    made = made_of(
        row("Ann", f"local.anyham.w.{DAY}", organisation="London Borough of Anyham"),
        row("Bob", f"local.bristol.w.{DAY}", organisation="Bristol City Council"),
    )
    assert [(one["name"], one["formal_name"]) for one in table(made, "councils.csv")] == [
        ("Anyham", "London Borough of Anyham"),
        ("Bristol", "Bristol City Council"),
    ]


def test_parties_have_the_registers_ids_and_others_are_named_as_the_list_has_them() -> None:
    ballot = f"local.anyton.abbey.{DAY}"
    made = made_of(
        row("Ann", ballot, "Labour and Co-operative Party", "joint-party:53-119"),
        row("Bob", ballot, "Reform UK", "party:7931"),
        row("Cy", ballot, "Anyton First", "PP998877"),
        row("Di", ballot, "Anyton First", "PP998878"),
        row("Ed", ballot, "Independent", "ynmp-party:2"),
    )
    parties = {party["party_id"]: party for party in table(made, "parties.csv")}
    assert set(parties) == {"lab", "reform", "anyton-first", "anyton-first-pp998878", "ind"}
    assert parties["lab"]["colour"] == "#E4003B"
    assert parties["anyton-first"]["ec_ref"] == "PP998877"
    (note,) = [finding for finding in made.findings if finding.code == "party-unregistered"]
    assert note.says.startswith("2 are not in the register")


# Kinds of contests


@pytest.mark.parametrize(
    ("ballot", "kind", "body"),
    [
        ("local.anyton.w", "local", "anyton"),
        ("local.anyton.w.by", "local_by", "anyton"),
        ("mayor.anyton", "mayor", "anyton"),
        ("pcc.anyshire", "pcc", "anyshire"),
        ("sp.r.lothian", "scottish-parliament-region", "scottish-parliament"),
        ("senedd.anyton", "senedd-constituency-list", "senedd"),
        ("gla.a", "london-assembly-list", "london-assembly"),
        ("parl.leigh", "parl", "house-of-commons"),
        ("sp.c.leith", "scottish-parliament-constituency", "scottish-parliament"),
        ("nia.foyle", "ni-assembly", "northern-ireland-assembly"),
    ],
)
def test_a_contests_kind_and_body_follow_from_its_ballot_id(ballot: str, kind: str, body: str) -> None:
    made = made_of(row("Ann", f"{ballot}.{DAY}"), row("Bob", f"{ballot}.{DAY}"))
    assert [(one["contest_type"], one["council_id"]) for one in table(made, "contests.csv")] == [(kind, body)]


def test_a_ballot_that_no_rule_counts_is_left_out_and_named() -> None:
    made = made_of(row("Ann", f"europarl.london.{DAY}"), row("Bob", f"local.anyton.w.{DAY}"))
    assert [one["ballot_id"] for one in table(made, "contests.csv")] == [f"local.anyton.w.{DAY}"]
    (left_out,) = [finding for finding in made.findings if finding.code == "kind-unknown"]
    assert "europarl" in left_out.says


# Other shapes of the same list


def test_the_api_makes_the_same_package_as_the_csv() -> None:
    ballot = f"local.anyton.abbey.{DAY}"
    rows = [row(name, ballot, post_label="Abbey") for name in ("Ann", "Bob")]
    people = [
        {
            "person": {"id": int(one.split(",", 1)[0]), "name": name},
            "party": {"ec_id": "PP53", "name": "Labour Party"},
            "party_list_position": None,
        }
        for one, name in zip(rows, ("Ann", "Bob"), strict=True)
    ]
    api = {
        "count": 1,
        "next": None,
        "results": [
            {
                "ballot_paper_id": ballot,
                "election": {"election_date": DAY, "organization": {"name": "Anyton Council"}},
                "post": {"id": "gss:E05000001", "label": "Abbey"},
                "winner_count": 1,
                "cancelled": False,
                "candidacies": people,
            }
        ],
    }
    assert package_of(json.dumps(api).encode(), file="api.json").files == made_of(*rows).files


def test_the_header_of_2018_makes_the_same_package_as_that_of_today() -> None:
    old = "id,name,ballot_paper_id,election_date,seats_contested,party_ec_id,party_id,party_name,post_label,gss_code"
    old += ",organisation_name,cancelled_poll"
    rows = [f"{n},{name},local.anyton.w.{DAY},{DAY},1,PP53,party:53,Labour Party,Ward,E05000001,Anyton Council,False"
            for n, name in ((285, "Ann"), (275, "Bob"))]  # fmt: skip
    new = [row(name, f"local.anyton.w.{DAY}") for name in ("Ann", "Bob")]
    assert made_of(*rows, header=old).files == made_of(*new).files


def test_a_spreadsheet_of_candidates_is_read_by_its_headers_under_a_title() -> None:
    sheet = (
        "Statement of persons nominated,,,,,\nCouncil,Ward,Polling day,Vacancies,Full name,Description\n"
        f"Bristol City Council,Clifton Down,{DAY},2,Ann Archer,Labour Party\n"
        f"Bristol City Council,Clifton Down,{DAY},2,Bob Baker,Green Party\n"
        f"Bristol City Council,Clifton Down,{DAY},2,Cy Carter,Independent\n"
    )
    made = package_of(sheet.encode(), file="sheet.csv")
    (contest,) = table(made, "contests.csv")
    assert (contest["ballot_id"], contest["seats"]) == (f"local.bristol.clifton-down.{DAY}", "2")
    assert [one["party_id"] for one in table(made, "candidates.csv")] == ["lab", "grn", "ind"]


def test_a_column_that_cannot_be_guessed_is_asked_for_and_can_be_named() -> None:
    sheet = f"paper,who\nlocal.bristol.clifton.{DAY},Ann\nlocal.bristol.clifton.{DAY},Bob\n".encode()
    refused = package_of(sheet, file="sheet.csv")
    assert [finding.code for finding in refused.findings] == ["column-missing", "column-missing"]
    assert refused.files == {}
    made = package_of(sheet, file="sheet.csv", columns={"ballot": "paper", "candidate": "who"})
    assert [one["candidate"] for one in table(made, "candidates.csv")] == ["Ann", "Bob"]


def test_two_rows_that_say_different_things_of_one_ballot_block() -> None:
    ballot = f"local.anyton.abbey.{DAY}"
    made = made_of(row("Ann", ballot), row("Bob", ballot, seats_contested="2"))
    assert [finding.code for finding in blocks(made.findings)] == ["row-differs"]
    assert made.files == {}
