"""What every admin of rows read from papers shares: edits are noted, and shown beside the paper."""

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from documents.actions import undo_last_change
from documents.admin.history import ReadableHistoryAdmin
from documents.admin.on_paper import page_link, paper_says
from documents.admin.paragraphs import LINES_AS_KEPT
from documents.admin.two_editors import KeepsOthersWork, closed, opened
from documents.admin.withdrawing import (
    ask_for_reason,
    note_brought_back,
    note_withdrawn,
    public_addresses,
)
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.editing import accept_paper, note_edits, note_typed_in
from documents.models import AgendaItem, Minute, PublicQuestion, Report
from documents.models.provenance import FromPaper
from documents.search import refresh
from documents.typed_rows import complete
from documents.wording.fields import label

SEARCHED = (AgendaItem, Minute, PublicQuestion, Report)
SETTLED_LATER = ("status", "confirmed_by")  # of a new minute: by the meeting that confirms it
TYPED_IN = (AgendaItem, Minute, PublicQuestion)


def note_form(form: ModelForm, *, is_new: bool) -> None:
    """Note on the form's row what the person changed or, of a new row, filled in."""
    row = form.instance
    if is_new:
        filled = [name for name in form.changed_data if form.cleaned_data.get(name)]
        filled = [name for name in filled if name not in SETTLED_LATER]
        note_typed_in(row, _fields_of(row, filled))
    else:
        kept = type(row)._default_manager.get(pk=row.pk)
        changed = _fields_of(row, form.changed_data)
        note_edits(row, changed, {name: getattr(kept, name) for name in changed})


def _fields_of(row: Model, names: list[str]) -> list[str]:
    columns = {field.name for field in row._meta.concrete_fields}
    return [name for name in names if name in columns and name != "meeting"]


def show_in_search(row: Model) -> None:
    if isinstance(row, SEARCHED):
        refresh(row)


class EditedRowAdmin(ReadableHistoryAdmin):
    """Rows read from papers: who changed what is kept, and the paper's reading stands beside it.

    A row that a paper states is never deleted, only withdrawn: it would come back when read again.
    """

    form = KeepsOthersWork
    formfield_overrides = LINES_AS_KEPT
    readonly_fields: tuple[Any, ...] = ("where_on_paper", "what_paper_says")
    actions: Any = ("undo", "withdraw_rows", "bring_back_rows", "take_papers_word")

    @admin.display(description="On paper")
    def where_on_paper(self, row: Any) -> str:
        return page_link(row)

    @admin.display(description="The paper says otherwise")
    def what_paper_says(self, row: Any) -> str:
        return paper_says(row)

    def view_on_site(self, row: Any) -> str | None:
        """Where readers find it; no link to what they cannot see yet."""
        if not hasattr(row, "get_absolute_url"):
            return None
        return public_addresses(type(row)._default_manager.filter(pk=row.pk)).get(
            (type(row), row.pk)
        )

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """Say who else has the page open, before either has typed much."""
        row = super().get_object(request, object_id, from_field)
        if row is not None and request.method == "GET" and "_popup" not in request.GET:
            for words in opened(row, request.user):
                messages.warning(request, f"{words}, and may be changing it too.")
        return row

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        note_form(form, is_new=not change)
        if not change and hasattr(obj, "meeting"):
            complete(obj)
        super().save_model(request, obj, form, change)
        closed(obj, request.user)
        show_in_search(obj)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Inlines are noted as the form itself is; what no paper states, such as a correction,
        is only kept."""
        if not issubclass(formset.model, FromPaper):
            formset.save()
            return
        formset.save(commit=False)
        for row_form in formset.forms:
            if row_form.instance in formset.new_objects:
                note_form(row_form, is_new=True)
                complete(row_form.instance)
            elif any(row_form.instance is row for row, _ in formset.changed_objects):
                note_form(row_form, is_new=False)
            else:
                continue
            row_form.instance.save()
            show_in_search(row_form.instance)
        formset.save_m2m()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.action(description="Undo the last change by a person", permissions=["change"])
    def undo(self, request: HttpRequest, rows: QuerySet) -> None:
        for row in rows:
            names = undo_last_change(row, by=request.user)
            if names:
                fields = ", ".join(label(row, name).lower() for name in names)
                messages.success(request, f"{row}: taken back ({fields}).")
            else:
                messages.info(request, f"{row}: no person has changed it, so nothing was undone.")

    @admin.action(description="Withdraw: hide from the public", permissions=["change"])
    def withdraw_rows(self, request: HttpRequest, rows: QuerySet) -> HttpResponse | None:
        if not request.POST.get("reason", "").strip():
            return ask_for_reason(self, request, rows)
        with transaction.atomic():
            before = public_addresses(rows)
            self._set_withdrawn(request, rows, timezone.now(), "Withdrawn")
            note_withdrawn(request, rows, before)
        return None

    @admin.action(description="Bring back what was withdrawn", permissions=["change"])
    def bring_back_rows(self, request: HttpRequest, rows: QuerySet) -> None:
        with transaction.atomic():
            self._set_withdrawn(request, rows, None, "Brought back")
            note_brought_back(request, rows)

    @admin.action(description="Undo edits: take the paper's word again", permissions=["change"])
    @transaction.atomic
    def take_papers_word(self, request: HttpRequest, rows: QuerySet) -> None:
        for row in rows:
            if names := accept_paper(row):
                row.save()
                show_in_search(row)
                record(Act.EDITED, by=request.user, about=row, fields=names)
                fields = ", ".join(label(row, name).lower() for name in names)
                messages.success(request, f"{row}: says what the paper says again ({fields}).")
            else:
                messages.info(request, f"{row}: says what the paper says already.")

    def _set_withdrawn(self, request: HttpRequest, rows: QuerySet, when: Any, done: str) -> None:
        for row in rows:
            before = {"withdrawn_at": row.withdrawn_at}
            row.withdrawn_at = when
            note_edits(row, before, before)
            row.save()
            show_in_search(row)
        messages.success(request, f"{done}: {', '.join(map(str, rows))}.")
