"""Numbers of pages where pages were taken out of a pack, or put in."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ingest.parsing.page_numbers import offsets_by_page


def numbers(stamps: Sequence[int | None], usual: int = 0) -> list[int]:
    """The numbers that pages get of those stamped on them; None: nothing is stamped."""
    offsets = [[] if stamp is None else [stamp - place] for place, stamp in enumerate(stamps, 1)]
    return [place + offset for place, offset in enumerate(offsets_by_page(offsets, usual), 1)]


@pytest.mark.parametrize(
    ("stamps", "usual", "found"),
    [
        ([1, 2, 3, 4], 0, [1, 2, 3, 4]),
        ([1, 2, None, 4], 0, [1, 2, 3, 4]),
        ([None, None, 1, 2], -2, [-1, 0, 1, 2]),  # below 1: the caller gives none
        ([1, 2, 3, 9, 10, 11, 12], 5, [1, 2, 3, 9, 10, 11, 12]),  # 4 to 8 are missing
        ([1, 2, None, 9, 10, 11, 12], 5, [1, 2, 3, 9, 10, 11, 12]),
        ([1, 2, 7, 8, 20, 21, 22], 15, [1, 2, 7, 8, 20, 21, 22]),  # two gaps
    ],
)
def test_stamps_count_before_and_after_a_gap(
    stamps: list[int | None], usual: int, found: list[int]
) -> None:
    assert numbers(stamps, usual) == found


def test_a_papers_own_foot_is_no_stamp_of_the_pack() -> None:
    assert numbers([10, 11, 1, 2, 14, 15, 16], 9) == [10, 11, 12, 13, 14, 15, 16]


def test_a_number_by_itself_makes_no_run() -> None:
    assert numbers([1, 2, 3, 40, 5, 6], 0) == [1, 2, 3, 4, 5, 6]
