"""A training: a simulated night on a clock of its own, which a trainer starts, stops and moves.

What is due by that clock is announced as a source would; the councils that trainees key are left to them. The clock is
in the ledger, so that every desk and command that opens the ledger reads the same time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime

from tallyroom.domain import BodyId, Declared, RehearsalBegan, RehearsalClock
from tallyroom.errors import TallyroomError
from tallyroom.feeds.package import PackageReading
from tallyroom.night import Incoming, Night
from tallyroom.rehearsal import BY, Cue, Step, announce, cues

#: How a training is named in the ledger.
TRAINING = "training"


class Training:
    """One training on a ledger. `keyed` are the councils whose returns no source sends."""

    def __init__(
        self,
        night: Night,
        package: PackageReading,
        *,
        keyed: Collection[BodyId] = (),
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        if night.entries and not night.is_rehearsal:
            mend = "Train on a ledger of its own: `tallyroom init PACKAGE --db NEW.db`."
            raise TallyroomError("this ledger holds a real night", mend=mend)
        self.night, self._wall = night, wall
        self._cues = [cue for cue in cues(package) if self._body(cue) not in keyed]

    def _body(self, cue: Cue) -> BodyId | None:
        happening = cue.incoming.happening
        return self.night.book.contest(happening.declaration.contest).body if isinstance(happening, Declared) else None

    @property
    def clock(self) -> RehearsalClock:
        """The clock as it was last set. Raises `TallyroomError` before the training has begun."""
        self.night.refresh()
        rehearsal = self.night.board.rehearsal
        if rehearsal is None or rehearsal.clock is None:
            raise TallyroomError("the training has not begun", mend="Start it.")
        return rehearsal.clock

    @property
    def has_begun(self) -> bool:
        self.night.refresh()
        rehearsal = self.night.board.rehearsal
        return rehearsal is not None and rehearsal.clock is not None

    @property
    def now(self) -> datetime:
        return self.clock.shows(self._wall())

    def start(self, *, speed: float, at: datetime | None = None) -> None:
        """Let the clock run: from where it stands, from a moment, or at first from the close of poll."""
        begins = at or (self.now if self.has_begun else self.night.book.event.polls_close)
        self._set(begins, speed)

    def pause(self) -> None:
        """Stop the clock where it is."""
        self._set(self.now, 0)

    def jump(self, to: datetime) -> None:
        """Move the clock ahead. What was due in between is announced at its own time. The past is refused."""
        if to < self.now:
            mend = "A ledger has no way back: begin another training to see it again."
            raise TallyroomError(f"{to.isoformat()} is past", where="jump", mend=mend)
        self._set(to, self.clock.speed)

    def _set(self, at: datetime, speed: float) -> None:
        clock = RehearsalClock(at=at, wall=self._wall(), speed=speed)
        key = f"clock:{len(self.night.entries)}"
        happening = RehearsalBegan(order=TRAINING, seed=0, clock=clock)
        # What was due before is announced first, so that the ledger stays in the order of its time.
        if self.has_begun:
            list(self.announce(until=at))
        self.night.record(Incoming(happening=happening, key=key), by=BY, at=at)

    def announce(self, *, until: datetime | None = None) -> Iterator[Step]:
        """Everything that is due by now and was not announced yet."""
        shown = until or self.now
        while self._cues and self._cues[0].at <= shown:
            yield from announce(self.night, self._cues.pop(0))

    @property
    def next_due(self) -> datetime | None:
        """When the next announcement is due, by the training's clock."""
        return self._cues[0].at if self._cues else None


def moment_on(training: Training, given: str) -> datetime:
    """A time of the night as a trainer says it: `02:30`, or in full."""
    from tallyroom.feeds.filling.small import moment  # noqa: PLC0415  # the tables' way of reading times

    try:
        return moment(given, training.night.book.event.polls_close)
    except ValueError as error:
        raise TallyroomError(str(error), where="jump", mend="Write 02:30.") from error
