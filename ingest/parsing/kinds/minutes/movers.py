"""Who proposed and who seconded the last motion that a minute's meeting voted on.

"Proposed by Cllr Hale, seconded by Cllr Ingram." "Mr Hale proposed, and Mrs Ingram seconded, that"
"On the motion of Councillor Hale, seconded by Councillor Ingram, it was" "Prop: Hale Sec: Ingram"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ingest.parsing.fields.sentences import sentences

Part = Literal["proposer", "seconder"]
Sort = Literal["motion", "amendment", "procedure"]


class Movers(NamedTuple):
    """Names without title; None where an office alone, or nobody, is named."""

    proposer: str | None = None
    seconder: str | None = None


_TITLE = (
    r"(?:(?:(?:County|District|Borough|Town|Parish|City) )?Councillors?|C(?:oun)?llrs?\b\.?|Cr\b\.?"
    r"|Ald(?:erman|\.)|Mrs?\b\.?|Ms\b\.?|Miss|Rev(?:d|erend)?\b\.?|Prof(?:essor)?\b\.?)"
)
_KEPT_TITLE = r"(?:Dr\b\.?|Sir|Dame|Lord|Lady|Baroness)"
_WORD = r"(?:(?:de|van|von|le|du) )?(?:[A-Z]\.(?: ?[A-Z]\.)*|(?:[dO]['’])?[A-Z][\w'’-]*)"
_NAMED = rf"(?:{_KEPT_TITLE} )?{_WORD}(?: {_WORD}){{0,3}}"
_OFFICE = (
    r"(?:the |The )?(?:(?:Deputy|Vice|Executive|Lead|Cabinet|Acting|Town|Assistant|Portfolio|Ward"
    r"|Committee)[ -])*(?:Chair(?:man|woman|person)?|Leader|Mayor(?:ess)?|Holder|Member|President"
    r"|Clerk|Director|Officer|Convenor)\b(?: (?:of|for) (?:the )?[A-Z][\w’',&]*(?: (?:and |& )?"
    r"[A-Z][\w’',&]*)*)?"
)
_PERSON = rf"(?:{_OFFICE}(?:,? \(?{_TITLE} {_NAMED}\)?)?|{_TITLE} {_NAMED}|{_NAMED})"
_TITLED = rf"(?:{_OFFICE},? )?{_TITLE} {_NAMED}"
_BY = r"(?: (?:by|from|Cllr)\b)?[\s:(\-–]*"
_THEN = r",? (?:(?:then|also|formally|duly|who) )*"

_SECONDED_FIRST = re.compile(
    rf"(?P<proposer>{_PERSON}),? (?:duly )?seconded by (?P<seconder>{_PERSON}),? (?:and )?"
    r"(?:proposed|moved)\b"
)
_BOTH = re.compile(
    rf"[Pp]roposed(?: and|,|/) ?seconded by:? (?P<proposer>{_PERSON}) (?:and|&|/) ?"
    rf"(?P<seconder>{_PERSON})"
)
_PROPOSERS = (
    re.compile(
        rf"\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED)(?: by| from|:| by:| -| –| ?\()\s*(?P<proposer>{_PERSON})"
    ),
    re.compile(rf"\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED) (?P<proposer>{_TITLED})"),
    re.compile(
        rf"\b(?:Proposer|Mover|PROPOSER|Prop)\b ?[.:(\-–][\s.:(\-–]*(?P<proposer>{_PERSON})"
    ),
    re.compile(
        rf"\b[Oo]n (?:the|a) (?:motion|proposition|proposal) (?:of|from|by) (?P<proposer>{_PERSON})"
    ),
    re.compile(rf"\b(?:motion|proposition|proposal) (?:of|from|by) (?P<proposer>{_TITLED})"),
    re.compile(rf"(?P<proposer>{_PERSON}){_THEN}(?:proposed|moved|PROPOSED|MOVED)\b(?! by)"),
)
_SECONDERS = (
    re.compile(
        rf"\b(?:[Ss]econded|SECONDED)(?: by| from|:| by:| -| –| ?\()\s*(?P<seconder>{_PERSON})"
    ),
    re.compile(rf"\b(?:[Ss]econded|SECONDED) (?P<seconder>{_TITLED})"),
    re.compile(rf"\b(?:Seconder|SECONDER|Sec|2nd)\b ?[.:(\-–][\s.:(\-–]*(?P<seconder>{_PERSON})"),
    re.compile(rf"(?P<seconder>{_PERSON}){_THEN}(?:seconded|SECONDED)\b(?! by)"),
)
_NO_NAMES = frozenset(
    "the this that it he she they we members member councillors councillor council committee panel"
    " board cabinet officers officer chair chairman chairwoman chairperson vice-chair"
    " vice-chairman mayor leader clerk recommendation recommendations motion proposal amendment"
    " amendments group report executive director portfolio holder and deputy vice a an all both"
    " resolved agreed proposed seconded cllr also who which item".split()
)
_AMENDMENT = re.compile(r"\bamendments?\b", re.IGNORECASE)
_AS_AMENDED = re.compile(
    r"\b(?:proposals?|recommendations?|motion|report)\b[\w\s,()]{0,30}\b(?:with|including|subject to|and|as"
    r" amended by) (?:the|this|these|both|his|her) [\w ]{0,12}amendments?\b",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(
    r"\b(?:motion|question|matter|item|vote|recommendations?)\b[^.]{0,50}\bbe (?:now )?put\b"
    r"|\bmove(?:s|d)? to (?:the|a) vote\b|\bnext business\b|\bclosure\b|\bextend(?:s|ed)? the meeting"
    r"|\bmeeting (?:\w+ ){0,3}(?:be )?(?:extended|continued?|beyond)\b|\bguillotine\b"
    r"|\bstanding orders? (?:\w+ ){0,3}(?:be )?suspended\b|\bsuspend\w* (?:of )?standing orders?\b"
    r"|\bmeeting be (?:adjourned|closed)\b",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\bvote[ds]?\b|\bvoting\b|\bcarried\b|\bsupported\b|\bagreed\b|\bresolved\b|\bapproved\b"
    r"|\bunanimous|\ball in favour\b|\blost\b|\bdecision\b|\baccepted\b",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"\b(?:motion|proposal|proposition)\b[\w\s]{0,20}\bwithdrawn?\b", re.IGNORECASE
)


class _Event(NamedTuple):
    part: Part
    name: str | None
    at: int
    sort: Sort


@dataclass
class _Motion:
    """A motion as far as it was read: who moved it, who seconded it, where it stands."""

    sort: Sort
    at: int
    proposer: str | None = None
    seconder: str | None = None
    moved: bool = False
    seconded: bool = False


def read_movers(text: str) -> Movers:
    """Proposer and seconder of the last motion put to the vote in a minute's text.

    Amendments do not count; a motion on procedure (to close the debate, to extend the meeting)
    only where nothing is voted on after it; nor a motion neither seconded nor voted on.
    """
    for motion in reversed(_motions(text)):
        if motion.sort != "amendment" and _was_put(motion, text):
            return Movers(motion.proposer, motion.seconder)
    return Movers()


def _was_put(motion: _Motion, text: str) -> bool:
    after = text[motion.at :]
    if motion.sort == "procedure" and len(_VOTE.findall(after)) > 2:
        return False
    if motion.seconded:
        return not _WITHDRAWN.search(after[:600])
    return motion.proposer is not None and bool(_VOTE.search(after))


def _motions(text: str) -> list[_Motion]:
    motions: list[_Motion] = []
    for event in _events(text):
        open_motion = _open(motions, event) if event.part == "seconder" else None
        if open_motion is None:
            open_motion = _Motion(event.sort, event.at)
            motions.append(open_motion)
        if event.part == "proposer":
            open_motion.proposer, open_motion.moved = event.name, True
        else:
            open_motion.seconder, open_motion.seconded = event.name, True
            open_motion.at = event.at
            if event.sort == "procedure":
                open_motion.sort = "procedure"
    return motions


def _open(motions: list[_Motion], event: _Event) -> _Motion | None:
    """The motion that a seconder belongs to: the last of its sort still without one."""
    for motion in reversed(motions):
        same = (motion.sort == "amendment") == (event.sort == "amendment")
        if same:
            return None if motion.seconded else motion
    return None


def _events(text: str) -> Iterator[_Event]:
    """Each mention of somebody moving or seconding, in the order of the text."""
    begin = 0
    for paragraph in text.split("\n"):
        for sentence in sentences(paragraph):
            begin = text.index(sentence, begin)
            yield from sorted(_events_of(sentence, begin), key=lambda event: event.at)
            begin += len(sentence)


def _events_of(sentence: str, offset: int) -> list[_Event]:
    sort = _sort_of(sentence)
    both = _SECONDED_FIRST.search(sentence) or _BOTH.search(sentence)
    if both:
        return [
            _Event("proposer", name_of(both.group("proposer")), offset + both.start(), sort),
            _Event("seconder", name_of(both.group("seconder")), offset + both.start() + 1, sort),
        ]
    return [
        *_of_part("proposer", sentence, offset, sort),
        *_of_part("seconder", sentence, offset, sort),
    ]


def _of_part(part: Part, sentence: str, offset: int, sort: Sort) -> Iterator[_Event]:
    taken: set[int] = set()
    for pattern in _PROPOSERS if part == "proposer" else _SECONDERS:
        for match in pattern.finditer(sentence):
            if match.start(part) not in taken:
                taken.add(match.start(part))
                yield _Event(part, name_of(match.group(part)), offset + match.start(part), sort)


def _sort_of(sentence: str) -> Sort:
    if _AMENDMENT.search(sentence) and not _AS_AMENDED.search(sentence):
        return "amendment"
    return "procedure" if _PROCEDURE.search(sentence) else "motion"


def name_of(person: str) -> str | None:
    """A mover's name without title, None for an office alone.

    "Councillor Hale" -> "Hale"; "the Chairman, Cllr. R Hale" -> "R Hale"; "the Chairman" -> None.
    """
    titled = re.search(rf"{_TITLE} (?P<name>{_NAMED})", person)
    name = titled.group("name") if titled else person
    words = [word.strip(".,()").casefold() for word in name.split()]
    if not titled and (
        re.fullmatch(_OFFICE, person) or words[0] in _NO_NAMES or words[-1] in _NO_NAMES
    ):
        return None
    return re.sub(rf"^(?:{_TITLE} )+", "", name).strip(" ,.;") or None
