"""People and posts: who is meant by a name, two that are one, a name that changed."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse

from committees.models import Committee, Councillor, Membership
from documents.models import Attendance, Meeting
from ingest.match.committees import CommitteeIndex
from ingest.match.councillors import CouncillorIndex
from tests.admin.forms import send_form
from tests.admin.test_minutes import change

pytestmark = pytest.mark.django_db


def admin_of(row, page: str = "change") -> str:
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}"
    return reverse(name, args=[row.pk]) if page == "change" else reverse(name)


def merge(client: Client, first, second) -> str:
    posted = {"action": "merge", "_selected_action": [first.pk, second.pk]}
    return client.post(admin_of(first, "changelist"), posted, follow=True).content.decode()


@pytest.fixture
def unknown(november) -> Attendance:
    """A name that leads to nobody, in two meetings."""
    rows = [
        Attendance.objects.create(
            meeting=meeting, capacity="apologies", name="Mrs A Quill-Penhale", key="odd", position=9
        )
        for meeting in Meeting.objects.all()
    ]
    return rows[0]


def test_names_without_a_councillor_are_a_queue(as_editor, unknown):
    assert (
        "Names without a councillor</a>: 2"
        in as_editor.get(reverse("admin:index")).content.decode()
    )
    listed = as_editor.get(admin_of(unknown, "changelist"), {"names": "unmatched"})
    assert listed.context["cl"].result_count == 2


def test_choice_of_a_councillor_teaches_the_name(as_editor, unknown):
    ada = Councillor.objects.get(name="Ada Penhale")
    assert send_form(as_editor, change(unknown), councillor=str(ada.pk)).status_code == 302
    assert not Attendance.objects.filter(name="Mrs A Quill-Penhale", councillor=None).exists()
    ada.refresh_from_db()
    assert "Mrs A Quill-Penhale" in ada.aliases
    assert CouncillorIndex().find("Mrs A Quill-Penhale").councillor == ada


def test_surname_alone_is_settled_where_it_stands_only(as_editor, unknown):
    Attendance.objects.filter(name=unknown.name).update(name="Cllr Quill")
    byron = Councillor.objects.get(name="Byron Quill")
    send_form(as_editor, change(unknown), councillor=str(byron.pk))
    assert Attendance.objects.filter(name="Cllr Quill", councillor=None).count() == 1
    byron.refresh_from_db()
    assert byron.aliases == []


def test_changed_name_goes_on_being_known(as_editor, november):
    committee = Committee.objects.get(name__startswith="Harbours")
    before, slug = committee.name, committee.slug
    send_form(as_editor, admin_of(committee), name="Sea and Shore Committee")
    committee.refresh_from_db()
    assert (committee.aliases, committee.slug) == ([before], slug)
    assert CommitteeIndex().find(before) == committee


def test_two_councillors_who_are_one_are_merged(as_editor, november):
    ada = Councillor.objects.get(name="Ada Penhale")
    twin = Councillor.objects.create(name="A M Penhale", slug="a-m-penhale", aliases=["A Penhale"])
    row = Attendance.objects.filter(councillor__name="Byron Quill").first()
    Attendance.objects.filter(pk=row.pk).update(councillor=twin)
    committee = Committee.objects.get(name__startswith="Harbours")
    Membership.objects.filter(councillor=ada).delete()
    period = (datetime.date(2023, 5, 1), None)
    for councillor in (ada, twin):
        Membership.objects.create(councillor=councillor, committee=committee, period=period)
    assert "now leads to Ada Penhale" in merge(as_editor, ada, twin)

    row.refresh_from_db()
    ada.refresh_from_db()
    assert row.councillor == ada and set(ada.aliases) >= {"A M Penhale", "A Penhale"}
    assert Membership.objects.filter(councillor=ada).count() == 1
    assert CouncillorIndex().find("A M Penhale").councillor == ada
    moved = Client().get(twin.get_absolute_url())
    assert (moved.status_code, moved.url) == (301, ada.get_absolute_url())


def test_committees_that_met_on_one_day_are_not_merged_blindly(as_editor, november):
    meeting = Meeting.objects.get(date="2023-10-10")
    other = Committee.objects.create(name="Harbours Panel", slug="harbours-panel")
    Meeting.objects.create(
        committee=other, date=meeting.date, start_time=meeting.start_time, slug="2023-10-10"
    )
    assert "Merge or move that first" in merge(as_editor, meeting.committee, other)
    other.refresh_from_db()
    assert other.merged_into is None and other.meetings.count() == 1


def test_merging_takes_exactly_two(as_editor, november):
    ada = Councillor.objects.get(name="Ada Penhale")
    posted = {"action": "merge", "_selected_action": [ada.pk]}
    page = as_editor.post(admin_of(ada, "changelist"), posted, follow=True).content.decode()
    assert "Choose exactly two to merge." in page
