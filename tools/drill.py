"""`python -m tools.drill [NAME …]`: every trouble of the runbook, made during a night, and what was late and lost.

Somebody declares wards all the while, and tries again what is not acknowledged, as devices and feeds do. A drill passes
if every acknowledged ward is in the ledger once, the seals hold, and the site ends at the last entry.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, TypeVar

from msgspec.structs import replace
from tests.buckets import StoreServer
from tests.databases import PostgresServer
from tests.made import LAB, before, book, council, ward, won_by

from tallyroom.domain import Declared
from tallyroom.errors import TallyroomError
from tallyroom.night import Incoming, Night, open_night
from tallyroom.operations import backup, restore
from tallyroom.publisher.state import State, state_file

T = TypeVar("T")

#: Wards a second, seconds before a trouble and after it, and for which the site has to catch up.
RATE, CALM, PATIENCE = 5.0, 3.0, 120.0
_WARDS = [ward("oldham", f"ward-{number:04}") for number in range(900)]
_MADE = book([council("oldham", 1200, seats_up=900)], _WARDS, [before("oldham", lab=200, con=1000)])
BOOK = replace(_MADE, event=replace(_MADE.event, polls_close=datetime(2026, 1, 1, tzinfo=UTC)))


class Outcome(NamedTuple):
    """What a drill came to: seconds that the latest entry was late, entries, lost and doubled ones, what is wrong."""

    late: float
    entries: int
    lost: int
    doubled: int
    said: str

    @property
    def passed(self) -> bool:
        return self.lost == self.doubled == 0 and self.said == ""


class Feeder:
    """Declares ward after ward, each until it is acknowledged."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.acknowledged: dict[str, float] = {}
        self._over, self._pause = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._feed)
        self._thread.start()

    def _feed(self) -> None:
        for contest in BOOK.contests:
            key = f"drill:{contest.id}"
            while not self._over.is_set() and (self._pause.is_set() or not self._declared(key, contest.id)):
                self._over.wait(0.2)
            if self._over.wait(1 / RATE):
                return

    def _declared(self, key: str, contest: str) -> bool:
        try:
            night = self._night()
            happening = Declared(declaration=won_by(BOOK.contest(contest), LAB))  # type: ignore[arg-type]
            night.record(Incoming(happening=happening, key=key), by="drill")
        except (TallyroomError, OSError):
            self._open = None
            return False
        self.acknowledged[key] = time.monotonic()
        return True

    _open: Night | None = None

    def _night(self) -> Night:
        if self._open is None:
            self._open = open_night(self.url)
        return self._open

    def elsewhere(self, url: str) -> None:
        """Go on with another ledger, and send again what it does not have."""
        with suppress(TallyroomError):
            known = {entry.key for entry in open_night(url).entries}
            missing = [key for key in self.acknowledged if key not in known]
            self.url, self._open = url, None
            for key in missing:
                while not self._declared(key, key.removeprefix("drill:")):
                    time.sleep(0.2)

    def pause(self, paused: bool) -> None:
        (self._pause.set if paused else self._pause.clear)()

    def end(self) -> None:
        self._over.set()
        self._thread.join()


class Watcher:
    """Notes when each entry was first published."""

    def __init__(self, read: Callable[[], int]) -> None:
        self._read, self.seen = read, {0: time.monotonic()}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def _watch(self) -> None:
        while not self._over.wait(0.05):
            entry = self._read()
            if entry > max(self.seen):
                self.seen[entry] = time.monotonic()

    def late(self, number: int, since: float) -> float:
        return min(at for entry, at in self.seen.items() if entry >= number) - since

    def end(self) -> None:
        self._over.set()
        self._thread.join()


class Stage:
    """A night with its processes, each kept going as a service manager would keep it."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder, self.stack = folder, stack
        self.store: StoreServer | None = None
        self.server: PostgresServer | None = None
        self.url, self.target = str(folder / "night.db"), str(folder / "site")
        self.prefix: list[str] = []
        self.feeder: Feeder
        self.watcher: Watcher

    def on_postgres(self, host: str = "127.0.0.1") -> None:
        self.server = PostgresServer(host=host)
        self.stack.callback(self.server.kill)
        self.url = self.server.fresh_database()

    def on_store(self) -> None:
        self.store = StoreServer()
        self.stack.callback(self.store.kill)
        os.environ |= self.store.environment
        self.target = "s3://nights/drill"

    def published(self) -> int:
        """The entry that the site is at; -1 where nobody answers."""
        try:
            if self.store is None:
                text = (Path(self.target) / "version.json").read_bytes()
            else:
                request = urllib.request.Request(f"{self.store.address}/nights/drill/version.json")
                with urllib.request.urlopen(request, timeout=1) as answer:
                    text = answer.read()
            import gzip  # noqa: PLC0415

            return int(json.loads(gzip.decompress(text) if text[:2] == b"\x1f\x8b" else text)["entry"])
        except (OSError, ValueError):
            return -1

    def desk(self) -> Kept:
        port = _free_port()
        told = {
            "TALLYROOM_DESK_ADMIN": "ada",
            "TALLYROOM_DESK_PASSWORD": "three words do well",
            "TALLYROOM_DESK_SECRET": "a secret for drills, which nobody else is ever going to use",
        }
        words = ["desk", "--db", self.url, "--site", self.target, "--port", str(port), "--workers", "2"]
        return self._kept(words, told, port)

    def publisher(self) -> Kept:
        return self._kept(["bake", "--db", self.url, "--out", self.target, "--watch"], {}, 0)

    def _kept(self, words: list[str], told: dict[str, str], port: int) -> Kept:
        command = [*self.prefix, sys.executable, "-m", "tallyroom", *words]
        kept = Kept(command, {**os.environ, **told}, port)
        self.stack.callback(kept.end)
        return kept

    def state(self) -> State | None:
        return state_file(self.url, self.target).read()

    def publisher_pid(self) -> int:
        state = _until(self.state)
        return state.pid


class Kept:
    """A process that is started again when it ends."""

    def __init__(self, command: list[str], environment: dict[str, str], port: int) -> None:
        self.port = port
        self._command, self._environment = command, environment
        self._over = threading.Event()
        self.process = self._start()
        self._thread = threading.Thread(target=self._keep)
        self._thread.start()

    def _start(self) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        return subprocess.Popen(
            self._command, env=self._environment, stdout=quiet, stderr=quiet, start_new_session=True
        )

    def _keep(self) -> None:
        while not self._over.wait(0.2):
            if self.process.poll() is not None:
                self.process = self._start()

    def ready(self) -> bool:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/ready", timeout=5).close()
        except OSError:
            return False
        return True

    def why(self) -> str:
        """What is wrong, in the desk's own words."""
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/ready", timeout=5).close()
        except urllib.error.HTTPError as error:
            checks = json.loads(error.read())["checks"]
            return "; ".join(f"{name}: {one['says']}" for name, one in checks.items() if not one["ok"])
        except OSError as error:
            return str(error)
        return ""

    def end(self) -> None:
        self._over.set()
        self._thread.join()
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def lost(self) -> None:
        """Gone for good, with everything that it started."""
        self._over.set()
        self._thread.join()
        _kill_family(self.process.pid)
        self.process.wait()


# The troubles. Each makes one, and takes it back.


def publisher_killed(stage: Stage) -> None:
    stage.desk()
    _settle(stage)
    for _ in range(3):
        os.kill(stage.publisher_pid(), signal.SIGKILL)
        time.sleep(3)


def publisher_hangs(stage: Stage) -> None:
    desk = stage.desk()
    _settle(stage)
    pid = stage.publisher_pid()
    os.kill(pid, signal.SIGSTOP)
    _until(lambda: "behind" in desk.why() or "said nothing" in desk.why() or not _alive(pid))
    _until(lambda: not _alive(pid))


def desk_killed(stage: Stage) -> None:
    desk = stage.desk()
    _settle(stage)
    for _ in range(2):
        os.kill(desk.process.pid, signal.SIGKILL)
        time.sleep(2)
        _until(desk.ready)


def worker_killed(stage: Stage) -> None:
    desk = stage.desk()
    _settle(stage)
    family = [pid for pid in _family(desk.process.pid) if pid not in {desk.process.pid, stage.publisher_pid()}]
    os.kill(family[-1], signal.SIGKILL)
    os.kill(family[0], signal.SIGKILL)
    time.sleep(2)
    _until(desk.ready)


def database_gone(stage: Stage) -> None:
    stage.on_postgres()
    _open(stage)
    desk = stage.desk()
    _settle(stage)
    assert stage.server is not None
    stage.server.kill()
    _until(lambda: "ledger" in desk.why())
    time.sleep(8)
    stage.server.start()
    _until(desk.ready)


def network_cut(stage: Stage) -> None:
    """The publisher is on another machine, a network namespace of its own, whose cable is pulled for 25 seconds."""
    here, inside = stage.stack.enter_context(_other_machine())
    stage.on_postgres(here)
    _open(stage)
    stage.prefix = inside
    stage.publisher()
    _settle(stage)
    _ip("link", "set", "tallyroom0", "down")
    time.sleep(25)
    _ip("link", "set", "tallyroom0", "up")
    _until(lambda: stage.published() >= len(stage.feeder.acknowledged) - 5)


def store_gone(stage: Stage) -> None:
    stage.on_store()
    desk = stage.desk()
    _settle(stage)
    assert stage.store is not None
    stage.store.kill()
    _until(lambda: "publisher" in desk.why())
    time.sleep(8)
    stage.store.start()
    _until(desk.ready)


def disk_full(stage: Stage) -> None:
    """Ledger, desk and site on a disk of 40 MB that somebody else fills."""
    disk = stage.folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(disk)], check=True)
    stage.stack.callback(subprocess.run, ["umount", "-l", str(disk)], check=True)
    stage.url, stage.target = str(disk / "night.db"), str(disk / "site")
    _open(stage)
    desk = stage.desk()
    _settle(stage)
    with suppress(OSError), (disk / "fill").open("wb", buffering=0) as file:
        while True:
            file.write(b"\0" * 4096)
    _until(lambda: "disk: only" in desk.why() and "publisher" in desk.why())
    time.sleep(5)
    (disk / "fill").unlink()
    _until(desk.ready)


def host_lost(stage: Stage) -> None:
    """Two publishers on one store; the one that publishes is lost for good."""
    stage.on_store()
    first = stage.publisher()
    _settle(stage)
    stage.publisher()
    time.sleep(4)
    first.lost()


def machine_lost(stage: Stage) -> None:
    """Ledger and desk are lost; the newest copy is restored elsewhere, and what it lacks is sent again."""
    desk = stage.desk()
    _settle(stage)
    copy = stage.folder / "copy.tar.gz"
    backup.back_up(stage.url, copy)
    time.sleep(2)
    stage.feeder.pause(True)
    desk.lost()
    for file in stage.folder.glob("night.*"):
        file.unlink()
    stage.url = str(stage.folder / "elsewhere.db")
    restore.restore(copy, stage.url)
    stage.feeder.elsewhere(stage.url)
    stage.feeder.pause(False)
    _until(stage.desk().ready)


DRILLS: dict[str, Callable[[Stage], None]] = {
    "publisher-killed": publisher_killed,
    "publisher-hangs": publisher_hangs,
    "desk-killed": desk_killed,
    "worker-killed": worker_killed,
    "database-gone": database_gone,
    "network-cut": network_cut,
    "store-gone": store_gone,
    "disk-full": disk_full,
    "host-lost": host_lost,
    "machine-lost": machine_lost,
}
#: Those that open their night by themselves, elsewhere than in a file of the stage's folder.
_OPEN_THEIRS = frozenset({"database-gone", "network-cut", "disk-full"})
#: Those that only root can make.
_ROOTS = frozenset({"network-cut", "disk-full"})


def drill(name: str) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="tallyroom-drill-") as folder, ExitStack() as stack:
        stage = Stage(Path(folder), stack)
        if name not in _OPEN_THEIRS:
            _open(stage)
        said = ""
        try:
            DRILLS[name](stage)
            time.sleep(CALM)
            stage.feeder.end()
            _until(lambda: stage.published() == len(stage.feeder.acknowledged))
        except TimeoutError as error:
            state = stage.state()
            said = f"the site is at {stage.published()}: {state.error if state else 'no publisher'} {error}".strip()
        return _outcome(stage, said)


def _open(stage: Stage) -> None:
    Night.create(stage.url, BOOK).ledger.close()
    stage.feeder = Feeder(stage.url)
    watcher = Watcher(stage.published)
    stage.stack.callback(watcher.end)
    stage.stack.callback(stage.feeder.end)
    stage.watcher = watcher


def _outcome(stage: Stage, said: str) -> Outcome:
    stage.feeder.end()
    night = open_night(stage.url)
    keys = [entry.key for entry in night.entries]
    walk = night.verify()
    night.ledger.close()
    numbers = {key: number for number, key in enumerate(keys, start=1)}
    watcher = stage.watcher
    late = [
        watcher.late(numbers[key], at)
        for key, at in stage.feeder.acknowledged.items()
        if key in numbers and numbers[key] <= max(watcher.seen)
    ]
    if walk.broken is not None:
        said = said or walk.reason
    lost = sum(key not in numbers for key in stage.feeder.acknowledged)
    return Outcome(max(late, default=0.0), len(keys), lost, len(keys) - len(set(keys)), said)


def _settle(stage: Stage) -> None:
    """Everything runs, and the first wards are published."""
    _until(lambda: stage.published() > 0)
    time.sleep(CALM)


def _until(asked: Callable[[], T | None], *, within: float = PATIENCE) -> T:
    until = time.monotonic() + within
    while time.monotonic() < until:
        if found := asked():
            return found
        time.sleep(0.1)
    raise TimeoutError


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _family(of: int) -> list[int]:
    said = subprocess.run(["ps", "-o", "pid=", "--ppid", str(of)], capture_output=True, text=True, check=False).stdout
    return [of, *(one for pid in said.split() for one in _family(int(pid)))]


def _kill_family(pid: int) -> None:
    for one in _family(pid):
        with suppress(ProcessLookupError):
            os.kill(one, signal.SIGKILL)


def _free_port() -> int:
    import socket  # noqa: PLC0415

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def _other_machine() -> Iterator[tuple[str, list[str]]]:
    """A network namespace with a cable to here: the address that it reaches, and how a command is run in it."""
    _ip("netns", "add", "tallyroom")
    try:
        _ip("link", "add", "tallyroom0", "type", "veth", "peer", "name", "tallyroom1", "netns", "tallyroom")
        _ip("addr", "add", "10.199.77.1/30", "dev", "tallyroom0")
        _ip("link", "set", "tallyroom0", "up")
        _ip("-n", "tallyroom", "addr", "add", "10.199.77.2/30", "dev", "tallyroom1")
        _ip("-n", "tallyroom", "link", "set", "tallyroom1", "up")
        yield "10.199.77.1", ["ip", "netns", "exec", "tallyroom"]
    finally:
        subprocess.run(["ip", "link", "del", "tallyroom0"], check=False, capture_output=True)
        _ip("netns", "del", "tallyroom")


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


def _skipped(name: str) -> str:
    if name in _ROOTS and os.geteuid() != 0:
        return "only root can make this trouble"
    if name == "network-cut":
        done = subprocess.run(["ip", "netns", "add", "tallyroom"], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return f"no network namespaces here: {done.stderr.strip()}"
        _ip("netns", "del", "tallyroom")
    return "" if name != "disk-full" or shutil.which("mount") else "no mount here"


def main() -> None:
    names = sys.argv[1:] or list(DRILLS)
    print(f"{'drill':18}{'':9}{'entries':>8}{'late':>9}{'lost':>6}{'doubled':>9}", flush=True)
    failed = 0
    for name in names:
        if why := _skipped(name):
            print(f"{name:18}skipped: {why}", flush=True)
            continue
        found = drill(name)
        failed += not found.passed
        word = "passed" if found.passed else "FAILED"
        figures = f"{found.entries:8}{found.late:8.1f}s{found.lost:6}{found.doubled:9}"
        print(f"{name:18}{word:9}{figures}  {found.said}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
