"""Notes as rows, with the answers that earlier runs of the pack were given."""

from collections.abc import Iterable

from django.apps import apps

from committees.models import Councillor
from documents.wording.fields import label, value_in_words
from ingest.models import IngestNote, IngestRun
from ingest.parsing.records import Note
from ingest.write.written import Conflict, NameInDoubt, Written

CONFLICT, NAME = "edited-and-read-anew", "name-of-several"


def keep_notes(run: IngestRun, notes: Iterable[Note], written: Written) -> None:
    """The notes of a run, in place of those of an attempt cut short, and what its writing left in
    doubt. What was answered when the pack was read before is not asked again."""
    run.notes.all().delete()
    answered = _answered(run)
    rows = [
        *(_of_note(run, note) for note in (*notes, *written.notes)),
        *(_of_conflict(run, conflict) for conflict in written.conflicts),
        *(_of_name(run, doubt) for doubt in written.names),
    ]
    for row in rows:
        if before := answered.get((row.code, row.message, row.page)):
            row.answer, row.settled_at = before.answer, before.settled_at
            row.settled_by_id = before.settled_by_id
    IngestNote.objects.bulk_create(rows)


def _answered(run: IngestRun) -> dict[tuple[str, str, int | None], IngestNote]:
    settled = IngestNote.objects.filter(run__pack=run.pack_id, settled_at__isnull=False)
    return {(note.code, note.message, note.page): note for note in settled.order_by("settled_at")}


def _of_note(run: IngestRun, note: Note) -> IngestNote:
    return IngestNote(
        run=run,
        code=note.code,
        message=note.message,
        severity=note.severity,
        page=note.page,
        box=list(note.box) if note.box else None,
    )


def _of_conflict(run: IngestRun, conflict: Conflict) -> IngestNote:
    model = apps.get_model(conflict.model)
    row = model._default_manager.get(pk=conflict.key)
    kept = value_in_words(row, conflict.field, getattr(row, conflict.field))
    return IngestNote(
        run=run,
        code=CONFLICT,
        message=(
            f"{label(row, conflict.field)} of “{row}”: a person made it “{kept}”, and the paper is "
            f"now read as “{value_in_words(row, conflict.field, conflict.now)}” (before: "
            f"“{value_in_words(row, conflict.field, conflict.before)}”). Which stands?"
        ),
        page=conflict.page,
        box=box_of(row, conflict.field),
        about={
            "model": conflict.model,
            "key": conflict.key,
            "field": conflict.field,
            "before": conflict.before,
            "now": conflict.now,
        },
    )


def _of_name(run: IngestRun, doubt: NameInDoubt) -> IngestNote:
    others = Councillor.objects.filter(pk__in=doubt.candidates)
    return IngestNote(
        run=run,
        code=NAME,
        message=(
            f"“{doubt.name}” could be {' or '.join(map(str, others))}. The name is kept as printed "
            "and leads to nobody. Who is meant?"
        ),
        page=doubt.page,
        about={"name": doubt.name, "candidates": list(doubt.candidates)},
    )


def box_of(row: object, field: str) -> list[float] | None:
    """Where a field stands on its page; the whole row's place where it has none of its own."""
    sources = getattr(row, "sources", None) or {}
    source = sources.get(field) or sources.get("record")
    return source["box"] if source else None
