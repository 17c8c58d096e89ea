"""Ballot files in and out: BLT, and the comma form in which Scottish cast vote records are kept.

Lives here: `read` (bytes to a profile and its faults), `sources` (files, folders and .tar.xz archives, one
file at a time) and `write_blt`. Not here: counting (`counting`), what a night makes of a result.
"""

from __future__ import annotations

import io
import lzma
import re
import sys
import tarfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tallyroom.counting import Profile
from tallyroom.counting.sheet import told_seats
from tallyroom.errors import TallyroomError
from tallyroom.feeds.ballots.columns import regular, regular_blt
from tallyroom.feeds.ballots.faults import Ballots, Fault, refuse
from tallyroom.feeds.ballots.tolerant import (
    MOST_CANDIDATES,
    Reading,
    decoded,
    listed_names,
    marked,
    plain_names,
    read_lines,
)

__all__ = ["Ballots", "Fault", "Source", "read", "sources", "write_blt"]

SUFFIXES = (".blt", ".csv")
ARCHIVES = (".tar", ".tgz", ".txz", ".tbz2")
INPUT = "standard input"


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
    data = marked(data)
    closed = _is_blt(data, name)
    swift = (_swift_blt if closed else _swift)(data, name)
    if swift:
        return swift
    reading = read_lines(decoded(data), closed=closed)
    refuse(name, reading.faults)
    names, parties, title = (plain_names if closed else listed_names)(reading)
    names = _told_apart(names, parties, reading)
    _complete(names, title, reading, data)
    refuse(name, reading.faults)
    profile = _profile(reading, names, parties, title or Path(name).stem) if reading.rankings else None
    if profile is None or not profile.valid:
        raise TallyroomError("no papers that count", where=name, mend=_said(reading))
    return Ballots(source=name, profile=profile, faults=tuple(reading.faults))


def sources(paths: Sequence[Path], *, unread: Callable[[TallyroomError], None] | None = None) -> Iterator[Source]:
    """Every ballot file in the files, folders and archives given, in their order; one in memory at a time.

    "-" is standard input. Folders are walked with the archives in them. `unread` is told of each path that is not
    there or cannot be read, each archive that is broken and each folder without a ballot file, and the rest is
    walked all the same; without `unread` the first of them is raised.
    """
    refused = unread or _raised
    for path in paths:
        inside = _inside(path)
        if not inside:
            refused(TallyroomError("no .blt or .csv file in this folder", where=str(path)))
        for file in inside:
            try:
                yield from _opened(file)
            except TallyroomError as error:
                refused(error)


def is_archive(path: Path) -> bool:
    """By its name, is it an archive of ballot files?"""
    return any(suffix.lower() in ARCHIVES for suffix in path.suffixes[-2:])


def _raised(error: TallyroomError) -> None:
    raise error


def _inside(path: Path) -> list[Path]:
    """The path itself, or the ballot files and archives in the folder that it is."""
    if not path.is_dir():
        return [path]
    return sorted(p for p in path.rglob("*") if (is_archive(p) or _named_so(p.name)) and not p.is_dir())


def _named_so(name: str) -> bool:
    return Path(name).suffix.lower() in SUFFIXES


def _opened(path: Path) -> Iterator[Source]:
    """One file, or what is in one archive."""
    if is_archive(path):
        yield from _archived(path)
        return
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        what = "no such file" if isinstance(error, FileNotFoundError) else error.strerror or "cannot be read"
        raise TallyroomError(what, where=str(path)) from error
    yield Source(INPUT if str(path) == "-" else str(path), data)


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
    """By what is in it: a line of 0 closes the ballots of BLT; the comma form numbers its candidates.

    Where a file has neither, it is cut short, or no ballot file: then its ballot lines say, and last its name.
    """
    if _CLOSED.search(data):
        return True
    if re.search(rb"""^\s*["']?candidate\s+\d+["']?\s*,""", data, re.MULTILINE | re.IGNORECASE):
        return False
    suffix = Path(name).suffix.lower()
    if suffix in SUFFIXES:
        return suffix == ".blt"
    # In BLT every ballot line ends in 0, in the comma form none does.
    second = data.split(b"\n", 3)[1:2] or [b""]
    return re.search(rb"(^|[\s,])0[\s,]*$", second[0].strip()) is not None


_CLOSED = re.compile(rb"^[ \t,;]*0[ \t,;]*(#.*)?$", re.MULTILINE)


def _swift_blt(data: bytes, name: str) -> Ballots | None:
    """BLT whose ballots are all in order, whole columns at a time; `None` for any other."""
    end = _CLOSED.search(data)
    columns = regular_blt(data[: end.start()]) if end else None
    if end is None or columns is None or not 1 <= columns.seats <= columns.candidates <= MOST_CANDIDATES:
        return None
    reading = Reading(standing=columns.candidates, seats=columns.seats)
    reading.names = decoded(data[end.end() :], first=data.count(b"\n", 0, end.end()) + 1)
    names, parties, title = plain_names(reading)
    names = _told_apart(names, parties, reading)
    _complete(names, title, reading, data)
    if any(fault.verdict == "refused" for fault in reading.faults):
        return None
    try:
        profile = Profile.grouped(
            candidates=tuple(names),
            seats=columns.seats,
            choices=columns.choices,
            papers=columns.papers,
            contest=title or Path(name).stem,
            parties=tuple(parties) if any(parties) else (),
        )
    except TallyroomError:
        return None
    return Ballots(source=name, profile=profile, faults=tuple(reading.faults))


def _swift(data: bytes, name: str) -> Ballots | None:
    start = data.find(b'"')
    columns = regular(data[:start]) if start > 0 else None
    if columns is None or not 1 <= columns.seats <= columns.candidates <= MOST_CANDIDATES:
        return None
    lines = decoded(data[start:], first=data.count(b"\n", 0, start) + 1)
    reading = Reading(standing=columns.candidates, seats=columns.seats, names=lines)
    names, parties, title = listed_names(reading)
    refused = any(fault.verdict == "refused" for fault in reading.faults)
    if refused or len(set(names)) != columns.candidates or not title or "" in names:
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
    return _without_withdrawn(profile, reading) if reading.withdrawn else profile


def _without_withdrawn(profile: Profile, reading: Reading) -> Profile:
    gone = dict.fromkeys(profile.candidates[index] for index in reading.withdrawn)
    left = profile.without(gone)
    says = f"{' and '.join(gone)} withdrawn: passed over"
    reading.fault(reading.withdrawn_line, says, verdict="mended")
    if left.valid < profile.valid:
        says = "papers for nobody who stands, after a withdrawal"
        reading.fault(reading.withdrawn_line, says, verdict="rejected", papers=profile.valid - left.valid)
    return left


def _said(reading: Reading) -> str:
    """The lesser faults of a file that had to be refused, the first of them."""
    return "; ".join(str(fault) for fault in reading.faults[:5])


def _told_apart(names: list[str], parties: list[str], reading: Reading) -> list[str]:
    """Two candidates of one name become "Name (party)", or "Name (their number)"."""
    apart = list(names)
    often = Counter(names)
    for index, name in enumerate(names):
        if name and often[name] > 1:
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
    _beyond(reading, last)
    for index, name in enumerate(names):
        if not name:
            reading.fault(reading.names[index][0], f"candidate {index + 1} has no name", verdict="refused")
    if not title and len(names) == reading.standing:
        mend = "Is the file cut short?"
        reading.fault(last, "no title: the file's name is used", verdict="mended", mend=mend)
    out = [number + 1 for number in reading.withdrawn if not 0 <= number < reading.standing]
    if out:
        says = f"withdrawn, and not standing: {', '.join(map(str, out))}"
        mend = f"Those who stand are 1 to {reading.standing}."
        reading.fault(reading.withdrawn_line, says, verdict="refused", mend=mend)
    left = reading.standing - len(set(reading.withdrawn))
    if reading.withdrawn and left < reading.seats:
        says = f"left to stand: {left}, for {told_seats(reading.seats)}"
        reading.fault(reading.withdrawn_line, says, verdict="refused", mend="Such an election is not contested.")


def _beyond(reading: Reading, last: int) -> None:
    """A number above those who stand on many papers, or where one more is named, is a first line that is wrong."""
    if not reading.beyond:
        return
    number, papers = reading.beyond.most_common(1)[0]
    more_named = len(reading.names) > number > reading.standing
    often = reading.beyond_lines[number] > _FEW and papers * _RARE > reading.papers
    if more_named or often:
        named = f", and {len(reading.names)} lines name candidates and the title" if more_named else ""
        says = (
            f"the first line promises {reading.standing} candidates, {papers:,} of {reading.papers:,} papers "
            f"prefer number {number}{named}"
        )
        reading.fault(1, says, verdict="refused", mend="Is the first number on the first line right?")


#: Lines that prefer one and the same number which is nobody's: so few, or one paper in so many, may be slips.
_FEW, _RARE = 2, 100


def _archived(path: Path) -> Iterator[Source]:
    found = 0
    try:
        with tarfile.open(path, mode="r|*") as archive:
            for member in archive:
                if member.isfile() and _named_so(member.name):
                    opened = archive.extractfile(member)
                    found += 1
                    yield Source(member.name, opened.read() if opened else b"")
                archive.members = []  # type: ignore[attr-defined]  # or every member seen stays in memory
    except FileNotFoundError as error:
        raise TallyroomError("no such file", where=str(path)) from error
    except (tarfile.TarError, lzma.LZMAError, zlib.error, OSError, EOFError) as broken:
        cut = f", after {found} of its files" if found else ""
        raise TallyroomError(f"not an archive that can be read{cut}: {broken}", where=str(path)) from broken
    if not found:
        raise TallyroomError("no .blt or .csv file in this archive", where=str(path))
