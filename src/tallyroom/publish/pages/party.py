"""A party's page: its councils and seats, won, held and lost, council by council."""

from __future__ import annotations

from tallyroom.domain import PartyId
from tallyroom.publish.pages.frame import Site, page
from tallyroom.publish.reader import Reader


def party(reader: Reader, party_id: PartyId, lang: str = "en") -> str:
    rows = list(reader.party_on_councils(party_id))
    return page(
        "party.html",
        reader,
        Site(at=f"parties/{party_id}/", lang=lang),
        party=reader.book.party(party_id),
        row=reader.party_line(party_id),
        on_councils=[(body, row) for body, row in rows if row.seats or row.change],
        gained=[body for body, row in rows if row.after == party_id and row.before not in (None, party_id)],
        held=[body for body, row in rows if row.after == row.before == party_id],
        lost=[body for body, row in rows if row.before == party_id and row.after not in (None, party_id)],
    )
