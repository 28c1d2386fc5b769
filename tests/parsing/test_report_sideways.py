"""Text that stands sideways in a report, and stamps that are no text."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.platypus import Flowable, PageBreak

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import Block
from tests.parsing.test_report_blocks import HEAD, PROSE
from tests.parsing.typeset import body, paper

ROWS = ("Schedule of works", "Bridges to be painted 120", "Roads 99")


class Turned(Flowable):
    """Lines of text that run upwards, or downwards."""

    def __init__(self, rows: tuple[str, ...], angle: int) -> None:
        super().__init__()
        self.rows, self.angle = rows, angle
        self.width, self.height = 300, 500

    def draw(self) -> None:
        self.canv.translate(150, 250)
        self.canv.rotate(self.angle)
        for number, row in enumerate(self.rows):
            self.canv.drawString(-100, -20 * number, row)


def sideways_of(path: Path, *pieces: Flowable) -> list[Block]:
    report = paper(path / "report.pdf", *HEAD, body("1.1 " + PROSE), *pieces, body("1.2 " + PROSE))
    blocks = parse_pack(report).reports[0].blocks
    assert [block.number for block in blocks if block.kind == "paragraph"][-2:] == ["1.1", "1.2"]
    return [block for block in blocks if block.kind == "sideways"]


@pytest.mark.parametrize("angle", [90, -90])
def test_the_words_of_a_sideways_page_are_kept_line_by_line(tmp_path: Path, angle: int) -> None:
    (block,) = sideways_of(tmp_path, PageBreak(), Turned(ROWS, angle), PageBreak())
    assert (block.page, block.text) == (2, " ".join(ROWS))


def test_what_is_left_of_a_stamp_is_no_text(tmp_path: Path) -> None:
    assert sideways_of(tmp_path, Turned(("P", "age", "12"), 90)) == []
