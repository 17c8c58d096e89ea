"""What tests ask of any story: its figures' numbers, plain English, nothing unknown, no cause, no repetition."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from tallyroom.copydesk import style
from tallyroom.copydesk.writing.copy import Copy, Sentence
from tallyroom.copydesk.writing.outlets import outlets
from tallyroom.copydesk.writing.shown import text
from tallyroom.domain import Book
from tallyroom.figures import Figure
from tallyroom.tally import Board

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE)
_UNKNOWN = re.compile(r"None\b|[{}\[\]]|  | ,| \.|\(\)|\bunknown\b")
_CAUSE = re.compile(
    r"\b(?:because|due to|thanks to|as a result|following|amid|owing to|driven|sparked|blamed?|punish\w*|backlash|"
    r"voters (?:turned|rejected)|in response|caused?|reflect\w*)\b",
    re.IGNORECASE,
)
_ONE_MANY = re.compile(r"(?<![\d.,])\b(?:one|1) (?:seats|councils|wards|votes|points)\b(?! of)", re.IGNORECASE)
_MANY_ONE = re.compile(
    r"(?:\b(?:two|three|four|five|six|seven|eight|nine)|(?<![\d,.])(?!1 )[\d,]+) (?:seat|council|ward|vote)\b(?!s|-)",
    re.IGNORECASE,
)


def faults(copy: Copy, book: Book, board: Board) -> list[str]:
    """Everything wrong with a story; nothing, it is hoped."""
    said = [one for one in copy.sentences if not one.kind.startswith("list.")]
    found = [f"unknown: {one.text}" for one in copy.sentences if _UNKNOWN.search(_without_names(one.text, book))]
    found += [
        f"cause: {one.text}" for one in said if copy.language == "en" and _CAUSE.search(_without_names(one.text, book))
    ]
    found += [f"said twice: {one}" for one, times in Counter(one.text for one in said).items() if times > 1]
    found += [f"starts with a digit: {one.text}" for one in said if one.text[0].isdigit() and "short" not in one.kind]
    if copy.language == "en":
        found += [
            f"plural: {one.text}"
            for one in said
            if _ONE_MANY.search(one.text) or _MANY_ONE.search(_without_names(one.text, book))
        ]
    found += [wrong for one in copy.sentences for wrong in _numbers_not_stated(one, book)]
    found += [wrong for one in said for wrong in _sums(one, board)]
    return found + list(_length(copy))


def _without_names(said: str, book: Book) -> str:
    """Without names that have words or numbers of their own."""
    return _names(book).sub("X", said)


def _names(book: Book) -> re.Pattern[str]:
    """Those names, found once a book."""
    known: dict[str, re.Pattern[str]] = book.__dict__
    if "_odd_names" not in known:
        names = {ward.division.name for ward in book.contests} | {body.name for body in book.bodies}
        names |= {party.name for party in book.parties} | {
            who.name for ward in book.contests for who in ward.candidacies
        }
        odd = sorted((name for name in names if _NUMBER.search(name) or _CAUSE.search(name)), key=len, reverse=True)
        pattern = "|".join(map(re.escape, odd)) or r"(?!)"
        known["_odd_names"] = re.compile(pattern, re.IGNORECASE)  # a sentence begins with a capital
    return known["_odd_names"]


def _numbers_not_stated(sentence: Sentence, book: Book) -> Iterator[str]:
    allowed = {form for figure in sentence.figures for form in _forms(figure)}
    allowed |= {str(len(sentence.figures)), *(_left(figure) for figure in sentence.figures)}
    for number in _NUMBER.findall(_without_names(sentence.text, book)):
        value = str(WORDS.index(number.lower())) if number.lower() in WORDS else number.rstrip(",")
        if value not in allowed:
            yield f"{number} is no figure of: {sentence.text}"


def _left(figure: Figure) -> str:
    return f"{figure.of - figure.value:,}" if figure.of is not None and isinstance(figure.value, int) else ""


def _forms(figure: Figure) -> Iterator[str]:
    for value in (figure.value, figure.change, figure.of):
        if isinstance(value, int):
            yield f"{abs(value):,}"
        elif isinstance(value, Fraction):
            yield style.points(value)
        elif isinstance(value, Decimal):
            yield style.stated(abs(value))
    if figure.measure == "turnout" and isinstance(figure.value, int):
        yield str(figure.value)


def _sums(sentence: Sentence, board: Board) -> Iterator[str]:
    """Groups of a council add up to its seats, those won to the seats up."""
    seats = [
        figure for figure in sentence.figures if figure.measure == "council_seats" and figure.scope in board.councils
    ]
    if sentence.kind == "composition" and seats:
        council = board.councils[seats[0].scope]  # type: ignore[index]  # asked just above
        if sum(one.value for one in seats) != sum(n for _, n in council.seats):  # type: ignore[misc]  # counts
            yield f"does not add up: {sentence.text}"
    won = [figure.value for figure in sentence.figures if figure.measure == "seats_won"]
    up = [figure.value for figure in sentence.figures if figure.measure == "seats_at_stake"]
    if sentence.kind == "won" and up and sum(won) != up[0]:  # type: ignore[arg-type]  # counts
        yield f"does not add up: {sentence.text}"


def _length(copy: Copy) -> Iterator[str]:
    outlet = outlets()[copy.outlet]
    kept = {part.name for part in outlet.parts if part.keep}
    if (
        outlet.words
        and copy.words > outlet.words
        and any(one.part not in kept and not one.is_list for one in copy.paragraphs)
    ):
        yield f"{copy.words} words, at most {outlet.words}"
    for one in copy.sentences:
        if outlet.characters and len(one.text) > outlet.characters:
            yield f"{len(one.text)} characters, at most {outlet.characters}"
    order = [part.name for part in outlet.parts if not part.each]
    places = [order.index(one.part) for one in copy.paragraphs if one.part in order]
    if places != sorted(places):
        yield "parts out of order"
    if not text(copy).strip():
        yield "empty"
