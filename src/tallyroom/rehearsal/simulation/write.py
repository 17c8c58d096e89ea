"""A simulated night on disk: the package with its returns, what is announced later, and the truth in a file of its own.

The folder is a package like any other, so that `rehearse` plays it. Only `truth.json` knows what was planted.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, to_builtins
from msgspec import json as msgjson

from tallyroom.domain import Book, CandidacyId, ContestId, Declaration, PartyId
from tallyroom.errors import TallyroomError
from tallyroom.feeds.columns import RETURNS
from tallyroom.rehearsal.simulation import Message, Simulated

TRUTH = "truth.json"
#: What is announced again, a line each: see `feeds.package`.
LATER = "later.jsonl"
SOURCE = "simulation"


class Truth(Struct, frozen=True, kw_only=True):
    """What `truth.json` holds, for whoever scores a training."""

    seed: int
    swings: Mapping[PartyId, float]
    contests: Mapping[ContestId, Declaration]
    faults: tuple[dict[str, object], ...] = ()


def write(simulated: Simulated, book: Book, package: Path, out: Path) -> None:
    """The package with the simulated night in it. Raises `TallyroomError` where the folder has something in it."""
    if out.exists() and any(out.iterdir()):
        raise TallyroomError("is there already", where=str(out), mend="Name a new folder: nothing is overwritten.")
    skipped = shutil.ignore_patterns("returns.csv", LATER, TRUTH, "ballots", "council_totals.csv", "bulletins.csv")
    shutil.copytree(package, out, ignore=skipped, dirs_exist_ok=True)
    first = [message for message in simulated.messages if not message.reason]
    later = [message for message in simulated.messages if message.reason]
    (out / "returns.csv").write_text(_returns(book, first), "utf-8")
    if later:
        (out / LATER).write_bytes(b"".join(msgjson.encode(message) + b"\n" for message in later))
    truth = Truth(
        seed=simulated.seed,
        swings=simulated.swings,
        contests=simulated.truth,
        faults=tuple(to_builtins(fault) for fault in simulated.faults),
    )
    (out / TRUTH).write_text(json.dumps(to_builtins(truth), indent=1, ensure_ascii=False) + "\n", "utf-8")


def read_truth(path: Path) -> Truth:
    """The truth of a simulated night. Raises `TallyroomError` for a folder without one."""
    file = path / TRUTH if path.is_dir() else path
    try:
        return msgjson.decode(file.read_bytes(), type=Truth)
    except (OSError, ValueError) as error:
        raise TallyroomError(f"cannot be read ({error})", where=str(file), mend="Simulate a night first.") from error


def _returns(book: Book, messages: list[Message]) -> str:
    columns = [name for name in RETURNS if name not in {"party_id", "turnout_pct"}]
    out = io.StringIO(newline="")
    lines = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    lines.writeheader()
    for message in messages:
        lines.writerows(_rows(book, message))
    return out.getvalue()


def _rows(book: Book, message: Message) -> Iterator[dict[str, object]]:
    said = message.declaration
    votes, finals = dict(said.votes), dict(said.final_votes)
    order = {who: place for place, who in enumerate(said.returned, start=1)}
    lots = {who: place for place, who in enumerate(said.lot_drawn, start=1)}
    ranked = book.contest(said.contest).system in {"scottish-2011", "ni-1985"}
    common = {
        "ballot_id": said.contest,
        "ballots_issued": said.papers_verified,
        "rejected": sum(n for _, n in said.rejected) if said.rejected else None,
        "electorate": said.electorate,
        "declared_at": message.at.isoformat(),
        "status": said.status if said.status != "declared" else "",
        "source": SOURCE,
    }
    for who in book.contest(said.contest).candidacies:
        row: dict[str, object] = {
            "candidate": who.id if _namesakes(book, said, who.id) else who.name,
            "votes": votes.get(who.id),
            "votes_final": finals.get(who.id),
            "elected": 1 if who.id in order else "" if not order else 0,
            "elected_order": order.get(who.id) if ranked else None,
            "lot": lots.get(who.id),
        }
        yield {name: "" if cell is None else cell for name, cell in (common | row).items()}


def _namesakes(book: Book, said: Declaration, who: CandidacyId) -> bool:
    """Whether somebody else on the paper has the same name, so that only the id tells them apart."""
    name = book.candidacy(said.contest, who).name
    return sum(one.name == name for one in book.contest(said.contest).candidacies) > 1
