"""The pages of projections and of how good they were on a past night. Values and pictures; words are in the templates.

Nothing is estimated here: `forecasts` asks for it, `tallyroom.projection` does it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from tallyroom.copydesk import names, style
from tallyroom.domain import PartyId
from tallyroom.projection.comparable import SHORT, by_reason
from tallyroom.projection.live import party_id
from tallyroom.projection.outlook import Commons
from tallyroom.projection.pictures import Bar, Moment, Track, fan_chart, seat_ranges
from tallyroom.projection.remaining import CouncilRest, Remaining
from tallyroom.publish import charts, forecasts
from tallyroom.publish.forecasts import Forecast, Forecasts, Said
from tallyroom.publish.pages.frame import Site, colour, page
from tallyroom.publish.pages.front import statement_line
from tallyroom.publish.reader import Reader
from tallyroom.publish.speech import speech

HALF = 326  # seats that make a majority in the House of Commons
SMALLEST = 2  # parties below this many seats at their best are in the table, not in the picture


def projection(made: Forecasts, reader: Reader) -> str:
    """`projection/`: our estimates with their intervals, how each moved, and other people's beside them."""
    forecast = made.at(*reader.at_mark())
    outlook = forecast.outlook
    share, commons, seats = outlook.share, outlook.commons, outlook.seats
    return page(
        "projection.html",
        reader,
        Site(at="projection/", english_only=True),
        at=outlook.at,
        as_of=outlook.board.as_of,
        share=share,
        share_out=by_reason(share.value.left_out) if share.value else (),
        commons=commons,
        seats=seats,
        year=outlook.eve.year,
        uncovered=outlook.uncovered,
        seats_uncovered=outlook.seats_uncovered,
        yardsticks=[name for name, _ in seats.value.parties[0].yardsticks] if seats.value else [],
        not_covered=by_reason(outlook.left_out),
        chances=[(line, _chances(reader, line)) for line in (seats.value.councils if seats.value else ())],
        ours=party_id,
        body=reader.book.body,
        share_chart=_chart(reader, forecast, "Projected national share", "%", lambda one: one.share),
        seats_chart=_seats_picture(reader, seats.value) if seats.value and seats.value.seats_to_come else "",
        commons_chart=_commons_picture(reader, commons.value) if commons.value else "",
        clock_share=_moved(_clock(forecast, lambda one: one.share)),
        clock_seats=_moved(_clock(forecast, lambda one: one.seats)),
        when=lambda moment: _when(reader, forecast, moment),
        bulletins=[
            (bulletin, [statement_line(reader.book, said) for said in bulletin.statements if _beside(said.measure)])
            for bulletin in reader.bulletins()
            if any(_beside(said.measure) for said in bulletin.statements)
        ],
        oneplace=lambda value: f"{value:.1f}".replace("-", style.MINUS),
    )


def on_front(made: Forecasts, lang: str, reader: Reader) -> str:
    """The part of the front page: the national share with its intervals, how it moved, and what it would mean."""
    forecast = made.at(*reader.at_mark())
    share, commons = forecast.outlook.share, forecast.outlook.commons
    say = speech(reader.book, lang)
    title = say("Projected national share")
    told = page(
        "parts/estimate.html",
        reader,
        Site(at="", lang=lang),
        share=share,
        house=commons.value.house if commons.value else None,
        ours=party_id,
        chart=_chart(reader, forecast, title, "%", lambda one: one.share) if len(forecast.clock) > 1 else "",
        oneplace=lambda value: f"{value:.1f}".replace("-", style.MINUS),
    )
    return told.strip() + "\n"


def without(reader: Reader) -> str:
    """`projection/` where the estimates could not be worked out."""
    return page("projection_failed.html", reader, Site(at="projection/", english_only=True))


def no_document(reader: Reader) -> forecasts.Document:
    """`data/projection.json` there."""
    number, at = reader.as_of()
    as_of = {"entry": number, "at": at.isoformat() if at else None}
    failed = {"refused": "the estimates could not be worked out"}
    return {
        "label": forecasts.LABEL,
        "event": reader.book.event.id,
        "rehearsal": reader.is_rehearsal(),
        "as_of": as_of,
        "national_share": failed,
        "house_of_commons": failed,
        "seats_to_come": failed,
        "clock": [],
        "published": [],
    }


def _beside(measure: str) -> bool:
    return measure in forecasts.BESIDE


def document(made: Forecasts, reader: Reader) -> forecasts.Document:
    """`data/projection.json`."""
    return forecasts.projection_document(made.at(*reader.at_mark()))


_Which = Callable[[forecasts.Moment], tuple[Said, ...]]
_Clock = list[tuple[forecasts.Moment, dict[str, Said]]]


def _clock(forecast: Forecast, which: _Which) -> _Clock:
    """The moments at which something was said, each with what was said by party."""
    return [(one, {said.party: said for said in which(one)}) for one in forecast.clock if which(one)]


def _moved(clock: _Clock) -> _Clock:
    """The first moment, and those at which something other was said than before."""
    return [next(same) for _, same in groupby(clock, key=lambda line: line[1])]


def _when(reader: Reader, forecast: Forecast, moment: datetime) -> str:
    """The time of day, with the day where the night has gone on past one."""
    zone = ZoneInfo(reader.book.event.timezone)
    days = {one.at.astimezone(zone).date() for one in forecast.clock}
    return moment.astimezone(zone).strftime("%a %H:%M" if len(days) > 1 else "%H:%M")


def _chart(reader: Reader, forecast: Forecast, title: str, unit: str, which: _Which) -> str:
    """How an estimate moved, as a fan; nothing before it was first made."""
    clock = _clock(forecast, which)
    if not clock:
        return ""
    tracks = [
        Track(
            name=names.short_name(reader.book, PartyId(party)),
            colour=colour(reader, PartyId(party)),
            moments=tuple(
                Moment(
                    at=_when(reader, forecast, one.at),
                    low=round(said[party].low, 1),
                    middle=round(said[party].middle, 1),
                    high=round(said[party].high, 1),
                )
                for one, said in clock
            ),
        )
        for party in clock[-1][1]
    ]
    says = "; ".join(
        f"{track.name} {track.moments[-1].middle:g}{unit}, {track.moments[-1].low:g} to {track.moments[-1].high:g}"
        for track in tracks
    )
    return fan_chart(tracks, title=title, says=f"Tallyroom estimate. {says}.", unit=unit)


def _seats_picture(reader: Reader, made: Remaining) -> str:
    bars = [
        Bar(
            name=names.short_name(reader.book, party_id(line.party)),
            colour=colour(reader, party_id(line.party)),
            low=line.total.low,
            middle=round(line.total.mean),
            high=line.total.high,
            before=round(line.declared + dict(line.yardsticks)["no change"]),
        )
        for line in made.parties
        if line.total.high >= SMALLEST
    ]
    return _ranges(bars, title="Seats when all is in")


def _commons_picture(reader: Reader, made: Commons) -> str:
    ranges = {line.party: line for line in made.chances.ranges}
    bars = [
        Bar(
            name=_elsewhere(reader, line.party),
            colour=colour(reader, PartyId(line.party)) if reader.book.has_party(line.party) else charts.GREY,
            low=ranges[line.party].low,
            middle=line.seats,
            high=ranges[line.party].high,
            before=line.before,
        )
        for line in made.house.seats
        if line.party in ranges and ranges[line.party].high > ranges[line.party].low
    ]
    return _ranges(bars, title="House of Commons", line_at=HALF, line_says=f"{HALF} for a majority")


def _elsewhere(reader: Reader, party: str) -> str:
    """A party's short name, also of one that stands nowhere on the night, such as the SNP in England."""
    return names.short_name(reader.book, PartyId(party)) if reader.book.has_party(party) else party.upper()


def _ranges(bars: Sequence[Bar], *, title: str, line_at: float | None = None, line_says: str = "") -> str:
    if not bars:
        return ""
    says = "; ".join(f"{bar.name} {bar.middle:g}, {bar.low:g} to {bar.high:g}" for bar in bars)
    return seat_ranges(bars, title=title, says=f"Tallyroom estimate. {says}.", line_at=line_at, line_says=line_says)


def _chances(reader: Reader, line: CouncilRest) -> str:
    """Chances of control in a few words; empty where they are not projected."""
    if line.certain:
        return f"{names.short_name(reader.book, party_id(line.control[0][0]))}, certain"
    return ", ".join(
        f"{names.short_name(reader.book, party_id(party))} {chance:.0%}"
        for party, chance in line.control
        if chance >= 0.005
    )


@cache
def kept_report() -> str:
    """The calibration report that is bundled, as the text of its JSON."""
    return files("tallyroom").joinpath("data").joinpath("calibration").joinpath("english-2018.json").read_text("utf-8")


def calibration_document(reader: Reader) -> Mapping[str, Any]:
    """`data/calibration.json`: the bundled report, the same for every night but for the mark of a rehearsal."""
    return {"rehearsal": reader.is_rehearsal(), **json.loads(kept_report())}


def calibration(reader: Reader) -> str:
    """`projection/calibration/`: how good the seats still to come would have been on a past night."""
    report = calibration_document(reader)
    orders = list(dict.fromkeys(step["order"] for step in report["steps"]))
    steps = report["steps"]
    worse = [
        ("seats of all parties with a slot of their own", sum(bool(step["no_better_than"]) for step in steps)),
        ("seats of Con, Lab and LD alone", sum(_best(step["error_main"]) != forecasts.LABEL for step in steps)),
        (
            "calling control of councils",
            sum(step["control_right"] <= step["control_right_no_change"] for step in steps),
        ),
        ("chances of control, by Brier score", sum(step["brier"] >= step["brier_no_change"] for step in steps)),
    ]
    return page(
        "calibration.html",
        reader,
        Site(at="projection/calibration/", english_only=True),
        report=report,
        answers=list(report["steps"][0]["error"]),
        label=forecasts.LABEL,
        orders=[(order, [step for step in report["steps"] if step["order"] == order]) for order in orders],
        worse=worse,
        main=["con", "lab", "ld"],
        short=lambda party: SHORT.get(party, party.upper()),
    )


def _best(errors: Mapping[str, float]) -> str:
    """Whose error is least; a yardstick's in a dead heat with ours."""
    return min(errors, key=lambda name: (errors[name], name == forecasts.LABEL))
