"""A minute's text made ready to read: its numbered paragraphs and the lists among them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from operator import itemgetter, or_
from typing import Any

from documents.editions.anchors import bare_number
from documents.editions.printed_tables import with_tables
from documents.editions.report_text import Piece, add_piece
from documents.editions.tables import TableText
from documents.models import Minute
from documents.wording.votes import ToldVote, votes_in_words

PARAGRAPH = re.compile(r"(\(?\d{1,3}(?:\.\d{1,3})*[.)])\s+(?=\S)")
ENTRY = re.compile(r"(\((?:[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})\)|[•*])\s+(?=\S)")
BULLETS = "•*"
LONGEST_LEAD = 20
"""Characters of "RESOLVED:" and the like before a decision."""
LABEL = re.compile(r"(?:decisions?|decided|(?:it was )?resolved|resolutions?):?", re.IGNORECASE)


PrintedLine = tuple[str, int | None]
"""A line, and the page of the PDF that begins with it, where one does."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Paragraphs and lists in a row, all of them what the minute decides or none."""

    pieces: list[Piece]
    decided: bool = False
    heading: str = ""
    """The line that the paper prints over a decision, where it has one: "Decision"."""


@dataclass(frozen=True, slots=True)
class MinuteText:
    """One minute with its text in pieces, as `reports/_pieces.html` sets them."""

    minute: Minute
    passages: list[Passage]
    says_its_decisions: bool
    """Whether the text has each decision in lines of its own: then they are shown there alone."""
    turns: bool = True
    """Whether the minute begins on another page than the one before it ended on."""

    @property
    def ends_on(self) -> int | None:
        """The page of the PDF with its last line, as far as it is known."""
        pages = _pages(self.minute)
        return pages[-1] if pages else self.minute.page

    @property
    def counted_votes(self) -> list[ToldVote]:
        """Those with numbers or names: that a vote was unanimous stands in the text."""
        return [told for told in votes_in_words(self.minute) if told.is_counted]

    @property
    def reason(self) -> str:
        """The reason for the decision, where the text does not say it."""
        return next(iter(self._not_in_text([self.minute.reason or ""])), "")

    @property
    def declarations(self) -> list[str]:
        """Interests declared that the text itself does not say, as where an editor shortened it."""
        return self._not_in_text(self.minute.declarations)

    @property
    def actions(self) -> list[str]:
        """Actions asked for that the text itself does not say."""
        return self._not_in_text(self.minute.actions)

    def _not_in_text(self, statements: list[str]) -> list[str]:
        if self.minute.formatted_text:
            return statements
        words = _folded(self.minute.text)
        return [told for told in statements if _folded(told) not in words]


def _folded(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()


def minute_texts(minutes: Iterable[Any]) -> Iterator[MinuteText]:
    """The minutes of one meeting in their order, each page turned to once."""
    page = None
    for minute in minutes:
        text = replace(minute_text(minute), turns=minute.page != page)
        page = text.ends_on
        yield text


def minute_text(minute: Any) -> MinuteText:
    """Reads `Minute.text`, which keeps a line a paragraph, with the number or letter printed."""
    printed = list(_printed_lines(minute))
    lines = [line for line, _ in printed]
    wanted = [_folded(line) for text in minute.decisions for line in text.splitlines() if line]
    found = all(any(_says(line, words) for line in lines) for words in wanted)
    whole = bool(wanted) and found and not minute.formatted_text
    decided = [whole and any(_says(line, words) for words in wanted) for line in lines]
    labelled = [
        LABEL.fullmatch(line) is not None and follows
        for line, follows in zip(lines, [*decided, False][1:], strict=True)
    ]
    marked = list(map(or_, decided, labelled))
    return MinuteText(minute, list(_passages(minute.slug, printed, marked)), whole)


def _printed_lines(minute: Any) -> Iterator[PrintedLine]:
    """The lines of the text with the page turns between them."""
    before = minute.page
    for line, page in zip_longest((minute.text or "").splitlines(), _pages(minute)):
        if line.strip():
            yield line.strip(), page if page != before else None
            before = page


def _pages(minute: Any) -> list[int]:
    """The page of each line; none where it is not known which line stands where.

    An earlier reading does not say; nor is it known of an edited text with lines more or fewer.
    """
    lines = (minute.text or "").splitlines()
    return list(minute.text_pages) if len(minute.text_pages) == len(lines) else []


def _says(line: str, words: str) -> bool:
    """Whether the line is those words, but for a number or "RESOLVED" before them."""
    said = _folded(_piece(line).text)
    return said.endswith(words) and len(said) <= len(words) + LONGEST_LEAD


def _passages(slug: str, lines: list[PrintedLine], decided: list[bool]) -> Iterator[Passage]:
    given: set[str] = set()
    for is_decided, group in groupby(zip(lines, decided, strict=True), key=itemgetter(1)):
        said = [line for line, _ in group]
        labelled = is_decided and len(said) > 1 and LABEL.fullmatch(said[0][0])
        heading, turn = said.pop(0) if labelled else ("", None)
        pieces: list[Piece] = []
        for piece in _pieces(said, turn):
            if piece.number:
                number = bare_number({"number": piece.number})
                piece.anchor = _free(f"minute-{slug}-{number}", given)
            add_piece(pieces, piece)
        yield Passage(pieces, is_decided, heading.rstrip(":"))


def _pieces(lines: list[PrintedLine], turn: int | None) -> Iterator[Piece]:
    """The lines as pieces, tables among them; `turn` is that of the heading over them."""
    at = 0
    for line in with_tables([line for line, _ in lines]):
        piece = _piece(line)
        header = len(piece.table.header) if piece.table else 0
        taken = header + len(piece.table.rows) if piece.table else 1
        own, *inside = (page for _, page in lines[at : at + taken])
        piece.new_page, turn = own or turn, None
        if piece.table:
            below = tuple([None, *inside][header:])
            piece.table = replace(piece.table, turns=below)
        yield piece
        at += taken


def _piece(line: str | TableText) -> Piece:
    if isinstance(line, TableText):
        return Piece(kind="table", table=line)
    numbered, entry = PARAGRAPH.match(line), ENTRY.match(line)
    if numbered:
        return Piece(kind="paragraph", text=line[numbered.end() :], number=numbered.group(1))
    if entry:
        mark = entry.group(1)
        number = "" if mark in BULLETS else mark
        return Piece(kind="list_item", text=line[entry.end() :], number=number)
    return Piece(kind="paragraph", text=line)


def _free(wanted: str, given: set[str]) -> str:
    anchor, count = wanted, 1
    while anchor in given:
        count += 1
        anchor = f"{wanted}-{count}"
    given.add(anchor)
    return anchor
