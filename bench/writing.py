"""Writing: every story of a night anew, one story warm, and what the reader makes of them. Printed, never judged."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tools.planted_errors import bundled_night

from tallyroom.copydesk.checking.check import Checker
from tallyroom.copydesk.writing.shown import text
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.night import Night
from tallyroom.view import View

NATIONAL = ("wire", "trade", "headline", "ticker", "alert", "social", "hall")
#: Councils declared at the moments whose stories are read back.
MOMENTS = (1, 5, 20, 40, 60, 80, 104, 120, 140, 160, 181)


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        night = bundled_night(Path(folder))
        local = [f"local:{body}" for body in night.board.councils]
        took = min(_seconds(lambda: _all(_anew(night), [*local, *NATIONAL])) for _ in range(3))
        print(f"{len(local)} local and {len(NATIONAL)} national stories rewritten: {took:.2f} s (bound 5)")
        view = _anew(night)
        for outlet in ("wire", "trade", "local:birmingham", "local:purbeck", "headline"):
            first = 1_000 * _seconds(partial(write_copy, _anew(night), outlet=outlet))
            warm = 1_000 * min(_seconds(partial(write_copy, view, outlet=outlet)) for _ in range(10))
            print(f"{outlet}: {warm:.1f} ms warm (bound 20); {first:.1f} ms as the first of its moment")
        _variety(view, local)
        _read_back(night, local)


def _anew(night: Night) -> View:
    return View(night.book, night.entries, night.board)


def _all(view: View, outlets: list[str]) -> None:
    for outlet in outlets:
        write_copy(view, outlet=outlet)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _variety(view: View, local: list[str]) -> None:
    used: Counter[str] = Counter()
    for outlet in local:
        copy = write_copy(view, outlet=outlet)
        used.update({one.skeleton for one in copy.sentences if not one.kind.startswith("list.")})
    (skeleton, times) = used.most_common(1)[0]
    print(f"the commonest skeleton is in {times} of {len(local)} local stories (bound a third): {skeleton}")


def _read_back(night: Night, local: list[str]) -> None:
    """Stories of many moments, each read by the checker at its moment."""
    verdicts: Counter[str] = Counter()
    stories, wrong = 0, []
    for councils in MOMENTS:
        view = night.at_councils(councils)
        checker = Checker(view)
        for outlet in ("wire", "trade", "headline", "ticker", "alert", *local[:: 9 if councils < 181 else 3]):
            stories += 1
            for verdict in checker.check(text(write_copy(view, outlet=outlet))).verdicts:
                verdicts[verdict.verdict] += 1
                if verdict.verdict in {"mismatch", "superseded"}:
                    wrong.append(f"{councils} {outlet}: {verdict.claim.quote!r} {verdict.reason}")
    print(f"{stories} stories of {len(MOMENTS)} moments read back: {dict(verdicts)}")
    print("\n".join(wrong[:10]))
