"""The site's two languages: what the templates say, and what places, parties, times and results are called.

English says what the copy desk says. Welsh has a catalogue of its own, `words/cy.toml`, and its own few sentences
here; what it has no word for is left in English.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from tallyroom.copydesk import names, style, summary
from tallyroom.domain import NOC, Body, Book, Contest, PartyId
from tallyroom.publish.places import seat_of
from tallyroom.tally import Chamber, Control, Standing, State

#: The languages of the site; the first has no folder of its own.
LANGUAGES = ("en", "cy")


class Speech:
    """English. Called with a phrase of a page, it gives that phrase; `n` fills in what a phrase leaves open."""

    lang = "en-GB"

    def __init__(self, book: Book) -> None:
        self.book = book

    @classmethod
    def translate(cls, phrase: str, **n: object) -> str:
        """A phrase in this language."""
        return phrase.format(**n) if n else phrase

    def __call__(self, phrase: str, **n: object) -> str:
        return self.translate(phrase, **n)

    def plural(self, n: int, one: str, many: str = "") -> str:
        return style.plural(n, one, many)

    @staticmethod
    def number(n: int) -> str:
        return style.number(n)

    @staticmethod
    def points(part: Fraction) -> str:
        return style.points(part)

    def party(self, party: PartyId) -> str:
        return names.name(self.book, party)

    def short_party(self, party: PartyId) -> str:
        return names.short_name(self.book, party)

    @staticmethod
    def place(body: Body) -> str:
        return body.name

    def area(self, name: str) -> str:
        return name

    def division(self, contest: Contest) -> str:
        return contest.division.name

    @staticmethod
    def full_date(day: date) -> str:
        return style.full_date(day)

    def moment(self, moment: datetime) -> str:
        return style.moment_of(moment, self.book.event.timezone)

    def label(self, control: Control) -> str:
        return control.label

    def line(self, contest: Contest, standing: Standing) -> str:
        return summary.standing_line(self.book, contest, standing)

    def council_line(self, council: Chamber) -> str:
        return summary.council_line(self.book, council)

    def arithmetic(self, council: Chamber) -> str:
        """Control told in a sentence."""
        return summary.arithmetic(self.book, council)


class Welsh(Speech):
    """Welsh, as far as the catalogue goes."""

    lang = "cy"

    @classmethod
    def translate(cls, phrase: str, **n: object) -> str:
        return super().translate(_catalogue()["phrases"].get(phrase, phrase), **n)

    def plural(self, n: int, one: str, many: str = "") -> str:
        return f"{style.number(n)} {_catalogue()['nouns'].get(one, one)}"

    def party(self, party: PartyId) -> str:
        return _catalogue()["parties"].get(party) or super().party(party)

    def short_party(self, party: PartyId) -> str:
        return _catalogue()["short_parties"].get(party) or super().short_party(party)

    @staticmethod
    def place(body: Body) -> str:
        seat = seat_of(body)
        return (seat and seat.name_cy) or _catalogue()["chambers"].get(body.name, body.name)

    def area(self, name: str) -> str:
        return _catalogue()["areas"].get(name, name)

    @staticmethod
    def full_date(day: date) -> str:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

    def moment(self, moment: datetime) -> str:
        local = moment.astimezone(ZoneInfo(self.book.event.timezone))
        return f"{_DAYS[local.weekday()]} {local.day} {_MONTHS[local.month - 1]}, {local:%H:%M}"

    def label(self, control: Control) -> str:
        after, before = control.after, control.before
        if after is None:
            return ""
        if after == NOC:
            if before in (None, NOC):
                return self("No overall control") + ("" if before is None else ", dim newid")
            return f"{self.short_party(before)} yn colli rheolaeth"
        name = self.short_party(after)
        if before is None:
            return f"{name} yn rheoli"
        return f"{name} yn cadw" if before == after else f"{name} yn cipio oddi ar {self._loser(before)}"

    def _loser(self, before: PartyId) -> str:
        return "neb" if before == NOC else self.short_party(before)

    def line(self, contest: Contest, standing: Standing) -> str:
        words = [self._result(contest, standing)]
        if standing.state is State.DECLARED:
            if standing.uncontested:
                words.append("heb wrthwynebiad")
            if standing.majority is not None:
                words.append(f"mwyafrif {style.number(standing.majority)}")
            if standing.by_lot:
                words.append("wedi tynnu coelbren")
        return ", ".join(words)

    def _result(self, contest: Contest, standing: Standing) -> str:
        if standing.state is not State.DECLARED:
            return _STATES[standing.state]
        people = [self.book.candidacy(contest.id, who) for who in standing.returned]
        if contest.kind == "referendum":
            return " ".join(self(who.name) for who in people) or "pleidleisiau cyfartal"
        if contest.seats == 1 and people:
            party = self.short_party(people[0].party) if people[0].party else ""
            if contest.kind == "mayor":
                return f"ethol {people[0].name} ({party})"
            if standing.gained_from:
                return f"{party} yn cipio oddi ar {self.short_party(standing.gained_from)}"
            return f"{party} yn {'cadw' if standing.changes is not None else 'ennill'}"
        return ", ".join(f"{self.short_party(party)} {n}" for party, n in Counter(standing.seats).most_common())

    def council_line(self, council: Chamber) -> str:
        label = self.label(council.control) or f"{self.plural(council.to_come, 'seat')} i ddod"
        groups = [f"{self.short_party(party)} {n}" for party, n in council.seats[:4]] if council.complete else []
        return f"{label}: {', '.join(groups)}" if groups else label

    def arithmetic(self, council: Chamber) -> str:
        control = council.control
        have = " ac ".join(f"{self.party(party)} {n}" for party, n in council.seats[:2])
        to_come = "" if council.complete else f", gyda {self.plural(council.to_come, 'seat')} i ddod"
        return f"Mae angen {control.needed} sedd am fwyafrif{f': {have}' if have else ''}{to_come}."


_STATES = {
    State.UNDECLARED: "heb ei gyhoeddi eto",
    State.PROVISIONAL: "dros dro",
    State.COUNTING: "yn dal i gyfrif",
    State.TIED: "pleidleisiau cyfartal; nid yw'r coelbren wedi'i gofnodi eto",
    State.POSTPONED: "gohiriwyd y bleidlais",
}
_DAYS = ("Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn", "Dydd Sul")
_MONTHS = tuple(
    "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split()  # noqa: SIM905
)


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    return tomllib.loads(files(__package__).joinpath("words", "cy.toml").read_text("utf-8"))


#: By the code of a language of `LANGUAGES`.
SPEECHES: dict[str, type[Speech]] = {"en": Speech, "cy": Welsh}


def speech(book: Book, lang: str) -> Speech:
    """The speech of a language of `LANGUAGES`."""
    return SPEECHES[lang](book)
