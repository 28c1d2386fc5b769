"""What happened in a matter, in order of time: planned, listed, reported, decided, due.

Only what a paper states becomes an event. A meeting that a paper announces and of which no paper
is held here is shown as missing, not left out.
"""

from collections.abc import Sequence

from documents.matters.announcements import announcements, missing
from documents.matters.at_meetings import at_meetings
from documents.matters.event import Event
from documents.matters.models import Step
from documents.matters.surroundings import Surroundings


def events_of(steps: Sequence[Step], around: Surroundings) -> list[Event]:
    """The line of one matter from its published steps, oldest first; the undated stand last."""
    events = [*announcements(steps), *at_meetings(steps, around), *missing(steps, around)]
    return sorted(events, key=lambda event: event.place)
