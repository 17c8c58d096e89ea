"""The words of election copy, in tables: what a verb does to a council or to seats, what a noun counts, how a
figure is hedged. Shared by the reader and the writer.

Not here: grammar (`quantities`, `phrases`), nor any name (`gazetteer`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType


def words(said: str) -> frozenset[str]:
    """A set of words.

    >>> sorted(words("seat seats"))
    ['seat', 'seats']
    """
    return frozenset(said.split())


Sayings = Mapping[str, tuple[tuple[str, ...], ...]]


def phrases(*said: str) -> Sayings:
    """Word sequences, given one by one or with commas between, by their first word, longest first.

    >>> dict(phrases("in all, in total so far"))
    {'in': (('in', 'total', 'so', 'far'), ('in', 'all'))}
    """
    table: dict[str, list[tuple[str, ...]]] = {}
    for saying in sorted((tuple(one.split()) for one in ", ".join(said).split(",")), key=len, reverse=True):
        table.setdefault(saying[0], []).append(saying)
    return MappingProxyType({first: tuple(rows) for first, rows in table.items()})


def starts(cut: Sequence[str], table: Sayings) -> tuple[str, ...]:
    """The longest saying of a table that words begin with, or nothing.

    >>> starts(("just", "over", "30"), HEDGES)
    ('just', 'over')
    """
    for row in table.get(cut[0], ()) if cut else ():
        if tuple(cut[: len(row)]) == row:
            return row
    return ()


_DOUBLED = words("grab bag slip drop shed let snap step dip top rob strip nab")


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


# Verb classes. A party gains, holds or loses; a council falls, stays or turns; a figure rises or sinks.
GAIN = _forms(
    "gain capture snatch grab wrest clinch secure regain recapture reclaim claim scoop bag land conquer reap "
    "acquire nab collect add notch topple unseat dislodge",
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
    "retain defend maintain preserve tighten strengthen consolidate",
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
    "return score poll number total record receive attract finish end control possess muster command boast "
    "tally reach average",
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
    "slip drop decline decrease plunge slump slide sink plummet dip shrink crash tumble dwindle collapse reduce",
    cut="cut cuts cutting",
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

# What a noun counts.
UNITS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            words("seat seats councillor councillors cllr cllrs representatives places members"),
            "seats",
        ),
        **dict.fromkeys(words("council councils authority authorities boroughs halls districts"), "councils"),
        **dict.fromkeys(words("vote votes ballots"), "votes"),
        **dict.fromkeys(words("point points pts"), "points"),
        **dict.fromkeys(words("percent pc"), "percent"),
        **dict.fromkeys(words("year years term terms"), "years"),
        **dict.fromkeys(words("decade decades"), "decades"),
        **dict.fromkeys(words("month months week weeks day days hour hours minutes"), "time"),
        **dict.fromkeys(words("people residents inhabitants citizens"), "people"),
        **dict.fromkeys(words("electors voters"), "electors"),
        **dict.fromkeys(words("ward wards division divisions"), "wards"),
        **dict.fromkeys(words("gain gains"), "gains"),
        **dict.fromkeys(words("loss losses defeats"), "losses"),
    }
)
# What is counted when contests themselves are: noun to subject.
CONTESTS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(words("referendum referendums referenda"), "mayoral-referendums"),
        **dict.fromkeys(words("mayor mayors mayoralty mayoralties"), "mayors"),
        **dict.fromkeys(words("commissioner commissioners pcc pccs"), "police-commissioners"),
        **dict.fromkeys(words("candidate candidates nominees"), "candidates"),
        **dict.fromkeys(words("contest contests election elections"), "elections"),
        **dict.fromkeys(words("by-election by-elections"), "by-elections"),
        **dict.fromkeys(words("constituency constituencies"), "constituencies"),
        **dict.fromkeys(words("recount recounts"), "recounts"),
    }
)

# Cues by topic: any of these words in a sentence puts the figure under the topic.
TOPICS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "projection": words(
            "projected projection projections estimate estimates estimated equivalent equates "
            "replicated repeated extrapolated pns nev notional everywhere"
        ),
        "poll": words("survey pollster pollsters yougov icm comres populus mori ipsos survation opinium eve-of-poll"),
        "expected": words(
            "experts pundits analysts expected expectations forecast forecasts predicted target aim "
            "goal threshold hoped benchmark yardstick needed par"
        ),
    }
)
STOP = words(
    "a an the this that these those its their his her our and but or nor while as with without for "
    "from to of in on at by into over under after before since until than through during against "
    "among amid across around about per each apiece is are was were be been being has have had having "
    "do does did will would could should may might can must who which where when what whose if "
    "because although though so then not also now still only just there here they it he she we you i "
    "them him us neighbouring nearby elsewhere meanwhile both even"
)


# A figure's hedges, recorded as they are written.
HEDGES = phrases(
    "well over, just over, a little over, little over, slightly over, just under, slightly under, "
    "well under, little more than, just more than, slightly more than, more than, fewer than, less "
    "than, at least, at most, no fewer than, no more than, as many as, as few as, up to, close to, "
    "not quite, barely, nearly, almost, about, around, roughly, approximately, some, over, under, "
    "above, below, only, just, a mere, mere, exactly, virtually"
)
UNCHANGED = phrases(
    "no more and no fewer, no change, no net change, not changed, "
    "unchanged, the same as before, static, stayed the same, trod water, treading water, held steady, "
    "stood still, flat, level, also unchanged, same as before, nc, n / c, ="
)
# Before "on 8", "at 8", "with 8": as many as there were.
AS_MANY = words("still stay stays stayed staying remain remains remained stuck")
