"""What a minute asks to be done, as printed.

"Action: Clerk" "The Clerk to write to the owner." "The Clerk was asked to enquire." "That the
Director report back in June." "Cllr Hale agreed to raise this." "... the study. (ACTION: EP)"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.sentences import sentences
from ingest.parsing.kinds.minutes.passages import Passage

_LABELLED = re.compile(
    r"[(\[]?\s*actions?\b(?:\s+(?:points?|required|by|for))?\s*(?:[:\-–—]|\bby\b)\s*\S.*",
    re.IGNORECASE | re.DOTALL,
)
_MARK = re.compile(r"[(\[]\s*actions?\b[^()\[\]]{0,60}[)\]]\W*", re.IGNORECASE)
"""Behind what is to be done: "(ACTION)", "[Action: Clerk]"."""

_OFFICER = r"(?:clerk|officers?|director|manager|solicitor|engineer|administrator)\b"
_PERSON = (
    rf"(?:{_OFFICER}|(?:(?:county|district|borough) )?(?:cllrs?\b\.?|councillors?\b)"
    r"(?= (?-i:[A-Z]))|(?:vice[- ])?chair(?:man|woman|person)?\b|(?:mr|mrs|ms|miss|dr)\b\.?"
    r"|\bs?he\b)"
)
_NAMES = (
    r"(?: (?:(?:of|for|and|the|&)\b|(?-i:[A-Z])[\w'’.&-]*,?|\([^()]*\))){0,8}"
    r"(?: (?:also|then|kindly|both|has|have|had))*"
)
_DOING = (
    r"(?:report|bring|return|investigate|contact|write|arrange|obtain|circulate|provide|follow up"
    r"|liaise|look into|respond|check|chase|enquire|inquire|notify|request|update|speak|raise"
    r"|invite|order|organi[sz]e|purchase|seek|confirm|consult|send|submit|prepare|meet)\b"
)
_ASKED = re.compile(
    rf"\b{_PERSON}{_NAMES} (?:"
    r"(?:was|were|be|been|is|are) (?:asked|requested|instructed|tasked) to \w"
    r"|(?:agreed|offered|undertook|undertakes|volunteered|promised) to (?!the\b|this\b)\w"
    rf"|(?:to|will|would) {_DOING})",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    rf"\bthat (?:the )?(?:[\w'’&-]+ ){{0,6}}?{_OFFICER}{_NAMES}"
    r" (?:should (?!be\b|have\b)\w|(?:report (?:back|to|in)|bring|return|prepare|write|provide"
    r"|circulate|investigate|arrange|consult)\b)"
    r"|\bthat\b[^.;]{0,120}\bbe (?:asked|requested|instructed|invited) to \w",
    re.IGNORECASE,
)

_PUT = re.compile(
    r"[\W]*(?:the |this )?(?:[\w'’&-]+ ){0,5}?(?:council|committee|cabinet|executive|panel|board"
    r"|members)\b (?:is|are) (?:asked|recommended|invited|requested) to\b",
    re.IGNORECASE,
)
"""What a motion asks of the meeting itself: “Council is asked to agree the terms”."""


def read_actions(passages: Sequence[Passage]) -> tuple[str, ...]:
    """The actions asked for, in order; a mark alone has the sentence before it."""
    found: list[str] = []
    before = ""
    for passage in passages:
        if passage.row:
            continue
        if _LABELLED.fullmatch(passage.body) and not _MARK.fullmatch(passage.body):
            found.append(passage.body)
            continue
        for sentence in sentences(passage.body):
            if _MARK.fullmatch(sentence):
                found = [
                    *(each for each in found if each != before),
                    f"{before} {sentence}".strip(),
                ]
            elif _asks(sentence):
                found.append(sentence)
            before = sentence
    return tuple(found)


def _asks(sentence: str) -> bool:
    if _LABELLED.fullmatch(sentence):
        return True
    if _PUT.match(sentence):
        return False
    return _ASKED.search(sentence) is not None or _RESOLVED.search(sentence) is not None
