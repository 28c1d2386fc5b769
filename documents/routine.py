"""The items that nearly every agenda has: folded away on the page, kept out of results."""

import re

# Apologies for Absence / Declarations of Interest / Minutes of the meeting held on 9th January /
# Public Participation / Questions from Councillors / Urgent Items / Exempt Business
ROUTINE = re.compile(
    r"^(to receive |to note |to consider |to confirm |receive |any )?(the )?"
    r"(apolog(y|ies)|(declarations?|disclosures?)( of)?( \w+){0,3} interests?"
    r"|(confirmation of |approval of )?(the )?(draft )?minutes( of .*)?$"
    r"|chair\w*'?s? announcements?"
    r"|public (participation|question|speak|forum)|questions (from|by)|councillors?'? questions?"
    r"|urgent (items|business|item(?! ?[-–—:] ?\w))"
    r"|exempt (business|items?|session)|exclusion of (the )?(press|public)"
    r"|other business|date of (the )?next meeting|membership$|substitut|introduction)",
    re.IGNORECASE,
)
"""An urgent item that says what it is about ("Urgent item - Petition debate") is none of them."""


def is_routine(title: str | None) -> bool:
    """Whether an item is one of the formal ones, by its title."""
    return bool(ROUTINE.match((title or "").replace("’", "'").strip()))
