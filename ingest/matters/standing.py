"""Items that every agenda may have, about nothing in particular."""

import re

from ingest.matters.words import read_title

STANDING = re.compile(
    r"\b(forward plan|work(ing)? programme|appeals?$|announcements?|appointments? to|outside bod"
    r"|portfolio holders?\W.*updates?|updates? from (the )?(portfolio|cabinet|lead)|matters arising"
    r"|questions?\b|petitions?\b|public speaking|motions? (on|under) notice|policy referrals"
    r"|call[- ]?ins?$|task (and|&) finish (group )?updates?|reports? (of|from) (the )?committees)",
    re.IGNORECASE,
)
"""Items that committees have again and again, each time about something else."""

_SUBJECT = re.compile(
    r"(?:(?::|\s[-–—])|^petitions? (?:to|for|against|on|about|regarding|requesting|calling for)\b)"
    r"\s*(?P<subject>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_WITH_SUBJECTS = re.compile(
    r"^(?:urgent item\W+)?(?:petitions?|motions?|questions?)\b", re.IGNORECASE
)
"""Of the standing items, those that may name what they are about: "Petition: Save the Ferry"."""


def is_standing(title: str) -> bool:
    """Whether a title is one that every agenda may have, about nothing in particular."""
    if not STANDING.search(title):
        return False
    named = _SUBJECT.search(title) if _WITH_SUBJECTS.match(title) else None
    return named is None or is_standing(named["subject"]) or read_title(named["subject"]).is_plain
