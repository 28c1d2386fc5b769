"""Addresses of what was merged into another lead there for good."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from committees.models import Committee, Councillor, Portfolio

View = Callable[..., HttpResponse]


def follows_merged(model: type[Committee | Councillor | Portfolio]) -> Callable[[View], View]:
    """For a view of one row by its slug: asked only where the view finds nothing."""

    def decorate(view: View) -> View:
        @wraps(view)
        def found_or_merged(request: HttpRequest, slug: str) -> HttpResponse:
            try:
                return view(request, slug)
            except Http404:
                merged = model._default_manager.filter(slug=slug, merged_into__isnull=False).first()
                if merged is None or merged.merged_into is None:
                    raise
                return redirect(merged.merged_into, permanent=True)

        return found_or_merged

    return decorate
