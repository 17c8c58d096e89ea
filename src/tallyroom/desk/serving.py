"""The desk as processes: workers that answer, and one that keeps the published site up to date."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from granian.constants import Interfaces  # noqa: TID253  # this module is the server's alone
from granian.server import Server  # noqa: TID253

from tallyroom.desk import family
from tallyroom.errors import TallyroomError
from tallyroom.night import Night, open_night
from tallyroom.publish.addresses import Addresses
from tallyroom.publish.folder import Folder
from tallyroom.publish.outcomes import read_outcomes
from tallyroom.publish.site import Site

#: Seconds between looks at the ledger for something to publish.
_LOOK = 0.25


def serve(*, host: str, port: int, workers: int, site: str = "") -> None:
    """Answer until interrupted. A worker or publisher that dies is started again."""
    family.found()
    stop = threading.Event()
    keeper = threading.Thread(target=_keep_publishing, args=(site, stop), daemon=True)
    if site:
        keeper.start()
    try:
        Server(
            "tallyroom.desk.asgi:application",
            address=host,
            port=port,
            interface=Interfaces.ASGINL,
            workers=workers,
            respawn_failed_workers=True,
            log_level="warning",  # type: ignore[arg-type]  # an enumeration of words
            websockets=False,
        ).serve()
    finally:
        stop.set()
        if site:
            keeper.join(timeout=5)


def _keep_publishing(site: str, stop: threading.Event) -> None:
    while not stop.is_set():
        publisher = subprocess.Popen([sys.executable, "-m", "tallyroom.desk.serving", site])
        while publisher.poll() is None and not stop.wait(0.2):
            pass
        publisher.terminate()
        publisher.wait()
        stop.wait(1)


def publish(ledger: str, folder: Path) -> None:
    """Bake whenever something has been recorded, for ever. Before the close of poll it waits, unless in a rehearsal."""
    night = open_night(ledger)
    site = Site(night.book, Folder(folder), Addresses(desk=os.environ.get("TALLYROOM_DESK_ORIGIN", "")))
    written = os.environ.get("TALLYROOM_DESK_OUTCOMES", "")
    file = Path(written) if written else None
    baked, answers = -1, read_outcomes(file)
    while True:
        night.refresh()
        before, answers = answers, read_outcomes(file)
        if (len(night.entries) != baked or answers != before) and _polls_closed(night):
            baked = len(night.entries)
            site.bake(night.board, night.entries, answers)
        elif baked >= 0:
            site.draw_cards()
        time.sleep(_LOOK)


def _polls_closed(night: Night) -> bool:
    try:
        night.require_polls_closed("publish")
    except TallyroomError:
        return False
    return True


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    family.end_with_parent()
    publish(os.environ["TALLYROOM_DESK_DB"], Path(sys.argv[1]))  # not an argument: it may hold a password
