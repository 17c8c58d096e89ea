"""Widgets for other people's pages: a council, a ward, the scoreboard, the map, each a small page for a frame."""

from __future__ import annotations

from tallyroom.domain import BodyId, ContestId
from tallyroom.kinds import agenda_of
from tallyroom.publish.pages.card import declared_line
from tallyroom.publish.pages.council import chamber
from tallyroom.publish.pages.frame import Site, page
from tallyroom.publish.pages.front import chamber_table
from tallyroom.publish.pages.mapping import night_map
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech


def embed_council(reader: Reader, body_id: BodyId) -> str:
    body, count = reader.book.body(body_id), reader.council(body_id)
    return page(
        "embed_council.html",
        reader,
        Site(at=f"embed/councils/{body_id}/"),
        body=body,
        count=count,
        picture=chamber(reader, body, count.seats, title=body.name) if count else "",
        arithmetic=speech(reader.book, "en").arithmetic(count) if count else "",
    )


def embed_contest(reader: Reader, contest_id: ContestId) -> str:
    contest, standing = reader.book.contest(contest_id), reader.standing(contest_id)
    votes, mark = dict(standing.votes), reader.marked(standing.entry or standing.withdrawn)
    line = speech(reader.book, "en").line(contest, standing)
    return page(
        "embed_contest.html",
        reader,
        Site(at=f"embed/contests/{contest_id}/"),
        contest=contest,
        body=reader.book.body(contest.body),
        line=f"{mark}: {line}" if mark else line,
        first_preferences=bool(standing.final_votes) or contest.system not in {"plurality", "referendum"},
        rows=[
            (who, votes.get(who.id), standing.counts and who.id in standing.returned)
            for who in sorted(contest.candidacies, key=lambda who: (-votes.get(who.id, -1), who.name))
        ],
    )


def embed_scoreboard(reader: Reader) -> str:
    totals = reader.scoreboard()
    agenda, site = agenda_of(reader.book), Site(at="embed/scoreboard/")
    rows = [row for row in totals.parties if row.by_councils]
    values = {
        "told": None if agenda.councils else declared_line(reader, speech(reader.book, "en")),
        "chambers": [chamber_table(reader, body) for body in agenda.chambers],
        "rows": rows[:9] if agenda.councils else [],
    }
    return page("embed_scoreboard.html", reader, site, totals=totals, **values)


def embed_map(reader: Reader) -> str:
    site = Site(at="embed/map/")
    return page("embed_map.html", reader, site, map=night_map(reader, site, target="_blank"))


def widgets(reader: Reader, lang: str = "en") -> str:
    """The page that offers the widgets."""
    return page("widgets.html", reader, Site(at="embed/", lang=lang))
