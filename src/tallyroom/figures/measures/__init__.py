"""Every measure, by name: the one list of what can be stated of a night.

The site, the feeds, the writer, the checker and `explain` ask for figures by these names, and docs/figures.md is made
of them. A new measure is one object in the file of its family.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tallyroom.figures.measure import Measure
from tallyroom.figures.measures.control import CONTROL
from tallyroom.figures.measures.estimates import ESTIMATES
from tallyroom.figures.measures.seats import SEATS
from tallyroom.figures.measures.turnout import TURNOUT
from tallyroom.figures.measures.votes import VOTES

MEASURES: Mapping[str, Measure] = MappingProxyType(
    {measure.name: measure for measure in (*SEATS, *CONTROL, *VOTES, *TURNOUT, *ESTIMATES)}
)

#: Made by projections, when they are asked for and enough has declared; never by the board.
ESTIMATED = frozenset(name for name, measure in MEASURES.items() if measure.source == "estimate")
