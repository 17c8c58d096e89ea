"""The life of a return, as one table: in which state who may do what, and what comes of it.

`TABLE` is what `cases` asks before it changes anything, what the documentation draws and what the tests walk. Whatever
it does not name is refused, in the words of `refusal`. Pure: nothing of Django here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import NamedTuple


class Stage(StrEnum):
    """Where a return stands. `drafted` has no case yet; `keyed` lasts no longer than it takes to ask the policy."""

    DRAFTED = "drafted"
    KEYED = "keyed"
    WAITING = "waiting"
    DIFFERS = "differs"
    QUERIED = "queried"
    AGREED = "agreed"
    RECORDED = "recorded"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"


class Actor(StrEnum):
    """Who acts. One person may be several of these; everybody but feeds is looked at within their patch."""

    KEYER = "a keyer"
    AUTHOR = "one whose keying counts"
    FEED = "another feed"
    SENDER = "the feed that sent it"
    VERIFIER = "a verifier whose keying does not count"
    EDITOR = "an editor"
    POLICY = "the policy"
    LEDGER = "the ledger"


class Input(StrEnum):
    """What is done, or found."""

    KEY = "keys figures"
    SETTLE = "settles what differs"
    ACCEPT = "accepts"
    ASK = "asks the source"
    REJECT = "rejects"
    UNVOUCHED = "needs somebody else"
    UNLIKE = "finds two that differ"
    VOUCHED = "finds it vouched for"
    DOUBTED = "finds it vouched for, with a query"
    HAS_IT = "has it under its key"
    HAS_THE_SAME = "has the same figures from elsewhere"
    OBJECTS = "has other figures, or refuses it"
    LACKS_IT = "does not have it"
    HAS_LATER = "has a later word on it"


class Step(NamedTuple):
    """One row of the table. `to` has several stages where what is done brings a query with it, or does not."""

    stage: Stage
    actor: Actor
    input: Input
    to: tuple[Stage, ...]


_S, _A, _I = Stage, Actor, Input


def _steps(stages: tuple[Stage, ...], actors: tuple[Actor, ...], input_: Input, *to: Stage) -> Iterator[Step]:
    """A row for each stage and actor; without `to`, it stays where it is."""
    return (Step(stage, actor, input_, to or (stage,)) for stage in stages for actor in actors)


TABLE: tuple[Step, ...] = (
    *_steps((_S.DRAFTED,), (_A.KEYER, _A.FEED), _I.KEY, _S.KEYED),
    *_steps((_S.KEYED,), (_A.POLICY,), _I.UNVOUCHED, _S.WAITING),
    *_steps((_S.KEYED,), (_A.POLICY,), _I.UNLIKE, _S.DIFFERS),
    *_steps((_S.KEYED,), (_A.POLICY,), _I.VOUCHED, _S.AGREED),
    *_steps((_S.KEYED,), (_A.POLICY,), _I.DOUBTED, _S.QUERIED),
    *_steps((_S.WAITING,), (_A.KEYER, _A.AUTHOR, _A.FEED, _A.SENDER), _I.KEY, _S.KEYED),
    *_steps((_S.WAITING,), (_A.VERIFIER,), _I.ACCEPT, _S.AGREED, _S.QUERIED),
    *_steps((_S.DIFFERS, _S.QUERIED), (_A.KEYER, _A.FEED), _I.KEY),
    *_steps((_S.DIFFERS, _S.QUERIED), (_A.SENDER,), _I.KEY, _S.KEYED),
    *_steps((_S.DIFFERS,), (_A.VERIFIER,), _I.SETTLE, _S.AGREED, _S.QUERIED),
    *_steps((_S.QUERIED,), (_A.EDITOR,), _I.SETTLE, _S.AGREED),
    *_steps((_S.QUERIED,), (_A.EDITOR,), _I.ACCEPT, _S.AGREED),
    *_steps((_S.WAITING, _S.DIFFERS), (_A.VERIFIER,), _I.ASK),
    *_steps((_S.QUERIED,), (_A.EDITOR,), _I.ASK),
    *_steps((_S.DIFFERS,), (_A.VERIFIER,), _I.REJECT, _S.REJECTED),
    *_steps((_S.WAITING,), (_A.VERIFIER,), _I.REJECT, _S.REJECTED),
    *_steps((_S.WAITING, _S.DIFFERS, _S.QUERIED), (_A.EDITOR,), _I.REJECT, _S.REJECTED),
    *_steps((_S.WAITING, _S.DIFFERS, _S.QUERIED, _S.AGREED), (_A.LEDGER,), _I.HAS_IT, _S.RECORDED),
    *_steps((_S.WAITING, _S.DIFFERS, _S.QUERIED, _S.AGREED), (_A.LEDGER,), _I.HAS_THE_SAME, _S.SUPERSEDED),
    *_steps((_S.WAITING, _S.DIFFERS, _S.QUERIED, _S.AGREED), (_A.LEDGER,), _I.OBJECTS, _S.QUERIED),
    *_steps((_S.RECORDED,), (_A.LEDGER,), _I.LACKS_IT, _S.AGREED),
    *_steps((_S.RECORDED,), (_A.LEDGER,), _I.HAS_LATER, _S.SUPERSEDED),
)
_STEPS = {(one.stage, one.actor, one.input): one for one in TABLE}

#: What a policy of review allows a verifier to do while a return waits. A blind one is keyed, not looked at.
REVIEWING = frozenset({Input.ACCEPT, Input.ASK, Input.REJECT})


class RefusedError(Exception):
    """Somebody tried what the table does not have."""


def step(stage: Stage | str, actors: Collection[Actor], input_: Input, *, is_blind: bool = False) -> Step | None:
    """What comes of an input by somebody who is all of `actors`; `None` where it is refused.

    >>> step("differs", {Actor.AUTHOR}, Input.SETTLE) is None
    True
    >>> step("differs", {Actor.KEYER, Actor.VERIFIER}, Input.SETTLE).to
    (<Stage.AGREED: 'agreed'>, <Stage.QUERIED: 'queried'>)
    """
    stage = Stage(stage)
    for actor in Actor:  # in the order of the table
        found = _STEPS.get((stage, actor, input_)) if actor in actors else None
        if found is not None and not (
            is_blind and stage is Stage.WAITING and actor is Actor.VERIFIER and input_ in REVIEWING
        ):
            return found
    return None


def moved(stage: Stage | str, actor: Actor, input_: Input, to: Stage | None = None) -> Stage:
    """The stage after a step that the table has. Raises `RefusedError` for any other."""
    found = step(stage, {actor}, input_)
    if found is None or (to is not None and to not in found.to):
        raise RefusedError(f"{stage}: {actor} {input_}")
    return to or found.to[0]


#: Why nothing more can be done, by where a return stands.
_REFUSALS = {
    Stage.WAITING: "It waits for somebody else.",
    Stage.DIFFERS: "Two keyings differ: a verifier who keyed neither decides.",
    Stage.QUERIED: "It waits for an editor.",
    Stage.AGREED: "It is decided already, and on its way into the ledger.",
    Stage.RECORDED: "It is recorded already. Correct it instead.",
    Stage.REJECTED: "It was rejected. Key it again.",
    Stage.SUPERSEDED: "A later word has taken its place.",
}


def refusal(stage: Stage | str) -> str:
    """Why something was refused, for whoever tried."""
    return _REFUSALS.get(Stage(stage), "Open the page again.")
