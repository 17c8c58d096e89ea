"""Processes of a desk that end with the one that started them: nothing goes on that nobody looks after.

Where the first process is killed, the others would hold its port, and the desk could not be started again. Nothing of
Django here.
"""

from __future__ import annotations

import os
import threading
import time

_PARENT = "TALLYROOM_DESK_PARENT"
#: Seconds between looks.
_LOOK = 0.5


def found() -> None:
    """This process is the first; those that it starts will end with it."""
    os.environ[_PARENT] = str(os.getpid())


def end_with_parent() -> bool:
    """End this process as soon as the first one is gone, and say whether there is one that it works for."""
    parent = int(os.environ.get(_PARENT, "0"))
    if parent in {0, os.getpid()}:
        return False
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    return True


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)  # whatever dies, the next look at the desk goes on from there
