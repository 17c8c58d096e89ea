"""Publishing whatever is recorded, for as long as the night lasts: what goes wrong is told, waited out, and made good.

A failed publication begins again from the ledger and the target, with nothing carried over that could be wrong.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from socket import gethostname

from msgspec.structs import replace

from tallyroom.domain import Entry
from tallyroom.errors import TallyroomError
from tallyroom.logs import log
from tallyroom.night import Night, open_night
from tallyroom.publish.outcomes import Outcome
from tallyroom.publish.paths import TargetTakenError
from tallyroom.publish.site import Site
from tallyroom.publish.target import HeldTarget, open_target
from tallyroom.publisher.job import Job
from tallyroom.publisher.state import State, state_file

#: Seconds: between looks at the ledger; between signs of life; before the first new try, and at most; between looks
#: at a place where somebody else publishes.
_LOOK, _BEAT, _FIRST, _LONGEST, _TAKEN = 0.25, 1.0, 1.0, 30.0, 2.0
#: Seconds for which it may be silent: while it looks, and while it reads the night and bakes all of it. Afterwards a
#: bake may take so many times as long as they have on average.
_IDLE, _BUSY, _TIMES = 45.0, 300.0, 20
#: What was recorded longer ago than this is another night's: how late it is says nothing.
_THIS_NIGHT = timedelta(hours=6)

_log = log("publisher")


def publish_for_ever(
    job: Job, stopped: Callable[[], bool], tell: Callable[[str], None] = lambda _: None, *, from_close: bool = False
) -> None:
    """Publish until `stopped`. `tell` hears each publication. `from_close`: before the close of poll, wait for it."""
    _Publisher(job, stopped, tell, from_close=from_close).run()


class _Publisher:
    def __init__(self, job: Job, stopped: Callable[[], bool], tell: Callable[[str], None], *, from_close: bool) -> None:
        self._job, self._stopped, self._tell, self._from_close = job, stopped, tell, from_close
        self._file = state_file(job.ledger, job.target)
        self._is_ours = False  # the state is that of whoever has the target, if they are on this machine
        self._said = 0.0
        self._state = State(target=job.target, pid=os.getpid(), host=gethostname(), beat=datetime.now(UTC))

    def run(self) -> None:
        pause = _FIRST
        while not self._stopped():
            try:
                self._publish()
            except TargetTakenError as error:
                self._waits(str(error))
                self._rest(_TAKEN)
                continue
            except (TallyroomError, OSError) as error:
                _log.error("cannot publish", why=str(error), again_in=round(pause, 1))
                self._fails(error)
            except Exception as error:
                _log.exception("cannot publish", again_in=round(pause, 1))
                self._fails(error)
            if self._state.doing == "failing":
                self._rest(pause * random.uniform(0.8, 1.2))
                pause = min(pause * 2, _LONGEST) if self._state.failures > 1 else _FIRST
        if self._may_say():
            self._file.remove()

    def _publish(self) -> None:
        """From opening the target and the night until told to stop, or until something fails."""
        with open_target(self._job.target) as target:
            self._takes_over()
            night = open_night(self._job.ledger)
            try:
                self._follow(night, target)
            finally:
                night.ledger.close()

    def _follow(self, night: Night, target: HeldTarget) -> None:
        site, baked = Site(night.book, target, self._job.addresses), None
        while not self._stopped():
            night.refresh()
            self._knows(night)
            wanted = (len(night.entries), self._job.answers())
            if wanted != baked and self._may_publish(night):
                self._bake(night, site, wanted[1])
                baked = wanted
                continue
            target.hold()
            if baked is not None and (drawn := site.draw_cards()):
                self._tell(f"{len(drawn)} social cards drawn.")
            else:
                time.sleep(_LOOK)
                self._say()

    def _bake(self, night: Night, site: Site, answers: Sequence[Outcome]) -> None:
        first = self._state.doing == "starting"
        longest = _BUSY if first else max(_IDLE, _TIMES * self._usual_bake())
        self._say(doing="baking", patience=longest, at_once=True)
        began, entries = time.monotonic(), night.entries
        baked = site.bake(night.board, entries, answers)
        took = time.monotonic() - began
        self._published(entries, is_rehearsal=night.is_rehearsal, took=took)
        if first:
            self._tell(f"{self._job.target}: {baked.made} pages and data files baked, {_files(baked.changed)} changed.")
        else:
            self._tell(f"entry {len(entries)}: {_files(baked.changed)} changed.")
        _log.info("published", entry=len(entries), pages=baked.made, files=len(baked.changed), seconds=round(took, 3))

    def _may_publish(self, night: Night) -> bool:
        try:
            night.require_polls_closed("publish")
        except TallyroomError as error:
            if not self._from_close:
                raise
            self._say(doing="waiting", error=str(error), failing_since=None, failures=0)
            return False
        return True

    def _usual_bake(self) -> float:
        many = sum(self._state.bakes.counts)
        return self._state.bakes.total / many if many else 0.0

    # What it says of itself.

    def _say(self, *, at_once: bool = False, **changes: object) -> None:
        now = datetime.now(UTC)
        self._state = replace(self._state, beat=now, **changes)
        if (at_once or changes or time.monotonic() - self._said > _BEAT) and self._may_say():
            self._said = time.monotonic()
            self._file.write(self._state)

    def _may_say(self) -> bool:
        if self._is_ours:
            return True
        said = self._file.read()
        mine = (self._state.pid, self._state.host)  # in containers every process may have the same number
        return said is None or (said.pid, said.host) == mine or said.is_silent(datetime.now(UTC))

    def _takes_over(self) -> None:
        """The target is ours: go on with what the publisher before has counted."""
        before = self._file.read()
        if before is not None and not self._is_ours:
            self._state = replace(before, pid=os.getpid(), host=gethostname())
        self._is_ours = True
        self._say(doing="starting", patience=_BUSY)

    def _waits(self, why: str) -> None:
        if self._state.doing != "waiting":
            _log.warning("waits", why=why)
        self._is_ours = False
        self._say(doing="waiting", error=why)

    def _fails(self, error: Exception) -> None:
        self._say(
            doing="failing",
            patience=_IDLE + _LONGEST,
            error=str(error) or type(error).__name__,
            failing_since=self._state.failing_since or datetime.now(UTC),
            failures=self._state.failures + 1,
        )

    def _knows(self, night: Night) -> None:
        known = len(night.entries)
        if known != self._state.known:
            behind = self._state.behind_since
            if known > (self._state.published or 0) and behind is None:
                behind = _since(night.entries[self._state.published or 0], datetime.now(UTC))
            self._say(known=known, behind_since=behind)

    def _published(self, entries: Sequence[Entry], *, is_rehearsal: bool, took: float) -> None:
        now, lag = datetime.now(UTC), self._state.lag
        noticed = self._state.behind_since or now
        if self._state.published is not None:  # what was there before the first publication was not waited for
            for entry in entries[self._state.published :]:
                since = noticed if is_rehearsal else _since(entry, noticed)
                lag = lag.with_one(max(0.0, (now - since).total_seconds()))
        self._say(
            doing="idle",
            patience=_IDLE,
            published=len(entries),
            published_at=now,
            seal=entries[-1].seal if entries else "",
            behind_since=None,
            failing_since=None,
            failures=0,
            error="",
            lag=lag,
            bakes=self._state.bakes.with_one(took),
        )

    def _rest(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self._stopped():
            time.sleep(_LOOK)
            self._say()


def _since(entry: Entry, noticed: datetime) -> datetime:
    """Since when an entry has waited: when it was recorded, if that was tonight by this machine's clock."""
    waited = noticed - entry.recorded_at
    return entry.recorded_at if timedelta() <= waited <= _THIS_NIGHT else noticed


def _files(paths: Sequence[str]) -> str:
    return f"{len(paths)} files"
