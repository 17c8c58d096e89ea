"""An Atom or RSS feed of stories to their texts.

Here: the items of a feed. Not here: fetching it (`cli.watch_copy`).
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from tallyroom.copydesk.markup import walk

_ITEMS = frozenset({"item", "entry"})
# The fullest text of an item first: what a feed leaves out cannot be checked.
_TEXTS = ("encoded", "content", "description", "summary")


class Item(Struct, frozen=True, kw_only=True):
    """One story of a feed. `id` stays the same when the story changes; `text` begins with the headline."""

    id: str
    text: str


def items_of(data: bytes, *, where: str) -> tuple[Item, ...]:
    """The stories of a feed, in its order. Raises `TallyroomError` for what is no XML.

    >>> feed = b"<rss><channel><item><guid>a1</guid><title>Exeter</title><description>Labour held Exeter.</description>"
    >>> items_of(feed + b"</item></channel></rss>", where="feed")
    (Item(id='a1', text='Exeter\\n\\nLabour held Exeter.'),)
    """
    reading = _Reading()
    walk(data, start=reading.start, end=reading.end, text=reading.said, where=where)
    return tuple(reading.items)


class _Reading:
    def __init__(self) -> None:
        self.items: list[Item] = []
        self._parts: dict[str, list[str]] | None = None
        self._path: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _ITEMS:
            self._parts, self._path = {}, []
        elif self._parts is not None:
            self._path.append(name)
            if name == "link" and attributes.get("href"):
                self._parts.setdefault("link", []).append(attributes["href"])

    def end(self, name: str) -> None:
        if name in _ITEMS and self._parts is not None:
            self.items.append(_item(self._parts, len(self.items) + 1))
            self._parts = None
        elif self._path:
            self._path.pop()

    def said(self, text: str) -> None:
        if self._parts is not None and self._path:
            self._parts.setdefault(self._path[0], []).append(text)


def _item(parts: Mapping[str, list[str]], number: int) -> Item:
    joined = {name: "".join(said).strip() for name, said in parts.items()}
    body = next((joined[name] for name in _TEXTS if joined.get(name)), "")
    id_ = joined.get("guid") or joined.get("id") or joined.get("link") or f"item {number}"
    return Item(id=id_, text=f"{joined.get('title', '')}\n\n{body}".strip())
