"""Where the site's content security policy (`CONTENT_SECURITY_POLICY`) is not every page's."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_exempt, csp_update
from django.http import HttpRequest
from django.http.response import HttpResponseBase

ADMIN = "/admin/"
PDF = "application/pdf"


class StylesOfTheAdmin:
    """Middleware: the admin's editor of formatted text writes its own styles into the page.

    PDFs go without a policy, which is for pages: some browsers show a PDF by a page of their own,
    and would hold that to it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.with_styles = csp_update({"style-src": [SELF, UNSAFE_INLINE]})(get_response)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(ADMIN):
            return self.with_styles(request)
        answer = self.get_response(request)
        if answer.get("Content-Type") == PDF:
            return csp_exempt()(lambda request: answer)(request)
        return answer
