"""Taking out what a page carries besides its paper: stamps, running heads, foot numbers.

Modern.Gov stamps each page of a pack ("Page 14", "Agenda Item 8"), turned on landscape pages, now
and then over the paper's own foot. Numbers count as page numbers only where they run with the
pages of the file.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Box, Line, Page
from ingest.parsing.page_numbers import offsets_by_page

HEAD_DEPTH = 0.09  # of the page's height
FOOT_DEPTH = 0.10
NUMBER_DEPTH = 0.18  # a foot number may stand higher, being known by its sequence
REPEATS = 3  # a line at one place on this many pages near one another is a running head
NEAR_PAGES = 6  # of the file: both sides of a sheet may have heads of their own
SAME_PLACE = 3.0  # points
SHADING = 1.0  # points: a word's coloured ground hugs it closer than a cell's rule
NUMBERED_SHARE = 0.5  # of the pages that hold text must bear numbers that run with them

PAGE_STAMP = re.compile(r"Page\s*(\d{1,4})", re.IGNORECASE)
ITEM_STAMP = re.compile(r"Agenda Item\s+(\w{1,6}(?:\.\d{1,2})?)", re.IGNORECASE)
BOTH_STAMPS = re.compile(rf"{PAGE_STAMP.pattern}\s+{ITEM_STAMP.pattern}", re.IGNORECASE)
MINUTE_STAMP = re.compile(r"Minute Item\s+\w{1,6}", re.IGNORECASE)
FOOT_NUMBER = re.compile(
    r"[\W_]*(?:Page\s*\|?\s*)?(\d{1,4})(?:\s*(?:of|/|\|)\s*(?:Page\s*)?\d{1,4})?[\W_]*"
    r"|(\d{1,4})\s*\|\s*P\s*a\s*g\s*e",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")

Numbers = Sequence[tuple[int, Line]]
"""The numbers that stand on a page, each with its line."""


def drop_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages with stamps, running heads and foot numbers taken out of their lines and words,
    `printed_number` and `stamped_item` set."""
    pages = [_lift_item_stamp(_divide_turned(page)) for page in pages]
    pages = _lift_page_numbers(pages)
    return _drop_running_heads(pages)


# The pack's stamps


def _divide_turned(page: Page) -> Page:
    """The turned lines mended: pdfium gives both stamps as one line, or one stamp as two."""
    turned = [line for line in page.lines if line.turned]
    if not turned:
        return page
    upright = tuple(line for line in page.lines if not line.turned)
    return replace(page, lines=upright + tuple(_mend_turned(turned)))


def _mend_turned(turned: list[Line]) -> Iterator[Line]:
    left = list(turned)
    for line in turned:
        both = BOTH_STAMPS.fullmatch(line.text)
        if both:
            left.remove(line)
            yield replace(line, text=f"Page {both.group(1)}")
            yield replace(line, text=f"Agenda Item {both.group(2)}")
        elif line.text == "Page":
            number = _number_beside(line, left)
            if number is not None:
                left = [other for other in left if other not in (line, number)]
                yield replace(line, text=f"Page {number.text}", box=line.box.union(number.box))
    yield from left


def _number_beside(line: Line, others: Sequence[Line]) -> Line | None:
    """The number that stands in the same turned line."""
    return next(
        (
            other
            for other in others
            if other.text.isdecimal() and abs(other.box.x0 - line.box.x0) <= SAME_PLACE
        ),
        None,
    )


def _lift_item_stamp(page: Page) -> Page:
    dropped = []
    item = page.stamped_item
    for line in page.lines:
        match = ITEM_STAMP.fullmatch(line.text)
        if match and (line.turned or _is_marginal(line, page)):
            item = match.group(1)
            dropped.append(line)
        elif MINUTE_STAMP.fullmatch(line.text) and (line.turned or _is_marginal(line, page)):
            dropped.append(line)
    return replace(_without(page, dropped), stamped_item=item) if dropped else page


def _lift_page_numbers(pages: list[Page]) -> list[Page]:
    """Printed numbers from the pack's stamps, else from the feet; both are taken out."""
    stamped = [list(_stamped_numbers(page)) for page in pages]
    stamps = _stamped_offsets(pages, stamped)
    if stamps is not None:
        pages = [
            _number(page, offset, numbers, everywhere=True)
            for page, offset, numbers in zip(pages, stamps, stamped, strict=True)
        ]
        return _drop_foot_numbers(pages)
    at_feet = [list(_foot_numbers(page)) for page in pages]
    feet = _offset(pages, at_feet, least=2)
    if feet is not None:
        pages = [
            _number(page, feet, numbers, everywhere=False)
            for page, numbers in zip(pages, at_feet, strict=True)
        ]
    return _drop_foot_numbers(pages)


def _stamped_offsets(pages: Sequence[Page], stamped: Sequence[Numbers]) -> list[int] | None:
    """What to add to each page's place to get its number, where a share of all bears a stamp that
    agrees; None without."""
    found = [
        [number - page.number for number, _ in numbers]
        for page, numbers in zip(pages, stamped, strict=True)
    ]
    counts = Counter(offset for offsets in found for offset in set(offsets))
    if not counts:
        return None
    settled = offsets_by_page(found, counts.most_common(1)[0][0])
    agreed = sum(offset in offsets for offset, offsets in zip(settled, found, strict=True))
    live = sum(bool(page.lines) for page in pages)
    return settled if agreed >= max(1, NUMBERED_SHARE * live) else None


def _stamped_numbers(page: Page) -> Iterator[tuple[int, Line]]:
    for line in page.lines:
        match = PAGE_STAMP.fullmatch(line.text)
        if match and (line.turned or _is_marginal(line, page)):
            yield int(match.group(1)), line


def _foot_numbers(page: Page) -> Iterator[tuple[int, Line]]:
    """Numbers that may be the paper's own: alone in one of the last lines, or of the first."""
    upright = [line for line in page.lines if not line.turned]
    for place, line in enumerate(upright):
        if 1 < place < len(upright) - 3:
            continue
        match = FOOT_NUMBER.fullmatch(line.text)
        if match is None or _is_ruled(line, page):
            continue
        if (
            line.box.bottom <= HEAD_DEPTH * page.height
            or line.box.top >= (1 - NUMBER_DEPTH) * page.height
        ):
            yield int(match.group(1) or match.group(2)), line


def _offset(pages: Sequence[Page], numbers: Sequence[Numbers], least: int) -> int | None:
    """What to add to a page's place in the file to get the number printed on it; it must hold on
    at least so many pages, and on a share of all."""
    counts: Counter[int] = Counter()
    for page, standing in zip(pages, numbers, strict=True):
        counts.update({number - page.number for number, _ in standing})
    if not counts:
        return None
    offset, count = counts.most_common(1)[0]
    live = sum(bool(page.lines) for page in pages)
    return offset if count >= max(least, NUMBERED_SHARE * live) else None


def _number(page: Page, offset: int, numbers: Numbers, *, everywhere: bool) -> Page:
    """The page with its number set; `everywhere`: also where the number is not stamped, since
    blank pages are counted and not always stamped."""
    number = page.number + offset
    stamps = [line for found, line in numbers if found == number]
    if number < 1 or not (stamps or everywhere):
        return page
    return replace(_without(page, stamps[-1:]), printed_number=number)


def _drop_foot_numbers(pages: list[Page]) -> list[Page]:
    """A paper's own foot numbers go too: those that say "Page", or run on from page to page."""
    at_feet = {page.number: list(_foot_numbers(page)) for page in pages}
    offsets = {
        page: {number - page for number, _ in standing} for page, standing in at_feet.items()
    }

    def runs_on(number: int, line: Line, page: int) -> bool:
        near = (offsets.get(page + step, set()) for step in (-2, -1, 1, 2))
        return "page" in line.text.casefold() or any(number - page in others for others in near)

    def dropped(page: int) -> list[Line]:
        return [line for number, line in at_feet[page] if runs_on(number, line, page)]

    return [_without(page, dropped(page.number)) for page in pages]


# Running heads and feet


def _drop_running_heads(pages: list[Page]) -> list[Page]:
    places = _marginal_places(pages)
    dropped: dict[int, list[Line]] = defaultdict(list)
    for found in places.values():
        for page_number, line in found:
            if sum(_are_twins(page_number, line, *other) for other in found) >= REPEATS:
                dropped[page_number].append(line)
    return [_without(page, dropped.get(page.number, [])) for page in pages]


def _marginal_places(pages: Sequence[Page]) -> dict[tuple[str, int], list[tuple[int, Line]]]:
    """The lines in the margins by their wording (figures apart) and the shape of their page."""
    places: dict[tuple[str, int], list[tuple[int, Line]]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if _is_marginal(line, page) and not _is_ruled(line, page):
                wording = _DIGITS.sub("#", line.text.casefold())
                places[wording, round(page.width)].append((page.number, line))
    return places


def _are_twins(page_number: int, line: Line, other_number: int, other: Line) -> bool:
    """Whether the two stand at one place of near pages and say the same, but for figures that
    rise with the pages."""
    apart = other_number - page_number
    if abs(apart) > NEAR_PAGES or abs(other.baseline - line.baseline) > SAME_PLACE:
        return False
    if other.text == line.text:
        return True
    steps = [
        int(theirs) - int(ours)
        for ours, theirs in zip(
            _DIGITS.findall(line.text), _DIGITS.findall(other.text), strict=True
        )
    ]
    return all(step in (0, apart) for step in steps)


# Places


def _is_marginal(line: Line, page: Page) -> bool:
    if line.box.bottom <= HEAD_DEPTH * page.height:
        return True
    return line.box.top >= (1 - FOOT_DEPTH) * page.height


def _is_ruled(line: Line, page: Page) -> bool:
    """Whether the line stands between upright rules: in a table, not in a margin."""
    middle = (line.box.top + line.box.bottom) / 2
    sides = [
        rule.box.x0
        for rule in page.rules
        if not rule.horizontal and rule.box.top <= middle <= rule.box.bottom
    ]
    inside = bool(sides) and min(sides) < line.box.x0 - SHADING
    return inside and line.box.x1 <= max(sides) + SAME_PLACE


def _without(page: Page, dropped: Sequence[Line]) -> Page:
    if not dropped:
        return page
    gone = {id(line) for line in dropped}
    boxes = [line.box for line in dropped]
    return replace(
        page,
        lines=tuple(line for line in page.lines if id(line) not in gone),
        words=tuple(word for word in page.words if not _lies_in(word.box, boxes)),
        furniture=page.furniture + tuple(dropped),
    )


def _lies_in(box: Box, boxes: Sequence[Box]) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return any(each.x0 <= x <= each.x1 and each.top <= y <= each.bottom for each in boxes)
