"""The end of minutes: closing time, signature, next meeting, list of appendices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.dates import find_times

_SIGNATURE = re.compile(
    r"(?:(?:signed|sign|chair(?:man|woman|person)?|mayor|dated?|name|confirmed(?: as a correct record)?)\b"
    r"[^a-z]*(?:[\W_]{3,}.*|dated?\W*)|[._…‥\s-]{6,}(?:\(?(?:chair\w*|dated?|signed)\)?\W*)*"
    r"|signed\b.{0,80}|chair(?:man|woman|person)?\b(?:\s*:.{0,40})?\W*|date[:\s].{0,30}|initials?\W*)",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"(?:there being |as there was |with )?no (?:other|further|more) (?:items? of )?business\b.*"
    r"|(?:the )?(?:public |virtual |council |committee |above )?meeting (?:was |then |formally |duly )*(?:closed|ended|finish|conclu|terminat|rose|adjourned at|close[ds]?\b).*"
    r"|(?:the )?(?:chair\w*|mayor|council|committee)\b[^.]{0,60}\b(?:closed|ended) the meeting\b.*"
    r"|(?:meeting )?(?:closed|finished|ended|concluded)(?: at)?\W*\d.*|duration of (?:the )?meeting.*"
    r"|(?:the )?(?:time|meeting) (?:of closure|closed|finished|ended).*|close of meeting.*|end(?:s)? of minutes.*|minutes end.*"
    r"|\(?the (?:meeting|committee) (?:started|commenced|began)\b.*\b(?:ended|closed|concluded|finished)\b.*"
    r"|\(?(?:time|start)\b.*\b(?:to|ended|end|[-–])\b.*\d.*\)?",
    re.IGNORECASE | re.DOTALL,
)
_NEXT_MEETING = re.compile(
    r"(?:the )?(?:date|dates|time)(?:,? time)?(?:,? (?:and |& )?(?:venue|place|time|date))* of (?:the )?(?:next|future|forthcoming)\b.*"
    r"|(?:the )?next\b.{0,70}\bmeetings?\b.*|next meetings?\b.*|.{0,40}\bdates? for (?:your )?diar.*",
    re.IGNORECASE | re.DOTALL,
)
_APPENDIX = re.compile(r"(?:appendix|annex|attachment)e?s? ?\w{0,3}\b.*", re.IGNORECASE)
_ENDED = re.compile(
    r"\b(?:clos\w+|end(?:ed|s)?|finish\w*|conclud\w+|terminat\w+|rose|until|duration)\b",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:commenc\w+|start(?:ed|s|ing)?|began|begin\w*|opened|opening|duration|convened)\b",
    re.IGNORECASE,
)


def is_signature(text: str) -> bool:
    """A line for the chairman's hand: "Signed ........", "Chairman", "Date ____"."""
    return bool(_SIGNATURE.fullmatch(text.strip())) and len(text.split()) <= 14


def is_closing(text: str) -> bool:
    """A line that closes minutes and belongs to no item."""
    text = text.strip()
    return (
        is_signature(text)
        or bool(_CLOSED.fullmatch(text) and len(text.split()) <= 45)
        or bool(_NEXT_MEETING.fullmatch(text) and len(text.split()) <= 40)
        or bool(_APPENDIX.fullmatch(text) and len(text.split()) <= 14)
    )


def end_of_minutes(texts: Sequence[str]) -> int:
    """How many of the last item's paragraphs are its own: those before the closing lines.

    What follows a closing time or a signature (the public's questions as an appendix, say) is no
    part of the item.
    """
    for index, text in enumerate(texts):
        if _CLOSED.fullmatch(text.strip()) and len(text.split()) <= 45:
            return _without_closing(texts[:index])
    return _without_closing(texts)


def _without_closing(texts: Sequence[str]) -> int:
    end = len(texts)
    while end and is_closing(texts[end - 1]):
        end -= 1
    return end


def closing_time(texts: Sequence[str], start: str | None) -> str | None:
    """The time at which the meeting ended, from its closing lines."""
    for text in reversed(texts):
        if _CLOSED.fullmatch(text.strip()) or _ENDED.search(text) and "meeting" in text.casefold():
            times = list(find_times(text, start))
            if times and _ENDED.search(text):
                return _last_time(text, start)
    return None


def _last_time(text: str, start: str | None) -> str | None:
    """ "Duration of meeting: 10.00 - 10.54 am" -> "10:54"; the end follows the start."""
    times = [found.iso for found in find_times(text, start)]
    return times[-1] if times else None


def opening_time(texts: Sequence[str]) -> str | None:
    """A starting time printed in words or with the duration: "The meeting began at 7.30 pm"."""
    for text in texts:
        if _BEGAN.search(text) and (found := list(find_times(text))):
            return found[0].iso
    return None
