"""Making a desk ready: settings, tables, the first administrator. For the command line and tests."""

from __future__ import annotations

import os
from typing import Any

from tallyroom.desk.names import username_fault
from tallyroom.desk.places import keep_private, secret_for
from tallyroom.desk.roles import EVERYWHERE, Role
from tallyroom.errors import TallyroomError
from tallyroom.ledger import Ledger
from tallyroom.ledger.address import PostgresAddress, is_postgres

_EXTRA = 'Install it from the checkout: `pip install -e ".[desk]"`.'


def configure(ledger: str, *, origin: str = "", stories: str = "") -> None:
    """Point this process, and those that it starts, at a ledger. Raises `TallyroomError` where there is none."""
    if not Ledger.exists(ledger):
        where = "the database" if is_postgres(ledger) else ledger  # its URL may hold a password
        raise TallyroomError("no such ledger", where=where, mend="Open one with `tallyroom init PACKAGE --db URL`.")
    told = {
        "TALLYROOM_DESK_DB": ledger,
        "TALLYROOM_DESK_ORIGIN": origin,
        "TALLYROOM_DESK_STORIES": stories,
        "DJANGO_SETTINGS_MODULE": "tallyroom.desk.settings",
    }
    os.environ.update({name: value for name, value in told.items() if value})
    secret_for(ledger)  # made here, before several processes want it at once
    keep_private(ledger)
    try:
        import django  # noqa: PLC0415  # an extra: not everybody needs it
    except ImportError as error:
        raise TallyroomError("Django is not installed", mend=_EXTRA) from error
    django.setup()


def make_tables() -> None:
    """Make the desk's tables, where there are none. Raises `TallyroomError` for tables of another version."""
    from django.conf import settings  # noqa: PLC0415  # there are settings only after `configure`

    if is_postgres(settings.LEDGER):
        import psycopg  # noqa: PLC0415

        address = PostgresAddress.of(settings.LEDGER)
        with psycopg.connect(address.url, autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA IF NOT EXISTS {address.desk_schema}")
    require_known_tables("default", where="the desk's tables")
    missing = _missing_migrations()
    if missing and "desk" in {app for app, _ in _applied("default")}:
        raise TallyroomError(
            f"made by an older Tallyroom (it lacks {', '.join(missing)})",
            where="the desk's tables",
            mend="Copy the night and bring them forward: `tallyroom desk upgrade --db URL --backup FILE`.",
        )
    bring_forward()


def bring_forward() -> None:
    """Change the desk's tables to what this version has."""
    from django.core.management import call_command  # noqa: PLC0415

    require_known_tables("default", where="the desk's tables")
    call_command("migrate", verbosity=0, interactive=False)


def _applied(alias: str) -> set[tuple[str, str]]:
    from django.db import connections  # noqa: PLC0415
    from django.db.migrations.recorder import MigrationRecorder  # noqa: PLC0415

    return set(MigrationRecorder(connections[alias]).applied_migrations())


def _missing_migrations() -> list[str]:
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415

    nodes = MigrationLoader(None).graph.nodes
    return sorted(f"{app}.{name}" for app, name in set(nodes) - _applied("default"))


def require_known_tables(alias: str, *, where: str) -> None:
    """Raise `TallyroomError` for tables that a newer Tallyroom has made."""
    from django.db.migrations.loader import MigrationLoader  # noqa: PLC0415

    loader = MigrationLoader(None)
    newer = sorted(f"{app}.{name}" for app, name in _applied(alias) - {*loader.disk_migrations, *loader.graph.nodes})
    if newer:
        raise TallyroomError(
            f"made by a newer Tallyroom ({', '.join(newer)})",
            where=where,
            mend="Upgrade Tallyroom; nothing has been changed.",
        )


def go_on() -> None:
    """Bring together what a desk that was stopped, or a copy that was put back, has left apart."""
    from tallyroom.desk.reconciling import reconcile  # noqa: PLC0415
    from tallyroom.desk.room import leave, room  # noqa: PLC0415

    reconcile(room())
    leave()


def has_administrator() -> bool:
    from tallyroom.desk.models import Person  # noqa: PLC0415

    return bool(Person.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exists())


def add_person(username: str, password: str, *, name: str, role: str, bodies: tuple[str, ...]) -> None:
    """A new account. Raises `TallyroomError` with everything that is wrong with it."""
    from django.contrib.auth.password_validation import validate_password  # noqa: PLC0415
    from django.core.exceptions import ValidationError  # noqa: PLC0415

    from tallyroom.desk import audit  # noqa: PLC0415
    from tallyroom.desk.models import Person  # noqa: PLC0415
    from tallyroom.desk.room import room  # noqa: PLC0415

    username = username.lower().strip()
    patch = list(bodies) or [EVERYWHERE]
    faults = username_fault(username)
    faults += [
        f"{body} is not a council of this night." for body in patch if body != EVERYWHERE and not room().body(body)
    ]
    if Person.objects.filter(username=username).exists():
        faults.append("That name to sign in with is taken.")
    try:
        validate_password(password, Person(username=username, name=name))
    except ValidationError as error:
        faults += error.messages
    if faults:
        raise TallyroomError(" ".join(faults).rstrip("."), where=username, mend="Mend that, and ask again.")
    Person.objects.create_user(username, password, name=name or username, role=role, bodies=patch)
    audit.note(None, "account made", username, role=role, bodies=patch)


def reset_person(username: str, password: str) -> None:
    """A new password for somebody, and a way back in: no second factor, no lock-out, no session, an open account."""
    from axes.utils import reset  # type: ignore[import-untyped]  # noqa: PLC0415  # it has no types
    from django.contrib.auth.password_validation import validate_password  # noqa: PLC0415
    from django.core.exceptions import ValidationError  # noqa: PLC0415

    from tallyroom.desk import audit, second_factor, sessions  # noqa: PLC0415

    person = _person(username)
    try:
        validate_password(password, person)
    except ValidationError as error:
        raise TallyroomError(
            " ".join(error.messages).rstrip("."), where=username, mend="Choose another password."
        ) from error
    person.set_password(password)
    person.is_active = True
    person.save()
    second_factor.remove(person)
    sessions.end_all(person)
    reset(username=person.username)
    audit.note(None, "person: reset", person.username, role=person.role, bodies=person.bodies)


def close_person(username: str) -> None:
    """Close an account, and end its sessions at once."""
    from tallyroom.desk import audit, powers, sessions  # noqa: PLC0415

    person = _person(username)
    if powers.is_last(person):
        raise TallyroomError(
            "is the last administrator", where=username, mend="Add another first: `tallyroom desk user add`."
        )
    person.is_active = False
    person.save()
    sessions.end_all(person)
    audit.note(None, "person: close", person.username, role=person.role, bodies=person.bodies)


def list_people() -> list[dict[str, Any]]:
    """Everybody with an account, by the name they sign in with."""
    from tallyroom.desk import second_factor, sessions  # noqa: PLC0415
    from tallyroom.desk.models import Person  # noqa: PLC0415

    return [
        {
            "username": one.username,
            "name": one.name,
            "role": one.role,
            "bodies": list(one.bodies),
            "open": one.is_active,
            "second_factor": second_factor.has_one(one),
            "sessions": len(sessions.of(one)),
        }
        for one in Person.objects.order_by("username")
    ]


def _person(username: str) -> Any:
    from tallyroom.desk.models import Person  # noqa: PLC0415

    found = Person.objects.filter(username=username.lower().strip()).first()
    if found is None:
        raise TallyroomError("nobody has this name", where=username, mend="See `tallyroom desk user list`.")
    return found
