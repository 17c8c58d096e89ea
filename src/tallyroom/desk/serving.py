"""The desk as processes: workers that answer, and one that keeps the published site up to date.

The first process is their supervisor and nothing else. The server forks its workers in a process of its own, so that
no thread and no other start is caught in between.
"""

from __future__ import annotations

import os
import sys

import msgspec
from granian.constants import HTTPModes, Interfaces  # noqa: TID253  # this module is the server's alone
from granian.server import Server  # noqa: TID253

from tallyroom import logs
from tallyroom.desk import family
from tallyroom.publish.addresses import Addresses
from tallyroom.publisher.job import Job
from tallyroom.publisher.state import state_file
from tallyroom.publisher.supervisor import Child, end_with_supervisor, supervise


def serve(*, host: str, port: int, workers: int, site: str = "") -> None:
    """Answer until asked to end. Whatever dies meanwhile is started again."""
    logs.configure()
    os.environ["TALLYROOM_DESK_SITE"] = site
    children = [Child("server", [sys.executable, "-m", "tallyroom.desk.serving", host, str(port), str(workers)])]
    if site:
        children.append(_publisher(site))
    supervise(children)


def _publisher(site: str) -> Child:
    ledger = os.environ["TALLYROOM_DESK_DB"]
    job = Job(
        ledger=ledger,
        target=site,
        addresses=Addresses(desk=os.environ.get("TALLYROOM_DESK_ORIGIN", "")),
        outcomes=os.environ.get("TALLYROOM_DESK_OUTCOMES", ""),
    )
    return Child(
        "publisher",
        [sys.executable, "-m", "tallyroom.publisher"],
        state=state_file(ledger, site),
        env={"TALLYROOM_PUBLISH": msgspec.json.encode(job).decode()},
    )


def answer(host: str, port: int, workers: int) -> None:
    """The server. A worker that dies is started again."""
    end_with_supervisor()
    family.found()
    Server(
        "tallyroom.desk.asgi:application",
        address=host,
        port=port,
        interface=Interfaces.ASGINL,
        http=HTTPModes.http1,  # what a proxy speaks to it; nothing in the clear from anybody else
        workers=workers,
        respawn_failed_workers=True,
        log_level="warning",  # type: ignore[arg-type]  # an enumeration of words
        websockets=False,
    ).serve()


if __name__ == "__main__":
    answer(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
