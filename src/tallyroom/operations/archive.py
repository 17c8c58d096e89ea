"""One file with everything of a night: what it holds, whole and with its checksums, encrypted if asked.

Knows files; what of a night goes in, and whether it is right, is for `backup` and `restore`.
"""

from __future__ import annotations

import os
import shutil
import tarfile
import tempfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from tallyroom.errors import TallyroomError

#: The layout of an archive. A file with a higher number was made by a newer Tallyroom.
FORMAT = 1
MANIFEST = "manifest.json"
_AGE = b"age-encryption.org/v1"
_BLOCK = 1 << 20


class Manifest(Struct, frozen=True, kw_only=True):
    """What an archive says of itself: `entries` and `seal` are the ledger's end, `files` each file's SHA-256."""

    format: int
    made_at: str
    made_by: str
    source: str
    event: str
    entries: int
    seal: str
    book_seal: str
    desk: Mapping[str, int] | None
    files: Mapping[str, str]


@contextmanager
def scratch(beside: Path) -> Iterator[Path]:
    """A folder on the same disk that only its owner reads, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix=f".{beside.name}.", dir=beside.absolute().parent) as name:
        yield Path(name)


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file in a folder, by its path there."""
    paths = sorted(one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): _digest(one) for one in paths}


def pack(folder: Path, manifest: Manifest, out: Path, *, recipients: Sequence[str] = ()) -> None:
    """Write a folder as an archive. It appears under its name only when whole, and only its owner reads it."""
    (folder / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1))
    unfinished = out.with_name(f".{out.name}.unfinished")
    try:
        with os.fdopen(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as file:
            with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as tar:
                for name in (MANIFEST, *sorted(manifest.files)):
                    tar.add(folder / name, arcname=name, recursive=False)
            if recipients:
                _encrypt(file, recipients)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(out)
    except OSError as error:
        raise TallyroomError(
            f"cannot be written ({error.strerror or error})", where=str(out), mend="Make room, or name another place."
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def unpack(file: Path, folder: Path, *, identities: Sequence[Path] = ()) -> Manifest:
    """Lay an archive's files out in a folder. Raises `TallyroomError` for what is damaged, incomplete or newer."""
    try:
        with _opened(file, folder, identities) as plain, tarfile.open(fileobj=plain, mode="r:gz") as tar:
            lay_out(tar, folder)
    except (tarfile.TarError, zlib.error, EOFError, OSError) as error:
        raise _damaged(file, str(error)) from error
    manifest = _manifest(file, folder)
    there = {name: digest for name, digest in digests(folder).items() if name != MANIFEST}
    for name in sorted({*there, *manifest.files}):
        if there.get(name) != manifest.files.get(name):
            raise _damaged(file, f"{name} is not what was put in")
    return manifest


def lay_out(tar: tarfile.TarFile, folder: Path) -> None:
    """Its files; refuses what is no file or would lie outside the folder. `extractall` has no filter before 3.11.4."""
    for member in tar:
        path = (folder / member.name).resolve()
        content = tar.extractfile(member) if member.isfile() and path.is_relative_to(folder.resolve()) else None
        if content is None:
            raise tarfile.TarError(f"{member.name!r} is no file of a night")
        path.parent.mkdir(parents=True, exist_ok=True)
        with content, path.open("wb") as file:
            shutil.copyfileobj(content, file)
        path.chmod(member.mode & 0o777)


def _manifest(file: Path, folder: Path) -> Manifest:
    try:
        said: dict[str, Any] = msgspec.json.decode((folder / MANIFEST).read_bytes())
        if int(said["format"]) > FORMAT:
            raise TallyroomError(
                f"made by a newer Tallyroom (its format is {said['format']}, this one reads up to {FORMAT})",
                where=str(file),
                mend="Upgrade Tallyroom; nothing has been changed.",
            )
        return msgspec.convert(said, Manifest)
    except (OSError, msgspec.MsgspecError, KeyError, TypeError, ValueError) as error:
        raise _damaged(file, f"its manifest cannot be read: {error}") from error


@contextmanager
def _opened(file: Path, folder: Path, identities: Sequence[Path]) -> Iterator[Any]:
    with file.open("rb") as sealed:
        start = sealed.read(len(_AGE))
        sealed.seek(0)
        if start != _AGE:
            yield sealed
            return
        with tempfile.TemporaryFile(dir=folder.parent) as plain:
            _decrypt(file, sealed, plain, identities)
            plain.seek(0)
            yield plain


def _encrypt(file: Any, recipients: Sequence[str]) -> None:
    """What has been written, for these recipients (`age1…`) alone."""
    pyrage = _pyrage()
    try:
        named = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    except Exception as error:  # the library's own errors are not one family
        raise TallyroomError(f"is no recipient ({error})", where="--recipient", mend="It begins with age1.") from error
    with tempfile.TemporaryFile() as sealed:
        file.seek(0)
        pyrage.encrypt_io(file, sealed, named)
        sealed.seek(0)
        file.seek(0)
        file.truncate()
        while block := sealed.read(_BLOCK):
            file.write(block)


def _decrypt(file: Path, sealed: Any, plain: Any, identities: Sequence[Path]) -> None:
    if not identities:
        raise TallyroomError("is encrypted", where=str(file), mend="Give --identity FILE, the age key that opens it.")
    pyrage = _pyrage()
    lines = [line for one in identities for line in one.read_text("utf-8").splitlines()]
    keys = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    try:
        pyrage.decrypt_io(sealed, plain, [pyrage.x25519.Identity.from_str(key) for key in keys])
    except Exception as error:  # the library's own errors are not one family
        raise TallyroomError(
            f"cannot be opened with that identity ({error})", where=str(file), mend="Is it the right key?"
        ) from error


def _pyrage() -> Any:
    try:
        import pyrage  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise TallyroomError(
            "the library for encryption is not installed",
            mend='Install it from the checkout: `pip install -e ".[encrypt]"`.',
        ) from error
    return pyrage


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        made = sha256()
        while block := content.read(_BLOCK):
            made.update(block)
    return made.hexdigest()


def _damaged(file: Path, why: str) -> TallyroomError:
    return TallyroomError(f"is no backup that can be used: {why}", where=str(file), mend="Use another copy.")
