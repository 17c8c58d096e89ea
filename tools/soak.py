"""`python -m tools.soak kills|night|reads [NUMBER]`: the long trials whose figures are in docs/reliability.md.

`kills`: so many kills over a writer, publisher, server, workers and supervisor, on SQLite and PostgreSQL.
`night`: a night of so many contests, fifty declared a second, published to a folder and to an S3 server at once.
`reads`: so many requests through nginx while the site is published again and again.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path

import httpx
from msgspec.structs import replace
from tests.made import LAB, before, book, council, ward, won_by
from tests.operations.test_recipes import nginx

from tallyroom.domain import Book, Declared
from tallyroom.errors import TallyroomError
from tallyroom.night import Incoming, Night, open_night
from tallyroom.publish.folder import Folder
from tools.drill import Kept, Stage, Watcher, _family, _until

#: Declarations a second, and wards of a council.
RATE, OF_A_COUNCIL = 50.0, 20


def night_of(contests: int) -> Book:
    """A made-up night whose polls have closed."""
    names = [f"council-{number:04}" for number in range(-(-contests // OF_A_COUNCIL))]
    wards = [ward(names[number // OF_A_COUNCIL], f"ward-{number:05}") for number in range(contests)]
    bodies = [council(name, 60, seats_up=OF_A_COUNCIL) for name in names]
    made = book(bodies, wards, [before(name, lab=20, con=40) for name in names])
    return replace(made, event=replace(made.event, polls_close=datetime(2026, 1, 1, tzinfo=UTC)))


# Kills.

#: Declares every contest once, each until it is acknowledged, and then says its key.
_WRITER = """
import sys, time
from tallyroom.domain import Declared
from tallyroom.night import Incoming, open_night
from tests.made import LAB, won_by
night = None
while True:
    try:
        night = night or open_night(sys.argv[1])
        known = {entry.key for entry in night.entries}
        for contest in night.book.contests:
            if contest.id not in known:
                night.record(Incoming(happening=Declared(declaration=won_by(contest, LAB)), key=contest.id), by="soak")
                print(contest.id, flush=True)
                time.sleep(0.05)
        break
    except Exception:
        night = None
        time.sleep(0.2)
time.sleep(3600)
"""


class Writer:
    """A process that declares, started again when it is killed, and everything that it has acknowledged."""

    def __init__(self, url: str) -> None:
        self.acknowledged: list[str] = []
        self._url = url
        self.process = self._started()

    def _started(self) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", _WRITER, self._url], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        threading.Thread(target=self._listen, args=(process,), daemon=True).start()
        return process

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        self.acknowledged.extend(line.strip() for line in process.stdout if line.endswith("\n"))

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        self.process = self._started()


def kills(many: int) -> None:
    for kind in ("sqlite", "postgres"):
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="tallyroom-soak-") as folder, ExitStack() as stack:
            stage = Stage(Path(folder), stack)
            if kind == "postgres":
                stage.on_postgres()
            made = night_of(many * 4)
            Night.create(stage.url, made).ledger.close()
            killed = _killed(stage, many // 2)
            said = _judged(stage)
        print(f"{kind}: {said}; killed {killed} in {time.monotonic() - began:.0f} s", flush=True)


_STATE: dict[str, Writer] = {}


def _killed(stage: Stage, many: int) -> dict[str, int]:
    chance, desk, writer = random.Random(2027), stage.desk(), Writer(stage.url)
    _STATE["writer"] = writer
    stage.stack.callback(writer.process.kill)
    _until(lambda: stage.published() > 0)
    done = dict.fromkeys(("writer", "publisher", "worker", "server", "supervisor"), 0)
    while sum(done.values()) < many:
        what = chance.choices(list(done), [50, 25, 15, 5, 5])[0]
        with suppress(ProcessLookupError, IndexError, AttributeError):
            _kill(what, stage, desk, writer)
            done[what] += 1
        time.sleep(chance.uniform(0.1, 0.6))
    return done


def _kill(what: str, stage: Stage, desk: Kept, writer: Writer) -> None:
    if what == "writer":
        writer.kill()
        return
    state = stage.state()
    publisher = state.pid if state is not None else 0
    if what == "publisher":
        os.kill(publisher or _family(desk.process.pid)[-1], signal.SIGKILL)
        return
    family = [pid for pid in _family(desk.process.pid) if pid != publisher]
    os.kill(family[{"supervisor": 0, "server": 1, "worker": -1}[what]], signal.SIGKILL)


def _judged(stage: Stage) -> str:
    """After the last kill everything comes to rest: nothing is lost or doubled, and the site is at the last entry."""
    writer = _STATE["writer"]
    time.sleep(2)
    writer.process.kill()
    writer.process.wait()
    head = len(open_night(stage.url).entries)
    with suppress(TimeoutError):
        _until(lambda: stage.published() == head)
    night = open_night(stage.url)
    keys = [entry.key for entry in night.entries]
    walk = night.verify()
    night.ledger.close()
    lost = len(set(writer.acknowledged) - set(keys))
    doubled, broken = len(keys) - len(set(keys)), int(walk.broken is not None)
    ends = f"the site ends at entry {stage.published()} of {len(keys)}"
    return f"{len(keys)} entries, lost {lost}, doubled {doubled}, seals broken {broken}, {ends}"


# A large night.


def night(contests: int) -> None:
    with tempfile.TemporaryDirectory(prefix="tallyroom-soak-") as folder, ExitStack() as stack:
        stage, made = Stage(Path(folder), stack), night_of(contests)
        Night.create(stage.url, made).ledger.close()
        folders = Stage(Path(folder), stack)
        stage.on_store()
        publishers = {"folder": folders.publisher(), "store": stage.publisher()}
        began = time.monotonic()
        for one in (folders, stage):
            _until(lambda one=one: one.published() == 0, within=1200)  # type: ignore[misc]
        print(f"{contests} contests; both sites complete after {time.monotonic() - began:.0f} s", flush=True)
        watchers = {"folder": Watcher(folders.published), "store": Watcher(stage.published)}
        at, rate = _declared(stage.url, made, min(contests, 3000))
        for name, one in (("folder", folders), ("store", stage)):
            with suppress(TimeoutError):
                _until(lambda one=one: one.published() == len(at))  # type: ignore[misc]
            watchers[name].end()
            seen = max(watchers[name].seen)
            late = sorted(watchers[name].late(number, when) for number, when in at.items() if number <= seen)
            p99 = late[int(len(late) * 0.99)] if late else 0.0
            size = _memory(publishers[name].process.pid)
            print(
                f"  {name}: {len(late)} of {len(at)} entries published at {rate:.0f} a second: half within "
                f"{statistics.median(late):.2f} s, 99 of 100 within {p99:.2f} s; the publisher has {size} MB",
                flush=True,
            )


def _declared(url: str, made: Book, many: int) -> tuple[dict[int, float], float]:
    """When each entry was acknowledged, and how many there were a second."""
    night, at, began = open_night(url), {}, time.monotonic()
    for number, contest in enumerate(made.contests[:many], start=1):
        night.record(Incoming(happening=Declared(declaration=won_by(contest, LAB)), key=contest.id), by="soak")
        at[number] = time.monotonic()
        time.sleep(max(0.0, began + number / RATE - time.monotonic()))
    night.ledger.close()
    return at, many / (time.monotonic() - began)


def _memory(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


# Reads.


def reads(many: int) -> None:
    """Each answer has to be one version, whole, with one tag for each version, and never older than the last."""
    with tempfile.TemporaryDirectory(prefix="tallyroom-soak-") as name:
        folder, over = Path(name), threading.Event()
        target = Folder(folder / "site")
        target.publish({"index.html": _page(0), "version.json": b"0"}, whole=True, last="version.json")
        counts, faults, tags = [0], list[str](), dict[int, set[str]]()

        def read() -> None:
            last, tag = 0, ""
            with httpx.Client(base_url=address, verify=False) as client:
                while not over.is_set():
                    got = client.get("/index.html", headers={"accept-encoding": "identity", "if-none-match": tag})
                    counts[0] += 1
                    if got.status_code == 304:
                        continue
                    number = int(got.content.partition(b":")[0])
                    if got.content != _page(number) or number < last:
                        faults.append(f"version {number} after {last}, {len(got.content)} bytes")
                    last, tag = number, got.headers["etag"]
                    tags.setdefault(number, set()).add(tag)

        with nginx(folder / "site", folder) as (address, _):
            readers = [threading.Thread(target=read) for _ in range(4)]
            for one in readers:
                one.start()
            versions, began = 0, time.monotonic()
            while counts[0] < many:
                versions += 1
                files = {"index.html": _page(versions), "version.json": b"%d" % versions}
                target.publish(files, whole=False, last="version.json")
                time.sleep(0.02)
            over.set()
            for one in readers:
                one.join()
        took = time.monotonic() - began
        wrong = sum(len(found) > 1 for found in tags.values())
        print(f"{counts[0]} requests of {versions} versions in {took:.0f} s: torn or going back {len(faults)}, "
              f"versions with two tags {wrong}")  # fmt: skip


def _page(number: int) -> bytes:
    return f"{number}:".encode() + f"<p>{number}</p>".encode() * (100 + number % 7 * 500)


def main() -> None:
    trials = {"kills": (kills, 1000), "night": (night, 10_000), "reads": (reads, 1_000_000)}
    names = sys.argv[1:2] or list(trials)
    for name in names:
        trial, usual = trials[name]
        print(f"== {name}", flush=True)
        trial(int(sys.argv[2]) if len(sys.argv) > 2 else usual)


if __name__ == "__main__":
    try:
        main()
    except TallyroomError as error:
        sys.exit(str(error))
