"""The authors that a report names at its end: under contact details, or beside "Report author".

Report Author: Ann Name, Head of Parks       Ben Name             Lead Officer   | Cat Name
03000 000000, ann.name@example.gov.uk        Chief Analyst        Report Author  | Dan Name
Relevant Director: Eve Name                  Telephone: 03000 000000
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.parsing.geometry import Line, Table
from ingest.parsing.kinds.report.addresses import find_emails, find_phones, without_addresses
from ingest.parsing.kinds.report.authors import Person, is_name, split_name
from ingest.parsing.kinds.report.elements import Element
from ingest.parsing.kinds.report.labels import label_alone, split_labels
from ingest.parsing.kinds.report.outline import Heading
from ingest.parsing.kinds.report.sections import section_end
from ingest.parsing.lines import line_to_rows
from ingest.parsing.paragraphs import Paragraph
from ingest.parsing.records import AuthorRecord
from ingest.parsing.tables import row_texts

MOST_ELEMENTS = 6  # paragraphs after a lone "Report Author:" that may tell of the author

_PEOPLE = ("author", "author contact", "officer", "by")
_GOES_ON = (",", "&", " and", " of", " for")


@dataclass(slots=True)
class _Contacts:
    """The people met so far, each with the label that they stand under."""

    people: list[tuple[str, Person]] = field(default_factory=list)
    role: str = ""  # of the people to come: "author", "officer", "director", "other", or not said

    def authors(self) -> tuple[AuthorRecord, ...]:
        """Those under an author's label; where there is none, all but directors."""
        roles = {role for role, _ in self.people}
        wanted = {"author"} if "author" in roles else roles - {"director"}
        found = {person.name: person for role, person in self.people if role in wanted}
        return tuple(person.record() for person in found.values())


def contact_authors(
    elements: Sequence[Element], headings: Sequence[Heading], start: int
) -> tuple[tuple[AuthorRecord, ...], tuple[Line, ...]]:
    """The authors named after the head block, and the lines that name them."""
    contacts = _Contacts()
    stretches = list(_stretches(elements, headings, start))
    for stretch in stretches:
        contacts.role = ""
        for text in _texts(stretch):
            _take(contacts, text)
    lines = (line for stretch in stretches for each in stretch for line in _lines(each))
    return contacts.authors(), tuple(lines)


def _stretches(
    elements: Sequence[Element], headings: Sequence[Heading], start: int
) -> Iterator[Sequence[Element]]:
    """The contact sections; where there is none, what follows each label of an author."""
    sections = [each for each in headings if each.section == "contact details"]
    for heading in sections:
        first = heading.at if label_alone(heading.title) == "author" else heading.at + 1
        yield elements[first : section_end(heading, elements, headings)]
    if sections:
        return
    stops = [each.at for each in headings]
    for at in range(start, len(elements)):
        element = elements[at]
        if isinstance(element, Paragraph) and _names_author(element.lines[0].text):
            stop = min([place for place in stops if place > at] + [len(elements)])
            yield elements[at : min(stop, at + MOST_ELEMENTS)]


def _names_author(text: str) -> bool:
    """A line that opens with "Report author:" or "Contact for enquiries:"."""
    label, colon, _ = text.partition(":")
    return bool(colon) and label_alone(label) == "author" and " " in label.strip()


def _lines(element: Element) -> Iterator[Line]:
    if isinstance(element, Paragraph):
        yield from element.lines
    else:
        yield from (line for row in element.rows for cell in row.cells for line in cell.lines)


def _texts(elements: Iterable[Element]) -> Iterator[str]:
    """The printed lines in order; a label beside its value as one, columns one by one."""
    lines: list[Line] = []
    for element in elements:
        if isinstance(element, Paragraph):
            lines.extend(element.lines)
            continue
        yield from _line_texts(lines)
        lines = []
        yield from _table_texts(element)
    yield from _line_texts(lines)


def _line_texts(lines: Sequence[Line]) -> Iterator[str]:
    rows = [row for page in _pages(lines) for row in line_to_rows(page)]
    edges = [row[1].box.x0 for row in rows if len(row) == 2 and _are_two_people(row)]
    if edges:
        edge = min(edges) - 2.0
        rows = [[line] for row in rows for line in row if line.box.x0 < edge] + [
            [line] for row in rows for line in row if line.box.x0 >= edge
        ]
    for row in rows:
        yield _row_text([line.text for line in row])


def _pages(lines: Sequence[Line]) -> Iterator[list[Line]]:
    for page in sorted({line.page for line in lines}):
        yield [line for line in lines if line.page == page]


def _are_two_people(row: Sequence[Line]) -> bool:
    """Two labels of people side by side: "Report Author:" and "Relevant Director:"."""
    return all(_role(line.text.partition(":")[0]) for line in row)


def _row_text(texts: Sequence[str]) -> str:
    """A row's texts as one line; a label gets the colon that its column stands for."""
    texts = [text for text in texts if text]
    if len(texts) > 1 and label_alone(texts[0]):
        return f"{texts[0].rstrip(' :')}: {' '.join(texts[1:])}"
    return " ".join(texts)


def _table_texts(table: Table) -> Iterator[str]:
    first = [text for text in row_texts(table.rows[0]) if text]
    if len(first) > 1 and all(_role(text.partition(":")[0]) for text in first):
        width = max(len(row.cells) for row in table.rows)
        for column in range(width):
            for row in table.rows:
                yield from (
                    line.text for cell in row.cells[column : column + 1] for line in cell.lines
                )
        return
    for row in table.rows:
        yield _row_text(row_texts(row))


def _role(label: str) -> str:
    """What a label says of the people after it; "" where it is no such label."""
    if "director" in label.casefold():
        return "director"
    found = label_alone(label)
    if found in _PEOPLE:
        return "officer" if found == "officer" else "author"
    return ""


def _take(contacts: _Contacts, text: str) -> None:
    label, colon, value = text.partition(":")
    role = _role(label)
    if role and (colon or label_alone(label)):
        contacts.role = role if label_alone(label) != "author contact" else contacts.role
        text = value
    elif colon and label_alone(label) == "other":
        contacts.role = "other"
    if contacts.role == "other":
        return
    for name, part in split_labels(" " + text):
        if name in ("job title", "title or job title"):
            if contacts.people:
                contacts.people[-1][1].job_title = part
        elif part:
            _take_details(contacts, part)


def _take_details(contacts: _Contacts, text: str) -> None:
    words = without_addresses(text)
    if words:
        _take_words(contacts, words)
    if contacts.people:
        person = contacts.people[-1][1]
        person.phones += find_phones(text)
        person.emails = find_emails([*person.emails, text]) or person.emails


def _take_words(contacts: _Contacts, text: str) -> None:
    name, title = split_name(text)
    if is_name(name):
        contacts.people.append((contacts.role, Person(name, title)))
        return
    person = contacts.people[-1][1] if contacts.people else None
    if person is None or person.emails or person.phones:
        return
    if not person.job_title:
        person.job_title = text
    elif person.job_title.endswith(_GOES_ON):
        person.job_title += " " + text
