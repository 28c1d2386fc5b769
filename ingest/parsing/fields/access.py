"""Whether the public may see a paper: "Public Access - Part exempt", "Open", "Exempt (para 3)".

Printed samples and what they say:

    Public Access - Open                          open
    Part exempt                                   part exempt
    Public Access - Fully exempt                  fully exempt
    Partly Private / Part 1 and Part 2            part exempt
    Exempt / Private / Closed / Confidential      fully exempt
    Not for publication: paragraph 3              fully exempt
"""

from __future__ import annotations

import re

from ingest.parsing.records import Access

_LABEL = (
    r"(?:(?:public\s+)?access(?:\s+to\s+information)?|open\s*/\s*exempt|exempt\s*/\s*open"
    r"|(?:anticipated\s+)?restrictions?|exemption)"
)
_LEAD_IN = re.compile(rf"^{_LABEL}\s*\??\s*[-–—:]?\s*", re.IGNORECASE)
_WITHHELD = r"(?:exempt|private|closed|confidential|restricted)"
_WHY = r"(?:\W*\(?(?:(?:under|by\s+virtue\s+of)\s+)?para(?:graph)?s?\b.*|\W*\(?\d[\d,&\s)]*)?"
_WHAT = r"(?:\s+(?:report|item|session|meeting|information|appendix|appendices))?"
_PART = re.compile(
    rf"(?:part(?:ly|ially)?\W*|open\s+(?:and|with|/|&)\W*)(?:fully\s+)?{_WITHHELD}{_WHAT}{_WHY}"
    r"|part\s+1\s+(?:and|&)\s+part\s+2",
    re.IGNORECASE,
)
_FULLY = re.compile(
    rf"(?:(?:fully|wholly|entirely|all)\W+)?{_WITHHELD}{_WHAT}{_WHY}"
    rf"|not\s+for\s+publication{_WHY}|part\s+(?:2|ii|b)(?:\s+\(?{_WITHHELD}\)?)?{_WHY}",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:fully\s+|wholly\s+)?(?:open|public)(?:\s+(?:report|item|session|meeting))?"
    r"|part\s+(?:1|i|a)|(?:not|non)[- ]exempt|(?:exempt|private)\s*:?\s*[-–]?\s*no",
    re.IGNORECASE,
)


def read_access(text: str) -> Access | None:
    """What a line or cell says of access; None where it says something else.

    >>> read_access("Public Access - Part exempt")
    'part exempt'
    """
    words = _LEAD_IN.sub("", text.strip()).strip(" .:-–")
    if _OPEN.fullmatch(words):
        return "open"
    if _PART.fullmatch(words):
        return "part exempt"
    if _FULLY.fullmatch(words):
        return "fully exempt"
    return None


_PARAGRAPH = re.compile(
    r"""
    \(?\s* (?:exempt\s+)? (?:under\s+)? (?:para(?:graph)?s?\.?)? \s* (?:no\.?\s*)?
    \d (?:\s*[,&/]\s*\d | \s+and\s+\d)* \s*\)?
    """,
    re.IGNORECASE | re.VERBOSE,
)


def names_paragraph(text: str) -> bool:
    """Is the line nothing but a paragraph of Schedule 12A ("3", "Para 3", "(1, 3)")?"""
    return _PARAGRAPH.fullmatch(text.strip(" .;")) is not None


_KEY_LINE = re.compile(
    r"(?:is\s+(?:it|this)\s+an?\s+)?key\s+decision\s*\??\s*[-–—:]?\s*"
    r"(?P<answer>yes|no|key|non[- ]?key|y|n)\b.*",
    re.IGNORECASE,
)
_NOT_KEY = re.compile(r"(?:non|not)\s*[-–]?\s*(?:a\s+)?key(?:\s+decision)?", re.IGNORECASE)
_IS_KEY = re.compile(r"key(?:\s+decision)?", re.IGNORECASE)


def read_key_decision(text: str) -> bool | None:
    """What a line says of a key decision ("Key Decision - Yes", "Non Key"); None if nothing."""
    words = text.strip(" .()*")
    if match := _KEY_LINE.fullmatch(words):
        return match["answer"].lower() in ("yes", "y", "key")
    if _NOT_KEY.fullmatch(words):
        return False
    return True if _IS_KEY.fullmatch(words) else None


def read_yes_or_no(text: str) -> bool | None:
    """The answer in a column headed "Key decision?": "Yes", "No", "Key", "Non-Key"."""
    words = text.strip(" .").casefold()
    if words in ("yes", "y", "✓", "✔", "x"):
        return True
    if words in ("no", "n", "-", "–"):
        return False
    if words.startswith(("yes", "no ", "no,", "no.", "no-", "no–")):
        return words.startswith("yes")
    return read_key_decision(text)
