"""Pages travel compressed: a long report to a quarter of its size."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

TEXT = ("text/", "application/atom+xml", "application/json", "application/xml", "image/svg+xml")


class CompressText(GZipMiddleware):
    """Compresses what is text for a browser that asks; a PDF or a picture is sent as it is.

    A response gets a random length on top, so that its size gives no secret of the page away.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if response.streaming or not response.get("Content-Type", "").startswith(TEXT):
            return response
        return super().process_response(request, response)
