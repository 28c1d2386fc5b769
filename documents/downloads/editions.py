"""An edition as one file that needs nothing else: its styles inside, its links whole."""

import re
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.http import content_disposition_header

from documents.found.addresses import absolute

STYLES = "vendor/edition.css"
OWN_LINK = re.compile(r'href="(/[^"]*)"')


def edition_file(
    request: HttpRequest, template: str, context: dict[str, Any], *, name: str
) -> HttpResponse:
    """The page that `template` makes, as a file to keep. `name` is without its ending."""
    whole = {**context, "standalone": True, "styles": _styles()}
    page = render_to_string(template, whole, request)
    linked = OWN_LINK.sub(lambda link: f'href="{absolute(request, link.group(1))}"', page)
    response = HttpResponse(linked)
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.html")
    return response


def _styles() -> str:
    """The styles of editions; an edition is readable without, as before the first build of them."""
    found = finders.find(STYLES)
    return Path(str(found)).read_text(encoding="utf-8") if found else ""
