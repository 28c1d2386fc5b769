"""Labels of attendance lists: "Present:", "Also present remotely:", "Apologies for absence".

A label is a run of words that only such labels use, closed by a colon or standing alone, so that
no council's own wording needs to be known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.parsing.styles.attendance_labels import ATTENDANCE_LABELS, WORDS_OF_LABELS, Group

_WORDS = frozenset(WORDS_OF_LABELS.split())
_KEYS = tuple((group, re.compile(pattern)) for group, pattern in ATTENDANCE_LABELS)
_ATTENDED = re.compile(r"\bpresent\b|\battend|\bapolog", re.IGNORECASE)
_REMOTE = re.compile(r"\b(?:remote|virtual|online|teams|zoom|video|telephone)")
_ALONE = re.compile(
    r"\b(?:present|attend\w*|apolog\w+|absent|officers|guests|visitors|observers|public"
    r"|(?:^(?:councillors|members|substitutes|clerk)$))\b",
    re.IGNORECASE,
)
_RANK_ONLY = re.compile(
    r"(?:the |parish |town |community |elected )*(?:councillors?|cllrs?|members?)", re.IGNORECASE
)
_WITH_COLON = re.compile(r"(?P<label>[^:;]{3,110}?)\s*[:;]\s*[-–]?\s*(?P<rest>.*)", re.DOTALL)
_OPENING = re.compile(
    r"(?P<label>(?:also |members |councillors |officers |those |cllrs )?"
    r"(?:present|in attendance)(?: were| was)?|apologies(?: for absence)?|absent)\s*[-–]?\s+"
    r"(?P<rest>(?:(?:the )?(?:councill?ors?|cllrs?|mr|mrs|ms|miss|dr|sir|ald)\b\.?|[-–]).*)",
    re.IGNORECASE | re.DOTALL,
)
_IN_CAPITALS = re.compile(
    r"(?P<label>ALSO PRESENT|(?:ALSO )?IN ATTENDANCE|OFFICERS (?:PRESENT|IN ATTENDANCE))\s+"
    r"(?P<rest>[A-Z][a-z]+ [A-Z].*)",
    re.DOTALL,
)
_APOLOGIES_FROM = re.compile(
    r"(?P<label>(?:there (?:were|was) )?(?:an )?apolog(?:y|ies)\b[^.:]{0,80}?"
    r"\b(?:from|for the absence of))\s*:?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_THERE = re.compile(r"There (?:were|was)")  # "apologies from ..." on the next line
_INLINE = re.compile(
    r"(?<=[.;)\w])(?<!\band)(?<!\bor)\s+(?=(?:(?:Also )?In [Aa]ttendance|Also(?: [Pp]resent)?"
    r"|Apologies(?: for [Aa]bsence)?|(?:(?:Parish|Town) )?Clerk|Officers(?: [Pp]resent)?|Absent"
    r"|APOLOGIES|IN ATTENDANCE"
    r"|ALSO PRESENT)\s*:|There (?:were|was)\b)"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label and what follows it on its line."""

    words: str
    group: Group
    remote: bool
    rest: str


def heads_attendance(label: Label) -> bool:
    """Whether the label says that it lists who was there, or who was not."""
    return _ATTENDED.search(label.words) is not None


def is_rank(text: str) -> bool:
    """Whether a line only says of what rank those below are: "Councillors:", "Members:"."""
    return _RANK_ONLY.fullmatch(text.strip(" :")) is not None


def divide_at_labels(text: str) -> list[str]:
    """A line that holds several labels, one piece each."""
    return [piece for piece in _INLINE.split(text) if not _THERE.fullmatch(piece)]


def read_label(text: str, *, inside: bool = False, alone: bool = True) -> Label | None:
    """The label that opens a line, or None.

    Args:
        text: the line.
        inside: whether a list is open: "Councillors:" then heads part of it, and is no label.
        alone: whether a line without colon may be a label as a whole ("Present").
    """
    for pattern in (_WITH_COLON, _OPENING, _IN_CAPITALS, _APOLOGIES_FROM):
        match = pattern.fullmatch(text)
        if match and (label := _label(match["label"], match["rest"])):
            return None if inside and _RANK_ONLY.fullmatch(label.words) else label
    if alone and len(text.split()) <= 9 and _ALONE.search(text):
        label = _label(text.strip(" -–"), "")
        return None if label and inside and _RANK_ONLY.fullmatch(label.words) else label
    return None


def _label(words: str, rest: str) -> Label | None:
    bare = re.sub(r"\([^()]*\)?", " ", words).strip()
    folded = re.findall(r"[a-z][a-z'’-]*", bare.casefold())
    if not folded or not all(word in _WORDS for word in folded) or re.search(r"[,;.\d]", bare):
        return None
    joined = " ".join(folded)
    for group, key in _KEYS:
        if key.search(joined):
            return Label(bare, group, bool(_REMOTE.search(words.casefold())), rest.strip(" -–—"))
    return None
