"""`python -m tallyroom.publisher`: publish as the job in `TALLYROOM_PUBLISH` says, until asked to end.

The job is in the environment, not an argument: a ledger's URL may hold a password.
"""

from __future__ import annotations

import os
import signal

import msgspec

from tallyroom import logs
from tallyroom.publisher.job import Job
from tallyroom.publisher.publishing import publish_for_ever
from tallyroom.publisher.supervisor import end_with_supervisor

JOB = "TALLYROOM_PUBLISH"


def main() -> None:
    end_with_supervisor()
    logs.configure()
    stopping: list[int] = []
    for asked in (signal.SIGTERM, signal.SIGINT):
        signal.signal(asked, lambda number, _: stopping.append(number))
    parent = os.getppid()  # where the system does not kill it, it looks
    job = msgspec.json.decode(os.environ[JOB], type=Job)
    publish_for_ever(job, lambda: bool(stopping) or os.getppid() != parent, from_close=True)


if __name__ == "__main__":
    main()
