"""Help, the glossary and the accessibility statement."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from documents.guide.accessibility import known_problems, last_test, untried
from documents.guide.glossary import glossary as all_terms
from documents.guide.help import HELP_PAGES, help_page
from documents.taking_part import coming_chances
from documents.withholding.exempt_information import EXEMPT_INFORMATION


def help_index(request: HttpRequest) -> HttpResponse:
    return render(request, "guide/help.html", {"pages": HELP_PAGES})


def help_text(request: HttpRequest, slug: str) -> HttpResponse:
    page = help_page(slug)
    if page is None:
        raise Http404("There is no such page of help")
    context: dict[str, Any] = {"page": page, "others": [p for p in HELP_PAGES if p is not page]}
    if page.slug == "ask-a-question":
        context["chances"] = coming_chances()
    return render(request, page.template, context | {"exempt": EXEMPT_INFORMATION})


def glossary(request: HttpRequest) -> HttpResponse:
    return render(request, "guide/glossary.html", {"terms": all_terms().values()})


def accessibility(request: HttpRequest) -> HttpResponse:
    problems = known_problems()
    context = {
        "tested": last_test(),
        "problems": problems,
        "failing": [each for each in problems if each.ground == "failing"],
        "exempt": [each for each in problems if each.ground == "exempt"],
        "untried": untried(),
    }
    return render(request, "guide/accessibility.html", context)
