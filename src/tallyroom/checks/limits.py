"""What is believable, in figures: each limit with its usual value, which a package may set otherwise.

In event.toml, under `[checks]` the limits and under `[checks.grades]` the grade of a finding: `block`, `query`, `note`
or `off`. Only findings of plausibility have a grade that can be set: what cannot be is blocked everywhere.
"""

from __future__ import annotations

from msgspec.structs import replace

from tallyroom.domain import Book, Finding, Grade

#: Each limit, its usual value, and what it is of.
LIMITS: dict[str, tuple[float, str]] = {
    "misread": (4.1, "how much likelier another reading must be, as a natural logarithm: 4.1 is about 60 times"),
    "unlike": (5.0, "how far from what was to be expected all votes together may be, in standard deviations"),
    "turnout_low": (8.0, "the least turnout that is believed, in percent"),
    "turnout_high": (85.0, "the greatest turnout that is believed, in percent"),
    "electorate": (10.0, "how far a declared electorate may be from the book's, in percent"),
    "papers": (0.5, "how many papers may be unaccounted for, in percent; ten always may, and none where voters rank"),
    "landslide": (92.0, "the greatest share of the vote that is believed, in percent"),
    "swing": (50.0, "how far a party's share in a ward may move, in points"),
}

#: Findings whose grade a package may set.
GRADED = (
    "digit-doubled",
    "digit-dropped",
    "electorate-differs",
    "landslide",
    "papers-unreconciled",
    "swing-unlikely",
    "turnout-differs",
    "turnout-unlikely",
    "votes-nought",
    "votes-swapped",
    "votes-unlike",
)


def limit(book: Book, name: str) -> float:
    """A limit as the package has it, else as usual."""
    return dict(book.event.limits).get(name, LIMITS[name][0])


def graded(book: Book, finding: Finding) -> Finding | None:
    """The finding with the grade that the package gives it; `None` where it is switched off."""
    grade = dict(book.event.grades).get(finding.code)
    if grade is None or finding.code not in GRADED:
        return finding
    if grade == "off":
        return None
    return replace(finding, grade=Grade(grade))
