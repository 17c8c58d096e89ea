"""Councils as the subject: they fell to Labour, were held, turned blue, slipped out of somebody's hands.

Not here: a party's act on a council (`control`).
"""

from __future__ import annotations

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.labels import BREAKS, state
from tallyroom.copydesk.reading.phrases import Phrase
from tallyroom.copydesk.reading.scene import Scene


def undone(scene: Scene, at: int) -> bool:
    """Whether an act was only hoped for, feared or near: "failed to win", "within a whisker of losing"."""
    for step in range(1, 12):
        word = scene.before(at, step)
        if word in {",", ";", ".", ":", "but", "and", ""}:
            return False
        if word in cues.UNDONE:
            return True
    return False


def denied(scene: Scene, at: int) -> bool:
    """Whether a verb's act cannot or did not come about: "cannot lose", "did not gain", "can no longer lose"."""
    for step in range(1, 5):
        word = scene.before(at, step)
        if word in {",", ";", ".", ":", "but", "and", "that", ""}:
            return False
        if word in cues.DENIALS or word.endswith("n't"):
            return True
    return False


def of_places(scene: Scene, at: int, pending: list[int]) -> bool:
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


Fate = tuple[str, str, str | None]  # the party or "noc", the change, and whose it was


def _fate(scene: Scene, at: int, phrase: Phrase, raw: str) -> Fate | None:
    """What became of the councils before a verb, by the verb's class."""
    if "fall" in phrase.classes and raw not in {"change", "changed", "changes"}:
        return _fallen(scene, at, phrase, raw)
    if raw in {"is", "are"}:
        still = scene.low(phrase.end) == "still"
        news = scene.says("first time") or scene.low(phrase.end) == "now"
        theirs = next((p for p in scene.phrases[at + 1 : at + 2] if p.sort == "party" and p.possessive), None)
        if theirs is not None and scene.low(theirs.end + 1) in {"", ".", "!", ",", ";"}:
            return theirs.ids[0], "gain", None  # "Bury is Labour's"
        runs = _directions(scene, at).get("by") if still and scene.low(phrase.end + 1) in _RUN_BY else None
        return (runs, "hold", None) if runs else _adjacent_party(scene, at, hold=still) if news or still else None
    if raw in _STAYED:
        holder = _directions(scene, at).get("with")
        return _adjacent_party(scene, at, hold=True) or ((holder, "hold", None) if holder else None)
    return _suffered(scene, at, phrase) if _passive(scene, at) else None


_RUN_BY = book.words("run controlled led governed held")
_STAYED = book.words("stayed remained stays remains stay remain staying remaining")


def _fallen(scene: Scene, at: int, phrase: Phrase, raw: str) -> Fate | None:
    """As in "fell to Labour", "turned blue", "slipped out of Labour's hands", "went Lib Dem", "all went"."""
    painted = raw.startswith("turn") or raw in {"went", "gone", "goes", "going"}
    colour = _colours(scene).get(scene.low(phrase.end)) if painted else None
    after = scene.phrases[at + 1] if at + 1 < len(scene.phrases) else None
    outright = raw in {"went", "goes", "gone", "going", "turned"} and after is not None and after.sort == "party"
    if colour or (outright and after is not None):
        return colour or (after.ids[0] if after else ""), "gain", None
    lost = _out_of_hands(scene, at)
    ways = _directions(scene, at)
    whither = ways.get("to") or ways.get("into") or ways.get("with")
    if whither == "noc" or (not lost and whither):
        return whither, "gain", ways.get("from") or (_previous(scene, at) if whither == "noc" else None)
    if not lost and phrase.low == "become":
        return _adjacent_party(scene, at)
    if not lost and (
        (raw in {"went", "fell", "gone", "fallen"} and _closes(scene, at)) or scene.low(phrase.end) == "away"
    ):
        lost = speaker(scene, at)
    return (lost, "loss", None) if lost else None


def _suffered(scene: Scene, at: int, phrase: Phrase) -> Fate | None:
    """As in "was gained from X", "was lost to X", "was held": the party spoken of, if no other is named."""
    ways = _directions(scene, at)
    actor = ways.get("by") or speaker(scene, at)
    whence, whither = ways.get("from"), ways.get("to") or ways.get("into")
    if "gain" in phrase.classes:
        winner = ways.get("by") or whither or (actor if actor != whence else None)
        return (winner, "gain", whence) if winner else None
    if "lose" in phrase.classes and whither:
        return whither, "gain", actor
    change = "loss" if "lose" in phrase.classes else "hold" if "hold" in phrase.classes else None
    return (actor, change, None) if actor and change else None


def _out_of_hands(scene: Scene, at: int) -> str | None:
    """As in "slipped out of Labour's hands", "slips from the Greens' grip": whose they were."""
    for i in range(at + 1, min(at + 6, len(scene.phrases))):
        phrase = scene.phrases[i]
        if (
            phrase.sort in {"party", "anaphor"}
            and phrase.possessive
            and scene.parties(i)
            and {scene.after(i, 0), scene.after(i, 1), scene.after(i, 2)}
            & {"hands", "grasp", "grip", "clutches", "control"}
        ):
            word = scene.before(i) if scene.before(i) != "the" else scene.before(i, 2)
            return scene.parties(i)[0] if word in {"of", "from"} else None
    return None


def _adjacent_party(scene: Scene, at: int, *, hold: bool = False) -> Fate | None:
    """As in "became Labour", "stays Conservative", "remains in Labour hands"."""
    for i in range(at + 1, min(at + 7, len(scene.phrases))):
        phrase = scene.phrases[i]
        if phrase.sort == "noc":
            return ("noc", "hold" if hold else "gain", None)
        if phrase.sort == "party":
            return (phrase.ids[0], "hold" if hold else "gain", None)
        if phrase.low == "us" and scene.story.house:
            return (scene.story.house, "hold" if hold else "gain", None)
        if hold and phrase.low in _colours(scene):
            return (_colours(scene)[phrase.low], "hold", None)
        if phrase.sort != "word" or phrase.low not in cues.IN_THE_HANDS:
            return None
    return None


def _directions(scene: Scene, at: int) -> dict[str, str]:
    found: dict[str, str] = {}
    for i in range(at + 1, min(at + 14, len(scene.phrases))):
        phrase = scene.phrases[i]
        if phrase.low in BREAKS or (phrase.sort in {"verb"} and not found.keys() and i > at + 3):
            break
        if phrase.sort in {"council"}:
            break
        word = scene.low(phrase.first - 1)
        word = scene.low(phrase.first - 2) if word in {"the", "a", "mr", "mrs", "ms", "sir"} else word
        if phrase.sort in {"party", "noc"} and word in cues.DIRECTIONS:
            found.setdefault(word, "+".join(sorted(phrase.ids)))
        elif phrase.low == "us" and scene.story.house and word in {"from", "to", "by", "with"}:
            found.setdefault(word, scene.story.house)
        elif phrase.sort == "anaphor" and word in {"to", "by"} and scene.parties(i):
            found.setdefault(word, scene.parties(i)[0])
    return found


def _colours(scene: Scene) -> dict[str, str]:
    return dict(scene.story.gazetteer.colours)


def speaker(scene: Scene, at: int) -> str | None:
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
    return any(scene.before(at, step) in cues.BEING for step in (1, 2, 3)) or (
        scene.low(scene.phrases[at].end) == "by"
        and scene.cut[scene.phrases[at].first].low.endswith(("ed", "en", "won", "lost", "held", "kept"))
    )


def _closes(scene: Scene, at: int) -> bool:
    """Whether the clause ends with the verb: "all went", "fell too"."""
    word = scene.low(scene.phrases[at].end)
    return word in {"", ".", ",", ";", "and", "too", "as", "also", "overnight"}
