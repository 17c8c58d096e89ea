"""Projections and simulated nights from Python."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tallyroom.domain import Book, Grade, blocks
from tallyroom.errors import TallyroomError
from tallyroom.python.nights import OpenNight

if TYPE_CHECKING:
    from tallyroom.feeds.package import PackageReading
    from tallyroom.projection.commons import House


def project_commons(baseline: int, shares: Mapping[str, float]) -> House:
    """The House of Commons if these shares (per cent of Great Britain's vote) came true, from an election's result.

    Raises `TallyroomError` for a year that is not bundled or shares that cannot be.
    """
    from tallyroom.projection.commons import project_commons as project  # noqa: PLC0415  # NumPy is for projections

    return project(baseline, {"gb": dict(shares)})


def simulate(package: str | Path, *, seed: int = 0, out: str | Path | None = None) -> OpenNight:
    """A plausible night of a package, rehearsed to its end in a ledger of its own; `out` is the folder to make.

    Without `out` it is made in a temporary folder, which goes when Python ends. Raises `TallyroomError` for a package
    that cannot be used.
    """
    from tallyroom.feeds.package import read_package  # noqa: PLC0415
    from tallyroom.night import Night  # noqa: PLC0415
    from tallyroom.rehearsal import rehearse  # noqa: PLC0415
    from tallyroom.rehearsal.simulation import simulate as draw  # noqa: PLC0415
    from tallyroom.rehearsal.simulation.write import write  # noqa: PLC0415

    folder = Path(package)
    book = _usable(read_package(folder), folder)
    where = Path(out) if out is not None else _kept_until_the_end()
    write(draw(book, seed=seed), book, folder, where)
    reading = read_package(where)
    night = Night.create(f"sqlite:///{where / 'night.db'}", _usable(reading, where))
    for _ in rehearse(night, reading):
        pass
    return OpenNight(night)


def _usable(reading: PackageReading, folder: Path) -> Book:
    if reading.book is None or blocks(reading.findings):
        faults = "\n".join(str(one) for one in reading.findings if one.grade is Grade.BLOCK)
        raise TallyroomError(faults, where=str(folder))
    return reading.book


_TEMPORARY: list[tempfile.TemporaryDirectory[str]] = []


def _kept_until_the_end() -> Path:
    _TEMPORARY.append(tempfile.TemporaryDirectory(prefix="tallyroom-"))
    return Path(_TEMPORARY[-1].name) / "simulated"
