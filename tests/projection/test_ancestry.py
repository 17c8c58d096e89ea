"""Where a new ward's candidates stood before."""

from __future__ import annotations

import pytest

from tallyroom.projection.ancestry import OldWard, leans
from tallyroom.projection.field import field_of
from tallyroom.projection.wards import Council, Night, Polled, Ward

OLD = (
    OldWard(
        id="abbey",
        council="town",
        candidates=(("Ann Lee", Polled(party="lab", votes=60)), ("Bob Ray", Polled(party="con", votes=40))),
    ),
    OldWard(
        id="bridge",
        council="town",
        candidates=(("Cy Dee", Polled(party="lab", votes=20)), ("Di Fox", Polled(party="con", votes=80))),
    ),
    OldWard(id="empty", council="town", candidates=(("Ed Gee", Polled(party="ld", votes=0)),)),
)


def test_a_ward_leans_as_the_wards_its_candidates_fought() -> None:
    found = leans({"new": ("town", ("Ann Lee", "Di Fox"))}, OLD)
    assert dict(found["new"]) == pytest.approx({"con": 0.6, "lab": 0.4})


def test_middle_names_and_hyphens_do_not_hide_a_candidate_and_another_council_does() -> None:
    found = leans({"a": ("town", ("Ann Marie Lee",)), "b": ("city", ("Ann Lee",))}, OLD)
    assert set(found) == {"a"}


def test_a_ward_without_votes_gives_no_lean() -> None:
    assert leans({"new": ("town", ("Ed Gee",))}, OLD) == {}


def test_a_lean_is_used_for_a_ward_without_a_past_and_not_beside_one() -> None:
    town = Council(id="town", nation="England", region="North", kind="district", seats=2)
    lean = (("con", 0.4), ("lab", 0.6))
    before = (Polled(party="con", votes=90, returned=True), Polled(party="lab", votes=10))
    standing = ("con", "lab")
    wards = (
        Ward(id="new", council="town", seats=1, standing=standing, lean=lean),
        Ward(id="old", council="town", seats=1, standing=standing, before=before, lean=lean, comparable=True),
    )
    field = field_of(Night(id="n", councils=(town,), wards=wards))
    lab = field.parties.index("lab")
    assert field.prior[:, lab].round(3).tolist() == [0.6, 0.1]
    assert field.held[:, lab].tolist() == [1.0, 0.0]
