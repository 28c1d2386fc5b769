"""Which number each page of a pack bears, where pages were taken out of it or put in.

The stamps of a whole pack run with the pages of the file: one offset serves all. Where pages are
missing, the stamps before the gap run at one offset and those after it at another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

FEWEST = 2  # pages that make a run


def offsets_by_page(stamped: Sequence[Collection[int]], usual: int) -> list[int]:
    """What to add to each page's place in the file to get the number that it bears.

    Args:
        stamped: of each page in order, the offsets of the numbers stamped on it.
        usual: the offset of most pages.

    A number off the usual run counts where others run with it, and where it rises between the
    pages of the usual run before and after it: a paper's own foot ("Page 3") does not. A page
    without a stamp goes on with the run before it.
    """
    anchors = [place for place, found in enumerate(stamped) if usual in found]
    stretches = [bisect_left(anchors, place) for place in range(len(stamped))]
    runs = Counter(
        (stretch, offset)
        for stretch, found in zip(stretches, stamped, strict=True)
        for offset in found
    )

    def settle(place: int) -> int | None:
        stretch, found = stretches[place], stamped[place]
        if usual in found:
            return usual
        fit = (each for each in sorted(found) if runs[stretch, each] >= FEWEST)
        return next((each for each in fit if _rises(place + each, stretch, anchors, usual)), None)

    return _filled([settle(place) for place in range(len(stamped))], usual)


def _rises(number: int, stretch: int, anchors: Sequence[int], usual: int) -> bool:
    """Whether a number lies between those of the usual run on both sides of its stretch."""
    above = stretch == 0 or anchors[stretch - 1] + usual < number
    return above and (stretch == len(anchors) or number < anchors[stretch] + usual)


def _filled(settled: Sequence[int | None], usual: int) -> list[int]:
    first = next((offset for offset in settled if offset is not None), usual)
    filled: list[int] = []
    for offset in settled:
        filled.append(offset if offset is not None else filled[-1] if filled else first)
    return filled
