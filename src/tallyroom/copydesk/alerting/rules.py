"""What somebody asked to be told of, read from rows of TOML: every fault at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct

from tallyroom.domain import BodyId, Book, ContestId

#: What a rule can be about.
WHENS = {
    "control": "a council changed hands, as soon as its control is certain",
    "declared": "a ward or another contest of the places named is declared",
    "correction": "an entry is corrected or withdrawn, or a composition amended",
    "benchmark": "a party passes a number of gains that somebody had named",
    "projection": "a national share, of ours or of a publisher, moved by so many points since it was last told",
}
_KEYS = frozenset({"id", "when", "places", "parties", "points"})
_POINTS = Decimal(2)


class Rule(Struct, frozen=True, kw_only=True):
    """`when` is one of `WHENS`. `places` are councils and ballots, `parties` parties; empty means all of them.

    `points` is how far a share has to move.
    """

    id: str
    when: str
    places: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    points: Decimal = _POINTS

    def covers_council(self, body: BodyId) -> bool:
        return not self.places or body in self.places

    def covers_contest(self, book: Book, contest: ContestId) -> bool:
        return not self.places or contest in self.places or book.contest(contest).body in self.places

    def covers_party(self, party: str) -> bool:
        return not self.parties or party in self.parties


def rules_from(rows: Sequence[Mapping[str, Any]], book: Book) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """The rules, and what is wrong with them in this book; no rule where something is.

    >>> rules_from([{"id": "all", "when": "weather"}], None)[1]
    ("rule 'all': when = 'weather' is none of control, declared, correction, benchmark, projection",)
    """
    faults = tuple(fault for number, row in enumerate(rows, 1) for fault in _faults(number, row, book))
    ids = [str(row.get("id")) for row in rows]
    faults += tuple(f"there are two rules {one!r}" for one in sorted(set(ids)) if ids.count(one) > 1)
    return (() if faults else tuple(map(_rule, rows))), faults


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(
        id=row["id"],
        when=row["when"],
        places=frozenset(row.get("places", ())),
        parties=frozenset(row.get("parties", ())),
        points=Decimal(str(row.get("points", _POINTS))),
    )


def _faults(number: int, row: Mapping[str, Any], book: Book) -> Iterator[str]:
    name = row.get("id")
    called = f"rule {name!r}" if isinstance(name, str) and name else f"rule {number}"
    if not isinstance(name, str) or not name:
        yield f"{called} has no id"
    yield from (f"{called}: {key!r} is no key of a rule" for key in row if key not in _KEYS)
    when = row.get("when")
    if when not in WHENS:
        yield f"{called}: when = {when!r} is none of {', '.join(WHENS)}"
    for key in ("places", "parties"):
        named = row.get(key, [])
        if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
            yield f"{called}: {key} is not a list of ids"
            continue
        unknown = [one for one in named if not _known(book, key, one)]
        yield from (f"{called}: {one!r} is in this book no {_SORT[key]}" for one in unknown)
    if when == "declared" and not row.get("places"):
        yield f"{called}: which places? List councils or ballots under places"
    points = row.get("points", 1)
    if isinstance(points, bool) or not isinstance(points, int | float) or points <= 0:
        yield f"{called}: points is not a number above nought"


_SORT = {"places": "council or ballot", "parties": "party"}


def _known(book: Book, key: str, id_: str) -> bool:
    return book.has_party(id_) if key == "parties" else book.has_body(id_) or book.has_contest(id_)
