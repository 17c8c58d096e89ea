"""A ward declared by its ballots that waits for a lot, and the lot that the returning officer then draws."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tallyroom.cli.declare import command
from tallyroom.domain import ContestId, Corrected
from tallyroom.feeds.package import read_package
from tallyroom.night import Night, open_night
from tallyroom.tally import State
from tests.packages import BLT, BY_ELECTION, with_a_ranked_ward

# Ann and Bob are level at every stage: for the law one of them has to go, and only a lot can say who.
TIED = BLT.replace("3 1 2 0\n2 2 0\n1 3 1 0\n", "3 1 0\n3 2 0\n1 3 0\n")


@pytest.fixture
def db(tmp_path: Path) -> Path:
    package = read_package(with_a_ranked_ward(tmp_path / "package"))
    assert package.book is not None
    Night.create(str(tmp_path / "night.db"), package.book)
    return tmp_path / "night.db"


@pytest.fixture
def ballots(tmp_path: Path) -> Path:
    (tmp_path / "buckie.blt").write_text(TIED, "utf-8")
    return tmp_path / "buckie.blt"


def declare(db: Path, ballots: Path, *more: str) -> Result:
    return CliRunner().invoke(command, ["--db", str(db), "--contest", BY_ELECTION, str(ballots), *more])


def returned(db: Path) -> tuple[State, tuple[str, ...]]:
    standing = open_night(str(db)).board.standing(ContestId(BY_ELECTION))
    return standing.state, standing.returned


@pytest.mark.parametrize(
    ("drawn", "elected"), [("Ann O'Neil", "ann-oneil"), ("BOB LEE", "bob-lee"), ("bob-lee", "bob-lee")]
)
def test_a_lot_drawn_later_settles_the_ward_as_a_correction(db: Path, ballots: Path, drawn: str, elected: str) -> None:
    waits = declare(db, ballots)
    assert (waits.exit_code, "[lot-needed]" in waits.stderr) == (0, True)
    assert returned(db) == (State.TIED, ())
    settled = declare(db, ballots, "--lot", drawn)
    assert (settled.exit_code, settled.stdout) == (0, "1 recorded, the last as entry 2.\n")
    assert returned(db) == (State.DECLARED, (elected,))
    last = open_night(str(db)).entries[-1].happening
    assert isinstance(last, Corrected)
    assert (last.replaces, last.reason) == (1, f"The returning officer drew the lot: {elected}.")


def test_a_lot_is_recorded_with_the_ballots_where_it_was_drawn_before(db: Path, ballots: Path) -> None:
    assert declare(db, ballots, "--lot", "Bob Lee").stdout == "1 recorded, the last as entry 1.\n"
    assert returned(db) == (State.DECLARED, ("bob-lee",))


def test_the_same_ballots_and_lot_again_change_nothing(db: Path, ballots: Path) -> None:
    declare(db, ballots)
    declare(db, ballots, "--lot", "Bob Lee")
    for more in (("--lot", "Bob Lee"), ()):
        again = declare(db, ballots, *more)
        assert again.stdout == "0 recorded, the last as entry 2; 1 was there already.\n"
    assert returned(db) == (State.DECLARED, ("bob-lee",))


def test_a_lot_recorded_wrongly_is_corrected_by_the_right_one(db: Path, ballots: Path) -> None:
    declare(db, ballots, "--lot", "Bob Lee")
    declare(db, ballots, "--lot", "Ann O'Neil")
    assert returned(db) == (State.DECLARED, ("ann-oneil",))


def test_other_papers_are_no_mere_lot_and_are_refused(db: Path, ballots: Path) -> None:
    declare(db, ballots)
    ballots.write_text(TIED.replace("1 3 0\n", "2 3 0\n"), "utf-8")
    refused = declare(db, ballots, "--lot", "Bob Lee")
    assert (refused.exit_code, "[already-declared]" in refused.stderr) == (1, True)
    assert returned(db) == (State.TIED, ())


def test_other_papers_with_their_lot_replace_the_first_where_that_is_asked(db: Path, ballots: Path) -> None:
    declare(db, ballots)
    ballots.write_text(TIED.replace("1 3 0\n", "2 3 0\n"), "utf-8")
    mended = declare(db, ballots, "--lot", "Bob Lee", "--correct", "A paper was overlooked.")
    assert (mended.exit_code, returned(db)) == (0, (State.DECLARED, ("bob-lee",)))
    last = open_night(str(db)).entries[-1].happening
    assert isinstance(last, Corrected)
    assert (last.replaces, last.reason) == (1, "A paper was overlooked.")


@pytest.mark.parametrize(
    ("lots", "code"),
    [(["Zed"], "candidate-unknown"), (["Bob Lee", "bob lee"], "candidate-twice"), (["Cy Môn"], "lot-without-tie")],
)
def test_a_lot_that_cannot_have_been_drawn_is_refused(db: Path, ballots: Path, lots: list[str], code: str) -> None:
    declare(db, ballots)
    refused = declare(db, ballots, *(word for name in lots for word in ("--lot", name)))
    assert (refused.exit_code, f"[{code}]" in refused.stderr) == (1, True)
    assert returned(db) == (State.TIED, ())


def test_a_lot_belongs_to_one_contest(db: Path, ballots: Path) -> None:
    refused = CliRunner().invoke(command, ["--db", str(db), str(ballots), "--lot", "Bob Lee"])
    assert (refused.exit_code, "--lot goes with --contest" in refused.stderr) == (2, True)


def test_no_lot_is_asked_for_beside_what_has_to_be_mended_first(db: Path, ballots: Path) -> None:
    assert "[lot-needed]" in declare(db, ballots).stderr
    ballots.write_text(TIED.replace("1 3 0\n", "2 3 0\n"), "utf-8")
    refused = declare(db, ballots)
    assert ("[already-declared]" in refused.stderr, "[lot-needed]" in refused.stderr) == (True, False)
