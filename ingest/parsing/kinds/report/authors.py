"""The authors of a report: from its head block, else from its contact details.

Report Author: Ann Clerk / Ben Officer    Job Title: Head of Parks / Parks Manager
Dave Name (Head of Finance)    By: Ann Name, Research Officer
Ann Clerk     Chief Analyst     Telephone: 01305 000000     a.clerk@example.gov.uk
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ingest.parsing.fields.people import clean_name
from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.report.addresses import (
    find_emails,
    find_phones,
    without_addresses,
)
from ingest.parsing.kinds.report.head import Head, HeadField
from ingest.parsing.printed import PrintedText
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import AuthorRecord, Source

SPLIT = re.compile(r"\s+/\s+|\s*;\s*|\s*\n\s*|\s+(?:and|&)\s+(?=[A-Z][\w'\u2019-]+\s+[A-Z])")

_NAME = re.compile(
    r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Prof|Professor|Rev)\.?\s+)?"
    r"[A-Z][\w'\u2019.-]*(?:\s+(?:(?:de|van|von|der|la|le|Mc|Mac|O')\s*)?[A-Z][\w'\u2019.-]*){1,3}"
)
_OFFICE_WORDS = re.compile(
    r"\b(?:director|manager|officer|head|lead|chief|executive|analyst|adviser|advisor|assistant"
    r"|solicitor|lawyer|accountant|consultant|planner|engineer|surveyor|programme|project"
    r"|service|services|team|democratic|monitoring|secretary|clerk|specialist|coordinator"
    r"|co-ordinator|partner|commissioner|counsel|treasurer|auditor|principal|interim|strategic"
    r"|corporate|senior|deputy|group|policy|development|finance|governance|department|unit"
    r"|directorate|council|strategy|planning|relationships)\b",
    re.IGNORECASE,
)
_NAME_LABEL = re.compile(r"^name\s*:\s*", re.IGNORECASE)
_AUTHOR_LABELS = ("author", "author contact")


@dataclass(slots=True)
class Person:
    """One author as far as read."""

    name: str = ""
    job_title: str = ""
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)

    def record(self) -> AuthorRecord:
        return AuthorRecord(
            name=self.name,
            job_title=self.job_title.strip(" ,;-\u2013") or None,
            phone=self.phones[0] if self.phones else None,
            email=self.emails[0] if self.emails else None,
        )


def head_authors(head: Head) -> tuple[tuple[AuthorRecord, ...], tuple[Line, ...]]:
    """The authors that the head block names, and the lines that name them."""
    blocks = list(_author_blocks(head))
    authors = tuple(author for block in blocks for author in block_authors(block))
    return authors, tuple(line for block in blocks for each in block for line in each.lines)


def authors_with_sources(
    authors: Iterable[AuthorRecord], lines: Sequence[Line]
) -> tuple[AuthorRecord, ...]:
    """The authors, each value with those of the lines that print it."""
    printed = PrintedText(lines)
    return tuple(replace(each, sources=_author_sources(each, printed)) for each in authors)


def _author_sources(author: AuthorRecord, printed: PrintedText) -> dict[str, Source]:
    name = list(printed.saying(author.name)) or list(printed.lines)
    said = {
        field: printed.saying_after(value, author.name) or printed.saying(value) or name
        for field in ("job_title", "phone", "email")
        if (value := getattr(author, field))
    }
    whole = {id(line): line for lines in (name, *said.values()) for line in lines}
    places = {"record": list(whole.values()), "name": name, **said}
    return sources_of({field: ("report: authors", lines) for field, lines in places.items()})


def _author_blocks(head: Head) -> Iterable[list[HeadField]]:
    """An author's field with the title, phone and e-mail fields that follow it."""
    names = _AUTHOR_LABELS if head.first(*_AUTHOR_LABELS) else ("officer",)
    block: list[HeadField] = []
    for each in head.fields:
        if each.name in names and each.value:
            if block:
                yield block
            block = [each]
        elif block and each.name in ("job title", "phone", "email", "author contact"):
            block.append(each)
        elif block:
            yield block
            block = []
    if block:
        yield block


def block_authors(fields: Sequence[HeadField]) -> list[AuthorRecord]:
    """The authors of one block: names in order, titles and e-mails shared out among them."""
    people = _people_in(fields[0])
    if not people:
        return []
    values = {name: [each for each in fields if each.name == name] for name in _DETAILS}
    titles = _split_all(values["job title"], len(people))
    phones = [phone for each in fields for phone in find_phones(each.value)]
    emails = [email for each in fields for email in find_emails(each.texts)]
    for number, person in enumerate(people):
        person.job_title = _share(titles, number, len(people)) or person.job_title
        person.phones = [_share(phones, number, len(people))] if phones else []
        person.emails = [_share(emails, number, len(people))] if emails else []
    return [_without_blanks(person).record() for person in people]


_DETAILS = ("job title", "phone", "email")


def _without_blanks(person: Person) -> Person:
    person.phones = [phone for phone in person.phones if phone]
    person.emails = [email for email in person.emails if email]
    return person


def _share(values: Sequence[str], number: int, people: int) -> str:
    """The value of the person of this number; one value alone counts for all."""
    if len(values) == 1 and people > 1:
        return values[0]
    return values[number] if number < len(values) else ""


def _split_all(fields: Iterable[HeadField], people: int) -> list[str]:
    joined = [fold(each.texts) for each in fields]
    if people == 1 or len(joined) > 1:
        return [" / ".join(joined)] if people == 1 else joined
    return [part for value in joined for part in re.split(r"\s+/\s+|\s*;\s*|\s*\n\s*", value)]


def _people_in(author: HeadField) -> list[Person]:
    text = "\n".join(_NAME_LABEL.sub("", without_addresses(text)) for text in author.texts)
    found = [split_name(part) for part in SPLIT.split(_join_wrapped(text)) if part.strip()]
    return [Person(name, title) for name, title in found if is_name(name)]


def _join_wrapped(text: str) -> str:
    """Lines of one value joined again where the second goes on with a job title."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    joined: list[str] = []
    for line in lines:
        name, _ = split_name(line)
        if joined and not (is_name(name) and not _OFFICE_WORDS.search(name)):
            glue = " " if joined[-1].endswith((",", "/", "&", " and", "-")) else ", "
            joined[-1] += glue + line
        else:
            joined.append(line)
    return "\n".join(joined)


def split_name(text: str) -> tuple[str, str]:
    """A person's name and job title out of "Ann Name, Head of Parks".

    >>> split_name("Dave Name (Head of Finance)")
    ('Dave Name', 'Head of Finance')
    """
    text = text.strip(" ,;:")
    bracket = re.fullmatch(r"([^()]+?)\s*\((.+)\)\.?", text)
    if bracket:
        return clean_name(bracket.group(1)), bracket.group(2).strip()
    name, separator, title = _divide(text)
    return clean_name(name) or name.strip(), title.strip() if separator else ""


def _divide(text: str) -> tuple[str, str, str]:
    match = re.search(r"\s*,\s+|\s+[-\u2013\u2014]\s+|\s*:\s+", text)
    if match is None:
        return text, "", ""
    return text[: match.start()], match.group(), text[match.end() :]


def is_name(text: str) -> bool:
    """Two to four words in capitals that name no office."""
    return _NAME.fullmatch(text) is not None and _OFFICE_WORDS.search(text) is None
