"""Parts and wholes: what stations, boxes, batches or reporting units count is added up, and held to the declared whole.

One notion for every format that has it. A whole that its parts do not make is refused, with the difference.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from tallyroom.domain import Finding


class Parts(Struct):
    """One figure as its parts give it, and as it is declared as a whole."""

    what: str
    where: str
    parts: dict[str, int] = field(default_factory=dict)
    declared: int | None = None
    twice: list[str] = field(default_factory=list)

    def add(self, part: str, figure: int) -> None:
        """A part's figure. The same part twice is kept as a fault unless it says the same."""
        if self.parts.setdefault(part, figure) != figure:
            self.twice.append(part)

    def whole(self, findings: list[Finding]) -> int | None:
        """The whole: declared, else the sum; `None`, with a finding, where it is not settled."""
        total = sum(self.parts.values())
        if self.twice:
            says = f"{self.what} has two figures for {', '.join(sorted(set(self.twice)))}"
            findings.append(Finding.block("part-twice", self.where, says, "Keep the right one of them."))
            return None
        if self.declared is not None and self.parts and self.declared != total:
            says = (
                f"{self.what} is {self.declared:,} as a whole, and {len(self.parts)} parts add up to {total:,}: "
                f"{abs(self.declared - total):,} apart"
            )
            findings.append(Finding.block("parts-differ", self.where, says, "Is a part left out, or misread?"))
            return None
        return self.declared if self.declared is not None else total if self.parts else None


def added_up(figures: Sequence[Parts], where: str) -> Finding:
    """What is told of figures that were added up: what is missing of some blocks, a single part is asked about."""
    given = [set(one.parts) for one in figures]
    parts = sorted(set().union(*given))
    shown = ", ".join(parts[:6]) + (f" and {len(parts) - 6} more" if len(parts) > 6 else "")
    uneven = [one.what for one in figures if set(one.parts) != set(parts)]
    if uneven:
        says = f"{', '.join(uneven)} are not given for every one of the parts {shown}"
        return Finding.block("part-missing", where, says, "Is the source cut short?")
    says = f"votes are added up from {len(parts)} part{'' if len(parts) == 1 else 's'}: {shown}"
    if len(parts) == 1:
        return Finding.query("parts-added", where, says, "Are these all?")
    return Finding.note("parts-added", where, says, "Are these all?")
