"""A published figure about every council of Great Britain, by which a night's councils are compared with the rest.

For nights after the referendum of 23 June 2016 it is Remain's share there, read from `data/covariates`; for earlier
nights there is none. Not here: what is done with it (`national_share`, `design`).
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from tallyroom.projection.national_share import Place

REFERENDUM = date(2016, 6, 23)
SAYS = "Remain's share in 2016"


@cache
def remain() -> Mapping[str, Place]:
    """Remain's share (0 to 1) and the votes cast, by the council's GSS code of 2016.

    >>> len(remain()), round(remain()["E06000001"].covariate, 3)
    (380, 0.304)
    """
    text = files("tallyroom").joinpath("data").joinpath("covariates").joinpath("referendum-2016.csv").read_text("utf-8")
    found = {}
    for row in csv.DictReader(text.splitlines()):
        stay, leave = int(row["remain"]), int(row["leave"])
        found[row["gss"]] = Place(covariate=stay / (stay + leave), weight=float(stay + leave))
    return found


def great_britain(polled_on: date) -> Mapping[str, Place]:
    """What is known of every council on a polling day, by GSS code; empty where nothing is.

    >>> len(great_britain(date(2012, 5, 3))), len(great_britain(date(2018, 5, 3)))
    (0, 380)
    """
    return remain() if polled_on > REFERENDUM else {}
