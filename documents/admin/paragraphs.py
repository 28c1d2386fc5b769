"""Running text in a box, and a list of paragraphs in one box, an empty line between each."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db.models import Field, TextField

BLANK_LINE = re.compile(r"\n[ \t]*\n")


class LinesTextarea(AdminTextareaWidget):
    """Lines as they are kept. Browsers send each line end as two characters, which would make
    every text of several lines one that a person edited."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return value.replace("\r\n", "\n") if isinstance(value, str) else value


# The formfield_overrides of an admin.
LINES_AS_KEPT: Mapping[type[Field], Mapping[str, Any]] = {TextField: {"widget": LinesTextarea}}


class ParagraphsField(forms.CharField):
    """A list of texts, written as paragraphs: each decision of a minute is one."""

    widget = forms.Textarea(attrs={"rows": 6, "cols": 100})

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"required": False} | options)

    def prepare_value(self, value: Any) -> Any:
        return "\n\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        if isinstance(value, list):
            return value
        text = (value or "").replace("\r\n", "\n")
        return [part.strip() for part in BLANK_LINE.split(text) if part.strip()]

    def validate(self, value: Any) -> None:
        super().validate("\n\n".join(value))

    def run_validators(self, value: Any) -> None:
        super().run_validators("\n\n".join(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(data) != (initial or [])
