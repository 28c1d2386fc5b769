"""Lines out of hOCR, the form in which programs that recognise text say what stands where.

<span class='ocr_line' title='bbox 855 362 1652 406; baseline 0.006 -10; x_size 40.4'>
  <span class='ocrx_word' title='bbox 855 362 972 406; x_wconf 96'>Royal</span> ...
Lengths are pixels of the picture; ours are points of the page that the picture covers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean, median
from xml.etree import ElementTree

from ingest.parsing.geometry import Box, Line, Page
from ingest.parsing.lines import in_reading_order
from ingest.parsing.text import BULLET, clean

LEAST_SURE = 55  # of 100: words recognised with less are as likely specks or stains
LEAST_WORDS = 4  # a picture with fewer says nothing to read
LEAST_SHARE = 0.5  # of what was taken for words must be sure, else it is a drawing
COLUMN_GAP = 1.6  # of the font's size: a wider gap parts two columns

_NUMBER = r"-?\d+(?:\.\d+)?"
_BOX = re.compile(rf"\bbbox ({_NUMBER}) ({_NUMBER}) ({_NUMBER}) ({_NUMBER})")
_BASELINE = re.compile(rf"\bbaseline ({_NUMBER}) ({_NUMBER})")
_SIZE = re.compile(rf"\bx_size ({_NUMBER})")
_SURENESS = re.compile(rf"\bx_wconf ({_NUMBER})")
_STROKES = "|[]{}_"  # what rules of tables are taken for
_BULLETS = frozenset("*«»¢©®°+")  # what a bullet is often taken for, where it opens a line


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    box: Box
    sureness: float


@dataclass(frozen=True, slots=True)
class _ScannedLine:
    """One line as recognised, in points; the sheet may lie askew by `slope`."""

    words: tuple[_Word, ...]
    slope: float
    baseline: float  # where it meets the left edge of the page
    size: float


def hocr_to_lines(hocr: str, page: Page) -> tuple[Line, ...]:
    """The lines on the page's picture in reading order; none where it holds no text to speak of.

    Raises ValueError where the text is no hOCR.
    """
    try:
        root = ElementTree.fromstring(hocr)
    except ElementTree.ParseError as error:
        raise ValueError(f"not hOCR: {error}") from error
    scanned = list(_scanned_lines(root, page))
    if not _says_something([word for line in scanned for word in line.words]):
        return ()
    slope = median(line.slope for line in scanned)
    lines = (line for each in scanned for line in _lines(each, slope, page.number))
    return in_reading_order(lines)


def _says_something(words: Sequence[_Word]) -> bool:
    sure = [word for word in words if word.sureness >= LEAST_SURE]
    return len(sure) >= LEAST_WORDS and len(sure) >= LEAST_SHARE * len(words)


def _scanned_lines(root: ElementTree.Element, page: Page) -> Iterator[_ScannedLine]:
    sheet = next((each for each in root.iter() if each.get("class") == "ocr_page"), None)
    bounds = _BOX.search(sheet.get("title", "")) if sheet is not None else None
    if sheet is None or bounds is None:
        raise ValueError("not hOCR: it names no page")
    scale = page.width / max(float(bounds.group(3)), 1.0)
    for element in sheet.iter():
        words = tuple(_words(element, scale))
        if words:
            yield _scanned_line(element.get("title", ""), words, scale)


def _words(element: ElementTree.Element, scale: float) -> Iterator[_Word]:
    """The words directly inside the element: lines have them, paragraphs and words do not."""
    for child in element:
        title = child.get("title", "")
        found, sureness = _BOX.search(title), _SURENESS.search(title)
        text = clean("".join(child.itertext()))
        if child.get("class") == "ocrx_word" and found and text.strip(_STROKES):
            box = Box(*(float(edge) * scale for edge in found.groups()))
            yield _Word(text, box, float(sureness.group(1)) if sureness else 100.0)


def _scanned_line(title: str, words: tuple[_Word, ...], scale: float) -> _ScannedLine:
    found, baseline, size = _BOX.search(title), _BASELINE.search(title), _SIZE.search(title)
    left = words[0].box.x0
    bottom = float(found.group(4)) * scale if found else max(word.box.bottom for word in words)
    slope, rise = (float(part) for part in baseline.groups()) if baseline else (0.0, 0.0)
    height = max(word.box.height for word in words)
    return _ScannedLine(
        words,
        slope,
        bottom + rise * scale - slope * left,
        float(size.group(1)) * scale if size else height,
    )


def _lines(scanned: _ScannedLine, slope: float, page: int) -> Iterator[Line]:
    """The line, parted at the gaps between columns, its baseline as if the sheet lay straight.

    A doubtful word among sure ones stays: the officer is told of slips, a gap would not be seen.
    """
    runs: list[list[_Word]] = []
    for word in scanned.words:
        if not runs or word.box.x0 - runs[-1][-1].box.x1 > COLUMN_GAP * scanned.size:
            runs.append([])
        runs[-1].append(word)
    for run in runs:
        if mean(word.sureness for word in run) >= LEAST_SURE:
            yield _line(run, scanned, slope, page)


def _line(words: Sequence[_Word], scanned: _ScannedLine, slope: float, page: int) -> Line:
    box = words[0].box
    for word in words[1:]:
        box = box.union(word.box)
    texts = [word.text for word in words]
    if len(texts) > 1 and texts[0] in _BULLETS:
        texts[0] = BULLET
    drawn = scanned.baseline + scanned.slope * box.x0
    return Line(
        text=" ".join(texts),
        box=box,
        page=page,
        size=scanned.size,
        baseline=drawn - slope * box.x0,
    )
