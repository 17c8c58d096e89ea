"""What a story has said so far: whose turn it is, which council is spoken of, what is being counted.

Here: the memory carried from sentence to sentence, and the drafts of claims. Not here: any reading of words.
"""

from __future__ import annotations

from msgspec import Struct, field

from tallyroom.copydesk.reading.claim import KINDS, Claim, Value
from tallyroom.copydesk.reading.contest_survey import ContestLines
from tallyroom.copydesk.reading.gazetteer import Gazetteer
from tallyroom.copydesk.reading.plain import Plain
from tallyroom.copydesk.reading.ward_survey import WardLines


class Heading(Struct, frozen=True, kw_only=True):
    """What a heading says of the council names listed under it."""

    party: str | None = None
    change: str | None = None
    from_: str | None = None
    referendum: str | None = None


class Frame(Struct, kw_only=True):
    """What the figures of a sentence count, for those that leave it out ("and the Greens 4, up 2")."""

    kind: str = ""
    unit: str = ""
    sign: int = 0
    measure: str = ""
    scope: str | None = None


class Column(Struct, frozen=True, kw_only=True):
    """What a column of a table holds, and of which party where its heading says."""

    what: str
    party: str | None = None


class Story(Struct, kw_only=True):
    """The state of one reading; made afresh for each text."""

    gazetteer: Gazetteer
    plain: Plain
    source: str
    home: str | None = None  # the council that the headline names
    section: str | None = None  # the council of the heading above
    here: str | None = None  # the council last spoken of
    astray: bool = False  # places were named in this paragraph, and which is meant is not sure
    here_carried: bool = False  # it was named in an earlier paragraph
    region: str | None = None  # the region of the heading above, or of the paragraph
    wide: str | None = None  # the region that this paragraph speaks of
    contest: str | None = None  # the mayor's contest last spoken of
    mayoral: bool = False  # mayors have been spoken of
    ward: str | None = None
    ward_area: str | None = None
    ward_told: tuple[str, str | None] | None = None  # the ward, and its council, of this paragraph's last claim of one
    wards: WardLines = field(default_factory=WardLines)  # which lines are of a ward
    contests_listed: ContestLines = field(default_factory=ContestLines)  # heads of by-elections, and their rows
    ward_of_rows: bool = False  # the ward was named by a heading over rows
    columns: tuple[Column, ...] = ()  # of the table being read
    listed_unit: str = ""  # what the lines under a heading such as "Councils" count
    ward_of_line: bool = False  # the line's own head named the ward: "Bury, Oak Hill: ..."
    party: str | None = None
    party_loose: bool = False  # named only as the owner of something: no subject for the next paragraph
    person: str | None = None
    person_party: str | None = None
    house: str | None = None  # "us", in a party's own report
    heading: Heading | None = None
    frame: Frame = field(default_factory=Frame)
    answers: dict[str, str] = field(default_factory=dict)  # place to its referendum's answer
    byelections: bool = False
    asked: bool = False  # a referendum has been spoken of in this paragraph
    topic: str = ""  # mayors, referendum, projection, turnout: from a heading or the sentence before a list
    source_name: str | None = None
    credit: str | None = None  # whose projection this paragraph reports
    moment: str | None = None
    candidates: dict[str, str] = field(default_factory=dict)  # folded name to party
    claims: list[Claim] = field(default_factory=list)
    nations: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    allegiance: dict[str, str] = field(default_factory=dict)  # person to party
    parties_met: dict[str, int] = field(default_factory=dict)

    @property
    def council(self) -> str | None:
        """The council spoken of, if one is."""
        return self.section or self.here or self.home

    def state(
        self,
        start: int,
        end: int,
        *,
        kind: str,
        subject: str,
        value: Value,
        unit: str = "",
        area: str | None = None,
        measure: str = "",
        change: Value = None,
        of: float | None = None,
        from_: str | None = None,
        party: str | None = None,
        candidate: str | None = None,
        qualifiers: tuple[str, ...] = (),
        base: str | None = None,
        note: str = "",
        attributed_to: str | None = None,
        as_of: str | None = None,
    ) -> None:
        """Add a claim over a span of the plain text."""
        if kind in {"ward_control", "ward_result"} or (
            kind == "turnout" and area not in {None, subject} and subject not in {"all", *self.nations}
        ):
            self.ward_told = subject, area
        first, last = self.plain.span(start, end)
        self.claims.append(
            Claim(
                start=first,
                end=last,
                quote=self.source[first:last],
                kind=kind,
                subject=subject,
                value=value,
                area=area,
                measure=measure or KINDS[kind].measure,
                unit=unit or KINDS[kind].unit,
                change=change,
                of=of,
                from_=from_,
                party=party,
                candidate=candidate,
                qualifiers=qualifiers,
                as_of=as_of or self.moment,
                base=base,
                attributed_to=attributed_to or self.source_name,
                note=note,
            )
        )
