"""Who was there: the lists between the heading of minutes and their first item."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes.labels import Group
from ingest.parsing.kinds.minutes.persons import Person, read_persons
from ingest.parsing.kinds.minutes.rosters import ONE_PERSON, Roster, list_text, rosters
from ingest.parsing.provenance import source_of
from ingest.parsing.records import PersonRecord, Source


@dataclass(slots=True)
class Attendance:
    """The lists in printed order."""

    present: list[str] = field(default_factory=list)
    apologies: list[str] = field(default_factory=list)
    also_present: list[str] = field(default_factory=list)
    present_remotely: list[str] = field(default_factory=list)
    officers: list[PersonRecord] = field(default_factory=list)
    chairman: str | None = None
    vice_chairman: str | None = None
    labelled_chair: bool = False  # by a label of its own
    lists: set[int] = field(default_factory=set)  # indices of the lines that the lists take up
    sources: dict[str, Source] = field(default_factory=dict)


def read_attendance(lines: Sequence[Line]) -> Attendance:
    """The attendance printed on lines before the first item."""
    found = Attendance()
    edge = max((line.box.x1 for line in lines), default=0.0)
    places = {id(line): index for index, line in enumerate(lines)}
    for roster in rosters(lines):
        if roster.label.group not in ONE_PERSON:
            taken = [roster.heading, *(line for _, line in roster.pieces)]
            found.lists |= {places[id(line)] for line in taken}
        for person in read_persons(list_text(roster.pieces, edge)):
            _place(found, person, roster)
    _list_chair_once(found)
    return found


def _list_chair_once(found: Attendance) -> None:
    """A chairman named in the head as well as in the list is present once."""
    for name in (found.chairman, found.vice_chairman):
        if found.labelled_chair and name and found.present.count(name) > 1:
            found.present.remove(name)


def _place(found: Attendance, person: Person, roster: Roster) -> None:
    """The person into the lists where the label and the person's own title put them."""
    group = roster.label.group
    if group == "nobody":
        return
    if group == "apologies":
        _add(found.apologies, person.name, found, "apologies", roster)
    elif _is_officer(person, group):
        found.officers.append(PersonRecord(name=person.name, role=_role(person, roster)))
        _mark_source(found, "officers", roster)
    else:
        _place_attending(found, person, roster)


def _place_attending(found: Attendance, person: Person, roster: Roster) -> None:
    remote = roster.label.remote or person.remote
    member = _is_member(person, roster.label.group)
    if member:
        _note_chair(found, person, roster.label.group)
    else:
        _add(found.also_present, person.name, found, "also_present", roster)
    if remote:
        _add(found.present_remotely, person.name, found, "present_remotely", roster)
    elif member:
        _add(found.present, person.name, found, "present", roster)


def _is_officer(person: Person, group: Group) -> bool:
    """By the label, or by a role; among attendees of one list only the clerk."""
    if group in ("officers", "clerk"):
        return True
    if group == "attendees":
        return "clerk" in (person.role or "").casefold()
    by_role = group == "attendance" and person.role is not None
    return by_role or person.rank == "officer"


def _role(person: Person, roster: Roster) -> str | None:
    """The role printed; "Clerk:" before a name is one, "Minutes taken by:" is not."""
    words = roster.label.words
    labelled = roster.label.group == "clerk" and "minute" not in words.casefold()
    return person.role or (words.title() if labelled else None)


def _is_member(person: Person, group: Group) -> bool:
    if group == "attendees":
        return True
    elsewhere = person.rank in ("other councillor", "guest")
    return group in ("present", "chair", "vice-chair") and not elsewhere


def _note_chair(found: Attendance, person: Person, group: Group) -> None:
    found.labelled_chair |= group in ("chair", "vice-chair")
    if (person.chairs or group == "chair") and found.chairman is None:
        found.chairman = person.name
    if (person.vice or group == "vice-chair") and found.vice_chairman is None:
        found.vice_chairman = person.name


def _add(names: list[str], name: str, found: Attendance, kind: str, roster: Roster) -> None:
    names.append(name)
    _mark_source(found, kind, roster)


def _mark_source(found: Attendance, kind: str, roster: Roster) -> None:
    source = source_of(
        [line for _, line in roster.pieces], f"minutes: attendance, {roster.label.words}"
    )
    if source:
        found.sources.setdefault(kind, source)
