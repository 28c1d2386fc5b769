"""A report's recommendations one by one, out of the section that holds them.

That Cabinet:                              Cabinet is asked to:     It is recommended that ...
1. adopts the strategy; and                (a) NOTE the report      (no list: one recommendation)
2. delegates authority to ... to           (b) APPROVE
   a) let the contracts; and                   i. the budget
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.parsing.kinds.report.stretches import place_of
from ingest.parsing.lines import MARKER
from ingest.parsing.records import Block, RecommendationRecord, ReportRecord, Source

NO_TEXT = ("picture", "drawing", "sideways", "footnote")
INDENT = 8.0  # points: a paragraph that begins so much further right goes on with the entry above
LONGEST_SUBHEADING = 8  # words
LONGEST_LEAD_IN = 40  # words

_LEADS_IN = re.compile(
    r"[:;\u2013-]\s*$|\b(?:that|to|that (?:it|they)|as follows|the following)\s*$"
)
_STOPS_SHORT = re.compile(r"\b(?:with|by|to|that|of|for|the following)\s*:?$")
_SENTENCE_END = re.compile(r"[.;,:!?]\W*$|\b(?:and|or)$")
_ROMAN = re.compile(r"[ivx]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """One printed paragraph of the section, its mark apart, and the block that holds it."""

    mark: str  # "1.", "(a)"; "" of a bullet and of plain text
    text: str
    block: Block

    @property
    def x0(self) -> float:
        return self.block.box[0] if self.block.box else 0.0


def read_recommendations(report: ReportRecord) -> Iterator[RecommendationRecord]:
    """The recommendations in order; none where the report has no such section."""
    lines = _without_lead_in(_lines(report))
    whole = report.sources.get("recommendation")
    for entry in _entries(lines):
        yield RecommendationRecord(
            number=entry[0].mark or None,
            text="\n".join(
                " ".join(filter(None, (line.mark if at else "", line.text)))
                for at, line in enumerate(entry)
            ),
            sources=_sources(entry, whole),
        )


def _sources(entry: Sequence[_Line], section: Source | None) -> dict[str, Source]:
    """The entry's own place, else that of the section which a form's cell holds."""
    place = place_of([line.block for line in entry], "recommendations") or section
    names = ("record", "number", "text") if entry[0].mark else ("record", "text")
    return dict.fromkeys(names, place) if place else {}


# The section's paragraphs, found again among the blocks


def _lines(report: ReportRecord) -> list[_Line]:
    """The paragraphs with their places; without, where a form's cell holds them."""
    texts = (report.recommendation or "").split("\n")
    for start in range(len(report.blocks)):
        found = _match(texts, report.blocks[start:])
        if found:
            return [line for line in found if line.block.kind != "table"]
    return [_unplaced(text) for text in texts if text]


def _unplaced(text: str) -> _Line:
    match = MARKER.match(text)
    mark = match.group() if match else ""
    return _Line(mark, text[len(mark) :].strip(), Block(kind="paragraph"))


def _match(texts: Sequence[str], blocks: Sequence[Block]) -> list[_Line]:
    """The texts block by block, if the blocks begin with them; else nothing."""
    found: list[_Line] = []
    left = list(texts)
    for block in blocks:
        if not left:
            break
        if block.kind in NO_TEXT:
            continue
        if block.kind == "table":
            left = left[sum(any(row) for row in block.rows) :]
            continue
        line = _line(left[0], block, first=not found)
        if line is None:
            return []
        found.append(line)
        del left[: 1 + line.text.count("\n")]
    return found if not left else []


def _line(text: str, block: Block, *, first: bool) -> _Line | None:
    """The paragraph as the block has it; the first may stand beside its heading."""
    if text and text.endswith(block.text) and block.text:
        mark, inner = text.removesuffix(block.text).strip(), block.text
        return _Line(mark or (block.number or ""), inner, block)
    if first and text and block.text.endswith(text):
        return _Line("", text, block)
    return None


# From paragraphs to recommendations


def _without_lead_in(lines: Sequence[_Line]) -> list[_Line]:
    """Without the words before a list ("That Cabinet:"), which say nothing by themselves."""
    rest = list(lines)
    while len(rest) > 1 and _leads_in(rest[0], rest[1:]):
        rest = rest[1:]
    return rest


def _leads_in(first: _Line, others: Sequence[_Line]) -> bool:
    """Whether a few words stop short, and all that follows is one list under them."""
    if len(first.text.split()) > LONGEST_LEAD_IN or not _LEADS_IN.search(first.text):
        return False
    if not first.mark:
        return True
    counted = any(_counts_on(line.mark, first.mark, first.mark) for line in others)
    return first.text.endswith(":") and not counted


def _entries(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The entries of the outermost list, each with what is listed under it."""
    outer = next((line.mark for line in lines if line.mark), "")
    edge = min((line.x0 for line in lines if line.mark), default=0.0)
    entry: list[_Line] = []
    for at, line in enumerate(lines):
        if _is_subheading(line, lines[at + 1 :], outer):
            continue
        if entry and _goes_on(line, entry, outer, edge):
            entry.append(line)
            continue
        if entry:
            yield entry
        entry = [line]
    if entry:
        yield entry


def _goes_on(line: _Line, entry: Sequence[_Line], outer: str, edge: float) -> bool:
    """Whether a line belongs to the entry above: listed under it, set further in, or awaited."""
    if line.mark:
        return not _counts_on(line.mark, entry[0].mark or outer, outer)
    if outer:
        return line.block.kind == "list_item" or line.x0 > edge + INDENT
    if _STOPS_SHORT.search(entry[-1].text):
        return True
    led = any(each.text.rstrip().endswith(":") for each in entry)
    return led and line.block.kind == "list_item" and entry[0].block.kind != "list_item"


def _is_subheading(line: _Line, later: Sequence[_Line], outer: str) -> bool:
    """A few words by themselves between entries: "Contractual:", "Revenue budget"."""
    if line.mark or not later or line.block.kind == "list_item":
        return False
    if line.block.kind == "heading":
        return True
    short = len(line.text.split()) <= LONGEST_SUBHEADING
    closed = _SENTENCE_END.search(line.text.rstrip(" :"))
    return bool(outer) and short and not closed


def _style(mark: str, outer: str) -> str:
    """What a mark counts by: figures of a depth, letters, or roman figures.

    "i" is a roman figure only in a list that begins with it.
    """
    core = mark.strip("().: ").casefold()
    if core.replace(".", "").isdigit():
        return f"figures {core.count('.')}"
    if outer.strip("().: ").casefold() == "i" and _ROMAN.fullmatch(core):
        return "roman"
    return "letters" if len(core) == 1 else "other"


def _counts_on(mark: str, last: str, outer: str) -> bool:
    """Whether a mark goes on with the outermost list; "i" after "b" begins a list inside it."""
    style = _style(mark, outer)
    if style != _style(outer, outer):
        return False
    core, before = (each.strip("().: ").casefold() for each in (mark, last))
    return style != "letters" or core not in "ivx" or ord(core) == ord(before) + 1
