"""Where what a question asks for is done, where that is not on its own page."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, slots=True)
class Way:
    """A link to a page by its name, and what is done there and what comes of it."""

    link: str
    page: str
    then: str

    @property
    def address(self) -> str:
        return reverse(self.page)


WAYS: Mapping[str, Way] = {
    "paper-to-follow": Way(
        "Upload the paper",
        "ingest:upload",
        "if it has come: it joins its item by itself. Until then the agenda says that it is to "
        "follow.",
    ),
    "minutes-without-date": Way(
        "Open the meetings",
        "admin:documents_meeting_changelist",
        "choose the one that they are of, and add them there. Democratic services may do that.",
    ),
    "second-meeting-that-day": Way(
        "Open the meetings",
        "admin:documents_meeting_changelist",
        "tick both and choose “Merge two meetings that are one”. Democratic services may do that.",
    ),
}
