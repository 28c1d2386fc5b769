"""How pages print what papers state: page marks, dates, breadcrumbs, and what is missing."""

import datetime
from collections.abc import Mapping
from typing import Any

from django import template
from django.core.paginator import Page
from django.template.context import Context
from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from documents.models import Pack, Report, SearchEntry
from documents.search.snippets import MATCH_ENDS, MATCH_STARTS
from documents.withholding.exempt_information import EXEMPT_INFORMATION
from documents.wording.formatted_text import clean
from documents.wording.titles import readable, shortened

register = template.Library()

NOT_STATED = mark_safe('<span class="not-stated">not stated in the paper</span>')


@register.inclusion_tag("_shared/section_link.html", takes_context=True)
def section_link(context: Context, name: str, *addresses: str) -> Mapping[str, Any]:
    """A link of the main navigation; it says so when the reader is inside that section.

    The link leads to the first address; the others are of pages that belong to the section.
    """
    request, targets = context.get("request"), tuple(reverse(address) for address in addresses)
    current = request is not None and request.path.startswith(targets)
    return {"name": name, "target": targets[0], "current": current}


@register.inclusion_tag("_shared/breadcrumbs.html")
def breadcrumbs(*names_and_addresses: str) -> Mapping[str, Any]:
    """Breadcrumbs from alternating names and addresses; a last name alone is the page itself.

    An address with a colon in it ("documents:meetings") is the name of a view.
    """
    pairs = list(names_and_addresses)
    current = [(pairs.pop(), "")] if len(pairs) % 2 else []
    trail = [
        (name, reverse(address) if ":" in address else address)
        for name, address in zip(pairs[::2], pairs[1::2], strict=True)
    ]
    return {"trail": trail + current}


@register.inclusion_tag("_shared/page_mark.html", takes_context=True)
def page_mark(context: Context, row: Any, field: str = "") -> Mapping[str, Any]:
    """The mark that opens the PDF where the row, or one field of it, was read: "p. 14".

    A view that passes `printed`, the printed numbers of the row's pack, has a field's own page
    shown as it is printed; without it only the row's page is sure, and that is shown.
    """
    printed = (context.get("printed") or {}).get(row.pack_id)
    page = ((row.sources or {}).get(field) or {}).get("page") if field and printed else None
    number = page or row.page
    own = row.printed_page if number == row.page else None
    return {"pack": row.pack, "page": number, "label": own or (printed or {}).get(number) or number}


@register.inclusion_tag("_shared/page_mark.html", takes_context=True)
def page_mark_at(context: Context, pack: Pack | None, page: int | None) -> Mapping[str, Any]:
    """The mark of a page that is no record's: a paragraph's, or a page of a list."""
    printed = (context.get("printed") or {}).get(pack.pk, {}) if pack else {}
    return {"pack": pack, "page": page, "label": printed.get(page) or page}


@register.inclusion_tag("_shared/page_mark.html")
def search_mark(entry: SearchEntry) -> Mapping[str, Any]:
    """The mark of what a search found."""
    label = entry.printed_page or entry.page
    return {"pack": entry.pack, "page": entry.page, "label": label}


@register.inclusion_tag("_shared/pagination.html", takes_context=True)
def pagination(context: Context, page: Page) -> Mapping[str, Any]:
    """Links to the pages of a list around the one shown; nothing where there is only one."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {"request": context["request"], "page": page, "page_numbers": numbers}


@register.filter
def day(value: datetime.date | None) -> str:
    """6 February 2024"""
    return f"{value.day} {value:%B %Y}" if value else ""


@register.filter
def iso_day(text: str) -> str:
    """6 February 2024, from "2024-02-06"; a text that is no such date stays as it is."""
    try:
        return day(datetime.date.fromisoformat(text))
    except ValueError:
        return text


@register.filter
def plan_day(text: str) -> str:
    """ "January 2024" from "2024-01", "8 January 2024" from "2024-01-08"; else the text itself."""
    try:
        month = datetime.datetime.strptime(text, "%Y-%m")
    except ValueError:
        return iso_day(text)
    return f"{month:%B %Y}"


@register.filter
def weekday(value: datetime.date | None) -> str:
    """Tuesday 6 February 2024"""
    return f"{value:%A} {day(value)}" if value else ""


@register.filter
def clock(value: datetime.time | None) -> str:
    """10:00 am"""
    if value is None:
        return ""
    return f"{(value.hour % 12) or 12}:{value:%M} {'am' if value.hour < 12 else 'pm'}"


@register.filter
def period(value: Any) -> str:
    """A date range in words: "from 20 June 2023 to 5 May 2024". The range ends a day late."""
    first = f"from {day(value.lower)}" if value.lower else ""
    last = value.upper - datetime.timedelta(days=1) if value.upper else None
    return " ".join(part for part in (first, f"to {day(last)}" if last else "") if part)


@register.filter
def held(row: Any) -> str:
    """How long a post or a seat was held: exactly where a person said so, else as papers name it.

    "first named on 20 June 2023, no longer on 4 May 2024": no paper says what was in between.
    """
    if row.by_hand or not row.period.lower:
        return period(row.period)
    ended = f", no longer on {day(row.period.upper)}" if row.period.upper else ""
    return f"first named on {day(row.period.lower)}{ended}"


@register.filter
def stated(value: Any) -> SafeString | Any:
    """The value, or in plain words that the paper does not state it."""
    return value if value not in (None, "", [], ()) else NOT_STATED


@register.filter
def unstated(report: Report) -> str:
    """What the head of a report does not state: "Portfolio holder, author"."""
    said = {
        "what it is for": report.purpose,
        "portfolio holder": report.portfolio_holder,
        "local councillors": report.local_councillors,
        "executive director": report.executive_director,
        "author": report.authors.all(),
        "report status": report.status,
    }
    return ", ".join(name for name, value in said.items() if not value).capitalize()


register.filter("readable", readable)
register.filter("shortened", shortened)


@register.filter
def of(values: Mapping[Any, Any], key: Any) -> Any:
    """What a mapping has under a key; empty where it has nothing."""
    return values.get(key, "")


@register.filter
def exempt_words(paragraph: str) -> str:
    """What a paragraph of Schedule 12A, Part 1, is about."""
    return EXEMPT_INFORMATION.get(str(paragraph).strip(), "")


@register.filter
def paragraphs(text: str) -> SafeString:
    """A paragraph for each line: that is how the records keep paragraphs."""
    lines = [(line,) for line in (text or "").splitlines() if line.strip()]
    return (
        format_html_join("\n", "<p>{}</p>", lines)
        if lines
        else format_html("<p>{}</p>", stated(""))
    )


@register.filter
def decision(text: str) -> SafeString:
    """A decision; what follows a line that ends with a colon is the list that it announces."""
    lines = [line for line in (text or "").splitlines() if line.strip()]
    ends = next((at for at, line in enumerate(lines, 1) if line.rstrip().endswith(":")), len(lines))
    points = format_html_join("", "<li>{}</li>", ((line,) for line in lines[ends:]))
    said = paragraphs("\n".join(lines[:ends]))
    return format_html("{}<ul>{}</ul>", said, points) if points else said


@register.filter
def formatted(text: str) -> SafeString:
    """A text that an editor gave a form; cleaned here too, however it came into the row."""
    return mark_safe(clean(text))


@register.filter
def marked(passage: str) -> SafeString:
    """A search's passage with its matches marked; everything else in it is only text. Dots say
    that it begins or ends inside a sentence."""
    bare = passage.replace(MATCH_STARTS, "").replace(MATCH_ENDS, "").strip()
    before = "… " if bare[:1].islower() else ""
    after = "" if bare[-1:] in ".!?" else " …"
    safe = f"{before}{escape(passage)}{after}"
    return mark_safe(safe.replace(MATCH_STARTS, "<mark>").replace(MATCH_ENDS, "</mark>"))
