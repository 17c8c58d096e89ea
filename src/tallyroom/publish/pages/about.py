"""About the figures: what is counted when, on which basis, from which sources, and what is not known."""

from __future__ import annotations

from tallyroom.publish.pages.frame import Site, page
from tallyroom.publish.reader import Reader


def about(reader: Reader, lang: str = "en") -> str:
    return page(
        "about.html",
        reader,
        Site(at="about/", lang=lang),
        shown=reader.scoreboard(),
        won_in=reader.totals().won_in,
        baselines=reader.book.baselines,
    )
