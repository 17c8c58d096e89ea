"""Checks on what others have published: that each figure is of a known measure, and about something in the book."""

from __future__ import annotations

from collections.abc import Iterator

from tallyroom.domain import AREA_NAMES, NOC, Book, Bulletin, Finding
from tallyroom.figures import MEASURES

#: Areas that may be spoken of wherever the night is.
_NATIONS = {"england", "scotland", "wales", "northern-ireland"}
#: Subjects that are nobody in particular.
_NOBODY = {"all", "declared", "majority", NOC}


def bulletin_faults(book: Book, bulletin: Bulletin, where: str) -> Iterator[Finding]:
    """A statement that nobody could look up again is refused."""
    areas = {*book.areas, *AREA_NAMES, "national", *_NATIONS}
    for statement in bulletin.statements:
        if statement.measure not in MEASURES:
            yield Finding.block(
                "measure-unknown", where, f"{statement.measure!r} is not a measure", f"There are {', '.join(MEASURES)}."
            )
        known = book.has_party(statement.subject) or book.has_body(statement.subject)
        if not known and statement.subject not in _NOBODY and not book.has_contest(statement.subject):
            yield Finding.block(
                "subject-unknown",
                where,
                f"{statement.subject!r} is no party, council or contest of this night",
                "Mend the subject's id.",
            )
        if (
            statement.scope not in areas
            and not book.has_body(statement.scope)
            and not book.has_contest(statement.scope)
        ):
            yield Finding.block(
                "scope-unknown",
                where,
                f"{statement.scope!r} is no area, council or contest of this night",
                "Mend the scope's id, or write gb.",
            )
