"""A party's seats: held on one council, won over an area, gained and lost, and seats at stake.

Here: counts of seats. Not here: councils counted (`councils`), votes and shares (`shares`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.councils import change_shared, gone_to, held_councils, led_by_party, region_of
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.story import Frame
from tallyroom.copydesk.reading.wording import REGIONS, STAKE, follows, precedes

# No British council has more members than this: a larger figure is of more than one.
LARGEST_COUNCIL = 126
# Nor are there more seats than this up in Great Britain on one night.
_MOST_SEATS = 14_000


_WON = book.words("win take pick secure claim bag scoop land return elect notch clinch")


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
    almost = q.unit == "" and False
    if not (seats or almost) or q.change is not None or q.party:
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


def seats_figure(scene: Scene, at: int, q: Quantity) -> bool:
    """A party's seats: a level on one council, seats won over a wider area, or a change alone."""
    frame, story = scene.story.frame, scene.story
    unit = q.unit or frame.unit
    where, area = scene.place(at)
    if q.of is not None and where != "council" and q.of <= LARGEST_COUNCIL:
        nearest = next((p.ids[0] for p in reversed(scene.phrases[:at]) if p.sort == "council"), None)
        where, area = ("council", nearest) if nearest else (where, area)
    if q.unit == "" and not frame.unit:
        unit = (
            "seats"
            if _row(scene, at) or scene.verb_before(at) is not None or where == "council" or q.change is not None
            else ""
        )
    if unit == "councils" and q.unit == "":
        return held_councils(scene, at, q, region_of(scene, q))
    if unit not in {"seats", "gains", "losses"} or q.sort == "fraction" or _no_seats(scene, at, q, where):
        return False
    if follows(scene, q, _MOVED, 2) and q.change is None and q.value is not None:
        scene.tell(q, kind="seats_change", subject="all", value=q.value, area=area, unit="seats")
        return True
    went = gone_to(scene, at) or _out_of(scene, at, q)
    subjects = went[0] if went else scene.subject(at)
    if q.change == 0.0 and q.value is None and _of_nobody(scene, at, subjects, where):
        subjects = ("all",)
    if not subjects and not q.party:
        return False
    sign = _seat_sign(scene, at, q, went)
    for party in _share_out(scene, at, subjects):
        _state_seats(scene, at, q, party=party, sign=sign, where=where, area=area)
    moved = (1 if q.change > 0 else -1) if q.value is None and q.change else 0
    story.frame = Frame(kind="seats", unit="seats", sign=sign if q.change is None else moved)
    return True


def _of_nobody(scene: Scene, at: int, subjects: tuple[str, ...], where: str) -> bool:
    """As in "There was no change in any of the eight seats": no party's."""
    told = scene.says("seats", "seat") and not _left_party(scene, at) and scene.phrases[at].low == "no"
    return told or (not subjects and where == "council")


def _no_seats(scene: Scene, at: int, q: Quantity, where: str) -> bool:
    """Figures that count no seats, or of which it is not sure on what council."""
    story = scene.story
    distance = q.change is None and q.unit not in _BY_NOUN and scene.low(q.first - 1) == "by"
    if distance and scene.low(q.end) != "to":
        return True  # "missed out by ten seats"
    if where == "" and story.astray and not scene.words & {"tally", "total", "altogether"}:
        return True  # several places, or one that nobody knows, have been named
    most = LARGEST_COUNCIL if story.wards.any or where == "council" else _MOST_SEATS
    votes = q.unit == "" and q.change is None and (q.value or 0) > most
    return votes or (q.sort == "article" and not _composes(scene, at))


def _out_of(scene: Scene, at: int, q: Quantity) -> tuple[tuple[str, ...], int] | None:
    """As in "five seats - three from Labour and two from the Tories": whom each part was taken from."""
    taker = scene.story.frame.unit == "seats" and scene.story.frame.sign > 0
    if q.unit not in {"", "foreign"} or q.change is not None or not taker or scene.after(at) != "from":
        return None
    party = next((p.ids for p in scene.phrases[at + 2 : at + 4] if p.sort == "party"), None)
    return (party[:1], -1) if party else None


def _left_party(scene: Scene, at: int) -> bool:
    return any(p.sort in {"party", "anaphor"} for p in scene.phrases[:at])


def _row(scene: Scene, at: int) -> bool:
    """As in "Labour 20", "Con: 13": a party and its figure with nothing between."""
    return at > 0 and (
        scene.phrases[at - 1].sort == "party"
        or (at > 1 and scene.phrases[at - 1].low in {":", "-", ","} and scene.phrases[at - 2].sort == "party")
    )


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


def _seat_sign(scene: Scene, at: int, q: Quantity, went: tuple[tuple[str, ...], int] | None) -> int:
    """+1 or -1 where the figure is a change by its noun or verb; 0 for a level."""
    if q.unit in _BY_NOUN:
        return _BY_NOUN[q.unit]
    if q.change is not None:
        return 0
    if went:
        return went[1]
    if scene.low(q.first - 1) == "(":  # "lost Bury to NOC (18 seats now)": the verb does not govern what is in brackets
        return -1 if scene.says("at the expense of") and _left_party(scene, at) else 0
    unseated = q.party and (follows(scene, q, _UNSEATED, 3) or precedes(scene, q, "from", "came from"))
    if unseated:
        return -1
    return 0 if scene.before(at) == "with" else change_shared(scene, at) or _verb_sign(scene, at, q)


_MOVED = book.phrases("changed hands, change hands, changing hands, have changed hands")
_BY_NOUN = {"gains": 1, "losses": -1}
_UNSEATED = book.phrases(
    "were beaten, was beaten, were defeated, were ousted, was ousted, were unseated, was unseated, "
    "were toppled, were removed, were deposed, were lost, were voted out, were swept, swept away, "
    "lost out, lost their seats, lost their seat, lost his seat, lost her seat, fell"
)


def _verb_sign(scene: Scene, at: int, q: Quantity) -> int:
    verb, frame = scene.verb_before(at), scene.story.frame
    possessed = scene.low(q.first - 1) in {"'s", "'"} and scene.before(at, 2) != "the"
    if possessed and frame.kind == "seats":
        return 0  # "to the Tories' 26"
    if _row(scene, at) or verb is None:  # "and the Greens 41": as the figure before it in the sentence
        told = any(p.sort == "figure" for p in scene.phrases[:at])
        return frame.sign if told and frame.unit in {"seats", "councils"} else 0
    if q.of is not None and scene.low(q.first - 1) in {"on", "with", "at"}:
        return 0  # "lost control, on 15 of 30"
    if verb.low in {"shed", "drop"} or ("lose" in verb.classes and verb.low != "give"):
        return -1
    gained = (
        "gain" in verb.classes
        and q.of is None
        and (verb.low not in _WON or _at_expense(scene, at) or (verb.low == "pick" and scene.place(at)[0] != "council"))
    )
    return 1 if gained or (verb.low == "put" and scene.low(verb.end) == "on") else 0


def _at_expense(scene: Scene, at: int) -> bool:
    _first, last = scene.clause(at)
    for i in range(at + 1, min(last, at + 9)):
        if scene.phrases[i].sort == "verb":
            return False
        if (
            scene.phrases[i].sort == "party"
            and scene.oblique(i)
            and scene.before(i) in {"from", "of", "the"}
            and {scene.before(i), scene.before(i, 2)} & {"from", "of"}
        ):
            return scene.says("at the expense of") or "from" in {scene.before(i), scene.before(i, 2)}
    return False


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
    verb = scene.verb_before(at)
    return verb is not None and scene.low(verb.first) == "had" and scene.low(verb.first - 1) in {"who", "which"}


def _won_there(scene: Scene, at: int, q: Quantity) -> bool:
    """Whether a level on one council is what was won that night, not what is now held."""
    verb = scene.verb_before(at)
    if verb is None or verb.low not in _WON or q.change is not None or not _left_party(scene, at):
        return False
    outright = q.of is not None or verb.low in {"pick", "win", "take", "secure"}
    return outright and not scene.words & {"now", "giving", "total"}


def _standing_total(scene: Scene, at: int, q: Quantity) -> bool:
    """As in "fewer than 2,000 councillors": all it has, contested or not."""
    return (
        q.noun == "councillors"
        and bool({"below", "fewer than", "less than", "under"} & set(q.hedges))
        and (q.value or 0) > 500
    )
