"""The going to and fro: alerts from the night into the outbox, and from there to everybody who is owed them.

To each channel each alert goes once, in order: what does not arrive is tried again, and what comes after it waits. An
alert that turns out wrong before it has gone is not sent. Whoever has had it, or may have, is sent a correction that
quotes it; whoever has not is told only what is so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from fractions import Fraction
from time import monotonic, sleep
from typing import Any

from msgspec import Struct

from tallyroom.copydesk.alerting.watch import Alert, Watch
from tallyroom.copydesk.alerting.words import corrected, marked
from tallyroom.dispatch.channels import LENGTH, ROADS, Failed
from tallyroom.dispatch.outbox import Message, Outbox
from tallyroom.dispatch.settings import Channel, Settings
from tallyroom.domain import Entry
from tallyroom.errors import TallyroomError
from tallyroom.figures import Figure
from tallyroom.night import Night

#: Seconds before the second, third … try; the last is for all that follow.
WAITS = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)
#: Seconds between two looks at what is on its way.
_GLANCE = 0.02

Report = Callable[[str], None]


class _Due(Struct):
    """When a channel may be tried again, by a clock that only goes forward."""

    at: float = 0.0
    tries: int = 0


class Courier:
    """One night's alerts. `collect` what is new, `deliver` what is owed; `report` takes a line on each failure."""

    def __init__(self, night: Night, settings: Settings, outbox: Outbox, report: Report) -> None:
        self._night = night
        self._settings = settings
        self._outbox = outbox
        self._report = report
        languages = dict.fromkeys(channel.language for channel in settings.channels)
        self._watch = Watch(night.book, settings.rules, languages)
        self._seen = 0
        self._made: list[Alert] = []
        self._due = {channel.id: _Due() for channel in settings.channels}
        self._require_same_ledger()

    # From the night into the outbox

    def collect(self) -> int:
        """Put what is new into the outbox, all of it or nothing, and say how many alerts that was."""
        self._night.refresh()
        new = self._night.entries[self._seen :]
        first = self._seen == 0
        told = min(self._outbox.seen(channel.id) or 0 for channel in self._settings.channels)
        for entry in new:
            self._made += self._watch.see(entry, silent=entry.number <= told)
        self._seen += len(new)
        head = self._seen
        shares = self._shares() if new else ()
        with self._outbox.writing():
            estimated = self._watch.estimated(shares, self._told_shares()) if shares else None
            if estimated is not None or (shares and not self._told_shares()):
                self._outbox.keep("shares", {one.subject: str(one.value) for one in shares})
            alerts = [*self._made, *([estimated] if estimated is not None else [])]
            for channel in self._settings.channels:
                seen = self._outbox.seen(channel.id)
                since = head if seen is None and channel.from_now else seen or 0
                for alert in alerts:
                    fresh = alert.entry > since or alert is estimated
                    if fresh and channel.wants(alert.rules) and not (seen is None and channel.from_now):
                        self._owe(channel, alert)
                if new or seen is None:
                    self._outbox.see(channel.id, max(head, since))
            if new or first:
                self._outbox.keep("ledger", self._mark(head))
        self._made.clear()
        return len(alerts)

    def _owe(self, channel: Channel, alert: Alert) -> None:
        self._outbox.overtake(channel.id, alert.lineage)
        told = self._outbox.told(channel.id, alert.lineage)
        line = alert.text.get(channel.language) if alert.text is not None else None
        if told is None or told.line is None:
            if line is None:
                return  # nothing was said, or it has been taken back
            text, corrects = line, None
        elif told.line == line:
            return
        else:
            book, scene = self._night.book, self._watch.scene
            bare, now = self._bare(told.line, channel), None if line is None else self._bare(line, channel)
            text = corrected(book, channel.language, told=bare, told_at=told.made_at, now=now, at=alert.at)
            text, corrects = marked(scene, text, channel.language), told.alert
        self._outbox.put(channel.id, alert.lineage, line, alert.at, self._document(channel, alert, text, corrects))

    def _bare(self, line: str, channel: Channel) -> str:
        """A line without the mark of a rehearsal, to be quoted in one that has it."""
        return line.removeprefix(marked(self._watch.scene, "", channel.language))

    def _document(self, channel: Channel, alert: Alert, text: str, corrects: str | None) -> dict[str, Any]:
        event = self._night.book.event
        return {
            "id": alert.id,
            "kind": alert.kind,
            "text": text,
            "corrects": corrects,
            "reason": alert.reason,
            "changes": list(alert.changes),
            "place": alert.place,
            "entry": alert.entry,
            "at": alert.at.isoformat(),
            "language": channel.language,
            "event": event.id,
            "event_name": event.name,
            "polling_date": event.polling_date.isoformat(),
            "rehearsal": self._night.is_rehearsal,
        }

    def _shares(self) -> Sequence[Figure]:
        """Our own estimate of the national share as of now, where a rule asks for it."""
        if not any(rule.when == "projection" for rule in self._settings.rules):
            return ()
        from tallyroom.projection.estimates import figures_of  # noqa: PLC0415  # numpy is for those who ask

        return figures_of(self._night.now.outlook, "projected_share")

    def _told_shares(self) -> Mapping[str, Fraction]:
        return {party: Fraction(value) for party, value in (self._outbox.kept("shares") or {}).items()}

    def _mark(self, head: int) -> list[Any]:
        entries = self._night.entries
        return [self._night.ledger.book_seal, head, entries[head - 1].seal if head else ""]

    def _require_same_ledger(self) -> None:
        """What has been sent was sent of one ledger: a rehearsal's is not the night's."""
        kept = self._outbox.kept("ledger")
        if kept is None:
            return
        seal, head, last = kept
        entries: tuple[Entry, ...] = self._night.entries
        same = seal == self._night.ledger.book_seal and head <= len(entries)
        if not same or (head and entries[head - 1].seal != last):
            raise TallyroomError(
                "has what was sent of another ledger", where="--state", mend="Name another file, or move this one away."
            )

    # From the outbox to whom it is owed

    def deliver(self, pool: ThreadPoolExecutor, *, tries: int) -> None:
        """Send all that waits. A channel that has failed so many times running is left; what waits for it stays."""
        busy: dict[str, Future[None]] = {}
        while True:
            busy = {channel: future for channel, future in busy.items() if not _finished(future)}
            left = [one for one in self._settings.channels if self._owed(one) and self._due[one.id].tries < tries]
            if not left and not busy:
                return
            self._send_due(left, pool, busy)
            wait(busy.values(), timeout=_GLANCE)
            if not busy:
                sleep(_GLANCE)  # nothing is on its way, and what failed is not due yet

    def start(self, pool: ThreadPoolExecutor, busy: dict[str, Future[None]]) -> None:
        """Begin to send what is due, and come back at once. `busy` has what is on its way by channel."""
        for channel in [channel for channel, future in busy.items() if _finished(future)]:
            del busy[channel]
        self._send_due([one for one in self._settings.channels if self._owed(one)], pool, busy)

    def waiting(self) -> Mapping[str, int]:
        """How many messages wait, by channel."""
        return self._outbox.waiting()

    def _owed(self, channel: Channel) -> bool:
        return self._outbox.next(channel.id) is not None

    def _send_due(self, channels: Sequence[Channel], pool: ThreadPoolExecutor, busy: dict[str, Future[None]]) -> None:
        for channel in channels:
            if channel.id not in busy and monotonic() >= self._due[channel.id].at:
                busy[channel.id] = pool.submit(self._drain, channel)

    def _drain(self, channel: Channel) -> None:
        """Send a channel what it is owed, until something does not arrive."""
        due = self._due[channel.id]
        for message in self._messages(channel):
            if not self._outbox.trying(message):
                continue
            failed = ROADS[channel.road](channel, message, self._outbox.sent(channel.id, last=LENGTH))
            if failed is None:
                self._outbox.mark_sent(message)
                due.tries = 0
                continue
            self._outbox.mark_failed(message, unsure=failed.unsure or message.unsure)
            pause = max(WAITS[min(due.tries, len(WAITS) - 1)], failed.wait)
            due.tries += 1
            due.at = monotonic() + pause
            self._report(_failure(channel, message, failed, pause))
            return

    def _messages(self, channel: Channel) -> Iterator[Message]:
        while (message := self._outbox.next(channel.id)) is not None:
            yield message


def _finished(future: Future[None]) -> bool:
    """Whether it is over; raises what went wrong in it."""
    if not future.done():
        return False
    future.result()
    return True


def _failure(channel: Channel, message: Message, failed: Failed, pause: float) -> str:
    return f"{channel.id}: {message.alert} did not arrive ({failed.says}); again in {pause:.0f} s."
