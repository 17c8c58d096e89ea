"""A correction is called one wherever its line stands, and the feed amends what it replaces."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

from tallyroom.domain import Corrected, Declared, Withdrawn
from tests.made import CON, LAB, before, book, council, entries, ward, won_by
from tests.publish.test_awkward import _baked

WARD = ward("town", "mill", held_by=[LAB])
NIGHT = book([council("town", 1, cycle="all")], [WARD], [before("town", lab=1)])
ATOM = "{http://www.w3.org/2005/Atom}"


def _pages(*after: object) -> dict[str, str]:
    return _baked(NIGHT, entries(Declared(declaration=won_by(WARD, CON)), *after))  # type: ignore[arg-type]  # happenings


def _corrected() -> Corrected:
    return Corrected(replaces=1, reason="misread", declaration=won_by(WARD, LAB))


def test_a_corrected_result_says_so_on_the_front_page_its_council_its_ward_and_its_widget() -> None:
    pages = _pages(_corrected())
    assert "Correction: Mill: Lab hold" in pages["parts/latest.html"]
    assert "Correction: Lab hold" in pages[f"contests/{WARD.id}/index.html"]
    assert "Correction: Lab hold" in pages[f"embed/contests/{WARD.id}/index.html"]
    row = re.search(r"<tr><th[^>]*><a[^>]*>Mill</a>.*?</tr>", pages["councils/town/index.html"], re.DOTALL)
    assert row is not None
    assert "Correction" in row.group()
    assert "Correction" not in _pages()["parts/latest.html"]


def test_the_feed_amends_the_entry_that_was_corrected_or_withdrawn() -> None:
    for happening, title, amended in (
        (_corrected(), "Correction: Mill: Lab hold", "corrected in entry 2"),
        (Withdrawn(replaces=1, reason="never declared"), "Withdrawn: Mill", "withdrawn in entry 2"),
    ):
        found = {
            one.findtext(f"{ATOM}id", "").rpartition("/")[2]: one
            for one in fromstring(_pages(happening)["feed.atom"]).iter(f"{ATOM}entry")
        }
        assert {*found} == {"1", "2"}
        assert found["2"].findtext(f"{ATOM}title", "").startswith(title)
        assert amended in found["1"].findtext(f"{ATOM}title", "")
        assert found["1"].findtext(f"{ATOM}updated") == found["2"].findtext(f"{ATOM}updated")
