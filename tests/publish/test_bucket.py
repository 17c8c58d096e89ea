"""An object store as the place of publication, on a real S3 server."""

from __future__ import annotations

import gzip
import json
import threading
from pathlib import Path

import obstore
import pytest
from obstore.store import from_url

from tallyroom.errors import TallyroomError
from tallyroom.publish import bucket as bucket_module
from tallyroom.publish.bucket import LEASE, Bucket
from tallyroom.publish.paths import TargetTakenError
from tallyroom.publish.site import VERSION, Site
from tallyroom.publish.target import open_target
from tallyroom.tally import fold
from tests.buckets import fetch, fresh_place
from tests.made import LAB, before, book, council, declared, ward, won_by

PAGES = {"a/index.html": b"<p>one", "static/x.css": b"p{}", "card.png": b"\x89PNG", VERSION: b"1"}


@pytest.fixture
def url() -> str:
    return fresh_place()


def _there(url: str) -> dict[str, bytes]:
    """Every object that is no bookkeeping, as a browser has it after unpacking."""
    found = {}
    for batch in obstore.list(from_url(url)):
        for meta in batch:
            if not meta["path"].startswith("."):
                body, headers = fetch(url, meta["path"])
                found[meta["path"]] = gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body
    return found


def test_a_page_is_sent_compressed_with_its_type_and_asked_for_again_each_time(url: str) -> None:
    with open_target(url) as target:
        target.publish(PAGES, whole=True, last=VERSION)
    body, headers = fetch(url, "a/index.html")
    assert gzip.decompress(body) == b"<p>one"
    assert (headers["content-type"], headers["cache-control"]) == ("text/html; charset=utf-8", "no-cache")
    assert fetch(url, "static/x.css")[1]["cache-control"] == "public, max-age=300"
    body, headers = fetch(url, "card.png")
    assert (body, headers["content-type"]) == (b"\x89PNG", "image/png")
    assert "content-encoding" not in headers


def test_only_what_has_changed_is_sent_and_a_whole_bake_removes_what_is_gone(url: str) -> None:
    with open_target(url) as target:
        assert target.publish(PAGES, whole=True, last=VERSION) == ("a/index.html", "card.png", "static/x.css", VERSION)
        assert target.publish({"a/index.html": b"two", VERSION: b"2"}, whole=False, last=VERSION) == (
            "a/index.html",
            VERSION,
        )
    with open_target(url) as another:
        assert another.publish({"a/index.html": b"two", VERSION: b"2"}, whole=True, last=VERSION) == ()
    assert _there(url) == {"a/index.html": b"two", VERSION: b"2"}


def test_whoever_publishes_has_the_place_to_themselves_until_they_leave(url: str) -> None:
    with open_target(url) as first:
        first.publish(PAGES, whole=True, last=VERSION)
        with pytest.raises(TargetTakenError, match="somebody else is publishing there"), open_target(url):
            pass
        first.hold()
    with open_target(url) as third:
        third.publish({VERSION: b"2"}, whole=True, last=VERSION)
    assert _there(url) == {VERSION: b"2"}


def test_a_publisher_whose_lease_ran_out_and_went_to_another_stops(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bucket_module, "LEASED_FOR", 0)
    slow, quick = Bucket(url), Bucket(url)
    slow.publish(PAGES, whole=True, last=VERSION)
    monkeypatch.setattr(bucket_module, "LEASED_FOR", 60)
    quick.publish({VERSION: b"2"}, whole=True, last=VERSION)
    with pytest.raises(TallyroomError, match="somebody else is publishing there"):
        slow.publish({VERSION: b"3"}, whole=True, last=VERSION)
    quick.close()
    slow.publish({VERSION: b"3"}, whole=True, last=VERSION)  # having looked again at what is there
    assert _there(url) == {VERSION: b"3"}


def test_of_many_who_start_at_once_one_publishes(url: str) -> None:
    wrong: list[str] = []
    gate = threading.Barrier(6)

    def publish(number: int) -> None:
        gate.wait()
        try:
            Bucket(url).publish({VERSION: str(number).encode()}, whole=True, last=VERSION)
        except TallyroomError as error:
            wrong.append(error.what)

    threads = [threading.Thread(target=publish, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == ["somebody else is publishing there"] * 5


def test_a_publication_that_was_cut_short_goes_on_where_it_stopped(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {f"{n}/index.html": str(n).encode() for n in range(40)} | {VERSION: b"1"}
    put, sent = obstore.put, 0

    def cut(*args: object, **kwargs: object) -> object:
        nonlocal sent
        sent += 1
        if sent > 20:
            raise OSError("the network is gone")
        return put(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(bucket_module, "LEASED_FOR", 0)
    monkeypatch.setattr(obstore, "put", cut)
    with pytest.raises(TallyroomError, match="the network is gone"):
        Bucket(url).publish(pages, whole=True, last=VERSION)
    monkeypatch.setattr(obstore, "put", put)
    before = _there(url)
    assert VERSION not in before
    changed = Bucket(url).publish(pages, whole=True, last=VERSION)
    assert set(changed) == set(pages) - set(before)
    assert _there(url) == pages


def test_somebody_elses_files_are_left_alone(url: str) -> None:
    obstore.put(from_url(url), "holiday.jpg", b"sand")
    with pytest.raises(TallyroomError, match="not a published site"), open_target(url) as target:
        target.publish(PAGES, whole=True, last=VERSION)
    assert _there(url) == {"holiday.jpg": b"sand"}


def test_a_store_that_is_not_there_is_named_with_what_to_look_at(url: str) -> None:
    gone = url.replace("nights", "no-such-bucket")
    with pytest.raises(TallyroomError, match="does not answer as it should") as caught:
        Bucket(gone).publish(PAGES, whole=True, last=VERSION)
    assert caught.value.where == gone


def test_an_address_of_another_kind_is_refused() -> None:
    with pytest.raises(TallyroomError, match="is not a place to publish"), open_target("ftp://host/site"):
        pass


def test_a_night_in_a_bucket_is_the_night_in_a_folder(url: str, tmp_path: Path) -> None:
    one = ward("oldham", "alexandra")
    made = book([council("oldham", 60, seats_up=1)], [one], [before("oldham", lab=40, con=20)])
    history = declared(won_by(one, LAB))
    for place in (url, str(tmp_path / "site")):
        with open_target(place) as target:
            Site(made, target).bake(fold(made, history), history)
    folder = {
        str(path.relative_to(tmp_path / "site")): path.read_bytes()
        for path in (tmp_path / "site").rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    assert _there(url) == folder
    assert json.loads(folder[VERSION])["entry"] == 1
    assert LEASE not in folder
