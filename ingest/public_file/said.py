"""Words that a file says beside its pages: bookmarks, pages' labels, descriptions of pictures.

They help a reader, and may tell what no page does: the title of a paper that is withheld. So such
words stay where the pages show them too, or where they are words that only describe.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pypdfium2

Said = Callable[[str], bool]
WORD = re.compile(r"\w+")
SHORTEST = 3  # letters: shorter words name nothing
DESCRIBING = """
    logo crest badge emblem coat arms picture image photo photograph drawing diagram chart graph
    map plan table figure icon sign symbol signature background line bar pie smartart screenshot
    description automatically generated with medium high low confidence black white red blue
    green yellow grey and the for from title text shape close bookmark page pages agenda item
    minutes report appendix annex supplement front sheet cover contents index document pack part
    section
"""


def words_of(path: Path, pages: Iterable[int]) -> set[str]:
    """The words on these pages (from 1), as folded for comparing."""
    found: set[str] = set()
    with pypdfium2.PdfDocument(path) as document:
        for number in pages:
            text_page = document[number - 1].get_textpage()
            found.update(_folded(text_page.get_text_bounded()))
            text_page.close()
    return found


def said_by(shown: set[str]) -> Said:
    """Whether all words of a text are among those that pages show, or only describe."""
    known = shown | set(DESCRIBING.split())

    def is_said(text: str) -> bool:
        return all(word in known for word in _folded(text) if _names(word))

    return is_said


def _folded(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _names(word: str) -> bool:
    return len(word) >= SHORTEST or any(sign.isdigit() for sign in word)
