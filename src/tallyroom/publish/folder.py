"""A folder as the place of publication: a file is whole or it is the one before, and is left alone if unchanged.

A first bake is built beside the folder and moved into place in one step; later ones replace changed files one by one.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from tallyroom.errors import TallyroomError
from tallyroom.publish.paths import MARK, not_ours, refuse_ways_out

#: Seconds; a whole night's site takes less than a hundredth of it.
_NOBODY_BAKES_FOR = 3600


class Folder:
    """A target for `Site`. A path that would lead out of the folder is refused."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._marked: tuple[object, set[str]] = (None, set())
        if path.exists() and not path.is_dir():
            raise TallyroomError("is not a folder", where=str(path), mend="Name a folder to publish into.")
        if path.is_dir() and any(path.iterdir()) and not (path / MARK).is_file():
            raise not_ours(str(path))

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]:
        """Write what has changed and return its paths. `whole`: files not named here are removed; `last` comes last."""
        refuse_ways_out(files)
        if whole and not (self.path / MARK).is_file() and self._move_in(files):
            return tuple(sorted(files))
        ours = self._ours()
        if not ours >= set(files):  # before the first of them is there, so that a bake cut short is ours to clear
            self._mark({*ours, *files})
        changed = [path for path in sorted(files) if path != last and self._put(path, files[path])]
        if whole:
            self._clear(ours - set(files))
            self._mark(set(files))
        if last in files and self._put(last, files[last]):
            changed.append(last)
        return tuple(changed)

    def hold(self) -> None:
        """A folder is held by its lock, which `open_target` has."""

    def _move_in(self, files: Mapping[str, bytes]) -> bool:
        """Build it all beside the folder, and move it into place; false if somebody else was first."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._clear_left_over()
        with tempfile.TemporaryDirectory(prefix=f".{self.path.name}.", suffix=".fresh", dir=self.path.parent) as beside:
            fresh = Path(beside) / "site"
            for parent in {(fresh / path).parent for path in files}:
                parent.mkdir(parents=True, exist_ok=True)
            for path, content in files.items():
                (fresh / path).write_bytes(content)
            (fresh / MARK).write_text("\n".join(sorted(files)))
            try:
                fresh.rename(self.path)
            except OSError:
                if not (self.path / MARK).is_file():
                    raise
                return False
        return True

    def _clear_left_over(self) -> None:
        """What a bake that was killed has left beside the folder, once nobody can be at it any more."""
        for folder in self.path.parent.glob(f".{self.path.name}.*.fresh"):
            if time.time() - folder.stat().st_mtime > _NOBODY_BAKES_FOR:
                shutil.rmtree(folder, ignore_errors=True)

    def _ours(self) -> set[str]:
        """The paths that are marked as ours, read again only when somebody has marked others."""
        mark = self.path / MARK
        state = mark.stat()
        version = (state.st_ino, state.st_mtime_ns, state.st_size)
        if version != self._marked[0]:
            self._marked = (version, set(mark.read_text().splitlines()))
        return self._marked[1]

    def _mark(self, files: Iterable[str]) -> None:
        self._put(MARK, "\n".join(sorted(files)).encode())

    def _put(self, path: str, content: bytes) -> bool:
        place = self.path / path
        try:
            with place.open("rb") as there:
                if os.fstat(there.fileno()).st_size == len(content) and there.read() == content:
                    return False
        except FileNotFoundError:
            place.parent.mkdir(parents=True, exist_ok=True)
        unfinished = place.with_name(f".{place.name}.unfinished")
        try:
            unfinished.write_bytes(content)
            unfinished.rename(place)
        except OSError:
            with suppress(OSError):
                unfinished.unlink()  # on a full disk half a file is in everybody's way
            raise
        return True

    def _clear(self, gone: Iterable[str]) -> None:
        """Remove files that we published and no longer have, and folders that this leaves empty."""
        for path in gone:
            place = self.path / path
            place.unlink(missing_ok=True)
            for folder in place.relative_to(self.path).parents[:-1]:
                if (self.path / folder).is_dir() and not any((self.path / folder).iterdir()):
                    (self.path / folder).rmdir()
