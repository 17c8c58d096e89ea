"""A contest's page: a ward, a mayor, a referendum. Every candidate, this time beside last time, and the count."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.counting import METHODS
from tallyroom.counting.show import as_html, as_svg
from tallyroom.domain import Contest, ContestId, PartyId, PreviousContest
from tallyroom.publish.pages.card import card_path
from tallyroom.publish.pages.corrections import told
from tallyroom.publish.pages.frame import Site, page
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import Speech, speech
from tallyroom.tally import Standing, State, candidate_shares, shares_last_time


class CandidateRow(Struct, frozen=True, kw_only=True):
    """One candidate, with the party's votes and share last time, where there was a last time."""

    name: str
    party: PartyId | None
    votes: int | None
    final: int | None
    part: Fraction | None
    then: Fraction | None
    change: Fraction | None
    elected: bool
    tied: bool


def contest(reader: Reader, contest_id: ContestId, lang: str = "en") -> str:
    book, it, standing = reader.book, reader.book.contest(contest_id), reader.standing(contest_id)
    body, say = book.body(it.body), speech(reader.book, lang)
    previous, line = book.previous_of(contest_id), say.line(it, standing)
    mark = reader.marked(standing.entry or standing.withdrawn)
    return page(
        "contest.html",
        reader,
        Site(at=f"contests/{contest_id}/", lang=lang),
        card=card_path(lang, body),
        summary=f"{say.division(it)}, {say.place(body)}: {line}",
        contest=it,
        body=body,
        counted_by=say(METHODS[it.system].title if it.system in METHODS else "Rules that are not known"),
        electorate=(standing.turnout and standing.turnout.electorate) or it.electorate,
        standing=standing,
        rows=_candidates(reader, it, standing, previous),
        line=f"{say(mark)}: {line}" if mark else line,
        previous=previous,
        entry=reader.entry(standing.entry) if standing.entry else None,
        expected=reader.expected(body.id, contest_id) if not standing.counts else None,
        previous_rows=sorted(previous.candidacies, key=lambda row: -(row.votes or 0)) if previous else [],
        corrections=[told(reader, entry) for entry in reader.corrections_of(contest_id)],
        count=_count(reader, standing, say),
        State=State,
    )


def _count(reader: Reader, standing: Standing, say: Speech) -> str:
    """The stages of a count as picture and table; empty where there are none. Both escape what they show."""
    if standing.sheet is None:
        return ""
    parties = tuple(say.short_party(PartyId(party)) if party else "" for party in standing.sheet.parties)
    sheet = replace(standing.sheet, parties=parties)
    return as_svg(sheet) + as_html(sheet)


def _candidates(
    reader: Reader, it: Contest, standing: Standing, previous: PreviousContest | None
) -> list[CandidateRow]:
    votes, final = dict(standing.votes), dict(standing.final_votes)
    parts = candidate_shares(it, standing.votes)
    then = shares_last_time(reader.book, previous)
    elected = standing.returned if standing.counts else ()
    return [
        CandidateRow(
            name=who.name,
            party=who.party,
            votes=votes.get(who.id),
            final=final.get(who.id),
            part=parts.get(who.id),
            then=then.get(who.party) if who.party else None,
            change=parts[who.id] - then[who.party] if who.id in parts and who.party in then else None,
            elected=standing.counts and who.id in standing.returned,
            tied=who.id in standing.lots_needed,
        )
        for who in sorted(it.candidacies, key=lambda who: (-votes.get(who.id, -1), who.id not in elected, who.name))
    ]
