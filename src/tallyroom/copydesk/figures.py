"""Which claim a figure makes: seats and councils, won, held, gained, at stake, declared.

Here: the choice of kind for a count. Not here: shares and votes (`shares`), years and background (`records`).
"""

from __future__ import annotations

from collections.abc import Callable

from tallyroom.copydesk import phrasebook as book
from tallyroom.copydesk.contests import contest_figure
from tallyroom.copydesk.quantities import Quantity
from tallyroom.copydesk.records import benchmark, record_figure
from tallyroom.copydesk.scene import Scene
from tallyroom.copydesk.shares import share_figure
from tallyroom.copydesk.story import Frame

# No British council has more members than this: a larger figure is of more than one.
LARGEST_COUNCIL = 150
_WON = frozenset(
    {"win", "take", "pick", "secure", "claim", "bag", "scoop", "land", "return", "elect", "notch", "clinch"}
)
_STAKE = book.phrases(
    "at stake",
    "up for grabs",
    "up for election",
    "being contested",
    "up for re-election",
    "being elected",
    "being fought",
    "were contested",
    "up this year",
    "up this time",
    "on offer",
    "to be filled",
    "being filled",
    "contested",
    "to play for",
    "in contention",
    "were up",
    "are up",
    "was up",
    "to be decided",
)
_DECLARED = book.phrases(
    "have declared",
    "had declared",
    "declared",
    "have finished",
    "had finished",
    "have finished counting",
    "reported",
    "have reported",
    "had reported",
    "have completed",
    "have now declared",
    "results in",
    "counted",
    "were in",
    "are in",
    "have been declared",
    "had been declared",
    "had completed",
    "announced",
    "to declare",
)


def figures(scene: Scene) -> None:
    """State a claim for every figure of a sentence that makes one."""
    for at, phrase in enumerate(scene.phrases):
        if phrase.sort == "figure" and phrase.figure is not None and at not in scene.spoken:
            _figure(scene, at, phrase.figure)
    _first_seat(scene)
    scene.story.frame.sign = (
        0 if not scene.sentence.opens or scene.sentence.closes else scene.story.frame.sign
    )


def _figure(scene: Scene, at: int, q: Quantity) -> None:
    for reader in _READERS:
        if reader(scene, at, q):
            scene.spoken.add(at)
            return


def _out_of_reach(scene: Scene, at: int, q: Quantity) -> bool:
    """Years, times, dates and list numbers are no claims by themselves; nor is "one of them"."""
    value = q.value if q.value is not None else 0.0
    if (
        q.unit == ""
        and q.sort == "digits"
        and q.change is None
        and q.of is None
        and 1900 <= value <= 2100
        and float(value).is_integer()
        and not q.hedges
        and not _counting(scene, at)
    ):
        return True
    if (
        scene.low(q.end) in _MONTHS
        or scene.low(q.first - 1) in _MONTHS
        or scene.low(q.end) in {"gmt", "bst", "am", "pm", "p", "million"}
        or scene.low(q.first - 1) in {"£", "$", "€", "aged", "page", "tel", "no"}
    ):
        return True
    if (
        at == 0
        and scene.sentence.opens
        and q.unit == ""
        and "." in scene.cut[q.first].text
        and scene.low(q.end) in {"-", ":", ""}
    ):
        return True  # 02.15: a live blog's clock
    if q.sort == "words" and q.unit == "" and q.value == 1.0 and not _stands_for_seat(scene, at):
        return True
    return (
        q.sort == "words"
        and q.unit in {"", "foreign"}
        and q.value == 1.0
        and (
            scene.low(q.end) in {"of", "another", "who", "that"}
            or scene.low(q.first - 1) in {"no", "the", "this", "that", "any", "every"}
        )
    )


def _stands_for_seat(scene: Scene, at: int) -> bool:
    """ "Labour one", "lost one", "and the Independents one": a bare "one" that counts."""
    before = scene.phrases[at - 1] if at else None
    return (
        before is not None
        and before.low != "it"
        and (before.sort in {"party", "verb"} or before.low in {",", "just", "only", "and", "'s", "'"})
        and scene.before(at) not in {"is", "was", "be"}
    )


_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)


def _counting(scene: Scene, at: int) -> bool:
    """Whether a bare number in the span of years is a count of votes: in a ward's row."""
    return scene.story.ward is not None and scene.low(scene.phrases[at].first - 1) in {":", ",", ")"}


def _foreign(scene: Scene, at: int, q: Quantity) -> bool:
    """A noun the trade does not count is no claim of ours."""
    return q.unit in {"foreign", "time", "wards", "compound"}


def _size(scene: Scene, at: int, q: Quantity) -> bool:
    """ "a 44-seat council", "all 79 seats", "a seat short of a majority", "kept by one seat", "a majority of 12"."""
    kind, value = "council_size", q.value if q.value is not None else abs(q.change or 0)
    start, end = scene.span(q.first, q.end)
    council = scene.place(at)[1] if scene.place(at)[0] == "council" else scene.story.council
    if (q.unit == "compound" and q.noun in {"-seat", "-member", "-strong"}) or (
        q.noun in {"member"} and scene.low(q.end) == "council"
    ):
        scene.story.state(start, end, kind=kind, subject="all", value=value, area=council, unit="seats")
        return True
    if q.unit not in {"seats", ""} or q.party:
        return False
    party = (scene.subject(at) or ("all",))[0]
    if (
        scene.low(q.end) == "short" or scene.low(q.end) in {"shy", "away"} or scene.low(q.end - 1) == "short"
    ) and scene.low(q.end + (0 if scene.low(q.end - 1) == "short" else 1)) in {"of", "from", "in", ",", "."}:
        scene.story.state(
            start,
            end,
            kind=kind,
            subject=party,
            value=value,
            area=council,
            measure="seats short of a majority",
            unit="seats",
            qualifiers=q.hedges,
        )
        return True
    if (
        scene.low(q.first - 1) == "by"
        and q.unit == "seats"
        and scene.words & {"kept", "held", "hold", "holds", "keep", "retained", "majority", "won"}
        and q.change is None
    ):
        scene.story.state(
            start,
            end,
            kind=kind,
            subject=party,
            value=value,
            area=council,
            measure="majority in seats",
            unit="seats",
            qualifiers=q.hedges,
        )
        return True
    if _majority_size(scene, at, q) and council and not scene.story.ward:
        scene.story.state(
            start,
            end,
            kind=kind,
            subject=party,
            value=q.value if q.value is not None else value,
            area=council,
            measure="majority in seats",
            unit="seats",
            qualifiers=q.hedges,
            change=q.change if q.value is not None else None,
        )
        return True
    if (
        scene.low(q.first - 1) == "of"
        and scene.low(q.first - 2) == "majority"
        and q.unit in {"", "seats"}
        and not _person_before(scene, at)
        and q.change is None
        and council
        and not scene.words & {"vote", "votes", "mp", "mps", "commons", "parliamentary"}
        and value < 100
        and not scene.story.ward
    ):
        scene.story.state(
            start,
            end,
            kind=kind,
            subject=party,
            value=value,
            area=council,
            measure="majority in seats",
            unit="seats",
            qualifiers=q.hedges,
        )
        return True
    if (
        (q.whole or scene.low(q.first - 1) == "all")
        and q.unit == "seats"
        and council
        and (
            scene.low(q.end) in {"filled", "declared", "now", "counted", "in"}
            or scene.low(q.first - 1) == "with"
            or scene.low(q.first - 2) == "with"
        )
    ):
        scene.story.state(start, end, kind=kind, subject="all", value=value, area=council, unit="seats")
        return True
    if _needed(scene, q):
        scene.story.state(
            start,
            end,
            kind=kind,
            subject="all",
            value=value,
            area=council,
            measure="seats needed for a majority",
            unit="seats",
        )
        return True
    return False


def _majority_size(scene: Scene, at: int, q: Quantity) -> bool:
    """ "Labour's majority has grown to nine seats"."""
    before = [scene.low(q.first - step) for step in range(1, 10) if q.first >= step]
    stop = next((i for i, word in enumerate(before) if word in {",", ";", "."}), len(before))
    return (
        "majority" in before[:stop]
        and bool({"to", "is", "now", "from"} & set(before[:3]))
        and q.unit in {"seats", ""}
        and not scene.words & {"votes", "vote"}
    )


def _person_before(scene: Scene, at: int) -> bool:
    given = scene.story.gazetteer.given_names
    return any(
        p.sort == "person" or (p.sort == "name" and " " in p.low and p.low.split()[0].title() in given)
        for p in scene.phrases[:at]
    )


def _needed(scene: Scene, q: Quantity) -> bool:
    """ "needed 40 to take over", "31 seats required for a majority"."""
    if q.change is not None or q.value is None:
        return False
    purpose = {scene.low(q.end + step) for step in range(7)}
    before = {scene.low(q.first - step) for step in range(1, 5)}
    need = {"needed", "needs", "need", "required", "requires", "requiring", "needing"}
    aim = {"majority", "control", "govern", "power", "rule", "over"}
    return bool((before | purpose) & need) and bool(
        purpose & aim or (scene.words & {"majority"} and not before & {"party"})
    )


def _first_seat(scene: Scene) -> None:
    """ "their first seat here", "its first two councillors"; "the last place went to an Independent"."""
    for at, token in enumerate(scene.cut):
        noun = scene.low(at + 1)
        if (
            token.low == "first"
            and noun in {"seat", "councillor"}
            and scene.low(at - 1) in {"their", "its", "'s", "a"}
        ):
            phrase = next(i for i, p in enumerate(scene.phrases) if p.first <= at < p.end)
            where, area = scene.place(phrase)
            party = next(iter(scene._left(phrase)), scene.story.party)
            if (
                where == "council"
                and party
                and not any(p.sort == "figure" and p.first == at + 1 for p in scene.phrases)
            ):
                start, end = scene.span(at - 1, at + 2)
                scene.story.state(
                    start, end, kind="council_seats", subject=party, value=1.0, area=area, unit="seats"
                )


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


def _follows(scene: Scene, q: Quantity, table: tuple[tuple[str, ...], ...], reach: int = 4) -> bool:
    """Whether one of these sayings comes within a few words after the figure, before any stop."""
    words = [token.low for token in scene.cut[q.end : q.end + reach + 4]]
    for skip in range(min(reach, len(words))):
        if words[skip] in {".", ";", ",", ":"}:
            return False
        if book.starts(words[skip:], table):
            return True
    return False


def _precedes(scene: Scene, q: Quantity, *sayings: str) -> bool:
    before = " " + " ".join(token.low for token in scene.cut[max(0, q.first - 6) : q.first]) + " "
    return any(f" {saying} " in before for saying in sayings)


def _councils(scene: Scene, at: int, q: Quantity) -> bool:
    """Councils declared, at stake, controlled, gained and lost."""
    named = q.unit == "councils"
    if named:
        scene.story.here = None
        scene.story.frame.scope = None
    start, end = scene.span(q.first, q.end)
    area = _region(scene, q)
    counted = _follows(scene, q, _DECLARED, 6) or _precedes(
        scene, q, "results in from", "results from", "results in for", "with", "after", "totals after"
    )
    if q.of is not None and q.of > 4 and named and counted and not _led(scene, at):
        return _declared(scene, at, q, area)
    if not named:
        return _later_count(scene, at, q, area)
    if q.unit == "councils" and q.change is None:
        if (
            _follows(scene, q, _STAKE, 6)
            or _precedes(
                scene,
                q,
                "at stake on",
                "at stake in",
                "elections for",
                "elections in",
                "elections to",
                "elections at",
                "elections took place in",
                "polls in",
                "voting in",
                "elections across",
                "up for election in",
                "seats on",
                "seats in",
                "grabs in",
                "grabs on",
                "contested in",
                "places on",
                "filled on",
                "elections being held in",
                "elections were held in",
                "election in",
            )
            or scene.low(q.end) in {"being"}
            or (
                _follows(
                    scene,
                    q,
                    (
                        ("held", "elections"),
                        ("holding", "elections"),
                        ("hold", "elections"),
                        ("went", "to", "the", "polls"),
                        ("go", "to", "the", "polls"),
                        ("voting",),
                        ("voted",),
                        ("with", "elections"),
                    ),
                )
            )
        ):
            scene.story.state(
                start,
                end,
                kind="councils_at_stake",
                subject="all",
                value=q.value,
                area=area,
                qualifiers=q.hedges,
            )
            scene.story.frame = Frame(kind="councils_at_stake", unit="councils")
            scene.story.frame.scope = str(q.value)
            return True
        if _follows(scene, q, _DECLARED, 4) or (
            _precedes(
                scene,
                q,
                "results in from",
                "results from",
                "declared in",
                "counting in",
                "after",
                "results in for",
                "counts in",
            )
            and not _led_near(scene, at)
        ):
            return _declared(scene, at, q, area)
    return _held_councils(scene, at, q, area)


def _led(scene: Scene, at: int) -> bool:
    """Whether a party governs the figure from the left in its own clause."""
    for i in range(at - 1, -1, -1):
        if scene.phrases[i].low in {",", ";", ":"}:
            return False
        if scene.phrases[i].sort in {"party", "anaphor"}:
            return True
    return False


def _led_near(scene: Scene, at: int) -> bool:
    """Whether the figure is a verb's object: "after losing nine councils" is no count of declarations."""
    return any(
        scene.phrases[i].sort == "verb" and scene.phrases[i].classes & {"gain", "lose", "hold"}
        for i in range(max(0, at - 3), at)
    )


def _declared(scene: Scene, at: int, q: Quantity, area: str | None) -> bool:
    start, end = scene.span(q.first, q.end)
    scene.story.state(
        start,
        end,
        kind="councils_declared",
        subject="all",
        value=q.value,
        area=area,
        of=q.of,
        qualifiers=q.hedges,
        unit="councils" if q.sort != "fraction" else "fraction",
    )
    of_the = "of" in {scene.low(q.first - 1), scene.low(q.first - 2)}
    scene.story.frame = Frame(kind="councils_controlled", unit="councils") if of_the else Frame()
    scene.story.moment = (
        scene.story.moment or f"{q.value:g} of {q.of:g} councils declared" if q.of else scene.story.moment
    )
    if q.of is not None and (
        _follows(scene, q, _STAKE, 6)
        or (
            q.of_first
            and scene.low(q.end - 1) in {"councils", "authorities"}
            and _follows(scene, q, _STAKE, 8)
        )
    ):
        first, _ = scene.span(q.of_first, q.end)
        scene.story.state(first, end, kind="councils_at_stake", subject="all", value=q.of, area=area)
    return True


def _later_count(scene: Scene, at: int, q: Quantity, area: str | None) -> bool:
    """ "Eight have finished counting", after the councils that vote were counted."""
    if q.unit or q.party or scene.story.frame.kind != "councils_at_stake":
        return False
    if scene.phrases and at <= 1 and _follows(scene, q, _DECLARED, 5):
        start, end = scene.span(q.first, q.end)
        of = float(scene.story.frame.scope) if scene.story.frame.scope else None
        scene.story.state(
            start,
            end,
            kind="councils_declared",
            subject="all",
            value=q.value,
            area=area,
            of=q.of or of,
            qualifiers=q.hedges,
        )
        return True
    return False


def _held_councils(scene: Scene, at: int, q: Quantity, area: str | None) -> bool:
    """A party's councils: a level, or how many it gained or lost."""
    start, end = scene.span(q.first, q.end)
    went = _gone(scene, at)
    subjects = went[0] if went else scene.subject(at)
    if any(p.sort == "noc" for p in scene.phrases[max(0, at - 4) : at + 8]) and subjects[:1] != ("noc",):
        subjects = (
            subjects
            if _led(scene, at)
            and not _follows(
                scene,
                q,
                (("in",), ("under",), ("with",), ("have",), ("has",), ("remain",), ("are",), ("where",)),
            )
            else ("noc",)
        )
    if not subjects:
        return False
    sign = went[1] if went else _council_sign(scene, at, q)
    for party in subjects:
        if q.value is None:
            scene.story.state(
                start,
                end,
                kind="councils_change",
                subject=party,
                value=q.change,
                area=area,
                qualifiers=q.hedges,
                base=q.base,
            )
        elif q.change is None and sign:
            scene.story.state(
                start,
                end,
                kind="councils_change",
                subject=party,
                value=sign * q.value,
                area=area,
                qualifiers=q.hedges,
            )
        else:
            scene.story.state(
                start,
                end,
                kind="councils_controlled",
                subject=party,
                value=q.value,
                change=q.change,
                area=area,
                of=q.of,
                qualifiers=q.hedges,
                base=q.base,
            )
    scene.story.frame = Frame(
        kind="councils_change" if sign and q.change is None else "councils_controlled",
        unit="councils",
        sign=sign if q.change is None else 0,
    )
    return True


def _council_sign(scene: Scene, at: int, q: Quantity) -> int:
    if _and_change(scene, at):
        return _and_change(scene, at)
    if _follows(scene, q, _LOST, 6):
        return -1
    verb = scene.verb_before(at)
    if verb is None:
        return scene.story.frame.sign if any(p.sort == "figure" for p in scene.phrases[:at]) else 0
    if "power in" in f"{scene.before(at, 2)} {scene.before(at)}" and scene.low(verb.first) in {
        "give",
        "giving",
        "gave",
        "gives",
    }:
        return 0
    if "lose" in verb.classes and verb.low not in {"give"}:
        return -1
    if "gain" in verb.classes:
        return 1
    return 0


_LOST = book.phrases("were lost", "was lost", "have been lost", "were surrendered", "slipped away")


def _and_change(scene: Scene, at: int) -> int:
    """ "a net gain of 537 seats and 22 councils": the second is a change as the first is."""
    step = at - 1
    while step >= 0 and scene.phrases[step].low in {"and", "control", "of", "the"}:
        step -= 1
    before = scene.phrases[step].figure if 0 <= step < at - 1 else None
    if before is None or before.value is not None or not before.change:
        return 0
    return 1 if before.change > 0 else -1


def _gone(scene: Scene, at: int) -> tuple[tuple[str, ...], int] | None:
    """ "ten councils have gone from the Tories", "six seats went to Labour": whose they were, or became."""
    verb = next(
        (
            i
            for i in range(at + 1, min(at + 6, len(scene.phrases)))
            if scene.phrases[i].sort == "verb"
            and scene.phrases[i].low in {"go", "come", "switch", "fall", "pass", "swing"}
        ),
        None,
    )
    came = next(
        (i for i in range(at + 1, min(at + 6, len(scene.phrases))) if scene.phrases[i].low == "came"), None
    )
    verb = verb if verb is not None else came
    if verb is None or any(scene.phrases[i].sort in {"party", "figure"} for i in range(at + 1, verb)):
        return None
    for i in range(verb + 1, min(verb + 5, len(scene.phrases))):
        if scene.phrases[i].sort == "party":
            word = scene.before(i) if scene.before(i) not in {"the"} else scene.before(i, 2)
            return (scene.phrases[i].ids, -1 if word == "from" else 1) if word in {"from", "to"} else None
    return None


def _region(scene: Scene, q: Quantity) -> str | None:
    """Where councils are counted: an adjective, a region in the sentence, the heading's, or Great Britain."""
    for word in q.adjectives:
        if word in scene.story.nations or word in _REGIONS:
            return word
    for i, phrase in enumerate(scene.phrases):
        if phrase.sort == "region" and scene._in(i):
            return phrase.ids[0]
    return scene.story.wide or scene.story.region or "gb"


_REGIONS = frozenset({"england", "wales", "scotland", "london", "gb", "yorkshire"})


def _stake(scene: Scene, at: int, q: Quantity) -> bool:
    """Seats up for election."""
    seats = q.unit == "seats" or (q.unit == "fraction" and q.of_noun == "seats")
    almost = q.unit == "" and False
    if not (seats or almost) or q.change is not None or q.party:
        return False
    if not (
        _follows(scene, q, _STAKE, 7)
        or _precedes(
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
    if _precedes(scene, q, "won", "took", "winning", "taking", "win", "held") and q.of is not None:
        return False
    _where, area = scene.place(at)
    area = next((word for word in q.adjectives if word in _REGIONS), area)
    if q.of is not None and q.unit == "seats" and _led(scene, at):
        return False
    defending = _precedes(scene, q, "defending", "defended", "defends")
    subject = (scene.subject(at) or ("all",))[0] if defending else "all"
    end = (
        scene.cut[q.end + 2].end
        if " ".join(t.low for t in scene.cut[q.end : q.end + 3]) == "up for grabs"
        else end
    )
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


def _seats(scene: Scene, at: int, q: Quantity) -> bool:
    """A party's seats: a level on one council, seats won over a wider area, or a change alone."""
    frame, story = scene.story.frame, scene.story
    unit = q.unit or frame.unit
    where, area = scene.place(at)
    bare = q.unit in {"", "gains", "losses"}
    if q.unit == "" and not frame.unit:
        unit = (
            "seats"
            if _row(scene, at)
            or scene.verb_before(at) is not None
            or where == "council"
            or q.change is not None
            else ""
        )
    if unit == "councils" and bare and q.unit == "":
        return _held_councils(scene, at, q, _region(scene, q))
    if unit not in {"seats", "gains", "losses", "fraction"} or (unit == "fraction"):
        return False
    if q.sort == "article" and not _composes(scene, at):
        return False
    if q.sort == "fraction":
        return False
    went = _gone(scene, at)
    subjects = went[0] if went else scene.subject(at)
    if not subjects and not q.party:
        if q.change == 0.0 and q.value is None and where == "council":
            subjects = ("all",)
        else:
            return False
    sign = _seat_sign(scene, at, q, went)
    if (
        q.change == 0.0
        and q.value is None
        and scene.says("seats", "seat")
        and not _left_party(scene, at)
        and scene.phrases[at].low == "no"
    ):
        subjects = ("all",)
    for party in _share_out(scene, at, subjects):
        _state_seats(scene, at, q, party, sign, where, area)
    moved = (1 if q.change > 0 else -1) if q.value is None and q.change else 0
    story.frame = Frame(kind="seats", unit="seats", sign=sign if q.change is None else moved)
    return True


def _left_party(scene: Scene, at: int) -> bool:
    return any(p.sort == "party" for p in scene.phrases[:at])


def _row(scene: Scene, at: int) -> bool:
    """ "Labour 20", "Con: 13": a party and its figure with nothing between."""
    return at > 0 and (
        scene.phrases[at - 1].sort == "party"
        or (at > 1 and scene.phrases[at - 1].low in {":", "-", ","} and scene.phrases[at - 2].sort == "party")
    )


def _composes(scene: Scene, at: int) -> bool:
    """ "Two Greens and an Independent complete the council"; "the last place went to an Independent"."""
    others = any(
        p.sort == "figure" and p.figure and p.figure.party and i != at for i, p in enumerate(scene.phrases)
    )
    return others or (
        scene.before(at) == "to"
        and scene.words & {"place", "seat"}
        and scene.words & {"went", "goes", "gone", "fell"} != frozenset()
    )


def _share_out(scene: Scene, at: int, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """ "A and B took four and three respectively": each its own; otherwise each the same."""
    if "respectively" not in scene.words or len(subjects) < 2:
        return subjects
    group = [i for i, p in enumerate(scene.phrases) if p.sort == "figure" and i > _group(scene, at)]
    place = group.index(at) if at in group else 0
    return subjects[place : place + 1] or subjects


def _group(scene: Scene, at: int) -> int:
    return next(
        (
            i
            for i in range(at - 1, -1, -1)
            if scene.phrases[i].sort == "party" and len(scene.phrases[i].ids) > 1
        ),
        -1,
    )


def _seat_sign(scene: Scene, at: int, q: Quantity, went: tuple[tuple[str, ...], int] | None) -> int:
    """+1 or -1 where the figure is a change by its verb or noun; 0 for a level."""
    if q.unit == "gains":
        return 1
    if q.unit == "losses":
        return -1
    if q.change is not None:
        return 0
    if went:
        return went[1] if went[1] < 0 or "extra" in q.adjectives else 1 if q.unit != "article" else 0
    if (
        _follows(
            scene,
            q,
            (
                ("were", "beaten"),
                ("swept", "away"),
                ("were", "swept"),
                ("were", "voted", "out"),
                ("was", "ousted"),
                ("were", "toppled"),
                ("were", "removed"),
                ("lost", "out"),
                ("were", "deposed"),
                ("fell",),
                ("lost", "their", "seats"),
                ("were", "defeated"),
                ("were", "ousted"),
                ("were", "unseated"),
                ("was", "beaten"),
                ("lost", "their", "seat"),
                ("lost", "his", "seat"),
                ("lost", "her", "seat"),
                ("was", "unseated"),
                ("were", "lost"),
                ("were", "voted", "out"),
            ),
            3,
        )
        and q.party
    ):
        return -1
    if q.party and _precedes(scene, q, "from", "came from"):
        return -1
    if scene.before(at) == "with":
        return 0
    if _and_change(scene, at):
        return _and_change(scene, at)
    verb = scene.verb_before(at)
    if (
        scene.low(q.first - 1) in {"'s", "'"}
        and scene.story.frame.kind == "seats"
        and scene.before(at, 2) != "the"
    ):
        return 0
    if _row(scene, at) or verb is None:  # "and the Lib Dems 336": as the figure before it in the sentence
        told = any(p.sort == "figure" for p in scene.phrases[:at])
        return scene.story.frame.sign if told and scene.story.frame.unit in {"seats", "councils"} else 0
    if verb.low in {"shed", "drop"} or ("lose" in verb.classes and verb.low != "give"):
        return -1
    if "gain" in verb.classes:
        return 1 if verb.low not in _WON or _at_expense(scene, at) else 0
    if verb.low == "put" and scene.low(verb.end) == "on":
        return 1
    return 0


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


def _state_seats(
    scene: Scene, at: int, q: Quantity, party: str, sign: int, where: str, area: str | None
) -> None:
    since = _last_place(scene, at) if q.sort == "article" else None
    start, end = scene.span(since if since is not None else q.first, q.end)
    if where != "council" and scene.low(q.first - 2) == "majority":
        return
    local = where == "council" and (q.value if q.value is not None else abs(q.change or 0)) <= LARGEST_COUNCIL
    area = area if local or where == "region" else scene.story.region or "gb"
    if q.value is None or (sign and q.change is None):
        amount = q.change if q.value is None else sign * q.value
        scene.story.state(
            start,
            end,
            kind="seats_change",
            subject=party,
            value=amount,
            area=area,
            unit="seats",
            qualifiers=q.hedges,
            base=q.base,
        )
        return
    if not local and _standing_total(scene, at, q):
        scene.story.state(
            start,
            end,
            kind="council_seats",
            subject=party,
            value=q.value,
            area="uk",
            measure="all councillors, contested or not",
            unit="seats",
            qualifiers=q.hedges,
        )
        return
    verb = scene.verb_before(at)
    won = (
        verb is not None
        and verb.low in _WON
        and q.change is None
        and _left_party(scene, at)
        and not scene.words & {"now", "giving", "total"}
        and (q.of is not None or verb.low in {"pick", "win", "take", "secure"})
    )
    kind = "seats_won" if not local or won else "council_seats"
    scene.story.state(
        start,
        end,
        kind=kind,
        subject=party,
        value=q.value,
        change=q.change,
        area=area,
        of=q.of,
        unit="seats",
        qualifiers=q.hedges,
        base=q.base,
    )


def _standing_total(scene: Scene, at: int, q: Quantity) -> bool:
    """ "below 3,000 councillors": all it has, contested or not."""
    return (
        q.noun == "councillors"
        and bool({"below", "fewer than", "less than", "under"} & set(q.hedges))
        and (q.value or 0) > 500
    )


Reader = Callable[[Scene, int, Quantity], bool]
_READERS: tuple[Reader, ...] = (
    _out_of_reach,
    record_figure,
    _size,
    benchmark,
    contest_figure,
    share_figure,
    _foreign,
    _stake,
    _councils,
    _seats,
)
