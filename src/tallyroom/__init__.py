"""Tallyroom: the results room of a British election night.

>>> import tallyroom
>>> night = tallyroom.open_night("night.db")                            # doctest: +SKIP
>>> night.at("05:12").figure("council_seats", "lab", "birmingham")      # doctest: +SKIP
>>> night.figures()                                                     # doctest: +SKIP

docs/python.md shows each of these at work. They are looked up when first asked for: importing the package is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tallyroom.errors import TallyroomError
    from tallyroom.python.copy import check_copy, write_copy
    from tallyroom.python.counting import count
    from tallyroom.python.nights import Moment, OpenNight, StatedFigure, open_night
    from tallyroom.python.projecting import project_commons, simulate
    from tallyroom.python.table import Table

#: Each public name and the module that has it.
_WHERE = {
    "Moment": "tallyroom.python.nights",
    "OpenNight": "tallyroom.python.nights",
    "StatedFigure": "tallyroom.python.nights",
    "Table": "tallyroom.python.table",
    "TallyroomError": "tallyroom.errors",
    "check_copy": "tallyroom.python.copy",
    "count": "tallyroom.python.counting",
    "open_night": "tallyroom.python.nights",
    "project_commons": "tallyroom.python.projecting",
    "simulate": "tallyroom.python.projecting",
    "write_copy": "tallyroom.python.copy",
}

__all__ = [
    "Moment",
    "OpenNight",
    "StatedFigure",
    "Table",
    "TallyroomError",
    "check_copy",
    "count",
    "open_night",
    "project_commons",
    "simulate",
    "write_copy",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'tallyroom' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
