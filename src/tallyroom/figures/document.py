"""A figure as a JSON document has it. The keys are a contract: `explain --json` and `write --json` print them."""

from __future__ import annotations

from typing import Any

from tallyroom.figures.figure import Figure, Value


def document(figure: Figure) -> dict[str, Any]:
    """What it states and of what; moment, entries and intervals are for whoever shows them."""
    return {
        "measure": figure.measure,
        "subject": figure.subject,
        "scope": figure.scope,
        "value": plain(figure.value),
        "change": plain(figure.change),
        "of": figure.of,
        "basis": figure.basis,
    }


def plain(value: Value | None) -> int | float | str | None:
    """A value as JSON has it: counts and words as they are, rates and decimals as numbers.

    >>> from fractions import Fraction
    >>> plain(77), plain("noc"), plain(Fraction(1, 4)), plain(None)
    (77, 'noc', 0.25, None)
    """
    return value if value is None or isinstance(value, int | str) else float(value)
