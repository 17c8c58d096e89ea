"""Sentences of election copy, made by varying party, place, figure and construction, and what they claim."""

from __future__ import annotations

from itertools import product

import pytest

from tallyroom.copydesk.reading.read import read

PARTIES = (
    ("Labour", "lab"),
    ("The Conservatives", "con"),
    ("The Tories", "con"),
    ("The Lib Dems", "ld"),
    ("The Liberal Democrats", "ld"),
    ("The Greens", "grn"),
    ("UKIP", "ukip"),
    ("The SNP", "snp"),
    ("Plaid Cymru", "pc"),
    ("Reform UK", "reform"),
)
RIVALS = {"lab": ("the Tories", "con"), "con": ("Labour", "lab")}
PLACES = (
    ("Exeter", "exeter"),
    ("Great Yarmouth", "great-yarmouth"),
    ("Hull", "kingston-upon-hull"),
    ("Newcastle-under-Lyme", "newcastle-under-lyme"),
    ("Vale of Glamorgan", "vale-of-glamorgan"),
    ("Nuneaton & Bedworth", "nuneaton-and-bedworth"),
)
Row = tuple[str, str, object, object]


def claimed(text: str) -> set[Row]:
    return {(c.kind, c.subject, c.value, c.change) for c in read(text)}


def rival(party: str) -> tuple[str, str]:
    return RIVALS.get(party, ("Labour", "lab"))


# Construction, the party it leaves in charge (own, rival, noc), and the change.
CONTROL = (
    ("{P} gained {C} from {R}.", "own", "gain"),
    ("{P} have won {C}.", "own", "gain"),
    ("{P} seized control of {C} overnight.", "own", "gain"),
    ("{P} took {C} City Council from {R}.", "own", "gain"),
    ("{P} held {C}.", "own", "hold"),
    ("{P} clung on to {C} by their fingertips.", "own", "hold"),
    ("{P} kept {C} comfortably.", "own", "hold"),
    ("{P} lost {C} to {R}.", "rival", "gain"),
    ("{P} lost control of {C}.", "own", "loss"),
    ("{P} no longer run {C}.", "own", "loss"),
    ("{P} lost {C} to no overall control.", "noc", "gain"),
    ("{C} fell to {p}.", "own", "gain"),
    ("{C} was gained by {p} from {R}.", "own", "gain"),
    ("{C} went from {R} to {p}.", "own", "gain"),
    ("{C} slipped to no overall control.", "noc", "gain"),
    ("{C} remains under no overall control.", "noc", "hold"),
    ("{C}: {p} gain from {R}", "own", "gain"),
    ("{C} ({p} hold)", "own", "hold"),
)


def control_cases() -> list[tuple[str, Row]]:
    cases = []
    for (said, party), (place, slug), (form, who, change) in product(PARTIES[:6], PLACES[:4], CONTROL):
        other, other_id = rival(party)
        short = said.removeprefix("The ") if ": " in form or "(" in form else said.replace("The ", "the ")
        value = {"own": party, "rival": other_id, "noc": "noc"}[who]
        text = form.format(P=said, p=short, C=place, R=other)
        cases.append((text, ("council_control", slug, value, change)))
    return cases


@pytest.mark.parametrize(("text", "row"), control_cases())
def test_a_council_that_changes_hands_or_stays_is_one_claim_of_control(text: str, row: Row) -> None:
    assert claimed(text) == {row}


# A figure's phrase, its value and its change.
LEVELS = (
    ("{n} seats, up {k}", 1),
    ("{n} seats (up {k})", 1),
    ("{n} seats (+{k})", 1),
    ("{n} seats, a gain of {k}", 1),
    ("{n} councillors, down {k}", -1),
    ("{n} seats (-{k})", -1),
    ("{n} seats, a loss of {k}", -1),
    ("{n} seats, {k} fewer than before", -1),
    ("{n} seats, unchanged", 0),
    ("{n} seats", None),
)


@pytest.mark.parametrize("named", PARTIES[:5])
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("where", PLACES[:3])
def test_seats_held_on_one_council_are_council_seats(
    named: tuple[str, str], level: tuple[str, int | None], where: tuple[str, str]
) -> None:
    (said, party), (form, sign), (place, slug) = named, level, where
    text = f"In {place} {said.replace('The ', 'the ')} now hold {form.format(n=21, k=4)}."
    change = None if sign is None else 4.0 * sign
    [claim] = read(text)
    assert (claim.kind, claim.subject, claim.value, claim.change, claim.area) == (
        "council_seats",
        party,
        21.0,
        change,
        slug,
    )


@pytest.mark.parametrize(("said", "party"), PARTIES)
@pytest.mark.parametrize(
    ("verb", "amount"),
    [
        ("gained 31 seats", 31.0),
        ("lost 31 seats", -31.0),
        ("have put on 31 seats", 31.0),
        ("shed 31 councillors", -31.0),
        ("are 31 seats up", 31.0),
        ("finished 31 seats down", -31.0),
        ("made a net loss of 31 seats", -31.0),
    ],
)
def test_a_change_with_no_level_is_a_change(said: str, party: str, verb: str, amount: float) -> None:
    assert claimed(f"Across England {said.replace('The ', 'the ')} {verb}.") == {("seats_change", party, amount, None)}


@pytest.mark.parametrize(("said", "party"), PARTIES)
@pytest.mark.parametrize(
    ("form", "row"),
    [
        ("{P} won 1,204 seats, up 96.", ("seats_won", 1204.0, 96.0)),
        ("{P} control 19 councils, down two.", ("councils_controlled", 19.0, -2.0)),
        ("{P} lost control of a dozen councils.", ("councils_change", -12.0, None)),
        ("{P} gained three councils.", ("councils_change", 3.0, None)),
    ],
)
def test_figures_of_more_than_one_council(
    said: str, party: str, form: str, row: tuple[str, float, float | None]
) -> None:
    kind, value, change = row
    assert claimed(form.format(P=said)) == {(kind, party, value, change)}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Labour have 12 and the Greens 3.", ("seats_won", "grn", 3.0, None)),
        ("In Exeter Labour have 12 and the Greens 3, down 1.", ("council_seats", "grn", 3.0, -1.0)),
        ("Labour gained 40 seats and the Greens nine.", ("seats_change", "grn", 9.0, None)),
        ("In Bury Labour fell from 33 to 29.", ("council_seats", "lab", 29.0, -4.0)),
        ("In Bury the Tories rose by two to 11.", ("council_seats", "con", 11.0, 2.0)),
        ("Labour and the Tories have 10 each in Bury.", ("council_seats", "con", 10.0, None)),
        ("Labour were one seat short in Bury.", ("council_size", "lab", 1.0, None)),
        ("Labour won 14 of the 20 seats up for grabs in Bury.", ("seats_won", "lab", 14.0, None)),
        ("Three Greens and an Independent make up the rest in Bury.", ("council_seats", "ind", 1.0, None)),
        ("Turnout in Bury was 34%.", ("turnout", "bury", 34.0, None)),
        ("Some 4,300 seats were at stake.", ("seats_at_stake", "all", 4300.0, None)),
        ("Elections were held in 230 councils.", ("councils_at_stake", "all", 230.0, None)),
        ("So far 88 of 230 councils have declared.", ("councils_declared", "all", 88.0, None)),
        ("Labour's best night since 1997.", ("record", "lab", 1997.0, None)),
        ("A net loss of six leaves Labour with 33 in Bury.", ("council_seats", "lab", 33.0, None)),
        ("Six Labour councillors were beaten.", ("seats_change", "lab", -6.0, None)),
        ("The BBC put Labour on 33%.", ("projected_share", "lab", 33.0, None)),
        ("On a projection Labour would have 33%, up two points.", ("projected_share", "lab", 33.0, 2.0)),
        ("Across England the Tories are down five points.", ("share_change", "con", -5.0, None)),
        ("Leeds and York rejected plans for elected mayors.", ("referendum_result", "york", "no", None)),
        (
            "Leeds elects Labour's Ann Example as mayor.",
            ("mayor_result", "leeds-mayor", "elected", None),
        ),
        ("It was Labour's worst night ever.", ("record", "lab", None, None)),
        ("Leeds rejected an elected mayor by 63% to 37%.", ("referendum_result", "leeds", 37.0, None)),
        ("Labour slipped from 30 to 24 in Bury.", ("council_seats", "lab", 24.0, -6.0)),
        (
            "In Bury the Tories and Greens took four and two seats respectively.",
            ("seats_won", "grn", 2.0, None),
        ),
        ("Labour made a net gain of 90 seats and six councils.", ("councils_change", "lab", 6.0, None)),
        ("Labour won 400 seats, 30 more than in 2014.", ("seats_won", "lab", 400.0, 30.0)),
        ("With 60 councils in, Labour have gained 90 seats.", ("councils_declared", "all", 60.0, None)),
        ("Labour need 31 seats for a majority in Bury.", ("council_size", "all", 31.0, None)),
        (
            "Ann Example was elected mayor of Leeds with 55% of the vote.",
            ("mayor_result", "leeds-mayor", 55.0, None),
        ),
        ("Labour would have a Commons majority of 40.", ("commons_projection", "lab", 40.0, None)),
    ],
)
def test_one_thing_that_a_sentence_says(text: str, row: Row) -> None:
    assert row in claimed(text)


def test_the_party_and_they_mean_the_party_spoken_of() -> None:
    text = "Labour had a good night in Bury.\nThe party won 12 seats from the Tories. They have 30 in all."
    assert ("council_seats", "lab", 30.0, None) in claimed(text)


def test_one_span_can_say_two_things() -> None:
    claims = read("Labour and the Greens have 10 each in Bury.")
    assert [(c.subject, c.quote) for c in claims] == [("grn", "10"), ("lab", "10")]


@pytest.mark.parametrize(
    "text",
    [
        "The count was held on 3 May 2012 in Exeter.",
        "Several councils were lost and many seats changed hands.",
        "One of them said it was a difficult night.",
        "Labour hopes to win in Swindon next year.",
        "Il pleut sur la ville et il y a 12 chats.",
        "",
    ],
)
def test_dates_vague_words_and_hopes_are_no_claims(text: str) -> None:
    assert read(text) == ()
