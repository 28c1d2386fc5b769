"""The terms of the field, from one file of data."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.text import slugify

FILE = Path(__file__).with_name("terms.toml")


@dataclass(frozen=True, slots=True)
class Term:
    """A term, what it means in plain words, and the law or custom it comes from."""

    name: str
    words: str
    source: str

    @property
    def slug(self) -> str:
        return slugify(self.name)


@cache
def glossary() -> dict[str, Term]:
    """Slug -> term, in the order of the alphabet."""
    terms = [Term(**row) for row in tomllib.loads(FILE.read_text(encoding="utf-8"))["term"]]
    return {term.slug: term for term in sorted(terms, key=lambda term: term.name.casefold())}


def term_named(name: str) -> Term:
    """The term of this name, whatever its capitals; KeyError where the file has none."""
    return glossary()[slugify(name)]
