"""Pictures of an estimate."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from tallyroom.errors import TallyroomError
from tallyroom.projection.pictures import WIDTH, Bar, Moment, Track, fan_chart, seat_ranges

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("Lab", "Con", "LD & allies")


def tracks(*, apart: float = 0.2) -> tuple[Track, ...]:
    times = ("00:00", "02:00", "04:00")
    return tuple(
        Track(
            name=name,
            colour="#123456",
            moments=tuple(
                Moment(at=at, low=28 + i * apart, middle=30 + i * apart, high=33 + i * apart) for at in times
            ),
        )
        for i, name in enumerate(NAMES)
    )


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # ours, just made


def test_a_picture_is_an_image_with_a_title_and_a_description() -> None:
    root = parsed(fan_chart(tracks(), title="Share <now>", says="Labour & others."))
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == "Share <now>"
    assert root.findtext(f"{SVG}desc") == "Labour & others."


def test_parties_differ_in_dash_and_are_named_so_colour_is_not_needed() -> None:
    root = parsed(fan_chart(tracks(), title="t", says="s"))
    dashes = [line.get("stroke-dasharray") for line in root.iter(f"{SVG}polyline")]
    assert len(set(dashes)) == 3
    words = " ".join(t.text or "" for t in root.iter(f"{SVG}text"))
    assert all(name in words for name in NAMES)


def test_labels_of_parties_that_end_together_do_not_cover_one_another() -> None:
    root = parsed(fan_chart(tracks(apart=0.0), title="t", says="s"))
    ends = [
        float(t.get("y", "0")) for t in root.iter(f"{SVG}text") if (t.text or "").split()[0] in ("Lab", "Con", "LD")
    ]
    assert all(later - earlier >= 28 for earlier, later in zip(sorted(ends), sorted(ends)[1:], strict=False))


def test_everything_lies_within_a_phone_s_width_and_is_of_legible_size() -> None:
    bars = (Bar(name="Liberal Democrat", colour="#FAA61A", low=6, middle=39, high=70, before=57),)
    root = parsed(seat_ranges(bars, title="t", says="s", line_at=326, line_says="326: majority"))
    assert root.get("viewBox", "").split()[2] == str(WIDTH)
    assert int(root.get("font-size", "0")) >= 13
    places = [float(v) for e in root.iter() for k in ("x", "cx", "x1", "x2") if (v := e.get(k)) is not None]
    assert min(places) >= 0
    assert max(places) <= WIDTH


def test_the_same_values_give_the_same_bytes() -> None:
    assert fan_chart(tracks(), title="t", says="s") == fan_chart(tracks(), title="t", says="s")


def test_nothing_to_draw_and_intervals_upside_down_are_refused() -> None:
    with pytest.raises(TallyroomError, match="the same moments"):
        fan_chart((), title="t", says="s")
    with pytest.raises(TallyroomError, match="9 to 3 is upside down"):
        seat_ranges((Bar(name="Lab", colour="#000", low=9, middle=5, high=3),), title="t", says="s")


def test_figures_in_thousands_stay_within_the_picture() -> None:
    bar = Bar(name="Lab", colour="#E4003B", low=1900, middle=2100, high=2950, before=2000)
    drawn = seat_ranges((bar,), title="Seats", says="Labour 2,100.")
    (x,) = re.findall(r"<text x='([0-9.]+)'[^>]*text-anchor='middle'[^>]*>3,000<", drawn)
    assert float(x) + 0.5 * 13 * 0.6 * len("3,000") <= WIDTH  # a figure is about six tenths as wide as high
