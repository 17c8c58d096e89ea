"""Stories on the site: what is written, where its figures lead, and when it is written again."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tallyroom.copydesk.writing.copy import Language
from tallyroom.copydesk.writing.shown import text
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import Declared
from tallyroom.night import Night
from tallyroom.publish.site import Site
from tallyroom.tally import fold
from tallyroom.view import View
from tests.made import CON, LAB, before, book, council, entries, event, ward, won_by
from tests.publish.test_site import Memory

_LINK = re.compile(r'<a href="([^"]*)">([^<]*)</a>')


@pytest.fixture(scope="module")
def site(rehearsed: Night) -> dict[str, str]:
    memory = Memory()
    Site(rehearsed.book, memory).bake(rehearsed.board, rehearsed.entries)
    return {path: content.decode() for path, content in memory.files.items() if path.endswith(".html")}


def story(page: str) -> str:
    """The story of a page, its links in it."""
    found = re.search(r'<article class="story">(.*)</article>', page, re.DOTALL)
    assert found is not None
    return found[1]


def words(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", story(page).replace("</p>", " ").replace("</li>", " "))).split())


@pytest.mark.parametrize(("language", "folder"), [("en", ""), ("cy", "cy/")])
def test_every_council_and_the_nation_have_a_story_in_each_language(
    site: dict[str, str], rehearsed: Night, language: Language, folder: str
) -> None:
    up = {body.id for body in rehearsed.book.bodies if body.is_up}
    assert {f"{folder}stories/{one}/index.html" for one in (*up, "wire", "trade")} <= set(site)
    for body in sorted(up)[::9]:
        copy = write_copy(rehearsed.now, outlet=f"local:{body}", language=language, without=frozenset({"national"}))
        written = " ".join(text(copy).removeprefix(copy.marks[0]).split())
        assert words(site[f"{folder}stories/{body}/index.html"]) == written


def test_the_story_of_the_night_on_the_site_is_the_wires(site: dict[str, str], rehearsed: Night) -> None:
    copy = write_copy(rehearsed.now, outlet="wire")
    assert words(site["stories/wire/index.html"]) == " ".join(text(copy).removeprefix(copy.marks[0]).split())


def test_each_figure_of_a_story_leads_to_what_is_behind_it(site: dict[str, str]) -> None:
    links = {called: where for where, called in _LINK.findall(story(site["stories/birmingham/index.html"]))}
    assert links["77 seats" if "77 seats" in links else "77"] == "../../councils/birmingham/#how-lab"
    assert links["28.5%"] == "../../councils/birmingham/"
    assert links["Edgbaston"].startswith("../../contests/local.birmingham.edgbaston")
    nation = {called: where for where, called in _LINK.findall(story(site["stories/wire/index.html"]))}
    assert nation["75 councils"] == "../../parties/lab/#councils"
    assert nation["3,965 seats"] == "../../parties/lab/#seats"
    assert nation["39%"] == "../../index.html#others"


def test_every_figure_printed_in_a_story_is_a_link(site: dict[str, str], rehearsed: Night) -> None:
    for path, outlet in (("wire", "wire"), ("trade", "trade"), ("purbeck", "local:purbeck")):
        copy = write_copy(rehearsed.now, outlet=outlet)
        linked = _LINK.sub("", story(site[f"stories/{path}/index.html"]))
        left = set(re.findall(r"\d[\d,.]*\d|\d", unescape(re.sub(r"<[^>]+>", " ", linked))))
        headline = set(re.findall(r"\d+", copy.headline.text)) if copy.headline else set()
        assert left <= headline, path


def test_the_way_to_the_stories_leads_from_the_front_and_from_each_council(site: dict[str, str]) -> None:
    assert 'href="stories/wire/"' in site["index.html"]
    assert 'href="../../stories/birmingham/"' in site["councils/birmingham/index.html"]
    assert 'href="../../../cy/stories/cardiff/"' in site["cy/councils/cardiff/index.html"] or (
        'href="../../stories/cardiff/"' in site["cy/councils/cardiff/index.html"]
    )
    assert 'href="../birmingham/"' in site["stories/index.html"] or 'href="birmingham/"' in site["stories/index.html"]


def test_a_ward_writes_its_councils_story_again_and_the_nations_when_a_council_is_in() -> None:
    towns = [council(town, 2, seats_up=2, cycle="all") for town in ("ayton", "beeton")]
    wards = [ward(town, f"{town}-{n}", held_by=[CON]) for town in ("ayton", "beeton") for n in (1, 2)]
    made = book(towns, wards, [before("ayton", con=2), before("beeton", con=2)])
    history = entries(*(Declared(declaration=won_by(one, LAB)) for one in wards))
    memory, changed = Memory(), []
    baked = Site(made, memory)
    baked.bake(fold(made, []), [])
    for number in (1, 2):
        paths = baked.bake(fold(made, history[:number]), history[:number]).changed
        changed.append({path.removeprefix("stories/") for path in paths if path.startswith("stories/")})
    assert changed[0] == {"ayton/index.html"}
    assert changed[1] == {"ayton/index.html", "wire/index.html", "trade/index.html"}


def test_a_story_shows_names_with_markup_as_text() -> None:
    name = "<b>Ayton</b> & Co"
    body = council("ayton", 1, seats_up=1, cycle="all")
    contest = ward("ayton", name, held_by=[CON])
    made = book([body], [contest], [before("ayton", con=1)], event=event(name="A & B"))
    memory = Memory()
    history = entries(Declared(declaration=won_by(contest, LAB)))
    Site(made, memory).bake(View(made, history).board, history)
    page = memory.files["stories/ayton/index.html"].decode()
    assert "<b>" not in page
    assert "&lt;B&gt;Ayton&lt;/B&gt; &amp; Co" in page
