"""Archives that came as one zip, and what became of each file in them."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from documents.models import Pack


def archive_path(archive: "Archive", original_name: str) -> str:
    """Where a zip is kept until it is unpacked: by its hash, beside the packs."""
    return f"archives/{archive.sha256}.zip"


class Archive(models.Model):
    """One zip of papers. The zip is kept until all of it is unpacked, then deleted: each paper
    in it is kept as a pack of its own."""

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting to be unpacked"
        UNPACKING = "unpacking", "Being unpacked"
        UNPACKED = "unpacked", "Unpacked"
        FAILED = "failed", "Could not be unpacked"
        CANCELLED = "cancelled", "Cancelled"

    UNDER_WAY = (State.WAITING, State.UNPACKING)

    file = models.FileField(upload_to=archive_path, max_length=200, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    original_name = models.CharField(max_length=300)
    size = models.PositiveBigIntegerField(help_text="Bytes")
    files_total = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    failure = models.TextField(blank=True, help_text="What went wrong and what to do")
    received_at = models.DateTimeField(auto_now_add=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="archives",
    )

    class Meta:
        ordering = ["-received_at"]

    def __str__(self) -> str:
        return self.original_name

    def get_absolute_url(self) -> str:
        return reverse("ingest:archive", args=[self.pk])

    @property
    def ended(self) -> bool:
        return self.state not in self.UNDER_WAY


class ArchivedFile(models.Model):
    """One file of an archive, and what became of it; no row yet: its turn has not come."""

    class Outcome(models.TextChoices):
        TAKEN_IN = "taken in", "Taken in"
        KNOWN = "known", "Already here"
        REFUSED = "refused", "Not taken in"
        LEFT_OUT = "left out", "Left out"

    archive = models.ForeignKey(Archive, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveIntegerField(help_text="Which file of the zip, from 1")
    name = models.CharField(max_length=500, help_text="As the zip names it, with its folders")
    outcome = models.CharField(max_length=10, choices=Outcome)
    reason = models.TextField(blank=True, help_text="Why it was not taken in, in a sentence")
    pack = models.ForeignKey(
        Pack, on_delete=models.SET_NULL, null=True, blank=True, related_name="archived_files"
    )

    class Meta:
        ordering = ["archive", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["archive", "position"], name="archived_file_is_dealt_with_once"
            )
        ]

    def __str__(self) -> str:
        return self.name
