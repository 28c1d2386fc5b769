"""Accounts in the admin: what each may do, given by groups, and every change of it noted."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from documents.audit.acts import Act
from documents.audit.recording import record

admin.site.unregister(User)
admin.site.site_header = "Democratic services"
admin.site.index_title = "Minutes and records"
# The page of the paper stands beside the form, and the first page leads everywhere.
admin.site.enable_nav_sidebar = False


@admin.register(User)
class StaffUserAdmin(UserAdmin):
    """An administrator gives groups, not single permissions, and to others, not to themselves."""

    list_display = ("username", "email", "first_name", "last_name", "is_active", "last_login")
    list_filter = ("groups", "is_active", "is_superuser")
    actions = ("forget_second_step",)
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        (
            "What they may do",
            {"fields": ("is_active", "is_staff", "groups"), "description": "See docs/roles.md."},
        ),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")
    all_powers = ("Everything", {"fields": ("is_superuser", "user_permissions")})

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        return (*fieldsets, self.all_powers) if obj and request.user.is_superuser else fieldsets

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes their own account here, or one that may do more than they may."""
        beyond = obj is not None and (obj.is_superuser or obj.pk == request.user.pk)
        if beyond and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Accounts are closed ("active" taken away): what they did keeps their name."""
        return False

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        before = _powers(User.objects.get(pk=form.instance.pk)) if change else {}
        flags = {name: form.initial.get(name) for name in FLAGS if name in form.initial}
        super().save_related(request, form, formsets, change)
        after = _powers(form.instance)
        if {**before, **flags} != after:
            before = {**before, **flags}
            record(
                Act.PERMISSIONS, by=request.user, about=form.instance, before=before, after=after
            )

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> Any:
        with transaction.atomic():
            answer = super().user_change_password(request, id, form_url)
            if request.method == "POST" and answer.status_code == 302:
                about = User.objects.get(pk=id)
                record(Act.PASSWORD_CHANGED, by=request.user, about=about)
        return answer

    @admin.action(
        description="Take the second step away: the phone is lost", permissions=["change"]
    )
    def forget_second_step(self, request: HttpRequest, users: QuerySet) -> None:
        for user in users:
            if not self.has_change_permission(request, user):
                messages.error(request, f"{user}: you may not change this account.")
                continue
            with transaction.atomic():
                Authenticator.objects.filter(user=user).delete()
                record(Act.SECOND_FACTOR, by=request.user, about=user, change="taken away")
            messages.success(request, f"{user} sets the second step up anew when they sign in.")


FLAGS = ("is_active", "is_staff", "is_superuser")


def _powers(user: User) -> dict[str, Any]:
    """What decides what an account may do, as plain values."""
    flags = {name: getattr(user, name) for name in FLAGS}
    permissions = sorted(user.user_permissions.values_list("codename", flat=True))
    groups = sorted(user.groups.values_list("name", flat=True))
    return {**flags, "groups": groups, "permissions": permissions}
