"""Who may do what: four roles, each of which may do what the one before may, and every door of the desk.

One table, `DOORS`, is what the guard enforces, the documentation shows and the tests walk. A path that is not in it is
closed. Where a person's patch is (`covers`) is here too; how a request is stopped is in `guard`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Literal

#: A person whose patch is this sees every council.
EVERYWHERE = "*"


class Role(StrEnum):
    """From the least to the most."""

    KEYER = "keyer"
    VERIFIER = "verifier"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"

    def reaches(self, needed: Role) -> bool:
        """Whether this role may do what `needed` may.

        >>> Role.EDITOR.reaches(Role.VERIFIER), Role.KEYER.reaches(Role.VERIFIER)
        (True, False)
        """
        order = list(Role)
        return order.index(self) >= order.index(needed)


#: `anyone`: without an account. `token`: with an API token. `signed in`: any role.
Needs = Role | Literal["anyone", "token", "signed in"]

ANYONE: Needs = "anyone"
TOKEN: Needs = "token"
SIGNED_IN: Needs = "signed in"

#: Every door by the name of its path, and what each method of it needs. HEAD goes with GET.
DOORS: dict[str, dict[str, Needs]] = {
    "home": {"GET": SIGNED_IN},
    "sign-in": {"GET": ANYONE, "POST": ANYONE},
    "second-factor": {"GET": ANYONE, "POST": ANYONE},
    "sign-out": {"POST": SIGNED_IN},
    "language": {"POST": ANYONE},
    "invitation": {"GET": ANYONE, "POST": ANYONE},
    "account": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "account-second-factor": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "static": {"GET": ANYONE},
    "health": {"GET": ANYONE},
    "live": {"GET": ANYONE},
    "ready": {"GET": ANYONE},
    "metrics": {"GET": ANYONE},
    "body": {"GET": Role.KEYER},
    "contest": {"GET": Role.KEYER},
    "key": {"GET": Role.KEYER, "POST": Role.KEYER},
    "draft": {"PUT": Role.KEYER},
    "look": {"POST": Role.KEYER},
    "waiting": {"GET": Role.KEYER},
    "case": {"GET": Role.VERIFIER, "POST": Role.VERIFIER},
    "correct": {"GET": Role.EDITOR, "POST": Role.EDITOR},
    "wall": {"GET": SIGNED_IN},
    "wall-events": {"GET": SIGNED_IN},
    "report": {"GET": ANYONE, "POST": ANYONE},
    "outcomes": {"GET": ANYONE},
    "reports": {"GET": Role.EDITOR},
    "report-outcome": {"POST": Role.EDITOR},
    "session": {"POST": SIGNED_IN},
    "people": {"GET": Role.ADMINISTRATOR, "POST": Role.ADMINISTRATOR},
    "person": {"GET": Role.ADMINISTRATOR, "POST": Role.ADMINISTRATOR},
    "tokens": {"GET": Role.ADMINISTRATOR, "POST": Role.ADMINISTRATOR},
    "revoke": {"POST": Role.ADMINISTRATOR},
    "audit": {"GET": Role.ADMINISTRATOR},
    "audit-export": {"GET": Role.ADMINISTRATOR},
    "returns": {"POST": TOKEN},
    "openapi": {"GET": ANYONE},
}


def needed(door: str, method: str) -> Needs | None:
    """What a door needs; `None` where there is no such door or it does not know the method."""
    return DOORS.get(door, {}).get("GET" if method == "HEAD" else method)


def covers(patch: Sequence[str], body: str) -> bool:
    """Whether a council is in somebody's patch.

    >>> covers(["birmingham"], "birmingham"), covers(["birmingham"], "cardiff"), covers(["*"], "cardiff")
    (True, False, True)
    """
    return EVERYWHERE in patch or body in patch


def is_within(patch: Sequence[str], wider: Sequence[str]) -> bool:
    """Whether every council of a patch is in another; a patch of none is within none.

    >>> is_within(["birmingham"], ["*"]), is_within(["*"], ["birmingham"]), is_within([], ["*"])
    (True, False, False)
    """
    return bool(patch) and all(covers(wider, body) for body in patch)
