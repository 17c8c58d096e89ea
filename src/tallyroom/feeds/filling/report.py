"""What filling took from each source, and what it could not place."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from tallyroom.domain import Finding

#: So many names are listed in one line; the others are counted.
_LISTED = 12


class Took(Struct):
    """One source: what was taken, in words, and findings on the rest."""

    source: str
    taken: list[str]
    findings: list[Finding]

    def say(self, number: int, one: str, many: str = "") -> None:
        """Count what was taken: `say(3, "composition")`."""
        self.taken.append(f"{number:,} {one if number == 1 else many or one + 's'}")


def listed(names: Iterable[str]) -> str:
    """Names in one line, the first of them where there are many."""
    known = sorted(names)
    more = f" and {len(known) - _LISTED:,} more" if len(known) > _LISTED else ""
    return ", ".join(known[:_LISTED]) + more
