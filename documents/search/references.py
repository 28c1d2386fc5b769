"""Reference numbers, so that however much of one is typed, and however set apart, it is found.

P/FUL/2026/00388  ->  pful202600388 ful202600388 202600388 00388
2026/27, 2026-27, 2026 to 2027  ->  202627 2026 2027
"""

import re

REFERENCE = re.compile(r"(?<![\w/])[A-Za-z0-9]+(?:/[A-Za-z0-9]+)+(?![\w/])")
YEARS = re.compile(r"(?<!\d)(20\d\d)\s?(?:[-/–]|to)\s?(?:20)?(\d\d)(?![\d/-])")
SHORTEST_PART = 4  # characters of a part that may stand for the whole
SHORTEST_WITHOUT_STROKES = 6  # "24-00115" is a reference, "16-17" an age


def reference_words(text: str) -> set[str]:
    """The words by which the references in a text can be found."""
    words: set[str] = set()
    for first, last in YEARS.findall(text):
        words |= {f"{first}{last}", first, f"{first[:2]}{last}"}
    for reference in REFERENCE.findall(text):
        parts = reference.lower().split("/")
        if any(digit.isdigit() for digit in reference):
            words |= {_joined(parts[place:]) for place in range(len(parts))}
    return {word for word in words if len(word) >= SHORTEST_PART}


def reference_typed(word: str) -> str:
    """The one word that finds what was typed, or nothing where it is no reference."""
    years = YEARS.fullmatch(word)
    if years:
        return f"{years[1]}{years[2]}"
    if REFERENCE.fullmatch(word.replace("-", "/")) and any(letter.isdigit() for letter in word):
        joined = _joined(word.lower().replace("-", "/").split("/"))
        return joined if "/" in word or len(joined) >= SHORTEST_WITHOUT_STROKES else ""
    return ""


def _joined(parts: list[str]) -> str:
    return "".join(parts)
