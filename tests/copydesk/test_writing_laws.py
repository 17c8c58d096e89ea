"""Laws of the writer over nights that nobody has seen: whatever happens, what is written is sound."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tallyroom.copydesk.writing.copy import Language
from tallyroom.copydesk.writing.shown import document, explained, text
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import Book, Happening
from tallyroom.view import View
from tests.copydesk.stories import faults
from tests.made import entries
from tests.tally.test_laws import nights

LANGUAGES: tuple[Language, ...] = ("en", "cy")


@given(nights(), st.data())
@settings(max_examples=150)
def test_stories_of_any_night_are_sound(night: tuple[Book, list[Happening]], data: st.DataObject) -> None:
    """Some fourteen stories an example, in both languages."""
    book, happenings = night
    view = View(book, entries(*happenings[: data.draw(st.integers(0, len(happenings)))]))
    scopes = [f"local:{body.id}" for body in book.bodies]
    scopes += ["local:" + ",".join(body.id for body in book.bodies)]
    for outlet in ("wire", "trade", "headline", "ticker", "alert", "social", *scopes):
        for language in LANGUAGES:
            assert faults(write_copy(view, outlet=outlet, language=language), book, view.board) == []


@given(nights())
@settings(max_examples=30)
def test_the_same_moment_gives_the_same_words(night: tuple[Book, list[Happening]]) -> None:
    book, happenings = night
    first, again = (View(book, entries(*happenings)) for _ in range(2))
    for outlet in ("wire", "trade", f"local:{book.bodies[0].id}"):
        assert text(write_copy(first, outlet=outlet)) == text(write_copy(again, outlet=outlet))


@given(nights())
@settings(max_examples=30)
def test_both_languages_state_the_same_of_a_council(night: tuple[Book, list[Happening]]) -> None:
    book, happenings = night
    view = View(book, entries(*happenings))
    for body in book.bodies:
        english, welsh = (write_copy(view, outlet=f"local:{body.id}", language=one) for one in LANGUAGES)
        assert [one.kind for one in english.sentences] == [one.kind for one in welsh.sentences]
        for mine, theirs in zip(english.sentences, welsh.sentences, strict=True):
            agreed = {figure.key for figure in mine.figures} & {figure.key for figure in theirs.figures}
            assert agreed or not (mine.figures and theirs.figures)


@given(nights())
@settings(max_examples=20)
def test_every_sentence_is_explained(night: tuple[Book, list[Happening]]) -> None:
    book, happenings = night
    copy = write_copy(View(book, entries(*happenings)), outlet="wire")
    told = list(explained(book, copy))
    for sentence in copy.sentences:
        assert sentence.text in told
        assert sentence.why
    assert document(copy)["words"] == copy.words
