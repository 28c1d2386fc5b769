"""Who may do what in the admin."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from documents.models import Meeting, Minute, Pack

pytestmark = pytest.mark.django_db
MODELS = ["documents_meeting", "documents_minute", "documents_report", "documents_publicquestion"]
MODELS += ["documents_pack", "ingest_ingestrun"]
MODELS += ["committees_committee", "committees_councillor", "committees_portfolio"]


@pytest.mark.parametrize("model", MODELS)
def test_staff_see_every_list(as_editor, as_officer, november, model):
    for client in (as_editor, as_officer):
        assert client.get(reverse(f"admin:{model}_changelist")).status_code == 200


@pytest.mark.parametrize("model", MODELS)
def test_others_see_none(model):
    client = Client()
    client.force_login(User.objects.create_user("resident"))
    assert client.get(reverse(f"admin:{model}_changelist")).status_code == 302


def test_permissions(editor, officer):
    for permission, who in {
        "documents.add_pack": {editor, officer},
        "documents.publish_pack": {editor},
        "documents.change_minute": {editor},
        "documents.add_minute": {editor},
        "documents.confirm_minute": {editor},
        "documents.change_meeting": {editor},
        "committees.change_portfolioholding": {editor},
        "documents.view_minute": {editor, officer},
        "documents.delete_minute": set(),
        "documents.delete_pack": set(),
        "auth.change_user": set(),
    }.items():
        may = {user for user in (editor, officer) if user.has_perm(permission)}
        assert may == who, permission


def test_officer_may_not_change_minutes(as_officer, november):
    minute = Minute.objects.get(number="13")
    address = reverse("admin:documents_minute_change", args=[minute.pk])
    assert as_officer.get(address).status_code == 200
    assert as_officer.post(address, {"text": "Changed"}).status_code == 403


def test_officer_may_not_confirm_minutes(as_officer, november):
    meeting = Meeting.objects.get(date="2023-10-10")
    as_officer.post(
        reverse("admin:documents_meeting_changelist"),
        {"action": "confirm", "_selected_action": [meeting.pk]},
    )
    assert {m.status for m in meeting.minutes.all()} == {"draft"}


def test_nothing_read_from_a_paper_is_deleted(as_editor, november):
    minute = Minute.objects.get(number="13")
    address = reverse("admin:documents_minute_delete", args=[minute.pk])
    assert as_editor.post(address, {"post": "yes"}).status_code == 403


def test_packs_are_published_from_their_list(as_editor, november):
    address = reverse("admin:documents_pack_changelist")
    as_editor.post(address, {"action": "withdraw", "_selected_action": [november.pk]})
    assert not Pack.objects.published().exists()
    as_editor.post(address, {"action": "publish", "_selected_action": [november.pk]})
    assert Pack.objects.published().exists()


def test_first_page_says_what_waits(as_editor, november):
    page = as_editor.get(reverse("admin:index")).content.decode()
    assert "Meetings without minutes</a>: 1" in page
    assert "Minutes awaiting confirmation</a>: 1" in page
    assert "Packs with things to check</a>: none" in page


@pytest.mark.parametrize(
    ("queue", "day"), [("without-minutes", "28 November 2023"), ("unconfirmed", "10 October 2023")]
)
def test_queue_lists_what_waits(as_editor, november, queue, day):
    address = reverse("admin:documents_meeting_changelist")
    [meeting] = as_editor.get(address, {"queue": queue}).context["cl"].queryset
    assert day in str(meeting)


def test_list_costs_the_same_for_one_and_for_many(as_editor, november):
    address = reverse("admin:documents_minute_changelist")
    with CaptureQueriesContext(connection) as one:
        assert as_editor.get(address, {"q": "Harbour"}).context["cl"].result_count == 1
    with CaptureQueriesContext(connection) as many:
        assert as_editor.get(address, {"q": "a"}).context["cl"].result_count > 1
    assert len(many) == len(one)
