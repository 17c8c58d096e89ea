"""Confirmed mappings of tables, kept in a file of their own by the name of their source."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tallyroom.errors import TallyroomError


def beside(db: str) -> Path | None:
    """The file beside a ledger that is a file; `None` for any other ledger."""
    scheme, mark, rest = db.partition("://")
    path = rest.removeprefix("/") if scheme == "sqlite" else db
    return None if mark and scheme != "sqlite" else Path(f"{path}.mappings.json")


def load(path: Path, source: str) -> dict[str, Any]:
    """What is kept for a source; empty where there is nothing."""
    kept = _all(path).get(source)
    return kept if isinstance(kept, dict) else {}


def keep(path: Path, source: str, mapping: dict[str, Any]) -> None:
    """Keep a mapping, in place of the one before."""
    kept = {**_all(path), source: mapping}
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=2, sort_keys=True) + "\n", "utf-8")


def _all(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        kept = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise TallyroomError(f"is not JSON ({error})", where=str(path), mend="Mend it, or remove it.") from error
    return kept if isinstance(kept, dict) else {}
