"""Personal data in the places where it tends to slip into papers.

Looked for: National Insurance numbers ("QQ 12 34 56 C"), dates of birth with their label, a sort
code with an account number, and private e-mail addresses or mobile numbers beside the name of a
member of the public ("From: J Smith, j.smith@gmail.com"). Councils' own addresses and switchboards
are on every paper and are none of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parsing.geometry import Line, Page
from ingest.parsing.records.findings import Finding

_INSURANCE = re.compile(
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
    r"[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b"
)
_BIRTH = re.compile(
    r"\b(?:date\s+of\s+birth|d\.?o\.?b\.?)\s*[:\-–]?\s*"
    r"(?:\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+\d{4})",
    re.IGNORECASE,
)
_SORT_CODE = re.compile(r"\bsort\s*code\W{0,3}\d{2}[ -]?\d{2}[ -]?\d{2}\b", re.IGNORECASE)
_ACCOUNT = re.compile(r"\b(?:account|a/c)\s*(?:no|number)?\W{0,3}\d{8}\b", re.IGNORECASE)
_PRIVATE_MAIL = re.compile(
    r"[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|yahoo|btinternet|icloud|aol|sky|talktalk"
    r"|virginmedia|ntlworld|protonmail|proton)\.(?:com|co\.uk|net|me)\b",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"\b(?:07\d{3}|\+44\s?7\d{3})[ ]?\d{3}[ ]?\d{3}\b")
_ASKER = re.compile(
    r"\b(?:question|statement|petition|representation|objection|deputation)s?\b.*\b(?:from|by)\b"
    r"|^\s*(?:from|submitted\s+by|name\s+and\s+address|address)\s*[:\-–]",
    re.IGNORECASE,
)
NEAR = 4  # lines after the asker's name in which an address would stand


def personal_data(pages: Sequence[Page]) -> Iterator[Finding]:
    for page in pages:
        for number, line in enumerate(page.lines):
            before = page.lines[max(number - NEAR, 0) : number + 1]
            if what := _kind(line.text, before):
                box = line.box
                yield Finding(
                    "personal-data",
                    f"This line looks like {what}. Should the public see it?",
                    page.number,
                    (round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1)),
                )


def _kind(text: str, before: Sequence[Line]) -> str | None:
    if not any(character.isdigit() or character == "@" for character in text):
        return None
    for pattern, what in (
        (_INSURANCE, "a National Insurance number"),
        (_BIRTH, "somebody's date of birth"),
        (_SORT_CODE, "bank details"),
        (_ACCOUNT, "bank details"),
    ):
        if pattern.search(text):
            return what
    private = _PRIVATE_MAIL.search(text) or _MOBILE.search(text)
    if private and any(_ASKER.search(line.text) for line in before):
        return "the private address or number of a member of the public"
    return None
