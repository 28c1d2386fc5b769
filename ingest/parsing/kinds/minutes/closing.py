"""The end of minutes: closing time, signature, next meeting, list of appendices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.dates import find_times
from ingest.parsing.fields.sentences import sentences


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in patterns), re.IGNORECASE | re.DOTALL)


_ENDS = r"(?:clos(?:e[ds]?|ing|ure)|end(?:ed|s)?|finish(?:ed)?|conclu\w+|terminat\w+|rose)\b"
_SIGNATURE = _any(
    r"(?:signed|sign|chair(?:man|woman|person)?|mayor|dated?|name|confirmed)\b[^a-z]*[\W_]{3,}.*",
    r"(?:signed|dated?)\b[^a-z]*dated?\W*",
    r"[._\u2026\u2025\s-]{6,}(?:\(?(?:chair\w*|dated?|signed)\)?\W*)*",
    r"signed\b.{0,80}",
    r"(?:in the )?chair(?:man|woman|person)?\b(?:\s*:.{0,40})?\W*",
    r"date (?:of sign\w+|signed|confirmed)\b.{0,30}",
    r"date\s*[:\u2026._].{0,30}",
    r"initial(?:led|s)?\W*",
)
_CLOSED = _any(
    r"\(?(?:there being |as there was |with )?"
    r"no (?:other|further|more|urgent|additional) (?:items? of )?business\b.*",
    rf"\(?(?:the )?(?:\w+ ){{0,2}}(?:meeting|hearing|session) "
    rf"(?:was |then |formally |duly |declared )*{_ENDS}.*",
    r"\(?(?:the )?meeting (?:adjourned|stood adjourned) at\b.*",
    rf"(?:the )?(?:chair\w*|mayor|council|committee)\b[^.]{{0,60}}\b{_ENDS} th(?:e|is) meeting\b.*",
    r"\(?(?:meeting )?(?:closed|finished|ended|concluded)(?: at)?\W*\d.*",
    r"\(?duration of (?:the )?meeting.*",
    rf"(?:the )?(?:time (?:of )?{_ENDS}|{_ENDS} of (?:the )?(?:meeting|minutes)).*",
    rf"(?:the )?minutes {_ENDS}.*",
    r"\(?the (?:meeting|committee) (?:started|commenced|began|opened)\b.*\d.*\b"
    + _ENDS
    + r".*\d.*",
    r"\(?(?:time|times|start)\b\s*:?\s*\d.*(?:to|end\w*|[-\u2013])\s*:?\s*\d.*",
)
_NEXT_MEETING = _any(
    r"(?:the )?(?:provisional )?(?:date|time|venue|place)s?"
    r"(?:(?:,| and| &)? (?:time|venue|place|date))*"
    r" (?:of|for) (?:the )?(?:next|future|forthcoming)\b.*",
    r"(?:the )?next\b.{0,70}\bmeetings?\b.*",
    r".{0,40}\bdates? for (?:your )?diar.*",
)
_APPENDIX = _any(r"(?:appendix|appendices|annex(?:es)?|attachments?) ?\w{0,3}\b.*")
_PRODUCED = _any(r"(?:the )?officer who (?:has )?produced these minutes.*", r"press enquiries\b.*")
_LEGEND = _any(r"(?:[*#]+\s*)?(?:denotes|indicates) .{0,80}", r"[*#]+\s*=.{0,80}")
_ENDED = re.compile(rf"\b(?:{_ENDS}|until\b|duration\b)", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:meeting|hearing|session)\b", re.IGNORECASE)
_BEGAN = re.compile(
    r"\b(?:commenc\w+|start(?:ed|s|ing)?|began|opened|opening|duration|convened"
    r"|called (?:\w+ ){1,3}to order)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\d{1,4}[/.]\d{1,4}\s+(?=[A-Z])")  # the minute's own
LONGEST_CLOSING = 45  # words


def is_signature(text: str) -> bool:
    """A line for the chairman's hand: "Signed ........", "Chairman", "Date ____"."""
    return bool(_SIGNATURE.fullmatch(text.strip())) and len(text.split()) <= 14


def closes(text: str) -> bool:
    """A line that says that the meeting ended: "The meeting closed at 9.05 pm"."""
    text = _NUMBER.sub("", text.strip())
    return bool(_CLOSED.fullmatch(text)) and len(text.split()) <= LONGEST_CLOSING


def _is_closing(text: str) -> bool:
    """A line that closes minutes and belongs to no item."""
    text, words = text.strip(), len(text.split())
    return (
        is_signature(text)
        or closes(text)
        or bool(_NEXT_MEETING.fullmatch(text) and words <= LONGEST_CLOSING)
        or bool(_APPENDIX.fullmatch(text) and words <= 14)
        or bool(_PRODUCED.fullmatch(text))
        or bool(_LEGEND.fullmatch(text))
    )


def end_of_minutes(texts: Sequence[str]) -> int:
    """How many of the last item's paragraphs are its own: those before the closing lines.

    What follows a closing time (the public's questions as an appendix, say) is no part of it.
    """
    ended = next((index for index, text in enumerate(texts) if closes(text)), len(texts))
    while ended and _is_closing(texts[ended - 1]):
        ended -= 1
    return ended


def closing_sentence(text: str) -> list[str]:
    """The last sentence of a paragraph where it says that the meeting ended."""
    return [each for each in sentences(text)[-1:] if closes(each)]


def closing_time(texts: Sequence[str], start: str | None) -> str | None:
    """The time at which the meeting ended, of its closing lines; it follows the start.

    "Duration of meeting: 10.00 - 10.54 am" -> "10:54"; "The meeting closed at 9.05" -> "21:05"
    """
    for text in reversed(texts):
        if closes(text) or (_ENDED.search(text) and _MEETING.search(text)):
            times = [found.iso for found in find_times(text, start)]
            if times and _ENDED.search(text):
                return times[-1]
    return None


def opening_time(texts: Sequence[str]) -> str | None:
    """A starting time in words, or of the duration: "The meeting began at 7.30 pm"."""
    for text in texts:
        if _BEGAN.search(text) and (found := next(find_times(text), None)):
            return found.iso
    return None
