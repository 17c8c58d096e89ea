"""The desk for an ASGI server: `tallyroom.desk.asgi:application`."""

from __future__ import annotations

import os

from django.core.asgi import get_asgi_application
from granian.utils.proxies import wrap_asgi_with_proxy_headers  # noqa: TID253  # this module is the server's alone

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tallyroom.desk.settings")

#: What a proxy says of the address behind it is believed of the proxies named, and of nobody else.
application = wrap_asgi_with_proxy_headers(
    get_asgi_application(), trusted_hosts=os.environ.get("TALLYROOM_DESK_PROXIES", "127.0.0.1").split(",")
)
