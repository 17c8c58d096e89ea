"""Log lines that are one line, whatever somebody has put into a name or a path. Nothing of Django here."""

from __future__ import annotations

import logging


class OneLine(logging.Formatter):
    """Control characters are written out, so that nobody writes a second line into a log."""

    def format(self, record: logging.LogRecord) -> str:
        said = super().format(record)
        return "".join(one if one.isprintable() else repr(one)[1:-1] for one in said)
