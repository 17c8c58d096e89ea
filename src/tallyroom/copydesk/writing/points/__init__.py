"""What can be said: functions from a scene to points, by the name that an outlet's file calls them.

Each is in the module of what it is about. No words here, and no order: an outlet has that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from tallyroom.copydesk.writing.point import Point
from tallyroom.copydesk.writing.points import (
    between,
    chambers,
    council,
    lists,
    night,
    others,
    short,
    votes,
    wards,
    watched,
)
from tallyroom.copydesk.writing.scene import Scene
from tallyroom.kinds import agenda_of

Source = Callable[[Scene], Iterator[Point]]


def nothing(scene: Scene) -> Iterator[Point]:
    """Nights that have nothing of this kind."""
    yield from ()


def told(
    councils: Source, *, chamber: Source = nothing, between: Source = nothing, offices: Source = nothing
) -> Source:
    """What is said of the whole night, by what the night is of."""
    by_lead = {"councils": councils, "chamber": chamber, "by-elections": between, "offices": offices}

    def points(scene: Scene) -> Iterator[Point]:
        return by_lead[agenda_of(scene.book).lead](scene)

    return points


POINTS: Mapping[str, Source] = MappingProxyType(
    {
        "council.control": council.control,
        "council.by_elections": between.patch,
        "council.past": council.past,
        "council.composition": council.composition,
        "council.resized": council.resized,
        "council.same": council.same,
        "council.short": council.short,
        "council.won": council.won,
        "council.waiting": council.waiting,
        "council.turnout": council.turnout,
        "wards.moved": wards.moved,
        "wards.none_moved": wards.none_moved,
        "wards.narrowest": wards.narrowest,
        "wards.widest": wards.widest,
        "wards.lots": wards.lots,
        "wards.tied": wards.tied,
        "wards.postponed": wards.postponed,
        "wards.list": lists.wards,
        "votes.mayor": votes.mayor,
        "votes.referendum": votes.referendum,
        "votes.mayors": told(votes.mayors, chamber=votes.mayors, between=votes.mayors),
        "votes.rejected": votes.rejected,
        "votes.approved": votes.approved,
        "night.lead": told(night.lead, chamber=chambers.lead, between=between.lead, offices=votes.offices),
        "night.other_side": told(night.other_side, chamber=chambers.other_side),
        "night.score": told(night.score, chamber=chambers.score, between=between.others),
        "night.noc": told(night.noc, chamber=chambers.short),
        "night.basis": told(night.basis, chamber=chambers.basis),
        "night.brief": told(night.brief, chamber=chambers.lead),
        "night.brief_seats": told(night.brief_seats),
        "night.not_begun": told(night.not_begun),
        "night.hands": told(night.hands, chamber=chambers.moves),
        "night.other_hands": told(night.other_hands, chamber=chambers.moves),
        "night.held": told(night.held, chamber=chambers.shares),
        "night.stories": told(night.stories, chamber=chambers.decided, between=between.seats),
        "night.areas": told(night.areas, chamber=chambers.areas),
        "night.close": told(night.close, chamber=chambers.close),
        "night.swing": told(night.swing, chamber=chambers.swing),
        "night.no_majority": told(night.no_majority),
        "night.elected": chambers.elected,
        "night.chambers": told(chambers.beside, between=between.others),
        "night.waiting": told(night.waiting, chamber=chambers.waiting, between=between.waiting),
        "night.watched": watched.watched,
        "others.share": others.share,
        "others.commons": others.commons,
        "others.turnout": others.turnout,
        "others.benchmark": others.benchmark,
        "lists.figures": told(lists.figures, chamber=chambers.figures),
        "lists.gains": told(lists.gains),
        "lists.losses": told(lists.losses),
        "lists.holds": told(lists.holds),
        "lists.no_majority": told(lists.no_majority),
        "lists.mayors": lists.mayors,
        "lists.referendums": lists.referendums,
        "short.line": short.line,
        "short.night": short.night,
        "short.council": short.council,
        "short.hall": short.hall,
    }
)
