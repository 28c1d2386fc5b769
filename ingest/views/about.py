"""What a paper is and which meeting it is for, said by an officer."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from committees.models import Committee
from documents.models import Pack
from documents.wording.dates import DATE_FORMATS
from ingest.actions.describing import describe_pack, meeting_on
from ingest.views.access import officers_only, pack_or_404

INPUT, SELECT = {"class": "govuk-input"}, {"class": "govuk-select"}
SHORT = {"class": "govuk-input govuk-input--width-10"}


class AboutForm(forms.Form):
    """A meeting is named by committee and day; both or neither."""

    kind = forms.ChoiceField(choices=Pack.Kind.choices, widget=forms.Select(attrs=SELECT))
    title = forms.CharField(max_length=400, widget=forms.TextInput(attrs=INPUT))
    committee = forms.ModelChoiceField(
        Committee.objects.filter(merged_into__isnull=True),
        required=False,
        empty_label="No meeting",
        widget=forms.Select(attrs=SELECT),
    )
    date = forms.DateField(
        label="Day of the meeting",
        required=False,
        input_formats=DATE_FORMATS,
        widget=forms.DateInput(format="%d/%m/%Y", attrs=SHORT),
        error_messages={"invalid": "Enter a date such as 6 February 2024 or 06/02/2024"},
    )
    start_time = forms.TimeField(
        label="Its time, where there are two on that day",
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs=SHORT),
        error_messages={"invalid": "Enter a time such as 14:00"},
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "committee" in cleaned and "date" in cleaned:
            if cleaned["committee"] and not cleaned["date"]:
                self.add_error("date", "Enter the day of the meeting.")
            elif cleaned["date"] and not cleaned["committee"]:
                self.add_error("committee", "Choose the committee that meets on that day.")
        return cleaned


@officers_only
@require_http_methods(["GET", "POST"])
def about(request: HttpRequest, hash8: str) -> HttpResponse:
    pack = pack_or_404(hash8)
    form = AboutForm(request.POST or None, initial=_as_it_is(pack))
    if form.is_valid():
        said = form.cleaned_data
        meeting = None
        if said["committee"]:
            meeting = meeting_on(said["committee"], said["date"], said["start_time"])
        changed = describe_pack(
            pack, kind=said["kind"], title=said["title"], meeting=meeting, by=request.user
        )
        messages.success(request, "Changed." if changed else "Nothing was changed.")
        return redirect("ingest:review", pack.hash8)
    context = {"pack": pack, "form": form}
    return render(request, "staff/about.html", context, status=422 if form.errors else 200)


def _as_it_is(pack: Pack) -> dict[str, Any]:
    meeting = pack.meeting
    return {
        "kind": pack.kind,
        "title": pack.title,
        "committee": meeting.committee if meeting else None,
        "date": meeting.date if meeting else None,
        "start_time": meeting.start_time if meeting else None,
    }
