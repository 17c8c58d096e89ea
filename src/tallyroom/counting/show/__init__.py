"""Showing a count sheet: text, JSON, CSV, an HTML fragment, a picture of the transfers.

Lives here: one function a format, in one table. Not here: counting, pages around a fragment (`publish`).
"""

from collections.abc import Callable

from tallyroom.counting.sheet import CountSheet
from tallyroom.counting.show.data import as_csv, as_json, document
from tallyroom.counting.show.flow import as_svg
from tallyroom.counting.show.markup import as_html
from tallyroom.counting.show.text import as_text, summary

FORMATS: dict[str, Callable[[CountSheet], str]] = {
    "text": as_text,
    "json": as_json,
    "csv": as_csv,
    "html": as_html,
    "svg": as_svg,
}

__all__ = ["FORMATS", "as_csv", "as_html", "as_json", "as_svg", "as_text", "document", "summary"]
