"""Copy from Python: check somebody's story against a night, write one of our own."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from tallyroom.copydesk.checking.check import check_copy as _check
from tallyroom.copydesk.checking.verdict import Verdict
from tallyroom.copydesk.writing.copy import Copy
from tallyroom.copydesk.writing.write import write_copy as _write
from tallyroom.python.nights import Moment


def check_copy(text: str, night: Moment, *, at: datetime | None = None) -> tuple[Verdict, ...]:
    """Each figure and outcome that a story claims, with a verdict: match, mismatch, superseded or not checkable.

    `text` is plain text or HTML; `at` is the moment that it speaks from, where the story does not say.
    """
    return _check(text, night.view, at=at)


def write_copy(night: Moment, *, outlet: str = "wire", language: Literal["en", "cy"] = "en") -> Copy:
    """The night in words for an outlet: wire, trade, local:BODY, headline, ticker, alert, social, hall."""
    return _write(night.view, outlet=outlet, language=language)
