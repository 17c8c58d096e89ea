"""Parts and wholes: one notion for sheets, NIST and EML. Parts make the declared whole, or are refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallyroom.domain import Declared, Finding
from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.parts import Parts
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.returns import Reading
from tallyroom.ledger import decode_happening
from tests.feeds.test_fuzz import book

BALLOT = "local.anyshire.north.2030-05-02"
PEOPLE = ("Ann O'Neil", "Bob Lee", "Cy Môn")


@given(st.lists(st.integers(0, 9_999), min_size=1, max_size=6), st.integers(-3, 3))
def test_parts_make_the_whole_to_the_vote_or_are_refused(figures: list[int], apart: int) -> None:
    made = Parts(what="votes", where="here", declared=sum(figures) + apart)
    for number, figure in enumerate(figures):
        made.add(f"box {number}", figure)
    findings: list[Finding] = []
    assert made.whole(findings) == (sum(figures) if apart == 0 else None)
    assert [one.code for one in findings] == ([] if apart == 0 else ["parts-differ"])


def nist(counts: list[list[dict[str, Any]]], **names: str) -> bytes:
    """A report of one ward with two stations; `counts` are those of each candidate."""
    selections = [{"CandidateIds": [f"c{number}"], "VoteCounts": each} for number, each in enumerate(counts)]
    contest = {
        "Name": "North",
        names.get("district", "ElectionDistrictId"): "w",
        names.get("selections", "ContestSelection"): selections,
        "ExternalIdentifier": [{"Type": "other", "OtherType": "democracy-club-ballot", "Value": BALLOT}],
    }
    people = [{"@id": f"c{number}", "BallotName": name} for number, name in enumerate(PEOPLE)]
    return json.dumps({"Election": [{"Candidate": people, "Contest": [contest]}]}).encode()


def count(unit: str, votes: int, kind: str = "total") -> dict[str, Any]:
    return {"GpUnitId": unit, "Type": kind, "Count": votes}


def take(format_name: str, data: bytes) -> Reading:
    return read(format_name, [Given(name="file", data=data)], book(), decode=decode_happening)


def votes(reading: Reading) -> list[int]:
    found = [one.happening.declaration for one in reading.returned if isinstance(one.happening, Declared)]
    return [n for one in found for _, n in one.votes]


def codes(reading: Reading) -> list[str]:
    return sorted({one.code for one in reading.findings if one.grade == "block"})


WHOLE = [[count("w", n), count("p1", n - 10), count("p2", 10)] for n in (910, 790, 310)]


def test_a_count_is_of_its_unit_whatever_its_place() -> None:
    assert votes(take("nist-cdf", nist(WHOLE))) == [910, 790, 310]
    assert votes(take("nist-cdf", nist([each[::-1] for each in WHOLE]))) == [910, 790, 310]


def test_the_names_of_version_1_are_read_as_well() -> None:
    data = nist(WHOLE, district="ElectoralDistrictId", selections="BallotSelection")
    assert votes(take("nist-cdf", data)) == [910, 790, 310]


def test_stations_and_kinds_of_votes_are_added_up_where_the_district_has_no_count() -> None:
    stations = [each[1:] for each in WHOLE]
    assert votes(take("nist-cdf", nist(stations))) == [910, 790, 310]
    kinds = [[count("w", n - 10, "election-day"), count("w", 10, "absentee")] for n in (910, 790, 310)]
    assert votes(take("nist-cdf", nist(kinds))) == [910, 790, 310]


@pytest.mark.parametrize(
    ("counts", "code"),
    [
        ([[count("w", 911), *WHOLE[0][1:]], *WHOLE[1:]], "parts-differ"),
        ([[count("w", 910), count("w", 900)], *WHOLE[1:]], "part-twice"),
        ([[count("p1", 900)], *(each[1:] for each in WHOLE[1:])], "part-missing"),
    ],
)
def test_parts_that_are_not_settled_are_refused(counts: list[list[dict[str, Any]]], code: str) -> None:
    reading = take("nist-cdf", nist(counts))
    assert (votes(reading), code in codes(reading)) == ([], True)


def test_contests_of_which_nothing_is_understood_are_refused() -> None:
    assert codes(take("nist-cdf", nist(WHOLE, selections="Selection"))) == ["source-empty"]


def eml(total: str, *units: str) -> bytes:
    def selections(figures: str) -> str:
        return "".join(
            f"<Selection><Candidate><CandidateIdentifier Id='{number}'><CandidateName>{name}</CandidateName>"
            f"</CandidateIdentifier></Candidate><ValidVotes>{figure}</ValidVotes></Selection>"
            for number, (name, figure) in enumerate(zip(PEOPLE, figures.split(), strict=True))
        )

    parts = "".join(
        f"<ReportingUnitVotes><ReportingUnitIdentifier Id='{n}'>Unit {n}</ReportingUnitIdentifier>{selections(each)}"
        "</ReportingUnitVotes>"
        for n, each in enumerate(units)
    )
    whole = f"<TotalVotes>{selections(total)}</TotalVotes>" if total else ""
    contest = f"<Contest><ContestIdentifier Id='{BALLOT}'/>{whole}{parts}</Contest>"
    return f"<EML Id='510'><Count><Election><Contests>{contest}</Contests></Election></Count></EML>".encode()


def test_reporting_units_of_eml_make_the_contests_votes() -> None:
    assert votes(take("eml", eml("910 790 310", "900 780 300", "10 10 10"))) == [910, 790, 310]
    assert votes(take("eml", eml("", "900 780 300", "10 10 10"))) == [910, 790, 310]
    reading = take("eml", eml("911 790 310", "900 780 300", "10 10 10"))
    assert (votes(reading), codes(reading)) == ([], ["parts-differ"])
