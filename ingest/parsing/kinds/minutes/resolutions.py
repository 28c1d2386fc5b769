"""What stands under decision markers: a walk over a minute's passages.

A marker in a sentence marks the rest of its paragraph; a marker alone marks the list or the
paragraphs below it, until the text turns to something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsing.fields.decisions import Marked, calls_on, is_lead_in, read_marker
from ingest.parsing.kinds.minutes.passages import SAME_INDENT, Passage, split_label

LONGEST_SUBHEADING = 8  # words

_TURN = re.compile(
    r"(?:the )?reasons?\b|alternative options|options considered|voting\b|votes?\b|for \(|for:"
    r"|(?:on being |when )?put to the vote|proposed\b|moved\b|actions?\b|note[:;]|\(note|n\.?b\.?\b"
    r"|at th(?:is|e) (?:juncture|point|stage)|in accordance with|(?:the )?meeting\b"
    r"|reporting officer|(?:councillor|cllr|mr|mrs|ms|miss|dr)\.? [A-Z]|[*]",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:and|or|further|also)\W*", re.IGNORECASE)
_OPEN_END = (":", ";", ",", "-", "–")


def marker_of(passage: Passage) -> Marked | None:
    """The decision marker of a passage; a table's row has none."""
    return None if passage.row else read_marker(passage.body)


@dataclass
class Walk:
    """A place among a minute's passages, and what is gathered from there."""

    passages: Sequence[Passage]
    at: int = 0

    def take(self) -> Passage | None:
        """The next passage, stepped over."""
        passage = self.next()
        self.at += passage is not None
        return passage

    def next(self, ahead: int = 0) -> Passage | None:
        place = self.at + ahead
        return self.passages[place] if place < len(self.passages) else None

    def marked(self, opening: Passage, marked: Marked) -> list[str]:
        """The decisions that a marker in `opening`, just taken, marks."""
        label, text = split_label(marked.text)
        if label:
            first = Passage(marked.text, label, opening.body_x0, opening.body_x0, opening.bold)
            return self._entries(first)
        below = self.next()
        listed = below is not None and below.listed
        if not text or (is_lead_in(text) and (listed or text.endswith(_OPEN_END))):
            return self.under_label(opening)
        if below is None or not belongs_below(text, below, opening):
            return [text]
        return ["\n".join([text, *self.list_below(below)])]

    def under_label(self, label: Passage) -> list[str]:
        """What stands under a marker alone: lists by entry, else paragraphs."""
        found: list[str] = []
        while (passage := self.next()) is not None:
            if passage.row or (found and self._turns(passage, label, found)):
                break
            self.at += 1
            if passage.listed:
                found += self._entries(passage)
            elif not _only_leads(passage, self.next()):
                found.append(self._paragraph(passage))
        return found

    def _turns(self, passage: Passage, label: Passage, found: Sequence[str]) -> bool:
        """Whether the text goes on to something else than the resolution."""
        if (label.bold and not passage.bold) or marker_of(passage) or _TURN.match(passage.body):
            return True
        if passage.listed or _only_leads(passage, self.next(1)):
            return False
        return passage.body.split()[0].casefold() not in {"that", found[0].split()[0].casefold()}

    def _paragraph(self, passage: Passage) -> str:
        below = self.next()
        if below is None or not belongs_below(passage.body, below, passage):
            return passage.body
        return "\n".join([passage.body, *self.list_below(below)])

    def list_below(self, first: Passage) -> list[str]:
        """The texts of the list that `first`, not yet taken, opens."""
        lines = []
        while (passage := self.next()) is not None and passage.listed and not marker_of(passage):
            if not _is_outer(passage, first) and passage.x0 < first.x0 - SAME_INDENT:
                break
            lines.append(passage.text)
            self.at += 1
        return lines

    def _entries(self, first: Passage) -> list[str]:
        """The outermost list that `first` opens, one text an entry, with what stands under it."""
        found = [first.body]
        while (passage := self.next()) is not None:
            if passage.row or (first.bold and not passage.bold) or marker_of(passage):
                break
            if passage.listed and _is_outer(passage, first):
                found.append(passage.body)
            elif passage.listed or _is_indented(passage, first):
                found[-1] += "\n" + passage.text
            else:
                break
            self.at += 1
        return found


def _only_leads(passage: Passage, below: Passage | None) -> bool:
    """A lead-in, a sub-heading or a linking word ("And;") before what is decided."""
    text = passage.body
    if below is None:
        return False
    if _LINK.fullmatch(text) or (text.endswith((":", ";")) and is_lead_in(text)):
        return True
    short = len(text.split()) <= LONGEST_SUBHEADING and text[-1] in ":;"
    return below.listed and (short or is_lead_in(text) or calls_on(text))


def _is_outer(passage: Passage, first: Passage) -> bool:
    """Whether an entry is of the same list as the first: the same marks, at the same margin."""
    if passage.x0 > max(first.body_x0, first.x0 + SAME_INDENT) + SAME_INDENT:
        return False
    families = {passage.family, first.family}
    aligned = abs(passage.x0 - first.x0) <= SAME_INDENT
    return len(families) == 1 or (families == {"letter", "roman"} and aligned)


def _is_indented(passage: Passage, first: Passage) -> bool:
    """Whether a paragraph without a mark goes on under the entry above it."""
    indented = passage.x0 >= first.body_x0 - SAME_INDENT > first.x0
    return indented and not _TURN.match(passage.body)


def belongs_below(text: str, below: Passage, above: Passage) -> bool:
    """Whether a list is part of the sentence above it."""
    if not below.listed or marker_of(below):
        return False
    opens = text.rstrip().endswith((":", ":-", "-", "–", "—"))
    deeper = below.x0 > above.body_x0 + SAME_INDENT and not text.rstrip().endswith(".")
    return opens or deeper
