"""Where readers reach what a site is told of: the site itself, and the desk. Only links to elsewhere need them."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct

from tallyroom.errors import TallyroomError


class Addresses(Struct, frozen=True, kw_only=True):
    """Empty where nobody has said. `site` and `desk` are without a stroke at the end, such as https://desk.example.

    >>> Addresses(site=address("https://results.example/2012/")).page("councils/oldham/")
    'https://results.example/2012/councils/oldham/'
    """

    site: str = ""
    desk: str = ""

    def page(self, path: str) -> str:
        """The whole address of something on the site; empty where the site's own is not known."""
        return f"{self.site}/{path}" if self.site else ""


#: Nobody has said.
NOWHERE = Addresses()


def address(text: str) -> str:
    """An address as somebody has typed it, ready to be put before a path. Raises `TallyroomError`."""
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.query or parts.fragment:
        raise TallyroomError("is not a web address", where=text, mend="Write it whole: https://results.example/2012.")
    return text.rstrip("/")
