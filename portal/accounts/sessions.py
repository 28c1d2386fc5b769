"""How long a session of the staff lasts: so long without a request, and so long in all."""

import time

from django.conf import settings
from django.http import HttpRequest

BEGAN, SEEN = "session_began", "session_seen"
JUST = 5 * 60  # seconds
SEEN_EVERY = 60  # seconds between two notes of the last request: not every request is a write


def begin(request: HttpRequest) -> None:
    """From signing in; Django has given the session a new key by then."""
    request.session[BEGAN] = request.session[SEEN] = int(time.time())


def has_just_begun(request: HttpRequest) -> bool:
    return time.time() - request.session.get(BEGAN, 0) < JUST


def end_of(request: HttpRequest) -> str:
    """Why the session is over, in a sentence; empty while it goes on.

    One that began by other means than signing in here ends with its cookie.
    """
    now = int(time.time())
    began, seen = request.session.get(BEGAN, now), request.session.get(SEEN, now)
    if now - began > settings.SESSION_COOKIE_AGE:
        return "You were signed out: nobody stays signed in for longer than a working day."
    if now - seen > settings.STAFF_IDLE_MINUTES * 60:
        return f"You were signed out after {settings.STAFF_IDLE_MINUTES} minutes without a request."
    if now - seen >= SEEN_EVERY:
        request.session[SEEN] = now
    return ""
