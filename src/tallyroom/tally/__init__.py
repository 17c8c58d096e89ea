"""From entries to the board: standings, compositions, control, gains and losses on both bases, totals.

Reads entries and a book; writes nothing, and knows no clock.
"""

from tallyroom.tally.board import Board, Place, Stands
from tallyroom.tally.chamber import Chamber, Difference
from tallyroom.tally.control import Control
from tallyroom.tally.decision import decide
from tallyroom.tally.fold import Slot, Tally, fold, slot_of
from tallyroom.tally.lists import Awaited, Bounds, awaited_of
from tallyroom.tally.office import Office
from tallyroom.tally.running import Compared, Move, Running
from tallyroom.tally.shares import Swing, candidate_shares, party_shares, shares_last_time
from tallyroom.tally.standing import Changes, Standing, State, Turnout
from tallyroom.tally.totals import EVERYWHERE, PartyTotal, Totals, areas_of

#: The name of a chamber while councils were the only ones.
Council = Chamber

__all__ = [
    "EVERYWHERE",
    "Awaited",
    "Board",
    "Bounds",
    "Chamber",
    "Changes",
    "Compared",
    "Control",
    "Council",
    "Difference",
    "Move",
    "Office",
    "PartyTotal",
    "Place",
    "Running",
    "Slot",
    "Standing",
    "Stands",
    "State",
    "Swing",
    "Tally",
    "Totals",
    "Turnout",
    "areas_of",
    "awaited_of",
    "candidate_shares",
    "decide",
    "fold",
    "party_shares",
    "shares_last_time",
    "slot_of",
]
