"""The desk for an ASGI server: `tallyroom.desk.asgi:application`.

Here: what is refused before anything of it is read, and whose word on addresses is believed.
"""

from __future__ import annotations

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
family.end_with_parent()

_TOO_MUCH = b'{"error": {"what": "This is more than the desk reads at once."}}'


def limited(app: App) -> App:
    """Refuses a body that is too long, or that does not say how long it is, without reading it."""

    async def passed(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not _is_short(dict(scope["headers"])):
            headers = [(b"content-type", b"application/json"), (b"connection", b"close")]
            await send({"type": "http.response.start", "status": 413, "headers": headers})
            await send({"type": "http.response.body", "body": _TOO_MUCH})
            return
        await app(scope, receive, send)

    return passed


def _is_short(headers: dict[bytes, bytes]) -> bool:
    length = headers.get(b"content-length", b"0")
    chunked = b"transfer-encoding" in headers and b"content-length" not in headers
    return not chunked and length.isdigit() and int(length[:20]) <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE


#: What a proxy says of the address behind it is believed of the proxies named, and of nobody else.
application = wrap_asgi_with_proxy_headers(
    limited(Answering()), trusted_hosts=os.environ.get("TALLYROOM_DESK_PROXIES", "127.0.0.1").split(",")
)
