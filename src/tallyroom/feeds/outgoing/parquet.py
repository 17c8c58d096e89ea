"""Parquet: the returns as one typed table. A rehearsal is marked in a column of its own. Needs DuckDB, an extra."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tallyroom.errors import TallyroomError
from tallyroom.feeds.outgoing.table import COLUMNS, rows
from tallyroom.feeds.outgoing.told import Told

NAME = "returns.parquet"


def write(told: Told) -> dict[str, bytes]:
    """One file."""
    try:
        import duckdb  # noqa: PLC0415  # an extra, and a large one
    except ImportError as error:
        mend = 'Install it from the checkout: `pip install -e ".[parquet]"`.'
        raise TallyroomError("what writes Parquet is not installed", mend=mend) from error
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(config={"threads": 1}) as base:
        path = Path(folder) / NAME
        columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
        base.execute(f"CREATE TABLE returns ({columns})")
        every = list(rows(told))
        if every:
            by_column = ", ".join(f"unnest(${n}::{kind}[])" for n, kind in enumerate(COLUMNS.values(), start=1))
            base.execute(
                f"INSERT INTO returns SELECT {by_column}", [list(column) for column in zip(*every, strict=True)]
            )
        base.execute(f"COPY returns TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
        return {NAME: path.read_bytes()}
