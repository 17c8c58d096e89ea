"""What every page has: the templates, the way to the site's root, a language, and how values become text."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from msgspec import Struct

from tallyroom.copydesk import names, style
from tallyroom.domain import NOC, BodyId, PartyId
from tallyroom.publish import charts
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import SPEECHES, Speech, speech
from tallyroom.tally import Place

_KINDS = {"contest": "contests", "council": "councils"}


class Site(Struct, frozen=True, kw_only=True):
    """Where a page is: `at` is its folder below its language's front page, such as `councils/birmingham/`."""

    at: str
    lang: str = "en"
    english_only: bool = False

    @property
    def root(self) -> str:
        """The way up to the front page in the same language."""
        return "../" * self.at.count("/")

    @property
    def top(self) -> str:
        """The way up to the site's own root, where style, script and data are."""
        return self.root + ("" if self.lang == "en" else "../")

    @property
    def other(self) -> str:
        """The way to the same page in the other language."""
        return f"{self.top}{'cy/' if self.lang == 'en' else ''}{self.at}"


@cache
def _environment(lang: str) -> Environment:
    """The templates in one language: what they say is translated once, as they are compiled."""
    environment = Environment(
        loader=PackageLoader("tallyroom.publish"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for function in (style.number, style.signed, style.percent, style.points, style.plural):
        environment.filters[function.__name__] = function
    say = SPEECHES[lang]
    environment.filters |= {"t": say.translate, "place": say.place, "full_date": say.full_date}
    return environment


def page(template: str, reader: Reader, site: Site, **values: Any) -> str:
    """Fill a template."""
    event, say = reader.book.event, speech(reader.book, site.lang)
    return (
        _environment(site.lang)
        .get_template(template)
        .render(
            say=say,
            event=event,
            site=site,
            root=site.root,
            top=site.top,
            rehearsal=reader.is_rehearsal(),
            clock=lambda moment: style.clock(moment, event.timezone),
            moment=say.moment,
            party_name=say.party,
            short_name=say.short_party,
            colour=lambda party: colour(reader, party),
            source=lambda text: style.source(text, dict(event.sources)),
            **values,
        )
    )


def colour(reader: Reader, party: PartyId | None) -> str:
    """A party's colour, or a grey: for no overall control, and where nobody has given one."""
    if party is None or party == NOC:
        return charts.GREY
    return reader.book.party(party).colour or charts.GREY


def path_of(place: Place) -> str:
    return f"{_KINDS[place.kind]}/{place.id}/"


def initials(reader: Reader, party: PartyId) -> str:
    """A party in up to three letters, for places with no room: the first of each word, or of the only one.

    Not unique, and never the only name: wherever initials stand, the name is there too.
    """
    short = names.short_name(reader.book, party)
    words = short.split()
    return ("".join(word[0] for word in words) if len(words) > 1 else short)[:3]


def body_name(reader: Reader, say: Speech, body: BodyId) -> str:
    return say.place(reader.book.body(body))
