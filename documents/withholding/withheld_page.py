"""At the address of a withheld page of a public paper: that it is withheld, and why.

Told is what the public has already: the paper's own page names the numbers of withheld pages, the
list of what is withheld gives ground and reason, and the agenda names the items that are exempt.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.models import AgendaItem, Pack, PackPage
from documents.withholding.ledger import ledger_of
from documents.withholding.models import PageDecision


def say_withheld(request: HttpRequest, pack: Pack, number: int) -> HttpResponse | None:
    """A page of status 404; None where the paper is not public, or has no such page withheld."""
    public = PackPage.objects.filter(pack=pack, pack__in=Pack.objects.published())
    page = public.filter(number=number, restricted=True).defer("text").first()
    if page is None:
        return None
    page.pack = pack
    decisions = PageDecision.objects.of_public_packs().in_force().filter(pack=pack, page=number)
    items = AgendaItem.objects.published().filter(pack=pack, number=page.agenda_item_number)
    context = {
        "paper": pack,
        "page": page,
        "entries": ledger_of(decisions),
        "item": items.filter(exempt=True).first() if page.agenda_item_number else None,
    }
    answer = render(request, "withheld/page.html", context, status=404)
    answer["Cache-Control"] = "no-cache"  # it may be opened
    return answer
