"""Pages on paper: A4, by the machine's own browser, and a clear word where that is not to be had."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tallyroom.errors import TallyroomError
from tallyroom.night import Night
from tallyroom.publish import paper
from tallyroom.publish.folder import Folder
from tallyroom.publish.paper import councils_of, print_pages
from tallyroom.publish.server import in_background
from tallyroom.publish.site import Site
from tallyroom.tally import fold
from tests.made import before, book, council, ward
from tests.publish.browsing import chromium

TALLYROOM = str(Path(sys.executable).with_name("tallyroom"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    night = book([council("oldham", 60, seats_up=1)], [ward("oldham", "alexandra")], [before("oldham", lab=60)])
    Site(night, Folder(tmp_path / "site")).bake(fold(night, ()), ())
    return tmp_path / "site"


def _sizes(pdf: bytes) -> set[tuple[int, int]]:
    """Of its sheets, in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return {(round(float(wide)), round(float(high))) for wide, high in boxes}


def test_the_front_page_and_every_council_are_printed_as_a4(site: Path, tmp_path: Path) -> None:
    with chromium():
        pass  # or skip
    command = [TALLYROOM, "pdf", str(site), "--councils", "--out", str(tmp_path / "paper")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert said == [str(tmp_path / "paper" / name) for name in ("index.pdf", "councils/oldham.pdf")]
    for file in said:
        pdf = Path(file).read_bytes()
        assert pdf.startswith(b"%PDF-")
        assert _sizes(pdf) == {(595, 842)}


def test_on_paper_there_is_no_menu_and_nothing_closed_and_a_rehearsal_says_so(rehearsed: Night, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    Site(rehearsed.book, Folder(folder)).bake(rehearsed.board, rehearsed.entries)
    with chromium() as browser, in_background(folder) as address:
        page = browser.new_context(viewport={"width": 690, "height": 1000}).new_page()
        page.emulate_media(media="print")
        for path in ("", "councils/birmingham/", "contests/local.birmingham.weoley.2012-05-03/"):
            page.goto(address + path)
            assert page.get_by_text("Rehearsal: a replay of 3 May 2012").is_visible()
            assert not page.get_by_role("navigation", name="Site").is_visible()
            assert not page.get_by_text("Put it on your page").first.is_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= 690
        assert "Labour" in page.inner_text("main")


def test_a_page_that_is_not_there_and_a_folder_that_is_no_site_are_named(site: Path, tmp_path: Path) -> None:
    for page, said in (("councils/nowhere/", "is not a page"), ("../secret/", "leads out of the folder")):
        with pytest.raises(TallyroomError, match=said):
            list(print_pages(site, [page], tmp_path / "paper", by="nobody"))
    with pytest.raises(TallyroomError, match="is not a published site"):
        list(print_pages(tmp_path, [""], tmp_path / "paper", by="nobody"))
    assert councils_of(site) == ["councils/oldham/"]


def test_without_a_browser_one_is_told_what_to_do(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(TallyroomError, match="Install Chromium"):
        paper.browser()
    with pytest.raises(TallyroomError, match="cannot be run"):
        list(print_pages(site, [""], tmp_path / "paper", by=str(tmp_path / "nobody")))
    with pytest.raises(TallyroomError, match="printed nothing"):
        list(print_pages(site, [""], tmp_path / "paper", by="/bin/true"))
