"""Rules become cells, cells rows, and rows cut by a page's foot become whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ingest.parsing.geometry import Box, Line, Page, Rule, Table, Word
from ingest.parsing.grid import grid_of
from ingest.parsing.tables import cell_under, find_tables, flow, row_texts
from tests.parsing.setting import line, page

COLUMNS = (50.0, 150.0, 300.0, 400.0)
LINE = 12.0


def level(top: float, x0: float = COLUMNS[0], x1: float = COLUMNS[-1]) -> Rule:
    return Rule(Box(x0, top, x1, top), horizontal=True)


def upright(x: float, top: float, bottom: float) -> Rule:
    return Rule(Box(x, top, x, bottom), horizontal=False)


def words(text: str, x0: float, top: float) -> list[Word]:
    """Each printed line of the text as words of 20 points, from a cell's top left corner."""
    return [
        Word(word, Box(x0 + 2 + 22 * place, top + 2 + LINE * row, x0 + 22 + 22 * place,
                       top + 12 + LINE * row))
        for row, line in enumerate(text.split("\n"))
        for place, word in enumerate(line.split())
    ]  # fmt: skip


def ruled_page(
    number: int, rows: list[tuple[str, ...]], *, top: float = 60.0, closed: bool = True
) -> Page:
    """A page with one table of 50-point rows; `closed=False` leaves the bottom rule out."""
    tops = [top + 50 * place for place in range(len(rows) + 1)]
    rules = [level(at) for at in (tops if closed else tops[:-1])]
    rules += [upright(x, above, below) for above, below in pairwise(tops) for x in COLUMNS]
    found = [
        word
        for at, row in zip(tops, rows, strict=False)
        for x, text in zip(COLUMNS, row, strict=False)
        for word in words(text, x, at)
    ]
    return Page(number, 500, 700, words=tuple(found), rules=tuple(rules))


def texts(table: Table) -> list[tuple[str, ...]]:
    return [row_texts(row) for row in table.rows]


HEADER = ("Title", "Aims", "Lead")


def test_reads_rows_and_cells_of_a_ruled_table() -> None:
    rows = [HEADER, ("Parks plan", "To consider\nthe plan", "A Clerk")]
    (table,) = find_tables(ruled_page(1, rows))
    assert texts(table) == [HEADER, ("Parks plan", "To consider the plan", "A Clerk")]
    assert [line.text for line in table.rows[1].cells[1].lines] == ["To consider", "the plan"]


def test_a_cell_over_all_columns_is_a_row_of_one_cell() -> None:
    rules = [level(60), level(80), level(120), upright(50, 60, 120), upright(400, 60, 120)]
    rules += [upright(x, 80, 120) for x in COLUMNS[1:3]]
    month = words("October", 50, 62)
    grid = grid_of(rules)
    assert grid is not None
    assert [len(group) for group in grid.tables()] == [4]
    (table,) = find_tables(Page(1, 500, 700, words=tuple(month), rules=tuple(rules)))
    assert [len(row.cells) for row in table.rows] == [1, 3]
    assert texts(table)[0] == ("October",)


def test_double_rules_and_broken_rules_make_one_cell() -> None:
    rules = [level(60), level(60.8), level(120, 50, 224), level(120.5, 225, 400)]
    rules += [upright(50, 60, 90), upright(50.7, 90.5, 120), upright(400, 60, 120)]
    grid = grid_of(rules)
    assert grid is not None
    assert len(grid.cells) == 1


def test_a_drawing_without_closed_boxes_has_no_cells() -> None:
    assert grid_of([level(60), level(90), upright(50, 100, 200), upright(90, 300, 400)]) is None


def test_a_row_without_its_bottom_rule_is_kept_and_marked_as_cut() -> None:
    (table,) = find_tables(ruled_page(1, [HEADER, ("Parks plan", "To see", "")], closed=False))
    assert texts(table)[1] == ("Parks plan", "To see", "")
    assert [row.cut for row in table.rows] == [False, True]


def test_a_table_overleaf_is_one_table_with_one_header_row() -> None:
    first = ruled_page(1, [HEADER, ("One", "Aim", "A")])
    second = ruled_page(2, [HEADER, ("Two", "Aim", "B")])
    (table,) = flow([first, second])
    assert isinstance(table, Table)
    assert [row[0] for row in texts(table)] == ["Title", "One", "Two"]
    assert [row.page for row in table.rows] == [1, 1, 2]


def test_a_row_cut_by_the_foot_without_a_rule_is_one_row() -> None:
    first = ruled_page(1, [HEADER, ("One", "To agree", "A Clerk")], closed=False)
    second = ruled_page(2, [HEADER, ("", "the plan", ""), ("Two", "Aim", "B")])
    (table,) = flow([first, second])
    assert isinstance(table, Table)
    assert texts(table)[1:] == [("One", "To agree the plan", "A Clerk"), ("Two", "Aim", "B")]


def test_a_cut_row_is_known_by_its_empty_columns_where_the_foot_is_ruled() -> None:
    first = ruled_page(1, [HEADER, ("One", "To agree", "A Clerk")])
    second = ruled_page(2, [HEADER, ("", "the plan", ""), ("Two", "Aim", "B")])
    (table,) = flow([first, second])
    assert isinstance(table, Table)
    assert texts(table)[1][1] == "To agree the plan"


def test_a_whole_row_overleaf_with_one_empty_cell_stays_a_row() -> None:
    first = ruled_page(1, [HEADER, ("One", "Aim", "A Clerk")])
    second = ruled_page(2, [HEADER, ("Two", "Aim", "")])
    (table,) = flow([first, second])
    assert isinstance(table, Table)
    assert [row[0] for row in texts(table)] == ["Title", "One", "Two"]


def test_a_heading_between_two_tables_keeps_them_apart() -> None:
    heading = Line("Unscheduled items", Box(50, 30, 150, 42), page=2)
    first = ruled_page(1, [HEADER, ("One", "Aim", "A")])
    second = ruled_page(2, [HEADER, ("Two", "Aim", "B")])
    with_heading = Page(2, 500, 700, (heading,), second.words, second.rules)
    pieces = list(flow([first, with_heading]))
    assert [isinstance(piece, Table) for piece in pieces] == [True, False, True]


def test_tables_of_other_columns_are_not_joined() -> None:
    first = ruled_page(1, [HEADER, ("One", "Aim", "A")])
    other = [level(60, 50, 300), level(90, 50, 300), upright(50, 60, 90), upright(170, 60, 90)]
    second = Page(2, 500, 700, rules=(*other, upright(300, 60, 90)))
    assert len(list(flow([first, second]))) == 2


def test_finds_the_cell_of_a_column() -> None:
    (table,) = find_tables(ruled_page(1, [HEADER, ("One", "Aim", "A")]))
    cell = cell_under(table.rows[1], (150, 300))
    assert cell is not None
    assert cell.lines[0].text == "Aim"
    assert cell_under(table.rows[1], (410, 500)) is None


def test_two_pieces_of_one_row_keep_their_order_though_one_is_higher() -> None:
    """ "RESOLVED:      That the Council had" with its bullet's box a hair lower."""
    marker = line("RESOLVED:", top=100.1, x1=120)
    text = line("That the Council had", top=100.0, x0=140)
    marker = replace(marker, baseline=text.baseline)
    below = line("commented before.", top=112)
    texts = [piece.text for piece in flow([page(1, marker, text, below)])]
    assert texts == ["RESOLVED:", "That the Council had", "commented before."]
