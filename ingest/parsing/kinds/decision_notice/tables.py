"""Notices set as tables: a row of columns for each decision, or labels beside their values.

| Item | Subject           | Decision          | Reason            |   | Decision maker | Leader |
| 5    | Budget monitoring | That it be noted. | To inform members |   | Decision       | That.. |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parsing.geometry import Cell, Row, Table
from ingest.parsing.kinds.decision_notice.labels import Section, role_alone
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs
from ingest.parsing.styles.notice_labels import Role
from ingest.parsing.tables import cell_text

FEWEST_LABELS = 3
LABELLED_SHARE = 0.5  # of a form's rows
HEADER_ROWS = 3  # among which the columns' titles stand

_NUMBER = re.compile(
    r"(?:agenda |minute )?(?:item|minute|no|number|ref(?:erence)?)\.?(?: (?:no|number))?\.?",
    re.IGNORECASE,
)


def table_sections(table: Table) -> list[Section] | None:
    """The sections that a table's cells make; None for a table of other matter."""
    columns = _columns(table)
    if columns is not None:
        header, roles = columns
        rows = table.rows[table.rows.index(header) + 1 :]
        return [section for row in rows for section in _row_sections(row, roles)]
    return list(_form_sections(table)) if _is_form(table) else None


def _columns(table: Table) -> tuple[Row, list[Role | None]] | None:
    """The header row and its columns' roles, where it heads decisions and what they are on."""
    for row in table.rows[:HEADER_ROWS]:
        roles = [_column_role(cell) for cell in row.cells]
        if len(roles) > 2 and "subject" in roles and "decision" in roles:
            return row, roles
    return None


def _column_role(cell: Cell) -> Role | None:
    text = cell_text(cell).strip(" :")
    return "number" if _NUMBER.fullmatch(text) else role_alone(text)


def _row_sections(row: Row, roles: Sequence[Role | None]) -> Iterator[Section]:
    """The subject first, with its item's number; then the other cells in their order."""
    cells = list(zip(row.cells, roles, strict=False))
    subject = next((cell for cell, role in cells if role == "subject"), None)
    if subject is None or not subject.lines:
        return
    number = next((cell_text(cell) for cell, role in cells if role == "number"), "")
    yield Section(
        "subject", cell_text(subject), _paragraphs(subject), number.strip(". "), in_row=True
    )
    for cell, role in cells:
        if cell is not subject and role != "number" and cell.lines:
            yield Section(role or "other", "", _paragraphs(cell), in_row=True)


def _is_form(table: Table) -> bool:
    labelled = [row for row in table.rows if _form_role(row)]
    roles = {_form_role(row) for row in labelled}
    enough = len(labelled) >= max(FEWEST_LABELS, LABELLED_SHARE * len(table.rows))
    return enough and "decision" in roles and bool(roles & {"subject", "reason"})


def _form_role(row: Row) -> Role | None:
    two = len(row.cells) == 2 and bool(row.cells[0].lines)
    return role_alone(cell_text(row.cells[0]).strip(" :")) if two else None


def _form_sections(table: Table) -> Iterator[Section]:
    for row in table.rows:
        if not any(cell.lines for cell in row.cells):
            continue
        lines = [line for cell in row.cells for line in cell.lines]
        value = _paragraphs(row.cells[-1]) if len(row.cells) == 2 else []
        label = Paragraph(row.cells[0].lines) if row.cells[0].lines else Paragraph(tuple(lines))
        yield Section(_form_role(row) or "other", "", [label, *value])


def _paragraphs(cell: Cell) -> list[Paragraph]:
    return lines_to_paragraphs(cell.lines)
