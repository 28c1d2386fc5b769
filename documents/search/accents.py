"""Words with accents, found by the same words without: a reader of "Café" types "cafe"."""

import re
import unicodedata

WORD = re.compile(r"[^\W\d_]+")


def without_accents(word: str) -> str:
    """ "Café" as "Cafe"; a letter that is no other with an accent stays."""
    apart = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def respelt(text: str) -> set[str]:
    """The words of the text that have accents, in small letters and without."""
    if text.isascii():
        return set()
    words = {word.lower() for word in WORD.findall(text) if not word.isascii()}
    return {bare for word in words if (bare := without_accents(word)) != word}
