"""The Scottish wards of 2012 and 2017 rewritten as programs write BLT: each is counted and declared alike.

The dialects are those of OpaVote's help, OpenSTV, OpenTally, droop and Scottish e-counting, and the plain one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from tallyroom.counting import Profile, count
from tallyroom.domain import Candidacy, CandidacyId, Declaration, Declared
from tallyroom.feeds.ballots import Source, read, sources
from tallyroom.feeds.ballots.declared import read_ballots
from tests.made import LAB, book, council, ward

Dialect = Callable[[Profile], str]
ELSEWHERE = "gd-2010.ward"


def _lines(profile: Profile) -> Iterator[tuple[int, str]]:
    numbers = {name: str(place) for place, name in enumerate(profile.candidates, start=1)}
    for papers, ranking in profile.rankings():
        yield papers, " ".join(numbers[name] for name in ranking)


def plain(profile: Profile) -> str:
    ballots = "".join(f"{papers} {ranking} 0\n" for papers, ranking in _lines(profile))
    names = "".join(f'"{name}"\n' for name in profile.candidates)
    return f'{len(profile.candidates)} {profile.seats}\n{ballots}0\n{names}"{profile.contest}"\n'


def with_comments(profile: Profile) -> str:
    ballots = "".join(f"{papers} {ranking} 0\n" for papers, ranking in _lines(profile))
    names = "".join(f'"{name}"   # candidate {n}\n' for n, name in enumerate(profile.candidates, start=1))
    head = f"{len(profile.candidates)} {profile.seats}    # who stands, and for how many seats\n"
    return f'{head}{ballots}0   # the end of the ballots\n{names}"{profile.contest}"  # the title\n'


def with_ids(profile: Profile) -> str:
    """A label before each ballot, and tabs."""
    ballots = "".join(
        f"({n}) {papers}\t{ranking.replace(' ', chr(9))}\t0\n" for n, (papers, ranking) in enumerate(_lines(profile))
    )
    names = "".join(f'"{name}"\n' for name in profile.candidates)
    return f'{len(profile.candidates)} {profile.seats}\n{ballots}0\n{names}"{profile.contest}"\n'


def with_options(profile: Profile) -> str:
    """Nicknames and an order for ties, in square brackets; ballots by nickname."""
    nicks = [f"c{n}" for n in range(len(profile.candidates))]
    ballots = "".join(
        f"{papers} {' '.join(nicks[int(n) - 1] for n in ranking.split())} 0\n" for papers, ranking in _lines(profile)
    )
    names = "".join(f'"{name}"\n' for name in profile.candidates)
    options = f"[tie {' '.join(nicks)}]\n[nick {' '.join(nicks)}]\n"
    head = f"{len(profile.candidates)} {profile.seats}\n"
    return f'{head}{options}{ballots}0\n{names}"{profile.contest}"\n'


def with_descriptions(profile: Profile) -> str:
    """The description in doubled quotes, names without a title's quotes, Windows line ends."""
    names = "".join(f'"{name} ""A description of {n}"""\n' for n, name in enumerate(profile.candidates))
    return (plain(profile).split('0\n"')[0] + f"0\n{names}{profile.contest}\n").replace("\n", "\r\n")


def with_brackets(profile: Profile) -> str:
    """A ballot a line each as it was scanned, the party in brackets behind the name."""
    ballots = "".join(f"1 {ranking} 0\n" * papers for papers, ranking in _lines(profile))
    names = "".join(f'"{name} (P{n})"\n' for n, name in enumerate(profile.candidates))
    return f'{len(profile.candidates)} {profile.seats}\n{ballots}0\n{names}"{profile.contest}"\n'


DIALECTS: tuple[Dialect, ...] = (plain, with_comments, with_ids, with_options, with_descriptions, with_brackets)


class Counted(NamedTuple):
    """What is to come out alike: who is elected, the stages, and the declaration."""

    elected: tuple[str, ...]
    votes: tuple[tuple[object, ...], ...]
    declared: Declaration


def counted(data: bytes, name: str, people: tuple[str, ...], seats: int) -> Counted:
    ballots = read(data, name=name)
    sheet = count(ballots.profile, rules="scottish-2011")
    contest = ward("anytown", "east", standing=[LAB] * len(people), seats=seats)
    standing = tuple(Candidacy(id=CandidacyId(f"c{n}"), name=who, party=LAB) for n, who in enumerate(people))
    contest = replace(contest, system="scottish-2011", candidacies=standing)
    reading = read_ballots(data, book([council("anytown", 9)], [contest], []), contest=contest.id, file=name)
    assert [str(one) for one in reading.findings if one.grade == "block"] == []
    happening = reading.returned[0].happening
    assert isinstance(happening, Declared)
    return Counted(sheet.elected, tuple(stage.votes for stage in sheet.stages), happening.declaration)


def compare(source: Source) -> None:
    given = read(source.data, name=source.name).profile
    first = counted(source.data, source.name, given.candidates, given.seats)
    for dialect in DIALECTS:
        # The name says nothing of the form: it is told by what is in it.
        found = counted(dialect(given).encode(), ELSEWHERE, given.candidates, given.seats)
        assert found == first, (source.name, dialect.__name__)


@pytest.mark.parametrize("year", ["2012", "2017"])
def test_wards_are_counted_and_declared_alike_in_each_dialect(shared: Path, year: str) -> None:
    for source in islice(sources([shared / "scotland-stv" / f"scotland-stv-{year}.tar.xz"]), 0, None, 45):
        compare(source)


@pytest.mark.soak
@pytest.mark.parametrize("year", ["2012", "2017"])
def test_all_wards_are_counted_and_declared_alike_in_each_dialect(shared: Path, year: str) -> None:
    every = list(sources([shared / "scotland-stv" / f"scotland-stv-{year}.tar.xz"]))
    assert len(every) > 350
    for source in every:
        compare(source)


def test_a_first_line_one_short_is_refused_and_loses_nobody() -> None:
    data = b'3 2\n9 4 1 0\n6 1 4 0\n5 2 3 0\n4 3 2 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Di"\n"East"\n'
    with pytest.raises(Exception, match="first line promises 3 candidates, 15 of 24 papers prefer number 4"):
        read(data, name="ward.blt")
    assert read(data.replace(b"3 2", b"4 2"), name="ward.blt").profile.candidates == ("Ann", "Bob", "Cy", "Di")


def test_a_number_on_many_papers_that_nobody_has_is_refused() -> None:
    ballots = "".join(f"10 4 {n} 0\n" for n in (1, 2, 3)) + "80 1 2 0\n"
    with pytest.raises(Exception, match="30 of 110 papers prefer number 4"):
        read(f'3 1\n{ballots}0\n"Ann"\n"Bob"\n"Cy"\n"East"\n'.encode(), name="ward.blt")


def test_a_comment_after_a_name_is_no_part_of_it_and_a_hash_within_quotes_is() -> None:
    found = read(b'2 1 # two\n-2 # Bea\n3 1 0\n0 # end\n"Ada #1" # one\n"Bea" # two\n"Club" # title\n', name="x")
    assert (found.profile.candidates, found.profile.contest) == (("Ada #1",), "Club")
