"""What the board does not yield: our estimates, made by projections when asked for, and what only others publish."""

from __future__ import annotations

from tallyroom.figures.measure import Measure

ESTIMATES = (
    Measure(
        name="projected_share",
        unit="percent",
        says="a projected national share of the vote: an estimate",
        change="against the published share of the baseline year, in points",
        example="projected_share lab",
        source="estimate",
        claims=("projected_share", "share_change"),
    ),
    Measure(
        name="commons_projection",
        unit="seats",
        says="the majority in the House of Commons that the national share would make: an estimate",
        change="as published",
        example="commons_projection lab",
        source="estimate",
        claims=("commons_projection",),
    ),
    Measure(
        name="commons_seats",
        unit="seats",
        says="seats in the House of Commons that the national share would give a party: an estimate",
        change="against the general election it starts from",
        example="commons_seats lab",
        source="estimate",
    ),
    Measure(
        name="seats_projected",
        unit="seats",
        says="seats a party wins at this election, declared and still to come, ward by ward: an estimate",
        example="seats_projected lab",
        source="estimate",
    ),
    Measure(
        name="control_chance",
        unit="percent",
        says="the chance that a party, or none (`noc`), controls a council: an estimate",
        example="control_chance lab birmingham",
        source="estimate",
    ),
    Measure(
        name="poll_share",
        unit="percent",
        says="an opinion poll, as somebody has published it",
        change="as published",
        example="poll_share lab",
        source="others",
        claims=("poll_share",),
    ),
    Measure(
        name="benchmark",
        unit="seats",
        says="an expectation or a target that somebody has named",
        change="as published",
        example="benchmark lab",
        source="others",
        claims=("benchmark",),
    ),
)
