"""What other files know, taken into a package: what is certain, what is listed, what stays as somebody typed it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from tallyroom.domain import blocks
from tallyroom.feeds.filling import EarlierNight, Filled, Sources, fill
from tallyroom.feeds.making import package_of
from tallyroom.feeds.package import read_package
from tallyroom.night import Night
from tests.conftest import BUNDLED

DAY = "2031-05-01"
HEAD = "person_id,person_name,ballot_paper_id,election_date,party_name,party_id,post_label,seats_contested,gss,"
HEAD += "organisation_name\n"
PARTIES = {"con": ("Conservative Party", "PP52"), "lab": ("Labour Party", "PP53"), "ld": ("Liberal Democrats", "PP90")}
#: Council, ward, seats and code of each ballot of the package.
WARDS = (
    ("harlow", "Abbey", 1, "E05000001"),
    ("harlow", "Brook", 1, "E05000002"),
    ("harlow", "Castle", 1, "E05000003"),
    ("camden", "Kilburn", 3, "E05000004"),
)

Table = Callable[[str], list[dict[str, str]]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Thirds of Harlow, and a ward of Camden, which is elected as a whole."""
    rows = [
        f"{n}{party},{party.title()} {ward} {n},local.{council}.{ward.lower()}.{DAY},{DAY},{name},{ref},{ward},{seats},"
        f"{gss},{council.title()} Council\n"
        for council, ward, seats, gss in WARDS
        for party, (name, ref) in PARTIES.items()
        for n in range(seats)
    ]
    made = package_of((HEAD + "".join(rows)).encode(), file="candidates.csv")
    assert blocks(made.findings) == ()
    path = tmp_path / "package"
    path.mkdir()
    for name, content in made.files.items():
        (path / name).write_bytes(content)
    return path


@pytest.fixture
def table(folder: Path) -> Table:
    def read(file: str) -> list[dict[str, str]]:
        with (folder / file).open(encoding="utf-8", newline="") as handle:
            return list(csv.DictReader(handle))

    return read


@pytest.fixture
def take(folder: Path, tmp_path: Path) -> Callable[..., Filled]:
    """Fill from texts: `take(compositions="…")`."""

    def taken(**texts: str) -> Filled:
        files = {}
        for kind, text in texts.items():
            path = tmp_path / f"{kind}.csv"
            path.write_text(text, "utf-8")
            files[kind] = (path,)
        return fill(folder, Sources(**files))  # type: ignore[arg-type]  # files by kind

    return taken


def result(ballot: str, winners: str, losers: str = "", *, gss: str = "", label: str = "") -> str:
    """Rows of Democracy Club's results of today: parties that won, the most votes first, and parties that lost."""
    rows = ""
    for place, party in enumerate((winners + " " + losers).split()):
        name, ref = PARTIES[party]
        won = place < len(winners.split())
        who, where = f"{party.title()} {place}", label or ballot.split(".")[2]
        rows += f"{place},{who},{ballot},{name},{ref},{where},{gss},{900 - 100 * place},{won}\n"
    return rows


RESULTS = "person_id,person_name,ballot_paper_id,party_name,party_id,post_label,gss,votes_cast,elected\n"


# Compositions, in whatever shape they come


SHAPES = {
    "a column a party": "authority,year,total,con,lab,ld,other,majority\nHarlow,2030,33,20,12,0,1,Con\n"
    "Harlow,2029,33,33,0,0,0,Con\nHarlow,2031,33,0,33,0,0,Lab\nWigan,2030,75,0,75,0,0,Lab\n",
    "a row a party": "council_id,party_id,seats\nharlow,con,20\nharlow,lab,12\nharlow,oth,1\n",
    "a row a councillor": "Council,Councillor,Party\n"
    + "".join(
        f"Harlow District Council,Cllr {n},{party}\n"
        for party, seats in (("Conservative", 20), ("Labour Party", 12), ("other", 1))
        for n in range(seats)
    ),
    "lines of a web page": "Harlow: Conservative 20, Labour 12, Others 1\n",
    "numbers first": "Harlow – 20 Con, 12 Lab, 1 Other\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_composition_is_taken_in_any_shape(shape: str, take: Callable[..., Filled], table: Table) -> None:
    filled = take(compositions=SHAPES[shape])
    held = {row["party_id"]: row["seats"] for row in table("composition_before.csv") if row["council_id"] == "harlow"}
    assert held == {"con": "20", "lab": "12", "oth": "1"}
    harlow = next(row for row in table("councils.csv") if row["council_id"] == "harlow")
    assert (harlow["seats_total"], harlow["seats_up"], harlow["cycle"]) == ("33", "3", "thirds")
    assert [one.code for one in filled.findings] == ["fill-lacks"]
    assert "Camden" in filled.findings[0].says


def test_a_row_that_does_not_add_up_to_its_own_total_is_said(take: Callable[..., Filled]) -> None:
    filled = take(compositions="authority,total,con,lab\nHarlow,33,20,12\n")
    assert [one.code for one in filled.findings] == ["fill-total", "fill-lacks"]


def test_what_somebody_typed_stays_and_what_was_filled_in_is_replaced(
    take: Callable[..., Filled], table: Table, folder: Path
) -> None:
    take(compositions="authority,con,lab\nHarlow,20,13\nCamden,1,2\n")
    take(compositions="authority,con,lab\nHarlow,19,14\nCamden,1,2\n")
    assert [row["seats"] for row in table("composition_before.csv")] == ["19", "14", "2", "1"]
    text = (folder / "composition_before.csv").read_text("utf-8").replace("harlow,con,19", "harlow,con,18")
    (folder / "composition_before.csv").write_text(text, "utf-8")
    filled = take(compositions="authority,con,lab\nHarlow,20,13\nCamden,1,2\n")
    assert [row["seats"] for row in table("composition_before.csv")][:2] == ["18", "14"]
    assert filled.typed == 1


def test_filling_again_from_the_same_files_changes_nothing(take: Callable[..., Filled]) -> None:
    files = {
        "compositions": SHAPES["a column a party"],
        "results": RESULTS + result("local.harlow.abbey.2027-05-06", "con"),
    }
    take(**files)
    assert take(**files).changed == ()


# Who defends, by cycle and by-elections since


def defends(table: Table, ward: str) -> str:
    return next(row["defending_party"] for row in table("contests.csv") if row["division"] == ward)


def test_thirds_are_defended_by_the_winner_of_four_years_before_and_not_of_last_year(
    take: Callable[..., Filled], table: Table
) -> None:
    years = (("2027-05-06", "lab"), ("2028-05-04", "con"), ("2030-05-02", "ld"))
    take(results=RESULTS + "".join(result(f"local.harlow.abbey.{day}", party, "con") for day, party in years))
    assert defends(table, "Abbey") == "lab"
    assert {row["previous_date"] for row in table("previous.csv")} == {"2027-05-06"}


def test_without_the_year_in_which_a_seat_was_last_fought_nobody_is_named(
    take: Callable[..., Filled], table: Table
) -> None:
    filled = take(results=RESULTS + result("local.harlow.abbey.2030-05-02", "con", "lab"))
    assert defends(table, "Abbey") == ""
    assert any("last fought in 2027" in one.says and "Abbey" in one.says for one in filled.findings)


def test_after_a_whole_election_those_who_came_in_last_are_up_first(take: Callable[..., Filled], table: Table) -> None:
    whole = result("local.harlow.abbey.2028-05-04", "con lab ld") + result(
        "local.harlow.brook.2029-05-03", "con lab ld"
    )
    take(results=RESULTS + whole + result("local.harlow.abbey.2030-05-02", "con", "lab"))
    assert defends(table, "Abbey") == "lab"  # the third was up in 2030, the second is now
    assert defends(table, "Brook") == "ld"


def test_a_by_election_that_may_have_filled_the_seat_leaves_it_open_unless_it_makes_no_difference(
    take: Callable[..., Filled], table: Table
) -> None:
    rows = result("local.harlow.abbey.2027-05-06", "lab", "con") + result(
        "local.harlow.abbey.by.2029-06-07", "con", "lab"
    )
    rows += result("local.harlow.brook.2027-05-06", "lab", "con") + result(
        "local.harlow.brook.by.2029-06-07", "lab", "con"
    )
    filled = take(results=RESULTS + rows)
    assert defends(table, "Abbey") == ""
    assert defends(table, "Brook") == "lab"
    assert any("by-election" in one.says and "Abbey" in one.says for one in filled.findings)


def test_a_whole_council_is_defended_by_all_its_winners(take: Callable[..., Filled], table: Table) -> None:
    take(results=RESULTS + result("local.camden.kilburn.2027-05-06", "lab ld con", "con"))
    assert sorted(defends(table, "Kilburn").split("|")) == ["con", "lab", "ld"]


# Wards that have changed


def test_a_ward_with_the_same_code_and_another_name_is_likely_and_listed(
    take: Callable[..., Filled], table: Table
) -> None:
    filled = take(
        results=RESULTS + result("local.harlow.old-town.2027-05-06", "lab", "con", gss="E05000001", label="Old Town")
    )
    assert defends(table, "Abbey") == "lab"
    assert [(one.code, "Abbey" in one.says) for one in filled.findings if one.code == "fill-likely"] == [
        ("fill-likely", True)
    ]


def test_a_ward_with_the_same_name_and_another_code_has_moved_borders_and_no_swing(
    take: Callable[..., Filled], table: Table
) -> None:
    filled = take(results=RESULTS + result("local.harlow.abbey.2027-05-06", "lab", "con", gss="E05009999"))
    assert defends(table, "Abbey") == ""
    assert {row["comparable"] for row in table("previous.csv")} == {"0"}
    assert "fill-likely" in {one.code for one in filled.findings}


def test_a_ward_that_no_file_has_is_listed_and_never_taken_for_another(
    take: Callable[..., Filled], folder: Path
) -> None:
    filled = take(results=RESULTS + result("local.harlow.elsewhere.2027-05-06", "lab", "con"))
    assert not (folder / "previous.csv").exists()
    assert any(one.code == "fill-unplaced" and "Abbey" in one.says for one in filled.findings)


# Times, shares, populations, watch lists


def test_an_hour_without_a_day_is_of_the_night(take: Callable[..., Filled], table: Table) -> None:
    take(times="council,time\nHarlow,02:30\nCamden,Friday 14:00\n")
    assert {row["council_id"]: row["expected_at"] for row in table("timetable.csv")} == {
        "harlow": "2031-05-02T02:30:00+01:00",
        "camden": "2031-05-02T14:00:00+01:00",
    }


def test_a_published_share_of_the_year_last_fought_becomes_the_baseline(
    take: Callable[..., Filled], folder: Path
) -> None:
    shares = "year,measure,con,lab,ld\n2027,BBC PNS,30,35,17\n2029,BBC PNS,26,30,20\n"
    take(results=RESULTS + result("local.harlow.abbey.2027-05-06", "lab", "con"), shares=shares)
    book = read_package(folder).book
    assert book is not None
    assert [(one.year, [int(n) for party, n in one.shares if party == "lab"]) for one in book.baselines] == [
        (2027, [35])
    ]


def test_populations_and_watch_lists_are_placed_by_name(
    take: Callable[..., Filled], table: Table, folder: Path
) -> None:
    take(
        populations="Council,Population\nHarlow Council,93577\n",
        watches="list,name,council,ward\nseat,the Home Secretary's constituency,Harlow,Abbey\n",
    )
    assert next(row["population"] for row in table("councils.csv") if row["council_id"] == "harlow") == "93577"
    assert [row["ballot_id"] for row in table("watch.csv")] == [f"local.harlow.abbey.{DAY}"]
    assert blocks(read_package(folder).findings) == ()


# An earlier night


def test_an_earlier_ledger_gives_the_compositions_that_it_left(folder: Path, tmp_path: Path, table: Table) -> None:
    reading = read_package(BUNDLED)
    assert reading.book is not None
    book = reading.book
    night = Night.create(str(tmp_path / "earlier.db"), book)
    from tallyroom.rehearsal import at_once, rehearse  # noqa: PLC0415

    list(at_once(night, rehearse(night, reading)))
    fill(folder, Sources(nights=(EarlierNight("earlier", night.book, night.board, night.entries),)))
    stood = dict(night.board.councils["harlow"].seats)  # type: ignore[index]  # an id
    held = {row["party_id"]: int(row["seats"]) for row in table("composition_before.csv")}
    assert held == stood
