"""Declarations as reporters and councils paste them: every layout is read into the same votes, and checks itself."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tallyroom.domain import Book, Candidacy, CandidacyId, Declaration, Declared, Party, PartyId
from tallyroom.feeds.incoming import read
from tallyroom.feeds.incoming.report import Given
from tallyroom.feeds.returns import Reading
from tallyroom.ledger import decode_happening
from tests.made import CON, IND, LAB, LD, PARTIES, book, council, ward

GRN = PartyId("grn")


def standing(name: str, people: dict[str, PartyId], seats: int = 1, held: tuple[PartyId, ...] = ()) -> object:
    made = ward("tarn", name, standing=list(people.values()), seats=seats, held_by=held)
    who = tuple(
        Candidacy(id=CandidacyId(one.lower().replace(" ", "-")), name=one, party=party) for one, party in people.items()
    )
    return replace(made, candidacies=who)


ABBEY = standing("abbey", {"Amy Reed": CON, "Ben Stow": LAB, "Cat Todd": LD, "Dan Usk": GRN}, held=(CON,))
QUAY = standing("quay side", {"Eve Vale": CON, "Fin Wray": LAB, "Gil Yorke": IND}, held=(LAB,))
HILL = standing("hill", {"Hal Ames": CON, "Ivy Bird": CON, "Jon Cole": LAB, "Kay Dunn": LAB}, seats=2)
BOOK: Book = replace(
    book([council("tarn", 4)], [ABBEY, QUAY, HILL], []),  # type: ignore[list-item]  # contests, as `standing` makes them
    parties=(*PARTIES, Party(id=GRN, name="Green Party", short_name="Grn")),
)
YEAR = BOOK.event.polling_date.year
VOTES = {"amy-reed": 1612, "ben-stow": 455, "cat-todd": 301, "dan-usk": 97}
OTHERS = {"eve-vale": 544, "fin-wray": 701, "gil-yorke": 120}
BOTH = {"abbey": VOTES, "quay side": OTHERS}


def take(text: str, *, confirmed: bool = True, contest: str = "") -> Reading:
    one = Given(name="paste", data=text.encode(), council="tarn", contest=contest, mapping={"confirmed": confirmed})
    return read("sheet", [one], BOOK, decode=decode_happening)


def declarations(reading: Reading) -> dict[str, Declaration]:
    found = [one.happening.declaration for one in reading.returned if isinstance(one.happening, Declared)]
    return {one.contest.split(".")[2]: one for one in found}


def votes(reading: Reading) -> dict[str, dict[str, int]]:
    return {name: {str(who): n for who, n in one.votes} for name, one in declarations(reading).items()}


def codes(reading: Reading) -> set[tuple[str, str]]:
    return {(str(one.grade), one.code) for one in reading.findings if one.grade != "note"}


LAYOUTS = {
    "a line a ward": """
        Abbey: Conservative (Amy Reed) 1,612, Labour 455, LD 301, Green 97
        Quay Side: Lab 701, Con 544, Ind 120""",
    "parties in brackets, shares": """
        Abbey (Con HOLD)
        Amy Reed (Con) 1,612 (65.4%)
        Ben Stow (Lab) 455 (18.5%)
        Cat Todd (LD) 301 (12.2%)
        Dan Usk (Green) 97 (3.9%)

        Quay Side (Lab HOLD)
        Fin Wray (Lab) 701 (51.4%)
        Eve Vale (Con) 544 (39.9%)
        Gil Yorke (Ind) 120 (8.8%)""",
    "a wall of by-elections": """
        Abbey, Tarn
        Conservative: 1612 [65.4%, +3.1%]
        Labour: 455 [18.5%, -2.1%]
        Liberal Democrats: 301 [12.2%, +1.4%]
        Green: 97 [3.9%, -2.4%]
        Conservative HOLD

        Quay Side, Tarn
        Labour: 701 [51.4%, new]
        Conservative: 544 [39.9%]
        Independent (Gil Yorke): 120 [8.8%]""",
    "tables under their wards": """
        Declaration of result of poll
        Abbey Ward
        Name of candidate,Description,Number of votes
        "REED, Amy",The Conservative Party Candidate,1612 (E)
        "STOW, Ben",Labour Party,455
        "TODD, Cat",Liberal Democrat,301
        "USK, Dan",Green Party,97
        Quay Side Ward
        Name of candidate,Description,Number of votes
        "VALE, Eve",Conservative,544
        "WRAY, Fin",Labour,701 (E)
        "YORKE, Gil",Independent,120""",
    "a party a column": """
        Ward,Con,Lab,LD,Green,Ind,Turnout,Winner
        Abbey,1612,455,301,97,,36.7%,Con
        Quay Side,544,701,,,120,33.4%,Lab hold""",
    "a cell a line": """
        ABBEY
        Amy Reed
        Conservative
        1,612
        Elected
        Ben Stow
        Labour
        455
        Cat Todd
        Liberal Democrats
        301
        Dan Usk
        Green
        97
        QUAY SIDE
        Eve Vale
        Conservative
        544
        Fin Wray
        Labour
        701
        Gil Yorke
        Independent
        120""",
    "sentences": """
        In Abbey, Conservative Amy Reed held the seat with 1,612 votes, ahead of Labour's Ben Stow on 455,
        Cat Todd of the Liberal Democrats (301) and Green Dan Usk (97).
        In Quay Side, Labour's Fin Wray won with 701 votes; Eve Vale (Con) had 544 and Gil Yorke, independent, 120.""",
    "votes first, in a list": """
        **Result: Abbey**
        - 1612 Amy Reed (Con) - elected
        - 455 Ben Stow (Lab)
        - 301 Cat Todd (LD)
        - 97 Dan Usk (Green)
        **Result: Quay Side**
        - 701 Fin Wray (Lab) - elected
        - 544 Eve Vale (Con)
        - 120 Gil Yorke (Ind)""",
    "surnames and colours": """
        Abbey: 🔵 Reed (C) 1612 🔴 Stow (Lab) 455 🟠 Todd (LDM) 301 🟢 Usk (Grn) 97
        Quay Side: Wray (Lab) 701; Vale (C) 544; Yorke (Ind) 120. Maj 157""",
    "tabs, surnames first": """
        Abbey\t\t\t
        Reed, Amy\tConservative Party Candidate\t1,612\tElected
        Stow, Ben\tLabour Party Candidate\t455\t
        Todd, Cat\tLiberal Democrat\t301\t
        Usk, Dan\tGreen Party\t97\t
        Quay Side\t\t\t
        Vale, Eve\tConservative Party Candidate\t544\t
        Wray, Fin\tLabour Party Candidate\t701\tElected
        Yorke, Gil\tIndependent\t120\t""",
    "stations": """
        Ward,Polling station,Candidate,Votes
        Abbey,1,Amy Reed,1000
        Abbey,1,Ben Stow,400
        Abbey,1,Cat Todd,300
        Abbey,1,Dan Usk,90
        Abbey,2,Amy Reed,612
        Abbey,2,Ben Stow,55
        Abbey,2,Cat Todd,1
        Abbey,2,Dan Usk,7
        Quay Side,3,Eve Vale,500
        Quay Side,3,Fin Wray,1
        Quay Side,3,Gil Yorke,20
        Quay Side,4,Eve Vale,44
        Quay Side,4,Fin Wray,700
        Quay Side,4,Gil Yorke,100""",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_is_read_into_the_same_votes(layout: str) -> None:
    reading = take(LAYOUTS[layout])
    assert votes(reading) == BOTH
    assert codes(reading) == set()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_is_taken_in_until_somebody_confirms_what_is_understood(layout: str) -> None:
    reading = take(LAYOUTS[layout], confirmed=False)
    assert reading.returned == ()
    assert ("block", "mapping-guessed") in codes(reading)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_source_cut_short_at_any_line_gives_whole_wards_or_says_what_is_missing(layout: str) -> None:
    lines = LAYOUTS[layout].splitlines()
    for length in range(1, len(lines)):
        reading = take("\n".join(lines[:length]))
        for contest, found in votes(reading).items():
            assert found == BOTH[contest] or codes(reading)
        assert reading.returned or reading.findings


class Words(NamedTuple):
    text: str
    rejected: dict[str, int]
    papers: int | None
    electorate: int | None


@pytest.mark.parametrize(
    "words",
    [
        Words("Electorate: 9,000\nPapers issued: 2,471\nRejected papers: 6", {"all": 6}, 2471, 9000),
        Words("Electorate 9,000, turnout 27.5%, 6 rejected", {"all": 6}, None, 9000),
        Words(
            "The number of ballot papers rejected was as follows:\n(a) want of an official mark 0\n"
            "(b) voting for more candidates than voter was entitled to 2\n"
            "(c) writing or mark by which voter could be identified 1\n(d) unmarked or void for uncertainty 3\nTotal 6",
            {"want of official mark": 0, "voting for too many candidates": 2, "voter could be identified": 1,
             "unmarked or void for uncertainty": 3},
            None, None,
        ),
    ],
)  # fmt: skip
def test_what_is_said_of_the_ward_is_kept_under_its_heads(words: Words) -> None:
    ballot = LAYOUTS["a line a ward"].strip().splitlines()[0]
    found = declarations(take(f"{ballot}\n{words.text}\n"))["abbey"]
    assert (dict(found.rejected), found.papers_verified, found.electorate) == words[1:]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("(65.4%)", "(56.4%)"), ("query", "share-differs")),
        (("(Con HOLD)", "(Lab GAIN from Con)"), ("block", "outcome-differs")),
        (("(Con HOLD)", "(Con GAIN from LD)"), ("query", "hold-differs")),
        (("Abbey (Con HOLD)", "Abbey (2 seats)"), ("query", "seats-differ")),
        (("Abbey (Con HOLD)", "Abbey\nMajority 1,175"), ("query", "majority-differs")),
        (("Abbey (Con HOLD)", "Abbey\nTotal votes 2,456"), ("query", "total-differs")),
    ],
)
def test_every_second_statement_of_the_votes_is_a_check(change: tuple[str, str], code: tuple[str, str]) -> None:
    assert codes(take(LAYOUTS["parties in brackets, shares"].replace(*change))) == {code}


@pytest.mark.parametrize(
    "line", ["{last} result: Con 900, Lab 800, LD 100, Green 50", "Tel 01234 567890", "Page 2 of 9"]
)
def test_figures_of_something_else_are_passed_over_and_listed(line: str) -> None:
    reading = take(f"{LAYOUTS['a line a ward']}\n{line.format(last=YEAR - 4)}\n")
    assert votes(reading) == BOTH
    assert codes(reading) == {("query", "figure-passed-over")}


def test_a_party_alone_says_nothing_where_it_has_two_candidates() -> None:
    reading = take("Hill\nCon 500\nLab 400\n")
    assert ("block", "party-alone") in codes(reading)
    assert reading.returned == ()


@pytest.mark.parametrize(
    ("header", "figures", "right"),
    [
        ("Postal votes,Votes on the day,Total", (("300", "700", "1000"), ("40", "60", "100")), ("1000", "100")),
        ("Provisional votes,Declared votes", (("990", "1000"), ("110", "100")), ("1000", "100")),
        (f"Votes {YEAR - 4},Votes {YEAR}", (("990", "1000"), ("110", "100")), ("1000", "100")),
        ("Votes cast,Change in votes", (("1000", "3"), ("100", "7")), ("1000", "100")),
    ],
)
def test_of_two_columns_of_votes_the_right_one_is_taken(
    header: str, figures: tuple[tuple[str, ...], ...], right: tuple[str, ...]
) -> None:
    people = ("Eve Vale", "Fin Wray")
    rows = "\n".join(f"Quay Side,{who},{','.join(cells)}" for who, cells in zip(people, figures, strict=True))
    reading = take(f"Ward,Candidate,{header}\n{rows}\nQuay Side,Gil Yorke,{','.join('0' for _ in figures[0])}\n")
    assert votes(reading)["quay side"] == dict(zip(("eve-vale", "fin-wray"), map(int, right), strict=True)) | {
        "gil-yorke": 0
    }


def test_two_columns_that_could_both_be_the_votes_are_a_question_that_names_both() -> None:
    table = "Ward,Candidate,Votes (hall),Votes (office)\nQuay Side,Eve Vale,5,6\n,Fin Wray,7,8\n,Gil Yorke,1,2\n"
    reading = take(table)
    assert reading.returned == ()
    (question,) = [one for one in reading.findings if one.code == "column-ambiguous"]
    assert "'Votes (hall)' or 'Votes (office)'" in question.says


def test_parts_that_do_not_make_the_declared_whole_are_refused_with_the_difference() -> None:
    part = "Abbey,2,Amy Reed,612\n"
    reading = take(LAYOUTS["stations"].replace(part, f"{part}Abbey,Total,Amy Reed,1613\n"))
    assert "abbey" not in votes(reading)
    (fault,) = [one for one in reading.findings if one.code == "parts-differ"]
    assert "1,613 as a whole, and 2 parts add up to 1,612: 1 apart" in fault.says


LINES = (
    "{name} ({party}) {n}",
    "{party}: {name} {n}",
    "{n} {name}",
    "{name}\t{party}\t{n}",
    "{name}, {party}, {n} votes",
    "{party} - {n}",
    "| {name} | {party} | {n} |",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 99_999), min_size=4, max_size=4), st.sampled_from(["{:,}", "{}"]), st.data())
def test_any_figures_come_out_of_any_line_as_they_went_in(figures: list[int], shown: str, data: st.DataObject) -> None:
    line = data.draw(st.sampled_from(LINES))
    people = zip(("Amy Reed", "Ben Stow", "Cat Todd", "Dan Usk"), ("Con", "Lab", "LD", "Green"), figures, strict=True)
    lines = [line.format(name=name, party=party, n=shown.format(n)) for name, party, n in people]
    found = votes(take("Abbey\n" + "\n".join(lines)))
    assert found == {"abbey": dict(zip(VOTES, figures, strict=True))}
