"""A count sheet for machines: one JSON document, or one CSV line a candidate and stage."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from msgspec.structs import asdict

from tallyroom.counting.sheet import CountSheet, Stage
from tallyroom.counting.why import told, why


def document(sheet: CountSheet) -> dict[str, Any]:
    """The sheet as JSON types. Votes are strings with all the decimals of the rules; the quota is a number if
    whole.

    >>> from tallyroom.counting import count
    >>> document(count({"Ann": 3, "Bob": 5}, rules="plurality"))["stages"][0]["votes"]
    {'Ann': '3', 'Bob': '5'}
    """
    return {
        "contest": sheet.contest,
        "rules": sheet.rules,
        "quota": _quota(sheet),
        "valid": sheet.valid,
        "seats": sheet.seats,
        "elected": list(sheet.elected),
        "stages": [_stage(sheet, stage) for stage in sheet.stages],
        "lots_needed": asdict(sheet.lots_needed) if sheet.lots_needed else None,
        "lots": [asdict(tie) for tie in sheet.lots],
        "why": {reason.candidate: told(sheet, reason) for reason in why(sheet)},
        "note": sheet.note,
    }


def as_json(sheet: CountSheet) -> str:
    """One document, indented, ending in a newline."""
    return json.dumps(document(sheet), ensure_ascii=False, indent=2) + "\n"


def as_csv(sheet: CountSheet) -> str:
    """`contest,stage,action,candidate,party,votes,status`, one line a candidate and stage; "" is
    non-transferable.
    """
    out = io.StringIO(newline="")
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow(["contest", "stage", "action", "candidate", "party", "votes", "status"])
    seen: dict[str, str] = {}
    for stage in sheet.stages:
        seen |= dict.fromkeys(stage.elected, "elected") | dict.fromkeys(stage.excluded, "excluded")
        head = [sheet.contest, stage.number, stage.action]
        for name, votes in zip(sheet.candidates, stage.votes, strict=True):
            lines.writerow([*head, name, sheet.party(name), sheet.shown(votes), seen.get(name, "")])
        lines.writerow([*head, "", "", sheet.shown(stage.non_transferable), "non-transferable"])
    return out.getvalue()


def _quota(sheet: CountSheet) -> int | str | None:
    if sheet.quota is None:
        return None
    whole, part = divmod(sheet.quota, sheet.unit)
    return sheet.shown(sheet.quota) if part else int(whole)


def _stage(sheet: CountSheet, stage: Stage) -> dict[str, Any]:
    return {
        "number": stage.number,
        "action": stage.action,
        "votes": {name: sheet.shown(votes) for name, votes in zip(sheet.candidates, stage.votes, strict=True)},
        "non_transferable": sheet.shown(stage.non_transferable),
        "rounding_loss": sheet.shown(stage.rounding_loss),
        "transfers": [
            {
                "source": transfer.source,
                "target": transfer.target,
                "papers": transfer.papers,
                "votes": sheet.shown(transfer.votes),
            }
            for transfer in stage.transfers
        ],
        "elected": list(stage.elected),
        "excluded": list(stage.excluded),
    }
