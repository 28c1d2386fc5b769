"""Saying on an item's pages which of them are withheld, by which paragraph and why."""

from collections.abc import Mapping
from typing import Any

from django import template

from documents.models import AgendaItem
from documents.withholding.ledger import ledger_of
from documents.withholding.models import PageDecision

register = template.Library()


@register.inclusion_tag("withheld/_of_item.html")
def withheld_pages(item: AgendaItem) -> Mapping[str, Any]:
    """Nothing where nobody withheld pages of the item: then only the agenda speaks of it."""
    if not item.number or item.pack_id is None:
        return {"entries": []}
    decisions = PageDecision.objects.of_public_packs().in_force()
    return {"entries": ledger_of(decisions.filter(pack=item.pack_id, item_number=item.number))}
