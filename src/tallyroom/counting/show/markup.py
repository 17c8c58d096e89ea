"""A count sheet as an HTML fragment: an accessible table and the reasons. No page around it, no script, no
style.
"""

from __future__ import annotations

from html import escape

from tallyroom.counting.sheet import CountSheet, Stage
from tallyroom.counting.show.text import legible, needs, settled
from tallyroom.counting.why import told, why


def as_html(sheet: CountSheet) -> str:
    """A `section.count`: candidates down, stages across, status in words as well as by class.

    >>> from tallyroom.counting import count
    >>> "<td>5 <strong>Elected</strong></td>" in as_html(count({"Ann": 3, "Bob": 5}, rules="plurality"))
    True
    """
    heads = "".join(
        f'<th scope="col">{stage.number}<br/><span class="action">{escape(stage.action)}</span></th>'
        for stage in sheet.stages
    )
    rows = "".join(_row(sheet, place, name) for place, name in enumerate(sheet.candidates))
    notes = [needs(sheet.lots_needed)] if sheet.lots_needed else []
    notes += [settled(tie) for tie in sheet.lots] + ([sheet.note] if sheet.note else [])
    reasons = "".join(f"<li>{escape(told(sheet, reason))}</li>" for reason in why(sheet))
    return legible(
        '<section class="count">\n'
        # Wider than a phone: the table scrolls in a region of its own, which the keyboard can reach.
        '<div class="count-table" role="region" tabindex="0" '
        f'aria-label="{escape(sheet.contest)}: stages of the count">\n'
        f"<table>\n<caption>{escape(_caption(sheet))}</caption>\n"
        f'<thead><tr><th scope="col">Candidate</th>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}{_lost(sheet)}</tbody>\n</table>\n</div>\n"
        + "".join(f"<p>{escape(note)}</p>\n" for note in notes)
        + f'<ul class="why">{reasons}</ul>\n</section>\n'
    )


def _caption(sheet: CountSheet) -> str:
    quota = f" Quota {sheet.shown(sheet.quota, grouped=True)}." if sheet.quota is not None else ""
    elected = ", ".join(sheet.elected) or "nobody yet"
    return f"{sheet.contest}: {sheet.valid:,} valid votes, {sheet.seats} to elect.{quota} Elected: {elected}."


def _row(sheet: CountSheet, place: int, name: str) -> str:
    party = sheet.party(name)
    label = f"{escape(name)} <span>({escape(party)})</span>" if party else escape(name)
    cells = "".join(f"<td>{_cell(sheet, stage, place, name)}</td>" for stage in sheet.stages)
    return f'<tr><th scope="row">{label}</th>{cells}</tr>\n'


def _cell(sheet: CountSheet, stage: Stage, place: int, name: str) -> str:
    votes = sheet.shown(stage.votes[place], grouped=True)
    if name in stage.elected:
        return f"{votes} <strong>Elected</strong>"
    return f"{votes} <em>Excluded</em>" if name in stage.excluded else votes


def _lost(sheet: CountSheet) -> str:
    if not any(stage.non_transferable for stage in sheet.stages):
        return ""
    cells = "".join(f"<td>{sheet.shown(stage.non_transferable, grouped=True)}</td>" for stage in sheet.stages)
    return f'<tr><th scope="row">Non-transferable</th>{cells}</tr>\n'
