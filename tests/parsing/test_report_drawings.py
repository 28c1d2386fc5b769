"""Charts and diagrams that a report draws with lines, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.charts.linecharts import HorizontalLineChart
from reportlab.graphics.charts.piecharts import Pie
from reportlab.graphics.shapes import Drawing, Line, PolyLine, Rect, Shape, String
from reportlab.lib import colors
from reportlab.platypus import Flowable, PageBreak, Table

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import Block
from tests.parsing.test_report_blocks import HEAD, PROSE
from tests.parsing.typeset import body, gap, heading, paper, ruled

MONTHS = ["Jan", "Feb", "Mar", "Apr"]
WAVE = [20, 30, 60, 70, 100, 40, 140, 90, 180, 60, 220, 20]


def blocks_of(path: Path, *pieces: Flowable | list[Flowable]) -> tuple[Block, ...]:
    report = paper(path / "report.pdf", *HEAD, body("1.1 " + PROSE), *pieces, body("1.2 " + PROSE))
    return parse_pack(report).reports[0].blocks


def drawings_of(path: Path, *pieces: Flowable | list[Flowable]) -> list[Block]:
    return [block for block in blocks_of(path, *pieces) if block.kind == "drawing"]


def drawn(*shapes: Shape) -> Drawing:
    drawing = Drawing(400, 180)
    for shape in shapes:
        drawing.add(shape)
    return drawing


def sized(chart: Shape, **values: object) -> Drawing:
    chart.x, chart.y, chart.width, chart.height = 40, 30, 300, 130
    for name, value in values.items():
        setattr(chart, name, value)
    return drawn(chart)


def of_months(chart: Shape) -> Drawing:
    chart.categoryAxis.categoryNames = MONTHS
    chart.categoryAxis.labels.fontSize = chart.valueAxis.labels.fontSize = 7
    return sized(chart, data=[(20, 50, 35, 60)])


CHARTS = {
    "line": lambda: of_months(HorizontalLineChart()),
    "upright bars": lambda: of_months(VerticalBarChart()),
    "level bars": lambda: of_months(HorizontalBarChart()),
    "pie": lambda: sized(Pie(), data=[10, 20, 70], width=120, height=120),
}


@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_stands_in_its_place(tmp_path: Path, chart: str) -> None:
    blocks = blocks_of(tmp_path, CHARTS[chart]())
    assert [(block.kind, block.number) for block in blocks[-3:]] == [
        ("paragraph", "1.1"),
        ("drawing", None),
        ("paragraph", "1.2"),
    ]


def test_the_words_of_a_chart_stay_with_it(tmp_path: Path) -> None:
    (block,) = drawings_of(tmp_path, CHARTS["line"]())
    assert set(block.text.split()) >= {*MONTHS, "20", "60"}


def test_a_caption_and_a_heading_stay_out_of_a_chart(tmp_path: Path) -> None:
    chart = CHARTS["line"]()
    chart.add(String(60, 6, "Figure 2: Visits", fontSize=7))
    chart.add(String(60, 0, "Source: the survey", fontSize=7))
    drawing, caption, title = blocks_of(tmp_path, chart, heading("2. Costs"))[-4:-1]
    assert "Source: the survey" in drawing.text and "Visits" not in drawing.text
    assert (caption.kind, caption.text) == ("paragraph", "Figure 2: Visits")
    assert (title.kind, title.text) == ("heading", "Costs")


FRAME = [("BOX", (0, 0), (-1, -1), 1, colors.black), ("ROUNDEDCORNERS", [20, 20, 20, 20])]
SHADED = [("BACKGROUND", (column, 0), (column, column), colors.lightgrey) for column in range(4)]
SHADED_WORDS = '<font backColor="yellow">{}</font>'
NO_CHARTS = {
    "a frame with round corners": lambda: Table([[body(PROSE)]], style=FRAME),
    "shaded words": lambda: body(*(SHADED_WORDS.format("so " * n) for n in range(3, 9))),
    "shaded cells": lambda: Table([["words"] * 4] * 5, [60] * 4, style=SHADED),
    "a table": lambda: ruled([["Aim", "Cost"], ["Parks", "12"], ["Roads", "3"]], [160, 160]),
    "a slanted underline": lambda: drawn(Line(0, 100, 390, 104)),
    "a small drawing": lambda: drawn(PolyLine([place / 5 for place in WAVE])),
    "equal boxes to tick": lambda: drawn(*(Rect(40 * n, 80, 20, 20) for n in range(5))),
}  # fmt: skip


@pytest.mark.parametrize("other", NO_CHARTS)
def test_what_only_looks_like_a_chart_is_none(tmp_path: Path, other: str) -> None:
    assert drawings_of(tmp_path, NO_CHARTS[other]()) == []


def test_a_watermark_of_several_pages_is_none(tmp_path: Path) -> None:
    mark = drawn(PolyLine(WAVE), String(10, 10, "so far"))
    assert drawings_of(tmp_path, PageBreak(), mark) != []
    assert drawings_of(tmp_path, PageBreak(), mark, PageBreak(), mark) == []


def test_sentences_over_a_drawing_make_it_a_ground(tmp_path: Path) -> None:
    words = [
        String(10, 80 - 15 * row, "so many words run on over it here " * 2) for row in range(4)
    ]
    assert drawings_of(tmp_path, drawn(PolyLine(WAVE))) != []
    assert drawings_of(tmp_path, drawn(PolyLine(WAVE), *words)) == []


def test_a_map_of_many_strokes_is_one_drawing(tmp_path: Path) -> None:
    strokes = [Line(9 * x, 17 * y, 9 * x + 5, 17 * y + 5) for x in range(40) for y in range(10)]
    assert len(drawings_of(tmp_path, gap(10), drawn(*strokes))) == 1
