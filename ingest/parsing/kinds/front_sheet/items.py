"""The agenda's items: number, title, what stands under it, pages, and whether it is exempt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.parsing.geometry import Box, Line
from ingest.parsing.kinds.front_sheet import ranges
from ingest.parsing.kinds.front_sheet.columns import split_cells, text_above
from ingest.parsing.kinds.front_sheet.item_sources import Printed, item_sources
from ingest.parsing.kinds.front_sheet.numbering import item_lines, item_number
from ingest.parsing.kinds.front_sheet.signature import without_signature
from ingest.parsing.leading import Leading, usual_leading
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs
from ingest.parsing.records import AgendaItemRecord

OUTDENT = 8.0  # points to the left of the items' text: another matter begins
CENTRED = 20.0  # points between the middle of a heading and that of the page
TITLE_LEADING = 1.7  # of the font's size: further down is no line of the title
FLUSH_LEADING = 1.5  # the same of a title's line that begins below the number
LAST_GAP = 4.0  # of the font's size: what stands so far below the last item is not its text

_EXCLUSION = re.compile(
    r"exempt (?:business|information|items?|reports?)|exclu\w+ (?:of )?(?:the )?(?:press|public)"
    r"|private (?:business|session)"
    r"|confidential (?:business|items?)|^(?:the )?(?:public and press|press and public)$",
    re.IGNORECASE,
)
_MOTION = re.compile(r"\bexclu|\bmotion\b|^(?:the )?(?:public|press) and", re.IGNORECASE)
_EXEMPT_HEADING = re.compile(
    r"\b(?:exempt|private|confidential|restricted|closed)\b.{0,30}"
    r"(?:items?|business|session|agenda|part)\b"
    r"|\bpart (?:2|ii|two|b)\b.{0,60}\b(?:exempt|private|confidential|not open|closed)",
    re.IGNORECASE,
)
_OPEN_HEADING = re.compile(r"\bunrestricted|\bpart (?:1|i|one|a)\b|\bopen to the public", re.I)
_RUN_IN = re.compile(r"\s+[-\u2013\u2014]\s+|:\s*-?\s+")
_LETTERS = re.compile(r"[A-Za-z]{3}")
_TITLE_END = re.compile(r"\s*(?::-|:|\.)\s*$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of the front sheet's pages, and how wide each page is."""

    lines: tuple[Line, ...]
    widths: dict[int, float]


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one item, and the headings that stand below it."""

    lines: tuple[Line, ...]
    headings: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the items' numbers stand, and where their text begins, in points."""

    numbers: float
    body: float
    under: float  # where most of the text under the titles begins


def read_items(sheet: Sheet) -> tuple[AgendaItemRecord, ...]:
    """The items in order."""
    openings = item_lines(sheet.lines)
    if not openings:
        return ()
    body_x0 = _body_x0(openings)
    margins = Margins(openings[0].box.x0, body_x0, _under_x0(sheet.lines, openings, body_x0))
    items: list[AgendaItemRecord] = []
    leading = usual_leading(sheet.lines)
    exempt: Sequence[Line] = ()  # what said that the items from here on are exempt
    for place, lines in enumerate(_runs(sheet.lines, openings)):
        block = _cut_headings(lines, margins, sheet.widths[lines[0].page])
        item = _block_to_item(block, sheet.widths[lines[0].page], exempt, leading)
        items.append(item)
        exempt = _exempt_after(item, block, exempt, late=2 * place >= len(openings) - 1)
    return tuple(items)


def lines_before_items(sheet: Sheet) -> tuple[Line, ...]:
    """What stands above the first item: the meeting."""
    openings = item_lines(sheet.lines)
    if not openings:
        return sheet.lines
    return sheet.lines[: _place(sheet.lines, openings[0])]


def _body_x0(openings: Sequence[Line]) -> float:
    """Where the items' text begins: the commonest place."""
    places = sorted(round(line.body_x0) for line in openings if line.body_x0 > line.box.x0 + 1)
    return float(places[len(places) // 2]) if places else openings[0].box.x0


def _under_x0(lines: Sequence[Line], openings: Sequence[Line], body_x0: float) -> float:
    """The commonest indent of the lines between the first item and the last."""
    start, end = _place(lines, openings[0]), _place(lines, openings[-1])
    indents = Counter(round(line.box.x0) for line in lines[start:end] if line.marker is None)
    return float(indents.most_common(1)[0][0]) if indents else body_x0


def _place(lines: Sequence[Line], wanted: Line) -> int:
    return next(index for index, line in enumerate(lines) if line is wanted)


def _runs(lines: Sequence[Line], openings: Sequence[Line]) -> list[tuple[Line, ...]]:
    places = [_place(lines, opening) for opening in openings] + [len(lines)]
    runs = [tuple(lines[start:end]) for start, end in pairwise(places)]
    return [*runs[:-1], without_signature(runs[-1])]


# Headings between items


def _cut_headings(lines: tuple[Line, ...], margins: Margins, width: float) -> Block:
    """The item's own lines; a heading below them, and all that follows it, belongs to no item."""
    for index, line in enumerate(lines[1:], start=1):
        if _title_runs_on(text_above(lines[:index], width), line):
            continue
        if _is_elsewhere(line, lines[index - 1], margins, width):
            return Block(lines[:index], lines[index:])
    own, title = len(lines), _title_end(lines)
    while own > title and _is_heading(lines[own - 1], width):
        own -= 1
    if any(not _is_bold_line(line) for line in lines[:own]):  # a bold last line after plain text
        return Block(lines[:own], lines[own:])
    return Block(lines)


def _title_end(lines: Sequence[Line]) -> int:
    """How many lines a bold title takes."""
    end = 1
    while end < len(lines) and _goes_on_bold(lines[end - 1], lines[end]):
        end += 1
    return end


def _is_elsewhere(line: Line, before: Line, margins: Margins, width: float) -> bool:
    if ranges.in_right_column(line, width) and not _is_far(line, before):
        return False
    if line.box.x0 < margins.body - OUTDENT and line.marker is None:
        return True
    if line.page != before.page and line.box.x0 < margins.under - OUTDENT and not line.marker:
        return True
    if _is_bold_line(line) and not _goes_on_bold(before, line):
        middle = (line.box.x0 + line.box.x1) / 2
        if abs(middle - width / 2) <= CENTRED and line.box.x0 > margins.body + CENTRED:
            return True
        if line.box.x0 < margins.numbers + OUTDENT:
            return True
    return _is_far(line, before)


def _title_runs_on(before: Line, line: Line) -> bool:
    """Whether a bold title goes on right below its number, instead of below its text."""
    near = line.page == before.page and line.baseline - before.baseline <= FLUSH_LEADING * line.size
    return near and before.marker is not None and _goes_on_bold(before, line)


def _is_far(line: Line, before: Line) -> bool:
    return line.page == before.page and line.baseline - before.baseline > LAST_GAP * line.size


def _is_bold_line(line: Line) -> bool:
    return line.bold and line.bold_end and line.marker is None


def _is_heading(line: Line, width: float) -> bool:
    """A bold line at an item's end that heads what follows: no sentence, and no cell."""
    sentence = line.text.endswith(".")
    return _is_bold_line(line) and not sentence and not ranges.is_cell(line, width)


# One item


def _block_to_item(
    block: Block, width: float, exempt: Sequence[Line], leading: Leading
) -> AgendaItemRecord:
    text_lines, cells = split_cells(block.lines, width)
    title_lines, under = _split_title(text_lines, leading)
    title, found = ranges.cut_range(ranges.cut_remarks(_title_text(title_lines)))
    title, inline = _run_in(title, title_lines)
    paragraphs = [paragraph.text for paragraph in under]
    description, below = ranges.cut_range("\n".join(filter(None, [inline, *_said(paragraphs)])))
    pages = next(filter(None, map(ranges.read_cell, _texts(cells))), None) or found or below
    everything = " ".join([*_texts(block.lines)])
    excludes = _EXCLUSION.search(title) is not None and not (exempt and not _MOTION.search(title))
    paragraph_numbers = _exempt_paragraphs(cells, everything, bool(exempt) and not excludes)
    item = AgendaItemRecord(
        number=item_number(block.lines[0].marker or ""),
        title=_TITLE_END.sub("", title),
        description=description or None,
        page_from=pages.first if pages else None,
        page_to=pages.last if pages else None,
        exempt=not excludes and bool(exempt or paragraph_numbers),
        exempt_paragraphs=paragraph_numbers,
        to_follow=ranges.says_to_follow(everything),
    )
    under_title = [line for paragraph in under for line in paragraph.lines]
    printed = Printed(block.lines, title_lines, under_title, cells, exempt)
    return replace(item, sources=item_sources(item, printed))


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def _said(paragraphs: Sequence[str]) -> list[str]:
    return [text for text in paragraphs if text and not ranges.only_says_to_follow(text)]


def _split_title(lines: Sequence[Line], leading: Leading) -> tuple[list[Line], list[Paragraph]]:
    """The title's lines and the paragraphs under it: by weight where titles are bold, else the
    first paragraph is the title."""
    opening = replace(
        lines[0],
        text=lines[0].body,
        marker=None,
        box=_body_box(lines[0]),
        bold=lines[0].bold or (lines[0].marker is not None and lines[0].bold_end),  # "4. **Title**"
    )
    own = [opening, *lines[1:]]
    if opening.bold and opening.bold_end:
        end = _title_end(own)
        return own[:end], lines_to_paragraphs(own[end:], leading=leading)
    closed = next((end for end, line in enumerate(own) if ranges.ends_with_range(line.text)), None)
    paragraphs = lines_to_paragraphs(own, leading=leading)
    if closed is not None and closed < len(paragraphs[0].lines):
        return own[: closed + 1], lines_to_paragraphs(own[closed + 1 :], leading=leading)
    return list(paragraphs[0].lines), paragraphs[1:]


def _body_box(line: Line) -> Box:
    return line.box._replace(x0=line.body_x0)


def _goes_on_bold(before: Line, line: Line) -> bool:
    if not (line.bold and line.bold_end and before.bold_end):
        return False
    if line.page != before.page:
        return before.text.isupper() and line.text.isupper()
    return line.baseline - before.baseline <= TITLE_LEADING * line.size


def _title_text(title_lines: Sequence[Line]) -> str:
    return Paragraph(tuple(title_lines)).text if title_lines else ""


def _run_in(text: str, title_lines: Sequence[Line]) -> tuple[str, str]:
    """The title, and the description that runs on in its line after a bold title."""
    first = title_lines[0]
    match = _RUN_IN.search(text) if first.bold and not title_lines[-1].bold_end else None
    if match and _LETTERS.search(text[: match.start()]):  # not after a reference, "24/00123 - "
        return text[: match.start()], text[match.end() :]
    return text, ""


# Exempt


def _exempt_paragraphs(cells: Sequence[Line], text: str, exempt: bool) -> tuple[str, ...]:
    printed = ranges.read_paragraphs(" ".join(_texts(cells)))
    return printed or (ranges.read_paragraphs(text) if exempt else ())


def _exempt_after(
    item: AgendaItemRecord, block: Block, exempt: Sequence[Line], late: bool
) -> Sequence[Line]:
    """What says that the next item is exempt: the motion to exclude the public, or a heading. A
    motion early on the agenda is a matter of form: open items follow it."""
    heading = " ".join(_texts(block.headings))
    if _EXEMPT_HEADING.search(heading):
        return block.headings
    if _OPEN_HEADING.search(heading):
        return ()
    moved = late and _EXCLUSION.search(item.title) is not None
    return exempt or (block.lines if moved else ())
