"""Which body meets: read from a label, a sentence, or the sheet's most titled line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce

from ingest.parsing.fields.bodies import without_council
from ingest.parsing.fields.dates import WEEKDAY, find_dates
from ingest.parsing.geometry import Line
from ingest.parsing.lines import join_pieces

LONGEST_NAME = 14  # words
SAME_ROW = 3.0  # points between baselines
TITLE_LEADING = 1.6  # of the font's size: lines of one title are no further apart

_LABEL = re.compile(r"(?:committee|meeting(?: of)?|name of (?:committee|meeting))\s*:\s*(.+)", re.I)
_SENTENCE = re.compile(
    r"\bmeeting of (?:the\s+)?(?P<name>[A-Z][^.;:]{2,90}?),?\s+"
    r"(?:which |that )?(?:(?:will|to|shall|is to) be|(?:is )?being|will take|held|on\b|at\b|in\b)",
)
_MEETS = re.compile(
    r"^(?:the\s+)?(?P<name>[A-Z][\w&,' -]{2,80}?)\s+(?:will|shall|is to|are to)\s+(?:next\s+)?"
    r"(?:meet|be held|hold)\b"
)
_MEMBERS_OF = re.compile(
    r"\b[Mm]embers of (?:the )?(?P<name>[A-Z][\w&,' -]{1,80}?"
    r"(?:Committee|Panel|Board|Cabinet|Executive|Commission|Forum|Authority))$"
)
_PREFIX = re.compile(
    r"^(?:(?:notice|agenda|summons|supplement|supplementary|public|pack|reports?|papers?|additional)"
    r"\b[\s:\u2013-]*(?:and\s+)?)*(?:(?:of|for|to|a|an|the|ordinary|extraordinary|annual|special|full)"
    r"\s+)*(?:meeting\s+)?(?:of|for)?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:committee|sub-?committee|cabinet|board|panel|forum|executive|commission|assembly|group"
    r"|authority|conference|partnership|trust|bureau|council)\b",
    re.IGNORECASE,
)
_COUNCIL_ALONE = re.compile(
    r"^(?:[\w'-]+\s+){0,4}(?:county|city|district|borough|metropolitan|unitary)?\s*council$"
    r"|^(?:(?:the|royal|london|metropolitan)\s+)*(?:borough|city|county|district)\s+of\s+[\w' -]+$"
    r"|^(?:[\w'&-]+\s+){0,5}(?:combined|fire|rescue|national park)\s+authority$",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"\b(?:parish|town|community) council$", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:\b(?:and|of|the|for)|[,&-])$", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"[:@?!]|\b(?:will|welcome|please|members?|agenda|minutes|report|information|contact|officer"
    r"|chief executive|executive director|membership|website|www|copies|clerk|dear|you|are|is"
    r"|date|room|hall|chamber)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset({"and", "of", "the", "for", "with", "in", "to", "on", "a"})
_DATE_TAIL = re.compile(r"\s*[-\u2013,:]?\s*(?:on\s+)?(?:\b" + WEEKDAY + r"\b.*)?$", re.I)


def read_committee(lines: Sequence[Line], text: str) -> tuple[str, list[Line]] | None:
    """The name, and the lines that print it; `text` is the folded text of the lines."""
    for place, line in enumerate(lines):
        match = _LABEL.fullmatch(" ".join([line.text, *_value_beside(lines, place)]))
        if match and _BODY.search(match.group(1)):
            return match.group(1).strip(), [line]
    titles = [title for title in map(_joined, _headings(lines)) if _is_title(name_of(title.text))]
    best = max(titles, default=None, key=lambda title: _score(title, lines))
    sentence = _SENTENCE.search(text) or _meets(lines)
    if sentence and (best is None or _is_of(best, without_council(sentence.group("name")))):
        name = without_council(sentence.group("name"))
        return name, _lines_with(lines, name)
    if best is not None:
        return name_of(best.text), [best]
    return _summoned(lines) or _largest(lines)


def _summoned(lines: Sequence[Line]) -> tuple[str, list[Line]] | None:
    """The body whose members a letter calls: "To: Members of the Audit Committee"."""
    said = ((_MEMBERS_OF.search(line.text), line) for line in lines)
    return next(((found["name"], [line]) for found, line in said if found), None)


def _meets(lines: Sequence[Line]) -> re.Match[str] | None:
    """A line that says that its body will meet: "CABINET will meet in the Conference Room"."""
    said = (_MEETS.match(line.text) for line in lines)
    return next((found for found in said if found and _BODY.search(found["name"])), None)


def _value_beside(lines: Sequence[Line], place: int) -> list[str]:
    """What stands in the next column where the line is only a label: "Committee:"."""
    line, beside = lines[place], lines[place + 1 : place + 2]
    if not line.text.rstrip().endswith(":"):
        return []
    return [each.text for each in beside if abs(each.baseline - line.baseline) <= SAME_ROW]


def _headings(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines, those together that print one title."""
    groups: list[list[Line]] = []
    for line in lines:
        open_group = next((g for g in reversed(groups[-3:]) if _continues(g[-1], line)), None)
        if open_group is not None and _is_left_of_rest(groups, open_group):
            open_group.append(line)
        else:
            groups.append([line])
    return groups


def _is_left_of_rest(groups: Sequence[list[Line]], group: list[Line]) -> bool:
    """Whether what comes after the group stands in a column to its right."""
    later = groups[next(at for at, each in enumerate(groups) if each is group) + 1 :]
    return all(line.box.x0 > group[-1].box.x1 for each in later for line in each)


def _continues(before: Line, line: Line) -> bool:
    """Whether a name of two lines goes on: "Housing Overview" over "Committee"."""
    alike = abs(before.size - line.size) < 0.5 and before.bold == line.bold
    step = line.baseline - before.baseline
    if not alike or before.page != line.page or not 0 < step <= TITLE_LEADING * line.size:
        return False
    if _is_letterhead(before):
        return False
    if line.text.isupper() != before.text.isupper() or len(before.text.split()) > LONGEST_NAME:
        return False
    if _BODY.fullmatch(line.text) or _OPEN_END.search(before.text):
        return True
    return _BODY.search(before.text) is None and _BODY.search(line.text) is not None


def _joined(group: Sequence[Line]) -> Line:
    return reduce(join_pieces, group)


def name_of(text: str) -> str:
    """The line without "Agenda for a meeting of the" and without a date."""
    for found in find_dates(text):
        text = text[: found.start]
        break
    text = _DATE_TAIL.sub("", text)
    return _PREFIX.sub("", text, count=1).strip(" -\u2013,.:")


def _is_title(name: str) -> bool:
    if not 0 < len(name.split()) <= LONGEST_NAME or _NO_TITLE.search(name):
        return False
    words = [word for word in re.findall(r"[^\W\d_][\w'\u2019]*", name) if word not in _SMALL_WORDS]
    return _BODY.search(name) is not None and all(word[0].isupper() for word in words)


def _score(line: Line, lines: Sequence[Line]) -> float:
    name = name_of(line.text)
    largest = max(other.size for other in lines)
    score = 3 * line.size / max(largest, 1.0)
    score += line.bold + 0.5 * name.isupper()
    if _COUNCIL_ALONE.fullmatch(name):
        return score + (1.0 if _LOCAL.search(name) else 0.0)
    return score + 2.5


def _is_of(line: Line, named: str) -> bool:
    """Whether the line only prints the council's name, while the sentence names a body of it."""
    council = _COUNCIL_ALONE.fullmatch(name_of(line.text)) is not None
    return _is_letterhead(line) or (council and _COUNCIL_ALONE.fullmatch(named) is None)


def _is_letterhead(line: Line) -> bool:
    """Whether the line may only be the council's own name above its committee's."""
    name = name_of(line.text)
    return _COUNCIL_ALONE.fullmatch(name) is not None and not _LOCAL.search(name)


def _lines_with(lines: Sequence[Line], name: str) -> list[Line]:
    return [line for line in lines if name in line.text][:1]


def _largest(lines: Sequence[Line]) -> tuple[str, list[Line]] | None:
    """The line in the largest print, where no line names a body by its kind."""
    fit = [line for line in lines if _may_name(line)]
    if not fit:
        return None
    line = max(fit, key=lambda each: each.size)
    return name_of(line.text), [line]


def _may_name(line: Line) -> bool:
    name = name_of(line.text)
    if not 0 < len(name.split()) <= LONGEST_NAME or _NO_TITLE.search(name):
        return False
    return not any(find_dates(line.text)) and not name[0].isdigit()
