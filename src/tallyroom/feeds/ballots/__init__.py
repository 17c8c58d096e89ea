"""Ballot files in and out: BLT, and the comma form in which Scottish cast vote records are kept.

Lives here: `read` (bytes to a profile and its faults), `sources` (files, folders and .tar.xz archives, one
file at a time) and `write_blt`. Not here: counting (`counting`), what a night makes of a result.
"""

from __future__ import annotations

import io
import re
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tallyroom.counting import Profile
from tallyroom.errors import TallyroomError
from tallyroom.feeds.ballots.columns import regular
from tallyroom.feeds.ballots.faults import Ballots, Fault, refuse
from tallyroom.feeds.ballots.tolerant import Reading, decoded, listed_names, plain_names, read_lines

__all__ = ["Ballots", "Fault", "Source", "read", "sources", "write_blt"]

SUFFIXES = (".blt", ".csv")


class Source(NamedTuple):
    """One ballot file: its name for messages, and its bytes."""

    name: str
    data: bytes


def read(data: bytes, *, name: str) -> Ballots:
    """A ballot file as a profile, with everything that was wrong in it.

    `name` is used in messages, and for the contest where the file gives no title.
    Raises `TallyroomError` listing every fault with its line when the file has to be refused.

    >>> read(b'2 1\\n3 1 2 0\\n2 2 0\\n0\\n"Ann"\\n"Bob"\\n"A ward"\\n', name="w.blt").profile.rankings()
    ((3, ('Ann', 'Bob')), (2, ('Bob',)))
    """
    closed = _is_blt(data, name)
    if not closed:
        swift = _swift(data, name)
        if swift:
            return swift
    reading = read_lines(decoded(data), closed=closed)
    refuse(name, reading.faults)
    names, parties, title = (plain_names if closed else listed_names)(reading)
    names = _told_apart(names, parties, reading)
    _complete(names, title, reading, data)
    refuse(name, reading.faults)
    if not reading.rankings:
        raise TallyroomError("no papers that count", where=name)
    profile = _profile(reading, names, parties, title or Path(name).stem)
    return Ballots(source=name, profile=profile, faults=tuple(reading.faults))


def sources(paths: Sequence[Path]) -> Iterator[Source]:
    """Every ballot file in the files, folders and archives given, in their order; one in memory at a time.

    Raises `TallyroomError` for a path that is not there, or an archive that is broken or holds no ballot
    file.
    """
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
            if not inside:
                raise TallyroomError("no .blt or .csv file in this folder", where=str(path))
            yield from (Source(str(file), file.read_bytes()) for file in inside)
        elif not path.exists():
            raise TallyroomError("no such file", where=str(path))
        elif ".tar" in path.suffixes or path.suffix in {".tgz", ".txz"}:
            yield from _archived(path)
        else:
            yield Source(str(path), path.read_bytes())


def write_blt(profile: Profile) -> str:
    """A profile as strict BLT: one ranking a line in the profile's own order, names in double quotes.

    A double quote inside a name becomes a single one: BLT has no way to write it.

    >>> print(write_blt(Profile.of(["Ann", "Bob"], [(2, ["Bob", "Ann"])], seats=1, contest="A ward")), end="")
    2 1
    2 2 1 0
    0
    "Ann"
    "Bob"
    "A ward"
    """
    ended = len(profile.candidates)
    out = io.StringIO(newline="\n")
    out.write(f"{ended} {profile.seats}\n")
    for papers, row in zip(profile.papers.tolist(), profile.choices.T.tolist(), strict=True):
        out.write(" ".join(map(str, (papers, *(choice + 1 for choice in row if choice != ended), 0))) + "\n")
    out.write("0\n")
    for text in (*profile.candidates, profile.contest):
        out.write('"' + text.replace('"', "'") + '"\n')
    return out.getvalue()


def _is_blt(data: bytes, name: str) -> bool:
    suffix = Path(name).suffix.lower()
    if suffix in SUFFIXES:
        return suffix == ".blt"
    # Neither name: in BLT every ballot line ends in 0, in the comma form none does.
    second = data.split(b"\n", 3)[1:2] or [b""]
    return re.search(rb"(^|[\s,])0[\s,]*$", second[0].strip()) is not None


def _swift(data: bytes, name: str) -> Ballots | None:
    start = data.find(b'"')
    columns = regular(data[:start].removeprefix(b"\xef\xbb\xbf")) if start > 0 else None
    if columns is None or not 1 <= columns.seats <= columns.candidates:
        return None
    lines = decoded(data[start:], first=data.count(b"\n", 0, start) + 1)
    reading = Reading(standing=columns.candidates, seats=columns.seats, names=lines)
    names, parties, title = listed_names(reading)
    if len(set(names)) != columns.candidates or not title or "" in names:
        return None
    try:
        profile = Profile.grouped(
            candidates=tuple(names),
            seats=columns.seats,
            choices=columns.choices,
            papers=columns.papers,
            contest=title,
            parties=tuple(parties),
        )
    except TallyroomError:
        return None
    return Ballots(source=name, profile=profile, faults=tuple(reading.faults))


def _profile(reading: Reading, names: list[str], parties: list[str], title: str) -> Profile:
    places = max(len(ranking) for _, ranking in reading.rankings) + 1
    choices = np.full((places, len(reading.rankings)), reading.standing, dtype=np.intp)
    for row, (_, ranking) in enumerate(reading.rankings):
        choices[: len(ranking), row] = ranking
    profile = Profile.grouped(
        candidates=tuple(names),
        seats=reading.seats,
        choices=choices,
        papers=np.array([papers for papers, _ in reading.rankings], dtype=np.int64),
        contest=title,
        parties=tuple(parties) if any(parties) else (),
    )
    return profile.without([names[index] for index in reading.withdrawn]) if reading.withdrawn else profile


def _told_apart(names: list[str], parties: list[str], reading: Reading) -> list[str]:
    """Two candidates of one name become "Name (party)", or "Name (their number)"."""
    apart = list(names)
    for index, name in enumerate(names):
        if name and names.count(name) > 1:
            same_party = [parties[i] for i, other in enumerate(names) if other == name].count(parties[index]) > 1
            apart[index] = f"{name} ({index + 1 if same_party or not parties[index] else parties[index]})"
            line = reading.names[index][0]
            reading.fault(line, f"two candidates are called {name}: this one is {apart[index]}", verdict="mended")
    return apart


def _complete(names: list[str], title: str, reading: Reading, data: bytes) -> None:
    last = data.count(b"\n") + (not data.endswith(b"\n"))
    if len(names) < reading.standing:
        reading.fault(
            last,
            f"{reading.standing} candidates are promised and {len(names)} named",
            verdict="refused",
            mend="Is the file cut short?",
        )
    for index, name in enumerate(names):
        if not name:
            reading.fault(reading.names[index][0], f"candidate {index + 1} has no name", verdict="refused")
    if not title and len(names) == reading.standing:
        reading.fault(last, "no title: the file's name is used", verdict="mended")
    out = [number + 1 for number in reading.withdrawn if not 0 <= number < reading.standing]
    if out:
        reading.fault(2, f"withdrawn candidates {out} do not stand", verdict="refused")
    left = reading.standing - len(set(reading.withdrawn))
    if left < reading.seats:
        reading.fault(2, f"{left} candidates are left for {reading.seats} seats", verdict="refused")


def _archived(path: Path) -> Iterator[Source]:
    found = 0
    try:
        with tarfile.open(path, mode="r|*") as archive:
            for member in archive:
                if member.isfile() and Path(member.name).suffix.lower() in SUFFIXES:
                    opened = archive.extractfile(member)
                    found += 1
                    yield Source(member.name, opened.read() if opened else b"")
                archive.members = []  # type: ignore[attr-defined]  # or every member seen stays in memory
    except (tarfile.TarError, OSError, EOFError) as broken:
        raise TallyroomError(f"not an archive that can be read: {broken}", where=str(path)) from broken
    if not found:
        raise TallyroomError("no .blt or .csv file in this archive", where=str(path))
