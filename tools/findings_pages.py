"""A page for each finding, from the tables of docs/findings.md and the catalogue of planted faults.

`python -m tools.findings_pages` writes them anew into docs/findings. Each page has what the finding means and what to
do; where the catalogue plants it, also the file and what is said of it.
"""

from __future__ import annotations

import csv
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.package import read_package
from tallyroom.intake import take
from tallyroom.ledger import decode_happening
from tallyroom.night import Night

ROOT = Path(__file__).resolve().parent.parent
PLANTED = ROOT / "tests" / "planted"
PAGES = ROOT / "docs" / "findings"

#: More of a file is no example.
_LONGEST = 900
#: What these say in brackets is the parser's own, and differs from one version to the next.
_OF_A_PARSER = {"file-cut-short", "json", "line", "sheet", "xml"}


def described() -> Iterator[tuple[str, list[str]]]:
    """Each row of docs/findings.md, with the heading that it stands under."""
    heading = ""
    for line in (ROOT / "docs" / "findings.md").read_text("utf-8").splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ")
        elif line.startswith("| `"):
            yield heading, [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]


def examples() -> dict[str, tuple[str, str, str, str]]:
    """For each finding that the catalogue plants: why, the file's name, its text, and what is said of it."""
    found: dict[str, tuple[str, str, str, str]] = {}
    with (PLANTED / "catalogue.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    book = read_package(PLANTED / "package").book
    assert book is not None
    with tempfile.TemporaryDirectory() as folder:
        for number, row in enumerate(rows):
            if not row["code"] or row["code"] in found:
                continue
            night = Night.create(f"{folder}/{number}.db", book)
            if row["after"]:
                _said(night, row["after"], row)
            said = next(text for code, text in _said(night, row["file"], row) if code == row["code"])
            if row["code"] in _OF_A_PARSER:
                said = re.sub(r" \(.*\)", " (…)", said)
            found[row["code"]] = (row["why"], row["file"], _shown(PLANTED / "files" / row["file"]), said)
    return found


def _said(night: Night, name: str, row: dict[str, str]) -> list[tuple[str, str]]:
    data = (PLANTED / "files" / name).read_bytes()
    mapping = {"confirmed": row["format"] != "sheet?"}
    given = Given(name=name, data=data, council=row["council"], mapping=mapping)
    reading = read(row["format"].rstrip("?"), [given], night.book, decode=decode_happening)
    taken = take(night, reading, by="catalogue", source=name)
    return [(one.code, f"{one.grade}: {one}") for one in taken.findings]


def _shown(path: Path) -> str:
    """A file as text; empty where it is none, or too long to show."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return ""
    printable = all(character.isprintable() or character in "\n\t" for character in text)
    return text.rstrip("\n") if printable and len(text) <= _LONGEST else ""


def pages() -> dict[str, str]:
    """Every page by the name of its file."""
    planted = examples()
    made = {}
    for heading, (code, grade, means, mend) in described():
        name = code.strip("`")
        lines = [f"# {code}", "", f"*{heading}.* Grade: {grade}.", "", f"{_sentence(means)}", "", "## What to do", ""]
        lines += [_sentence(mend)]
        if name in planted:
            why, file, text, said = planted[name]
            lines += ["", "## An example", "", f"Planted in `tests/planted/files/{file}`: {why}."]
            lines += ["", "```", *text.splitlines(), "```"] if text else []
            lines += ["", "What is said of it:", "", "```", said, "```"]
        lines += ["", "All findings: [findings.md](../findings.md)."]
        made[f"{name}.md"] = "\n".join(lines) + "\n"
    return made


def _sentence(text: str) -> str:
    text = re.sub(r"\]\((?!http)", "](../", text)
    start = text if text.startswith(("`", "[")) else text[:1].upper() + text[1:]
    return start + ("" if text.endswith(".") else ".")


def main() -> None:
    PAGES.mkdir(exist_ok=True)
    made = pages()
    for old in PAGES.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (PAGES / name).write_text(text, "utf-8")
    print(f"{PAGES.relative_to(ROOT)}: {len(made)} pages")


if __name__ == "__main__":
    main()
