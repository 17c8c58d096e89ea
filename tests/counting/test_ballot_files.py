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
from tallyroom.feeds.ballots.totals import is_totals, read_totals

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
        (f"3,1,\n5,1,\nx9,3,\n9,3,\n{NAMES}", "line 3: 'x9,3,' is no ballot"),
        (f'3,1,\n5,1,\n"9",3,\n{NAMES}', "line 3: '\"9\",3,' is no ballot"),
        (f'3,1,\n5,1,\n{NAMES}"W",\n9,3,\n', "line 7: '9,3,' is neither a ballot nor a name"),
        (f"3,1,\n5,1,\n{NAMES}9,3,\n", "line 6: '9,3,' is neither a ballot nor a name"),
        (f"2,1,\n5,1,\n{NAMES}", "line 5: candidate 3 is not one of them"),
        (f"3,1,\n5,1,\n{NAMES.replace('Candidate 3', 'Candidate 2')}", "line 5: candidate 2 is named twice"),
        (f"3,1,\n5,1,\n{NAMES.replace('Ann Bell', '')}", "line 3: candidate 1 has no name"),
        ("1001,1,\n1,1,\n", "line 1: 1,001 candidates, more than 1,000"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_with_the_line(text: str, says: str) -> None:
    with pytest.raises(TallyroomError) as refused:
        read(text.encode(), name="ward.csv")
    assert says in str(refused.value)
    assert str(refused.value).startswith("ward.csv: ")


def test_a_line_that_is_no_ballot_is_told_where_it_stands_not_where_the_file_ends() -> None:
    with pytest.raises(TallyroomError, match=r"line 2: '\+5 1 2 0' is no ballot"):
        blt('3 1\n+5 1 2 0\n4 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n"W"\n')


def test_ballots_go_by_the_candidates_numbers_in_whatever_order_these_are_listed() -> None:
    first, second, third = NAMES.splitlines(keepends=True)
    found = comma("5,1,2,\n4,3,\n", names=second + first + third)
    assert found.profile == comma("5,1,2,\n4,3,\n").profile
    assert [str(fault) for fault in found.faults] == [
        "line 4: the candidates are not in the order of their numbers: the numbers are followed (mended)"
    ]


def test_a_blank_inside_a_number_parts_it() -> None:
    found = comma("33 7,1,2,\n1,1,\n")
    assert found.profile.rankings() == ((1, ("Ann Bell",)),)
    assert found.rejected == 33


def test_an_empty_cell_among_the_preferences_is_told() -> None:
    found = comma("4,,1,2,\n1,3,,,\n")
    assert found.profile.rankings() == ((4, ("Ann Bell", "Bob Roy")), (1, ("Cy",)))
    (fault,) = found.faults
    assert str(fault) == "line 2: an empty cell among the preferences: passed over (mended)"


def test_ballots_that_run_into_the_names_are_refused() -> None:
    with pytest.raises(TallyroomError, match="3 candidates are promised and 2 named"):
        read(f"3,1,\n5,1,2,{NAMES}".encode(), name="ward.csv")


def test_lines_after_the_title_are_not_passed_over_in_silence() -> None:
    found = blt('2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n"Cy"\n"W"\n')
    assert [str(fault) for fault in found.faults] == [
        "line 7: '\"W\"' comes after the title, and is passed over (mended)"
    ]


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_file_is_read_in_whatever_way_it_was_saved(coding: str, ends: str) -> None:
    papers = '2 1\n3 1 2 0\n0\n"Renée"\n"Bob"\n"W"\n'
    commas = f"3,1,\n5,1,2,\n{NAMES}".replace("Ann", "Renée")
    assert read(papers.replace("\n", ends).encode(coding), name="w.blt").profile == blt(papers).profile
    assert read(commas.replace("\n", ends).encode(coding), name="w.csv").profile.candidates[0] == "Renée Bell"


def test_what_cannot_be_shown_is_taken_out_of_a_name_and_told() -> None:
    found = blt('2 1\n3 1 2 0\n0\n"Ann\x00"\n"\x1b[31mBob"\n"W"\n')
    assert found.profile.candidates == ("Ann", "[31mBob")
    assert [fault.verdict for fault in found.faults] == ["mended", "mended"]


@pytest.mark.parametrize("middle", [",", "(", '"', " ", "'", "\t"])
def test_a_line_made_to_be_slow_is_read_in_one_go(middle: str) -> None:
    line = f'"Candidate 1","A{middle * 100_000}x"y",\n'
    read(f'2,1,\n5,1,\n{line}"Candidate 2","B","P",\n"W",\n'.encode(), name="w.csv")
    read(f'2 1\n5 1 0\n0\n{line}"B"\n"W"\n'.encode(), name="w.blt")


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
        ('"Ann "Nan""', 'Ann "Nan"'),
        ('""Ann Bell""', "Ann Bell"),
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
    assert [str(fault) for fault in found.faults] == [
        "line 2: Bob withdrawn: passed over (mended)",
        "line 2: papers for nobody who stands, after a withdrawal (rejected, 1 paper)",
    ]


def test_where_all_papers_are_for_who_is_withdrawn_nobody_is_elected() -> None:
    with pytest.raises(TallyroomError, match="no papers that count"):
        blt('2 1\n-2\n5 2 0\n0\n"Ann"\n"Bob"\n"W"\n')


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


def test_what_cannot_be_walked_is_told_and_the_rest_is_walked(tmp_path: Path) -> None:
    told: list[TallyroomError] = []
    (tmp_path / "a.blt").write_bytes(b"x")
    (tmp_path / "b.blt").symlink_to("gone")
    (tmp_path / "c.tar.xz").write_bytes(b"not an archive")
    (tmp_path / "d.csv").mkdir()
    (tmp_path / "e.blt").write_bytes(b"y")
    (tmp_path / "again").symlink_to(tmp_path)
    found = [source.data for source in sources([tmp_path / "none", tmp_path], unread=told.append)]
    assert found == [b"x", b"y"]
    assert [(Path(error.where).name, error.what.split(":")[0]) for error in told] == [
        ("none", "no such file"),
        ("b.blt", "no such file"),
        ("c.tar.xz", "not an archive that can be read"),
    ]


def test_an_archive_cut_short_gives_what_it_has_and_then_says_so(tmp_path: Path) -> None:
    ward = bytes(range(32, 127)) * 50
    with tarfile.open(tmp_path / "whole.tar", "w") as archive:
        for name in ("a.blt", "b.blt"):
            member = tarfile.TarInfo(name)
            member.size = len(ward)
            archive.addfile(member, io.BytesIO(ward))
    (tmp_path / "cut.tar").write_bytes((tmp_path / "whole.tar").read_bytes()[:7000])
    told: list[TallyroomError] = []
    assert [source.name for source in sources([tmp_path / "cut.tar"], unread=told.append)][:1] == ["a.blt"]
    assert "not an archive that can be read, after" in told[0].what


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


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("candidate,votes\nAnn,1,234\n", "line 2: 3 cells under 2 columns"),
        ("candidate,votes,votes\nAnn,1,2\n", "line 1: two columns are called votes"),
        ("candidate,votes,lists\nAnn,1,2\n", "line 1: a column is called lists (refused). Did you mean list?"),
        ("candidate_id,votes_all\nAnn,1\n", "line 1: no column is called candidate"),
        ("", "line 1: no column is called candidate"),
        (f'candidate,votes\n"{"x" * 200_000}",1\n', "line 2: field larger than field limit"),
    ],
)
def test_totals_that_could_be_misread_are_refused(text: str, says: str) -> None:
    with pytest.raises(TallyroomError) as refused:
        read_totals(text.encode(), name="w.csv")
    assert says in str(refused.value)


@pytest.mark.parametrize(
    "text", ["candidate,votes\nRenée,3\n", "candidate;votes\nRenée;3\n", "candidate\tvotes\nRenée\t3\n"]
)
@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "cp1252"])
def test_totals_are_read_in_whatever_way_they_were_saved(text: str, coding: str) -> None:
    data = text.encode(coding)
    assert is_totals(data)
    assert read_totals(data, name="w.csv").votes == {"Renée": 3}
