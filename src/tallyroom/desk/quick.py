"""What every request and every keying asks of the desk's tables, as SQL that is written once.

Django makes a statement anew each time it is asked, which is more than half of the work of a keying. Only what eight
keyers at once do all the time is here; everything else asks as Django has it.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db import connection
from django.db.models import Model
from django.utils import timezone

from tallyroom.desk.models import Case, Keying, Person

M = TypeVar("M", bound=Model)

_SESSION = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"
_PERSON = "id = %s"
_CASE = "contest = %s ORDER BY id DESC LIMIT 1"
_NO_DRAFT = "DELETE FROM desk_draft WHERE person_id = %s AND contest = %s"
_KEYINGS = "case_id = %s ORDER BY id"


class SessionStore(DatabaseStore):
    """Sessions as Django keeps them in a database, read in one statement."""

    def load(self) -> dict[str, Any]:
        with connection.cursor() as cursor:
            cursor.execute(_SESSION, [self.session_key, _moment()])
            found = cursor.fetchone()
        if found is None:
            self._session_key = None
            return {}
        kept: dict[str, Any] = self.decode(found[0])
        return kept


class Backend(ModelBackend):
    """Passwords as Django checks them; who a session belongs to is asked in one statement."""

    def get_user(self, user_id: Any) -> Person | None:
        person = _first(Person, _PERSON, [user_id])
        return person if person is not None and self.user_can_authenticate(person) else None


def latest_case(contest: str) -> Case | None:
    """The last case of a contest; where the database has locks on rows, held until the transaction ends."""
    return _first(Case, _CASE + (" FOR UPDATE" if connection.features.has_select_for_update else ""), [contest])


def keyings_of(case: Case) -> list[Keying]:
    """A case's keyings, the first first, with whoever keyed them."""
    keyings = _read(Keying, _KEYINGS, [case.pk])
    for keying in keyings:
        if keying.person_id is not None:
            keying.person = _first(Person, _PERSON, [keying.person_id])
    return keyings


def forget_draft(person: Person, contest: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_NO_DRAFT, [person.pk, contest])


def insert(row: M) -> M:
    """A new row. Its number is given to it."""
    model: Any = type(row)
    fields, statement = _insertion(model)
    with connection.cursor() as cursor:
        cursor.execute(statement, [one.get_db_prep_save(one.pre_save(row, True), connection) for one in fields])
        row.pk = cursor.fetchone()[0]
    row._state.adding, row._state.db = False, "default"
    return row


def update(row: M, *names: str) -> M:
    """Write the fields named, and those that keep their own time."""
    model: Any = type(row)
    fields, statement = _change(model, names)
    with connection.cursor() as cursor:
        values = [one.get_db_prep_save(one.pre_save(row, False), connection) for one in fields]
        cursor.execute(statement, [*values, row.pk])
    return row


def _first(model: type[M], where: str, values: list[Any]) -> M | None:
    return next(iter(_read(model, where, values)), None)


def _read(model: type[M], where: str, values: list[Any]) -> list[M]:
    asked: Any = model
    statement, names, readers = _selection(asked, connection.vendor)
    with connection.cursor() as cursor:
        cursor.execute(statement + where, values)
        rows = cursor.fetchall()
    return [asked.from_db("default", names, list(map(_value, row, readers))) for row in rows]


def _value(kept: Any, readers: tuple[tuple[Any, Any], ...]) -> Any:
    for reader, column in readers:
        kept = reader(kept, column, connection)
    return kept


@cache
def _selection(model: Any, vendor: str) -> tuple[str, tuple[str, ...], tuple[tuple[tuple[Any, Any], ...], ...]]:
    """The start of a statement, the fields it asks for, and what makes each field's value of what is kept."""
    table, fields = model._meta.db_table, model._meta.concrete_fields
    columns = [field.get_col(table) for field in fields]
    readers = tuple(
        tuple((one, at) for one in (*connection.ops.get_db_converters(at), *field.get_db_converters(connection)))
        for field, at in zip(fields, columns, strict=True)
    )
    asked = ", ".join(f'"{field.column}"' for field in fields)
    return f'SELECT {asked} FROM "{table}" WHERE ', tuple(field.attname for field in fields), readers


@cache
def _insertion(model: Any) -> tuple[tuple[Any, ...], str]:
    fields = tuple(one for one in model._meta.concrete_fields if not one.primary_key)
    names, blanks = ", ".join(f'"{one.column}"' for one in fields), ", ".join(["%s"] * len(fields))
    return fields, f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({blanks}) RETURNING "id"'


@cache
def _change(model: Any, names: tuple[str, ...]) -> tuple[tuple[Any, ...], str]:
    fields = tuple(one for one in model._meta.concrete_fields if one.name in names or getattr(one, "auto_now", False))
    given = ", ".join(f'"{one.column}" = %s' for one in fields)
    return fields, f'UPDATE "{model._meta.db_table}" SET {given} WHERE "id" = %s'


def _moment() -> Any:
    return connection.ops.adapt_datetimefield_value(timezone.now())
