"""Log lines: a time, a level, what happened, and what it is about; one line each, as JSON or for a person to read.

`TALLYROOM_LOG` chooses `json` or `console`; without it a terminal gets `console` and everything else JSON.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, Processor


def _one_line(_: Any, __: str, event: EventDict) -> EventDict:
    """Control characters are written out, so that nobody writes a second line into a log by a name or a path."""
    return {name: printable(value) if isinstance(value, str) else value for name, value in event.items()}


def printable(text: str) -> str:
    r"""
    >>> printable("a name\nERROR another line")
    'a name\\nERROR another line'
    """
    return text if text.isprintable() else "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)


_OURS: tuple[Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
)


def formatter(stream: TextIO | None = None) -> logging.Formatter:
    """What makes a line of a record, ours or a library's. Tracebacks are part of the line."""
    form = os.environ.get("TALLYROOM_LOG", "") or ("console" if (stream or sys.stderr).isatty() else "json")
    last: Processor = (
        structlog.dev.ConsoleRenderer(colors=False, pad_event_to=0)
        if form == "console"
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=(*_OURS, structlog.stdlib.ExtraAdder()),
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _one_line, last],
    )


def configure(level: int = logging.INFO) -> None:
    """Send this process's lines to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(formatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore", "_granian"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def log(name: str) -> Any:
    """A logger of ours: `log("publisher").warning("behind", entry=41)`."""
    return structlog.wrap_logger(
        logging.getLogger(f"tallyroom.{name}"),
        processors=[*_OURS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        context_class=dict,
    )
