"""Officers' and cabinet members' reports: the covering report of an agenda item."""

from __future__ import annotations

from ingest.parsing.geometry import Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.report.extent import report_pages
from ingest.parsing.kinds.report.notes import report_notes
from ingest.parsing.kinds.report.record import read_report
from ingest.parsing.kinds.report.signs import read_signs
from ingest.parsing.kinds.report.stated import with_statements

NAME = "report"
LEAST, MOST, EACH = 0.55, 0.95, 0.05  # of sureness


def opens(page: Page) -> bool:
    """Whether a report begins here: labels of a head block with the sections under it."""
    return read_signs(page).of_report


def recognise(part: Part) -> float:
    """How sure the part is a report: by the labels and sections of its first page."""
    pages = report_pages(part)
    if not pages or not opens(pages[0]):
        return 0.0
    return min(LEAST + EACH * read_signs(pages[0]).count, MOST)


def parse(part: Part, context: Context) -> Reading:
    """The covering report's record; its annexes get none."""
    pages = report_pages(part)
    if not pages:
        return Reading()
    record = with_statements(read_report(pages, part.item, context.committee))
    return Reading(reports=(record,), notes=report_notes(record, pages))
