"""`tallyroom desk`: started without fuss, refused where it would be unsafe, no burden on those who do not use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.conf import settings
from django_otp.plugins.otp_totp.models import TOTPDevice

from tallyroom.desk import second_factor as factor
from tallyroom.desk.models import Person
from tests.desk.desks import Desk
from tests.desk.running import PASSWORD, SECRET, running


def tallyroom(*words: str, **told: str) -> subprocess.CompletedProcess[str]:
    environment = {name: one for name, one in os.environ.items() if not name.startswith(("DJANGO", "TALLYROOM"))}
    command = [sys.executable, "-m", "tallyroom", *words]
    return subprocess.run(
        command, env=environment | told, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


def test_an_account_is_made_by_command(desk: Desk) -> None:
    db = str(desk.folder / "night.db")
    words = ("desk", "user", "add", "Sian", "--db", db, "--role", "editor", "--body", "cardiff", "--name", "Siân Rees")
    assert tallyroom(*words, TALLYROOM_DESK_PASSWORD=PASSWORD).stdout == "Sian may sign in as editor.\n"
    person = Person.objects.get(username="sian")
    assert (person.name, person.role, person.bodies) == ("Siân Rees", "editor", ["cardiff"])
    assert person.check_password(PASSWORD)
    again = tallyroom(*words[:4], "--db", db, "--body", "atlantis", TALLYROOM_DESK_PASSWORD="short")
    assert again.returncode == 2
    for fault in ("taken", "atlantis is not a council", "too short"):
        assert fault in again.stderr


def test_the_first_administrator_comes_from_the_environment(desk: Desk) -> None:
    with running(str(desk.folder / "night.db")):
        person = Person.objects.get()
        assert (person.username, person.role, person.is_everywhere) == ("ada", "administrator", True)


def test_without_an_administrator_and_a_terminal_it_says_what_is_missing(desk: Desk) -> None:
    done = tallyroom("desk", "--db", str(desk.folder / "night.db"))
    assert done.returncode == 2
    assert "nobody is there yet who may sign in. Give TALLYROOM_DESK_ADMIN" in done.stderr


def test_the_desk_does_not_listen_to_a_network_without_tls(desk: Desk) -> None:
    db = str(desk.folder / "night.db")
    for origin in ((), ("--origin", "http://desk.example")):
        done = tallyroom("desk", "--db", db, "--host", "0.0.0.0", *origin)
        assert done.returncode == 2
        assert "in the clear" in done.stderr


def test_a_ledger_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = tallyroom("desk", "--db", str(tmp_path / "none.db"))
    assert (done.returncode, "none.db: no such ledger. Open one with" in done.stderr) == (2, True)


def test_djangos_check_for_deployment_has_nothing_to_say(desk: Desk) -> None:
    told = {
        "TALLYROOM_DESK_DB": str(desk.folder / "night.db"),
        "TALLYROOM_DESK_ORIGIN": "https://desk.example",
        "TALLYROOM_DESK_SECRET": SECRET,
    }
    command = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    environment = {**os.environ, **told, "DJANGO_SETTINGS_MODULE": "tallyroom.desk.settings"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_the_models_and_the_migrations_say_the_same(desk: Desk) -> None:
    told = {"TALLYROOM_DESK_DB": str(desk.folder / "night.db"), "DJANGO_SETTINGS_MODULE": "tallyroom.desk.settings"}
    command = [sys.executable, "-m", "django", "makemigrations", "--check", "--dry-run", "desk"]
    done = subprocess.run(command, env={**os.environ, **told}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("words", ["--help", "status --db {db}", "desk --help"])
def test_others_do_not_wait_for_django(desk: Desk, words: str) -> None:
    said = words.format(db=desk.folder / "night.db").split()
    code = f"import sys; from tallyroom.cli import tallyroom as t; t({said!r}, standalone_mode=False)"
    code += "; print('django' in sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "False", done.stderr


def test_somebody_is_let_in_again_closed_and_listed_by_command(desk: Desk) -> None:
    db = str(desk.folder / "night.db")
    secret = {"TALLYROOM_DESK_SECRET": settings.SECRET_KEY}  # sessions of this process are read by another
    ada = desk.person("ada", "administrator", password=PASSWORD)
    client = desk.client()
    client.post("/sign-in", {"username": "ada", "password": PASSWORD})
    factor.confirm(ada, "no code")  # begun, not finished
    TOTPDevice.objects.filter(user=ada).update(confirmed=True)
    listed = json.loads(tallyroom("desk", "user", "list", "--db", db, "--json", **secret).stdout)["people"]
    assert [(one["username"], one["second_factor"], one["sessions"]) for one in listed] == [("ada", True, 1)]
    told = {"TALLYROOM_DESK_PASSWORD": "four other words now", **secret}
    reset = tallyroom("desk", "user", "reset", "ada", "--db", db, **told)
    assert reset.returncode == 0, reset.stderr
    ada.refresh_from_db()
    assert ada.check_password("four other words now")
    assert client.get("/?all").status_code == 302
    assert not factor.has_one(ada)
    refused = tallyroom("desk", "user", "close", "ada", "--db", db, **secret)
    assert (refused.returncode, "is the last administrator" in refused.stderr) == (2, True)
    desk.person("eve", "administrator")
    assert tallyroom("desk", "user", "close", "ada", "--db", db, **secret).returncode == 0
    assert "ada: administrator, everywhere; no second factor, 0 sessions, closed" in (
        tallyroom("desk", "user", "list", "--db", db, **secret).stdout
    )


def test_what_the_desk_makes_is_readable_by_its_owner_alone(desk: Desk) -> None:
    (desk.folder / "night.desk.db").chmod(0o644)  # as an older version made it
    with running(str(desk.folder / "night.db")) as address:
        urlopen(f"{address}/sign-in").read()
        modes = {file.name: oct(file.stat().st_mode & 0o777) for file in desk.folder.glob("night.desk*")}
    assert modes
    assert set(modes.values()) == {"0o600"}, modes
