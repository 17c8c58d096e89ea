"""What verifying asks of a return, by its source: the three policies, and what keyings come to under each.

Pure: people are told apart by their number. Who may take part is in `roles`, what is done about it in `cases`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tallyroom.domain import Event, Finding, Grade

BLIND, REVIEW, TRUSTED = "two-person-blind", "one-person-review", "trusted-feed"
POLICIES = {
    BLIND: "two people key it without seeing each other's; where they differ, a third decides",
    REVIEW: "one more person looks at it and accepts or rejects it",
    TRUSTED: "it is recorded as it comes, unless a finding stops it",
}

#: The source that people at the desk are.
DESK = "desk"
#: A tie is no doubt: it is told as it stands, and waits for its lot in the ledger.
_NO_DOUBT = frozenset({"lot-needed"})


class Said(NamedTuple):
    """One keying: by whom, whether they may verify, and what it says."""

    person: int
    may_verify: bool
    text: str


def policy_of(event: Event, source: str) -> str:
    """The policy that the package names for a source; the desk is blind, and a stranger is reviewed."""
    named = dict(event.verifying)
    return named.get(source) or (BLIND if source == DESK else REVIEW)


def come_to(policy: str, said: Sequence[Said]) -> str:
    """The state that keyings bring a return to: `waiting`, `differs` or `agreed`.

    >>> come_to(BLIND, [Said(1, False, "a")]), come_to(BLIND, [Said(1, False, "a"), Said(2, True, "a")])
    ('waiting', 'agreed')
    >>> come_to(BLIND, [Said(1, False, "a"), Said(2, False, "a")])
    'waiting'
    >>> come_to(BLIND, [Said(1, True, "a"), Said(2, True, "b")]), come_to(REVIEW, [Said(-1, False, "a")])
    ('differs', 'waiting')
    """
    if policy == TRUSTED:
        return "agreed"
    if len({one.person for one in said}) < 2:
        return "waiting"
    if len({one.text for one in said}) > 1:
        return "differs"
    return "agreed" if any(one.may_verify for one in said) else "waiting"


def doubts(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that somebody has to decide on before a return is recorded."""
    return tuple(one for one in findings if one.grade is Grade.QUERY and one.code not in _NO_DOUBT)
