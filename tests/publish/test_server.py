"""Serving a published site: files as they are, and nothing outside the folder."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from tallyroom.publish.server import application


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site" / "councils").mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text("front")
    (tmp_path / "site" / "councils" / "index.html").write_text("councils")
    (tmp_path / "site" / "version.json").write_text("{}")
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "site"


@pytest.fixture
def client(site: Path) -> _Client:
    return _Client(site)


class _Client:
    def __init__(self, site: Path) -> None:
        self._transport = httpx.ASGITransport(app=application(site))

    def __call__(self, path: str, method: str = "GET", **headers: str) -> httpx.Response:
        return asyncio.run(self._ask(path, method, headers))

    async def _ask(self, path: str, method: str, headers: dict[str, Any]) -> httpx.Response:
        async with httpx.AsyncClient(transport=self._transport, base_url="http://site") as client:
            return await client.request(method, path, headers=headers)


def test_a_folder_is_its_index_page(client: _Client) -> None:
    assert (client("/").text, client("/councils/").text) == ("front", "councils")
    assert client("/").headers["content-type"] == "text/html; charset=utf-8"
    moved = client("/councils")
    assert (moved.status_code, moved.headers["location"]) == (308, "/councils/")
    assert client("http://site//councils").headers["location"] == "/councils/"  # not another host


def test_a_changed_file_is_served_at_once_and_an_unchanged_one_not_again(client: _Client, site: Path) -> None:
    tag = client("/version.json").headers["etag"]
    assert client("/version.json", **{"if-none-match": tag}).status_code == 304
    (site / "version.json").write_text('{"entry":2}')
    changed = client("/version.json", **{"if-none-match": tag})
    assert (changed.status_code, changed.text) == (200, '{"entry":2}')


def test_text_goes_compressed_to_whoever_takes_it_so(client: _Client, site: Path) -> None:
    (site / "index.html").write_text("<p>Oldham</p>" * 200)
    packed, plain = (client("/", **{"accept-encoding": how}) for how in ("br, gzip", "identity"))
    assert packed.text == plain.text == "<p>Oldham</p>" * 200
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < 100 < int(plain.headers["content-length"])
    assert packed.headers["vary"] == "accept-encoding"


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/councils/../../secret.txt", "/.hidden", "/nowhere", "/%00"]
)
def test_nothing_outside_the_site_is_served(client: _Client, path: str) -> None:
    assert client(path).status_code == 404


def test_a_site_is_only_read(client: _Client) -> None:
    assert client("/", method="POST").status_code == 405
    head = client("/", method="HEAD")
    assert (head.status_code, head.text, head.headers["content-length"]) == (200, "", "5")
