"""`python -m bench [NAME …]`: every benchmark, or those named."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pkgutil import iter_modules

import bench

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line has it


def main() -> None:
    found = sorted(module.name for module in iter_modules(bench.__path__) if not module.name.startswith("_"))
    for name in sys.argv[1:] or found:
        print(f"\n== {name}", flush=True)
        import_module(f"bench.{name}").run()


main()
