"""How this room refuses: one error that lists every fault, never the first alone.

No rules live here: each module says what it cannot take.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from tallyroom.errors import TallyroomError

FEWEST_DRAWS, MOST_DRAWS = 100, 100_000  # below: no interval; above: no figure moves, and memory runs out


def chance_faults(*, seed: int, draws: int = FEWEST_DRAWS) -> Iterator[str]:
    """What is wrong with the settings of chance, in words.

    >>> list(chance_faults(seed=-1, draws=0))
    ['a seed of -1 is below 0', '0 draws are too few for an interval: 100 to 100,000']
    """
    if seed < 0:
        yield f"a seed of {seed} is below 0"
    if not FEWEST_DRAWS <= draws <= MOST_DRAWS:
        few = "few for an interval" if draws < FEWEST_DRAWS else "many"
        yield f"{draws:,} draws are too {few}: {FEWEST_DRAWS} to {MOST_DRAWS:,}"


def refuse(faults: Sequence[str], *, where: str, mend: str) -> None:
    """Raise one `TallyroomError` naming all `faults`; return when there are none.

    >>> refuse((), where="shares", mend="")
    >>> refuse(("lab is negative", "con is above 100"), where="shares", mend="Give per cent.")
    Traceback (most recent call last):
    tallyroom.errors.TallyroomError: shares: lab is negative; con is above 100. Give per cent.
    """
    if faults:
        raise TallyroomError("; ".join(faults), where=where, mend=mend)


def near(word: str, known: Sequence[str]) -> str:
    """The known names most like `word`, for the end of a fault.

    >>> near("labour", ("lab", "con"))
    " (did you mean 'lab'?)"
    """
    close = get_close_matches(word, known, n=1, cutoff=0.5)
    return f" (did you mean {close[0]!r}?)" if close else ""


def counted(n: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "council"), counted(1999, "comparable ward"), counted(0, "council")
    ('1 council', '1,999 comparable wards', '0 councils')
    """
    return f"{n:,} {noun}{'' if n == 1 else 's'}"
