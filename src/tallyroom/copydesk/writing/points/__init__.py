"""What can be said: functions from a scene to points, by the name that an outlet's file calls them.

Each is in the module of what it is about. No words here, and no order: an outlet has that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from tallyroom.copydesk.writing.point import Point
from tallyroom.copydesk.writing.points import council, lists, night, others, short, votes, wards, watched
from tallyroom.copydesk.writing.scene import Scene

POINTS: Mapping[str, Callable[[Scene], Iterator[Point]]] = MappingProxyType(
    {
        "council.control": council.control,
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
        "votes.mayors": votes.mayors,
        "votes.rejected": votes.rejected,
        "votes.approved": votes.approved,
        "night.lead": night.lead,
        "night.other_side": night.other_side,
        "night.score": night.score,
        "night.noc": night.noc,
        "night.basis": night.basis,
        "night.brief": night.brief,
        "night.brief_seats": night.brief_seats,
        "night.not_begun": night.not_begun,
        "night.hands": night.hands,
        "night.other_hands": night.other_hands,
        "night.held": night.held,
        "night.stories": night.stories,
        "night.areas": night.areas,
        "night.close": night.close,
        "night.swing": night.swing,
        "night.no_majority": night.no_majority,
        "night.waiting": night.waiting,
        "night.watched": watched.watched,
        "others.share": others.share,
        "others.commons": others.commons,
        "others.turnout": others.turnout,
        "others.benchmark": others.benchmark,
        "lists.figures": lists.figures,
        "lists.gains": lists.gains,
        "lists.losses": lists.losses,
        "lists.holds": lists.holds,
        "lists.no_majority": lists.no_majority,
        "lists.mayors": lists.mayors,
        "lists.referendums": lists.referendums,
        "short.line": short.line,
        "short.night": short.night,
        "short.council": short.council,
        "short.hall": short.hall,
    }
)
