"""What the desk logs, and how: what is expected is one line without a traceback, and each line names its request."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from secrets import token_hex

from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from structlog.contextvars import bind_contextvars, clear_contextvars

from tallyroom.errors import TallyroomError

#: What somebody sends, or what happens to a database: a traceback would tell nothing more.
_EXPECTED = (OperationalError, InterfaceError, SuspiciousOperation, TallyroomError)
_ID = re.compile(r"[\w.:-]{1,64}")


class WithoutTracebacks(logging.Filter):
    """Says in the line itself what went wrong, where that is all there is to know."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, _EXPECTED):
            why = str(error).strip().split("\n", 1)[0]
            record.msg, record.args = f"{record.getMessage()}: {why}", ()
            record.exc_info = record.exc_text = None
        return True


class Numbered:
    """Gives each request a number, or takes the one that a proxy gave it, for its log lines and its answer."""

    def __init__(self, respond: Callable[[HttpRequest], HttpResponse]) -> None:
        self._respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-ID", "")
        number = given if _ID.fullmatch(given) else token_hex(8)
        clear_contextvars()
        bind_contextvars(request_id=number)
        response = self._respond(request)
        response.headers["X-Request-ID"] = number
        return response
