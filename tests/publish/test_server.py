"""Serving a published site: files as they are, nothing that does not belong to it, and each as it is at that moment."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import httpx
import pytest

from tallyroom.publish.folder import Folder
from tests.publish.browsing import served


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site, and beside and in it what must not be served."""
    folder = tmp_path_factory.mktemp("served")
    site = folder / "site"
    for path in ("councils", "static"):
        (site / path).mkdir(parents=True)
    (site / "index.html").write_text("<p>Oldham</p>" * 200)
    (site / "councils" / "index.html").write_text("councils")
    (site / "static" / "site.css").write_text("p { color: red }")
    (site / "version.json").write_text("{}")
    (site / ".tallyroom-site").write_text("index.html")
    (folder / "secret.txt").write_text("secret")
    for name in ("night.db", "night.db-wal", "night.desk.db", "night.desk.key", "settings.toml", "id_rsa", "x.pem"):
        (site / name).write_text("secret")
    (site / "out.txt").symlink_to(folder / "secret.txt")
    (site / "away").symlink_to(folder)
    (site / "key.html").symlink_to(site / "night.desk.key")
    (site / "front.html").symlink_to(site / "index.html")
    return site


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address) as client:
        yield client


def test_a_folder_is_its_index_page(client: httpx.Client, site: Path) -> None:
    assert (client.get("/").text, client.get("/councils/").text) == ((site / "index.html").read_text(), "councils")
    assert client.get("/").headers["content-type"] == "text/html; charset=utf-8"
    assert client.get("/front.html").status_code == 200  # a link that stays inside
    moved = client.get("/councils?x=1")
    assert (moved.status_code, moved.headers["location"]) == (308, "/councils/")


@pytest.mark.parametrize("target", ["//councils", "//councils?x=//evil.example", "/%2fcouncils"])
def test_no_address_leads_to_another_host(address: str, target: str) -> None:
    said = _said(address, f"GET {target} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".encode())
    locations = [line for line in said.lower().split(b"\r\n") if line.startswith(b"location:")]
    assert locations in ([], [b"location: /councils/"])


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/councils/../../secret.txt",
        "/.tallyroom-site",
        "/nowhere",
        "/%00",
        "/night.db",
        "/night.db-wal",
        "/night.desk.db",
        "/night.desk.key",
        "/NIGHT.desk.key/",
        "/settings.toml",
        "/id_rsa",
        "/x.pem",
        "/out.txt",
        "/away/secret.txt",
        "/away/",
        "/key.html",
        f"/{'x' * 300}",
        f"/{'x/' * 3000}",
    ],
)
def test_what_does_not_belong_to_the_site_is_not_there(address: str, path: str) -> None:
    said = _said(address, f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    assert said.split(b" ")[1] in {b"404", b"400"}
    assert b"secret" not in said


@pytest.mark.parametrize("files", [[], ["night.db", "night.desk.key"]])
def test_a_folder_that_is_no_site_is_refused(tmp_path: Path, files: list[str]) -> None:
    for name in files:
        (tmp_path / name).write_text("secret")
    command = [sys.executable, "-m", "tallyroom", "serve", str(tmp_path), "--port", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "is not a published site: it has no version.json. Name the folder" in done.stderr


def test_a_changed_file_is_served_at_once_and_an_unchanged_one_not_again(client: httpx.Client, site: Path) -> None:
    file = site / "changing.json"
    file.write_text("{}")
    tag = client.get("/changing.json").headers["etag"]
    assert client.get("/changing.json", headers={"if-none-match": tag}).status_code == 304
    file.write_text('{"entry":2}')
    changed = client.get("/changing.json", headers={"if-none-match": tag})
    assert (changed.status_code, changed.text) == (200, '{"entry":2}')
    file.unlink()
    assert client.get("/changing.json").status_code == 404


def test_text_goes_compressed_to_whoever_takes_it_so(client: httpx.Client, site: Path) -> None:
    packed, plain = (client.get("/", headers={"accept-encoding": how}) for how in ("br, gzip;q=0.8", "identity"))
    assert packed.text == plain.text == (site / "index.html").read_text()
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert "accept-encoding" in packed.headers["vary"].lower()


def test_answers_say_when_and_for_how_long_they_hold(client: httpx.Client) -> None:
    assert client.get("/").headers["cache-control"] == "no-cache"
    assert client.get("/static/site.css").headers["cache-control"] == "public, max-age=300"
    assert client.get("/").headers["date"].endswith("GMT")
    part = client.get("/static/site.css", headers={"range": "bytes=2-8", "accept-encoding": "identity"})
    assert (part.status_code, part.text) == (206, "{ color")


def test_a_site_is_only_read(client: httpx.Client) -> None:
    assert client.request("POST", "/").status_code == 405
    head = client.head("/councils/")
    assert (head.status_code, head.text, head.headers["content-length"]) == (200, "", "8")


def _said(address: str, sent: bytes) -> bytes:
    """What comes back for these bytes until the server is done with them."""
    parts = urlsplit(address)
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as line:
        line.sendall(sent)
        return b"".join(iter(lambda: line.recv(65536), b""))


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET / HTTP/1.1\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n", 400),
        (b"hello\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\n", 200),
        (b"GET / HTTP/1.0\r\n", 200),
    ],
)
def test_a_request_names_its_host_once(address: str, head: bytes, status: int) -> None:
    said = _said(address, head + b"Connection: close\r\n\r\n")
    assert said.startswith((b"HTTP/1.1 %d " % status, b"HTTP/1.0 %d " % status))


def test_a_port_that_is_taken_is_named(site: Path, address: str) -> None:
    port = str(urlsplit(address).port)
    command = [sys.executable, "-m", "tallyroom", "serve", str(site), "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, f"127.0.0.1:{port}: cannot serve there" in done.stderr) == (2, True)


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
