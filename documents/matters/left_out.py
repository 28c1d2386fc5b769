"""Plan entries that the next plan of the same body leaves out before their day."""

from collections.abc import Iterable
from itertools import pairwise

from documents.matters.models import Step
from documents.models import ForwardPlan, ForwardPlanEntry
from documents.plans.changes import speaks_from
from documents.plans.issues import issue_of, plans_by_body
from documents.wording.titles import folded


def left_out(steps: Iterable[Step]) -> dict[int, ForwardPlan]:
    """By the number of a step the next plan, where that does not list it; two queries."""
    entries = {step.pk: step.plan_entry for step in steps if step.plan_entry}
    if not entries:
        return {}
    after = _successors()
    following = {
        key: plan
        for key, entry in entries.items()
        if (plan := after.get((entry.plan.body, issue_of(entry.plan))))
    }
    listed = ForwardPlanEntry.objects.published().filter(plan__in=set(following.values()))
    titles = {(plan, folded(title)) for plan, title in listed.values_list("plan", "title")}
    return {
        key: plan
        for key, plan in following.items()
        if (plan.pk, folded(entries[key].title)) not in titles and _reaches(plan, entries[key])
    }


def _successors() -> dict[tuple[str, object], ForwardPlan]:
    """By a body and one issue of its plan: the next issue that is held here."""
    after: dict[tuple[str, object], ForwardPlan] = {}
    for body, plans in plans_by_body().items():
        for later, earlier in pairwise(plans):
            if body:
                after[body, issue_of(earlier)] = later
    return after


def _reaches(plan: ForwardPlan, entry: ForwardPlanEntry) -> bool:
    """Whether the day of the entry is one that the plan would list."""
    since = speaks_from(plan)
    return entry.decision_date is not None and since is not None and entry.decision_date >= since
