"""The account of a source: whatever has a figure in it is understood, or is said, with its place.

One law for every reader: a field that is not known by its name and has a figure is a query; one that stands twice in
the same place and says two things is refused, for either may be the right one.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from tallyroom.domain import Finding
from tallyroom.feeds.incoming import xml

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FIGURE = re.compile(r"[\d,. ]*\d[\d,. ]*%?|true|false|yes|no", re.IGNORECASE)


def passed_over(fields: Iterable[tuple[str, str]], known: Container[str], file: str) -> list[Finding]:
    """A query for each name that is not known, with how many of its fields have a figure or a yes or no."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, value in fields:
        if name not in known and _FIGURE.fullmatch(value.strip()):
            found[name].append(value.strip())
    return [
        Finding.query(
            "field-passed-over",
            file,
            f"{name!r} is not read: {', '.join(values[:3])}{' …' if len(values) > _SHOWN else ''}",
            "Is it a figure of the result under another name?",
        )
        for name, values in sorted(found.items())
    ]


_SHOWN = 3


def twice(name: str, values: Sequence[str], where: str) -> Finding:
    """A field that stands twice in one place."""
    says = f"{name!r} stands twice, with {' and '.join(dict.fromkeys(values))}"
    return Finding.block("field-twice", where, says, "Keep the right one of them.")


def of_xml(root: Element, known: Container[str], file: str) -> list[Finding]:
    """The account of an XML file: its elements without others in them, and their attributes (`@id`)."""
    fields: list[tuple[str, str]] = []
    faults: list[Finding] = []
    for element in root.iter():
        tag = xml.name(element)
        if not tag:
            continue
        fields += [(f"@{key.rpartition('}')[2].lower()}", value) for key, value in element.attrib.items()]
        leaves: dict[str, list[str]] = defaultdict(list)
        for one in element:
            if len(one) == 0 and not one.attrib and xml.name(one):
                leaves[xml.name(one)].append((one.text or "").strip())
        faults += [
            twice(name, said, f"{file}, {tag}")
            for name, said in leaves.items()
            if len(set(said)) > 1 and name in known and all(map(_FIGURE.fullmatch, said))
        ]
        if len(element) == 0:
            fields.append((tag, element.text or ""))
    return [*faults, *passed_over(fields, known, file)]


def load_json(data: bytes, file: str) -> tuple[Any, list[Finding]]:
    """A JSON document, and a fault for each key that stands twice in one object and says two things."""
    faults: list[Finding] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in items:
            if key in made and made[key] != value:
                faults.append(twice(key, (_short(made[key]), _short(value)), file))
            made[key] = value
        return made

    return json.loads(data, object_pairs_hook=pairs), faults


def _short(value: Any) -> str:
    return str(value) if isinstance(value, str | int | float) else f"another {type(value).__name__}"


def of_json(document: Any, known: Container[str], file: str) -> list[Finding]:
    """The account of a JSON document: every key with a number, a yes or no, or text that is a figure."""
    fields: list[tuple[str, str]] = []
    stack = [document]
    while stack:
        one = stack.pop()
        if isinstance(one, dict):
            for key, value in one.items():
                if isinstance(value, bool | int | float | str):
                    fields.append((key, str(value)))
                else:
                    stack.append(value)
        elif isinstance(one, list):
            stack += one
    return passed_over(fields, known, file)


def of_columns(given: bytes, known: Container[str], file: str) -> list[Finding]:
    """The account of a CSV file: each column that is not read and has figures."""
    try:
        rows = list(csv.reader(io.StringIO(given.decode("utf-8-sig", "replace"), newline="")))
    except csv.Error:
        return []
    header = [name.strip() for name in rows[0]] if rows else []
    fields = [(name, row[at]) for at, name in enumerate(header) if name for row in rows[1:] if at < len(row)]
    return passed_over([(name, value) for name, value in fields if value.strip()], known, f"{file} row 1")
