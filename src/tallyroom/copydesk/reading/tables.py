"""Tables with a header row: what each column holds, and the claims of each row.

Here: a row a party ("Labour | 28 | +6"), and a row a place under columns of parties or answers ("Exeter | 24 | 11 |
Lab gain"). Not here: rows without a header, which are read as the sentences they abbreviate (`figures`), nor
candidates' rows (`ward_rows`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.labels import label, state
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.quantities import quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Column
from tallyroom.copydesk.reading.tokens import Token, slug_of

Cell = tuple[int, int]


#: What a column holds, by any word of its heading; the first that fits.
_COLUMNS: tuple[tuple[str, frozenset[str]], ...] = (
    ("before", book.words("before previous previously 2007 2008 2010 2011 old was")),
    ("change", book.words("change changes +/- net gain gains gain/loss swing difference")),
    ("share", book.words("% share percent percentage pc")),
    ("votes", book.words("votes vote polled")),
    ("outcome", book.words("result outcome control winner verdict status")),
    ("councils", book.words("councils authorities")),
    ("seats", book.words("seats seat councillors cllrs after won total elected now")),
    ("yes", book.words("yes for favour")),
    ("no", book.words("no against")),
    ("turnout", book.words("turnout")),
    ("party", book.words("party parties")),
    ("candidate", book.words("candidate candidates name")),
    ("ward", book.words("ward wards division divisions")),
    ("place", book.words("council borough city district county authority place area town")),
)
_SAME = frozenset({"=", "nc", "-", "unchanged", "no", "none"})
_ANSWERS = frozenset({"yes", "no"})


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
    columns = story.columns
    what = [column.what for column in columns]
    if sum(column.party is not None and column.what == "party" for column in columns) > 1 or set(what) >= _ANSWERS:
        return _place_row(scene)
    if len(columns) < 2 or len(cells) > len(columns) or "candidate" in what:
        return False
    party = _party(scene, cells[0])
    if party is None:
        return False
    held = {column: cell for column, cell in zip(what, cells, strict=False) if column and cell[0] < cell[1]}
    return _state(scene, party, held)


def _header(scene: Scene) -> tuple[Column, ...]:
    """What the columns hold, where a row names them: at least two, and no figure among them."""
    found: list[Column] = []
    for cell in scene.sentence.cells:
        if any(token.sort == "number" and not _year(token) for token in scene.cut[slice(*cell)]):
            return ()
        found.append(_column(scene, cell, found[-1] if found else None))
    counted = [column for column in found if column.what and column != Column(what="party")]
    first = scene.sentence.cells[0]
    named = first[0] < first[1] and found[0].party is not None
    lone = any(p.sort in {"council", "noc"} and p.first == first[0] for p in scene.phrases) or _told(scene)
    return tuple(found) if counted and len(found) > 1 and not named and not lone else ()


def _told(scene: Scene) -> bool:
    """Whether a cell is a result label, as in a row of its own: "Bury | Lab gain"."""
    return any(label(scene, at) is not None for at in range(len(scene.phrases)))


def _column(scene: Scene, cell: Cell, before: Column | None) -> Column:
    """One column by its heading; a change just after a party's column is that party's."""
    cut = scene.cut[slice(*cell)]
    words = {token.low for token in cut}
    party = _only_party(scene, cell)
    signs = "".join(token.text for token in cut if token.sort == "mark")
    what = "change" if signs == "+/-" else next((name for name, cues in _COLUMNS if words & cues), "")
    if party is not None:
        return Column(what=what if what in {"change", "before", "share", "votes"} else "party", party=party)
    if what in {"change", "before"} and before is not None and before.party is not None:
        return Column(what=what, party=before.party)
    return Column(what=what)


def _only_party(scene: Scene, cell: Cell) -> str | None:
    """The party that a heading names, other names beside it let pass: "Llafur / Lab"."""
    ids = [p.ids for p in scene.phrases if cell[0] <= p.first < cell[1] and p.sort == "party"]
    return ids[0][0] if len(ids) == 1 and len(ids[0]) == 1 else None


def _year(token: Token) -> bool:
    return len(token.text) == 4 and token.text[:2] in {"19", "20"}


def _party(scene: Scene, cell: Cell) -> str | None:
    """The party that a row is of: a known one, or no overall control."""
    for phrase in scene.phrases:
        if phrase.first == cell[0] and cell[0] < cell[1]:
            if phrase.sort in {"party", "noc"}:
                return phrase.ids[0]
            whole = phrase.end == cell[1] and phrase.low not in {"total", "turnout", "others", "other"}
            if phrase.sort == "name" and whole and scene.story.columns[0].what == "party":
                return slug_of(phrase.low)
            return "oth" if phrase.low in {"others", "other"} else None
    return None


def _place_row(scene: Scene) -> bool:
    """The claims of a place's row. A row of another shape says nothing: whose its figures are is not sure."""
    story, cells, columns = scene.story, scene.sentence.cells, scene.story.columns
    place = next((i for i, p in enumerate(scene.phrases) if p.first == cells[0][0]), None)
    if place is None or len(cells) != len(columns) or cells[0][0] == cells[0][1]:
        return True
    phrase = scene.phrases[place]
    council = phrase.ids[0] if phrase.sort == "council" and columns[0].what != "ward" else None
    ward = None
    if columns[0].what == "ward" or (council is None and phrase.sort == "ward"):
        start, end = scene.span(*cells[0])
        ward = slug_of(story.plain.text[start:end].casefold())
    if council is None and (ward is None or story.council is None):
        return True
    for number, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        if column.what == "outcome" and council:
            _outcome(scene, place, cell)
        elif column.what in _ANSWERS and council:
            _answered(scene, council, column.what, cell)
        elif column.what == "party" and column.party:
            following = (columns[number + 1], cells[number + 1]) if number + 1 < len(cells) else None
            _of_party(scene, column.party, cell, following, council=council, ward=ward)
    return True


def _figure(scene: Scene, cell: Cell) -> Quantity | None:
    """The figure of one cell, read by itself: the cells beside it are none of its business."""
    cut = scene.cut[slice(*cell)]
    return quantity(cut, {}, 0) if cut and cut[0].sort == "number" else None


def _of_party(
    scene: Scene,
    party: str,
    cell: Cell,
    following: tuple[Column, Cell] | None,
    *,
    council: str | None,
    ward: str | None,
) -> None:
    q = _figure(scene, cell)
    if q is None or q.value is None or q.unit not in {"", "seats", "votes"}:
        return
    change, end = q.change, cell[1]
    if change is None and following is not None and following[0] == Column(what="change", party=party):
        change = _number(scene, following[1])
        end = following[1][1] if change is not None else end
    first, last = scene.span(cell[0], end)
    story = scene.story
    if council is not None:
        story.state(
            first, last, kind="council_seats", subject=party, value=q.value, change=change, area=council, unit="seats"
        )
    elif ward is not None:
        story.state(first, last, kind="ward_result", subject=ward, value=q.value, area=story.council, party=party)


def _outcome(scene: Scene, place: int, cell: Cell) -> None:
    """As in "Lab gain from NOC", "Con hold", "NOC": what the row's council came to."""
    at = next((i for i, p in enumerate(scene.phrases) if p.first == cell[0] and cell[0] < cell[1]), None)
    if at is None or scene.phrases[at].sort not in {"party", "noc"}:
        return
    told = label(scene, at) or (scene.phrases[at].ids[0], None, None)
    state(scene, place, party=told[0], change=told[1], from_=told[2])


def _answered(scene: Scene, council: str, answer: str, cell: Cell) -> None:
    """Votes, or their part, for one answer of a place's referendum."""
    q = _figure(scene, cell)
    if q is None or q.value is None or q.unit not in {"", "votes", "percent"}:
        return
    start, end = scene.span(*cell)
    scene.story.state(
        start,
        end,
        kind="referendum_result",
        subject=council,
        area=council,
        value=q.value,
        unit=q.unit or "votes",
        measure=f"{'share voting' if q.unit == 'percent' else 'votes'} {answer}",
    )


def _state(scene: Scene, party: str, held: dict[str, Cell]) -> bool:
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


def _span(scene: Scene, cell: Cell, change: Cell | None) -> tuple[int, int]:
    """The cell's, or both cells' where the change stands just after."""
    after = change is not None and 0 <= change[0] - cell[1] <= 1
    return scene.span(cell[0], change[1] if after and change is not None else cell[1])


def _number(scene: Scene, cell: Cell | None) -> float | None:
    """The number in a cell, with its sign; nought for "=" and "no change"."""
    if cell is None:
        return None
    cut = scene.cut[cell[0] : cell[1]]
    for place, token in enumerate(cut):
        if token.sort == "number":
            sign = -1.0 if place and cut[place - 1].text == "-" else 1.0
            return sign * float(token.text.replace(",", ""))
    return 0.0 if cut and (cut[0].low in _SAME or [t.low for t in cut] == ["n", "/", "c"]) else None
