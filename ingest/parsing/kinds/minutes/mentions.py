"""Mentions of somebody moving or seconding in a sentence: who, and what sort of motion it was."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Part = Literal["proposer", "seconder"]
Sort = Literal["motion", "amendment", "procedure"]

_TITLE = (
    r"(?:(?:(?:County|District|Borough|Town|Parish|City) )?Councillors?|C(?:oun)?llrs?\b\.?"
    r"|Cyng\b\.?|Cr\b\.?|Mrs?\b\.?|Ms\b\.?|Miss)"
)
_KEPT_TITLE = (
    r"(?:Dr\b\.?|Sir|Dame|Lord|Lady|Baroness|Ald(?:erman)?\b\.?|Rev(?:d|erend)?\b\.?"
    r"|Prof(?:essor)?\b\.?)"
)
_WORD = (
    r"(?!Second(?:ed|er)|Propos(?:ed|er)|SECONDED)(?:(?:de|van|von|le|du) )?"
    r"(?:[A-Z]\.(?: ?[A-Z]\.)*|(?:[dO]['’])?[A-Z][\w'’-]*)"
)
_NAMED = rf"(?:{_KEPT_TITLE} )?{_WORD}(?: {_WORD}){{0,3}}"
_OFFICE = (
    r"(?:the |The )?(?:(?:Deputy|Vice|Executive|Lead|Cabinet|Acting|Town|Assistant|Portfolio|Ward"
    r"|Committee)[ -])*(?:Chair(?:man|woman|person)?|Leader|Mayor(?:ess)?|Holder|Member|President"
    r"|Clerk|Director|Officer|Convenor)\b(?: (?:of|for) (?:the )?[A-Z][\w’',&]*(?: (?:and |& )?"
    r"[A-Z][\w’',&]*)*)?"
)
_PERSON = rf"(?:{_OFFICE}(?:,? \(?{_TITLE} {_NAMED}\)?)?|{_TITLE} {_NAMED}|{_NAMED})"
_TITLED = rf"(?:{_OFFICE},? )?{_TITLE} {_NAMED}"
_BY = r"(?: by| from|:| by:| -| –| ?\()\s*"
_THEN = r",? (?:(?:then|also|formally|duly|who) )*"
_MOVED = r"\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED)"
_SECONDED = r"\b(?:[Ss]econded|SECONDED)"
_MOTION = r"(?:motion|proposition|proposal) (?:of|from|by)"

_BOTH = (
    re.compile(
        rf"(?P<proposer>{_PERSON}),? (?:duly )?seconded by (?P<seconder>{_PERSON}),? (?:and )?"
        r"(?:proposed|moved)\b"
    ),
    re.compile(
        rf"[Pp]roposed(?: and|,|/) ?seconded by:? (?P<proposer>{_PERSON}) (?:and|&|/) ?"
        rf"(?P<seconder>{_PERSON})"
    ),
    re.compile(
        rf"(?P<proposer>{_TITLED}){_THEN}(?:proposed|nominated|moved) {_TITLED}[^.;]{{0,80}}?,? "
        rf"(?:and )?(?:(?:this )?was )?seconded(?: by)?:? (?P<seconder>{_PERSON})"
    ),  # "Cllr Hale proposed Cllr Elm as chairman, seconded by Cllr Orme"
)
_PROPOSERS = (
    re.compile(rf"{_MOVED}{_BY}(?P<proposer>{_PERSON})"),
    re.compile(rf"{_MOVED} (?P<proposer>{_TITLED})"),
    re.compile(
        rf"\b(?:Proposer|Mover|PROPOSER|Prop)\b ?[.:(\-–][\s.:(\-–]*(?P<proposer>{_PERSON})"
    ),
    re.compile(rf"\b[Oo]n (?:the|a) {_MOTION} (?P<proposer>{_PERSON})"),
    re.compile(rf"\b{_MOTION} (?P<proposer>{_TITLED})"),
    re.compile(rf"(?P<proposer>{_PERSON}){_THEN}(?:proposed|moved|PROPOSED|MOVED)\b(?! by)"),
)
_SECONDERS = (
    re.compile(rf"{_SECONDED}{_BY}(?P<seconder>{_PERSON})"),
    re.compile(rf"{_SECONDED} (?P<seconder>{_TITLED})"),
    re.compile(rf"\b(?:Seconder|SECONDER|Sec|2nd)\b ?[.:(\-–][\s.:(\-–]*(?P<seconder>{_PERSON})"),
    re.compile(rf"\bwith (?P<seconder>{_TITLED}),? seconding\b"),
    re.compile(rf"(?P<seconder>{_PERSON}){_THEN}(?:seconded|SECONDED)\b(?! by)"),
)
_BY_PATTERN: tuple[tuple[Part, re.Pattern[str]], ...] = (
    *(("proposer", pattern) for pattern in _PROPOSERS[:-1]),
    *(("seconder", pattern) for pattern in _SECONDERS[:-1]),
    ("proposer", _PROPOSERS[-1]),
    ("seconder", _SECONDERS[-1]),
)
"""The surest first: in "Proposed Miss Elm, seconded Mrs Birch" Miss Elm seconds nothing."""

_NO_NAMES_TEXT = """
the this that it he she they we members member councillors councillor council committee panel
board cabinet officers officer chair chairman chairwoman chairperson vice-chair vice-chairman
mayor leader clerk recommendation recommendations motion proposal amendment amendments group
report executive director portfolio holder and deputy vice a an all both resolved agreed
proposed seconded cllr also who which item
"""
_NO_NAMES = frozenset(_NO_NAMES_TEXT.split())
_TITLED_NAME = re.compile(rf"{_TITLE} (?P<name>{_NAMED})")
_WHOLE_OFFICE = re.compile(_OFFICE)
_TITLES = re.compile(rf"^(?:{_TITLE} )+")
_HINT = re.compile(
    r"propos|second|\bmov(?:ed|er)\b|\bprop\b|\bsec\b|\b2nd\b|\bmotion of\b", re.IGNORECASE
)
_AMENDMENT = re.compile(r"\bamendments?\b", re.IGNORECASE)
_AS_AMENDED = re.compile(
    r"\b(?:proposals?|recommendations?|motion|report)\b[\w\s,()]{0,30}"
    r"\b(?:with|including|subject to|and|as amended by) (?:the|this|these|both|his|her)"
    r" [\w ]{0,12}amendments?\b",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(
    r"\b(?:motion|question|matter|item|vote|recommendations?)\b[^.]{0,50}\bbe (?:now )?put\b"
    r"|\bmove(?:s|d)? to (?:the|a) vote\b|\bnext business\b|\bclosure\b|\bguillotine\b"
    r"|\bextend(?:s|ed)? the meeting|\bmeeting be (?:adjourned|closed)\b"
    r"|\bmeeting (?:\w+ ){0,3}(?:be )?(?:extended|continued?|beyond)\b"
    r"|\bstanding orders? (?:\w+ ){0,3}(?:be )?suspended\b"
    r"|\bsuspend\w* (?:of )?standing orders?\b",
    re.IGNORECASE,
)


class Mention(NamedTuple):
    """One person named as moving or seconding; None for an office alone."""

    part: Part
    name: str | None
    at: int  # in the sentence
    sort: Sort


def may_mention(text: str) -> bool:
    """Whether a text holds a word of moving or seconding at all; it spares the rest."""
    return _HINT.search(text) is not None


def mentions(sentence: str) -> list[Mention]:
    """Who is said to move or second in one sentence, in order."""
    if not may_mention(sentence):
        return []
    sort = _sort_of(sentence)
    for pattern in _BOTH:
        both = pattern.search(sentence)
        if both:
            return [
                Mention("proposer", name_of(both["proposer"]), both.start(), sort),
                Mention("seconder", name_of(both["seconder"]), both.start() + 1, sort),
            ]
    found: dict[int, Mention] = {}
    for part, pattern in _BY_PATTERN:
        for match in pattern.finditer(sentence):
            at = match.start(part)
            found.setdefault(at, Mention(part, name_of(match[part]), at, sort))
    return sorted(found.values(), key=lambda mention: mention.at)


def _sort_of(sentence: str) -> Sort:
    if _AMENDMENT.search(sentence) and not _AS_AMENDED.search(sentence):
        return "amendment"
    return "procedure" if _PROCEDURE.search(sentence) else "motion"


def name_of(person: str) -> str | None:
    """A mover's name without title, None for an office alone.

    "Councillor Hale" -> "Hale"; "the Chairman, Cllr. R Hale" -> "R Hale"; "the Chairman" -> None.
    """
    titled = _TITLED_NAME.search(person)
    name = titled["name"] if titled else person
    words = [word.strip(".,()").casefold() for word in name.split()]
    office = _WHOLE_OFFICE.fullmatch(person) or {words[0], words[-1]} & _NO_NAMES
    if not titled and office:
        return None
    return _TITLES.sub("", name).strip(" ,.;") or None
