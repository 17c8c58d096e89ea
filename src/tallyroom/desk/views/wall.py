"""The live wall of the night, by server-sent events."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from tallyroom.desk.pages import page, say_of
from tallyroom.desk.pulse import PARTS, parts_in, pulse


def wall(request: HttpRequest) -> HttpResponse:
    """The wall as it is; its script asks to be told of changes."""
    made = parts_in(say_of(request).lang)
    return page(request, "wall.html", parts={name: made[name] for name in PARTS})


def events(request: HttpRequest) -> StreamingHttpResponse:
    """What has changed on the wall, as it changes. Ends after some minutes: whoever asks again is looked at again."""
    response = StreamingHttpResponse(pulse().follow(say_of(request).lang), content_type="text/event-stream")
    response["X-Accel-Buffering"] = "no"
    return response
