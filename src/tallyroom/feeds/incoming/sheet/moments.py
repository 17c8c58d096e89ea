"""Moments as people write them in a table."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from tallyroom.feeds.incoming.report import plain

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def british_moment(cell: str) -> datetime:
    """A moment as people write it here, day before month; without an offset, in London's time.

    >>> british_moment("04/05/2018 02:15").isoformat(), british_moment("4 May 2018 02.15").isoformat()
    ('2018-05-04T02:15:00+01:00', '2018-05-04T02:15:00+01:00')
    """
    given = plain(cell)
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        found = re.fullmatch(r"(\d{1,2})[ /.-]([A-Za-z]+|\d{1,2})[ /.-](\d{4}),?(?: at)? (\d{1,2})[:.](\d{2})", given)
        if found is None:
            raise ValueError(f"{cell!r} is not a time such as 04/05/2018 02:15") from None
        day, month, year, hour, minute = found.groups()
        named = month[:3].lower()
        number = _MONTHS.index(named) + 1 if named in _MONTHS else int(month) if month.isdigit() else 0
        try:
            moment = datetime(int(year), number, int(day), int(hour), int(minute))  # noqa: DTZ001  # made aware below
        except ValueError:
            raise ValueError(f"{cell!r} is no moment, the day before the month") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("Europe/London"))
