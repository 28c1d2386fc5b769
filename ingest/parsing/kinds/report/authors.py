"""The authors of a report: from its head block, else from its contact details.

Report Author: Ann Clerk / Ben Officer    Job Title: Head of Parks / Parks Manager
Dave Name (Head of Finance)    By: Ann Name, Research Officer
Ann Clerk     Chief Analyst     Telephone: 01305 000000     a.clerk@example.gov.uk
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.parsing.fields.people import clean_name
from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.report.head import Head, HeadField
from ingest.parsing.kinds.report.labels import plain_words, read_label, split_labels
from ingest.parsing.lines import line_to_rows
from ingest.parsing.records import AuthorRecord

EMAIL = re.compile(r"[\w.+'\u2019&-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
PHONE = re.compile(r"(?<![\w/])\(?\+?\d[\d()\s/-]{5,17}\d(?:\s*(?:ext|x)\.?\s*\d{2,6})?(?!\w)")
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
_AUTHOR_LABELS = ("author", "author contact")
_SKIPPED = ("relevant director", "relevant corporate director", "relevant head of service")


@dataclass(slots=True)
class _Person:
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


def _without_blanks(person: _Person) -> _Person:
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


def _people_in(author: HeadField) -> list[_Person]:
    text = "\n".join(_drop_contacts(text) for text in author.texts)
    found = [split_name(part) for part in SPLIT.split(_join_wrapped(text)) if part.strip()]
    return [_Person(name, title) for name, title in found if is_name(name)]


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


def _drop_contacts(text: str) -> str:
    """The text without addresses and numbers, and without the labels before them."""
    text = PHONE.sub(" ", EMAIL.sub(" ", text))
    text = re.sub(r"\b(?:tel(?:ephone)?|e-?mail|phone|ext)\b\.?\s*:?", " ", text, flags=re.I)
    return re.sub(r"\s{2,}", " ", text).strip(" ,;|-\u2013")


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


def find_emails(texts: Iterable[str]) -> list[str]:
    """The e-mail addresses of successive lines, those that a line's end broke rejoined."""
    whole: list[str] = []
    for text in texts:
        for piece in re.split(r"[\s,;/|]+", text):
            _take_piece(whole, piece.strip("()<>"))
    return [match.group().rstrip(".") for each in whole if (match := EMAIL.search(each))]


def _take_piece(whole: list[str], piece: str) -> None:
    if not piece or plain_words(piece) in ("email", "e-mail"):
        return
    if whole and _is_broken(whole[-1], piece):
        whole[-1] += piece
    else:
        whole.append(piece)


def _is_broken(before: str, piece: str) -> bool:
    """Whether an address stops short before the piece: no "@" yet, or no ending yet."""
    if "@" not in before:
        return piece.startswith("@") or ("@" in piece and before.endswith((".", "-", "_")))
    complete = re.search(r"@[\w.-]+\.(?:uk|com|org|net|eu|info)$", before, re.IGNORECASE)
    return "@" not in piece and (not complete or piece.startswith("."))


def find_phones(text: str) -> list[str]:
    """The telephone numbers in a text, as printed; fewer than eight figures are none."""
    text = EMAIL.sub(" ", text)
    found = (" ".join(match.group().split()) for match in PHONE.finditer(text))
    numbers = [each for part in found for each in re.split(r"\s*/\s*", part)]
    return [each for each in numbers if sum(letter.isdigit() for letter in each) >= 6]


def contact_authors(lines: Sequence[Line]) -> tuple[AuthorRecord, ...]:
    """The authors out of the lines of a contact section, director's details left out."""
    people: list[_Person] = []
    skipping = False
    for line in column_by_column(lines):
        labelled = read_label(line)
        if labelled is not None and labelled.field in ("other", "executive director"):
            skipping = _is_director_label(line.text)
            continue
        if labelled is not None and labelled.field in ("author", "author contact", "officer"):
            skipping = False
            _take_contact_line(people, labelled.value)
        elif not skipping:
            _take_details(people, line.text)
    return tuple(person.record() for person in people)


def _is_director_label(text: str) -> bool:
    return "director" in text.casefold() or plain_words(text) in _SKIPPED


def _take_details(people: list[_Person], text: str) -> None:
    for name, value in split_labels(" " + text):
        if name == "job title" or name == "title or job title":
            if people:
                people[-1].job_title = value
        elif value:
            _take_contact_line(people, value)


def _take_contact_line(people: list[_Person], text: str) -> None:
    emails, phones = find_emails([text]), find_phones(text)
    rest = _drop_contacts(text)
    if rest:
        _take_words(people, rest)
    if people:
        people[-1].emails += emails
        people[-1].phones += phones


def _take_words(people: list[_Person], text: str) -> None:
    name, title = split_name(text)
    if is_name(name):
        people.append(_Person(name, title))
    elif people and not people[-1].emails and not people[-1].phones:
        last = people[-1]
        if not last.job_title:
            last.job_title = text
        elif last.job_title.endswith((",", "&", " and", " of", " for")):
            last.job_title += " " + text


def column_by_column(lines: Sequence[Line]) -> list[Line]:
    """The lines of two people side by side, one column after the other; else as they come.

    Side by side stand two labels ("Report Author" and "Relevant Director"), not a label and value.
    """
    rows = [row for page in _pages(lines) for row in line_to_rows(page)]
    edges = [row[1].box.x0 for row in rows if len(row) == 2 and all(map(read_label, row))]
    if not edges:
        return list(lines)
    edge = min(edges) - 2.0
    left = [line for line in lines if line.box.x0 < edge]
    return left + [line for line in lines if line.box.x0 >= edge]


def _pages(lines: Sequence[Line]) -> Iterable[list[Line]]:
    for page in sorted({line.page for line in lines}):
        yield [line for line in lines if line.page == page]
