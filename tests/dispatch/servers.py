"""Receivers of alerts on this machine: a web server and a mail server that can be told to go wrong."""

from __future__ import annotations

import json
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, cast


@dataclass
class Hooks:
    """What a web server was sent. `ails` are what it does to the next requests: a status, `cut` or `lose`.

    `cut` reads and hangs up without a word; `lose` keeps what it was sent and then hangs up.
    """

    port: int = 0
    ails: list[int | str] = field(default_factory=list)
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    asked: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hook"

    @property
    def documents(self) -> list[dict[str, Any]]:
        return [json.loads(body) for _, body in self.got]


@contextmanager
def web(hooks: Hooks) -> Iterator[None]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            hooks.asked += 1
            body = self.rfile.read(int(self.headers["Content-Length"]))
            ail = hooks.ails.pop(0) if hooks.ails else 204
            if ail in {204, "lose"}:
                hooks.got.append(({name.lower(): value for name, value in self.headers.items()}, body))
            if isinstance(ail, str):
                self.close_connection = True
                return
            self.send_response(ail)
            if ail == 302:
                self.send_header("Location", hooks.url)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", hooks.port), Handler)
    hooks.port = server.server_address[1]
    yield from _serving(server)


@dataclass
class Letters:
    """What a mail server was given. `refused` addresses it does not know; `ails` are answers to the next letters."""

    port: int = 0
    refused: set[str] = field(default_factory=set)
    ails: list[str] = field(default_factory=list)
    got: list[tuple[str, Message]] = field(default_factory=list)


@contextmanager
def mail(letters: Letters) -> Iterator[None]:
    class Handler(socketserver.StreamRequestHandler):
        def answer(self, line: str) -> None:
            self.wfile.write(line.encode() + b"\r\n")

        def handle(self) -> None:
            self.answer("220 test")
            to = ""
            while line := self.rfile.readline():
                verb = line[:4].upper().decode()
                if verb == "RCPT":
                    to = line.decode().partition("<")[2].partition(">")[0]
                    self.answer("550 nobody here" if to in letters.refused else "250 ok")
                elif verb == "DATA":
                    self.answer("354 go on")
                    lines = []
                    while (row := self.rfile.readline()) != b".\r\n":
                        lines.append(row.removeprefix(b".") if row.startswith(b"..") else row)
                    ail = letters.ails.pop(0) if letters.ails else ""
                    if ail in {"", "lose"}:
                        letters.got.append((to, message_from_bytes(b"".join(lines), policy=default)))
                    if ail in {"cut", "lose"}:
                        return
                    self.answer(ail or "250 kept")
                elif verb == "QUIT":
                    self.answer("221 bye")
                    return
                else:
                    self.answer("250 ok")

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    server = Server(("127.0.0.1", letters.port), Handler)
    letters.port = cast("tuple[str, int]", server.server_address)[1]
    yield from _serving(server)


def _serving(server: socketserver.BaseServer) -> Iterator[None]:
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
