"""Which rules apply to a contest, by its kind, the nation and the polling date: `rules.toml`, each with its statute.

No arithmetic here: a rule names how papers are counted, and `counting` counts them.
"""

from __future__ import annotations

import pkgutil
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

from msgspec import Struct

from tallyroom.errors import TallyroomError


class Rule(Struct, frozen=True, kw_only=True):
    """One row of the rulebook. `counts` names a rule of `counting`; `first` and `last` are polling days."""

    kind: str
    nations: tuple[str, ...]
    counts: str
    statute: str
    first: date = date.min
    last: date = date.max

    def applies(self, *, kind: str, nation: str, on: date) -> bool:
        return self.kind == kind and nation in self.nations and self.first <= on <= self.last


@cache
def rules() -> tuple[Rule, ...]:
    """The rules that come with Tallyroom, in the order in which they are tried."""
    text = pkgutil.get_data(__name__, "rules.toml") or b""
    return read_rules(text.decode(), where="rules.toml")


def read_rules(text: str, *, where: str) -> tuple[Rule, ...]:
    """Rules from TOML in the form of our own `rules.toml`. Raises `TallyroomError` with all that is wrong with it."""
    mend = "Each [[rule]] has kind, nations, counts and statute, and may have from and until."
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TallyroomError(f"cannot be read as rules ({error})", where=where, mend=mend) from error
    rows = told.get("rule", [])
    faults = [f"{key!r} is not read" for key in told if key != "rule"]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise TallyroomError("rule is not a list of tables", where=where, mend=mend)
    for number, row in enumerate(rows, start=1):
        faults += [f"rule {number}: {fault}" for fault in _row_faults(row)]
    if faults:
        raise TallyroomError("; ".join(faults), where=where, mend=mend)
    return tuple(map(_rule, rows))


#: What a rule may say: its type, in words, and whether it must.
_COLUMNS: dict[str, tuple[type, str, bool]] = {
    "kind": (str, "text", True),
    "nations": (list, "a list of nations", True),
    "counts": (str, "text", True),
    "statute": (str, "text", True),
    "from": (date, "a date without quotation marks", False),
    "until": (date, "a date without quotation marks", False),
}


def _row_faults(row: dict[str, Any]) -> Iterator[str]:
    for key, (kind, what, must) in _COLUMNS.items():
        if (must or key in row) and (not isinstance(row.get(key), kind) or isinstance(row.get(key), datetime)):
            yield f"{key} is missing or is not {what}" if must else f"{key} is not {what}"
    yield from (f"{key!r} is not read" for key in row if key not in _COLUMNS)


def _rule(row: dict[str, Any]) -> Rule:
    return Rule(
        kind=row["kind"],
        nations=tuple(map(str, row["nations"])),
        counts=row["counts"],
        statute=row["statute"],
        first=row.get("from", date.min),
        last=row.get("until", date.max),
    )


def rule_for(*, kind: str, nation: str, on: date, extra: tuple[Rule, ...] = ()) -> Rule:
    """The rule for a contest. A by-election (`local_by`) is counted as its ordinary election would be.

    `extra` rules, such as a package's own, are tried first. Raises `TallyroomError` where no rule fits.

    >>> rule_for(kind="mayor", nation="England", on=date(2012, 5, 3)).counts
    'supplementary-2000'
    >>> rule_for(kind="mayor", nation="England", on=date(2024, 5, 2)).counts
    'plurality'
    >>> rule_for(kind="local_by", nation="Scotland", on=date(2012, 5, 3)).counts
    'scottish-2011'
    """
    ordinary = kind.removesuffix("_by")
    for rule in (*extra, *rules()):
        if rule.applies(kind=ordinary, nation=nation, on=on):
            return rule
    raise TallyroomError(
        f"no voting system is known for a {kind!r} contest in {nation!r} on {on.isoformat()}",
        where="rules.toml",
        mend="Mend the contest's kind, nation or date, or add a rule with its statute.",
    )
