"""The whole site: which pages there are, what each has read, which to bake again when the board changes.

Paths and bookkeeping only. What a page says is in `pages` and the templates; where it goes is for a target.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from typing import Any, Protocol, TypeVar

from tallyroom.domain import Book, Entry
from tallyroom.publish import api, forecast_pages, pages
from tallyroom.publish.forecasts import Forecasts
from tallyroom.publish.reader import Part, Reader, changed
from tallyroom.tally import Board

#: Written after everything else: whoever sees a new version finds all of it there.
VERSION = "version.json"


class Target(Protocol):
    """Where a site is published. `publish` returns the paths that it has really changed."""

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Baked:
    """What a bake did: how many pages were made, and which files changed at the target."""

    made: int
    changed: tuple[str, ...]


Make = Callable[[Reader], str]
T = TypeVar("T")


class Site:
    """A night's site at one target. `bake` again and again: the first makes every page, later ones what has changed."""

    def __init__(self, book: Book, target: Target) -> None:
        self._book = book
        self._target = target
        self._makers = dict(_makers(book))
        self._readers: dict[Part, set[str]] = defaultdict(set)
        self._read: dict[str, set[Part]] = {}
        self._board: Board | None = None

    def bake(self, board: Board, entries: Sequence[Entry]) -> Baked:
        """Bring the target up to date with the board, which these entries have made."""
        whole = self._board is None
        paths = sorted(self._makers) if self._board is None else self._stale(changed(self._board, board))
        made = {path: self._make(path, board, entries).encode() for path in paths}
        files_out = {**made, **(_static() if whole else {}), VERSION: _version(self._book, board, entries)}
        written = self._target.publish(files_out, whole=whole, last=VERSION)
        self._board = board
        return Baked(made=len(made), changed=written)

    def _stale(self, parts: frozenset[Part]) -> list[str]:
        return sorted({path for part in parts for path in self._readers.get(part, ())})

    def _make(self, path: str, board: Board, entries: Sequence[Entry]) -> str:
        reader = Reader(self._book, board, entries)
        page = self._makers[path](reader)
        for part in self._read.get(path, set()) - reader.seen:
            self._readers[part].discard(path)
        for part in reader.seen:
            self._readers[part].add(path)
        self._read[path] = reader.seen
        return page


def _makers(book: Book) -> Iterator[tuple[str, Make]]:
    """Every path of the site, and what makes it."""
    yield "index.html", pages.front
    yield "councils/index.html", pages.councils
    yield "corrections/index.html", pages.corrections
    yield "data/status.json", _json(api.status)
    forecasts = Forecasts(book)
    yield "projection/index.html", partial(forecast_pages.projection, forecasts)
    yield "projection/calibration/index.html", forecast_pages.calibration
    yield "data/projection.json", _json(partial(forecast_pages.document, forecasts))
    yield "data/calibration.json", _json(forecast_pages.calibration_document)
    for kind, page, document, ids in (
        ("councils", pages.council, api.council_document, [body.id for body in book.bodies]),
        ("contests", pages.contest, api.contest_document, [contest.id for contest in book.contests]),
        ("parties", pages.party, api.party_document, [p.id for p in book.parties if p.kind != "vacant"]),
    ):
        for id_ in ids:
            yield f"{kind}/{id_}/index.html", partial(_of, page, id_)
            yield f"data/{kind}/{id_}.json", _json(partial(_of, document, id_))


def _of(make: Callable[[Reader, Any], T], id_: str, reader: Reader) -> T:
    return make(reader, id_)


def _json(document: Callable[[Reader], Mapping[str, Any]]) -> Make:
    return lambda reader: json.dumps(document(reader), ensure_ascii=False, separators=(",", ":")) + "\n"


def _static() -> dict[str, bytes]:
    folder = files(__package__).joinpath("static")
    return {f"static/{file.name}": file.read_bytes() for file in sorted(folder.iterdir(), key=lambda file: file.name)}


def _version(book: Book, board: Board, entries: Sequence[Entry]) -> bytes:
    """What an open page asks for: whether there is anything new. The seal lets anybody check the ledger's end."""
    seal = entries[board.as_of - 1].seal if board.as_of else None
    document = {
        "event": book.event.id,
        "entry": board.as_of,
        "at": board.at.isoformat() if board.at else None,
        "rehearsal": board.rehearsal is not None,
        "seal": seal,
    }
    return (json.dumps(document, separators=(",", ":")) + "\n").encode()
