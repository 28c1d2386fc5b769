"""An officer says what a paper is, and which meeting it is for."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse

from committees.models import Committee
from documents.models import Meeting, Minute, Pack
from ingest.write import write_records
from tests.ingest import papers
from tests.staff.test_pages import officer, read_pack

__all__ = ["officer", "read_pack"]  # fixtures
pytestmark = pytest.mark.django_db


def say(client: Client, pack: Pack, **said: object):
    committee = pack.meeting.committee if pack.meeting else None
    usual = {
        "kind": pack.kind,
        "title": pack.title,
        "committee": committee.pk if committee else "",
        "date": "28 November 2023",
        "start_time": "",
    }
    return client.post(reverse("ingest:about", args=[pack.hash8]), usual | said)


def test_paper_joins_the_meeting_it_is_said_to_be_for(client, officer, read_pack) -> None:
    pack = Pack.objects.get(pk=read_pack().pk)
    assert say(client, pack, date="29 November 2023").status_code == 302
    pack.refresh_from_db()
    moved = Meeting.objects.get(date=datetime.date(2023, 11, 29))
    assert pack.meeting == moved
    assert moved.agenda_items.filter(withdrawn_at=None).count() == 3
    left = Meeting.objects.get(date=datetime.date(2023, 11, 28))
    assert not left.agenda_items.filter(withdrawn_at=None).exists()
    assert Minute.objects.filter(meeting__date="2023-10-10", withdrawn_at=None).count() == 4


def test_what_an_officer_said_outlives_the_next_reading(client, officer, read_pack) -> None:
    pack = Pack.objects.get(pk=read_pack().pk)
    say(client, pack, kind="supplement", title="Late papers", date="29 November 2023")
    pack.refresh_from_db()
    write_records(pack, papers.NOVEMBER_PACK)
    pack.refresh_from_db()
    assert (pack.kind, pack.title) == ("supplement", "Late papers")
    assert pack.meeting.date == datetime.date(2023, 11, 29)


def test_paper_of_no_meeting(client, officer, read_pack) -> None:
    pack = Pack.objects.get(pk=read_pack().pk)
    say(client, pack, committee="", date="")
    pack.refresh_from_db()
    assert pack.meeting is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"date": ""}, "Enter the day of the meeting."),
        ({"date": "31 November 2023"}, "Enter a date such as"),
        ({"committee": ""}, "Choose the committee"),
        ({"title": ""}, "This field is required."),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    client, officer, read_pack, said: dict, words: str
) -> None:
    pack = Pack.objects.get(pk=read_pack().pk)
    answer = say(client, pack, **said)
    assert answer.status_code == 422 and words in answer.content.decode()
    pack.refresh_from_db()
    assert pack.edited_fields == [] and Committee.objects.count() == 2
