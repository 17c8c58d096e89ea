"""The words of election copy, in tables: what a verb does to a council or to seats, what a noun counts, how a
figure is hedged. Shared by the reader and the writer.

Not here: grammar (`quantities`, `phrases`), nor any name (`gazetteer`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

_DOUBLED = {"grab", "bag", "slip", "drop", "shed", "let", "snap", "step", "dip", "top", "rob", "strip", "nab"}


def _forms(verbs: str, **odd: str) -> dict[str, str]:
    """Every form of regular verbs, and of odd ones as listed; to the bare form."""
    forms: dict[str, str] = {}
    for verb in verbs.split():
        stem = verb[:-1] if verb.endswith("e") else verb
        if verb in _DOUBLED:
            stem = verb + verb[-1]
        past = {verb + "d"} if verb.endswith("e") else {stem + "ed"}
        present = (
            verb[:-1] + "ies"
            if verb.endswith("ry")
            else verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
        )
        if verb.endswith("ry"):
            past = {verb[:-1] + "ied"}
        for form in (verb, present, stem + "ing", *past):
            forms[form] = verb
    for verb, listed in odd.items():
        forms |= dict.fromkeys(listed.split(), verb)
    return forms


# Verb classes. A party gains, holds or loses something; a council falls, stays or turns; a figure rises or sinks.
GAIN = _forms(
    "gain capture snatch grab wrest clinch secure regain recapture reclaim claim scoop bag land conquer reap acquire nab collect add notch",
    win="win wins won winning",
    take="take takes took taken taking",
    seize="seize seizes seized seizing",
    retake="retake retakes retook retaken retaking",
    pick="pick picks picked picking",
    sweep="sweep sweeps swept sweeping",
    oust="oust ousts ousted ousting",
    steal="steal steals stole stolen stealing",
    flip="flip flips flipped flipping",
    take_over="overrun overran",
)
HOLD = _forms(
    "retain defend maintain preserve",
    hold="hold holds held holding",
    keep="keep keeps kept keeping",
    cling="cling clings clung clinging",
    hang="hang hangs hung hanging",
)
LOSE = _forms(
    "surrender forfeit concede relinquish cede shed haemorrhage squander",
    lose="lose loses lost losing",
    shed="shed sheds shedding",
    give="give gives gave given giving",
)
# A council is the subject of these, and "to" a party or to no overall control says where it went.
FALL = _forms(
    "pass switch slip slide tumble revert return swing move turn succumb flip change",
    fall="fall falls fell fallen falling",
    go="go goes went gone going",
    come="come comes came coming",
    swing="swing swings swung swinging",
    slide="slide slides slid sliding",
    become="become becomes became becoming",
    change="change changes changed changing",
)
STAY = _forms("stay remain", stay="stays stay stayed staying", **{"is": "is are was were be been being"})
LEVEL = _forms(
    "return score poll number total record receive attract finish end control possess muster command boast tally",
    have="have has had having",
    run="run runs ran running",
    finish="finish finishes finished finishing",
    leave="leave leaves left leaving",
    sit="sit sits sat sitting",
    stand="stand stands stood standing",
    get="get gets got getting",
    make="make makes made making",
    give="give gives gave given giving",
    see="see sees saw seen seeing",
    be="is are was were be been being",
    put="put puts putting",
    elect="elect elects elected electing",
    field="field fields fielded fielding",
)
RISE = _forms(
    "climb increase jump surge improve advance edge leap soar",
    rise="rise rises rose risen rising",
    grow="grow grows grew grown growing",
)
SINK = _forms(
    "slip drop decline decrease plunge slump slide sink plummet dip shrink crash tumble dwindle collapse",
    fall="fall falls fell fallen falling",
    slide="slide slides slid sliding",
    sink="sink sinks sank sunk sinking",
    shrink="shrink shrinks shrank shrunk shrinking",
    shed="shed sheds shedding",
)
REJECT = _forms(
    "reject refuse oppose spurn dismiss snub rebuff",
    say_no="nope",
)
APPROVE = _forms(
    "back approve endorse adopt support embrace favour accept",
    choose="choose chooses chose chosen choosing opt opts opted",
)
BEATEN = frozenset(
    ["beaten", "defeated", "ousted", "unseated", "toppled", "ejected", "evicted", "deposed", "out"]
)

# What a noun counts.
UNITS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            ["seat", "seats", "councillor", "councillors", "cllr", "cllrs", "representatives", "places"],
            "seats",
        ),
        **dict.fromkeys(["council", "councils", "authority", "authorities", "boroughs", "halls"], "councils"),
        **dict.fromkeys(["vote", "votes", "ballots"], "votes"),
        **dict.fromkeys(["point", "points", "pts"], "points"),
        **dict.fromkeys(["percent", "pc"], "percent"),
        **dict.fromkeys(["year", "years", "term", "terms"], "years"),
        **dict.fromkeys(["decade", "decades"], "decades"),
        **dict.fromkeys(
            ["month", "months", "week", "weeks", "day", "days", "hour", "hours", "minutes"], "time"
        ),
        **dict.fromkeys(["people", "residents", "inhabitants", "citizens"], "people"),
        **dict.fromkeys(["electors", "voters"], "electors"),
        **dict.fromkeys(["ward", "wards", "division", "divisions"], "wards"),
        **dict.fromkeys(["gain", "gains"], "gains"),
        **dict.fromkeys(["loss", "losses", "defeats"], "losses"),
    }
)
# What is counted when contests themselves are: noun to subject.
CONTESTS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(["referendum", "referendums", "referenda"], "mayoral-referendums"),
        **dict.fromkeys(["mayor", "mayors", "mayoralty", "mayoralties"], "mayors"),
        **dict.fromkeys(["commissioner", "commissioners", "pcc", "pccs"], "police-commissioners"),
        **dict.fromkeys(["candidate", "candidates", "nominees"], "candidates"),
        **dict.fromkeys(["contest", "contests", "election", "elections"], "elections"),
        **dict.fromkeys(["by-election", "by-elections"], "by-elections"),
        **dict.fromkeys(["constituency", "constituencies"], "constituencies"),
        **dict.fromkeys(["recount", "recounts"], "recounts"),
    }
)

# A figure's hedges, longest first; the value is how it is recorded.
HEDGES: Mapping[tuple[str, ...], str] = MappingProxyType(
    {
        tuple(words.split()): words
        for words in [
            "well over",
            "just over",
            "a little over",
            "little over",
            "slightly over",
            "just under",
            "slightly under",
            "well under",
            "little more than",
            "just more than",
            "slightly more than",
            "more than",
            "fewer than",
            "less than",
            "at least",
            "at most",
            "no fewer than",
            "no more than",
            "as many as",
            "as few as",
            "up to",
            "close to",
            "not quite",
            "barely",
            "nearly",
            "almost",
            "about",
            "around",
            "roughly",
            "approximately",
            "some",
            "over",
            "under",
            "above",
            "below",
            "only",
            "just",
            "a mere",
            "mere",
            "exactly",
            "virtually",
        ]
    }
)
MORE = frozenset(["more", "extra", "additional", "further", "gained", "stronger", "heavier", "up"])
FEWER = frozenset(["fewer", "less", "lost", "weaker", "lighter", "poorer", "down", "short"])
UNCHANGED: tuple[tuple[str, ...], ...] = tuple(
    tuple(words.split())
    for words in [
        "no more and no fewer than before",
        "no more and no fewer",
        "no change",
        "no net change",
        "not changed",
        "unchanged",
        "the same as before",
        "static",
        "stayed the same",
        "trod water",
        "treading water",
        "held steady",
        "stood still",
        "flat",
        "level",
        "also unchanged",
        "same as before",
        "nc",
        "n / c",
        "=",
    ]
)

# Cues by topic: any of these words in a sentence puts the figure under the topic.
TOPICS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "turnout": frozenset(["turnout", "turnouts"]),
        "projection": frozenset(
            [
                "projected",
                "projection",
                "projections",
                "estimate",
                "estimates",
                "estimated",
                "equivalent",
                "equates",
                "replicated",
                "repeated",
                "extrapolated",
                "pns",
                "nev",
                "notional",
                "everywhere",
            ]
        ),
        "poll": frozenset(
            [
                "survey",
                "pollster",
                "pollsters",
                "yougov",
                "icm",
                "comres",
                "populus",
                "mori",
                "ipsos",
                "survation",
                "opinium",
                "eve-of-poll",
            ]
        ),
        "stake": frozenset(
            [
                "stake",
                "grabs",
                "contested",
                "contest",
                "elected",
                "filled",
                "defending",
                "up",
                "vacant",
                "fill",
            ]
        ),
        "declared": frozenset(
            [
                "declared",
                "declaring",
                "counted",
                "counting",
                "reported",
                "finished",
                "completed",
                "announced",
                "in",
                "results",
            ]
        ),
        "referendum": frozenset(
            [
                "referendum",
                "referendums",
                "referenda",
                "reject",
                "rejected",
                "rejecting",
                "mayors",
                "mayoral",
                "idea",
                "proposals",
                "proposal",
                "plan",
                "plans",
            ]
        ),
        "majority": frozenset(["majority"]),
        "expected": frozenset(
            [
                "experts",
                "pundits",
                "analysts",
                "expected",
                "expectations",
                "forecast",
                "forecasts",
                "predicted",
                "target",
                "aim",
                "goal",
                "threshold",
                "hoped",
                "benchmark",
                "yardstick",
                "needed",
                "par",
            ]
        ),
    }
)
NATIONAL = frozenset(["nationally", "nationwide", "overall", "countrywide"])
STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "and",
        "but",
        "or",
        "nor",
        "while",
        "as",
        "with",
        "without",
        "for",
        "from",
        "to",
        "of",
        "in",
        "on",
        "at",
        "by",
        "into",
        "over",
        "under",
        "after",
        "before",
        "since",
        "until",
        "than",
        "through",
        "during",
        "against",
        "among",
        "amid",
        "across",
        "around",
        "about",
        "per",
        "each",
        "apiece",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "having",
        "do",
        "does",
        "did",
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "can",
        "must",
        "who",
        "which",
        "where",
        "when",
        "what",
        "whose",
        "if",
        "because",
        "although",
        "though",
        "so",
        "then",
        "not",
        "also",
        "now",
        "still",
        "only",
        "just",
        "there",
        "here",
        "they",
        "it",
        "he",
        "she",
        "we",
        "you",
        "i",
        "them",
        "him",
        "us",
    ]
)


def phrases(*said: str) -> tuple[tuple[str, ...], ...]:
    """Word sequences, longest first.

    >>> phrases("in all", "in total so far")
    (('in', 'total', 'so', 'far'), ('in', 'all'))
    """
    return tuple(sorted((tuple(words.split()) for words in said), key=len, reverse=True))


def starts(low: Iterable[str], table: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The first sequence of a table that the words begin with, or nothing.

    >>> starts(("just", "over", "30"), HEDGES)
    ('just', 'over')
    """
    words = tuple(low)
    return next((row for row in table if words[: len(row)] == row), ())
