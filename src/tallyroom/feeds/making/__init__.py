"""A package for a coming election, made from a list of who stands: `package_of`.

`listing` holds what a list says; `tables` and `democracy_club` read lists; `bodies` and `parties` say who and what is
meant; `write` makes the files. What a list does not know stays unknown.
"""

from __future__ import annotations

from collections.abc import Mapping

from tallyroom.domain import Finding, blocks
from tallyroom.feeds.making.listing import Listing
from tallyroom.feeds.making.write import Made, files_of

__all__ = ["Listing", "Made", "package_of"]


def package_of(data: bytes, *, file: str, columns: Mapping[str, str] | None = None) -> Made:
    """The files of a package for every ballot in a list of candidates, and everything that is worth saying about it.

    The list is Democracy Club's CSV of today or of 2018, a page of its JSON API, or any table of candidates; `columns`
    names the header of a role where it cannot be guessed. Nothing is made where a finding blocks.
    """
    if data.lstrip()[:1] in {b"{", b"["}:
        from tallyroom.feeds.making.democracy_club import read_json  # noqa: PLC0415  # one list is of one kind

        listing = read_json(data, file=file)
    else:
        from tallyroom.feeds.making.tables import read_list  # noqa: PLC0415

        listing = read_list(data, file=file, columns=columns or {})
    findings = [*listing.findings, *_days(listing, file)]
    if not listing.ballots and not blocks(findings):
        findings.append(Finding.block("file-empty", file, "has a header and no rows", "Export it again."))
    if blocks(findings):
        return Made({}, tuple(findings))
    made = files_of(listing.ballots)
    return Made(made.files, (*findings, *made.findings))


def _days(listing: Listing, file: str) -> list[Finding]:
    days = sorted({ballot.day for ballot in listing.ballots})
    if len(days) < 2:
        return []
    says = f"has polls on {len(days)} days, from {days[0]} to {days[-1]}"
    return [Finding.block("many-days", file, says, "Keep the rows of one polling day.")]
