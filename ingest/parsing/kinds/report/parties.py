"""Who brings a report and to whom: "From", "By", "To" and the lines of people in a head block.

From: Ann Name, Cabinet Member for Parks        By: Ben Name, Research Officer
      Cat Name - Chief Executive                To: Cabinet - 4 March 2025
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.parsing.fields.dates import find_dates
from ingest.parsing.folding import fold
from ingest.parsing.kinds.report.authors import is_name, split_name
from ingest.parsing.records import AuthorRecord
from ingest.parsing.styles.report_labels import REPORTING_OFFICES

_TITLED = re.compile(
    r"(?:Cllr|Councillor|Clr|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Professor)\b\.?\s"
)
_MEMBER = re.compile(
    r"\b(?:cabinet member|portfolio|leader|executive member|lead member|councillor|cllr|mayor"
    r"|chairman|chair)\b",
    re.IGNORECASE,
)
_OFFICER_LEADER = re.compile(r"\b(?:team|project|group|service) leader\b", re.IGNORECASE)
_DIRECTOR = re.compile(
    r"(?<!assistant )(?<!deputy )(?<!associate )\b(?:director|chief executive|chief officer"
    r"|head of paid service)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:,|&|/|-|\b(?:and|for|of|the|to|with))$", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b,?\s*$", re.IGNORECASE
)
_BEFORE_DATE = re.compile(
    r"(?:\s*(?:meeting\s+)?(?:of|on|held on|to be held on|dated|:))?[\s,;:\u2013\u2014-]*$",
    re.IGNORECASE,
)

_OFFICES = "|".join(re.escape(each) for each in REPORTING_OFFICES)
_OFFICE_REPORT = re.compile(
    rf"(?:the\s+)?(?:\w+\s+){{0,2}}(?:{_OFFICES})['\u2019]?s['\u2019]?\s+report"
    r"(?:\s+to\s+(?:the\s+)?council)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Senders:
    """The people under "From" or "By", told apart by their offices; each as printed."""

    members: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()


def people_lines(texts: Iterable[str]) -> list[str]:
    """The printed lines of a list of people, a wrapped line folded into the one it belongs to."""
    people: list[list[str]] = []
    for text in filter(None, (text.strip() for text in texts)):
        if people and not _begins_person(text, people[-1][-1]):
            people[-1].append(text)
        else:
            people.append([text])
    return [fold(lines).rstrip(" ,;") for lines in people]


def _begins_person(text: str, before: str) -> bool:
    if _TITLED.match(text):
        return True
    name, title = split_name(text)
    if not is_name(name):
        return False
    return bool(title) if _GOES_ON.search(before) is None else _names_office(title)


def _names_office(title: str) -> bool:
    return bool(_MEMBER.search(title) or _DIRECTOR.search(title))


def read_senders(texts: Iterable[str]) -> Senders:
    """Leaders and cabinet members, directors and chief executives, and other officers."""
    members, directors, officers = [], [], []
    for person in people_lines(texts):
        if _MEMBER.search(person) and not _OFFICER_LEADER.search(person):
            members.append(person)
        elif _DIRECTOR.search(person):
            directors.append(person)
        else:
            officers.append(person)
    return Senders(tuple(members), tuple(directors), tuple(officers))


def officer_to_author(person: str) -> AuthorRecord | None:
    """ "Ann Name, Research Officer" as an author; None where no name is printed."""
    name, title = split_name(person)
    return AuthorRecord(name=name, job_title=title or None) if is_name(name) else None


def committee_and_date(text: str) -> tuple[str | None, str | None]:
    """The body and the meeting's date out of "Cabinet - 4th March 2025"."""
    found = next(find_dates(text), None)
    if found is None:
        return _body(text), None
    before = _WEEKDAY.sub("", text[: found.start])
    after = text[found.end :].strip(" ,;:-\u2013\u2014")
    return _body(_BEFORE_DATE.sub("", before)) or _body(after), found.iso


def is_office_report(text: str) -> bool:
    """Whether a title names whose report it is: "Town Clerk's Report", also with its date."""
    return _OFFICE_REPORT.fullmatch(committee_and_date(text)[0] or "") is not None


def _body(text: str) -> str | None:
    return text.strip(" ,;:-\u2013\u2014").removeprefix("the ").removeprefix("The ") or None


def lines_to_value(texts: Sequence[str]) -> str | None:
    """People of a labelled value, one a line; None where nothing is printed."""
    return "\n".join(people_lines(texts)) or None
