"""Officers' and cabinet members' reports: the covering report of an agenda item."""

from __future__ import annotations

from dataclasses import replace

from ingest.parsing.geometry import Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.report.extent import report_pages
from ingest.parsing.kinds.report.notes import report_notes
from ingest.parsing.kinds.report.record import read_report
from ingest.parsing.kinds.report.signs import read_signs
from ingest.parsing.kinds.report.stated import with_statements
from ingest.parsing.raised import without_marks
from ingest.parsing.stubs import is_blank

NAME = "report"
LEAST, MOST, EACH = 0.55, 0.95, 0.05  # of sureness


def opens(page: Page) -> bool:
    """Whether a report begins here: labels of a head block with the sections under it."""
    return read_signs(page).of_report


def recognise(part: Part) -> float:
    """How sure the part is a report: by the labels and sections of its first page."""
    first = next((page for page in part.pages if not is_blank(page)), None)
    signs = read_signs(first) if first else None
    if signs is None or not signs.of_report:
        return 0.0
    return min(LEAST + EACH * signs.count, MOST)


def parse(part: Part, context: Context) -> Reading:
    """The covering report's record; its annexes get none."""
    pages = report_pages(part)
    if not pages:
        return Reading()
    record = with_statements(read_report(pages, part.item, context.committee))
    bare = without_marks(replace(record, blocks=()))
    record = replace(bare, blocks=record.blocks)
    return Reading(reports=(record,), notes=report_notes(record, pages))
