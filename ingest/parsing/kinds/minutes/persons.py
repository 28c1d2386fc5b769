"""People as attendance lists print them: names, offices, roles, in runs, rows and sentences.

"Cllrs Hale (Chair), R. Ingram and P Orme"; "Mrs S Vane - Town Clerk"; "Mrs Vane, Clerk and Mr Lee,
Assistant Clerk"; "P Orme Clerk Mrs S Vane County Councillor Q Reed plus ten guests".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from ingest.parsing.kinds.minutes import titles
from ingest.parsing.kinds.minutes.entries import ASIDE, DASH, divide_list
from ingest.parsing.kinds.minutes.named_roles import name_after_role

Rank = Literal["councillor", "other councillor", "officer", "guest", "unknown"]

_ROUND = str.maketrans("[]", "()")
_INITIALS = re.compile(r"[A-Z&]{2,6}")
_THE = re.compile(r"^[Tt]he ")
_HELD_BY = re.compile(
    rf"(?:[Tt]he )?(?P<office>(?:{titles.VICE})?(?:(?:Lord |Town )?{titles.CHAIR}"
    rf"|Leader(?: of the Council)?)),?\s*"
    rf"\((?P<name>(?:{titles.COUNCILLOR}|{titles.PRIVATE}|Dr\b)\s*[^()–-]+?)"
    r"(?:\s*[,–-]\s*(?P<inside>in the [Cc]hair))?\)"
    r",?\s*(?P<how>in the [Cc]hair)?"
)
_ROLE_ALONE = re.compile(r" (?:Leader|Officer|Manager|Director|Planner|Adviser|Engineer)s?$")
_SHORT = re.compile(r"[A-Z]{1,3}")  # stands for a name in the text below: "(JH)"
_OTHER_COUNCIL = re.compile(rf"\b{titles.TIER}\b.*\b(?:Councill?or|Cllr)\b")
_LONGEST_REMOTE = 6  # words of an aside that says "via Teams"


@dataclass(frozen=True, slots=True)
class Person:
    """One person of an attendance list, as printed but for titles."""

    name: str
    role: str | None = None  # of an officer or guest: "Town Clerk"
    rank: Rank = "unknown"
    remote: bool = False
    chairs: bool = False
    vice: bool = False
    starred: bool = False  # an asterisk stands beside the name


def read_persons(text: str) -> list[Person]:
    """The people of one list, in order. Headcounts ("and two members of the public") are nobody.

    Entries are parted by commas, semicolons, line ends, "and", or where a title or role begins.
    """
    reading = _Reading()
    for entry in divide_list(text.translate(_ROUND)):
        reading.take(entry)
    return reading.people


@dataclass(slots=True)
class _Reading:
    """The people read so far, and what the list has said of those to come."""

    people: list[Person] = field(default_factory=list)
    rank: Rank = "unknown"
    waiting: str | None = None  # "The Clerk, Mrs S Vane": a role before its name
    roles_first: bool = False  # "Town Clerk Lucy Amos; Chief Officer (M Dale)"

    def take(self, entry: str) -> None:
        entry, titled = self._take_rank(_name_first(entry))
        if self.waiting and (titles.HONORIFIC.match(entry) or not self.people):
            entry, self.waiting = f"{self.waiting} {entry}", None
        if not titled and (person := self._after_role(entry)) is not None:
            self.people.append(person)
        elif titled and not _bare(entry):
            self._rank_those_before()
        elif self.people and self._adds_to_last(entry, titled):
            return
        elif not titled and _is_title(entry):
            before_name = _THE.match(entry) or not self.people
            self.waiting = _THE.sub("", entry) if before_name else None
        else:
            rank = self.rank if titled or not _says_officer(entry) else "unknown"
            self.people += (self._as_guest(person) for person in _read_person(entry, rank))

    def _take_rank(self, entry: str) -> tuple[str, bool]:
        """The entry without its councillor's title; a list headed "Councillors" goes on so."""
        other = titles.OTHER_COUNCILLOR.match(entry)
        own = titles.OWN_COUNCILLOR.match(entry)
        if other:
            self.rank = "other councillor"
            return entry[other.end() :].strip(), True
        if own:
            self.rank = "councillor" if self.rank != "other councillor" else self.rank
            return entry[own.end() :].strip(), True
        if titles.HONORIFIC.match(entry):
            self.rank = "unknown"
        if titles.UNIFORMED.match(entry):
            self.rank = "guest"
        return entry, False

    def _rank_those_before(self) -> None:
        """ "Miss J Hale, Mr A Lee, Councillors, Mrs Vane, Clerk": the title stands behind."""
        self.people = [
            replace(each, rank=self.rank) if each.rank == "unknown" and not each.role else each
            for each in self.people
        ]

    def _adds_to_last(self, entry: str, titled: bool) -> bool:
        """Whether the entry only says more of the person before: letters, a role, a body."""
        last = self.people[-1]
        if titles.LETTERS.fullmatch(entry):
            self.people[-1] = replace(last, name=f"{last.name}, {entry.strip(' ,')}")
        elif _INITIALS.fullmatch(entry) and not last.name.isupper():
            self.people[-1] = replace(last, role=f"{last.role}, {entry}") if last.role else last
        elif ASIDE.fullmatch(entry):
            self.people[-1] = _with_aside(last, entry.strip("() "))
        elif not titled and _is_title(entry) and not _THE.match(entry):
            self.people[-1] = _with_aside(last, entry)
        else:
            return False
        return True

    def _after_role(self, entry: str) -> Person | None:
        """An officer named after his role, where the list begins so."""
        if self.people and not self.roles_first:
            return None
        named = name_after_role(entry)
        if named is None:
            return None
        self.roles_first = True
        return Person(named.name, named.role, "officer")

    def _as_guest(self, person: Person) -> Person:
        """Who is listed without a title after the councillors and after others is a guest."""
        ranks = {each.rank for each in self.people}
        others = ranks & {"other councillor", "officer", "guest"}
        listed = "councillor" in ranks and others and person.rank == "unknown"
        return replace(person, rank="guest") if listed else person


def _name_first(entry: str) -> str:
    """ "The Mayor (Councillor Hope) in the Chair" -> "Councillor Hope (Mayor, in the Chair)"."""
    held = _HELD_BY.fullmatch(entry)
    if held is None:
        return entry
    office = ", ".join(filter(None, [held["office"], held["inside"] or held["how"]]))
    return f"{held['name']} ({office})"


def _bare(entry: str) -> str:
    return ASIDE.sub("", entry).strip(" .:-–")


def _says_officer(entry: str) -> bool:
    """Whether an aside is an officer's role: "A Keel (Town Clerk)" after a list of councillors."""
    asides = [found.group(1) for found in ASIDE.finditer(entry)]
    return any(map(titles.is_lone_role, [*asides, *DASH.split(entry)[1:]]))


def _is_title(entry: str) -> bool:
    """A role or office that stands after a name and a comma, or before a name with "The"."""
    bare = _THE.sub("", _bare(entry))
    if (
        titles.UNIFORMED.match(bare)
        or titles.HONORIFIC.match(bare)
        or DASH.search(bare)
        or titles.names_officer(bare)
    ):
        return False
    if titles.LEADING_ROLE.match(bare + " x"):
        return titles.is_lone_role(bare)
    return bool(titles.OFFICE.fullmatch(bare) or titles.ROLE.search(bare))


def _read_person(entry: str, rank: Rank) -> Iterator[Person]:
    asides = [found.group(1).strip() for found in ASIDE.finditer(entry)]
    rest, role = _bare(entry), None
    if (office := titles.LEADING_OFFICE.match(rest)) is not None:
        asides, rest = [office["office"], *asides], rest[office.end() :]
    leading = titles.LEADING_ROLE.match(rest)
    if leading is not None and not titles.is_lone_role(rest):
        role, rest = leading["role"], rest[leading.end() :]
    if titles.IN_THE_CHAIR.search(rest):
        asides, rest = ["in the chair", *asides], titles.IN_THE_CHAIR.sub("", rest)
    if (trailing := titles.TRAILING_OFFICE.search(rest)) is not None:
        asides, rest = [trailing["office"], *asides], rest[: trailing.start()]
    behind = titles.ROLE_BEHIND.fullmatch(rest) if titles.HONORIFIC.match(rest) else None
    if behind is not None and not DASH.search(behind["name"]):
        rest, asides = behind["name"], [behind["role"], *asides]
    elif (dash := DASH.search(rest)) is not None:
        rest, asides = rest[: dash.start()], [rest[dash.end() :].strip(), *asides]
    name = titles.without_titles(rest)
    if not _is_name(name, rank) or _ROLE_ALONE.search(name):
        return
    person = Person(name, role, "officer" if role else rank, starred="*" in entry)
    for aside in asides:
        person = _with_aside(person, aside)
    yield person


def _is_name(name: str, rank: Rank) -> bool:
    plain = titles.LETTERS.sub("", name).strip(" ,")
    if not plain or titles.NAME.fullmatch(plain) is None:
        return False
    return titles.NOBODY.search(name) is None or (rank == "councillor" and " " not in name)


def _with_aside(person: Person, aside: str) -> Person:
    """The person with what a bracket, a dash or a comma says: office, role, or how present."""
    if titles.VICE_CHAIR.match(aside):
        person = replace(person, vice=True, chairs="in the chair" in aside.casefold())
    elif any(map(titles.TAKES_CHAIR.match, re.split(r"[,;]\s*", aside))):
        person = replace(person, chairs=True)
    if titles.REMOTE.search(aside) and len(aside.split()) <= _LONGEST_REMOTE:
        person = replace(person, remote=True)
    has_role = titles.ROLE.search(aside) is not None
    if _OTHER_COUNCIL.search(aside) and not person.role and not has_role:
        return replace(person, rank="other councillor")
    says_office = titles.OFFICE.fullmatch(aside) or _SHORT.fullmatch(aside)
    if (says_office and not has_role) or person.role or person.rank.endswith("councillor"):
        return person
    return replace(person, role=aside, rank="officer" if has_role else person.rank)
