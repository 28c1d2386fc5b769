"""The decisions of one minute, from its passages.

A paper that marks its resolutions ("Decision", "RESOLVED", a closing paragraph in bold) gives only
the marked ones; a paper that marks none gives each sentence in which the body decided something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ingest.parsing.fields.deciding import deciding_sentences
from ingest.parsing.fields.decisions import is_lead_in
from ingest.parsing.kinds.minutes.passages import Passage
from ingest.parsing.kinds.minutes.resolutions import Walk, belongs_below, marker_of

Marking = Literal["marked", "bold", "none"]

MARKED_SHARE = 4  # deciding sentences that one marker outweighs
FEWEST_WORDS = 5  # fewer, without a stop, are a heading in bold
BOLD_SHARE = 3  # items of which at least one closes in bold

_SUMMARY = re.compile(r"summary of\b.*\b(?:recommendation|resolution|decision)s?\b", re.IGNORECASE)
_CARRIED = re.compile(r"\bcarried\b", re.IGNORECASE)
_MOTION = re.compile(r"\bsecond.*\bthat\b|\bthat\b.*\bsecond", re.IGNORECASE | re.DOTALL)


def marking_of(items: Sequence[Sequence[Passage]], body: str | None = None) -> Marking:
    """How a paper marks its resolutions, judged over all its minutes.

    Args:
        items: the passages of each minute.
        body: the name of the deciding body.
    """
    strong = weak = bold = 0
    for passages in items:
        close = _bold_close(passages)
        bold += bool(close)
        for passage in passages:
            marked = marker_of(passage)
            if marked and marked.strong:
                strong += 1
            elif not passage.row and passage not in close:
                weak += len(deciding_sentences(passage.body, body))
    if strong and (strong >= 2 or strong >= weak) and strong * MARKED_SHARE >= weak:
        return "marked"
    return "bold" if bold >= 2 and bold * BOLD_SHARE >= len(items) and bold > 2 * weak else "none"


def read_decisions(
    passages: Sequence[Passage], marking: Marking, body: str | None = None
) -> tuple[str, ...]:
    """The decisions of one minute, in order.

    Args:
        passages: the minute's body.
        marking: how the whole paper marks its resolutions.
        body: the name of the deciding body, for papers without marks.
    """
    if marking == "none":
        return tuple(_unmarked(passages, body))
    passages = _summed_up(passages)
    return tuple(_marked(passages) or _motions(passages, body) or _bold_decisions(passages))


def _summed_up(passages: Sequence[Passage]) -> Sequence[Passage]:
    """From the closing list of resolutions on, where the minute has one."""
    for at, passage in enumerate(passages):
        if _SUMMARY.fullmatch(passage.body.rstrip(" :")) and any(
            map(marker_of, passages[at + 1 :])
        ):
            return passages[at + 1 :]
    return passages


def _marked(passages: Sequence[Passage]) -> list[str]:
    walk, found = Walk(passages), []
    while (passage := walk.take()) is not None:
        marked = marker_of(passage)
        if marked:
            found += walk.marked(passage, marked)
    return found


def _motions(passages: Sequence[Passage], body: str | None) -> list[str]:
    """Motions printed in one sentence as proposed, seconded and carried."""
    return [
        sentence
        for passage in passages
        if not passage.row and _CARRIED.search(passage.body)
        for sentence in deciding_sentences(passage.body, body)
        if _MOTION.search(sentence)
    ]


def _bold_close(passages: Sequence[Passage]) -> Sequence[Passage]:
    """The bold passages that close a minute, of which something else stands before."""
    begin = len(passages)
    while begin and passages[begin - 1].bold and not passages[begin - 1].row:
        begin -= 1
    return passages[begin:] if begin else ()


def _bold_decisions(passages: Sequence[Passage]) -> list[str]:
    """A closing paragraph or list in bold, where the paper marks its resolutions so."""
    decided = Walk(_bold_close(passages)).under_label(Passage("", bold=True))
    return [text for text in decided if len(text.split()) >= FEWEST_WORDS or text.endswith(".")]


def _unmarked(passages: Sequence[Passage], body: str | None) -> list[str]:
    found: list[str] = []
    walk = Walk(passages)
    while (passage := walk.take()) is not None:
        marked = marker_of(passage)
        if marked is not None and not marked.text and walk.next() is not None:
            found += walk.under_label(passage)
            continue
        decided = [] if passage.row else deciding_sentences(passage.body, body)
        below = walk.next()
        closes = bool(decided) and passage.body.endswith(decided[-1])
        if closes and below is not None and below.listed:
            if is_lead_in(decided[-1]):
                decided[-1:] = walk.under_label(passage)
            elif belongs_below(decided[-1], below, passage):
                decided[-1] = "\n".join([decided[-1], *walk.list_below(below)])
        found += decided
    return found
