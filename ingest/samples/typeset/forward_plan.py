"""The Cabinet's forward plan: explanatory pages, the ruled landscape list, exempt paragraphs."""

from __future__ import annotations

from datetime import date, timedelta

from reportlab.platypus import Flowable, PageBreak, Table

from ingest.samples.papers import ForwardPlan, PlanEntry
from ingest.samples.people import Council
from ingest.samples.typeset.flow import flow
from ingest.samples.typeset.page import landscape_width
from ingest.samples.typeset.styles import (
    CELL,
    CELL_ITALIC,
    CELL_STRONG,
    HEADING,
    TITLE,
    para,
)
from ingest.samples.typeset.tables import ruled
from ingest.samples.typeset.words import MONTHS, long_date, short_date

SHARES = (0.24, 0.11, 0.1, 0.18, 0.17, 0.2)
HEADERS = (
    "Subject / Decision",
    "Decision Maker",
    "Date the Decision is Due",
    "Other Committee(s) consulted and Date of meeting(s)",
    "Portfolio Holder",
    "Officer Contact",
)
EXPLANATION = """
## Explanatory Note:

This Forward Plan contains future items to be considered by the Cabinet and Council. It is
published 28 days before the next meeting of the Committee. The plan includes items for the meeting
including key decisions. Each item shows if it is 'open' to the public or to be considered in a
private part of the meeting.

## Definition of Key Decisions

Key decisions are defined in the council's Constitution as decisions of the Cabinet which are
likely to -

(a) result in the council incurring expenditure which is, or the making of savings which are,
significant having regard to the council's budget for the service or function to which the decision
relates (Threshold - £500k); or
(b) be significant in terms of its effects on communities living or working in an area comprising
two or more wards.

In determining the meaning of "significant" the council will have regard to any guidance issued by
the Secretary of State in accordance with section 9Q of the Local Government Act 2000.
"""
PRIVATE = """
## Private/Exempt Items for Decision

Each item in the plan above marked as 'private' will refer to one of the following paragraphs.

1. Information relating to any individual.
2. Information which is likely to reveal the identity of an individual.
3. Information relating to the financial or business affairs of any particular person (including
the authority holding that information).
4. Information relating to any consultations or negotiations in connection with any labour
relations matter.
5. Information in respect of which a claim to legal professional privilege could be maintained.
6. Information which reveals that the authority proposes to give a notice or to make an order or
direction under any enactment.
7. Information relating to any action taken in connection with the prevention, investigation or
prosecution of crime.
"""


def title(plan: ForwardPlan) -> str:
    first, *_, last = plan.month_starts()
    ends = [f"{MONTHS[month.month - 1]} {month.year}" for month in (first, last)]
    return f"The Cabinet Forward Plan - {ends[0]} to {ends[1]}"


def period(plan: ForwardPlan) -> tuple[str, str]:
    """The first and last day as ISO dates."""
    last = plan.month_starts()[-1]
    after = (last.replace(day=28) + timedelta(days=4)).replace(day=1)
    return plan.first_month.isoformat(), (after - timedelta(days=1)).isoformat()


def planned(plan: ForwardPlan, entries: tuple[PlanEntry, ...]) -> list[PlanEntry]:
    """The entries that fall into the plan's months, by date."""
    first, last = period(plan)
    inside = [e for e in entries if first <= e.decision_date.isoformat() <= last]
    return sorted(inside, key=lambda entry: entry.decision_date)


def plan_story(
    council: Council, plan: ForwardPlan, entries: tuple[PlanEntry, ...]
) -> list[Flowable]:
    width = landscape_width(plan.margin)
    return [
        *heading(plan),
        *flow(EXPLANATION, width),
        PageBreak(),
        para(holders_heading(plan), HEADING),
        holders_table(council, plan),
        PageBreak(),
        list_of_decisions(council, plan, planned(plan, entries), width),
        PageBreak(),
        *flow(PRIVATE, width),
    ]


def heading(plan: ForwardPlan) -> list[Flowable]:
    from_to = [iso_words(day) for day in period(plan)]
    published = long_date(plan.published).upper()
    return [
        para(title(plan), TITLE),
        para(f"For the period {from_to[0]} to {from_to[1]}", TITLE),
        para(f"(Publication date – {published})", TITLE),
    ]


def iso_words(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}".upper()


def holders_heading(plan: ForwardPlan) -> str:
    year = plan.published.year - (plan.published.month < 5)
    return f"Cabinet Portfolio Holders {year}/{(year + 1) % 100}"


def holders_table(council: Council, plan: ForwardPlan) -> Table:
    """Names and portfolios on the day of publication, without any rules."""
    rows = [
        [para(held.councillor), para(held.full_portfolio)]
        for held in council.holdings_on(plan.published)
    ]
    style = [("TOPPADDING", (0, 0), (-1, -1), 0)]
    return Table(rows, colWidths=[190, 480], hAlign="LEFT", style=style)


def list_of_decisions(
    council: Council, plan: ForwardPlan, entries: list[PlanEntry], width: float
) -> Table:
    rows: list[list[object]] = [[para(text, CELL_STRONG) for text in HEADERS]]
    spans = []
    for month in plan.month_starts():
        spans.append(len(rows))
        name = f"{MONTHS[month.month - 1]} {month.year}"
        rows.append([para(name, CELL_STRONG), "", "", "", "", ""])
        held = [entry for entry in entries if entry.decision_date.replace(day=1) == month]
        rows += [entry_cells(council, entry) for entry in held]
    return ruled(rows, [share * width for share in SHARES], spans)


def entry_cells(council: Council, entry: PlanEntry) -> list[object]:
    access = [f"Public Access - {entry.access}", entry.paragraph or ""]
    return [
        [
            para(entry.title, CELL_STRONG),
            para(f"Key Decision - {'Yes' if entry.key else 'No'}", CELL),
            *[para(line, CELL) for line in access if line],
            para(entry.description, CELL),
        ],
        [para("Decision Maker", CELL_STRONG), para(entry.decision_maker, CELL)],
        [para("Decision Date", CELL_STRONG), para(short_date(entry.decision_date), CELL)],
        [para(line, CELL) for pair in entry.consulted for line in consulted_lines(*pair)],
        para(holder_words(entry), CELL),
        [para(line, CELL_ITALIC) for line in contact_lines(council, entry)],
    ]


def consulted_lines(committee: str, day: date | None) -> list[str]:
    return [committee, short_date(day)] if day else [committee]


def holder_words(entry: PlanEntry) -> str:
    return f"Portfolio Holder for {entry.portfolio}"


def contact_lines(council: Council, entry: PlanEntry) -> list[str]:
    """Officers with job and e-mail, then the director in brackets, as the column prints them."""
    officers = [council.officers[name] for name in entry.officers]
    lines = [line for o in officers for line in (f"{o.name}, {o.job_title}", o.email)]
    director = council.officers[entry.executive_director]
    return [*lines, f"{director.job_title} ({director.name})"]
