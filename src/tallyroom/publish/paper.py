"""Pages of a published site as PDF of A4, printed by a browser that is installed: Chromium, or one made of it.

What is on paper is for the style sheet (`@media print`). A browser writes the time into a PDF: these are no part of a
bake, which makes the same bytes each time.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tallyroom.errors import TallyroomError
from tallyroom.publish.paths import MARK, refuse_ways_out
from tallyroom.publish.server import in_background

#: What it may be called, where it is on the path.
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
#: Seconds for one page.
_PATIENCE = 120
_QUIETLY = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
)


def browser() -> str:
    """The path of a browser that can print. Raises `TallyroomError` where there is none."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        mend = "Install Chromium, or print the page from any browser: its style for paper is A4."
        raise TallyroomError("no browser that prints is on the path", where=", ".join(BROWSERS), mend=mend)
    return found


def print_pages(site: Path, pages: Sequence[str], out: Path, *, by: str) -> Iterator[Path]:
    """Print pages, such as `councils/oldham/`, into a folder, and name each file when it is there.

    Raises `TallyroomError` for a folder that is no site, a page that is not in it, and a browser that prints nothing.
    """
    if not (site / MARK).is_file():
        raise TallyroomError("is not a published site", where=str(site), mend="Bake one: `tallyroom bake --out`.")
    refuse_ways_out(pages)
    for page in pages:
        if not (site / page / "index.html").is_file():
            raise TallyroomError("is not a page of this site", where=page or ".", mend="Name it as councils/oldham/.")
    with in_background(site) as address, tempfile.TemporaryDirectory() as profile:
        for page in pages:
            file = out / f"{page.strip('/') or 'index'}.pdf"
            file.parent.mkdir(parents=True, exist_ok=True)
            _print(by, f"{address}{page}", file.resolve(), profile)
            yield file


def councils_of(site: Path) -> list[str]:
    """The page of every council that the site has."""
    return [f"councils/{one.name}/" for one in sorted((site / "councils").glob("*/")) if (one / "index.html").is_file()]


def _print(by: str, address: str, file: Path, profile: str) -> None:
    switches = [*_QUIETLY, f"--user-data-dir={profile}", f"--print-to-pdf={file}"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        switches.append("--no-sandbox")  # Chromium's refuses to start as root
    file.unlink(missing_ok=True)
    try:
        subprocess.run([by, *switches, address], capture_output=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TallyroomError(f"cannot be run ({error})", where=by, mend="Name another with --browser.") from error
    if not file.is_file():
        raise TallyroomError(
            "printed nothing", where=by, mend="Name another with --browser; is there room on the disk?"
        )
