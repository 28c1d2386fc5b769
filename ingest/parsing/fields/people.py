"""Names as papers list them: titles taken off, offices told apart, lists divided.

Ann Ash (Chairman), Ben Birch (Vice-Chairman), Cy Cole and Di Dunn
Cllrs Hale and Ingram        Mr R C Moss, OBE        Cllr Mrs Orme
Councillor Ed Elder, Leader of the Green Group        Mrs Flo Fern, Clerk
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TITLE = re.compile(
    r"(?:the\s+)?(?:(?:county|district|borough|city|town|parish|community|unitary)\s+)?"
    r"(?:councillors?|cllrs?\.?|clrs?\.?|cyng\.?)(?=[\s:]|$)[\s:]*"
    r"|(?:mr|mrs|ms|miss|mx|messrs)(?:\.|\b)\s*",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"(?:OBE|MBE|CBE|KBE|DBE|BEM|MP|QC|KC|JP|DL|TD|VRD|MA|BA|BSc|PhD|CMG|CB|KCB|QPM|FRSA|MEP|MS)\.?"
)
_OFFICE = re.compile(
    r"(?:the\s+|and\s+|acting\s+|interim\s+|deputy\s+|assistant\s+|vice[\s-]+|co-?|group\s+"
    r"|senior\s+|strategic\s+|corporate\s+|executive\s+|principal\s+|town\s+|parish\s+|lead\s+)*"
    r"(?:chair(?:man|woman|person)?|mayor(?:ess)?|leader|councillors?|members?|clerks?|director"
    r"|officers?|manager|head|chief|cabinet|portfolio|secretary|treasurer|president|spokes\w+"
    r"|representative|co-?opted|opposition|whip|substitut\w+|independent|church|parent|solicitor"
    r"|monitoring|section|democratic|service|finance|legal|consultant|engineer|administrator)\b",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*[,;\n]\s*(?:and\s+)?|\s+(?:and|&)\s+"
    r"|(?<=\))\s+(?=(?:cllrs?|councillors?|mrs?|ms|miss|dr)\b\.?\s)",  # columns of one row
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[-\u2013\u2014]\s+")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]?")
_CHAIR = re.compile(r"\b(?:chair(?:man|woman|person)?|mayor)\b", re.IGNORECASE)
_NO_CHAIR = re.compile(r"\b(?:vice|deputy|former|past)\b", re.IGNORECASE)
_VICE_CHAIR = re.compile(
    r"\b(?:vice|deputy)[\s-]*(?:chair(?:man|woman|person)?|mayor)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One entry of a list of names; `office` is what stood in brackets or after the comma."""

    name: str
    office: str | None = None

    @property
    def is_chairman(self) -> bool:
        office = self.office or ""
        return bool(_CHAIR.search(office)) and not _NO_CHAIR.search(office)

    @property
    def is_vice_chairman(self) -> bool:
        return bool(_VICE_CHAIR.search(self.office or ""))


def clean_name(text: str) -> str:
    """The name without titles, bracketed office, or an office after a comma; "" if no name."""
    return next((person.name for person in list_people(text)), "")


def list_people(text: str) -> list[ListedPerson]:
    """The people of a printed list, in order."""
    people: list[ListedPerson] = []
    for piece in _pieces(text):
        name, office = _name_and_office(piece)
        if people and not name and office:
            people[-1] = _with_office(people[-1], office)
        elif people and _LETTERS.fullmatch(name):
            people[-1] = ListedPerson(f"{people[-1].name}, {name}", people[-1].office or office)
        elif people and _is_office(piece, name):
            people[-1] = _with_office(people[-1], piece.strip(" ."))
        elif name:
            people.append(ListedPerson(name, office))
    return people


def list_names(text: str) -> tuple[str, ...]:
    """The names alone."""
    return tuple(person.name for person in list_people(text))


def chairman(people: list[ListedPerson]) -> str | None:
    """Whoever's office is chairman, chair or mayor."""
    return next((person.name for person in people if person.is_chairman), None)


def vice_chairman(people: list[ListedPerson]) -> str | None:
    return next((person.name for person in people if person.is_vice_chairman), None)


def _pieces(text: str) -> Iterator[str]:
    """The text divided at commas and "and", but not inside brackets."""
    start = depth = position = 0
    while position < len(text):
        separator = _SEPARATOR.match(text, position) if depth == 0 else None
        if separator and separator.end() > position:
            yield text[start:position]
            start = position = separator.end()
            continue
        depth += text[position] in "(["
        depth -= text[position] in ")]" and depth > 0
        position += 1
    yield text[start:]


def _name_and_office(piece: str) -> tuple[str, str | None]:
    offices = [found.strip() for found in _BRACKET.findall(piece) if found.strip()]
    name, *more = _DASH.split(_BRACKET.sub(" ", piece).strip(" .:;-\u2013*"), maxsplit=1)
    offices += more
    name = re.sub(r"^and\s+|\s+(?:and|&)$", "", name, flags=re.IGNORECASE)
    return _strip_titles(name), ", ".join(offices) or None


def _strip_titles(name: str) -> str:
    while match := _TITLE.match(name):
        name = name[match.end() :]
    return " ".join(name.split())


def _is_office(piece: str, name: str) -> bool:
    """Whether the piece is an office of the one named before: "Leader of the Green Group"."""
    return (_OFFICE.match(name) is not None and not _TITLE.match(piece.strip() + " x")) or (
        _OFFICE.fullmatch(piece.strip(" .")) is not None
    )


def _with_office(person: ListedPerson, office: str) -> ListedPerson:
    joined = f"{person.office}, {office}" if person.office else office
    return ListedPerson(person.name, joined)
