"""One sentence in its story: its phrases, its cues, and the questions that every reader of it asks.

Whose is this figure? Which council is meant? Which verb governs? Not here: the claims made of the answers
(`control`, `figures`, `contests`, `records`).
"""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct, field

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.phrases import Phrase
from tallyroom.copydesk.reading.story import Story
from tallyroom.copydesk.reading.tokens import Sentence, Token, slug_of

_OBLIQUE = book.words(
    "from to over by off against than behind beat beating of ahead between at defeating ousting ousted toppled into "
    "toppling unseated dislodged overtaking leapfrogging leapfrogged overtook overtake pipped edged thrashed trounced "
    "outpolled pushing pushed"
)
_GIVING = book.words(
    "leaves leaving left leave gave give gives giving put puts putting means has have showed shows "
    "sees saw see for with mean meant"
)
_CLAUSE = frozenset({";", ":", "."})


class Scene(Struct, kw_only=True, dict=True):
    """A sentence being read."""

    story: Story
    sentence: Sentence
    phrases: tuple[Phrase, ...]
    spoken: set[int] = field(default_factory=set)  # phrases that have made their claim
    controlled: set[tuple[str, str]] = field(default_factory=set)  # councils whose holder this sentence has said

    @cached_property
    def cut(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(token.low for token in self.cut)

    @cached_property
    def text(self) -> str:
        return " " + " ".join(token.low for token in self.cut) + " "

    @cached_property
    def national(self) -> bool:
        """Whether the sentence leaves one place for the whole country."""
        if self.words & {"nationally", "nationwide", "countrywide"} or self.low(0) == "overall":
            return True
        return self.says(
            "across the country",
            "around the country",
            "across britain",
            "across the uk",
            "up and down the country",
            "seats overall",
            "councillors overall",
            "councils overall",
            "net overall",
        )

    @cached_property
    def only_council(self) -> str | None:
        """The one council that the sentence names."""
        named = {phrase.ids[0] for phrase in self.phrases if phrase.sort == "council"}
        return next(iter(named)) if len(named) == 1 else None

    def says(self, *sayings: str) -> bool:
        """Whether the sentence has any of these words in a row."""
        return any(f" {saying} " in self.text for saying in sayings)

    def topic(self, name: str) -> bool:
        """Whether any cue of a topic is in the sentence."""
        return not book.TOPICS[name].isdisjoint(self.words)

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Plain-text offsets of a token range."""
        return self.cut[first].start, self.cut[end - 1].end

    def tell(
        self,
        q: Quantity,
        *,
        kind: str,
        subject: str,
        value: float | None,
        unit: str = "",
        area: str | None = None,
        measure: str = "",
        change: float | None = None,
        party: str | None = None,
        candidate: str | None = None,
        start: int | None = None,
        as_of: str | None = None,
    ) -> None:
        """Claim a figure over its own words, with its hedges and its base."""
        first, end = self.span(q.first, q.end)
        self.story.state(
            first if start is None else start,
            end,
            kind=kind,
            subject=subject,
            value=value,
            unit=unit,
            area=area,
            measure=measure,
            change=change,
            of=q.of if kind not in {"seats_change", "councils_change"} else None,
            party=party,
            candidate=candidate,
            qualifiers=q.hedges,
            base=q.base,
            as_of=as_of,
        )

    def low(self, token: int) -> str:
        return self.cut[token].low if 0 <= token < len(self.cut) else ""

    def before(self, at: int, step: int = 1) -> str:
        """The word so many tokens before a phrase begins."""
        return self.low(self.phrases[at].first - step)

    def after(self, at: int, step: int = 0) -> str:
        """The word so many tokens after a phrase ends."""
        return self.low(self.phrases[at].end + step)

    def clause(self, at: int) -> tuple[int, int]:
        """The range of phrases between the heavy stops around a phrase."""
        first = at
        while first > 0 and self.phrases[first - 1].low not in _CLAUSE:
            first -= 1
        last = at + 1
        while last < len(self.phrases) and self.phrases[last].low not in _CLAUSE:
            last += 1
        return first, last

    def verb_before(self, at: int, first: int = 0) -> Phrase | None:
        """The nearest verb to the left that is not a bare 'be' in front of another."""
        for i in range(at - 1, first - 1, -1):
            phrase = self.phrases[i]
            if phrase.sort == "verb":
                return phrase
            if phrase.sort == "mark" and phrase.low in {";", ":", "-"}:
                break
        return None

    def oblique(self, at: int) -> bool:
        """Whether a party is only the far side of the sentence: "from the Tories", "over Labour"."""
        first = self.phrases[at].first - 1
        while self.low(first) in {"the", "both", "a", "an", "local"}:
            first -= 1
        word = self.low(first)
        if self.at_participle(at):
            return False
        if word == "of":
            return self.low(first - 1) in cues.OBLIQUE_OF
        return word in _OBLIQUE

    def at_participle(self, at: int) -> bool:
        """As in "equal to Labour polling 35%": a party that does something of its own."""
        word = self.after(at)
        return word.endswith("ing") and at + 1 < len(self.phrases) and self.phrases[at + 1].sort == "verb"

    def parties(self, at: int) -> tuple[str, ...]:
        """Whom a party phrase or a pronoun stands for."""
        phrase = self.phrases[at]
        if phrase.sort == "party":
            return phrase.ids
        if phrase.sort == "anaphor":
            return self._meant(at)
        return ()

    def _meant(self, at: int) -> tuple[str, ...]:
        low = self.phrases[at].low
        if low in {"the party", "they", "their", "it", "its"}:
            for i in range(at - 1, -1, -1):
                phrase = self.phrases[i]
                if phrase.sort == "party" and not self.oblique(i):
                    return phrase.ids if low in {"they", "their"} else phrase.ids[:1]
            return (self.story.party,) if self.story.party else ()
        return ()

    def subject(self, at: int) -> tuple[str, ...]:
        """Whose the figure at a phrase is: the party it is said of, or nobody known."""
        figure = self.phrases[at].figure
        if figure is not None and figure.party:
            return figure.party
        row = self._row_name(at) or self._of_the_other(at) or self._who_are(at)
        if row:
            return row
        following = self._for(at)
        if following:
            return following
        return self.left(at) or self._right(at) or ((self.story.party,) if self.story.party else ())

    def _of_the_other(self, at: int) -> tuple[str, ...]:
        """As in "Labour overtook the SNP by 20 seats to 18": the second figure is the second party's."""
        if at < 2 or self.phrases[at - 1].low != "to" or self.phrases[at - 2].sort != "figure":
            return ()
        named = [p.ids[0] for p in self.phrases[: at - 2] if p.sort == "party" and len(p.ids) == 1]
        others = [party for party in named if party not in self.subject(at - 2)]
        return (others[-1],) if len(set(named)) == 2 and others else ()

    def _who_are(self, at: int) -> tuple[str, ...]:
        """As in "of the 57 members 30 are Conservative"."""
        party = self.phrases[at + 2] if at + 2 < len(self.phrases) else None
        are = self.after(at) in {"are", "is"} and party is not None and party.sort == "party" and not party.possessive
        return party.ids[:1] if are and party is not None else ()

    def _row_name(self, at: int) -> tuple[str, ...]:
        """As in "NOC 13"; "PATH 1" in a row of parties: the name just before is whose it is."""
        before = self.phrases[at - 1] if at else None
        if before is None or self.low(self.phrases[at].first - 1) in {",", ";", "."}:
            return ()
        if before.sort == "noc":
            return ("noc",)
        if before.low in {"other", "others"} and self.low(before.first - 1) in {",", ";", "|"}:
            return ("oth",)
        lead = self.low(before.first - 1)
        parties = any(p.sort == "party" for p in self.phrases[: at - 1])
        if (
            before.sort == "name"
            and lead in {",", "-", ";", ")", "|"}
            and parties
            and not self.story.ward
            and not any(p.sort == "verb" for p in self.phrases)
        ):
            return (slug_of(before.low),)
        return ()

    def _for(self, at: int) -> tuple[str, ...]:
        """As in "three more seats for the SNP"; not "to Labour", which is where they went."""
        step = at + 1
        while step < len(self.phrases) and self.phrases[step].low in {"each", "apiece"}:
            step += 1
        if step < len(self.phrases) and self.phrases[step].low == "for":
            for i in range(step + 1, min(step + 4, len(self.phrases))):
                if self.phrases[i].sort == "party":
                    return self.phrases[i].ids
                figure = self.phrases[at].figure
                if self.phrases[i].sort == "name" and figure is not None and figure.unit in {"", "seats"}:
                    return (slug_of(self.phrases[i].low),)
                if self.phrases[i].low not in {"the", "both"}:
                    break
        return ()

    def left(self, at: int) -> tuple[str, ...]:
        for i in range(at - 1, -1, -1):
            phrase = self.phrases[i]
            if phrase.sort not in {"party", "anaphor"} or phrase.low == "them":
                continue
            taken = self.after(i) == "," and self.oblique(i) and "from" in {self.before(i), self.before(i, 2)}
            near = (self._adjoins(i, at) and not taken) or (
                self.after(i) == "," and self.after(i, 1) in {"who", "which"}
            )
            if self.oblique(i) and i == at - 1 and len(phrase.ids) > 1:
                return phrase.ids[-1:]  # "more than the Tories, and the Greens 9"
            if (not self.oblique(i) or near) and not self.adjectival(i) and not self._aside(i, at):
                ids = self.parties(i)
                if ids:
                    return ids
        return ()

    def _aside(self, party: int, at: int) -> bool:
        """As in "the Greens, who ran the city with the Tories, have 16": a party within a clause that has closed."""
        comma = next((i for i in range(party + 1, at) if self.phrases[i].low == ","), None)
        if comma is None:
            return False
        who = next((i for i in range(party - 1, 0, -1) if self.phrases[i].low in {"who", "which", ","}), 0)
        opened = who > 1 and self.phrases[who].low in {"who", "which"} and self.phrases[who - 1].low == ","
        return opened and self.phrases[who - 2].sort in {"party", "person"}

    def adjectival(self, at: int) -> bool:
        """As in "in Tory Swindon", "Labour-held", "Bury, Labour since 1978": a colour, not a subject."""
        after = self.phrases[at + 1] if at + 1 < len(self.phrases) else None
        if self.after(at) in {"since", "until", "till"} and self.before(at) == ",":
            return True
        return after is not None and (
            after.sort == "council" or (after.low == "-" and self.after(at, 1) in {"held", "run", "controlled", "led"})
        )

    def _adjoins(self, party: int, at: int) -> bool:
        """As in "behind the SNP on 38%": the figure follows at once."""
        between = [self.phrases[i].low for i in range(party + 1, at)]
        if between in (["'s"], ["'"], ["("]):
            return True
        figure = self.phrases[at].figure
        if between == [","] and figure is not None and figure.value is not None and figure.change is not None:
            return "of" in {self.before(party), self.before(party, 2)}  # "ahead of Labour, up from 11 to 23"
        return (
            bool(between)
            and all(word in {"on", "with", "at", "having", "have", "and", ",", "narrowly"} for word in between)
            and between[-1] in {"on", "with", "at", "having"}
        )

    def _right(self, at: int) -> tuple[str, ...]:
        """As in "A gain of two leaves the Greens with 11"."""
        giving = False
        for i in range(at + 1, min(at + 9, len(self.phrases))):
            phrase = self.phrases[i]
            giving = giving or self.low(phrase.first) in _GIVING
            if phrase.sort == "party":
                return phrase.ids if giving else ()
            if phrase.low in _CLAUSE or phrase.sort == "figure":
                break
        return ()

    def place(self, at: int, *, carried: bool = True) -> tuple[str, str | None]:
        """Where a figure holds: ("council", id), ("region", id) or ("", None).

        A share is not of the council that an earlier paragraph spoke of: `carried=False`.
        """
        story = self.story
        figure = self.phrases[at].figure
        if figure is not None and figure.place is not None:
            return figure.place
        if self.says("london assembly"):
            return "region", "london-assembly"
        if self.national:
            return "region", story.region or "gb"
        told = self._place_in_sentence(at)
        if told is not None:
            return told
        if self.says("local elections", "council elections"):
            return "region", story.region or "gb"
        known = (
            ("region", story.wide),
            ("council", story.section or (story.here if carried or not story.here_carried else None)),
            ("region", story.region if not story.home else None),
            ("council", story.home),
        )
        return next((pair for pair in known if pair[1]), ("", None))

    def _place_in_sentence(self, at: int) -> tuple[str, str] | None:
        """The nearest place before the figure, or one said with "in" just after it."""
        sorts = {"council", "region", "here"}
        for i in range(at + 1, min(at + 5, len(self.phrases))):
            if (
                self.phrases[i].sort in {"council", "region"}
                and self.located(i)
                and not any(self.phrases[k].low in {",", ";"} for k in range(at + 1, i))
                and not self._of_its_own(at, i)
            ):
                owned = (
                    self.phrases[i].possessive and i + 2 < len(self.phrases) and self.phrases[i + 2].sort == "council"
                )
                return self._as_place(i + 2 if owned else i)
            left = i == at + 1 and self.phrases[i].low == "leave"  # "none left on Bury council"
            moved = self.low(self.phrases[i].first).startswith("chang") and self.after(i) == "hands"
            if self.phrases[i].sort in {"figure", "party", "verb"} and not left and not moved:
                break  # but "no seat changed hands in Oldham" is of Oldham
        for i in range(at - 1, -1, -1):
            phrase = self.phrases[i]
            if phrase.sort in sorts and (phrase.sort != "region" or self.located(i)) and self._speaks_of(i, at):
                return self._as_place(i, within=True)
        return None

    def bound(self, place: int, at: int) -> bool:
        """Whether a figure follows its place at once: "Bury (26 seats", "and Bury, with 51"."""
        between = [self.phrases[i].low for i in range(place + 1, at)]
        return bool(between) and len(between) <= 2 and set(between) <= {",", "(", "with", "on", "-"}

    def _of_its_own(self, at: int, place: int) -> bool:
        """As in "in Bury Labour have 9 and in Leeds 51": the place after "and" is the next figure's."""
        joined = any(self.phrases[k].low in {"and", "but", "while", "with"} for k in range(at + 1, place))
        return joined and any(p.sort == "council" and self.located(i) for i, p in enumerate(self.phrases[:at]))

    def _speaks_of(self, place: int, at: int) -> bool:
        """One of several councils named is meant only where the sentence goes on about it."""
        if self.phrases[place].sort != "council" or self.located(place) or place in {0, 1, at - 1}:
            return True
        if self.bound(place, at):
            return True
        named = {p.ids[0] for p in self.phrases if p.sort == "council"}
        relative = any(self.phrases[i].low in {"where", "which", "whose"} for i in range(place + 1, at))
        acts = self.phrases[place + 1].sort == "verb" and bool(self.phrases[place + 1].classes & {"fall", "stay"})
        last = not any(p.sort == "council" for p in self.phrases[place + 1 : at])
        return len(named) == 1 or relative or (acts and last)

    def located(self, at: int) -> bool:
        first = self.phrases[at].first - 1
        while self.low(first) in {"the", "all", "of"}:
            first -= 1
        return self.low(first) in cues.LOCATING

    def _as_place(self, at: int, *, within: bool = False) -> tuple[str, str] | None:
        phrase = self.phrases[at]
        if phrase.sort == "region":
            return "region", phrase.ids[0]
        named = {p.ids[0] for p in self.phrases[:at] if p.sort == "council"} if within else set()
        if phrase.sort == "here" and len(named) == 1:
            return "council", next(iter(named))
        if phrase.sort == "here":
            return ("council", self.story.council) if self.story.council else None
        return "council", phrase.ids[0]
