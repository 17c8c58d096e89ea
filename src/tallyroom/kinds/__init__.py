"""Kinds of contests, a row of `kinds.toml` each: what a contest fills, for whom people vote, and which law counts it.

No arithmetic here: a rule names how votes are counted, and `counting` counts them.
"""

from __future__ import annotations

import pkgutil
from datetime import date
from functools import cache

from tallyroom.errors import TallyroomError
from tallyroom.kinds.agenda import Agenda, agenda_of
from tallyroom.kinds.rows import UNKNOWN, Kind, Rule, read_kinds, read_rules

__all__ = [
    "UNKNOWN",
    "Agenda",
    "Kind",
    "Rule",
    "agenda_of",
    "authority_of",
    "kind",
    "kind_of_ballot",
    "kinds",
    "read_rules",
    "rule_for",
    "rules",
]


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of contest by its key, in the order of the table."""
    text = pkgutil.get_data(__name__, "kinds.toml") or b""
    return {row.key: row for row in read_kinds(text.decode(), where="kinds.toml")}


@cache
def rules() -> tuple[Rule, ...]:
    """The rules that come with Tallyroom, in the order in which they are tried."""
    return tuple(rule for row in kinds().values() for rule in row.rules)


def kind_of_ballot(ballot: str, on: date) -> Kind | None:
    """The kind that a Democracy Club ballot id says it is; `None` for an id of another make.

    >>> kind_of_ballot("sp.r.lothian.2026-05-07", date(2026, 5, 7)).key
    'scottish-parliament-region'
    >>> kind_of_ballot("parl.leigh.by.2026-05-07", date(2026, 5, 7)).key
    'parl_by'
    """
    parts = ballot.split(".")
    is_by_election = "by" in parts[1:]
    for row in kinds().values():
        begins = any(parts[: len(start)] == start for start in (one.split(".") for one in row.ids))
        if begins and row.is_by_election == is_by_election and row.ids_from <= on <= row.ids_until:
            return row
    return None


#: Kinds of authority, by the word with which a body's kind begins. Laws tell these apart, and no others.
_AUTHORITIES = {"combined": "combined", "county-combined": "combined", "mayoral-combined": "combined"}
#: GSS codes of combined authorities and combined county authorities begin so.
_COMBINED = "E47"


def authority_of(body_kind: str, gss: str | None = None) -> str:
    """Which kind of authority a body is to the law: `combined` (county ones too), or `single`; empty where unknown.

    >>> authority_of("Combined county authority"), authority_of("district"), authority_of("unlisted")
    ('combined', 'single', '')
    """
    if (gss or "").startswith(_COMBINED):
        return "combined"
    word = body_kind.strip().lower().replace(" ", "-").replace("_", "-")
    found = next((authority for start, authority in _AUTHORITIES.items() if word.startswith(start)), None)
    return found or ("" if word in {"", "unlisted"} else "single")


def rule_for(*, kind: str, nation: str, on: date, authority: str = "", extra: tuple[Rule, ...] = ()) -> Rule:
    """The rule for a contest. A by-election is counted as the election to which it is one would be.

    `extra` rules, such as a package's own, are tried first. Raises `TallyroomError` where no rule fits.

    >>> rule_for(kind="mayor", nation="England", on=date(2012, 5, 3)).counts
    'supplementary-2000'
    >>> rule_for(kind="mayor", nation="England", on=date(2027, 5, 6), authority="combined").counts
    'supplementary-2000'
    >>> rule_for(kind="local_by", nation="Scotland", on=date(2012, 5, 3)).counts
    'scottish-2011'
    """
    row = kinds().get(kind)
    ordinary = row.ordinary if row is not None and row.ordinary else kind.removesuffix("_by")
    for rule in (*extra, *rules()):
        if rule.applies(kind=ordinary, nation=nation, on=on, authority=authority):
            return rule
    raise TallyroomError(
        f"no voting system is known for a {kind!r} contest in {nation!r} on {on.isoformat()}",
        where="kinds.toml",
        mend="Fix the contest's kind, nation or date, or add a rule with its statute to the package's rules.toml.",
    )
