"""Names of attendance lists, and who is meant by each."""

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest

from documents.actions import say_who
from documents.admin.edited_rows import EditedRowAdmin
from documents.admin.on_paper import page_picture
from documents.admin.queues import UnmatchedNames
from documents.models import Attendance


@admin.register(Attendance)
class AttendanceAdmin(EditedRowAdmin):
    """An officer's choice of a councillor teaches the portal the name."""

    fields = (
        "meeting",
        ("capacity", "name", "role", "remotely"),
        "councillor",
        "where_on_paper",
        "picture",
        "what_paper_says",
    )
    list_display = ("name", "capacity", "meeting", "councillor")
    list_filter = (UnmatchedNames, "capacity", "meeting__committee")
    list_select_related = ("meeting__committee", "councillor")
    search_fields = ("name",)
    autocomplete_fields = ("meeting", "councillor")
    readonly_fields = (*EditedRowAdmin.readonly_fields, "picture")

    @admin.display(description="The page")
    def picture(self, attendance: Attendance) -> str:
        return page_picture(attendance)

    def save_model(self, request: HttpRequest, obj: Attendance, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if "councillor" in form.changed_data and obj.councillor:
            count = say_who(obj, obj.councillor, by=request.user)
            places = "1 place" if count == 1 else f"{count} places"
            messages.info(request, f"“{obj.name}” now means {obj.councillor}, in {places}.")
