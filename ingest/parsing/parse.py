"""From a file to its pack record."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ingest.parsing import unreadable
from ingest.parsing.checks import check
from ingest.parsing.fellow import Fellow
from ingest.parsing.furniture import drop_furniture
from ingest.parsing.geometry import Page, Part
from ingest.parsing.kinds import KINDS, front_sheet
from ingest.parsing.kinds.contract import RECOGNISED, Context, Kind, Reading
from ingest.parsing.parts import live_pages, pages_to_parts, take_front_sheet
from ingest.parsing.reader import read_pages
from ingest.parsing.records import (
    MeetingRecord,
    Note,
    PackPageRecord,
    PackRecord,
    PaperKind,
    ReportRecord,
)
from ingest.parsing.records.findings import Finding
from ingest.parsing.scans import ReadScan, read_scans, scan_notes
from ingest.parsing.stubs import is_restricted, is_scanned

Progress = Callable[[str, int, int], None]
"""Called with the stage ("reading pages"), what is done of it, and the total."""

Look = Callable[[Path, Sequence[Page]], tuple[Finding, ...]]
"""Looks through a file and its pages for what may have to be withheld."""


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A part, the kind that it was taken for, and what that kind read."""

    part: Part
    kind: str | None
    reading: Reading


def ignore_progress(stage: str, done: int, total: int) -> None:
    """For callers that show no progress."""


def parse_pack(
    path: Path | str,
    on_progress: Progress = ignore_progress,
    read_scan: ReadScan | None = None,
    look: Look | None = None,
    fellow: Fellow | None = None,
) -> PackRecord:
    """The record of the paper in the file. Raises UnreadablePaper where none can be made.

    `read_scan` recognises the text on pages that are pictures; without it they stay unread.
    `look` finds what may have to be withheld: it draws pages, which may take longer than reading
    them, so only who may publish the paper asks for it. `fellow` reads the last pages of a long
    file at the same time, and changes nothing but how soon the record is there.
    """
    with _no_search_for_cycles():  # until the pages are let go: there are most objects in them
        pages = list(read_pages(path, partial(on_progress, "reading pages"), fellow))
        return _file_to_record(Path(path), pages, on_progress, read_scan, look)


def _file_to_record(
    path: Path,
    pages: Sequence[Page],
    on_progress: Progress,
    read_scan: ReadScan | None,
    look: Look | None,
) -> PackRecord:
    if not any(page.has_text or is_scanned(page) for page in pages):
        raise unreadable.no_text()
    scans = read_scans(pages, read_scan, partial(on_progress, "recognising text on scans"))
    findings: tuple[Finding, ...] = ()
    if look:
        on_progress("looking for what may be exempt", 0, 0)
        findings = look(path, scans.pages)
    record = pages_to_record(drop_furniture(scans.pages), on_progress=on_progress)
    notes = record.notes + scan_notes(record.pages, scans)
    return replace(record, notes=notes, findings=findings)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """A parse makes many objects and hardly a cycle: looking for them costs a tenth of its time."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


def pages_to_record(
    pages: Sequence[Page],
    kinds: Sequence[Kind] = KINDS,
    on_progress: Progress = ignore_progress,
) -> PackRecord:
    """The record of pages that are read and rid of their furniture."""
    front, rest = take_front_sheet(pages, front_sheet, kinds)
    opening = front_sheet.parse(front, Context()) if front else Reading()
    context = Context(meeting=opening.meeting)
    parts = pages_to_parts(rest, opening.agenda_items, kinds)
    read = _read_parts(parts, kinds, context, on_progress)
    whole = sum((each.reading for each in read), opening)
    record = PackRecord(
        kind=_paper_kind(front, read),
        pdf_pages=len(pages),
        meeting=whole.meeting or _meeting_reported_to(whole.reports),
        agenda_items=whole.agenda_items,
        minutes=whole.minutes,
        forward_plans=whole.forward_plans,
        work_programmes=whole.work_programmes,
        reports=whole.reports,
        public_questions=whole.public_questions,
        pages=_page_records(pages, parts),
        notes=whole.notes,
    )
    return replace(record, notes=record.notes + check(record))


def _meeting_reported_to(reports: Sequence[ReportRecord]) -> MeetingRecord | None:
    """Of a report by itself: the meeting that its head names."""
    for report in reports:
        if report.committee or report.date:
            names = ("committee", "date", "record")
            sources = {name: report.sources[name] for name in names if name in report.sources}
            return MeetingRecord(committee=report.committee, date=report.date, sources=sources)
    return None


def _read_parts(
    parts: Sequence[Part], kinds: Sequence[Kind], context: Context, on_progress: Progress
) -> list[ReadPart]:
    read: list[ReadPart] = []
    reported: set[str] = set()  # items whose covering report was read: what follows is annexed
    for number, part in enumerate(parts, start=1):
        on_progress("reading papers", number, len(parts))
        kind = _recognise(part, kinds)
        if kind is None or (kind.NAME == "report" and part.item in reported):
            read.append(ReadPart(part, None, Reading()))
            continue
        read.append(ReadPart(part, kind.NAME, _read_part(part, kind, context)))
        if kind.NAME == "report" and part.item:
            reported.add(part.item)
    return read


def _read_part(part: Part, kind: Kind, context: Context) -> Reading:
    """What the kind reads; one paper that defeats it must not cost the rest of the pack."""
    try:
        return kind.parse(part, context)
    except Exception as error:  # whatever a stranger's PDF brought about
        message = (
            f"The {kind.NAME} that begins on this page could not be read "
            f"({type(error).__name__}). Enter what it says by hand."
        )
        note = Note("paper-not-read", message, page=part.pages[0].number, severity="unread")
        return Reading(notes=(note,))


def _recognise(part: Part, kinds: Sequence[Kind]) -> Kind | None:
    """The kind that is surest of the part, if any is sure enough."""
    live = live_pages(part)
    if not live or is_restricted(live[0]):
        return None
    scored = [(float(kind.recognise(part)), kind) for kind in kinds if kind is not front_sheet]
    score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best if score >= RECOGNISED else None


def _paper_kind(front: Part | None, read: Sequence[ReadPart]) -> PaperKind:
    """What the whole paper is, by what it holds."""
    papers = [each for each in read if live_pages(each.part)]
    if front is not None:
        if front_sheet.announces_supplement(front):
            return "supplement"
        return "agenda pack" if papers else "agenda frontsheet"
    named: dict[str | None, PaperKind] = {
        "minutes": "minutes",
        "forward plan": "forward plan",
        "decision notice": "decision notice",
        "report": "report",
    }
    first = next((each.kind for each in papers if each.kind), None)
    return named.get(first, "other")


def _page_records(pages: Sequence[Page], parts: Sequence[Part]) -> tuple[PackPageRecord, ...]:
    items = {page.number: part.item for part in parts for page in part.pages}
    return tuple(
        PackPageRecord(
            number=page.number,
            printed_number=page.printed_number,
            text="\n".join(line.text for line in page.lines),
            width=page.width,
            height=page.height,
            has_text=bool(page.lines),
            read_by=page.read_by,
            unreadable=page.unreadable,
            scanned=is_scanned(page),
            restricted=is_restricted(page),
            agenda_item=items.get(page.number),
        )
        for page in pages
    )
