"""Withdrawing rows in the admin: asked first, with a reason that their old addresses give."""

from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.audit.acts import Act
from documents.audit.recording import record
from documents.downloads.made_files import forget_made_files
from documents.withholding.withdrawals import bury, lift


def ask_for_reason(model_admin: admin.ModelAdmin, request: HttpRequest, rows: Any) -> HttpResponse:
    """The page between choosing rows and withdrawing them."""
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Withdraw from the public",
        "opts": model_admin.model._meta,
        "rows": rows,
        "tried": "reason" in request.POST,
    }
    return render(request, "admin/withdraw_rows.html", context)


@transaction.atomic
def note_withdrawn(request: HttpRequest, rows: QuerySet, before: dict[Any, str]) -> None:
    """A line for each row, and a tombstone at each address that was public."""
    reason = request.POST["reason"].strip()
    for row in rows:
        record(Act.WITHDRAWN, by=request.user, about=row, reason=reason)
        if pack := getattr(row, "pack", None):
            forget_made_files(pack)
    kind = str(rows.model._meta.verbose_name).capitalize()
    bury(before, kind=kind, reason=reason, by=request.user)


@transaction.atomic
def note_brought_back(request: HttpRequest, rows: QuerySet) -> None:
    for row in rows:
        record(Act.BROUGHT_BACK, by=request.user, about=row)
    lift(address for address in map(address_of, rows) if address)


def public_addresses(rows: QuerySet) -> dict[Any, str]:
    """Where the public finds these rows now."""
    public = rows.model.objects.published().filter(pk__in=[row.pk for row in rows])
    return {(rows.model, row.pk): address_of(row) for row in public}


def address_of(row: Any) -> str:
    address = getattr(row, "get_absolute_url", None)
    return str(address()) if address else ""
