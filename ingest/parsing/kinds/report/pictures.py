"""Pictures among a report's text, which text cannot carry over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.parsing.geometry import Box, Page, around

PICTURE_SHARE = 0.4  # of a page under pictures, with few words beside them
FEW_WORDS = 60
LEAST_SIDE = 60.0  # points: smaller is a tick, a logo or an ornament
LEAST_SHARE = 0.02  # of the page
LETTERHEAD = 0.12  # of the page's height from its top and foot: logos stand there


def pictures_on(page: Page) -> Iterator[Box]:
    """The page as one picture, else each picture that stands between its lines."""
    if is_picture(page):
        yield Box(0.0, 0.0, page.width, page.height)
        return
    for box in sorted(joined(page.pictures), key=lambda each: each.top):
        if matters(page, box) and not _lies_under_text(page, box):
            yield box


def joined(boxes: Iterable[Box]) -> list[Box]:
    """Boxes that touch are one: many files cut a picture into strips."""
    parts: list[Box] = []
    for box in boxes:
        while near := [part for part in parts if part.is_near(box)]:
            parts = [part for part in parts if part not in near]
            box = around([box, *near])
        parts.append(box)
    return parts


def is_picture(page: Page) -> bool:
    """Whether the page shows a picture or a scan rather than text."""
    if page.image_area < PICTURE_SHARE:
        return False
    return sum(len(line.text.split()) for line in page.lines) <= FEW_WORDS


def matters(page: Page, box: Box) -> bool:
    """Whether it is large enough, and stands elsewhere than a letterhead."""
    share = box.width * box.height / max(page.width * page.height, 1.0)
    edge = LETTERHEAD * page.height
    between = box.bottom > edge and box.top < page.height - edge
    return min(box.width, box.height) >= LEAST_SIDE and share >= LEAST_SHARE and between


def _lies_under_text(page: Page, box: Box) -> bool:
    """A ground or a watermark: the page's text runs over it, and is read."""
    inside = (line for line in page.lines if line.box.stands_in(box))
    return sum(len(line.text.split()) for line in inside) > FEW_WORDS
