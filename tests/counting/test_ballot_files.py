"""Ballot files as they come: what is wrong, on which line, and what becomes of the paper or the file."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tallyroom.counting import Profile, count
from tallyroom.errors import TallyroomError
from tallyroom.feeds.ballots import Ballots, read, sources, write_blt
from tallyroom.feeds.ballots.totals import read_totals

NAMES = (
    '"Candidate 1","Ann Bell","Labour (Lab)",\n"Candidate 2","Bob Roy","Conservative (Con)",\n"Candidate 3","Cy","",\n'
)


def comma(ballots: str, *, head: str = "3,1,", names: str = NAMES, ward: str = '"A ward",\n') -> Ballots:
    return read(f"{head}\n{ballots}{names}{ward}".encode(), name="ward.csv")


def blt(text: str) -> Ballots:
    return read(text.encode(), name="ward.blt")


def test_the_comma_form_gives_candidates_parties_seats_and_papers() -> None:
    found = comma("5,1,2,\n4,3,\n1,1,2,\n")
    assert found.profile.candidates == ("Ann Bell", "Bob Roy", "Cy")
    assert found.profile.parties == ("Lab", "Con", "")
    assert found.profile.rankings() == ((6, ("Ann Bell", "Bob Roy")), (4, ("Cy",)))
    assert (found.profile.seats, found.profile.contest, found.faults) == (1, "A ward", ())


def test_blt_gives_the_same() -> None:
    found = blt('3 1\n5 1 2 0\n4 3 0\n1 1 2 0\n0\n"Ann Bell"\n"Bob Roy"\n"Cy"\n"A ward"\n')
    assert found.profile == comma("5,1,2,\n4,3,\n1,1,2,\n").profile
    assert found.profile.contest == "A ward"


@pytest.mark.parametrize(
    ("line", "verdict", "says", "kept"),
    [
        (
            "2,1,2,1,",
            "shortened",
            "line 3: preference 3: candidate 1 is preferred twice",
            (2, ("Ann Bell", "Bob Roy")),
        ),
        ("2,1,9,2,", "shortened", "line 3: preference 2: 9 is out of range, 1 to 3", (2, ("Ann Bell",))),
        (
            "2,1,x,2,",
            "shortened",
            "line 3: preference 2: 'x' is not a candidate's number",
            (2, ("Ann Bell",)),
        ),
        ("2,1,2=3,", "shortened", "line 3: preference 2: 2=3 are ranked equal", (2, ("Ann Bell",))),
        ("2,9,1,", "rejected", "line 3: preference 1: 9 is out of range, 1 to 3", None),
        ("2,", "rejected", "line 3: an empty ballot: no first preference", None),
    ],
)
def test_a_doubtful_paper_counts_as_far_as_it_is_clear(
    line: str, verdict: str, says: str, kept: tuple[int, tuple[str, ...]] | None
) -> None:
    found = comma(f"4,3,\n{line}\n")
    assert found.profile.rankings() == ((kept, (4, ("Cy",))) if kept else ((4, ("Cy",)),))
    assert [(str(fault), fault.papers) for fault in found.faults] == [(f"{says} ({verdict}, 2 papers)", 2)]
    assert found.rejected == (0 if kept else 2)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"3,4,\n1,1,\n{NAMES}", "line 1: 3 candidates for 4 seats"),
        (f"3,0,\n1,1,\n{NAMES}", "line 1: 3 candidates for 0 seats"),
        (f"3,1,\n-2,1,\n{NAMES}", "line 2: '-2' papers"),
        (f"3,1,\n1.5,1,\n{NAMES}", "line 2: '1.5' papers"),
        (f"3,1,\n0,1,\n{NAMES}", "line 2: '0' papers"),
        (f"3,1,\n{'9' * 5000},1,\n{NAMES}", "line 2: '999"),
        ('3,1,\n1,1,\n"Candidate 1","Ann"', "line 3: 3 candidates are promised and 1 named"),
        ("3,1,\n1,1,\n2,", "3 candidates are promised and 0 named"),
        ('2,1,\n1,1,\n"Candidate 1","",\n"Candidate 2","Bob",\n"W"', "line 3: candidate 1 has no name"),
        ("", "an empty file"),
        ("Wick, 4 seats\n", "no candidates and seats in 'Wick, 4 seats'"),
        (f"3,1,\n{NAMES}", "no papers that count"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_with_the_line(text: str, says: str) -> None:
    with pytest.raises(TallyroomError) as refused:
        read(text.encode(), name="ward.csv")
    assert says in str(refused.value)
    assert str(refused.value).startswith("ward.csv: ")


def test_all_faults_of_a_refused_file_are_told_at_once() -> None:
    with pytest.raises(TallyroomError) as refused:
        comma("-2,1,\n3,9,\n0,2,\n")
    assert [f"line {n}:" in str(refused.value) for n in (2, 3, 4)] == [True, True, True]


def test_a_blt_file_cut_short_in_its_ballots_is_refused() -> None:
    with pytest.raises(TallyroomError, match="line 3: the ballots have no closing 0"):
        blt("3 1\n5 1 2 0\n4 3 0\n")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ('"Ann"', "Ann"),
        ("Ann", "Ann"),
        ("'Ann'", "Ann"),
        ('"Ann', "Ann"),
        ('"Ann",', "Ann"),
        ('  "Ann  O\'Hara" ', "Ann O'Hara"),
        ('"Ann "Nan" Bell"', 'Ann "Nan" Bell'),
        ('"Ann ""Nan"" Bell"', 'Ann "Nan" Bell'),
        ('"Ann Bell", "Labour (Lab)"', "Ann Bell"),
    ],
)
def test_names_are_read_however_their_quotes_stand(line: str, name: str) -> None:
    assert blt(f'2 1\n3 1 2 0\n0\n{line}\n"Bob"\n"W"\n').profile.candidates == (name, "Bob")


def test_lines_of_windows_1252_are_read_among_lines_of_utf8() -> None:
    text = b"2 1\n3 1 2 0\n0\n" + '"Renée"\n'.encode() + '"Eòghann"\n'.encode("cp1252") + b'"W"\n'
    assert read(text, name="w.blt").profile.candidates == ("Renée", "Eòghann")


def test_stray_commas_line_ends_comments_and_a_byte_order_mark_do_no_harm() -> None:
    text = b'\xef\xbb\xbf2, 1\r\n3, 1, 2, 0\r\n\r\n(b7) 2 2 0 # postal\r\n0\r\n"Ann"\r\n"Bob"\r\n"W"\r\n'
    assert read(text, name="w.blt").profile.rankings() == ((3, ("Ann", "Bob")), (2, ("Bob",)))


def test_a_withdrawn_candidate_of_a_blt_file_is_passed_over() -> None:
    found = blt('3 1\n-2\n3 2 1 0\n1 2 0\n2 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n"W"\n')
    assert found.profile.candidates == ("Ann", "Cy")
    assert found.profile.withdrawn == ("Bob",)
    assert found.profile.rankings() == ((3, ("Ann",)), (2, ("Cy",)))


def test_two_candidates_of_one_name_are_told_apart_by_party() -> None:
    names = NAMES.replace('"Bob Roy","Conservative (Con)"', '"Ann Bell","Green (Gr)"')
    found = comma("5,1,2,\n", names=names)
    assert found.profile.candidates == ("Ann Bell (Lab)", "Ann Bell (Gr)", "Cy")
    assert [fault.verdict for fault in found.faults] == ["mended", "mended"]


def test_a_file_without_a_title_goes_by_its_name() -> None:
    assert comma("5,1,2,\n", ward="").profile.contest == "ward"


def test_files_folders_and_archives_are_walked_in_order(tmp_path: Path) -> None:
    ward = f"3,1,\n5,1,2,\n{NAMES}".encode()
    (tmp_path / "b.csv").write_bytes(ward)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.blt").write_bytes(b"x")
    (tmp_path / "README.md").write_bytes(b"not ballots")
    packed = tmp_path / "wards.tar.xz"
    with tarfile.open(packed, "w:xz") as archive:
        member = tarfile.TarInfo("wards/c.csv")
        member.size = len(ward)
        archive.addfile(member, io.BytesIO(ward))
    found = list(sources([packed, tmp_path]))
    assert [Path(source.name).name for source in found] == ["c.csv", "b.csv", "a.blt", "c.csv"]
    assert found[0].data == ward


@pytest.mark.parametrize("name", ["gone.csv", "broken.tar.xz", "empty"])
def test_what_cannot_be_walked_is_told_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.tar.xz").write_bytes(b"not an archive")
    (tmp_path / "empty").mkdir()
    with pytest.raises(TallyroomError, match=name):
        list(sources([tmp_path / name]))


RANKINGS = st.lists(
    st.tuples(
        st.integers(1, 99_999),
        st.permutations(range(12)).flatmap(lambda o: st.integers(1, 12).map(lambda n: o[:n])),
    ),
    min_size=1,
    max_size=30,
)


@given(RANKINGS)
@settings(max_examples=60, deadline=None)
def test_the_quick_and_the_careful_way_read_the_same(rows: list[tuple[int, list[int]]]) -> None:
    names = "".join(f'"Candidate {n}","Name {n}","P (P{n})",\n' for n in range(1, 13))
    lines = [",".join(map(str, (weight, *(choice + 1 for choice in row)))) for weight, row in rows]
    quick = read(f'12,3,\n{"".join(line + "," + chr(10) for line in lines)}{names}"W",\n'.encode(), name="w.csv")
    # Without the comma that ends a line, the quick way stands aside.
    careful = read(f'12,3,\n{"".join(line + chr(10) for line in lines)}{names}"W",\n'.encode(), name="w.csv")
    assert quick == Ballots(source="w.csv", profile=careful.profile)
    assert quick.profile.parties == careful.profile.parties
    assert read(write_blt(quick.profile).encode(), name="w.blt").profile == quick.profile


@given(st.binary(max_size=200), st.sampled_from(["w.csv", "w.blt", "w"]))
@settings(max_examples=300, deadline=None)
def test_whatever_a_file_holds_it_is_read_or_refused(data: bytes, name: str) -> None:
    for prefix in (b"", b"2,1,\n3,1,2,\n", b'2 1\n3 1 2 0\n0\n"A"\n'):
        try:
            found = read(prefix + data, name=name)
        except TallyroomError:
            continue
        assert found.profile.valid > 0
        assert count(found.profile, lots="seed:1").lots_needed is None


def test_a_name_with_a_quote_is_written_so_that_it_reads_back() -> None:
    profile = Profile.of(['Ann "Nan" Bell', "Bob"], [(1, ["Bob"])], seats=1, contest="W")
    assert read(write_blt(profile).encode(), name="w.blt").profile.candidates == ("Ann 'Nan' Bell", "Bob")


def test_totals_tell_every_cell_that_is_not_a_number() -> None:
    with pytest.raises(TallyroomError) as refused:
        read_totals(b"candidate,votes,held\nAnn,3,x\nBob,1O\nBob,5\n,4\n", name="w.csv")
    said = str(refused.value)
    assert [part in said for part in ("line 2: held 'x'", "line 3: votes '1O'", "line 5: no candidate")] == [True] * 3


def test_totals_give_the_columns_that_some_laws_ask() -> None:
    totals = read_totals(b'candidate,votes,held,list\n"Bell, Ann","1,234",2,8\nBob,5,,\n', name="w.csv")
    assert (totals.votes, totals.held, totals.lists) == (
        {"Bell, Ann": 1234, "Bob": 5},
        {"Bell, Ann": 2},
        {"Bell, Ann": 8},
    )
