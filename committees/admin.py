"""Committees, councillors and portfolios: corrected and completed by hand."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from committees.actions import learn_alias
from committees.merging_admin import MergingAdmin
from committees.models import Committee, Councillor, Membership, Portfolio, PortfolioHolding


class PeriodInline(admin.TabularInline):
    """Periods as papers state them; one that a person enters or changes stays as it is."""

    extra = 0
    fields: tuple[str, ...]
    readonly_fields = ("stated_by",)

    @admin.display(description="Who says so")
    def stated_by(self, row: Any) -> str:
        return "A person, here" if row.by_hand else "The papers"

    def formfield_for_dbfield(self, db_field: Any, request: Any, **options: Any) -> Any:
        """Two boxes: which is the beginning, and which the end."""
        made = super().formfield_for_dbfield(db_field, request, **options)
        if db_field.name == "period" and made is not None:
            made.label = "From, and until"
            for box, words in zip(made.widget.widgets, ("From", "Until"), strict=True):
                box.attrs |= {"aria-label": words, "placeholder": words.lower()}
        return made


class MembershipInline(PeriodInline):
    model = Membership
    fields = ("committee", "role", "period", "stated_by")
    autocomplete_fields = ("committee",)


class HoldingInline(PeriodInline):
    model = PortfolioHolding
    fields = ("councillor", "period", "first_stated_in", "stated_by")
    autocomplete_fields = ("councillor",)


IN_WORDS = {
    "slug": ("Address", "The end of its page's address. Links elsewhere lead to it: keep it."),
    "aliases": ("Also printed as", "What papers call it besides, set apart by commas."),
}


class PeopleAdmin(MergingAdmin):
    """Names with their history; periods set here are marked as set by hand."""

    search_fields: tuple[str, ...] = ("name", "aliases")
    prepopulated_fields = {"slug": ("name",)}

    def formfield_for_dbfield(self, db_field: Any, request: Any, **options: Any) -> Any:
        made = super().formfield_for_dbfield(db_field, request, **options)
        if db_field.name in IN_WORDS and made is not None:
            made.label, made.help_text = IN_WORDS[db_field.name]
        return made

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        """An address is made once, with the row, and then stays."""
        return {} if obj else self.prepopulated_fields

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """A name that was changed goes on being known: papers print it still."""
        before = form.initial.get("name") if change else None
        super().save_model(request, obj, form, change)
        if before and before != obj.name:
            learn_alias(obj, before, by=request.user)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        for row in formset.save(commit=False):
            row.by_hand = True
            row.save()
        for row in formset.deleted_objects:
            row.delete()
        formset.save_m2m()


@admin.register(Committee)
class CommitteeAdmin(PeopleAdmin):
    list_display = ("name", "council", "disbanded_on")
    parts_again = False


@admin.register(Councillor)
class CouncillorAdmin(PeopleAdmin):
    list_display = ("name", "ward")
    inlines = (MembershipInline,)


@admin.register(Portfolio)
class PortfolioAdmin(PeopleAdmin):
    list_display = ("name",)
    inlines = (HoldingInline,)
