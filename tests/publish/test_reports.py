"""Readers' reports on the site: where to send one, and what came of those that were answered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
from msgspec.structs import replace

from tallyroom.domain import Declared
from tallyroom.errors import TallyroomError
from tallyroom.publish.addresses import Addresses
from tallyroom.publish.outcomes import Outcome, read_outcomes, write_outcomes
from tallyroom.publish.site import Site
from tallyroom.tally import fold
from tests.made import LAB, before, book, council, entries, ward, won_by

EAST = ward("anytown", "east")
NIGHT = book([council("anytown", 3, seats_up=1)], [replace(EAST, electorate=1000)], [before("anytown", lab=2, con=1)])
UPHELD = Outcome(
    page=f"/contests/{EAST.id}/",
    state="upheld",
    said="The total is now 77.",
    settled_at=datetime(2026, 5, 8, tzinfo=UTC),
)


class Memory:
    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]:
        changed = tuple(path for path, content in sorted(files.items()) if self.files.get(path) != content)
        self.files.update(files)
        return changed


def _page(*outcomes: Outcome, desk: str = "") -> str:
    memory = Memory()
    Site(NIGHT, memory, Addresses(desk=desk)).bake(fold(NIGHT, ()), (), outcomes)
    return memory.files["corrections/index.html"].decode()


def test_every_page_of_a_site_that_knows_its_desk_leads_to_the_form_for_that_page() -> None:
    memory = Memory()
    Site(NIGHT, memory, Addresses(desk="https://desk.example")).bake(fold(NIGHT, ()), ())
    for path, content in memory.files.items():
        if path.endswith("index.html") and not path.startswith("embed/"):
            where = path.removesuffix("index.html")
            assert (
                f'<a href="https://desk.example/report?page={where}">' in content.decode() or path == "embed/index.html"
            )
    plain = Memory()
    Site(NIGHT, plain).bake(fold(NIGHT, ()), ())
    assert not any(b"/report" in content for content in plain.files.values())


def test_an_answer_is_told_with_its_page_and_whether_anything_was_corrected() -> None:
    page = _page(
        UPHELD, replace_(UPHELD, state="not-upheld", said="The figure is right.", page="/councils/anytown/#how")
    )
    assert f'<a href="../contests/{EAST.id}/">East, Anytown</a>: <bdi>The total is now 77.</bdi>' in page
    assert '<a href="../councils/anytown/">Anytown</a>: <bdi>The figure is right.</bdi>' in page
    assert page.index("corrected</span>") < page.index("not changed</span>")


def replace_(outcome: Outcome, **changes: str) -> Outcome:
    return Outcome(**{name: changes.get(name, getattr(outcome, name)) for name in outcome.__struct_fields__})


@pytest.mark.parametrize(
    "page",
    ["", "/", "javascript:alert(1)", "https://evil.example/contests/nowhere/", "/contests/", '"><script>x</script>'],
)
def test_what_a_reader_gave_as_a_page_is_never_shown_nor_linked_to(page: str) -> None:
    shown = _page(replace_(UPHELD, page=page, said="<b>Mended</b> & done"))
    assert "evil" not in shown
    assert "javascript" not in shown
    assert "<b>Mended" not in shown
    assert "<b>Mended</b> & done" in unescape(shown)


def test_an_answer_changes_the_page_of_corrections_and_no_other() -> None:
    memory = Memory()
    site = Site(NIGHT, memory)
    site.bake(fold(NIGHT, ()), ())
    assert site.bake(fold(NIGHT, ()), (), (UPHELD,)).changed == ("corrections/index.html",)
    assert site.bake(fold(NIGHT, ()), (), (UPHELD,)).changed == ()


def test_what_the_desk_writes_the_site_reads(tmp_path: Path) -> None:
    file = tmp_path / "outcomes.json"
    assert read_outcomes(file) == ()
    write_outcomes(file, (UPHELD,))
    assert read_outcomes(file) == (UPHELD,)
    assert [path.name for path in tmp_path.iterdir()] == ["outcomes.json"]
    for text in ("", "[]", '{"outcomes": [{"page": 3}]}', json.dumps({"outcomes": [{"page": "", "state": "new"}]})):
        file.write_text(text)
        with pytest.raises(TallyroomError, match="is no file of outcomes"):
            read_outcomes(file)


def test_an_areas_page_has_its_turnout_once_it_is_known() -> None:
    memory = Memory()
    site = Site(NIGHT, memory)
    site.bake(fold(NIGHT, ()), ())
    assert b"Turnout" not in memory.files["areas/england/index.html"]
    history = entries(Declared(declaration=won_by(NIGHT.contests[0], LAB, papers_verified=450)))
    changed = site.bake(fold(NIGHT, history), history).changed
    assert "areas/england/index.html" in changed
    assert "<p>Turnout 45.0%" in memory.files["areas/england/index.html"].decode()
