"""What kind of file is behind a path, as it is told to whoever asks for it."""

from __future__ import annotations

import mimetypes
from typing import NamedTuple


class Media(NamedTuple):
    """A media type as a header says it; `text` gains from being compressed."""

    header: str
    text: bool


def media_type(path: str) -> Media:
    """By the path's ending.

    >>> media_type("councils/oldham/index.html")
    Media(header='text/html; charset=utf-8', text=True)
    """
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    text = kind.startswith("text/") or kind in {"application/json", "application/atom+xml", "image/svg+xml"}
    return Media(f"{kind}; charset=utf-8" if text else kind, text)


#: Seconds for which a reader or a network between may keep a file. A night's files are asked for again and again.
_KEPT_FOR = {"static/": 300}


def kept_for(path: str) -> int:
    """
    >>> kept_for("static/site.css"), kept_for("index.html")
    (300, 0)
    """
    return next((seconds for folder, seconds in _KEPT_FOR.items() if path.startswith(folder)), 0)
