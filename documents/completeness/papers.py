"""Papers that a published paper names and that are not here: "to follow", and appendices."""

import re
from collections import defaultdict
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Left

from documents.completeness.gaps import Gap
from documents.models import AgendaItem, PackPage, Report
from documents.templatetags.papers import day
from documents.titles import readable

# Appendix 1: Delivery Plan / Appendix A – Updated Plan / APPENDIX ONE / Annex 2
LABEL = re.compile(
    r"^\W*((?:appendix|annex)\s+(?:[a-z]|\d+[a-z]?|one|two|three|four|five))\b", re.I
)
HEAD = 600  # characters: where a page that begins an appendix says so

Missing = tuple[Report, str]


def never_followed() -> QuerySet[AgendaItem]:
    """Items promised "to follow", newest meeting first, to which no report is published."""
    came = Report.objects.published().filter(agenda_item=OuterRef("pk"))
    items = AgendaItem.objects.published().for_listing().filter(to_follow=True)
    return items.filter(~Exists(came))


def gap_of_item(item: AgendaItem) -> Gap:
    return Gap(
        title=readable(item.title),
        address=item.get_absolute_url(),
        words=f"{item.meeting.committee}, {day(item.meeting.date)}",
        pack=item.pack,
        page=item.page,
        label=item.printed_page or item.page,
    )


def missing_appendices() -> list[Missing]:
    """Appendices that a report lists by number or letter and that no open page is headed with.

    Looked for behind the report, up to the next report in the same file, and in the other
    published papers of its meeting. An appendix listed by title alone is not looked for.
    """
    reports = list(
        Report.objects.published()
        .exclude(appendices=[])
        .select_related("meeting__committee", "agenda_item__meeting__committee", "pack")
        .order_by("-meeting__date", "meeting", "position")
    )
    heads = _heads(reports)
    ends = _ends(reports)
    return [
        (report, str(name))
        for report in reports
        for name in report.appendices
        if (label := label_of(str(name))) and not _is_there(label, report, heads, ends)
    ]


def label_of(name: str) -> str:
    """ "appendix a" from "Appendix A: Action Plan"; empty where it has no number or letter."""
    match = LABEL.match(name)
    return " ".join(match[1].casefold().split()) if match else ""


def _heads(reports: list[Report]) -> dict[int | None, list[tuple[int, int, str]]]:
    """Meeting -> pack, page and first words of its open pages that speak of an appendix."""
    pages: Any = (
        PackPage.objects.published()
        .filter(pack__meeting__in={report.meeting_id for report in reports})
        .annotate(head=Left("text", HEAD))
        .filter(head__iregex="appendix|annex")
        .values_list("pack__meeting", "pack", "number", "head")
    )
    found = defaultdict(list)
    for meeting, pack, number, head in pages:
        found[meeting].append((pack, number, " ".join(head.casefold().split())))
    return found


def _ends(reports: list[Report]) -> dict[int, int]:
    """Report -> the page on which the next report of the same file begins."""
    starts = Report.objects.published().filter(pack__in={report.pack_id for report in reports})
    begin = defaultdict(list)
    for pack, page in starts.exclude(page=None).values_list("pack", "page"):
        begin[pack].append(page)
    return {
        report.pk: min(
            (page for page in begin[report.pack_id] if page > (report.page or 0)), default=10**9
        )
        for report in reports
    }


def _is_there(label: str, report: Report, heads: Any, ends: dict[int, int]) -> bool:
    wanted = re.compile(rf"\b{re.escape(label)}\b")
    return any(
        wanted.search(head)
        for pack, number, head in heads[report.meeting_id]
        if pack != report.pack_id or (report.page or 0) < number < ends[report.pk]
    )


def gap_of_appendix(missing: Missing) -> Gap:
    report, name = missing
    where = f"{report.meeting.committee}, {day(report.meeting.date)}" if report.meeting else ""
    return Gap(
        title=name,
        address=report.get_absolute_url(),
        words=f"named in “{readable(str(report))}”" + f", {where}" * bool(where),
        pack=report.pack,
        page=report.page,
        label=report.printed_page or report.page,
    )
