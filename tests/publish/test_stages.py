"""A contest's page with a count: its stages as a picture, a table and reasons, within the site's strict policy."""

from __future__ import annotations

import json
import re

import pytest
from msgspec.structs import replace

from tallyroom.domain import Declaration
from tallyroom.publish.site import Site
from tallyroom.tally import fold
from tests.made import CON, LAB, LD, before, book, by_ballots, council, declared, ward, won_by
from tests.publish.test_site import Memory

RANKED = replace(ward("anytown", "east", seats=2, standing=[LAB, LAB, CON, LD]), system="scottish-2011")
PLAIN = ward("anytown", "west")
BOOK = book([council("anytown", 3, cycle="all", seats_up=3)], [RANKED, PLAIN], [before("anytown", con=3)])
COUNTED = by_ballots(RANKED, (14, "lab lab-2"), (6, "lab"), (7, "lab-2"), (8, "con"), (2, "ld"))
WAITING = by_ballots(RANKED, (10, "lab"), (4, "con lab"), (4, "ld lab"), (6, "lab-2"))


def _files(*declarations: Declaration) -> dict[str, str]:
    history, memory = declared(*declarations), Memory()
    Site(BOOK, memory).bake(fold(BOOK, history), history)
    return {path: content.decode() for path, content in memory.files.items()}


def test_the_page_shows_every_stage_as_a_table_a_picture_and_in_words() -> None:
    page = _files(COUNTED)[f"contests/{RANKED.id}/index.html"]
    assert "How the votes were counted, stage by stage" in page
    assert '<th scope="row">lab-2 <span>(Lab)</span></th><td>7.00000</td><td>11.90000</td>' in page
    assert '<svg xmlns="http://www.w3.org/2000/svg" class="flow"' in page
    assert "lab was elected at stage 1, reaching the quota: 20.00000 votes, 7.00000 over the quota." in page


def test_no_page_styles_itself_since_the_policy_forbids_it() -> None:
    for path, text in _files(COUNTED, won_by(PLAIN, LAB)).items():
        if path.endswith(".html") and "parts/" not in path:
            assert "style-src 'self'" in text
            assert re.findall(r"<style|\sstyle=", text) == [], path


@pytest.mark.parametrize("of", ["flow", "paper", "faint", "grid", "quota", "moved", "count-table", "action", "why"])
def test_what_the_style_sheet_dresses_is_on_the_page(of: str) -> None:
    files = _files(COUNTED)
    assert f".{of} " in files["static/site.css"]
    assert f'class="{of}"' in files[f"contests/{RANKED.id}/index.html"]


def test_a_count_that_waits_for_a_lot_says_so_and_shows_how_far_it_is() -> None:
    page = _files(WAITING)[f"contests/{RANKED.id}/index.html"]
    assert "tie at stage 3 of the count between con, ld; the lot is not recorded yet" in page
    assert "The count waits at a tie. It is decided by the lot that the returning officer draws" in page
    assert "Lot needed at stage 3 for who is excluded, among con, ld." in page


def test_the_data_file_gains_quota_and_stages_where_there_is_a_count() -> None:
    files = _files(COUNTED, won_by(PLAIN, LAB))
    ranked, plain = (json.loads(files[f"data/contests/{one.id}.json"]) for one in (RANKED, PLAIN))
    assert ranked["quota"] == 13
    assert ranked["stages"][1]["action"] == "surplus of lab"
    assert ranked["stages"][1]["votes"] == {"lab": "13.00000", "lab-2": "11.90000", "con": "8.00000", "ld": "2.00000"}
    assert set(ranked) - set(plain) == {"quota", "stages"}
