"""Reports and the public's questions: corrected by hand where a reading went wrong."""

from django.contrib import admin
from django.http import HttpRequest

from documents.admin.edited_rows import EditedRowAdmin
from documents.admin.queues import PaperSaysOtherwise
from documents.models import PublicQuestion, Report


@admin.register(Report)
class ReportAdmin(EditedRowAdmin):
    fields = (
        "title",
        "purpose",
        "portfolio_holder",
        ("councillor", "portfolio"),
        "local_councillors",
        "executive_director",
        "status",
        "summary",
        "recommendation",
        "reason",
        *EditedRowAdmin.readonly_fields,
    )
    list_display = ("__str__", "meeting")
    list_filter = (PaperSaysOtherwise, "meeting__committee")
    list_select_related = ("meeting__committee",)
    search_fields = ("title",)
    autocomplete_fields = ("councillor", "portfolio")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


@admin.register(PublicQuestion)
class PublicQuestionAdmin(EditedRowAdmin):
    fields = (
        "meeting",
        ("kind", "asker", "asker_kind"),
        "text",
        "responder",
        "response",
        *EditedRowAdmin.readonly_fields,
    )
    list_display = ("__str__", "meeting")
    list_filter = ("kind", PaperSaysOtherwise)
    list_select_related = ("meeting__committee",)
    search_fields = ("asker", "text")
    autocomplete_fields = ("meeting",)
