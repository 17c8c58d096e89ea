"""Which moments of a night are worth an alert, and when one that was told is no longer so."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from msgspec.structs import replace

from tallyroom.copydesk.alerting.rules import WHENS, Rule
from tallyroom.copydesk.alerting.watch import Alert, Watch
from tallyroom.domain import (
    Book,
    Bulletin,
    Corrected,
    Declared,
    Entry,
    Happening,
    PartyId,
    Statement,
    Summarised,
    Withdrawn,
)
from tallyroom.domain.happening import CouncilSummary
from tallyroom.figures import Estimate, Figure
from tallyroom.night import Night
from tests.made import CON, LAB, LD, POLLS_CLOSE, before, book, council, entries, votes, ward, won_by

NORTH, SOUTH = (ward("ayton", name, held_by=[LD]) for name in ("north", "south"))
AYTON = book([council("ayton", 2, seats_up=2, cycle="all")], [NORTH, SOUTH], [before("ayton", ld=2)])
ALL = tuple(Rule(id=when, when=when) for when in WHENS)


def seen(made: Book, *happenings: Happening, rules: tuple[Rule, ...] = ALL) -> list[Alert]:
    watch = Watch(made, rules)
    return [alert for entry in entries(*happenings) for alert in watch.see(entry)]


def english(alert: Alert) -> str:
    return alert.text["en"] if alert.text else "taken back"


def named(title: str, *rows: Statement, issuer: str = "A pollster") -> Bulletin:
    return Bulletin(
        id=title,
        title=title,
        issuer=issuer,
        source="a paper",
        published_at=POLLS_CLOSE,
        assumed=False,
        statements=rows,
    )


def test_control_is_told_once_when_it_is_certain_and_not_again_with_the_last_ward() -> None:
    made = replace(AYTON, bodies=(council("ayton", 3, seats_up=3, cycle="all"),), compositions=(before("ayton", ld=3),))
    third = ward("ayton", "west", held_by=[LD])
    made = replace(made, contests=(NORTH, SOUTH, third))
    told = seen(made, *(Declared(declaration=won_by(one, LAB)) for one in (NORTH, SOUTH, third)))
    control = [alert for alert in told if alert.kind == "control"]
    assert [alert.id for alert in control] == ["control/ayton/2"]
    assert "Ayton" in english(control[0])


def test_a_council_that_stays_with_its_party_is_no_alert() -> None:
    told = seen(AYTON, *(Declared(declaration=won_by(one, LD)) for one in (NORTH, SOUTH)))
    assert [alert.kind for alert in told] == ["declared", "declared"]


def test_the_same_night_makes_the_same_alerts(rehearsed: Night) -> None:
    def told() -> list[Alert]:
        watch = Watch(rehearsed.book, ALL, ("en", "cy"))
        return [alert for entry in rehearsed.entries for alert in watch.see(entry)]

    first = told()
    assert first == told()
    assert len({alert.id for alert in first}) == len(first)
    changed = {body for body, one in rehearsed.board.councils.items() if one.control.changed_hands}
    assert {alert.place for alert in first if alert.kind == "control"} == changed


def test_votes_corrected_speak_of_that_ward_again_and_of_no_other() -> None:
    one, other = (Declared(declaration=won_by(each, LAB)) for each in (NORTH, SOUTH))
    right = votes(NORTH, {"lab": 201, "con": 100, "ld": 100})
    told = seen(AYTON, one, other, Corrected(replaces=1, reason="a digit", declaration=right))
    assert [alert.lineage for alert in told if alert.entry == 3] == [f"declared/{NORTH.id}", "correction/3"]
    assert all(alert.reason == "a digit" for alert in told if alert.entry == 3)
    assert "201 votes" in english(told[-1])


def test_a_ward_withdrawn_is_taken_back_and_so_is_the_control_that_rested_on_it() -> None:
    happened = [Declared(declaration=won_by(one, LAB)) for one in (NORTH, SOUTH)]
    told = seen(AYTON, *happened, Withdrawn(replaces=2, reason="recount"))
    back = {alert.lineage for alert in told if alert.entry == 3 and alert.text is None}
    assert back == {"control/ayton", f"declared/{SOUTH.id}"}


def test_what_is_passed_in_silence_is_known_all_the_same() -> None:
    happened = entries(
        *(Declared(declaration=won_by(one, LAB)) for one in (NORTH, SOUTH)), Withdrawn(replaces=2, reason="recount")
    )
    watch, quiet = Watch(AYTON, ALL), Watch(AYTON, ALL)
    for entry in happened[:2]:
        watch.see(entry)
        assert quiet.see(entry, silent=True) == ()
    assert quiet.see(happened[2]) == watch.see(happened[2])


# Benchmarks

FIVE = named("a good night", Statement(measure="benchmark", subject="lab", scope="gb", value=Decimal(2)))


def summary(name: str, **seats: int) -> Summarised:
    rows = tuple((PartyId(party), n) for party, n in seats.items())
    return Summarised(summary=CouncilSummary(body=council(name, 1).id, seats=rows, source="a wire"))


BOTH = book(
    [council(name, 4, seats_up=4, cycle="all") for name in ("ayton", "beeton")],
    [],
    [before("ayton", lab=1, con=3), before("beeton", lab=3, con=1)],
)


def test_a_benchmark_is_told_when_it_is_passed_and_not_again_when_losses_undo_it() -> None:
    told = seen(BOTH, FIVE, summary("ayton", lab=3, con=1), summary("beeton", con=4))
    assert [alert.id for alert in told if alert.kind == "benchmark"] == ["benchmark/lab-2/2"]


def test_a_benchmark_that_a_correction_undoes_is_taken_back() -> None:
    right = summary("ayton", lab=2, con=2).summary
    told = seen(BOTH, FIVE, summary("ayton", lab=3, con=1), Corrected(replaces=2, reason="slip", summary=right))
    assert [(one.entry, one.text is None) for one in told if one.kind == "benchmark"] == [(2, False), (3, True)]


def test_a_benchmark_undone_by_losses_is_not_taken_back_by_a_correction_of_something_else() -> None:
    right = summary("beeton", con=3, ld=1).summary
    told = seen(
        BOTH,
        FIVE,
        summary("ayton", lab=3, con=1),
        summary("beeton", con=4),
        Corrected(replaces=3, reason="slip", summary=right),
    )
    assert [one.entry for one in told if one.kind == "benchmark"] == [2]


# Projections


def share(title: str, lab: float, con: float = 31, issuer: str = "A broadcaster") -> Bulletin:
    rows = {"lab": lab, "con": con}
    return named(
        title,
        *(
            Statement(measure="projected_share", subject=party, scope="gb", value=Decimal(str(value)))
            for party, value in rows.items()
        ),
        issuer=issuer,
    )


def test_a_publishers_share_is_told_when_it_has_moved_by_two_points_since_it_was_last_told() -> None:
    told = seen(AYTON, share("1", 36), share("2", 37.5), share("3", 38), share("4", 39), share("5", 33, issuer="X"))
    assert [alert.id for alert in told] == ["projection/3/3"]
    assert "A broadcaster" in english(told[0])
    assert "38" in english(told[0])


def estimate(party: str, percent: int) -> Figure:
    value = Fraction(percent, 100)
    return Figure(
        measure="projected_share",
        subject=party,
        scope="gb",
        value=value,
        estimate=Estimate(
            method="plain mean",
            sample="650 comparable wards of 90 councils",
            seed=1,
            baseline=2026,
            low=value - Fraction(1, 100),
            high=value + Fraction(1, 100),
        ),
    )


def test_our_own_share_is_told_with_its_interval_its_sample_its_baseline_and_its_method() -> None:
    watch = Watch(AYTON, ALL, ("en", "cy"))
    watch.see(_first())
    shares = [estimate("con", 37), estimate("lab", 31)]
    alert = watch.estimated(shares, {"con": Fraction(35, 100), "lab": Fraction(32, 100)})
    assert alert is not None
    for language in ("en", "cy"):
        assert alert.text is not None
        said = alert.text[language]
        for part in ("Tallyroom", "37.0% (36.0 ", " 38.0%)", "+2.0", "650 comparable wards", "2026", "plain mean"):
            assert part in said, language


def test_a_rule_on_one_party_hears_of_it_though_another_moved_further() -> None:
    watch = Watch(AYTON, [Rule(id="lab", when="projection", parties=frozenset({"lab"}))])
    watch.see(_first())
    alert = watch.estimated(
        [estimate("con", 40), estimate("lab", 31)], {"con": Fraction(35, 100), "lab": Fraction(34, 100)}
    )
    assert alert is not None
    assert "Labour −3.0 points" in english(alert)


def test_our_own_share_is_not_told_before_it_has_moved_far_enough() -> None:
    watch = Watch(AYTON, ALL)
    watch.see(_first())
    assert watch.estimated([estimate("con", 37)], {"con": Fraction(36, 100)}) is None
    assert watch.estimated([estimate("con", 37)], {}) is None


def _first() -> Entry:
    return entries(Declared(declaration=won_by(NORTH, CON)))[0]


@pytest.mark.parametrize("when", WHENS)
def test_a_rule_hears_of_nothing_that_another_is_about(rehearsed: Night, when: str) -> None:
    watch = Watch(rehearsed.book, [Rule(id="one", when=when, places=frozenset({"purbeck"}))])
    told = [alert for entry in rehearsed.entries for alert in watch.see(entry)]
    assert {alert.kind for alert in told} <= {when}
    assert {alert.place for alert in told if when == "declared"} == (
        {contest.id for contest in rehearsed.book.contests if contest.body == "purbeck"}
        if when == "declared"
        else set()
    )
