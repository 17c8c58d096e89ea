"""Figures: typed statements about the night, when each was true, and what is behind it.

The one vocabulary of the site, the feeds, the writer and the checker. Formatting for people is not here.
"""

from tallyroom.figures.catalogue import MEASURES, Measure, figures_at
from tallyroom.figures.explain import Explanation, Part, explain, published
from tallyroom.figures.figure import Figure, Key, Value
from tallyroom.figures.history import Held, History

__all__ = [
    "MEASURES",
    "Explanation",
    "Figure",
    "Held",
    "History",
    "Key",
    "Measure",
    "Part",
    "Value",
    "explain",
    "figures_at",
    "published",
]
