"""Conservation on packages: a hundred of each kind, made by chance from a seed, with one law broken or none."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tallyroom.domain import Finding
from tallyroom.feeds.columns import TABLES
from tallyroom.feeds.package import read_package

DAY = "2030-05-02"
EVENT = f'id = "n"\nname = "N"\npolling_date = {DAY}\npolls_close = {DAY}T22:00:00+01:00\nnations = ["England"]\n'
PARTIES = ("con", "lab", "ld", "grn")

Rows = list[dict[str, str]]


class Package:
    """One council's package as rows, and what is true of it."""

    def __init__(self, chance: random.Random, cycle: str) -> None:
        self.chance, self.cycle = chance, cycle
        self.holders: list[list[str]] = [
            chance.choices(PARTIES[:3], k=3 if cycle == "thirds" else chance.randint(1, 3))
            for _ in range(chance.randint(3, 12))
        ]
        size = sum(map(len, self.holders))
        up = len(self.holders) if cycle == "thirds" else size
        body = {"council_id": "anyton", "name": "Anyton", "kind": "district", "nation": "England", "region": ""}
        self.council = body | {"seats_total": str(size), "seats_up": str(up), "cycle": cycle}
        self.contests: Rows = [self._contest(number, held) for number, held in enumerate(self.holders)]
        counts = Counter(party for held in self.holders for party in held)
        self.held: Rows = [
            {"council_id": "anyton", "party_id": party, "seats": str(n)} for party, n in sorted(counts.items())
        ]
        self.previous: Rows = []

    def _contest(self, number: int, held: list[str]) -> dict[str, str]:
        defended = held[:1] if self.cycle == "thirds" else held
        return {
            "ballot_id": f"local.anyton.ward-{number}.{DAY}",
            "council_id": "anyton",
            "contest_type": "local",
            "division": f"Ward {number}",
            "seats": str(len(defended)),
            "defending_party": "|".join(defended),
        }

    def by_election(self) -> dict[str, str]:
        """A by-election for a seat that is not up."""
        held = self.holders[0][-1]
        return self._contest(0, [held]) | {
            "ballot_id": f"local.anyton.ward-0.by.{DAY}",
            "contest_type": "local_by",
            "seats": "1",
            "defending_party": held,
        }

    def row_of(self, party: str) -> dict[str, str]:
        return next(row for row in self.held if row["party_id"] == party)

    def write(self, folder: Path) -> Path:
        folder.mkdir()
        (folder / "event.toml").write_text(EVENT, "utf-8")
        people = [
            {"ballot_id": contest["ballot_id"], "candidate": f"{party} {n}", "party_id": party}
            for contest in self.contests
            for party in PARTIES
            for n in range(3)
        ]
        tables = {
            "parties.csv": [{"party_id": party, "name": party, "short_name": party} for party in PARTIES],
            "councils.csv": [self.council],
            "contests.csv": self.contests,
            "candidates.csv": people,
            "composition_before.csv": self.held,
            "previous.csv": self.previous,
        }
        for name, rows in tables.items():
            with (folder / name).open("w", encoding="utf-8", newline="") as file:
                lines = csv.DictWriter(file, list(TABLES[name][0]), restval="")
                lines.writeheader()
                lines.writerows(rows)
        return folder


def more(row: dict[str, str], column: str, by: int) -> None:
    row[column] = str(int(row[column]) + by)


# What may be unknown, or rare, and breaks no law


def _whole_truth(package: Package) -> None:
    pass


def _no_composition(package: Package) -> None:
    package.held = []


def _no_defenders(package: Package) -> None:
    for contest in package.contests:
        contest["defending_party"] = ""


def _some_defenders(package: Package) -> None:
    package.chance.choice(package.contests)["defending_party"] = ""


def _no_numbers(package: Package) -> None:
    package.council |= {"seats_up": "", "seats_total": "", "cycle": ""}


def _a_vacancy(package: Package) -> None:
    """A seat that is empty on the eve of poll, and named by the party that had it."""
    more(package.chance.choice(package.held), "seats", -1)
    package.held.append({"council_id": "anyton", "party_id": "vacant", "seats": "1"})


def _between(package: Package) -> None:
    if package.cycle == "thirds":
        package.contests.append(package.by_election())


def _no_contests(package: Package) -> None:
    package.contests = []


SOUND: tuple[Callable[[Package], None], ...] = (
    _whole_truth,
    _no_composition,
    _no_defenders,
    _some_defenders,
    _no_numbers,
    _a_vacancy,
    _between,
    _no_contests,
)


# One law broken each, and in which columns it may be said


def _too_many_up(package: Package) -> set[str]:
    more(package.council, "seats_up", package.chance.randint(1, 3))
    return {"seats_up"}


def _too_few_up(package: Package) -> set[str]:
    more(package.council, "seats_up", -1)
    return {"seats_up"}


def _smaller_than_its_contests(package: Package) -> set[str]:
    up = int(package.council["seats_up"])
    package.council |= {"seats_total": str(up - 1), "seats_up": str(up - 1)}
    package.held = []
    return {"seats_total"}


def _a_party_with_more(package: Package) -> set[str]:
    more(package.chance.choice(package.held), "seats", package.chance.randint(1, 3))
    return {"seats"}


def _a_party_with_fewer(package: Package) -> set[str]:
    more(package.chance.choice(package.held), "seats", -1)
    return {"seats"}


def _a_seat_moved(package: Package) -> set[str]:
    """In a council elected as a whole, somebody holds a seat that somebody else defends."""
    if package.cycle == "thirds":
        return _more_defended_than_held(package)
    taken = package.chance.choice(package.held)
    given = next(party for party in PARTIES if party != taken["party_id"])
    more(taken, "seats", -1)
    if given in {row["party_id"] for row in package.held}:
        more(package.row_of(given), "seats", 1)
    else:
        package.held.append({"council_id": "anyton", "party_id": given, "seats": "1"})
    return {"seats"}


def _more_defended_than_held(package: Package) -> set[str]:
    contest = package.chance.choice(package.contests)
    contest["defending_party"] = "|".join(["grn"] * int(contest["seats"]))
    return {"seats", "defending_party"}


def _a_contest_with_more(package: Package) -> set[str]:
    contest = package.chance.choice(package.contests)
    more(contest, "seats", 1)
    contest["defending_party"] = ""
    return {"seats_up", "seats_total"}


def _a_contest_missing(package: Package) -> set[str]:
    package.contests.remove(package.chance.choice(package.contests))
    return {"seats_up"}


def _one_defender_too_many(package: Package) -> set[str]:
    contest = package.chance.choice(package.contests)
    contest["defending_party"] += "|" + contest["defending_party"].split("|")[0]
    return {"defending_party"}


def _a_by_election_where_all_is_up(package: Package) -> set[str]:
    if package.cycle == "thirds":
        return _one_defender_too_many(package)
    package.contests.append(package.by_election())
    return {"contest_type"}


def _no_cycle(package: Package) -> set[str]:
    package.council["cycle"] = "none"
    return {"cycle"}


def _more_elected_than_seats(package: Package) -> set[str]:
    contest = package.chance.choice(package.contests)
    seats = int(contest["seats"])
    row = {"ballot_id": contest["ballot_id"], "previous_date": "2026-05-07", "party_id": "con", "elected": "1"}
    package.previous = [row | {"candidate": f"Past {n}", "seats": str(seats)} for n in range(seats + 1)]
    return {"elected"}


BROKEN: tuple[Callable[[Package], set[str]], ...] = (
    _too_many_up,
    _too_few_up,
    _smaller_than_its_contests,
    _a_party_with_more,
    _a_party_with_fewer,
    _a_seat_moved,
    _more_defended_than_held,
    _a_contest_with_more,
    _a_contest_missing,
    _one_defender_too_many,
    _a_by_election_where_all_is_up,
    _no_cycle,
    _more_elected_than_seats,
)

LAWS = {"seats-unconserved", "composition-size"}


def made(seed: int, kinds: int) -> tuple[Package, int]:
    chance = random.Random(seed)
    return Package(chance, chance.choice(("all", "thirds"))), seed % kinds


def found(package: Package, folder: Path) -> list[Finding]:
    return [finding for finding in read_package(package.write(folder)).findings if finding.code in LAWS]


@pytest.mark.parametrize("seed", range(100))
def test_a_package_that_breaks_one_law_is_caught_where_it_breaks_it(seed: int, tmp_path: Path) -> None:
    package, kind = made(seed, len(BROKEN))
    columns = BROKEN[kind](package)
    said = found(package, tmp_path / "package")
    assert said, BROKEN[kind].__name__
    assert {finding.where.partition(", ")[2].partition(" (")[0] for finding in said} & columns
    assert all(" row " in finding.where and finding.mend for finding in said)


@pytest.mark.parametrize("seed", range(100))
def test_a_sound_package_breaks_none_and_neither_does_what_is_only_unknown(seed: int, tmp_path: Path) -> None:
    package, kind = made(seed, len(SOUND))
    SOUND[kind](package)
    assert found(package, tmp_path / "package") == []


def test_the_instructions_of_package_make_cannot_lead_to_more_seats_than_a_council_has(tmp_path: Path) -> None:
    """Thirds with a composition and nobody named as defending: the seats not up are unknown, and no law is broken."""
    package = Package(random.Random(1), "thirds")
    _no_defenders(package)
    assert found(package, tmp_path / "package") == []
