"""A party's seats: held on one council, won over an area, gained and lost, and seats at stake.

Here: counts of seats. Not here: councils counted (`councils`), votes and shares (`shares`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.councils import gone_to, held_councils, led_by_party, region_of
from tallyroom.copydesk.reading.fates import denied
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.seat_signs import BY_NOUN, WON, in_row, left_party, seat_sign
from tallyroom.copydesk.reading.story import Frame
from tallyroom.copydesk.reading.ward_votes import MOST_MEMBERS
from tallyroom.copydesk.reading.wording import REGIONS, STAKE, follows, precedes

# A larger figure is of more than one council.
LARGEST_COUNCIL = MOST_MEMBERS
# Nor are there more seats than this up in Great Britain on one night.
_MOST_SEATS = 14_000


def first_seats(scene: Scene) -> None:
    """As in "its first seat", "its first two councillors"; "the other seat fell to an Independent"."""
    for at, token in enumerate(scene.cut):
        noun = scene.low(at + 1)
        if token.low == "first" and noun in {"seat", "councillor"} and scene.low(at - 1) in {"their", "its", "'s", "a"}:
            phrase = next(i for i, p in enumerate(scene.phrases) if p.first <= at < p.end)
            where, area = scene.place(phrase)
            party = next(iter(scene.left(phrase)), scene.story.party)
            if (
                where == "council"
                and party
                and not any(p.sort == "figure" and p.first == at + 1 for p in scene.phrases)
            ):
                start, end = scene.span(at - 1, at + 2)
                scene.story.state(start, end, kind="council_seats", subject=party, value=1.0, area=area, unit="seats")


def _last_place(scene: Scene, at: int) -> int | None:
    """Where "the last place" begins, when that is what an Independent took."""
    for i in range(at - 1, max(-1, at - 7), -1):
        if scene.low(scene.phrases[i].first) in {"place", "seat"} and scene.before(i) in {
            "last",
            "other",
            "remaining",
            "final",
        }:
            return scene.phrases[i].first - 2 if scene.before(i, 2) == "the" else scene.phrases[i].first - 1
    return None


def stake_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """Seats up for election."""
    seats = q.unit == "seats" or (q.unit == "fraction" and q.of_noun == "seats")
    if not seats or q.change is not None or q.party:
        return False
    left_with = scene.before(at) == "with" and any(p.low == "leave" for p in scene.phrases[max(0, at - 3) : at])
    if left_with:
        return False
    if not (
        follows(scene, q, STAKE, 7)
        or precedes(
            scene,
            q,
            "elections for",
            "candidates for",
            "contesting",
            "contest for",
            "defending",
            "defended",
            "up for election",
            "contested",
        )
    ):
        return False
    start, end = scene.span(q.first, q.end)
    if precedes(scene, q, "won", "took", "winning", "taking", "win", "held") and q.of is not None:
        return False
    where, area = scene.place(at)
    area = next((word for word in q.adjectives if word in REGIONS), area)
    if q.of is not None and q.unit == "seats" and led_by_party(scene, at):
        return False
    if where == "council" and (q.value or 0) > LARGEST_COUNCIL:
        area = next((p.ids[0] for p in scene.phrases if p.sort == "region"), "gb")
    defending = precedes(scene, q, "defending", "defended", "defends")
    subject = (scene.subject(at) or ("all",))[0] if defending else "all"
    end = scene.cut[q.end + 2].end if " ".join(t.low for t in scene.cut[q.end : q.end + 3]) == "up for grabs" else end
    scene.story.state(
        start,
        end,
        kind="seats_at_stake",
        subject=subject,
        value=q.of if q.of and q.unit == "seats" else q.value,
        area=area or "gb",
        unit="fraction" if q.sort == "fraction" else "seats",
        qualifiers=q.hedges,
    )
    return True


_MOVED = book.phrases("changed hands, change hands, changing hands, have changed hands")


def seats_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """A party's seats: a level on one council, seats won over a wider area, or a change alone."""
    frame, story = scene.story.frame, scene.story
    unit = q.unit or _noun_before(scene, q) or frame.unit
    where, area = scene.place(at)
    if q.of is not None and where != "council" and q.of <= LARGEST_COUNCIL:
        nearest = next((p.ids[0] for p in reversed(scene.phrases[:at]) if p.sort == "council"), None)
        where, area = ("council", nearest) if nearest else (where, area)
    if q.unit == "" and not frame.unit:
        unit = (
            "seats"
            if in_row(scene, at) or scene.verb_before(at) is not None or where == "council" or q.change is not None
            else ""
        )
    if unit == "councils" and q.unit == "":
        return held_councils(scene, at, q, region_of(scene, q))
    if unit not in {"seats", "gains", "losses"} or q.sort == "fraction" or _no_seats(scene, at, q, where):
        return False
    if follows(scene, q, _MOVED, 2) and q.change is None and q.value is not None:
        scene.tell(q, kind="seats_change", subject="all", value=q.value, area=area, unit="seats")
        return True
    part = _part(scene, at)
    if _change_to_level(scene, at, q, where, area) or (part is not None and not part[0]):
        return True  # "two of them women": a part of what has been counted
    went = part or gone_to(scene, at) or _out_of(scene, at, q)
    subjects = went[0] if went else scene.subject(at)
    if q.change == 0.0 and q.value is None and _of_nobody(scene, at, subjects, where):
        subjects = ("all",)
    if not subjects and not q.party:
        return False
    sign = seat_sign(scene, at, q, went)
    for party in _share_out(scene, at, subjects):
        _state_seats(scene, at, q, party=party, sign=sign, where=where, area=area)
    moved = (1 if q.change > 0 else -1) if q.value is None and q.change else 0
    story.frame = Frame(kind="seats", unit="seats", sign=sign if q.change is None else moved)
    return True


def _of_nobody(scene: Scene, at: int, subjects: tuple[str, ...], where: str) -> bool:
    """As in "There was no change in any of the eight seats": no party's."""
    told = scene.says("seats", "seat") and not left_party(scene, at) and scene.phrases[at].low == "no"
    return told or (not subjects and where == "council")


def _no_seats(scene: Scene, at: int, q: Quantity, where: str) -> bool:
    """Figures that count no seats, or of which it is not sure on what council."""
    story = scene.story
    verb = scene.verb_before(at)
    if verb is not None and verb.classes & {"gain", "lose"} and denied(scene, scene.phrases.index(verb)):
        return True  # "did not lose a seat"
    distance = q.change is None and q.unit not in BY_NOUN and scene.low(q.first - 1) == "by"
    if distance and scene.low(q.end) != "to":
        return True  # "missed out by ten seats"
    nowhere = where == "" and story.council is None and any(p.sort == "here" for p in scene.phrases[:at])
    if nowhere:
        return True  # "the council" of which the story has not spoken
    if where == "" and story.astray and not scene.words & {"tally", "total", "altogether"}:
        return True  # several places, or one that nobody knows, have been named
    most = LARGEST_COUNCIL if story.wards.any or where == "council" else _MOST_SEATS
    votes = q.unit == "" and q.change is None and (q.value or 0) > most
    return votes or (q.sort == "article" and not _composes(scene, at))


def wiped_out(scene: Scene) -> None:
    """As in "the Lib Dems were wiped out", "Ukip were left with nothing": no seat on the council spoken of."""
    found = next(
        (i for i in range(len(scene.cut)) if book.starts([t.low for t in scene.cut[i : i + 6]], _NOTHING)), None
    )
    if found is None or scene.low(found - 1) in _NOT_QUITE or scene.low(found - 2) in _NOT_QUITE:
        return
    at = next(i for i, p in enumerate(scene.phrases) if p.first <= found < p.end)
    where, area = scene.place(at)
    party = next(iter(scene.left(at)), scene.story.party)
    if where == "council" and party and not any(i in scene.spoken for i in range(at, min(at + 4, len(scene.phrases)))):
        end = found + len(book.starts([t.low for t in scene.cut[found : found + 6]], _NOTHING))
        start, stop = scene.span(found, end)
        scene.story.state(start, stop, kind="council_seats", subject=party, value=0.0, area=area, unit="seats")


_NOTHING = book.phrases(
    "wiped out, wiped off the council, wiped from the council, left with nothing, left empty - handed, "
    "lost every seat, lost all their seats, lost all its seats, no longer have a seat, no longer has a seat"
)
_NOT_QUITE = book.words("nearly almost virtually but not practically all being")


def score_pair(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "Labour lead the Tories 17-12 in Bury": two parties, in the order in which they are named."""
    digits = q.noun.removeprefix("-")
    named = [p.ids[0] for p in scene.phrases[:at] if p.sort == "party" and len(p.ids) == 1]
    where, area = scene.place(at)
    alone = sum(p.sort == "figure" for p in scene.phrases) == 1
    if q.unit != "compound" or not digits.isdigit() or len(named) != 2 or len(set(named)) != 2 or not alone:
        return False
    if where != "council" or q.value is None or scene.words & _NO_SCORE or float(digits) >= q.value:
        return False
    for party, value in zip(named, (q.value, float(digits)), strict=True):
        scene.tell(q, kind="council_seats", subject=party, value=value, area=area)
    return True


_NO_SCORE = book.words(
    "vote votes voted ballot ballots swing motion cabinet meeting committee down behind trail trails"
)


def _noun_before(scene: Scene, q: Quantity) -> str:
    """As in "its councillors are up by 800": what is counted is said before the verb."""
    step = q.first - 1
    while scene.low(step) in {"is", "are", "was", "were", "now"}:
        step -= 1
    said = q.value is None and step < q.first - 1
    return "seats" if said and book.UNITS.get(scene.low(step)) == "seats" else ""


def _change_to_level(scene: Scene, at: int, q: Quantity, where: str, area: str | None) -> bool:
    """As in "the Tories slid 11 to 28 and the Lib Dems nine to 15": a change and its level, as before it."""
    before = next((p.figure for p in reversed(scene.phrases[:at]) if p.figure is not None), None)
    after = scene.phrases[at + 2].figure if at + 2 < len(scene.phrases) else None
    if before is None or after is None or scene.after(at) != "to" or not before.change or before.value is None:
        return False
    party = scene.phrases[at - 1]
    if q.unit or q.value is None or after.value is None or party.sort != "party" or where != "council":
        return False
    start, end = scene.span(q.first, after.end)
    moved = q.value if before.change > 0 else -q.value
    scene.story.state(
        start, end, kind="council_seats", subject=party.ids[0], value=after.value, change=moved, area=area, unit="seats"
    )
    scene.spoken.add(at + 2)
    return True


def _part(scene: Scene, at: int) -> tuple[tuple[str, ...], int] | None:
    """As in "five seats, two of them to the Greens": whom a part of what was counted went to, or came from."""
    told = scene.after(at) == "of" and scene.after(at, 1) in {"them", "these", "which", "those"}
    counted = any(p.figure is not None and p.figure.unit in {"seats", "gains", "losses"} for p in scene.phrases[:at])
    if not told or not counted:
        return None
    word = scene.after(at, 2)
    party = next((p.ids for p in scene.phrases[at + 3 : at + 6] if p.sort == "party"), ())
    return (party[:1], 1 if word == "to" else -1) if word in {"to", "from"} and party else ((), 0)


def _out_of(scene: Scene, at: int, q: Quantity) -> tuple[tuple[str, ...], int] | None:
    """As in "five seats - three from Labour and two from the Tories": whom each part was taken from."""
    taker = scene.story.frame.unit == "seats" and scene.story.frame.sign > 0
    if q.unit not in {"", "foreign"} or q.change is not None or not taker or scene.after(at) != "from":
        return None
    party = next((p.ids for p in scene.phrases[at + 2 : at + 4] if p.sort == "party"), None)
    return (party[:1], -1) if party else None


def _composes(scene: Scene, at: int) -> bool:
    """As in "A Green and an Independent make up the rest"; "the other seat fell to an Independent"."""
    others = any(p.sort == "figure" and p.figure and p.figure.party and i != at for i, p in enumerate(scene.phrases))
    last = scene.before(at) == "to" and bool(scene.words & {"place", "seat"})
    return others or (last and bool(scene.words & {"went", "goes", "gone", "fell"}))


def _share_out(scene: Scene, at: int, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """As in "A and B took four and three respectively": each its own; otherwise each the same."""
    if "respectively" not in scene.words or len(subjects) < 2:
        return subjects
    group = [i for i, p in enumerate(scene.phrases) if p.sort == "figure" and i > _group(scene, at)]
    place = group.index(at) if at in group else 0
    return subjects[place : place + 1] or subjects


def _group(scene: Scene, at: int) -> int:
    return next(
        (i for i in range(at - 1, -1, -1) if scene.phrases[i].sort == "party" and len(scene.phrases[i].ids) > 1),
        -1,
    )


def _state_seats(scene: Scene, at: int, q: Quantity, *, party: str, sign: int, where: str, area: str | None) -> None:
    if where != "council" and scene.low(q.first - 2) == "majority":
        return
    if q.value is not None and not float(q.value).is_integer():
        return
    since = _last_place(scene, at) if q.sort == "article" else None
    start = scene.cut[since].start if since is not None else None
    amount = q.value if q.value is not None else abs(q.change or 0)
    local = where == "council" and amount <= LARGEST_COUNCIL
    area = area if local or where == "region" else scene.story.region or "gb"
    if q.value is None or (sign and q.change is None):
        moved = q.change if q.value is None else sign * q.value
        scene.tell(q, kind="seats_change", subject=party, value=moved, area=area, unit="seats", start=start)
    elif not local and _standing_total(scene, at, q):
        whole = "all councillors, contested or not"
        scene.tell(q, kind="council_seats", subject=party, value=q.value, area="uk", measure=whole)
    else:
        past = local and _had_before(scene, at)
        kind = "council_seats" if past or (local and not _won_there(scene, at, q)) else "seats_won"
        as_of = "before the election" if past else None
        scene.tell(q, kind=kind, subject=party, value=q.value, change=q.change, area=area, start=start, as_of=as_of)


def _had_before(scene: Scene, at: int) -> bool:
    """As in "Labour, who had ten councillors here": what it had until the poll."""
    verb, q = scene.verb_before(at), scene.phrases[at].figure
    if q is not None and precedes(scene, q, *_INTO_THE_POLL):
        return True
    if q is not None and q.change is None and scene.low(q.end) in {"before", "beforehand", "previously"}:
        return scene.low(q.end + 1) in {"", ",", ".", ";", "and"}
    return verb is not None and scene.low(verb.first) == "had" and scene.low(verb.first - 1) in {"who", "which"}


_INTO_THE_POLL = (
    "into the poll with", "into the election with", "into the elections with", "into the night with",
    "into polling day with",
    "into the contest with", "into thursday's vote with", "started the night with", "began the night with",
)  # fmt: skip


def _won_there(scene: Scene, at: int, q: Quantity) -> bool:
    """Whether a level on one council is what was won that night, not what is now held."""
    verb = scene.verb_before(at)
    if verb is None or verb.low not in WON or q.change is not None or not left_party(scene, at):
        return False
    if scene.low(q.first - 1) in {"on", "at"}:
        return False  # "missed a majority, on 45 of 90"
    outright = q.of is not None or verb.low in {"pick", "win", "take", "secure"}
    return outright and not scene.words & {"now", "giving", "total"}


def _standing_total(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "fewer than 2,000 councillors": all it has, contested or not."""
    return (
        q.noun == "councillors"
        and bool({"below", "fewer than", "less than", "under"} & set(q.hedges))
        and (q.value or 0) > 500
    )
