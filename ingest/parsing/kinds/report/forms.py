"""Reports whose opening is a ruled form: label beside value, summary and recommendation in cells.

| Report subject  | Parks strategy                              |
| Meeting date    | 6 February 2024                             |
| Recommendations | It is RECOMMENDED that: (a) the strategy ... |
| Report author   | Ann Name, Head of Parks                     |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Line, Row, Table
from ingest.parsing.kinds.report.elements import Element
from ingest.parsing.kinds.report.unruled import SECTIONS, form_label
from ingest.parsing.lines import in_reading_order
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs

FEWEST_LABELS = 2
LABELLED_SHARE = 0.5  # of a form's rows


def unroll_forms(elements: Sequence[Element]) -> Sequence[Element]:
    """The elements, the forms among them taken apart.

    Their labels with short values stand together where the first form stood; the sections follow
    as headings with their text. A paper without such a form comes back as it is.
    """
    forms = [at for at, each in enumerate(elements) if isinstance(each, Table) and is_form(each)]
    if not any(_sections(elements[at]) for at in forms):
        return elements
    unrolled = [each for at, each in enumerate(elements) if at < forms[0]]
    unrolled += [label for at in forms for label in _head_rows(elements[at])]
    for at in range(forms[0], len(elements)):
        unrolled += _sections(elements[at]) if at in forms else [elements[at]]
    return unrolled


def is_form(table: Table) -> bool:
    """Whether most rows open with a label or a section's name."""
    named = [row for row in table.rows if _label(row)]
    return len(named) >= FEWEST_LABELS and len(named) >= LABELLED_SHARE * len(table.rows)


def _label(row: Row) -> str | None:
    return form_label(row.cells[0].lines)


def _text(lines: Iterable[Line]) -> str:
    return " ".join(line.text for line in lines)


def _head_rows(element: Element) -> Iterator[Table]:
    assert isinstance(element, Table)
    rows = tuple(row for row in element.rows if not _is_section(row))
    if rows:
        yield replace(element, rows=rows)


def _is_section(row: Row) -> bool:
    values = [cell for cell in row.cells[1:] if cell.lines]
    return _label(row) in SECTIONS and bool(values) and not _is_short_purpose(row)


def _is_short_purpose(row: Row) -> bool:
    """ "Purpose | Decision" is a label with its value."""
    words = _text(line for cell in row.cells[1:] for line in cell.lines).split()
    return _label(row) == "purpose of report" and len(words) < 8


def _sections(element: Element) -> list[Element]:
    """A heading and the paragraphs of its text for each row that is a section."""
    found: list[Element] = []
    for row in element.rows if isinstance(element, Table) else ():
        if _is_section(row):
            found.append(Paragraph(row.cells[0].lines))
            lines = (line for cell in row.cells[1:] for line in in_reading_order(cell.lines))
            found.extend(lines_to_paragraphs(lines))
    return found
