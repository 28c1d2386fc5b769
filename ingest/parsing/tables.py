"""Tables: cells become rows with their lines, and tables that run overleaf become whole.

`page_flow` gives what stands on a page in order, running text line by line and tables as one;
`flow` does so for a part, with a table that runs over several pages joined: its header row once,
a row that a page's foot cut as one row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Cell, Line, Page, Row, Table, Word, around
from ingest.parsing.grid import Grid, grid_of
from ingest.parsing.lines import mark

SAME_COLUMN = 4.0  # points that a column may move from page to page
GLYPH_HEIGHT = 1.16  # of the font's size: how high a word's box is in common fonts
SAME_LINE = 0.5  # share of a word's height by which middles on one line may differ


def find_tables(page: Page) -> tuple[Table, ...]:
    """The ruled tables of one page, from top to bottom; empty where nothing is ruled.

    A single box around text is no table.
    """
    grid = grid_of(page.rules)
    if grid is None:
        return ()
    words = _words_by_cell(grid, page.words)
    groups = (group for group in grid.tables() if len(group) > 1)
    return tuple(_table(grid, group, words, page) for group in groups)


def _words_by_cell(grid: Grid, words: Iterable[Word]) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        box = word.box
        cell = grid.cell_at((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)
        if cell is not None:
            found[cell].append(word)
    return found


def _table(grid: Grid, group: list[int], words: dict[int, list[Word]], page: Page) -> Table:
    by_top: dict[float, list[int]] = defaultdict(list)
    for number in group:
        by_top[grid.cells[number].top].append(number)
    rows = tuple(
        Row(
            tuple(
                Cell(grid.cells[number], lines_of(words.get(number, ()), page.number))
                for number in sorted(numbers, key=lambda number: grid.cells[number].x0)
            ),
            page.number,
            cut=any(number in grid.open_below for number in numbers),
        )
        for _, numbers in sorted(by_top.items())
    )
    return Table(rows, around(grid.cells[number] for number in group), page.number)


def lines_of(words: Iterable[Word], page: int) -> tuple[Line, ...]:
    """Words of one cell as its printed lines, from top to bottom."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=_middle):
        if lines and _middle(word) - _middle(lines[-1][-1]) <= SAME_LINE * word.box.height:
            lines[-1].append(word)
        else:
            lines.append([word])
    return tuple(_line(sorted(line, key=lambda word: word.box.x0), page) for line in lines)


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2


def _line(words: Sequence[Word], page: int) -> Line:
    box = around(word.box for word in words)
    line = mark(
        Line(
            text=" ".join(word.text for word in words),
            box=box,
            page=page,
            size=words[0].box.height / GLYPH_HEIGHT,
            bold=words[0].bold,
            bold_end=words[-1].bold,
            baseline=box.bottom,
            body_x0=box.x0,
        )
    )
    marked = len(words) > 1 and line.marker == words[0].text
    return replace(line, body_x0=words[1].box.x0, bold=words[1].bold) if marked else line


def page_flow(page: Page) -> Iterator[Line | Table]:
    """Lines and tables of a page in reading order; a table's own lines stand inside it alone."""
    tables = find_tables(page)
    waiting = sorted(tables, key=lambda table: (table.box.top, table.box.x0), reverse=True)
    for line in page.lines:  # in reading order: of two pieces of one row neither is higher
        while waiting and waiting[-1].box.top < line.baseline:
            yield waiting.pop()
        if not any(_inside(line, table) for table in tables):
            yield line
    yield from reversed(waiting)


def _inside(line: Line, table: Table) -> bool:
    middle = (line.box.top + line.box.bottom) / 2
    return table.box.top <= middle <= table.box.bottom and (
        line.box.x0 < table.box.x1 and line.box.x1 > table.box.x0
    )


def flow(pages: Iterable[Page]) -> Iterator[Line | Table]:
    """Lines and tables of several pages in order; a table that runs overleaf comes as one."""
    held: Table | None = None
    for page in pages:
        for number, piece in enumerate(page_flow(page)):
            if isinstance(piece, Table):
                if held is not None and number == 0 and same_columns(held, piece):
                    held = join(held, piece)
                    continue
                if held is not None:
                    yield held
                held = piece
                continue
            if held is not None:
                yield held
                held = None
            yield piece
    if held is not None:
        yield held


def columns(table: Table) -> tuple[tuple[float, float], ...]:
    """Left and right of each column, from the row with the most cells."""
    widest = max(table.rows, key=lambda row: len(row.cells))
    return tuple((cell.box.x0, cell.box.x1) for cell in widest.cells)


def same_columns(first: Table, second: Table) -> bool:
    """Do two tables have the same columns, so that the second may go on with the first?"""
    before, after = columns(first), columns(second)
    return len(before) == len(after) and all(
        abs(a - b) <= SAME_COLUMN
        for left, right in zip(before, after, strict=True)
        for a, b in zip(left, right, strict=True)
    )


def join(first: Table, second: Table) -> Table:
    """The second table as the first one's continuation overleaf: header once, cut row whole."""
    rows = _without_header(second.rows, first.rows[0])
    before = list(first.rows)
    if goes_on(before, rows):
        before[-1] = join_rows(before[-1], rows[0])
        rows = rows[1:]
    return replace(first, rows=(*before, *rows))


def _without_header(rows: Sequence[Row], header: Row) -> list[Row]:
    """The rows without the header repeated overleaf, be it a row or the first lines of one.

    The rest of a cut row may be printed without a rule between it and the header.
    """
    first, *others = rows
    if len(first.cells) != len(header.cells) or not any(row_texts(header)):
        return list(rows)
    cells = []
    for cell, title in zip(first.cells, header.cells, strict=True):
        count = len(title.lines)
        if [line.text for line in cell.lines[:count]] != [line.text for line in title.lines]:
            return list(rows)
        cells.append(replace(cell, lines=cell.lines[count:]))
    rest = replace(first, cells=tuple(cells))
    return [rest, *others] if any(cell.lines for cell in cells) else others


def goes_on(before: Sequence[Row], after: Sequence[Row]) -> bool:
    """Is the first row overleaf the rest of the last row before?

    The rest of a cut row leaves most of the columns empty that every other row fills (a title, a
    date). Where the row before lacks its bottom rule, one empty column that its own beginning
    fills, or a sentence cut in two, is sign enough.
    """
    if len(before) < 2 or not after:
        return False
    last, rest = before[-1], after[0]
    if len(rest.cells) < 2 or len(rest.cells) != len(last.cells):
        return False
    empty = {number for number, cell in enumerate(rest.cells) if not cell.lines}
    filled = {number for number, cell in enumerate(last.cells) if cell.lines}
    if len(empty) == len(rest.cells):
        return last.cut
    if last.cut and (empty & filled or _breaks_a_sentence(last, rest)):
        return True
    expected = _always_filled([*before[1:], *after[1:]], len(rest.cells))
    return len(empty & expected) > len(expected) / 2


def _always_filled(rows: Iterable[Row], width: int) -> set[int]:
    full = [row for row in rows if len(row.cells) == width and any(c.lines for c in row.cells)]
    return {number for number in range(width) if all(row.cells[number].lines for row in full)}


def _breaks_a_sentence(last: Row, rest: Row) -> bool:
    """Does a cell's text overleaf begin in lower case, where its first half lacks a full stop?"""
    return any(
        above.lines
        and below.lines
        and below.lines[0].text[:1].islower()
        and not above.lines[-1].text.endswith((".", ":", ";"))
        for above, below in zip(last.cells, rest.cells, strict=True)
    )


def join_rows(first: Row, rest: Row) -> Row:
    """A row and its rest overleaf as one."""
    cells = tuple(
        replace(above, lines=above.lines + below.lines)
        for above, below in zip(first.cells, rest.cells, strict=True)
    )
    return replace(first, cells=cells, cut=rest.cut)


def row_texts(row: Row) -> tuple[str, ...]:
    """The folded text of each cell."""
    return tuple(cell_text(cell) for cell in row.cells)


def cell_text(cell: Cell) -> str:
    """A cell's lines folded to one."""
    return " ".join(line.text for line in cell.lines)


def cell_under(row: Row, column: tuple[float, float]) -> Cell | None:
    """The row's cell that stands in a column (left, right); None where it has none there."""
    left, right = column
    starts = [cell.box.x0 for cell in row.cells]
    number = bisect_right(starts, (left + right) / 2) - 1
    if number < 0:
        return None
    cell = row.cells[number]
    return cell if cell.box.x1 > (left + right) / 2 else None
