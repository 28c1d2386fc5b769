"""What in a file may have to be withheld: found by the tripwire, decided by a person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, by page and place; its message never repeats the words that were found."""

    code: str  # "text-under-a-box"
    message: str  # a sentence in an officer's words: what is there, and why it matters
    page: int | None = None  # of the PDF, from 1; None: the file as a whole
    box: tuple[float, float, float, float] | None = None
    holds: bool = True  # nothing is public until a person has decided
    words: str = ""  # what no page shows, for whoever decides; kept no longer than that takes
