"""By-elections reports, lists of mayors, and turns of phrase of local election copy, each with what it claims."""

from __future__ import annotations

import pytest

from tallyroom.copydesk.reading.read import read

Said = tuple[str, str, float | str, float | str | None]


def said(text: str) -> set[Said]:
    return {(c.kind, c.subject, c.value, c.change) for c in read(text)}  # type: ignore[misc]  # outcomes change in words


ROWS = "\nLab Ann Example 512 [51.2%; +3.1]\nCon: 488 (48.8%, -3.1)\n"


@pytest.mark.parametrize(
    "head",
    [
        "Mill Hill, Bury - Labour GAIN from Con",
        "BURY MBC: Mill Hill - Labour gain from Con",
        "Mill Hill ward (Bury) - Lab gain",
        "Mill Hill on Bury Council - Labour gain from the Conservatives",
    ],
)
def test_a_by_elections_head_names_ward_and_council_in_either_order(head: str) -> None:
    found = said(head + ROWS)
    assert ("ward_control", "mill-hill", "lab", "gain") in found
    assert {("ward_result", "mill-hill", 512.0, None), ("ward_result", "mill-hill", 488.0, None)} <= found
    assert {("vote_share", "lab", 51.2, 3.1), ("vote_share", "con", 48.8, -3.1)} <= found
    assert {row[0] for row in found} == {"ward_control", "ward_result", "vote_share"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "York: Mill Hill - Con hold\nConservative: Ann Example, 1,124\nLib Dem: Bob Sample, 1,049",
            {("ward_control", "mill-hill", "con", "hold"), ("ward_result", "mill-hill", 1124.0, None)},
        ),
        (
            "Turnout in Bury's Mill Hill ward was 56%. Green gain: Ann Example 1,114, Bob Sample (Con) 1,015.",
            {("ward_control", "mill-hill", "grn", "gain"), ("ward_result", "mill-hill", 1015.0, None)},
        ),
        (
            "Mayors\n- Ann Example won Lewisham for Labour\n- Bob Sample is the new mayor of Newham",
            {("mayor_result", "lewisham-mayor", "elected", None), ("mayor_result", "newham-mayor", "elected", None)},
        ),
        (
            "Bury: Con 17 (was 13), Lab 12 (15)",
            {("council_seats", "con", 17.0, 4.0), ("council_seats", "lab", 12.0, None)},
        ),
        (
            "Labour lead the Tories 17-12 in Bury.",
            {("council_seats", "lab", 17.0, None), ("council_seats", "con", 12.0, None)},
        ),
        ("In Bury the Lib Dems were wiped out.", {("council_seats", "ld", 0.0, None)}),
        ("Labour lost all but two of their eight seats in Bury.", {("seats_change", "lab", -6.0, None)}),
        (
            "In Bury Labour lost five seats, two of them to the Greens.",
            {("seats_change", "lab", -5.0, None), ("seats_change", "grn", 2.0, None)},
        ),
        (
            "In Bury Labour won eight seats and now has 32.",
            {("seats_change", "lab", 8.0, None), ("council_seats", "lab", 32.0, None)},
        ),
        (
            "In York the Tories slid 11 to 28 and the Lib Dems nine to 15.",
            {("council_seats", "con", 28.0, -11.0), ("council_seats", "ld", 15.0, -9.0)},
        ),
        ("Labour's gains came in Bury (20 seats) and York (13).", {("seats_change", "lab", 20.0, None)}),
        ("Turnout averaged 31%, with York highest on 36%.", {("turnout", "york", 36.0, None)}),
        ("Bury, York and Exeter are still run by the Lib Dems.", {("council_control", "york", "ld", "hold")}),
        ("Labour swept back to power in Bury.", {("council_control", "bury", "lab", "gain")}),
        ("In Bury Labour ousted the Independents.", {("council_control", "bury", "lab", "gain")}),
        ("Lib Dems: Bury won, York kept, Exeter lost.", {("council_control", "exeter", "ld", "loss")}),
        ("Nobody is in overall control of Bury.", {("council_control", "bury", "noc", None)}),
        ("Labour no longer runs a single council.", {("councils_controlled", "lab", 0.0, None)}),
        ("Labour kept Caerdydd and Ynys Môn.", {("council_control", "isle-of-anglesey", "lab", "hold")}),
    ],
)
def test_turns_of_phrase_say_what_they_say(text: str, claims: set[Said]) -> None:
    assert claims <= said(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Tories won 13 of the 25 seats up for grabs in Bury.",
        "Labour's Ann Example won the Mill Hill by-election in York by nine votes.",
        "Labour took control of Bury and remains the biggest party in York's neighbour Exeter.",
        "Bury swung 7% to Labour, says the BBC.",
    ],
)
def test_what_was_won_is_no_council_unless_it_is_said(text: str) -> None:
    taken = {c.subject for c in read(text) if c.kind == "council_control"} - {"bury"}
    shares = [c for c in read(text) if c.kind == "vote_share"]
    assert taken == set()
    assert shares == []
    assert ("grabs" in text) <= (not any(c.kind == "council_control" for c in read(text)))


def test_a_live_entry_speaks_of_no_region_above_it() -> None:
    text = "02:15\nTwo more from the West Midlands:\n\n01:40\nLabour have 621 councillors and the Tories 470."
    assert {c.area for c in read(text)} == {"gb"}
