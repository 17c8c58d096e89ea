"""Copies of a night: made while it runs, proved before they are put anywhere, and never in the place of another."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tarfile
import threading
from collections.abc import Callable
from pathlib import Path

import psycopg
import pyrage
import pytest

from tallyroom.ledger.address import is_postgres
from tallyroom.night import open_night
from tallyroom.operations.archive import lay_out
from tests.databases import fresh_database
from tests.made import LAB, before, book, council, ward, won_by

WARDS = [ward("oldham", f"ward-{number}") for number in range(40)]
BOOK = book([council("oldham", 60, seats_up=40)], WARDS, [before("oldham", lab=20, con=40)])
SECRET = "a secret for tests, which nobody else is ever going to use"


def tallyroom(*words: str, **told: str) -> subprocess.CompletedProcess[str]:
    environment = {name: one for name, one in os.environ.items() if not name.startswith(("DJANGO", "TALLYROOM"))}
    command = [sys.executable, "-m", "tallyroom", *words]
    return subprocess.run(command, env=environment | told, capture_output=True, text=True, check=False)


def said(*words: str, **told: str) -> dict[str, object]:
    done = tallyroom(*words, "--json", **told)
    assert done.returncode == 0, done.stderr
    document: dict[str, object] = json.loads(done.stdout)
    return document


def refused(*words: str, **told: str) -> str:
    done = tallyroom(*words, **told)
    assert done.returncode == 2, done.stdout
    return done.stderr


Place = Callable[[str], str]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Where a night of a name may be: `place("sqlite")` a file that is not there, `place("postgres")` a database."""
    made: list[str] = []

    def new(kind: str) -> str:
        made.append(kind)
        return fresh_database() if kind == "postgres" else str(tmp_path / f"night-{len(made)}.db")

    return new


#: A desk's life in one process of its own: people, a return that was recorded, one that waits, and the audit of it.
_LIFE = """
import sys
from tallyroom.desk import setup
setup.configure(sys.argv[1]); setup.make_tables()
from tallyroom.desk import audit
from tallyroom.desk.models import Case, Person, Act
from tallyroom.domain import Declared
from tallyroom.night import Incoming
from tallyroom.desk.room import room, leave
from tests.operations.test_backup import WARDS
from tests.made import LAB, won_by
person = Person.objects.create_user("ann", "three words do well", name="Ann", role="administrator", bodies=["*"])
for number in range(3):
    contest = WARDS[number]
    entry = None
    if number:
        happening = Declared(declaration=won_by(contest, LAB))
        entry = room().record(Incoming(happening=happening, key=f"case-{number}"), by="desk:ann").entry.number
    Case.objects.create(
        contest=contest.id, body="oldham", source="desk", policy="two-person-blind", key=f"case-{number}",
        state="recorded" if number else "waiting", entry=entry, findings=[{"code": "x"}],
    )
audit.note(None, "keyed", "ward-0", case=1)
leave()
"""


def lived(url: str) -> None:
    from tallyroom.night import Night  # noqa: PLC0415

    Night.create(url, BOOK).ledger.close()
    done = subprocess.run(
        [sys.executable, "-c", _LIFE, url],
        env={**os.environ, "TALLYROOM_DESK_SECRET": SECRET, "DJANGO_SETTINGS_MODULE": ""},
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr


#: What matters of a desk, read by its own models.
_ASK = """
import json, sys
from tallyroom.desk import setup
setup.configure(sys.argv[1]); setup.make_tables()
from tallyroom.desk.models import Act, Case, Person
ann = Person.objects.get(username="ann")
print(json.dumps([
    [ann.check_password("three words do well"), ann.bodies, ann.is_active, ann.made_at.isoformat()],
    [[one.contest, one.state, one.entry, one.findings, str(one.changed_at)] for one in Case.objects.order_by("id")],
    [[one.act, one.about, one.detail, one.at.isoformat()] for one in Act.objects.order_by("id")],
    Person.objects.create(username="bob", name="Bob", role="keyer").pk > ann.pk,
]))
"""


def desk_of(url: str) -> list[object]:
    done = subprocess.run(
        [sys.executable, "-c", _ASK, url],
        env={**os.environ, "TALLYROOM_DESK_SECRET": SECRET, "DJANGO_SETTINGS_MODULE": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[object] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("source", ["sqlite", "postgres"])
@pytest.mark.parametrize("target", ["sqlite", "postgres"])
def test_a_night_is_restored_with_its_desk_to_either_kind_of_database(
    tmp_path: Path, place: Place, source: str, target: str
) -> None:
    old, new, archive = place(source), place(target), tmp_path / "copy.tar.gz"
    lived(old)
    made = said("backup", "--db", old, "--out", str(archive), TALLYROOM_DESK_SECRET=SECRET)
    assert archive.stat().st_mode & 0o077 == 0
    restored = said("restore", str(archive), "--db", new, TALLYROOM_DESK_SECRET=SECRET)
    before_it, after = open_night(old), open_night(new)
    assert (restored["entries"], restored["seal"], restored["returns_proved"]) == (2, after.verify().seal, 2)
    assert made["seal"] == before_it.verify().seal == after.verify().seal
    assert (list(after.entries), after.board) == (list(before_it.entries), before_it.board)
    before_it.ledger.close()
    after.ledger.close()
    assert desk_of(new) == desk_of(old)


@pytest.mark.parametrize(("source", "target"), [("sqlite", "postgres"), ("postgres", "sqlite")])
def test_a_night_is_moved_with_its_seals_and_goes_on(place: Place, source: str, target: str) -> None:
    old, new = place(source), place(target)
    lived(old)
    moved = said("move", "--db", old, "--to", new, TALLYROOM_DESK_SECRET=SECRET)
    night, left = open_night(new), open_night(old)
    assert moved["seal"] == night.verify().seal == left.verify().seal
    night.declare(won_by(WARDS[9], LAB), by="desk:ann")
    assert night.verify().entries == 3
    night.ledger.close()
    left.ledger.close()
    assert desk_of(new) == desk_of(old)
    assert "holds a night already" in refused("move", "--db", old, "--to", new, TALLYROOM_DESK_SECRET=SECRET)


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_copies_made_while_somebody_records_have_every_entry_up_to_the_one_they_name(
    tmp_path: Path, place: Place, kind: str
) -> None:
    url, over = place(kind), threading.Event()
    lived(url)
    writer = open_night(url)

    def write() -> None:
        for one in WARDS[3:]:
            writer.declare(won_by(one, LAB), by="feed")
            if over.wait(0.02):
                return

    thread = threading.Thread(target=write)
    thread.start()
    ends = []
    for number in range(3):
        acknowledged = len(writer.entries)
        archive = tmp_path / f"{number}.tar.gz"
        made = said("backup", "--db", url, "--out", str(archive), TALLYROOM_DESK_SECRET=SECRET)
        assert int(str(made["entries"])) >= acknowledged
        ends.append((archive, made))
    over.set()
    thread.join()
    for archive, made in ends:
        assert said("restore", str(archive), "--check")["entries"] == made["entries"]
        entry = writer.entries[int(str(made["entries"])) - 1]
        assert entry.seal == made["seal"]
    writer.ledger.close()


@pytest.fixture
def archive(tmp_path: Path, place: Place) -> Path:
    url = place("sqlite")
    lived(url)
    assert tallyroom("backup", "--db", url, "--out", str(tmp_path / "copy.tar.gz")).returncode == 0
    return tmp_path / "copy.tar.gz"


@pytest.mark.parametrize("name", ["../outside.txt", "/tmp/outside.txt", "link"])
def test_an_archive_lays_nothing_outside_its_folder(tmp_path: Path, name: str) -> None:
    with tarfile.open(tmp_path / "made.tar.gz", "w:gz") as tar:
        member = tarfile.TarInfo(name)
        if name == "link":
            member.type, member.linkname = tarfile.SYMTYPE, "/etc/hosts"
        tar.addfile(member)
    with tarfile.open(tmp_path / "made.tar.gz") as tar, pytest.raises(tarfile.TarError, match="is no file of a night"):
        lay_out(tar, tmp_path / "inside")
    assert not (tmp_path / "outside.txt").exists()


def repacked(archive: Path, change: Callable[[Path], None]) -> Path:
    """The archive with something changed in it, checksums made right again as somebody who wants to deceive would."""
    folder = archive.parent / "inside"
    with tarfile.open(archive) as tar:
        lay_out(tar, folder)
    change(folder)
    manifest = json.loads((folder / "manifest.json").read_text())
    from tallyroom.operations.archive import digests  # noqa: PLC0415

    manifest["files"] = {name: one for name, one in digests(folder).items() if name != "manifest.json"}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    changed = archive.with_name("changed.tar.gz")
    with tarfile.open(changed, "w:gz") as tar:
        for file in sorted(one for one in folder.rglob("*") if one.is_file()):
            tar.add(file, arcname=file.relative_to(folder).as_posix())
    return changed


def _in_ledger(statement: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with sqlite3.connect(folder / "ledger.db", isolation_level=None) as base:
            for trigger in ("entries_are_not_changed", "entries_are_not_removed"):
                base.execute(f"DROP TRIGGER {trigger}")
            base.execute(statement)
        base.close()

    return change


def _in_desk(statement: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with sqlite3.connect(folder / "desk.db", isolation_level=None) as base:
            base.execute(statement)
        base.close()

    return change


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (_in_ledger("UPDATE entries SET by = 'somebody' WHERE number = 1"), "entry 1 has been changed"),
        (_in_ledger("DELETE FROM entries WHERE number = 2"), "has 1 entries to seal"),
        (_in_desk("DELETE FROM desk_case WHERE state = 'waiting'"), "has other rows than it says"),
        (_in_desk("UPDATE desk_case SET key = 'other' WHERE entry = 2"), "as entry 2, and the ledger does not"),
    ],
)
def test_an_archive_that_does_not_prove_itself_is_refused_and_leaves_nothing(
    archive: Path, tmp_path: Path, change: Callable[[Path], None], why: str
) -> None:
    changed = repacked(archive, change)
    there = set(tmp_path.iterdir())
    assert why in refused("restore", str(changed), "--db", str(tmp_path / "new.db"))
    assert set(tmp_path.iterdir()) == there


def test_an_archive_cut_short_or_flipped_anywhere_is_refused(archive: Path, tmp_path: Path) -> None:
    whole = archive.read_bytes()
    broken = tmp_path / "broken.tar.gz"
    step = len(whole) // 7
    for number in range(1, 7):
        broken.write_bytes(whole[: step * number])
        assert "no backup that can be used" in refused("restore", str(broken), "--check")
        flipped = bytearray(whole)
        flipped[step * number] ^= 0x40
        broken.write_bytes(flipped)
        assert "no backup that can be used" in refused("restore", str(broken), "--check")


def test_what_is_there_is_never_replaced(archive: Path, tmp_path: Path, place: Place) -> None:
    assert "already exists" in refused("backup", "--db", str(tmp_path / "night-1.db"), "--out", str(archive))
    assert "holds a night already" in refused("restore", str(archive), "--db", str(tmp_path / "night-1.db"))
    url = place("postgres")
    assert tallyroom("restore", str(archive), "--db", url).returncode == 0
    assert "holds a night already" in refused("restore", str(archive), "--db", url)
    other = url + ("&" if "?" in url else "?") + "schema=other_night"
    assert tallyroom("restore", str(archive), "--db", other).returncode == 0
    night = open_night(other)
    assert night.verify().entries == 2
    night.ledger.close()


def test_a_newer_archive_and_newer_tables_are_refused_in_words(archive: Path, tmp_path: Path) -> None:
    def newer(folder: Path) -> None:
        manifest = json.loads((folder / "manifest.json").read_text())
        (folder / "manifest.json").write_text(json.dumps({**manifest, "format": 99}))

    assert "made by a newer Tallyroom" in refused("restore", str(repacked(archive, newer)), "--check")
    row = "INSERT INTO django_migrations (app, name, applied) VALUES ('desk', '0999_later', '2030-01-01')"
    with sqlite3.connect(tmp_path / "night-1.desk.db", isolation_level=None) as base:
        base.execute(row)
    base.close()
    told = {"TALLYROOM_DESK_ADMIN": "ada", "TALLYROOM_DESK_PASSWORD": "three words do well"}
    why = refused("desk", "--db", str(tmp_path / "night-1.db"), "--port", "1", **told)
    assert "made by a newer Tallyroom (desk.0999_later)" in why


#: A desk as the first version left it, with one person.
_OLD = """
import sys
from tallyroom.desk import setup
setup.configure(sys.argv[1])
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from tallyroom.ledger.address import PostgresAddress, is_postgres
if is_postgres(settings.LEDGER):
    connection.cursor().execute(f"CREATE SCHEMA {PostgresAddress.of(settings.LEDGER).desk_schema}")
for app in ("contenttypes", "auth", "sessions"):
    call_command("migrate", app, verbosity=0)
call_command("migrate", "desk", "0001", verbosity=0)
apps = MigrationLoader(connection).project_state(("desk", "0001_initial")).apps
apps.get_model("desk", "Person").objects.create(username="ann", name="Ann", role="keyer", bodies=["*"])
"""


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_tables_of_an_older_desk_are_brought_forward_by_command_after_a_backup(
    tmp_path: Path, place: Place, kind: str
) -> None:
    from tallyroom.night import Night  # noqa: PLC0415

    url, copy = place(kind), tmp_path / "before.tar.gz"
    Night.create(url, BOOK).ledger.close()
    told = {"TALLYROOM_DESK_SECRET": SECRET, "TALLYROOM_DESK_PASSWORD": "three words do well"}
    environment = {**os.environ, **told, "DJANGO_SETTINGS_MODULE": ""}
    subprocess.run([sys.executable, "-c", _OLD, url], env=environment, check=True)
    why = refused("desk", "user", "add", "bob", "--db", url, **told)
    assert "made by an older Tallyroom (it lacks " in why
    assert "desk.0002_acts_stand" in why
    done = tallyroom("desk", "upgrade", "--db", url, "--backup", str(copy), **told)
    assert done.returncode == 0, done.stderr
    assert said("restore", str(copy), "--check")["desk"]["desk_person"] == 1  # type: ignore[index]
    assert tallyroom("desk", "user", "add", "bob", "--db", url, **told).returncode == 0


def test_an_encrypted_archive_opens_with_its_key_alone(tmp_path: Path, place: Place) -> None:
    url, out = place("sqlite"), tmp_path / "copy.age"
    lived(url)
    key, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    for name, one in (("key", key), ("other", other)):
        (tmp_path / name).write_text(f"# made for a test\n{one}\n")
    words = ("backup", "--db", url, "--out", str(out))
    assert "is no recipient" in refused(*words, "--recipient", "age1nobody")
    assert not out.exists()
    assert tallyroom(*words, "--recipient", str(key.to_public())).returncode == 0
    assert out.read_bytes().startswith(b"age-encryption.org")
    assert "is encrypted. Give --identity" in refused("restore", str(out), "--check")
    assert "cannot be opened" in refused("restore", str(out), "--check", "--identity", str(tmp_path / "other"))
    assert said("restore", str(out), "--check", "--identity", str(tmp_path / "key"))["entries"] == 2


def test_files_beside_the_night_and_its_key_come_back(tmp_path: Path, place: Place) -> None:
    url, out, new = place("sqlite"), tmp_path / "copy.tar.gz", str(tmp_path / "new.db")
    lived(url)
    kept, settings = tmp_path / "kept", tmp_path / "alerts.toml"
    (kept / "a-feed").mkdir(parents=True)
    (kept / "a-feed" / "1.bytes").write_bytes(b"\0as it was received")
    settings.write_text("rules = []")
    (tmp_path / "night-1.desk.key").write_text(SECRET)
    words = ("backup", "--db", url, "--out", str(out), "--with", str(kept), "--with", str(settings))
    assert tallyroom(*words).returncode == 0
    assert tallyroom("restore", str(out), "--db", new, "--files", str(tmp_path / "back")).returncode == 0
    assert (tmp_path / "back" / "kept" / "a-feed" / "1.bytes").read_bytes() == b"\0as it was received"
    assert (tmp_path / "back" / "alerts.toml").read_text() == "rules = []"
    assert (tmp_path / "new.desk.key").read_text() == SECRET
    assert (tmp_path / "new.desk.key").stat().st_mode & 0o777 == 0o600


def test_secrets_of_the_environment_are_not_in_its_settings(tmp_path: Path, place: Place) -> None:
    url, out = place("sqlite"), tmp_path / "copy.tar.gz"
    lived(url)
    told = {"TALLYROOM_DESK_PASSWORD": "hush", "TALLYROOM_DESK_DB": "postgresql://desk:hush@db/night"}
    assert tallyroom("backup", "--db", url, "--out", str(out), **told).returncode == 0
    with tarfile.open(out) as tar:
        file = tar.extractfile("settings.json")
        assert file is not None
        settings = json.loads(file.read())
    assert settings == {"TALLYROOM_DESK_DB": "postgresql://desk@db/night"}


def test_a_move_that_somebody_writes_into_is_taken_back(
    tmp_path: Path, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tallyroom.errors import TallyroomError  # noqa: PLC0415
    from tallyroom.operations import restore  # noqa: PLC0415

    for target in ("sqlite", "postgres"):
        old, new = place("sqlite"), place(target)
        lived(old)
        monkeypatch.setattr(restore, "_written_since", lambda *_: "entry 3 was recorded meanwhile")
        with pytest.raises(TallyroomError, match="entry 3 was recorded meanwhile"):
            restore.move(old, new)
        if is_postgres(new):
            with psycopg.connect(new) as connection:
                found = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname LIKE 'tallyroom%'")
                assert found.fetchone() == (0,)
        else:
            assert not [one for one in tmp_path.iterdir() if one.name.startswith(Path(new).stem)]
        monkeypatch.undo()
