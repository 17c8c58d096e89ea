"""Serving a published site: files as they are, nothing outside the folder, and each as it is at that moment."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import httpx
import pytest

from tallyroom.publish import server
from tallyroom.publish.folder import Folder
from tallyroom.publish.server import HEAD, Connection, read_request
from tallyroom.publish.shelf import Shelf
from tests.publish.browsing import served


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site" / "councils").mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text("front")
    (tmp_path / "site" / "councils" / "index.html").write_text("councils")
    (tmp_path / "site" / "version.json").write_text("{}")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "site"


@pytest.fixture
def client(site: Path) -> Iterator[httpx.Client]:
    with served(site) as address, httpx.Client(base_url=address) as client:
        yield client


def test_a_folder_is_its_index_page(client: httpx.Client) -> None:
    assert (client.get("/").text, client.get("/councils/").text) == ("front", "councils")
    assert client.get("/").headers["content-type"] == "text/html; charset=utf-8"
    moved = client.get("/councils")
    assert (moved.status_code, moved.headers["location"]) == (308, "/councils/")


def test_no_address_leads_to_another_host(site: Path) -> None:
    for target in ("//councils", "//councils?x=//evil.example", "/%2fcouncils"):
        assert b"location: /councils/\r\n" in Shelf(site).get(target).head


def test_a_changed_file_is_served_at_once_and_an_unchanged_one_not_again(client: httpx.Client, site: Path) -> None:
    tag = client.get("/version.json").headers["etag"]
    assert client.get("/version.json", headers={"if-none-match": tag}).status_code == 304
    (site / "version.json").write_text('{"entry":2}')
    changed = client.get("/version.json", headers={"if-none-match": tag})
    assert (changed.status_code, changed.text) == (200, '{"entry":2}')
    (site / "version.json").unlink()
    assert client.get("/version.json").status_code == 404


def test_text_goes_compressed_to_whoever_takes_it_so(client: httpx.Client, site: Path) -> None:
    (site / "index.html").write_text("<p>Oldham</p>" * 200)
    packed, plain, refused = (
        client.get("/", headers={"accept-encoding": how}) for how in ("br, gzip;q=0.8", "identity", "gzip;q=0")
    )
    assert packed.text == plain.text == refused.text == "<p>Oldham</p>" * 200
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in refused.headers
    assert int(packed.headers["content-length"]) < 100 < int(plain.headers["content-length"])
    assert packed.headers["vary"] == "accept-encoding"


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/councils/../../secret.txt", "/.hidden", "/nowhere", "/%00"]
)
def test_nothing_outside_the_site_is_served(site: Path, path: str) -> None:
    assert Shelf(site).get(path).head.startswith(b"HTTP/1.1 404 ")


def test_a_site_is_only_read(client: httpx.Client) -> None:
    assert client.request("POST", "/").status_code == 405
    head = client.head("/")
    assert (head.status_code, head.text, head.headers["content-length"]) == (200, "", "5")


def _said(address: str, sent: bytes) -> bytes:
    """What comes back for these bytes until the server is done with them."""
    parts = urlsplit(address)
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as line:
        line.sendall(sent)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b""))


def test_requests_that_come_together_are_answered_in_their_order(site: Path) -> None:
    with served(site) as address:
        said = _said(address, b"GET / HTTP/1.1\r\n\r\nHEAD / HTTP/1.1\r\n\r\nGET /councils/ HTTP/1.1\r\n\r\n" * 3)
        assert said.count(b"HTTP/1.1 200 OK") == 9
        assert said.count(b"front") == said.count(b"\r\n\r\ncouncils") == 3
        assert said.index(b"front") < said.index(b"\r\n\r\ncouncils")


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"hello\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nno colon\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n name: 1\r\n\r\n", 400),
        (b"GET nowhere HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/3\r\n\r\n", 505),
        (b"POST / HTTP/1.1\r\ncontent-length: 5\r\n\r\nGET /", 413),
        (b"GET / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n", 413),
        (b"GET / HTTP/1.1\r\nx: " + b"a" * 2 * HEAD, 431),
        (b"DELETE / HTTP/1.1\r\n\r\n", 405),
        (b"GET http://site.example/nowhere HTTP/1.1\r\n\r\n", 404),
        (b"GET http://site.example/ HTTP/1.0\r\n\r\n", 200),
        (b"\r\nGET /?x=1 HTTP/1.1\r\nconnection: close\r\n\r\n", 200),
    ],
)
def test_what_is_no_request_is_answered_so_once_and_harms_nobody(site: Path, sent: bytes, status: int) -> None:
    with served(site) as address:
        said = _said(address, sent)
        assert said.startswith(b"HTTP/1.1 %d " % status)
        assert said.count(b"HTTP/1.1 ") == 1
        assert httpx.get(address).text == "front"


def test_a_head_that_comes_in_pieces_is_one_request(site: Path) -> None:
    with served(site) as address:
        parts = urlsplit(address)
        with socket.create_connection((parts.hostname, parts.port), timeout=30) as line:
            for piece in (b"GET / HT", b"TP/1.1\r\nif-none-", b"match: x\r\n\r", b"\n"):
                line.sendall(piece)
            assert line.recv(65536).endswith(b"\r\n\r\nfront")


def test_a_connection_on_which_nothing_is_asked_is_closed(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "IDLE", 0.2)

    async def wait() -> bytes:
        async with asyncio.timeout(60):
            serving = asyncio.ensure_future(server._serve(Shelf(site), "127.0.0.1", port))
            while True:
                try:
                    reader, writer = await asyncio.open_connection("127.0.0.1", port)
                    break
                except OSError:
                    await asyncio.sleep(0.01)
            writer.write(b"GET / HTTP/1.1\r\n")
            said = await reader.read()
            writer.close()
            serving.cancel()
            return said

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert asyncio.run(wait()) == b""


class _Slow(asyncio.Transport):
    """A line on which nobody takes what is written."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[bytes] = []
        self.reading = True

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written.append(bytes(data))

    def is_closing(self) -> bool:
        return False

    def pause_reading(self) -> None:
        self.reading = False

    def resume_reading(self) -> None:
        self.reading = True


def test_whoever_asks_and_does_not_take_is_not_answered_further(site: Path) -> None:
    async def ask() -> tuple[int, int]:
        line = _Slow()
        connection = Connection(Shelf(site), set())
        connection.connection_made(line)
        connection.pause_writing()
        connection.data_received(b"GET / HTTP/1.1\r\n\r\n" * 5)
        before = len(line.written)
        assert not line.reading
        connection.resume_writing()
        return before, len(line.written)

    assert asyncio.run(ask()) == (0, 5)


def test_a_shelf_keeps_to_its_room_and_still_has_everything(site: Path) -> None:
    for number in range(50):
        (site / f"{number}.txt").write_text(f"{number}" * 1000)
    shelf = Shelf(site, room=20_000)
    for _ in range(2):
        for number in range(50):
            assert shelf.get(f"/{number}.txt").body == b"%d" % number * 1000
    assert len(shelf._kept) < 10


class Seen(NamedTuple):
    entry: int
    tag: str


def test_while_files_change_under_load_every_answer_is_whole_and_none_goes_back(tmp_path: Path) -> None:
    """A publisher replaces a file again and again; readers see numbers that only grow, and in the end the last."""
    out, last = tmp_path / "site", 400
    publisher = Folder(out)
    publisher.publish({"version.json": _numbered(0)}, whole=True, last="version.json")
    seen: dict[int, list[Seen]] = {}
    done = threading.Event()

    def read(address: str, reader: int) -> None:
        mine, tag = seen.setdefault(reader, []), ""
        how = "gzip" if reader % 2 else "identity"
        with httpx.Client(base_url=address) as client:
            while True:
                ending = done.is_set()
                got = client.get("/version.json", headers={"accept-encoding": how, "if-none-match": tag})
                if got.status_code != 304:
                    document = json.loads(got.content)
                    assert document["check"] == zlib.crc32(document["rest"].encode())
                    mine.append(Seen(document["entry"], got.headers["etag"]))
                    tag = mine[-1].tag
                if ending:
                    return

    with served(out) as address:
        readers = [threading.Thread(target=read, args=(address, number)) for number in range(6)]
        for one in readers:
            one.start()
        for number in range(1, last + 1):
            publisher.publish({"version.json": _numbered(number)}, whole=False, last="version.json")
        done.set()
        for one in readers:
            one.join(timeout=60)
    assert len(seen) == 6
    for mine in seen.values():
        numbers = [one.entry for one in mine]
        assert numbers == sorted(set(numbers))
        assert numbers[-1] == last
    tags = {(one.entry, one.tag) for mine in seen.values() for one in mine}
    assert len({entry for entry, _ in tags}) == len(tags)


def _numbered(entry: int) -> bytes:
    rest = f"{entry} " * (50 + entry % 7 * 400)
    return json.dumps({"entry": entry, "rest": rest, "check": zlib.crc32(rest.encode())}).encode()


def test_a_request_is_read_the_same_the_second_time() -> None:
    head = b'GET /councils/?a=b HTTP/1.1\r\nHost: x\r\nAccept-Encoding: GZIP\r\nIf-None-Match: W/"1", W/"2"'
    first = read_request(head)
    assert first == read_request(head)
    assert (first.target, first.packed, first.known) == ("/councils/?a=b", True, 'W/"1", W/"2"')


def test_a_file_is_the_same_packed_and_plain(site: Path) -> None:
    (site / "index.html").write_text("<p>Oldham</p>" * 200)
    shelf = Shelf(site)
    assert gzip.decompress(shelf.get("/", packed=True).body) == shelf.get("/").body
