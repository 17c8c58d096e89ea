"""Values to bytes and back: one canonical JSON form for each, so that a seal means something.

Knows no meaning: which entry replaces which is for `tally`.
"""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from tallyroom.domain import Book, Happening
from tallyroom.errors import TallyroomError

#: What the ledger calls each kind of happening: "declared", "corrected" …
KINDS: dict[str, type[Any]] = {
    "".join(f"-{c.lower()}" if c.isupper() else c for c in kind.__name__).lstrip("-"): kind
    for kind in get_args(Happening)
}
_NAMES = {kind: name for name, kind in KINDS.items()}


#: Made when first needed: a book's takes longer to make than most ledgers take to read.
_DECODERS: dict[type[Any], msgspec.json.Decoder[Any]] = {}


def _decoder(of: type[Any]) -> msgspec.json.Decoder[Any]:
    if of not in _DECODERS:
        _DECODERS[of] = msgspec.json.Decoder(of)
    return _DECODERS[of]


def kind_of(happening: Happening) -> str:
    """The name under which a happening is recorded."""
    return _NAMES[type(happening)]


def encode(value: object) -> bytes:
    """One value, one sequence of bytes: fields in the order in which they are declared, no white space."""
    return msgspec.json.encode(value)


def decode_happening(kind: str, body: bytes, *, where: str) -> Happening:
    """Raises `TallyroomError` for a kind that this version does not know, or a body that does not fit it."""
    if kind not in KINDS:
        raise TallyroomError(
            f"{kind!r} is not a kind of happening that this version knows",
            where=where,
            mend=f"Upgrade Tallyroom, or use one of {', '.join(KINDS)}.",
        )
    try:
        happening: Happening = _decoder(KINDS[kind]).decode(body)
    except msgspec.ValidationError as error:
        raise TallyroomError(f"{kind}: {error}", where=where, mend="Mend or leave out that field.") from error
    except (msgspec.DecodeError, ValueError) as error:
        raise TallyroomError(f"not JSON: {error}", where=where, mend="Is the line cut short?") from error
    return happening


def decode_book(body: bytes) -> Book:
    """Raises `TallyroomError` for what is no book, or one that a newer version wrote."""
    try:
        book: Book = _decoder(Book).decode(body)
    except (msgspec.DecodeError, ValueError) as error:
        raise TallyroomError(
            f"the book cannot be read ({error})", where="ledger", mend="Restore the ledger from a copy."
        ) from error
    return book
