"""The lines of a head block that stand without a label: committee, date, title, purpose.

  People and Parks Committee
       6 February 2024
Review of the Parks Strategy
  For Review and Consultation
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.parsing.fields.dates import find_dates, parse_date
from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.report.parties import committee_and_date, is_office_report

LONGEST_PURPOSE = 70  # characters
LONGEST_COMMITTEE = 90
BESIDE_DATE = 25
TITLE_GAP = 1.75  # of the font's size, between baselines: more divides title from subtitle

_PURPOSE = re.compile(
    r"(?:report\s+)?for\s+(?:decision|information|recommend\w+|review|noting|approval|discussion"
    r"|consultation|comment|consideration|action|assurance|endorsement|scrutiny|agreement)\b.*",
    re.IGNORECASE,
)
_BODY = (
    r"(?:committee|sub-?\s?committee|cabinet|council|board|panel|forum|executive|commission"
    r"|assembly|working group|authority|advisory group|partnership)"
)
_COMMITTEE = re.compile(
    rf"(?:the\s+)?(?:[\w&,'\u2019()/ -]+\s)?{_BODY}(?:\s+(?:[A-Z]|\([^)]*\)|North|South|East|West"
    rf"|\d))?",
    re.IGNORECASE,
)
_REPORT_TO = re.compile(r"(?:committee\s+)?report\s+to\s+(?:the\s+)?", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_STATUS = re.compile(
    r"for (?:general release|publication)|not for publication|unrestricted|public|open|restricted"
    r"|exempt|confidential|public report|open report|part (?:1|i|a)\s*\(?(?:public|open)\)?",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(r"(?!full\b)[\w'\u2019 &-]+\s(?:council|authority)", re.IGNORECASE)
_FORM = re.compile(
    r"(?:(?:public|open|committee|cabinet|council|officer|decision|covering|delegated)\s+)*"
    r"(?:report|decision notice|item)\s*(?:no\.?\s*)?[\w/.-]{0,8}"
    r"|agenda item\s*(?:no\.?)?\s*:?\s*\w{0,6}|item\s*(?:no\.?)?\s*:?\s*\w{0,6}"
    r"|part\s+\w{1,2}|[A-Z]{2,5}/[\d/]+",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?:proposed|moved|seconded|submitted|prepared)\s+by\b", re.IGNORECASE)


@dataclass(slots=True)
class Loose:
    """What the unlabelled lines say; the lines of each by field name."""

    committee: list[Line] = field(default_factory=list)
    date: list[Line] = field(default_factory=list)
    purpose: list[Line] = field(default_factory=list)
    status: list[Line] = field(default_factory=list)
    title: list[Line] = field(default_factory=list)


def read_loose(
    lines: Sequence[Line], committee: str | None = None, *, dated: bool = False
) -> Loose:
    """The unlabelled lines sorted by what they are.

    `committee` is the pack's own, if known; `dated`: a label of the head states the date.
    """
    found = Loose()
    left: list[Line] = []
    for line in lines:
        if not _take(found, line):
            left.append(line)
    found.committee = found.committee or _committee_line(left, committee, found.date, dated=dated)
    above = _bodies_above(left, found.committee)
    found.title = _title_lines([line for line in left if line not in above])
    found.title = found.title or [line for line in lines if is_office_report(line.text)][:1]
    return found


def _take(found: Loose, line: Line) -> bool:
    """Whether the line is a date, purpose or status, or of no field; the first of each counts."""
    text = line.text.strip()
    if is_date(text):
        found.date = found.date or [line]
        body, _ = committee_and_date(text)
        if body and is_body(body):
            found.committee = found.committee or [line]
    elif len(text) <= LONGEST_PURPOSE and _PURPOSE.fullmatch(text):
        found.purpose = found.purpose or [line]
    elif _STATUS.fullmatch(text):
        found.status = found.status or [line]
    else:
        return _FORM.fullmatch(text) is not None and not _REPORT_TO.match(text)
    return True


def is_date(text: str) -> bool:
    """A date with little beside it: its weekday, or the committee before it."""
    if len(text) > LONGEST_COMMITTEE + BESIDE_DATE or not _FIGURE.search(text):
        return False
    dates = list(find_dates(text))
    if len(dates) != 1:
        return False
    body, _ = committee_and_date(text)
    rest = len(text) - (dates[0].end - dates[0].start)
    return rest <= BESIDE_DATE or (body is not None and is_body(body))


def is_body(text: str) -> bool:
    """Whether a text is a body's name and nothing else: "Upper Wold Parish Council"."""
    text = _REPORT_TO.sub("", text.strip(), count=1)
    return len(text) <= LONGEST_COMMITTEE and _COMMITTEE.fullmatch(text.strip(" .:")) is not None


def _committee_line(
    left: Sequence[Line], committee: str | None, date: Sequence[Line], *, dated: bool
) -> list[Line]:
    """The line that names the committee: the pack's own, else the body named beside the date.

    Where a label states the date: the last body above the title, if it is not the council alone.
    """
    wanted = _plain(committee or "")
    for line in left:
        if _REPORT_TO.match(line.text) or (wanted and _plain(line.text) == wanted):
            return [line]
    if date:
        place = _place(date[0])
        before = [line for line in left if _no_lower(line, date[0]) and is_body(line.text)]
        after = [line for line in left if _place(line) > place][:1]
        return before[-1:] or [line for line in after if is_body(line.text)]
    bodies = [line for line in left if is_body(line.text) and not _AUTHORITY.fullmatch(line.text)]
    return bodies[:1] if dated else []


def _no_lower(line: Line, date: Line) -> bool:
    """Whether the line stands above the date, or to its left on its row."""
    beside = abs(line.baseline - date.baseline) <= 2.0 and line.box.x0 < date.box.x0
    return line.page == date.page and (line.baseline < date.baseline or beside)


def _place(line: Line) -> tuple[int, float]:
    return line.page, line.baseline


def _bodies_above(left: Sequence[Line], committee: Sequence[Line]) -> list[Line]:
    """The committee's line, and the council's above it."""
    if not committee:
        return []
    place = _place(committee[0])
    return [line for line in left if _place(line) <= place and is_body(line.text)] + [*committee]


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.replace("&", "and")).strip().casefold()


def _title_lines(lines: Sequence[Line]) -> list[Line]:
    """The first lines of one type that follow closely on one another."""
    title: list[Line] = []
    for line in lines:
        if _SMALL.match(line.text):
            break
        if title and not _one_title(title[-1], line):
            break
        title.append(line)
    return title


def _one_title(before: Line, line: Line) -> bool:
    return (
        before.page == line.page
        and line.baseline - before.baseline <= TITLE_GAP * max(line.size, before.size)
        and line.bold == before.bold
        and abs(line.size - before.size) < 1.0
    )


def committee_text(lines: Sequence[Line]) -> str | None:
    """The committee's name alone."""
    text = _REPORT_TO.sub("", fold(line.text for line in lines), count=1)
    return committee_and_date(text)[0]


def date_text(lines: Sequence[Line]) -> str | None:
    return parse_date(fold(line.text for line in lines))


def title_text(lines: Sequence[Line]) -> str | None:
    """The title's lines as one, without a closing stop or colon."""
    text = fold(line.text for line in lines)
    return closed_title(committee_and_date(text)[0] or "" if is_office_report(text) else text)


def closed_title(text: str) -> str | None:
    """A title without closing ".", ":" or ":-"."""
    return text.strip().rstrip(" :-\u2013").removesuffix(".").strip() or None
