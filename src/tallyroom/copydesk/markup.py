"""XML from strangers, walked without ever expanding an entity: a document type in it is refused.

Here: the walk. Not here: what the elements mean (`documents`, `newsfeed`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers import expat

from tallyroom.errors import TallyroomError

Start = Callable[[str, Mapping[str, str]], None]


def walk(data: bytes, *, start: Start, end: Callable[[str], None], text: Callable[[str], None], where: str) -> None:
    """Call back for each element's local name and each stretch of text. Raises `TallyroomError` for what is no XML."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise TallyroomError("has a document type, which may hide entities", where=where, mend="Save it without one.")

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, attributes: start(_local(name), attributes)
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise TallyroomError(f"is not XML ({error})", where=where, mend="Is it damaged?") from error


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
