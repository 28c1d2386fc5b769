"""What is withheld, by which paragraph and why: for the public, and the staff's ledger."""

from django.contrib.auth.decorators import login_required, permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from documents.models import AgendaItem
from documents.withholding.gate import VIEW_EXEMPT
from documents.withholding.ledger import ledger_of
from documents.withholding.models import PageDecision

ENTRIES_A_PAGE = 50
MOST_ITEMS = 50


@require_GET
def withheld(request: HttpRequest) -> HttpResponse:
    """Which pages of public papers are not open, and which items agendas name as exempt."""
    decisions = PageDecision.objects.of_public_packs()
    page = Paginator(ledger_of(decisions), ENTRIES_A_PAGE).get_page(request.GET.get("page"))
    items = (
        AgendaItem.objects.published().filter(exempt=True).order_by("-meeting__date", "position")
    )
    context = {
        "page": page,
        "items": items.select_related("meeting__committee", "pack")[:MOST_ITEMS],
        "most_items": MOST_ITEMS,
    }
    return render(request, "withheld/withheld.html", context)


@login_required
@permission_required(VIEW_EXEMPT, raise_exception=True)
@require_GET
def ledger(request: HttpRequest) -> HttpResponse:
    """Of all papers; what is due for review comes first when asked for by ?due=1."""
    decisions = PageDecision.objects.filter(withheld=True)
    due = decisions.in_force().filter(review_on__lte=timezone.localdate())
    chosen = due if "due" in request.GET else decisions
    page = Paginator(ledger_of(chosen), ENTRIES_A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "due": due.count(), "only_due": "due" in request.GET}
    return render(request, "staff/ledger.html", context)
