"""The officers' board: which packs need somebody, in words."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Count, Q

from documents.models import Pack
from ingest.arrivals.models import Archive
from ingest.arrivals.watched_folder import fault_of
from ingest.held_pages import held_pages
from ingest.holding import open_findings_of
from ingest.models import IngestRun
from ingest.waiting import never_looked_through

PUBLISHED_SHOWN = 20  # newest first; older ones are found through search and the admin
ROWS_SHOWN = 25  # of a group, on the board and on each page of the group by itself


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A pack and its newest run; `notes` is how many things there are to check, `held` how many
    decisions on what it may hide are waited for."""

    pack: Pack
    run: IngestRun | None
    notes: int
    held: int

    @property
    def kind(self) -> str:
        """What the paper is. Of a pack that is held nothing is written, so only its reading knows,
        and nobody has said that it is right."""
        if self.pack.kind:
            return self.pack.get_kind_display()
        state = self.run.state if self.run else IngestRun.State.QUEUED
        if state in IngestRun.UNDER_WAY:
            return "Not read yet"
        return "Read, kept back" if state == IngestRun.State.FINISHED else "Not read"


@dataclass(frozen=True, slots=True)
class Group:
    """Packs that wait for the same thing, under one heading; `name` is its part of an address."""

    name: str
    title: str
    rows: list[BoardRow]
    decides: bool = False  # whether each row leads to the decisions that it waits for
    cancels: bool = False  # whether each row can be stopped

    @property
    def first(self) -> list[BoardRow]:
        return self.rows[:ROWS_SHOWN]

    @property
    def has_more(self) -> bool:
        return len(self.rows) > ROWS_SHOWN


@dataclass(slots=True)
class Board:
    ready: list[BoardRow] = field(default_factory=list)  # an officer says: publish it
    held: list[BoardRow] = field(default_factory=list)  # wait for a decision on what they may hide
    to_review: list[BoardRow] = field(default_factory=list)
    failed: list[BoardRow] = field(default_factory=list)
    being_read: list[BoardRow] = field(default_factory=list)
    published: list[BoardRow] = field(default_factory=list)
    not_public: list[BoardRow] = field(default_factory=list)  # restricted or withdrawn
    without_file: list[Pack] = field(default_factory=list)  # public; nobody is given their PDF
    archives: list[Archive] = field(default_factory=list)  # zips still being unpacked
    folder_fault: str = ""  # why papers are not taken in from the watched folder
    publishes: bool = False  # whether who looks at it publishes, and decides what is withheld

    @property
    def waiting(self) -> int:
        """How many packs need who looks at the board."""
        of_services = (self.ready, self.held) if self.publishes else ()
        return sum(map(len, (self.to_review, self.failed, *of_services)))

    @property
    def publishers_groups(self) -> list[Group]:
        """What only democratic services settle: first on their board, further down on others'."""
        if self.publishes:
            return [
                Group("ready", "Ready to publish", self.ready),
                Group("held", "Waits for a decision", self.held, decides=True),
            ]
        return [
            Group("ready", "With democratic services, to publish", self.ready),
            Group("held", "With democratic services, for a decision", self.held),
        ]

    @property
    def officers_groups(self) -> list[Group]:
        return [
            Group("to-review", "To look over", self.to_review),
            Group("failed", "Not read", self.failed),
            Group("being-read", "Being read", self.being_read, cancels=True),
        ]

    @property
    def settled_groups(self) -> list[Group]:
        return [
            Group("published", "Published", self.published),
            Group("not-public", "Restricted or withdrawn", self.not_public),
        ]

    def group(self, name: str) -> Group | None:
        """The group of this name; None where there is no such group."""
        groups = (*self.publishers_groups, *self.officers_groups, *self.settled_groups)
        return next((group for group in groups if group.name == name), None)

    @property
    def is_busy(self) -> bool:
        """Whether something on the board will change by itself."""
        return bool(self.being_read or self.archives)

    @property
    def is_empty(self) -> bool:
        return not any(
            (
                *(self.ready, self.held, self.to_review, self.failed, self.being_read),
                *(self.published, self.not_public, self.archives),
            )
        )


def make_board(*, publishes: bool = False) -> Board:
    """Every pack that needs somebody, and the newest published ones, each in its group; as many
    questions to the database, however many packs."""
    folder = settings.WATCHED_FOLDER
    board = Board(publishes=publishes, folder_fault=fault_of(folder) if folder else "")
    for row in _rows():
        _group(board, row).append(row)
    board.without_file.extend(never_looked_through().order_by("-published_at"))
    board.archives.extend(Archive.objects.filter(state__in=Archive.UNDER_WAY))
    return board


def _rows() -> list[BoardRow]:
    packs = Pack.objects.select_related("meeting__committee", "ready_by").order_by("-uploaded_at")
    newest = packs.published().order_by("-published_at")[:PUBLISHED_SHOWN]
    shown = [*packs.exclude(pk__in=Pack.objects.published()), *newest]
    last = IngestRun.objects.filter(pack__in=shown).order_by("pack_id", "-queued_at")
    runs = {
        run.pack_id: run
        for run in IngestRun.objects.filter(pk__in=last.distinct("pack_id").values("pk"))
        .defer("records")
        .annotate(open_notes=Count("notes", filter=Q(notes__settled_at__isnull=True)))
    }
    held = open_findings_of(shown)
    return [_row(pack, runs.get(pack.pk), len(held_pages(held[pack.pk]))) for pack in shown]


def _row(pack: Pack, run: Any, held: int) -> BoardRow:
    return BoardRow(pack, run, run.open_notes if run else 0, held)


def _group(board: Board, row: BoardRow) -> list[BoardRow]:
    state = row.run.state if row.run else IngestRun.State.QUEUED
    if row.pack.is_published:
        return board.published
    if row.pack.visibility == Pack.Visibility.RESTRICTED:
        return board.not_public
    if state in IngestRun.UNDER_WAY:
        return board.being_read
    if row.held and state == IngestRun.State.FINISHED:
        return board.held
    if row.pack.ready_at:
        return board.ready
    if row.pack.withdrawn_at:
        return board.not_public
    return board.to_review if state == IngestRun.State.FINISHED else board.failed
