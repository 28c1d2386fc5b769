"""Questions and statements of the public and of councillors, printed as papers of their own."""

from __future__ import annotations

import re

from ingest.parsing.fields.dates import parse_date
from ingest.parsing.geometry import Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.public_questions.headings import (
    asker_kind,
    heads_paper,
    is_numbered,
    read_answer,
    read_question,
)
from ingest.parsing.kinds.public_questions.printed import read_questions
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs
from ingest.parsing.provenance import note_at
from ingest.parsing.stubs import is_blank

NAME = "public questions"
HEAD_PARAGRAPHS = 7  # of a page: the paper's heading, committee, date and first question
PROSE = 70  # characters of a line in plain type: running text has begun
SURE = 0.9
HEAD_LINES = 24  # of a page: more than its first paragraphs take up

_OF_QUESTIONS = (
    "question",
    "statement",
    "petition",
    "deputation",
    "participation",
    "forum",
    "speaking",
)
_ASK = re.compile(r"\bask")
_COUNCIL = re.compile(
    r"(?:the\s+)?(?:[\w ]+\s)?(?:county|full|city|borough|district)?\s*council", re.I
)


def opens(page: Page) -> bool:
    """Whether a paper of questions begins here: its heading or date, and a question's heading."""
    if not _speaks_of_questions(page):
        return False
    head = _head(page)
    asks = any(read_question(each.text) for each in head)
    headed = any(each.bold and heads_paper(each.text) for each in head)
    if headed and not asks:
        return any(read_question(each.text) for each in _paragraphs(page))
    dated = any(parse_date(each.text, 2000) for each in head if len(each.text) <= PROSE)
    numbered = any(is_numbered(each.text) for each in head)
    return asks and (headed or (dated and (numbered or _answers(page))))


def _speaks_of_questions(page: Page) -> bool:
    """Asked of every page of a pack before anything else."""
    opening = "\n".join(line.text for line in page.lines[:HEAD_LINES]).casefold()
    return any(word in opening for word in _OF_QUESTIONS) or _ASK.search(opening) is not None


def _head(page: Page) -> list[Paragraph]:
    """The page's first lines, up to where running text begins."""
    head: list[Paragraph] = []
    upright = [line for line in page.lines if not line.turned]
    for paragraph in (Paragraph((line,)) for line in upright[:HEAD_PARAGRAPHS]):
        if len(paragraph.text) > PROSE and not paragraph.bold:
            break
        head.append(paragraph)
    return head


def _paragraphs(page: Page) -> list[Paragraph]:
    return lines_to_paragraphs(line for line in page.lines if not line.turned)


def _answers(page: Page) -> bool:
    return any(read_answer(each.text, begun=True) for each in _paragraphs(page))


def recognise(part: Part) -> float:
    """How sure the part is a paper of questions: by its first live page."""
    first = next((page for page in part.pages if not is_blank(page)), None)
    return SURE if first is not None and opens(first) else 0.0


def parse(part: Part, context: Context) -> Reading:
    """The questions of the paper, up to the blank sheet that ends it."""
    pages = _first_document(part)
    members = context.meeting.members if context.meeting else ()
    questions = read_questions(pages, members, of_council=_is_of_council(pages))
    notes = tuple(
        note_at(
            each.sources.get("record"),
            "question-without-answer",
            f"No answer to the {each.kind} of {each.asker} could be read. Check whether one is "
            "printed.",
        )
        for each in questions
        if each.response is None and each.kind == "question"
    )
    return Reading(public_questions=questions, notes=notes)


def _first_document(part: Part) -> list[Page]:
    live: list[Page] = []
    for page in part.pages:
        if not is_blank(page):
            live.append(page)
        elif live:
            break
    return live


def _is_of_council(pages: list[Page]) -> bool:
    """Questions put at the council itself, where no heading speaks of the public."""
    head = _head(pages[0]) if pages else []
    named = any(_COUNCIL.fullmatch(each.text.strip()) for each in head)
    papers = [each.text for each in head if heads_paper(each.text)]
    return named and not any(asker_kind(text) == "public" for text in papers)
