"""A table of a night: named, typed columns that pandas, polars, DuckDB and Arrow take without a copy of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from tallyroom.errors import TallyroomError

#: Rows that a notebook shows.
_SHOWN = 20


class Table:
    """Rows of one kind. `columns` has each column's name and its type in SQL, in order.

    It speaks Arrow's PyCapsule interface: `pandas.DataFrame.from_arrow`, `polars.DataFrame(table)` and `duckdb.sql`
    take it as it is. Needs the extra `parquet` (DuckDB) for that and for `sql`, not for reading rows.
    """

    def __init__(self, name: str, columns: Mapping[str, str], rows: Iterable[Sequence[Any]]) -> None:
        self.name = name
        self.columns = dict(columns)
        self._rows = [tuple(row) for row in rows]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return (dict(zip(self.columns, row, strict=True)) for row in self._rows)

    def __getitem__(self, column: str) -> list[Any]:
        """A column by name."""
        place = list(self.columns).index(column)
        return [row[place] for row in self._rows]

    def __repr__(self) -> str:
        return f"<{self.name}: {len(self):,} rows of {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        heads = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        rows = "".join(
            "<tr>" + "".join(f"<td>{'' if cell is None else escape(str(cell))}</td>" for cell in row) + "</tr>"
            for row in self._rows[:_SHOWN]
        )
        more = f"<p>{len(self) - _SHOWN:,} more rows</p>" if len(self) > _SHOWN else ""
        return f"<table><caption>{escape(self.name)}</caption><tr>{heads}</tr>{rows}</table>{more}"

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.relation().__arrow_c_stream__(requested_schema)

    def relation(self, base: Any = None) -> Any:
        """The table in DuckDB: a relation on a connection of one's own (`base`), or on a new one."""
        connection = base if base is not None else _duckdb().connect(config={"threads": 1})
        columns = ", ".join(f'"{name}" {kind}' for name, kind in self.columns.items())
        connection.execute(f"CREATE OR REPLACE TABLE {self.name} ({columns})")
        if self._rows:
            unnested = ", ".join(f"unnest(${n}::{kind}[])" for n, kind in enumerate(self.columns.values(), 1))
            by_column = [list(column) for column in zip(*self._rows, strict=True)]
            connection.execute(f"INSERT INTO {self.name} SELECT {unnested}", by_column)
        return connection.table(self.name)

    def write_parquet(self, path: str | Path) -> None:
        """The table as a Parquet file."""
        quoted = str(path).replace("'", "''")
        connection = _duckdb().connect(config={"threads": 1})
        self.relation(connection)
        connection.execute(f"COPY {self.name} TO '{quoted}' (FORMAT parquet, COMPRESSION zstd)")


def query(tables: Iterable[Table], sql: str) -> Table:
    """The answer to a question in SQL over some tables, each under its name.

    Raises `TallyroomError` for what DuckDB cannot answer, in its words.
    """
    duckdb = _duckdb()
    connection = duckdb.connect(config={"threads": 1})
    for table in tables:
        table.relation(connection)
    try:
        found = connection.execute(sql)
        columns = {name: str(kind) for name, kind, *_ in found.description or ()}
        return Table("answer", columns, found.fetchall())
    except duckdb.Error as error:
        mend = "The tables are figures, history, returns, projections, findings; docs/python.md has their columns."
        raise TallyroomError(str(error).splitlines()[0], where="sql", mend=mend) from error


def _duckdb() -> Any:
    try:
        import duckdb  # noqa: PLC0415  # an extra, and a large one
    except ImportError as error:
        mend = 'Install it from the checkout: `pip install -e ".[parquet]"`.'
        raise TallyroomError("DuckDB, which makes tables, is not installed", mend=mend) from error
    return duckdb
