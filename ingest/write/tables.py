"""The natural keys: what makes a row read from a paper the same row as one already here."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Model

from documents.models import (
    AgendaItem,
    Attendance,
    ForwardPlan,
    ForwardPlanEntry,
    Minute,
    PlanPortfolioHolder,
    PublicQuestion,
    Report,
    WorkProgramme,
    WorkProgrammeEntry,
)

Weights = Mapping[str, int]

# What a paper says of a meeting weighs more or less by its kind; what is not named weighs nothing.
AGENDA_FIRST: Weights = {"agenda pack": 3, "agenda frontsheet": 3, "supplement": 2}
MINUTES_FIRST: Weights = {"minutes": 3, "agenda pack": 3, "supplement": 3}  # then notices
ALL_ALIKE: Weights = {}


@dataclass(frozen=True, slots=True)
class Table:
    """Where rows of a kind hang, what names them there, and which kinds of paper go first."""

    model: type[Model]
    within: str  # the row's parent
    key: str  # what names the row within its parent
    key_is_of: str  # what the key is made of, in words
    weights: Weights


# Rows of a meeting are shared: each paper that states one means the same row.
AGENDA_ITEMS = Table(AgendaItem, "meeting", "slug", "number, else title, else place", AGENDA_FIRST)
MINUTES = Table(Minute, "meeting", "slug", "number, else title, else place", MINUTES_FIRST)
ATTENDANCES = Table(Attendance, "meeting", "key", "list and name", MINUTES_FIRST)
QUESTIONS = Table(PublicQuestion, "meeting", "key", "asker and first words", ALL_ALIKE)
# Rows of a pack are its own: the same plan in two packs is two plans.
REPORTS = Table(Report, "pack", "key", "item's number, else title", ALL_ALIKE)
PLANS = Table(ForwardPlan, "pack", "key", "title and period", ALL_ALIKE)
PLAN_HOLDERS = Table(PlanPortfolioHolder, "plan", "key", "name and portfolio", ALL_ALIKE)
PLAN_ENTRIES = Table(ForwardPlanEntry, "plan", "key", "title", ALL_ALIKE)
PROGRAMMES = Table(WorkProgramme, "pack", "key", "committee", ALL_ALIKE)
PROGRAMME_ENTRIES = Table(WorkProgrammeEntry, "work_programme", "key", "section, title", ALL_ALIKE)
# A meeting itself: committee, date, start time (ingest.match.meetings). A page: pack, number.

TABLES = (
    AGENDA_ITEMS,
    MINUTES,
    ATTENDANCES,
    QUESTIONS,
    REPORTS,
    PLANS,
    PLAN_HOLDERS,
    PLAN_ENTRIES,
    PROGRAMMES,
    PROGRAMME_ENTRIES,
)
