"""Who moved a decision and how the vote on it went, in lines under it."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.template.context import Context

from documents.models import Minute
from documents.wording.movers import names_others
from documents.wording.votes import ToldVote, votes_in_words

register = template.Library()
register.filter("names_other_movers", names_others)


@register.inclusion_tag("minutes/_vote_line.html", takes_context=True)
def vote_line(
    context: Context, minute: Minute, page: str = "", votes: list[ToldVote] | None = None
) -> Mapping[str, Any]:
    """How the one vote went, or how many votes the minute tells of; nothing where it has none.

    Args:
        context: Of the template, for the numbers printed on pages.
        minute: The minute under whose decisions the line stands.
        page: Address of the minute's page; empty on that page itself.
        votes: Those of the minute, where the page has read them already.
    """
    votes = votes_in_words(minute) if votes is None else votes
    only = votes[0] if len(votes) == 1 else None
    own = {"minute": minute, "page": page, "printed": context.get("printed")}
    return own | {"votes": votes, "only": only}
