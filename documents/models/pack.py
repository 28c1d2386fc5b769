"""Packs: the PDFs as published, and their pages."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Left
from django.db.models.lookups import IRegex
from django.urls import reverse

from documents.wording.titles import readable, shortened


def pack_file_path(pack: "Pack", original_name: str) -> str:
    """Where a pack's file is kept: by its hash, so that no name can overwrite another's file."""
    return f"{pack.sha256[:2]}/{pack.sha256}.pdf"


class PackQuerySet(models.QuerySet["Pack"]):
    def published(self) -> "PackQuerySet":
        """Packs the public may see."""
        return self.filter(
            published_at__isnull=False,
            withdrawn_at__isnull=True,
            visibility=Pack.Visibility.PUBLIC,
        )

    def ready(self) -> "PackQuerySet":
        """Packs that an officer has looked over, and that wait for somebody to publish them."""
        return self.filter(ready_at__isnull=False)

    def with_newer(self) -> "PackQuerySet":
        """With `newer_at`: when a newer agenda of the same meeting was published, if one was.
        Supplements add to an agenda and replace nothing."""
        agendas = [Pack.Kind.AGENDA_PACK, Pack.Kind.AGENDA_FRONTSHEET]
        newer = Pack.objects.published().filter(
            meeting=OuterRef("meeting"),
            kind=OuterRef("kind"),
            kind__in=agendas,
            published_at__gt=OuterRef("published_at"),
        )
        newest = newer.order_by("-published_at").values("published_at")[:1]
        return self.annotate(newer_at=Subquery(newest))

    def for_listing(self) -> "PackQuerySet":
        """Newest first, each with its meeting's committee."""
        papers = self.select_related("meeting__committee").order_by("-published_at", "-pk")
        return papers.defer("meeting__sources", "meeting__parsed_values")


class Pack(models.Model):
    """One PDF: an agenda pack, a supplement, printed minutes, a plan, a notice or a report."""

    class Kind(models.TextChoices):
        AGENDA_PACK = "agenda pack", "Agenda pack"
        AGENDA_FRONTSHEET = "agenda frontsheet", "Agenda front sheet"
        SUPPLEMENT = "supplement", "Supplement"
        MINUTES = "minutes", "Minutes"
        FORWARD_PLAN = "forward plan", "Forward plan"
        DECISION_NOTICE = "decision notice", "Decision notice"
        REPORT = "report", "Report"
        OTHER = "other", "Other paper"

    class Visibility(models.TextChoices):
        PUBLIC = "public", "Public"
        RESTRICTED = "restricted", "Restricted: holds exempt pages, never shown to the public"

    file = models.FileField(
        upload_to=pack_file_path, validators=[FileExtensionValidator(["pdf"])], max_length=200
    )
    sha256 = models.CharField("SHA-256", max_length=64)
    original_name = models.CharField(max_length=300)
    size = models.PositiveBigIntegerField(help_text="Bytes")
    page_count = models.PositiveIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=20, choices=Kind, blank=True)
    title = models.CharField(max_length=400, blank=True)
    meeting = models.ForeignKey(
        "documents.Meeting",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="packs",
        help_text="The meeting that the paper is for",
    )
    visibility = models.CharField(max_length=12, choices=Visibility, default=Visibility.PUBLIC)
    uploaded_at = models.DateTimeField(auto_now_add=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="uploaded_packs",
    )
    ready_at = models.DateTimeField(
        "ready to publish since",
        null=True,
        blank=True,
        help_text="When an officer said so; empty once it is published, or read again",
    )
    ready_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="ready_packs",
    )
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="published_packs",
    )
    late_reason = models.TextField(
        "why it came late",
        blank=True,
        help_text="Where it was published later than the law asks; readers see it",
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    edited_fields = ArrayField(
        models.CharField(max_length=60), default=list, blank=True, editable=False
    )

    objects = PackQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at"]
        constraints = [
            models.UniqueConstraint(fields=["sha256"], name="pack_file_is_kept_once"),
            models.UniqueConstraint(Left("sha256", 8), name="pack_address_is_unique"),
            models.CheckConstraint(
                condition=models.Q(published_at__isnull=True) | models.Q(visibility="public"),
                name="restricted_pack_is_never_published",
            ),
            models.CheckConstraint(
                condition=models.Q(ready_at__isnull=True)
                | models.Q(visibility="public")
                & (models.Q(published_at__isnull=True) | models.Q(withdrawn_at__isnull=False)),
                name="ready_pack_waits_to_be_published",
            ),
        ]
        permissions = [("publish_pack", "Can publish a pack")]

    def __str__(self) -> str:
        return shortened(readable(self.title)) or self.original_name

    def get_absolute_url(self) -> str:
        return reverse("documents:paper", kwargs={"hash8": self.hash8})

    @property
    def hash8(self) -> str:
        """The first eight digits of the hash: the pack's address."""
        return self.sha256[:8]

    @property
    def is_published(self) -> bool:
        return (
            self.published_at is not None
            and self.withdrawn_at is None
            and self.visibility == self.Visibility.PUBLIC
        )


HEAD = Left("text", 600)  # characters
HEAD_SAYS_APPENDIX = Q(IRegex(HEAD, "appendix|annex"))


class PackPageQuerySet(models.QuerySet["PackPage"]):
    def published(self) -> "PackPageQuerySet":
        return self.filter(pack__in=Pack.objects.published(), restricted=False)

    def heads_saying_appendix(self) -> "PackPageQuerySet":
        """Pages that speak of an appendix in their `head`, where one that begins it says so."""
        return self.filter(HEAD_SAYS_APPENDIX).annotate(head=HEAD)


class PackPage(models.Model):
    """One page of a pack: its printed number and its text."""

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField(help_text="In the PDF, from 1")
    printed_number = models.PositiveIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)
    width = models.FloatField(default=0, help_text="Points")
    height = models.FloatField(default=0, help_text="Points")
    has_text = models.BooleanField(default=True)
    read_by = models.CharField(
        max_length=12,
        choices={"text layer": "Text layer", "ocr": "Recognised on a picture (OCR)"},
        default="text layer",
    )
    restricted = models.BooleanField(default=False, help_text="A stub for a withheld document")
    agenda_item_number = models.CharField(max_length=20, blank=True)

    objects = PackPageQuerySet.as_manager()

    class Meta:
        ordering = ["pack", "number"]
        constraints = [
            models.UniqueConstraint(fields=["pack", "number"], name="page_number_is_unique_in_pack")
        ]
        # Every public row is asked whether its page is withheld: few are, so this is read at once.
        indexes = [
            models.Index(
                fields=["pack", "number"], name="page_is_withheld", condition=Q(restricted=True)
            ),
            models.Index(
                fields=["pack", "number"], name="page_is_open", condition=Q(restricted=False)
            ),
            models.Index(
                fields=["pack", "number"], name="page_heads_appendix", condition=HEAD_SAYS_APPENDIX
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pack}, page {self.printed_number or self.number}"

    def get_absolute_url(self) -> str:
        return reverse("documents:page", kwargs={"hash8": self.pack.hash8, "number": self.number})

    @property
    def name(self) -> str:
        """ "Page 3 (page 7 of the PDF)": two papers in one pack may both have a page 3."""
        if self.printed_number in (None, self.number):
            return f"Page {self.number}"
        return f"Page {self.printed_number} (page {self.number} of the PDF)"
