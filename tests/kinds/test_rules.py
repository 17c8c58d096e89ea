"""Which rule applies to a contest: by kind, nation and date, each with its statute."""

from __future__ import annotations

from datetime import date

import pytest

from tallyroom.errors import TallyroomError
from tallyroom.kinds import read_rules, rule_for, rules


@pytest.mark.parametrize(
    ("kind", "nation", "on", "counts"),
    [
        ("local", "England", date(2012, 5, 3), "plurality"),
        ("local", "Wales", date(2012, 5, 3), "plurality"),
        ("local", "Scotland", date(2012, 5, 3), "scottish-2011"),
        ("local", "Northern Ireland", date(2014, 5, 22), "ni-1985"),
        ("local_by", "Scotland", date(2013, 6, 6), "scottish-2011"),
        ("mayor", "England", date(2012, 5, 3), "supplementary-2000"),
        ("mayor", "England", date(2023, 5, 3), "supplementary-2000"),
        ("mayor", "England", date(2023, 5, 4), "plurality"),
        ("pcc", "Wales", date(2021, 5, 6), "supplementary-2000"),
        ("pcc", "Wales", date(2024, 5, 2), "plurality"),
        ("referendum", "England", date(2012, 5, 3), "referendum"),
        ("parl_by", "Northern Ireland", date(2018, 5, 3), "plurality"),
        ("london-assembly-list", "England", date(2012, 5, 3), "dhondt-london-1999"),
        ("senedd-region", "Wales", date(2021, 5, 6), "dhondt-wales-2006"),
        ("senedd-constituency-list", "Wales", date(2026, 5, 7), "dhondt-wales-2026"),
    ],
)
def test_the_rule_of_a_contest_follows_from_kind_nation_and_date(kind: str, nation: str, on: date, counts: str) -> None:
    assert rule_for(kind=kind, nation=nation, on=on).counts == counts


def test_every_rule_cites_its_statute() -> None:
    assert [rule for rule in rules() if len(rule.statute) < 20] == []


def test_no_rule_for_a_contest_says_what_to_mend() -> None:
    with pytest.raises(
        TallyroomError, match=r"kinds\.toml: no voting system is known for a 'mayor' contest in 'Wales'"
    ):
        rule_for(kind="mayor", nation="Wales", on=date(2012, 5, 3))


def test_a_packages_own_rule_goes_first() -> None:
    own = read_rules(
        '[[rule]]\nkind = "mayor"\nnations = ["Wales"]\ncounts = "alternative-vote"\nstatute = "A made-up Act"',
        where="rules.toml",
    )
    assert rule_for(kind="mayor", nation="Wales", on=date(2012, 5, 3), extra=own).counts == "alternative-vote"


def test_a_rule_that_lacks_a_field_is_refused() -> None:
    with pytest.raises(TallyroomError, match="statute"):
        read_rules('[[rule]]\nkind = "mayor"\nnations = ["Wales"]\ncounts = "plurality"', where="rules.toml")
