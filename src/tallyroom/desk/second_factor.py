"""A second factor: a time-based code from a telephone (RFC 6238), or one of ten recovery codes, each good once."""

from __future__ import annotations

import re
import secrets
from base64 import b32encode
from collections.abc import Iterator
from typing import NamedTuple

import segno
from django.db import transaction
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice

from tallyroom.desk.guard import has_factor, hashed
from tallyroom.desk.models import Person, RecoveryCode

_CODES = 10
#: Light modules around a square, as its readers want them (ISO/IEC 18004).
_MARGIN = 4


has_one = has_factor


def begin(person: Person) -> TOTPDevice:
    """A device that waits for its first code; the one that waits already, if there is one."""
    device, _ = TOTPDevice.objects.get_or_create(user=person, confirmed=False, defaults={"name": "telephone"})
    return device


def key_of(device: TOTPDevice) -> str:
    """The device's key as people type it: base 32, in groups of four."""
    text = b32encode(device.bin_key).decode().rstrip("=")
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


class Square(NamedTuple):
    """A QR code to be drawn: how many modules wide it is with its margin, and the dark ones as an SVG path."""

    side: int
    path: str


def square_of(link: str) -> Square:
    """What a telephone's camera reads a link from.

    >>> square_of("otpauth://totp/Tallyroom:ann?secret=AAAA&issuer=Tallyroom").side
    41
    """
    code = segno.make(link, error="m", micro=False)
    runs = (
        f"M{start + _MARGIN} {row + _MARGIN}.5h{end - start}"
        for row, modules in enumerate(code.matrix)
        for start, end in _dark(bytes(modules))
    )
    return Square(side=len(code.matrix) + 2 * _MARGIN, path="".join(runs))


def _dark(modules: bytes) -> Iterator[tuple[int, int]]:
    return (found.span() for found in re.finditer(rb"\x01+", modules))


def confirm(person: Person, code: str) -> tuple[str, ...]:
    """Take the device into use if its code is right, and give ten recovery codes; none where the code is wrong."""
    device = begin(person)
    if not _is_code(code) or not device.verify_token(code.strip()):
        return ()
    with transaction.atomic():
        TOTPDevice.objects.filter(user=person, confirmed=True).delete()
        device.confirmed = True
        device.save()
        return fresh_codes(person)


def fresh_codes(person: Person) -> tuple[str, ...]:
    """Ten new recovery codes; the old ones are good no more."""
    codes = tuple(f"{secrets.token_hex(4)}-{secrets.token_hex(4)}" for _ in range(_CODES))
    with transaction.atomic():
        RecoveryCode.objects.filter(person=person).delete()
        RecoveryCode.objects.bulk_create(RecoveryCode(person=person, hashed=_of(person, code)) for code in codes)
    return codes


def accepts(person: Person, code: str) -> bool:
    """Whether a code is right, now, for the first time."""
    code = code.strip().lower()
    if _is_code(code):
        with transaction.atomic():
            devices = TOTPDevice.objects.select_for_update().filter(user=person, confirmed=True)
            return any(device.verify_token(code) for device in devices)
    used = RecoveryCode.objects.filter(person=person, hashed=_of(person, code), used_at=None).update(
        used_at=timezone.now()
    )
    return bool(used)


def remove(person: Person) -> None:
    TOTPDevice.objects.filter(user=person).delete()
    RecoveryCode.objects.filter(person=person).delete()


def _is_code(code: str) -> bool:
    return code.strip().isdigit() and code.isascii()


def _of(person: Person, code: str) -> str:
    return hashed(f"{person.pk}:{code}")
