"""A form over the few fields of a row that a question is about."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, CharField, DateField, Field, IntegerField, TextField
from django.forms.models import modelform_factory

from committees.models import Councillor
from documents.actions import correct_row, say_who_in
from documents.actions.person import Person
from documents.admin.paragraphs import LinesTextarea, ParagraphsField
from documents.models import Pack
from documents.models.provenance import FromPaper
from documents.wording.fields import label

ASKED = (ArrayField, BooleanField, CharField, DateField, IntegerField, TextField)
# What the portal keeps for itself, and what only moving a meeting may change.
NOT_ASKED = {field.name for field in FromPaper._meta.fields} | {
    *("id", "slug", "position", "status", "routine"),
    *("date", "facts_page", "first_published_at"),
}
LINES = {"class": "govuk-textarea", "rows": 6}


def fields_of(row: Any, named: list[str]) -> list[str]:
    """The fields a person may correct here: those named, else all that hold words or dates."""
    columns = [
        field.name
        for field in row._meta.concrete_fields
        if field.name not in NOT_ASKED and isinstance(field, ASKED)
    ]
    return [name for name in columns if name in named] or columns


class CorrectionForm(forms.ModelForm):
    """Fields of one row; what is typed becomes the person's word."""

    @property
    def legend(self) -> str:
        return str(self.instance)

    def keep(self, *, by: Person) -> None:
        correct_row(self.instance, self.cleaned_data, by=by)


def correction_form(row: Any, named: list[str]) -> Callable[..., CorrectionForm]:
    made: Any = modelform_factory(
        type(row),
        form=CorrectionForm,
        fields=fields_of(row, named),
        formfield_callback=_form_field,
    )
    return made


class NameForm(forms.Form):
    """Who is meant by a printed name, of those who could be."""

    councillor = forms.ModelChoiceField(
        Councillor.objects.none(),
        label="Councillor",
        empty_label="Choose one",
        widget=forms.Select(attrs={"class": "govuk-select"}),
        error_messages={"required": "Choose who is meant, or leave the name as it is."},
    )

    def __init__(self, data: Any, *, pack: Pack, name: str, candidates: list[int]) -> None:
        super().__init__(data)
        self._pack, self._name = pack, name
        choice: Any = self.fields["councillor"]
        choice.queryset = Councillor.objects.filter(pk__in=candidates)

    @property
    def legend(self) -> str:
        return f"“{self._name}”"

    def keep(self, *, by: Person) -> None:
        say_who_in(self._pack, self._name, self.cleaned_data["councillor"], by=by)


def _form_field(field: Field, **options: Any) -> Any:
    options["label"] = label(field.model(), field.name)
    if isinstance(field, ArrayField):
        widget = forms.Textarea(attrs=LINES)
        help_text = "One a paragraph; leave an empty line between two."
        return ParagraphsField(label=options["label"], help_text=help_text, widget=widget)
    if isinstance(field, TextField):
        return field.formfield(widget=LinesTextarea(attrs=LINES), **options)
    made = field.formfield(**options)
    if made is not None:
        made.widget.attrs["class"] = _look_of(field)
    return made


def _look_of(field: Field) -> str:
    if isinstance(field, BooleanField):
        return "govuk-checkboxes__input"
    return "govuk-select" if field.choices else "govuk-input"
