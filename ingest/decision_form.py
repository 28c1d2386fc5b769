"""The form in which somebody decides on pages of a pack."""

from typing import Any

from django import forms
from django.http import QueryDict

from documents.withholding.actions import Ground
from documents.withholding.exempt_information import EXEMPT_INFORMATION
from documents.wording.dates import DATE_FORMATS

WITHHOLD, RELEASE = "withhold", "release"
CONFIDENTIAL = "confidential"
GROUNDS = [
    *((number, f"Paragraph {number}: {words}") for number, words in EXEMPT_INFORMATION.items()),
    (CONFIDENTIAL, "Confidential, section 100A(3): given by a government department in confidence, "
     "or closed by an enactment or a court. Such a page is never opened"),
]  # fmt: skip


class DecisionForm(forms.Form):
    """Pages from `first` to `last` of the PDF; what becomes of them, by what, and why.

    A page holds several of these: `key` says which one was sent, and ends the names of its boxes.
    """

    first = forms.IntegerField(min_value=0, error_messages={"required": "Enter the first page."})
    last = forms.IntegerField(min_value=0, required=False)
    decision = forms.ChoiceField(
        choices=[(WITHHOLD, "Withhold"), (RELEASE, "Release")],
        error_messages={"required": "Choose whether to withhold or to release."},
    )
    grounds = forms.MultipleChoiceField(choices=GROUNDS, required=False)
    reason = forms.CharField(
        max_length=1000,
        error_messages={"required": "Give a reason. The public reads it where a page is withheld."},
    )
    review_on = forms.DateField(
        required=False,
        input_formats=DATE_FORMATS,
        error_messages={"invalid": "Enter a date such as 6 February 2024 or 06/02/2024"},
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        self.key = data.get("key", "other") if data else ""
        super().__init__(data, auto_id=f"%s-{self.key.replace('%', '')}")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last") or cleaned.get("first")
        if first is not None and last is not None and last < first:
            self.add_error("last", "The last page comes before the first.")
        if cleaned.get("decision") == WITHHOLD and not cleaned.get("grounds"):
            self.add_error("grounds", "Choose at least one paragraph, or that it is confidential.")
        return cleaned

    @property
    def pages(self) -> range:
        first = self.cleaned_data["first"]
        return range(first, (self.cleaned_data["last"] or first) + 1)

    @property
    def ground(self) -> Ground:
        grounds = self.cleaned_data["grounds"]
        return Ground(
            reason=self.cleaned_data["reason"],
            paragraphs=tuple(ground for ground in grounds if ground != CONFIDENTIAL),
            confidential=CONFIDENTIAL in grounds,
            review_on=self.cleaned_data["review_on"],
        )
