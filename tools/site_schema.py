"""docs/schema/site-v1.json, from the structs of the data files.

`python -m tools.site_schema` writes it anew. Estimates, their calibration, the search index and `version.json` have no
struct: their definitions stand in the file and are kept.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from tallyroom.publish import documents

FILE = Path(__file__).resolve().parent.parent / "docs" / "schema" / "site-v1.json"
DOCUMENTS = {
    "status": documents.Status,
    "council": documents.Council,
    "contest": documents.Contest,
    "party": documents.Party,
}


def schema() -> dict[str, Any]:
    """The whole schema, with the definitions that are made."""
    kept: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    _, parts = msgspec.json.schema_components(DOCUMENTS.values(), ref_template="#/$defs/{name}")
    names = {kind.__name__: name for name, kind in DOCUMENTS.items()}
    text = json.dumps(parts)
    for made, name in names.items():
        text = text.replace(f'"#/$defs/{made}"', f'"#/$defs/{name}"')
    made_of = {names.get(name, name): _plain(part) for name, part in json.loads(text).items()}
    others = {name: part for name, part in kept["$defs"].items() if name[0].islower() and name not in DOCUMENTS}
    return {**kept, "$defs": dict(sorted({**others, **made_of}.items()))}


def _plain(part: dict[str, Any]) -> dict[str, Any]:
    """A definition without what only names it."""
    return {key: value for key, value in part.items() if key != "title"}


def text() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), "utf-8")
