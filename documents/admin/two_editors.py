"""Two people at one page: neither loses work.

The page sends back what each field held when it was opened. Only fields that this editor changed
are saved; one that somebody else changed meanwhile is shown to both, and saved at the second try.
"""

import datetime
from typing import Any

from django import forms
from django.core.cache import cache
from django.db.models import Model
from django.forms.models import model_to_dict
from django.utils import timezone

from documents.actions.person import Person
from documents.wording.fields import value_in_words
from documents.wording.people import person_in_words

OPEN_SECONDS = 15 * 60  # a page left open is forgotten after this


class LinesHidden(forms.HiddenInput):
    """What a text held when the page was opened; browsers double its line ends."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return value.replace("\r\n", "\n") if isinstance(value, str) else value


class KeepsOthersWork(forms.ModelForm):
    """Saves what this editor changed, and nothing that only the page's age changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.show_hidden_initial = not field.disabled
            if isinstance(field, forms.CharField):
                field.hidden_widget = LinesHidden

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.instance.pk and self.has_changed():
            rows = type(self.instance)._default_manager.select_for_update()
            self._keep_what_others_did(rows.get(pk=self.instance.pk))

    def _keep_what_others_did(self, kept: Any) -> None:
        """`kept` is the row as it stands now, held until this save is done."""
        now = model_to_dict(kept, fields=list(self.fields))
        for name in now:
            if name not in self.changed_data:
                setattr(self.instance, name, getattr(kept, name))
            elif self._changed_by_another(name, now[name]):
                self.add_error(name, self._warning(kept, name))
                self._forget_what_was_seen(name, now[name])

    def _changed_by_another(self, name: str, now: Any) -> bool:
        """Whether the field holds neither what this editor saw nor what they now say."""
        field = self.fields[name]
        saw = field.hidden_widget().value_from_datadict(
            self.data, self.files, self.add_initial_prefix(name)
        )
        says = self[name].data
        return bool(field.has_changed(now, saw) and field.has_changed(now, says))

    def _warning(self, kept: Any, name: str) -> str:
        last = kept.history.select_related("history_user").first()
        who = person_in_words(last.history_user) if last else "Somebody"
        when = f" at {timezone.localtime(last.history_date):%H:%M}" if last else ""
        return (
            f"{who} changed this to “{value_in_words(kept, name, getattr(kept, name))}”{when}, "
            "after you opened the page. Your words are still here: save again to put them in "
            "its place, or take over theirs."
        )

    def _forget_what_was_seen(self, name: str, now: Any) -> None:
        """The warning was given: at the next save this editor has seen the other's words."""
        shown = self.fields[name].prepare_value(now)
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        data[self.add_initial_prefix(name)] = "" if shown is None else shown
        self.data = data


def opened(row: Model, user: Person) -> list[str]:
    """Note that somebody opened a row's page; gives who else has it open, in words."""
    key = f"open-page:{row._meta.label_lower}:{row.pk}"
    since: dict[int, tuple[str, datetime.datetime]] = cache.get(key, {})
    limit = timezone.now() - datetime.timedelta(seconds=OPEN_SECONDS)
    others = {pk: seen for pk, seen in since.items() if pk != user.pk and seen[1] > limit}
    cache.set(key, others | {user.pk or 0: (person_in_words(user), timezone.now())}, OPEN_SECONDS)
    return [
        f"{name} opened this page at {timezone.localtime(when):%H:%M}"
        for name, when in others.values()
    ]


def closed(row: Model, user: Person) -> None:
    """Somebody saved a row's page: they have it open no longer."""
    key = f"open-page:{row._meta.label_lower}:{row.pk}"
    since = cache.get(key, {})
    since.pop(user.pk, None)
    cache.set(key, since, OPEN_SECONDS)
