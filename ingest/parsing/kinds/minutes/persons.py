"""People as attendance lists print them: names, offices, roles, in runs, rows and sentences.

"Cllrs Hale (Chair), R. Ingram and P Orme"; "Mrs S Vane - Town Clerk"; "Mrs Vane, Clerk and Mr Lee,
Assistant Clerk"; "P Orme Clerk Mrs S Vane County Councillor Q Reed plus ten guests".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Rank = Literal["councillor", "other councillor", "officer", "guest", "unknown"]

_COUNCILLOR = r"(?:Councill?ors?|COUNCILLORS?|C(?:oun)?ll?rs?\b\.?|Cr\b\.?|Ald(?:ermen|erman|\.))"
_TIER = r"(?:County|District|Borough|Unitary|Metropolitan|Ward|Shire)"
_OTHER_COUNCILLOR = re.compile(
    rf"(?:(?:[A-Z][\w'’-]+ )?{_TIER}\.?(?: ?(?:and|&|/) ?{_TIER})? (?:Council )?{_COUNCILLOR}"
    rf"|[CDB]\.?Cllrs?\b\.?|[A-Z]{{1,3}}C {_COUNCILLOR})\s*[:–-]?\s*"
)
_OWN_COUNCILLOR = re.compile(rf"(?:(?:Parish|Town|Community|City) )?{_COUNCILLOR}\s*[:–-]?\s*")
_HONORIFIC = re.compile(
    r"(?:The )?(?:Mrs?\b\.?|Ms\b\.?|Miss\b|Mx\b\.?|Messrs\b\.?|Prof(?:essor)?\b\.?)\s*"
)
_KEPT = r"(?:Dr\b\.?|Sir|Dame|Lord|Lady|Baroness|Rev(?:d|erend)?\b\.?|Canon|Col(?:onel)?\b\.?|Capt(?:ain)?\b\.?|Major)"
_WORD = (
    r"(?:(?:[A-Z]\.?){1,4}(?![\w'’])|(?:[dDO]['’]|Mc|Mac|ff)?[A-Z][\w'’-]*\.?"
    r"|(?:de|van|von|der|la|le|du|ap)\b)"
)
_NAME = re.compile(rf"(?:{_KEPT} ?)*{_WORD}(?: {_WORD}){{0,5}}(?: (?:Jnr|Snr)\b\.?)?")
_LETTERS = re.compile(
    r"(?:\b(?:OBE|MBE|CBE|KBE|DBE|BEM|JP|DL|KC|QC|MP|FCA|CPFA|TD|VC|QPM|PhD|RD)\b[ ,]*)+"
)
_ROLE_NOUN = (
    r"(?:Clerk|RFO|Officer|Director|Manager|Head of|Lead|Solicitor|Counsel|Accountant|Executive"
    r"|Assistant|Administrator|Advis[eo]r|Consultant|Engineer|Planner|Secretary|Treasurer|Lawyer"
    r"|Co-?ordinator|Partner|Surveyor|Auditor|Analyst|Apprentice|Inspector|Commissioner|Actuary"
    r"|Specialist|Architect|PCSO|Sergeant|Warden|Supervisor|Registrar|Technician|Ranger|Legal"
    r"|Section 151|Minute[- ]?[Tt]aker|Facilitator|Representative|Chief|Trainee|Strategist|Finance)"
)
_ROLE = re.compile(rf"\b{_ROLE_NOUN}s?\b")
_LEADING_ROLE = re.compile(
    r"(?:the )?(?P<role>(?:(?:Parish|Town|Community|Council|Deputy|Assistant|Acting|Locum|Interim|Proper"
    r"|Responsible|Financial|Finance|Admin(?:istrative)?|Democratic|Services|Committee|Temporary)[ /]+)*"
    r"(?:Clerk|RFO|Officer|Administrator|Secretary|Treasurer|Minute[- ]?[Tt]aker)"
    r"(?: to the (?:Parish |Town )?Council)?(?:(?: and|/| &) ?(?:RFO|Proper Officer|Responsible Financ\w+ Officer))?)"
    r"\s*[:–-]?\s+(?=\S)",
    re.IGNORECASE,
)
_LEADING_OFFICE = re.compile(
    r"(?:the )?(?P<office>(?:(?:vice|deputy)[ -]*)?(?:chair(?:man|woman|person)?|(?:town )?mayor))\b"
    rf"\s*[:,–-]?\s+(?={_COUNCILLOR}|Mrs?\b|Ms\b|Miss\b|Dr\b)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:the )?(?:(?:Deputy|Vice|Acting|Town|Parish|Council|Committee|Joint|Co|Temporary|Interim|Elected|and)[ -]*)*"
    r"(?:Chair(?:man|woman|person|s)?|Mayor(?:ess)?|Leader|President|Provost|Convenor|in the [Cc]hair)\b.*"
    r"|(?:Portfolio|Cabinet|Executive|Lead|Substitut\w*|Sub|Ex[- ]officio|Observer|Opposition|Group|Co-?opted)\b.*"
    r"|(?:for|from|until|arrived|left|via|in part|part|remote\w*|online|virtual\w*|by|joined|on|to|as)\b.*",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:public|press|guests?|residents?|parishioners?|visitors?|electors|members?|items?|meeting|council"
    r"|committee|minutes|agenda|none|nobody|nil|apolog\w+|present|absent|also|others?|vacan\w+|resolved"
    r"|received|quor\w+|gallery|unrestricted|restricted|part|date|time|venue|observers?|people|persons?"
    r"|officers|councillors?|councils|policy|page|exempt|business|attendance|speakers?|the|substitutes?)\b",
    re.IGNORECASE,
)
_HEADCOUNT = re.compile(
    r"[,;.]?\s*(?:\b(?:plus|and|with|together with|also|approximately|approx\.?|about|there (?:was|were))\s+)*"
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|several|some"
    r"|no|few|number of)\s+(?:(?:other|further|local|of the)\s+)*"
    r"(?:members?|guests?|residents?|parishioners?|visitors?|electors?|people|persons|representatives?|press)\b"
    r"[^,;\n]*",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"\b(?:remote(?:ly)?|virtual(?:ly)?|online|teams|zoom|video\w*|skype)\b", re.IGNORECASE
)
_CHAIR = re.compile(
    r"(?:in the |the )?(?:chair(?:man|woman|person|ing)?|mayor|presiding|town mayor)\b(?! of the (?!meeting|council|committee)).*",
    re.IGNORECASE,
)
_VICE = re.compile(
    r"(?:the )?(?:vice|deputy)[- ]*(?:chair(?:man|woman|person)?|mayor)\b.*", re.IGNORECASE
)
_ASIDE = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)?")
_SEPARATOR = re.compile(r"\s*[,;\n]\s*(?:and |& )?|\s+(?:and|&|plus)\s+(?!RFO)|\s*\.\s*$")
_DASH = re.compile(r"\s+[–—-]\s*|\s*[–—]\s+|:\s+")
_INITIALS = re.compile(r"[A-Z&]{2,6}")
_LETTERED = re.compile(r"[A-Z]{1,3}")  # initials that stand for a name in the text below: "(JH)"
_BEFORE_NAME = r"(?<=[\w.\x00’'])"
_TIERED_AHEAD = re.compile(
    rf"{_BEFORE_NAME} ((?:(?!Clerk|Officer)[A-Z][\w’'-]+ )?{_TIER}(?: (?:and|&) {_TIER})? {_COUNCILLOR} )"
)
_ROLE_AHEAD = re.compile(
    r"(?<=[a-z.\x00])(?<!Parish)(?<!Town)(?<!Deputy)(?<!Assistant)(?<!Community)(?<!Council) "
    r"((?:(?:Parish|Town|Assistant|Deputy|Acting|Locum) )*Clerk:? (?:Mrs?|Ms|Miss|Dr)\b)"
)
_TITLED_AHEAD = re.compile(
    rf"(?<!Clerk)(?<!Clerk:)(?<!Officer)(?<!Parish)(?<!Town)(?<!Community)(?<!City)(?<!and)(?<!The)(?<!Cllr)(?<!Cllr\.)"
    rf"(?<!Councillor)(?<!RFO)(?<!Dr)(?<!Chair)(?<!Chairman)(?<!Chairwoman)(?<!Chairperson)(?<!Mayor)(?<!-)(?<!–)(?<!\() (?=(?:{_COUNCILLOR}|Mrs?\b|Ms\b|Miss\b))"
)


@dataclass(frozen=True, slots=True)
class Person:
    """One person of an attendance list, as printed but for titles."""

    name: str
    role: str | None = None  # of an officer or guest: "Town Clerk"
    rank: Rank = "unknown"
    remote: bool = False
    chairs: bool = False
    vice: bool = False


def read_persons(text: str) -> list[Person]:
    """The people of one list, in order. Headcounts ("and two members of the public") are nobody.

    Entries are parted by commas, semicolons, line ends, "and", or where a title or role begins.
    """
    people: list[Person] = []
    rank: Rank = "unknown"
    ranks: set[Rank] = set()
    waiting: str | None = None  # "The Clerk, Mrs S Vane": a role before its name
    for piece in _pieces(_HEADCOUNT.sub("", text)):
        rank, piece, given = _take_rank(piece, rank)
        if waiting and _HONORIFIC.match(piece):
            piece, waiting = f"{waiting} {piece}", None
        if given and not _bare(piece):
            people = _rank_those_before(people, rank)
        elif people and _LETTERS.fullmatch(piece):
            people[-1] = replace(people[-1], name=f"{people[-1].name}, {piece.strip(' ,')}")
        elif not given and _is_title(piece):
            if people and not piece.startswith("The "):
                people[-1] = _with_aside(people[-1], piece)
            waiting = piece.removeprefix("The ") if piece.startswith("The ") else None
        elif not (people and _is_body(piece, people[-1])):
            people += (_as_guest(person, ranks) for person in _read_person(piece, rank))
            ranks |= {person.rank for person in people[-1:]}
    return people


def _as_guest(person: Person, ranks: set[Rank]) -> Person:
    """Who is listed without a title after the councillors and after others is a guest."""
    listed = "councillor" in ranks and ranks & {"other councillor", "officer", "guest"}
    return replace(person, rank="guest") if listed and person.rank == "unknown" else person


def _is_body(piece: str, before: Person) -> bool:
    """The body that somebody came for: "Mr A Lee, NALC"."""
    return _INITIALS.fullmatch(piece) is not None and not before.name.isupper()


def name_list(text: str) -> list[str]:
    """The bare names of a list: "Mr Hale, Mrs Ingram MBE" -> ["Hale", "Ingram MBE"]."""
    return [person.name for person in read_persons(text)]


def _pieces(text: str) -> Iterator[str]:
    """The entries of a list, asides in brackets kept whole."""
    asides: list[str] = []

    def hide(aside: re.Match[str]) -> str:
        asides.append(aside.group(1))
        return f" \x00{len(asides) - 1}\x00"

    hidden = _part_run_on(_ASIDE.sub(hide, text))
    for piece in _rejoined(_SEPARATOR.split(hidden), hidden):
        yield re.sub(
            r"\s*\x00(\d+)\x00", lambda found: f" ({asides[int(found[1])]})", piece
        ).strip()


def _part_run_on(text: str) -> str:
    """A separator where a title begins after a name: "P Orme Clerk Mrs S Vane Cllr Q Reed"."""
    text = _TIERED_AHEAD.sub(r"; \1", text)
    text = _ROLE_AHEAD.sub(r"; \1", text)
    parts = []
    for line in text.split("\n"):
        pieces = re.split(f"({_SEPARATOR.pattern})", line)
        parts.append("".join(_part_titles(piece) for piece in pieces if piece is not None))
    return "\n".join(parts)


def _part_titles(piece: str) -> str:
    tiered = re.match(rf"\s*(?:[A-Z][\w’'-]+ )?{_TIER}(?: (?:and|&) {_TIER})? ", piece)
    begin = tiered.end() if tiered else 0
    return piece[:begin] + _TITLED_AHEAD.sub("; ", piece[begin:]) if piece.strip() else piece


def _is_lone_role(text: str) -> bool:
    role = _LEADING_ROLE.match(text.strip() + " x")
    return bool(role) and role.end() > len(text.strip())


def _rejoined(pieces: list[str], whole: str) -> Iterator[str]:
    """Pieces without those that were parted inside a role ("Head of Legal and Monitoring Officer")."""
    kept: list[str] = []
    for piece in (piece.strip() for piece in pieces):
        if not piece:
            continue
        if kept and _ROLE.search(kept[-1]) and _continues(kept[-1], piece, whole):
            kept[-1] = f"{kept[-1]} and {piece}"
        else:
            kept.append(piece)
    yield from kept


def _continues(before: str, piece: str, whole: str) -> bool:
    """Whether "and" joined two words of one role: no title, no dash, no bracket follows."""
    parted_by_and = re.search(rf"{re.escape(before)}\s+(?:and|&)\s+{re.escape(piece)}", whole)
    return (
        bool(parted_by_and)
        and bool(_ROLE.search(piece))
        and not (
            _HONORIFIC.match(piece)
            or _DASH.search(piece)
            or "\x00" in piece
            or _LEADING_ROLE.match(piece)
        )
    )


def _take_rank(piece: str, rank: Rank) -> tuple[Rank, str, bool]:
    """The rank that titles give a piece and, in a list headed "Councillors", those after it."""
    other = _OTHER_COUNCILLOR.match(piece)
    if other:
        return "other councillor", piece[other.end() :].strip(), True
    own = _OWN_COUNCILLOR.match(piece)
    if own:
        kept: Rank = "other councillor" if rank == "other councillor" else "councillor"
        return kept, piece[own.end() :].strip(), True
    return ("unknown" if _HONORIFIC.match(piece) else rank), piece, False


def _bare(piece: str) -> str:
    return _ASIDE.sub("", piece).strip(" .:-–")


def _rank_those_before(people: list[Person], rank: Rank) -> list[Person]:
    """ "Miss J Hale, Mr A Lee, Councillors, Mrs Vane, Clerk": the title stands after the names."""
    return [
        replace(each, rank=rank) if each.rank == "unknown" and not each.role else each
        for each in people
    ]


def _is_title(piece: str) -> bool:
    """A role or office that stands after a name and a comma, or before a name with "The"."""
    bare = _bare(piece).removeprefix("The ")
    if _HONORIFIC.match(bare) or _DASH.search(bare) or _LEADING_OFFICE.match(bare):
        return False
    if _LEADING_ROLE.match(bare + " x"):
        return _is_lone_role(bare)
    return bool(_OFFICE.fullmatch(bare) or _ROLE.search(bare))


def _read_person(piece: str, rank: Rank) -> Iterator[Person]:
    asides = [found.group(1).strip() for found in _ASIDE.finditer(piece)]
    rest = _bare(piece)
    office = _LEADING_OFFICE.match(rest)
    if office:
        asides, rest = [office.group("office"), *asides], rest[office.end() :]
    leading = _LEADING_ROLE.match(rest)
    role = None
    if leading and not _is_lone_role(rest):
        role, rest = leading.group("role"), rest[leading.end() :]
    dash = _DASH.search(rest)
    if dash:
        rest, asides = rest[: dash.start()], [rest[dash.end() :].strip(), *asides]
    name = clean_name(rest)
    if not name or not _NAME.fullmatch(_LETTERS.sub("", name).strip(" ,")) or _NOBODY.search(name):
        return
    person = Person(name, role, "officer" if role else rank)
    for aside in asides:
        person = _with_aside(person, aside)
    yield person


def _with_aside(person: Person, aside: str) -> Person:
    """The person with what a bracket, a dash or a comma says: office, role, or how present."""
    if _VICE.match(aside):
        person = replace(person, vice=True)
    elif _CHAIR.match(aside):
        person = replace(person, chairs=True)
    if _REMOTE.search(aside) and len(aside.split()) <= 6:
        person = replace(person, remote=True)
    if (
        re.search(rf"\b{_TIER}\b.*\b(?:Councill?or|Council|Cllr)\b|\b[A-Z]{{1,3}}C\b", aside)
        and not person.role
    ):
        return person if _ROLE.search(aside) else replace(person, rank="other councillor")
    if _OFFICE.fullmatch(aside) and not _ROLE.search(aside):
        return person
    if _LETTERED.fullmatch(aside) and not _ROLE.search(aside):
        return person
    if person.role or person.rank in ("councillor", "other councillor"):
        return person
    return replace(person, role=aside, rank="officer" if _ROLE.search(aside) else person.rank)


def clean_name(text: str) -> str:
    """A name without the titles that every councillor or private person bears; Dr, Sir stay."""
    text = text.strip(" .,;:*•–-")
    while (
        title := _OTHER_COUNCILLOR.match(text)
        or _OWN_COUNCILLOR.match(text)
        or _HONORIFIC.match(text)
    ) and title.end():
        text = text[title.end() :].strip()
    return text
