"""The head block's fields as a record states them, each with the lines that print it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.parsing.fields.dates import parse_date
from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.report import loose, parties
from ingest.parsing.kinds.report.addresses import without_addresses
from ingest.parsing.kinds.report.head import Head, HeadField

Stated = tuple[str, tuple[Line, ...]]  # a value, and the lines that print it


@dataclass(frozen=True, slots=True)
class HeadFields:
    """Values by the record's field names; what the head does not state is not among them."""

    stated: Mapping[str, Stated]
    officers: tuple[str, ...] = ()  # under "By" or "From", as printed: authors

    def get(self, name: str) -> str | None:
        return self.stated[name][0] if name in self.stated else None


def read_head_fields(head: Head, committee: str | None) -> HeadFields:
    """The labelled values; where a label is wanting, the unlabelled lines above them."""
    dated = head.first("date", "committee and date") is not None
    unlabelled = loose.read_loose(head.loose, committee, dated=dated)
    stated: dict[str, Stated | None] = {
        "title": _labelled_title(head) or _from_loose(unlabelled.title, loose.title_text),
        "committee": _committee(head) or _from_loose(unlabelled.committee, loose.committee_text),
        "date": _date(head) or _from_loose(unlabelled.date, loose.date_text),
        "purpose": _text(head, "purpose") or _from_loose(unlabelled.purpose, _first_text),
        "portfolio_holder": _people(head, "portfolio holder"),
        "local_councillors": _people(head, "local councillors"),
        "executive_director": _people(head, "executive director"),
        "status": _text(head, "status") or _from_loose(unlabelled.status, _first_text),
    }
    officers = _take_senders(head, stated)
    if stated["executive_director"] is None:
        stated["executive_director"] = _office_alone(head)
    return HeadFields({name: value for name, value in stated.items() if value}, officers)


def _from_loose(lines: Sequence[Line], read: object) -> Stated | None:
    value = read(lines) if lines and callable(read) else None
    return (value, tuple(lines)) if isinstance(value, str) else None


def _first_text(lines: Sequence[Line]) -> str | None:
    return lines[0].text.strip(" .:") or None


def _text(head: Head, name: str) -> Stated | None:
    found = head.first(name)
    return (fold(found.texts), tuple(found.lines)) if found else None


def _labelled_title(head: Head) -> Stated | None:
    found = head.first("title")
    value = loose.closed_title(fold(found.texts)) if found else None
    return (value, tuple(found.lines)) if found and value else None


def _committee(head: Head) -> Stated | None:
    for name in ("committee", "committee and date"):
        found = head.first(name)
        value = parties.committee_and_date(fold(found.texts))[0] if found else None
        if found and value:
            return value, tuple(found.lines)
    return None


def _date(head: Head) -> Stated | None:
    for name in ("date", "committee and date", "committee"):
        found = head.first(name)
        value = parse_date(fold(found.texts)) if found else None
        if found and value:
            return value, tuple(found.lines)
    return None


def _people(head: Head, name: str) -> Stated | None:
    fields = [each for each in head.fields if each.name == name and each.value]
    texts = [[without_addresses(text) for text in each.texts] for each in fields]
    values = [value for each in texts if (value := parties.lines_to_value(each))]
    lines = tuple(line for each in fields for line in each.lines)
    return ("\n".join(values), lines) if values else None


def _take_senders(head: Head, stated: dict[str, Stated | None]) -> tuple[str, ...]:
    """Puts who stands under "From" and "By" in place; the officers left are authors."""
    officers: list[str] = []
    for field in (each for each in head.fields if each.name in ("from", "by")):
        senders = parties.read_senders(field.texts)
        _add(stated, "portfolio_holder", senders.members, field)
        if field.name == "from":
            _add(stated, "executive_director", senders.directors, field)
            officers.extend(senders.officers)
        else:
            officers.extend((*senders.directors, *senders.officers))
    return tuple(officers)


def _add(
    stated: dict[str, Stated | None], name: str, people: Sequence[str], field: HeadField
) -> None:
    if people and stated[name] is None:
        stated[name] = ("\n".join(people), tuple(field.lines))


def _office_alone(head: Head) -> Stated | None:
    """A responsible officer named by office only, where the office is a director's."""
    found = head.first("officer")
    texts = [without_addresses(text) for text in found.texts] if found else []
    directors = parties.read_senders(texts).directors
    return ("\n".join(directors), tuple(found.lines)) if found and directors else None
