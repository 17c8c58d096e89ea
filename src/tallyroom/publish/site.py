"""The whole site: which pages there are, what each has read, which to bake again when the board changes.

Paths and bookkeeping only. What a page says is in `pages` and the templates; where it goes is for a target.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib.resources import files
from typing import TypeVar

import msgspec
from msgspec import Struct

from tallyroom.domain import Book, Declaration, Entry, said_in
from tallyroom.figures import Kept, changed
from tallyroom.publish import api, cards, feed
from tallyroom.publish.addresses import NOWHERE, Addresses
from tallyroom.publish.cards import Card
from tallyroom.publish.forecasts import Forecasts
from tallyroom.publish.outcomes import Outcome
from tallyroom.publish.pages import (
    about,
    chamber,
    contest,
    corrections,
    council,
    embed,
    forecast,
    front,
    mapping,
    party,
    search,
    story,
)
from tallyroom.publish.pages.area import area, area_names
from tallyroom.publish.pages.card import card_path, council_card, has_card, night_card
from tallyroom.publish.reader import OUTCOMES, Reader
from tallyroom.publish.target import Target
from tallyroom.tally import Board

#: Written after everything else: whoever sees a new version finds all of it there.
VERSION = "version.json"

#: How many of the newest entries `version.json` names the council of.
RECENT = 8


class Baked(Struct, frozen=True, kw_only=True):
    """What a bake did: how many pages were made, and which files changed at the target."""

    made: int
    changed: tuple[str, ...]


Make = Callable[[Reader], str]
log = logging.getLogger(__name__)

T = TypeVar("T")


class Composed(Struct, frozen=True, kw_only=True):
    """A page put together from parts that are files too; it is made again when one of them has been."""

    of: tuple[str, ...]
    make: Callable[[Reader, Sequence[str]], str]


class Site:
    """A night's site at one target. `bake` again and again: the first makes every page, later ones what has changed.

    Social cards take longer to draw than pages to fill: the first bake draws all, after that `draw_cards` those whose
    figures have changed, when there is time.
    """

    def __init__(self, book: Book, target: Target, addresses: Addresses = NOWHERE) -> None:
        self._book = book
        self._target = target
        self._addresses = addresses
        self._makers = dict(_makers(book))
        self._cards = dict(_cards(book))
        self._drawn: dict[str, Card] = {}
        self._undrawn: set[str] = set()
        self._composed = dict(_compositions(book))
        self._kept = Kept()
        self._parts: dict[str, str] = {path: "" for page in self._composed.values() for path in page.of}
        self._board: Board | None = None
        self._entries: Sequence[Entry] = ()
        self._outcomes: Sequence[Outcome] = ()

    def bake(self, board: Board, entries: Sequence[Entry], outcomes: Sequence[Outcome] = ()) -> Baked:
        """Bring the target up to date with the board, which these entries have made, and what came of reports."""
        whole = self._board is None
        cells = changed(self._board, board) if self._board is not None else frozenset()
        gone = self._kept.forget({*cells, *([OUTCOMES] if outcomes != self._outcomes else [])})
        stale = {*self._makers, *self._cards} if whole else gone
        self._board, self._entries, self._outcomes = board, entries, outcomes
        self._undrawn |= self._cards.keys() & stale
        texts = {path: self._make(path, self._makers[path]) for path in sorted(self._makers.keys() & stale)}
        self._parts.update((path, text) for path, text in texts.items() if path in self._parts)
        texts.update(self._compose(set(texts)))
        made = {path: text.encode() for path, text in texts.items()}
        version = _version(self._book, board, entries, self._parts)
        files_out = {**made, **({**_static(), **dict(self._draw())} if whole else {}), VERSION: version}
        written = self._target.publish(files_out, whole=whole, last=VERSION)
        return Baked(made=len(made), changed=written)

    def draw_cards(self) -> tuple[str, ...]:
        """Draw the cards that no longer say what the last bake did, and return those that have changed."""
        drawn = dict(self._draw())
        return self._target.publish(drawn, whole=False, last=VERSION) if drawn else ()

    def _draw(self) -> Iterator[tuple[str, bytes]]:
        for path in sorted(self._undrawn):
            card = self._make(path, self._cards[path])
            if card != self._drawn.get(path):
                self._drawn[path] = card
                yield path, cards.draw(card)
        self._undrawn.clear()

    def _compose(self, made: set[str]) -> Iterator[tuple[str, str]]:
        """The pages of which a part has just been made. They read nothing but what one of their parts reads too."""
        for path, page in self._composed.items():
            if not made.isdisjoint(page.of):
                yield path, page.make(self._reader(), [self._parts[part] for part in page.of])

    def _make(self, path: str, make: Callable[[Reader], T]) -> T:
        """What is made of the board as it is now, noting the cells that it was made of."""
        reader = self._reader()
        made = make(reader)
        self._kept.note(path, reader.seen)
        return made

    def _reader(self) -> Reader:
        if self._board is None:
            raise RuntimeError("nothing has been baked yet")
        return Reader(
            self._book,
            self._board,
            self._entries,
            addresses=self._addresses,
            outcomes=self._outcomes,
            kept=self._kept,
        )


def _makers(book: Book) -> Iterator[tuple[str, Make]]:
    """Every path of the site, and what makes it, but for what is composed."""
    forecasts, chambers = Forecasts(book), chamber.Chambers(book)
    for lang, folder in _languages(book):
        yield from _in_language(book, chambers, lang, folder)
        estimate = partial(forecast.on_front, forecasts, lang)
        yield f"{folder}parts/{front.ESTIMATE}.html", _estimated(estimate, lambda reader: "\n")
    yield "data/status.json", _json(api.status)
    yield from _stories(book)
    yield "projection/index.html", _estimated(partial(forecast.projection, forecasts), forecast.without)
    yield "projection/calibration/index.html", forecast.calibration
    document = _json(partial(forecast.document, forecasts))
    yield "data/projection.json", _estimated(document, _json(forecast.no_document))
    yield "data/calibration.json", _json(forecast.calibration_document)
    yield "data/search.json", search.index
    yield "feed.atom", feed.atom
    yield "embed/scoreboard/index.html", embed.embed_scoreboard
    yield "embed/map/index.html", embed.embed_map
    for kind, widget, told, ids in (
        ("councils", embed.embed_council, api.council_document, _ids(book)["councils"]),
        ("contests", embed.embed_contest, api.contest_document, _ids(book)["contests"]),
        ("parties", None, api.party_document, _ids(book)["parties"]),
    ):
        for id_ in ids:
            yield f"data/{kind}/{id_}.json", _json(partial(_of, told, id_))
            if widget is not None:
                yield f"embed/{kind}/{id_}/index.html", partial(_of, widget, id_)


def _cards(book: Book) -> Iterator[tuple[str, Callable[[Reader], Card]]]:
    """The social cards. In Welsh there are those of the night and of the councils of Wales."""
    for lang, _ in _languages(book):
        yield card_path(lang), partial(night_card, lang=lang)
        for body in book.bodies:
            if has_card(body, lang):
                yield card_path(lang, body), partial(council_card, body_id=body.id, lang=lang)


def _stories(book: Book) -> Iterator[tuple[str, Make]]:
    newsroom = story.Newsroom(book)
    for lang, folder in _languages(book):
        for outlet in story.NATION:
            yield f"{folder}stories/{outlet}/index.html", partial(newsroom.nation, outlet, lang=lang)
        for body in book.bodies:
            if body.is_up:
                yield f"{folder}stories/{body.id}/index.html", partial(newsroom.council, body.id, lang=lang)


def _in_language(book: Book, chambers: chamber.Chambers, lang: str, folder: str) -> Iterator[tuple[str, Make]]:
    """The pages that there are in each language. `folder` is where the language's pages are."""
    parliaments = {body.id for body in book.bodies if body.chamber != "council"}
    for name in front.PARTS:
        if name != front.ESTIMATE:
            yield f"{folder}parts/{name}.html", partial(front.part, name, lang)
    for path, page in _PAGES.items():
        yield f"{folder}{path}index.html", partial(page, lang=lang)
    for kind, make in _KINDS.items():
        for id_ in _ids(book)[kind]:
            if kind == "councils" and id_ in parliaments:  # its page, where it was before it had one of its own
                at_home = partial(chambers.chamber, folder="councils")
                yield f"{folder}{kind}/{id_}/index.html", partial(_of, at_home, id_, lang=lang)
            else:
                yield f"{folder}{kind}/{id_}/index.html", partial(_of, make, id_, lang=lang)
    filled = {one.body for one in book.contests if one.fills_seats}
    for body in (one.id for one in book.bodies if one.seats is not None and (one.is_up or one.id in filled)):
        yield f"{folder}chambers/{body}/index.html", partial(_of, chambers.chamber, body, lang=lang)


def _compositions(book: Book) -> Iterator[tuple[str, Composed]]:
    for lang, folder in _languages(book):
        parts = {name: f"{folder}parts/{name}.html" for name in front.PARTS}
        yield f"{folder}index.html", Composed(of=tuple(parts.values()), make=partial(front.front, lang))
        wall = tuple(parts[name] for name in front.ON_SCREEN)
        yield f"{folder}screen/index.html", Composed(of=wall, make=partial(front.screen, lang))


def _languages(book: Book) -> list[tuple[str, str]]:
    """The languages of a site, and the folder of each: Welsh where Wales takes part."""
    return [("en", ""), ("cy", "cy/")] if "Wales" in book.event.nations else [("en", "")]


def _ids(book: Book) -> Mapping[str, list[str]]:
    return {
        "councils": [body.id for body in book.bodies],
        "contests": [contest.id for contest in book.contests],
        "parties": [party.id for party in book.parties if party.kind != "vacant"],
        "areas": list(area_names(book)),
    }


_PAGES: dict[str, Callable[..., str]] = {
    "councils/": council.councils,
    "corrections/": corrections.corrections,
    "map/": mapping.map_page,
    "search/": search.search,
    "about/": about.about,
    "embed/": embed.widgets,
    "stories/": story.stories,
}

_KINDS: dict[str, Callable[..., str]] = {
    "councils": council.council,
    "contests": contest.contest,
    "parties": party.party,
    "areas": area,
}


def _of(make: Callable[..., T], id_: str, reader: Reader, **kwargs: str) -> T:
    return make(reader, id_, **kwargs)


def _estimated(make: Make, otherwise: Make) -> Make:
    """What shows estimates, or what stands in its place where they fail: results never wait for them."""

    def made(reader: Reader) -> str:
        try:
            return make(reader)
        except Exception:  # whatever is wrong in an estimate, the facts are published
            log.exception("the estimates could not be shown")
            return otherwise(reader)

    return made


def _json(document: Callable[[Reader], object]) -> Make:
    return lambda reader: msgspec.json.encode(document(reader)).decode() + "\n"


def _static() -> dict[str, bytes]:
    folder = files(__package__).joinpath("static")
    return {f"static/{file.name}": file.read_bytes() for file in sorted(folder.iterdir(), key=lambda file: file.name)}


def _about(book: Book, entry: Entry) -> str | None:
    """The council that an entry is about; `None` for the whole night, and where only what it replaces says."""
    said = said_in(entry.happening)
    if isinstance(said, Declaration):
        return book.contest(said.contest).body
    return said.body if said is not None else None


def _version(book: Book, board: Board, entries: Sequence[Entry], parts: Mapping[str, str]) -> bytes:
    """What an open page asks for: whether there is anything new, and where. The seal is of the ledger's end.

    `recent` are the councils that the newest entries are about, so that a page about another need not be fetched.
    """
    seal = entries[board.as_of - 1].seal if board.as_of else None
    document = {
        "api": api.API_VERSION,
        "event": book.event.id,
        "entry": board.as_of,
        "at": board.at.isoformat() if board.at else None,
        "rehearsal": board.rehearsal is not None,
        "seal": seal,
        "parts": {path.removesuffix(".html"): front.hash_of(parts[path]) for path in sorted(parts)},
        "recent": [[entry.number, _about(book, entry)] for entry in entries[: board.as_of][-RECENT:]],
    }
    return msgspec.json.encode(document) + b"\n"
