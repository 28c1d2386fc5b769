"""From a PDF's own coordinates to those of a page as a reader sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from ingest.parsing.geometry import Box

_to_box: Callable[[tuple[float, ...]], Box] = partial(tuple.__new__, Box)
"""What `Box._make` does, without a frame of Python's."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's visible box in PDF user space (origin bottom left), and its clockwise rotation."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int = 0  # degrees: 0, 90, 180 or 270

    @property
    def width(self) -> float:
        """As seen, after the rotation."""
        return self.top - self.bottom if self.rotation % 180 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.rotation % 180 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The point as seen, from the top left corner, y downwards."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The rectangle as seen."""
        if not self.rotation:
            return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def boxes(self, edges: Iterable[tuple[float, ...]]) -> list[Box]:
        """The rectangles as seen, of left, bottom, right and top each.

        Asked of every line, word and drawing: so in one go, with no call of Python's for each.
        """
        if self.rotation:
            return [self.box(*each) for each in edges]
        x, y = self.left, self.top
        moved = [(left - x, y - top, right - x, y - bottom) for left, bottom, right, top in edges]
        return list(map(_to_box, moved))

    def boxes_around(
        self, ones: Sequence[tuple[float, ...]], others: Sequence[tuple[float, ...]]
    ) -> list[Box]:
        """The rectangles as seen around two each, of left, top, right and bottom."""
        pairs = zip(ones, others, strict=True)
        if self.rotation:
            return [
                self.box(min(left, west), min(low, south), max(right, east), max(top, north))
                for (left, top, right, low), (west, north, east, south) in pairs
            ]
        x, y = self.left, self.top
        moved = [
            (
                (left if left < west else west) - x,
                y - (top if top > north else north),
                (right if right > east else east) - x,
                y - (low if low < south else south),
            )
            for (left, top, right, low), (west, north, east, south) in pairs
        ]
        return list(map(_to_box, moved))

    def is_upright(self, across: float, up: float) -> bool:
        """Whether text that runs along (across, up) in user space stands upright as seen."""
        if self.rotation:
            across, up = _turned(across, up, self.rotation)
        return across > 0 and abs(up) <= 0.1 * across

    def holds(self, boxes: Iterable[Box]) -> list[bool]:
        """Whether the middle of each lies on the page; what does not is not printed."""
        width, height = self.width + 1, self.height + 1
        return [
            -1 <= (x0 + x1) / 2 <= width and -1 <= (top + bottom) / 2 <= height
            for x0, top, x1, bottom in boxes
        ]

    def is_filled_by(self, box: Box) -> bool:
        """Whether the box is the page's own ground, or a frame around all of it."""
        return box.width >= 0.95 * self.width and box.height >= 0.95 * self.height


def _turned(across: float, up: float, rotation: int) -> tuple[float, float]:
    """The direction as seen on a page of that rotation."""
    if rotation == 90:
        return up, -across
    if rotation == 180:
        return -across, -up
    return -up, across
