"""`tallyroom project share` and `project seats`: what a night means so far, from its ledger.

Reads flags and prints; the estimates are made in `tallyroom.projection`, imported only when a command runs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from tallyroom.cli.options import as_json, db, moment, print_json, view_at

if TYPE_CHECKING:
    from tallyroom.domain import Body, Book
    from tallyroom.projection.national_share import NationalShare
    from tallyroom.projection.outlook import Answer, Outlook
    from tallyroom.projection.remaining import CouncilRest, Remaining
    from tallyroom.view import View

WITHOUT_PAST = "* No past of its own on these boundaries: taken from its namesake or council, with more doubt."

seed = click.option("--seed", type=int, default=1, show_default=True, help="Same seed, same numbers.")
left_out = click.option("--left-out", is_flag=True, help="Name every ward that was left out, with the reason.")


def look(
    url: str, at: str | None, councils: int | None, *, seed: int, draws: int = 2000, baseline: int | None = None
) -> tuple[View, Outlook]:
    """A night's outlook at a moment. Refuses before the close of poll, unless the night is a rehearsal."""
    from tallyroom.night import open_night
    from tallyroom.projection.live import Eve
    from tallyroom.projection.outlook import Outlook

    night = open_night(url)
    night.require_polls_closed("project")
    view = view_at(night, at, councils)
    return view, Outlook(Eve(view.book), view.board, seed=seed, draws=draws, houses=draws, baseline=baseline)


@click.command("share")
@db
@moment
@seed
@left_out
@as_json
def share(*, db: str, at: str | None, councils: int | None, seed: int, left_out: bool, as_json: bool) -> None:
    """The national share: what the whole of Great Britain would have done, from the wards declared so far."""
    from tallyroom.publish.forecasts import share_document

    view, outlook = look(db, at, councils, seed=seed)
    if as_json:
        print_json(share_document(outlook))
    else:
        for line in share_lines(view, outlook, named=left_out):
            click.echo(line)
    answered(outlook.share)


@click.command("seats")
@db
@moment
@seed
@click.option("--draws", type=int, default=2000, show_default=True, help="Times the rest of the night is drawn.")
@click.option("--council", "only", multiple=True, metavar="COUNCIL", help="Show this council, ward by ward.")
@left_out
@as_json
def seats(
    *,
    db: str,
    at: str | None,
    councils: int | None,
    seed: int,
    draws: int,
    only: tuple[str, ...],
    left_out: bool,
    as_json: bool,
) -> None:
    """The seats still to come: by party, by council with chances of control, and by ward."""
    from tallyroom.publish.forecasts import seats_document

    view, outlook = look(db, at, councils, seed=seed, draws=draws)
    known_councils(view.book, only)
    if as_json:
        print_json(seats_document(outlook))
    else:
        for line in seats_lines(view, outlook, only=only, named=left_out):
            click.echo(line)
    answered(outlook.seats)


def answered(answer: Answer[Any]) -> None:
    """Exit code 1 where the answer is no."""
    if answer.value is None:
        sys.exit(1)


def no_estimate(answer: Answer[Any]) -> str:
    """Why there is no estimate, and what would help."""
    return f"No estimate: {answer.refused}. {answer.mend}".rstrip()


def known_councils(book: Book, given: tuple[str, ...]) -> None:
    """Raise for councils that the book has not, all at once."""
    from tallyroom.projection.refusal import near, refuse

    bodies = tuple(body.id for body in book.bodies)
    faults = [f"no council is called {one!r}{near(one, bodies)}" for one in given if not book.has_body(one)]
    refuse(faults, where="--council", mend="Give a council's id, such as birmingham.")


def heading(view: View, outlook: Outlook) -> str:
    """What it is, of which night, as of when."""
    from tallyroom.copydesk.style import moment_of

    at = moment_of(outlook.at, view.book.event.timezone) if outlook.at else "before the first declaration"
    mark = ", rehearsal" if view.board.rehearsal else ""
    return f"{view.book.event.name}{mark}; as of entry {view.board.as_of}, {at}"


def share_lines(view: View, outlook: Outlook, *, named: bool) -> Iterator[str]:
    """The national share, or why there is none, and what others have published."""
    yield click.style("Tallyroom estimate: projected national share", bold=True)
    yield heading(view, outlook)
    yield ""
    made = outlook.share.value
    if made is None:
        yield no_estimate(outlook.share)
    else:
        yield from share_table(view, made, named=named)
    yield from others_say(view, ("projected_share", "poll_share"))


def share_table(view: View, made: NationalShare, *, named: bool) -> Iterator[str]:
    """Parties with interval, plain mean and baseline; then what it rests on."""
    from tallyroom.copydesk.names import name
    from tallyroom.projection.comparable import by_reason

    widest = max(len(name(view.book, line.party)) for line in made.parties)
    head = f"{'':{widest}}{'share':>8}   {made.level:.0%} interval   plain mean   {made.baseline_year}"
    yield click.style(head, dim=True)
    for line in made.parties:
        yield (
            f"{name(view.book, line.party):{widest}}{line.share:>8.1f}   {line.low:>4.1f} to {line.high:<4.1f}   "
            f"{line.plain:>10.1f}{line.baseline:>7g}"
        )
    yield ""
    yield f"Method: {made.method}."
    yield (
        f"Sample: {made.wards:,} comparable wards of {made.councils} councils; {made.resamples:,} resamples, "
        f"seed {made.seed}. Baseline: published share of {made.baseline_year}."
    )
    yield "The interval covers which councils voted and declared, not what the baseline or the method has wrong."
    if made.left_out:
        yield f"Left out, {len(made.left_out):,} declared wards:"
        yield from (f"{count:>7,}  {reason}" for reason, count in by_reason(made.left_out))
    if named:
        yield from (f"  {line.ward}: {line.reason}" for line in made.left_out)


def seats_lines(view: View, outlook: Outlook, *, only: tuple[str, ...], named: bool) -> Iterator[str]:
    """Seats by party and council, or why there are none."""
    from tallyroom.projection.comparable import by_reason

    yield click.style("Tallyroom estimate: seats still to come", bold=True)
    yield heading(view, outlook)
    yield ""
    made = outlook.seats.value
    if made is None:
        yield no_estimate(outlook.seats)
    else:
        yield from party_table(view, outlook, made)
        yield from councils_table(view, made, only=only, uncovered=outlook.live.uncovered)
        yield ""
        yield f"Method: {made.method}."
        yield (
            f"Sample: {made.wards_declared:,} declared wards; councils all in: {made.councils_declared:,}; "
            f"{made.draws:,} draws, seed {made.seed}."
        )
        yield f"Baseline: each ward's last election, mostly {outlook.eve.year}. Intervals hold 90%."
        yield "Beside it, two yardsticks: no change, and one uniform swing for all wards."
        yield "On past nights no model has called control of councils clearly better than no change."
    if outlook.left_out:
        yield "Not covered:"
        yield from (f"{count:>7,}  {reason}" for reason, count in by_reason(outlook.left_out))
    if named:
        yield from (f"  {line.ward}: {line.reason}" for line in outlook.left_out)


def party_table(view: View, outlook: Outlook, made: Remaining) -> Iterator[str]:
    """Every party over the whole night, and both yardsticks."""
    from tallyroom.copydesk.names import name
    from tallyroom.projection.live import party_id

    names = [line for line, _ in made.parties[0].yardsticks]
    shown = [name(view.book, party_id(line.party)) for line in made.parties]
    widest = max(map(len, shown))
    if not made.seats_to_come:
        yield "Nothing is still to come in the wards that are covered. Seats declared:"
        yield from (
            f"{label:{widest}}{line.declared:>10,}"
            for label, line in zip(shown, made.parties, strict=True)
            if line.declared
        )
        return
    yield to_come(made, outlook)
    yield click.style(
        f"{'':{widest}}{'declared':>10}{'to come':>10}   interval{'in all':>10}   interval   "
        + "   ".join(f"{word:>13}" for word in names),
        dim=True,
    )
    for label, line in zip(shown, made.parties, strict=True):
        beside = "   ".join(f"{seats:>13,.0f}" for _, seats in line.yardsticks)
        yield (
            f"{label:{widest}}{line.declared:>10,}{line.rest.mean:>10,.0f}   {span(line.rest.low, line.rest.high)}"
            f"{line.total.mean:>8,.0f}   {span(line.total.low, line.total.high)}{beside}"
        )


def to_come(made: Remaining, outlook: Outlook) -> str:
    """Seats still to come: those projected, and those that are not covered."""
    from tallyroom.projection.refusal import counted

    covered = f"{counted(made.seats_to_come, 'seat')} {'is' if made.seats_to_come == 1 else 'are'} still to come"
    if not outlook.uncovered:
        return f"{covered}."
    more = "seats, how many is not known," if outlook.seats_uncovered is None else f"{outlook.seats_uncovered:,} seats"
    where = counted(len(outlook.uncovered), "council")
    return f"{covered} in the wards that are covered; {more} in {where} are not covered."


def span(low: int, high: int) -> str:
    """An interval of seats in a column's width.

    >>> span(3, 14)
    '3 to 14     '
    """
    return f"{f'{low:,} to {high:,}':12}"


def nothing_to_come(view: View, council: str) -> str:
    """Why a council has nothing to come."""
    from tallyroom.domain import BodyId

    stands = view.board.councils.get(BodyId(council))
    if stands is None or not view.book.body(BodyId(council)).is_up:
        return "elects no councillors at this event"
    return "has declared; nothing is still to come" if stands.complete else "has nothing to come that is projected"


def councils_table(
    view: View, made: Remaining, *, only: tuple[str, ...], uncovered: Sequence[tuple[Body, int | None]]
) -> Iterator[str]:
    """Councils with seats to come; those asked for with their wards, or a word on why there is nothing."""
    from tallyroom.copydesk.names import short_name
    from tallyroom.domain import BodyId
    from tallyroom.projection.live import party_id

    shown = [line for line in made.councils if not only or line.council in only]
    to_come = {line.council for line in made.councils}
    away = {body.id for body, _ in uncovered}
    for one in dict.fromkeys(only):
        if one not in to_come:
            why = "has seats to come, but they are not covered" if one in away else nothing_to_come(view, one)
            yield f"{view.book.body(BodyId(one)).name}: {why}."
    if not shown:
        return
    yield ""
    yield click.style("Councils still to come: seats by party, chance of control", bold=True)
    if only:
        yield "Figures by ward are means of the draws. How often they come true has not been measured."
    for line in shown:
        seats = ", ".join(
            f"{short_name(view.book, party_id(party))} {spread.low} to {spread.high}" for party, spread in line.rest
        )
        yield f"{view.book.body(line.council).name}: {line.seats_to_come} to come: {seats}. {chances(view, line)}"  # type: ignore[arg-type]
        for ward in made.wards if only else ():
            if ward.council == line.council:
                expected = ", ".join(f"{short_name(view.book, party_id(p))} {n:.2f}" for p, n in ward.expected)
                yield f"    {ward.ward}{'' if ward.own_past else '*'}: {expected}"
    if only and any(ward.council in only and not ward.own_past for ward in made.wards):
        yield WITHOUT_PAST


def chances(view: View, line: CouncilRest) -> str:
    """Chances of control in words."""
    from tallyroom.copydesk.names import short_name
    from tallyroom.projection.live import party_id

    if not line.control:
        return f"Control is not projected: {line.not_projected}."
    if line.certain:
        return f"{short_name(view.book, party_id(line.control[0][0]))}: certain."
    told = ", ".join(
        f"{short_name(view.book, party_id(party))} {chance:.0%}" for party, chance in line.control if chance >= 0.005
    )
    before = f" (before: {short_name(view.book, party_id(line.control_before))})" if line.control_before else ""
    doubt = f" Who holds {line.doubt} of the seats that are not up is assumed." if line.doubt else ""
    return f"Control: {told}{before}.{doubt}"


def others_say(view: View, measures: tuple[str, ...]) -> Iterator[str]:
    """Projections and polls of other people, each named with its source."""
    from tallyroom.copydesk.names import short_name
    from tallyroom.copydesk.style import stated

    found = []
    for _, bulletin in view.board.bulletins:
        told = ", ".join(
            f"{short_name(view.book, said.subject)} {stated(said.value)}"  # type: ignore[arg-type]
            + (f" ({stated(said.change, sign=True)})" if said.change is not None else "")
            for said in bulletin.statements
            if said.measure in measures
        )
        if told:
            found.append(f"  {bulletin.title}, {bulletin.issuer}: {told}. {bulletin.source}")
    if found:
        yield ""
        yield click.style("Published by others, none of it ours:", bold=True)
        yield from found
