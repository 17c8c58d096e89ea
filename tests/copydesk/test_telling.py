"""Copy in the words of what a night is of: parliaments, lists, by-elections, offices, first elections."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from tallyroom.copydesk.alerting.rules import rules_from
from tallyroom.copydesk.alerting.watch import Watch
from tallyroom.copydesk.writing.shown import text
from tallyroom.copydesk.writing.write import write_copy
from tallyroom.domain import (
    Body,
    BodyId,
    Candidacy,
    CandidacyId,
    Composition,
    Contest,
    ContestId,
    Declaration,
    Division,
    PartyId,
    PartyList,
)
from tallyroom.view import View
from tests.made import CON, IND, LAB, LD, before, book, council, declared, votes, ward, won_by

COMMONS = replace(
    council("house-of-commons", 5, cycle="all", kind="parliament", nation="United Kingdom", region=""),
    name="House of Commons",
)
NATIONAL = ("wire", "trade", "headline", "ticker", "alert", "social", "hall")


def _seat(name: str, held_by: Sequence[PartyId], nation: str = "England") -> Contest:
    made = ward("house-of-commons", name, held_by=held_by, standing=[LAB, CON, LD, IND])
    return replace(made, id=ContestId(f"parl.{name}.2030-05-02"), kind="parl", nation=nation)


SEATS = [_seat("north", [CON]), _seat("south", [CON]), _seat("east", [LAB]), _seat("west", [LD]), _seat("mid", [CON])]
HELD = before("house-of-commons", con=3, lab=1, ld=1)


def _view(
    bodies: Sequence[Body], contests: Sequence[Contest], held: Sequence[Composition], *given: Declaration
) -> View:
    return View(book(bodies, contests, held), declared(*given))


def _said(view: View, outlet: str) -> str:
    return text(write_copy(view, outlet=outlet))


def test_a_parliament_is_told_by_seats_with_what_is_in() -> None:
    story = _said(_view([COMMONS], SEATS, [HELD], won_by(SEATS[0], LAB), won_by(SEATS[1], CON)), "wire")
    assert "with two of five constituencies declared" in story
    assert "Labour have one seat, a net gain of one" in story or "Labour hold one seat, a net gain of one" in story
    assert "council" not in story


def test_a_majority_names_the_seat_that_made_it() -> None:
    view = _view([COMMONS], SEATS, [HELD], *(won_by(one, LAB) for one in SEATS[:3]))
    story = _said(view, "wire")
    assert re.search(r"Labour have (won )?a majority in the House of Commons, with three of five", story)
    assert "East" in next(line for line in story.splitlines() if "majority" in line and "East" in line)
    assert "majority" in _said(view, "headline")


@pytest.mark.parametrize("outlet", NATIONAL)
@pytest.mark.parametrize("number", range(6))
def test_no_line_of_a_parliament_speaks_of_councils_or_wards(outlet: str, number: int) -> None:
    story = _said(_view([COMMONS], SEATS, [HELD], *(won_by(one, LAB) for one in SEATS[:number])), outlet)
    assert not re.search(r"council|ward\b|wards|all one|0 of 0", story)


def test_changes_that_nobody_knows_are_not_told_as_none() -> None:
    seats = [replace(one, held_by=()) for one in SEATS]
    story = _said(_view([COMMONS], seats, [], *(won_by(one, LAB) for one in seats)), "wire")
    assert "Changes are not known" in story
    assert not re.search(r"unchanged|as many as before|net (gain|loss)", story)


def test_a_council_that_loses_its_majority_by_one_seat_is_the_headline() -> None:
    town = replace(council("anytown", 40, cycle="none"), name="Anytown")
    mill = replace(ward("anytown", "mill", held_by=[CON]), id=ContestId("local.anytown.mill.by.2030-05-02"),
                   kind="local_by")  # fmt: skip
    view = _view([town], [mill], [before("anytown", con=21, lab=19)], won_by(mill, LD))
    headline = _said(view, "headline")
    assert "Tories lose" in headline or "Tories lose control" in headline
    story = _said(view, "wire")
    assert "Mill" in story
    assert "by-election" in story
    assert "the Conservatives 20" in story or "The Conservatives have 20 seats" in story
    assert "no councils" not in story
    local = _said(view, "local:anytown")
    assert "There is no council election" not in local
    assert "Mill" in local


def test_a_by_election_that_changes_no_control_is_told_by_its_winner() -> None:
    town = replace(council("anytown", 40, cycle="none"), name="Anytown")
    mill = replace(ward("anytown", "mill", held_by=[CON]), id=ContestId("local.anytown.mill.by.2030-05-02"),
                   kind="local_by")  # fmt: skip
    view = _view([town], [mill], [before("anytown", con=25, lab=15)], won_by(mill, LD))
    assert _said(view, "headline").strip().endswith("from Tories")
    nothing = _said(_view([town], [mill], [before("anytown", con=25, lab=15)]), "wire")
    assert "No by-election has been declared yet." in nothing


def test_lists_name_whom_a_region_elects() -> None:
    senedd = replace(
        council("senedd", 2, cycle="all", kind="parliament", nation="Wales", region="Wales"), name="Senedd"
    )
    lists = tuple(
        PartyList(id=CandidacyId(party), people=tuple(
            Candidacy(id=CandidacyId(f"{party}-{n}"), name=f"{party.title()} Person {'AB'[n]}", party=party)
            for n in range(2)
        ))
        for party in (LAB, CON)
    )  # fmt: skip
    made = ward("senedd", "gwynedd", seats=2, standing=[LAB, CON])
    region = replace(made, id=ContestId("senedd.gwynedd.2030-05-02"), kind="senedd-constituency-list", of_lists=True,
                     system="dhondt-wales-2026", lists=lists)  # fmt: skip
    story = _said(_view([senedd], [region], [], votes(region, {"lab": 60, "con": 50})), "wire")
    assert "Elected in Gwynedd: Lab Person A (Lab); Con Person A (Con)." in story


def test_a_mayor_of_whom_the_first_round_alone_is_known_has_no_majority_told() -> None:
    body = council("anytown", 40, cycle="none")
    mayor = replace(ward("anytown", "all"), id=ContestId("mayor.anytown.2030-05-02"), kind="mayor", fills="office",
                    division=Division(name="Mayor of Anytown"), system="supplementary-2000")  # fmt: skip
    given = votes(mayor, {"lab": 40, "con": 45, "ld": 5}, returned=(CandidacyId("lab"),))
    view = _view([body], [mayor], [], given)
    for outlet in NATIONAL:
        story = _said(view, outlet)
        assert "majority" not in story, outlet
        assert "council" not in story, outlet


def test_a_new_council_has_a_first_election_and_nothing_unchanged() -> None:
    towns = [
        replace(council(name, 1, cycle="all"), name=name.title(), predecessors=(BodyId("gone"),))
        for name in ("anytown", "brough")
    ]
    wards = [ward(name, "mill") for name in ("anytown", "brough")]
    view = _view(towns, wards, [], *(won_by(one, LAB) for one in wards))
    local = _said(view, "local:anytown")
    assert "the first election to Anytown council" in local
    assert not re.search(r"unchanged|gain|as before", local)


def test_a_night_of_northern_ireland_never_speaks_of_great_britain() -> None:
    body = council("belfast", 2, cycle="all", nation="Northern Ireland", region="Northern Ireland")
    wards = [ward("belfast", name, held_by=[IND]) for name in ("north", "south")]
    view = _view([body], wards, [before("belfast", ind=2)], *(won_by(one, LD) for one in wards))
    for outlet in (*NATIONAL, "local:belfast"):
        assert "Britain" not in _said(view, outlet)


def test_councils_and_a_parliament_are_both_in_the_story() -> None:
    towns = [council(name, 1, cycle="all") for name in ("anytown", "brough")]
    wards = [ward(name, "mill", held_by=[CON]) for name in ("anytown", "brough")]
    view = _view([*towns, COMMONS], [*wards, *SEATS], [before("anytown", con=1), before("brough", con=1), HELD],
                 won_by(wards[0], LAB), *(won_by(one, LAB) for one in SEATS[:3]))  # fmt: skip
    story = _said(view, "wire")
    assert "a majority in the House of Commons" in story
    assert "Anytown" in story


def _alerts(
    bodies: Sequence[Body], contests: Sequence[Contest], held: Sequence[Composition], *given: Declaration
) -> list[str]:
    night = book(bodies, contests, held)
    rules, faults = rules_from([{"id": "control", "when": "control"}], night)
    assert faults == ()
    watch = Watch(night, rules)
    made = [alert for entry in declared(*given) for alert in watch.see(entry)]
    return [alert.text["en"] for alert in made if alert.text is not None]


def test_a_majority_in_a_parliament_and_control_lost_at_a_by_election_are_alerts() -> None:
    said = _alerts([COMMONS], SEATS, [HELD], *(won_by(one, CON) for one in SEATS))
    assert said == ["The Conservatives have won a majority in the House of Commons."]
    town = replace(council("anytown", 40, cycle="none"), name="Anytown")
    mill = replace(ward("anytown", "mill", held_by=[CON]), id=ContestId("local.anytown.mill.by.2030-05-02"),
                   kind="local_by")  # fmt: skip
    lost = _alerts([town], [mill], [before("anytown", con=21, lab=19)], won_by(mill, LD))
    assert len(lost) == 1
    assert lost[0].startswith(("Tories lose Anytown", "Anytown: Tories lose"))
