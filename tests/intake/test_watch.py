"""Sources that hang, die, lie, break off, go backwards and repeat themselves, watched until the night is right."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from tallyroom.domain import Corrected, Declared
from tallyroom.errors import TallyroomError
from tallyroom.feeds.outgoing import write
from tallyroom.feeds.outgoing.told import Told
from tallyroom.intake.kept import Kept
from tallyroom.intake.sources import Config, Source, read_config
from tallyroom.intake.watch import Watch, states
from tallyroom.intake.watched import Watched
from tallyroom.ledger import decode_happening
from tallyroom.night import Accepted, Incoming, Night
from tests.made import CON, LAB, LD, before, book, council, facts, votes, ward

PEOPLE = (LAB, CON, LD)
NAMES = ("anytown", "othertown")
WARDS = tuple(ward(name, f"w{number}", held_by=[CON]) for name in NAMES for number in range(6))
BOOK = book([council(name, 6, cycle="all") for name in NAMES], WARDS, [before(name, con=6) for name in NAMES])
#: The truth: every ward with figures of its own.
TRUTH = {
    contest.id: votes(contest, {who: 300 + 37 * number + 11 * place for place, who in enumerate(PEOPLE)})
    for number, contest in enumerate(WARDS)
}


def clean(at: Path) -> Night:
    night = Night.create(str(at), BOOK)
    told = night.record(*(Incoming(happening=Declared(declaration=one)) for one in TRUTH.values()), by="truth")
    assert isinstance(told, Accepted)
    return night


def table(at: Path, wards: int, *, wrong: Sequence[str] = (), order: int = 0) -> dict[str, bytes]:
    """The first so many wards in every format, some of them with a figure wrong, in some order."""
    night = Night.create(str(at), BOOK)
    declared = [
        replace(one, votes=tuple((who, n + 1000 * (str(who) == str(CON))) for who, n in one.votes))
        if one.contest in wrong
        else one
        for one in list(TRUTH.values())[:wards]
    ]
    random.Random(order).shuffle(declared)
    night.record(*(Incoming(happening=Declared(declaration=one)) for one in declared), by="a source")
    told = Told(night.book, night.board, night.entries)
    return {name: next(iter(write(name, told).values())) for name in ("csv", "democracy-club", "nist-cdf")}


class Web:
    """A web of sources that answer from a list, one answer a look, and the last one for ever."""

    def __init__(self, **answers: list[bytes | int | Exception]) -> None:
        self.answers = answers
        self.asked: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        queue = self.answers[request.url.path.strip("/")]
        answer = queue.pop(0) if len(queue) > 1 else queue[0]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, int):
            return httpx.Response(answer, headers={"retry-after": "120"})
        return httpx.Response(200, content=answer, headers={"etag": f'"{hash(answer)}"'})


def source(name: str, format_name: str, *, rank: int = 1) -> Source:
    return Source(name=name, format=format_name, address=f"http://sources.test/{name}", rank=rank)


def watch(night: Night, web: Web, *sources: Source, keep: Path) -> Watch:
    config = Config(sources=sources, keep=keep)
    return Watch(night, config, decode=decode_happening, transport=httpx.MockTransport(web), seed=1)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_the_sources_do_the_board_is_that_of_a_clean_night(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    wrong = sorted(chance.sample(list(TRUTH), 4))
    early, whole = table(tmp_path / "early.db", 5), table(tmp_path / "whole.db", len(WARDS))
    bad = table(tmp_path / "bad.db", len(WARDS), wrong=wrong, order=seed)
    good: list[bytes | int | Exception] = [
        early["csv"],
        whole["csv"][: len(whole["csv"]) // 2],
        whole["csv"],
        early["csv"],
    ]
    troubles: list[bytes | int | Exception] = [
        500,
        httpx.ReadTimeout("hangs"),
        b"",
        early["csv"],
        b"<html>Sorry</html>",
    ]
    for trouble in troubles:
        good.insert(chance.randrange(len(good)), trouble)
    web = Web(
        council=[*good, whole["csv"]],
        agency=[503, bad["democracy-club"], bad["democracy-club"], whole["democracy-club"][:-40]],
        volunteers=[bad["nist-cdf"][: len(bad["nist-cdf"]) // 3], bad["nist-cdf"], httpx.ConnectError("dead")],
    )
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    sources = (
        source("council", "csv"),
        source("agency", "democracy-club", rank=2),
        source("volunteers", "nist-cdf", rank=3),
    )
    watching = watch(night, web, *sources, keep=tmp_path / "kept")
    for _ in range(14):
        watching.once()
    assert facts(night.board) == facts(clean(tmp_path / "clean.db").board)
    corrected = {
        entry.happening.declaration.contest
        for entry in night.entries
        if isinstance(entry.happening, Corrected) and entry.happening.declaration
    }
    listed = {text.split(": ")[1] for one in watching.watched for text in one.document()["disagreements"]}
    assert set(wrong) <= corrected | listed


def test_a_less_trusted_source_changes_nothing_and_its_disagreement_is_listed_once(tmp_path: Path) -> None:
    whole, bad = table(tmp_path / "a.db", 3), table(tmp_path / "b.db", 3, wrong=[WARDS[1].id])
    web = Web(council=[whole["csv"]], agency=[bad["nist-cdf"], bad["nist-cdf"] + b" ", bad["nist-cdf"] + b"  "])
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    council_first = watch(night, web, source("council", "csv"), keep=tmp_path / "kept")
    council_first.once()
    agency = watch(night, web, source("agency", "nist-cdf", rank=2), keep=tmp_path / "kept")
    for _ in range(3):
        agency.once()
    assert night.board.standing(WARDS[1].id).votes == tuple(
        sorted(TRUTH[WARDS[1].id].votes, key=lambda row: (-row[1], row[0]))
    )
    (said,) = agency.watched[0].document()["disagreements"]
    assert f"{WARDS[1].id}: con 1,348, and 348 stands; returns con, and ld stands (entry 2, council)" in said


def test_a_source_that_changes_its_own_figures_corrects_them(tmp_path: Path) -> None:
    bad, whole = table(tmp_path / "a.db", 3, wrong=[WARDS[0].id]), table(tmp_path / "b.db", 3)
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    web = Web(council=[bad["csv"], whole["csv"], bad["csv"]])
    watching = watch(night, web, source("council", "csv"), keep=tmp_path / "kept")
    for _ in range(2):
        watching.once()
    last = night.entries[-1].happening
    assert isinstance(last, Corrected)
    assert last.reason == "council has changed its figures."
    watching.once()
    assert watching.watched[0].state == "went back to an older state"
    assert len(night.entries) == 4


def test_a_source_is_known_again_after_a_restart(tmp_path: Path) -> None:
    bad, whole = table(tmp_path / "a.db", 3, wrong=[WARDS[0].id]), table(tmp_path / "b.db", 3)
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    web = Web(council=[bad["csv"], whole["csv"], bad["csv"]])
    for _ in range(3):
        watching = watch(night, web, source("council", "csv"), keep=tmp_path / "kept")
        watching.once()
    assert watching.watched[0].state == "went back to an older state"


def test_what_was_kept_and_not_recorded_is_read_again_after_a_restart(tmp_path: Path) -> None:
    whole = table(tmp_path / "a.db", 3)["csv"]
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    for _ in range(2):  # it stopped between keeping and recording, twice
        Kept(tmp_path / "kept").answer("council", whole, at=BOOK.event.polls_close)
    watching = watch(night, Web(council=[whole]), source("council", "csv"), keep=tmp_path / "kept")
    watching.once()
    assert len(night.entries) == 3


def test_of_a_contest_that_a_source_gives_twice_neither_is_taken(tmp_path: Path) -> None:
    rows = table(tmp_path / "a.db", 2)["nist-cdf"]
    report = json.loads(rows)
    contests = report["Election"][0]["Contest"]
    contests.append(contests[0])
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    watching = watch(night, Web(agency=[json.dumps(report).encode()]), source("agency", "nist-cdf"), keep=tmp_path)
    watching.once()
    assert [one.happening.declaration.contest for one in night.entries if isinstance(one.happening, Declared)] == [
        WARDS[1].id
    ]


def test_every_byte_is_kept_before_it_is_read_and_the_night_can_be_replayed_from_it(tmp_path: Path) -> None:
    whole = table(tmp_path / "a.db", 3)
    answers: list[bytes | int | Exception] = [b"not a table at all\n", whole["csv"], whole["csv"], 500]
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    watching = watch(night, Web(council=list(answers)), source("council", "csv"), keep=tmp_path / "kept")
    for _ in answers:
        watching.once()
    kept = list(Kept(tmp_path / "kept").answers())
    assert [data for _, data in kept] == [answers[0], whole["csv"], whole["csv"]]
    assert len({look.file for look, _ in kept}) == 2
    again = Night.create(str(tmp_path / "again.db"), BOOK)
    replayed = Watched(source("council", "csv"))
    for look, data in kept:
        replayed.answered(data, again, decode=decode_happening, at=night.entries[0].recorded_at)
        assert look.source == "council"
    assert facts(again.board) == facts(night.board)


def test_the_next_look_is_conditional_and_an_unchanged_source_need_not_answer(tmp_path: Path) -> None:
    whole = table(tmp_path / "a.db", 3)
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    web = Web(council=[whole["csv"], 304])
    watching = watch(night, web, source("council", "csv"), keep=tmp_path / "kept")
    watching.once()
    watching.once()
    assert "if-none-match" not in web.asked[0].headers
    assert web.asked[1].headers["if-none-match"] == f'"{hash(whole["csv"])}"'
    assert watching.watched[0].state == "unchanged"


def test_a_failing_source_is_asked_ever_less_often_and_one_that_recovers_as_before() -> None:
    one, chance = Watched(source("council", "csv")), random.Random(1)
    waits = []
    for _ in range(9):
        waits.append(one.wait(chance))
        one.failed("hangs")
    assert all(later > 1.2 * earlier for earlier, later in pairwise(waits[:5]))
    assert max(waits) <= 900 * 1.2
    one.unchanged(clean_moment())
    assert one.wait(chance) <= 60 * 1.2
    assert one.wait(chance, 500) == 500


def clean_moment() -> datetime:
    return BOOK.event.polls_close


def test_a_table_without_an_end_of_line_is_held_until_it_comes_again(tmp_path: Path) -> None:
    cut = table(tmp_path / "a.db", 3)["csv"].rstrip(b"\n")[:-15]
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    watching = watch(night, Web(council=[cut]), source("council", "csv"), keep=tmp_path / "kept")
    watching.once()
    assert watching.watched[0].state.startswith("may be cut short")
    assert night.entries == ()


def test_the_state_of_every_source_can_be_written_down(tmp_path: Path) -> None:
    night = Night.create(str(tmp_path / "night.db"), BOOK)
    watching = watch(night, Web(council=[404]), source("council", "csv"), keep=tmp_path / "kept")
    watching.once()
    (row,) = json.loads(json.dumps(states(watching.watched)))["sources"]
    assert (row["state"], row["failures"], row["recorded"], row["last_answer"]) == ("answers 404", 1, 0, None)


def test_all_faults_of_a_config_are_said_at_once(tmp_path: Path) -> None:
    file = tmp_path / "watch.toml"
    file.write_text(
        '[[source]]\nname = "A"\nformat = "csv"\naddress = "a.csv"\nevery = 0.1\n'
        '[[source]]\nname = "B"\nformat = "word"\nadress = "b"\n',
        "utf-8",
    )
    with pytest.raises(TallyroomError) as fault:
        read_config(file)
    for said in ("every 0.1 seconds is too often", "'adress' is not known", "has no address", "'word' is no format"):
        assert said in str(fault.value)
