"""What the administrator may look for in the audit log."""

from django import forms
from django.db.models import Q, QuerySet
from django_filters import CharFilter, ChoiceFilter, DateFilter, FilterSet

from documents.audit.acts import Act
from documents.audit.models import AuditLine
from documents.wording.dates import DATE_FORMATS

INPUT = forms.TextInput(attrs={"class": "govuk-input"})
SELECT = forms.Select(attrs={"class": "govuk-select"})
DATE_ERROR = "Enter a date such as 6 February 2024 or 06/02/2024"


def _date_filter(label: str, lookup: str) -> DateFilter:
    return DateFilter(
        field_name="at",
        lookup_expr=f"date__{lookup}",
        label=label,
        input_formats=DATE_FORMATS,
        widget=INPUT,
        error_messages={"invalid": DATE_ERROR},
    )


class AuditFilter(FilterSet):
    """Filters as a plain GET address that can be kept."""

    act = ChoiceFilter(choices=Act, label="What was done", empty_label="Anything", widget=SELECT)
    person = CharFilter(lookup_expr="icontains", label="Who", widget=INPUT)
    about = CharFilter(method="to_what", label="To what", widget=INPUT)
    since = _date_filter("From", "gte")
    until = _date_filter("To", "lte")

    class Meta:
        model = AuditLine
        fields: list[str] = []

    def to_what(self, lines: QuerySet, name: str, words: str) -> QuerySet:
        """By the name it had, or its address on the site."""
        return lines.filter(Q(about__icontains=words) | Q(address__icontains=words))
