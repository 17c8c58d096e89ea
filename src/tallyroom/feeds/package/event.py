"""event.toml: what the night is, when polls close, and the conventions by which it is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import available_timezones

from tallyroom.checks.limits import GRADED, LIMITS
from tallyroom.domain import Baseline, Event, Finding, PartyId

#: What event.toml holds: of which type, and that in words.
_EVENT: dict[str, tuple[type, str]] = {
    "id": (str, "text"),
    "name": (str, "text"),
    "polling_date": (date, "a date such as 2012-05-03"),
    "polls_close": (datetime, "a time such as 2012-05-03T22:00:00+01:00"),
    "timezone": (str, "text"),
    "nations": (list, "a list"),
    "control": (dict, "a table"),
    "checks": (dict, "a table"),
    "source": (list, "a list of tables"),
    "baseline": (list, "a list of tables"),
}
_EVENT_DEFAULTS: dict[str, Any] = {
    "timezone": "Europe/London",
    "nations": [],
    "control": {},
    "checks": {},
    "source": [],
    "baseline": [],
}
#: Findings' grades, as a package may set them.
_GRADES = ("block", "query", "note", "off")
_CONVENTIONS = {"independents_as_party": True, "elected_mayors": False}
#: How a source's returns may be verified before they are recorded.
_VERIFYING = ("two-person-blind", "one-person-review", "trusted-feed")


def read_event(given: dict[str, Any]) -> tuple[Event | None, list[Finding]]:
    """The event, or `None` where it cannot be made, and what is wrong with it."""
    faults: list[Finding] = []
    toml = {**_EVENT_DEFAULTS, **given}
    for key, (kind, what) in _EVENT.items():
        if not isinstance(toml.get(key), kind) or (kind is date and isinstance(toml[key], datetime)):
            _fault(faults, f"event.toml, {key}", f"is missing or is not {what}", "Give it.")
    closes, zone = toml.get("polls_close"), toml["timezone"]
    if isinstance(closes, datetime) and closes.tzinfo is None:
        _fault(faults, "event.toml, polls_close", "does not say its offset from UTC", "Add it, such as +01:00.")
    if isinstance(zone, str) and zone not in available_timezones():
        _fault(faults, "event.toml, timezone", f"there is no time zone {zone!r}", "Write Europe/London.")
    control = toml["control"] if isinstance(toml["control"], dict) else {}
    for key, chosen in control.items():
        if key not in _CONVENTIONS or not isinstance(chosen, bool):
            mend = f"There are {' and '.join(_CONVENTIONS)}, each true or false, without quotation marks."
            _fault(faults, f"event.toml, control.{key}", f"{chosen!r} is not a convention", mend)
    for key in ("source", "baseline"):
        rows = toml[key] if isinstance(toml[key], list) else []
        if not all(isinstance(row, dict) for row in rows):
            _fault(faults, f"event.toml, {key}", "is not a list of tables", f"Write each under [[{key}]].")
    faults += _policies(toml["source"] if isinstance(toml["source"], list) else [])
    limits, grades = _checks(toml["checks"] if isinstance(toml["checks"], dict) else {}, faults)
    factors = _second_factor(toml.get("second_factor", False), faults)
    if faults:
        return None, faults
    return Event(
        id=toml["id"],
        name=toml["name"],
        polling_date=toml["polling_date"],
        polls_close=toml["polls_close"],
        timezone=zone,
        nations=tuple(map(str, toml["nations"])),
        **{**_CONVENTIONS, **control},
        sources=tuple((str(row.get("id", "")), str(row.get("name", ""))) for row in toml["source"]),
        verifying=tuple((str(row.get("id", "")), row["verify"]) for row in toml["source"] if "verify" in row),
        limits=limits,
        grades=grades,
        second_factor=factors,
    ), faults


def _second_factor(given: Any, faults: list[Finding]) -> tuple[str, ...]:
    """Of which roles of the desk a second factor is asked: `true` is editors and administrators."""
    if isinstance(given, bool):
        return ("editor", "administrator") if given else ()
    if isinstance(given, list) and all(one in _ROLES for one in given):
        return tuple(given)
    mend = f"Write true for editors and administrators, or a list of {', '.join(_ROLES)}."
    _fault(faults, "event.toml, second_factor", f"{given!r} does not name roles of the desk", mend)
    return ()


_ROLES = ("keyer", "verifier", "editor", "administrator")


def _policies(rows: list[Any]) -> Iterator[Finding]:
    """A source with a policy that there is not."""
    for row in rows:
        if isinstance(row, dict) and row.get("verify", _VERIFYING[0]) not in _VERIFYING:
            where, says = f"event.toml, source {row.get('id', '')}", f"verify {row['verify']!r} is no policy"
            yield Finding.block("event", where, says, f"There are {', '.join(_VERIFYING)}.")


def _checks(given: dict[str, Any], faults: list[Finding]) -> tuple[Any, Any]:
    """Limits and grades of plausibility, as the night sets them."""
    grades = given.get("grades", {})
    limits = {name: value for name, value in given.items() if name != "grades"}
    for name, value in limits.items():
        if name not in LIMITS or isinstance(value, bool) or not isinstance(value, int | float):
            mend = f"There are {', '.join(LIMITS)}, each a number."
            _fault(faults, f"event.toml, checks.{name}", f"{value!r} is not a limit", mend)
    for name, value in grades.items() if isinstance(grades, dict) else [("grades", grades)]:
        if name not in GRADED or value not in _GRADES:
            mend = f"There are {', '.join(GRADED)}, each one of {', '.join(_GRADES)}."
            _fault(faults, f"event.toml, checks.grades.{name}", f"{value!r} is not a grade", mend)
    if faults:
        return (), ()
    return tuple((name, float(value)) for name, value in sorted(limits.items())), tuple(sorted(grades.items()))


def read_baselines(given: dict[str, Any]) -> Iterator[Baseline]:
    """Published starting points, each from a table [[baseline]]."""
    for row in given.get("baseline", ()):
        shares = {p: n for p, n in row.items() if isinstance(n, int | float) and p != "year"}
        if shares and "year" in row:
            yield Baseline(
                kind=row.get("kind", ""),
                year=row["year"],
                shares=tuple((PartyId(party), Decimal(str(n))) for party, n in sorted(shares.items())),
                source=row.get("source", ""),
            )


def _fault(faults: list[Finding], where: str, says: str, mend: str) -> None:
    faults.append(Finding.block("event", where, says, mend))
