"""`tallyroom project share|seats|commons --db` and `explain`, as typed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace
from tests.live_nights import POLL, WARDS, night
from tests.made import POLLS_CLOSE

from tallyroom.cli import tallyroom
from tallyroom.domain import Declared, Happening, RehearsalBegan
from tallyroom.errors import TallyroomError
from tallyroom.night import Incoming, Night, open_night


def ledger(folder: Path, councils: int) -> str:
    """A ledger in which so many councils have declared."""
    book, declarations = night()
    url = str(folder / "night.db")
    opened = Night.create(url, book, clock=lambda: POLLS_CLOSE)
    happenings: list[Happening] = [
        RehearsalBegan(order="package", seed=0),
        POLL,
        *(Declared(declaration=one) for one in declarations[: councils * WARDS]),
    ]
    opened.record(*(Incoming(happening=one) for one in happenings), by="test")
    return url


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return ledger(tmp_path_factory.mktemp("half"), 20)


@pytest.fixture(scope="module")
def early(tmp_path_factory: pytest.TempPathFactory) -> str:
    return ledger(tmp_path_factory.mktemp("early"), 3)


def typed(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(tallyroom, words, catch_exceptions=False)
    assert result.exit_code == code, result.output
    return result.output


def document(*words: str, code: int = 0) -> dict[str, object]:
    found: dict[str, object] = json.loads(typed(*words, "--json", code=code))
    return found


def test_the_share_is_printed_with_interval_plain_mean_baseline_method_and_sample(url: str) -> None:
    said = typed("project", "share", "--db", url)
    for words in (
        "Tallyroom estimate: projected national share",
        "rehearsal",
        "90% interval",
        "plain mean",
        "240 comparable wards of 20 councils",
        "seed 1",
        "published share of 2026",
        "Eve-of-poll survey, A pollster: Lab 39",
    ):
        assert words in said


def test_a_share_with_too_little_behind_it_is_refused_with_the_reason_and_exit_code_1(early: str) -> None:
    said = typed("project", "share", "--db", early, code=1)
    assert "No estimate: 3 councils and 36 comparable wards have declared, fewer than 15 and 130." in said
    assert document("project", "share", "--db", early, code=1)["parties"] == []
    assert "fewer than 15 and 130" in typed("project", "commons", "--db", early, "--baseline", "2019", code=1)
    assert "3 councils and 36 wards have declared" in typed("project", "seats", "--db", early, code=1)


def test_seats_are_printed_by_party_beside_both_yardsticks_and_by_council_with_chances(url: str) -> None:
    said = typed("project", "seats", "--db", url, "--draws", "200", "--council", "council-20")
    for words in ("seats are still to come", "no change", "uniform swing", "Council-20: 12 to come", "Control: "):
        assert words in said
    assert "local.council-20.w00.2030-05-02: " in said
    assert "Council-21" not in said


def test_the_documents_have_their_keys_and_the_numbers_add_up(url: str) -> None:
    seats = document("project", "seats", "--db", url, "--draws", "200")
    assert seats["refused"] is None
    rows: Sequence[dict[str, dict[str, float]]] = seats["parties"]  # type: ignore[assignment]
    assert sum(row["to_come"]["mean"] for row in rows) == pytest.approx(seats["seats_to_come"], abs=1)
    assert {"no change", "uniform swing"} == set(rows[0]["yardsticks"])
    share = document("project", "share", "--db", url)
    assert (share["baseline"], share["wards"], share["councils"]) == (2026, 240, 20)


def test_the_house_comes_from_the_share_of_the_ledger_and_says_so(url: str) -> None:
    said = typed("project", "commons", "--db", url, "--baseline", "2019", "--draws", "200")
    assert "From the projected national share: Con " in said
    assert document("project", "commons", "--db", url, "--baseline", "2019", "--draws", "200")["share_error"] != 0
    assert document("project", "commons", "--db", url, "--baseline", "2019", "--draws", "200")["rehearsal"] is True


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ((), "give --share for each party, or --db"),
        (("--share", "lab=39"), "give --baseline"),
        (("--db", "x.db", "--share", "lab=39"), "leave --share out"),
        (("--share", "lab=39", "--baseline", "2010", "--at", "2030-05-03T01:00+00:00"), "need --db"),
    ],
)
def test_shares_come_from_the_command_or_from_a_ledger_and_not_from_both(words: tuple[str, ...], fault: str) -> None:
    assert fault in typed("project", "commons", *words, code=2)


def test_an_unknown_council_is_named_with_the_nearest(url: str) -> None:
    with pytest.raises(TallyroomError, match=r"no council is called 'council20'.*did you mean 'council-20'"):
        typed("project", "seats", "--db", url, "--council", "council20")


@pytest.mark.parametrize("words", [("seats", "--draws", "0"), ("seats", "--seed", "-1"), ("share", "--seed", "-1"),
                                   ("commons", "--draws", "100001"), ("commons", "--baseline", "2011")])  # fmt: skip
def test_a_setting_that_cannot_be_is_a_fault_of_the_command_and_not_of_the_night(early: str, words: tuple[str]) -> None:
    """Raised, so that the command line leaves with 2, though the night has too little for any estimate."""
    with pytest.raises(TallyroomError, match=r"below 0|draws are too|Choose one of 2010, 2015, 2017, 2019"):
        typed("project", words[0], "--db", early, *words[1:])


def test_a_council_that_is_in_says_so_when_asked_for(url: str) -> None:
    said = typed("project", "seats", "--db", url, "--draws", "200", "--council", "council-03")
    assert "Council-03: has declared; nothing is still to come." in said


def test_with_all_in_there_are_no_ranges_of_nought(tmp_path: Path) -> None:
    said = typed("project", "seats", "--db", ledger(tmp_path, 30), "--draws", "200")
    assert "Nothing is still to come" in said
    assert "0 to 0" not in said


def test_nothing_is_projected_before_the_close_of_poll_unless_it_is_a_rehearsal(tmp_path: Path) -> None:
    book, _ = night()
    coming = replace(book, event=replace(book.event, polls_close=POLLS_CLOSE.replace(year=2130)))
    real = str(tmp_path / "night.db")
    Night.create(real, coming)
    for part in ("share", "seats", "commons"):
        with pytest.raises(TallyroomError, match="project: polls close at 2130-05-02"):
            typed("project", part, "--db", real)


def test_explain_gives_our_share_with_what_others_published_whichever_way_the_scope_is_named(url: str) -> None:
    for scope in ((), ("gb",), ("national",)):
        said = typed("explain", "--db", url, "projected_share", "lab", *scope)
        assert "Tallyroom estimate: " in said
        assert "240 comparable wards of 20 councils" in said
        assert "39%  Great Britain: Eve-of-poll survey, A pollster (a newspaper)" in said
    figure = document("explain", "--db", url, "projected_share", "lab")["figure"]
    assert figure["estimate"]["label"] == "Tallyroom estimate"  # type: ignore[index]


def test_explain_gives_others_named_and_the_reason_where_ours_is_not_made(early: str) -> None:
    said = typed("explain", "--db", early, "projected_share", "lab", "gb")
    assert "no figure of ours (3 councils and 36 comparable wards have declared, fewer than 15 and 130)" in said
    assert "Eve-of-poll survey, A pollster" in said


def test_the_share_at_an_earlier_moment_is_that_of_the_moment(url: str) -> None:
    whole = open_night(url)
    assert whole.at(POLLS_CLOSE - timedelta(hours=1)).outlook.share.value is None
    assert whole.now.outlook.share.value is not None


def test_a_declaration_and_a_scoreboard_load_no_projection(early: str) -> None:
    """Nothing on the way to the board asks for an estimate."""
    program = (
        "import sys; from tallyroom.night import open_night;"
        f"night = open_night({early!r}); night.board; night.now.history;"
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
