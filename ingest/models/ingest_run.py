"""Ingest runs: one reading of one pack, with what it yielded and what it could not read."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from documents.models import Pack


class IngestRun(models.Model):
    """One reading of a pack; its records are kept, so that it can be replayed and compared."""

    class State(models.TextChoices):
        QUEUED = "queued", "Waiting to be read"
        RUNNING = "running", "Being read"
        FINISHED = "finished", "Read"
        FAILED = "failed", "Could not be read"
        CANCELLED = "cancelled", "Cancelled"

    # A run in one of these is not over; a pack has one such run at most.
    UNDER_WAY = (State.QUEUED, State.RUNNING)

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="runs")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    stage = models.CharField(max_length=60, blank=True, help_text="In words: Reading pages")
    pages_done = models.PositiveIntegerField(default=0)
    pages_total = models.PositiveIntegerField(default=0)
    queued_at = models.DateTimeField(default=timezone.now)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="ingest_runs",
    )
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="cancelled_runs",
    )
    sent_at = models.DateTimeField(
        null=True, blank=True, help_text="When a worker was last asked to read it"
    )
    attempts = models.PositiveSmallIntegerField(
        default=0, help_text="How often a worker began; more than once when one died at it"
    )
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    records = models.JSONField(null=True, blank=True, help_text="What was read, as RECORD says it")
    records_version = models.PositiveSmallIntegerField(null=True, blank=True)
    written = models.JSONField(
        default=dict, blank=True, help_text="How many rows were created, changed, withdrawn"
    )
    failure = models.TextField(
        blank=True, help_text="What went wrong and what to do, in a sentence"
    )

    class Meta:
        ordering = ["-queued_at"]
        verbose_name = "reading of a pack"
        verbose_name_plural = "readings of packs"
        constraints = [
            models.UniqueConstraint(
                fields=["pack"],
                condition=models.Q(state__in=["queued", "running"]),
                name="pack_is_read_by_one_run_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pack}: {self.get_state_display()}"

    @property
    def ended(self) -> bool:
        return self.state not in self.UNDER_WAY

    @property
    def progress(self) -> str:
        """How far the reading is: "Reading pages, page 14 of 154", "Reading papers, 3 of 9"."""
        stage = self.stage or self.get_state_display()
        if self.state != self.State.RUNNING or not self.pages_total:
            return stage
        counted = "page " if stage.endswith("pages") else ""
        return f"{stage}, {counted}{self.pages_done} of {self.pages_total}"


class NoteQuerySet(models.QuerySet["IngestNote"]):
    def open(self) -> "NoteQuerySet":
        """Those that nobody has answered yet."""
        return self.filter(settled_at__isnull=True)


class IngestNote(models.Model):
    """Something an officer should look at before the pack is published."""

    class Severity(models.TextChoices):
        CHECK = "check", "Please check"
        MISSING = "missing", "Not in the pack"
        UNREAD = "unread", "Could not be read"

    class Answer(models.TextChoices):
        RIGHT = "right", "It is right as it is"
        CORRECTED = "corrected", "Corrected"
        IGNORED = "ignored", "It does not matter here"
        KEPT = "kept", "The person's words stand"
        PAPER = "paper", "The paper's words stand"

    run = models.ForeignKey(IngestRun, on_delete=models.CASCADE, related_name="notes")
    code = models.SlugField(max_length=60)
    message = models.TextField()
    severity = models.CharField(max_length=10, choices=Severity, default=Severity.CHECK)
    page = models.PositiveIntegerField(null=True, blank=True)
    box = ArrayField(models.FloatField(), size=4, null=True, blank=True)
    about = models.JSONField(
        null=True, blank=True, help_text="Of a value that a person changed: row, field, readings"
    )
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="settled_notes",
    )

    objects = NoteQuerySet.as_manager()

    class Meta:
        ordering = ["run", "page", "pk"]
        verbose_name = "thing to check"
        verbose_name_plural = "things to check"

    def __str__(self) -> str:
        return self.message
