"""Charts drawn with lines, as a spreadsheet prints them: no file of a picture, and few words."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.charts.legends import LineLegend
from reportlab.graphics.charts.linecharts import HorizontalLineChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors

from ingest.samples.typeset.styles import REGULAR

HEIGHT = 170.0  # points
MARGIN, FOOT = 44.0, 40.0  # points: room for the axes' labels, and for the key below them
LABEL_SIZE = 8.0
COLOURS = (colors.steelblue, colors.darkorange)


def line_chart(rows: Sequence[Sequence[str]], width: float) -> Drawing:
    """A line for each column but the first, which names the points; the header row names them."""
    header, *points = rows
    chart = HorizontalLineChart()
    chart.x, chart.y = MARGIN, FOOT
    chart.width, chart.height = width - 2 * MARGIN, HEIGHT - FOOT - 10
    chart.data = [_figures(column) for column in list(zip(*points, strict=True))[1:]]
    chart.categoryAxis.categoryNames = [row[0] for row in points]
    chart.valueAxis.valueMin = 0
    chart.valueAxis.visibleGrid = True
    chart.valueAxis.gridStrokeColor = colors.lightgrey
    for labels in (chart.categoryAxis.labels, chart.valueAxis.labels):
        labels.fontName, labels.fontSize = REGULAR, LABEL_SIZE
    for line, colour in enumerate(COLOURS):
        chart.lines[line].strokeColor, chart.lines[line].strokeWidth = colour, 1.5
    drawing = Drawing(width, HEIGHT)
    drawing.add(chart)
    drawing.add(_key(header[1:]))
    return drawing


def _figures(column: Sequence[str]) -> list[int]:
    return [int(figure.replace(",", "")) for figure in column]


def _key(names: Sequence[str]) -> LineLegend:
    key = LineLegend()
    key.x, key.y, key.boxAnchor = MARGIN, 4, "sw"
    key.fontName, key.fontSize = REGULAR, LABEL_SIZE
    key.columnMaximum, key.deltax = 1, 60
    key.colorNamePairs = list(zip(COLOURS, names, strict=True))
    return key
