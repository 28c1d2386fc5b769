"""What a writing did, for the run's record and the officer."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from ingest.parsing.provenance import note_at
from ingest.parsing.records import Note, Source


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that a person changed and that the paper, read anew, says differently than before:
    old reading, person's word, new reading. Values are as JSON keeps them."""

    model: str  # "documents.minute"
    key: int
    field: str
    before: Any
    now: Any
    page: int | None


@dataclass(frozen=True, slots=True)
class NameInDoubt:
    """A printed name that could be several councillors'; `candidates` are their keys."""

    name: str
    candidates: tuple[int, ...]
    page: int | None


@dataclass(slots=True)
class Written:
    """How many rows of each model were created, changed, withdrawn or put off; and the notes."""

    did: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    notes: list[Note] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    names: list[NameInDoubt] = field(default_factory=list)

    def count(self, row: Model | type[Model], what: str) -> None:
        self.did[row._meta.model_name or ""][what] += 1

    def note(
        self, code: str, message: str, page: int | None = None, at: Source | None = None
    ) -> None:
        """`at`: the place in question, where more than its page is known."""
        note = note_at(at, code, message) if at else Note(code=code, message=message, page=page)
        if note not in self.notes:
            self.notes.append(note)

    def total(self, what: str) -> int:
        return sum(counter[what] for counter in self.did.values())

    def counts(self) -> dict[str, dict[str, int]]:
        """As JSON: {"minute": {"created": 9}}."""
        return {model: dict(counter) for model, counter in sorted(self.did.items()) if counter}
