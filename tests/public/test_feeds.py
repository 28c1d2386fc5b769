"""Calendars and feeds, read back by a library that reads them for a living."""

import datetime
import xml.etree.ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar

from documents.actions import merge_meetings, move_meeting
from tests.public.builders import DAY, a_committee, a_meeting, a_pack, everything

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
SOON = timezone.localdate() + datetime.timedelta(days=20)


def events(client: Client, address: str) -> list:
    response = client.get(address)
    assert response.status_code == 200, address
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def test_a_meeting_is_one_entry_with_its_time_place_and_link(client):
    rows = everything("Marigold")
    (event,) = events(client, f"{rows.meeting.get_absolute_url()}meeting.ics")
    assert event["SUMMARY"] == "Marigold Committee"
    assert event.decoded("DTSTART").isoformat() == "2024-02-06T10:00:00+00:00"
    assert event["LOCATION"] == "Marigold Hall"
    address = f"http://testserver{rows.meeting.get_absolute_url()}"
    assert address in event["DESCRIPTION"] and event["URL"] == address
    assert event["STATUS"] == "CONFIRMED" and "DTEND" not in event
    assert abs(event.decoded("CREATED") - timezone.now()) < datetime.timedelta(minutes=5)
    assert (
        f'href="{rows.meeting.get_absolute_url()}meeting.ics"'
        in client.get(rows.meeting.get_absolute_url()).content.decode()
    )


def test_a_calendar_tells_summer_time(client):
    committee = a_committee("Harbours Committee")
    a_meeting(committee, datetime.date(2024, 7, 2), end_time=datetime.time(11, 30))
    (event,) = events(client, f"{committee.get_absolute_url()}meetings.ics")
    assert event.decoded("DTSTART").astimezone(datetime.UTC).hour == 9
    assert event.decoded("DTEND") - event.decoded("DTSTART") == datetime.timedelta(minutes=90)


def test_a_meeting_without_a_stated_time_takes_its_day(client):
    meeting = a_meeting(a_committee("Harbours Committee"), start_time=None)
    (event,) = events(client, f"{meeting.get_absolute_url()}meeting.ics")
    assert event.decoded("DTSTART") == DAY and "LOCATION" not in event


def test_an_entry_keeps_its_name_when_the_meeting_moves_and_counts_the_changes(
    client, django_user_model
):
    clerk = django_user_model.objects.create_user("clerk")
    committee = a_committee("Harbours Committee")
    meeting = a_meeting(committee)
    address = f"{committee.get_absolute_url()}meetings.ics"
    (before,) = events(client, address)
    move_meeting(meeting, by=clerk, committee=committee, date=SOON, start_time=datetime.time(14))
    (after,) = events(client, address)
    assert after["UID"] == before["UID"] and after["SEQUENCE"] > before["SEQUENCE"]
    assert after.decoded("DTSTART").date() == SOON
    assert after.decoded("DTSTAMP") >= before.decoded("DTSTAMP")


def test_a_meeting_merged_into_another_is_cancelled(client, django_user_model):
    clerk = django_user_model.objects.create_user("clerk")
    rows = everything("Marigold")
    other = a_meeting(rows.committee, slug="2024-02-06-1400", start_time=datetime.time(14))
    merge_meetings(rows.meeting, other, by=clerk)
    found = events(client, f"{rows.committee.get_absolute_url()}meetings.ics")
    assert {event["STATUS"]: event["UID"].split("@")[0] for event in found} == {
        "CONFIRMED": f"meeting-{rows.meeting.pk}",
        "CANCELLED": f"meeting-{other.pk}",
    }


def test_the_calendar_of_all_has_the_last_year_and_what_comes(client):
    committee = a_committee("Harbours Committee")
    a_meeting(committee, datetime.date(1999, 1, 5))
    coming = a_meeting(committee, SOON)
    a_meeting(a_committee("Parks Committee"), SOON, published=False)
    assert [event["URL"] for event in events(client, "/calendar.ics")] == [
        f"http://testserver{coming.get_absolute_url()}"
    ]


def test_an_empty_calendar_is_still_one(client):
    assert events(client, "/calendar.ics") == []


def test_a_calendar_that_has_not_changed_is_not_sent_again(client):
    a_meeting(a_committee("Harbours Committee"), SOON)
    tag = client.get("/calendar.ics")["ETag"]
    assert client.get("/calendar.ics", headers={"If-None-Match": tag}).status_code == 304


def test_a_calendar_of_three_costs_what_one_costs(client):
    committee = a_committee("Harbours Committee")
    counts = []
    for day in (1, 2, 3):
        a_meeting(committee, datetime.date(2090, 5, day))
        with CaptureQueriesContext(connection) as captured:
            assert len(events(client, "/calendar.ics")) == day
        counts.append(len(captured))
    assert len(set(counts)) == 1


def test_a_committees_papers_are_a_feed(client):
    rows = everything("Marigold")
    a_pack("Pack of another committee", meeting=a_meeting(a_committee("Parks Committee")))
    response = client.get(f"{rows.committee.get_absolute_url()}papers.atom")
    assert response["Content-Type"].startswith("application/atom+xml")
    feed = ET.fromstring(response.content)
    (entry,) = feed.findall(f"{ATOM}entry")
    paper = f"http://testserver{rows.pack.get_absolute_url()}"
    assert entry.find(f"{ATOM}title").text == "Marigold pack"
    assert entry.find(f"{ATOM}id").text == paper
    links = {link.get("rel"): link.get("href") for link in entry.findall(f"{ATOM}link")}
    assert links == {"alternate": paper, "enclosure": f"{paper}pack.pdf"}
