"""Merging two names in the admin, asked first; and parting them again."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join

from committees.actions import (
    NotMerged,
    check_mergeable,
    check_partable,
    merge,
    part,
    what_moves,
)
from committees.history_admin import HistoryAdmin


class MergingAdmin(HistoryAdmin):
    """Lists in which two names that are one are merged. What was merged is in no list: it is named
    on the page of the one that it leads to."""

    actions = ("merge",)
    parts_again = True  # whether what was merged can be made two again

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).filter(merged_into__isnull=True)

    def get_urls(self) -> list[Any]:
        pages: list[tuple[str, Any, str]] = [
            ("merge/<int:kept>/<int:other>/", self.merge_page, "merge")
        ]
        if self.parts_again:
            pages.append(("part/<int:other>/", self.part_page, "part"))
        return [
            *(
                path(route, self.admin_site.admin_view(view), name=self._name(page))
                for route, view, page in pages
            ),
            *super().get_urls(),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_readonly_fields(request, obj)
        tells = obj and obj.merged_from.exists() and self.has_change_permission(request, obj)
        return (*fields, "merged_here") if tells else fields

    @admin.display(description="Merged into this one")
    def merged_here(self, row: Any) -> str:
        if not self.parts_again:
            return ", ".join(map(str, row.merged_from.all()))
        return format_html_join(
            ", ",
            '{} (<a href="{}">part them again</a>)',
            ((other, self._address("part", other.pk)) for other in row.merged_from.all()),
        )

    @admin.action(description="Merge two that are one", permissions=["change"])
    def merge(self, request: HttpRequest, rows: QuerySet) -> HttpResponse | None:
        """Leads to the page that says what happens, and asks."""
        chosen = list(rows.order_by("pk"))
        if len(chosen) != 2:
            messages.error(request, "Choose exactly two to merge.")
            return None
        return redirect(self._address("merge", chosen[0].pk, chosen[1].pk))

    def merge_page(self, request: HttpRequest, kept: int, other: int) -> HttpResponse:
        """The one known first is offered as the one to keep; the page lets the officer swap."""
        first, second = self._row(request, kept), self._row(request, other)
        try:
            check_mergeable(first, second)
            if request.method == "POST":
                merge(first, second, by=request.user)
                messages.success(request, f"Merged: {second.name} now leads to {first}.")
                return redirect(self._address("changelist"))
        except NotMerged as reason:
            return self._refused(request, reason)
        shown = {
            "kept": first,
            "other": second,
            "moving": what_moves(second),
            "swapped": self._address("merge", other, kept),
            "parts_again": self.parts_again,
        }
        return self._page(request, "merge", f"Merge {second} into {first}?", shown)

    def part_page(self, request: HttpRequest, other: int) -> HttpResponse:
        row = self._row(request, other)
        try:
            check_partable(row)
            if request.method == "POST":
                kept = part(row, by=request.user)
                messages.success(request, self._parted(row, kept))
                return redirect(self._address("changelist"))
        except NotMerged as reason:
            return self._refused(request, reason)
        shown = {"kept": row.merged_into, "other": row}
        return self._page(request, "part", f"Part {row} from {row.merged_into} again?", shown)

    def _parted(self, row: Any, kept: Any) -> str:
        words = 'Parted: <a href="{}">{}</a> and {} are two names again. Check what stayed with {}.'
        return format_html(words, self._address("change", row.pk), row, kept, kept)

    def _row(self, request: HttpRequest, key: int) -> Any:
        if not self.has_change_permission(request):
            raise PermissionDenied
        return get_object_or_404(self.model, pk=key)

    def _refused(self, request: HttpRequest, reason: NotMerged) -> HttpResponse:
        messages.error(request, str(reason))
        return redirect(self._address("changelist"))

    def _page(
        self, request: HttpRequest, page: str, title: str, shown: dict[str, Any]
    ) -> HttpResponse:
        context = self.admin_site.each_context(request) | {
            "title": title,
            "opts": self.model._meta,
        }
        return render(request, f"admin/{page}_names.html", context | shown)

    def _name(self, page: str) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_{page}"

    def _address(self, page: str, *keys: int) -> str:
        return reverse(f"admin:{self._name(page)}", args=keys)
