"""The House of Commons that shares of the vote would mean."""

from __future__ import annotations

import pytest

from tallyroom.errors import TallyroomError
from tallyroom.projection.chances import seat_chances
from tallyroom.projection.commons import needed_for_majority, new_shares, project_commons, seat_counts
from tallyroom.projection.elections import YEARS, general_election
from tallyroom.projection.past_errors import PAIRS, learn, true_shares

NIGHT_OF_2012 = {"gb": {"lab": 39.0, "con": 31.0, "ld": 16.0}}
EVEN = {"gb": {"lab": 34.0, "con": 34.0, "ld": 18.0}}


def actual_seats(year: int) -> dict[str, int]:
    election = general_election(year)
    return {party: int((election.returned == i).sum()) for i, party in enumerate(election.parties)}


@pytest.mark.parametrize(("labour", "seats", "majority"), [(39, 368, 86), (38, 362, 74)], ids=["overnight", "final"])
def test_the_shares_of_2012_mean_the_labour_majority_printed_then(labour: int, seats: int, majority: int) -> None:
    house = project_commons(2010, {"gb": {"lab": labour, "con": 31, "ld": 16}}, method="uniform-gb")
    assert (house.largest.party, house.largest.seats, house.majority) == ("lab", seats, ("lab", majority))
    assert sum(seat_counts(house).values()) == 650


def test_the_conservatives_and_liberal_democrats_of_2012_are_those_of_the_published_check() -> None:
    counts = seat_counts(project_commons(2010, NIGHT_OF_2012))
    assert (counts["con"], counts["ld"], counts["dup"]) == (217, 39, 8)


@pytest.mark.parametrize(
    ("year", "returned"),
    [
        (2010, {"con": 306, "lab": 258, "ld": 57, "snp": 6, "sf": 5, "speaker": 1}),
        (2015, {"con": 330, "lab": 232, "ld": 8, "snp": 56, "ukip": 1, "speaker": 1}),
        (2017, {"con": 317, "lab": 262, "ld": 12, "snp": 35, "dup": 10, "speaker": 1}),
        (2019, {"con": 365, "lab": 202, "ld": 11, "snp": 48, "apni": 1, "speaker": 1}),
    ],
)
def test_the_bundled_elections_return_the_house_that_sat(year: int, returned: dict[str, int]) -> None:
    assert returned.items() <= actual_seats(year).items()


def test_the_shares_of_2010_in_great_britain_are_the_published_ones() -> None:
    election = general_election(2010)
    rows = election.within("gb")
    share = 100 * election.votes[rows].sum(axis=0) / election.votes[rows].sum()
    found = [round(float(share[election.parties.index(p)]), 2) for p in ("con", "lab", "ld")]
    assert found == [36.89, 29.66, 23.56]


@pytest.mark.parametrize("pair", PAIRS)
def test_one_swing_a_nation_comes_within_15_seats_and_5_for_the_snp(pair: tuple[int, int]) -> None:
    year, later = pair
    given = true_shares(general_election(later), general_election(year))
    counts, actual = seat_counts(project_commons(year, given)), actual_seats(later)
    out = {party: counts.get(party, 0) - actual[party] for party in ("con", "lab", "ld", "snp")}
    assert max(abs(out[party]) for party in ("con", "lab", "ld")) <= 15, out
    assert abs(out["snp"]) <= 5, out


def test_one_swing_a_nation_makes_the_errors_that_were_measured_before() -> None:
    out = []
    for year, later in PAIRS:
        given = true_shares(general_election(later), general_election(year))
        counts, actual = seat_counts(project_commons(year, given)), actual_seats(later)
        out.append([counts.get(party, 0) - actual[party] for party in ("con", "lab", "ld", "snp")])
    assert out == [[-11, 11, 2, -1], [5, -2, -3, 2], [-15, 7, 6, 3]]


def test_ranges_hold_13_of_15_party_totals_on_elections_they_did_not_learn_from() -> None:
    held, missed = 0, []
    for year, later in PAIRS:
        others = tuple(pair for pair in PAIRS if pair != (year, later))
        given = true_shares(general_election(later), general_election(year))
        drawn = seat_chances(year, given, seed=5, draws=2000, model=learn(others))
        ranges, actual = {r.party: r for r in drawn.ranges}, actual_seats(later)
        for party in ("con", "lab", "ld", "snp", "pc"):
            inside = ranges[party].low <= actual[party] <= ranges[party].high
            held += inside
            missed += [] if inside else [(later, party, ranges[party], actual[party])]
    assert held >= 13, missed


def test_the_same_seed_draws_the_same_houses_and_another_does_not() -> None:
    one, same, other = (seat_chances(2010, EVEN, draws=400, seed=seed) for seed in (7, 7, 8))
    assert one.ranges == same.ranges
    assert one.ranges != other.ranges


def test_every_seat_is_won_by_somebody_in_every_draw() -> None:
    drawn = seat_chances(2017, {"gb": {"lab": 33.0, "con": 44.0}}, draws=300)
    assert drawn.win.sum(axis=1).round(9).tolist() == [1.0] * 650
    assert round(sum(r.mean for r in drawn.ranges), 6) == 650


def test_unsure_shares_widen_the_ranges() -> None:
    sure, unsure = (seat_chances(2010, EVEN, draws=2000, share_error=error) for error in (0.0, 2.0))
    width = {r.party: r.high - r.low for r in sure.ranges}
    assert all(r.high - r.low > width[r.party] for r in unsure.ranges if r.party in ("con", "lab")), unsure.ranges


def test_northern_ireland_and_the_speaker_stay_as_they_were() -> None:
    election = general_election(2019)
    house = seat_counts(project_commons(2019, {"gb": {"lab": 60.0, "con": 20.0}}))
    held = {p: n for p, n in actual_seats(2019).items() if p in ("dup", "sf", "sdlp", "apni", "speaker")}
    assert held.items() <= house.items()
    assert election.names[election.locate("E14000637")] == "Chorley"


def test_a_hung_house_says_how_many_seats_the_largest_party_lacks() -> None:
    house = project_commons(2010, EVEN)
    assert house.majority is None
    assert house.short_by == 326 - house.largest.seats > 0


def test_the_further_points_named_give_a_majority_and_a_tenth_less_does_not() -> None:
    needed = needed_for_majority(2010, EVEN, "lab")
    assert needed is not None
    election = general_election(2010)
    share = 34.0

    def seats(points: float) -> int:
        rows = election.within("gb")
        total = election.votes[rows].sum(axis=0) / election.votes[rows].sum()
        now = dict(zip(election.parties, 100 * total, strict=True)) | EVEN["gb"]
        others = sum(now.values()) - share
        moved = {p: v - points * v / others for p, v in now.items() if p in ("con", "ld", "ukip", "grn")}
        return seat_counts(project_commons(2010, {"gb": moved | {"lab": share + points}}))["lab"]

    assert seats(needed.points) >= 326 > seats(needed.points - 0.2)


def test_a_figure_for_scotland_leaves_the_rest_of_britain_to_make_up_the_whole() -> None:
    election = general_election(2010)
    moved = new_shares(election, {"gb": {"lab": 30.0}, "scotland": {"lab": 40.0}})
    column, valid = election.parties.index("lab"), election.votes.sum(axis=1)
    for area, share in (("gb", 30.0), ("scotland", 40.0)):
        rows = election.within(area)
        found = 100 * (moved[rows, column] * valid[rows]).sum() / valid[rows].sum()
        assert found == pytest.approx(share, abs=0.1), area


@pytest.mark.parametrize("method", ["logit", "strong-transition"])
def test_methods_that_balance_give_every_seat_shares_that_add_up_to_one(method: str) -> None:
    election = general_election(2017)
    moved = new_shares(election, {"gb": {"con": 36.0, "lab": 42.0, "ld": 11.0}}, method)
    assert moved[election.within("gb")].sum(axis=1).round(9).tolist() == [1.0] * 632
    assert moved.min() >= 0


@pytest.mark.parametrize(
    ("shares", "says"),
    [
        ({"gb": {"lab": 139.0}}, ("lab at 139 in gb is not between 0 and 100",)),
        ({"gb": {"lab": -1.0}}, ("lab at -1 in gb is not between 0 and 100",)),
        ({"gb": {"lab": float("nan")}}, ("lab at nan in gb is not between 0 and 100",)),
        ({"gb": {"lab": 60.0, "con": 45.0}}, ("add up to 105, more than 100",)),
        ({"gb": {"labour": 39.0}}, ("'labour' had no votes in 2010", "did you mean 'lab'?")),
        ({"gb": {"reform": 15.0}}, ("'reform' had no votes in 2010", "a party from nothing")),
        ({"scotland": {"pc": 5.0}}, ("pc had no votes in scotland in 2010",)),
        ({"scotlnd": {"lab": 30.0}}, ("unknown area 'scotlnd' (did you mean 'scotland'?)",)),
        ({"gb": {"dup": 1.0}}, ("dup is not moved by a swing",)),
        ({}, ("no shares were given",)),
        ({"gb": {"lab": 20.0}, "england": {"lab": 90.0}}, ("less than nothing for the rest of gb",)),
        ({"gb": {"labour": 39.0, "con": -1.0}, "mars": {"ld": 1.0}}, ("'labour'", "con at -1", "'mars'")),
    ],
)
def test_shares_that_cannot_be_taken_are_refused_with_every_fault(
    shares: dict[str, dict[str, float]], says: tuple[str, ...]
) -> None:
    with pytest.raises(TallyroomError) as refused:
        project_commons(2010, shares)
    assert all(words in str(refused.value) for words in says), str(refused.value)


def test_a_baseline_that_is_not_bundled_is_refused_with_those_that_are() -> None:
    with pytest.raises(TallyroomError, match="no general election of 2001") as refused:
        project_commons(2001, NIGHT_OF_2012)
    assert all(str(year) in str(refused.value) for year in YEARS)


def test_an_unknown_method_or_constituency_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(TallyroomError, match="did you mean 'logit'"):
        project_commons(2010, NIGHT_OF_2012, method="logits")
    with pytest.raises(TallyroomError, match="did you mean 'Wyre Forest'"):
        general_election(2010).locate("Wire Forest")


def test_too_few_draws_and_a_negative_error_are_refused_together() -> None:
    with pytest.raises(TallyroomError, match=r"10 draws are too few.*share error of -1"):
        seat_chances(2010, EVEN, draws=10, share_error=-1)


def test_the_house_of_2024_comes_out_of_its_own_shares_and_has_no_intervals() -> None:
    election = general_election(2024)
    votes = election.votes[election.within("gb")].sum(axis=0)
    shares = {party: 100 * float(n) / float(votes.sum()) for party, n in zip(election.parties, votes, strict=True)}
    same = project_commons(2024, {"gb": {party: shares[party] for party in ("con", "lab", "ld", "reform", "grn")}})
    assert {line.party: line.seats for line in same.seats} == {line.party: line.before for line in same.seats}
    assert same.majority == ("lab", 172)
    with pytest.raises(TallyroomError, match="errors by seat are known from 2010 to 2019"):
        seat_chances(2024, {"gb": {"lab": 30, "reform": 27}})
    ahead = project_commons(2024, {"gb": {"reform": 32, "lab": 20, "con": 16}})
    assert ahead.largest.party == "reform"
