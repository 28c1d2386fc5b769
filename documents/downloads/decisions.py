"""The register of decisions as a table to take away (CSV), as many rows as are asked for."""

import csv
import io
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from documents.models import ForwardPlanEntry, Minute
from documents.plans.key_decisions import notices
from documents.wording.dates import day_in_words

ROWS_AT_ONCE = 500
NOT_STATED = "not stated in the paper"
BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheets take UTF-8 for something else, and spoil every pound sign."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
HEADINGS = (
    "Date",
    "Decided by",
    "Minute",
    "Title",
    "Decision",
    "Outcome",
    "Key decision",
    "Reason",
    "Next step",
    "Moved by",
    "Seconded by",
    "Minutes",
    "Paper",
    "Page",
    "Address",
)


def decisions_file(minutes: Any, absolute: Callable[[str], str]) -> Iterator[str]:
    """The lines of the table; `absolute` makes an address whole."""
    yield BYTE_ORDER_MARK + _line(HEADINGS)
    waiting = minutes.iterator(chunk_size=ROWS_AT_ONCE)
    while rows := list(islice(waiting, ROWS_AT_ONCE)):
        announced = notices(rows)
        for row in rows:
            yield _line(_cells(row, announced.get(row.pk), absolute))


def _cells(
    row: Minute, notice: ForwardPlanEntry | None, absolute: Callable[[str], str]
) -> tuple[str, ...]:
    outcome = row.outcome
    return (
        day_in_words(row.meeting.date),
        str(row.meeting.committee),
        row.number,
        row.title,
        "\n".join(row.decisions),
        outcome.label if outcome else "",
        _key_decision(notice),
        row.reason or NOT_STATED,
        "\n".join(row.actions) or NOT_STATED,
        row.proposer or NOT_STATED,
        row.seconder or NOT_STATED,
        row.get_status_display(),
        str(row.pack or ""),
        row.page_label,
        absolute(row.get_absolute_url()),
    )


def _key_decision(notice: ForwardPlanEntry | None) -> str:
    if notice is None or notice.key_decision is None:
        return NOT_STATED
    return "Yes" if notice.key_decision else "No"


def _line(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(map(_harmless, cells))
    return out.getvalue()


def _harmless(cell: str) -> str:
    """Text that a spreadsheet would take for a formula, made text again."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
