"""`tallyroom project`: what shares of the vote would mean in the House of Commons; `project_night` has the rest.

Reads flags and prints; the arithmetic is in `tallyroom.projection`, imported only when a command runs.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

from tallyroom.cli import project_night
from tallyroom.cli.options import moment

if TYPE_CHECKING:
    from tallyroom.projection.chances import Chances
    from tallyroom.projection.commons import House, Needed
    from tallyroom.projection.outlook import Answer


FULL = 100.5  # per cent; printed shares are rounded
HELD = "Northern Ireland's seats and the Speaker's are held as they were: an assumption, without an interval."


@click.group("project")
def command() -> None:
    """Projections: each with its method, baseline year and interval."""


@command.command("commons")
@click.option("--baseline", type=int, help="Year of the general election to start from; with --db, the last one.")
@click.option("--db", metavar="URL", help="Take the shares from this ledger: the projected national share so far.")
@moment
@click.option("--scope", default="gb", show_default=True, help="Area that shares without one are for.")
@click.option(
    "--share", "given", multiple=True, metavar="[AREA:]PARTY=PER CENT",
    help="A party's share, as lab=39 or scotland:snp=45. Give one for each party.",
)  # fmt: skip
@click.option("--method", default="uniform-country", show_default=True, help="How shares move in each seat.")
@click.option("--share-error", type=float, default=0.0, help="Standard error of the shares given, in points.")
@click.option("--draws", type=int, default=10_000, show_default=True, help="Houses drawn for the intervals.")
@click.option("--seed", type=int, default=1, show_default=True, help="Same seed, same numbers.")
@click.option("--constituency", multiple=True, help="Show a constituency too, by name or ONS code.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def commons(
    *,
    baseline: int | None,
    db: str | None,
    at: str | None,
    councils: int | None,
    scope: str,
    given: tuple[str, ...],
    method: str,
    share_error: float,
    draws: int,
    seed: int,
    constituency: tuple[str, ...],
    as_json: bool,
) -> None:
    """Seats in the House of Commons if these shares were repeated everywhere."""
    from tallyroom.copydesk.names import short_name
    from tallyroom.domain import PartyId
    from tallyroom.projection import chances, commons, elections
    from tallyroom.projection.refusal import chance_faults, refuse

    wrong = [words for holds, words in asked_wrongly(baseline, db, given, at or councils) if holds]
    if wrong:
        raise click.UsageError("; ".join(wrong))
    refuse(tuple(chance_faults(seed=seed, draws=draws)), where="project commons", mend="Give others.")
    head, night = "", {}
    if db:
        from tallyroom.publish.forecasts import heading

        view, outlook = project_night.look(db, at, councils, seed=seed, baseline=baseline)
        head, night = project_night.heading(view, outlook), heading(outlook)
        made = outlook.commons
        if made.value is None:
            refused(made, head, night if as_json else None)
        baseline, share_error = made.value.house.baseline, share_error or round(made.value.share_error, 2)
        national = outlook.share.value.parties if outlook.share.value else ()
        shares = {"gb": {line.party: round(line.share, 2) for line in national}}
    else:
        shares = read_shares(given, scope)
    assert baseline is not None
    house = commons.project_commons(baseline, shares, method=method)
    warn_of_total(commons.total_share(baseline, shares))
    known = baseline in elections.UNCHANGED
    settings: dict[str, Any] = {"method": method, "seed": seed, "draws": draws, "share_error": share_error}
    drawn = chances.seat_chances(baseline, shares, **settings) if known else None
    needed = commons.needed_for_majority(baseline, shares, second_look(house), method=method)
    election = elections.general_election(baseline)
    rows = [election.locate(name) for name in constituency]
    document = night | as_document(house, drawn, needed) | {"shares": shares, "share_error": share_error}
    if rows:
        moved = commons.new_shares(election, shares, method)
        document["constituencies"] = {
            election.names[row]: {
                party: {
                    "share": round(100 * float(moved[row, i]), 1),
                    "win": round(float(drawn.win[row, i]), 3) if drawn else None,
                }
                for i, party in enumerate(election.parties)
                if moved[row, i] > 0
            }
            for row in rows
        }
    if as_json:
        click.echo(json.dumps(document, indent=2))
        return
    if db:
        told = told_shares({short_name(view.book, PartyId(party)): share for party, share in shares["gb"].items()})
        click.echo(f"{head}\nFrom the projected national share: {told}; error {share_error:.1f} points")
    click.echo(as_text(house, drawn, needed, document, share_error))


def asked_wrongly(
    baseline: int | None, db: str | None, given: tuple[str, ...], moment_: object
) -> tuple[tuple[bool, str], ...]:
    """What cannot be asked for together, each with whether it was."""
    return (
        (db is not None and bool(given), "--db takes the shares from the ledger; leave --share out"),
        (db is None and not given, "give --share for each party, or --db"),
        (db is None and baseline is None, "give --baseline, the year of a general election"),
        (db is None and moment_ is not None, "--at and --councils need --db"),
    )


def warn_of_total(total: float) -> None:
    """Say on standard error that the shares cannot all come true; the projection is made all the same."""
    if total > FULL:
        click.echo(
            f"project commons: with the parties that are not named left as they were, shares add up to {total:.0f}"
            " per cent of Great Britain. Name what the others would have.",
            err=True,
        )


def told_shares(shares: dict[str, float]) -> str:
    """
    >>> told_shares({"Lab": 37.51, "Con": 35.4})
    'Lab 37.5, Con 35.4'
    """
    return ", ".join(f"{party} {share:.1f}" for party, share in shares.items())


def refused(answer: Answer[Any], head: str, night: dict[str, object] | None) -> NoReturn:
    """There is no share to go by: say why, as text or in the document of a night, and leave with 1."""
    if night is not None:
        click.echo(json.dumps(night | {"refused": answer.refused}, indent=2))
    else:
        click.echo(f"Tallyroom estimate: House of Commons\n{head}\n\n{project_night.no_estimate(answer)}")
    sys.exit(1)


def read_shares(given: tuple[str, ...], scope: str) -> dict[str, dict[str, float]]:
    """`("lab=39", "scotland:snp=45")` by area and party. Lists every one that cannot be read.

    >>> read_shares(("lab=39", "Scotland:snp=45"), "gb")
    {'gb': {'lab': 39.0}, 'scotland': {'snp': 45.0}}
    """
    from tallyroom.projection.refusal import refuse

    shares: dict[str, dict[str, float]] = {}
    faults = []
    for text in given:
        place, equals, percent = text.rpartition("=")
        area, colon, party = place.rpartition(":")
        try:
            value = float(percent)
        except ValueError:
            faults.append(f"{text!r} gives no number")
            continue
        if not equals or not party:
            faults.append(f"{text!r} names no party")
            continue
        by_party = shares.setdefault((area if colon else scope).casefold(), {})
        if party.casefold() in by_party:
            faults.append(f"{party} is given twice")
        by_party[party.casefold()] = value
    refuse(faults, where="--share", mend="Write a party and per cent: lab=39, or scotland:snp=45.")
    return shares


#: Of a House on other constituencies than those whose past is known seat by seat.
NO_INTERVALS = (
    "No intervals and no chances: how far seats stray from a swing has been learnt from elections of 2010 to 2019,"
    " and not yet from any on the constituencies of {}."
)


def second_look(house: House) -> str:
    """The party of which it is worth saying what a majority would take: the larger of Con and Lab."""
    return next((line.party for line in house.seats if line.party in ("con", "lab")), "lab")


def as_document(house: House, drawn: Chances | None, needed: Needed | None) -> dict[str, object]:
    """The JSON document of `project commons`."""
    from tallyroom.projection.chances import CAP

    return {
        "label": "Tallyroom estimate",
        "baseline": house.baseline,
        "method": house.method,
        "seats": {line.party: line.seats for line in house.seats},
        "seats_before": {line.party: line.before for line in house.seats},
        "majority": house.majority and {"party": house.majority[0], "seats": house.majority[1]},
        "short_by": house.short_by,
        "needed": needed and {"party": needed.party, "points": needed.points},
        "intervals": {r.party: {"low": r.low, "high": r.high, "mean": round(r.mean, 1)} for r in drawn.ranges}
        if drawn
        else {},
        "interval_level": 0.9,
        "chance_of_majority": {party: min(chance, CAP) for party, chance in drawn.majority} if drawn else {},
        "chance_hung": round(min(max(drawn.hung, 0.0), CAP), 4) if drawn else None,
        "draws": drawn.draws if drawn else None,
        "seed": drawn.seed if drawn else None,
        "errors_learnt_from": [f"{year} to {later}" for year, later in drawn.pairs] if drawn else [],
    }


def as_text(
    house: House, drawn: Chances | None, needed: Needed | None, document: dict[str, object], share_error: float
) -> str:
    """The same for people."""
    from tallyroom.projection.elections import LUMP
    from tallyroom.projection.targets import FIXED

    ranges = {r.party: r for r in drawn.ranges} if drawn else {}
    lines = [
        f"Tallyroom estimate: House of Commons, from {house.baseline}, {house.method}",
        headline(house),
        "",
    ]
    lines.append(f"{'':10}{'seats':>6}{'change':>8}" + ("   90% interval" if drawn else ""))
    for line in house.seats:
        spread = (
            f"{ranges[line.party].low} to {ranges[line.party].high}" if line.party in ranges else "0" if drawn else ""
        )
        if line.party in FIXED - {LUMP}:
            spread = "held"
        lines.append(f"{line.party:10}{line.seats:>6}{line.seats - line.before:>+8}   {spread}".rstrip())
    lines += ["", HELD, outlook(drawn, share_error) if drawn else NO_INTERVALS.format(house.baseline)]
    if needed:
        verb = "need a further" if needed.points > 0 else "could lose"
        lines.append(f"For a majority of one: {needed.party} {verb} {abs(needed.points):.1f} points.")
    places = document.get("constituencies")
    if isinstance(places, dict):
        for name, parties in places.items():
            shown = sorted(parties.items(), key=lambda item: -item[1]["share"])[:3]
            told = (f"{p} {v['share']}" + (f" ({often(v['win'])} of draws)" if drawn else "") for p, v in shown)
            lines.append(f"{name}: {', '.join(told)}")
    return "\n".join(lines)


def headline(house: House) -> str:
    """Majority, or hung and short by how many."""
    if house.majority:
        return f"{house.majority[0]} majority of {house.majority[1]}"
    return f"hung: {house.largest.party} the largest party, {house.short_by} short of a majority"


def often(chance: float) -> str:
    """A chance that comes from draws, never as nought or as certain.

    >>> often(0.0), often(0.004), often(0.25), often(0.999)
    ('less than 1%', 'less than 1%', '25%', '97%')
    """
    from tallyroom.projection.chances import CAP

    return "less than 1%" if chance < 0.005 else f"{min(chance, CAP):.0%}"


def outlook(drawn: Chances, share_error: float) -> str:
    """How often each outcome was drawn, and from what the errors were learnt."""
    found = [f"{party} majority {often(chance)}" for party, chance in drawn.majority]
    pairs = ", ".join(f"{year} to {later}" for year, later in drawn.pairs)
    outcomes = ", ".join([*found, f"hung {often(drawn.hung)}"])
    how = f"{drawn.draws:,} draws, seed {drawn.seed}; errors learnt from {pairs}"
    given = f"With an error of {share_error:.1f} points in the shares" if share_error else "If the shares are right"
    return f"{given}: {outcomes}. {how}."


command.add_command(project_night.share)
command.add_command(project_night.seats)
