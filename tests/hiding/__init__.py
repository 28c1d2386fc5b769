"""Papers of one page or two, each with the same word planted in another hiding place.

`PLACES` has them by name; each is the whole PDF. What an open page says besides is harmless.
"""

from tests.hiding import carried, comments, covered, described, unseen
from tests.hiding.planting import OPEN_WORDS, PLACES, WORD, paper

__all__ = [
    "OPEN_WORDS",
    "PLACES",
    "WORD",
    "carried",
    "comments",
    "covered",
    "described",
    "paper",
    "unseen",
]
