"""Whether a decision was a key one: minutes seldom say so, the forward plan that announced it does.

A notice counts only where committee, day and title are the same: nothing is guessed. A plan that
does not say whether an entry is a key decision leaves it open, and so do lists and files.
"""

from collections.abc import Iterable

from documents.models import ForwardPlanEntry, Minute
from documents.wording.titles import folded

KEY_NOT_STATED = "not-stated"
"""What an address says of plan entries that do not state it, beside "True" and "False"."""


def notices(minutes: Iterable[Minute]) -> dict[int, ForwardPlanEntry]:
    """For each minute's key the plan entry that gave notice of its decision; one query."""
    rows = list(minutes)
    entries = (
        ForwardPlanEntry.objects.published()
        .with_pack()
        .without_workings()
        .filter(
            committee__in={row.meeting.committee_id for row in rows},
            decision_date__in={row.meeting.date for row in rows},
        )
        .order_by("pk")
    )
    known = {
        (entry.committee_id, entry.decision_date, folded(entry.title)): entry for entry in entries
    }
    found = {
        row.pk: known.get((row.meeting.committee_id, row.meeting.date, folded(row.title)))
        for row in rows
    }
    return {key: entry for key, entry in found.items() if entry}
