"""Telephone numbers and e-mail addresses as reports print them, also broken by a line's end.

01305 000000    03000 41 00 00    (020) 7000 0000 ext 123    a.clerk@example.gov.uk
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.parsing.kinds.report.labels import plain_words

EMAIL = re.compile(r"[\w.+'\u2019&-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
PHONE = re.compile(r"(?<![\w/])\(?\+?\d[\d()\s/-]{5,17}\d(?:\s*(?:ext|x)\.?\s*\d{2,6})?(?!\w)")
FEWEST_FIGURES = 6

_LABELS = re.compile(
    r"\b(?:tel(?:ephone)?(?:\s+(?:no|number))?|e-?\s?mail(?:\s+address)?|phone|ext|mobile)\b\.?\s*:?",
    re.IGNORECASE,
)
_ENDING = re.compile(r"@[\w.-]+\.(?:uk|com|org|net|eu|info)$", re.IGNORECASE)


def find_emails(texts: Iterable[str]) -> list[str]:
    """The e-mail addresses of successive lines, those that a line's end broke rejoined."""
    whole: list[str] = []
    for text in texts:
        for piece in re.split(r"[\s,;/|]+", text):
            _take_piece(whole, piece.strip("()<>"))
    return [match.group().rstrip(".") for each in whole if (match := EMAIL.search(each))]


def _take_piece(whole: list[str], piece: str) -> None:
    if not piece or plain_words(piece) in ("email", "e-mail"):
        return
    if whole and _is_broken(whole[-1], piece):
        whole[-1] += piece
    else:
        whole.append(piece)


def _is_broken(before: str, piece: str) -> bool:
    """Whether an address stops short before the piece: no "@" yet, or no ending yet."""
    if "@" not in before:
        return piece.startswith("@") or ("@" in piece and before.endswith((".", "-", "_")))
    complete = _ENDING.search(before) is not None
    return "@" not in piece and (not complete or piece.startswith("."))


def find_phones(text: str) -> list[str]:
    """The telephone numbers in a text, as printed; too few figures are none."""
    text = EMAIL.sub(" ", text)
    found = (" ".join(match.group().split()) for match in PHONE.finditer(text))
    numbers = [each for part in found for each in re.split(r"\s*/\s*", part)]
    return [each for each in numbers if sum(letter.isdigit() for letter in each) >= FEWEST_FIGURES]


def without_addresses(text: str) -> str:
    """The text without addresses and numbers, and without the labels before them."""
    text = PHONE.sub(" ", EMAIL.sub(" ", text))
    return re.sub(r"\s{2,}", " ", _LABELS.sub(" ", text)).strip(" ,;|-\u2013")
