"""Every reader of a foreign format against whatever may come: it never raises, and says what is wrong.

`make soak` does the same for minutes.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tallyroom.domain import Book
from tallyroom.feeds.incoming import FORMATS, read
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.making import package_of
from tallyroom.feeds.package import read_package
from tallyroom.feeds.returns import Reading
from tallyroom.ledger import decode_happening

PLANTED = Path(__file__).parents[1] / "planted"
BY_SUFFIX = {
    "democracy-club": "dc-*.csv",
    "moderngov": "moderngov-*.xml",
    "eml": "eml-*.xml",
    "pa-council": "pa-*.xml",
    "nist-cdf": "nist-*.json",
    "sheet": "sheet-*",
    "csv": "csv-*.csv",
    "jsonl": "jsonl-*.jsonl",
    "blt": "*.blt",
}


@cache
def book() -> Book:
    package = read_package(PLANTED / "package")
    assert package.book is not None
    return package.book


@cache
def seeds(format_name: str) -> tuple[bytes, ...]:
    """Real files of a format, to be cut, spliced and scratched; the bomb is none of them."""
    files = sorted((PLANTED / "files").glob(BY_SUFFIX[format_name]))
    return tuple(file.read_bytes() for file in files if "bomb" not in file.name)


def take_in(format_name: str, data: bytes) -> Reading:
    contest = "local.lochshire.glen.2030-05-02" if format_name == "blt" else ""
    given_one = Given(name="fuzz", data=data, council="anyshire", contest=contest, mapping={"confirmed": True})
    reading = read(format_name, [given_one], book(), decode=decode_happening)
    for one in reading.findings:
        assert one.code
        assert one.where
        assert str(one).encode()
    return reading


@st.composite
def scratched(draw: st.DrawFn, format_name: str) -> bytes:
    """A file of the format after some accidents: bytes changed, pieces lost, repeated or moved."""
    data = bytearray(draw(st.sampled_from(seeds(format_name))) or b"x")
    for _ in range(draw(st.integers(1, 6))):
        if not data:
            break
        at = draw(st.integers(0, len(data) - 1))
        match draw(st.sampled_from(("byte", "cut", "drop", "repeat", "insert", "text"))):
            case "byte":
                data[at] = draw(st.integers(0, 255))
            case "cut":
                del data[at:]
            case "drop":
                del data[at : at + draw(st.integers(1, 40))]
            case "repeat":
                data[at:at] = data[at : at + draw(st.integers(1, 80))]
            case "insert":
                data[at:at] = draw(st.binary(max_size=12))
            case "text":
                data[at:at] = draw(st.sampled_from(NASTY)).encode("utf-8", "surrogatepass")
    return bytes(data)


NASTY = (
    '"', "'", ",", "\n", "\r", "\0", "=cmd|'/C calc'!A0", "-1", "9" * 400, "1e999", "NaN", "١٢٣", "²", "\u202e",
    "\ufeff",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "]]>", "{", "[" * 200, "null", "true", "2030-13-45", "1,2O3", "\ud800",
    "00/00/0000 99:99", "5%", "-0", "0x1F", "Infinity", "'; DROP TABLE", "../../etc/passwd",
)  # fmt: skip

LONG = settings(
    max_examples=int(os.environ.get("TALLYROOM_FUZZ", "40")), deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize("format_name", FORMATS)
def test_no_accident_to_a_file_stops_its_reader(format_name: str) -> None:
    @LONG
    @given(scratched(format_name))
    def held(data: bytes) -> None:
        take_in(format_name, data)

    held()


@pytest.mark.parametrize("format_name", FORMATS)
def test_no_bytes_whatever_stop_a_reader(format_name: str) -> None:
    @LONG
    @given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "ignore"))))
    def held(data: bytes) -> None:
        take_in(format_name, data)

    held()


@LONG
@given(scratched("democracy-club"))
def test_no_list_of_candidates_stops_the_maker_of_packages(data: bytes) -> None:
    made = package_of(data, file="fuzz")
    assert bool(made.files) != any(one.grade == "block" for one in made.findings)


@pytest.mark.soak
@pytest.mark.parametrize("format_name", FORMATS)
def test_ten_minutes_of_accidents_stop_no_reader(format_name: str) -> None:
    long = settings(LONG, max_examples=int(os.environ.get("TALLYROOM_FUZZ", "5000")))

    @long
    @given(scratched(format_name))
    def held(data: bytes) -> None:
        take_in(format_name, data)

    held()


def test_deep_nesting_and_long_lines_are_refused_or_read_and_never_stop() -> None:
    deep: Callable[[str], bytes] = lambda mark: (mark * 100_000).encode()  # noqa: E731
    for format_name in FORMATS:
        for data in (deep("["), deep('{"a":'), deep("<a>"), deep("<a>") + deep("</a>"), b"," * 10**6, b"9" * 10**6):
            take_in(format_name, data)
