"""The ledger: append-only, sealed in a chain, each thing once, and no stale writer."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallyroom.domain import Administration, BodyId, Declared, Happening, Postponed
from tallyroom.errors import TallyroomError
from tallyroom.ledger import Draft, KeyReusedError, Ledger, StaleWriterError
from tallyroom.night import Night, open_night
from tests.made import CON, LAB, before, book, council, ward, won_by

WARD = ward("anytown", "east", held_by=[CON])
BOOK = book([council("anytown", 9, seats_up=1)], [WARD], [before("anytown", lab=4, con=5)])


def _draft(key: str, happening: Happening | None = None) -> Draft:
    said = happening or Administration(body=BodyId("anytown"), parties=(LAB,), note=key)
    return Draft(happening=said, by="desk:2", recorded_at=datetime(2030, 5, 3, 1, tzinfo=UTC), key=key, source="phone")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "night.db"


@pytest.fixture
def ledger(path: Path) -> Ledger:
    return Ledger.create(str(path), BOOK)


def test_what_is_appended_is_read_back_whole(ledger: Ledger) -> None:
    declared = Declared(declaration=won_by(WARD, LAB))
    (entry,) = ledger.append(_draft("a", declared))
    assert list(ledger.entries()) == [entry]
    assert (entry.number, entry.happening, entry.by, entry.source) == (1, declared, "desk:2", "phone")
    assert ledger.book() == BOOK


def test_the_same_key_twice_is_one_entry(ledger: Ledger) -> None:
    first = ledger.append(_draft("a"))
    assert ledger.append(_draft("a")) == first
    assert ledger.head() == 1


def test_a_key_that_comes_again_with_another_content_is_refused(ledger: Ledger) -> None:
    ledger.append(_draft("a"))
    with pytest.raises(KeyReusedError, match="already used for entry 1"):
        ledger.append(_draft("a", Postponed(contest=WARD.id, reason="snow")))
    assert ledger.head() == 1


def test_a_stale_writer_is_refused(ledger: Ledger) -> None:
    ledger.append(_draft("a"), after=0)
    with pytest.raises(StaleWriterError, match="the ledger is at entry 1, not 0"):
        ledger.append(_draft("b"), after=0)
    assert ledger.append(_draft("b"), after=1)[0].number == 2


def test_an_entry_that_was_changed_is_not_read_as_if_nothing_were(ledger: Ledger, path: Path) -> None:
    """Whoever opens the night hears of it, not only whoever verifies it."""
    ledger.append(_draft("a", Declared(declaration=won_by(WARD, LAB))))
    ledger.append(_draft("b"))
    ledger.close()
    with sqlite3.connect(path, isolation_level=None) as base:
        base.execute("DROP TRIGGER entries_are_not_changed")
        base.execute(
            "UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), 'lab', 'con') AS BLOB) WHERE number = 1"
        )
    base.close()
    with pytest.raises(TallyroomError, match="damaged: entry 1 has been changed since it was sealed"):
        open_night(str(path))
    again = Ledger.open(str(path))
    assert [entry.number for entry in again.entries(since=1)] == [2]
    again.close()


def test_a_batch_is_recorded_whole_or_not_at_all(ledger: Ledger) -> None:
    ledger.append(_draft("a"))
    with pytest.raises(KeyReusedError):
        ledger.append(_draft("b"), _draft("a", Postponed(contest=WARD.id, reason="snow")))
    assert ledger.head() == 1


def test_the_seals_of_an_untouched_ledger_hold(ledger: Ledger) -> None:
    for key in "abc":
        ledger.append(_draft(key))
    walk = ledger.verify()
    assert (walk.entries, walk.broken) == (3, None)
    assert walk.seal == list(ledger.entries())[-1].seal


@pytest.mark.parametrize(
    ("change", "broken", "reason"),
    [
        ("UPDATE entries SET body = replace(body, 'b', 'd') WHERE number = 2", 2, "changed since it was sealed"),
        ("UPDATE entries SET recorded_at = '2030-05-03T02:00:00+00:00' WHERE number = 3", 3, "changed since"),
        ("DELETE FROM entries WHERE number = 2", 2, "entry 2 is missing"),
        ("UPDATE book SET body = replace(body, 'anytown', 'othertn')", 1, "does not follow on"),
    ],
)
def test_verify_names_the_first_broken_entry(ledger: Ledger, path: Path, change: str, broken: int, reason: str) -> None:
    for key in "abcd":
        ledger.append(_draft(key))
    ledger.close()
    _force(path, change)
    walk = Ledger.open(str(path)).verify()
    assert walk.broken == broken
    assert reason in walk.reason
    assert walk.entries == broken - 1


def _force(path: Path, change: str) -> None:
    """Do what the ledger's own triggers forbid."""
    connection = sqlite3.connect(path, isolation_level=None)
    for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(change)
    connection.close()


@pytest.mark.parametrize("change", ["UPDATE entries SET by = 'me'", "DELETE FROM entries", "UPDATE book SET body = ''"])
def test_the_database_itself_refuses_to_change_what_is_recorded(ledger: Ledger, path: Path, change: str) -> None:
    ledger.append(_draft("a"))
    ledger.close()
    with sqlite3.connect(path) as connection, pytest.raises(sqlite3.IntegrityError, match=r"append-only|sealed"):
        connection.execute(change)
    connection.close()


def test_a_ledger_is_durable_before_it_answers(ledger: Ledger, path: Path) -> None:
    store = ledger._store
    assert store._connection.execute("PRAGMA synchronous").fetchone() == (2,)  # type: ignore[attr-defined]  # FULL
    assert store._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)  # type: ignore[attr-defined]


def test_a_file_that_is_no_ledger_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    text = tmp_path / "text.db"
    text.write_text("not a database at all, but long enough to be taken for one " * 20)
    for file in (other, text):
        content = file.read_bytes()
        with pytest.raises(TallyroomError, match="not a Tallyroom ledger"):
            Ledger.open(str(file))
        assert file.read_bytes() == content


def test_a_ledger_from_a_newer_version_is_refused_and_left_as_it_was(ledger: Ledger, path: Path) -> None:
    ledger.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(TallyroomError, match=r"made by a newer Tallyroom .* Upgrade"):
        Ledger.open(str(path))


def test_a_missing_ledger_says_how_to_make_one(path: Path) -> None:
    with pytest.raises(TallyroomError, match=r"no such ledger.*tallyroom init"):
        Ledger.open(str(path))


def test_a_ledger_never_takes_the_place_of_a_file(path: Path) -> None:
    path.write_text("precious")
    with pytest.raises(TallyroomError, match="already exists"):
        Ledger.create(str(path), BOOK)
    assert path.read_text() == "precious"


def test_a_log_left_over_from_a_deleted_ledger_does_not_spoil_a_new_one(path: Path) -> None:
    path.with_name("night.db-wal").write_bytes(b"left over")
    assert Ledger.create(str(path), BOOK).book() == BOOK


def test_a_url_may_name_the_kind_of_ledger(path: Path) -> None:
    Ledger.create(f"sqlite:///{path}", BOOK).close()
    assert Ledger.open(str(path)).book() == BOOK
    with pytest.raises(TallyroomError, match="'mysql' is not a kind of ledger"):
        Ledger.open("mysql://host/night")


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9])
def test_a_ledger_cut_short_is_said_to_be_damaged(path: Path, kept: float) -> None:
    night = Night.create(str(path), BOOK)
    for number in range(40):
        night.ledger.append(_draft(f"a long key, so that the file has many pages {number}" * 20))
    night.ledger.close()
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    with pytest.raises(TallyroomError, match=r"damaged|cannot be read"):
        open_night(str(path))
    try:
        assert Ledger.open(str(path)).verify().broken is not None
    except TallyroomError as error:
        assert "damaged" in error.what  # noqa: PT017  # one of the two, as the cut falls


@given(st.data())
def test_whatever_is_changed_in_a_ledger_is_found_and_said(data: st.DataObject) -> None:
    """Each column of an entry, and the book: `verify` names the entry, and opening says so or goes on unharmed."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "night.db"
        night = Night.create(str(path), BOOK)
        night.declare(won_by(WARD, LAB), by="desk:2")
        night.ledger.close()
        column = data.draw(st.sampled_from(["recorded_at", "by", "key", "kind", "body", "previous_seal", "seal"]))
        value = data.draw(st.one_of(st.text(), st.binary(), st.integers(0, 9)))
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("DROP TRIGGER entries_are_not_changed")
        before = connection.execute(f"SELECT {column} FROM entries").fetchone()
        connection.execute(f"UPDATE entries SET {column} = ?", (value,))
        after = connection.execute(f"SELECT {column} FROM entries").fetchone()
        connection.close()
        with suppress(TallyroomError):
            open_night(str(path)).ledger.close()
        ledger = Ledger.open(str(path))
        assert before == after or ledger.verify().broken == 1
        ledger.close()


def test_a_ledger_whose_file_is_gone_records_nothing_more(ledger: Ledger, path: Path) -> None:
    ledger.append(_draft("a"))
    path.unlink()
    with pytest.raises(TallyroomError, match="the file is gone"):
        ledger.append(_draft("b"))


def test_a_copy_where_nobody_may_write_is_read_and_verified(
    ledger: Ledger, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.append(_draft("a"))
    ledger.close()

    def refused(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
        connection.close()
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr("tallyroom.ledger.store._opened", refused)
    monkeypatch.setattr("os.access", lambda *_: False)
    copy = Ledger.open(str(path))
    assert (copy.head(), copy.verify().broken) == (1, None)
    with pytest.raises(TallyroomError, match="readonly"):
        copy.append(_draft("b"))
    copy.close()
    path.with_name("night.db-wal").write_bytes(b"not yet in the file")
    with pytest.raises(TallyroomError, match="cannot be opened"):
        Ledger.open(str(path))
