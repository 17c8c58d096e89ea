"""The desk in a real browser, on telephones: two key blind, a third settles, an editor corrects, the wall follows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it has no stubs
from playwright.sync_api import Browser, Page, expect

from tallyroom.domain import ContestId
from tallyroom.night import open_night
from tests.desk.desks import ASTON, WEOLEY, Desk, at_ledger
from tests.desk.running import PASSWORD, eventually, running, telephone, text_of
from tests.publish.browsing import chromium

PEOPLE = {"ann": "keyer", "bob": "verifier", "cy": "verifier", "ed": "editor"}
VOTES = {"Eddie Freeman": 2117, "Steve Booton": 2115, "Ross Axe": 239, "Steven Haynes": 216, "Leslie Orton": 213}

#: Milliseconds in which news is on the wall, however busy the machine.
SOON = 30_000


class Hall(NamedTuple):
    """A desk that runs, its ledger and its published site."""

    address: str
    db: str
    site: Path


@pytest.fixture(scope="module")
def browser(hall: Hall) -> Iterator[Browser]:
    """After the hall: Django is not used in a thread in which a browser is driven."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def hall(empty_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("hall")
    for file in empty_desk.glob("night*"):
        shutil.copy(file, folder)
    db = str(folder / "night.db")
    with at_ledger(db):
        for username, role in PEOPLE.items():
            Desk(folder).person(username, role, "birmingham", password=PASSWORD)
    with running(db, "--site", str(folder / "site")) as address:
        yield Hall(address, db, folder / "site")


def fill(page: Page, votes: dict[str, int]) -> None:
    for name, n in votes.items():
        page.get_by_label(name).first.fill(str(n))


def keyed(browser: Browser, hall: Hall, who: str, contest: str, votes: dict[str, int]) -> Page:
    page = telephone(browser, hall.address, who)
    page.goto(f"{hall.address}/contests/{contest}/key")
    fill(page, votes)
    page.get_by_role("button", name="Hand in").click()
    page.wait_for_url(f"**/contests/{contest}")
    return page


def _votes_of(hall: Hall, contest: str, first: int = 1000) -> dict[str, int]:
    """Made-up votes for a ward, no two alike."""
    book = open_night(hall.db).book
    people = book.contest(ContestId(contest)).candidacies
    return {who.name: first - 100 * place for place, who in enumerate(people)}


def test_two_people_key_a_ward_blind_and_the_public_page_changes(browser: Browser, hall: Hall) -> None:
    public = hall.site / "contests" / WEOLEY / "index.html"
    eventually(lambda: "not declared yet" in text_of(public))
    first = telephone(browser, hall.address, "ann")
    expect(first).to_have_url(f"{hall.address}/bodies/birmingham")
    first.get_by_role("link", name="Weoley").click()
    fill(first, VOTES)
    expect(first.locator("output")).to_have_text("4,900")
    expect(first.get_by_text("leads")).to_have_count(1)
    first.get_by_role("button", name="Hand in").click()
    expect(first.get_by_text("Your keying is safe at the desk.")).to_be_visible()
    assert "not declared yet" in text_of(public)
    second = telephone(browser, hall.address, "bob")
    second.goto(f"{hall.address}/waiting")
    second.get_by_role("link", name="Weoley").click()
    expect(second.get_by_label("Eddie Freeman")).to_have_value("")
    assert "2117" not in second.content()
    fill(second, VOTES)
    second.get_by_role("button", name="Hand in").click()
    expect(second.get_by_text("Con hold, majority 2")).to_be_visible()
    eventually(lambda: "Con hold, majority 2" in text_of(public))


def test_an_editor_corrects_weoleys_two_votes_and_is_shown_what_breaks(browser: Browser, hall: Hall) -> None:
    editor = telephone(browser, hall.address, "ed")
    editor.goto(f"{hall.address}/contests/{WEOLEY}/correct")
    editor.get_by_label("Eddie Freeman").first.fill("2114")
    editor.get_by_label("Why").fill("Two figures were misheard.")
    editor.get_by_role("button", name="Show what it breaks").click()
    lead = editor.locator(".lead").first
    expect(lead).to_contain_text("The winner of Weoley changes: Eddie Freeman → Steve Booton")
    expect(editor.get_by_role("row", name=re.compile("^ward_control"))).to_contain_text("Labour (gain)")
    expect(editor.get_by_text("councils/birmingham/", exact=True)).to_be_visible()
    expect(editor.get_by_text("Nothing is recorded yet.")).to_be_visible()
    assert violations(editor) == []
    editor.get_by_role("button", name="Record it").click()
    expect(editor.get_by_text("Lab gain from Con, majority 1")).to_be_visible()
    eventually(lambda: "Two figures were misheard." in text_of(hall.site / "corrections" / "index.html"))
    assert "Lab gain from Con" in text_of(hall.site / "contests" / WEOLEY / "index.html")


def test_they_disagree_and_a_third_settles_it(browser: Browser, hall: Hall) -> None:
    right = _votes_of(hall, ASTON)
    name = next(iter(right))
    keyed(browser, hall, "ann", ASTON, right)
    page = keyed(browser, hall, "bob", ASTON, {**right, name: 1001})
    expect(page.get_by_text("The two keyings differ")).to_be_visible()
    third = telephone(browser, hall.address, "cy")
    third.goto(f"{hall.address}/contests/{ASTON}")
    third.get_by_role("link", name="Decide").click()
    assert violations(third) == []
    third.get_by_role("group", name=name).get_by_label("1000", exact=True).check()
    third.get_by_role("button", name="This is what was declared").click()
    expect(third.get_by_role("row", name=name)).to_contain_text("1,000")


def test_what_was_typed_survives_a_lost_connection_and_a_closed_telephone(browser: Browser, hall: Hall) -> None:
    contest = "local.birmingham.acocks-green.2012-05-03"
    votes = _votes_of(hall, contest)
    page = telephone(browser, hall.address, "ann")
    page.goto(f"{hall.address}/contests/{contest}/key")
    page.context.set_offline(True)
    fill(page, votes)
    expect(page.get_by_text("No connection. Kept on this device.")).to_be_visible()
    page.close()  # the telephone is put into a pocket
    page.context.set_offline(False)
    again = page.context.new_page()
    again.goto(f"{hall.address}/contests/{contest}/key")
    expect(again.get_by_label(next(iter(votes)))).to_have_value("1000")
    again.context.set_offline(True)
    again.get_by_role("button", name="Hand in").click()
    expect(again.get_by_text("goes by itself when the connection is back")).to_be_visible()
    again.context.set_offline(False)
    expect(again.get_by_text("Your keying is safe at the desk.")).to_be_visible(timeout=15_000)
    other = telephone(
        browser, hall.address, "ann"
    )  # and another telephone of the same person finds nothing to do twice
    other.goto(f"{hall.address}/bodies/birmingham")
    expect(other.get_by_role("link", name="Acocks Green")).to_contain_text("waits for a second person")


def test_a_draft_goes_on_at_another_device(browser: Browser, hall: Hall) -> None:
    contest = "local.birmingham.bartley-green.2012-05-03"
    name = next(iter(_votes_of(hall, contest)))
    page = telephone(browser, hall.address, "ann")
    page.goto(f"{hall.address}/contests/{contest}/key")
    page.get_by_label(name).fill("1234")
    expect(page.get_by_text("Kept at the desk.")).to_be_visible()
    laptop = telephone(browser, hall.address, "ann", viewport={"width": 1280, "height": 800}, is_mobile=False)
    laptop.goto(f"{hall.address}/?all")
    laptop.get_by_role("link", name="Bartley Green").click()
    expect(laptop.get_by_label(name)).to_have_value("1234")


def test_the_checks_speak_while_one_types(browser: Browser, hall: Hall) -> None:
    contest = "local.birmingham.edgbaston.2012-05-03"
    page = telephone(browser, hall.address, "ann")
    page.goto(f"{hall.address}/contests/{contest}/key")
    page.get_by_label(next(iter(_votes_of(hall, contest)))).fill("99999")
    expect(page.locator("#found")).to_contain_text("99,999 votes for 1 seat")
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_text("Not taken yet")).to_be_visible()


def test_the_wall_follows_by_itself(browser: Browser, hall: Hall) -> None:
    contest = "local.birmingham.harborne.2012-05-03"
    wall = telephone(browser, hall.address, "ed", viewport={"width": 1280, "height": 900}, is_mobile=False)
    wall.goto(f"{hall.address}/wall")
    expect(wall.get_by_text("Live", exact=True)).to_be_visible()
    votes = _votes_of(hall, contest)
    keyed(browser, hall, "ann", contest, votes)
    expect(wall.locator('[data-part="waiting"]')).to_contain_text("Harborne", timeout=SOON)
    keyed(browser, hall, "bob", contest, votes)
    expect(wall.locator('[data-part="latest"]')).to_contain_text("Harborne, Birmingham", timeout=SOON)
    expect(wall.locator('[data-part="waiting"]')).not_to_contain_text("Harborne", timeout=SOON)


def test_a_ward_is_keyed_with_the_keyboard_alone(browser: Browser, hall: Hall) -> None:
    contest = "local.birmingham.kings-norton.2012-05-03"
    page = telephone(browser, hall.address, "ann", viewport={"width": 1280, "height": 800}, is_mobile=False)
    page.goto(f"{hall.address}/contests/{contest}/key")
    count = page.locator("input[name^='votes:']").count()
    page.locator("input[name^='votes:']").first.focus()
    for place in range(count):
        page.keyboard.type(str(900 - place))
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Your keying is safe at the desk.")).to_be_visible()


def test_the_desk_speaks_welsh(browser: Browser, hall: Hall) -> None:
    page = telephone(browser, hall.address, "cy")
    page.get_by_role("button", name="Cymraeg").click()
    assert page.locator("html").get_attribute("lang") == "cy"
    page.goto(f"{hall.address}/contests/local.birmingham.moseley-and-kings-heath.2012-05-03/key")
    expect(page.get_by_role("button", name="Cyflwyno")).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("button", name="Hand in")).to_be_visible()


def violations(page: Page, **options: object) -> list[str]:
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]


PAGES = (
    *("/?all", "/bodies/birmingham", "/waiting", "/wall", "/reports", "/people", "/people/1", "/tokens", "/audit"),
    *("/account", "/account/second-factor", "/report", "/outcomes", "/nowhere"),
    *(f"/contests/{contest}{end}" for contest in (WEOLEY, ASTON) for end in ("", "/correct")),
    "/contests/local.birmingham.nechells.2012-05-03/key",
)


def test_axe_finds_no_violation_on_any_page_and_none_is_wider_than_a_small_telephone(
    browser: Browser, hall: Hall
) -> None:
    page = telephone(browser, hall.address, "ada", viewport={"width": 320, "height": 700})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    found = {}
    for path in PAGES:
        page.goto(hall.address + path)
        told = violations(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if told or wide > 320 or (said and path != "/nowhere"):
            found[path] = (told, wide, tuple(said))
        said.clear()
    assert found == {}


def test_colours_keep_their_contrast_in_the_dark(browser: Browser, hall: Hall) -> None:
    page = telephone(browser, hall.address, "ada", color_scheme="dark")
    found = {}
    for path in ("/wall", "/people", "/nowhere", PAGES[-1]):
        page.goto(hall.address + path)
        if told := violations(page, runOnly=["color-contrast"]):
            found[path] = told
    assert found == {}


def test_without_script_a_ward_is_keyed_all_the_same(browser: Browser, hall: Hall) -> None:
    contest = "local.birmingham.sparkbrook.2012-05-03"
    page = telephone(browser, hall.address, "ann", java_script_enabled=False)
    page.goto(f"{hall.address}/contests/{contest}/key")
    fill(page, _votes_of(hall, contest))
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_text("Your keying is safe at the desk.")).to_be_visible()


@pytest.mark.parametrize("page_next", ["the form", "another page"])
def test_what_was_handed_in_without_a_connection_goes_from_the_next_page_and_says_so(
    browser: Browser, hall: Hall, page_next: str
) -> None:
    ward = {"the form": "quinton", "another page": "oscott"}[page_next]
    contest = f"local.birmingham.{ward}.2012-05-03"
    page = telephone(browser, hall.address, "ann")
    page.goto(f"{hall.address}/contests/{contest}/key")
    fill(page, _votes_of(hall, contest))
    expect(page.get_by_text("Kept at the desk.")).to_be_visible()  # the desk has the draft: nothing newer is here
    page.context.set_offline(True)
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_text("goes by itself when the connection is back")).to_be_visible()
    page.close()
    page.context.set_offline(False)
    again = page.context.new_page()
    if page_next == "the form":
        again.goto(f"{hall.address}/contests/{contest}/key")
        expect(again.get_by_text("Your keying is safe at the desk.")).to_be_visible()
    else:
        again.goto(f"{hall.address}/waiting")
        expect(again.locator("#unsent")).to_contain_text("Handed in now, after a lost connection")
        again.goto(f"{hall.address}/contests/{contest}")
        expect(again.get_by_text("Your keying is safe at the desk.")).to_be_visible()
        expect(again.locator("#unsent")).to_be_hidden()


def test_a_desk_that_fails_is_asked_again_with_the_same_key(browser: Browser, hall: Hall) -> None:
    contest = "local.birmingham.tyburn.2012-05-03"
    page = telephone(browser, hall.address, "ann")
    page.goto(f"{hall.address}/contests/{contest}/key")
    fill(page, _votes_of(hall, contest))
    keys: list[str] = []

    def fails_twice(route: Any) -> None:
        keys.append(re.findall(r"submission=(\w+)", route.request.post_data)[0])
        if len(keys) < 3:
            route.fulfill(status=500, content_type="text/html", body="<h1>Something went wrong</h1>")
        else:
            route.continue_()

    page.route("**/key", fails_twice)
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_text("Your keying is safe at the desk.")).to_be_visible(timeout=20_000)
    assert len(keys) == 3
    assert len(set(keys)) == 1


@pytest.mark.parametrize("height", [667, 340])  # without and with its keypad up
def test_what_the_checks_say_never_covers_the_form(browser: Browser, hall: Hall, height: int) -> None:
    contest = "local.birmingham.hall-green.2012-05-03"
    page = telephone(browser, hall.address, "ann", viewport={"width": 375, "height": height})
    page.goto(f"{hall.address}/contests/{contest}/key")
    fill(page, dict.fromkeys(_votes_of(hall, contest), 99999))
    expect(page.locator("#found li").first).to_be_visible()
    for cell in page.locator("input[name^='votes:']").all():
        cell.focus()
        cell.evaluate("one => one.scrollIntoView({block: 'nearest'})")
        assert cell.evaluate(
            "one => { const b = one.getBoundingClientRect();"
            " return document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2) === one }"
        )
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_what_a_keying_did_to_its_council_is_shown_after_it(browser: Browser, hall: Hall) -> None:
    contest = "local.birmingham.soho.2012-05-03"
    votes = _votes_of(hall, contest)
    keyed(browser, hall, "ann", contest, votes)
    page = keyed(browser, hall, "bob", contest, votes)
    expect(page.get_by_text("What it did: Birmingham")).to_be_visible()
    assert violations(page) == []
