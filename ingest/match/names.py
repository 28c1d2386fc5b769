"""When two printed names can be one person's: "B Quayle", "Byron Quayle", "Cllr Batstone"."""

import re
from dataclasses import dataclass

from ingest.parsing.fields.people import clean_name

_PUNCTUATION = re.compile(r"[.'’`]")


@dataclass(frozen=True, slots=True)
class Name:
    """A printed name taken apart: given names or initials in order, and the surname."""

    given: tuple[str, ...]
    surname: str

    @property
    def letters(self) -> int:
        """How much of the given names is spelt out: 6 for Byron, 1 for B."""
        return sum(len(part) for part in self.given)


def plain_name(text: str) -> str:
    """A name without titles, letters and offices: "R C Love" of "Mr R C Love, OBE"."""
    return clean_name(text).split(",")[0].strip()


def take_apart(text: str) -> Name | None:
    """The parts of a name; None where there is none."""
    words = _PUNCTUATION.sub("", plain_name(text)).casefold().split()
    words = [word for word in words if word not in ("dr", "sir", "dame", "lord", "lady", "rev")]
    return Name(tuple(words[:-1]), words[-1]) if words else None


def may_be_one(first: Name, second: Name) -> bool:
    """Same surname, and given names that do not speak against it, letter for letter."""
    if first.surname != second.surname:
        return False
    return all(_agree(a, b) for a, b in zip(first.given, second.given, strict=False))


def _agree(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return first == second or (len(short) == 1 and long.startswith(short))
