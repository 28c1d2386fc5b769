"""Who sits on a committee, as the newest published list of its members says."""

import datetime

import pytest

from committees.models import Councillor, Membership
from documents.models import Attendance
from tests.public.builders import a_committee, a_councillor, a_meeting, a_pack
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db

TODAY = datetime.date.today()
NEXT_WEEK = TODAY + datetime.timedelta(days=7)
LAST_YEAR = TODAY - datetime.timedelta(days=365)


@pytest.fixture
def harbours():
    """A committee whose list for next week has one new member, one who stays, and not a third."""
    committee = a_committee("Harbours Committee")
    meeting = a_meeting(committee, NEXT_WEEK)
    pack = a_pack("Harbours pack")
    people = {"Ada Quay": (NEXT_WEEK, None), "Byron Pier": (LAST_YEAR, None)}
    for name, period in (people | {"Clara Groyne": (LAST_YEAR, NEXT_WEEK)}).items():
        person = a_councillor(name)
        Membership.objects.create(councillor=person, committee=committee, period=period)
        if name in people:
            Attendance.objects.create(
                meeting=meeting, pack=pack, page=2, printed_page=12, name=name, councillor=person,
                capacity=Attendance.Capacity.MEMBER,
            )  # fmt: skip
    return committee


def test_a_committee_shows_its_newest_list_and_where_it_stands(client, harbours):
    words = page_at(client, harbours.get_absolute_url())
    assert "Ada Quay" in words and "Byron Pier" in words and "Clara Groyne" not in words
    assert "As listed for the meeting of" in words and "p. 12" in words


def test_a_seat_that_a_person_entered_counts_in_its_days_only(client, harbours):
    for name, period in {
        "Dora Slip": (LAST_YEAR, NEXT_WEEK),
        "Edwin Wharf": (LAST_YEAR, TODAY),
    }.items():
        Membership.objects.create(
            councillor=a_councillor(name), committee=harbours, period=period, by_hand=True
        )
    words = page_at(client, harbours.get_absolute_url())
    assert "Dora Slip" in words and "Edwin Wharf" not in words


def test_the_list_of_councillors_tells_them_apart(client, harbours):
    for slug in ("quay-1", "quay-2"):
        namesake = Councillor.objects.create(name="J Quay", slug=slug)
        Membership.objects.create(
            councillor=namesake, committee=harbours, period=(LAST_YEAR, None), role="chairman"
        )
    words = page_at(client, "/councillors/")
    assert words.count("(one of several of this name)") == 2
    assert words.count("Harbours Committee (Chairman)") == 2
    assert words.count("Harbours Committee") == 4, "Clara Groyne has gone"
