"""What residents call things, and what councils print for them: from one file of data."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from documents.search.acronyms import folded
from documents.search.lexicon import stretches

FILE = Path(__file__).with_name("residents_words.toml")


@cache
def residents_words() -> dict[str, tuple[str, ...]]:
    """What is said, folded ("wheelie bin") -> what is printed for it; an acronym both ways."""
    file = tomllib.loads(FILE.read_text(encoding="utf-8"))
    printed = {
        folded(said): tuple(each["printed"]) for each in file["word"] for said in each["said"]
    }
    for short, long in file["short"].items():
        printed |= {folded(short): (long,), folded(long): (short,)}
    return printed


def printed_for(words: Sequence[str]) -> dict[tuple[int, int], tuple[str, ...]]:
    """Place of a word or a run of words among `words` -> what councils print for it."""
    known = residents_words()
    places = stretches(words) | {folded(word): (at, at + 1) for at, word in enumerate(words)}
    return {place: known[run] for run, place in places.items() if run in known}
