"""The event package's tables, column by column: what a package may hold, declared once for its reader and writer.

The meaning of each column is described in docs/package.md, which a test holds to this list.
"""

from __future__ import annotations

from tallyroom.feeds.tables import (
    Column,
    day,
    decimal,
    flag,
    heads,
    hundredths,
    identifier,
    instant,
    one_of,
    seats,
    text,
    whole_number,
)
from tallyroom.kinds import kinds

MUST = {"required": True, "filled": True}

#: The kinds of contests that a package may name.
CONTEST_KINDS = tuple(kinds())

NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")

PARTIES = {
    "party_id": Column(identifier, **MUST),
    "name": Column(text, **MUST),
    "short_name": Column(text, **MUST),
    "ec_ref": Column(text),
    "colour": Column(text),
    "kind": Column(one_of("party", "independent", "lumped", "vacant")),
}

COUNCILS = {
    "council_id": Column(identifier, **MUST),
    "name": Column(text, **MUST),
    "formal_name": Column(text),
    "kind": Column(text, **MUST),
    "nation": Column(one_of(*NATIONS, "Great Britain", "United Kingdom"), **MUST),
    "region": Column(text, required=True),
    "seats_total": Column(seats, required=True),
    "seats_up": Column(seats),
    "cycle": Column(one_of("all", "thirds", "halves", "none"), required=True),
    "control_before": Column(text),
    "mayor": Column(text),
    "gss": Column(text),
    "population": Column(whole_number),
    "population_source": Column(text),
    "predecessors": Column(text),
}

CONTESTS = {
    "ballot_id": Column(identifier, **MUST),
    "council_id": Column(identifier, **MUST),
    "contest_type": Column(one_of(*CONTEST_KINDS)),
    "division": Column(text, required=True),
    "gss": Column(text),
    "seats": Column(seats, **MUST),
    "system": Column(text),
    "electorate": Column(whole_number),
    "defending_party": Column(text),
    "status": Column(one_of("complete", "partial", "postponed", "countermanded")),
    "reason": Column(text),
    "nation": Column(one_of(*NATIONS)),
    "region": Column(text),
    "polling_date": Column(day),
}

CANDIDATES = {
    "ballot_id": Column(identifier, **MUST),
    "candidate": Column(text, required=True),
    "candidate_id": Column(identifier),
    "party_id": Column(identifier),
    "person_id": Column(text),
    "list_place": Column(whole_number),
}

COMPOSITIONS = {
    "council_id": Column(identifier, **MUST),
    "party_id": Column(identifier, **MUST),
    "seats": Column(seats, **MUST),
    "basis": Column(one_of("eve", "last")),
    "dated": Column(day),
    "source": Column(text),
}

PREVIOUS = {
    "ballot_id": Column(identifier, **MUST),
    "previous_date": Column(day, **MUST),
    "candidate": Column(text, **MUST),
    "party_id": Column(identifier),
    "votes": Column(whole_number),
    "elected": Column(flag, **MUST),
    "seats": Column(seats, **MUST),
    "comparable": Column(flag),
    "source": Column(text),
}

TIMETABLE = {
    "council_id": Column(identifier, **MUST),
    "ballot_id": Column(identifier),
    "expected_at": Column(instant, **MUST),
    "assumed": Column(flag, **MUST),
    "basis": Column(text),
}

RETURNS = {
    "ballot_id": Column(identifier, **MUST),
    "candidate": Column(text, required=True),
    "party_id": Column(identifier),
    "votes": Column(whole_number),
    "elected": Column(flag),
    "elected_order": Column(whole_number),
    "votes_final": Column(whole_number),
    "lot": Column(whole_number),
    "ballots_issued": Column(whole_number),
    "rejected": Column(whole_number),
    "rejected_heads": Column(heads),
    "electorate": Column(whole_number),
    "turnout_pct": Column(decimal),
    "declared_at": Column(instant),
    "status": Column(one_of("complete", "partial", "declared", "provisional", "court-varied")),
    "source": Column(text),
}

#: A count as it is read out, a row a candidate a stage. What can go to nobody is a row called Non-transferable.
STAGES = {
    "ballot_id": Column(identifier, **MUST),
    "stage": Column(whole_number, **MUST),
    "candidate": Column(text, **MUST),
    "party_id": Column(identifier),
    "transfers": Column(hundredths),
    "total": Column(hundredths, **MUST),
    "status": Column(text),
    "declared_at": Column(instant),
}

COUNCIL_TOTALS = {
    "council_id": Column(identifier, **MUST),
    "party_id": Column(identifier, **MUST),
    "seats_after": Column(seats, **MUST),
    "seats_won": Column(seats),
    "control_after": Column(text),
    "source": Column(text),
}

BULLETINS = {
    "bulletin_id": Column(identifier, **MUST),
    "title": Column(text, **MUST),
    "issuer": Column(text, **MUST),
    "published_at": Column(instant, **MUST),
    "assumed": Column(flag, **MUST),
    "measure": Column(text, **MUST),
    "subject": Column(text, **MUST),
    "scope": Column(text, **MUST),
    "value": Column(decimal, **MUST),
    "change": Column(decimal),
    "of": Column(whole_number),
    "basis": Column(text),
    "source": Column(text, **MUST),
}

PAST_CONTROL = {
    "council_id": Column(identifier, **MUST),
    "since": Column(whole_number, **MUST),
    "party_id": Column(identifier, **MUST),
    "source": Column(text),
}

WATCHES = {
    "watch_id": Column(identifier, **MUST),
    "name": Column(text, **MUST),
    "name_cy": Column(text),
    "council_id": Column(identifier, **MUST),
    "ballot_id": Column(identifier),
    "source": Column(text),
}

#: Other names of columns and of tables: bodies are not all councils.
SAME_COLUMNS = {"body_id": "council_id"}
SAME_TABLES = {"councils.csv": "bodies.csv"}

#: Every table of a package: file name, columns, whether a package must have it.
TABLES: dict[str, tuple[dict[str, Column], bool]] = {
    "parties.csv": (PARTIES, True),
    "councils.csv": (COUNCILS, True),
    "contests.csv": (CONTESTS, True),
    "candidates.csv": (CANDIDATES, True),
    "composition_before.csv": (COMPOSITIONS, True),
    "previous.csv": (PREVIOUS, False),
    "timetable.csv": (TIMETABLE, False),
    "returns.csv": (RETURNS, False),
    "stages.csv": (STAGES, False),
    "council_totals.csv": (COUNCIL_TOTALS, False),
    "bulletins.csv": (BULLETINS, False),
    "past_control.csv": (PAST_CONTROL, False),
    "watch.csv": (WATCHES, False),
}
