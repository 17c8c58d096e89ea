"""Stories of our own making about a night, true in every figure, and the same with figures planted wrong.

`python -m tools.planted_errors [NIGHT.db] [--stories N] [--seed N]` prints how many planted errors the checker
catches, by kind, and how many of the figures left alone it flags. The sentences vary party, place, order and
construction; none is from any story. An error is caught when a claim in its sentence is a mismatch or superseded, or,
for points written as per cent, carries a caution.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from tallyroom.copydesk.checking.check import Checker
from tallyroom.domain import Body, Contest, PartyId
from tallyroom.feeds.package import read_package
from tallyroom.night import Night, open_night
from tallyroom.rehearsal import rehearse
from tallyroom.tally import Chamber
from tallyroom.view import View

KINDS = ("digit", "sign", "party", "place", "won/held", "points/per cent")
CALLED = {
    "lab": ("Labour",),
    "con": ("the Conservatives", "the Tories"),
    "ld": ("the Liberal Democrats", "the Lib Dems"),
    "grn": ("the Greens",),
    "ukip": ("UKIP",),
    "snp": ("the SNP",),
    "pc": ("Plaid Cymru",),
}
WORDS = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


@dataclass(frozen=True)
class Slot:
    """A piece of a sentence that can be planted wrong: as it is, and as it would be by kind of error."""

    text: str
    wrong: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Sentence:
    """Plain pieces and slots, in order."""

    parts: tuple[str | Slot, ...]

    @property
    def text(self) -> str:
        said = "".join(part if isinstance(part, str) else part.text for part in self.parts)
        return said[0].upper() + said[1:]

    def planted(self) -> Iterator[tuple[str, Sentence]]:
        """Every way in which one piece of it can be wrong."""
        for place, part in enumerate(self.parts):
            if isinstance(part, Slot):
                for kind, wrong in part.wrong:
                    rest = (*self.parts[:place], Slot(wrong), *self.parts[place + 1 :])
                    yield kind, replace(self, parts=rest)


class Writer:
    """True sentences about one view of a night."""

    def __init__(self, view: View, chance: random.Random) -> None:
        self.view, self.chance = view, chance
        self.book, self.board = view.book, view.board
        self.councils = [
            (self.book.body(id_), council) for id_, council in sorted(self.board.councils.items()) if council.complete
        ]
        self.by_parts = [(body, c) for body, c in self.councils if c.won is not None and dict(c.won) != dict(c.seats)]

    def sentence(self) -> Sentence:
        """One of any kind."""
        kinds: Sequence[tuple[Callable[[], Sentence | None], int]] = (
            (self.held, 5), (self.composition, 3), (self.control, 4), (self.votes, 3), (self.won, 3),
            (self.ward, 3), (self.referendum, 2), (self.share, 3), (self.national, 2), (self.turnout, 1),
        )  # fmt: skip
        while True:
            (make,) = self.chance.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])
            made = make()
            if made is not None:
                return made

    def held(self) -> Sentence | None:
        """What one party holds on one council, with its change where the composition before is of the eve."""
        some = self.by_parts if self.by_parts and self.chance.random() < 0.3 else self.councils
        body, council = self.chance.choice(some)
        party = self._party(council)
        if party is None:
            return None
        n, change = self._seats(council, party), self._change(body, council, party)
        forms: tuple[tuple[object, ...], ...] = (
            ("P", " now hold ", "N", " seats", "K", " in ", "C", "."),
            ("in ", "C", ", ", "P", " have ", "N", " seats", "K", "."),
            ("P", " ended the night with ", "N", " councillors", "K", " in ", "C", "."),
            ("on ", "C", " council ", "P", " have ", "N", " seats", "K", "."),
        )
        return self._fill(
            self.chance.choice(forms),
            P=self._party_slot(party, lambda other: self._seats(council, other) != n, council),
            N=self._number_slot(n, held=self._won(council, party)),
            K=self._change_slot(change),
            C=self._place_slot(body, lambda other: self._seats(other, party) != n),
        )

    def composition(self) -> Sentence | None:
        """Every larger party's seats in a row."""
        body, council = self.chance.choice(self.councils)
        rows = [(party, n) for party, n in council.seats if party in CALLED][:4]
        if len(rows) < 2:
            return None
        parts: list[str | Slot] = [f"{body.name}: "]
        for place, (party, n) in enumerate(rows):
            name = self._name(party).removeprefix("the ")
            parts += ["" if not place else ", ", f"{name} ", self._number_slot(n, held=self._won(council, party))]
        return Sentence((*parts, "."))

    def control(self) -> Sentence | None:
        """Who controls a council."""
        body, council = self.chance.choice(self.councils)
        after, before = council.control.after, council.control.before
        if after not in CALLED or body.id not in self._fresh or before is None:
            return None
        same = after == before
        forms = (
            [("P", " held ", "C", "."), ("P", " kept control of ", "C", "."), ("C", " stayed with ", "P", ".")]
            if same
            else [("P", " gained ", "C", "."), ("P", " seized control of ", "C", "."), ("C", " fell to ", "P", ".")]
        )

        def other_place(other: Chamber) -> bool:
            return other.control.after != after

        return self._fill(
            self.chance.choice(forms),
            P=self._party_slot(after, lambda other: True, council),
            C=self._place_slot(body, other_place),
        )

    def won(self) -> Sentence | None:
        """Seats won of those that were up."""
        fought = [row for row in self.councils if row[1].won]
        if not fought:
            return None
        body, council = self.chance.choice(fought)
        party = self._party(council)
        if party is None or not body.seats_up:
            return None
        n = self._won(council, party) or 0
        forms = (
            ("P", " won ", "N", f" of the {body.seats_up} seats up in ", "C", "."),
            ("of the ", f"{body.seats_up} seats contested in ", "C", " ", "P", " took ", "N", "."),
        )
        return self._fill(
            self.chance.choice(forms),
            P=self._party_slot(party, lambda other: self._won(council, other) != n, council),
            N=self._number_slot(n, held=self._seats(council, party)),
            C=Slot(body.name),
        )

    def votes(self) -> Sentence | None:
        """A candidate's votes in a ward."""
        contest = self._ward()
        standing = self.board.standing(contest.id)
        who, n = self.chance.choice(standing.votes)
        person = self.book.candidacy(contest.id, who)
        if person.party not in CALLED or sum(c.party == person.party for c in contest.candidacies) > 1:
            return None
        body = self.book.body(contest.body)
        party = self._name(person.party).removeprefix("the ")
        others = [c.party for c in contest.candidacies if c.party in CALLED and c.party != person.party]
        wrong = [("party", self._name(self.chance.choice(others)).removeprefix("the "))] if others else []
        forms: tuple[tuple[object, ...], ...] = (
            (f"{contest.division.name}, {body.name}: {person.name}, ", "P", ", ", "N", "."),
            (f"{body.name}, {contest.division.name}: {person.name} (", "P", ") ", "N", "."),
        )
        return self._fill(self.chance.choice(forms), P=Slot(party, tuple(wrong)), N=self._number_slot(n))

    def ward(self) -> Sentence | None:
        """Who took a ward."""
        contest = self._ward()
        standing = self.board.standing(contest.id)
        (party, *rest) = standing.seats or (PartyId(""),)
        if rest or party not in CALLED or len(contest.held_by) != 1:
            return None
        body = self.book.body(contest.body)
        held = contest.held_by[0] == party
        forms = (
            (("in ", body.name, " ", "P", " held ", contest.division.name, "."),)
            if held
            else (("in ", body.name, " ", "P", " gained ", contest.division.name, "."),)
        )
        return self._fill(self.chance.choice(forms), P=self._party_slot(party, lambda other: True, None))

    def referendum(self) -> Sentence | None:
        """A place's answer, and the part of the vote for it."""
        found = [c for c in self.book.contests if c.kind == "referendum" and self.board.standing(c.id).returned]
        if not found:
            return None
        contest = self.chance.choice(found)
        standing = self.board.standing(contest.id)
        answer = self.book.candidacy(contest.id, standing.returned[0]).name.lower()
        share = Fraction(100 * standing.votes[0][1], sum(n for _, n in standing.votes))
        body = self.book.body(contest.body)
        if body.name == "Doncaster":
            return None
        verb = "rejected" if answer == "no" else "backed"
        places = [
            self.book.body(other.body).name
            for other in found
            if self.book.candidacy(other.id, self.board.standing(other.id).returned[0]).name.lower() != answer
            and self.book.body(other.body).name != "Doncaster"
        ]
        wrong = (("place", self.chance.choice(places)),) if places else ()
        return Sentence(
            (
                Slot(body.name, wrong),
                f" {verb} an elected mayor, with ",
                self._percent_slot(share),
                f" voting {answer}.",
            )
        )

    def share(self) -> Sentence | None:
        """A party's part of the vote in a ward, with the change in points since the last time."""
        contest = self._ward()
        votes = Counter[PartyId]()
        for who, n in self.board.standing(contest.id).votes:
            party = self.book.candidacy(contest.id, who).party
            votes[party or PartyId("")] += n
        party = self.chance.choice(sorted(p for p in votes if p in CALLED))
        previous = self.book.previous_of(contest.id)
        body, part = self.book.body(contest.body), Fraction(100 * votes[party], votes.total())
        parts: list[str | Slot] = [
            f"{body.name}, {contest.division.name}: {self._name(party).removeprefix('the ')} ", self._percent_slot(part)
        ]  # fmt: skip
        alone = previous is not None and len({row.party for row in previous.candidacies}) == len(previous.candidacies)
        if previous is not None and previous.comparable and alone:
            then = Counter({row.party: row.votes or 0 for row in previous.candidacies})
            change = part - Fraction(100 * then[party], then.total())
            if abs(change) >= 1:
                said = f"{abs(float(change)):.1f}"
                up, down = ("up", "down") if change > 0 else ("down", "up")
                points = Slot(f"{said} points", (("points/per cent", f"{said} per cent"),))
                parts += [", ", Slot(up, (("sign", down),)), " ", points]
        return Sentence((*parts, "."))

    def national(self) -> Sentence | None:
        """How many councils a party controls in the end."""
        totals = self.board.everywhere
        party = self.chance.choice([row for row in totals.parties if row.party in CALLED and row.councils])
        n = party.councils
        others = [r for r in totals.parties if r.party in CALLED and r.party != party.party and r.councils < n]
        wrong = tuple(("party", self._name(r.party)) for r in others[:1])
        forms: tuple[tuple[object, ...], ...] = (
            (f"with all {totals.councils} councils declared, ", "P", " control ", "N", " councils."),
            ("final tally: ", "P", " run ", "N", " councils across Britain."),
        )
        return self._fill(self.chance.choice(forms), P=Slot(self._name(party.party), wrong), N=self._number_slot(n))

    def turnout(self) -> Sentence | None:
        """The turnout of a ward's council."""
        known = [(b, c) for b, c in self.councils if c.turnout is not None]
        if not known:
            return None
        body, council = self.chance.choice(known)
        assert council.turnout is not None
        return Sentence((f"turnout in {body.name} was ", self._percent_slot(100 * council.turnout.rate), "."))

    # Slots

    def _party_slot(self, party: PartyId, differs: Callable[[PartyId], bool], council: Chamber | None) -> Slot:
        known = [PartyId(p) for p in ("lab", "con", "ld") if p != party]
        if council is not None:
            known = [p for p in known if dict(council.seats).get(p, 0)]
        others = [p for p in known if differs(p)]
        wrong = (("party", self._name(self.chance.choice(others))),) if others else ()
        return Slot(self._name(party), wrong)

    def _place_slot(self, body: Body, differs: Callable[[Chamber], bool]) -> Slot:
        found = [b.name for b, c in self.chance.sample(self.councils, 12) if b.id != body.id and differs(c)]
        return Slot(body.name, (("place", found[0]),) if found else ())

    def _number_slot(self, n: int, held: int | None = None) -> Slot:
        """A count; `held` is what it would be if seats won were given as held, or the other way."""
        wrong = [("digit", self._digit(n))]
        if held is not None and held != n:
            wrong.append(("won/held", str(held)))
        return Slot(f"{n:,}", tuple(wrong))

    def _digit(self, n: int) -> str:
        digits = list(str(n))
        place = self.chance.randrange(len(digits))
        digits[place] = self.chance.choice([d for d in "123456789" if d != digits[place]])
        return f"{int(''.join(digits)):,}"

    def _percent_slot(self, share: Fraction) -> Slot:
        said = f"{float(share):.1f}"
        whole, tenth = said.split(".")
        return Slot(f"{said}%", (("digit", f"{self._digit(int(whole))}.{tenth}%"),))

    def _change_slot(self, change: int | None) -> Slot:
        if not change:
            return Slot("")
        n = abs(change)
        said = WORDS[n] if n < 10 and self.chance.random() < 0.4 else str(n)
        up, down = ("up", "down") if change > 0 else ("down", "up")
        digit = self._digit(n)
        wrong = (("sign", f", {down} {said}"), ("digit", f", {up} {digit}"))
        return Slot(f", {up} {said}", wrong)

    def _fill(self, form: Sequence[object], **slots: Slot) -> Sentence:
        return Sentence(tuple(slots.get(str(part), str(part)) for part in form))

    # Facts

    def _party(self, council: Chamber) -> PartyId | None:
        found = [party for party, n in council.seats if party in CALLED and n]
        return self.chance.choice(found) if found else None

    def _seats(self, council: Chamber, party: PartyId) -> int:
        return dict(council.seats).get(party, 0)

    def _won(self, council: Chamber, party: PartyId) -> int | None:
        return dict(council.won).get(party, 0) if council.won is not None else None

    def _change(self, body: Body, council: Chamber, party: PartyId) -> int | None:
        return council.change(party) if body.id in self._fresh else None

    @property
    def _fresh(self) -> set[str]:
        """Councils whose composition before the poll is not of an earlier year."""
        return {row.body for row in self.book.compositions if row.basis == "eve" and row.dated is None}

    def _ward(self) -> Contest:
        return self.chance.choice(
            [c for c in self.book.contests if c.kind == "local" and c.seats == 1 and self.board.standing(c.id).votes]
        )

    def _name(self, party: str) -> str:
        return self.chance.choice(CALLED[party])


@dataclass
class Tally:
    """What was planted and caught, by kind; how many figures were left alone, and flagged nevertheless."""

    planted: Counter[str]
    caught: Counter[str]
    alone: int = 0
    flagged: int = 0
    missed: list[str] = field(default_factory=list)
    wrongly: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.caught.total() / max(1, self.planted.total())


def measure(view: View, *, stories: int, seed: int, sentences: int = 12) -> Tally:
    """Write stories, plant one error in every second sentence of each, and check them."""
    chance = random.Random(seed)
    writer, checker = Writer(view, chance), Checker(view)
    tally = Tally(Counter(), Counter())
    for _ in range(stories):
        rows: list[tuple[str, Sentence]] = []
        for _ in range(sentences):
            sentence = writer.sentence()
            wrongs = list(sentence.planted())
            if wrongs and chance.random() < 0.3:
                kind = chance.choice(sorted({kind for kind, _ in wrongs}))
                rows.append((kind, chance.choice([made for one, made in wrongs if one == kind])))
            else:
                rows.append(("", sentence))
        _judge(checker, rows, tally)
    return tally


def _judge(checker: Checker, rows: Sequence[tuple[str, Sentence]], tally: Tally) -> None:
    text, spans = "", []
    for kind, sentence in rows:
        spans.append((kind, len(text), len(text) + len(sentence.text)))
        text += sentence.text + "\n\n"
    checked = checker.check(text)
    for kind, start, end in spans:
        here = [one for one in checked.verdicts if start <= one.claim.start < end]
        flags = [one for one in here if one.verdict in {"mismatch", "superseded"}]
        if kind:
            tally.planted[kind] += 1
            if flags or (kind == "points/per cent" and any("per cent" in one.caution for one in here)):
                tally.caught[kind] += 1
            else:
                why = "; ".join(f"{one.claim.kind} {one.verdict} {one.why}" for one in here) or "no claim"
                tally.missed.append(f"{kind}: {text[start:end]} [{why}]")
        else:
            tally.alone += len(here)
            tally.flagged += len(flags)
            tally.wrongly += [f"{text[start:end]} [{one.claim.kind} {one.why}]" for one in flags]


def show(tally: Tally, examples: int) -> None:
    for kind in KINDS:
        n = tally.planted[kind]
        print(f"{kind:16} {tally.caught[kind]:5} of {n:5} caught ({tally.caught[kind] / max(1, n):.1%})")
    print(f"{'all':16} {tally.caught.total():5} of {tally.planted.total():5} caught ({tally.recall:.1%})")
    print(f"left alone: {tally.flagged} of {tally.alone} figures flagged ({tally.flagged / max(1, tally.alone):.2%})")
    for line in [*tally.missed[:examples], *(f"flagged: {one}" for one in tally.wrongly[:examples])]:
        print("  " + line)


def bundled_night(folder: Path) -> Night:
    """The bundled night, rehearsed to its end into a folder."""
    reading = read_package(Path(str(files("tallyroom").joinpath("data", "night-2012"))))
    assert reading.book is not None
    night = Night.create(str(folder / "night.db"), reading.book)
    for _ in rehearse(night, reading):
        pass
    return night


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("night", nargs="?")
    parser.add_argument("--stories", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--examples", type=int, default=0)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        night = open_night(asked.night) if asked.night else bundled_night(Path(folder))
        show(measure(night.now, stories=asked.stories, seed=asked.seed), asked.examples)


if __name__ == "__main__":
    main()
