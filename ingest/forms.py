"""The upload form."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile


class ManyFilesInput(forms.ClearableFileInput):
    """The browser's own picker: takes several files, and files dropped on it."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = data or [None]  # none chosen is an empty list: let it be refused as required
        return [super(ManyFilesField, self).clean(file, initial) for file in files]


class UploadForm(forms.Form):
    """One or more PDFs; whether each is a pack is for `receive_pack` to say."""

    packs = ManyFilesField(
        label="Packs",
        help_text="PDFs as they will be published, without exempt pages.",
        error_messages={"required": "Choose at least one PDF to upload."},
        allow_empty_file=True,  # `receive_pack` says which file it is, and keeps the others
        widget=ManyFilesInput(attrs={"accept": "application/pdf,.pdf"}),
    )
