"""What people without an account try, counted: by minute, by act, by address (the /64 of an IPv6 one) and by name.

The audit is append-only, and a stranger could fill it: their tries are summed up here before they are written, some
seconds at a time, and no minute has more than so many rows. Counts of the last seconds die with their process.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from ipaddress import IPv6Address, ip_address, ip_network

from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from tallyroom.desk.models import Stranger

#: Seconds for which tries are summed up before they are written.
_EVERY = 2.0
#: Rows that one minute may have; what is more is counted as from `others`.
_MOST = 200
_OTHERS = "others"
_Key = tuple[str, str, str, str]

_line = threading.Lock()
_tries: Counter[_Key] = Counter()
_written = [0.0]


def tried(request: HttpRequest, act: str, about: str = "") -> None:
    """Count one try."""
    minute = timezone.now().replace(second=0, microsecond=0).isoformat()
    name = "".join(one for one in about if one.isprintable())[:60]
    key = (minute, act, network_of(request.address), name)
    with _line:
        if key not in _tries and len(_tries) >= _MOST:
            key = (minute, act, _OTHERS, "")
        _tries[key] += 1
        due = time.monotonic() - _written[0] > _EVERY
    if due:
        write()


def network_of(address: str) -> str:
    """What a stranger has one of: an IPv4 address, or a /64.

    >>> network_of("192.0.2.7"), network_of("2001:db8:1:2:3::4"), network_of("a socket")
    ('192.0.2.7', '2001:db8:1:2::/64', '')
    """
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    if not isinstance(found, IPv6Address):
        return str(found)
    mapped = found.ipv4_mapped
    return str(mapped) if mapped else str(ip_network((found, 64), strict=False))


def write() -> None:
    """Write down what has been counted. What cannot be written now is kept for the next time."""
    with _line:
        taken = dict(_tries)
        _tries.clear()
        _written[0] = time.monotonic()
    try:
        with transaction.atomic():
            for key, times in taken.items():
                _add(key, times)
    except DatabaseError:
        with _line:
            _tries.update(taken)


def _add(key: _Key, times: int) -> None:
    minute, act, source, about = key
    where = {"minute": minute, "act": act, "source": source, "about": about}
    if Stranger.objects.filter(**where).update(times=F("times") + times):
        return
    if source != _OTHERS and Stranger.objects.filter(minute=minute).count() >= _MOST:
        _add((minute, act, _OTHERS, ""), times)
        return
    try:
        with transaction.atomic():
            Stranger.objects.create(**where, times=times)
    except IntegrityError:  # another process was quicker
        Stranger.objects.filter(**where).update(times=F("times") + times)


def lately() -> Sequence[Stranger]:
    """The last day's tries, the newest first."""
    write()
    since = timezone.now() - timedelta(days=1)
    return list(Stranger.objects.filter(minute__gte=since).order_by("-minute", "-times")[:100])


def all_rows() -> Sequence[Stranger]:
    """Every row, the oldest first, for export."""
    write()
    return list(Stranger.objects.order_by("pk"))
