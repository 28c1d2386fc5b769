"""What was read from a paper, or from one page of it, under headings that readers know."""

from typing import Any

from documents.models import (
    AgendaItem,
    ForwardPlan,
    ForwardPlanEntry,
    Minute,
    Pack,
    PublicQuestion,
    Report,
    WorkProgramme,
    WorkProgrammeEntry,
)

Contents = list[tuple[str, list[Any]]]


def read_from_paper(pack: Pack) -> Contents:
    """The paper's larger parts: its agenda, reports, minutes, plans and questions."""
    return _under_headings(
        ("Agenda items", AgendaItem.objects.filter(pack=pack).for_listing()),
        ("Reports", Report.objects.filter(pack=pack).with_page().order_by("position")),
        ("Minutes", Minute.objects.filter(pack=pack).select_related("meeting__committee")),
        ("Forward plans", ForwardPlan.objects.filter(pack=pack)),
        ("Work programmes", WorkProgramme.objects.filter(pack=pack)),
        ("Public questions", PublicQuestion.objects.filter(pack=pack)),
    )


def read_from_page(pack: Pack, number: int) -> Contents:
    """Every record whose place is this page."""
    here = {"pack": pack, "page": number}
    return _under_headings(
        ("Agenda items", AgendaItem.objects.filter(**here).for_listing()),
        ("Reports", Report.objects.filter(**here).with_page()),
        ("Minutes", Minute.objects.filter(**here).select_related("meeting__committee")),
        ("Forward plan entries", ForwardPlanEntry.objects.filter(**here)),
        ("Work programme entries", WorkProgrammeEntry.objects.filter(**here)),
        ("Public questions", PublicQuestion.objects.filter(**here)),
    )


def _under_headings(*headed: tuple[str, Any]) -> Contents:
    """The headings that have anything published under them, their rows with the pack."""
    found = [(heading, list(rows.published().with_pack())) for heading, rows in headed]
    return [(heading, rows) for heading, rows in found if rows]
