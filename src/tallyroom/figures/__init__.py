"""Figures: typed statements about the night, when each was true, and what is behind it.

The one vocabulary of the site, the feeds, the writer and the checker. Formatting for people is not here.
"""

from tallyroom.figures.catalogue import ESTIMATED, MEASURES, Measure, figures_at
from tallyroom.figures.explain import Explanation, Part, explain, published
from tallyroom.figures.figure import Estimate, Figure, Key, Value, area
from tallyroom.figures.history import Held, History
from tallyroom.figures.watched import bodies_watched

__all__ = [
    "ESTIMATED",
    "MEASURES",
    "Estimate",
    "Explanation",
    "Figure",
    "Held",
    "History",
    "Key",
    "Measure",
    "Part",
    "Value",
    "area",
    "bodies_watched",
    "explain",
    "figures_at",
    "published",
]
