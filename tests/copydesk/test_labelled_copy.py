"""The reader against the labelled copy that is shared beside the project, where it is at hand."""

from __future__ import annotations

import json
import os
from collections import defaultdict
from pathlib import Path

import pytest

from tallyroom.copydesk.reading.read import read

COPY = Path(os.environ.get("TALLYROOM_SHARED_DATA", "../shared/data")) / "copy"
needs_copy = pytest.mark.skipif(
    not COPY.is_dir(),
    reason="the labelled copy is not here: set TALLYROOM_SHARED_DATA to the shared data folder",
)


def agrees(row: dict[str, object], gold: dict[str, object]) -> bool:
    overlap = min(int(str(row["end"])), int(str(gold["end"]))) > max(int(str(row["start"])), int(str(gold["start"])))
    same = all(row[key] == gold[key] for key in ("kind", "subject", "value"))
    return overlap and same and gold["change"] in (None, row["change"])


@needs_copy
def test_nine_claims_in_ten_of_the_labelled_copy_are_found() -> None:
    wanted: dict[str, list[dict[str, object]]] = defaultdict(list)
    for line in (COPY / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        claim = json.loads(line)
        wanted[claim["doc"]].append(claim)
    found = stated = 0
    for doc, golds in wanted.items():
        rows = [c.row(doc) for c in read((COPY / "docs" / doc).read_text(encoding="utf-8"))]
        stated += len(rows)
        found += sum(any(agrees(row, gold) for row in rows) for gold in golds)
    total = sum(map(len, wanted.values()))
    assert found >= 0.95 * total
    assert stated <= 1.03 * total
