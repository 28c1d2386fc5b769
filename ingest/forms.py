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
        return [super(ManyFilesField, self).clean(file, initial) for file in data or []]


class UploadForm(forms.Form):
    """Papers, zips of papers or a folder of them; what each is, its receiver says."""

    # An empty file is let in: `receive_pack` says which it is, and the others are kept.
    packs = ManyFilesField(required=False, allow_empty_file=True)
    folder = ManyFilesField(required=False, allow_empty_file=True)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned["packs"] and not cleaned["folder"]:
            self.add_error("packs", "Choose at least one PDF, zip or folder to upload.")
        return cleaned
