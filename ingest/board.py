"""The officers' board: which packs need somebody, in words."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Count

from documents.models import Pack
from ingest.arrivals.models import Archive
from ingest.arrivals.watched_folder import fault_of
from ingest.models import IngestRun

PUBLISHED_SHOWN = 20  # newest first; older ones are found through search and the admin


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A pack and its newest run; `notes` is how many things there are to check."""

    pack: Pack
    run: IngestRun | None
    notes: int


@dataclass(frozen=True, slots=True)
class Board:
    to_review: list[BoardRow]
    failed: list[BoardRow]
    being_read: list[BoardRow]
    published: list[BoardRow]
    not_public: list[BoardRow]  # restricted or withdrawn
    archives: list[Archive]  # zips still being unpacked
    folder_fault: str  # why papers are not taken in from the watched folder

    @property
    def waiting(self) -> int:
        """How many packs need an officer."""
        return len(self.to_review) + len(self.failed)

    @property
    def is_busy(self) -> bool:
        """Whether something on the board will change by itself."""
        return bool(self.being_read or self.archives)

    @property
    def is_empty(self) -> bool:
        return not any(
            (
                *(self.to_review, self.failed, self.being_read, self.published),
                *(self.not_public, self.archives),
            )
        )


def make_board() -> Board:
    """Every pack that needs somebody, and the newest published ones, each in its group; as many
    questions to the database, however many packs."""
    folder = settings.WATCHED_FOLDER
    board = Board([], [], [], [], [], [], fault_of(folder) if folder else "")
    for row in _rows():
        _group(board, row).append(row)
    board.archives.extend(Archive.objects.filter(state__in=Archive.UNDER_WAY))
    return board


def _rows() -> list[BoardRow]:
    packs = Pack.objects.select_related("meeting__committee").order_by("-uploaded_at")
    newest = packs.published().order_by("-published_at")[:PUBLISHED_SHOWN]
    shown = [*packs.exclude(pk__in=Pack.objects.published()), *newest]
    last = IngestRun.objects.filter(pack__in=shown).order_by("pack_id", "-queued_at")
    runs = {
        run.pack_id: run
        for run in IngestRun.objects.filter(pk__in=last.distinct("pack_id").values("pk"))
        .defer("records")
        .annotate(note_count=Count("notes"))
    }
    return [_row(pack, runs.get(pack.pk)) for pack in shown]


def _row(pack: Pack, run: Any) -> BoardRow:
    return BoardRow(pack, run, run.note_count if run else 0)


def _group(board: Board, row: BoardRow) -> list[BoardRow]:
    state = row.run.state if row.run else IngestRun.State.QUEUED
    if row.pack.is_published:
        return board.published
    if row.pack.withdrawn_at or row.pack.visibility == Pack.Visibility.RESTRICTED:
        return board.not_public
    if state == IngestRun.State.FINISHED:
        return board.to_review
    return board.being_read if state in IngestRun.UNDER_WAY else board.failed
