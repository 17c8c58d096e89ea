"""The labelled stories that others wrote: well formed, and read no worse than before."""

from __future__ import annotations

import pytest
from tools.labelled import CORPUS, is_aside, parsed, stories
from tools.measure_reader import matched, measure

from tallyroom.copydesk.reading.claim import KINDS
from tallyroom.copydesk.reading.read import read

STORY = (
    '{"outlet_type": "wire"}\n---\nLabour {councils_change lab 2|gained two councils}, '
    "{council_seats lab 10 & council_seats con 10 area=bury|10 each} in Bury.\n"
)


def test_a_mark_becomes_a_span_of_the_plain_text() -> None:
    story = parsed("hand", "one", STORY)
    assert story.text == "Labour gained two councils, 10 each in Bury.\n"
    assert [(story.text[c.start : c.end], c.kind, c.subject, c.value) for c in story.claims] == [
        ("gained two councils", "councils_change", "lab", 2.0),
        ("10 each", "council_seats", "lab", 10.0),
        ("10 each", "council_seats", "con", 10.0),
    ]


def test_a_label_is_matched_once() -> None:
    story = parsed("hand", "one", STORY)
    claims = read(story.text)
    assert len(matched([*claims, *claims], story.claims)) <= len(story.claims)


def test_a_fifth_of_the_stories_is_kept_for_measuring_and_never_given_with_the_others() -> None:
    names = [(hand.name, path.stem) for hand in CORPUS.iterdir() if hand.is_dir() for path in hand.glob("*.story")]
    if not names:
        pytest.skip("no labelled stories in this checkout")
    kept = {(hand, name) for hand, name in names if is_aside(hand, name)}
    assert 0.1 < len(kept) / len(names) < 0.45
    assert not kept & {(story.hand, story.name) for story in stories()}


def test_every_label_is_of_a_kind_that_there_is_and_the_reader_is_no_worse_than_it_was() -> None:
    found = list(stories())
    if not found:
        pytest.skip("no labelled stories in this checkout")
    assert {claim.kind for story in found for claim in story.claims} <= set(KINDS)
    score = measure(found)["all", ""]
    assert score.precision >= 0.37
    assert score.recall >= 0.19
