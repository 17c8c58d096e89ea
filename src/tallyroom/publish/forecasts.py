"""A night's projections for those who publish them: as JSON documents, and how they moved since midnight.

One `Forecasts` belongs to one site: it makes each moment once, however often and however late it is asked. Plain values
only; pages are in `pages.forecast`. docs/data.md describes every key.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice, takewhile
from math import ceil
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import Book, Entry
from tallyroom.figures import finished, mark_of
from tallyroom.projection.chances import LEVEL
from tallyroom.projection.comparable import LeftOut
from tallyroom.projection.live import Eve, party_id
from tallyroom.projection.outlook import Outlook
from tallyroom.projection.remaining import CouncilRest, Range
from tallyroom.tally import Board, Tally

Document = dict[str, Any]
LABEL = "Tallyroom estimate"
DRAWS = 500  # at each bake: intervals move by a seat or two beside 2,000
HOUSES = 1000
HOURS = 12  # of the night that are looked back at; each is a forecast of its own


class Said(Struct, frozen=True, kw_only=True):
    """One party at one moment: an estimate and its interval, in per cent or in seats."""

    party: str
    low: float
    middle: float
    high: float


class Moment(Struct, frozen=True, kw_only=True):
    """What was said at one moment; empty where nothing could be."""

    at: datetime
    entry: int
    share: tuple[Said, ...]
    seats: tuple[Said, ...]


class Forecast(Struct, frozen=True, kw_only=True):
    """The projections as they stand, and full hours of the night before them. Two with one `key` are the same."""

    key: tuple[int, int]
    outlook: Outlook
    clock: tuple[Moment, ...]


class Forecasts:
    """A night's projections, made when asked for and not again until an entry has come in."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._eve: Eve | None = None
        self._tally: Tally | None = None  # as of the last full hour
        self._applied = 0
        self._hours: dict[datetime, Moment] = {}
        self._board: Board | None = None
        self._last: Forecast | None = None
        self._key = (0, 0)

    def at(self, board: Board, entries: Sequence[Entry]) -> Forecast:
        """The forecast on a board, which these entries have made.

        As of the last mark of the night's clock, so that it is made once for all the entries between two marks, and the
        same ledger gives the same forecast however often it was baked on the way. When all is in, as of the last entry.
        """
        if self._last is not None and self._board is board:
            return self._last
        self._board = board
        hours = tuple(self._hour(hour, entries) for hour in full_hours(self._book, board.at))
        seen = board if finished(board) else self._board_at(mark_of(board)[0], entries)
        key = (seen.as_of, len(hours))
        if self._last is None or self._key != key:
            outlook = self._outlook(seen)
            now = (moment_of(outlook),) if seen.at is not None and (not hours or seen.at > hours[-1].at) else ()
            self._last, self._key = Forecast(key=key, outlook=outlook, clock=(*hours, *now)), key
        return self._last

    def _outlook(self, board: Board) -> Outlook:
        if self._eve is None:
            self._eve = Eve(self._book)
        return Outlook(self._eve, board, draws=DRAWS, houses=HOUSES)

    def _hour(self, hour: datetime, entries: Sequence[Entry]) -> Moment:
        """What was said at a full hour: entries are never taken back, so it is made once, and not again without one."""
        if hour not in self._hours:
            board = self._board_at(hour, entries)
            same = next((one for one in self._hours.values() if one.entry == board.as_of), None)
            self._hours[hour] = replace(same, at=hour) if same else moment_of(self._outlook(board), hour)
        return self._hours[hour]

    def _board_at(self, moment: datetime | None, entries: Sequence[Entry]) -> Board:
        """The board at a moment; cheap where moments come in order."""
        gone_by = self._applied and (moment is None or entries[self._applied - 1].recorded_at > moment)
        if self._tally is None or gone_by:
            self._tally, self._applied = Tally(self._book), 0
        if moment is not None:
            new = tuple(takewhile(lambda entry: entry.recorded_at <= moment, islice(entries, self._applied, None)))
            self._tally.apply_all(new)
            self._applied += len(new)
        return self._tally.board


def full_hours(book: Book, until: datetime | None) -> tuple[datetime, ...]:
    """Full hours from the midnight after the close of poll to a moment: every one of the first `HOURS`, then fewer."""
    if until is None:
        return ()
    zone = ZoneInfo(book.event.timezone)
    closed = book.event.polls_close.astimezone(zone)
    hour = closed.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    gone = min(48, ceil((until - hour) / timedelta(hours=1)))  # two days: what goes on longer is no night
    apart = max(1, ceil(gone / HOURS))
    return tuple(hour + timedelta(hours=n) for n in range(0, gone, apart))


def moment_of(outlook: Outlook, at: datetime | None = None) -> Moment:
    """What an outlook says, for the clock."""
    when = at or outlook.at
    assert when is not None
    share, seats = outlook.share.value, outlook.seats.value
    return Moment(
        at=when,
        entry=outlook.board.as_of,
        share=tuple(
            Said(party=line.party, low=line.low, middle=line.share, high=line.high)
            for line in (share.parties if share else ())
        ),
        seats=tuple(
            Said(party=party_id(line.party), low=line.total.low, middle=line.total.mean, high=line.total.high)
            for line in (seats.parties if seats else ())
        ),
    )


def projection_document(forecast: Forecast) -> Document:
    """`data/projection.json`."""
    outlook = forecast.outlook
    return {
        **heading(outlook),
        "national_share": without_heading(share_document(outlook)),
        "house_of_commons": commons_document(outlook),
        "seats_to_come": {k: v for k, v in without_heading(seats_document(outlook)).items() if k != "wards"},
        "clock": [
            {
                "at": one.at.isoformat(),
                "entry": one.entry,
                "share": {said.party: _said(said, 1) for said in one.share},
                "seats": {said.party: _said(said, 0) for said in one.seats},
            }
            for one in forecast.clock
        ],
        "published": list(published(outlook)),
    }


def heading(outlook: Outlook) -> Document:
    """What every document of projections begins with."""
    board = outlook.board
    return {
        "label": LABEL,
        "event": outlook.eve.book.event.id,
        "rehearsal": board.rehearsal is not None,
        "as_of": {"entry": board.as_of, "at": board.at.isoformat() if board.at else None},
    }


def without_heading(document: Document) -> Document:
    """A part of a larger document."""
    return {key: value for key, value in document.items() if key not in {"label", "event", "rehearsal", "as_of"}}


def share_document(outlook: Outlook) -> Document:
    """What `tallyroom project share --json` prints. Where it is refused, `refused` says why and the rest is empty."""
    made = outlook.share.value
    return {
        **heading(outlook),
        "refused": outlook.share.refused or None,
        "method": made.method if made else None,
        "baseline": made.baseline_year if made else outlook.eve.year,
        "councils": made.councils if made else None,
        "wards": made.wards if made else None,
        "level": LEVEL,
        "resamples": made.resamples if made else None,
        "seed": outlook.seed,
        "parties": [
            {
                "party": line.party,
                "share": round(line.share, 2),
                "low": round(line.low, 2),
                "high": round(line.high, 2),
                "plain_mean": round(line.plain, 2),
                "baseline": line.baseline,
            }
            for line in (made.parties if made else ())
        ],
        "left_out": _left_out(made.left_out if made else ()),
    }


def commons_document(outlook: Outlook) -> Document:
    """The House of Commons from the national share, in the keys of `tallyroom project commons --json`."""
    made = outlook.commons.value
    if made is None:
        return {"refused": outlook.commons.refused, "seats": {}, "intervals": {}}
    house, drawn = made.house, made.chances
    return {
        "refused": None,
        "method": house.method,
        "baseline": house.baseline,
        "seats": {line.party: line.seats for line in house.seats},
        "majority": house.majority and {"party": house.majority[0], "seats": house.majority[1]},
        "short_by": house.short_by,
        "needed": made.needed and {"party": made.needed.party, "points": made.needed.points},
        "intervals": {r.party: {"low": r.low, "high": r.high, "mean": round(r.mean, 1)} for r in drawn.ranges},
        "share_error": round(made.share_error, 2),
        "draws": drawn.draws,
        "seed": drawn.seed,
    }


def seats_document(outlook: Outlook) -> Document:
    """What `tallyroom project seats --json` prints. Where it is refused, `refused` says why and the rest is empty."""
    made = outlook.seats.value
    return {
        **heading(outlook),
        "refused": outlook.seats.refused or None,
        "method": made.method if made else None,
        "baseline": outlook.eve.year,
        "level": LEVEL,
        "draws": made.draws if made else None,
        "seed": outlook.seed,
        "councils_declared": made.councils_declared if made else None,
        "wards_declared": made.wards_declared if made else None,
        "seats_to_come": made.seats_to_come if made else None,
        "parties": [
            {
                "party": party_id(line.party),
                "declared": line.declared,
                "to_come": _range(line.rest),
                "in_all": _range(line.total),
                "yardsticks": {name: round(seats, 1) for name, seats in line.yardsticks},
            }
            for line in (made.parties if made else ())
        ],
        "councils": [_council(line) for line in (made.councils if made else ())],
        "wards": [
            {
                "ward": line.ward,
                "council": line.council,
                "seats": line.seats,
                "own_past": line.own_past,
                "expected": {party_id(party): n for party, n in line.expected},
            }
            for line in (made.wards if made else ())
        ],
        "not_comparable": _left_out(made.left_out if made else ()),
        "not_covered": _left_out(outlook.left_out),
        "councils_uncovered": len(outlook.uncovered),
        "seats_uncovered": outlook.seats_uncovered,
    }


def _council(line: CouncilRest) -> Document:
    return {
        "council": line.council,
        "seats_to_come": line.seats_to_come,
        "to_come_by_party": {party_id(party): _range(spread) for party, spread in line.rest},
        "in_all_by_party": {party_id(party): _range(spread) for party, spread in line.seats},
        "chances": {party_id(party): round(chance, 3) for party, chance in line.control},
        "certain": line.certain,
        "before": line.control_before,
        "doubt": line.doubt,
    }


def _range(spread: Range) -> Document:
    return {"low": spread.low, "mean": round(spread.mean, 1), "high": spread.high}


def _said(said: Said, places: int) -> Document:
    return {"low": round(said.low, places), "middle": round(said.middle, places), "high": round(said.high, places)}


def _left_out(lines: Sequence[LeftOut]) -> list[Document]:
    return [{"id": line.ward, "reason": line.reason} for line in lines]


#: What of other people's figures stands beside ours.
BESIDE = ("projected_share", "commons_projection", "poll_share", "benchmark")


def published(outlook: Outlook) -> Iterator[Document]:
    """Other people's projections, polls and benchmarks, each named with its source, in the order they came in."""
    for _, bulletin in outlook.board.bulletins:
        for said in bulletin.statements:
            if said.measure in BESIDE:
                yield {
                    "issuer": bulletin.issuer,
                    "title": bulletin.title,
                    "source": bulletin.source,
                    "published_at": bulletin.published_at.isoformat(),
                    "assumed": bulletin.assumed,
                    "measure": said.measure,
                    "subject": said.subject,
                    "scope": said.scope,
                    "value": str(said.value),
                    "change": None if said.change is None else str(said.change),
                }
