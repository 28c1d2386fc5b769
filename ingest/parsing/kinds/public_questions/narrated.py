"""Questions told in minutes under a heading of their own, before the numbered minutes.

Public Questions:
A Name spoke regarding the playground. The Chairman advised that it would be mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parsing.fields.people import clean_name
from ingest.parsing.fields.sentences import sentences
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.public_questions.headings import QuestionKind
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs
from ingest.parsing.printed import PrintedText
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import PublicQuestionRecord, Source

MOST_WORDS_OF_NAME = 9

_HEADING = re.compile(
    r"(?:(?:public|open)\s+(?P<sort>questions?|participation|forum|session|speaking|statements?)"
    r"(?:\s+time)?|questions?\s+(?:from|by)\s+(?:members\s+of\s+)?the\s+public)\s*:?",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?P<who>.+?)\s+(?:also\s+)?(?:spoke|asked|raised|said|stated|queried|enquired|inquired"
    r"|reported|thanked|expressed|requested|commented|addressed|explained|wished|presented|read"
    r"|objected|complained|highlighted|suggested|informed|advised|told|urged|welcomed|questioned"
    r"|outlined|gave|made|wanted|drew|brought|sought|submitted|referred)\b",
)
_ANSWERS = re.compile(
    r"(?P<who>(?:The\s+)?(?:Acting\s+|Deputy\s+|Assistant\s+|Vice[\s-]|Town\s+|Parish\s+)*"
    r"(?:Chair(?:man|woman|person)?|Mayor|Clerk|Leader|Officer|Manager|Director)"
    r"|(?:Cllr|Councillor|Cllrs)\.?\s+(?:[A-Z][\w'\u2019-]*\s*){1,3}?)\s+"
    r"(?:advised|responded|replied|explained|confirmed|answered|stated|said|agreed|informed|noted"
    r"|thanked|assured|reported|clarified|undertook|would|will)\b"
)
_NOBODY = re.compile(r"(?:there (?:were|was) (?:no|none)|no(?:ne)?\b|nil\b)", re.IGNORECASE)


def narrated_questions(lines: Sequence[Line]) -> tuple[PublicQuestionRecord, ...]:
    """The questions told in the lines before the first minute; none where no heading says so."""
    found: list[PublicQuestionRecord] = []
    kind: QuestionKind | None = None
    heading_lines: Sequence[Line] = ()
    for paragraph in lines_to_paragraphs(lines):
        heading = _HEADING.fullmatch(paragraph.text)
        if heading is not None:
            sort = heading["sort"] or "question"
            heading_lines = paragraph.lines
            kind = "statement" if sort.casefold().startswith("statement") else "question"
        elif kind is not None and _is_label(paragraph):
            kind = None
        elif kind is not None:
            found.extend(_read(paragraph, kind, heading_lines))
    return tuple(found)


def _is_label(paragraph: Paragraph) -> bool:
    """Another heading of the list: bold, or a bold label before its text."""
    first = paragraph.lines[0]
    return paragraph.bold or (first.bold and ":" in paragraph.text[:40])


def _read(
    paragraph: Paragraph, kind: QuestionKind, heading: Sequence[Line]
) -> Iterator[PublicQuestionRecord]:
    match = _ASKS.match(paragraph.text)
    if match is None or _NOBODY.match(paragraph.text):
        return
    if len(match["who"].split()) > MOST_WORDS_OF_NAME:
        return
    asked, answer, responder = _divide(paragraph.text)
    question = PublicQuestionRecord(
        kind=kind,
        asker=clean_name(match["who"]) or match["who"],
        text=asked,
        responder=responder,
        response=answer,
    )
    yield replace(question, sources=_sources(question, paragraph.lines, heading))


def _sources(
    question: PublicQuestionRecord, lines: Sequence[Line], heading: Sequence[Line]
) -> dict[str, Source]:
    printed = PrintedText(lines)
    said = {
        name: printed.saying(value) or lines
        for name in ("asker", "text", "responder", "response")
        if (value := getattr(question, name))
    }
    places = {"record": lines, "kind": heading, "asker_kind": heading, **said}
    return sources_of({name: ("question told in minutes", each) for name, each in places.items()})


def _divide(text: str) -> tuple[str, str | None, str | None]:
    """What was asked, the answer from the sentence that gives it, and who gives it."""
    parts = sentences(text)
    for number, sentence in enumerate(parts):
        match = _ANSWERS.match(sentence) if number else None
        if match is not None:
            return " ".join(parts[:number]), " ".join(parts[number:]), match["who"].strip()
    return text, None, None
