"""What the papers record of a portfolio, whose page belongs to an app that knows no papers."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.utils import timezone

from committees.models import Portfolio
from documents.models import ForwardPlanEntry, Minute
from documents.models.naming import PortfolioNames
from documents.outcomes import Outcome

register = template.Library()
ROWS_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Record:
    """Decisions that name the portfolio or its holder at that date, newest first."""

    due: list[ForwardPlanEntry]
    passed: list[ForwardPlanEntry]  # due before today, in the latest plan held here
    decided: list[Minute]
    deferred: list[Minute]
    more: bool


@register.simple_tag
def record_of(portfolio: Portfolio) -> Record:
    """What is due, was decided and was deferred in a portfolio's name; read once for a page."""
    known: Any = vars(portfolio)
    if "record_in_papers" not in known:
        known["record_in_papers"] = _read(portfolio)
    return known["record_in_papers"]


def _read(portfolio: Portfolio) -> Record:
    names = PortfolioNames.of(portfolio)
    minutes: Any = Minute.objects.published().for_register().of_substance().naming(names)
    decided = minutes.without_outcome(Outcome.DEFERRED)[: ROWS_SHOWN + 1]
    today = timezone.localdate()
    entries: Any = ForwardPlanEntry.objects.published().for_listing().current(today).naming(names)
    announced = list(entries.coming_first(today))
    return Record(
        due=[entry for entry in announced if not entry.passed],
        passed=[entry for entry in announced if entry.passed],
        decided=list(decided[:ROWS_SHOWN]),
        deferred=list(minutes.with_outcome(Outcome.DEFERRED)[:ROWS_SHOWN]),
        more=len(decided) > ROWS_SHOWN,
    )
