"""Two people at one page: both are warned, and what either wrote is kept."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from documents.models import Minute
from documents.roles import DEMOCRATIC_SERVICES
from tests.admin.forms import FormReader, send_form
from tests.admin.test_minutes import change

pytestmark = pytest.mark.django_db
READ = "The Harbour Master presented the strategy."


@pytest.fixture
def minute(november) -> Minute:
    return Minute.objects.get(number="13")


@pytest.fixture
def as_colleague(db) -> Client:
    colleague = User.objects.create_user(
        "gwen", first_name="Gwen", last_name="Hollis", is_staff=True
    )
    colleague.groups.set(Group.objects.filter(name=DEMOCRATIC_SERVICES))
    client = Client()
    client.force_login(colleague)
    return client


def opened(client: Client, address: str) -> dict[str, str]:
    """The page as it is open in somebody's browser."""
    reader = FormReader()
    reader.feed(client.get(address).content.decode())
    return {name: value for name, value in reader.values.items() if name not in ("q", "action")}


def test_second_editor_is_told_that_the_page_is_open_elsewhere(as_editor, as_colleague, minute):
    as_colleague.get(change(minute))
    page = as_editor.get(change(minute)).content.decode()
    assert "Gwen Hollis opened this page at" in page
    assert "opened this page" not in as_editor.get(change(minute.meeting)).content.decode()


def test_changes_of_different_fields_are_both_kept(as_editor, as_colleague, minute):
    mine = opened(as_editor, change(minute))
    send_form(as_colleague, change(minute), reason="For safety.")
    assert as_editor.post(change(minute), mine | {"seconder": "Quill"}).status_code == 302
    minute.refresh_from_db()
    assert (minute.reason, minute.seconder) == ("For safety.", "Quill")


def test_change_of_the_same_field_is_shown_and_saved_at_the_second_try(
    as_editor, as_colleague, minute
):
    mine = opened(as_editor, change(minute)) | {"text": "My words."}
    send_form(as_colleague, change(minute), text="Her words.")
    answer = as_editor.post(change(minute), mine)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Gwen Hollis changed this to “Her words.”" in page and "My words." in page
    minute.refresh_from_db()
    assert minute.text == "Her words."

    reader = FormReader()
    reader.feed(page)
    again = {name: value for name, value in reader.values.items() if name != "q"}
    assert as_editor.post(change(minute), again).status_code == 302
    minute.refresh_from_db()
    assert minute.text == "My words."


def test_stale_meeting_page_does_not_undo_a_colleagues_minute(as_editor, as_colleague, minute):
    page = change(minute.meeting)
    mine = opened(as_editor, page)
    send_form(as_colleague, change(minute), text="Her words.")
    assert as_editor.post(page, mine | {"venue": "The Guildhall"}).status_code == 302
    minute.refresh_from_db()
    minute.meeting.refresh_from_db()
    assert (minute.text, minute.meeting.venue) == ("Her words.", "The Guildhall")


def test_one_editor_who_saves_twice_is_not_warned_of_themselves(as_editor, minute):
    for text in ("Once.", "Twice."):
        assert send_form(as_editor, change(minute), text=text).status_code == 302
    assert "may be changing it too" not in as_editor.get(change(minute)).content.decode()
    minute.refresh_from_db()
    assert minute.text == "Twice."
