"""Pictures and charts among a report's text: what a page of text cannot carry over."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.parsing.geometry import Box, Page
from ingest.parsing.records import Block

PICTURE_SHARE = 0.4  # of a page under pictures, with few words beside them
FEW_WORDS = 60
LEAST_SIDE = 60.0  # points: smaller is a tick, a logo or an ornament
LEAST_SHARE = 0.02  # of the page
LETTERHEAD = 0.12  # of the page's height from its top and foot: logos stand there
SAME_PLACE = 8.0  # points between pieces of one picture


def pictures_on(page: Page) -> Iterator[Block]:
    """The page as one picture, else each picture that stands between its lines."""
    if is_picture(page):
        yield _block(page, Box(0.0, 0.0, page.width, page.height))
        return
    for box in sorted(_joined(page.pictures), key=lambda each: each.top):
        if _matters(page, box) and not _lies_under_text(page, box):
            yield _block(page, box)


def is_picture(page: Page) -> bool:
    """Whether the page shows a picture or a scan rather than text."""
    if page.image_area < PICTURE_SHARE:
        return False
    return sum(len(line.text.split()) for line in page.lines) <= FEW_WORDS


def _block(page: Page, box: Box) -> Block:
    return Block(kind="picture", page=page.number, box=box)


def _joined(boxes: tuple[Box, ...]) -> list[Box]:
    """Pictures that touch are one: many files cut a picture into strips."""
    joined: list[Box] = []
    for box in sorted(boxes, key=lambda each: (each.top, each.x0)):
        for at, other in enumerate(joined):
            if _touch(box, other):
                joined[at] = other.union(box)
                break
        else:
            joined.append(box)
    return joined


def _touch(one: Box, other: Box) -> bool:
    across = one.x0 <= other.x1 + SAME_PLACE and other.x0 <= one.x1 + SAME_PLACE
    along = one.top <= other.bottom + SAME_PLACE and other.top <= one.bottom + SAME_PLACE
    return across and along


def _matters(page: Page, box: Box) -> bool:
    share = box.width * box.height / max(page.width * page.height, 1.0)
    edge = LETTERHEAD * page.height
    between = box.bottom > edge and box.top < page.height - edge
    return min(box.width, box.height) >= LEAST_SIDE and share >= LEAST_SHARE and between


def _lies_under_text(page: Page, box: Box) -> bool:
    """A ground or a watermark: the page's text runs over it, and is read."""
    inside = (line for line in page.lines if _stands_in(line.box, box))
    return sum(len(line.text.split()) for line in inside) > FEW_WORDS


def _stands_in(line: Box, box: Box) -> bool:
    middle, level = (line.x0 + line.x1) / 2, (line.top + line.bottom) / 2
    return box.x0 <= middle <= box.x1 and box.top <= level <= box.bottom
