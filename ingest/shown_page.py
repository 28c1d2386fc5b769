"""Which page the review shows as a picture, and what is outlined on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.parsing.records import PackPageRecord


@dataclass(frozen=True, slots=True)
class Outline:
    """A rectangle on the picture, in per cent of the page's width and height."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class ShownPage:
    """One page of the PDF (from 1) with its neighbours; `outline` is the place in question."""

    number: int
    printed_number: int | None
    previous: int | None
    next: int | None
    outline: Outline | None
    ratio: float  # height by width, so that the picture's room is kept while it loads


def shown_page(query: Mapping[str, str], pages: Sequence[PackPageRecord]) -> ShownPage | None:
    """The page asked for by ?page=14&box=72,90,520,130; the first where none or a wrong one is."""
    if not pages:
        return None
    asked = query.get("page", "")
    index = min(max(int(asked), 1), len(pages)) - 1 if asked.isdecimal() else 0
    page = pages[index]
    return ShownPage(
        number=page.number,
        printed_number=page.printed_number,
        previous=pages[index - 1].number if index else None,
        next=pages[index + 1].number if index + 1 < len(pages) else None,
        outline=_outline(query.get("box", ""), page),
        ratio=page.height / page.width if page.width else 1.414,
    )


def _outline(asked: str, page: PackPageRecord) -> Outline | None:
    try:
        x0, top, x1, bottom = (float(number) for number in asked.split(","))
    except ValueError:
        return None
    if not (page.width and page.height):
        return None
    return Outline(
        left=100 * x0 / page.width,
        top=100 * top / page.height,
        width=100 * (x1 - x0) / page.width,
        height=100 * (bottom - top) / page.height,
    )
