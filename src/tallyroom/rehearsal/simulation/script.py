"""What goes wrong on a simulated night, and what of it the room should catch: ties, recounts, misread figures and more.

A fault changes what is announced and never the truth, but for a tie, which is true and waits for its lot.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.domain import Book, CandidacyId, Contest, ContestId, Declaration
from tallyroom.errors import TallyroomError

#: What is announced of a contest: when, what, and why it replaces what was announced before.
Announced = tuple[datetime, Declaration, str]


class Step(Struct, frozen=True, kw_only=True):
    """One line of a script: what happens, to which contest or council or to how many of them, and how long it takes."""

    kind: str
    contest: str = ""
    council: str = ""
    count: int = 1
    minutes: int = 40


class Planted(Struct, frozen=True, kw_only=True):
    """A fault as it was planted. `right_at` is when the source puts it right; `None` where somebody has to see it."""

    kind: str
    contest: ContestId
    at: datetime
    says: str
    right_at: datetime | None = None


class Happened(NamedTuple):
    announced: list[Announced]
    truth: dict[ContestId, Declaration]
    faults: list[Planted]


def read_script(given: str) -> tuple[Step, ...]:
    """A script from a TOML file with a table `[[step]]` a line, or in short: `tie=1,misread=3`."""
    path = Path(given)
    if path.suffix == ".toml" or path.is_file():
        try:
            rows = tomllib.loads(path.read_text("utf-8")).get("step", [])
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise TallyroomError(f"cannot be read ({error})", where=given, mend="Write [[step]] tables.") from error
    else:
        pairs = [pair.strip().partition("=") for pair in given.split(",") if pair.strip()]
        rows = [{"kind": kind, "count": int(count) if count.isdigit() else 1} for kind, _, count in pairs]
    return tuple(_step(row, given, number) for number, row in enumerate(rows, start=1))


def _step(row: object, where: str, number: int) -> Step:
    known = {"kind": str, "contest": str, "council": str, "count": int, "minutes": int}
    place = f"{where}, step {number}"
    if not isinstance(row, dict) or row.get("kind") not in FAULTS:
        kind = row.get("kind") if isinstance(row, dict) else row
        raise TallyroomError(
            f"{kind!r} is not something that happens", where=place, mend=f"Choose {', '.join(FAULTS)}."
        )
    wrong = [key for key, value in row.items() if key not in known or not isinstance(value, known[key])]
    if wrong:
        raise TallyroomError(f"{wrong[0]} cannot be read", where=place, mend=f"A step has {', '.join(known)}.")
    return Step(**row)


def planted(
    book: Book, truth: Mapping[ContestId, Declaration], script: Iterable[Step], chance: random.Random
) -> Happened:
    """What is announced, with the faults of the script planted in contests that nothing else happens to."""
    happened = Happened([], dict(truth), [])
    plain = {contest: [(_time(said), said, "")] for contest, said in truth.items()}
    taken: set[ContestId] = set()
    for step in script:
        for contest in _chosen(book, happened.truth, step, taken, chance):
            taken.add(contest.id)
            announced, true, fault = FAULTS[step.kind](contest, happened.truth[contest.id], step, chance)
            plain[contest.id], happened.truth[contest.id] = announced, true
            happened.faults.append(fault)
    happened.announced.extend(one for rows in plain.values() for one in rows)
    return happened


def _chosen(
    book: Book, truth: Mapping[ContestId, Declaration], step: Step, taken: set[ContestId], chance: random.Random
) -> list[Contest]:
    """The contests that a step means, or as many as it asks for, by chance, of those that were polled."""
    if step.contest and not book.has_contest(step.contest):
        raise TallyroomError(f"{step.contest} is not in this night's book", where="script", mend="See contests.csv.")
    if step.council and not book.has_body(step.council):
        raise TallyroomError(f"{step.council} is not in this night's book", where="script", mend="See councils.csv.")
    able = [
        contest
        for contest in book.contests
        if contest.id not in taken
        and len(truth[contest.id].votes) > 1
        and (contest.system == "plurality" or step.kind == "source-dies")
        and step.contest in {"", contest.id}
        and step.council in {"", contest.body}
    ]
    if step.contest or (step.council and step.kind == "source-dies"):
        return able
    return sorted(chance.sample(able, min(step.count, len(able))), key=lambda one: one.id)


_Fault = tuple[list[Announced], Declaration, Planted]


def _time(said: Declaration) -> datetime:
    if said.declared_at is None:
        raise TypeError(f"{said.contest} has no time")
    return said.declared_at


def _later(said: Declaration, step: Step) -> datetime:
    return _time(said) + timedelta(minutes=step.minutes)


def _by_votes(said: Declaration) -> list[CandidacyId]:
    votes = dict(said.votes)
    return sorted(votes, key=lambda who: (-votes[who], who))


def _with(said: Declaration, changes: Mapping[CandidacyId, int]) -> Declaration:
    """The same with other votes, and nobody marked as elected: a source that errs does not know."""
    return replace(said, votes=tuple((who, changes.get(who, n)) for who, n in said.votes), returned=(), lot_drawn=())


def _tie(contest: Contest, said: Declaration, step: Step, chance: random.Random) -> _Fault:
    """The last who is in and the first who is out have the same votes; the lot is announced afterwards."""
    order, votes = _by_votes(said), dict(said.votes)
    inside, outside = order[min(contest.seats, len(order) - 1) - 1], order[min(contest.seats, len(order) - 1)]
    level = (votes[inside] + votes[outside]) // 2
    tied = _with(said, {inside: level, outside: level})
    winner = chance.choice([inside, outside])
    others = [who for who in order[: contest.seats] if who not in {inside, outside}]
    true = replace(tied, lot_drawn=(winner,), returned=tuple(sorted([*others, winner])))
    fault = Planted(
        kind="tie",
        contest=contest.id,
        at=_time(said),
        says=f"{inside} and {outside} tie with {level:,} votes; the lot puts in {winner}",
        right_at=_later(said, step),
    )
    drawn = replace(true, declared_at=_later(said, step))
    return [(_time(said), tied, ""), (_later(said, step), drawn, "The returning officer drew a lot.")], true, fault


def _recount(contest: Contest, said: Declaration, step: Step, chance: random.Random) -> _Fault:
    """The first count is provisional and a few votes off; the recount follows."""
    off = {who: max(0, n + chance.randint(-3, 3)) for who, n in said.votes}
    first = replace(_with(said, off), status="provisional")
    last = replace(said, declared_at=_later(said, step))
    fault = _fault("recount", contest, said, "the first count is provisional", right_at=_later(said, step))
    return [(_time(said), first, ""), (_later(said, step), last, "The votes were recounted.")], last, fault


def _misread(contest: Contest, said: Declaration, step: Step, chance: random.Random) -> _Fault:
    """One figure has a digit too few, too many, or two of them the other way round. Nobody corrects it."""
    who, n = chance.choice([(who, n) for who, n in said.votes if n >= 100] or list(said.votes))
    text = str(n)
    at = chance.randrange(len(text))
    wrong = chance.choice([text[:at] + text[at + 1 :], text[:at] + text[at] + text[at:]])
    wrong = wrong or "0"
    says = f"{who} has {n:,} votes, and {int(wrong):,} are announced"
    return [(_time(said), _with(said, {who: int(wrong)}), "")], said, _fault("misread", contest, said, says)


def _swapped(contest: Contest, said: Declaration, step: Step, chance: random.Random) -> _Fault:
    """Two candidates have each other's votes. Nobody corrects it."""
    votes = dict(said.votes)
    one, other = chance.sample(sorted(votes), 2)
    says = f"the votes of {one} and {other} are the other way round"
    wrong = _with(said, {one: votes[other], other: votes[one]})
    return [(_time(said), wrong, "")], said, _fault("swapped", contest, said, says)


def _late_box(contest: Contest, said: Declaration, step: Step, chance: random.Random) -> _Fault:
    """A box is missing from the first return, which comes whole afterwards."""
    share = chance.uniform(0.08, 0.2)
    fewer = _with(said, {who: round(n * (1 - share)) for who, n in said.votes})
    papers = said.papers_verified
    fewer = replace(fewer, papers_verified=round(papers * (1 - share)) if papers else None)
    whole = replace(said, declared_at=_later(said, step))
    says = f"a box of {share:.0%} of the votes is missing at first"
    fault = _fault("late-box", contest, said, says, right_at=_later(said, step))
    return [(_time(said), fewer, ""), (_later(said, step), whole, "A ballot box was counted late.")], whole, fault


def _corrected(contest: Contest, said: Declaration, step: Step, chance: random.Random) -> _Fault:
    """A misread figure that the source itself corrects."""
    ((at, wrong, _),), _, fault = _misread(contest, said, step, chance)
    right = replace(said, declared_at=_later(said, step))
    reason = "The source has corrected a figure."
    fault = replace(fault, kind="corrected", right_at=_later(said, step))
    return [(at, wrong, ""), (_later(said, step), right, reason)], right, fault


def _source_dies(contest: Contest, said: Declaration, step: Step, chance: random.Random) -> _Fault:
    """The source falls silent, and what it had to say comes late."""
    late = replace(said, declared_at=_later(said, step))
    fault = _fault("source-dies", contest, said, f"comes {step.minutes} minutes late", right_at=_later(said, step))
    return [(_later(said, step), late, "")], late, fault


def _fault(kind: str, contest: Contest, said: Declaration, says: str, right_at: datetime | None = None) -> Planted:
    return Planted(kind=kind, contest=contest.id, at=_time(said), says=says, right_at=right_at)


#: Everything that may happen. Each gives what is announced, the truth, and what was planted.
FAULTS: dict[str, Callable[[Contest, Declaration, Step, random.Random], _Fault]] = {
    "tie": _tie,
    "recount": _recount,
    "misread": _misread,
    "swapped": _swapped,
    "late-box": _late_box,
    "corrected": _corrected,
    "source-dies": _source_dies,
}
