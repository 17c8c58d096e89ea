"""The roads that an alert can take: a webhook, e-mail, an Atom file, a file of lines.

A road takes one message and says how that went; order, repeats and what has been sent are the courier's. A file takes
the same message twice without harm. A webhook and e-mail have no such memory: they are given the same id again, by
which the receiver can tell.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import smtplib
import ssl
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from hashlib import sha256
from html import escape
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from msgspec import Struct
from msgspec.structs import replace

from tallyroom.dispatch.outbox import Document, Message
from tallyroom.dispatch.settings import Channel, Road

#: Seconds that a receiver has to answer.
PATIENCE = 10.0
#: How many alerts an Atom file holds.
LENGTH = 50


class Failed(Struct, frozen=True, kw_only=True):
    """It did not arrive, or nobody said so: `unsure` if it may have arrived. `wait` is in seconds, if it was asked."""

    says: str
    unsure: bool = False
    wait: float = 0.0


#: Sends one message; `sent` are those that the channel has had. `None` is well.
Send = Callable[[Channel, Message, Sequence[Message]], Failed | None]


def document_bytes(document: Document) -> bytes:
    """An alert as it goes over a webhook and into a file: one line of JSON."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


# Webhook


def signature(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """The signature of Standard Webhooks: HMAC-SHA256 of id, time and body; a secret of `whsec_` is in base64.

    >>> signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    """  # noqa: E501  # the example of the specification
    key = base64.b64decode(secret.removeprefix("whsec_")) if secret.startswith("whsec_") else secret.encode()
    signed = f"{message_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


class _NoRedirects(HTTPRedirectHandler):
    """A message that is sent on would lose its body: an address that has moved is told as such."""

    def redirect_request(self, *_: Any) -> None:
        return None


_open = build_opener(_NoRedirects).open


def post(channel: Channel, message: Message, sent: Sequence[Message]) -> Failed | None:
    """To a webhook, signed. Any answer of 2xx is well; a time without an answer leaves it unsure."""
    body = document_bytes(message.document)
    now = int(datetime.now(UTC).timestamp())
    id_ = message_id(channel, message)
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "tallyroom",
        "webhook-id": id_,
        "webhook-timestamp": str(now),
        "webhook-signature": signature(channel.secret, id_, now, body),
    }
    try:
        with _open(Request(channel.to, data=body, headers=headers, method="POST"), timeout=PATIENCE):
            return None
    except HTTPError as error:
        error.close()
        asked = error.headers.get("Retry-After", "")
        wait = min(float(asked), 600.0) if asked.isdigit() else 0.0
        return Failed(says=f"answered {error.code}", unsure=error.code >= 500 and error.code != 503, wait=wait)
    except (URLError, OSError, HTTPException) as error:
        cause = error.reason if isinstance(error, URLError) else error
        refused = isinstance(cause, ConnectionRefusedError | ssl.SSLCertVerificationError) or "resolve" in str(cause)
        return Failed(says=str(cause) or type(cause).__name__, unsure=not refused)


def message_id(channel: Channel, message: Message) -> str:
    """The same message to the same channel has the same id, however often it goes out."""
    return "alert_" + sha256(f"{message.document['event']} {channel.id} {message.alert}".encode()).hexdigest()[:32]


# E-mail


def mail(channel: Channel, message: Message, sent: Sequence[Message]) -> Failed | None:
    """To one address. What is lost after the message was given away leaves it unsure."""
    letter = _letter(channel, message)
    host, _, port = channel.server.rpartition(":")
    given = False
    try:
        with _server(channel, host, int(port)) as server:
            if channel.tls == "starttls":
                server.starttls(context=ssl.create_default_context())
            if channel.user:
                server.login(channel.user, channel.secret)
            given = True
            server.send_message(letter, from_addr=channel.sender, to_addrs=[channel.to])
            given = False  # it is away: what goes wrong in parting does not matter
    except smtplib.SMTPServerDisconnected as error:
        return Failed(says=str(error), unsure=given)
    except smtplib.SMTPException as error:
        return Failed(says=_smtp(error))
    except OSError as error:
        return Failed(says=str(error) or type(error).__name__, unsure=given)
    return None


def _server(channel: Channel, host: str, port: int) -> smtplib.SMTP:
    if channel.tls == "tls":
        return smtplib.SMTP_SSL(host, port, timeout=PATIENCE, context=ssl.create_default_context())
    return smtplib.SMTP(host, port, timeout=PATIENCE)


def _smtp(error: smtplib.SMTPException) -> str:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        (code, said), *_ = error.recipients.values()
        return f"answered {code} {said.decode(errors='replace')}"
    if isinstance(error, smtplib.SMTPResponseException):
        given: bytes | str = error.smtp_error
        told = given.decode(errors="replace") if isinstance(given, bytes) else given
        return f"answered {error.smtp_code} {told}"
    return str(error)


def _letter(channel: Channel, message: Message) -> EmailMessage:
    document = message.document
    letter = EmailMessage()
    letter["From"], letter["To"] = channel.sender, channel.to
    letter["Subject"] = " ".join(str(document["text"]).split())
    letter["Date"] = format_datetime(message.made_at)
    domain = channel.sender.rpartition("@")[2]
    letter["Message-ID"] = f"<{message_id(channel, message)}@{domain}>"
    if document["corrects"]:
        first = message_id(channel, replace(message, alert=document["corrects"]))
        letter["In-Reply-To"] = letter["References"] = f"<{first}@{domain}>"
    letter.set_content(f"{_body(document)}\n\n{document['event_name']}, {document['at']}\n")
    return letter


# Files


def append(channel: Channel, message: Message, sent: Sequence[Message]) -> Failed | None:
    """To the end of a file of JSON Lines; a line half written is finished, one that is there is not repeated."""
    line = document_bytes(message.document)
    try:
        with Path(channel.to).open("a+b") as file:
            file.seek(0)
            there = file.read()
            if line in there.split(b"\n"):
                return None
            torn = there.rpartition(b"\n")[2]
            if torn and line.startswith(torn):
                line = line[len(torn) :]
            elif torn:
                line = b"\n" + line
            file.write(line + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return Failed(says=str(error))
    return None


def feed(channel: Channel, message: Message, sent: Sequence[Message]) -> Failed | None:
    """Into an Atom file (RFC 4287), newest first, which readers see whole: before or after."""
    path = Path(channel.to)
    content = atom([*(one for one in sent if one.alert != message.alert), message][-LENGTH:])
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(content, "utf-8")
        beside.replace(path)
    except OSError as error:
        return Failed(says=str(error))
    return None


def atom(messages: Sequence[Message]) -> str:
    """Messages as an Atom feed; a correction links to what it corrects by its id."""
    first = messages[-1].document
    tag = f"tag:tallyroom,{first['polling_date'][:4]}:{first['event']}/alerts"
    entries = "".join(
        f"<entry><id>{escape(tag)}/{escape(str(one.document['id']))}</id>"
        f"<title>{escape(str(one.document['text']))}</title>"
        f"<updated>{one.document['at']}</updated>"
        f'<category term="{escape(str(one.document["kind"]))}"/>'
        f"<content>{escape(_body(one.document))}</content></entry>\n"
        for one in reversed(messages)
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(tag)}</id><title>{escape(str(first['event_name']))}</title><updated>{first['at']}</updated>\n"
        f"<author><name>Tallyroom</name></author>\n{entries}</feed>\n"
    )


def _body(document: Document) -> str:
    return "\n".join(filter(None, [document["text"], *document["changes"], document["reason"]]))


ROADS: dict[Road, Send] = {"webhook": post, "email": mail, "atom": feed, "file": append}
