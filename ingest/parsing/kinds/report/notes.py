"""What an officer should check in a report's record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.parsing.geometry import Page
from ingest.parsing.kinds.report.pictures import is_picture
from ingest.parsing.provenance import note_at, source_of
from ingest.parsing.records import Note, ReportRecord


def report_notes(record: ReportRecord, pages: Sequence[Page]) -> tuple[Note, ...]:
    """What was not found in the report, and pages whose text could not be read."""
    return (*_missing(record, pages[0]), *_unread(pages))


def _missing(record: ReportRecord, first: Page) -> Iterator[Note]:
    name = f"The report of item {record.agenda_item}" if record.agenda_item else "The report"
    if record.title is None:
        message = f"{name} has no title that could be read. Enter the one on its first page."
        yield _note("report-without-title", message, record, first)
    if record.recommendation is None:
        message = f"{name} has no recommendation that could be read. Check whether it asks for one."
        yield _note("report-without-recommendation", message, record, first)
    if not record.authors:
        message = f"{name} names no author that could be read. Check its head and its last page."
        yield _note("report-without-author", message, record, first)


def _unread(pages: Sequence[Page]) -> Iterator[Note]:
    for page in pages:
        if is_picture(page) and page.lines and page.read_by != "ocr":
            yield Note(
                code="picture-page",
                message="Most of this page of the report is a picture, which was not read. Check "
                "whether it shows text that readers need.",
                page=page.number,
                severity="unread",
            )


def _note(code: str, message: str, record: ReportRecord, first: Page) -> Note:
    """On the report's head, as far as it was read."""
    head = record.sources.get("title") or record.sources.get("record")
    return note_at(head or source_of(first.lines, "report"), code, message, severity="missing")
