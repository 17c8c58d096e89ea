"""The text as a reader sees it, with the way back: every character knows where it stood in the source.

Here: marks and tags taken out (HTML), soft hyphens dropped, odd spaces, dashes and quotation marks made
ordinary, the commonest broken encodings mended. Not here: words and sentences (`tokens`).
"""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_right

from msgspec import Struct

_ORDINARY = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u202f": " ",
        "\u2002": " ",
        "\u2003": " ",
        "\u3000": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2015": "-",
        "\u2212": "-",
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2022": "*",
        "\u25cf": "*",
        "\u25aa": "*",
        "\u00b7": "*",
        "\r": "\n",
        "\x0b": "\n",
        "\x0c": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
    }
)
# UTF-8 read as Windows-1252, the way it most often reaches a newsroom.
_MOJIBAKE = {
    "â€“": "-",
    "â€”": "-",
    "â€™": "'",
    "â€˜": "'",
    "â€œ": '"',
    "â€\x9d": '"',
    "â€¢": "*",
    "âˆ’": "-",
    "Â£": "£",
    "Â½": "½",
    "Â\u00a0": " ",
    "Â ": " ",
}
_BREAKS = (
    r"p|div|h[1-6]|li|ul|ol|tr|table|thead|tbody|tfoot|caption|br|section|article|header|footer|main|aside|nav|figure"
    r"|figcaption|address|pre|blockquote|dt|dd|dl|hr"
)
_HTML = re.compile(r"<(?:!doctype|html|body|p|div|h[1-6]|ul|ol|table|br)\b", re.IGNORECASE)
_MEND = re.compile("\r\n|[\u00ad\u200b\u200c\u200d\u2060\ufeff]|" + "|".join(map(re.escape, _MOJIBAKE)))
_MARKUP = re.compile(
    r"<!--[\s\S]*?(?:-->|\Z)"
    r"|<(?P<gone>script|style|head|noscript)\b[\s\S]*?(?:</(?P=gone)\s*>|\Z)"
    r"|<(?P<bullet>li)\b[^<>]*>"
    r"|(?P<cell><t[dh]\b[^<>]*>(?:\s*<(?:p|div)\b[^<>]*>)?)"
    r"|(?:</(?:p|div)\s*>\s*)?</t[dh]\s*>"
    rf"|</?(?P<break>{_BREAKS})\b[^<>]*>"
    r"|</?[a-z!][^<>]*>"
    r"|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});"
    r"|[ \t]*\r?\n\s*"
    r"|" + _MEND.pattern,
    re.IGNORECASE,
)


class Plain(Struct, frozen=True, kw_only=True):
    """Plain text and, in two parallel arrays, where each untouched stretch of it began in the source."""

    text: str
    starts: array[int]
    sources: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a span of the plain text."""
        return self._source(start), max(self._source(end - 1) + 1, self._end(end - 1))

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The plain span of a span of the source: the way back from `span`."""
        first = self._plain(start)
        return first, max(first + 1, self._plain(end - 1) + 1)

    def _plain(self, at: int) -> int:
        piece = max(0, bisect_right(self.sources, at) - 1)
        last = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        return min(self.starts[piece] + at - self.sources[piece], max(self.starts[piece], last - 1))

    def _source(self, at: int) -> int:
        piece = bisect_right(self.starts, at) - 1
        return min(self.sources[piece] + at - self.starts[piece], self.ends[piece])

    def _end(self, at: int) -> int:
        piece = bisect_right(self.starts, at) - 1
        last = piece + 1 < len(self.starts) and self.starts[piece + 1] == at + 1
        return self.ends[piece] if last and self.starts[piece] == at else 0


def plain(source: str) -> Plain:
    """Make a source plain; an HTML one is known by its tags.

    >>> text = plain("<p>Labour&nbsp;<b>gained</b> Ex\\u00adeter</p>")
    >>> text.text.strip()
    'Labour gained Exeter'
    >>> text.span(text.text.index("Exeter"), text.text.index("Exeter") + 6)
    (29, 36)
    """
    pattern = _MARKUP if _HTML.search(source, 0, 20_000) else _MEND
    pieces: list[str] = []
    starts, sources, ends = array("q"), array("q"), array("q")
    length = done = 0

    def keep(text: str, source_start: int, source_end: int) -> None:
        nonlocal length
        if text:
            pieces.append(text)
            starts.append(length)
            sources.append(source_start)
            ends.append(source_end)
            length += len(text)

    for found in pattern.finditer(source):
        keep(source[done : found.start()], done, found.start())
        keep(_replacement(found), found.start(), found.end())
        done = found.end()
    keep(source[done:], done, len(source))
    if not starts:
        starts, sources, ends = array("q", [0]), array("q", [0]), array("q", [0])
    return Plain(text="".join(pieces).translate(_ORDINARY), starts=starts, sources=sources, ends=ends)


def _replacement(found: re.Match[str]) -> str:
    """One character or none for each thing taken out, so that offsets stay simple."""
    text = found.group()
    if text in _MOJIBAKE or text == "\r\n":
        return _MOJIBAKE.get(text, "\n")
    if text.startswith("&"):
        meant = html.unescape(text)[:1]
        return "" if _MEND.fullmatch(meant) else meant
    named = found.groupdict() if found.re is _MARKUP else {}
    mark = next((mark for name, mark in _MARKS if named.get(name)), "")
    return mark or (" " if found.re is _MARKUP and text.isspace() else "")


#: Before each cell of a marked-up table, so that an empty one still counts: the "unit separator" of old.
CELL = "\x1f"
_MARKS = (("bullet", "*"), ("break", "\n"), ("cell", CELL))
