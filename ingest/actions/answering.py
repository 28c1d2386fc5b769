"""Answering what the reading of a pack left in doubt."""

from typing import Any

from django.apps import apps
from django.db import transaction
from django.utils import timezone

from documents.actions import correct_row
from documents.actions.person import Person, key_of
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.editing import value_of_reading
from ingest.models import IngestNote
from ingest.questions.notes import CONFLICT

Answer = IngestNote.Answer


@transaction.atomic
def answer_note(note: IngestNote, answer: str, *, by: Person) -> IngestNote:
    """Settle a note; an answer may be changed by answering again.

    Answer.PAPER, of a note about a field that a person changed, gives the field the paper's new
    reading. Raises ValueError for an answer that this note does not take.
    """
    if answer not in answers_to(note):
        raise ValueError(f"{answer!r} does not answer this note")
    if answer == Answer.PAPER:
        row, field, reading = changed_field(note)
        correct_row(row, {field: value_of_reading(row, field, reading)}, by=by)
    note.answer, note.settled_at, note.settled_by_id = answer, timezone.now(), key_of(by)
    note.save(update_fields=["answer", "settled_at", "settled_by"])
    record(Act.DECIDED, by=by, about=note.run.pack, answer=answer, code=note.code, page=note.page)
    return note


def answers_to(note: IngestNote) -> tuple[Answer, ...]:
    if note.code == CONFLICT:
        return Answer.KEPT, Answer.PAPER, Answer.CORRECTED
    return Answer.RIGHT, Answer.CORRECTED, Answer.IGNORED


def changed_field(note: IngestNote) -> tuple[Any, str, Any]:
    """What a note about a changed field speaks of: its row, the field, the paper's new reading."""
    about: dict[str, Any] = note.about or {}
    model = apps.get_model(about["model"])
    return model._default_manager.get(pk=about["key"]), about["field"], about["now"]
