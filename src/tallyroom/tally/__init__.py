"""From entries to the board: standings, compositions, control, gains and losses on both bases, totals.

Reads entries and a book; writes nothing, and knows no clock.
"""

from tallyroom.tally.board import Board, Place, Stands
from tallyroom.tally.chamber import Chamber, Difference
from tallyroom.tally.control import Control
from tallyroom.tally.decision import decide
from tallyroom.tally.fold import Tally, fold
from tallyroom.tally.lists import Awaited, Bounds, awaited_of
from tallyroom.tally.office import Office
from tallyroom.tally.running import Compared, Move, Running
from tallyroom.tally.shares import Swing, candidate_shares, party_shares, shares_last_time
from tallyroom.tally.slots import Slot, slot_of
from tallyroom.tally.standing import Changes, Standing, State, Turnout
from tallyroom.tally.totals import (
    AreaSize,
    PartyTotal,
    Share,
    Sum,
    Totals,
    row_of,
    share_of_contest,
    share_of_council,
    sizes,
    totals_of,
)

__all__ = [
    "AreaSize",
    "Awaited",
    "Board",
    "Bounds",
    "Chamber",
    "Changes",
    "Compared",
    "Control",
    "Difference",
    "Move",
    "Office",
    "PartyTotal",
    "Place",
    "Running",
    "Share",
    "Slot",
    "Standing",
    "Stands",
    "State",
    "Sum",
    "Swing",
    "Tally",
    "Totals",
    "Turnout",
    "awaited_of",
    "candidate_shares",
    "decide",
    "fold",
    "party_shares",
    "row_of",
    "share_of_contest",
    "share_of_council",
    "shares_last_time",
    "sizes",
    "slot_of",
    "totals_of",
]
