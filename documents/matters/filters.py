"""What readers may filter matters by."""

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django_filters import CharFilter, ChoiceFilter

from committees.models import Committee
from documents.filters.fields import COMMITTEES, SELECT, NamedFilter
from documents.filters.reading import ReadersFilterSet
from documents.matters.models import Matter, Step
from documents.matters.models.matter import still_due

STATES = [("coming", "Something is still due"), ("decided", "A decision is recorded")]


def _with_step(condition: Q) -> Q:
    return Q(Exists(Step.objects.published().filter(condition, matter=OuterRef("pk"))))


class MatterFilter(ReadersFilterSet):
    q = CharFilter(
        method="in_titles",
        label="Words in a title",
        widget=forms.TextInput(attrs={"class": "govuk-input"}),
    )
    committee = NamedFilter(COMMITTEES, method="of_committee")
    state = ChoiceFilter(
        method="in_state",
        label="How far",
        choices=STATES,
        empty_label="Any",
        widget=SELECT,
    )

    class Meta:
        model = Matter
        fields: list[str] = []

    def in_titles(self, matters: QuerySet, name: str, words: str) -> QuerySet:
        """Every word typed stands in a title that a paper gives, or in the officer's."""
        for word in words.split():
            titled = Q(title__icontains=word)
            matters = matters.filter(titled | _with_step(Q(title__icontains=word)))
        return matters

    def of_committee(self, matters: QuerySet, name: str, committee: Committee) -> QuerySet:
        at = Q()
        for kind in ("agenda_item", "report", "minute"):
            at |= Q(**{f"{kind}__meeting__committee": committee})
        at |= Q(plan_entry__committee=committee)
        at |= Q(programme_entry__work_programme__committee=committee)
        return matters.filter(_with_step(at))

    def in_state(self, matters: QuerySet, name: str, state: str) -> QuerySet:
        if state == "decided":
            decided = Q(minute__isnull=False) & ~Q(minute__decisions=[])
            return matters.filter(_with_step(decided))
        today = timezone.localdate()
        return matters.filter(_with_step(still_due(today) | Q(date__gte=today)))
