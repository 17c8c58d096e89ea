"""Alerts to real receivers, which die, answer 500, hang up: each once, in order, and corrections to those concerned."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tallyroom.cli import tallyroom
from tallyroom.dispatch import channels
from tallyroom.dispatch import courier as couriers
from tallyroom.dispatch.channels import post
from tallyroom.dispatch.courier import Courier
from tallyroom.dispatch.outbox import Outbox
from tallyroom.dispatch.settings import read_settings
from tallyroom.domain import Corrected, Declared, Happening, RehearsalBegan, Withdrawn
from tallyroom.errors import TallyroomError
from tallyroom.night import Incoming, Night
from tests.dispatch.servers import Hooks, Letters, mail, web
from tests.made import CON, LAB, LD, before, book, council, ward, won_by

TOWNS = ("ayton", "beeton", "ceeton")
WARDS = {town: ward(town, "north", held_by=[LD]) for town in TOWNS}
RULES = '[[rule]]\nid = "control"\nwhen = "control"\n'
SECRET = "quite secret"


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(couriers, "WAITS", (0.0,))


@pytest.fixture
def night(tmp_path: Path) -> Night:
    """Three towns of one ward, all held by the Liberal Democrats; a rehearsal."""
    made = book(
        [council(town, 1, seats_up=1, cycle="all") for town in TOWNS],
        list(WARDS.values()),
        [before(town, ld=1) for town in TOWNS],
    )
    night = Night.create(str(tmp_path / "night.db"), made)
    tell(night, RehearsalBegan(order="package", seed=0))
    return night


def tell(night: Night, *happenings: Happening) -> None:
    night.record(*(Incoming(happening=one) for one in happenings), by="test")


def gains(*towns: str) -> list[Happening]:
    return [Declared(declaration=won_by(WARDS[town], LAB)) for town in towns]


def corrected(town: str, entry: int, to: Any = CON) -> Corrected:
    return Corrected(replaces=entry, reason="read wrongly", declaration=won_by(WARDS[town], to))


class Desk:
    """`alert` as the command does it, again and again over one night."""

    def __init__(self, night: Night, folder: Path, to: str, rules: str = RULES) -> None:
        self.night = night
        self.config = folder / "alerts.toml"
        self.state = folder / "alerts.sent.db"
        self.config.write_text(rules + to, "utf-8")
        self.said: list[str] = []

    def run(self, tries: int = 3, deliver: bool = True) -> dict[str, int]:
        """One run; what still waits, by channel."""
        settings = read_settings(self.config, self.night.book, {"SECRET": SECRET})
        outbox = Outbox.at(self.state)
        try:
            courier = Courier(self.night, settings, outbox, self.said.append)
            courier.collect()
            if deliver:
                with ThreadPoolExecutor(4) as pool:
                    courier.deliver(pool, tries=tries)
            return dict(courier.waiting())
        finally:
            outbox.close()


def hook(hooks: Hooks, name: str = "hook") -> str:
    return f'[[to]]\nid = "{name}"\nwebhook = "{hooks.url}"\nsecret_env = "SECRET"\n'


def letter(letters: Letters, *people: str) -> str:
    return (
        f'[[to]]\nid = "desk"\nemail = {json.dumps(people)}\nsender = "night@tallyroom.test"\n'
        f'server = "127.0.0.1:{letters.port}"\ntls = "none"\n'
    )


def places(documents: list[dict[str, Any]]) -> list[str]:
    return [one["place"] for one in documents]


# Each once, in order


def test_each_alert_goes_once_and_in_order_however_often_it_is_asked(night: Night, tmp_path: Path) -> None:
    hooks = Hooks()
    with web(hooks):
        desk = Desk(night, tmp_path, hook(hooks))
        tell(night, *gains("beeton", "ayton"))
        assert desk.run() == {}
        assert desk.run() == {}
        tell(night, *gains("ceeton"))
        desk.run()
    assert places(hooks.documents) == ["beeton", "ayton", "ceeton"]
    assert hooks.asked == 3


def test_a_webhook_is_signed_so_that_its_receiver_can_tell(night: Night, tmp_path: Path) -> None:
    hooks = Hooks()
    with web(hooks):
        tell(night, *gains("ayton"))
        Desk(night, tmp_path, hook(hooks)).run()
    ((headers, body),) = hooks.got
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert SECRET.encode() not in body


@pytest.mark.parametrize("ail", [500, 503, 429, 404, 302, "cut"])
def test_what_does_not_arrive_is_tried_again_and_the_next_waits(night: Night, tmp_path: Path, ail: int | str) -> None:
    hooks = Hooks(ails=[ail, ail])
    with web(hooks):
        tell(night, *gains("ayton", "beeton"))
        desk = Desk(night, tmp_path, hook(hooks))
        assert desk.run() == {}
    assert places(hooks.documents) == ["ayton", "beeton"]
    assert hooks.asked == 4
    assert len(desk.said) == 2
    assert all("control/ayton/2 did not arrive" in said for said in desk.said)


def test_a_receiver_that_is_dead_is_told_all_when_it_lives_again(night: Night, tmp_path: Path) -> None:
    hooks = Hooks()
    with web(hooks):
        pass
    desk = Desk(night, tmp_path, hook(hooks))
    tell(night, *gains("ayton"))
    assert desk.run(tries=2) == {"hook": 1}
    tell(night, *gains("beeton"))
    assert desk.run(tries=2) == {"hook": 2}
    with web(hooks):
        assert desk.run() == {}
    assert places(hooks.documents) == ["ayton", "beeton"]


def test_a_dead_receiver_keeps_nobody_else_waiting(night: Night, tmp_path: Path) -> None:
    dead, well = Hooks(), Hooks()
    with web(dead):
        pass
    with web(well):
        tell(night, *gains("ayton", "beeton"))
        assert Desk(night, tmp_path, hook(dead, "dead") + hook(well)).run() == {"dead": 2}
    assert places(well.documents) == ["ayton", "beeton"]


def test_what_may_have_arrived_goes_out_again_under_the_same_id(night: Night, tmp_path: Path) -> None:
    hooks = Hooks(ails=["lose"])
    with web(hooks):
        tell(night, *gains("ayton"))
        Desk(night, tmp_path, hook(hooks)).run()
    (first, _), (second, _) = hooks.got
    assert first["webhook-id"] == second["webhook-id"]
    assert hooks.documents[0] == hooks.documents[1]


def test_a_process_that_dies_while_it_sends_sends_that_one_again_and_no_other(
    night: Night, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooks = Hooks()
    with web(hooks):
        desk = Desk(night, tmp_path, hook(hooks))
        tell(night, *gains("ayton", "beeton"))

        def dies(*given: Any) -> None:
            post(*given)
            if len(hooks.got) == 2:
                raise KeyboardInterrupt

        monkeypatch.setitem(channels.ROADS, "webhook", dies)
        with pytest.raises(KeyboardInterrupt):
            desk.run()
        monkeypatch.setitem(channels.ROADS, "webhook", post)
        desk.run()
    assert places(hooks.documents) == ["ayton", "beeton", "beeton"]
    assert hooks.got[1][0]["webhook-id"] == hooks.got[2][0]["webhook-id"]


# Corrections


def test_a_correction_goes_to_whoever_had_the_wrong_one_and_quotes_it(night: Night, tmp_path: Path) -> None:
    hooks = Hooks()
    with web(hooks):
        desk = Desk(night, tmp_path, hook(hooks))
        tell(night, *gains("ayton", "beeton"))
        desk.run()
        tell(night, corrected("ayton", 2))
        desk.run()
    wrong, _, right = hooks.documents
    assert right["corrects"] == wrong["id"] == "control/ayton/2"
    bare = wrong["text"].removeprefix("REHEARSAL – not a result: ")
    assert f"we said: “{bare}”" in right["text"]
    assert "CORRECTION" in right["text"]
    assert "Tories" in right["text"].partition("It should read")[2]
    assert right["reason"] == "read wrongly"


def test_an_alert_that_turns_out_wrong_before_it_has_gone_is_never_sent(night: Night, tmp_path: Path) -> None:
    hooks = Hooks()
    with web(hooks):
        pass
    desk = Desk(night, tmp_path, hook(hooks))
    tell(night, *gains("ayton", "beeton"))
    desk.run(tries=1)
    tell(night, corrected("ayton", 2))
    with web(hooks):
        assert desk.run() == {}
    assert [(one["place"], one["corrects"]) for one in hooks.documents] == [("beeton", None), ("ayton", None)]
    assert "Tories" in hooks.documents[1]["text"]


def test_a_withdrawal_takes_back_what_was_said_and_a_second_correction_quotes_the_first(
    night: Night, tmp_path: Path
) -> None:
    hooks = Hooks()
    with web(hooks):
        desk = Desk(night, tmp_path, hook(hooks))
        tell(night, *gains("ayton"))
        desk.run()
        tell(night, corrected("ayton", 2))
        desk.run()
        tell(night, Withdrawn(replaces=3, reason="recount"))
        desk.run()
        tell(night, *gains("ayton"))
        desk.run()
    first, second, third, fourth = hooks.documents
    assert third["corrects"] == second["id"]
    assert "That is withdrawn" in third["text"]
    assert fourth["corrects"] is None
    assert fourth["text"] == first["text"]


def test_a_correction_that_changes_no_outcome_troubles_nobody(night: Night, tmp_path: Path) -> None:
    hooks = Hooks()
    with web(hooks):
        desk = Desk(night, tmp_path, hook(hooks))
        tell(night, *gains("ayton"))
        desk.run()
        more = won_by(WARDS["ayton"], LAB, electorate=900)
        tell(night, Corrected(replaces=2, reason="the electorate", declaration=more))
        desk.run()
    assert len(hooks.documents) == 1


# E-mail


def test_each_person_is_a_letter_of_their_own_and_one_refused_keeps_nobody_waiting(
    night: Night, tmp_path: Path
) -> None:
    letters = Letters(refused={"gone@paper.test"})
    with mail(letters):
        tell(night, *gains("ayton", "beeton"))
        desk = Desk(night, tmp_path, letter(letters, "ann@paper.test", "gone@paper.test"))
        assert desk.run() == {"desk/gone@paper.test": 2}
        letters.refused.clear()
        assert desk.run() == {}
    assert [to for to, _ in letters.got] == ["ann@paper.test"] * 2 + ["gone@paper.test"] * 2
    first = letters.got[0][1]
    assert "Ayton" in str(first["Subject"])
    assert first["To"] == "ann@paper.test"
    assert len({str(one["Message-ID"]) for _, one in letters.got}) == 4


def test_a_corrected_letter_answers_the_wrong_one(night: Night, tmp_path: Path) -> None:
    letters = Letters(ails=["451 later"])
    with mail(letters):
        tell(night, *gains("ayton"))
        desk = Desk(night, tmp_path, letter(letters, "ann@paper.test"))
        desk.run()
        tell(night, corrected("ayton", 2))
        desk.run()
    (_, wrong), (_, right) = letters.got
    assert right["In-Reply-To"] == wrong["Message-ID"]
    assert "read wrongly" in right.as_string()


def test_a_letter_that_may_have_arrived_comes_again_under_the_same_id(night: Night, tmp_path: Path) -> None:
    letters = Letters(ails=["lose", "cut"])
    with mail(letters):
        tell(night, *gains("ayton"))
        assert Desk(night, tmp_path, letter(letters, "ann@paper.test")).run() == {}
    assert len({str(one["Message-ID"]) for _, one in letters.got}) == 1


# Files


def test_a_file_and_a_feed_have_each_alert_once(night: Night, tmp_path: Path) -> None:
    desk = Desk(night, tmp_path, '[[to]]\nid = "log"\nfile = "log.jsonl"\n[[to]]\nid = "feed"\natom = "alerts.atom"\n')
    tell(night, *gains("ayton", "beeton"))
    desk.run()
    log = tmp_path / "log.jsonl"
    whole = log.read_bytes()
    assert places([json.loads(line) for line in whole.splitlines()]) == ["ayton", "beeton"]
    log.write_bytes(whole[:-20])  # as if the machine had stopped in the middle of a line
    desk.state.unlink()
    desk.run()
    assert log.read_bytes() == whole
    root = ET.fromstring((tmp_path / "alerts.atom").read_text("utf-8"))
    ids = [one.text for one in root.findall("{*}entry/{*}id")]
    assert [str(one).rpartition("/alerts/")[2] for one in ids] == ["control/beeton/3", "control/ayton/2"]


# What is worth an alert


def test_a_channel_gets_the_rules_it_names_in_its_language(night: Night, tmp_path: Path) -> None:
    rules = RULES + '[[rule]]\nid = "mine"\nwhen = "declared"\nplaces = ["beeton"]\n'
    to = '[[to]]\nid = "log"\nfile = "log.jsonl"\nrules = ["mine"]\n[[to]]\nid = "cy"\nfile = "cy.jsonl"\nlang = "cy"\n'
    desk = Desk(night, tmp_path, to, rules)
    tell(night, *gains("ayton", "beeton"))
    desk.run()
    english, welsh = (
        [json.loads(line) for line in (tmp_path / f"{name}.jsonl").read_text("utf-8").splitlines()]
        for name in ("log", "cy")
    )
    assert [one["kind"] for one in english] == ["declared"]
    assert [one["kind"] for one in welsh] == ["control", "control", "declared"]
    assert all(one["text"].startswith("YMARFER") for one in welsh)


def test_a_new_channel_is_told_the_night_so_far_unless_it_wants_only_what_is_new(night: Night, tmp_path: Path) -> None:
    to = '[[to]]\nid = "all"\nfile = "all.jsonl"\n[[to]]\nid = "new"\nfile = "new.jsonl"\nfrom_now = true\n'
    desk = Desk(night, tmp_path, to)
    tell(night, *gains("ayton"))
    desk.run()
    tell(night, *gains("beeton"))
    desk.run()
    lines = {name: (tmp_path / f"{name}.jsonl").read_text("utf-8").count("\n") for name in ("all", "new")}
    assert lines == {"all": 2, "new": 1}


# What is refused


def test_what_was_sent_of_one_ledger_is_not_taken_for_what_was_sent_of_another(night: Night, tmp_path: Path) -> None:
    to = '[[to]]\nid = "log"\nfile = "log.jsonl"\n'
    tell(night, *gains("ayton"))
    Desk(night, tmp_path, to).run()
    other = Night.create(str(tmp_path / "other.db"), night.book)
    tell(other, *gains("beeton"), *gains("ayton"), *gains("ceeton"))
    with pytest.raises(TallyroomError, match="of another ledger"):
        Desk(other, tmp_path, to).run()


def test_two_processes_do_not_send_the_same_alerts(tmp_path: Path) -> None:
    outbox = Outbox.at(tmp_path / "sent.db")
    with pytest.raises(TallyroomError, match="one is enough"):
        Outbox.at(tmp_path / "sent.db")
    outbox.close()
    Outbox.at(tmp_path / "sent.db").close()


def test_every_fault_of_the_settings_is_told_at_once(night: Night, tmp_path: Path) -> None:
    (tmp_path / "alerts.toml").write_text(
        '[[rule]]\nid = "a"\nwhen = "weather"\n[[rule]]\nid = "b"\nwhen = "declared"\nplaces = ["atlantis"]\n'
        '[[to]]\nid = "c"\nwebhook = "ftp://x"\nsecret_env = "NONE"\n[[to]]\nid = "d"\nrules = ["z"]\nfile = "f"\n'
        '[[to]]\nid = "e"\nemail = ["nobody"]\nserver = "x:99999"\n'
        '[[to]]\nid = "f"\nwebhook = "http://x:99999/"\nsecret_env = "NONE"\n',
        "utf-8",
    )
    with pytest.raises(TallyroomError) as told:
        read_settings(tmp_path / "alerts.toml", night.book, {})
    for fault in (
        "rule 'a': when = 'weather' is none of",
        "rule 'b': 'atlantis' is in this book no council or ballot",
        "'ftp://x' is no http",
        "'http://x:99999/' is no http",
        "the environment has no NONE",
        "there is no rule 'z'",
        "'nobody' is no e-mail address",
        "server is a host and a port",
    ):
        assert fault in str(told.value)


# The command


@pytest.fixture
def run() -> Callable[..., tuple[int, str]]:
    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(tallyroom, words, prog_name="tallyroom")
        said = result.output if not isinstance(result.exception, TallyroomError) else str(result.exception)
        return (2 if isinstance(result.exception, TallyroomError) else result.exit_code), said

    return run


def test_the_command_says_what_has_not_arrived_and_the_next_run_goes_on(
    night: Night, tmp_path: Path, run: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    hooks = Hooks()
    with web(hooks):
        pass
    monkeypatch.setenv("SECRET", SECRET)
    Desk(night, tmp_path, hook(hooks))
    tell(night, *gains("ayton"))
    asked = ("alert", "--db", str(tmp_path / "night.db"), "--to", str(tmp_path / "alerts.toml"))
    code, said = run(*asked, "--dry-run")
    assert code == 0
    assert "control/ayton/2" in said
    code, said = run(*asked, "--tries", "1")
    assert code == 1
    assert "hook: 1 not sent yet" in said
    with web(hooks):
        assert run(*asked)[0] == 0
    assert places(hooks.documents) == ["ayton"]
