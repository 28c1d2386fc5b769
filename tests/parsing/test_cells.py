"""Text in narrow columns: addresses and words cut anywhere, paragraphs, bullets."""

from __future__ import annotations

import pytest

from ingest.parsing.cells import folded, text_of
from ingest.parsing.geometry import Box, Line
from ingest.parsing.lines import mark
from ingest.parsing.provenance import source_of


def lines(*rows: tuple[float, str, float], page: int = 1) -> list[Line]:
    """Lines of a cell: baseline, text, and how far to the right it goes."""
    return [
        mark(
            Line(
                text, Box(50, base - 8, x1, base + 2), page=page, size=10, baseline=base, body_x0=50
            )
        )
        for base, text, x1 in rows
    ]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("adam.clerk@example.gov.u", "k", "adam.clerk@example.gov.uk"),
        ("adam.clerk@example.gov.u", "k, Bea Stone", "adam.clerk@example.gov.uk, Bea Stone"),
        ("adam.clerk@example.", "gov.uk", "adam.clerk@example.gov.uk"),
        ("adam.clerk@example.gov", ".uk", "adam.clerk@example.gov.uk"),
        ("adam.clerk@exam", "ple.gov.uk,", "adam.clerk@example.gov.uk,"),
        ("bea.stone-", "hill@example.gov.uk", "bea.stone-hill@example.gov.uk"),
        ("bea.sto", "ne@example.gov.uk", "bea.stone@example.gov.uk"),
        ("bea.stone", "@example.gov.uk", "bea.stone@example.gov.uk"),
        ("adam.clerk@example.gov.uk", "Executive Director", None),
        ("adam.clerk@example.gov.uk,", "and others", None),
        ("Head of Legal", "bea@example.gov.uk", None),
        ("Executive Director, People -", "Children", None),
        ("rules set out in-", "line with", "rules set out in-line with"),
        ("in the year 2024-", "25", "in the year 2024-25"),
    ],
)
def test_two_lines_of_a_narrow_column(before: str, after: str, joined: str | None) -> None:
    cell = lines((20, before, 150), (32, after, 150))
    assert folded(cell) == (joined or f"{before} {after}")


def test_a_gap_divides_paragraphs_and_a_line_end_does_not() -> None:
    cell = lines((20, "To consider", 150), (31.5, "the plan.", 100), (49, "To agree it.", 110))
    assert text_of(cell) == "To consider the plan.\nTo agree it."


def test_bullets_go_and_numbers_stay() -> None:
    cell = lines((20, "• To review", 150), (32, "the plan", 100), (44, "2. To agree", 110))
    assert text_of(cell) == "To review the plan\n2. To agree"


def test_an_empty_cell_and_a_lone_bullet_are_nothing() -> None:
    assert folded([]) is None
    assert text_of([]) is None
    assert text_of(lines((20, "•", 55))) is None


def test_a_source_is_the_place_on_the_page_where_the_lines_begin() -> None:
    cell = lines((700, "This sentence runs", 150)) + lines((60, "overleaf.", 90), page=2)
    source = source_of(cell, "column")
    assert source is not None
    assert (source.page, source.box) == (1, (50, 692, 150, 702))
