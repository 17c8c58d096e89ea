"""The table of measures in docs/figures.md, from the measures themselves.

`python -m tools.figures_page` writes it anew below the heading "Measures".
"""

from __future__ import annotations

from pathlib import Path

from tallyroom.figures import MEASURES

PAGE = Path(__file__).resolve().parent.parent / "docs" / "figures.md"
_HEADING = "## Measures\n"


def table() -> str:
    """A row a measure: name, unit, meaning, what its change is, what to ask, and the claims in copy that it settles."""
    lines = [
        "| Measure | Unit | Meaning | Change | Example | Claims |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for one in MEASURES.values():
        claims = ", ".join(f"`{kind}`" for kind in one.claims)
        lines.append(f"| `{one.name}` | {one.unit} | {one.says} | {one.change} | `{one.example}` | {claims} |")
    return "\n".join(lines) + "\n"


def page() -> str:
    """The whole page, with the table as it should be."""
    before, heading, rest = PAGE.read_text("utf-8").partition(_HEADING)
    words = rest[: rest.index("| Measure |")]
    return f"{before}{heading}{words}{table()}"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
