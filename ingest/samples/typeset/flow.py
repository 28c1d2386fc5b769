"""Blocks of the mark-up as flowables."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from reportlab.platypus import Flowable, Spacer

from ingest.samples.prose import Block, read_blocks
from ingest.samples.typeset.charts import line_chart
from ingest.samples.typeset.page import PORTRAIT_WIDTH
from ingest.samples.typeset.styles import (
    BODY,
    BULLET,
    HEADING,
    INNER_BULLET,
    NUMBERED,
    para,
)
from ingest.samples.typeset.tables import plain_table

DOT = "•"


def flow(text: str, width: float = PORTRAIT_WIDTH) -> list[Flowable]:
    """A text of the mark-up, typeset."""
    return flow_blocks(read_blocks(text), width)


def flow_blocks(blocks: Iterable[Block], width: float) -> list[Flowable]:
    flowables: list[Flowable] = []
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        if kind == "row":
            flowables += [plain_table([block.cells for block in run], width), Spacer(1, 10)]
        elif kind == "point":
            flowables += [line_chart([block.cells for block in run], width), Spacer(1, 10)]
        else:
            flowables += [flowable(block) for block in run]
    return flowables


def flowable(block: Block) -> Flowable:
    match block.kind:
        case "heading":
            return para(block.text, HEADING)
        case "bullet":
            return para(block.text, BULLET, DOT)
        case "inner":
            return para(block.text, INNER_BULLET, DOT)
        case "number":
            return para(block.text, NUMBERED, block.number)
        case _:
            return para(block.text, BODY)
