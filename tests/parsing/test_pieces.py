"""From characters to lines, with glyphs whose places are made up."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsing.geometry import Box
from ingest.parsing.glyphs import Face, Span
from ingest.parsing.pieces import text_to_lines

SIZE, LETTER = 10.0, 5.0
PLAIN = Face(SIZE, bold=False, italic=False, upright=True)


class InALine:
    """Characters side by side on one baseline; those from `raised` on stand higher."""

    def __init__(self, text: str, raised: int, by: float) -> None:
        self._at = [place - text[:place].count("\n") for place in range(len(text) + 1)]
        self._raised, self._by = raised, by

    def _up(self, index: int) -> float:
        return self._by if index >= self._raised else 0.0

    def boxes(self, spans: Sequence[Span]) -> list[Box]:
        return [self._box(start, end) for start, end in spans]

    def _box(self, start: int, end: int) -> Box:
        top = 100 - self._up(start)
        return Box(LETTER * self._at[start], top, LETTER * self._at[end], top + SIZE)

    def baselines(self, places: Sequence[int]) -> list[float]:
        return [110 - self._up(place) for place in places]

    def faces(self, places: Sequence[int]) -> list[Face]:
        return [PLAIN for _ in places]

    def bolds(self, places: Sequence[int]) -> list[bool]:
        return [PLAIN.bold for _ in places]

    def text_objects(self, spans: Sequence[Span]) -> list[int]:
        return [1 for _ in spans]

    def are_on_page(self, boxes: Sequence[Box]) -> list[bool]:
        return [True for _ in boxes]


def lines_of(text: str, by: float) -> list[str]:
    glyphs = InALine(text, text.index("\n") + 1, by)
    return [line.text for line in text_to_lines(text, glyphs, 1)[0]]


def test_a_raised_ending_that_is_called_a_new_line_stays_in_its_own() -> None:
    assert lines_of("made on 26\nth July, they say", 4) == ["made on 26th July, they say"]
    assert lines_of("made on 1\nst", 4) == ["made on 1st"]


def test_what_only_looks_like_a_raised_ending_is_a_new_line() -> None:
    assert len(lines_of("in 2026\nthe order came", 4)) == 2
    assert len(lines_of("made on 26\nth July", 0)) == 2
    assert len(lines_of("made on 26\nth July", 15)) == 2
    assert len(lines_of("the total of\nth July", 4)) == 2
