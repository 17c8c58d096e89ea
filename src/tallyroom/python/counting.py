"""Counting ballots and totals from Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tallyroom.counting import CountSheet
from tallyroom.counting import count as _count


def count(
    what: str | Path | Mapping[str, int],
    *,
    rules: str = "scottish-2011",
    lots: str | Sequence[str] = (),
    **options: Any,
) -> CountSheet:
    """Count a ballot file (BLT or the comma form), or votes by name.

    `rules` is a name of docs/counting.md; `seats`, `second`, `held`, `decimals` and `quota` as it says. Raises
    `TallyroomError` for a file or figures that cannot be counted.
    """
    if isinstance(what, Mapping):
        return _count(what, rules=rules, lots=lots, **options)
    from tallyroom.feeds.ballots import read  # noqa: PLC0415  # NumPy is for ballot files

    path = Path(what)
    return _count(read(path.read_bytes(), name=path.name).profile, rules=rules, lots=lots, **options)
