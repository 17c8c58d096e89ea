"""From a declaration to a published page: the rehearsed nights, cost per declaration, baking, and cold starts."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from tests.made import before, book, council, ward

from tallyroom.domain import Book, Candidacy, CandidacyId, Contest, Declaration, Declared, PartyId
from tallyroom.feeds.package import PackageReading, read_package
from tallyroom.night import Incoming, Night
from tallyroom.publish.folder import Folder
from tallyroom.publish.site import Site
from tallyroom.rehearsal import at_once, rehearse

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("TALLYROOM_SHARED_DATA", ROOT.parent / "shared" / "data"))
BUNDLED = ROOT / "src" / "tallyroom" / "data" / "night-2012"


def run() -> None:
    cold_starts()
    flat_cost()
    if (SHARED / "english-2018").is_dir():
        a_night(SHARED / "english-2018")
    else:
        print("english-2018 is not there: the bundled night stands in for it")
        a_night(BUNDLED)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def a_night(package: Path) -> None:
    """Rehearse a package in a process of its own, then publish it, whole and declaration by declaration."""
    with _folder() as folder:
        db = folder / "night.db"
        code = f"import bench.night as b; b.rehearse_here({str(package)!r}, {str(db)!r})"
        print(f"{package.name} rehearsed at speed 0 into a durable ledger:", flush=True)
        subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
        publish(read_package(package), folder)


def rehearse_here(package: str, db: str) -> None:
    """Load, open and rehearse, as `tallyroom rehearse` does; prints seconds and this process's peak memory."""
    start = time.perf_counter()
    reading = read_package(Path(package))
    loaded = time.perf_counter()
    night = Night.create(db, _book(reading))
    steps = sum(1 for _ in at_once(night, rehearse(night, reading)))
    done = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"  load {loaded - start:.2f} s, {steps} happenings recorded in {done - loaded:.2f} s (bound 4), {peak:.0f} MiB"
    )


def _book(reading: PackageReading) -> Book:
    if reading.book is None:
        raise SystemExit("the package has faults")
    return reading.book


def publish(reading: PackageReading, folder: Path) -> None:
    """Record with the site kept up; then the whole site into a new folder."""
    night = Night.create(str(folder / "published.db"), _book(reading))
    site = Site(night.book, Folder(folder / "site"))
    site.bake(night.board, night.entries)
    times, start = [], time.perf_counter()
    for number, _ in enumerate(rehearse(night, reading)):
        if number % 10 == 0:
            site.bake(night.board, night.entries)
            start = time.perf_counter()
        elif number % 10 == 1:
            site.bake(night.board, night.entries)
            times.append(time.perf_counter() - start)
    quantiles = statistics.quantiles(times, n=20)
    median = statistics.median(times) * 1000
    print(f"  one declaration, ledger to changed pages on disk: median {median:.1f} ms (bound 20),")
    print(f"    95% within {quantiles[18] * 1000:.1f} ms, over {len(times)} declarations")
    fresh = Site(night.book, Folder(folder / "fresh"))
    seconds = _seconds(lambda: fresh.bake(night.board, night.entries))
    files = sum(1 for path in (folder / "fresh").rglob("*") if path.is_file())
    print(f"  whole site, {files} files: {seconds:.2f} s (bound 10)")


def flat_cost(contests: int = 10_000) -> None:
    """A synthetic night: the last thousand declarations against the first thousand."""
    made = _synthetic(contests)
    times = []
    with _folder() as folder:
        night = Night.create(str(folder / "night.db"), made)
        for contest in made.contests:
            votes = tuple((who.id, 100 + place) for place, who in enumerate(contest.candidacies))
            one = Incoming(happening=Declared(declaration=Declaration(contest=contest.id, votes=votes)), key=contest.id)
            times.append(_seconds(partial(night.record, one, by="bench")))
    first, last = statistics.median(times[:1000]), statistics.median(times[-1000:])
    print(f"{contests} declarations: the last thousand take {last / first:.2f} times the first thousand (bound 1.3),")
    print(f"  medians {first * 1000:.2f} and {last * 1000:.2f} ms")


def _synthetic(contests: int) -> Book:
    names = [f"town-{number}" for number in range(contests // 20)]
    wards: list[Contest] = []
    for name in names:
        for place in range(20):
            one = ward(name, f"ward-{place}", held_by=[PartyId("con")], standing=())
            people = tuple(Candidacy(id=CandidacyId(p), name=p, party=PartyId(p)) for p in ("con", "ld", "lab"))
            wards.append(replace(one, candidacies=people))
    return book(
        [council(name, 60, seats_up=20) for name in names], wards, [before(name, lab=20, con=40) for name in names]
    )


def cold_starts(times: int = 15) -> None:
    """Whole processes, bytecode compiled, against an interpreter that does nothing."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(ROOT / "src")], check=True)
    tallyroom = str(Path(sys.executable).with_name("tallyroom"))
    with _folder() as folder:
        subprocess.run([tallyroom, "demo", "--no-serve", "--out", str(folder)], check=True, capture_output=True)
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "tallyroom --help (bound 150 ms)": [tallyroom, "--help"],
            "tallyroom status (bound 250 ms)": [tallyroom, "status", "--db", str(folder / "night.db")],
        }
        took: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(times):
            for name, command in commands.items():
                took[name].append(_seconds(partial(subprocess.run, command, capture_output=True, check=True)))
    base = statistics.median(took["python -c pass"])
    for name, all_times in took.items():
        median = statistics.median(all_times)
        print(f"{name}: median {median * 1000:.0f} ms, {median / base:.1f} times an empty interpreter")
