"""The headings under which questions, statements and their answers are printed.

Public Participation - Cabinet 28 March 2023      Questions from Councillors
Question from A Name        2. Statement from Cllr B Name        Question 3 - submitted by C Name
Question by A Name to B Name, Cabinet Member for Parks
Response from the Portfolio Holder for Parks        Answer        Reply by Cllr B Name
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ingest.parsing.fields.people import clean_name

LONGEST_HEADING = 180  # characters

AskerKind = Literal["public", "councillor"]
QuestionKind = Literal["question", "statement"]

_NUMBER = r"(?:\(?(?:\d{1,2}|[a-z])[.)]\s*)?"
_SORT = (
    r"(?:(?:public|written|oral|verbal|councillor|member|member's|members'|supplementary)\s+)?"
    r"(?P<sort>question|statement|petition|deputation)s?"
)
_COUNT = r"(?:\s*(?:no\.?\s*)?(?:\d{1,2}|[A-Z]))?\s*[:.\u2013\u2014-]?\s*"
_GIVEN = r"(?:(?:was\s+)?(?:received|submitted|put|asked|raised|tabled|made|given)\s+)?"

_QUESTION = re.compile(
    rf"{_NUMBER}{_SORT}{_COUNT}{_GIVEN}(?:from|by)\s*:?\s+(?P<who>.+)", re.IGNORECASE
)
_NUMBERED = re.compile(rf"{_SORT}\s*(?:no\.?\s*)?\d{{1,2}}\s*[:.]?", re.IGNORECASE)
_ASKED_BY = re.compile(
    r"(?:from|by|name|submitted by|asked by|received from|question(?:er)?)\s*:?\s+(?P<who>.+)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    rf"{_NUMBER}(?P<who>[A-Z][^:.]{{2,60}}?)\s+(?:asked|put|submitted|made|to ask|will ask|asks)\s+"
    r"(?:the\s+following\s+(?P<sort>question|statement)|(?P<to>(?:the|Cllr|Councillor)\s[^:]+?))"
    r"(?:\s+to\s+[^:]+)?\s*:?-?",
)
_ANSWER = re.compile(
    rf"{_NUMBER}(?:the\s+)?(?:written\s+)?(?:response|answer|reply)\s*"
    r"(?:(?:was\s+)?(?:given\s+)?(?:from|by|of)\s*:?\s+(?P<who>[^:]+?))?\s*[:.\u2013\u2014-]*",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?P<who>[A-Z][^:.]{2,80}?)\s+(?:replied|responded|answered)(?:\s+as follows)?\s*:-?"
)
_INLINE_ANSWER = re.compile(
    r"(?:written\s+)?(?:response|answer|reply)\s*(?:(?:from|by)\s+(?P<who>[^:]{2,80}))?:\s+(?P<text>.+)",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?:appendix\s+\w{1,2}\s*[:\u2013-]?\s*)?(?:"
    r"public\s+(?:participation|questions?|forum|speaking|statements?|question\s+time)"
    r"|(?:written\s+|oral\s+)?(?:questions|statements)(?:\s+(?:and|&)\s+(?:statements?|questions?"
    r"|answers?|responses?))?\s+(?:from|by|submitted by|received from|to|put to)\s+.+"
    r"|(?:councillors?|members?)['\u2019]?s?['\u2019]?\s+(?:written\s+)?questions?"
    r"|questions?\s+(?:and|&)\s+(?:answers?|responses?)"
    r")(?:\s*[\u2013\u2014:-]?\s+.{0,80})?",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"\bpublic\b(?! health)|\bresidents?\b|\belectors?\b", re.IGNORECASE)
_COUNCILLORS = re.compile(r"\b(?:councillors?|members?|cllrs?)\b", re.IGNORECASE)
_TITLED = re.compile(r"^(?:Cllr|Councillor|Clr|Member)\b", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+(?=(?:the\s|Cllr|Councillor|[A-Z]))")
_BEHALF = re.compile(r"\s+(?:on behalf of|representing)\s+.*$")
_PLACE = re.compile(r"^(\S+\s+\S.*?)\s+(?:of|from)\s.*$")  # not of "Friends of the Weir"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's heading."""

    kind: QuestionKind
    asker: str
    is_councillor: bool  # by the title before the name
    to: str | None = None  # of whom it is asked


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer's heading; `text` is what follows it in its own paragraph."""

    responder: str | None
    text: str = ""


def read_question(text: str) -> Asked | None:
    """The heading of a question or statement that names who asks; None for any other text."""
    if len(text) > LONGEST_HEADING:
        return None
    match = _QUESTION.fullmatch(text) or _ASKS.fullmatch(text)
    if match is None:
        return None
    asker = _person(match["who"])
    if (
        not asker
        or _PUBLIC.search(asker)
        or re.match(r"(?:the )?(?:members|councillors)\b", asker, re.I)
    ):
        return None
    to = match.groupdict().get("to") or _addressee(match["who"])
    return Asked(_kind(match["sort"]), asker, bool(_TITLED.match(match["who"])), to)


def read_asker(text: str) -> Asked | None:
    """The line under a lone "Question 3" that names who asks it."""
    match = _ASKED_BY.fullmatch(text) if len(text) <= LONGEST_HEADING else None
    asker = _person(match["who"]) if match else ""
    if match is None or not asker:
        return None
    titled = bool(_TITLED.match(match["who"]))
    return Asked("question", asker, titled, _addressee(match["who"]))


def is_numbered(text: str) -> bool:
    """A lone "Question 3"."""
    return _NUMBERED.fullmatch(text.strip()) is not None


def _kind(sort: str | None) -> QuestionKind:
    return "question" if (sort or "question").casefold() == "question" else "statement"


def _person(text: str) -> str:
    """The name before "to", "on behalf of", a comma or a bracket."""
    name = _PLACE.sub(r"\1", _BEHALF.sub("", _TO.split(text, maxsplit=1)[0]))
    name = re.split(r"\s+[\u2013\u2014-]\s+", name, maxsplit=1)[0]
    return clean_name(name.strip(" .:-\u2013"))


def _addressee(text: str) -> str | None:
    parts = _TO.split(text, maxsplit=1)
    return read_responder(parts[1]) if len(parts) > 1 else None


def read_answer(text: str, *, begun: bool) -> Answered | None:
    """An answer's heading; once an answer has begun, "Response: ..." is part of it."""
    if len(text) <= LONGEST_HEADING:
        match = _ANSWER.fullmatch(text) or _ANSWERS.fullmatch(text)
        if match is not None:
            return Answered(read_responder(match["who"]) if match["who"] else None)
    inline = None if begun else _INLINE_ANSWER.fullmatch(text)
    if inline is None:
        return None
    return Answered(read_responder(inline["who"]) if inline["who"] else None, inline["text"])


def read_responder(text: str) -> str | None:
    """Who answers: the name without its office, or the office alone without "the"."""
    text = re.sub(r"^the\s+", "", text.strip(" .:-\u2013"), flags=re.IGNORECASE)
    first = text.split(",")[0].strip()
    if re.match(r"(?:portfolio|cabinet|leader|chair|executive|mayor|lead|director)", first, re.I):
        return text or None
    return clean_name(text) or text or None


def heads_paper(text: str) -> bool:
    """Whether a heading opens a paper of questions: "Public Participation - Cabinet"."""
    return len(text) <= LONGEST_HEADING and _PAPER.fullmatch(text.strip(" :.")) is not None


def asker_kind(heading: str) -> AskerKind | None:
    """Who asks under a paper's heading; None where it does not say."""
    if _PUBLIC.search(heading):
        return "public"
    return "councillor" if _COUNCILLORS.search(heading) else None
