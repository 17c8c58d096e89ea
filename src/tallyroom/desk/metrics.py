"""The desk's figures for Prometheus, counted when they are asked for.

They are made of the ledger, the desk's tables and the publishers' states, so that every process of every desk gives the
same, and none is lost when one dies. Names and meanings are a contract: docs/operations.md has them in a table.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Count, Max, Min
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector

from tallyroom.desk import health
from tallyroom.desk.models import OPEN, Act, Case, Report
from tallyroom.desk.room import room
from tallyroom.ledger import kind_of
from tallyroom.publisher.state import BOUNDS, State, Times, states

#: Where `tallyroom alert` keeps what it sends, and `tallyroom watch --state` writes: for their figures, if given.
ALERTS, SOURCES = "TALLYROOM_ALERTS_STATE", "TALLYROOM_WATCH_STATE"


def exposition() -> tuple[bytes, str]:
    """The page that Prometheus reads, and what kind of page it is."""
    registry = CollectorRegistry()
    registry.register(_Figures())
    return generate_latest(registry), CONTENT_TYPE_PLAIN_0_0_4


class _Figures(Collector):
    def collect(self) -> Iterator[Metric]:
        now = datetime.now(UTC)
        yield from _of_health()
        yield from _of_ledger()
        yield from _of_desk(now)
        publishers = tuple(states(settings.LEDGER))
        yield from _of_publishers(publishers, now)
        yield from _of_times(publishers)
        yield from _of_alerts()
        yield from _of_sources()

    def describe(self) -> Iterator[Metric]:
        return iter(())


def _of_health() -> Iterator[Metric]:
    up = GaugeMetricFamily("tallyroom_ready", "1 where this part of the desk can do its work.", labels=["part"])
    for name, fault in health.look().parts.items():
        up.add_metric([name], 0.0 if fault else 1.0)
    yield up


def _of_ledger() -> Iterator[Metric]:
    entries = CounterMetricFamily("tallyroom_entries", "Entries of the ledger, by kind.", labels=["kind"])
    kinds, board = room().ask(lambda night: (Counter(kind_of(one.happening) for one in night.entries), night.board))
    for kind, many in sorted(kinds.items()):
        entries.add_metric([kind], many)
    yield entries
    yield GaugeMetricFamily("tallyroom_last_entry", "The last entry's number.", value=kinds.total())
    declared = sum(board.standing(one.id).counts for one in room().book.contests)
    yield GaugeMetricFamily("tallyroom_contests_declared", "Contests with a declaration that counts.", value=declared)
    yield GaugeMetricFamily("tallyroom_contests", "Contests of the night.", value=len(room().book.contests))


def _of_desk(now: datetime) -> Iterator[Metric]:
    waiting = GaugeMetricFamily("tallyroom_returns_waiting", "Returns not yet recorded, by state.", labels=["state"])
    states_now = dict(Case.objects.filter(state__in=OPEN).values_list("state").annotate(Count("id")))
    for state in OPEN:
        waiting.add_metric([str(state)], states_now.get(state, 0))
    yield waiting
    oldest = Case.objects.filter(state__in=OPEN).aggregate(at=Min("opened_at"))["at"]
    age = (now - oldest).total_seconds() if oldest else 0.0
    yield GaugeMetricFamily("tallyroom_oldest_return_seconds", "How long the oldest has waited.", value=age)
    findings = GaugeMetricFamily("tallyroom_findings", "Findings on returns that wait, by code.", labels=["code"])
    open_ones = Case.objects.filter(state__in=OPEN).values_list("findings", flat=True)
    codes = Counter(str(one.get("code", "")) for found in open_ones for one in found if isinstance(one, dict))
    for code, many in sorted(codes.items()):
        findings.add_metric([code], many)
    yield findings
    acts = CounterMetricFamily("tallyroom_acts", "What people did at the desk, sign-ins among it.", labels=["act"])
    for act, many in Act.objects.values_list("act").annotate(Count("id")).order_by("act"):
        acts.add_metric([act], many)
    yield acts
    heard = GaugeMetricFamily("tallyroom_source_heard_timestamp_seconds", "When a source last sent.", labels=["source"])
    for source, at in Case.objects.values_list("source").annotate(Max("changed_at")).order_by("source"):
        heard.add_metric([source], at.timestamp())
    yield heard
    reports = Report.objects.filter(state="new").count()
    yield GaugeMetricFamily("tallyroom_reports_waiting", "Readers' reports that nobody has answered.", value=reports)


def _of_publishers(publishers: tuple[State, ...], now: datetime) -> Iterator[Metric]:
    label = ["target"]
    up = GaugeMetricFamily("tallyroom_publisher_up", "1 where it is heard and does not fail.", labels=label)
    published = GaugeMetricFamily("tallyroom_published_entry", "The entry that the site is at.", labels=label)
    known = GaugeMetricFamily("tallyroom_publisher_known_entry", "The last entry that it has read.", labels=label)
    behind = GaugeMetricFamily("tallyroom_publisher_behind_seconds", "For how long it has been behind.", labels=label)
    failures = GaugeMetricFamily("tallyroom_publisher_failures", "Failures since the last success.", labels=label)
    for one in publishers:
        well = not one.is_silent(now) and one.failing_since is None
        for family, value in (
            (up, float(well)),
            (published, float(one.published or 0)),
            (known, float(one.known or 0)),
            (behind, one.behind(now)),
            (failures, float(one.failures)),
        ):
            family.add_metric([one.target], value)
    yield from (up, published, known, behind, failures)


def _of_times(publishers: tuple[State, ...]) -> Iterator[Metric]:
    lag = HistogramMetricFamily("tallyroom_publish_lag_seconds", "From recorded to published.", labels=["target"])
    bakes = HistogramMetricFamily("tallyroom_bake_seconds", "How long a publication took.", labels=["target"])
    for one in publishers:
        lag.add_metric([one.target], _buckets(one.lag), one.lag.total)
        bakes.add_metric([one.target], _buckets(one.bakes), one.bakes.total)
    yield from (lag, bakes)


def _buckets(times: Times) -> list[tuple[str, float]]:
    bounds = [*(str(bound) for bound in BOUNDS), "+Inf"]
    return [(bound, float(sum(times.counts[: place + 1]))) for place, bound in enumerate(bounds)]


def _of_alerts() -> Iterator[Metric]:
    queue = GaugeMetricFamily("tallyroom_alerts", "Alerts, by channel and state.", labels=["channel", "state"])
    for channel, counts in sorted(_document(ALERTS).get("channels", {}).items()):
        for state, many in sorted(counts.items()):
            queue.add_metric([channel, state], many)
    yield queue


def _of_sources() -> Iterator[Metric]:
    state = GaugeMetricFamily("tallyroom_source_state", "1 for the state of each source.", labels=["source", "state"])
    failures = GaugeMetricFamily("tallyroom_source_failures", "Looks in a row without an answer.", labels=["source"])
    for source in watched():
        state.add_metric([source["source"], source["state"]], 1)
        failures.add_metric([source["source"]], source["failures"])
    yield from (state, failures)


def watched() -> list[dict[str, Any]]:
    """What `tallyroom watch` says of its sources, where its state is given."""
    found: list[dict[str, Any]] = _document(SOURCES).get("sources", [])
    return found


def _document(variable: str) -> dict[str, Any]:
    """The state that another process of ours writes whole each time; empty where there is none."""
    file = os.environ.get(variable, "")
    try:
        found: dict[str, Any] = json.loads(Path(file).read_text("utf-8")) if file else {}
    except (OSError, ValueError):
        return {}
    return found
