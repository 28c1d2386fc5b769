"""What is shown above the results: the meeting, the record or the page that was asked for."""

import datetime

import pytest
from django.utils import timezone

from documents.search.best_bets import best_bets
from tests.public.builders import (
    a_committee,
    a_councillor,
    a_meeting,
    a_minute,
    a_pack,
    a_portfolio,
    an_item,
)

pytestmark = pytest.mark.django_db


def bets(words: str) -> list[str]:
    return [str(bet) for bet in best_bets(words)]


@pytest.fixture
def meetings():
    """Of two committees on the same two days, one of them a day of last year."""
    harbours, roads = a_committee("Harbours Committee"), a_committee("Roads Committee")
    return {
        (committee.name.split()[0], day): a_meeting(committee, datetime.date(year, 10, day))
        for committee in (harbours, roads)
        for year, day in ((2023, 13), (2024, 14))
    }


@pytest.mark.parametrize(
    ("words", "led_to"),
    [
        ("13 October 2023", [("Harbours", 13), ("Roads", 13)]),
        ("meeting 13 october", [("Harbours", 13), ("Roads", 13)]),
        ("Friday 13th of October, roads", [("Roads", 13)]),
        ("october harbours committee", [("Harbours", 14), ("Harbours", 13)]),
        ("harbours committee oct 2023", [("Harbours", 13)]),
        ("15 october", []),
        ("31 february", []),
        ("oysters october", []),
    ],
)
def test_a_day_leads_to_its_meetings_with_or_without_a_year(meetings, words, led_to):
    assert best_bets(words) == [meetings[meeting] for meeting in led_to]


def test_the_next_meeting_and_the_last():
    harbours, roads = a_committee("Harbours Committee"), a_committee("Roads Committee")
    today = timezone.localdate()
    for committee in (harbours, roads):
        for days in (-40, -20, 20, 40, 60):
            a_meeting(committee, today + datetime.timedelta(days))
    a_meeting(harbours, today + datetime.timedelta(10), published=False)
    soon = [meeting.date for meeting in best_bets("when is the next harbours committee?")]
    assert soon == [today + datetime.timedelta(20), today + datetime.timedelta(40)]
    ago = [meeting.date for meeting in best_bets("last roads committee meeting")]
    assert ago == [today - datetime.timedelta(20), today - datetime.timedelta(40)]
    assert {meeting.committee for meeting in best_bets("next meeting")} == {harbours, roads}
    assert bets("latest lighthouse report") == bets("next lighthouse") == []


def test_a_number_leads_to_its_minute_or_item(meetings):
    pack = a_pack("Pack")
    old, new = meetings["Harbours", 13], meetings["Harbours", 14]
    a_minute(old, pack, "49", "Lighthouse")
    a_minute(new, pack, "49", "Dredging")
    a_minute(meetings["Roads", 13], pack, "149", "Bridges")
    an_item(old, pack, "7", "Buoys")
    assert bets("minute 49") == ["49. Dredging", "49. Lighthouse"]
    assert bets("minute 49 of the harbours committee, 13 October 2023") == ["49. Lighthouse"]
    assert bets("agenda item 7") == ["7. Buoys"]
    assert bets("minute 49 roads") == bets("minute 50") == []
    type(pack).objects.update(published_at=None)
    assert bets("minute 49") == []


def test_a_letter_is_no_name():
    a_portfolio("Penhale and Sea", a_councillor("A Penhale"))
    assert bets("a") == [] and bets("a penhale") == ["A Penhale"]


def test_a_question_after_a_person_leads_to_the_page():
    a_portfolio("Harbours and Sea", a_councillor("Ada Penhale"))
    assert bets("who is the portfolio holder for harbours?") == ["Harbours and Sea"]
    assert bets("who is Ada Penhale") == ["Ada Penhale"]


def test_a_record_says_of_which_meeting_it_is(client, meetings):
    a_minute(meetings["Harbours", 13], a_pack("Pack"), "49", "Lighthouse")
    page = client.get("/search/", {"q": "minute 49"}, follow=True).content.decode()
    assert "49. Lighthouse</a> · Harbours Committee, Friday 13 October 2023" in page
