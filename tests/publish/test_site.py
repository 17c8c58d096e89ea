"""The published site: what pages say, what is baked again, and that what is incremental equals what is whole."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from tallyroom.domain import Book, CompositionAmended, ContestId, Corrected, Declared, Happening, Withdrawn
from tallyroom.errors import TallyroomError
from tallyroom.feeds.package import PackageReading
from tallyroom.night import Incoming, Night
from tallyroom.publish.folder import Folder
from tallyroom.publish.site import VERSION, Site
from tallyroom.rehearsal import rehearse
from tallyroom.tally import fold
from tallyroom.view import View
from tests.made import CON, LAB, before, book, council, declared, entries, votes, ward, won_by
from tests.tally.test_laws import nights


class Memory:
    """A place of publication that keeps files in a dictionary."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]:
        changed = tuple(path for path, content in sorted(files.items()) if self.files.get(path) != content)
        self.files = dict(files) if whole else {**self.files, **files}
        return changed


def _whole(book_: Book, happenings: list[Happening]) -> dict[str, bytes]:
    history = entries(*happenings)
    memory = Memory()
    Site(book_, memory).bake(fold(book_, history), history)
    return memory.files


@pytest.fixture(scope="module")
def site(rehearsed: Night) -> dict[str, str]:
    memory = Memory()
    Site(rehearsed.book, memory).bake(rehearsed.board, rehearsed.entries)
    return {path: content.decode() for path, content in memory.files.items() if not path.endswith((".png", ".otf"))}


@given(nights())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_an_incremental_bake_equals_a_whole_one(night: tuple[Book, list[Happening]]) -> None:
    book_, happenings = night
    history = entries(*happenings)
    memory = Memory()
    site = Site(book_, memory)
    for number in range(len(history) + 1):
        site.bake(fold(book_, history[:number]), history[:number])
        if number % 2:
            site.draw_cards()
    site.draw_cards()
    assert memory.files == _whole(book_, happenings)


def test_an_incremental_bake_of_a_night_with_faults_equals_a_whole_one(
    bundled: PackageReading, bundled_book: Book, tmp_path: Path
) -> None:
    night = Night.create(str(tmp_path / "night.db"), bundled_book)
    step_by_step, at_once = Memory(), Memory()
    site = Site(bundled_book, step_by_step)
    site.bake(night.board, night.entries)
    for number, _ in enumerate(rehearse(night, bundled, faults=["misread", "withdrawn"], seed=5)):
        if number % 7 == 0:
            site.bake(night.board, night.entries)
    site.bake(night.board, night.entries)
    site.draw_cards()
    Site(bundled_book, at_once).bake(night.board, night.entries)
    assert step_by_step.files == at_once.files


def test_a_declaration_bakes_only_the_pages_that_show_it(rehearsed: Night) -> None:
    ballot = ContestId("local.birmingham.weoley.2012-05-03")
    number = (rehearsed.board.standing(ballot).entry or 0) - 1
    memory = Memory()
    site = Site(rehearsed.book, memory)
    site.bake(View(rehearsed.book, rehearsed.entries[:number]).board, rehearsed.entries)
    baked = site.bake(View(rehearsed.book, rehearsed.entries[: number + 1]).board, rehearsed.entries)
    assert {f"contests/{ballot}/index.html", "councils/birmingham/index.html", "index.html", VERSION} <= set(
        baked.changed
    )
    assert [path for path in baked.changed if path.startswith("councils/") and "birmingham" not in path] in (
        [],
        ["councils/index.html"],
    )
    assert baked.made < len(memory.files) / 10


def test_the_same_ledger_bakes_the_same_bytes_whatever_the_hash_seed(rehearsed: Night, tmp_path: Path) -> None:
    url = str(tmp_path / "copy.db")
    copy = Night.create(url, rehearsed.book)
    for entry in rehearsed.entries:
        one = Incoming(happening=entry.happening, source=entry.source, key=entry.key)
        copy.record(one, by=entry.by, at=entry.recorded_at)
    sites = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        command = [sys.executable, "-m", "tallyroom", "bake", "--db", url, "--out", str(out)]
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
        sites.append({str(file.relative_to(out)): file.read_bytes() for file in out.rglob("*") if file.is_file()})
    assert sites[0] == sites[1]


def test_the_front_page_says_how_the_night_ended(site: dict[str, str]) -> None:
    front = _text(site["index.html"])
    assert "181 of 181 councils declared" in front
    assert re.search(r"Labour 75 \+33 33 0 3,965 \+833", front)
    assert re.search(r"No overall control 51 −20", front)
    assert "Mayor of London : Boris Johnson (Con) elected, majority 62,538" in front
    assert "Bristol mayoral referendum : Yes" in front
    assert "Lab projected national share 39% (+3)" in front


def test_a_rehearsal_says_so_on_every_page(site: dict[str, str]) -> None:
    pages = {path: text for path, text in site.items() if path.endswith(".html") and "parts/" not in path}
    said = ("Rehearsal: a replay", "Ymarfer: ailchwarae")
    assert [path for path, text in pages.items() if said[path.startswith("cy/")] not in text] == []
    assert "(rehearsal)" in site["feed.atom"]
    documents = [json.loads(text) for path, text in site.items() if path.endswith(".json")]
    assert all(document["rehearsal"] is True for document in documents)


def test_a_councils_page_has_before_after_and_won(site: dict[str, str]) -> None:
    page = _text(site["councils/birmingham/index.html"])
    assert "Lab gain from no overall control Labour have 77 seats; 61 make a majority." in page
    assert "Liberal Democrat 24 15 −9 4" in page


def test_a_wards_page_has_votes_shares_majority_and_last_time(site: dict[str, str]) -> None:
    page = _text(site["contests/local.birmingham.weoley.2012-05-03/index.html"])
    assert "Con hold, majority 2" in page
    assert "Eddie Freeman elected Con 2,117 43.2% 45.6% −2.4" in page
    assert "Last time, 1 May 2008" in page


def test_every_link_of_the_site_leads_somewhere(site: dict[str, str]) -> None:
    broken = []
    for path, text in site.items():
        if path.endswith(".html"):
            base = path.replace("parts/", "")  # a part is shown on the front page, and its links lead from there
            for written in _links(text):
                link, _, place = written.partition("#")
                target = os.path.normpath(os.path.join(os.path.dirname(base), link))
                target = f"{target}/index.html" if link.endswith("/") else target
                target = "index.html" if target == "./index.html" else target
                if target not in site or (place and f'id="{place}"' not in site[target]):
                    broken.append((path, f"{link}#{place}"))
    assert broken == []


def test_the_data_files_say_what_the_pages_say(site: dict[str, str]) -> None:
    status = json.loads(site["data/status.json"])
    assert status["councils"] == {"declared": 181, "total": 181, "complete": 181}
    birmingham = status["control"]["birmingham"]
    assert (birmingham["before"], birmingham["after"], birmingham["certain"]) == ("noc", "lab", True)
    assert birmingham["seats"]["ld"] == {"seats": 15, "change": -9}
    weoley = json.loads(site["data/contests/local.birmingham.weoley.2012-05-03.json"])
    assert (weoley["majority"], weoley["candidates"][0]["votes"]) == (2, 2117)


def test_pages_before_anything_is_declared_stand_and_invent_nothing(rehearsed: Night) -> None:
    memory = Memory()
    Site(rehearsed.book, memory).bake(View(rehearsed.book, ()).board, ())
    assert "Nothing has been declared yet." in memory.files["index.html"].decode()
    for path, content in memory.files.items():
        assert path.endswith(".png") or "None" not in _text(content.decode()), path


def test_names_with_markup_are_shown_as_text() -> None:
    nasty = '<script>alert("x")</script> & Sons'
    body = council("anytown", 9, seats_up=1)
    contest = ward("anytown", "east", held_by=[CON])
    named = replace(contest, candidacies=tuple(replace(who, name=nasty) for who in contest.candidacies))
    night = book([replace(body, name=nasty)], [named], [before("anytown", lab=4, con=5)])
    files = _whole(night, [entry.happening for entry in declared(won_by(named, LAB))])
    for path, content in files.items():
        if path.endswith(".html"):
            assert b"<script>alert" not in content, path


def test_a_bake_never_clears_away_somebodys_own_files(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("three years of work")
    with pytest.raises(TallyroomError, match="holds files that are not a published site"):
        Folder(tmp_path)
    assert (tmp_path / "thesis.txt").exists()


def test_a_folder_changes_only_what_has_changed_and_drops_what_is_gone(tmp_path: Path) -> None:
    out = tmp_path / "site"
    first = {"a/index.html": b"one", "b/index.html": b"two", VERSION: b"1"}
    assert Folder(out).publish(first, whole=True, last=VERSION) == ("a/index.html", "b/index.html", VERSION)
    untouched = (out / "a/index.html").stat().st_mtime_ns
    second = {"a/index.html": b"one", VERSION: b"2"}
    assert Folder(out).publish(second, whole=True, last=VERSION) == (VERSION,)
    assert (out / "a/index.html").stat().st_mtime_ns == untouched
    assert not (out / "b").exists()
    assert sorted(path.name for path in out.iterdir()) == [".tallyroom-site", "a", VERSION]


def test_a_bake_leaves_alone_what_somebody_has_put_into_the_site(tmp_path: Path) -> None:
    out = tmp_path / "site"
    Folder(out).publish({"a/index.html": b"one", VERSION: b"1"}, whole=True, last=VERSION)
    (out / "a" / "robots.txt").write_text("theirs")
    Folder(out).publish({VERSION: b"2"}, whole=True, last=VERSION)
    assert (out / "a" / "robots.txt").read_text() == "theirs"
    assert not (out / "a" / "index.html").exists()


def test_no_path_leads_out_of_the_folder(tmp_path: Path) -> None:
    for path in ("../secret.html", "/secret.html", "councils/../../secret.html"):
        with pytest.raises(TallyroomError, match="leads out of the folder"):
            Folder(tmp_path / "site").publish({path: b"", VERSION: b"1"}, whole=True, last=VERSION)
    assert list(tmp_path.iterdir()) == []


def test_a_correction_is_told_with_what_it_is_about_and_what_it_changed() -> None:
    east = ward("anytown", "east", held_by=[LAB])
    night = book([council("anytown", 1, cycle="all")], [east], [before("anytown", lab=1)])
    wrong, right = votes(east, {"lab": 300, "con": 20, "ld": 50}), votes(east, {"lab": 300, "con": 320, "ld": 50})
    files = _whole(
        night,
        [
            Declared(declaration=wrong),
            Corrected(replaces=1, reason="A digit had been dropped.", declaration=right),
            Withdrawn(replaces=2, reason="The count is going on."),
        ],
    )
    for path in ("corrections/index.html", f"contests/{east.id}/index.html"):
        page = " ".join(_seen(files[path].decode()).words)
        assert "A digit had been dropped." in page
        assert "con: 320, not 20" in page
        assert "The count is going on." in page


def test_a_composition_that_was_amended_is_the_one_shown() -> None:
    east = ward("anytown", "east", held_by=[LAB])
    night = book([council("anytown", 3, seats_up=1)], [east], [before("anytown", lab=2, con=1)])
    amended = CompositionAmended(composition=before("anytown", lab=1, con=2), reason="A defection.")
    files = _whole(night, [amended, Declared(declaration=won_by(east, LAB))])
    page = " ".join(_seen(files["councils/anytown/index.html"].decode()).words)
    assert "Conservative 2 2" in page


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data.split()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [
            value for name, value in attrs if name in {"href", "src"} and value and not value.startswith("#")
        ]


def _seen(page: str) -> _Seen:
    seen = _Seen()
    seen.feed(page)
    return seen


def _text(page: str) -> str:
    return " ".join(_seen(page).words)


def _links(page: str) -> list[str]:
    return _seen(page).links
