"""A desk for each test: a fresh ledger of the bundled night, fresh tables, and people to sign in.

Django is set up once, with no ledger; each test then points it at its own.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import django
import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher

from tallyroom.domain import Book
from tallyroom.ledger import Ledger
from tests.docs.conftest import _rows

os.environ["DJANGO_SETTINGS_MODULE"] = "tallyroom.desk.settings"
for name in ("TALLYROOM_DESK_DB", "TALLYROOM_DESK_ORIGIN", "TALLYROOM_DESK_STORIES"):
    os.environ.pop(name, None)
django.setup()
Argon2PasswordHasher.time_cost, Argon2PasswordHasher.memory_cost = 1, 64  # nobody attacks a test

from tests.desk.desks import Desk, at_ledger, make_tables  # noqa: E402  # there are models only after the set-up


@pytest.fixture(scope="session")
def empty_desk(tmp_path_factory: pytest.TempPathFactory, bundled_book: Book) -> Path:
    """A folder with a ledger and a desk's tables, to be copied."""
    folder = tmp_path_factory.mktemp("desk")
    Ledger.create(str(folder / "night.db"), bundled_book).close()
    with at_ledger(str(folder / "night.db")):
        make_tables()
    return folder


@pytest.fixture
def desk(empty_desk: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk over a fresh ledger of the bundled night."""
    for file in empty_desk.iterdir():
        shutil.copy(file, tmp_path)
    with at_ledger(str(tmp_path / "night.db")):
        yield Desk(tmp_path)


@pytest.fixture
def rows_of() -> Callable[[str, str], list[list[str]]]:
    """`rows_of(page, heading)`: the tables of a page of the documentation below a heading."""
    return _rows
