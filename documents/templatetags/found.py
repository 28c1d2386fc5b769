"""What the head of a page tells machines: its address, its preview, what it is about."""

import json
from collections.abc import Mapping
from typing import Any

from django import template
from django.http import HttpRequest
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from committees.models import Committee
from documents.found.addresses import TURNED_BY, absolute, canonical
from documents.found.citations import Citation
from documents.found.structured_data import (
    CONTEXT,
    committee_data,
    council_data,
    meeting_data,
    paper_data,
    report_data,
)
from documents.models import Meeting, Pack, Report

register = template.Library()

ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}
"""What could end the script element, or a line of a script, inside JSON."""


@register.simple_tag(takes_context=True)
def canonical_address(context: Context) -> str:
    """The page's own address; nothing on a page made without a request, such as the 500 page."""
    request = context.get("request")
    return canonical(request) if request else ""


@register.simple_tag(takes_context=True)
def page_of_list(context: Context) -> str:
    """ ", page 2" for titles: pages of one list must not bear the same title."""
    request = context.get("request")
    asked = {name: request.GET.get(name, "") for name in TURNED_BY} if request else {}
    return "".join(
        f", {name} {int(number)}"
        for name, number in asked.items()
        if number.isdecimal() and int(number) > 1
    )


@register.simple_tag(takes_context=True)
def same_block(context: Context, name: str) -> str:
    """A block of the page once more: previews repeat the title and the description."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block(name) if blocks else None
    return mark_safe(" ".join(block.render(context).split())) if block else ""


@register.simple_tag(takes_context=True)
def data_of_site(context: Context) -> SafeString:
    request, council = _of(context)
    return _script(council_data(council, lambda path: absolute(request, path)))


@register.simple_tag(takes_context=True)
def data_of_committee(context: Context, committee: Committee) -> SafeString:
    request, council = _of(context)
    return _script(committee_data(committee, council, lambda path: absolute(request, path)))


@register.simple_tag(takes_context=True)
def data_of_meeting(context: Context, meeting: Meeting) -> SafeString:
    request, council = _of(context)
    return _script(meeting_data(meeting, council, lambda path: absolute(request, path)))


@register.simple_tag(takes_context=True)
def data_of_report(context: Context, report: Report) -> SafeString:
    request, council = _of(context)
    data = report_data(report, request.path, council, lambda path: absolute(request, path))
    return _script(data)


@register.simple_tag(takes_context=True)
def data_of_paper(context: Context, pack: Pack) -> SafeString:
    request, council = _of(context)
    return _script(paper_data(pack, council, lambda path: absolute(request, path)))


@register.simple_tag(takes_context=True)
def citation(context: Context, report: Report) -> Citation:
    """How the report that this page shows is cited."""
    request, council = _of(context)
    pack = report.pack
    pdf = absolute(request, f"{pack.get_absolute_url()}pack.pdf") if pack else ""
    return Citation(
        report=report,
        meeting=context.get("meeting"),
        item=context.get("item"),
        council=council,
        address=canonical(request),
        pdf_address=pdf,
    )


@register.simple_tag
def citation_fields(citation: Citation) -> SafeString:
    """The meta elements by which reference managers take a report up."""
    return format_html_join("\n  ", '<meta name="{}" content="{}">', citation.fields)


def _of(context: Context) -> tuple[HttpRequest, str]:
    return context["request"], context["brand"].council


def _script(data: Mapping[str, Any]) -> SafeString:
    text = json.dumps({"@context": CONTEXT, **data}, ensure_ascii=False).translate(ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))
