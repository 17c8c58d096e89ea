"""Stories of our own against the bundled night of 3 May 2012: what agrees, what does not, and the reason."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tools.planted_errors import measure

from tallyroom.copydesk.checking.check import Checker, check_alone
from tallyroom.copydesk.checking.hedges import fits
from tallyroom.copydesk.checking.verdict import Verdict
from tallyroom.copydesk.reading.phrasebook import words
from tallyroom.night import Night


@pytest.fixture(scope="module")
def checker(rehearsed: Night) -> Checker:
    return Checker(rehearsed.now)


def only(checker: Checker, text: str, quote: str = "") -> Verdict:
    """The verdict on the one claim of a text, or on the claim with this quotation."""
    found = [one for one in checker.check(text).verdicts if quote in one.claim.quote]
    assert len(found) == 1, [one.claim.quote for one in found]
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Labour now hold 77 seats in Birmingham, up 20.",
        "In Birmingham the Tories have 28 seats, down 11.",
        "The Lib Dems won 4 of the 40 seats up in Birmingham.",
        "Labour gained Great Yarmouth from the Conservatives.",
        "Labour won Manchester.",
        "There is no overall control of Purbeck District Council.",
        "Bristol backed an elected mayor, with 53.3% voting yes.",
        "Turnout in Birmingham was 28.5%.",
        "With all 181 councils declared, Labour control 75 councils.",
        "In Dundee the SNP hold 16 seats.",
        "In Glasgow there are five Greens.",
        "Birmingham, Acocks Green: John O'Shea (Lab) 2,170.",
        "In Birmingham Labour gained Acocks Green from the Lib Dems.",
        "Labour's Joe Anderson was elected mayor of Liverpool.",
        "Leeds rejected an elected mayor.",
        "Labour captured Birmingham. The party took control by winning 29 of the 40 seats contested.",
        "Boris Johnson was elected mayor of London with 51.5% of the vote, beating Ken Livingstone on 48.5%.",
        "Boris Johnson beat Ken Livingstone by 51.5% to 48.5% to stay mayor of London.",
    ],
)
def test_what_is_right_matches(checker: Checker, text: str) -> None:
    checked = checker.check(text)
    assert checked.verdicts
    assert {one.verdict for one in checked.verdicts} == {"match"}, [one.why for one in checked.verdicts]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Labour now hold 78 seats in Birmingham.", 77),
        ("Labour won 23 of the 40 seats up in Birmingham.", 29),
        ("The Tories gained Birmingham.", "lab"),
        ("Labour gained Manchester from the Lib Dems.", "lab"),
        ("Bristol rejected an elected mayor.", "yes"),
        ("Turnout in Birmingham was 38.5%.", Fraction(28.5078).limit_denominator(10_000)),
        ("With all 181 councils declared, Labour control 57 councils.", 75),
        ("Birmingham, Acocks Green: John O'Shea (Lab) 2,710.", 2170),
        ("In Birmingham the Tories gained Acocks Green.", "lab"),
    ],
)
def test_what_is_wrong_is_a_mismatch_with_the_ledgers_value(checker: Checker, text: str, value: object) -> None:
    one = next(one for one in checker.check(text).verdicts if one.verdict == "mismatch")
    if isinstance(value, Fraction):
        assert isinstance(one.ledger_value, Fraction)
        assert abs(one.ledger_value - value) < Fraction(1, 100)
    else:
        assert one.ledger_value == value


BIRMINGHAM = "In Birmingham Labour now hold 77 seats, up 20, the Tories 28, down 11, and the Lib Dems {}."


@pytest.mark.parametrize(
    ("text", "quote", "cause"),
    [
        (BIRMINGHAM.format("4, down nine"), "4, down", "seats won given as seats held: won 4, hold 15"),
        (BIRMINGHAM.format("4, down nine"), "4, down", "the 3 parties named add up to 109 of 120"),
        ("In Birmingham the Lib Dems have 15 seats, up nine.", "15", "the sign of the change"),
        ("In Birmingham the Tories have 77 seats.", "77", "the figure of Labour"),
        ("In Birmingham Labour have 67 seats. In Leeds Labour have 77 seats.", "77", "the figure for Birmingham"),
        ("In Leeds Labour have 36 seats.", "36", "digits in the wrong order"),
    ],
)
def test_a_mismatch_comes_with_its_likely_cause(checker: Checker, text: str, quote: str, cause: str) -> None:
    one = only(checker, text, quote)
    assert one.verdict == "mismatch"
    assert cause in one.cause


def test_a_change_on_the_other_basis_is_a_match_that_says_so(checker: Checker) -> None:
    one = only(checker, "In Birmingham Labour hold 77 seats, up 21.")
    assert one.verdict == "match"
    assert "since the seats were last fought" in one.reason


def test_a_share_matches_by_either_definition_and_the_other_is_given(checker: Checker) -> None:
    one = only(checker, "In Liverpool the mayoral candidate Joe Anderson of Labour took nearly 60% of the vote.")
    assert one.verdict == "match"
    assert "of valid votes, 59.33" in one.reason
    assert "of all ballots it is 57.7" in one.reason


def test_per_cent_for_points_is_a_caution(checker: Checker) -> None:
    right = "Birmingham, Acocks Green: Labour 42.7%, up {}."
    said, wrong = (checker.check(right.format(f"21.5 {unit}")).verdicts for unit in ("points", "per cent"))
    assert [one.caution for one in said] == [""]
    assert ["per cent" in one.caution for one in wrong] == [True]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("So far Labour control 61 councils.", "the order of the declarations is assumed"),
        ("Labour's best night since 1997.", "history"),
        ("Labour hold 40 seats in Cornwall.", "not in this ledger"),
        ("In 2008 Labour had 30 seats in Birmingham.", "speaks of 2008"),
        ("Labour could end up with 80 seats in Birmingham.", "may be (could)"),
        ("When counting was over Labour were up 231 seats in Wales.", "cannot settle"),
        ("In Wrexham Plaid Cymru gained three seats.", "composition of 5 May 2011"),
    ],
)
def test_what_cannot_be_settled_says_why(checker: Checker, text: str, reason: str) -> None:
    rows = checker.check(text).verdicts
    assert {one.verdict for one in rows} <= {"not-checkable"}
    assert not rows or any(reason in one.why for one in rows), [one.why for one in rows]


def test_a_running_total_that_somebody_published_matches_and_names_them(checker: Checker) -> None:
    one = only(checker, "With results in from 104 of 181 councils, Labour control 52 councils.", "52")
    assert (one.verdict, "World wire" in one.reason) == ("match", True)


def test_at_an_assumed_moment_totals_are_open_and_outcomes_are_not(checker: Checker) -> None:
    text = "Labour control 75 councils. Labour gained Birmingham."
    early, late = (datetime.fromisoformat(f"2012-05-0{day}T02:00+01:00") for day in (4, 7))
    assert [one.verdict for one in checker.check(text, at=early).verdicts] == ["not-checkable", "match"]
    assert [one.verdict for one in checker.check(text, at=late).verdicts] == ["match", "match"]


def test_a_running_total_larger_than_the_last_is_wrong_at_any_moment(checker: Checker) -> None:
    assert only(checker, "So far Labour control 96 councils.", "96").verdict == "mismatch"


def test_a_final_total_is_not_measured_by_what_was_published_on_the_way(checker: Checker) -> None:
    assert only(checker, "With all 181 councils declared, Labour control 52 councils.", "52").verdict == "mismatch"


@pytest.mark.parametrize("day", ["7 May 2009", "6 May 2011", "May 4, 2018"])
def test_a_story_dated_in_another_year_is_not_about_this_night(checker: Checker, day: str) -> None:
    checked = checker.check(f"{day}\nThe Tories gained Birmingham. Labour hold 12 seats in Leeds.")
    assert checked.about
    assert [one.verdict for one in checked.verdicts] == ["not-checkable"] * 2


def test_a_story_that_hardly_agrees_is_not_about_this_night(checker: Checker) -> None:
    places = ("Birmingham", "Leeds", "Manchester", "Liverpool", "Sheffield", "Exeter", "Norwich")
    checked = checker.check(" ".join(f"The Tories held {place}." for place in places))
    assert "0 of 7 figures agree" in checked.about
    assert checked.count("mismatch") == 0


def test_planted_errors_are_caught_and_other_figures_left_alone(rehearsed: Night) -> None:
    found = measure(rehearsed.now, stories=40, seed=7)
    assert found.planted.total() > 100
    assert found.recall >= 0.95, found.missed
    assert found.flagged <= 0.02 * found.alone, found.wrongly


def test_the_three_reports_of_the_night_have_one_mismatch_which_is_real(checker: Checker, shared: Path) -> None:
    wrong = [
        (path.name[:3], one.claim.subject, one.claim.area, one.claim.value, one.cause)
        for path in sorted((shared / "copy" / "docs").glob("00*.txt"))
        for one in checker.check(path.read_text("utf-8")).verdicts
        if one.verdict == "mismatch"
    ]
    cause = "seats won given as seats held: won 4, hold 15; the 3 parties named add up to 109 of 120"
    assert wrong == [("004", "ld", "birmingham", 4.0, cause)]


def test_a_projected_majority_follows_from_the_shares_of_its_story(checker: Checker) -> None:
    shares = "The BBC put Labour on 39%, the Tories on 31% and the Lib Dems on 16%."
    text = shares + "\nLabour would have a Commons majority of {}."
    assert only(checker, text.format(86), "86").verdict == "match"
    assert only(checker, text.format(96), "96").verdict == "not-checkable"


# Hedges


@pytest.mark.parametrize(
    ("hedge", "stated", "exact", "agrees"),
    [
        ("nearly", 60, "59.33", True),
        ("nearly", 60, "60.4", False),
        ("nearly", 60, "50", False),
        ("over", 30, "32", True),
        ("over", 30, "29", False),
        ("little over", 30, "32", True),
        ("little over", 30, "45", False),
        ("fewer than", 9, "8", True),
        ("fewer than", 9, "9", False),
        ("at least", 9, "9", True),
        ("about", 5000, "4870", True),
        ("about", 5000, "4100", False),
        ("just", 4, "15", False),
    ],
)
def test_a_hedge_is_honoured(hedge: str, stated: int, exact: str, agrees: bool) -> None:
    assert fits(Fraction(stated), Fraction(exact), (hedge,), Fraction(0)) is agrees


@given(st.fractions(0, 100), st.integers(0, 2))
def test_a_share_rounded_to_its_last_place_agrees_with_itself(share: Fraction, places: int) -> None:
    rounded = Fraction(round(share * 10**places), 10**places)
    assert fits(rounded, share, (), Fraction(1, 2 * 10**places))


@given(st.integers(0, 5000), st.integers(-5000, 5000))
def test_a_count_agrees_with_itself_alone(n: int, other: int) -> None:
    assert fits(Fraction(n), Fraction(other), (), Fraction(0)) == (n == other)


# Without a ledger


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("In Exeter, a 39-seat council, Labour hold 30 seats and the Tories 12.", "add up to 42, of 39"),
        ("Labour have 14 seats in Bury.\nLabour have 41 seats in Bury.", "both 14 and 41"),
        ("York rejected an elected mayor, with 43% voting no.", "answered no, with 43% for no"),
        ("The BBC put Labour on 49%, the Tories on 41% and the Lib Dems on 26%.", "add up to 116%"),
        ("Labour held Bury, where they have 20 of the 51 seats.", "control bury with 20 of 51"),
    ],
)
def test_a_story_that_contradicts_itself_is_told_so_without_a_ledger(text: str, says: str) -> None:
    wrong = [one.why for one in check_alone(text).verdicts if one.verdict == "mismatch"]
    assert wrong
    assert all(says in one for one in wrong)


def test_a_story_that_does_not_contradict_itself_waits_for_a_ledger() -> None:
    rows = check_alone("Labour hold 30 seats in Exeter, a 39-seat council. The Tories have nine.").verdicts
    assert {(one.verdict, one.why) for one in rows} == {("not-checkable", "no ledger was given")}


# Bad input

WORDS = st.sampled_from(
    [
        *sorted(
            words("Labour the Tories won lost held 12 77 1,158 seats Birmingham Leeds up down 20 % of to in councils")
        ),
        *sorted(words("( ) : , . - +5 Acocks Green majority turnout UPDATE 2008 nearly")),
        *("\u00a0", "\u2212", "\u00ad", "\n"),
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_words_is_checked_without_a_fault_and_its_spans_are_exact(checker: Checker, text: str) -> None:
    for one in checker.check(text).verdicts:
        assert text[one.claim.start : one.claim.end] == one.claim.quote
        assert one.why


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\ufeff",
        "Il pleut sur la ville.",
        "The bakery sold 77 loaves in Birmingham.",
        "Ã¢â‚¬â„¢ " * 50,
        "<p>" * 99,
    ],
)
def test_what_is_no_story_of_elections_has_no_mismatch(checker: Checker, text: str) -> None:
    assert checker.check(text).count("mismatch") == 0


def test_the_same_figure_is_the_same_in_any_dress(checker: Checker) -> None:
    plain = "In Birmingham Labour hold 77 seats (+20)."
    dressed = (
        "In Bir\u00admingham Labour hold 77\u00a0seats (+20).",
        "<p>In <b>Birmingham</b> Labour hold 77 seats (+20).</p>",
    )
    wanted = [(one.verdict, one.ledger_value) for one in checker.check(plain).verdicts]
    for text in dressed:
        assert [(one.verdict, one.ledger_value) for one in checker.check(text).verdicts] == wanted
    lost = "In Birmingham the Tories hold 28 seats (\u221211)."
    assert [one.verdict for one in checker.check(lost).verdicts] == ["match"]
