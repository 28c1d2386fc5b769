"""The questions of a pack in order, and which comes next."""

import math
from dataclasses import dataclass

from ingest.models import IngestNote, IngestRun

SECONDS_EACH = 30  # to look at the page and decide; measured on nobody, so said as "about"


@dataclass(frozen=True, slots=True)
class Queue:
    """All notes of a run, answered or not, in the order of the pages."""

    notes: tuple[IngestNote, ...]

    @property
    def open(self) -> tuple[IngestNote, ...]:
        return tuple(note for note in self.notes if note.settled_at is None)

    @property
    def corrected(self) -> bool:
        """Whether a person's words stand in place of some that were read."""
        replaced = (IngestNote.Answer.CORRECTED, IngestNote.Answer.KEPT)
        return any(note.answer in replaced for note in self.notes)

    @property
    def minutes(self) -> int:
        """What answering the open ones takes, rounded up."""
        return math.ceil(len(self.open) * SECONDS_EACH / 60)

    def place_of(self, note: IngestNote) -> int:
        """Its number, from 1."""
        return self.notes.index(note) + 1

    def after(self, note: IngestNote) -> IngestNote | None:
        """The next open one, from the beginning again where none is left behind this one."""
        place = self.place_of(note)
        rest = (*self.notes[place:], *self.notes[: place - 1])
        return next((each for each in rest if each.settled_at is None), None)


def queue_of(run: IngestRun) -> Queue:
    return Queue(tuple(run.notes.all()))
