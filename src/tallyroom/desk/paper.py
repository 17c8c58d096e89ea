"""A contest's ballot paper as a form: in which order names stand on it, and what was filled in as a declaration.

Reads and orders; whether the figures can be believed is for `checks`. Nothing of Django here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

import msgspec

from tallyroom.domain import Candidacy, CandidacyId, Contest, Declaration, Finding, Votes
from tallyroom.tally.decision import RANKED

#: More than any electorate of ours has; beyond it somebody's finger stuck.
_MOST = 99_999_999

Status = Literal["declared", "provisional", "court-varied"]


class Keyed(NamedTuple):
    """What a form says: the declaration, or `None` where a cell cannot be read, and what is wrong, cell by cell."""

    declaration: Declaration | None
    findings: tuple[Finding, ...]


class Row(NamedTuple):
    """One field on which two keyings differ, and what each says; a field's name is that of the form."""

    field: str
    label: str
    said: tuple[str, ...]


def in_paper_order(contest: Contest) -> tuple[Candidacy, ...]:
    """Candidacies as the ballot paper has them: alphabetically by surname (LE(P&A)R 2006 Sch 2, form of the paper).

    A list paper follows its list places, a referendum the order of its question. The surname is taken to be the last
    word of a name.
    """
    if contest.kind == "referendum":
        return contest.candidacies
    return tuple(sorted(contest.candidacies, key=_place_on_paper))


def _place_on_paper(who: Candidacy) -> tuple[str, int, str, str]:
    words = who.name.casefold().split() or [""]
    return (who.party or "" if who.list_place else "", who.list_place or 0, words[-1], who.name.casefold())


def takes_marks(contest: Contest) -> bool:
    """Whether votes alone do not say who won, so that the returning officer's winners are marked."""
    return contest.system in RANKED or (not contest.papers_known and not contest.is_uncontested)


def takes_finals(contest: Contest) -> bool:
    """Whether there may be totals after a second round."""
    return contest.system == "supplementary-2000" and len(contest.candidacies) > 2


def read_form(contest: Contest, form: Mapping[str, str], *, status: Status = "declared") -> Keyed:
    """A filled-in form as a declaration, with every cell that cannot be read."""
    findings: list[Finding] = []

    def number(field: str, label: str) -> int | None:
        read = _number(form.get(field, ""))
        if isinstance(read, int | None):
            return read
        findings.append(Finding.block("cell", label, read, "Write digits only, such as 1158."))
        return None

    paper = in_paper_order(contest)
    votes = _given((who.id, number(f"votes:{who.id}", who.name)) for who in paper)
    finals = _given((who.id, number(f"final:{who.id}", who.name)) for who in paper)
    rejected = number("rejected", "rejected papers")
    declaration = Declaration(
        contest=contest.id,
        votes=votes,
        final_votes=finals,
        returned=tuple(who.id for who in contest.candidacies if form.get(f"elected:{who.id}")),
        rejected=(("all", rejected),) if rejected is not None else (),
        papers_verified=number("papers_verified", "ballot papers verified"),
        electorate=number("electorate", "electorate"),
        status=status,
        lot_drawn=tuple(who.id for who in contest.candidacies if form.get("lot") == who.id),
    )
    return Keyed(None if findings else declaration, tuple(findings))


def form_of(contest: Contest, declaration: Declaration | None) -> dict[str, str]:
    """A declaration as the fields of its form; the other way round than `read_form`."""
    if declaration is None:
        return {}
    fields = {f"votes:{who}": str(n) for who, n in declaration.votes}
    fields |= {f"final:{who}": str(n) for who, n in declaration.final_votes}
    fields |= {f"elected:{who}": "on" for who in declaration.returned}
    if declaration.rejected:
        fields["rejected"] = str(sum(n for _, n in declaration.rejected))
    for name in ("papers_verified", "electorate"):
        if (n := getattr(declaration, name)) is not None:
            fields[name] = str(n)
    if declaration.lot_drawn:
        fields["lot"] = declaration.lot_drawn[0]
    return fields


def labels(contest: Contest) -> dict[str, str]:
    """Every field of a contest's form, in its order, with what it is called."""
    paper = in_paper_order(contest)
    called = {f"votes:{who.id}": who.name for who in paper}
    if takes_finals(contest):
        called |= {f"final:{who.id}": f"{who.name}, second round" for who in paper}
    if takes_marks(contest):
        called |= {f"elected:{who.id}": f"{who.name} elected" for who in paper}
    return called | {
        "rejected": "Rejected papers",
        "papers_verified": "Ballot papers verified",
        "electorate": "Electorate",
    }


def differences(contest: Contest, keyings: Iterable[Declaration]) -> tuple[Row, ...]:
    """The fields on which keyings differ, in the order of the form."""
    forms = [form_of(contest, one) for one in keyings]
    said = ((field, label, tuple(form.get(field, "") for form in forms)) for field, label in labels(contest).items())
    return tuple(Row(*one) for one in said if len(set(one[2])) > 1)


def to_text(declaration: Declaration) -> str:
    """One declaration, one text: two keyings agree where their texts do."""
    return msgspec.json.encode(declaration).decode()


def from_text(text: str) -> Declaration:
    return msgspec.json.decode(text.encode(), type=Declaration)


def _given(rows: Iterable[tuple[CandidacyId, int | None]]) -> Votes:
    return tuple(sorted((who, n) for who, n in rows if n is not None))


def _number(text: str) -> int | str | None:
    """A cell as a number, `None` where it is empty, or what is wrong with it."""
    digits = re.sub(r"[,\s]", "", text)
    if not digits:
        return None
    if not re.fullmatch(r"[0-9]+", digits):
        return f"{text[:20]!r} is not a whole number"
    number = int(digits[:20])
    return number if number <= _MOST else f"{digits[:20]} is more than there are voters"
