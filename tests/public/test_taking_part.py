"""How to ask or speak at a meeting: what the agenda says stands where a resident looks."""

import datetime

import pytest
from django.utils import timezone

from documents.models import AgendaItem, Report
from documents.taking_part import taking_part
from tests.public.builders import a_committee, a_meeting, a_minute, a_pack, an_item
from tests.public.pages import page_at

DEADLINE = "Questions must be sent to clerk@quayside.example by 8.30am on Thursday."


@pytest.mark.parametrize(
    ("title", "text", "how"),
    [
        ("PUBLIC PARTICIPATION", f"Residents may ask.\n{DEADLINE} Be brief.", DEADLINE),
        ("Registration for Public Speaking", "Tell the officer by 8.30am on Monday.", "Tell the"),
        ("Public forum", "The public is heard first.", ""),
        ("Questions from the public", "", ""),
    ],
)
def test_item_for_the_public_and_its_rule(title, text, how):
    items = [AgendaItem(title="Apologies"), AgendaItem(title=title, description=text)]
    found = taking_part(items)
    assert found and found.item is items[1]
    assert found.how.startswith(how) if how else found.how == ""


@pytest.mark.parametrize(
    "title", ["Questions from Councillors", "A public park by the quay", "Public consultation"]
)
def test_no_other_item_is_for_the_public(title):
    assert taking_part([AgendaItem(title=title)]) is None


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "told"), [(7, True), (-7, False)])
def test_meeting_to_come_and_help_quote_the_rule(client, days, told):
    day = timezone.localdate() + datetime.timedelta(days=days)
    meeting = a_meeting(a_committee("Quayside Committee"), day)
    an_item(meeting, a_pack("Agenda"), "4", "Public participation", description=DEADLINE)
    for address in (meeting.get_absolute_url(), "/help/ask-a-question/"):
        assert (f"“{DEADLINE}”" in page_at(client, address)) is told


@pytest.mark.django_db
def test_meeting_without_an_agenda_shows_what_its_minutes_decide(client):
    meeting, pack = a_meeting(a_committee("Quayside Committee")), a_pack("Minutes")
    a_minute(meeting, pack, "11", "Apologies")
    a_minute(meeting, pack, "12", "Harbour wall", decisions=["That the wall be mended."])
    words = page_at(client, meeting.get_absolute_url())
    assert "What was decided" in words and "That the wall be mended." in words
    assert "The agenda of this meeting is not held here" in words and "Apologies</a>" not in words


@pytest.mark.django_db
def test_meeting_of_which_only_a_report_is_held_shows_what_it_asks(client):
    meeting, pack = a_meeting(a_committee("Quayside Committee")), a_pack("Report")
    report = Report.objects.create(
        meeting=meeting, pack=pack, page=1, title="Harbour wall", recommendation="Mend the wall."
    )
    words = page_at(client, meeting.get_absolute_url())
    assert f'href="{report.get_absolute_url()}">Harbour wall</a>' in words
    assert "Asked: Mend the wall." in words and "neither are its minutes" in words
