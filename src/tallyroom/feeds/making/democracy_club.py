"""Ballots and candidacies as Democracy Club's JSON API gives them, a page, a list of pages, or one ballot.

The shape is that of `api/next/ballots/`: `ballot_paper_id`, `winner_count`, `cancelled`, `post`, `candidacies`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from tallyroom.domain import Finding
from tallyroom.feeds.incoming.report import plain
from tallyroom.feeds.making.listing import Ballot, Listing, Stands
from tallyroom.feeds.tables import identifier


def read_json(data: bytes, *, file: str) -> Listing:
    """Every ballot in the document, in its order; each fault with the path to it."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        fault = Finding.block("json", file, f"cannot be read ({error})", "Is the file cut short?")
        return Listing(ballots=(), findings=(fault,))
    found, findings = [], []
    for given, path in _ballots(document, file):
        try:
            found.append(_ballot(given, path))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            says = f"is not a ballot as Democracy Club gives it ({error!r})"
            findings.append(Finding.block("json", path, says, "Fetch it again."))
    if not found and not findings:
        says = "has no ballots: nothing in it has a ballot_paper_id"
        findings.append(Finding.block("file-empty", file, says, "Fetch api/next/ballots/ with your election_date."))
    return Listing(ballots=tuple(found), findings=tuple(findings))


def _ballots(node: Any, path: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Each object with a ballot's id, wherever it lies: under `results`, in a list of pages, or alone."""
    if isinstance(node, dict):
        if "ballot_paper_id" in node:
            yield node, path
            return
        for key in ("results", "ballots", "dates"):
            yield from _ballots(node.get(key), f"{path} {key}")
    elif isinstance(node, list):
        for number, one in enumerate(node):
            yield from _ballots(one, f"{path}[{number}]")


def _ballot(given: dict[str, Any], path: str) -> Ballot:
    id_ = identifier(given["ballot_paper_id"])
    election, post = given.get("election") or {}, given.get("post") or {}
    organisation = election.get("organization") or post.get("organization") or {}
    code = str(post.get("id") or post.get("slug") or "")
    tags = given.get("tags") or {}
    return Ballot(
        id=id_,
        day=date.fromisoformat(election.get("election_date") or id_.rpartition(".")[2]),
        division=plain(str(post.get("label") or given.get("name") or id_.split(".")[-2])),
        where=path,
        organisation=plain(str(organisation.get("name") or "")),
        seats=given.get("winner_count"),
        gss=code.removeprefix("gss:") if code.startswith("gss:") else "",
        region=str((tags.get("NUTS1") or {}).get("value") or ""),
        cancelled=bool(given.get("cancelled")),
        reason=str(given.get("cancellation_reason") or ""),
        people=tuple(_stands(one) for one in given.get("candidacies") or given.get("candidates") or ()),
    )


def _stands(given: dict[str, Any]) -> Stands:
    person, party = given["person"], given.get("party") or {}
    return Stands(
        name=plain(str(person["name"])),
        person_id=str(person.get("id") or ""),
        party_ref=str(party.get("ec_id") or party.get("legacy_slug") or party.get("id") or ""),
        party_name=plain(str(party.get("name") or given.get("party_name") or "")),
        list_place=str(given.get("party_list_position") or ""),
    )
