"""Why each candidate was elected or not: when and by what, where the votes came from, how close it was.

Lives here: reading a sheet back into reasons. Not here: counting anything anew; every figure is in the sheet.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from tallyroom.counting.sheet import CountSheet, Stage, Units

QUOTA = "the quota"
WAITS, IN_THE_COUNT = "waits for a lot", "in the count"


class Why(Struct, frozen=True, kw_only=True):
    """One candidate's count. Votes in units of the sheet.

    `outcome`: "elected", "excluded", "not elected" (still standing at the end), "waits for a lot", or "in the count"
    (nothing is decided: the count waits for a lot among others).
    `stage`: of the outcome, None while there is none. `sources`: who passed votes on, the most first; first
    preferences are told by `first`. `margin` is over or behind `rival` (None: there is nobody to measure
    against).
    """

    candidate: str
    outcome: str
    stage: int | None
    how: str
    first: Units
    last: Units
    sources: tuple[tuple[str, int], ...]
    margin: Units | None
    rival: str | None


def why(sheet: CountSheet) -> tuple[Why, ...]:
    """A reason for each candidate, in ballot order.

    >>> from tallyroom.counting import count
    >>> [(reason.candidate, reason.outcome, reason.margin, reason.rival)
    ...  for reason in why(count({"Ann": 3, "Bob": 5}, rules="plurality"))]
    [('Ann', 'not elected', -2, 'Bob'), ('Bob', 'elected', 2, 'Ann')]
    """
    elected = {name: stage for stage in sheet.stages for name in stage.elected}
    excluded = {name: stage for stage in sheet.stages for name in stage.excluded}
    return tuple(_one(sheet, place, name, elected, excluded) for place, name in enumerate(sheet.candidates))


def told(sheet: CountSheet, reason: Why) -> str:
    """One candidate's reason in a sentence or three.

    >>> from tallyroom.counting import count
    >>> sheet = count({"Ann": 3, "Bob": 5}, rules="plurality")
    >>> told(sheet, why(sheet)[0])
    'Ann was not elected: 3 votes, 2 behind Bob.'
    """
    when = f" at stage {reason.stage}" if reason.stage and len(sheet.stages) > 1 else ""
    if reason.outcome == IN_THE_COUNT:
        return f"{reason.candidate} is in the count with {sheet.shown(reason.last, grouped=True)} votes."
    verb = reason.outcome if reason.outcome == WAITS else f"was {reason.outcome}"
    how = f", {reason.how}" if reason.how else ""
    last = sheet.shown(reason.last, grouped=True)
    stood = f"a figure of {last}" if sheet.of_lists else f"{last} votes"
    parts = [f"{reason.candidate} {verb}{when}{how}: {stood}"]
    margin: Units | None = reason.margin
    if margin is not None and reason.rival:
        over = "over" if reason.rival == QUOTA else "ahead of"
        side = over if margin >= 0 else "behind"
        parts.append(f", {sheet.shown(-margin if margin < 0 else margin, grouped=True)} {side} {reason.rival}")
    parts.append(".")
    if reason.sources:
        from_whom = "; ".join(f"{sheet.shown(votes, grouped=True)} from {name}" for name, votes in reason.sources)
        parts.append(f" {sheet.shown(reason.first, grouped=True)} were first preferences; {from_whom}.")
    return "".join(parts)


def _one(sheet: CountSheet, place: int, name: str, elected: dict[str, Stage], excluded: dict[str, Stage]) -> Why:
    if name in elected:
        stage, outcome = elected[name], "elected"
    elif name in excluded:
        stage, outcome = excluded[name], "excluded"
    else:
        stage = sheet.stages[-1]
        outcome = _left_open(sheet, name, stage)
    # Who is excluded passes everything on in that stage: what decided is what they had before it.
    last = (_before(sheet, stage) if outcome == "excluded" else _votes(sheet, stage))[name]
    margin, rival = _margin(sheet, name, stage, outcome)
    gains: dict[str, int] = {}
    for passed in (each for made in sheet.stages for each in made.transfers if each.target == name):
        gains[passed.source] = gains.get(passed.source, 0) + passed.votes
    return Why(
        candidate=name,
        outcome=outcome,
        stage=stage.number if outcome in {"elected", "excluded"} else None,
        how=_how(sheet, name, last, stage, outcome),
        first=sheet.stages[0].votes[place],
        last=last,
        sources=tuple(sorted(gains.items(), key=lambda item: (-item[1], item[0]))),
        margin=margin,
        rival=rival,
    )


def _left_open(sheet: CountSheet, name: str, stage: Stage) -> str:
    """What is known of somebody who is neither elected nor excluded: nothing, while a lot is awaited.

    Except that a lot for the last seat is among those who have the most: with fewer votes than they, it is lost.
    """
    lot, votes = sheet.lots_needed, _votes(sheet, stage)
    if lot is None:
        return "not elected"
    if name in lot.among:
        return WAITS
    beaten = lot.purpose == "seat" and votes[name] < min(votes[other] for other in lot.among)
    return "not elected" if beaten else IN_THE_COUNT


def _votes(sheet: CountSheet, stage: Stage) -> dict[str, Units]:
    return dict(zip(sheet.candidates, stage.votes, strict=True))


def _before(sheet: CountSheet, stage: Stage) -> dict[str, Units]:
    return _votes(sheet, sheet.stages[max(stage.number - 2, 0)])


def _how(sheet: CountSheet, name: str, last: Units, stage: Stage, outcome: str) -> str:
    ties = (tie for tie in sheet.lots if name in tie.among and tie.stage == stage.number)
    lot = next((tie for tie in ties if tie.purpose != "surplus first"), None)
    if lot and (lot.purpose == "seat" or lot.chosen == name):
        return f"after a tie settled by {lot.by}"
    seats = sheet.elected.count(name)
    if sheet.of_lists:
        threshold = "below the threshold" if outcome == "excluded" else ""
        return f"with {seats} seat{'s' if seats > 1 else ''}" if seats else threshold
    if outcome != "elected" or sheet.quota is None:
        return ""
    return "reaching the quota" if last >= sheet.quota else "filling the last vacancies below the quota"


def _margin(sheet: CountSheet, name: str, stage: Stage, outcome: str) -> tuple[Units | None, str | None]:
    """Over whom, or behind whom, it was decided; nobody where no other stood."""
    if outcome == IN_THE_COUNT:
        return None, None
    scene, rivals, pick = _against(sheet, name, stage, outcome)
    if outcome == "elected" and sheet.quota is not None and scene[name] >= sheet.quota:
        return scene[name] - sheet.quota, QUOTA
    if not rivals:
        return None, None
    rival = pick(rivals, key=lambda other: scene[other])
    return scene[name] - scene[rival], rival


def _against(
    sheet: CountSheet, name: str, stage: Stage, outcome: str
) -> tuple[dict[str, Units], list[str], Callable[..., str]]:
    """The votes that decided, who else was in it, and which of them is the one to measure with."""
    now = _votes(sheet, stage)
    gone = {other for made in sheet.stages[: stage.number] for other in made.excluded}
    others = [other for other in sheet.candidates if other != name]
    standing = [other for other in others if other not in gone]
    if sheet.of_lists:
        return now, [] if outcome == "excluded" else standing, max
    if outcome == "excluded":
        # The lowest of those who stayed would have been excluded instead.
        seated = {other for made in sheet.stages[: stage.number - 1] for other in made.elected}
        return _before(sheet, stage), [other for other in standing if other not in seated], min
    if outcome == "elected":
        beaten = [other for other in standing if other not in sheet.elected]
        # With nobody left but the elected, it was decided when the last was excluded, before their votes
        # moved.
        quota = sheet.quota is not None and now[name] >= sheet.quota
        return (now, beaten, max) if beaten or quota else (_before(sheet, stage), list(stage.excluded), max)
    tied = sheet.lots_needed.among if sheet.lots_needed and outcome == WAITS else sheet.elected
    return now, [other for other in dict.fromkeys(tied) if other != name], min
