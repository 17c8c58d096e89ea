"""docs/formats: a page for each format, and a table of what each carries of a return.

`python -m tools.formats_pages` writes them anew, from the modules that read and write the formats and from
`feeds.outgoing.losses`, which a test holds to what comes back.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from tallyroom.feeds.incoming import FORMATS as IN
from tallyroom.feeds.outgoing import FORMATS as OUT
from tallyroom.feeds.outgoing.losses import CARRIED, PROPERTIES

PAGES = Path(__file__).resolve().parent.parent / "docs" / "formats"

#: Where a format is described by those who keep it.
PUBLISHED = {
    "democracy-club": "https://candidates.democracyclub.org.uk/results/",
    "nist-cdf": "https://doi.org/10.6028/NIST.SP.1500-100r2",
    "eml": "https://docs.oasis-open.org/election/eml/",
    "moderngov": "the web service of ModernGov, `GetElectionResults`",
    "blt": "https://www.opavote.com/help/overview",
}


def pages() -> dict[str, str]:
    """Every page by the name of its file."""
    made = {f"{name}.md": _page(name) for name in sorted({*IN, *OUT})}
    return {"README.md": _overview(), **made}


def _overview() -> str:
    columns = [name for name in OUT if CARRIED[name]]
    lines = ["# Formats", ""]
    lines += ["What each format carries of a return. `tallyroom export` says contest by contest what is lost.", ""]
    lines += [f"| | {' | '.join(f'[{name}]({name}.md)' for name in columns)} |", f"| --- |{' :-: |' * len(columns)}"]
    for what in PROPERTIES:
        carried = ("yes" if what in CARRIED[name] else "" for name in columns)
        lines += [f"| {what} | {' | '.join(carried)} |"]
    others = [name for name in sorted({*IN, *OUT}) if name not in columns]
    lines += ["", f"Also: {', '.join(f'[{name}]({name}.md)' for name in others)}."]
    return "\n".join(lines) + "\n"


def _page(name: str) -> str:
    lines = [f"# `{name}`", ""]
    if name in PUBLISHED:
        lines += [f"Described at {PUBLISHED[name]}.", ""]
    for verb, folder, known in (("ingest", "incoming", IN), ("export", "outgoing", OUT)):
        if name not in known:
            continue
        text = import_module(f"tallyroom.feeds.{folder}.{known[name]}").__doc__ or ""
        where = "SOURCE" if verb == "ingest" else "--out PATH"
        lines += [
            f"## {'In' if verb == 'ingest' else 'Out'}: `tallyroom {verb} {name} {where} --db URL`",
            "",
            text.strip(),
        ]
        lines.append("")
    if CARRIED.get(name):
        lost = [what for what in PROPERTIES if what not in CARRIED[name]]
        lines += [
            "## What is carried",
            "",
            f"{', '.join(what for what in PROPERTIES if what in CARRIED[name])}.".capitalize(),
        ]
        lines += ["", f"Lost: {', '.join(lost)}." if lost else "Nothing is lost.", ""]
    return "\n".join([*lines, "All formats: [README.md](README.md)."]) + "\n"


def main() -> None:
    PAGES.mkdir(exist_ok=True)
    made = pages()
    for old in PAGES.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (PAGES / name).write_text(text, "utf-8")
    print(f"{PAGES.name}: {len(made)} pages")


if __name__ == "__main__":
    main()
