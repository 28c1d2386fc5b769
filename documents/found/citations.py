"""How a report is cited: in a line for readers, and in fields for reference managers."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from documents.models import AgendaItem, Meeting, Report
from documents.templatetags.papers import day
from documents.wording.titles import readable


@dataclass(frozen=True, slots=True)
class Citation:
    """A report as literature: who published it for which meeting, on which pages of what file."""

    report: Report
    meeting: Meeting | None
    item: AgendaItem | None
    council: str
    address: str
    pdf_address: str

    @property
    def date(self) -> datetime.date | None:
        """The date that the report bears, else its meeting's."""
        return self.report.date or (self.meeting.date if self.meeting else None)

    @property
    def pages(self) -> str:
        """ "pp. 23–28", "p. 23", or nothing where the paper's pages are not known."""
        first, last = self.report.page_from, self.report.page_to
        if not first:
            return ""
        return f"p. {first}" if not last or last == first else f"pp. {first}–{last}"

    @property
    def line(self) -> str:
        """ "Marlshire Council (2024) Budget. Report to Cabinet, 6 February 2024, item 8." """
        year = f" ({self.date.year})" if self.date else ""
        named = self.meeting.committee.name if self.meeting else self.report.committee_name
        place = [
            f"Report to {readable(named)}" if named else "Report",
            day(self.date),
            f"item {self.item.number}" if self.item and self.item.number else "",
            self.pages,
        ]
        title = readable(str(self.report)).rstrip(".")
        return f"{self.council}{year} {title}. {', '.join(part for part in place if part)}."

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Names and contents of meta elements: Highwire Press tags and Dublin Core."""
        return [(name, content) for name, content in self._fields() if content]

    def _fields(self) -> Iterator[tuple[str, str]]:
        title, date = readable(str(self.report)), self.date
        yield "citation_title", title
        yield "DC.title", title
        for author in self.report.authors.all():
            yield "citation_author", author.name
            yield "DC.creator", author.name
        yield "citation_publication_date", f"{date:%Y/%m/%d}" if date else ""
        yield "DC.date", date.isoformat() if date else ""
        yield "citation_technical_report_institution", self.council
        yield "DC.publisher", self.council
        if self.meeting:
            yield "citation_conference_title", str(self.meeting)
        yield "citation_firstpage", str(self.report.page_from or "")
        yield "citation_lastpage", str(self.report.page_to or "")
        yield "citation_pdf_url", self.pdf_address
        yield "citation_public_url", self.address
        yield "DC.identifier", self.address
        yield "DC.type", "Text.Report"
        yield "DC.language", "en-GB"
