"""A calibration report as a JSON-able value and as text for people. Not here: the measuring
(`calibration`), pages.
"""

from __future__ import annotations

from msgspec import to_builtins

from tallyroom.projection.calibration import OURS, Report, Step, beaten_by


def as_value(report: Report) -> dict[str, object]:
    """The report as plain lists, numbers and text, pairs as mappings; what it does no better in is said."""
    value: dict[str, object] = to_builtins(report)
    pairs = ("error", "error_own_past", "error_main", "bias", "national", "width", "left_out")
    value["parties"] = list(report.parties)
    value["steps"] = [
        to_builtins(step)
        | {name: dict(getattr(step, name)) for name in pairs}
        | {"reliability": [to_builtins(line) for line in step.reliability], "no_better_than": list(step.beaten_by)}
        for step in report.steps
    ]
    value["no_better"] = list(no_better(report))
    return value


def as_text(report: Report) -> str:
    """The report as lines of at most 100 characters."""
    lines = [
        f"Calibration of the Tallyroom estimate of seats still to come: {report.night}",
        f"{report.councils} councils, {report.wards} wards, {report.seats} seats",
        f"{report.draws} draws, seed {report.seed}; data {report.data[:16]}",
        "Seat error: mean absolute error a party over what had not declared. Coverage of 90% intervals.",
    ]
    for order in dict.fromkeys(step.order for step in report.steps):
        steps = [step for step in report.steps if step.order == order]
        lines += ["", f"{order} ({steps[0].repetitions} repetitions)", header(steps[0])]
        lines += [row(step) for step in steps]
    lines += ["", "Where it is no better than a yardstick:"]
    lines += [f"- {words}" for words in no_better(report)] or ["- nowhere in seats"]
    lines += ["", "Left out as not comparable, over all repetitions of the first step:"]
    lines += [f"- {count}: {reason}" for reason, count in report.steps[0].left_out]
    return "\n".join(lines)


def header(step: Step) -> str:
    """Column heads."""
    names = [f"{name:>20}" for name, _ in step.error]
    return f"{'in':>5}{''.join(names)}  council" + "".join(f"{party:>6}" for party, _ in step.national[:3])


def row(step: Step) -> str:
    """One step: errors, coverage of councils, coverage of the three largest parties."""
    found = "".join(f"{error:>20.1f}" for _, error in step.error)
    return f"{step.part:>5.0%}{found}{step.council:>9.3f}" + "".join(f"{held:>6.2f}" for _, held in step.national[:3])


def no_better(report: Report) -> tuple[str, ...]:
    """Every step at which a yardstick did at least as well: in seats, and in calling control."""
    found = []
    for step in report.steps:
        where = f"{step.order}, {step.part:.0%} in"
        found += [f"seats, {where}: {name}" for name in step.beaten_by]
        found += [f"seats of Con, Lab and LD alone, {where}: {name}" for name in beaten_by(step.error_main)]
        if step.control_right <= step.control_right_no_change:
            found.append(
                f"control, {where}: {OURS} {step.control_right:.0%} right, no change {step.control_right_no_change:.0%}"
            )
    return tuple(found)
