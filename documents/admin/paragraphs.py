"""A list of paragraphs in one box, an empty line between each."""

import re
from typing import Any

from django import forms

BLANK_LINE = re.compile(r"\n[ \t]*\n")


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
