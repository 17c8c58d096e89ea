"""`python -m tallyroom`."""

from tallyroom.cli import main

main()
