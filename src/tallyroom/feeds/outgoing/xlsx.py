"""A workbook: one sheet of returns, one of councils. Text is always text, whatever it begins with; needs XlsxWriter."""

from __future__ import annotations

import io

from tallyroom.copydesk.summary import council_line
from tallyroom.errors import TallyroomError
from tallyroom.feeds.incoming.report import REHEARSAL
from tallyroom.feeds.outgoing.table import COLUMNS, Cell, rows
from tallyroom.feeds.outgoing.told import Told

NAME = "night.xlsx"


def write(told: Told) -> dict[str, bytes]:
    """One file, the same bytes for the same night."""
    try:
        import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415  # an extra, without types
    except ImportError as error:
        mend = 'Install it from the checkout: `pip install -e ".[sheets]"`.'
        raise TallyroomError("what writes workbooks is not installed", mend=mend) from error
    out = io.BytesIO()
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(out, plain) as book:
        book.set_properties({"title": told.name, "created": told.at.replace(tzinfo=None)})
        bold = book.add_format({"bold": True})
        first = f"{REHEARSAL}: " if told.is_rehearsal else ""
        for title, header, lines in (
            ("Returns", tuple(COLUMNS), list(rows(told))),
            ("Councils", ("council_id", "council", "standing", "control", "certain"), list(_councils(told))),
        ):
            sheet = book.add_worksheet(title)
            sheet.write_string(0, 0, f"{first}{told.book.event.name}, as of entry {told.board.as_of}", bold)
            for column, name in enumerate(header):
                sheet.write_string(1, column, name, bold)
            for number, line in enumerate(lines, start=2):
                for column, cell in enumerate(line):
                    _put(sheet, number, column, cell)
            sheet.freeze_panes(2, 0)
    return {NAME: out.getvalue()}


def _put(sheet: object, row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, str):
        sheet.write_string(row, column, cell)  # type: ignore[attr-defined]  # the library has no types
    elif isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)  # type: ignore[attr-defined]  # as above
    elif cell is not None:
        sheet.write_number(row, column, cell)  # type: ignore[attr-defined]  # as above


def _councils(told: Told) -> list[tuple[Cell, ...]]:
    return [
        (body.id, body.name, council_line(told.book, council), council.control.after, council.control.certain)
        for body in told.book.bodies
        if (council := told.board.councils.get(body.id)) is not None
    ]
