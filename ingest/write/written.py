"""What a writing did, for the run's record and the officer."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.db.models import Model

from ingest.parsing.records import Note


@dataclass(slots=True)
class Written:
    """How many rows of each model were created, changed, withdrawn or put off; and the notes."""

    did: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    notes: list[Note] = field(default_factory=list)

    def count(self, row: Model | type[Model], what: str) -> None:
        self.did[row._meta.model_name or ""][what] += 1

    def note(self, code: str, message: str, page: int | None = None) -> None:
        note = Note(code=code, message=message, page=page)
        if note not in self.notes:
            self.notes.append(note)

    def total(self, what: str) -> int:
        return sum(counter[what] for counter in self.did.values())

    def counts(self) -> dict[str, dict[str, int]]:
        """As JSON: {"minute": {"created": 9}}."""
        return {model: dict(counter) for model, counter in sorted(self.did.items()) if counter}
