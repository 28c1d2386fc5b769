"""What a minute decides, said by its first point and how many more there are."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import template

from documents.wording.decision_groups import decision_groups

register = template.Library()
register.filter("decision_groups", decision_groups)

JOINS_THE_NEXT = re.compile(r"(?:[;,]\s*|\s+)and$|[;,]$")
"""What a point of a list ends in, where the next point follows it: "be adopted; and"."""


@register.inclusion_tag("_shared/first_point.html")
def first_point(decisions: Sequence[str], words: int) -> Mapping[str, Any]:
    """ "That the plan be adopted; and" and one below it -> "That the plan be adopted and 1 more
    point", cut after so many words."""
    point = JOINS_THE_NEXT.sub("", decisions[0].strip())
    return {"point": point, "words": words, "more": len(decisions) - 1}
