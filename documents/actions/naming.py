"""Saying who is meant by a printed name."""

from django.db import transaction

from committees.actions import learn_alias, names_one_person
from committees.models import Councillor
from documents.actions.correcting import correct_row
from documents.actions.person import Person
from documents.models import Attendance, Minute, Pack


@transaction.atomic
def say_who(attendance: Attendance, councillor: Councillor, *, by: Person) -> int:
    """A printed name means this councillor: here, wherever else it leads to nobody, and in every
    paper to come; a surname alone only here. Gives how many names were settled."""
    if not names_one_person(attendance.name):
        correct_row(attendance, {"councillor": councillor}, by=by)
        return 1
    same = Attendance.objects.filter(name=attendance.name, councillor__isnull=True)
    rows = {row.pk: row for row in (attendance, *same)}
    for row in rows.values():
        correct_row(row, {"councillor": councillor}, by=by)
    learn_alias(councillor, attendance.name, by=by)
    return len(rows)


@transaction.atomic
def say_who_in(pack: Pack, name: str, councillor: Councillor, *, by: Person) -> int:
    """A printed name means this councillor wherever this pack leaves it open: in its attendance
    lists, as mover and as seconder. Gives how many places were settled."""
    settled = 0
    for row in Attendance.objects.filter(pack=pack, name=name, councillor__isnull=True):
        settled += say_who(row, councillor, by=by)
    for role in ("proposer", "seconder"):
        link = f"{role}_councillor"
        for minute in Minute.objects.filter(pack=pack, **{role: name, f"{link}__isnull": True}):
            correct_row(minute, {link: councillor}, by=by)
            settled += 1
    return settled
