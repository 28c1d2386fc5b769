"""Who was there: the lists between the heading of minutes and their first item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes.attendance_columns import name_first
from ingest.parsing.kinds.minutes.persons import Person, read_persons
from ingest.parsing.kinds.minutes.rosters import ONE_PERSON, Roster, list_text, rosters
from ingest.parsing.kinds.minutes.stars import Meaning, meaning_of_stars
from ingest.parsing.printed import PrintedText
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import PersonRecord, Source
from ingest.parsing.styles.attendance_labels import Group

_EXECUTIVE = re.compile(r"(?:executive|cabinet) (?:members?|councillors?)\b", re.IGNORECASE)
"""A label below the committee's own members: "Executive Members Present"."""

_FROM_OUTSIDE = re.compile(r"\b(?:external|independent|representing)\b", re.IGNORECASE)
"""Of a role: its holder serves another body, and is a guest."""


@dataclass(slots=True)
class Attendance:
    """The lists in printed order."""

    LISTS: ClassVar = (
        "present", "apologies", "also_present", "present_remotely", "present_untitled", "officers",
    )  # fmt: skip

    present: list[str] = field(default_factory=list)
    apologies: list[str] = field(default_factory=list)
    also_present: list[str] = field(default_factory=list)
    present_remotely: list[str] = field(default_factory=list)
    present_untitled: list[str] = field(default_factory=list)  # in a list of all who came
    officers: list[PersonRecord] = field(default_factory=list)
    chairman: str | None = None
    vice_chairman: str | None = None
    labelled_chair: bool = False  # by a label of its own
    lists: set[int] = field(default_factory=set)  # indices of the lines that the lists take up
    rosters: dict[str, list[Roster]] = field(default_factory=dict)  # that name each list's people
    sources: dict[str, Source] = field(default_factory=dict)


def read_attendance(lines: Sequence[Line], text_edge: float = 0.0) -> Attendance:
    """The attendance printed on lines before the first item.

    `text_edge` is how far to the right the paper's text goes, in points.
    """
    found = Attendance()
    lines = name_first(lines)
    edge = max((line.box.x1 for line in lines), default=text_edge)
    edge = max(edge, text_edge)
    stars = meaning_of_stars(lines)
    places = {id(line): index for index, line in enumerate(lines)}
    seen = list(rosters(lines))
    guests = _has_list_of_officers(seen)
    for roster in seen:
        if found.present and _EXECUTIVE.match(roster.label.words):
            roster.label = replace(roster.label, group="also")
        if roster.label.group not in ONE_PERSON:
            taken = [roster.heading, *(line for _, line in roster.pieces)]
            found.lists |= {places[id(line)] for line in taken}
        for person in read_persons(list_text(roster.pieces, edge)):
            if guests and roster.label.group == "also" and person.rank == "officer":
                person = replace(person, rank="guest")
            _place_by_star(found, person, roster, stars)
    _list_chair_once(found)
    _add_sources(found)
    return found


def _has_list_of_officers(lists: Sequence[Roster]) -> bool:
    """Whether the officers have a list of their own: who holds an office elsewhere is a guest."""
    return any(
        each.label.group in ("officers", "attendance") and bool(each.pieces) for each in lists
    )


def _list_chair_once(found: Attendance) -> None:
    """A chairman named in the head as well as in the list is present once."""
    for name in (found.chairman, found.vice_chairman):
        if found.labelled_chair and name and found.present.count(name) > 1:
            found.present.remove(name)


def _place_by_star(
    found: Attendance, person: Person, roster: Roster, stars: Meaning | None
) -> None:
    """The person where a star beside his name puts him, else where his list does."""
    says = stars if person.starred else None
    listed = roster.label.group in ("present", "attendees")
    if listed and (says == "not there" or (stars == "there" and not person.starred)):
        return
    if listed and says == "apologies":
        _add(found.apologies, person.name, found, "apologies", roster)
    else:
        _place(found, replace(person, remote=person.remote or says == "remote"), roster)


def _place(found: Attendance, person: Person, roster: Roster) -> None:
    """The person into the lists where the label and the person's own title put them."""
    group = roster.label.group
    if group == "nobody":
        return
    if group == "apologies":
        _add(found.apologies, person.name, found, "apologies", roster)
    elif _is_officer(person, group):
        found.officers.append(PersonRecord(name=person.name, role=_role(person, roster)))
        _mark(found, "officers", roster)
    else:
        _place_attending(found, person, roster)


def _place_attending(found: Attendance, person: Person, roster: Roster) -> None:
    remote = roster.label.remote or person.remote
    member = _is_member(person, roster.label.group)
    if member:
        _note_chair(found, person, roster)
        if roster.label.group == "attendees" and person.rank != "councillor":
            _add(found.present_untitled, person.name, found, "present_untitled", roster)
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
    if group == "also" and _FROM_OUTSIDE.search(person.role or ""):
        return False
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


def _note_chair(found: Attendance, person: Person, roster: Roster) -> None:
    group = roster.label.group
    found.labelled_chair |= group in ("chair", "vice-chair")
    if (person.chairs or group == "chair") and found.chairman is None:
        found.chairman = person.name
        _mark(found, "chairman", roster)
    if (person.vice or group == "vice-chair") and found.vice_chairman is None:
        found.vice_chairman = person.name
        _mark(found, "vice_chairman", roster)


def _add(names: list[str], name: str, found: Attendance, kind: str, roster: Roster) -> None:
    names.append(name)
    _mark(found, kind, roster)


def _mark(found: Attendance, kind: str, roster: Roster) -> None:
    known = found.rosters.setdefault(kind, [])
    if not known or known[-1] is not roster:
        known.append(roster)


# Where the names stand


def _add_sources(found: Attendance) -> None:
    """Each list's lines that print its names; of an officer, the lines of his own name."""
    for kind, named_in in found.rosters.items():
        lines = _lines(named_in)
        printed, rule = PrintedText(lines), _rule(named_in)
        named = getattr(found, kind)
        if kind == "officers":
            found.officers = [_with_source(person, printed, rule) for person in named]
            named = [person.name for person in named]
        said = printed.saying_each([named] if isinstance(named, str) else named)
        found.sources |= sources_of({kind: (rule, said or lines)})


def _lines(named_in: Sequence[Roster]) -> list[Line]:
    lines = {id(line): line for roster in named_in for _, line in roster.pieces}
    return list(lines.values())


def _rule(named_in: Sequence[Roster]) -> str:
    return f"minutes: attendance, {named_in[0].label.words}"


def _with_source(person: PersonRecord, printed: PrintedText, rule: str) -> PersonRecord:
    """A role stands on the lines of its name or below; where on neither, it is the label's."""
    name = list(printed.saying(person.name)) or list(printed.lines)
    role = [*printed.saying_after(person.role, person.name)] if person.role else []
    places = {"name": name, "role": role or name} if person.role else {"name": name}
    whole = {"record": [*name, *(line for line in role if line not in name)]}
    return replace(
        person, sources=sources_of({key: (rule, each) for key, each in (whole | places).items()})
    )
