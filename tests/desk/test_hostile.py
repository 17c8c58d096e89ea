"""Bad input and bad people: a clear refusal, written down, nothing lost, nothing published."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core import signing
from django.db import DatabaseError, connection
from django.test import Client

from tallyroom.desk import strangers
from tallyroom.desk.answering import Answering
from tallyroom.desk.models import Act, Case, Draft, Person, Report, Stranger
from tallyroom.desk.room import room
from tallyroom.desk.views import reports
from tallyroom.logs import formatter
from tests.desk.desks import FREEMAN, WEOLEY, WEOLEY_VOTES, Desk, key, open_case

SCRIPT = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>"
TESTS = Path(__file__).parent.parent


def test_every_line_of_the_threat_model_has_its_test(rows_of: Callable[[str, str], list[list[str]]]) -> None:
    there = {
        name for file in TESTS.glob("**/test_*.py") for name in re.findall(r"^def (test_\w+)", file.read_text(), re.M)
    }
    rows = rows_of("docs/security.md", "## What is withstood")
    named = {name for row in rows for name in re.findall(r"test_\w+", row[2])}
    assert len(rows) >= 25
    assert all(re.search(r"test_\w+", row[2]) for row in rows)
    assert sorted(named - there) == []


@pytest.mark.parametrize(
    ("path", "form"),
    [
        (f"/contests/{WEOLEY}/key", WEOLEY_VOTES),
        (f"/contests/{WEOLEY}/look", WEOLEY_VOTES),
        (f"/contests/{WEOLEY}/correct", {"act": "postpone", "reason": "x", "step": "confirm"}),
        ("/people", {"role": "keyer", "bodies": "*"}),
        ("/tokens", {"name": "x", "source": "x", "bodies": "*"}),
        ("/account", {"old": "x", "new": "y"}),
        ("/sign-out", {}),
        ("/language", {"language": "cy"}),
        ("/report", {"message": "a figure is wrong here"}),
        ("/sign-in", {"username": "ada", "password": "x"}),
    ],
)
def test_a_form_from_another_site_is_refused(desk: Desk, path: str, form: dict[str, str]) -> None:
    client = desk.client(desk.person("ada", "administrator"), enforce_csrf_checks=True)
    answer = client.post(path, form)
    assert answer.status_code == 403
    assert "not sent from a page of this desk" in answer.content.decode()
    assert not Case.objects.exists()
    assert not room().entries_since(0)


def test_cookies_are_not_for_scripts_nor_for_other_sites(desk: Desk) -> None:
    desk.person("ann", password="correct horse battery")
    client = desk.client()
    client.get("/sign-in")
    client.post("/sign-in", {"username": "ann", "password": "correct horse battery"})
    for name in ("desk_session", "desk_csrf"):
        assert client.cookies[name]["httponly"]
        assert client.cookies[name]["samesite"] == "Lax"


@pytest.mark.parametrize("path", ["/sign-in", "/static/desk.js", "/nowhere", "/wall", "/returns"])
def test_every_answer_forbids_foreign_script_and_frames(desk: Desk, path: str) -> None:
    answer = desk.client().get(path)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_no_page_has_script_or_style_of_its_own(desk: Desk) -> None:
    for template in (Path(reports.__file__).parents[1] / "templates").rglob("*.html"):
        text = template.read_text("utf-8")
        assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son\w+=|javascript:", text), template.name


def test_script_in_any_field_is_text(desk: Desk) -> None:
    editor = desk.signed_in("ed", "editor")
    Person.objects.filter(username="ed").update(name=SCRIPT)
    opened = signing.dumps(0.0, salt=reports._SALT)
    Report.objects.create(page=SCRIPT, figure=SCRIPT, message=SCRIPT, contact=SCRIPT, sender="x")
    key(editor)
    editor.post(f"/cases/{open_case().pk}", {"do": "reject", "reason": SCRIPT})
    admin = desk.signed_in("ada", "administrator")
    pages = [
        admin.get(path).content.decode()
        for path in (
            "/reports",
            "/people",
            "/audit",
            "/wall",
            f"/contests/{WEOLEY}",
            "/waiting",
            f"/report?page={SCRIPT}",
        )
    ]
    pages.append(admin.post(f"/contests/{WEOLEY}/key", {**WEOLEY_VOTES, FREEMAN: SCRIPT}).content.decode())
    pages.append(admin.post("/report", {"message": "x", "page": SCRIPT, "opened": opened}).content.decode())
    pages.append(admin.post("/sign-in", {"username": SCRIPT, "password": "x"}).content.decode())
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
    assert sum("&lt;script&gt;" in page for page in pages) >= 6


@pytest.mark.parametrize("at", ["sign-in", "report", "returns", f"contests/{WEOLEY}/key", f"contests/{WEOLEY}/draft"])
def test_ten_megabytes_are_refused_before_they_are_read(desk: Desk, at: str) -> None:
    client, path = desk.signed_in("ann"), f"/{at}"
    sent = {"data": b"x" * 10_000_000, "content_type": "application/octet-stream"}
    answer = client.put(path, **sent) if path.endswith("draft") else client.post(path, **sent)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "header", [(b"content-length", b"10000000"), (b"transfer-encoding", b"chunked"), (b"content-length", b"ten")]
)
def test_a_body_without_an_end_is_not_read(desk: Desk, header: tuple[bytes, bytes]) -> None:
    from tallyroom.desk.asgi import application  # noqa: PLC0415  # it is made for a server, from the settings

    said: list[Any] = []

    async def receive() -> Any:
        raise AssertionError("somebody reads it")

    async def send(message: Any) -> None:
        said.append(message)

    scope = {"type": "http", "method": "POST", "path": "/report", "headers": [header], "client": ("192.0.2.7", 1)}
    asyncio.run(application(scope, receive, send))
    assert said[0]["status"] == 413


@pytest.mark.parametrize(("pause", "status", "most"), [(0.0, 413, 100_000), (0.2, 408, 10_000)])
def test_a_body_that_says_nothing_of_its_length_is_read_no_further_than_it_may(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, pause: float, status: int, most: int
) -> None:
    """As over HTTP/2, which has no word for it; and one that comes byte by byte."""
    from tallyroom.desk import asgi  # noqa: PLC0415  # it is made for a server, from the settings

    monkeypatch.setattr(asgi, "BODY_LASTS", 0.5)
    said: list[Any] = []
    read = [0]

    async def receive() -> Any:
        await asyncio.sleep(pause)
        read[0] += 1000
        return {"type": "http.request", "body": b"x" * 1000, "more_body": True}

    async def send(message: Any) -> None:
        said.append(message)

    scope = {"type": "http", "method": "POST", "path": "/report", "headers": [], "client": ("192.0.2.7", 1)}
    asyncio.run(asgi.application(scope, receive, send))
    assert said[0]["status"] == status
    assert read[0] < most


def test_whoever_guesses_passwords_keeps_nobody_else_waiting(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many hashes are being made, and none is done, when somebody else asks."""
    desk_app, hashing, said = Answering(), threading.Event(), []
    whole = desk_app._answer

    def answer(scope: Any, body: bytes) -> Any:
        if scope["path"] == "/sign-in":
            hashing.wait()
        return whole(scope, body)

    async def ask(path: str) -> None:
        async def receive() -> Any:
            return {"type": "http.request", "body": b""}

        async def send(message: Any) -> None:
            said.append((path, message.get("status")))

        scope = {"type": "http", "method": "GET", "path": path, "headers": [(b"host", b"localhost")]}
        await desk_app({**scope, "query_string": b"", "client": ("192.0.2.7", 1)}, receive, send)

    async def everybody() -> None:
        guesses = [asyncio.create_task(ask("/sign-in")) for _ in range(20)]
        await ask("/openapi.json")
        assert said[0] == ("/openapi.json", 200)
        hashing.set()
        await asyncio.gather(*guesses)

    monkeypatch.setattr(desk_app, "_answer", answer)
    asyncio.run(everybody())
    assert [status for path, status in said if path == "/sign-in" and status] == [200] * 20


@pytest.mark.parametrize("length", ["-1", "ten", "1e3"])
def test_a_length_that_is_none_is_refused(desk: Desk, length: str) -> None:
    assert desk.client().generic("POST", "/sign-in", b"x", CONTENT_LENGTH=length).status_code == 413


def test_a_nul_goes_into_no_table(desk: Desk) -> None:
    client = desk.signed_in("ed", "editor")
    assert client.post("/report", {"message": "a figure\0 is wrong", "opened": ""}).status_code == 400
    assert not Report.objects.exists()


def test_a_form_in_another_encoding_is_read_all_the_same(desk: Desk) -> None:
    client = desk.client(desk.person("ann"), enforce_csrf_checks=True)
    page = client.get(f"/contests/{WEOLEY}/key").content.decode()
    token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[0]
    form = {**WEOLEY_VOTES, "csrfmiddlewaretoken": token}  # which the client sends as multipart/form-data
    assert client.post(f"/contests/{WEOLEY}/key", form).status_code == 302


def test_a_host_that_is_not_ours_is_refused(desk: Desk) -> None:
    assert desk.client().get("/sign-in", SERVER_NAME="evil.example").status_code == 400


def test_a_line_break_in_a_name_makes_no_second_line_in_the_log_or_the_audit(desk: Desk) -> None:
    desk.client().post("/sign-in", {"username": "ann\r\nERROR all is lost", "password": "x"})
    strangers.write()
    assert "\n" not in Stranger.objects.get(act="sign-in failed").about
    record = logging.LogRecord("desk", logging.ERROR, "x", 1, "a %s", ("b\nERROR c\x1b[2J",), None)
    assert "\n" not in formatter().format(record)
    assert json.loads(formatter().format(record))["event"] == "a b\\nERROR c\\x1b[2J"


def test_a_header_cannot_be_split_by_what_somebody_types(desk: Desk) -> None:
    answer = desk.client().get("/sign-in", {"next": "/\r\nSet-Cookie: a=b"})
    assert "a" not in answer.cookies
    assert desk.client().get("/wall?x=%0d%0aSet-Cookie:a=b").headers["Location"].count("\n") == 0


@pytest.mark.parametrize("statement", ["UPDATE desk_act SET by = 'me'", "DELETE FROM desk_act"])
def test_nobody_changes_or_removes_what_is_in_the_audit(desk: Desk, statement: str) -> None:
    key(desk.signed_in("ann"))
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(statement)
    assert desk.acts() == ["keyed"]


def test_the_audit_is_exported_with_the_ledgers_entries(desk: Desk) -> None:
    key(desk.signed_in("ann"))
    key(desk.signed_in("bob", "verifier"))
    admin = desk.signed_in("ada", "administrator")
    lines = b"".join(admin.get("/audit.jsonl").streaming_content).decode().splitlines()
    told = [json.loads(line) for line in lines]
    assert [(one["from"], one["act"]) for one in told] == [
        ("desk", "keyed"),
        ("desk", "keyed"),
        ("ledger", "declared"),
        ("desk", "audit exported"),
    ]
    table = b"".join(admin.get("/audit.csv").streaming_content).decode()
    assert table.splitlines()[0] == "at,from,number,by,address,act,about,detail"


def test_a_formula_in_the_audit_is_text_for_a_spreadsheet(desk: Desk) -> None:
    desk.client().post("/sign-in", {"username": "=cmd()", "password": "x"})
    admin = desk.signed_in("ada", "administrator")
    table = b"".join(admin.get("/audit.csv").streaming_content).decode()
    assert ",'=cmd()," in table


def test_a_refusal_by_role_is_written_down(desk: Desk) -> None:
    desk.signed_in("ann").get("/people")
    act = Act.objects.get()
    assert (act.by, act.act, act.about, act.detail["needs"]) == ("desk:ann", "refused", "people", "administrator")


def test_a_clock_that_is_wrong_decides_nothing(desk: Desk) -> None:
    """A draft is newer by its number of changes, whatever its telephone takes the time to be."""
    ann = desk.person("ann")
    for edit, votes in ((2, "2"), (1, "1")):
        sent = {"edit": edit, "submission": "x", "fields": {FREEMAN: votes}, "at": "1999-01-01"}
        desk.client(ann).put(f"/contests/{WEOLEY}/draft", sent, content_type="application/json")
    assert Draft.objects.get().fields == {FREEMAN: "2"}


# Readers' reports


def send(client: Client, *, age: float = 60, **form: str) -> Any:
    import time  # noqa: PLC0415

    opened = signing.dumps(time.time() - age, salt=reports._SALT)
    return client.post("/report", {"message": "Labour has 77 seats, not 76.", "opened": opened, **form})


def test_a_report_reaches_an_editor_and_its_outcome_the_readers(desk: Desk) -> None:
    reader = desk.client()
    assert send(reader, page=f"/contests/{WEOLEY}/", figure="majority").status_code == 201
    editor = desk.signed_in("ed", "editor")
    page = editor.get("/reports").content.decode()
    assert "77 seats" in page
    assert f"/contests/{WEOLEY}/correct" in page
    report = Report.objects.get()
    assert editor.post(f"/reports/{report.pk}", {"state": "upheld"}).status_code == 422
    editor.post(f"/reports/{report.pk}", {"state": "upheld", "outcome": "The total is now 77."})
    public = reader.get("/outcomes").content.decode()
    assert "The total is now 77." in public
    assert "not 76" not in public
    assert editor.post(f"/reports/{report.pk}", {"state": "spam"}).status_code == 404


@pytest.mark.parametrize(
    "spam", [{"website": "http://buy.example"}, {"age": 1.0}, {"opened": "made up"}, {"opened": ""}]
)
def test_spam_is_thanked_and_dropped(desk: Desk, spam: dict[str, Any]) -> None:
    assert send(desk.client(), **spam).status_code == 200
    assert not Report.objects.exists()


def test_reports_from_one_address_are_rationed_and_the_address_is_not_kept(desk: Desk) -> None:
    client = desk.client(REMOTE_ADDR="192.0.2.7")
    assert [send(client).status_code for _ in range(7)] == [201] * 5 + [429] * 2
    assert send(desk.client(REMOTE_ADDR="192.0.2.8")).status_code == 201
    assert "192.0.2" not in str(list(Report.objects.values()))


def test_a_form_that_was_open_all_day_is_asked_for_again_and_keeps_its_words(desk: Desk) -> None:
    answer = send(desk.client(), age=100_000)
    assert answer.status_code == 422
    assert "77 seats" in answer.content.decode()


@pytest.mark.parametrize("message", ["", "too short", "x" * 2001])
def test_a_report_says_something_and_not_too_much(desk: Desk, message: str) -> None:
    assert send(desk.client(), message=message).status_code == 422


@pytest.mark.parametrize("number", ["²", "٣", "9" * 5000, "-1", "1.5", ""])
def test_what_is_no_number_where_one_belongs_breaks_nothing(desk: Desk, number: str) -> None:
    admin = desk.signed_in("ada", "administrator")
    assert admin.get("/audit", {"before": number}).status_code == 200
    form = {"act": "withdraw", "reason": "Wrong", "replaces": number}
    assert admin.post(f"/contests/{WEOLEY}/correct", form).status_code == 422


def test_an_editor_reads_and_answers_the_reports_of_their_own_patch(desk: Desk) -> None:
    for place, page in enumerate((f"/contests/{WEOLEY}/", "/cy/councils/bradford/", "/map/")):
        send(desk.client(REMOTE_ADDR=f"192.0.2.{place}"), page=page, message=f"There is an error on {page}")
    elsewhere = desk.signed_in("ed", "editor", "bradford")
    page = elsewhere.get("/reports").content.decode()
    assert [name in page for name in (WEOLEY, "councils/bradford", "/map/")] == [False, True, True]
    hers, his, _ = Report.objects.order_by("id")
    settled = {"state": "not-upheld", "outcome": "It is as declared."}
    assert elsewhere.post(f"/reports/{hers.pk}", settled).status_code == 404
    assert elsewhere.post(f"/reports/{his.pk}", settled).status_code == 302
    assert Report.objects.filter(pk=hers.pk, state="new").exists()
