"""A count sheet for a terminal: the stage table, folded to the width, and the reasons."""

from __future__ import annotations

import re

from tallyroom.counting.sheet import CountSheet, LotNeeded, TieBreak, told_seats
from tallyroom.counting.why import told, why

# What no terminal should obey, and what markup may not contain even as a reference.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def legible(text: str) -> str:
    """With a mark in place of each control character that came in a name.

    >>> legible("Ann\\x00")
    'Ann\ufffd'
    """
    return _CONTROLS.sub("\ufffd", text)


def as_text(sheet: CountSheet, *, width: int = 100) -> str:
    """The whole sheet. `*` marks election, `x` exclusion, at the stage where it happened.

    >>> from tallyroom.counting import count
    >>> print(as_text(count({"Ann": 3, "Bob": 5}, rules="plurality", contest="A ward")), end="")
    A ward
    plurality, 1 seat, 8 valid votes
    Elected: Bob
    <BLANKLINE>
    Stage   1
    Ann     3
    Bob    5*
    <BLANKLINE>
    1  votes counted
    <BLANKLINE>
    Ann was not elected: 3 votes, 2 behind Bob.
    Bob was elected: 5 votes, 2 ahead of Ann.
    """
    quota = f", quota {sheet.shown(sheet.quota)}" if sheet.quota is not None else ""
    head = [
        sheet.contest,
        f"{sheet.rules}, {told_seats(sheet.seats)}, {sheet.valid} valid votes{quota}",
        f"Elected: {', '.join(sheet.elected) or 'nobody yet'}",
        needs(sheet.lots_needed) if sheet.lots_needed else "",
        *(settled(tie) for tie in sheet.lots),
        sheet.note,
    ]
    actions = [f"{stage.number}  {stage.action}" for stage in sheet.stages]
    reasons = [told(sheet, reason) for reason in why(sheet)]
    blocks = [[line for line in head if line], *_tables(sheet, width), actions, reasons]
    return legible("\n\n".join("\n".join(block) for block in blocks) + "\n")


def summary(sheet: CountSheet) -> str:
    """One line: the contest, who is elected, whether a lot is waited for."""
    lot = f"  LOT NEEDED among {', '.join(sheet.lots_needed.among)}" if sheet.lots_needed else ""
    return legible(f"{sheet.contest}: {', '.join(sheet.elected) or 'nobody yet'}{lot}")


def needs(lot: LotNeeded) -> str:
    """What a lot is waited for, in a sentence."""
    purpose = {
        "seat": "the seat",
        "exclusion": "who is excluded",
        "surplus first": "whose surplus goes first",
    }
    said = f"Lot needed at stage {lot.stage} for {purpose[lot.purpose]}, among {', '.join(lot.among)}."
    return f"{said} Record first whoever stays in." if lot.purpose == "exclusion" else said


def settled(tie: TieBreak) -> str:
    """How a tie was settled, in a sentence."""
    return f"Tie at stage {tie.stage} ({tie.purpose}) among {', '.join(tie.among)}: {tie.chosen}, by {tie.by}."


def _tables(sheet: CountSheet, width: int) -> list[list[str]]:
    names = ["Stage", *sheet.candidates]
    lost = any(stage.non_transferable for stage in sheet.stages)
    if lost:
        names.append("Non-transferable")
    columns = []
    for stage in sheet.stages:
        marks = dict.fromkeys(stage.elected, "*") | dict.fromkeys(stage.excluded, "x")
        cells = [str(stage.number)]
        for name, votes in zip(sheet.candidates, stage.votes, strict=True):
            cells.append(sheet.shown(votes) + marks.get(name, ""))
        columns.append([*cells, sheet.shown(stage.non_transferable)] if lost else cells)
    label = max(len(name) for name in names)
    cell = max(len(text) for column in columns for text in column)
    across = max((width - label) // (cell + 2), 1)
    return [
        [
            name.ljust(label) + "".join(f"  {column[row]:>{cell}}" for column in columns[at : at + across])
            for row, name in enumerate(names)
        ]
        for at in range(0, len(columns), across)
    ]
