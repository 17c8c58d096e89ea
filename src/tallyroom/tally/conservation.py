"""Seats are neither made nor lost: the laws that every chamber on a board keeps, each by its name.

Says which laws a chamber breaks. What is then shown of it is for `chamber`, what is said of it for `checks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tallyroom.tally.chamber import Chamber

    Law = Callable[[Chamber], bool]


def _within_its_size(chamber: Chamber) -> bool:
    """Seats held, vacant and to come are no more than there are; all of them once it is complete."""
    told = sum(n for _, n in chamber.seats) + chamber.vacancies + chamber.to_come
    return told == chamber.size if chamber.complete else told <= chamber.size


def _up_and_not_up(chamber: Chamber) -> bool:
    """Seats that are up and seats that are not make the whole; no more are up than there are."""
    held_over = sum(n for _, n in chamber.not_up)
    return chamber.up <= chamber.size and chamber.up + held_over <= chamber.size


def _won_of_those_up(chamber: Chamber) -> bool:
    """No more are filled than are up."""
    return chamber.running.filled <= chamber.up


def _changes_lead_from_before_to_after(chamber: Chamber) -> bool:
    """Before, with gains and less losses, is after: for every party whose own seats are known on both sides."""
    if not chamber.complete or chamber.changes is None or chamber.before is None:
        return True
    before, after, changes = dict(chamber.before.seats), chamber.seats_by_party, chamber.changes_by_party
    unknown = {*chamber.lumped, *chamber.hidden}
    if unknown:  # the lump is compared as one
        return sum(after.values()) - sum(before.values()) == sum(changes.values())
    return all(before.get(p, 0) + changes.get(p, 0) == after.get(p, 0) for p in {*before, *after, *changes})


def _gains_are_losses(chamber: Chamber) -> bool:
    """Like for like, what some gain others lose: over the same seats, changes add up to zero."""
    unfilled = chamber.running.filled - sum(n for _, n in chamber.running.seats)
    return all(
        -unfilled <= sum(n for _, n in one.changes) <= one.vacant for one in (chamber.running.eve, chamber.running.last)
    )


LAWS: dict[str, Law] = {
    "size": _within_its_size,
    "up": _up_and_not_up,
    "filled": _won_of_those_up,
    "changes": _changes_lead_from_before_to_after,
    "gains": _gains_are_losses,
}


def broken(chamber: Chamber) -> Iterator[str]:
    """The names of the laws that a chamber breaks."""
    return (name for name, law in LAWS.items() if not law(chamber))
