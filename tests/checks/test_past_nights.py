"""The checks on nights as they were: hardly a query, no block, and planted errors found."""

from __future__ import annotations

from pathlib import Path

from tools.misread import measure

from tallyroom.feeds.package import PackageReading
from tallyroom.night import Accepted, Incoming, Night


def test_the_bundled_night_raises_nothing(bundled: PackageReading, tmp_path: Path) -> None:
    assert bundled.book is not None
    night = Night.create(str(tmp_path / "night.db"), bundled.book)
    told = (*bundled.declarations, *bundled.summaries)
    outcome = night.record(*(Incoming(happening=one.happening, where=one.where) for one in told), by="test")
    assert isinstance(outcome, Accepted)
    assert outcome.findings == ()


def test_errors_planted_into_2018_are_found_and_less_than_two_in_a_hundred_returns_asked_about(shared: Path) -> None:
    assert shared.is_dir()
    asked, found = measure(every=6)
    assert asked["blocked"] == 0
    assert asked["queried"] < 0.02 * asked["returns"]
    for kind in ("digit dropped", "digit typed twice", "votes swapped"):
        counts = found[kind, True]
        assert counts["planted"] > 50
        assert counts["named"] >= 0.98 * counts["planted"]
    for kind in ("digit dropped", "digit typed twice"):
        assert found[kind, True]["votes"] >= 0.8 * found[kind, True]["planted"]
    assert found["votes swapped", True]["votes"] >= 0.6 * found["votes swapped", True]["planted"]
