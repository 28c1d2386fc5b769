"""The true record of a pack, as JSON, from the same data that typesets it.

Its shape and conventions are those of the project's pack records (`ingest/parsing/records`);
nothing here reads a PDF. Page numbers are those that the binder gave to the papers.
"""

from __future__ import annotations

from typing import Any

from ingest.samples.binder import Bound
from ingest.samples.documents import Appendix, Notice, Programme
from ingest.samples.papers import ForwardPlan, Minutes, Report
from ingest.samples.truth import meetings, plans, reports


def true_record(bound: Bound) -> dict[str, Any]:
    """The whole pack's record."""
    papers = [(item, paper) for item in bound.items for paper in item.papers]
    sources = [(item, paper, paper.document.source) for item, paper in papers]
    return {
        "kind": bound.pack.kind,
        "meeting": meetings.meeting(bound),
        "agenda_items": meetings.agenda_items(bound),
        "minutes": [
            *[meetings.minutes(p, s) for _, p, s in sources if isinstance(s, Minutes)],
            *[meetings.notice(p, s.minutes) for _, p, s in sources if isinstance(s, Notice)],
        ],
        "forward_plans": [plans.plan(p, s) for _, p, s in sources if isinstance(s, ForwardPlan)],
        "work_programmes": [
            plans.programme(p, s) for _, p, s in sources if isinstance(s, Programme)
        ],
        "reports": [reports.report(bound, i, p, s) for i, p, s in sources if isinstance(s, Report)],
        "public_questions": [
            meetings.question(asked)
            for _, _, source in sources
            if isinstance(source, Appendix)
            for asked in source.questions
        ],
        "pdf_pages": bound.pdf_pages,
    }
