"""How many errors the checks of plausibility find, and how often they ask in vain: `python -m tools.misread`.

Into a third of the wards of 3 May 2018, one error each is planted: a digit dropped or typed twice in one candidate's
votes, or two candidates' votes swapped. Councils come in an order drawn by a seed, and every ward that declared before
is known, as it was. What is asked of the wards as they were is a false alarm, though some of those are errors of the
source. `named` is with the winners named in the return, as nearly all sources name them; `votes` with votes alone.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from tallyroom.checks import Course, examine
from tallyroom.domain import Book, Contest, Declaration, Declared, Entry, Grade
from tallyroom.feeds.package import read_package
from tallyroom.tally import Tally, decide
from tools.past_nights import SHARED

#: Into one ward of so many errors are planted.
EVERY = 3

#: Counts by what was planted and whether it changes who wins.
Found = dict[tuple[str, bool], Counter[str]]


def night() -> tuple[Book, list[Declaration]]:
    package = read_package(SHARED / "english-2018")
    assert package.book is not None
    happenings = [one.happening for one in package.declarations]
    return package.book, [one.declaration for one in happenings if isinstance(one, Declared) and one.declaration.votes]


def in_order(book: Book, declarations: list[Declaration], seed: int) -> list[Declaration]:
    """By council, councils at random."""
    councils = sorted({book.contest(one.contest).body for one in declarations})
    random.Random(seed).shuffle(councils)
    place = {council: number for number, council in enumerate(councils)}
    return sorted(declarations, key=lambda one: place[book.contest(one.contest).body])


def planted(chance: random.Random, said: Declaration) -> Iterator[tuple[str, Declaration]]:
    """The declaration with one error of each kind."""
    votes = dict(said.votes)
    who = chance.choice(sorted(votes))
    digits = str(votes[who])
    at = chance.randrange(len(digits))
    if len(digits) > 1:
        yield "digit dropped", _with(said, {who: int(digits[:at] + digits[at + 1 :])})
    yield "digit typed twice", _with(said, {who: int(digits[: at + 1] + digits[at:])})
    if len(votes) > 1:
        one, other = chance.sample(sorted(votes), 2)
        yield "votes swapped", _with(said, {one: votes[other], other: votes[one]})


def _with(said: Declaration, changes: dict[str, int]) -> Declaration:
    return replace(said, votes=tuple((who, changes.get(who, n)) for who, n in said.votes))


def winners(contest: Contest, said: Declaration) -> frozenset[str]:
    return frozenset(decide(contest, replace(said, returned=(), lot_drawn=())).returned)


def measure(*, seed: int = 1, every: int = EVERY) -> tuple[Counter[str], Found]:
    """What was asked of the returns as they were, and what was found of the errors planted into one of `every`."""
    book, declarations = night()
    chance = random.Random(seed)
    tally, course = Tally(book), Course(book)
    asked: Counter[str] = Counter()
    found: Found = defaultdict(Counter)

    def grades(said: Declaration) -> set[str]:
        findings = examine(book, tally, Declared(declaration=said), where="", course=course)
        return {str(one.grade) for one in findings if one.grade is not Grade.NOTE}

    for number, said in enumerate(in_order(book, declarations, seed)):
        contest = book.contest(said.contest)
        given = grades(said)
        asked.update({"returns": 1, "queried": int("query" in given), "blocked": int("block" in given)})
        if number % every == 0:
            before = winners(contest, said)
            for kind, wrong in planted(chance, said):
                counts = found[kind, winners(contest, wrong) != before]
                counts["planted"] += 1
                counts["named"] += bool(grades(wrong))
                counts["votes"] += bool(grades(replace(wrong, returned=())))
        _record(tally, course, said, number + 1)
    return asked, found


def run() -> None:
    asked, found = measure()
    print(f"{asked['returns']} clean returns: {asked['blocked']} blocked, {asked['queried']} queried", end="")
    print(f" ({asked['queried'] / asked['returns']:.2%})")
    for (kind, changes), counts in sorted(found.items(), reverse=True):
        which = "changes who wins" if changes else "changes nobody's seat"
        shares = ", ".join(f"{how} {counts[how] / counts['planted']:.1%}" for how in ("named", "votes"))
        print(f"{kind:18} {which:22} {counts['planted']:4} planted; found: {shares}")


def _record(tally: Tally, course: Course, said: Declaration, number: int) -> None:
    at = tally.book.event.polls_close
    tally.take(
        Entry(
            number=number,
            recorded_at=at,
            by="",
            source="",
            key=str(number),
            happening=Declared(declaration=said),
            previous_seal="",
            seal="",
        )
    )
    course.see(tally.standing(said.contest))


if __name__ == "__main__":
    run()
