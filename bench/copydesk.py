"""Checking copy: warm and cold, by length; and how many planted errors are caught. Printed, never judged."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tools.planted_errors import Writer, bundled_night, measure, show

from tallyroom.copydesk.checking.check import Checker
from tallyroom.copydesk.reading.read import read

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("TALLYROOM_SHARED_DATA", ROOT.parent / "shared" / "data"))
WORDS = 600


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        night = bundled_night(Path(folder))
        checker = Checker(night.now)
        writer = Writer(night.now, random.Random(1))
        story = ""
        while len(story.split()) < WORDS:
            story += writer.sentence().text + "\n\n"
        print(f"{len(story.split())} words of figures alone, read and checked warm: {_best(checker, story):.1f} ms")
        docs = sorted((SHARED / "copy" / "docs").glob("*.txt")) if (SHARED / "copy").is_dir() else []
        for path in docs[:3]:
            text = path.read_text("utf-8")
            print(f"a report of {len(text.split())} words, warm: {_best(checker, text):.1f} ms (bound 50)")
        if docs:
            _cold(docs, Path(folder) / "night.db")
        for size in (100_000, 1_000_000):
            _long(story, size)
        show(measure(night.now, stories=300, seed=1), 0)


def _best(checker: Checker, text: str) -> float:
    """Milliseconds of the fastest of ten."""
    return 1_000 * min(_seconds(lambda: checker.check(text)) for _ in range(10))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _cold(docs: list[Path], db: Path) -> None:
    """All documents in one new process, with its start, the names and the ledger."""
    words = [sys.executable, "-m", "tallyroom", "check", *map(str, docs), "--db", str(db), "--jsonl"]
    took = _seconds(lambda: subprocess.run(words, check=True, stdout=subprocess.DEVNULL))
    print(f"{len(docs)} documents in a new process: {took:.2f} s (bound 2)")


def _long(story: str, size: int) -> None:
    text = (story * (size // len(story) + 1))[:size]
    took = _seconds(lambda: read(text))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{size:,} characters read in {took:.1f} s, {1e6 * took / size:.1f} s a million; peak {peak:.0f} MiB")
