"""Minutes: what a meeting did, item by item."""

from collections.abc import Sequence
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from simple_history.models import HistoricalRecords

from committees.models import Councillor
from documents.models.meeting import AgendaItem, Meeting
from documents.models.naming import PortfolioNames, among
from documents.models.provenance import FromPaper, FromPaperQuerySet
from documents.models.report import Report
from documents.models.search_entry import SearchEntry
from documents.models.workings import workings
from documents.outcomes import Outcome, outcome_of
from documents.routine import ROUTINE
from documents.wording.titles import folded


class MinuteQuerySet(FromPaperQuerySet):
    def published(self) -> Self:
        """Minutes the public may see; one that is being written is not among them."""
        return super().published().exclude(status=Minute.Status.PRIVATE)

    def with_decisions(self) -> Any:
        return self.exclude(decisions=[])

    def of_substance(self) -> Self:
        """Without the formal minutes, such as the one that confirms the last meeting's."""
        return self.exclude(title__iregex=ROUTINE.pattern)

    def with_outcome(self, outcome: str) -> Self:
        """Minutes whose decisions come to this, as search keeps it of each published minute."""
        return self.filter(pk__in=_minutes_that(outcome))

    def without_outcome(self, outcome: str) -> Self:
        return self.exclude(pk__in=_minutes_that(outcome))

    def for_register(self) -> Self:
        """Minutes that record a decision, newest first, with meeting and pack."""
        return (
            self.with_decisions()
            .filter(meeting__in=Meeting.objects.published())
            .select_related("meeting__committee", "pack")
            .defer(*workings("meeting"))
            .order_by("-meeting__date", "-meeting__start_time", "meeting", "position")
        )

    def naming(self, names: PortfolioNames) -> Self:
        """Minutes that name the portfolio or its holder at that date, or whose report does."""
        return self.filter(self.naming_each([names])[names])

    def naming_each(self, portfolios: Sequence[PortfolioNames]) -> dict[PortfolioNames, Q]:
        """What says so of a minute, for each of several portfolios."""
        items = Report.objects.published().items_naming(portfolios)
        return {
            names: names.in_text(Minute, "text", "proposer", date_field="meeting__date")
            | names.by_councillor("proposer_councillor", date_field="meeting__date")
            | among(items[names.portfolio.pk], "agenda_item")
            for names in portfolios
        }


def _minutes_that(outcome: str) -> Any:
    """The keys of minutes that came to this."""
    kept = SearchEntry.objects.filter(kind=SearchEntry.Kind.MINUTE, outcome=outcome)
    return kept.values("object_id")


class Minute(FromPaper):
    """One numbered minute of a meeting."""

    class Status(models.TextChoices):
        PRIVATE = "private", "Being written, not public"
        DRAFT = "draft", "Draft, public once its paper is"
        CONFIRMED = "confirmed", "Confirmed"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="minutes")
    position = models.PositiveSmallIntegerField(help_text="Order in the minutes, from 1")
    number = models.CharField(max_length=30, blank=True, help_text="As printed: 42, PC/23/114")
    slug = models.SlugField(max_length=40, help_text="The number, else the title")
    title = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    text_pages = ArrayField(
        models.PositiveIntegerField(),
        default=list,
        blank=True,
        editable=False,
        help_text="The page of the PDF on which each line of the text begins",
    )
    formatted_text = models.TextField(
        blank=True, help_text="Shown in place of the text where an editor gave it a form (HTML)"
    )
    decisions = ArrayField(models.TextField(), default=list, blank=True)
    reason = models.TextField(blank=True)
    proposer = models.CharField(max_length=200, blank=True)
    seconder = models.CharField(max_length=200, blank=True)
    votes = models.JSONField(default=list, blank=True, help_text="Recorded votes as printed")
    actions = ArrayField(
        models.TextField(), default=list, blank=True, help_text="What was asked to be done"
    )
    declarations = ArrayField(
        models.TextField(), default=list, blank=True, help_text="Interests declared"
    )
    proposer_councillor = models.ForeignKey(
        Councillor, on_delete=models.SET_NULL, null=True, blank=True, related_name="proposed"
    )
    seconder_councillor = models.ForeignKey(
        Councillor, on_delete=models.SET_NULL, null=True, blank=True, related_name="seconded"
    )
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.SET_NULL, null=True, blank=True, related_name="minutes"
    )
    status = models.CharField(max_length=12, choices=Status, default=Status.DRAFT)
    confirmed_by = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="minutes_confirmed",
        help_text="The meeting that confirmed the minutes",
    )
    history = HistoricalRecords(excluded_fields=["sources", "parsed_values", "box", "text_pages"])

    objects = MinuteQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "slug"], name="minute_address_is_unique_in_meeting"
            ),
        ]
        # The register asks each title for the words of a formality: here they are asked once.
        indexes = [
            models.Index(
                fields=["meeting"],
                name="minute_of_substance",
                condition=~Q(decisions=[]) & ~Q(title__iregex=ROUTINE.pattern),
            )
        ]
        permissions = [("confirm_minute", "Can mark minutes confirmed")]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}" if self.number else self.title

    @property
    def outcome(self) -> Outcome | None:
        """What its decisions come to; None where it states none."""
        return outcome_of(self.decisions)

    @property
    def next_steps(self) -> list[str]:
        """What was asked to be done, but for what the first decision says already."""
        return self._asked_beyond(self.decisions[:1])

    @property
    def further_actions(self) -> list[str]:
        """What was asked to be done, but for what a decision says already."""
        return self._asked_beyond(self.decisions)

    def _asked_beyond(self, decisions: Sequence[str]) -> list[str]:
        said = [folded(decision) for decision in decisions]
        return [words for words in self.actions if not any(_says(each, words) for each in said)]

    def get_absolute_url(self) -> str:
        return reverse(
            "documents:minute",
            kwargs={
                "committee": self.meeting.committee.slug,
                "meeting": self.meeting.slug,
                "minute": self.slug,
            },
        )


def _says(decision: str, action: str) -> bool:
    """Whether a decision, folded, is what an action says: "RESOLVED: That the Clerk ask ..."."""
    asked = folded(action).removeprefix("resolved ")
    return bool(decision) and (asked in decision or decision in asked)


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def published(self) -> Self:
        """Lines about minutes that the public may see."""
        return self.filter(Q(minute__isnull=True) | Q(minute__in=Minute.objects.published()))


class Correction(models.Model):
    """A line under published minutes that says what was put right in them, and when."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="corrections")
    minute = models.ForeignKey(
        Minute,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="corrections",
        help_text="The minute that was put right; empty: the minutes as a whole",
    )
    made_on = models.DateField(default=timezone.localdate)
    words = models.TextField(help_text="Such as: The vote was 7 to 2, not 7 to 3.")
    history = HistoricalRecords()

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["made_on", "pk"]

    def __str__(self) -> str:
        return f"{self.made_on.day} {self.made_on:%B %Y}: {self.words}"


class PublicQuestion(FromPaper):
    """A question or statement put to a meeting, with the answer given."""

    class Kind(models.TextChoices):
        QUESTION = "question", "Question"
        STATEMENT = "statement", "Statement"

    class AskerKind(models.TextChoices):
        PUBLIC = "public", "Member of the public"
        COUNCILLOR = "councillor", "Councillor"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="public_questions")
    position = models.PositiveSmallIntegerField(help_text="Order in the paper, from 1")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.QUESTION)
    asker = models.CharField(max_length=200, blank=True)
    asker_kind = models.CharField(max_length=12, choices=AskerKind, default=AskerKind.PUBLIC)
    text = models.TextField(blank=True)
    responder = models.CharField(max_length=300, blank=True)
    response = models.TextField(blank=True)

    history = HistoricalRecords(excluded_fields=["sources", "parsed_values", "box"])

    class Meta:
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "key"], name="public_question_is_unique_by_key_in_meeting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} from {self.asker or 'an unnamed asker'}"
