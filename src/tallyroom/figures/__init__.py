"""Figures: typed statements about the night, when each was true, and what is behind it.

The one vocabulary of the site, the feeds, the writer and the checker: a measure is one object (`measures`), which says
how it is computed, of what it is made and how it is claimed. Formatting for people is not here.
"""

from tallyroom.figures.changes import (
    MARK,
    Cell,
    Kept,
    PartyOn,
    cells_of,
    changed,
    changed_figures,
    changed_places,
    figures_of,
    finished,
    mark_of,
    party_on,
)
from tallyroom.figures.explain import Explanation, behind_of, entries_of, explain, published
from tallyroom.figures.figure import Behind, Estimate, Figure, Key, Part, Value, area
from tallyroom.figures.history import Held, History, Past
from tallyroom.figures.measure import Measure
from tallyroom.figures.measures import ESTIMATED, MEASURES
from tallyroom.figures.scoreboard import Line, Scoreboard, scoreboard, scoreboard_of
from tallyroom.figures.since import Certain
from tallyroom.figures.state import figure_of, figures_at, places_of
from tallyroom.figures.sums import AreaSums
from tallyroom.figures.watched import bodies_watched

__all__ = [
    "ESTIMATED",
    "MARK",
    "MEASURES",
    "AreaSums",
    "Behind",
    "Cell",
    "Certain",
    "Estimate",
    "Explanation",
    "Figure",
    "Held",
    "History",
    "Kept",
    "Key",
    "Line",
    "Measure",
    "Part",
    "PartyOn",
    "Past",
    "Scoreboard",
    "Value",
    "area",
    "behind_of",
    "bodies_watched",
    "cells_of",
    "changed",
    "changed_figures",
    "changed_places",
    "entries_of",
    "explain",
    "figure_of",
    "figures_at",
    "figures_of",
    "finished",
    "mark_of",
    "party_on",
    "places_of",
    "published",
    "scoreboard",
    "scoreboard_of",
]
