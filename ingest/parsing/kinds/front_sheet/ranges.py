"""Pages, paragraphs of exemption and "to follow" as front sheets print them beside an item.

    9 - 22        (Pages 461 - 610)        5        Para 4        (To follow)

A range is what stands alone in the right-hand column, or after "Pages": never the years of a
title ("2024-25").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.parsing.geometry import Line

RIGHT_COLUMN = 0.72  # of the page's width

_RANGE = r"(\d{1,4})(?:\s*(?:[-\u2013\u2014]|to)\s*(\d{1,4}))?"
_FURTHER = r"(?:\s*(?:,|and|&)\s*(?:pages?\s*)?\d{1,4}(?:\s*(?:[-\u2013\u2014]|to)\s*\d{1,4})?)*"
_BRACKETED = re.compile(
    rf"\(\s*(?:pages?|pp?\.?)\s*{_RANGE}{_FURTHER}\s*\)|\(\s*{_RANGE}\s*\)\s*$", re.I
)
_ENDING = re.compile(
    rf"\(\s*(?:pages?|pp?\.?)\s*{_RANGE}\s*\)|\(\s*(?!(?:19|20)\d\d)\d{{1,4}}\s*[-\u2013]\s*\d{{1,4}}\s*\)",
    re.IGNORECASE,
)
_WORDED = re.compile(rf"\b(?:pages?|pp\.?)\s*:?\s*{_RANGE}\s*$", re.IGNORECASE)
_ALONE = re.compile(rf"\(?\s*(?:pages?\s*:?\s*|pp?\.?\s*)?{_RANGE}\s*\)?", re.IGNORECASE)
_PARAGRAPHS = re.compile(
    r"\bpara(?:graph)?\(?s?\)?\.?\s*(?:nos?\.?\s*)?(\d(?:\s*(?:,|and|&)\s*\d)*)\b", re.IGNORECASE
)
_TO_FOLLOW = re.compile(r"\bto follow\b|\bto be (?:tabled|circulated)\b", re.IGNORECASE)
_ONLY_TO_FOLLOW = re.compile(
    r"\W*(?:(?:the\s+)?(?:reports?|papers?|appendix|appendices|documents?|minutes)\s+(?:is\s+|are\s+)?)?"
    r"(?:marked\s+)?to follow\W*",
    re.IGNORECASE,
)
_REMARK = re.compile(
    rf"\s*\(\s*(?:[\w\s]{{0,20}}to follow|(?:exempt\W+)?{_PARAGRAPHS.pattern}[\w\s]{{0,40}})\s*\)"
    r"(?=\s*(?:\(|$))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageRange:
    first: int
    last: int


def read_cell(text: str) -> PageRange | None:
    """The range that a cell of the page column holds, and nothing else."""
    match = _ALONE.fullmatch(text.strip())
    return _range(match.group(1), match.group(2)) if match else None


def cut_range(text: str) -> tuple[str, PageRange | None]:
    """The text without the range that it names "(Pages 5 - 8)", and the range."""
    match = _BRACKETED.search(text) or _WORDED.search(text)
    if match is None:
        return text, None
    figures = [group for group in match.groups() if group]
    if "p" not in match.group().casefold() and len(figures) < 2:
        return text, None
    found = _range(figures[0], re.findall(r"\d+", match.group())[-1])
    rest = f"{text[: match.start()].rstrip()} {text[match.end() :].lstrip()}".strip()
    return (rest, found) if found else (text, None)


def ends_with_range(text: str) -> bool:
    """Whether the line closes with the pages of its item: "Budget (Pages 5 - 8)"."""
    return re.search(rf"(?:{_ENDING.pattern})\s*$", text, re.IGNORECASE) is not None


def cut_remarks(text: str) -> str:
    """The title without remarks in brackets after it: "(To follow)", "(Paragraph 3)"."""
    return _REMARK.sub("", text)


def _range(first: str, last: str | None) -> PageRange | None:
    start, end = int(first), int(last or first)
    return PageRange(start, end) if 0 < start <= end else None


def read_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of Schedule 12A: ("3", "5") of "Paras 3 and 5"."""
    match = _PARAGRAPHS.search(text)
    return tuple(re.findall(r"\d", match.group(1))) if match else ()


def says_to_follow(text: str) -> bool:
    return _TO_FOLLOW.search(text) is not None


def only_says_to_follow(text: str) -> bool:
    """Whether the line says no more than that a paper is to follow."""
    return _ONLY_TO_FOLLOW.fullmatch(text) is not None


def in_right_column(line: Line, page_width: float) -> bool:
    return line.box.x0 >= RIGHT_COLUMN * page_width


def is_cell(line: Line, width: float) -> bool:
    if not in_right_column(line, width) or line.text.count("(") != line.text.count(")"):
        return False
    return bool(
        read_cell(line.text) or only_says_to_follow(line.text) or _PARAGRAPHS.match(line.text)
    )
