"""Who sits on the body: the lists of names above the agenda, and the quorum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from ingest.parsing.fields.people import ListedPerson, list_people
from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line
from ingest.parsing.leading import usual_leading
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs

LONGEST_NAME = 6  # words
SAME_ROW = 3.0  # points between baselines

_HEADING = re.compile(
    r"^(?:the\s+)?(?:(?:[\w&,'\u2019-]+\s+){0,6}?(?:committee|board|panel|cabinet|council|sub-?committee|elected|voting)\s+)?"
    r"(?:members(?:hip)?|councillors|to:?\s+(?:all\s+|the\s+)*(?:members|councillors))"
    r"(?:\s+of\s+the\s+[\w\s&,-]+?)?\s*(?:\([^)]*\)\s*)*(?::|-|$)\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_RUN_IN_LIST = re.compile(
    r"^(?:to|distribution|members(?:hip)?)?:?\s*(?P<rest>(?:councillors|cllrs)[.:]?\s+(?-i:[A-Z]).*,.*)$",
    re.I,
)
_RANK = re.compile(r"^(?:councillors|cllrs):\s*", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:deputy\s+)?(?:leader|cabinet (?:lead )?member|portfolio holder|executive member)\b", re.I
)
_OFFICE_ALONE = re.compile(
    r"(?:(?:vice|deputy)[\s-]+)?chair(?:man|woman|person)?:$|(?:other\s+)?(?:members|councillors):$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[A-Z][a-z]+(?: [A-Za-z]+){0,3}:\s+\S")
_OTHER_HEADING = re.compile(r"\b(?:members|councillors|attend\w*|invite\w*|advis\w+)\b", re.I)
_COUNTING = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_COUNTING, start=1)}
_QUORUM = re.compile(r"\bquorum\b\D{0,40}?(\d{1,3}|" + "|".join(_NUMBERS) + r")\b", re.IGNORECASE)
_PARTY_NAME = (
    r"^(?:[A-Z][\w&' -]{2,40}?\s*\(\d{1,2}\)"
    r"|(?:[A-Z][\w&' -]{1,40}?\s+)?(?:Labour|Conservatives?|Democrats?|Greens?|Independents?"
    r"|Reform UK|Group|Party|Residents|Council))"
)
_PARTY = re.compile(_PARTY_NAME + r"\s*:\s*(?=\S)")
_PARTY_ALONE = re.compile(_PARTY_NAME + r"\s*:?\s*$")  # in a column of its own beside the names
_WARD = re.compile(r"^([^,;]+?)\s+[-\u2013]\s+[^,;]+;?$")  # "A Carter - Calverley and Farsley;"
_TITLED = re.compile(r"^(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|sir|alderman)\b", re.IGNORECASE)
_OF_BODY = r"(?:\s+(?:of|to)\s+(?:the\s+)?[\w\s'-]+)?"


def _forms(office: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Beside a label "Chairman: A Name"; "A Name, Chairman"; the office alone, under a name."""
    return (
        re.compile(rf"(?:the\s+)?{office}\s*:\s*(?P<name>.+)", re.IGNORECASE),
        re.compile(rf"(?P<name>[^,]+),\s*{office}{_OF_BODY}", re.IGNORECASE),
        re.compile(rf"{office}{_OF_BODY}", re.IGNORECASE),
    )


Office = Literal["chairman", "vice-chairman"]
_CHAIR = r"(?:chair(?:man|woman|person)?|town mayor|mayor)"
_OFFICE_FORMS: dict[Office, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]] = {
    "chairman": _forms(_CHAIR),
    "vice-chairman": _forms(rf"(?:vice|deputy)[\s-]+{_CHAIR}"),
}
_NO_NAME = re.compile(r"\b(?:Chief Executive|(?i:offices))\b")
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
    for place, line in enumerate(lines):
        match = _HEADING.match(line.text) or _RUN_IN_LIST.match(line.text)
        if match is None:
            continue
        members, after = _names_from(lines, place, _RANK.sub("", match.group("rest")))
        if members.people:
            return members, _others(lines[after:])
    return _by_party(lines), NameList()


def _by_party(lines: Sequence[Line]) -> NameList:
    """Members listed by party without a heading: "Labour: Councillors Arden and Birch"."""
    parties = [place for place, line in enumerate(lines) if _is_party_line(line)]
    return _names_from(lines, parties[0] - 1, "")[0] if len(parties) > 1 else NameList()


def _is_party_line(line: Line) -> bool:
    return _PARTY.match(line.text) is not None and is_name_list(line.text)


def _others(lines: Sequence[Line]) -> NameList:
    """Names right below the members, under a heading of their own."""
    heading = lines_to_paragraphs(lines)[:1]
    if not heading or not _OTHER_HEADING.search(heading[0].text):
        return NameList()
    if not heading[0].bold and not heading[0].text.endswith(":"):
        return NameList()
    return _names_from(lines, len(heading[0].lines) - 1, "")[0]


def _names_from(lines: Sequence[Line], heading: int, rest: str) -> tuple[NameList, int]:
    """The names that begin in the heading's own line or below it, and the place after them."""
    inline = is_name_list(rest)
    first = heading if inline else heading + 1
    own = [replace(lines[heading], text=rest, marker=None)] if inline else []
    listed: list[Line] = []
    texts: list[str] = []
    end = next(
        (place for place in range(heading + 1, len(lines)) if _is_labelled(lines[place])), None
    )
    below = [
        _closed(line, lines[place + 1 : place + 2])
        for place, line in enumerate(lines[:end])
        if place > heading
        and not _PARTY_ALONE.match(line.text)
        and not _OFFICE_ALONE.match(line.text)
        and not _is_office_beside(line, lines[place - 1])
    ]
    for paragraph in lines_to_paragraphs([*own, *below], leading=usual_leading(lines)):
        heads_more = bool(listed) and paragraph.bold and not listed[0].bold
        if heads_more or not _holds_names(paragraph):
            break
        listed += paragraph.lines
        texts += _names_apart(paragraph)
    people = [person for text in texts for person in list_people(_PARTY.sub("", text))]
    return NameList(tuple(people), tuple(listed)), first + len(listed)


def _closed(line: Line, following: Sequence[Line]) -> Line:
    """The line, its last name closed where an office stands before the next: "Councillors:"."""
    parted = any(_OFFICE_ALONE.match(each.text) for each in following)
    return replace(line, text=f"{line.text};") if parted else line


def _is_labelled(line: Line) -> bool:
    """Whether the line begins with a label of its own: "Substitutes: Councillor Elm"."""
    return _LABELLED.match(line.text) is not None and not _PARTY.match(line.text)


def _is_office_beside(line: Line, before: Line) -> bool:
    """Whether the second column of a table of names says what its person is."""
    level = line.page == before.page and abs(line.baseline - before.baseline) <= SAME_ROW
    return level and _OFFICE.match(line.text) is not None


def _holds_names(paragraph: Paragraph) -> bool:
    return all(is_name_list(text) for text in _names_apart(paragraph))


def _names_apart(paragraph: Paragraph) -> list[str]:
    """The paragraph's text, or its texts: by party, or each piece by itself where names stand in
    columns, without commas."""
    lines = [_WARD.sub(r"\1", line.body) for line in paragraph.lines]
    text = fold(lines)
    if not ("," in text or ";" in text):
        return lines
    starts = [place for place, line in enumerate(lines) if place and _PARTY.match(line)]
    places = [0, *starts, len(lines)]
    return [fold(lines[start:end]) for start, end in pairwise(places)]


def read_officeholder(lines: Sequence[Line], office: Office) -> str | None:
    """Who is named beside the label "Chairman:", or signs as Chairman."""
    label, signature, below = _OFFICE_FORMS[office]
    for place, line in enumerate(lines):
        match = label.fullmatch(line.text) or signature.fullmatch(line.text)
        name = match.group("name") if match else ""
        if not name and _OFFICE_ALONE.match(line.text) and (beside := lines[place + 1 : place + 2]):
            match = label.fullmatch(f"{line.text} {beside[0].text}")
            level = abs(beside[0].baseline - line.baseline) <= SAME_ROW
            name = match.group("name") if match and level else ""
        if not match and place and below.fullmatch(line.text):
            name = lines[place - 1].text
        if is_name_list(name):
            return list_people(name)[0].name
    return None


def is_name_list(text: str) -> bool:
    """Whether the text can be names and nothing else."""
    text = _WARD.sub(r"\1", _PARTY.sub("", text))
    if not text.strip() or ":" in text.rstrip(": ") or re.search(r"\d", text):
        return False
    people = list_people(text)
    if len(people) == 1 and " " not in people[0].name and not _TITLED.match(text):
        return False
    return bool(people) and all(_is_name(person.name) for person in people)


def _is_name(name: str) -> bool:
    words = name.replace(",", " ").split()
    if not 1 <= len(words) <= LONGEST_NAME:
        return False
    if all(len(word.strip(".")) == 1 for word in words):  # "A G E N D A"
        return False
    if _NO_NAME.search(name):
        return False
    return all(word[0].isupper() or word.casefold() in _PARTICLES for word in words)
