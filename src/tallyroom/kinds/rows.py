"""Rows of `kinds.toml`, and of a package's own `rules.toml`, read from TOML with every fault found."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Literal

from msgspec import Struct

from tallyroom.errors import TallyroomError

#: What `counts` says where the law is not known: whoever the returning officer declares is elected.
UNKNOWN = "unknown"


class Rule(Struct, frozen=True, kw_only=True):
    """How one law counts a kind of contest. `counts` names a rule of `counting`; `first` and `last` are polling days.

    `authorities` are kinds of authority, or empty for any. `read` is when the row was last compared with what is known
    of the law.
    """

    kind: str
    nations: tuple[str, ...]
    counts: str
    statute: str
    first: date = date.min
    last: date = date.max
    authorities: tuple[str, ...] = ()
    read: date | None = None

    def applies(self, *, kind: str, nation: str, on: date, authority: str = "") -> bool:
        its_own = not self.authorities or authority in self.authorities
        return self.kind == kind and nation in self.nations and self.first <= on <= self.last and its_own


class Kind(Struct, frozen=True, kw_only=True):
    """One kind of contest: see the head of `kinds.toml` for what each column says."""

    key: str
    fills: Literal["seats", "office", "answer"]
    votes_for: Literal["people", "lists", "answers"]
    ids: tuple[str, ...]
    words: str
    ids_from: date = date.min
    ids_until: date = date.max
    ordinary: str = ""
    waits_for: str = ""
    shown_by: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def is_by_election(self) -> bool:
        return bool(self.ordinary)


#: What a column holds: its type, in words, and whether it must be there.
_Columns = Mapping[str, tuple[type, str, bool]]

_RULE: _Columns = {
    "nations": (list, "a list of nations", True),
    "counts": (str, "text", True),
    "statute": (str, "text", True),
    "from": (date, "a date without quotation marks", False),
    "until": (date, "a date without quotation marks", False),
    "authorities": (list, "a list of kinds of authority", False),
    "read": (date, "a date without quotation marks", False),
}
_OWN_RULE: _Columns = {"kind": (str, "text", True), **_RULE}
_KIND: _Columns = {
    "key": (str, "text", True),
    "fills": (str, "text", True),
    "votes_for": (str, "text", True),
    "ids": (list, "a list of beginnings of ids", True),
    "words": (str, "text", True),
    "id_from": (date, "a date without quotation marks", False),
    "id_until": (date, "a date without quotation marks", False),
    "ordinary": (str, "text", False),
    "waits_for": (str, "text", False),
    "shown_by": (list, "a list of rooms", True),
    "rule": (list, "a list of tables", False),
}


def read_rules(text: str, *, where: str) -> tuple[Rule, ...]:
    """Rules from a package's `rules.toml`. Raises `TallyroomError` with all that is wrong with it."""
    mend = "Each [[rule]] has kind, nations, counts and statute, and may have from, until, authorities and read."
    rows = _tables(text, "rule", _OWN_RULE, where=where, mend=mend)
    return tuple(_rule(row, row["kind"]) for row in rows)


def read_kinds(text: str, *, where: str) -> tuple[Kind, ...]:
    """Kinds with their rules. Raises `TallyroomError` with all that is wrong with them."""
    mend = f"Each [[kind]] has {', '.join(_KIND)}, and each [[kind.rule]] {', '.join(_RULE)}."
    rows = _tables(text, "kind", _KIND, where=where, mend=mend)
    return tuple(
        Kind(
            key=row["key"],
            fills=row["fills"],
            votes_for=row["votes_for"],
            ids=tuple(row["ids"]),
            words=row["words"],
            ids_from=row.get("id_from", date.min),
            ids_until=row.get("id_until", date.max),
            ordinary=row.get("ordinary", ""),
            waits_for=row.get("waits_for", ""),
            shown_by=tuple(row["shown_by"]),
            rules=tuple(_rule(rule, row["key"]) for rule in row.get("rule", ())),
        )
        for row in rows
    )


def _tables(text: str, name: str, columns: _Columns, *, where: str, mend: str) -> list[dict[str, Any]]:
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TallyroomError(f"cannot be read as {name}s ({error})", where=where, mend=mend) from error
    rows = given.get(name, [])
    faults = [f"{key!r} is not read" for key in given if key != name]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise TallyroomError(f"{name} is not a list of tables", where=where, mend=mend)
    for number, row in enumerate(rows, start=1):
        faults += [f"{name} {number}: {fault}" for fault in _row_faults(row, columns)]
        faults += [
            f"{name} {number}, rule: {fault}" for rule in row.get("rule", ()) for fault in _row_faults(rule, _RULE)
        ]
    if faults:
        raise TallyroomError("; ".join(faults), where=where, mend=mend)
    return rows


def _row_faults(row: dict[str, Any], columns: _Columns) -> Iterator[str]:
    for key, (kind, what, must) in columns.items():
        if (must or key in row) and (not isinstance(row.get(key), kind) or isinstance(row.get(key), datetime)):
            yield f"{key} is missing or is not {what}" if must else f"{key} is not {what}"
    yield from (f"{key!r} is not read" for key in row if key not in columns)


def _rule(row: dict[str, Any], kind: str) -> Rule:
    return Rule(
        kind=kind,
        nations=tuple(map(str, row["nations"])),
        counts=row["counts"],
        statute=row["statute"],
        first=row.get("from", date.min),
        last=row.get("until", date.max),
        authorities=tuple(map(str, row.get("authorities", ()))),
        read=row.get("read"),
    )
