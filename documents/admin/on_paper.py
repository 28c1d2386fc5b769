"""A row beside its paper: the link to its page, and what is printed there where it differs."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from documents.editing import differing_readings
from documents.models import Pack

TYPED_IN = "Typed in: no paper states it"
LONGEST = 2_000  # characters shown of one reading


def page_link(row: Any) -> str | SafeString:
    """The row's page of the PDF and its picture, each in a window of its own."""
    if row.pk is None or row.pack is None:
        return TYPED_IN
    if row.page is None:
        return format_html('<a href="{}" target="_blank">{}</a>', pdf(row.pack), row.pack)
    return format_html(
        '<a href="{}" target="_blank">{} of {}</a> · <a href="{}" target="_blank">picture</a>',
        f"{pdf(row.pack)}#page={row.page}",
        row.page_label,
        row.pack,
        reverse("ingest:page_picture", args=[row.pack.hash8, row.page]),
    )


def pdf(pack: Pack) -> str:
    return reverse("documents:pack_file", args=[pack.hash8])


def paper_says(row: Any) -> str | SafeString:
    """Each field that a person changed, with the paper's reading of it."""
    readings = differing_readings(row)
    if not readings:
        return "-"
    return format_html_join(
        "",
        '<p style="white-space: pre-line"><strong>{}:</strong> {}</p>',
        ((label(row, name), in_words(row, name, value)) for name, value in readings.items()),
    )


def label(row: Any, name: str) -> str:
    text = str(row._meta.get_field(name).verbose_name)
    return text[:1].upper() + text[1:]


def in_words(row: Any, name: str, value: Any) -> str:
    """A reading as a person would write it."""
    field = row._meta.get_field(name)
    if value in (None, "", []):
        return "nothing"
    if field.is_relation:
        return str(field.related_model._default_manager.filter(pk=value).first() or "nothing")
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "\n\n".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
