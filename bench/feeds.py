"""Feeds: a night's file taken in with every check, one return examined, three hundred sources watched."""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

import httpx
from tools.past_nights import SHARED

from tallyroom.checks import Course, examine
from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.outgoing import write
from tallyroom.feeds.outgoing.told import Told
from tallyroom.feeds.package import read_package
from tallyroom.intake import take
from tallyroom.intake.sources import Config, Source
from tallyroom.intake.watch import Watch
from tallyroom.ledger import decode_happening
from tallyroom.night import Incoming, Night
from tallyroom.tally import Tally


def run() -> None:
    _watch()  # first: what a process has once held, its peak keeps
    package = read_package(SHARED / "english-2018")
    assert package.book is not None
    book = package.book
    with tempfile.TemporaryDirectory() as folder:
        first = Night.create(f"{folder}/first.db", book)
        first.record(
            *(Incoming(happening=one.happening, source=one.source) for one in package.declarations), by="bench"
        )
        data = write("democracy-club", Told(book, first.board, first.entries))["results.csv"]
        night = Night.create(f"{folder}/night.db", book)
        began = time.perf_counter(), time.process_time()
        given = [Given(name="results.csv", data=data)]
        reading = read("democracy-club", given, book, decode=decode_happening)
        taken = take(night, reading, by="bench")
        wall, cpu = time.perf_counter() - began[0], time.process_time() - began[1]
        print(f"Democracy Club CSV of 2018: {len(taken.entries):,} returns, {wall:.2f} s ({cpu:.2f} s of CPU; bound 5)")

    tally, course = Tally(book), Course(book)
    for standing in first.board.standings.values():
        course.see(standing)
    spent = []
    for one in package.declarations:
        before = time.perf_counter()
        examine(book, tally, one.happening, where="", course=course)
        spent.append(time.perf_counter() - before)
    last = 1000 * quantiles(spent, n=100)[-1]
    print(
        f"checks on one return: {1000 * median(spent):.2f} ms in the middle, {last:.2f} ms for the slowest in a hundred"
    )


def _watch() -> None:
    package = read_package(Path(__file__).parents[1] / "tests" / "planted" / "package")
    assert package.book is not None
    head = "ballot_id,candidate,votes\n"
    ward = "local.anyshire.north.2030-05-02"
    body = f"{head}{ward},Ann O'Neil,910\n{ward},Bob Lee,790\n{ward},Cy Môn,310\n".encode()
    with tempfile.TemporaryDirectory() as folder:
        night = Night.create(f"{folder}/night.db", package.book)
        sources = tuple(Source(name=f"s{n}", format="csv", address=f"http://bench.test/{n}") for n in range(300))
        transport = httpx.MockTransport(lambda request: httpx.Response(200, content=body))
        watch = Watch(
            night, Config(sources=sources, keep=Path(folder) / "kept"), decode=decode_happening, transport=transport
        )
        before, began = _megabytes(), time.perf_counter()
        for _ in range(3):
            watch.once()
        spent = time.perf_counter() - began
        most = f"{_megabytes():.0f} MB at most, {before:.0f} MB of it before"
        print(f"300 sources looked at three times: {spent:.1f} s; {most} (bound 150)")


def _megabytes() -> float:
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
