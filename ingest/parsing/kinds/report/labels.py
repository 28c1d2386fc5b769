"""Which field a printed label names, and which section a printed heading opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ingest.parsing.geometry import Line
from ingest.parsing.styles.report_labels import HEAD_LABELS, SECTION_HEADINGS, Labels

LONGEST_LABEL = 60  # characters
LONGEST_REPORT_OF = 100
REMEMBERED = 4_096  # lines: each is asked about at every stage
SHORTEST_BARE_LABEL = 6  # characters of a label that needs no colon before its value

_PLURALS = re.compile(r"\s?\((?:s|es|ies|/s)\)", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^)]*\)\s*$")
_OF_PORTFOLIO = re.compile(
    r"(?:cabinet member|portfolio holder|executive member|lead member|executive councillor)"
    r" (?:for|of|with responsibility for) \w"
)
_REPORT_OF = re.compile(
    r"(?:joint\s+)?report\s+(?:of|by|from)\s+(?:the\s+)?(?=[A-Z])", re.IGNORECASE
)
_REPORT_OR_JOINT = frozenset("RrJj")  # how it can only begin
_UNKNOWN_LABEL = re.compile(r"(?P<label>[A-Z][\w ,/&'\u2019()?.-]{1,44}?)\s*:(?:\s+(?P<rest>.*))?$")
_WORDS_OF_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})?[.)]?\s+")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text that opens with a label: the field it names, and the value beside it."""

    field: str
    value: str


@lru_cache(maxsize=REMEMBERED)
def plain_words(text: str) -> str:
    """A label or heading as the tables of words spell it.

    >>> plain_words("Portfolio Holder(s):")
    'portfolio holder'
    """
    if "(" in text:
        text = _PLURALS.sub("", text)
    text = text.replace("\u2019", "'").casefold().replace("&", " and ")
    return " ".join(text.split()).strip(" :.-\u2013\u2014*")


_BETWEEN = re.compile(r"\s*/\s*|\s+and\s+")


@lru_cache(maxsize=1)
def _fields_by_word() -> Mapping[str, str]:
    return _by_word(HEAD_LABELS)


@lru_cache(maxsize=1)
def _sections_by_word() -> Mapping[str, str]:
    return _by_word(SECTION_HEADINGS)


def _by_word(table: Labels) -> dict[str, str]:
    """Each word's field; the first that names it."""
    found: dict[str, str] = {}
    for field, words in table.items():
        for word in words:
            found.setdefault(word, field)
    return found


@lru_cache(maxsize=REMEMBERED)
def label_alone(text: str) -> str | None:
    """The field that a text names which is a label and nothing else ("Report Author(s):")."""
    if len(text) > LONGEST_LABEL:
        return None
    words = plain_words(text)
    if _OF_PORTFOLIO.match(words):
        return "portfolio holder"
    return _look_up(words, _fields_by_word())


def _look_up(words: str, found: Mapping[str, str]) -> str | None:
    """By the words as they are, without a bracket at their end, or without a plural's s."""
    field = found.get(words)
    if field is None and words.endswith(")"):
        field = found.get(plain_words(_ASIDE.sub("", words)))
    return field or found.get(words.removesuffix("s"))


def is_running_text(line: Line) -> bool:
    """Whether the line is sure to open with no label and no section's heading, by its look."""
    text = line.text
    longer = len(text) > LONGEST_LABEL and ":" not in text and not line.bold
    return longer and text[:1] not in _REPORT_OR_JOINT


def read_label(line: Line) -> Labelled | None:
    """The label that a line opens with, and the rest of the line; None where it opens with none.

    Printed as "Tel: 01305 000000", "Report Author" alone before its value, or, in bold before
    plain text, "Wards affected All".
    """
    text = line.text
    before, colon, after = text.partition(":")
    if colon and len(before) <= LONGEST_LABEL:
        field = label_alone(before)
        if field:
            return Labelled(field, after.strip(" :-\u2013"))
    alone = label_alone(text) if text[:1].isupper() else None
    if alone and (line.bold or " " in text.strip()):
        return Labelled(alone, "")
    return _report_of(text) or _bare_label(line) or _unknown_label(line)


def _report_of(text: str) -> Labelled | None:
    """ "Report of the Director of Place", with nothing between label and value."""
    match = None
    if text[:1] in _REPORT_OR_JOINT and len(text) <= LONGEST_REPORT_OF:
        match = _REPORT_OF.match(text)
    return Labelled("officer", text[match.end() :].strip(" .:")) if match else None


def _bare_label(line: Line) -> Labelled | None:
    if not line.bold or line.bold_end:
        return None
    words = line.text.split(" ")
    for count in range(min(5, len(words) - 1), 0, -1):
        label = " ".join(words[:count])
        field = label_alone(label) if len(label) >= SHORTEST_BARE_LABEL else None
        if field:
            return Labelled(field, " ".join(words[count:]).strip(" -\u2013"))
    return None


def _unknown_label(line: Line) -> Labelled | None:
    """A label in bold or capitals that no table knows still ends the value before it."""
    match = _UNKNOWN_LABEL.match(line.text) if ":" in line.text else None
    if match is None or not (line.bold or match["label"].isupper()):
        return None
    return Labelled("other", (match["rest"] or "").strip())


def split_labels(text: str) -> list[tuple[str | None, str]]:
    """A value that holds further labels, cut at them.

    >>> split_labels("A Clerk Job title: Head of Parks")
    [(None, 'A Clerk'), ('job title', 'Head of Parks')]
    """
    parts: list[tuple[str | None, str]] = []
    field, start = None, 0
    for match in _INNER_LABEL.finditer(text):
        parts.append((field, text[start : match.start()].strip(" ,;|")))
        field, start = label_alone(match["label"]), match.end()
    parts.append((field, text[start:].strip(" ;|")))
    return parts


def _inner_labels(fields: Iterable[str]) -> re.Pattern[str]:
    words = sorted((w for field in fields for w in HEAD_LABELS[field]), key=len, reverse=True)
    return re.compile(
        rf"(?:^|(?<=[\s,;|]))(?P<label>{'|'.join(map(re.escape, words))})\s*:", re.IGNORECASE
    )


_INNER_LABEL = _inner_labels(("job title", "phone", "email", "title or job title"))


@lru_cache(maxsize=REMEMBERED)  # asked of every line, by several stages
def section_of(text: str) -> str | None:
    """What the section holds that a heading opens ("3. Recommendations:" -> "recommendation")."""
    if len(text) > LONGEST_LABEL:
        return None
    words = plain_words(_WORDS_OF_NUMBER.sub("", text))
    return _look_up(words, _sections_by_word()) or _first_of_two(words)


def _first_of_two(words: str) -> str | None:
    """The first section of a heading that names two: "appendices / background documents"."""
    if "/" not in words and " and " not in words:
        return None
    halves = [half.strip() for half in _BETWEEN.split(words)]
    named = [_look_up(half, _sections_by_word()) for half in halves] if len(halves) == 2 else []
    return named[0] if named and all(named) else None


def inline_section(text: str) -> tuple[str, str] | None:
    """The section and the text after it, where a paragraph opens with its heading.

    Printed as "Summary: The purpose of this report is ...".
    """
    before, colon, after = text.partition(":")
    section = section_of(before) if colon else None
    return (section, after.strip()) if section and after.strip() else None
