"""Attendance printed as a table: names with their bodies, columns of names, or a grid of ticks.

| Name              | Organisation    |     | Member    | Present | Apologies |
| Cllr Hart (Chair) | Ambleford Town  |     | Joan Ely  | ✓       |           |
| Dr Imran Sadiq    | Care Board      |     | Colin Day |         | ✓         |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Cell, Line, Row, Table
from ingest.parsing.kinds.minutes.labels import heads_attendance, read_label
from ingest.parsing.tables import row_texts

_COLUMN_TITLE = re.compile(
    r"(?:(?:full |member(?:'s|’s)? )?names?(?: of (?:member|councillor|representative)s?)?|members?"
    r"|(?:voting |non-voting )?members?|councillors?|organi[sz]ations?|representing|roles?"
    r"|represent\w*|positions?|(?:job )?titles?|designation|initials?|wards?|part(?:y|ies)|company"
    r"|authority|council|body|agency|capacity|constituency|sector|school|attendance|post"
    r"|directors?|trustees?|attendees?|district|area|appointed by|nominating body"
    r"|(?:cabinet member|portfolio|executive member)(?: holder)?s?(?: (?:responsib\w+ )?for)?)",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"\(?[A-Z]{1,5}\)?")
_PERSON = re.compile(r"(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Sir|Rev|Prof|County|District)\b")
_TICK = re.compile(
    r"[\u2022\u2713\u2714\u221a\u2611*]|y(?:es)?|x|p(?:resent)?|attended|in person", re.I
)
_CROSS = re.compile(r"[\u2717\u2718\u2612\u00d7-]|n(?:o)?|x|ab(?:s(?:ent)?)?", re.IGNORECASE)
_SENT_APOLOGIES = re.compile(r"a(?:p(?:ol(?:og(?:y|ies))?)?)?", re.IGNORECASE)


def table_to_lines(table: Table) -> list[Line]:
    """The table's names as lines of lists, under a label "Present:" or "Apologies:" where the
    table's own columns say who was there."""
    rows = [row for row in table.rows if any(row_texts(row))]
    head = _attendance_columns(rows[0]) if len(rows) > 1 else {}
    if head and _is_grid(rows[1:], head):
        return list(_grid_lines(rows, head))
    if len(head) > 1:
        return [line for at in head for line in _column_lines(rows, at)]
    return [line for row in rows if not _is_header(row) for line in _row_lines(row)]


def _row_lines(row: Row) -> Iterator[Line]:
    """A row's name, and in brackets what its other cells say of the person; a row with a single
    cell may be a label for those below."""
    filled = [cell for cell in row.cells if cell.lines]
    label = read_label(_cell_words(filled[0])) if filled else None
    if label is not None and not label.rest:
        yield _label_line(filled[0].lines[0], _cell_words(filled[0]))
        for cell in filled[1:]:
            yield from cell.lines
        return
    for at, cell in enumerate(filled):
        text = _cell_words(cell)
        if not at or ":" in text or _names_person(text):
            yield from cell.lines
        elif not _INITIALS.fullmatch(text):
            yield replace(cell.lines[0], text=as_aside(text), marker=None)


def as_aside(text: str) -> str:
    """What a row says of its person, in brackets; an office in brackets of its own keeps them:
    "Vale Council (Chairman)" -> "(Vale Council) (Chairman)"."""
    inner = re.findall(r"\(([^()]+)\)?", text)
    outer = re.sub(r"\([^()]*\)?", " ", text)
    parts = [" ".join(part.split()).strip("() -–,") for part in (outer, *inner)]
    return " ".join(f"({part})" for part in parts if part)


def is_column_title(text: str) -> bool:
    """Whether a cell heads a column of such a table: "Councillor", "Representing"."""
    return _COLUMN_TITLE.fullmatch(text.strip(" :")) is not None


def _names_person(text: str) -> bool:
    """Whether a cell beside a name holds a further person: "Cllr Hale", "Jo Hale (Chair)"."""
    return _PERSON.match(text) is not None


def _attendance_columns(row: Row) -> dict[int, str]:
    """By column, its title where that is a label of attendance: "Present", "Apologies"."""
    found = {}
    for at, text in enumerate(row_texts(row)):
        label = read_label(text.strip())
        if label is not None and not label.rest and heads_attendance(label):
            found[at] = label.words
    return found


def _is_header(row: Row) -> bool:
    texts = [text.strip(" :") for text in row_texts(row) if text.strip()]
    return len(texts) > 1 and all(map(is_column_title, texts))


def _is_grid(rows: Sequence[Row], head: dict[int, str]) -> bool:
    """Whether the columns under "Present" and "Apologies" hold marks and no names."""
    marks = [_text(row, at) for row in rows for at in head]
    said = [mark for mark in marks if mark]
    return 0 not in head and bool(said) and all(_side(mark) is not None for mark in said)


def _side(mark: str) -> str | None:
    """What one mark says; None for words that are no mark."""
    if _SENT_APOLOGIES.fullmatch(mark):
        return "apologies"
    if _TICK.fullmatch(mark):
        return "yes"
    return "no" if _CROSS.fullmatch(mark) else None


def _grid_lines(rows: Sequence[Row], head: dict[int, str]) -> Iterator[Line]:
    """The names by the column that is marked, each list under its column's title."""
    lists: dict[str, list[Line]] = {title: [] for title in head.values()}
    for row in rows[1:]:
        title = _marked_column(row, head, lists)
        name = next((cell for cell in row.cells if cell.lines), None)
        if title is not None and name is not None:
            lists[title] += name.lines
    header = next(line for cell in rows[0].cells for line in cell.lines)
    for title, names in lists.items():
        if names:
            yield _label_line(header, title)
            yield from names


def _marked_column(row: Row, head: dict[int, str], lists: dict[str, list[Line]]) -> str | None:
    for at, title in head.items():
        side = _side(_text(row, at)) if _text(row, at) else None
        if side == "apologies" and not title.casefold().startswith("apolog"):
            lists.setdefault("Apologies", [])
            return "Apologies"
        if side in ("yes", "apologies"):
            return title
    return None


def _text(row: Row, at: int) -> str:
    texts = row_texts(row)
    return texts[at].strip() if at < len(texts) else ""


def _column_lines(rows: Sequence[Row], at: int) -> Iterator[Line]:
    """A column of names under its own label."""
    label, *names = [row.cells[at] for row in rows if at < len(row.cells)]
    yield _label_line(label.lines[0], _cell_words(label))
    for cell in names:
        yield from cell.lines


def _cell_words(cell: Cell) -> str:
    return " ".join(line.text for line in cell.lines).strip(" :")


def _label_line(line: Line, title: str) -> Line:
    return replace(line, text=f"{title}:", marker=None, body_x0=line.box.x0)
