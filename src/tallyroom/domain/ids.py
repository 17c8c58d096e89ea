"""Names of things, kept apart by type. Lower case with hyphens; a contest's is its Democracy Club ballot id."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NewType

PartyId = NewType("PartyId", str)
BodyId = NewType("BodyId", str)
ContestId = NewType("ContestId", str)
CandidacyId = NewType("CandidacyId", str)

#: A body without a majority is under no overall control. It stands where a party's id would.
NOC = PartyId("noc")
#: A seat that nobody holds, where a source lists it among the parties.
VACANT = PartyId("vacant")


@lru_cache(maxsize=16384)
def slug(text: str) -> str:
    """Lower case, accents and apostrophes dropped, hyphens between words.

    >>> slug("St. Aaron's Ward"), slug("Ynys Môn"), slug("Na Hearadh agus Ceann a Deas nan Loch")
    ('st-aarons-ward', 'ynys-mon', 'na-hearadh-agus-ceann-a-deas-nan-loch')
    """
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "")).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-")
