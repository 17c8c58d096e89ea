"""House style for figures: the one place where numbers, changes, rates and times become text.

Rounding happens here, once. Sentences are not here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

#: A real minus sign, throughout.
MINUS = "−"


def number(n: int) -> str:
    """Digits with commas from 1,000.

    >>> number(1158), number(-1158)
    ('1,158', '−1,158')
    """
    return f"{n:,}".replace("-", MINUS)


def signed(n: int | None) -> str:
    """A change, with its sign; nothing where it is unknown.

    >>> signed(20), signed(-9), signed(0), signed(None)
    ('+20', '−9', '0', '')
    """
    if n is None:
        return ""
    return f"{'+' if n > 0 else ''}{number(n)}"


def stated(value: Decimal, *, sign: bool = False) -> str:
    """A figure as somebody else printed it, in our commas and signs.

    >>> stated(Decimal(1158)), stated(Decimal("31.1")), stated(Decimal(-9), sign=True), stated(Decimal(3), sign=True)
    ('1,158', '31.1', '−9', '+3')
    """
    return f"{value:{'+' if sign and value else ''},f}".replace("-", MINUS)


def percent(rate: Fraction, places: int = 1) -> str:
    """A rate of one as a percentage, halves rounded away from nought.

    >>> percent(Fraction(58448, 98507)), percent(Fraction(1, 3), 0), percent(Fraction(1, 800))
    ('59.3%', '33%', '0.1%')
    """
    return f"{_hundredths(rate, places)}%"


def points(rate: Fraction, places: int = 1) -> str:
    """A difference of two rates, in percentage points.

    >>> points(Fraction(2, 25))
    '8.0'
    """
    return _hundredths(rate, places)


def _hundredths(rate: Fraction, places: int) -> str:
    scale = 10**places
    n, of = rate.numerator * 100 * scale, rate.denominator
    whole = (2 * abs(n) + of) // (2 * of)
    digits = f"{whole // scale:,}" + (f".{whole % scale:0{places}d}" if places else "")
    return (MINUS if n < 0 and whole else "") + digits


def clock(moment: datetime, zone: str) -> str:
    """The time of day where the election is.

    >>> from datetime import timezone
    >>> clock(datetime(2012, 5, 4, 4, 12, tzinfo=timezone.utc), "Europe/London")
    '05:12'
    """
    return moment.astimezone(ZoneInfo(zone)).strftime("%H:%M")


def moment_of(moment: datetime, zone: str) -> str:
    """Day and time where the election is.

    >>> from datetime import timezone
    >>> moment_of(datetime(2012, 5, 4, 4, 12, tzinfo=timezone.utc), "Europe/London")
    'Friday 4 May, 05:12'
    """
    local = moment.astimezone(ZoneInfo(zone))
    return f"{local:%A} {local.day} {local:%B}, {local:%H:%M}"


def full_date(day: date) -> str:
    """
    >>> full_date(date(2012, 5, 3))
    '3 May 2012'
    """
    return f"{day.day} {day:%B %Y}"


def source(text: str, named: Mapping[str, str]) -> str:
    """A source's full name, where the text starts with an id that the package names.

    >>> source("ocd, 2011 row", {"ocd": "Open Council Data UK"}), source("BBC News", {})
    ('Open Council Data UK, 2011 row', 'BBC News')
    """
    match = re.match(r"[\w-]+", text)
    if match is None or match[0] not in named:
        return text
    return named[match[0]] + text[match.end() :]


def plural(n: int, one: str, many: str = "") -> str:
    """A count with its noun.

    >>> plural(1, "council"), plural(104, "council"), plural(2, "by-election")
    ('1 council', '104 councils', '2 by-elections')
    """
    return f"{number(n)} {one if n == 1 else many or f'{one}s'}"
