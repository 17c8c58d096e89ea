"""What a publisher says of itself, in a small file that others read: entry published, entry known, lag, last error.

The file has one size from the start and is written in place, so that a full disk does not keep it from telling that
the disk is full. Nothing of it is needed to go on: a publisher that starts again looks at the ledger and the target.
"""

from __future__ import annotations

import os
import tempfile
import time
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

#: Bytes of the file: a page of memory, so that a reader meets all of a state or all of the next.
_SIZE = 4096
#: The longest error that fits beside the rest.
_LONGEST = 400
_READS = 20
#: Seconds after which an entry that is not published is late.
LATE = 30.0
#: Upper bounds, in seconds, by which times are counted.
BOUNDS = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 300.0)


class Times(Struct, frozen=True, kw_only=True):
    """How often something took how long: a count for each of `BOUNDS` and one for longer, and the sum in seconds."""

    counts: tuple[int, ...] = (0,) * (len(BOUNDS) + 1)
    total: float = 0.0

    def with_one(self, seconds: float) -> Times:
        """
        >>> Times().with_one(0.3).counts[:4]
        (0, 0, 1, 0)
        """
        counts = list(self.counts)
        counts[bisect_left(BOUNDS, seconds)] += 1
        return Times(counts=tuple(counts), total=round(self.total + seconds, 3))


class State(Struct, frozen=True, kw_only=True):
    """A publisher as it last was. `beat` is when it said so, `patience` for how many seconds it may then be silent."""

    target: str
    pid: int
    host: str = ""
    doing: Literal["starting", "idle", "baking", "waiting", "failing"] = "starting"
    beat: datetime
    patience: float = 60.0
    known: int | None = None
    published: int | None = None
    published_at: datetime | None = None
    seal: str = ""
    #: Since when an entry has been known that is not published.
    behind_since: datetime | None = None
    failing_since: datetime | None = None
    failures: int = 0
    #: What it waits for, or the last thing that went wrong.
    error: str = ""
    lag: Times = Times()
    bakes: Times = Times()

    def is_silent(self, now: datetime) -> bool:
        """Whether it has said nothing for longer than it said it might."""
        return (now - self.beat).total_seconds() > self.patience

    def behind(self, now: datetime) -> float:
        """For how many seconds the oldest entry that is not published has waited."""
        return max(0.0, (now - self.behind_since).total_seconds()) if self.behind_since is not None else 0.0

    def trouble(self, now: datetime) -> str:
        """What is wrong, as a clause; empty where all is well."""
        if self.is_silent(now):
            return f"has said nothing since {self.beat:%H:%M:%S} UTC"
        if self.failing_since is not None:
            return f"failing since {self.failing_since:%H:%M:%S} UTC: {self.error}"
        if self.doing != "waiting" and self.behind(now) > LATE:
            return f"behind since {self.behind_since:%H:%M:%S} UTC, at entry {self.published or 0} of {self.known}"
        return ""


class StateFile:
    """The file of one publisher."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, state: State) -> None:
        """Say how things stand. A state that cannot be written is lost, and its age tells."""
        said = msgspec.json.encode(replace(state, error=state.error[:_LONGEST]))
        with suppress(OSError):
            file = os.open(self.path, os.O_WRONLY | os.O_CREAT, 0o644)
            try:
                os.pwrite(file, said.ljust(_SIZE)[:_SIZE], 0)
            finally:
                os.close(file)

    def read(self) -> State | None:
        """The state; `None` where nobody has written one."""
        for _ in range(_READS):
            try:
                return msgspec.json.decode(self.path.read_bytes(), type=State)
            except FileNotFoundError:
                return None
            except (OSError, msgspec.DecodeError, ValueError):
                time.sleep(0.01)  # it is being written
        return None

    def remove(self) -> None:
        """After the last word: whoever has stopped on purpose is not missed."""
        with suppress(OSError):
            self.path.unlink()


def state_file(ledger: str, target: str) -> StateFile:
    """Where the publisher of a ledger to a target keeps its state."""
    return StateFile(_prefix(ledger).with_name(f"{_prefix(ledger).name}{_short(target)}.json"))


def states(ledger: str) -> Iterator[State]:
    """What every publisher of a ledger on this machine says of itself."""
    prefix = _prefix(ledger)
    for path in sorted(prefix.parent.glob(f"{prefix.name}*.json")):
        if (state := StateFile(path).read()) is not None:
            yield state


def _prefix(ledger: str) -> Path:
    """The state files' common beginning: `TALLYROOM_STATE` names their folder, else they are beside a SQLite ledger."""
    scheme, _, rest = ledger.partition("://")
    is_file = not rest or scheme == "sqlite"
    file = Path(rest.removeprefix("/") if rest else ledger)
    name = file.stem if is_file else f"tallyroom-{_short(ledger)}"
    given = os.environ.get("TALLYROOM_STATE", "")
    folder = Path(given) if given else file.parent if is_file else Path(tempfile.gettempdir())
    return folder / f"{name}.publisher-"


def _short(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
