"""The officers' pages of matters: the questions, and one matter to correct."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from documents.actions import Refused
from documents.matters import actions
from documents.matters.models import Judgement, Link, Matter, Step
from documents.matters.pages import reasons_of
from ingest.matters.questions import questions_about
from ingest.views.access import officers_only

QUESTIONS_A_PAGE = 10
MOST_FOUND = 20


@officers_only
@require_GET
def questions(request: HttpRequest) -> HttpResponse:
    """What the papers leave in doubt, the likeliest first."""
    links = Link.objects.filter(is_question=True)
    page = Paginator(links, QUESTIONS_A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "questions": questions_about(page.object_list)}
    return render(request, "staff/matters/questions.html", context)


@officers_only
@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """One matter, or not; the next question follows."""
    link = Link.objects.filter(pk=pk).first()
    said = request.POST.get("answer")
    if link is None or said not in ("same", "different"):
        messages.error(request, "That question has gone: papers were read again meanwhile.")
        return redirect("ingest:matter_questions")
    try:
        actions.answer_question(link, by=request.user, same_matter=said == "same")
        messages.success(request, "Joined." if said == "same" else "Kept apart.")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("ingest:matter_questions")


@officers_only
@require_GET
def matter(request: HttpRequest, pk: int) -> HttpResponse:
    """Every paper of a matter with its reason, and what can be done."""
    found = get_object_or_404(Matter.objects.titled().select_related("merged_into"), pk=pk)
    if found.merged_into:
        return redirect("ingest:matter", found.merged_into_id)
    steps = list(found.steps.published().with_rows().order_by("date", "pk"))
    words = request.GET.get("find", "").strip()
    context = {
        "matter": found,
        "steps": steps,
        "reasons": reasons_of(steps),
        "judgements": _judgements(found),
        "words": words,
        "found": _search(found, words) if words else [],
    }
    return render(request, "staff/matters/matter.html", context)


def _judgements(matter: Matter) -> Any:
    """What officers said of this matter's papers, the latest first."""
    said = Judgement.objects.filter(first__matter=matter) | Judgement.objects.filter(
        second__matter=matter
    )
    return said.select_related("first", "second", "by").order_by("-at", "pk")[:30]


def _search(matter: Matter, words: str) -> list[Step]:
    steps = Step.objects.published().exclude(matter=matter)
    for word in words.split():
        steps = steps.filter(title__icontains=word)
    return list(steps.with_rows().order_by("-date", "pk")[:MOST_FOUND])


def _act(request: HttpRequest, pk: int, act: Callable[[Matter], str]) -> HttpResponse:
    """Do one thing to a matter; a refusal is said in its own words."""
    found = get_object_or_404(Matter, pk=pk, merged_into=None)
    try:
        messages.success(request, act(found))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("ingest:matter", pk)


@officers_only
@require_POST
def split(request: HttpRequest, pk: int) -> HttpResponse:
    chosen = Step.objects.filter(
        pk__in=[key for key in request.POST.getlist("step") if key.isdigit()]
    )

    def act(matter: Matter) -> str:
        own = actions.split_matter(matter, list(chosen), by=request.user)
        return "Taken out; together they are a matter of their own." if own else "Taken out."

    return _act(request, pk, act)


@officers_only
@require_POST
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a paper that was found; where it has a matter, the two become one."""
    number = request.POST.get("step", "")
    step = get_object_or_404(Step.objects.published(), pk=number if number.isdigit() else 0)

    def act(matter: Matter) -> str:
        actions.add_to_matter(matter, step, by=request.user)
        return "Added."

    return _act(request, pk, act)


@officers_only
@require_POST
def rename(request: HttpRequest, pk: int) -> HttpResponse:
    def act(matter: Matter) -> str:
        actions.rename_matter(matter, by=request.user, title=request.POST.get("title", ""))
        return "Renamed." if matter.title else "The papers name it again."

    return _act(request, pk, act)
