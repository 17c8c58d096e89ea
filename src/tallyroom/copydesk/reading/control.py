"""Who holds what: councils and wards gained, held or lost by a party that the sentence names first.

Here: a party's act on a place. Not here: a place's own fate (`fates`), control with no place named
(`holdings`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.fates import denied, of_places, speaker, undone
from tallyroom.copydesk.reading.gazetteer import british
from tallyroom.copydesk.reading.holdings import bare_control, hold_phrase, no_control, whence_whither
from tallyroom.copydesk.reading.labels import BREAKS, label, labelled, state
from tallyroom.copydesk.reading.places import continues_wards, councillor_in, ward_like
from tallyroom.copydesk.reading.scene import Scene

# Between a verb and the council it acts on these may not stand: the verb acts on them instead.
_OBJECTS = book.words(
    "seat seats councillor councillors ground vote votes share support ward wards gains losses losing "
    "places popularity by-election by-elections deposit deposits place ownership mayoralty mayor "
    "leader leaders referendum election elections heart hearts momentum progress foothold "
    "representation representatives candidates points nerve"
)


_AUXILIARY = book.words("is are was were be been being has have had having")


_HELD = book.phrases(
    "in charge of, in control of, in outright control of, in outright charge of, in overall control "
    "of, in power in, in clear control of, in control in, in sole charge of, back in charge of, back "
    "in control of, at the helm of, at the helm in, in charge in, in command of, in command in"
)


class _Act(Struct):
    """The verb in force and whose act it is."""

    sort: str = ""  # gain hold lose run keep: what it has, and whether that is new is not said
    party: str | None = None
    first: int = 0
    since: int = 0  # phrases since the verb
    blocked: bool = False
    person: bool = False  # a candidate's act: mayors and wards are won by people, councils by parties


def outcomes(scene: Scene) -> None:
    """State every change or hold of control that a sentence of prose tells."""
    if scene.story.heading is None or not scene.sentence.bullet:
        hold_phrase(scene)
        _label_alone(scene)
        _read(scene)


def _label_alone(scene: Scene) -> None:
    """As in "Con hold: Con 27, Lab 3", "Labour gain." after a sentence about one council: the label is its."""
    council = scene.story.council
    if council is None or scene.story.ward or scene.only_council or len(scene.phrases) < 2:
        return
    told = label(scene, 0)
    stop = next((i for i, p in enumerate(scene.phrases[1:6], start=1) if p.low in {":", ".", ",", "-"}), 0)
    words = {p.low for p in scene.phrases[1:stop]}
    if told is None or not stop or any(p.sort in {"council", "ward", "name", "figure"} for p in scene.phrases[:stop]):
        return
    if words & {"hold", "holds", "gain", "gains"} and scene.sentence.opens is False:
        state(scene, 0, party=told[0], change=told[1], from_=told[2], council=council)


def _read(scene: Scene) -> None:
    act, pending = _Act(), list[int]()
    for at, phrase in enumerate(scene.phrases):
        if phrase.low in BREAKS and phrase.sort != "verb":
            act, pending = _Act(party=act.party), []
        elif (phrase.sort == "party" and not scene.oblique(at)) or (
            phrase.sort == "anaphor" and phrase.low in {"the party", "they", "it"}
        ):
            _take_subject(scene, act, at)
        elif phrase.sort == "person" and not act.sort and not phrase.possessive:
            act.party = scene.story.allegiance.get(phrase.ids[0], act.party)
            act.person = phrase.ids[0] not in _LEADERS
        elif phrase.sort == "verb":
            pending = _verb(scene, act, at, pending)
        elif phrase.sort in {"council", "here"} or (phrase.sort == "ward") or ward_like(scene, at):
            pending = _place(scene, act, at, pending)
        elif phrase.sort == "noc":
            no_control(scene, at)
        else:
            _word(scene, act, at)


def _word(scene: Scene, act: _Act, at: int) -> None:
    """A figure, a name or a plain word that bears on whose act it is, or on what."""
    phrase = scene.phrases[at]
    if phrase.low in _TURNS:
        _TURNS[phrase.low](scene, act, at)
    elif phrase.sort == "figure":
        act.blocked = act.blocked or not (_uncounted(scene, at) or _coordinated(scene, act, at))
        counted = phrase.figure is not None and phrase.figure.unit == "councils"
        act.blocked = act.blocked and not counted  # "losing 40 seats and three councils, among them ...": these
    elif phrase.low in _OBJECTS:
        act.blocked = True
    elif phrase.low == "power" and scene.before(at) in {"to", "into"} and not undone(scene, at):
        _to_power(scene, act, at)
    elif phrase.low in cues.POWER_ITSELF:
        _by_majority(scene, act, at)
        bare_control(scene, act.party, at)
    elif phrase.sort == "name":
        councillor_in(scene, at)


_LEADERS = frozenset(name for name, _ in british().people)


def _which(scene: Scene, act: _Act, at: int) -> None:
    """As in "and Bury, which the Tories took from Labour": the council before it, by whoever comes after."""
    place, party, verb = (scene.phrases[i] if 0 <= i < len(scene.phrases) else None for i in (at - 2, at + 1, at + 2))
    if party is not None and party.low == "the":
        party, verb = verb, scene.phrases[at + 3] if at + 3 < len(scene.phrases) else None
    if place is None or party is None or verb is None or place.sort != "council" or scene.before(at) != ",":
        return
    sort = next((name for name in ("gain", "hold", "lose") if name in verb.classes), "")
    if verb.sort != "verb" or party.sort != "party" or not sort:
        return
    verb_at = scene.phrases.index(verb)
    whence, whither = whence_whither(scene, verb_at)
    change = {"gain": "gain", "hold": "hold", "lose": "loss"}[sort]
    if sort == "lose" and whither:
        state(scene, at - 2, party=whither, change="gain", from_=party.ids[0])
    elif scene.after(verb_at) in _END_OF_CLAUSE:
        state(scene, at - 2, party=party.ids[0], change=change, from_=whence if change == "gain" else None)


_END_OF_CLAUSE = frozenset({"", ".", ",", ";", "from", "and", "in", "last", "again", "with", "for"})


def _who(scene: Scene, act: _Act, at: int) -> None:
    """As in "from the Tories, who in turn won Bury": the act is now that of the party just before "who"."""
    before = at - 2 if scene.before(at) == "," else at - 1
    phrase = scene.phrases[before] if before >= 0 else None
    if phrase is not None and phrase.sort == "party":
        act.party, act.sort, act.person = phrase.ids[0], "", False


def _ended(scene: Scene, act: _Act, at: int) -> None:
    """As in "ending Independent rule in Bury": the subject's gain, from whom it ended."""
    rule = next((i for i in range(at + 1, min(at + 6, len(scene.phrases))) if scene.phrases[i].low in _REIGN), None)
    if rule is None or act.party is None or scene.after(rule) not in {"in", "at", "on", "over", "of"}:
        return
    act.sort, act.first, act.since, act.blocked = "gain", rule, 0, False


_REIGN = book.words("rule reign control dominance grip tenure")


def _it(scene: Scene, act: _Act, at: int) -> None:
    """As in "Labour held it": the one council that the sentence, or the story, has just named."""
    verb = scene.phrases[at - 1] if at else None
    named = [i for i, p in enumerate(scene.phrases[:at]) if p.sort == "council" and i not in scene.spoken]
    council = scene.phrases[named[0]].ids[0] if len(named) == 1 else scene.story.council if not named else None
    done = act.sort in {"gain", "hold", "lose"} and act.party and not act.person
    if verb is None or verb.sort != "verb" or council is None or not done:
        return
    change = {"gain": "gain", "hold": "hold", "lose": "loss"}[act.sort]
    state(scene, at, party=act.party, change=change, council=council, start=scene.cut[verb.first].start)


def _by_majority(scene: Scene, act: _Act, at: int) -> None:
    """As in "majorities in Moray and Fife": the noun does a verb's work."""
    low, party = scene.phrases[at].low, speaker(scene, at)
    if undone(scene, at) or "neither" in scene.words:
        return
    lacked = {scene.before(at, step) for step in (2, 3)} & {"for", "of", "short", "need", "needed"}
    verb = scene.verb_before(at)
    if verb is not None and denied(scene, scene.phrases.index(verb)):
        return
    told = low == "majorities" or (low == "majority" and scene.before(at) in {"overall", "a", "new"} and not lacked)
    if told and party and not act.sort and scene.after(at) in {"in", "of", "on"}:
        act.sort, act.first, act.since, act.blocked, act.party = "gain", at, 0, False, party


def _to_power(scene: Scene, act: _Act, at: int) -> None:
    """As in "Labour sweep back to power in Bury": a gain."""
    party = act.party or scene.story.party
    if party and scene.after(at) in {"in", "at", "on"} and any(p.sort == "verb" for p in scene.phrases[:at]):
        act.sort, act.first, act.since, act.blocked, act.party = "gain", at, 0, False, party


def _uncounted(scene: Scene, at: int) -> bool:
    """A count of councils does not stop the names that follow it: "22 councils, among them Leeds"."""
    figure = scene.phrases[at].figure
    if figure is not None and not figure.unit and scene.after(at) == "in":
        return False  # "they hold one in Bury": a seat
    return figure is not None and (
        figure.unit in {"councils", ""} or figure.noun in {"towns", "cities"} or figure.unit == "foreign"
    )


def _take_subject(scene: Scene, act: _Act, at: int) -> None:
    if at < act.first:
        return  # "ending Independent rule in Bury": part of what ended
    if scene.phrases[at].low == "it" and act.sort and at and scene.phrases[at - 1].sort == "verb":
        _it(scene, act, at)
    ids = scene.parties(at)
    if not ids or (scene.phrases[at].low == "it" and not ids):
        return
    if scene.phrases[at].sort == "party" and scene.adjectival(at):
        return
    act.party, act.person = ids[0], False
    if act.sort and act.since > 0 and scene.phrases[at].sort == "party" and not scene.phrases[at].possessive:
        act.sort, act.blocked = "", False


def _verb(scene: Scene, act: _Act, at: int, pending: list[int]) -> list[int]:
    phrase = scene.phrases[at]
    raw = scene.low(phrase.first)
    if pending and of_places(scene, at, pending):
        return []
    if raw in _AUXILIARY and "hold" not in phrase.classes:
        held = _held_by_being(scene, act, at)
        if not held:
            return pending
        act.sort, act.first, act.since, act.blocked = held, at, 0, False
        return pending
    near = undone(scene, at)
    if near or _removed(scene, act, at, raw):
        act.sort = "" if near else act.sort
        return pending
    if phrase.low in _LASTING and scene.after(at) == "on" and scene.after(at, 1) != "to":
        _lasted(scene, act, at)
    sort = next((name for name in ("gain", "hold", "lose") if name in phrase.classes), "")
    if raw in cues.RUNS:
        sort = "" if scene.before(at) in {"has", "have", "had"} else "run"
    if raw in cues.STAYS:
        act.sort = ""
        sort = "hold" if book.starts([t.low for t in scene.cut[phrase.end : phrase.end + 6]], _HELD) else ""
    if raw == "back" or (raw in cues.GIVES):
        sort = ""
    if sort:
        longer = scene.before(at) == "longer" and not {scene.before(at, 3), scene.before(at, 4)} & {"can", "could"}
        negated = longer or scene.before(at) == "no" or denied(scene, at)
        foregone = sort == "lose" and (negated or scene.before(at) == "longer")  # "can no longer lose Exeter"
        act.sort = "keep" if foregone else {"run": "lose", "hold": "lose"}.get(sort, "") if negated else sort
        act.first, act.since, act.blocked = at, 0, False
        if sort == "run" and not negated and "now" in scene.words:
            act.sort = "gain"
    elif "level" in phrase.classes or "fall" in phrase.classes or "rise" in phrase.classes or "sink" in phrase.classes:
        act.sort = ""
    return pending


_LASTING = frozenset({"hang", "cling", "hold"})


def _removed(scene: Scene, act: _Act, at: int, raw: str) -> bool:
    """As in "in Bury it ousted the Tories"; "the Tories were ousted from Bury", whose place is to come."""
    if raw in _OUSTS and _ousted(scene, act, at):
        return True
    if raw in cues.REMOVED and scene.after(at) == "from" and _passively(scene, at):
        act.sort, act.first, act.since, act.blocked = "lose", at, 0, False
        return True
    return False


_OUSTS = book.words("ousted ousting ousts toppled topples toppling dislodged unseated")


def _ousted(scene: Scene, act: _Act, at: int) -> bool:
    """As in "in Bury it ousted the Independents": the council of the clause, gained from whom it names."""
    step = at + 2 if scene.after(at) == "the" else at + 1
    loser = scene.phrases[step] if step < len(scene.phrases) else None
    places = [i for i, p in enumerate(scene.phrases[:at]) if p.sort == "council" and scene.located(i)]
    near = places and at - places[-1] <= 3 and places[-1] not in scene.spoken
    if loser is None or loser.sort != "party" or not near or not act.party or loser.ids[0] == act.party:
        return False
    state(scene, places[-1], party=act.party, change="gain", from_="+".join(sorted(loser.ids)))
    return True


def _passively(scene: Scene, at: int) -> bool:
    return any(scene.before(at, step) in cues.BEING for step in (1, 2))


def _lasted(scene: Scene, act: _Act, at: int) -> None:
    """As in "the Tories hang on", "Labour clung on by two seats": of the council spoken of."""
    council = scene.only_council or (scene.story.council if not _councils_named(scene) else None)
    if council is not None and act.party and not act.person:
        start = scene.cut[scene.phrases[at].first].start
        state(scene, at, party=act.party, change="hold", council=council, start=start)


def _councils_named(scene: Scene) -> bool:
    return any(p.sort == "council" for p in scene.phrases)


def _neither(scene: Scene, act: _Act, at: int) -> None:
    """As in "Neither Labour nor the Tories have a majority in Bury": nobody's."""
    if scene.after(at) != "party" and not (at + 1 < len(scene.phrases) and scene.phrases[at + 1].sort == "party"):
        return
    power = next((i for i in range(at, min(at + 9, len(scene.phrases))) if scene.phrases[i].low in _POWER), None)
    if power is None:
        return
    after = next((i for i in range(power, len(scene.phrases)) if scene.phrases[i].sort == "council"), None)
    if after is not None and scene.located(after):
        start, _ = scene.span(scene.phrases[at].first, scene.phrases[at].end)
        state(scene, after, party="noc", change=None, start=start)
    elif not _councils_named(scene) and scene.story.council:
        state(scene, at, party="noc", change=None, council=scene.story.council)


_POWER = frozenset({"majority", "control"})
#: Words at which a sentence takes another turn.
_TURNS: Mapping[str, Callable[[Scene, _Act, int], None]] = {
    "who": _who,
    "which": _which,
    "neither": _neither,
    **dict.fromkeys(("ended", "ends", "ending"), _ended),
}


def _held_by_being(scene: Scene, act: _Act, at: int) -> str:
    """As in "is back in charge of": a gain; "is still in control of": a hold."""
    low = [scene.low(scene.phrases[at].end + step) for step in range(9)]
    for skip in range(3):
        if book.starts(low[skip:], _HELD):
            return "gain" if "back" in low[: skip + 1] or "now" in low[: skip + 1] else "hold"
    return ""


def _place(scene: Scene, act: _Act, at: int, pending: list[int]) -> list[int]:
    """A council or ward: the object of the verb in force, or a subject waiting for its verb."""
    phrase = scene.phrases[at]
    if at in scene.spoken:
        return pending
    if (phrase.sort != "here" and labelled(scene, at)) or _verb_after(scene, act, at):
        return []
    named_next = at + 2 < len(scene.phrases) and scene.phrases[at + 2].sort == "council"
    if phrase.sort in {"name", "ward"} and (scene.before(at) == "of" or continues_wards(scene, at)):
        act.blocked = False
    elsewhere = phrase.sort == "here" and scene.after(at) == "in" and named_next
    by_somebody = act.sort and act.person and phrase.sort not in {"ward", "name"}
    if elsewhere or by_somebody or _owns_ward(scene, at):
        return pending
    if act.sort and act.party and not act.blocked and _reaches(scene, act, at):
        _state_object(scene, act, at)
        return []
    if (phrase.sort == "here" and act.sort) or scene.before(at) in {"in", "on", "across", "for", "within"}:
        return pending
    return [*pending, at]


def _verb_after(scene: Scene, act: _Act, at: int) -> bool:
    """As in "Lib Dems: Bury won, York kept, Poole lost": in a list each verb is of the place before it."""
    verb = scene.phrases[at + 1] if at + 1 < len(scene.phrases) else None
    if verb is None or verb.sort != "verb" or act.party is None or scene.phrases[at].sort != "council":
        return False
    raw, alone = scene.low(verb.first), scene.after(at + 1) in {"", ",", ".", ";", "and"}
    change = {"won": "gain", "gained": "gain", "held": "hold", "kept": "hold", "lost": "loss"}.get(raw)
    if change is None or not alone or scene.before(at) not in {":", ",", ";", "and", "-"}:
        return False
    state(scene, at, party=act.party, change=change)
    act.sort = ""
    return True


def _owns_ward(scene: Scene, at: int) -> bool:
    """As in "Bury's Oak Hill ward": the council only says where the ward is."""
    phrase = scene.phrases[at]
    after = scene.phrases[at + 2].sort if at + 2 < len(scene.phrases) else ""
    if phrase.sort != "council" or not phrase.possessive or after not in {"name", "ward"}:
        return False
    scene.story.ward_area = phrase.ids[0]
    return True


def _reaches(scene: Scene, act: _Act, at: int) -> bool:
    """Whether the verb's act comes as far as this place."""
    act.since = at - act.first
    word = scene.before(at)
    if word in {"in", "on"} and scene.says("by - election", "byelection"):
        return False  # "won the Oak Hill by-election in Bury"
    if word in {"in", "on"} and _set_elsewhere(scene, act, at):
        return False
    if word in {"in", "on"} and scene.phrases[at].sort != "here":
        between = {scene.phrases[i].low for i in range(act.first + 1, at)}
        return act.since <= 3 or bool(between & cues.SEATS_OF_POWER) or _coordinated(scene, act, at)
    if scene.phrases[at].sort == "here" and scene.phrases[at].low == "city" and word in {"in"}:
        return False
    if word == "from" and scene.low(scene.phrases[act.first].first) in cues.REMOVED and act.sort == "lose":
        return True
    return word not in {"from", "at", "near", "outside", "than"}


def _set_elsewhere(scene: Scene, act: _Act, at: int) -> bool:
    """A ward in its council; or "and in Bury they lost eleven seats", the next clause's place."""
    inside = at > 1 and scene.phrases[at - 2].sort in {"name", "ward"}
    next_clause = at + 1 < len(scene.phrases) and scene.phrases[at + 1].sort in {"party", "anaphor"}
    return inside or next_clause or (scene.before(at) == "in" and scene.phrases[act.first].low == "defend")


def _coordinated(scene: Scene, act: _Act, at: int) -> bool:
    return any(i in scene.spoken for i in range(act.first, at))


def _state_object(scene: Scene, act: _Act, at: int) -> None:
    """As in "Labour gained X from Y", "the Tories lost X to Y", "the party held X"."""
    whence, whither = whence_whither(scene, at)
    party: str | None = act.party
    if (scene.after(at), scene.after(at, 1)) == ("for", "us") and scene.story.house and act.sort != "lose":
        party = scene.story.house
    change = {"gain": "gain", "hold": "hold", "lose": "loss", "run": None, "keep": None}[act.sort]
    if change == "gain" and scene.after(at) in {"again"}:
        change = "hold"
    whither = whither or (_all_went(scene, at) if act.sort == "lose" else None)
    if act.sort == "lose" and whither:
        party, change, whence = whither, "gain", act.party
    elif act.sort == "gain" and _preceding_coalition(scene, at):
        whence = _preceding_coalition(scene, at)
    state(scene, at, party=party, change=change, from_=whence if change == "gain" else None)
    act.since = 0
    if scene.phrases[at].low != "city":
        act.blocked = False


def _all_went(scene: Scene, at: int) -> str | None:
    """As in "X, Y and Z, all of which went to Labour": whom the councils just lost went to."""
    for i in range(at + 1, len(scene.phrases) - 1):
        fell = scene.phrases[i].sort == "verb" and "fall" in scene.phrases[i].classes
        relative = {scene.before(i, step) for step in (1, 2)} & {"which", "all", "both"}
        if fell and relative and scene.after(i) == "to":
            ids = next((p.ids for p in scene.phrases[i + 1 : i + 4] if p.sort in {"party", "noc"}), ())
            return ids[0] if ids else None
    return None


def _preceding_coalition(scene: Scene, at: int) -> str | None:
    """As in "from a Labour-Green coalition" just after, within its clause."""
    for i in range(at + 1, min(at + 9, len(scene.phrases))):
        if (
            scene.phrases[i].sort == "party"
            and len(scene.phrases[i].ids) > 1
            and scene.after(i) in {"coalition", "administration", "alliance"}
        ):
            return "+".join(sorted(scene.phrases[i].ids))
    return None
