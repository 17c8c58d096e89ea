"""A story's file to its text: plain text and HTML as they are, docx by its paragraphs and tables.

Here: bytes to text. Not here: taking HTML's tags out, which the reader does so that spans stay exact
(`reading.plain`); opening files (`cli`).
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from tallyroom.copydesk.markup import walk
from tallyroom.errors import TallyroomError

#: Bytes of a docx's main part once unpacked: more is no story.
LARGEST = 40_000_000
_BODY = "word/document.xml"


def text_of(data: bytes, *, where: str) -> str:
    """The text of a story's file, told by its first bytes. Raises `TallyroomError` for what is no text, or a bad docx.

    >>> text_of("Labour gained Exeter.".encode("utf-16"), where="story.txt")
    'Labour gained Exeter.'
    """
    if data[:4] == b"PK\x03\x04":
        return _docx(data, where)
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace")
    try:
        text = data.decode("utf-8-sig" if data[:3] == b"\xef\xbb\xbf" else "utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")  # what older newsroom systems still write
    if _no_text(text[:_LOOKED_AT]):
        raise TallyroomError("is not text", where=where, mend="Save the story as plain text, HTML or .docx.")
    return text


_LOOKED_AT = 20_000  # characters
_TOO_MANY = 0.02  # of them that no keyboard writes


def _no_text(text: str) -> bool:
    """Whether so many characters are controls, or stand for bytes that are no character, that these are other bytes."""
    strange = sum(ch == "\ufffd" or (ch < " " and ch not in "\t\n\r\x0b\x0c\x1f") for ch in text)
    return strange > _TOO_MANY * len(text) and strange > 1


def _docx(data: bytes, where: str) -> str:
    mend = "Save it as .docx, or as plain text."
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(_BODY) as part:
            body = part.read(LARGEST + 1)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise TallyroomError(f"is not a docx ({error})", where=where, mend=mend) from error
    if len(body) > LARGEST:
        raise TallyroomError(f"unpacks to more than {LARGEST:,} bytes", where=where, mend=mend)
    return _Paragraphs(body, where).text


class _Paragraphs:
    """The text of a docx's main part: a line a paragraph, a row's cells divided by tabs, list items marked."""

    def __init__(self, body: bytes, where: str) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._row: list[str] = []
        self._depth = 0
        self._reading = False
        walk(body, start=self._start, end=self._end, text=self._text, where=where)

    @property
    def text(self) -> str:
        return "\n".join(self._lines)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "t":
            self._reading = True
        elif name in {"tab", "ptab"} and self._line:
            self._line.append("\t")
        elif name in {"br", "cr"}:
            self._line.append("\n")
        elif name == "noBreakHyphen":
            self._line.append("-")
        elif name == "numPr":
            self._line.append("* ")
        elif name == "tbl":
            self._depth += 1

    def _end(self, name: str) -> None:
        if name == "t":
            self._reading = False
        elif name == "p":
            self._paragraph()
        elif name == "tr" and self._depth:
            self._lines.append("\t".join(self._row))
            self._row = []
        elif name == "tbl":
            self._depth -= 1
            self._lines.append("")

    def _paragraph(self) -> None:
        said, self._line = "".join(self._line), []
        if self._depth:
            self._row.append(said.replace("\n", " "))
        else:
            self._lines += [said, ""] if not said.startswith("* ") else [said]

    def _text(self, said: str) -> None:
        if self._reading:
            self._line.append(said)
