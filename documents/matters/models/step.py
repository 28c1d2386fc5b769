"""A step of a matter: one row read from a paper, in the place that it has in time."""

from typing import Any, Self

from django.db import models
from django.db.models import Func
from django.db.models.functions import Coalesce
from django.db.models.lookups import Exact

from documents.matters.models.matter import Matter
from documents.models import AgendaItem, ForwardPlanEntry, Minute, Report, WorkProgrammeEntry
from documents.models.provenance import in_an_open_place

ROWS = {
    "agenda_item": AgendaItem,
    "report": Report,
    "minute": Minute,
    "plan_entry": ForwardPlanEntry,
    "programme_entry": WorkProgrammeEntry,
}
"""The columns that can name a step's row, with the row's model."""

WITH_ROWS = (
    "agenda_item__meeting__committee",
    "agenda_item__pack",
    "report__meeting__committee",
    "report__agenda_item__meeting__committee",
    "report__pack",
    "minute__meeting__committee",
    "minute__pack",
    "plan_entry__plan",
    "plan_entry__committee",
    "plan_entry__pack__meeting",
    "programme_entry__work_programme__committee",
    "programme_entry__work_programme__meeting",
    "programme_entry__pack",
)
HEAVY = ("report__blocks", "report__implications", "minute__text", "report__sources")


class StepQuerySet(models.QuerySet["Step"]):
    def published(self) -> Self:
        """Steps whose row the public may see now, whatever it could see at the last joining.

        The rule is that of the rows, asked once of whichever row a step has: asking each kind by
        itself makes queries that take longer to write than to run.
        """
        pack = Coalesce(*(f"{name}__pack_id" for name in ROWS))
        page = Coalesce(*(f"{name}__page" for name in ROWS))
        return (
            self.alias(row_pack=pack, row_page=page)
            .filter(in_an_open_place("row_pack", "row_page"))
            .filter(**{f"{name}__withdrawn_at__isnull": True for name in ROWS})
            .exclude(minute__status=Minute.Status.PRIVATE)
        )

    def with_rows(self) -> Self:
        """With the row, its pack, meeting and committee; without running text."""
        return self.select_related(*WITH_ROWS).defer(*HEAVY)


def _one(name: str) -> Any:
    """The column of one kind of row; a row is in one step only, and a step in one matter only."""
    return models.OneToOneField(
        ROWS[name], on_delete=models.CASCADE, null=True, blank=True, related_name="step"
    )


class Step(models.Model):
    """A published row that may belong to a matter; routine items never become steps."""

    matter = models.ForeignKey(
        Matter, on_delete=models.SET_NULL, null=True, blank=True, related_name="steps"
    )
    agenda_item = _one("agenda_item")
    report = _one("report")
    minute = _one("minute")
    plan_entry = _one("plan_entry")
    programme_entry = _one("programme_entry")
    title = models.CharField(max_length=500, blank=True, help_text="As the paper prints it")
    date = models.DateField(
        null=True, blank=True, help_text="Of the meeting, or of the plan that announces it"
    )
    listed_in = models.CharField(
        max_length=60,
        blank=True,
        help_text="The list that names a matter once: two steps of one list are two matters",
    )
    naming_rank = models.PositiveSmallIntegerField(
        default=9, help_text="Which title names the matter: the lowest"
    )
    in_public = models.BooleanField(
        default=True, help_text="At the last joining; pages ask the papers themselves"
    )

    objects = StepQuerySet.as_manager()

    class Meta:
        ordering = ["date", "pk"]
        constraints = [
            models.CheckConstraint(
                name="step_is_of_one_row",
                condition=Exact(
                    Func(*ROWS, function="num_nonnulls", output_field=models.IntegerField()), 1
                ),
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def kind(self) -> str:
        """The name of the column that is filled: "plan_entry"."""
        return next(name for name in ROWS if getattr(self, f"{name}_id"))

    @property
    def row(self) -> Any:
        return getattr(self, self.kind)

    @property
    def row_id(self) -> int:
        """The number of its row, without reading the row."""
        return getattr(self, f"{self.kind}_id")
