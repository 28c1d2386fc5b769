"""Lines with their markers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.parsing.geometry import Box, Line
from ingest.parsing.lines import MARKER, mark

LINE = Line("(a) to note", Box(1, 2, 3, 4), 5, 6.0, True, True, True, 7.0, None, 8.0, True)


def test_a_marked_line_differs_in_its_marker_alone() -> None:
    assert LINE.marked("(a)", 9.0) == replace(LINE, marker="(a)", body_x0=9.0)


@pytest.mark.parametrize(
    "text",
    ["a) so", "A. so", "ii) so", "xv. so", "Iv. so", "B1. so", "4a. so", "(iv) so", "PC/23/114 so"],
)
def test_what_opens_with_a_marker_is_marked(text: str) -> None:
    assert mark(replace(LINE, text=text)).marker == text.removesuffix(" so")


@pytest.mark.parametrize("second", [chr(code) for code in range(33, 127)])
def test_no_marker_is_passed_over_by_its_second_letter(second: str) -> None:
    for first in "aIiVvXxQ(4-":
        for rest in ("", ".", ")", "1.", "/23"):
            text = f"{first}{second}{rest} so"
            found = MARKER.match(text)
            assert mark(replace(LINE, text=text)).marker == (found.group() if found else None)
