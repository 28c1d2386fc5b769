"""What persons said of a row goes over to the row that takes its place.

A paper read again may spell a title otherwise, and of two meetings merged into one only one item 8
stays: the row that a person judged is withdrawn, and another stands for it. Its matter and its
judgements are the new one's from then on, unless a person said something of that one already.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from documents.matters.models import Judgement, Step
from ingest.matters.words import words_of

ALIKE = 0.5
"""Of the words of two titles, the share that both have where one is the other spelt anew."""

Steps = Mapping[tuple[str, int], Step]


def hand_over_to_heirs(steps: Steps) -> None:
    """Give the heirs of withdrawn rows their matter and what persons said; `steps` are public."""
    judged = {key for pair in Judgement.objects.values_list("first", "second") for key in pair}
    kept = Q(matter__isnull=False) | Q(pk__in=judged)
    heirs: dict[int, Step] = {}
    for gone in Step.objects.filter(kept, in_public=False).with_rows():
        heir = _heir(gone, steps)
        if heir is None:
            continue
        heirs[gone.pk] = heir
        if heir.matter_id is None and gone.matter_id:
            heir.matter_id = gone.matter_id
            heir.save(update_fields=["matter"])
    _inherit(heirs)


def _inherit(heirs: Mapping[int, Step]) -> None:
    for said in Judgement.objects.filter(Q(first__in=heirs) | Q(second__in=heirs)):
        ends = {heirs[key].pk if key in heirs else key for key in (said.first_id, said.second_id)}
        if len(ends) == 2:
            first, second = sorted(ends)
            values = {"same_matter": said.same_matter, "by": said.by}
            Judgement.objects.get_or_create(first_id=first, second_id=second, defaults=values)


def _heir(gone: Step, steps: Steps) -> Step | None:
    """The public step that stands where a withdrawn row stood; None where none or several do."""
    row = gone.row
    if row.withdrawn_at is None:
        return None  # its whole paper was withdrawn, and may come back
    found = [row for row in _in_its_place(row) if (gone.kind, row.pk) in steps]
    spelt_alike = [each for each in found if words_of(each.title) == words_of(row.title)]
    heirs = spelt_alike or [each for each in found if _alike(each.title, row.title)]
    return steps[gone.kind, heirs[0].pk] if len(heirs) == 1 else None


def _in_its_place(gone: Any) -> Any:
    """The public rows of the same place: the same page, or the same number at a merged meeting."""
    rows: Any = type(gone).objects.published()
    meeting = getattr(gone, "meeting", None)
    if meeting and meeting.merged_into_id and hasattr(gone, "slug"):
        return rows.filter(meeting=meeting.merged_into_id, slug=gone.slug)
    return rows.filter(pack=gone.pack_id, page=gone.page)


def _alike(one: str, other: str) -> bool:
    mine, theirs = set(words_of(one)), set(words_of(other))
    return len(mine & theirs) >= ALIKE * max(len(mine | theirs), 1)
