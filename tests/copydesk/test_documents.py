"""Stories as files and feeds: docx, odd encodings, Atom and RSS, and what strangers may send instead."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from tallyroom.copydesk import documents
from tallyroom.copydesk.documents import text_of
from tallyroom.copydesk.newsfeed import items_of
from tallyroom.copydesk.reading.read import read
from tallyroom.errors import TallyroomError

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, *, before: str = "", part: str = "word/document.xml") -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def paragraph(*runs: str, more: str = "") -> str:
    return f"<w:p>{more}" + "".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def test_a_docx_is_read_paragraph_by_paragraph() -> None:
    deleted = "<w:del><w:r><w:delText>Leeds and </w:delText></w:r></w:del>"
    text = text_of(
        docx(paragraph("Labour gai", "ned Exeter.", more=deleted) + paragraph("Tories held Bury.")), where="a"
    )
    assert [(one.quote, one.value) for one in read(text)] == [("Exeter", "lab"), ("Bury", "con")]
    assert "Leeds" not in text


def test_a_docxs_table_is_read_row_by_row() -> None:
    rows = (("Party", "Seats", "Change"), ("Labour", "31", "+2"), ("Conservative", "9", "-2"))
    cells = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in row) + "</w:tr>" for row in rows)
    text = text_of(docx(paragraph("How Bury stands") + f"<w:tbl>{cells}</w:tbl>"), where="a")
    assert [(one.subject, one.value, one.change, one.area) for one in read(text)] == [
        ("lab", 31.0, 2.0, "bury"),
        ("con", 9.0, -2.0, "bury"),
    ]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (docx("", before='<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'), "document type"),
        (docx("", part="word/other.xml"), "not a docx"),
        (docx("<w:p>"), "not XML"),
        (b"PK\x03\x04 and no more", "not a docx"),
    ],
)
def test_what_is_no_story_is_refused_with_the_reason(data: bytes, says: str) -> None:
    with pytest.raises(TallyroomError, match=says):
        text_of(data, where="story.docx")


def test_a_docx_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LARGEST", 1_000)
    with pytest.raises(TallyroomError, match=r"unpacks to more than 1,000 bytes"):
        text_of(docx(paragraph("a" * 2_000)), where="story.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_of_newsrooms_are_read(encoding: str) -> None:
    assert text_of("Labour’s £3 win – Exeter".encode(encoding), where="a") == "Labour’s £3 win – Exeter"


RSS = b"""<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ours</title>
<item><guid>a</guid><title>Exeter</title><description>Short.</description>
<content:encoded><![CDATA[<p>Labour gained <b>Exeter</b>.</p>]]></content:encoded></item>
<item><link>https://example.org/b</link><title>Bury</title></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Ours</title><entry><id>c</id><title>York</title>
<summary>Labour held York.</summary></entry></feed>"""


def test_a_feeds_items_have_their_fullest_text() -> None:
    first, second = items_of(RSS, where="feed")
    assert (first.id, [one.quote for one in read(first.text)]) == ("a", ["Exeter"])
    assert (second.id, second.text) == ("https://example.org/b", "Bury")
    (third,) = items_of(ATOM, where="feed")
    assert (third.id, [one.value for one in read(third.text)]) == ("c", ["lab"])


def test_a_feed_with_a_document_type_is_refused() -> None:
    with pytest.raises(TallyroomError, match="document type"):
        items_of(b"<!DOCTYPE rss>" + RSS, where="feed")
