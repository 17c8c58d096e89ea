"""What came of readers' reports goes from the desk to the site by a file, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from tallyroom.desk.models import Report
from tallyroom.publish.outcomes import read_outcomes
from tests.desk.desks import WEOLEY, Desk
from tests.desk.test_hostile import send


def test_an_answered_report_is_handed_to_the_site_without_the_readers_words(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "outcomes.json"
    monkeypatch.setattr(settings, "OUTCOMES", str(file))
    reader, editor = desk.client(), desk.signed_in("ed", "editor")
    for contact in ("reader@example.org", "buy@example.org"):
        assert send(reader, page=f"/contests/{WEOLEY}/", contact=contact).status_code == 201
    assert read_outcomes(file) == ()
    first, second = Report.objects.order_by("id")
    editor.post(f"/reports/{first.pk}", {"state": "upheld", "outcome": "The total is now 77."})
    editor.post(f"/reports/{second.pk}", {"state": "spam"})
    (told,) = read_outcomes(file)
    assert (told.page, told.state, told.said) == (f"/contests/{WEOLEY}/", "upheld", "The total is now 77.")
    assert "not 76" not in file.read_text()
    assert "example.org" not in file.read_text()
