"""Naming a matter by hand."""

from django.db import transaction

from documents.actions.person import Person
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.matters.actions.joining import save_by
from documents.matters.models import Matter


@transaction.atomic
def rename_matter(matter: Matter, *, by: Person, title: str) -> None:
    """Give a matter its own title; an empty one leaves it to the papers again."""
    title = " ".join(title.split())[: Matter._meta.get_field("title").max_length]
    if title != matter.title:
        matter.title = title
        save_by(matter, by, "Renamed")
        record(Act.EDITED, by=by, about=matter, change="renamed")
