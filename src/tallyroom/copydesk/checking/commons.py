"""A majority in the House of Commons that a story works out from shares: worked out again from the shares it gives.

Here: the one figure. Not here: the projection (`projection.commons`), imported when a story needs it.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from tallyroom.copydesk.checking.verdict import Verdict, exact_of
from tallyroom.copydesk.reading.claim import Claim
from tallyroom.domain import Event
from tallyroom.errors import TallyroomError

#: The general elections that a projection can start from.
_BASELINES = (2010, 2015, 2017, 2019)


def commons_verdict(claim: Claim, claims: Sequence[Claim], event: Event) -> Verdict | None:
    """Whether a projected majority follows from the shares of the same story; `None` where it gives too few."""
    if claim.kind != "commons_projection" or not isinstance(claim.value, float):
        return None
    shares = {
        one.subject: one.value
        for one in claims
        if one.kind == "projected_share" and isinstance(one.value, float) and one.subject in {"lab", "con", "ld"}
    }
    earlier = [year for year in _BASELINES if year < event.polling_date.year]
    if len(shares) < 3 or not earlier:
        return None
    majority = _majority(earlier[-1], shares)
    if majority is None:
        return None
    party, seats = majority
    given = ", ".join(f"{one} {share:g}" for one, share in shares.items())
    how = f"projected from {given} on {earlier[-1]}: {party} majority of {seats}"
    base = Verdict(claim=claim, verdict="not-checkable", reason=how, ledger_value=exact_of(seats))
    if (party, seats) == (claim.subject, claim.value):
        return replace(base, verdict="match", reason=f"matches {how}")
    return replace(base, reason=f"a projection, not a result; {how}, by another method perhaps")


def _majority(baseline: int, shares: dict[str, float]) -> tuple[str, int] | None:
    from tallyroom.projection.commons import project_commons  # noqa: PLC0415  # numbers and tables, rarely needed

    try:
        return project_commons(baseline, {"gb": shares}).majority
    except TallyroomError:
        return None
