"""The invented council's year: what is joined, scored against what a careful reader says.

Writing the year takes seconds, so one test writes it and looks at it from every side.
"""

import tomllib
from itertools import combinations
from pathlib import Path

from documents.matters.models import Link, Matter, Step
from ingest.matters.join import join_matters
from tests.matters.conftest import matter_of

TRUTH = tomllib.loads(Path(__file__).with_name("truth.toml").read_text(encoding="utf-8"))
RECALL = 0.88  # what is left in doubt waits for an officer
DOUBTFUL = [
    ("Budget Strategy and Medium Term Financial Plan 2027/28 to 2031/32", "Draft Budget"),
    ("Budget Strategy - Draft for Consultation", "Budget Strategy and Medium Term"),
]


def test_a_year_of_papers(samples):
    every_known_title_is_printed()
    links_are_right_and_few_are_missed()
    library_strategy_goes_from_plan_to_report_back()
    routine_and_standing_items_are_never_steps()
    quarters_and_years_are_matters_of_their_own()
    every_joined_step_has_its_evidence()
    for one, other in DOUBTFUL:
        doubtful_pairs_wait_for_an_officer(one, other)
    second_run_changes_nothing()


def truth_of(step: Step) -> str:
    """The matter that a step belongs to, by the name of its first title."""
    title = step.title
    if title in TRUTH["each_meeting_its_own"]:
        return f"{title}, {step.date}"
    return next((titles[0] for titles in TRUTH["one_matter"] if title in titles), title)


def links_are_right_and_few_are_missed():
    steps = list(Step.objects.filter(in_public=True))
    joined = {
        (a.pk, b.pk)
        for a, b in combinations(steps, 2)
        if a.matter_id and a.matter_id == b.matter_id
    }
    true = {(a.pk, b.pk) for a, b in combinations(steps, 2) if truth_of(a) == truth_of(b)}
    titles = {step.pk: step.title for step in steps}
    foreign = {tuple(sorted((titles[a], titles[b]))) for a, b in joined - true}
    assert joined and not foreign, "precision below 1"
    in_matters = {step.pk for step in steps if step.matter_id}
    of_matters = {pair for pair in true if in_matters.intersection(pair)}
    assert len(joined & of_matters) / len(of_matters) >= RECALL


def every_known_title_is_printed():
    """A truth about titles that no paper bears would score nothing."""
    printed = set(Step.objects.values_list("title", flat=True))
    named = {title for titles in TRUTH["one_matter"] for title in titles}
    assert named | set(TRUTH["each_meeting_its_own"]) <= printed


def library_strategy_goes_from_plan_to_report_back():
    library = matter_of("Library Strategy 2026 to 2031")
    kinds = {(step.kind, str(step.date)) for step in library.steps.all()}
    assert ("plan_entry", "2026-01-27") in kinds
    assert ("report", "2026-02-24") in kinds
    assert ("minute", "2026-03-17") in kinds
    assert ("minute", "2026-10-13") in kinds
    assert library.shown_title == "Library Strategy 2026 to 2031"


def routine_and_standing_items_are_never_steps():
    titles = " ".join(Step.objects.values_list("title", flat=True)).casefold()
    for word in ("apologies", "declarations", "forward plan", "work programme", "appeals"):
        assert word not in titles
    assert not Step.objects.filter(title__iexact="minutes").exists()


def quarters_and_years_are_matters_of_their_own():
    quarters = Step.objects.filter(title__startswith="Quarter", matter__isnull=False)
    by_matter = {step.matter_id: step.title for step in quarters}
    assert len(set(by_matter.values())) == len(by_matter) > 1
    budgets = Matter.objects.published().filter(steps__title__contains="Medium Term")
    for matter in budgets.distinct():
        years = {step.title[-18:] for step in matter.steps.filter(title__startswith="Budget")}
        assert len(years) <= 1


def second_run_changes_nothing():
    before = list(Step.objects.order_by("pk").values_list("pk", "matter"))
    links = list(Link.objects.order_by("pk").values_list("pk", "signs", "is_question"))
    assert join_matters().moved == 0
    assert list(Step.objects.order_by("pk").values_list("pk", "matter")) == before
    assert list(Link.objects.order_by("pk").values_list("pk", "signs", "is_question")) == links


def every_joined_step_has_its_evidence():
    """Each step but the first of its matter has a sure link into it, with words and a page."""
    for matter in Matter.objects.all():
        steps = set(matter.steps.values_list("pk", flat=True))
        sure = Link.objects.filter(sure=True, first__in=steps, second__in=steps)
        linked = {key for link in sure for key in (link.first_id, link.second_id)}
        assert linked == steps
        assert all(sign["words"] for link in sure for sign in link.signs)


def doubtful_pairs_wait_for_an_officer(one, other):
    asked = Link.objects.filter(is_question=True)
    pairs = [{link.first.title, link.second.title} for link in asked]
    assert any(
        any(title.startswith(one) for title in pair) and any(t.startswith(other) for t in pair)
        for pair in pairs
    )
