"""Rows that a minute keeps with bars between their cells are read as the table they were."""

from documents.editions.minute_text import minute_text
from documents.editions.printed_tables import with_tables
from documents.editions.tables import TableText
from documents.models import Minute

HEADED = ["Ref No | Name | Title", "01 | Ada Ash | The crossing", "02 | Bo Elm | The bench"]


def only_table(lines: list[str]) -> TableText:
    [table] = with_tables(lines)
    assert isinstance(table, TableText)
    return table


def test_rows_under_names_of_columns_are_a_table_with_a_header():
    table = only_table(HEADED)
    assert table.header == [["Ref No", "Name", "Title"]]
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["01", "Ada Ash", "The crossing"],
        ["02", "Bo Elm", "The bench"],
    ]
    assert table.rows[0][2].heading == "Title"


def test_no_row_is_taken_for_a_header_that_does_not_look_like_one():
    table = only_table(["Ada Ash | Chairman", "Bo Elm | Clerk"])
    assert table.header == [] and len(table.rows) == 2


def test_a_bar_in_one_line_makes_no_table():
    assert list(with_tables(["It reads A | B.", "Noted."])) == ["It reads A | B.", "Noted."]


def test_rows_of_another_width_are_another_table():
    lines = [*HEADED, "North | 3", "South | 4"]
    assert [table.columns for table in with_tables(lines) if isinstance(table, TableText)] == [3, 2]


def test_a_table_stands_in_its_place_in_the_text_of_a_minute():
    minute = Minute(slug="6", text="\n".join(["Statements:", *HEADED, "All were noted."]))
    [passage] = minute_text(minute).passages
    assert [piece.kind for piece in passage.pieces] == ["paragraph", "table", "paragraph"]
