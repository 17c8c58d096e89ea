"""Which law counts a contest: a table of kinds, nations, authorities and days, each by its statute's own dates."""

from __future__ import annotations

from datetime import date

import pytest

from tallyroom.counting import METHODS
from tallyroom.kinds import UNKNOWN, authority_of, kind_of_ballot, kinds, rule_for, rules

ENGLAND, SCOTLAND, WALES, IRELAND = "England", "Scotland", "Wales", "Northern Ireland"
FIRST, SV, STV, STV_NI = "plurality", "supplementary-2000", "scottish-2011", "ni-1985"

#: kind, nation, kind of authority, polling day, what counts it
TABLE = [
    ("local", ENGLAND, "single", "2012-05-03", FIRST),
    ("local", ENGLAND, "single", "2027-05-06", FIRST),
    ("local", ENGLAND, "", "2018-05-03", FIRST),
    ("local", WALES, "single", "2012-05-03", FIRST),
    ("local", WALES, "single", "2022-05-05", FIRST),
    ("local", WALES, "single", "2027-05-06", FIRST),
    ("local", SCOTLAND, "single", "2012-05-03", STV),
    ("local", SCOTLAND, "single", "2022-05-05", STV),
    ("local", SCOTLAND, "single", "2027-05-06", STV),
    ("local", IRELAND, "single", "1985-05-15", STV_NI),
    ("local", IRELAND, "single", "2014-05-22", STV_NI),
    ("local", IRELAND, "single", "2027-05-06", STV_NI),
    ("local_by", ENGLAND, "single", "2026-10-15", FIRST),
    ("local_by", WALES, "single", "2026-10-15", FIRST),
    ("local_by", SCOTLAND, "single", "2026-10-15", STV),
    ("local_by", IRELAND, "single", "2026-10-15", STV_NI),
    ("parl", ENGLAND, "", "2010-05-06", FIRST),
    ("parl", SCOTLAND, "", "2019-12-12", FIRST),
    ("parl", WALES, "", "2024-07-04", FIRST),
    ("parl", IRELAND, "", "2024-07-04", FIRST),
    ("parl_by", ENGLAND, "", "2026-02-26", FIRST),
    ("parl_by", IRELAND, "", "2018-05-03", FIRST),
    ("parl_by", SCOTLAND, "", "2025-06-05", FIRST),
    ("mayor", ENGLAND, "single", "2002-05-02", SV),
    ("mayor", ENGLAND, "single", "2012-05-03", SV),
    ("mayor", ENGLAND, "single", "2023-05-03", SV),
    ("mayor", ENGLAND, "single", "2023-05-04", FIRST),
    ("mayor", ENGLAND, "single", "2026-05-07", FIRST),
    ("mayor", ENGLAND, "single", "2026-06-17", FIRST),
    ("mayor", ENGLAND, "single", "2026-06-18", UNKNOWN),
    ("mayor", ENGLAND, "single", "2027-05-06", UNKNOWN),
    ("mayor", ENGLAND, "combined", "2017-05-04", SV),
    ("mayor", ENGLAND, "combined", "2021-05-06", SV),
    ("mayor", ENGLAND, "combined", "2023-05-03", SV),
    ("mayor", ENGLAND, "combined", "2023-05-04", FIRST),
    ("mayor", ENGLAND, "combined", "2024-05-02", FIRST),
    ("mayor", ENGLAND, "combined", "2025-05-01", FIRST),
    ("mayor", ENGLAND, "combined", "2026-06-17", FIRST),
    ("mayor", ENGLAND, "combined", "2026-06-18", SV),
    ("mayor", ENGLAND, "combined", "2027-05-06", SV),
    ("mayor", ENGLAND, "combined", "2028-05-04", SV),
    ("mayor", ENGLAND, "", "2012-05-03", SV),
    ("mayor", ENGLAND, "", "2024-05-02", FIRST),
    ("mayor", ENGLAND, "", "2027-05-06", UNKNOWN),
    ("pcc", ENGLAND, "single", "2012-11-15", SV),
    ("pcc", WALES, "single", "2021-05-06", SV),
    ("pcc", ENGLAND, "single", "2023-05-04", FIRST),
    ("pcc", WALES, "single", "2024-05-02", FIRST),
    ("pcc", ENGLAND, "single", "2026-06-17", FIRST),
    ("pcc", ENGLAND, "single", "2026-06-18", UNKNOWN),
    ("pcc", WALES, "single", "2027-05-06", UNKNOWN),
    ("referendum", ENGLAND, "single", "2012-05-03", "referendum"),
    ("referendum", WALES, "single", "2014-05-22", "referendum"),
    ("london-assembly-constituency", ENGLAND, "", "2012-05-03", FIRST),
    ("london-assembly-list", ENGLAND, "", "2012-05-03", "dhondt-london-1999"),
    ("london-assembly-list", ENGLAND, "", "2024-05-02", "dhondt-london-1999"),
    ("scottish-parliament-constituency", SCOTLAND, "", "1999-05-06", FIRST),
    ("scottish-parliament-region", SCOTLAND, "", "1999-05-06", "dhondt-scotland-1998"),
    ("scottish-parliament-region", SCOTLAND, "", "2026-05-07", "dhondt-scotland-1998"),
    ("senedd-constituency", WALES, "", "2021-05-06", FIRST),
    ("senedd-region", WALES, "", "2021-05-06", "dhondt-wales-2006"),
    ("senedd-constituency-list", WALES, "", "2026-05-07", "dhondt-wales-2026"),
    ("ni-assembly", IRELAND, "", "2022-05-05", STV_NI),
    ("ni-assembly", IRELAND, "", "2027-05-06", STV_NI),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "nation", "authority", "day", "counts"), TABLE)
def test_the_law_follows_from_kind_nation_authority_and_day(
    kind: str, nation: str, authority: str, day: str, counts: str
) -> None:
    assert rule_for(kind=kind, nation=nation, authority=authority, on=date.fromisoformat(day)).counts == counts


def test_every_rule_names_a_method_its_statute_and_the_day_it_was_read() -> None:
    for rule in rules():
        assert rule.counts in {*METHODS, UNKNOWN}
        assert len(rule.statute) > 20
        assert rule.read is not None


def test_every_by_election_names_its_ordinary_kind_and_every_other_kind_has_rules() -> None:
    for key, kind in kinds().items():
        assert kind.is_by_election == key.endswith("_by")
        assert bool(kind.rules) != kind.is_by_election
        if kind.is_by_election:
            ordinary = kinds()[kind.ordinary]
            assert (ordinary.fills, ordinary.ids, ordinary.words) == (kind.fills, kind.ids, kind.words)


@pytest.mark.parametrize(
    ("ballot", "kind"),
    [
        ("local.anytown.mill.2026-05-07", "local"),
        ("local.anytown.mill.by.2026-10-15", "local_by"),
        ("parl.aberavon.2019-12-12", "parl"),
        ("parl.gorton.by.2026-02-26", "parl_by"),
        ("senedd.gwynedd-maldwyn.2026-05-07", "senedd-constituency-list"),
        ("senedd.c.gower.2021-05-06", "senedd-constituency"),
        ("senedd.r.mid-and-west-wales.2021-05-06", "senedd-region"),
        ("naw.r.north-wales.2016-05-05", "senedd-region"),
        ("sp.c.banff.2026-05-07", "scottish-parliament-constituency"),
        ("sp.c.hamilton.by.2025-06-05", "scottish-parliament-constituency_by"),
        ("sp.r.lothian.2026-05-07", "scottish-parliament-region"),
        ("nia.foyle.2027-05-06", "ni-assembly"),
        ("gla.c.merton-and-wandsworth.2024-05-02", "london-assembly-constituency"),
        ("gla.a.2024-05-02", "london-assembly-list"),
        ("mayor.tees-valley.2027-05-06", "mayor"),
        ("pcc.avon-and-somerset.2024-05-02", "pcc"),
        ("ref.croydon.2021-10-07", "referendum"),
        ("mill", None),
        ("parish.little-snoring.2027-05-06", None),
    ],
)
def test_a_democracy_club_id_says_which_kind_it_is(ballot: str, kind: str | None) -> None:
    day = date.fromisoformat(ballot[-10:]) if kind is not None else date(2027, 5, 6)
    found = kind_of_ballot(ballot, day)
    assert (found.key if found is not None else None) == kind


@pytest.mark.parametrize(
    ("body_kind", "gss", "authority"),
    [
        ("combined", None, "combined"),
        ("combined-authority", None, "combined"),
        ("Combined County Authority", None, "combined"),
        ("authority", "E47000001", "combined"),
        ("metropolitan", "E08000025", "single"),
        ("gla", "E12000007", "single"),
        ("police-area", None, "single"),
        ("", None, ""),
        ("unlisted", None, ""),
    ],
)
def test_laws_tell_combined_authorities_from_single_ones(body_kind: str, gss: str | None, authority: str) -> None:
    assert authority_of(body_kind, gss) == authority
