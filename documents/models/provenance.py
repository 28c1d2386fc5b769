"""What every row read from a paper has in common: where it stands, and what a person made of it."""

from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q

from documents.models.pack import Pack, PackPage
from documents.models.workings import workings


def in_an_open_place(pack: str, page: str) -> Q:
    """Of a published pack, and not of a withheld page; `pack` and `page` name the columns.

    A row without a pack was typed in by democratic services, who publish by saving it.
    """
    withheld = PackPage.objects.filter(pack=OuterRef(pack), number=OuterRef(page), restricted=True)
    published = Q(**{f"{pack}__isnull": True}) | Q(**{f"{pack}__in": Pack.objects.published()})
    return Q(published, ~Exists(withheld))


class FromPaperQuerySet(models.QuerySet[Any]):
    def published(self) -> Self:
        """Rows the public may see: of a published pack, not of a withheld page, not withdrawn."""
        return self.filter(in_an_open_place("pack", "page"), withdrawn_at__isnull=True)

    def with_pack(self) -> Self:
        """With the pack that each row's page mark leads to."""
        return self.select_related("pack")

    def without_workings(self) -> Self:
        """For lists, which do not show how each row was read."""
        return self.defer(*workings())


class FromPaper(models.Model):
    """A row that the parser read from a pack, or a person typed in (then `pack` is empty).

    `key` names the row within its parent across readings, so that a row found again is the same
    row though its place has changed; a row without one was never read from a paper. The writer
    leaves the fields named in `edited_fields` alone and keeps what the parser last read in them
    in `parsed_values`, so that the difference can be shown. A row that a later parse no longer
    finds is withdrawn, not deleted.
    """

    pack = models.ForeignKey(
        Pack, on_delete=models.PROTECT, null=True, blank=True, related_name="%(class)ss"
    )
    key = models.CharField(max_length=120, null=True, blank=True, editable=False)
    page = models.PositiveIntegerField(
        null=True, blank=True, help_text="Of the PDF, from 1: the target of #page="
    )
    printed_page = models.PositiveIntegerField(null=True, blank=True)
    box = ArrayField(
        models.FloatField(),
        size=4,
        null=True,
        blank=True,
        help_text="Left, top, right, bottom in points from the page's top left corner",
    )
    sources = models.JSONField(
        default=dict,
        blank=True,
        help_text="Page, box and rule of each field, as the parser read it",
    )
    parsed_values = models.JSONField(default=dict, blank=True, editable=False)
    edited_fields = ArrayField(
        models.CharField(max_length=60), default=list, blank=True, editable=False
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = FromPaperQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def page_label(self) -> str:
        """The page as readers cite it: the printed number, else the PDF's own."""
        number = self.printed_page or self.page
        return f"p. {number}" if number else ""
