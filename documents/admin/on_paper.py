"""A row beside its paper: the link to its page, and what is printed there where it differs."""

from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from documents.editing import differing_readings
from documents.models import Pack
from documents.wording.fields import label, value_in_words

TYPED_IN = "Typed in: no paper states it"


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


def page_picture(row: Any) -> str | SafeString:
    """The page as a picture beside the form, fetched when it is opened."""
    if row.pk is None or row.pack is None or row.page is None:
        return TYPED_IN
    return format_html(
        '<details><summary>Show {}</summary><img loading="lazy" width="700" src="{}" alt="{}">'
        "</details>",
        row.page_label,
        reverse("ingest:page_picture", args=[row.pack.hash8, row.page]),
        f"Picture of {row.page_label} of {row.pack}",
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
        '<p class="as-printed"><strong>{}:</strong> {}</p>',
        ((label(row, name), value_in_words(row, name, value)) for name, value in readings.items()),
    )
