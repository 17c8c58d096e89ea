"""What Tallyroom raises when a promise is broken. Bad data is not here: see `domain.Finding`."""

from __future__ import annotations


class TallyroomError(Exception):
    """Something cannot go on. `str(error)` reads: what, where, how to mend.

    >>> str(TallyroomError("not a ledger", where="night.db", mend="Make one with `tallyroom init`."))
    'night.db: not a ledger. Make one with `tallyroom init`.'
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what, self.where, self.mend = what, where, mend
        said = f"{where}: {what}" if where else what
        super().__init__(f"{said}. {mend}".rstrip() if mend else said)
