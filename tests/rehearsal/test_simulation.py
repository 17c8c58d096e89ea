"""A simulated night is plausible, is the same for the same seed, and says its truth apart."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace
from tools import told_apart

from tallyroom.checks import Course, examine
from tallyroom.domain import Book, ContestId, Declared, PartyId, blocks
from tallyroom.errors import TallyroomError
from tallyroom.feeds.package import PackageReading, read_package
from tallyroom.night import Night
from tallyroom.rehearsal import at_once, rehearse
from tallyroom.rehearsal.simulation import Simulated, simulate
from tallyroom.rehearsal.simulation.field import Field, last_shares, shares_of
from tallyroom.rehearsal.simulation.script import FAULTS, read_script
from tallyroom.rehearsal.simulation.write import read_truth, write
from tallyroom.tally import Tally, decide
from tests.conftest import BUNDLED
from tests.packages import BY_ELECTION, with_a_ranked_ward

LAB, CON = PartyId("lab"), PartyId("con")


@pytest.fixture(scope="module")
def book() -> Book:
    found = read_package(BUNDLED).book
    assert found is not None
    return found


@pytest.fixture(scope="module")
def made(book: Book) -> Simulated:
    return simulate(book, seed=7)


def played(folder: Path, db: Path) -> tuple[Night, PackageReading]:
    """A simulated package rehearsed to its end; faults may be refused."""
    reading = read_package(folder)
    assert reading.book is not None
    night = Night.create(str(db), reading.book)
    list(at_once(night, rehearse(night, reading)))
    return night, reading


# One night


def test_the_same_seed_gives_the_same_night_and_another_seed_another(book: Book, made: Simulated) -> None:
    assert simulate(book, seed=7) == made
    assert simulate(book, seed=8).truth != made.truth


def test_one_contest_more_changes_no_other_in_another_council(book: Book, made: Simulated) -> None:
    fewer = replace(book, contests=tuple(one for one in book.contests if one.body != "purbeck"))
    drawn = simulate(fewer, seed=7, swings={"lab": 0.0}).truth
    whole = simulate(book, seed=7, swings={"lab": 0.0}).truth
    liverpool = ContestId("mayor.liverpool.2012-05-03")
    assert drawn[liverpool].votes == whole[liverpool].votes


def test_nothing_that_is_simulated_is_refused_by_the_checks(book: Book, made: Simulated) -> None:
    nothing_yet, course = Tally(book), Course(book)
    for message in made.messages:
        happening = Declared(declaration=message.declaration)
        found = examine(book, nothing_yet, happening, where="simulated", course=course)
        assert blocks(found) == (), message.declaration.contest


def test_those_returned_are_those_whom_the_votes_elect(book: Book, made: Simulated) -> None:
    for contest in book.contests:
        said = made.truth[contest.id]
        counted = decide(contest, said)
        assert not counted.counted or set(counted.returned) == set(said.returned)
        assert len(said.returned) == contest.seats or contest.kind == "referendum"


def test_votes_papers_and_electors_fit_together(book: Book, made: Simulated) -> None:
    for contest in book.contests:
        said = made.truth[contest.id]
        rejected = sum(n for _, n in said.rejected)
        assert said.papers_verified is not None
        assert said.electorate is not None
        voters = said.papers_verified - rejected
        assert max(n for _, n in said.votes) <= voters
        assert said.total_votes <= voters * max(1, contest.seats)
        assert 0.05 < said.papers_verified / said.electorate < 0.9


def test_everything_is_declared_after_the_close_of_poll(book: Book, made: Simulated) -> None:
    assert min(message.at for message in made.messages) > book.event.polls_close


def test_a_swing_that_is_asked_for_comes_out(book: Book) -> None:
    """Against the same night with no swing, whose noise is the same."""
    for seed in range(4):
        moved, still = (simulate(book, seed=seed, swings={"lab": by, "con": -by}).swings for by in (4.0, 0.0))
        assert moved[LAB] - still[LAB] == pytest.approx(4.0, abs=1)
        assert moved[CON] - still[CON] == pytest.approx(-4.0, abs=1)


def test_a_party_that_did_not_stand_there_is_expected_to_get_what_it_gets_nearby(book: Book) -> None:
    field = Field(book, drawn={})
    ward = next(one for one in book.contests if last_shares(book, one))
    known = last_shares(book, ward)
    absent = next(iter(known))
    without = replace(
        book,
        previous=tuple(
            replace(one, candidacies=tuple(who for who in one.candidacies if who.party != absent))
            if one.contest == ward.id
            else one
            for one in book.previous
        ),
    )
    near = [last_shares(book, one).get(absent) for one in book.contests_of(ward.body) if one.id != ward.id]
    mean = sum(share for share in near if share) / sum(bool(share) for share in near)
    assert Field(without, drawn={}).base(ward)[absent] == pytest.approx(mean, abs=0.12)
    assert field.base(ward)[absent] == pytest.approx(known[absent], abs=0.2)


def test_a_ward_that_ranks_is_counted_by_its_own_rules(tmp_path: Path) -> None:
    book = read_package(with_a_ranked_ward(tmp_path / "package")).book
    assert book is not None
    said = simulate(book, seed=3).truth[ContestId(BY_ELECTION)]
    assert len(said.returned) == 1
    assert sum(n for _, n in said.votes) == (said.papers_verified or 0) - sum(n for _, n in said.rejected)


# On disk, and played


def test_a_simulated_package_plays_to_its_truth(book: Book, made: Simulated, tmp_path: Path) -> None:
    write(made, book, BUNDLED, tmp_path / "sim")
    night, _ = played(tmp_path / "sim", tmp_path / "sim.db")
    assert night.is_rehearsal
    for contest, said in read_truth(tmp_path / "sim").contests.items():
        standing = night.board.standing(contest)
        assert standing.counts
        assert set(standing.returned) == set(said.returned)


def test_only_the_truth_knows_what_was_planted(book: Book, tmp_path: Path) -> None:
    night = simulate(book, seed=2, script=read_script("misread=2"))
    write(night, book, BUNDLED, tmp_path / "sim")
    holds = [path.name for path in (tmp_path / "sim").iterdir() if "planted" in path.read_text("utf-8", "ignore")]
    assert holds == []
    told = json.loads((tmp_path / "sim" / "truth.json").read_text("utf-8"))
    assert [fault["kind"] for fault in told["faults"]] == ["misread", "misread"]


def test_nothing_is_overwritten(book: Book, made: Simulated, tmp_path: Path) -> None:
    write(made, book, BUNDLED, tmp_path / "sim")
    with pytest.raises(TallyroomError, match="is there already"):
        write(made, book, BUNDLED, tmp_path / "sim")


# Scripts


@pytest.mark.parametrize("kind", FAULTS)
def test_each_fault_is_announced_and_the_night_ends_in_its_truth_unless_nobody_puts_it_right(
    kind: str, book: Book, tmp_path: Path
) -> None:
    made = simulate(book, seed=5, script=read_script(f"{kind}=2"))
    plain = simulate(book, seed=5)
    assert Counter(fault.kind for fault in made.faults) == {kind: 2}
    write(made, book, BUNDLED, tmp_path / "sim")
    night, _ = played(tmp_path / "sim", tmp_path / "sim.db")
    for fault in made.faults:
        votes = dict(made.truth[fault.contest].votes)
        first = next(one.declaration for one in made.messages if one.declaration.contest == fault.contest)
        assert first != plain.truth[fault.contest]
        standing = night.board.standing(fault.contest)
        right = dict(standing.votes) == votes if standing.counts else False
        assert right == (fault.right_at is not None)


def test_a_tie_waits_for_its_lot(book: Book) -> None:
    made = simulate(book, seed=4, script=read_script("tie=1"))
    (fault,) = made.faults
    first, last = (one.declaration for one in made.messages if one.declaration.contest == fault.contest)
    assert len(decide(book.contest(fault.contest), first).lots_needed) == 2
    assert last.lot_drawn
    assert last.votes == first.votes


def test_a_script_in_a_file_names_its_contest_and_its_minutes(book: Book, tmp_path: Path) -> None:
    ward = next(
        one.id for one in book.contests if one.kind == "local" and one.system == "plurality" and one.papers_known
    )
    script = tmp_path / "script.toml"
    script.write_text(f'[[step]]\nkind = "late-box"\ncontest = "{ward}"\nminutes = 95\n', "utf-8")
    made = simulate(book, seed=4, script=read_script(str(script)))
    first, last = sorted(one.at for one in made.messages if one.declaration.contest == ward)
    assert (last - first).total_seconds() == 95 * 60


@pytest.mark.parametrize("given", ["flood=1", "misread", "tie=x,nothing=2"])
def test_a_script_that_makes_no_sense_is_refused_with_what_may_happen(given: str) -> None:
    if given == "misread":
        assert [step.count for step in read_script(given)] == [1]
        return
    with pytest.raises(TallyroomError, match="is not something that happens"):
        read_script(given)


# Against the real night


def test_a_simulated_night_of_2018s_shape_cannot_be_told_from_the_real_one(shared: Path) -> None:
    """The half of the councils that the noise was not set on; docs/simulation.md has the figures."""
    assert told_apart.areas(shared, seed=11)[1] < 0.65


def test_the_classifier_does_tell_a_night_without_noise(shared: Path) -> None:
    """So that its bound means something: the expected shares alone are told apart at once."""
    book, real = told_apart.night(shared)
    field = Field(book, drawn={PartyId(party): points for party, points in told_apart.swings(book, real).items()})
    made = {}
    for contest in book.contests:
        shares, total = field.expected(contest), real[contest.id].total_votes
        votes = tuple(
            (who.id, round(10_000 * shares[who.party or PartyId("")])) for who in contest.candidacies if who.party
        )
        made[contest.id] = replace(real[contest.id], votes=votes)
        assert total
    area = told_apart.area(
        told_apart.features(book, real)[:, [0, 2, 3, 6]],
        told_apart.features(book, made)[:, [0, 2, 3, 6]],
        told_apart.groups(book),
    )
    assert area > 0.68


def test_shares_count_each_party_by_its_leading_candidate(book: Book, made: Simulated) -> None:
    ward = next(one for one in book.contests if one.kind == "local" and len(one.candidacies) > 2)
    assert sum(shares_of(book, made.truth[ward.id]).values()) == pytest.approx(1, abs=0.02)
