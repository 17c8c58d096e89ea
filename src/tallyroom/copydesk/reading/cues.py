"""The cue words by which the readers of sentences decide, in one place: a word that is missing goes here.

Words only, by what they are cues of. Verbs, nouns, hedges and topics are in `phrasebook`.
"""

from __future__ import annotations

from tallyroom.copydesk.reading.phrasebook import words

# Verbs between the winner and the loser of a contest.
BEATS = words("beat beats beating defeated defeating defeats ousted ousting edged")
# After a number that is a time or too large to be seats.
AFTER_A_CLOCK = words("gmt bst am pm p million")
# Words under which no overall control is no news.
AS_BEFORE = words("still stays remains remained stayed remain again")
# Before a number that somebody had in mind.
BEFORE_A_BENCHMARK = words("had thought were was a of")
# Before "net gain of".
BEFORE_A_NET = words("a the net with overall total further losing")
# Before a number that is a year.
BEFORE_A_YEAR = words("in since from of until by")
# Forms of to be that make a passive.
BEING = words("was were is are been being be")
# Between a direction and its amount.
BY_HOW_MUCH = words("by a another back sharply slightly")
# The ends of councils' names in headings.
COUNCIL_ENDINGS = words("tc pc council cc dc bc")
# Prepositions that say whence, whither or by whom.
DIRECTIONS = words("from to into by with under")
# Words under which a span of years is a council's, and not a party's.
RULED = words("run ran running control controlled held led governed ruled dominated")
# Who publishes projections.
FORECASTERS = words("bbc corporation itv sky thrasher guardian")
# Verbs that lose nothing by themselves.
GIVES = words("give gave giving given put get")
# Verbs by which seats go to somebody.
GOES = words("go come switch fall pass swing")
# The ends of councils' names before a ward's.
HEADING_ENDINGS = words("cc dc bc tc pc mbc council lb lbc ua")
# Between a verb and the party in whose hands a council is.
IN_THE_HANDS = words("in under the with a firmly solidly still now hands of control")
# Words beside a majority "by two seats".
KEEPING = words("kept held hold holds keep retained majority won")
# Of a party that a council is taken from: "ousted from Bury".
REMOVED = words("ousted swept toppled unseated dislodged removed driven thrown turfed booted ejected evicted")
# Before a verb whose act did not and will not come about.
DENIALS = words("not cannot never avoid avoided avoids avoiding")
# Verbs of result labels.
LABEL_VERBS = words("gain gains win lose loss losses loses lost takes gained")
# Prepositions that place a figure.
LOCATING = words("in across on for around throughout over within")
# Before the votes by which somebody won.
MAJORITY = words("majority maj maj. margin")
# Words of a majority not yet had.
NEEDS = words("needed needs need required requires requiring needing")
# Words under which no overall control is news.
NEWLY = words("to into now leaving leaves lost becomes became went left")
# Before a "one" that counts nothing.
NOT_A_COUNT = words("no the this that any every")
# Before "in Bury" where it has not answered yet.
NOT_DECIDED = words("continues counting due awaited job underway")
# Words under which a majority is not a council's.
NOT_OF_COUNCILS = words("vote votes mp mps commons parliamentary")
# Before "of" where the party is the far side.
OBLIQUE_OF = words("expense ahead hands grasp control clear")
# What a majority is needed for.
OF_A_MAJORITY = words("majority control govern power rule over")
# A sentence with one of these may be of mayors or referendums.
OF_MAYORS = words("mayors referendum referendums referenda idea mayor mayoral")
# A sentence with one of these may count referendums.
OF_REFERENDUMS = words("referendum referendums referenda mayors mayoral idea")
# After "a third" where it is no fraction.
ORDINAL_NOUNS = words("time term place party year seat")
# Nouns under which the places of referendums are counted.
PLACES_COUNTED = words("cities conurbations towns areas places city")
# Ends that a place's slug is without.
PLACE_ENDINGS = words("tc cc dc bc council town parish city mbc")
# Nouns that are control.
POWER_ITSELF = words("majority control power charge majorities grip")
# Verbs of control that name no change.
RUNS = words("control run runs running controls ran controlled controlling")
# Before a verb whose act did not come about, or was only near.
UNDONE = words(
    "failed fail fails failing hoped hoping hopes hope expected expecting bid trying tried wanted aiming unable poised "
    "away shy short feared fearing fear fears within whisker brink verge inches close nearly almost denied deny "
    "denying would could might may if unless needed need needs threatened threatening risk dreamed dreaming"
)
# What stands between a verb and "in Bury" where control is meant.
SEATS_OF_POWER = words("control power majority charge grip majorities both hold grasp foothold")
# Verbs of a council that does not change.
STAYS = words("stay stays stayed remain remains remained staying remaining")
# Verbs under which a bare change is none.
STILL_THERE = words("stay stays remain remains stayed remained")
# After "rose", before the number: "rose its share by four".
WHOSE_TALLY = words("its their the party share tally total vote representation seats support number of councillors")
# Small words within a name.
WITHIN_NAMES = words("of on upon le under by ap with")
