"""The issues of one body's plan and of one committee's work programme, one after another."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from documents.models import ForwardPlan, WorkProgramme


class Beside(NamedTuple):
    """The issues next to one: the plan before it and the plan after it, where they are held."""

    earlier: ForwardPlan | None = None
    later: ForwardPlan | None = None


def issues_beside(plan: ForwardPlan) -> Beside:
    """Neighbours in time of the same body; none where the plan does not say whose it is."""
    if not plan.body:
        return Beside()
    issues = plans_by_body(keeping=[plan.pk], body=plan.body)[plan.body]
    at = [issue.pk for issue in issues].index(plan.pk)
    return Beside(
        earlier=issues[at + 1] if at + 1 < len(issues) else None,
        later=issues[at - 1] if at else None,
    )


def plans_by_body(keeping: Iterable[int] = (), body: str = "") -> dict[str, list[ForwardPlan]]:
    """The published plans of each body, newest first; of copies of one plan the newest copy.

    A plan named in `keeping` is kept though it is a copy. `body`: of that body alone.
    """
    bodies: dict[str, list[ForwardPlan]] = {}
    published = ForwardPlan.objects.published().newest_first().with_pack().without_workings()
    for plan in published.filter(body=body) if body else published:
        plans = bodies.setdefault(plan.body, [])
        copy = bool(plans) and issue_of(plans[-1]) == issue_of(plan)
        if not copy:
            plans.append(plan)
        elif plan.pk in keeping:
            plans[-1] = plan
    return bodies


def issue_of(plan: ForwardPlan) -> tuple[object, ...]:
    """What copies of one plan in several packs have in common."""
    return (plan.published, plan.period_from, plan.period_to)


def programmes_by_committee() -> dict[Any, list[WorkProgramme]]:
    """The published work programmes of each committee, newest first."""
    programmes: dict[Any, list[WorkProgramme]] = {}
    for programme in WorkProgramme.objects.published().newest_first().select_related("committee"):
        name = programme.committee_id or programme.committee_name
        programmes.setdefault(name, []).append(programme)
    return programmes
