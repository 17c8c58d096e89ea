"""docs/findings has a page for each finding, as tools/findings_pages.py makes them."""

from __future__ import annotations

from tools.findings_pages import PAGES, pages


def test_each_finding_has_its_page_and_each_page_is_current() -> None:
    made = pages()
    assert {file.name for file in PAGES.iterdir()} == set(made)
    stale = [name for name, text in made.items() if (PAGES / name).read_text("utf-8") != text]
    assert stale == [], "run `python -m tools.findings_pages`"
