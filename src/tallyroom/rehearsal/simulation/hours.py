"""When each contest is declared: at its council's expected time and a little off, its wards one after another.

Councils without an expected time count overnight or on the next day, as they mostly do in their nation.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from tallyroom.domain import Body, Book, ContestId

#: A council's wards are declared over this long, the last of them at its own time.
_COUNT_LASTS = timedelta(minutes=75)
#: Nations that count on the day after, and how many councils of the others do.
_NEXT_DAY, _MOSTLY = {"Scotland", "Wales", "Northern Ireland"}, 0.55
#: The hours after the close of poll between which councils end that count at night, and those that do on the next day.
_NIGHT, _DAY = (2.5, 8.0), (14.0, 20.0)
#: How far off the expected time a council is, in minutes.
_OFF = 25.0


def hours_of(book: Book, chance: random.Random) -> dict[ContestId, datetime]:
    """A moment after the close of poll for every contest."""
    found: dict[ContestId, datetime] = {}
    for body in book.bodies:
        ends = _ends(book, body, chance)
        contests = list(book.contests_of(body.id))
        chance.shuffle(contests)
        for place, contest in enumerate(contests, start=1):
            at = ends - _COUNT_LASTS * (1 - place / len(contests)) + timedelta(seconds=chance.randrange(-90, 90))
            soonest = book.event.polls_close + timedelta(minutes=5 + chance.random() * 10)
            found[contest.id] = max(soonest, at).replace(microsecond=0)
    return found


def _ends(book: Book, body: Body, chance: random.Random) -> datetime:
    expected = book.expected(body.id)
    if expected is not None:
        return expected.at + timedelta(minutes=chance.gauss(0, _OFF))
    late = body.nation in _NEXT_DAY or chance.random() < _MOSTLY
    return book.event.polls_close + timedelta(hours=chance.triangular(*(_DAY if late else _NIGHT)))
