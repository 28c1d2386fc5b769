"""Who sits on the body: the lists of names above the agenda, and the quorum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsing.fields.people import ListedPerson, list_people
from ingest.parsing.geometry import Line
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs

LONGEST_NAME = 6  # words

_HEADING = re.compile(
    r"^(?:the\s+)?(?:(?:committee|board|panel|cabinet|council|sub-?committee|elected|voting)\s+)?"
    r"(?:members(?:hip)?|councillors|to:?\s+(?:the\s+)?(?:members|councillors))"
    r"(?:\s+of\s+the\s+[\w\s&,-]+?)?\s*(?:\([^)]*\)\s*)*(?::|-|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_OTHER_HEADING = re.compile(r"\b(?:members|councillors|attend\w*|invite\w*|advis\w+)\b", re.I)
_COUNTING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_COUNTING, start=1)}
_QUORUM = re.compile(r"\bquorum\b\D{0,40}?(\d{1,3}|" + "|".join(_NUMBERS) + r")\b", re.IGNORECASE)
_PARTICLES = frozenset({"de", "van", "von", "der", "den", "la", "le", "du", "di", "da", "st"})


@dataclass(frozen=True, slots=True)
class NameList:
    people: tuple[ListedPerson, ...] = ()
    lines: tuple[Line, ...] = ()


def read_quorum(text: str) -> int | None:
    """3 of "(Quorum: 3)" or "the quorum is three"."""
    match = _QUORUM.search(text)
    if match is None:
        return None
    printed = match.group(1).casefold()
    return _NUMBERS.get(printed) or int(printed if printed.isdecimal() else 0) or None


def read_members(lines: Sequence[Line]) -> tuple[NameList, NameList]:
    """The members, and those listed under another heading (Cabinet Lead Members)."""
    paragraphs = lines_to_paragraphs(lines)
    for place, paragraph in enumerate(paragraphs):
        match = _HEADING.match(paragraph.text)
        if match is None:
            continue
        members, after = _names_from(paragraphs, place, match.group("rest"))
        if members.people:
            return members, _others(paragraphs[after:])
    return NameList(), NameList()


def _others(paragraphs: Sequence[Paragraph]) -> NameList:
    """Names right below the members, under a heading of their own."""
    if not paragraphs or not _OTHER_HEADING.search(paragraphs[0].text):
        return NameList()
    if not paragraphs[0].bold and not paragraphs[0].text.endswith(":"):
        return NameList()
    return _names_from(paragraphs, 0, "")[0]


def _names_from(paragraphs: Sequence[Paragraph], heading: int, rest: str) -> tuple[NameList, int]:
    """The names after a heading, and the place of what follows them."""
    people = list_people(rest) if is_name_list(rest) else []
    lines = list(paragraphs[heading].lines) if people else []
    place = heading + 1
    while place < len(paragraphs) and is_name_list(paragraphs[place].text):
        people += list_people(paragraphs[place].text)
        lines += paragraphs[place].lines
        place += 1
    return NameList(tuple(people), tuple(lines)), place


def is_name_list(text: str) -> bool:
    """Whether the text can be names and nothing else."""
    if not text.strip() or ":" in text.rstrip(": ") or re.search(r"\d", text):
        return False
    people = list_people(text)
    return bool(people) and all(_is_name(person.name) for person in people)


def _is_name(name: str) -> bool:
    words = name.replace(",", " ").split()
    if not 1 <= len(words) <= LONGEST_NAME:
        return False
    return all(word[0].isupper() or word.casefold() in _PARTICLES for word in words)
