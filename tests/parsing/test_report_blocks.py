"""What a report's blocks say beyond its words: the head, header cells, pictures, close numbers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PIL import Image as Picture
from reportlab.lib import colors
from reportlab.platypus import Flowable, Image, PageBreak, Paragraph, Table

from ingest.parsing.kinds.report.outline import Heading, ranked
from ingest.parsing.paragraphs import lines_to_paragraphs
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import Block
from tests.parsing.setting import line
from tests.parsing.typeset import CELL, body, heading, paper, ruled

PROSE = "The parks of the county were last surveyed as a whole eleven years ago. " * 4
PLACES = [(0, 0), (1, 0), (0, 1), (1, 1)]
COLOURED = CELL.clone("coloured", backColor=colors.white, borderPadding=0, spaceAfter=0)
HEAD = (
    heading("Parks Overview Committee"),
    heading("6 February 2026"),
    heading("Parks Strategy"),
    *body(
        "<b>Portfolio Holder:</b> Cllr J Marsh, Parks and Rivers",
        "<b>Report Author:</b> Ann Carter",
        "<b>Report Status:</b> Public",
        "<b>Brief Summary:</b>",
        PROSE,
        "<b>Recommendation:</b>",
        "That Cabinet adopts the strategy.",
        "<b>1. Report</b>",
    ),
)


def blocks_of(path: Path, *pieces: Flowable | list[Flowable]) -> tuple[Block, ...]:
    (report,) = parse_pack(paper(path / "report.pdf", *HEAD, *pieces)).reports
    return report.blocks


def test_the_head_ends_where_the_text_begins(tmp_path: Path) -> None:
    blocks = blocks_of(tmp_path, body("1.1 " + PROSE))
    head = [block.text for block in blocks if block.in_head]
    assert head[0] == "Parks Overview Committee" and head[-1] == "Report Status: Public"
    assert [block.in_head for block in blocks] == [True] * len(head) + [False] * (
        len(blocks) - len(head)
    )


def one_table(path: Path, rows: list[list[str]]) -> Block:
    (block,) = [b for b in blocks_of(path, ruled(rows, [160, 160])) if b.kind == "table"]
    return block


def test_rows_in_bold_head_the_columns(tmp_path: Path) -> None:
    rows = [["<b>Aim</b>", "<b>Impact</b>"], ["Prosperity", "neutral"], ["Housing", "good"]]
    block = one_table(tmp_path, rows)
    assert (block.header_rows, block.header_column) == (1, False)


def test_two_rows_in_bold_head_the_columns_together(tmp_path: Path) -> None:
    rows = [["<b>Aim</b>", "<b>Cost</b>"], ["", "<b>(£)</b>"], ["Prosperity", "12"]]
    assert one_table(tmp_path, rows).header_rows == 2


def test_a_row_of_units_heads_the_columns_too(tmp_path: Path) -> None:
    rows = [["<b>Aim</b>", "<b>Cost</b>"], ["", "£'000"], ["Prosperity", "12"]]
    assert one_table(tmp_path, rows).header_rows == 2


def test_a_row_that_goes_on_with_the_names_heads_the_columns_too(tmp_path: Path) -> None:
    rows = [["<b>Homes</b>", ""], ["", "April to June"], ["Kelminster", "12"]]
    assert one_table(tmp_path, rows).header_rows == 2
    rows = [["<b>Homes</b>", "<b>When</b>"], ["Kelminster", "April to June"], ["Selwick", "May"]]
    assert one_table(tmp_path, rows).header_rows == 1


def test_a_row_like_those_below_heads_nothing(tmp_path: Path) -> None:
    rows = [["2019/20", "57 families"], ["", "£32,845"], ["2020/21", "130 families"]]
    assert one_table(tmp_path, rows).header_rows == 0


def test_a_cell_over_several_rows_leaves_the_others_in_their_columns(tmp_path: Path) -> None:
    rows = [["Open space", "£71 a head", "New park"], ["", "£80 a child", "On site"]]
    table = ruled(rows, [120, 120, 120])
    table.setStyle([("SPAN", (0, 0), (0, 1))])
    (block,) = [b for b in blocks_of(tmp_path, table) if b.kind == "table"]
    assert block.rows == (("Open space", "£71 a head", "New park"), ("", "£80 a child", "On site"))


def test_text_does_not_run_on_past_a_table(tmp_path: Path) -> None:
    above = (
        "Background Documents: Appendix A: WORKPLACE Parking Levy FEASIBILITY Study, Final Draft"
    )
    below = "Professional comments"
    blocks = blocks_of(
        tmp_path, body("1.1 " + PROSE, f"<b>{above}</b>"), ruled([["Cost", "£1m"]], [160, 160]),
        [PageBreak()], body(f"<b>{below}</b>", PROSE),
    )  # fmt: skip
    assert [block.text for block in blocks[-4:-1]] == [above, "", below]


def test_words_for_a_table_are_told_from_the_colour_behind_them(tmp_path: Path) -> None:
    """As a word processor prints a shaded cell: the cell's ground, then that of each line."""
    lines = [Paragraph(text, COLOURED) for text in ("On site", "provision")]
    table = Table(
        [[lines, "Costed"], [[Paragraph("Total", COLOURED)], "12"]], colWidths=[160, 160],
        style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black),
               *[("BACKGROUND", place, place, colors.white) for place in PLACES]],
    )  # fmt: skip
    (block,) = [b for b in blocks_of(tmp_path, table) if b.kind == "table"]
    assert block.rows == (("On site provision", "Costed"), ("Total", "12"))


def test_words_above_figures_head_them_in_plain_type(tmp_path: Path) -> None:
    rows = [["Aim", "Cost"], ["Prosperity", "£1,200"], ["Housing", "300"]]
    assert one_table(tmp_path, rows).header_rows == 1


def test_a_list_of_labels_has_no_columns_to_head(tmp_path: Path) -> None:
    rows = [["<b>Lead officer</b>", "Ann Carter"], ["<b>Version</b>", "Final"]]
    block = one_table(tmp_path, rows)
    assert (block.header_rows, block.header_column) == (0, True)
    plain = one_table(tmp_path, [["Lead officer", "Ann Carter"], ["Version", "Final"]])
    assert (plain.header_rows, plain.header_column) == (0, False)


def a_picture(path: Path, width: float, height: float) -> Image:
    file = path / f"{width}.png"
    Picture.new("RGB", (40, 40), "teal").save(file)
    return Image(str(file), width=width, height=height)


def test_a_picture_between_lines_is_named_in_its_place(tmp_path: Path) -> None:
    blocks = blocks_of(
        tmp_path, body("1.1 " + PROSE), a_picture(tmp_path, 300, 200), body("1.2 " + PROSE)
    )
    kinds = [(block.kind, block.number) for block in blocks[-3:]]
    assert kinds == [("paragraph", "1.1"), ("picture", None), ("paragraph", "1.2")]
    assert blocks[-2].page == 1 and blocks[-2].box is not None


def test_an_ornament_is_no_picture(tmp_path: Path) -> None:
    blocks = blocks_of(tmp_path, body("1.1 " + PROSE), a_picture(tmp_path, 30, 30))
    assert [block for block in blocks if block.kind == "picture"] == []


def test_a_number_that_touches_its_text_is_still_one(tmp_path: Path) -> None:
    blocks = blocks_of(tmp_path, body("1.1 " + PROSE, "10.Section 17.74 asks for a debate."))
    assert (blocks[-1].number, blocks[-1].text) == ("10", "Section 17.74 asks for a debate.")


def test_a_figure_at_a_lines_start_opens_no_paragraph() -> None:
    lines = [
        line("• In care there is good focus, working towards a target of", 100, x1=520),
        replace(line("420. The scheme has led to more", 114, x0=80, x1=300), body_x0=105.0),
    ]
    wide = line("A line as wide as the text of the page is and that ends it.", 60, x1=520)
    (_, entry) = lines_to_paragraphs([wide, *lines])
    assert entry.text.endswith("a target of 420. The scheme has led to more")


def test_a_bare_figure_that_is_next_is_a_paragraphs_number(tmp_path: Path) -> None:
    texts = ["60. " + PROSE, "61 “The site is " + PROSE, "12 Acres of it are green. " + PROSE]
    blocks = blocks_of(tmp_path, body(*texts))[-3:]
    assert [block.number for block in blocks] == ["60", "61", None]
    assert blocks[1].text.startswith("“The site is")


def test_text_that_hangs_from_its_label_is_one_paragraph() -> None:
    wide = line("A line as wide as the text of the page is and that ends it.", 60, x1=520)
    first = line("Summary: Following the referral of this decision to Full Council", 100, x1=518)
    second = line("for review, Cabinet must think again.", 114, x0=150, x1=400)
    assert len(lines_to_paragraphs([wide, first, second])) == 2
    other = line("For review, Cabinet must think again.", 114, x0=150, x1=400)
    assert len(lines_to_paragraphs([wide, first, other])) == 3


def test_a_bullets_line_that_was_broken_early_runs_on() -> None:
    wide = line("A line as wide as the text of the page is and that ends it.", 60, x1=520)
    bullet = replace(
        line("• with a commitment to work on improving services to", 100), body_x0=84.0
    )
    further = line("Weymouth and Portland agreed.", 114, x0=84)
    assert len(lines_to_paragraphs([wide, bullet, further])) == 2
    ended = replace(line("• with a commitment to work.", 100), body_x0=84.0)
    assert len(lines_to_paragraphs([wide, ended, further])) == 3


CAPITALS = ["BACKGROUND", "Site and surroundings", "MAIN ISSUES", "Trees"]


def test_headings_in_capitals_stand_above_others() -> None:
    headings = [Heading(at, title) for at, title in enumerate(CAPITALS)]
    assert [heading.level for heading in ranked(headings, 0)] == [1, 2, 1, 2]
    one = [Heading(0, "CRSTS"), Heading(1, "Background")]
    assert [heading.level for heading in ranked(one, 0)] == [1, 1]
    numbered = [Heading(0, "BACKGROUND", number=1), Heading(1, "Costs"), Heading(2, "RISKS")]
    assert [heading.level for heading in ranked(numbered, 0)] == [1, 1, 1]


def test_a_table_over_several_pages_knows_where_each_row_begins(tmp_path: Path) -> None:
    rows = [["Route", "What it costs"], *([str(number), PROSE] for number in range(1, 25))]
    (table,) = (
        block for block in blocks_of(tmp_path, ruled(rows, [100, 300])) if block.kind == "table"
    )
    assert len(table.row_pages) == len(table.rows) >= 25
    assert table.row_pages[0] == 1 and set(table.row_pages) == {1, 2, 3}
    assert list(table.row_pages) == sorted(table.row_pages)
    (short,) = (
        block for block in blocks_of(tmp_path, ruled(rows[:2], [100, 300])) if block.kind == "table"
    )
    assert short.row_pages == ()
