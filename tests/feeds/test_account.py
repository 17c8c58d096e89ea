"""One law for every reader: no field can be renamed, doubled or lost without a word.

For each format a sound file, and each of its fields in turn. What is read must change, or something be said; where a
figure is lost, something must be said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.returns import Reading
from tallyroom.ledger import decode_happening
from tests.feeds.test_fuzz import PLANTED, book
from tests.feeds.test_parts import WHOLE, nist

FILES = {
    "democracy-club": "dc-clean.csv",
    "moderngov": "moderngov-clean.xml",
    "eml": "eml-clean.xml",
    "pa-council": "pa-clean.xml",
    "csv": "csv-clean.csv",
    "jsonl": "jsonl-clean.jsonl",
    "sheet": "sheet-clean.csv",
    "blt": "local.lochshire.glen.2030-05-02.blt",
}
SOUND = {name: (PLANTED / "files" / file).read_bytes().decode() for name, file in FILES.items()}
SOUND["nist-cdf"] = nist(WHOLE).decode()


def take(format_name: str, text: str) -> Reading:
    name = FILES.get(format_name, "file")
    one = Given(
        name=name,
        data=text.encode(),
        council="anyshire" if format_name == "moderngov" else "",
        mapping={"confirmed": True},
    )
    return read(format_name, [one], book(), decode=decode_happening)


def said(reading: Reading) -> list[str]:
    return sorted(str(one) for one in reading.findings if one.grade != "note")


def fields(format_name: str) -> list[str]:
    """The names of a format's fields that have a figure, as they stand in the file."""
    text = SOUND[format_name]
    if text.lstrip().startswith("<"):
        found = re.findall(r"<(\w+)>\s*(?:\d+|True|False)\s*</", text) + re.findall(r'\b(seats)="\d+"', text)
    elif text.lstrip().startswith("{"):
        found = re.findall(r'"(\w+)": ?(?:\d+|\[\[|")', text)
    else:
        header, *rows = (line.split(",") for line in text.splitlines())
        found = [name for at, name in enumerate(header) if any(row[at : at + 1] and row[at].isdigit() for row in rows)]
    return [name for name in dict.fromkeys(found) if name.lower() not in NOT_FIGURES]


#: Fields whose values only tell things apart, or say nothing of the result.
NOT_FIGURES = {
    "numvotes2", "electionareaid", "type", "othertype", "value", "numseats", "kind", "contest", "gpunitid", "name",
}  # fmt: skip


def renamed(format_name: str) -> Iterator[tuple[str, str]]:
    for field in fields(format_name):
        yield field, re.sub(rf"\b{field}\b", f"x{field}", SOUND[format_name])


TABLES = ("blt", "sheet")
NAMED = [name for name in SOUND if name not in TABLES]


@pytest.mark.parametrize("format_name", SOUND)
def test_the_sound_file_is_read_without_a_query(format_name: str) -> None:
    reading = take(format_name, SOUND[format_name])
    assert (bool(reading.returned), said(reading)) == (True, [])


@pytest.mark.parametrize("format_name", NAMED)
def test_a_field_renamed_is_said(format_name: str) -> None:
    assert fields(format_name)
    for field, text in renamed(format_name):
        assert said(take(format_name, text)), field


@pytest.mark.parametrize("format_name", ["moderngov", "eml"])
def test_an_element_doubled_with_another_figure_is_refused(format_name: str) -> None:
    for field in fields(format_name):
        text = re.sub(rf"<({field})>(\w+)</{field}>", r"<\1>\2</\1><\1>7</\1>", SOUND[format_name], count=1)
        reading = take(format_name, text)
        assert any(one.grade == "block" for one in reading.findings), field


def test_a_key_doubled_with_another_figure_is_refused() -> None:
    text = SOUND["nist-cdf"].replace('"Count": 910', '"Count": 910, "Count": 7', 1)
    reading = take("nist-cdf", text)
    assert ("field-twice" in {one.code for one in reading.findings}, reading.returned) == (True, ())


@pytest.mark.parametrize("format_name", SOUND)
def test_a_file_cut_short_anywhere_never_gives_less_without_a_word(format_name: str) -> None:
    text = SOUND[format_name].rstrip()
    whole = take(format_name, text).returned
    for at in range(1, len(text), 7):
        reading = take(format_name, text[:at])
        assert reading.findings or reading.returned == whole, text[max(at - 40, 0) : at]


@pytest.mark.parametrize("format_name", ["csv", "democracy-club", "sheet"])
def test_a_line_lost_is_said(format_name: str) -> None:
    lines = SOUND[format_name].splitlines()
    for at in range(1, len(lines)):
        assert said(take(format_name, "\n".join(lines[:at] + lines[at + 1 :]) + "\n")), lines[at]
