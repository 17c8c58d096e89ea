"""Whatever the text, spans are exact in it and nothing breaks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallyroom.copydesk.reading.read import read

PLAIN = "Labour gained Exeter and have 30 seats (-4)."


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        PLAIN.replace("Exeter", "Ex\u00adeter"),
        PLAIN.replace(" ", "\u00a0"),
        PLAIN.replace("-4", "\u22124"),
        PLAIN.replace("-4", "\u20134"),
        PLAIN.replace("-4", "â€“4"),
        "\ufeff" + PLAIN,
        "<p>" + PLAIN.replace(" ", "&nbsp;") + "</p>",
        "<p>" + PLAIN.replace("Exeter", "<b>Exeter</b>") + "</p>",
        PLAIN + "\r\n",
    ],
)
def test_marks_and_broken_encodings_change_no_claim(text: str) -> None:
    claims = read(text)
    assert [(c.kind, c.subject, c.value, c.change) for c in claims] == [
        ("council_control", "exeter", "lab", "gain"),
        ("council_seats", "lab", 30.0, -4.0),
    ]
    assert all(text[c.start : c.end] == c.quote for c in claims)


SAID = "Labour|the Tories|Exeter|12|seats|up|down|(|)|,|.|:|;|%|-3|lost|gained|from|to|no overall control|and|\n"
WORDS = st.sampled_from(SAID.split("|"))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_order_of_words_is_read_without_a_fault(words: list[str]) -> None:
    text = " ".join(words)
    assert all(text[c.start : c.end] == c.quote and c.quote for c in read(text))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all_is_read_without_a_fault(text: str) -> None:
    assert all(text[c.start : c.end] == c.quote for c in read(text))


def test_the_same_text_gives_the_same_claims() -> None:
    text = "In Bury Labour have 12, the Greens 3 and the Tories 1.\n" * 3
    assert read(text) == read(text)


def test_a_long_text_makes_as_many_claims_as_its_parts() -> None:
    part = "In Bury Labour have 12 seats.\n\n"
    assert len(read(part * 200)) == 200


def test_a_line_with_no_end_is_cut_and_still_read() -> None:
    assert len(read("Labour gained Exeter and " * 2000)) > 100
