"""What was published: packs and what they hold."""

from documents.models.attendance import Attendance
from documents.models.meeting import AgendaItem, Meeting
from documents.models.minute import Correction, Minute, PublicQuestion
from documents.models.pack import Pack, PackPage
from documents.models.plan import (
    ForwardPlan,
    ForwardPlanEntry,
    PlanPortfolioHolder,
    WorkProgramme,
    WorkProgrammeEntry,
)
from documents.models.report import Report, ReportAuthor, ReportPortfolioHolder
from documents.models.search_entry import SearchEntry
from documents.models.vocabulary import Acronym, SearchWord

__all__ = [
    "Acronym",
    "AgendaItem",
    "Attendance",
    "Correction",
    "ForwardPlan",
    "ForwardPlanEntry",
    "Meeting",
    "Minute",
    "Pack",
    "PackPage",
    "PlanPortfolioHolder",
    "PublicQuestion",
    "Report",
    "ReportAuthor",
    "ReportPortfolioHolder",
    "SearchEntry",
    "SearchWord",
    "WorkProgramme",
    "WorkProgrammeEntry",
]
