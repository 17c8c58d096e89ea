"""Which claim a figure makes: every reader is asked in turn, and the first to know says.

Here: the order, and the figures that are none. Not here: any kind by itself (`seats`, `shares` ...).
"""

from __future__ import annotations

from collections.abc import Callable

from tallyroom.copydesk.reading import cues
from tallyroom.copydesk.reading import phrasebook as book
from tallyroom.copydesk.reading.contests import contest_figure
from tallyroom.copydesk.reading.councils import councils_figure
from tallyroom.copydesk.reading.levels import Quantity
from tallyroom.copydesk.reading.records import benchmark, record_figure
from tallyroom.copydesk.reading.scene import Scene
from tallyroom.copydesk.reading.seats import first_seats, score_pair, seats_figure, stake_figure, wiped_out
from tallyroom.copydesk.reading.shares import share_figure
from tallyroom.copydesk.reading.sizes import size_figure
from tallyroom.copydesk.reading.ward_seats import ward_seats_figure


def figures(scene: Scene) -> None:
    """State a claim for every figure of a sentence that makes one."""
    for at, phrase in enumerate(scene.phrases):
        if phrase.sort == "figure" and phrase.figure is not None and at not in scene.spoken:
            _figure(scene, at, phrase.figure)
    first_seats(scene)
    wiped_out(scene)
    scene.story.frame.sign = 0 if not scene.sentence.opens or scene.sentence.closes else scene.story.frame.sign


def _figure(scene: Scene, at: int, q: Quantity) -> None:
    for reader in _READERS:
        if reader(scene, at, q):
            scene.spoken.add(at)
            return


def _out_of_reach(scene: Scene, at: int, q: Quantity) -> bool:
    """Years, times, dates and list numbers are no claims by themselves; nor is "one of them"."""
    value = q.value if q.value is not None else 0.0
    if (
        q.unit == ""
        and q.sort == "digits"
        and q.change is None
        and q.of is None
        and 1900 <= value <= 2100
        and float(value).is_integer()
        and not q.hedges
        and not _counting(scene, at)
    ):
        return True
    if (
        scene.low(q.end) in _MONTHS
        or scene.low(q.first - 1) in _MONTHS
        or scene.low(q.end) in cues.AFTER_A_CLOCK
        or scene.low(q.first - 1) in {"£", "$", "€", "aged", "page", "tel", "no"}
    ):
        return True
    if (
        at == 0
        and scene.sentence.opens
        and q.unit == ""
        and "." in scene.cut[q.first].text
        and scene.low(q.end) in {"-", ":", ""}
    ):
        return True  # 02.15: a live blog's clock
    if q.unit in {"", "seats"} and q.change is None and _a_lead(scene, q):
        return True
    margin = (scene.low(q.first - 2), scene.low(q.first - 1)) == ("majority", "of")
    if q.sort == "words" and q.unit == "" and q.value == 1.0 and not margin and not _stands_for_seat(scene, at):
        return True
    return (
        q.sort == "words"
        and q.unit in {"", "foreign"}
        and q.value == 1.0
        and (scene.low(q.end) in {"of", "another", "who", "that"} or scene.low(q.first - 1) in cues.NOT_A_COUNT)
    )


def _a_lead(scene: Scene, q: Quantity) -> bool:
    """As in "just one ahead of Labour", "two seats clear of the Tories": a difference, not a level."""
    after = scene.low(q.end)
    return after == "behind" or (after in {"ahead", "clear", "adrift"} and scene.low(q.end + 1) == "of")


def _stands_for_seat(scene: Scene, at: int) -> bool:
    """As in "Labour one", "lost one", "and the SNP one": a bare "one" that counts."""
    before = scene.phrases[at - 1] if at else None
    return (
        before is not None
        and before.low != "it"
        and (before.sort in {"party", "verb"} or before.low in {",", "just", "only", "and", "with", "'s", "'", "("})
        and scene.before(at) not in {"is", "was", "be"}
    )


_MONTHS = book.words(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec"
)


def _counting(scene: Scene, at: int) -> bool:
    """Whether a bare number in the span of years is a count of votes: in a ward's row."""
    return scene.story.ward is not None and scene.low(scene.phrases[at].first - 1) in {":", ",", ")"}


def _foreign(scene: Scene, at: int, q: Quantity) -> bool:
    """A noun the trade does not count is no claim of ours."""
    return q.unit in {"foreign", "time", "wards", "compound"}


Reader = Callable[[Scene, int, Quantity], bool]


_READERS: tuple[Reader, ...] = (
    _out_of_reach,
    record_figure,
    ward_seats_figure,
    size_figure,
    benchmark,
    contest_figure,
    share_figure,
    score_pair,
    _foreign,
    stake_figure,
    councils_figure,
    seats_figure,
)
