"""Views of copy: as text, as a JSON document, and explained sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tallyroom.copydesk.names import name
from tallyroom.copydesk.style import percent, points, signed
from tallyroom.copydesk.writing.copy import Copy, Paragraph, Sentence
from tallyroom.domain import Book
from tallyroom.figures import MEASURES, Figure, Value
from tallyroom.figures.document import document as figure_document

#: Ends of the kinds of lines that begin a new block of a list.
HEADS = ("head", ".holds", ".no_majority")


def text(copy: Copy) -> str:
    """The story as it is run: marks, headline, paragraphs with an empty line between them."""
    blocks = [*copy.marks]
    if copy.headline is not None:
        blocks.append(copy.headline.text)
    blocks += [_paragraph(paragraph) for paragraph in copy.paragraphs]
    return "\n\n".join(blocks)


def _paragraph(paragraph: Paragraph) -> str:
    if not paragraph.is_list:
        return " ".join(sentence.text for sentence in paragraph.sentences)
    lines = []
    for place, sentence in enumerate(paragraph.sentences):
        if place and sentence.kind.endswith(HEADS):
            lines.append("")
        lines.append(sentence.text)
    return "\n".join(lines)


def document(copy: Copy) -> dict[str, Any]:
    """The story with its figures, as the JSON document of `tallyroom write --json`."""
    return {**laid_out(copy, _sentence), "words": copy.words}


def laid_out(copy: Copy, told: Callable[[Sentence], dict[str, Any]]) -> dict[str, Any]:
    """A story as a JSON document, with its sentences told in one way or another."""
    return {
        "outlet": copy.outlet,
        "scope": copy.scope,
        "language": copy.language,
        "as_of": {"entry": copy.as_of, "at": copy.at.isoformat() if copy.at else None},
        "marks": list(copy.marks),
        "headline": told(copy.headline) if copy.headline else None,
        "paragraphs": [
            {"part": one.part, "list": one.is_list, "sentences": [told(each) for each in one.sentences]}
            for one in copy.paragraphs
        ],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "kind": sentence.kind,
        "why": sentence.why,
        "figures": [figure_document(figure) for figure in sentence.figures],
    }


def explained(book: Book, copy: Copy) -> Iterator[str]:
    """Each sentence, why it was chosen, and its figures, a line each."""
    for sentence in copy.sentences:
        yield sentence.text
        yield f"    {sentence.kind}: {sentence.why}"
        for figure in sentence.figures:
            yield f"    · {_told(book, figure)}"
        yield ""


def _told(book: Book, figure: Figure) -> str:
    said = [figure.measure, name(book, figure.subject)]
    if figure.scope not in {figure.subject, "gb"}:
        said.append(name(book, figure.scope))
    value = _shown(book, figure, figure.value)
    of = f" of {figure.of}" if figure.of is not None else ""
    change = (
        f" ({signed(figure.change) if isinstance(figure.change, int) else figure.change})"
        if figure.change is not None
        else ""
    )
    basis = " since last fought" if figure.basis == "last" else ""
    return f"{', '.join(said)}: {value}{of}{change}{basis}"


def _shown(book: Book, figure: Figure, value: Value) -> str:
    if isinstance(value, str):
        return name(book, value)
    if isinstance(value, int):
        return f"{value:,}"
    if MEASURES[figure.measure].unit == "points":
        return points(value)  # type: ignore[arg-type]  # rates are fractions
    return str(value) if not hasattr(value, "numerator") else percent(value)  # type: ignore[arg-type]  # likewise
