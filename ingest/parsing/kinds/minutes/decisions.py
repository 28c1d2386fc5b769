"""The decisions of one minute, from its passages.

A paper that marks its resolutions ("Decision", "RESOLVED", a closing paragraph in bold) gives only
the marked ones; a paper that marks none gives each sentence in which the body decided something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.parsing.fields.decisions import (
    Marked,
    calls_on,
    decides,
    deciding_sentences,
    is_lead_in,
    read_marker,
)
from ingest.parsing.kinds.minutes.passages import SAME_INDENT, Passage, split_label

Marking = Literal["marked", "bold", "none"]

_SUMMARY = re.compile(r"summary of\b.*\b(?:recommendation|resolution|decision)s?\b", re.IGNORECASE)
_TURN = re.compile(
    r"(?:the )?reasons?\b|alternative options|options considered|voting\b|votes?\b|for \(|for:"
    r"|(?:on being |when )?put to the vote|proposed\b|moved\b|actions?\b|note[:;]|\(note|n\.?b\.?\b"
    r"|at th(?:is|e) (?:juncture|point|stage)|in accordance with|(?:the )?meeting\b|reporting officer"
    r"|(?:councillor|cllr|mr|mrs|ms|miss|dr)\.? [A-Z]|[*]",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:and|or|further|also)\W*", re.IGNORECASE)
_LONGEST_SUBHEADING = 8  # words


def marking_of(items: Sequence[Sequence[Passage]], body: str | None = None) -> Marking:
    """How a paper marks its resolutions, judged over all its minutes."""
    strong = weak = bold = 0
    for passages in items:
        close = _bold_close(passages)
        bold += bool(close)
        for passage in passages:
            marked = _read(passage)
            if marked and marked.strong:
                strong += 1
            elif not passage.row and passage not in close:
                weak += len(deciding_sentences(passage.body, body))
    if strong and (strong >= 2 or strong >= weak) and strong * 4 >= weak:
        return "marked"
    return "bold" if bold >= 2 and bold * 3 >= len(items) and bold > 2 * weak else "none"


def _read(passage: Passage) -> Marked | None:
    return None if passage.row else read_marker(passage.body)


def read_decisions(
    passages: Sequence[Passage], marking: Marking, body: str | None = None
) -> tuple[str, ...]:
    """The decisions of one minute, in order.

    Args:
        passages: the minute's body.
        marking: how the whole paper marks its resolutions.
        body: the name of the deciding body, for papers without marks.
    """
    passages = _summed_up(passages)
    if marking == "none":
        return tuple(_unmarked(passages, body))
    found = list(_Blocks(passages, body).read())
    return tuple(found or _bold_decisions(passages))


def _summed_up(passages: Sequence[Passage]) -> Sequence[Passage]:
    """From the closing list of resolutions on, where the minute has one."""
    for at, passage in enumerate(passages):
        if _SUMMARY.fullmatch(passage.body.rstrip(" :")) and any(map(_read, passages[at + 1 :])):
            return passages[at + 1 :]
    return passages


@dataclass
class _Blocks:
    """A walk over a minute's passages that gathers what its markers mark."""

    passages: Sequence[Passage]
    body: str | None
    at: int = 0

    def read(self) -> list[str]:
        found: list[str] = []
        motions: list[str] = []
        while self.at < len(self.passages):
            passage = self.passages[self.at]
            self.at += 1
            marked = _read(passage)
            if marked:
                found += self._marked(passage, marked)
            elif not passage.row and _carried_motion(passage.body):
                motions += deciding_sentences(passage.body, self.body)
        return found or motions

    def _marked(self, opening: Passage, marked: Marked) -> list[str]:
        if not marked.text:
            return self._under_label(opening)
        label, text = split_label(marked.text)
        if label:
            first = Passage(marked.text, label, opening.body_x0, opening.body_x0, opening.bold)
            return self._entries(first)
        following = self._next()
        opens = text.endswith((":", ";", ",", "-", "–")) or (
            following is not None and following.listed
        )
        if opens and is_lead_in(text):
            return self._under_label(opening)
        if following is None or not _belongs_below(text, following, opening):
            return [text]
        return ["\n".join([text, *self._list_below(following)])]

    def _next(self) -> Passage | None:
        return self.passages[self.at] if self.at < len(self.passages) else None

    def _under_label(self, label: Passage) -> list[str]:
        """What stands under a marker alone: lists by entry, else paragraphs."""
        found: list[str] = []
        while (passage := self._next()) is not None:
            if passage.row or (found and self._turns(passage, label, found)):
                break
            self.at += 1
            below = self._next()
            if passage.listed:
                found += self._entries(passage)
            elif not self._only_leads(passage, below):
                found.append(self._paragraph(passage, below))
        return found

    def _turns(self, passage: Passage, label: Passage, found: Sequence[str]) -> bool:
        """Whether the text goes on to something else than the resolution."""
        if label.bold and not passage.bold or _read(passage) or _TURN.match(passage.body):
            return True
        after = self.passages[self.at + 1] if self.at + 1 < len(self.passages) else None
        if passage.listed or self._only_leads(passage, after):
            return False
        return passage.body.split()[0].casefold() not in {"that", found[0].split()[0].casefold()}

    def _only_leads(self, passage: Passage, below: Passage | None) -> bool:
        """A lead-in, a sub-heading or a linking word ("And;") before a list."""
        if below is None:
            return False
        if _LINK.fullmatch(passage.body) or _opens_and_says_nothing(passage.body):
            return True
        if not below.listed:
            return False
        words = passage.body.split()
        short = len(words) <= _LONGEST_SUBHEADING and passage.body[-1] in ":;"
        return short or is_lead_in(passage.body) or calls_on(passage.body)

    def _paragraph(self, passage: Passage, below: Passage | None) -> str:
        if below is None or not _belongs_below(passage.body, below, passage):
            return passage.body
        return "\n".join([passage.body, *self._list_below(below)])

    def _list_below(self, first: Passage) -> list[str]:
        lines = []
        while (passage := self._next()) is not None and passage.listed and not _read(passage):
            if not _is_outer(passage, first) and passage.x0 < first.x0 - SAME_INDENT:
                break
            lines.append(passage.text)
            self.at += 1
        return lines

    def _entries(self, first: Passage) -> list[str]:
        """The outermost list that `first` opens, one text an entry, with what stands under it."""
        found = [first.body]
        while (passage := self._next()) is not None:
            if passage.row or (first.bold and not passage.bold) or _read(passage):
                break
            if passage.listed and _is_outer(passage, first):
                found.append(passage.body)
            elif passage.listed or passage.x0 >= first.body_x0 - SAME_INDENT > first.x0:
                if _TURN.match(passage.body) and not passage.listed:
                    break
                found[-1] += "\n" + passage.text
            else:
                break
            self.at += 1
        return found


def _opens_and_says_nothing(text: str) -> bool:
    return text.endswith((":", ";")) and is_lead_in(text)


def _is_outer(passage: Passage, first: Passage) -> bool:
    """Whether an entry is of the same list as the first: the same marks, at the same margin."""
    if passage.x0 > max(first.body_x0, first.x0 + SAME_INDENT) + SAME_INDENT:
        return False
    same = {passage.family, first.family}
    return len(same) == 1 or same == {"letter", "roman"} and _follows(passage, first)


def _follows(passage: Passage, first: Passage) -> bool:
    """ "(i)" after "(h)" is a letter, "(c)" after "(i)" is not of a roman list."""
    return abs(passage.x0 - first.x0) <= SAME_INDENT and passage.body_x0 - first.body_x0 < 1.0


def _belongs_below(text: str, below: Passage, above: Passage) -> bool:
    """Whether a list is part of the sentence above it."""
    if not below.listed or _read(below):
        return False
    opens = text.rstrip().endswith((":", ":-", "-", "–", "—"))
    deeper = below.x0 > above.body_x0 + SAME_INDENT and not text.rstrip().endswith(".")
    return opens or deeper


def _carried_motion(text: str) -> bool:
    """A motion printed in one sentence as proposed, seconded and carried."""
    return bool(re.search(r"\bcarried\b", text, re.IGNORECASE)) and any(
        re.search(r"\bsecond", sentence) and re.search(r"\bthat\b", sentence) and decides(sentence)
        for sentence in deciding_sentences(text)
    )


def _bold_close(passages: Sequence[Passage]) -> Sequence[Passage]:
    """The bold passages that close a minute, of which something else stands before."""
    begin = len(passages)
    while begin and passages[begin - 1].bold and not passages[begin - 1].row:
        begin -= 1
    return passages[begin:] if begin else ()


def _bold_decisions(passages: Sequence[Passage]) -> list[str]:
    """A closing paragraph or list in bold, where the paper marks its resolutions so."""
    close = _bold_close(passages)
    if not close:
        return []
    label = Passage("", bold=True)
    return _Blocks(close, None)._under_label(label)


def _unmarked(passages: Sequence[Passage], body: str | None) -> list[str]:
    found: list[str] = []
    blocks = _Blocks(passages, body)
    while (passage := blocks._next()) is not None:
        blocks.at += 1
        if passage.row:
            continue
        decided = deciding_sentences(passage.body, body)
        below = blocks._next()
        closing = decided[-1] if decided and passage.body.endswith(decided[-1]) else None
        if closing and below is not None and below.listed:
            if is_lead_in(closing):
                decided[-1:] = blocks._under_label(passage)
            elif _belongs_below(closing, below, passage):
                decided[-1] = "\n".join([closing, *blocks._list_below(below)])
        found += decided
    return found
