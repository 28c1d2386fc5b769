"""A meeting that does not take place stays where it was found, and says so wherever it stands."""

import datetime
import json

import pytest
from django.utils import timezone
from icalendar import Calendar

from committees.models import Committee
from documents.search.best_bets import best_bets
from documents.taking_part import coming_chances
from tests.public.builders import a_committee, a_meeting, a_pack, an_item
from tests.public.pages import page_at
from tests.public.test_found import DATA

pytestmark = pytest.mark.django_db
SOON = timezone.localdate() + datetime.timedelta(days=20)
WHY = "The hall is flooded. It meets a week later."


@pytest.fixture
def meeting():
    committee = a_committee("Harbours Committee")
    return a_meeting(committee, SOON, cancelled=True, cancellation_note=WHY)


@pytest.mark.parametrize("address", ["/", "/meetings/", "/committees/harbours-committee/"])
def test_lists_say_that_it_is_cancelled_and_why(client, meeting, address):
    words = page_at(client, address)
    assert meeting.get_absolute_url() in words
    assert ">Cancelled</span>" in words and WHY in words


def test_a_month_says_it(client, meeting):
    assert "Cancelled: 10:00 am" in page_at(client, f"/calendar/{SOON:%Y/%m}/")


def test_its_page_says_it_first_and_asks_nobody_to_come(client, meeting):
    an_item(meeting, a_pack("Agenda", meeting=meeting), "3", "Public participation")
    words = page_at(client, meeting.get_absolute_url())
    assert "<title>Cancelled: Harbours Committee" in words
    assert "will not take place</strong>" in words and WHY in words
    assert "The minutes will stand here" not in words and "clear day" not in words
    assert "Coming up</span>" not in words and "To ask a question or speak" not in words
    assert coming_chances() == []


def test_calendars_and_search_engines_are_told(client, meeting):
    file = client.get(f"{meeting.get_absolute_url()}meeting.ics").content
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert event["STATUS"] == "CANCELLED"
    (data,) = DATA.findall(page_at(client, meeting.get_absolute_url()))
    assert json.loads(data)["eventStatus"] == "https://schema.org/EventCancelled"


def test_the_next_meeting_is_one_that_takes_place(meeting):
    later = a_meeting(meeting.committee, SOON + datetime.timedelta(days=7))
    (committee,) = Committee.objects.with_meeting_dates(timezone.localdate())
    assert committee.next_meeting_on == later.date
    assert best_bets("next harbours meeting") == [later]


def test_the_last_meeting_is_one_that_took_place():
    committee = a_committee("Harbours Committee")
    held = a_meeting(committee, datetime.date(2024, 2, 6))
    a_meeting(committee, datetime.date(2024, 3, 5), cancelled=True)
    assert best_bets("last harbours meeting")[0] == held


def test_nobody_waits_for_minutes_of_a_meeting_that_was_not_held(client):
    committee = a_committee("Harbours Committee")
    held = a_meeting(committee, datetime.date(2024, 2, 6))
    cancelled = a_meeting(committee, datetime.date(2024, 3, 5), cancelled=True)
    words = page_at(client, "/completeness/without-minutes/")
    assert held.get_absolute_url() in words and cancelled.get_absolute_url() not in words
    assert "This meeting did not take place</strong>" in page_at(
        client, cancelled.get_absolute_url()
    )
