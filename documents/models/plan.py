"""Forward plans and work programmes: what is coming, to whom and when."""

import datetime
from collections.abc import Sequence
from typing import Any, Self

from django.db import models
from django.db.models import Case, ExpressionWrapper, F, Q, When
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.text import slugify

from committees.models import Committee, Councillor, Portfolio
from documents.models.meeting import Meeting
from documents.models.naming import PortfolioNames
from documents.models.provenance import FromPaper, FromPaperQuerySet
from documents.models.workings import workings


class ForwardPlanQuerySet(FromPaperQuerySet):
    def newest_first(self) -> Self:
        return self.order_by(F("published").desc(nulls_last=True), "-period_from", "-pk")


class ForwardPlan(FromPaper):
    """One published list of coming decisions (SI 2012/2089, regulations 8 and 9)."""

    position = models.PositiveSmallIntegerField(default=1, help_text="Order in the pack, from 1")
    title = models.CharField(max_length=300)
    body = models.CharField(max_length=200, blank=True, help_text="Whose decisions: Cabinet")
    period_from = models.CharField(max_length=10, blank=True, help_text="2024-01 or a full date")
    period_to = models.CharField(max_length=10, blank=True, help_text="2024-01 or a full date")
    published = models.DateField(null=True, blank=True, help_text="As the plan prints it")
    page_from = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")
    page_to = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")

    objects = ForwardPlanQuerySet.as_manager()

    class Meta:
        ordering = ["-published", "pack", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["pack", "key"], name="forward_plan_is_unique_by_key_in_its_pack"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def first_day(self) -> datetime.date | None:
        """The first day of the period that the plan prints: "2024-01" or a whole date."""
        try:
            return datetime.date.fromisoformat(f"{self.period_from}-01"[:10])
        except ValueError:
            return None

    def get_absolute_url(self) -> str:
        paper = {"hash8": self.pack.hash8, "position": self.position} if self.pack else None
        return reverse("documents:plan", kwargs=paper) if paper else ""


class PlanPortfolioHolder(FromPaper):
    """A line of the list of portfolio holders that a plan prints before its entries."""

    plan = models.ForeignKey(
        ForwardPlan, on_delete=models.CASCADE, related_name="portfolio_holders"
    )
    position = models.PositiveSmallIntegerField(help_text="Order in the list, from 1")
    name = models.CharField(max_length=200)
    portfolio_name = models.CharField(max_length=300)
    councillor = models.ForeignKey(
        Councillor, on_delete=models.SET_NULL, null=True, blank=True, related_name="plan_listings"
    )
    portfolio = models.ForeignKey(
        Portfolio, on_delete=models.SET_NULL, null=True, blank=True, related_name="plan_listings"
    )

    class Meta:
        ordering = ["plan", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "key"], name="plan_holder_is_unique_by_key_in_list"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.portfolio_name}"


class ForwardPlanEntryQuerySet(FromPaperQuerySet):
    def current(self, today: datetime.date) -> Self:
        """What each body plans, by date: its newest plan, and until that begins those before it.

        A plan is published before the months that it covers, and says nothing of the days between.
        """
        said = Q(pk__in=[])
        begins: dict[str, datetime.date] = {}
        plans: Any = ForwardPlan.objects.published().newest_first()
        for plan in plans.only("body", "period_from"):
            if plan.body not in begins:
                said |= Q(plan=plan.pk)
            elif plan.body and begins[plan.body] > today:
                until = begins[plan.body]
                said |= Q(plan=plan.pk, decision_date__gte=today, decision_date__lt=until)
            first_day = plan.first_day or today
            begins[plan.body] = min(begins.get(plan.body, first_day), first_day)
        return self.filter(said).soonest_first()

    def latest_first(self) -> Self:
        return self.order_by(F("decision_date").desc(nulls_last=True), "-pk")

    def soonest_first(self) -> Self:
        return self.order_by(F("decision_date").asc(nulls_last=True), "pk")

    def coming_first(self, today: datetime.date) -> Self:
        """What is still to come by date, then what has no date, then what has `passed`."""
        coming = Case(When(decision_date__gte=today, then="decision_date"))
        passed = Q(decision_date__isnull=False, decision_date__lt=today)
        return self.annotate(passed=ExpressionWrapper(passed, models.BooleanField())).order_by(
            "passed", coming.asc(nulls_last=True), F("decision_date").desc(nulls_last=True), "pk"
        )

    def with_plan(self) -> Self:
        return self.select_related("plan", "pack", "portfolio", "councillor", "committee")

    def for_listing(self) -> Self:
        """With the plan, and without what says how a row was read."""
        return self.with_plan().defer(*workings("plan"))

    def dated(self) -> Self:
        """Adds `stated_on`: the plan's printed date, else its pack's meeting, else the decision."""
        return self.annotate(
            stated_on=Coalesce("plan__published", "pack__meeting__date", "decision_date")
        )

    def naming(self, names: PortfolioNames) -> Self:
        """Entries that name the portfolio, or its holder when the plan was published."""
        return self.dated().filter(self.naming_each([names])[names])

    def naming_each(self, portfolios: Sequence[PortfolioNames]) -> dict[PortfolioNames, Q]:
        """What says so of a `dated` entry, for each of several portfolios."""
        return {
            names: Q(portfolio=names.portfolio)
            | names.by_councillor("councillor", date_field="stated_on")
            | names.in_text(ForwardPlanEntry, "portfolio_holder", date_field="stated_on")
            for names in portfolios
        }


class ForwardPlanEntry(FromPaper):
    """One coming decision of a forward plan."""

    class Access(models.TextChoices):
        OPEN = "open", "Open"
        PART_EXEMPT = "part exempt", "Part exempt"
        FULLY_EXEMPT = "fully exempt", "Fully exempt"

    plan = models.ForeignKey(ForwardPlan, on_delete=models.CASCADE, related_name="entries")
    position = models.PositiveSmallIntegerField(help_text="Order in the plan, from 1")
    title = models.CharField(max_length=500)
    key_decision = models.BooleanField(
        null=True, blank=True, help_text="As the plan states it; empty where it does not"
    )
    access = models.CharField(max_length=12, choices=Access, blank=True)
    description = models.TextField(blank=True)
    decision_maker = models.CharField(max_length=300, blank=True)
    decision_date = models.DateField(null=True, blank=True)
    consulted = models.JSONField(
        default=list, blank=True, help_text="Committees consulted, each with its date if stated"
    )
    portfolio_holder = models.TextField(blank=True, help_text="As the plan prints it")
    officer_contact = models.TextField(blank=True)
    portfolio = models.ForeignKey(
        Portfolio, on_delete=models.SET_NULL, null=True, blank=True, related_name="plan_entries"
    )
    councillor = models.ForeignKey(
        Councillor, on_delete=models.SET_NULL, null=True, blank=True, related_name="plan_entries"
    )
    committee = models.ForeignKey(
        Committee,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="plan_entries",
        help_text="The decision maker, where it is a committee",
    )

    objects = ForwardPlanEntryQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "position"]
        verbose_name_plural = "forward plan entries"
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "key"], name="plan_entry_is_unique_by_key_in_plan"
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        slug = slugify(self.title)[:60].strip("-") or "entry"
        return reverse("documents:plan_entry", kwargs={"pk": self.pk, "slug": slug})


class WorkProgrammeQuerySet(FromPaperQuerySet):
    def newest_first(self) -> Self:
        """The programme of the latest meeting's pack first."""
        rows = self.select_related("pack", "meeting__committee").defer(*workings("meeting"))
        return rows.order_by(F("meeting__date").desc(nulls_last=True), "-pk")


class WorkProgramme(FromPaper):
    """A committee's own list of what it means to look at."""

    position = models.PositiveSmallIntegerField(default=1, help_text="Order in the pack, from 1")
    committee_name = models.CharField(max_length=300, blank=True, help_text="As printed")
    committee = models.ForeignKey(
        Committee,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="work_programmes",
    )
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="work_programmes",
        help_text="The meeting whose pack holds it",
    )
    page_from = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")
    page_to = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")

    objects = WorkProgrammeQuerySet.as_manager()

    class Meta:
        ordering = ["pack", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["pack", "key"], name="work_programme_is_unique_by_key_in_its_pack"
            )
        ]

    def __str__(self) -> str:
        return f"Work programme of {self.committee_name or 'a committee not named'}"


class WorkProgrammeEntry(FromPaper):
    """One line of a work programme."""

    class Section(models.TextChoices):
        SCHEDULED = "scheduled", "Scheduled"
        UNSCHEDULED = "unscheduled", "Not yet scheduled"
        INFORMAL = "informal", "Informal work"

    work_programme = models.ForeignKey(
        WorkProgramme, on_delete=models.CASCADE, related_name="entries"
    )
    position = models.PositiveSmallIntegerField(help_text="Order in the programme, from 1")
    section = models.CharField(max_length=12, choices=Section, default=Section.SCHEDULED)
    meeting_date = models.DateField(null=True, blank=True)
    title = models.CharField(max_length=500)
    aims = models.TextField(blank=True)
    leads = models.JSONField(default=list, blank=True, help_text="Officers and members, as printed")
    other_information = models.TextField(blank=True)

    class Meta:
        ordering = ["work_programme", "position"]
        verbose_name_plural = "work programme entries"
        constraints = [
            models.UniqueConstraint(
                fields=["work_programme", "key"], name="work_programme_entry_is_unique_by_key"
            )
        ]

    def __str__(self) -> str:
        return self.title
