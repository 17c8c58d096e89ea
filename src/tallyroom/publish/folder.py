"""A folder as the place of publication: a file is whole or it is the one before, and is left alone if unchanged.

A first bake is built beside the folder and moved into place in one step; later ones replace changed files one by one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from tallyroom.errors import TallyroomError

#: Marks a folder as ours, so that a bake never clears away somebody's own files.
MARK = ".tallyroom-site"


class Folder:
    """A target for `Site`: `put` files, `keep_only` those that belong, in any order but the last file last."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if path.exists() and not path.is_dir():
            raise TallyroomError("is not a folder", where=str(path), mend="Name a folder to publish into.")
        if path.is_dir() and any(path.iterdir()) and not (path / MARK).is_file():
            raise TallyroomError(
                "holds files that are not a published site", where=str(path), mend="Name an empty or a new folder."
            )

    def publish(self, files: Mapping[str, bytes], *, whole: bool, last: str) -> tuple[str, ...]:
        """Write what has changed and return its paths. `whole`: files not named here are removed; `last` comes last."""
        if whole and not (self.path.is_dir() and any(self.path.iterdir())):
            self._move_in(files)
            return tuple(sorted(files))
        changed = [path for path in sorted(files) if path != last and self._put(path, files[path])]
        if whole:
            self._clear(files)
        if last in files and self._put(last, files[last]):
            changed.append(last)
        return tuple(changed)

    def _move_in(self, files: Mapping[str, bytes]) -> None:
        fresh = self.path.with_name(f".{self.path.name}.fresh")
        shutil.rmtree(fresh, ignore_errors=True)
        try:
            for parent in {(fresh / path).parent for path in files}:
                parent.mkdir(parents=True, exist_ok=True)
            for path, content in files.items():
                (fresh / path).write_bytes(content)
            (fresh / MARK).write_bytes(b"")
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh.rename(self.path)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)

    def _put(self, path: str, content: bytes) -> bool:
        place = self.path / path
        try:
            if place.stat().st_size == len(content) and place.read_bytes() == content:
                return False
        except FileNotFoundError:
            place.parent.mkdir(parents=True, exist_ok=True)
        unfinished = place.with_name(f".{place.name}.unfinished")
        unfinished.write_bytes(content)
        unfinished.rename(place)
        return True

    def _clear(self, files: Iterable[str]) -> None:
        """Remove what a whole bake does not have, and folders that this leaves empty."""
        keep = {self.path / path for path in files} | {self.path / MARK}
        for folder, _, names in os.walk(self.path, topdown=False):
            for name in names:
                if Path(folder, name) not in keep:
                    Path(folder, name).unlink()
            if Path(folder) != self.path and not any(Path(folder).iterdir()):
                Path(folder).rmdir()
