"""Who holds what: councils and wards gained, held, lost, fallen to no overall control.

Here: the sentence and the list. Not here: seats and shares (`figures`), mayors and referendums (`contests`).
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from tallyroom.copydesk import phrasebook as book
from tallyroom.copydesk.phrases import Phrase
from tallyroom.copydesk.scene import Scene
from tallyroom.copydesk.tokens import slug_of

# Between a verb and the council it acts on these may not stand: the verb acts on them instead.
_OBJECTS = frozenset(
    [
        "seat",
        "seats",
        "councillor",
        "councillors",
        "ground",
        "vote",
        "votes",
        "share",
        "support",
        "ward",
        "wards",
        "gains",
        "losses",
        "losing",
        "places",
        "popularity",
        "by-election",
        "by-elections",
        "deposit",
        "deposits",
        "place",
        "ownership",
        "mayoralty",
        "mayor",
        "leader",
        "leaders",
        "referendum",
        "election",
        "elections",
        "heart",
        "hearts",
        "momentum",
        "progress",
        "foothold",
        "representation",
        "representatives",
        "candidates",
        "points",
        "nerve",
    ]
)
_BREAKS = frozenset({";", ":", ".", "but", "while", "although", "though", "whereas"})
_SMALL = frozenset(
    [
        "the",
        "of",
        "in",
        "at",
        "to",
        "and",
        "both",
        "all",
        "also",
        "now",
        "their",
        "its",
        "his",
        "her",
        "outright",
        "overall",
        "power",
        "control",
        "charge",
        "majority",
        "council",
        "councils",
    ]
)
_AUXILIARY = frozenset(["is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having"])
_HELD = book.phrases(
    "in charge of",
    "in control of",
    "in outright control of",
    "in outright charge of",
    "in overall control of",
    "in power in",
    "in clear control of",
    "in control in",
    "in sole charge of",
    "back in charge of",
    "back in control of",
    "at the helm of",
    "at the helm in",
    "in charge in",
    "in command of",
    "in command in",
)


@dataclass(slots=True)
class _Act:
    """The verb in force and whose act it is."""

    sort: str = ""  # gain hold lose
    party: str | None = None
    first: int = 0
    since: int = 0  # phrases since the verb
    blocked: bool = False
    negated: bool = False


def outcomes(scene: Scene) -> None:
    """State every change or hold of control that a sentence of prose tells."""
    if scene.story.heading is None or not scene.sentence.bullet:
        _hold_phrase(scene)
        _read(scene)


def _read(scene: Scene) -> None:
    act, pending = _Act(), list[int]()
    for at, phrase in enumerate(scene.phrases):
        if phrase.low in _BREAKS and phrase.sort != "verb":
            act, pending = _Act(party=act.party if phrase.low != ";" else act.party), []
        elif (phrase.sort == "party" and not scene.oblique(at)) or (
            phrase.sort == "anaphor" and phrase.low in {"the party", "they", "it"}
        ):
            _take_subject(scene, act, at)
        elif phrase.sort == "person" and not act.sort and not phrase.possessive:
            act.party = dict(scene.story.gazetteer.allegiance).get(phrase.ids[0], act.party)
        elif phrase.sort == "verb":
            pending = _verb(scene, act, at, pending)
        elif phrase.sort in {"council", "here"} or (phrase.sort == "ward") or _ward_like(scene, at):
            pending = _place(scene, act, at, pending)
        elif phrase.sort == "noc":
            _no_control(scene, at)
        elif phrase.sort == "figure":
            act.blocked = act.blocked or not (_uncounted(scene, at) or _coordinated(scene, act, at))
        elif phrase.low in _OBJECTS:
            act.blocked = True
        elif phrase.low in {"majority", "control", "power", "charge", "majorities"}:
            if (
                act.sort == ""
                and (
                    phrase.low == "majorities"
                    or (phrase.low == "majority" and scene.before(at) in {"overall", "a", "new"})
                )
                and scene.after(at) in {"in", "of", "on"}
                and _speaker(scene, at)
            ):
                act.sort, act.first, act.since, act.blocked, act.party = (
                    "gain",
                    at,
                    0,
                    False,
                    _speaker(scene, at),
                )
            _bare_control(scene, act, at)
        elif phrase.sort == "name" and _councillor_in(scene, at):
            pass


def _councillor_in(scene: Scene, at: int) -> bool:
    """ "one councillor, Ann Example in Govan": the ward is the party's."""
    if (
        at + 2 >= len(scene.phrases)
        or scene.after(at) not in {"in", "at"}
        or scene.phrases[at + 2].sort not in {"name", "ward"}
        or " " not in scene.phrases[at].low
    ):
        return False
    told = any(p.sort == "figure" and p.figure and p.figure.unit == "seats" for p in scene.phrases[:at])
    given = scene.low(scene.phrases[at].first).title() in scene.story.gazetteer.given_names
    party = _speaker(scene, at)
    if told and given and party:
        state(scene, at + 2, party=party, change=None)
    return told and given


def _hold_phrase(scene: Scene) -> None:
    """ "Another Conservative hold", "a Labour gain from the Tories": of the council of this section."""
    council = scene.story.section or scene.story.here or scene.story.home
    if (council is None and not scene.story.ward) or any(
        p.sort in {"council", "here", "ward"} for p in scene.phrases
    ):
        return
    for at, phrase in enumerate(scene.phrases[:6]):
        word = scene.after(at)
        if (
            phrase.sort not in {"party", "noc"}
            or word not in {"hold", "gain"}
            or scene.low(phrase.end + 1)
            not in {"", ".", ",", "from", "and", ";", "here", "-", "with", "after"}
        ):
            continue
        if any(p.sort == "verb" and p.first < phrase.first for p in scene.phrases) or any(
            p.sort == "figure" and p.end <= phrase.first for p in scene.phrases
        ):
            continue
        told = label(scene, at)
        if told is not None and scene.story.ward:
            start, end = scene.span(phrase.first, len(scene.cut) - (1 if scene.cut[-1].text == "." else 0))
            scene.story.state(
                start,
                end,
                kind="ward_control",
                subject=scene.story.ward,
                area=scene.story.ward_area or council,
                value=told[0],
                change=told[1],
                from_=told[2],
            )
        elif told is not None and council is not None:
            state(scene, at, party=told[0], change=told[1], from_=told[2], council=council)
        return


def _uncounted(scene: Scene, at: int) -> bool:
    """A count of councils does not stop the names that follow it: "22 councils, among them Leeds"."""
    figure = scene.phrases[at].figure
    return figure is not None and (
        figure.unit in {"councils", ""} or figure.noun in {"towns", "cities"} or figure.unit == "foreign"
    )


def _take_subject(scene: Scene, act: _Act, at: int) -> None:
    ids = scene.parties(at)
    if not ids or (scene.phrases[at].low == "it" and not ids):
        return
    if scene.phrases[at].sort == "party" and scene._adjective(at):
        return
    act.party = ids[0]
    if act.sort and act.since > 0 and scene.phrases[at].sort == "party" and not scene.phrases[at].possessive:
        act.sort, act.blocked = "", False


def _verb(scene: Scene, act: _Act, at: int, pending: list[int]) -> list[int]:
    phrase = scene.phrases[at]
    raw = scene.low(phrase.first)
    if pending and _of_places(scene, at, pending):
        return []
    if raw in _AUXILIARY and "hold" not in phrase.classes:
        held = _held_by_being(scene, act, at)
        if not held:
            return pending
        act.sort, act.first, act.since, act.blocked = held, at, 0, False
        return pending
    if any(scene.before(at, step) in _UNDONE for step in range(1, 6)):
        act.sort = ""
        return pending
    sort = next((name for name in ("gain", "hold", "lose") if name in phrase.classes), "")
    if raw in {"control", "run", "runs", "running", "controls", "ran", "controlled", "controlling"}:
        sort = "" if scene.before(at) in {"has", "have", "had"} else "run"
    if raw in {"stay", "stays", "stayed", "remain", "remains", "remained", "staying", "remaining"}:
        sort = "hold" if book.starts((t.low for t in scene.cut[phrase.end : phrase.end + 6]), _HELD) else ""
    if raw == "back" or (raw in {"give", "gave", "giving", "given", "put", "get"}):
        sort = ""
    if sort:
        negated = any(scene.before(at, step) in {"no", "not", "longer", "never"} for step in (1, 2))
        act.sort = {"run": "lose", "hold": "lose"}.get(sort, "") if negated else sort
        act.first, act.since, act.blocked = at, 0, False
        if sort == "run" and not negated and "now" in scene.words:
            act.sort = "gain"
    elif (
        "level" in phrase.classes
        or "fall" in phrase.classes
        or "rise" in phrase.classes
        or "sink" in phrase.classes
    ):
        act.sort = ""
    return pending


_UNDONE = frozenset(
    [
        "failed",
        "fail",
        "fails",
        "hoped",
        "hoping",
        "hopes",
        "hope",
        "expected",
        "expecting",
        "bid",
        "trying",
        "tried",
        "wanted",
        "aiming",
        "unable",
        "poised",
    ]
)


def _held_by_being(scene: Scene, act: _Act, at: int) -> str:
    """ "is back in outright charge of": a gain; "is still in control of": a hold."""
    low = [scene.low(scene.phrases[at].end + step) for step in range(9)]
    for skip in range(3):
        if book.starts(low[skip:], _HELD):
            return "gain" if "back" in low[: skip + 1] or "now" in low[: skip + 1] else "hold"
    return ""


def _ward_like(scene: Scene, at: int) -> bool:
    """An unknown name that the sentence calls a ward or seat, or sets in a council."""
    phrase = scene.phrases[at]
    if phrase.sort != "name":
        return False
    if scene.after(at) in {"ward", "wards", "division"} or (
        scene.after(at) in {"and", ",", "&"} and _list_of_wards(scene, at)
    ):
        return True
    if scene.before(at) == "of" and scene.before(at, 2) in {"seats", "ward", "wards", "seat", "division"}:
        return True
    if _continues_wards(scene, at):
        return True
    if _plain_object(scene, at):
        return True
    inside = (
        scene.after(at) in {"in", "on"}
        and at + 2 < len(scene.phrases)
        and scene.phrases[at + 2].sort == "council"
    )
    verb = scene.verb_before(at)
    return inside and verb is not None and bool(verb.classes & {"gain", "hold", "lose"})


def _plain_object(scene: Scene, at: int) -> bool:
    """ "In Lancaster the Greens held Scotforth East": an unknown place gained or held, with its council said."""
    phrase, before = scene.phrases[at], scene.phrases[at - 1] if at else None
    if before is None or not before.classes & {"gain", "hold", "lose"} or scene.after(at) in {"'s", "'"}:
        return False
    person = scene.low(phrase.first).title() in scene.story.gazetteer.given_names
    placed = (
        any(p.sort == "council" and scene._in(i) for i, p in enumerate(scene.phrases))
        or scene.story.byelections
        or (scene.story.home and scene.after(at) in {"from", "with", ".", ","})
    )
    return bool(placed) and not person


def _list_of_wards(scene: Scene, at: int) -> bool:
    for i in range(at + 1, min(at + 8, len(scene.phrases))):
        if scene.phrases[i].sort == "word" and scene.phrases[i].low == "wards":
            return True
        if scene.phrases[i].sort not in {"name", "mark", "council"} and scene.phrases[i].low != "and":
            return False
    return False


def _continues_wards(scene: Scene, at: int) -> bool:
    """ "the seats of A, B and C": B and C are wards as A is."""
    step = at - 1
    while step >= 0 and scene.phrases[step].low in {",", "and", "&"}:
        step -= 1
    return 0 <= step < at - 1 and scene.phrases[step].sort == "name" and _ward_like(scene, step)


def _place(scene: Scene, act: _Act, at: int, pending: list[int]) -> list[int]:
    """A council or ward: the object of the verb in force, or a subject waiting for its verb."""
    phrase = scene.phrases[at]
    if at in scene.spoken:
        return pending
    if phrase.sort != "here" and _label(scene, at):
        return []
    if (
        phrase.sort == "here"
        and scene.after(at) == "in"
        and at + 2 < len(scene.phrases)
        and scene.phrases[at + 2].sort == "council"
    ):
        return pending
    if phrase.sort in {"name", "ward"} and (scene.before(at) == "of" or _continues_wards(scene, at)):
        act.blocked = False
    if act.sort and act.party and not act.blocked and _reaches(scene, act, at):
        _state_object(scene, act, at)
        return []
    if phrase.sort == "here" and act.sort:
        return pending
    if scene.before(at) in {"in", "on", "across", "for", "within"}:
        return pending
    return [*pending, at]


def _reaches(scene: Scene, act: _Act, at: int) -> bool:
    """Whether the verb's act comes as far as this place."""
    act.since = at - act.first
    word = scene.before(at)
    if word in {"in", "on"} and at > 1 and scene.phrases[at - 2].sort in {"name", "ward"}:
        return False  # a ward in its council
    if word in {"in", "on"} and scene.phrases[at].sort != "here":
        between = {scene.phrases[i].low for i in range(act.first + 1, at)}
        return (
            act.since <= 3
            or bool(
                between
                & {
                    "control",
                    "power",
                    "majority",
                    "charge",
                    "grip",
                    "majorities",
                    "both",
                    "hold",
                    "grasp",
                    "foothold",
                }
            )
            or _coordinated(scene, act, at)
        )
    if scene.phrases[at].sort == "here" and scene.phrases[at].low == "city" and word in {"in"}:
        return False
    return word not in {"from", "at", "near", "outside", "than"}


def _coordinated(scene: Scene, act: _Act, at: int) -> bool:
    return any(i in scene.spoken for i in range(act.first, at))


def _state_object(scene: Scene, act: _Act, at: int) -> None:
    """ "Labour gained X from Y", "the Tories lost X to Y", "the party held X"."""
    whence, whither = _ends(scene, at)
    party: str | None = act.party
    if (scene.after(at), scene.after(at, 1)) == ("for", "us") and scene.story.house and act.sort != "lose":
        party = scene.story.house
    change = {"gain": "gain", "hold": "hold", "lose": "loss", "run": None}[act.sort]
    if change == "gain" and scene.after(at) in {"again"}:
        change = "hold"
    if act.sort == "lose" and whither:
        party, change, whence = whither, "gain", act.party
    elif act.sort == "gain" and _preceding_coalition(scene, at):
        whence = _preceding_coalition(scene, at)
    state(scene, at, party=party, change=change, from_=whence if change == "gain" else None)
    act.since = 0
    if scene.phrases[at].low != "city":
        act.blocked = False


def _preceding_coalition(scene: Scene, at: int) -> str | None:
    """ "from the Conservative-Lib Dem coalition" just after, within its clause."""
    for i in range(at + 1, min(at + 9, len(scene.phrases))):
        if (
            scene.phrases[i].sort == "party"
            and len(scene.phrases[i].ids) > 1
            and scene.after(i) in {"coalition", "administration", "alliance"}
        ):
            return "+".join(sorted(scene.phrases[i].ids))
    return None


def _ends(scene: Scene, at: int) -> tuple[str | None, str | None]:
    """ "from Y" and "to Z" after a place, past the rest of its list."""
    whence = whither = None
    for i in range(at + 1, len(scene.phrases)):
        phrase = scene.phrases[i]
        if phrase.sort in {"verb", "figure"} or phrase.low in _BREAKS:
            break
        if phrase.sort in {"party", "noc"}:
            word = scene.low(phrase.first - 1)
            word = scene.low(phrase.first - 2) if word in {"the", "a"} else word
            ids = "+".join(sorted(phrase.ids))
            if word == "from" and whence is None:
                whence = ids
            elif word in {"to", "into"} and whither is None:
                whither = ids
            elif word in {"of", "with"}:
                continue
            else:
                break
    return whence, whither


def _of_places(scene: Scene, at: int, pending: list[int]) -> bool:
    """Councils before their verb: "X, Y and Z fell to Labour", "X was held", "X stayed Tory"."""
    phrase = scene.phrases[at]
    raw = scene.low(phrase.first)
    outcome = _fate(scene, at, phrase, raw)
    if outcome is None:
        return False
    party, change, whence = outcome
    for place in pending:
        state(scene, place, party=party, change=change, from_=whence)
    return True


def _fate(
    scene: Scene, at: int, phrase: Phrase, raw: str
) -> tuple[str | None, str | None, str | None] | None:
    whence, whither, by, with_ = _directions(scene, at)
    topic = _speaker(scene, at)
    passive = _passive(scene, at)
    if "fall" in phrase.classes and raw not in {"change", "changed", "changes"}:
        if raw.startswith("turn") and scene.low(phrase.end) in _colours(scene):
            return _colours(scene)[scene.low(phrase.end)], "gain", None
        lost = _out_of_hands(scene, at)
        if lost:
            return lost, "loss", None
        if (
            raw in {"went", "goes", "gone", "going", "turned"}
            and at + 1 < len(scene.phrases)
            and scene.phrases[at + 1].sort == "party"
        ):
            return scene.phrases[at + 1].ids[0], "gain", None
        if whither:
            return whither, "gain", whence or (_previous(scene, at) if whither == "noc" else None)
        if with_:
            return with_, "gain", whence
        if phrase.low == "become":
            return _adjacent_party(scene, at)
        if raw in {"went", "fell", "gone", "fallen"} and _closes(scene, at) and topic:
            return topic, "loss", None
        return None
    if raw in {"is", "are"} and (scene.says("first time") or scene.low(phrase.end) == "now"):
        return _adjacent_party(scene, at)
    if passive and "gain" in phrase.classes:
        winner = by or whither or (topic if topic != whence else None)
        return (winner, "gain", whence) if winner else None
    if passive and "lose" in phrase.classes:
        winner = whither or None
        return (
            (winner, "gain", by or topic)
            if winner
            else (by or topic, "loss", None)
            if (by or topic)
            else None
        )
    if passive and "hold" in phrase.classes:
        return (by or topic, "hold", None) if (by or topic) else None
    if raw in {"stayed", "remained", "stays", "remains", "stay", "remain", "staying", "remaining"}:
        holder = with_ or _adjacent_party(scene, at, hold=True)
        if isinstance(holder, str):
            return holder, "hold", None
        return holder
    return None


def _out_of_hands(scene: Scene, at: int) -> str | None:
    """ "slipped out of Labour's hands", "slips from the Lib Dems' grasp": whose they were."""
    for i in range(at + 1, min(at + 6, len(scene.phrases))):
        phrase = scene.phrases[i]
        if (
            phrase.sort == "party"
            and phrase.possessive
            and {scene.after(i, 0), scene.after(i, 1), scene.after(i, 2)}
            & {"hands", "grasp", "grip", "clutches", "control"}
        ):
            word = scene.before(i) if scene.before(i) != "the" else scene.before(i, 2)
            return phrase.ids[0] if word in {"of", "from"} else None
    return None


def _adjacent_party(
    scene: Scene, at: int, *, hold: bool = False
) -> tuple[str | None, str | None, str | None] | None:
    """ "became Labour", "stays Conservative", "remains in Labour hands"."""
    for i in range(at + 1, min(at + 7, len(scene.phrases))):
        phrase = scene.phrases[i]
        if phrase.sort == "noc":
            return ("noc", "hold" if hold else "gain", None)
        if phrase.sort == "party":
            return (phrase.ids[0], "hold" if hold else "gain", None)
        if phrase.low == "us" and scene.story.house:
            return (scene.story.house, "hold" if hold else "gain", None)
        if phrase.sort != "word" or phrase.low not in {
            "in",
            "under",
            "the",
            "with",
            "a",
            "firmly",
            "solidly",
            "hands",
            "of",
            "control",
        }:
            return None
    return None


def _directions(scene: Scene, at: int) -> tuple[str | None, str | None, str | None, str | None]:
    found: dict[str, str] = {}
    for i in range(at + 1, min(at + 14, len(scene.phrases))):
        phrase = scene.phrases[i]
        if phrase.low in _BREAKS or (phrase.sort in {"verb"} and not found.keys() and i > at + 3):
            break
        if phrase.sort in {"council"}:
            break
        word = scene.low(phrase.first - 1)
        word = scene.low(phrase.first - 2) if word in {"the", "a"} else word
        if phrase.sort in {"party", "noc"} and word in {"from", "to", "into", "by", "with", "under"}:
            found.setdefault(word, "+".join(sorted(phrase.ids)))
        elif phrase.low == "us" and scene.story.house and word in {"from", "to", "by", "with"}:
            found.setdefault(word, scene.story.house)
        elif phrase.sort == "anaphor" and word in {"to", "by"} and scene.parties(i):
            found.setdefault(word, scene.parties(i)[0])
    return found.get("from"), found.get("to") or found.get("into"), found.get("by"), found.get("with")


def _colours(scene: Scene) -> dict[str, str]:
    return dict(scene.story.gazetteer.colours)


def _speaker(scene: Scene, at: int) -> str | None:
    """The party the sentence, or the paragraph, is about."""
    for i in range(at - 1, -1, -1):
        if scene.phrases[i].sort == "party" and not scene.oblique(i):
            return scene.phrases[i].ids[0]
    return scene.story.party


def _previous(scene: Scene, at: int) -> str | None:
    """Who loses when a council slips to no overall control: the party spoken of just before."""
    for i in range(at - 1, -1, -1):
        if scene.phrases[i].sort == "party":
            return scene.phrases[i].ids[0]
    return None


def _passive(scene: Scene, at: int) -> bool:
    return any(
        scene.before(at, step) in {"was", "were", "is", "are", "been", "being", "be"} for step in (1, 2, 3)
    ) or (
        scene.low(scene.phrases[at].end) == "by"
        and scene.cut[scene.phrases[at].first].low.endswith(("ed", "en", "won", "lost", "held", "kept"))
    )


def _closes(scene: Scene, at: int) -> bool:
    """Whether the clause ends with the verb: "all went", "fell too"."""
    word = scene.low(scene.phrases[at].end)
    return word in {"", ".", ",", ";", "and", "too", "as", "also", "overnight"}


def _no_control(scene: Scene, at: int) -> None:
    """ "no overall control of X", "leaving X hung", "X is under no overall control", "still no overall control"."""
    if at in scene.spoken:
        return
    councils = [i for i, p in enumerate(scene.phrases) if p.sort in {"council", "here"}]
    after = next(
        (i for i in councils if i > at and scene.before(i) in {"of", "in", "at", "on"} and i - at <= 3), None
    )
    if any(i in scene.spoken for i in councils if abs(i - at) <= 12):
        return
    if at + 1 < len(scene.phrases) and scene.phrases[at + 1].sort == "figure":
        return
    if (
        scene.low(scene.phrases[at].first - 1) in {"from", "under"}
        and scene.low(scene.phrases[at].first - 1) == "from"
    ):
        return
    before = [i for i in councils if i < at and i not in scene.spoken]
    stays = bool(scene.words & {"still", "stays", "remains", "remained", "stayed", "remain", "again"})
    moved = bool(
        scene.words & {"to", "into", "now", "leaving", "leaves", "lost", "becomes", "became", "went", "left"}
    )
    change = "hold" if stays else "gain" if moved else None
    if after is not None:
        start, _ = scene.span(scene.phrases[at].first, scene.phrases[at].end)
        state(scene, after, party="noc", change=change, start=start)
    elif before:
        for place in before[-1:] if not _all_listed(scene, before) else before:
            state(scene, place, party="noc", change=change)
    elif scene.story.council and not councils:
        state(scene, at, party="noc", change=change, council=scene.story.council)
    scene.spoken.add(at)


def _all_listed(scene: Scene, places: list[int]) -> bool:
    return all(scene.phrases[i].sort == "council" for i in places) and all(
        b - a <= 2 for a, b in itertools.pairwise(places)
    )


def _bare_control(scene: Scene, act: _Act, at: int) -> None:
    """ "won control", "no longer have a majority", "lost their majority": of the council spoken of."""
    council = scene.story.section or scene.story.here or scene.story.home
    word = scene.phrases[at].low
    told = _where(scene, at)
    council = told or council
    named_so = scene.after(at) == "of" and any(
        scene.after(at, step) in {"council", "authority", "city"} for step in range(1, 6)
    )
    if (
        council is None
        or (scene.after(at) in {"of", "in", "over", "on"} and not named_so)
        or (told is None and any(p.sort == "council" for p in scene.phrases))
        or (scene.before(at) in {"a", "of"} and word == "majority" and "longer" not in scene.words)
    ):
        return
    party = act.party or scene.story.party
    verb = scene.verb_before(at)
    if party is None or verb is None or any(scene.phrases[i].sort == "here" for i in scene.spoken):
        return
    raw = scene.low(verb.first)
    lost = "longer" in scene.words or "lose" in verb.classes
    change = (
        "loss"
        if lost
        else "gain"
        if "gain" in verb.classes or (named_so and "back" in scene.words)
        else "hold"
        if "hold" in verb.classes or raw in {"stay", "stays", "remain", "remains", "stayed", "remained"}
        else None
    )
    if change is None or at in scene.spoken:
        return
    _, whither = _ends(scene, at)
    if lost and whither:
        party, change = whither, "gain"
    start = scene.cut[0].start if scene.words >= {"no", "change"} else None
    if start is not None:
        scene.spoken |= {
            i
            for i, p in enumerate(scene.phrases)
            if p.sort == "figure" and p.figure and p.figure.change == 0.0
        }
    if start is None:
        said = next(
            (i for i in range(at - 1, -1, -1) if scene.phrases[i].sort == "party" and not scene.oblique(i)),
            None,
        )
        start = scene.cut[scene.phrases[said].first].start if said is not None else None
    state(scene, at, party=party, change=change, council=council, start=start)


def _where(scene: Scene, at: int) -> str | None:
    """ "in Basildon, where the Tories have lost control": the council before "where"."""
    for i in range(at - 1, 0, -1):
        if scene.phrases[i].low == "where":
            return next(
                (
                    scene.phrases[k].ids[0]
                    for k in range(i - 1, max(-1, i - 3), -1)
                    if scene.phrases[k].sort == "council" and k not in scene.spoken
                ),
                None,
            )
    return None


def _label(scene: Scene, at: int) -> bool:
    """ "Medway (Lab gain from Con)", "Medway: Lab gain from Con", "Medway - Con hold", "Medway, LAB HOLD"."""
    step = at + 1
    while step < len(scene.phrases) and scene.phrases[step].low in {":", "(", "-", ",", "["}:
        step += 1
    if step == at + 1:
        return False
    same = (
        step < len(scene.phrases)
        and scene.phrases[step].sort == "figure"
        and scene.phrases[step].low in {"no", "unchanged"}
    )
    if (
        same
        and step + 2 < len(scene.phrases)
        and scene.phrases[step + 1].low in {",", "-", "("}
        and scene.phrases[step + 2].sort in {"party", "noc"}
    ):
        scene.spoken.add(step)
        state(scene, at, party=scene.phrases[step + 2].ids[0], change="hold", from_=None)
        scene.spoken.add(step + 2)
        return True
    found = label(scene, step)
    if found is None:
        return False
    party, change, whence = found
    state(scene, at, party=party, change=change, from_=whence)
    return True


def label(scene: Scene, at: int) -> tuple[str, str, str | None] | None:
    """A result label: "Lab gain from Con", "Con lose to NOC", "Con hold", "NOC no change", "no change"."""
    if at >= len(scene.phrases) or scene.phrases[at].sort not in {"party", "noc"}:
        return None
    party = scene.phrases[at].ids[0]
    rest = [scene.low(scene.phrases[at].end + step) for step in range(3)]
    if rest[0] in {"hold", "holds", "held", "stay"} or rest[:2] == ["no", "change"] or rest[0] == "unchanged":
        return party, "hold", None
    if rest[0] not in {"gain", "gains", "win", "lose", "loss", "losses", "loses", "lost", "takes", "gained"}:
        return None
    whence, whither = _label_ends(scene, at)
    if rest[0].startswith("lo"):
        return (whither, "gain", party) if whither else (party, "loss", None)
    return party, "gain", whence


def _label_ends(scene: Scene, at: int) -> tuple[str | None, str | None]:
    whence = whither = None
    for i in range(at + 1, min(at + 5, len(scene.phrases))):
        phrase = scene.phrases[i]
        if phrase.sort in {"party", "noc"}:
            word = scene.low(phrase.first - 1)
            whence = phrase.ids[0] if word == "from" else whence
            whither = phrase.ids[0] if word in {"to", "into"} else whither
    return whence, whither


def state(
    scene: Scene,
    at: int,
    *,
    party: str | None,
    change: str | None,
    from_: str | None = None,
    start: int | None = None,
    council: str | None = None,
) -> None:
    """Make the claim for one place; a ward's is a ward's."""
    if party is None or at in scene.spoken:
        return
    phrase = scene.phrases[at]
    first, end = scene.span(phrase.first, phrase.end)
    scene.spoken.add(at)
    story = scene.story
    if phrase.sort in {"name", "ward"}:
        slug = phrase.ids[0] if phrase.ids else slug_of(phrase.low)
        story.state(
            first,
            end,
            kind="ward_control",
            subject=slug,
            area=story.ward_area or story.council,
            value=party,
            change=change,
            from_=from_,
        )
        return
    subject = council or (story.council if phrase.sort == "here" else phrase.ids[0])
    if subject is None:
        return
    story.state(
        start if start is not None else first,
        end,
        kind="council_control",
        subject=subject,
        area=subject,
        value=party,
        change=change,
        from_=from_,
    )
