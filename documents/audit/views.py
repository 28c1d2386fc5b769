"""The audit log on the administrator's page, and as a file."""

import csv
from collections.abc import Iterator
from typing import Any

from django.contrib.auth.decorators import login_required, permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from documents.audit.acts import Act
from documents.audit.chain import check_chain
from documents.audit.filters import AuditFilter
from documents.audit.models import AuditLine
from documents.audit.recording import record

LINES_A_PAGE = 50
COLUMNS = ("number", "at", "person", "act", "kind", "about", "address", "reason", "details", "seal")


@login_required
@permission_required("audit.view_auditline", raise_exception=True)
@require_GET
def log(request: HttpRequest) -> HttpResponse:
    """The newest lines first, by filters; whether the log is whole is asked for by ?check=1."""
    found = AuditFilter(request.GET, AuditLine.objects.all())
    lines = found.qs if found.form.is_valid() else AuditLine.objects.none()
    context = {
        "filter": found,
        "page": Paginator(lines, LINES_A_PAGE).get_page(request.GET.get("page")),
        "chain": check_chain() if "check" in request.GET else None,
    }
    return render(request, "staff/audit.html", context)


@login_required
@permission_required("audit.export_auditline", raise_exception=True)
@require_GET
def export(request: HttpRequest) -> StreamingHttpResponse:
    """The lines that the filters leave, oldest first, with their seals."""
    found = AuditFilter(request.GET, AuditLine.objects.select_related("sealed").order_by("pk"))
    lines = found.qs if found.form.is_valid() else AuditLine.objects.none()
    record(Act.EXPORTED, by=request.user, what="audit log", filters=request.GET.dict())
    response = StreamingHttpResponse(_rows(lines), content_type="text/csv; charset=utf-8")
    name = f"audit-log-{timezone.localdate():%Y-%m-%d}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response


class _Line:
    """What csv.writer writes to: gives back the line instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def _rows(lines: Any) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield writer.writerow(COLUMNS)
    for line in lines.iterator(chunk_size=500):
        yield writer.writerow([_cell(value) for value in _values(line)])


def _values(line: AuditLine) -> tuple[Any, ...]:
    seal = line.sealed.seal if hasattr(line, "sealed") else ""
    what = (line.about_kind, line.about, line.address, line.reason, line.details or "")
    return (line.pk, timezone.localtime(line.at).isoformat(), line.person, line.act, *what, seal)


def _cell(value: Any) -> str:
    """As text; what a spreadsheet would take for a formula gets an apostrophe before it."""
    text = str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
