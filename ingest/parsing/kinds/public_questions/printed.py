"""Questions and statements printed as a paper of their own, with their answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ingest.parsing.geometry import Line, Page
from ingest.parsing.kinds.public_questions.headings import (
    Answered,
    Asked,
    AskerKind,
    asker_kind,
    heads_paper,
    is_numbered,
    read_answer,
    read_asker,
    read_question,
)
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import PublicQuestionRecord, Source

CLOSE = 1.6  # of the font's size, between the baselines of one heading


@dataclass(slots=True)
class _Question:
    """One question as far as read."""

    asked: Asked
    asker_kind: AskerKind
    heading: Sequence[Line]
    text: list[str] = field(default_factory=list)
    text_lines: list[Line] = field(default_factory=list)
    answer: Answered | None = None
    answer_lines: Sequence[Line] = ()  # its heading
    response: list[str] = field(default_factory=list)
    response_lines: list[Line] = field(default_factory=list)

    def record(self) -> PublicQuestionRecord:
        responder = (self.answer.responder or self.asked.to) if self.answer else None
        question = PublicQuestionRecord(
            kind=self.asked.kind,
            asker=self.asked.asker,
            asker_kind=self.asker_kind,
            text="\n".join(self.text),
            responder=responder,
            response="\n".join(self.response) or None,
        )
        return replace(question, sources=self._sources(question))

    def _sources(self, question: PublicQuestionRecord) -> dict[str, Source]:
        """Who asks stands in the heading; who answers in the answer's, or in the question's."""
        whole = [*self.heading, *self.text_lines, *self.answer_lines, *self.response_lines]
        own = self.answer is not None and self.answer.responder is not None
        places: dict[str, Sequence[Line]] = {
            "asker": self.heading,
            "kind": self.heading,
            "asker_kind": self.heading,
            "text": self.text_lines,
            "responder": self.answer_lines if own else self.heading,
            "response": self.response_lines,
        }
        stated = {name: lines for name, lines in places.items() if getattr(question, name)}
        rule = "question under its heading"
        return sources_of(
            {name: (rule, lines) for name, lines in ({"record": whole} | stated).items()}
        )


def read_questions(
    pages: Iterable[Page], members: Sequence[str], *, of_council: bool
) -> tuple[PublicQuestionRecord, ...]:
    """The questions on these pages in order; what stands before the first heading is none.

    `members` are the committee's, who may ask as councillors; `of_council`: at a council's
    question time those ask whom no heading calls the public.
    """
    reader = _Reader(members, of_council)
    lines = [line for page in pages for line in page.lines]
    for paragraph in _with_whole_headings(_paragraphs(lines)):
        reader.take(paragraph)
    return tuple(question.record() for question in reader.questions)


def _paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs; a line that is a heading by itself is one by itself."""
    found: list[Paragraph] = []
    run: list[Line] = []
    for line in lines:
        heading = found[-1] if found and not run else None
        if _is_heading(line):
            found += [*lines_to_paragraphs(run), Paragraph((line,))]
            run = []
        elif heading is not None and _goes_on(heading.lines[-1], line):
            found[-1] = Paragraph((*heading.lines, line))
        else:
            run.append(line)
    return found + lines_to_paragraphs(run)


def _goes_on(heading: Line, line: Line) -> bool:
    """Whether a bold line right under a heading is its second line."""
    step = line.baseline - heading.baseline
    return line.page == heading.page and line.bold and line.bold_end and step <= CLOSE * line.size


def _is_heading(line: Line) -> bool:
    if not (line.bold and line.bold_end):
        return False
    text = line.text
    answers = read_answer(text, begun=True) is not None
    return heads_paper(text) or read_question(text) is not None or is_numbered(text) or answers


def _with_whole_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """A bold heading that ends in a comma goes on in the bold line below it."""
    whole: list[Paragraph] = []
    for paragraph in paragraphs:
        before = whole[-1] if whole else None
        if before and before.text.endswith(",") and before.bold and paragraph.bold:
            whole[-1] = Paragraph(before.lines + paragraph.lines)
        else:
            whole.append(paragraph)
    return whole


class _Reader:
    """Takes the paragraphs of a paper of questions one by one."""

    def __init__(self, members: Sequence[str], of_council: bool) -> None:
        self.questions: list[_Question] = []
        self._members = {name.casefold() for name in members}
        self._default: AskerKind = "councillor" if of_council else "public"
        self._named: AskerKind | None = None  # by the paper's heading
        self._open = False  # a question or answer is being read
        self._numbered = False  # the last line was a lone "Question 3"

    def take(self, paragraph: Paragraph) -> None:
        text = paragraph.text
        asked = read_question(text) or (read_asker(text) if self._numbered else None)
        if asked is not None:
            self._ask(asked, paragraph)
        elif is_numbered(text):
            self._open, self._numbered = False, True
        elif paragraph.bold and heads_paper(text):
            self._open, self._named = False, asker_kind(text)
        elif self._open:
            self._numbered = False
            self._read_on(paragraph)

    def _ask(self, asked: Asked, paragraph: Paragraph) -> None:
        self._open, self._numbered = True, False
        self.questions.append(_Question(asked, self._kind_of(asked), list(paragraph.lines)))

    def _kind_of(self, asked: Asked) -> AskerKind:
        if asked.is_councillor or asked.asker.casefold() in self._members:
            return "councillor"
        return self._named or self._default

    def _read_on(self, paragraph: Paragraph) -> None:
        question = self.questions[-1]
        begun = question.answer is not None
        answer = read_answer(paragraph.text, begun=begun)
        if answer is not None and not begun:
            question.answer, question.answer_lines = answer, paragraph.lines
            if answer.text:
                question.response.append(answer.text)
                question.response_lines.extend(paragraph.lines)
        elif begun:
            question.response.append(paragraph.text)
            question.response_lines.extend(paragraph.lines)
        else:
            question.text.append(paragraph.text)
            question.text_lines.extend(paragraph.lines)
