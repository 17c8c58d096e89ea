"""Tables with a header row: what each column holds, and the claims of each row.

Here: cells under headings. Not here: rows without a header, which are read as the sentences they abbreviate
(`figures`), nor candidates' rows (`ward_rows`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.tokens import Token, slug_of

#: What a column holds, by any word of its heading; the first that fits.
_COLUMNS: tuple[tuple[str, frozenset[str]], ...] = (
    ("before", book.words("before previous previously 2007 2008 2010 2011 old was")),
    ("change", book.words("change changes +/- net gain gains gain/loss swing difference")),
    ("share", book.words("% share percent percentage pc")),
    ("votes", book.words("votes vote polled")),
    ("councils", book.words("councils authorities")),
    ("seats", book.words("seats seat councillors cllrs after won total elected now")),
    ("party", book.words("party parties")),
    ("candidate", book.words("candidate candidates name")),
)
_SAME = frozenset({"=", "nc", "-", "unchanged", "no", "none"})


def table_row(scene: Scene) -> bool:
    """Read one row of a table whose header is known, or the header itself; False for anything else."""
    story, cells = scene.story, scene.sentence.cells
    if not cells:
        story.columns = ()
        return False
    header = _header(scene)
    if header:
        story.columns = header
        return True
    if len(story.columns) < 2 or len(cells) > len(story.columns) or "candidate" in story.columns:
        return False
    party = _party(scene, cells[0])
    if party is None:
        return False
    held = {what: cell for what, cell in zip(story.columns, cells, strict=False) if what}
    return _state(scene, party, held)


def _header(scene: Scene) -> tuple[str, ...]:
    """What the columns hold, where a row names them: at least two, and no figure among them."""
    found = []
    for first, end in scene.sentence.cells:
        words = {token.low for token in scene.cut[first:end]}
        signs = "".join(token.text for token in scene.cut[first:end])
        what = "change" if signs == "+/-" else next((name for name, cues in _COLUMNS if words & cues), "")
        found.append(what)
        if any(token.sort == "number" and not _year(token) for token in scene.cut[first:end]):
            return ()
    counted = [what for what in found if what and what != "party"]
    first = scene.sentence.cells[0][0]
    named = any(phrase.first == first and phrase.sort in {"party", "noc"} for phrase in scene.phrases)
    return tuple(found) if counted and len(found) > 1 and not named else ()


def _year(token: Token) -> bool:
    return len(token.text) == 4 and token.text[:2] in {"19", "20"}


def _party(scene: Scene, cell: tuple[int, int]) -> str | None:
    """The party that a row is of: a known one, or no overall control."""
    for phrase in scene.phrases:
        if phrase.first == cell[0]:
            if phrase.sort in {"party", "noc"}:
                return phrase.ids[0]
            whole = phrase.end == cell[1] and phrase.low not in {"total", "turnout", "others", "other"}
            if phrase.sort == "name" and whole and scene.story.columns[:1] == ("party",):
                return slug_of(phrase.low)
            return "oth" if phrase.low in {"others", "other"} else None
    return None


def _state(scene: Scene, party: str, held: dict[str, tuple[int, int]]) -> bool:
    """The claims of one party's row."""
    story, told = scene.story, False
    change = _number(scene, held.get("change"))
    where, area = scene.place(0)
    for what, kind, unit in (
        ("before", "council_seats", "seats"),
        ("seats", "council_seats" if where == "council" else "seats_won", "seats"),
        ("councils", "councils_controlled", "councils"),
        ("share", "vote_share", "percent"),
        ("votes", "ward_result", "votes"),
    ):
        value = _number(scene, held.get(what))
        if value is None or (what == "votes" and not story.ward) or (what == "before" and "seats" not in held):
            continue
        level = what in {"seats", "councils"} or (what == "share" and not {"seats", "councils", "votes"} & set(held))
        start, end = _span(scene, held[what], held.get("change") if level else None)
        story.state(
            start,
            end,
            kind=kind,
            subject=story.ward if what == "votes" and story.ward else party,
            value=value,
            unit=unit,
            area=(story.ward or area or story.region or "gb") if what == "share" else area or story.region or "gb",
            change=change if level else None,
            party=party if what == "votes" else None,
            as_of="before the election" if what == "before" else None,
        )
        told = True
    return told


def _span(scene: Scene, cell: tuple[int, int], change: tuple[int, int] | None) -> tuple[int, int]:
    """The cell's, or both cells' where the change stands just after."""
    after = change is not None and 0 <= change[0] - cell[1] <= 1
    return scene.span(cell[0], change[1] if after and change is not None else cell[1])


def _number(scene: Scene, cell: tuple[int, int] | None) -> float | None:
    """The number in a cell, with its sign; nought for "=" and "no change"."""
    if cell is None:
        return None
    cut = scene.cut[cell[0] : cell[1]]
    for place, token in enumerate(cut):
        if token.sort == "number":
            sign = -1.0 if place and cut[place - 1].text == "-" else 1.0
            return sign * float(token.text.replace(",", ""))
    return 0.0 if cut and cut[0].low in _SAME else None
