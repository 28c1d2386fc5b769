"""How type sets headings off from running text."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsing.kinds.report.elements import Element
from ingest.parsing.paragraphs import Paragraph

LONGEST_HEADING = 160  # characters
LONGEST_WITH_COLON = 60  # characters
LARGER = 1.08  # of the text's size: headings set in larger type


def looks_like_heading(paragraph: Paragraph, size: float) -> bool:
    """Whether type sets the paragraph off from the text: bold, larger, or capitals."""
    text = paragraph.body
    if not text or len(text) > LONGEST_HEADING or paragraph.is_bullet or not _has_words(text):
        return False
    if text.rstrip("\"'\u201d\u2019)").endswith((",", ";")):
        return False
    return is_bold(paragraph) or paragraph.lines[0].size >= LARGER * size or _is_capitals(text)


def is_bold(paragraph: Paragraph) -> bool:
    """Bold from end to end; a number before it may be in plain type."""
    first, *others = paragraph.lines
    numbered = paragraph.marker is not None and not first.bold
    return (
        (first.bold or numbered)
        and (first.bold_end or (bool(others) is False and _only_colon_plain(paragraph)))
        and all(line.bold and line.bold_end for line in others)
    )


def _only_colon_plain(paragraph: Paragraph) -> bool:
    """Whether a numbered bold heading has its closing colon in plain type."""
    text = paragraph.text.rstrip()
    return paragraph.marker is not None and text.endswith(":") and len(text) <= LONGEST_WITH_COLON


def _is_capitals(text: str) -> bool:
    if not text.isupper():
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and all(letter.isupper() for letter in letters)


def _has_words(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= 3


def text_size(elements: Sequence[Element]) -> float:
    """The size of the running text: that of most characters."""
    counts: dict[float, int] = {}
    for element in elements:
        if isinstance(element, Paragraph):
            for line in element.lines:
                key = round(line.size * 2) / 2
                counts[key] = counts.get(key, 0) + len(line.text)
    return max(counts, key=lambda key: counts[key], default=0.0)
