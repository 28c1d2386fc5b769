"""People and posts: who is meant by a name, two that are one, a name that changed."""

import datetime

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from committees.actions import merge as merge_names
from committees.actions import moving, part
from committees.models import Committee, Councillor, Membership, Portfolio
from documents.models import Attendance, Meeting
from ingest.match.committees import CommitteeIndex
from ingest.match.councillors import CouncillorIndex
from ingest.write import write_records
from tests.admin.forms import send_form
from tests.admin.test_minutes import change
from tests.ingest import papers

pytestmark = pytest.mark.django_db


def admin_of(row, page: str = "change") -> str:
    name = f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}"
    return reverse(name, args=[row.pk]) if page == "change" else reverse(name)


def asked(client: Client, first, second) -> HttpResponse:
    """Both ticked and the action chosen: the page that asks, and its address."""
    posted = {"action": "merge", "_selected_action": [first.pk, second.pk]}
    answer = client.post(admin_of(first, "changelist"), posted)
    assert answer.status_code == 302
    return client.get(answer["Location"])


def merge(client: Client, first, second) -> str:
    """Asked, and answered with the button."""
    address = asked(client, first, second).request["PATH_INFO"]
    return client.post(address, follow=True).content.decode()


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


def test_a_name_of_a_list_of_all_who_came_asks_for_no_councillor(as_editor, unknown):
    Attendance.objects.filter(pk=unknown.pk).update(capacity=Attendance.Capacity.ATTENDED)
    listed = as_editor.get(admin_of(unknown, "changelist"), {"names": "unmatched"})
    assert listed.context["cl"].result_count == 1


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


@pytest.fixture
def twin(november) -> Councillor:
    """One of the attendances and a seat of Ada Penhale, under a second name."""
    twin = Councillor.objects.create(name="A M Penhale", slug="a-m-penhale", aliases=["A Penhale"])
    row = Attendance.objects.filter(councillor__name="Byron Quill").first()
    Attendance.objects.filter(pk=row.pk).update(councillor=twin)
    return twin


def part_of(twin: Councillor) -> str:
    return reverse("admin:committees_councillor_part", args=[twin.pk])


def test_merging_says_what_will_happen_and_waits_for_the_button(as_editor, twin):
    ada = Councillor.objects.get(name="Ada Penhale")
    page = asked(as_editor, twin, ada).content.decode()
    assert "Merge A M Penhale into Ada Penhale?" in page
    assert "<li>1 entry in a list of attendance</li>" in page
    assert f"The old address, {twin.get_absolute_url()}, leads on to Ada Penhale." in page
    assert "You can part the two again" in page and "cannot be undone" not in page
    twin.refresh_from_db()
    assert twin.merged_into is None and twin.attendances.count() == 1


def test_either_of_the_two_can_be_the_one_to_keep(as_editor, twin):
    ada = Councillor.objects.get(name="Ada Penhale")
    instead = reverse("admin:committees_councillor_merge", args=[twin.pk, ada.pk])
    assert f'href="{instead}">Keep A M Penhale instead' in asked(as_editor, ada, twin).text
    as_editor.post(instead)
    ada.refresh_from_db()
    assert ada.merged_into == twin


def test_merging_committees_says_that_it_is_for_good(as_editor, november):
    committee = Committee.objects.get(name__startswith="Harbours")
    other = Committee.objects.create(name="Harbours Panel", slug="harbours-panel")
    page = asked(as_editor, committee, other).content.decode()
    assert "This cannot be undone." in page and "nothing moves" in page
    merge(as_editor, committee, other)
    page = as_editor.get(admin_of(committee)).content.decode()
    assert "Merged into this one" in page and "part them again" not in page


@pytest.mark.parametrize("model", [Committee, Councillor, Portfolio])
def test_whatever_moves_has_words(model):
    relations = {relation.name for relation in model._meta.related_objects}
    assert relations - moving.UNTOLD <= set(moving.IN_WORDS)


def test_a_name_is_not_merged_with_itself_or_again(as_editor, twin):
    ada = Councillor.objects.get(name="Ada Penhale")
    address = reverse("admin:committees_councillor_merge", args=[ada.pk, ada.pk])
    assert "one name twice" in as_editor.get(address, follow=True).text
    merge(as_editor, ada, twin)
    address = reverse("admin:committees_councillor_merge", args=[ada.pk, twin.pk])
    for send in (as_editor.get, as_editor.post):
        assert "was merged already" in send(address, follow=True).text


def test_merged_by_mistake_are_parted_again(as_editor, twin):
    ada = Councillor.objects.get(name="Ada Penhale")
    known = ada.aliases
    merge(as_editor, ada, twin)
    assert f'href="{part_of(twin)}">part them again' in as_editor.get(admin_of(ada)).text
    page = as_editor.get(part_of(twin)).text
    assert "Part A M Penhale from Ada Penhale again?" in page
    assert "What does not move back" in page
    assert CouncillorIndex().find("A M Penhale").councillor == ada

    assert "are two names again" in as_editor.post(part_of(twin), follow=True).text
    twin.refresh_from_db()
    ada.refresh_from_db()
    assert (twin.merged_into, twin.aliases, ada.aliases) == (None, ["A Penhale"], known)
    assert CouncillorIndex().find("A M Penhale").councillor == twin
    assert CouncillorIndex().find("Ada Penhale").councillor == ada
    assert not twin.attendances.exists()
    assert Client().get(twin.get_absolute_url()).status_code == 404
    assert twin.history.latest().history_user.username == "democratic"


def test_paper_read_again_goes_to_the_parted_one(november, editor):
    ada = Councillor.objects.get(name="Ada Penhale")
    byron = Councillor.objects.get(name="Byron Quill")
    before = (ada.attendances.count(), byron.attendances.count())
    merge_names(ada, byron, by=editor)
    byron.refresh_from_db()
    part(byron, by=editor)
    assert (ada.attendances.count(), byron.attendances.count()) == (sum(before), 0)
    write_records(november, papers.NOVEMBER_PACK)
    assert (ada.attendances.count(), byron.attendances.count()) == before


def test_parting_refuses_what_it_cannot_do(as_editor, as_officer, twin):
    ada = Councillor.objects.get(name="Ada Penhale")
    assert "a name of its own already" in as_editor.get(part_of(twin), follow=True).text
    merge(as_editor, ada, twin)
    Councillor.objects.filter(pk=ada.pk).update(name="A M Penhale")
    assert "Change its name first" in as_editor.post(part_of(twin), follow=True).text
    twin.refresh_from_db()
    assert twin.merged_into == ada
    assert as_officer.post(part_of(twin)).status_code == 403
