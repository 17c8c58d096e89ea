"""The desk for an ASGI server: `tallyroom.desk.asgi:application`.

Here: what is refused before anything of it is read, and whose word on addresses is believed.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable

import django
from django.conf import settings
from granian.utils.proxies import wrap_asgi_with_proxy_headers  # noqa: TID253  # this module is the server's alone

from tallyroom.desk import family
from tallyroom.desk.answering import Answering, Message, Receive, Send

App = Callable[[Message, Receive, Send], Awaitable[None]]

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tallyroom.desk.settings")
django.setup(set_prefix=False)
if family.end_with_parent():
    from tallyroom.desk import reconciling  # there are models only after the set-up

    reconciling.start()

_TOO_MUCH = b'{"error": {"what": "This is more than the desk reads at once."}}'
_TOO_SLOW = b'{"error": {"what": "This came too slowly. Send it again."}}'
#: Seconds in which a body, which is short, has to arrive.
BODY_LASTS = 10.0


class _TooMuch(Exception):  # noqa: N818  # never seen by anybody
    """There is more of a body than is read."""


def limited(app: App) -> App:
    """Passes on what has come whole, short and soon enough, whatever its head promised; refuses the rest unread."""

    async def passed(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        try:
            if not _is_short(dict(scope["headers"])):
                raise _TooMuch
            async with asyncio.timeout(BODY_LASTS):
                body = await _body(receive)
        except _TooMuch:
            await _refuse(send, 413, _TOO_MUCH)
        except TimeoutError:
            await _refuse(send, 408, _TOO_SLOW)
        else:
            if body is not None:
                await app(scope, _again(body, receive), send)

    return passed


async def _body(receive: Receive) -> bytes | None:
    """The whole body; `None` where whoever sent it has gone."""
    parts, length = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        parts.append(message.get("body", b""))
        length += len(parts[-1])
        if length > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise _TooMuch
        if not message.get("more_body", False):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """What has been read already, and then whatever else comes."""
    first: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def received() -> Message:
        return first.pop() if first else await receive()

    return received


async def _refuse(send: Send, status: int, says: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": says})


def _is_short(headers: dict[bytes, bytes]) -> bool:
    length = headers.get(b"content-length", b"0")
    chunked = b"transfer-encoding" in headers and b"content-length" not in headers
    return not chunked and length.isdigit() and int(length[:20]) <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE


#: What a proxy says of the address behind it is believed of the proxies named, and of nobody else.
application = wrap_asgi_with_proxy_headers(
    limited(Answering()), trusted_hosts=os.environ.get("TALLYROOM_DESK_PROXIES", "127.0.0.1").split(",")
)
