"""Django behind an ASGI server, on a few threads that stay.

Django's own handler gives every request a thread of its own, and with it a new connection to the database. Here the
threads stay and keep theirs. Answers are whole before they are sent; only the wall goes on, and needs no thread for it.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.core import signals
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.http import HttpResponse
from django.urls import set_script_prefix

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

#: More would wait for each other.
THREADS, LONG_THREADS = 4, 2
#: What takes long has threads of its own, so that nobody who guesses passwords keeps keyers waiting: passwords are
#: hashed slowly on purpose, and what a correction breaks takes two nights to find out.
_LONG, _LONG_ENDS = ("/sign-in", "/second-factor", "/account", "/invitations/", "/people", "/audit"), ("/correct",)


class Answering(ASGIHandler):
    """Middleware and views as Django calls them without `async`, whatever the server is."""

    def __init__(self) -> None:
        self.load_middleware(is_async=False)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="desk")
        self._long = ThreadPoolExecutor(LONG_THREADS, thread_name_prefix="desk-long")

    async def handle(self, scope: Message, receive: Receive, send: Send) -> None:
        try:
            body = await _whole(receive)
        except RequestAborted:
            return
        turn = asyncio.get_running_loop().run_in_executor
        takes_long = scope["path"].startswith(_LONG) or scope["path"].endswith(_LONG_ENDS)
        response = await turn(self._long if takes_long else self._threads, self._answer, scope, body)
        if not response.streaming:
            await self.send_response(response, send)
            return
        try:
            await _until_gone(self.send_response(response, send), receive)
        finally:
            await turn(self._threads, response.close)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise ValueError(f"the desk speaks HTTP only, not {scope['type']}")
        await self.handle(scope, receive, send)

    def _answer(self, scope: Message, body: bytes) -> HttpResponse:
        set_script_prefix(get_script_prefix(scope))
        signals.request_started.send(sender=self.__class__, scope=scope)
        request, refusal = self.create_request(scope, io.BytesIO(body))
        response = self.get_response(request) if request is not None else refusal
        if not response.streaming:
            response.close()  # its content is kept; what is closed is the request
        return response


async def _whole(receive: Receive) -> bytes:
    parts = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise RequestAborted
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


async def _until_gone(sending: Awaitable[None], receive: Receive) -> None:
    """Send until all is sent, or until whoever asked has gone."""
    tasks = [asyncio.ensure_future(sending), asyncio.ensure_future(receive())]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
