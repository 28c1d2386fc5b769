"""Pages that stand for something not printed: blank sheets and withheld papers."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsing.geometry import Page

BLANK_WORDS = 14  # a sheet with more is not blank
STUB_WORDS = 60  # a page with more says too much to be a stub
OWN_SHEET = "this page is withheld from the public"  # how the portal's own sheets begin
PICTURE_AREA = 0.05  # share of the page: less is a speck or a crest
LETTERHEAD_AREA = 0.15  # where the page bears running heads or stamps, less is their logo

_BLANK = re.compile(r"this page (?:is|has been)? ?(?:intentionally )?left (?:intentionally )?blank")
_RESTRICTED = re.compile(
    r"document is restricted"
    r"|(?:exempt|confidential|restricted) (?:information|appendix|report|item|paper)s? "
    r"(?:is |are )?(?:not for publication|withheld)"
    r"|by virtue of paragraph\(?s?\)? [\d, and]+ of part \w+ of schedule 12a"
    r"|not for publication by virtue of"
)


def is_blank(page: Page) -> bool:
    """Whether the sheet holds nothing, or only says that it is left blank."""
    if not page.lines:
        return not (_shows_picture(page) or page.unreadable)
    return _is_short(page, BLANK_WORDS) and _BLANK.search(_text(page)) is not None


def is_restricted(page: Page) -> bool:
    """Whether the page is the stub of a withheld paper, such as "Document is Restricted"."""
    if page.lines and page.lines[0].text.strip().casefold() == OWN_SHEET:
        return True  # however long the reason on it is
    return _is_short(page, STUB_WORDS) and _RESTRICTED.search(_text(page)) is not None


def is_scanned(page: Page) -> bool:
    """Whether a picture takes the place of text (a stamp over it is none), or the page could not
    be loaded at all."""
    return page.unreadable or (not page.lines and _shows_picture(page))


def _shows_picture(page: Page) -> bool:
    return page.image_area >= (LETTERHEAD_AREA if page.furniture else PICTURE_AREA)


def _is_short(page: Page, most: int) -> bool:
    """No more words than that; most pages are known by their lines to hold more."""
    return len(page.lines) <= most and len(_text(page).split()) <= most


def _text(page: Page) -> str:
    return _joined(tuple([line.text for line in page.lines]))


@lru_cache(maxsize=1024)  # asked of every short page by every kind
def _joined(texts: tuple[str, ...]) -> str:
    return " ".join(texts).casefold()
