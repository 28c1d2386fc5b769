"""Figures that the paper sets above the line: the marks of footnotes, and powers."""

import re
from collections.abc import Callable

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from documents.editions.footnotes import FIGURES, MARK, RAISED, Notes

register = template.Library()

FIGURE = re.compile(f"[{RAISED}]+")


@register.filter
def raised(text: str, notes: Notes | None = None) -> SafeString:
    """The text with each raised figure as such; a mark that is known leads to its footnote."""
    escaped = conditional_escape(text)
    if escaped.isascii():
        return escaped
    linked = MARK.sub(_linking(dict(notes or {})), escaped)
    return mark_safe(FIGURE.sub(_above, linked))


def _linking(notes: Notes) -> Callable[[re.Match[str]], str]:
    def link(mark: re.Match[str]) -> str:
        number = mark["figure"].translate(FIGURES)
        note = notes.get(number)
        if note is None:
            return mark.group()
        if note.mark:  # an address is given once
            notes[number] = note._replace(mark="")
        own = format_html(' id="{}"', note.mark) if note.mark else ""
        return mark["space"] + format_html(
            '<sup class="footnote-mark"><a{} href="#{}">'
            '<span class="govuk-visually-hidden">footnote </span>{}</a></sup>',
            own,
            note.anchor,
            number,
        )

    return link


def _above(figure: re.Match[str]) -> str:
    return f"<sup>{figure.group().translate(FIGURES)}</sup>"
