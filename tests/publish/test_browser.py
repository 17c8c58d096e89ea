"""The site in a real browser: it updates by itself, is found by keyboard, reads without script, and axe is content."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no stubs
from msgspec.structs import replace
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect

from tallyroom.domain import ContestId
from tallyroom.feeds.package.boundaries import with_boundaries
from tallyroom.night import Night
from tallyroom.publish.folder import Folder
from tallyroom.publish.site import Site
from tallyroom.view import View
from tests.borders import text
from tests.publish.browsing import chromium, served

WEOLEY = ContestId("local.birmingham.weoley.2012-05-03")

KINDS = {
    "front": "",
    "councils": "councils/",
    "map": "map/",
    "council": "councils/birmingham/",
    "council without seats up": "councils/bristol/",
    "ward": f"contests/{WEOLEY}/",
    "mayor": "contests/mayor.london.2012-05-03/",
    "referendum": "contests/ref.bristol.2012-05-03/",
    "party": "parties/lab/",
    "nation": "areas/wales/",
    "region": "areas/west-midlands/",
    "search": "search/",
    "corrections": "corrections/",
    "about": "about/",
    "projection": "projection/",
    "calibration": "projection/calibration/",
    "screen": "screen/",
    "widgets": "embed/",
    "council widget": "embed/councils/birmingham/",
    "ward widget": f"embed/contests/{WEOLEY}/",
    "scoreboard widget": "embed/scoreboard/",
    "map widget": "embed/map/",
    "Welsh front": "cy/",
    "Welsh council": "cy/councils/cardiff/",
    "Welsh ward": f"cy/contests/{WEOLEY}/",
    "Welsh search": "cy/search/",
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def site(rehearsed: Night, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The night at its end."""
    folder = tmp_path_factory.mktemp("browsed") / "site"
    Site(rehearsed.book, Folder(folder)).bake(rehearsed.board, rehearsed.entries)
    with served(folder) as address:
        yield address


def _open(browser: Browser, address: str, *, said: list[str] | None = None, **how: Any) -> Page:
    """A page; into `said` goes what its console says is wrong, a broken policy among other things."""
    page = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **how}).new_page()
    heard = said if said is not None else []

    def listen(line: ConsoleMessage) -> None:
        if line.type == "error":
            heard.append(line.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(address)
    return page


def test_axe_finds_no_violation_and_the_console_no_error_on_any_kind_of_page(browser: Browser, site: str) -> None:
    said: list[str] = []
    page = _open(browser, site, said=said)
    found = {}
    for kind, path in KINDS.items():
        page.goto(site + path)
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        told = _violations(page)
        if told or said:
            found[kind] = (told, tuple(said))
            said.clear()
    assert found == {}


def test_colours_keep_their_contrast_in_the_dark(browser: Browser, site: str) -> None:
    page = _open(browser, site, color_scheme="dark")
    found = {}
    for kind in ("front", "council", "ward", "mayor", "search", "corrections", "scoreboard widget"):
        page.goto(site + KINDS[kind])
        if told := _violations(page, runOnly=["color-contrast"]):
            found[kind] = told
    assert found == {}


def _violations(page: Page, **options: Any) -> list[str]:
    """What axe finds, with the first place of each."""
    violations = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in violations]


@pytest.mark.parametrize("width", [320, 640])
def test_no_page_is_wider_than_a_small_telephone_or_a_window_at_twice_its_size(
    browser: Browser, site: str, width: int
) -> None:
    wide = {}
    page = browser.new_page(viewport={"width": width, "height": 700})
    for kind, path in KINDS.items():
        page.goto(site + path)
        broad = page.evaluate("document.documentElement.scrollWidth")
        if broad > width:
            wide[kind] = broad
    page.context.close()
    assert wide == {}


def test_an_open_page_updates_by_itself_and_does_not_move_what_is_being_read(
    browser: Browser, rehearsed: Night, tmp_path: Path
) -> None:
    number = (rehearsed.board.standing(WEOLEY).entry or 0) - 1
    site = Site(rehearsed.book, Folder(tmp_path / "site"))
    site.bake(View(rehearsed.book, rehearsed.entries[:number]).board, rehearsed.entries)
    with served(tmp_path / "site") as address:
        page = _open(browser, address, timezone_id="Europe/London")
        elsewhere = _open(browser, address + "councils/cardiff/")
        ward = _open(browser, f"{address}contests/{WEOLEY}/")
        asked: list[str] = []
        for one in (page, elsewhere):
            one.on("request", lambda request: asked.append(request.url.removeprefix(address)))
        expect(ward.locator(".verdict")).to_have_text("not declared yet")
        page.wait_for_timeout(1500)  # until each page has asked for the version once
        hands = page.get_by_role("heading", name="Changed hands")
        hands.scroll_into_view_if_needed()
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(300)
        top = "document.querySelector('[data-part=hands] h2').getBoundingClientRect().top"
        before = page.evaluate(top)
        site.bake(View(rehearsed.book, rehearsed.entries[: number + 1]).board, rehearsed.entries)
        expect(page.locator(".latest li").first).to_contain_text("Weoley, Birmingham: Con hold, majority 2")
        expect(page.locator("#news")).to_contain_text("Weoley")
        assert page.locator("#news").get_attribute("role") == "status"
        assert abs(page.evaluate(top) - before) < 2
        expect(ward.locator(".verdict")).to_have_text("Con hold, majority 2")
        elsewhere.wait_for_timeout(1500)
        fetched = {path for path in asked if path != "version.json"}
        assert "parts/latest.html" in fetched
        assert {path for path in fetched if not path.startswith("parts/")} == set()
        assert "parts/others.html" not in fetched


def test_times_are_the_readers_own_with_londons_beside_them(browser: Browser, site: str) -> None:
    page = _open(browser, site, timezone_id="America/New_York")
    expect(page.locator(".latest time").first).to_have_text("18:30 (23:30 London)")
    home = _open(browser, site, timezone_id="Europe/London")
    expect(home.locator(".latest time").first).to_have_text("23:30")


def test_search_finds_wards_candidates_and_welsh_names_as_one_types(browser: Browser, site: str) -> None:
    page = _open(browser, site + "search/")
    field = page.get_by_label("A council, a ward or a candidate")
    field.press_sequentially("booton")
    expect(page.locator("#found li")).to_have_text(["Steve Booton Weoley, Birmingham"])
    field.fill("ynys mon")
    expect(page.locator("#found-count")).to_have_text("Nothing found")  # its council had no election that year
    field.fill("caerdydd")
    page.locator("#found a").first.click()
    expect(page).to_have_url(site + "councils/cardiff/")


def test_a_hexagon_is_a_link_with_a_name_and_can_be_reached_by_keyboard(browser: Browser, site: str) -> None:
    page = _open(browser, site + "map/")
    hexagon = page.get_by_role("link", name="Birmingham: Lab gain from no overall control")
    hexagon.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(site + "councils/birmingham/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the results")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_map_is_one_stop_for_tab_and_arrow_keys_name_its_neighbours(browser: Browser, site: str) -> None:
    page = _open(browser, site + "map/")
    assert page.locator('svg.hexmap a[tabindex="0"]').count() == 1
    page.locator('svg.hexmap a[tabindex="0"]').focus()
    first = page.inner_text("#map-card")
    page.keyboard.press("ArrowDown")
    second = page.inner_text("#map-card")
    page.keyboard.press("ArrowUp")
    assert ": " in first
    assert ": " in second
    assert first != second
    assert page.locator('svg.hexmap a[tabindex="0"]').count() == 1


def test_a_map_of_ones_own_areas_is_links_with_names_in_the_dark_too(
    browser: Browser, rehearsed: Night, tmp_path: Path
) -> None:
    (tmp_path / "boundaries.geojson").write_text(text(rehearsed.book.bodies))
    mapped, findings = with_boundaries(rehearsed.book, tmp_path)
    assert findings == ()
    Site(mapped, Folder(tmp_path / "site")).bake(rehearsed.board, rehearsed.entries)
    with served(tmp_path / "site") as address:
        for scheme in ("light", "dark"):
            said: list[str] = []
            page = _open(browser, address + "map/", said=said, color_scheme=scheme)
            area = page.locator(".areamap").get_by_role("link", name="Birmingham: Lab gain from no overall control")
            area.focus()
            page.keyboard.press("Enter")
            expect(page.get_by_role("heading", level=1)).to_have_text("Birmingham")
            page.goto(address + "map/")
            assert _violations(page) == []
            assert said == []


def test_a_number_leads_to_what_is_behind_it(browser: Browser, site: str) -> None:
    page = _open(browser, site)
    page.get_by_role("row", name="Labour").get_by_role("link", name="3,965").click()
    page.get_by_role("row", name="Birmingham").get_by_role("link", name="77").click()
    behind = page.locator("#how-lab")
    expect(behind).to_have_attribute("open", "")
    expect(behind).to_contain_text("57 before, 77 now")
    expect(behind.get_by_role("link", name="Acocks Green")).to_be_visible()


def test_pages_are_whole_without_script(browser: Browser, site: str) -> None:
    page = _open(browser, site, java_script_enabled=False)
    expect(page.locator(".state").first).to_contain_text("181 of 181 councils declared")
    page.get_by_role("link", name="Find my results").click()
    expect(page.get_by_label("A council, a ward or a candidate")).to_be_hidden()
    page.get_by_role("link", name="Birmingham", exact=True).click()
    expect(page.locator(".verdict")).to_have_text("Lab gain from no overall control")


def test_a_widget_stands_in_a_page_of_somebody_else(browser: Browser, site: str, tmp_path: Path) -> None:
    page = _open(browser, site + "councils/birmingham/")
    page.get_by_text("Put it on your page", exact=True).first.click()
    snippet = page.locator(".snippet").inner_text()
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Theirs</title>{snippet}", "utf-8")
    (tmp_path / "version.json").write_text("{}", "utf-8")
    with served(tmp_path) as theirs:
        foreign = _open(browser, theirs)
        inside = foreign.frame_locator("iframe")
        expect(inside.locator(".verdict")).to_have_text("Lab gain from no overall control")
        expect(inside.locator(".key")).to_contain_text("Lab 77 (+20)")


def test_the_welsh_page_names_places_and_parties_in_welsh(browser: Browser, site: str) -> None:
    page = _open(browser, site + "councils/cardiff/")
    page.get_by_role("link", name="Cymraeg").click()
    expect(page).to_have_url(site + "cy/councils/cardiff/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Caerdydd")
    expect(page.locator(".verdict")).to_have_text("Llaf yn cipio oddi ar neb")
    assert page.locator("html").get_attribute("lang") == "cy"


@pytest.fixture
def live(browser: Browser, rehearsed: Night, tmp_path: Path) -> Iterator[Live]:
    """A site that has been baked up to an entry, and can be baked further while pages are open."""
    folder = tmp_path / "live"
    site = Site(rehearsed.book, Folder(folder))
    _bake(site, rehearsed, 0)
    with served(folder) as address:
        yield Live(address, lambda entry: _bake(site, rehearsed, entry), folder)
        for context in browser.contexts:
            context.close()


class Live(NamedTuple):
    address: str
    bake: Callable[[int], None]
    folder: Path


def _bake(site: Site, night: Night, entry: int) -> None:
    view = View(night.book, night.entries[:entry])
    site.bake(view.board, view.entries)


def test_a_page_open_before_a_rehearsal_began_says_so_once_it_has(browser: Browser, live: Live) -> None:
    pages = [_open(browser, live.address + path) for path in ("", "screen/", "councils/thurrock/", "embed/scoreboard/")]
    assert not any(page.locator(".rehearsal").count() for page in pages)
    live.bake(60)
    for page in pages:
        expect(page.locator(".rehearsal")).to_be_visible(timeout=15_000)


def test_a_page_that_was_loaded_with_an_older_state_than_the_first_look_comes_up_to_date(
    browser: Browser, live: Live, rehearsed: Night
) -> None:
    live.bake(60)
    paths = ("", "screen/", "councils/thurrock/", "embed/councils/thurrock/")
    old = {path: (live.folder / path / "index.html").read_text("utf-8") for path in paths}
    live.bake(len(rehearsed.entries))
    for path, before in old.items():
        page = browser.new_context().new_page()
        page.route(live.address + path, partial(_once, before, []))
        page.goto(live.address + path)
        shown = "181" if path in {"", "screen/"} else "gain"
        expect(page.locator("main")).to_contain_text(shown, timeout=15_000)
        page.context.close()


def _once(text: str, seen: list[str], route: Route) -> None:
    """Answer the first request with a text, and let the others through."""
    seen.append(route.request.url)
    if len(seen) == 1:
        route.fulfill(body=text, content_type="text/html")
    else:
        route.continue_()


def test_an_open_page_says_that_it_has_no_connection_and_is_back_at_once(browser: Browser, live: Live) -> None:
    live.bake(60)
    page = _open(browser, live.address)
    expect(page.locator("#age")).to_be_hidden()
    page.context.set_offline(True)
    expect(page.locator("#age")).to_contain_text("No connection", timeout=5_000)
    live.bake(100)
    page.context.set_offline(False)
    expect(page.locator("#age")).to_be_hidden(timeout=5_000)
    expect(page.locator("[data-part=state]")).to_contain_text(_declared(live), timeout=5_000)


def _declared(live: Live) -> str:
    text: str = json.loads((live.folder / "data" / "status.json").read_text("utf-8"))["councils"]["declared"]
    return str(text)


def test_what_is_being_read_stays_where_it_is_when_news_comes(browser: Browser, live: Live) -> None:
    live.bake(40)
    page = _open(browser, live.address + "councils/birmingham/", viewport={"width": 375, "height": 700})
    row = page.locator("tr", has_text="Kings Norton")
    row.evaluate("one => scrollTo(0, scrollY + one.getBoundingClientRect().top)")
    before = row.evaluate("one => one.getBoundingClientRect().top")
    live.bake(128)
    expect(page.locator("main")).to_contain_text("Gains by ward", timeout=15_000)
    after = page.locator("tr", has_text="Kings Norton").evaluate("one => one.getBoundingClientRect().top")
    assert abs(after - before) < 2


def test_a_widget_tells_its_host_the_height_that_it_takes(browser: Browser, site: str, tmp_path: Path) -> None:
    page = _open(browser, site + "about/")
    page.context.route(
        "**/host.html",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f'<iframe src="{site}embed/scoreboard/" title="Scoreboard" width="360" height="100"></iframe>'
            f'<script src="{site}static/embed.js"></script>',
        ),
    )
    page.goto(site + "host.html")
    frame = page.locator("iframe")
    expect(frame).not_to_have_attribute("height", "100", timeout=5_000)
    inner = page.frame_locator("iframe")
    label, last = inner.locator(".rehearsal").bounding_box(), inner.locator("table").last.bounding_box()
    box = frame.bounding_box()
    assert label
    assert last
    assert box
    assert label["y"] < last["y"]
    assert last["y"] + last["height"] <= box["y"] + box["height"]


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1920, 1080), (2560, 1440), (3840, 2160)])
def test_the_wall_shows_every_figure_whole_with_names_as_registered(
    browser: Browser, rehearsed: Night, tmp_path: Path, width: int, height: int
) -> None:
    long = "The Conservative and Unionist Party of the Whole of the West Country and Beyond"
    parties = tuple(replace(one, name=f"{one.name}: {long}") for one in rehearsed.book.parties)
    Site(replace(rehearsed.book, parties=parties), Folder(tmp_path / "wall")).bake(rehearsed.board, rehearsed.entries)
    with served(tmp_path / "wall") as address:
        page = _open(browser, address + "screen/", viewport={"width": width, "height": height})
        for cell in page.locator(".wall-board tbody tr:first-child td.n:visible").all():
            box, board = cell.bounding_box(), page.locator(".wall-board").bounding_box()
            assert box
            assert board
            assert box["x"] + box["width"] <= board["x"] + board["width"] + 1
