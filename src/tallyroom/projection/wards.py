"""What a local night looks like to this room: councils, wards, what was polled before and what has been
declared.

Plain frozen values with ids as text; a live board is turned into them, and a past night too. Here also:
what is wrong with such a night, every fault at once. Not here: which wards are comparable (`comparable`),
arrays (`field`), and anything that is estimated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from tallyroom.projection.refusal import refuse


class Polled(Struct, frozen=True, kw_only=True):
    """One candidate's votes in a contest, and whether they were returned."""

    party: str
    votes: int
    returned: bool = False


class Seats(Struct, frozen=True, kw_only=True):
    """A party's seats, on a council or at a contest."""

    party: str
    seats: int


class Council(Struct, frozen=True, kw_only=True):
    """A council with elections this night. `not_up` are the seats that nobody votes for now, by who
    holds them. Of a council that is not `countable` nobody can say who will control it.
    """

    id: str
    nation: str
    region: str
    kind: str
    seats: int
    before: tuple[Seats, ...] = ()
    not_up: tuple[Seats, ...] = ()
    covariate: float | None = None  # a published figure about the place, 0 to 1, e.g. Remain's share in 2016
    lean: tuple[tuple[str, float], ...] = ()  # mean share by party over all its wards last time
    countable: bool = True  # whether every seat is either not up, by a known holder, or in a ward of this night
    doubt: int = 0  # seats among `not_up` whose holder is assumed: sources of different dates do not add up
    # Who controls it as the board has called it, "" while the board leaves it open, None where there is no board.
    called: str | None = None

    @property
    def threshold(self) -> int:
        """Seats for a majority: more than half of all.

        >>> Council(id="x", nation="England", region="London", kind="london", seats=60).threshold
        31
        """
        return self.seats // 2 + 1

    @property
    def control_before(self) -> str | None:
        """The party with a majority before, if one had it. Independents never count as one party."""
        total = sum(line.seats for line in self.before)
        held = (line.party for line in self.before if 2 * line.seats > total and line.party not in NO_PARTY)
        return next(held, None)


class Ward(Struct, frozen=True, kw_only=True, dict=True):  # what is worked out of a ward is kept with it
    """A contest. `before` and `now` list every candidate; `now` is empty until the ward is declared.

    `comparable`: the same ward on the same boundaries last time. `redrawn`: new boundaries, whatever the
    name. `lean`: for a ward without results of its own, mean shares where its candidates stood last time
    (`ancestry`).
    """

    id: str
    council: str
    seats: int
    standing: tuple[str, ...]  # party of every candidate now, repeated in a slate
    before: tuple[Polled, ...] = ()
    now: tuple[Polled, ...] = ()
    comparable: bool = False
    redrawn: bool = False
    lean: tuple[tuple[str, float], ...] = ()

    @property
    def declared(self) -> bool:
        """Whether there is a declaration. A ward whose votes were all nought is declared too."""
        return bool(self.now)

    @cached_property
    def votes_before(self) -> dict[str, int]:
        """Top votes by party last time."""
        return top_votes(self.before)

    @cached_property
    def votes_now(self) -> dict[str, int]:
        """Top votes by party, as declared."""
        return top_votes(self.now)

    @cached_property
    def shares_before(self) -> dict[str, float]:
        """Share by party of the sum of top votes last time, 0 to 1."""
        return shares_of(self.votes_before)

    @cached_property
    def shares_now(self) -> dict[str, float]:
        """Share by party of the sum of top votes, 0 to 1, as declared."""
        return shares_of(self.votes_now)

    @cached_property
    def seats_before(self) -> Counter[str]:
        """Seats by party last time."""
        return _returned(self.before)

    @cached_property
    def seats_now(self) -> Counter[str]:
        """Seats by party, as declared."""
        return _returned(self.now)

    @cached_property
    def candidates(self) -> Counter[str]:
        """Candidates by party."""
        return Counter(self.standing)

    @cached_property
    def faults(self) -> tuple[str, ...]:
        """Everything that cannot be true of it."""
        return tuple(ward_faults(self))


class Night(Struct, frozen=True, kw_only=True):
    """A local election night, as far as it has come."""

    id: str
    councils: tuple[Council, ...]
    wards: tuple[Ward, ...]


# Labels that are not a party: they cannot control a council between them.
NO_PARTY = frozenset({"ind", "oth", "vacant"})


def top_votes(polled: Iterable[Polled]) -> dict[str, int]:
    """A party's vote in a ward is its top candidate's: votes are never added up across a slate.

    >>> slate = (Polled(party="lab", votes=900), Polled(party="lab", votes=800))
    >>> top_votes((*slate, Polled(party="con", votes=0)))
    {'lab': 900, 'con': 0}
    """
    top: dict[str, int] = {}
    for line in polled:
        top[line.party] = max(top.get(line.party, 0), line.votes)
    return top


def top_shares(polled: Iterable[Polled]) -> dict[str, float]:
    """Share by party of the sum of top votes, 0 to 1; empty where nobody polled a vote, never 0/0.

    >>> top_shares((Polled(party="lab", votes=900), Polled(party="con", votes=300)))
    {'lab': 0.75, 'con': 0.25}
    >>> top_shares((Polled(party="lab", votes=0),))
    {}
    """
    return shares_of(top_votes(polled))


def shares_of(top: Mapping[str, int]) -> dict[str, float]:
    """Share by party of the sum of top votes, 0 to 1; empty where that is nought."""
    total = sum(top.values())
    return {party: votes / total for party, votes in top.items()} if total else {}


def _returned(polled: Iterable[Polled]) -> Counter[str]:
    return Counter(line.party for line in polled if line.returned)


def check(night: Night) -> None:
    """Raise one `TallyroomError` that lists every fault of a night's values; return when there are none."""
    refuse(tuple(faults(night)), where=night.id, mend="Mend the package or the adapter that made these values.")


def faults(night: Night) -> Iterator[str]:
    """Everything that cannot be true of a night, in words."""
    councils = {council.id for council in night.councils}
    for what, ids in (("council", [c.id for c in night.councils]), ("ward", [w.id for w in night.wards])):
        yield from (f"{what} {id_!r} is there {n} times" for id_, n in Counter(ids).items() if n > 1)
    for council in night.councils:
        if council.seats < 1:
            yield f"council {council.id!r} has {council.seats} seats"
        if council.covariate is not None and not 0 <= council.covariate <= 1:
            yield f"council {council.id!r} has a covariate of {council.covariate:g}, not between 0 and 1"
    for ward in night.wards:
        if ward.council not in councils:
            yield f"ward {ward.id!r} is in an unknown council {ward.council!r}"
        yield from ward.faults


def ward_faults(ward: Ward) -> Iterator[str]:
    """Everything that cannot be true of one ward."""
    if ward.seats < 1:
        yield f"ward {ward.id!r} elects {ward.seats}"
    if not ward.standing:
        yield f"ward {ward.id!r} has no candidates"
    for when, polled in (("before", ward.before), ("now", ward.now)):
        yield from (
            f"ward {ward.id!r} {when}: {line.party} has {line.votes} votes" for line in polled if line.votes < 0
        )
    returned = sum(line.returned for line in ward.now)
    if returned > ward.seats:
        yield f"ward {ward.id!r} elects {ward.seats} and returned {returned}"
    strangers = {line.party for line in ward.now} - set(ward.standing)
    yield from (f"ward {ward.id!r}: {party} polled but did not stand" for party in sorted(strangers))
