"""Decisions on pages: withheld, by which paragraph and why, or released."""

from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from documents.models import Pack
from documents.withholding.exempt_information import EXEMPT_INFORMATION

WHOLE_FILE = 0
"""The page number of a decision on the file as a whole: its attachments, its scripts."""


class PageDecisionQuerySet(models.QuerySet["PageDecision"]):
    def in_force(self) -> Self:
        return self.filter(ended_at__isnull=True)

    def withheld(self) -> Self:
        return self.in_force().filter(withheld=True)

    def of_public_packs(self) -> Self:
        """For the public's list: decisions on papers that are themselves public."""
        return self.filter(withheld=True, pack__in=Pack.objects.published())


class PageDecision(models.Model):
    """What a person decided on one page. A later decision ends it; none is ever deleted.

    Confidential pages (Local Government Act 1972, s.100A(3)) stay withheld: the database refuses
    to end such a decision.
    """

    pack = models.ForeignKey(Pack, on_delete=models.CASCADE, related_name="page_decisions")
    page = models.PositiveIntegerField(help_text="Of the PDF, from 1; 0: the file as a whole")
    printed_page = models.PositiveIntegerField(null=True, blank=True)
    item_number = models.CharField(max_length=20, blank=True, help_text="Of the agenda item")
    withheld = models.BooleanField()
    confidential = models.BooleanField(default=False, help_text="s.100A(3): never opened")
    paragraphs = ArrayField(
        models.CharField(max_length=10), default=list, blank=True, help_text="Of Schedule 12A"
    )
    reason = models.TextField(help_text="Shown to the public where the page is withheld")
    review_on = models.DateField(null=True, blank=True, help_text="When to ask again")
    decided_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="page_decisions",
    )
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = PageDecisionQuerySet.as_manager()

    class Meta:
        ordering = ["pack", "page", "decided_at"]
        default_permissions = ()
        permissions = [
            ("view_exempt", "Can open exempt pages and original files"),
            ("decide_exempt", "Can withhold and release pages"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["pack", "page"],
                condition=Q(ended_at__isnull=True),
                name="page_has_one_decision_in_force",
            ),
            models.CheckConstraint(
                condition=Q(confidential=False) | Q(withheld=True, ended_at__isnull=True),
                name="confidential_page_is_never_opened",
            ),
        ]

    def __str__(self) -> str:
        where = f"page {self.page}" if self.page else "the file"
        return f"{self.pack}, {where}: {'withheld' if self.withheld else 'released'}"

    @property
    def ground(self) -> str:
        """In words: "paragraph 3 (information relating to ...)", or that it is confidential."""
        if self.confidential:
            return "confidential information, section 100A(3) of the Local Government Act 1972"
        named = [f"paragraph {p} ({EXEMPT_INFORMATION.get(p, '')})" for p in self.paragraphs]
        return "; ".join(named)
