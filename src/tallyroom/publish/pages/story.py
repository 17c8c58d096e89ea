"""The night in words: a story of each council that is up, and of the nation for a wire and for a trade site.

Each figure in a story leads to the page that explains it, each place to its own. What is said is for `copydesk`. A
council's story is that of its local paper without the nation, so that it changes with its council and not with every
other; the nation's leave out single wards, for the same reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from tallyroom.copydesk.writing.copy import Copy, Language, Sentence
from tallyroom.copydesk.writing.point import PlaceName, WardName
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.copydesk.writing.shown import HEADS
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import Body, BodyId, Book
from tallyroom.figures import Figure
from tallyroom.publish.pages.area import area_names
from tallyroom.publish.pages.frame import Site, page
from tallyroom.publish.reader import Reader

#: The stories of the nation, by the outlet that each is written for.
NATION = ("wire", "trade")
#: Parts of stories that are left to other pages, by outlet.
_LEFT_OUT = {"local": frozenset({"national"}), "wire": frozenset({"wards"})}


_NOTHING = Markup("")


class Block(Struct, frozen=True):
    """A paragraph, or the lines of a list under its head, with their links."""

    text: Markup = _NOTHING
    head: Markup = _NOTHING
    lines: list[Markup] = []  # a struct makes each its own


def stories(reader: Reader, lang: str = "en") -> str:
    """The list of all stories."""
    bodies = [body for body in reader.book.bodies_by_name if body.is_up]
    return page("stories.html", reader, Site(at="stories/", lang=lang), bodies=bodies)


class Newsroom:
    """The stories of one site."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._areas = frozenset(area_names(book))

    def council(self, body_id: BodyId, reader: Reader, lang: str = "en") -> str:
        """One council's story. It reads the council and its contests, and nothing else of the night."""
        site = Site(at=f"stories/{body_id}/", lang=lang)
        scene = Scene(self._book, reader.patch(body_id), kept=reader.kept)
        copy = _copy(scene, f"local:{body_id}", lang)
        return self._page(reader, site, copy, body=self._book.body(body_id))

    def nation(self, outlet: str, reader: Reader, lang: str = "en") -> str:
        """The nation's story, as an outlet has it."""
        site = Site(at=f"stories/{outlet}/", lang=lang)
        copy = _copy(Scene(self._book, reader.nation(), kept=reader.kept), outlet, lang)
        return self._page(reader, site, copy, body=None)

    def _page(self, reader: Reader, site: Site, copy: Copy, *, body: Body | None) -> str:
        linked = _Links(self._book, self._areas, site.root)
        headline = copy.headline.text if copy.headline else ""
        blocks = [block for one in copy.paragraphs for block in _blocks(one.sentences, linked, is_list=one.is_list)]
        return page("story.html", reader, site, headline=headline, blocks=blocks, body=body)


def _copy(scene: Scene, outlet: str, lang: str) -> Copy:
    language: Language = "cy" if lang == "cy" else "en"
    without = _LEFT_OUT.get(outlet.partition(":")[0], frozenset())
    return write_copy(scene, outlet=outlet, language=language, scene=scene, without=without)


def _blocks(sentences: Sequence[Sentence], linked: _Links, *, is_list: bool) -> Iterator[Block]:
    if not is_list:
        yield Block(text=Markup(" ").join(linked(one) for one in sentences))
        return
    block: Block | None = None
    for one in sentences:
        if one.kind.endswith(HEADS):
            if block is not None:
                yield block
            block = Block(head=linked(one)) if one.kind.endswith(".head") else Block(text=linked(one))
        else:
            block = block or Block()
            block.lines.append(linked(one))
    if block is not None:
        yield block


class _Links:
    """A sentence as HTML, its figures and places linked. `root` is the way to the pages of the same language."""

    def __init__(self, book: Book, areas: frozenset[str], root: str) -> None:
        self._book = book
        self._root = root
        self._areas = areas

    def __call__(self, sentence: Sentence) -> Markup:
        written, at = [], 0
        for span in sentence.spans:
            if span.start < at:
                continue  # within another
            path = self._path(span.of)
            inside = escape(sentence.text[span.start : span.end])
            written += [escape(sentence.text[at : span.start]), f'<a href="{self._root}{escape(path)}">{inside}</a>']
            at = span.end
        return Markup("".join([*written, escape(sentence.text[at:])]))

    def _path(self, of: Figure | PlaceName | WardName) -> str:
        match of:
            case PlaceName(id=body):
                return f"councils/{body}/"
            case WardName(id=contest):
                return f"contests/{contest}/"
            case _:
                return self._explained(of)

    def _explained(self, figure: Figure) -> str:
        """The page that has a figure's sum and the entries behind it."""
        book = self._book
        contest = next((id_ for id_ in (figure.scope, figure.subject) if book.has_contest(id_)), None)
        if contest is not None:
            return f"contests/{contest}/"
        watch = book.watch(figure.scope)
        scope = figure.scope if watch is None else book.bodies_watched(watch)[0]
        party = figure.subject if book.has_party(figure.subject) else ""
        if book.has_body(scope):
            held = party and figure.measure in {"council_seats", "seats_won"} and figure.value
            return f"councils/{scope}/#how-{party}" if held else f"councils/{scope}/"
        if figure.measure in _OTHERS:
            return "index.html#others"
        return self._in_area(figure, party)

    def _in_area(self, figure: Figure, party: str) -> str:
        if figure.scope in self._areas:
            return f"areas/{figure.scope}/"
        if party:
            return f"parties/{party}/#{'councils' if figure.measure.startswith('councils') else 'seats'}"
        return "councils/"


#: What others have published, unless the night yields it too.
_OTHERS = frozenset({"projected_share", "commons_projection", "benchmark", "poll_share", "turnout"})
