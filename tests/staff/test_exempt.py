"""Deciding on exempt and hidden information: what was wrong is said, and nothing typed is lost."""

import re

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from documents.models import Pack
from documents.roles import DEMOCRATIC_SERVICES
from documents.withholding.models import Finding, PageDecision
from ingest.models import IngestRun
from tests.ingest import papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(client: Client) -> Pack:
    """A pack with a question about pages 2 and 4, open to somebody who decides."""
    editor = User.objects.create_user("editor")
    editor.groups.add(Group.objects.get(name=DEMOCRATIC_SERVICES))
    client.force_login(editor)
    pack = papers.pack("held")
    Pack.objects.filter(pk=pack.pk).update(page_count=5)
    IngestRun.objects.create(pack=pack, state=IngestRun.State.FINISHED)
    for page in (2, 4):
        Finding.objects.create(pack=pack, code="hidden-text", message="Hidden words.", page=page)
    return pack


def send(client: Client, pack: Pack, **values: object) -> str:
    answer = client.post(reverse("ingest:exempt", args=[pack.hash8]), values)
    assert answer.status_code == 422
    assert not PageDecision.objects.exists()
    return answer.content.decode()


def box(page: str, of: str) -> str:
    [found] = re.findall(rf'<(?:input|textarea)[^>]* id="{of}"[^>]*>[^<]*', page)
    return found


def test_each_problem_leads_to_its_box_in_the_form_that_was_sent(client: Client, held: Pack):
    page = send(client, held, key="4", first=4, last=4, decision="withhold", review_on="soon")
    assert "<title>Error: Exempt and hidden information" in page
    assert "Nothing was decided" in page
    led = re.findall(r'<li><a href="#([^"]+)">', page)
    assert led == ["grounds-4", "reason-4", "review_on-4"]
    assert [len(re.findall(f' id="{place}"', page)) for place in led] == [1, 1, 1]


def test_what_was_chosen_and_typed_stays_in_its_own_form(client: Client, held: Pack):
    asked = {"key": "2", "first": 2, "last": 2, "decision": "withhold", "grounds": ["3"]}
    page = send(client, held, **asked, reason="A tender", review_on="soon")
    assert " checked" in box(page, "decision-2") and " checked" in box(page, "grounds-2-3")
    assert 'value="soon"' in box(page, "review_on-2") and "A tender" in box(page, "reason-2")
    for other in ("4", "other"):
        assert " checked" not in box(page, f"decision-{other}") + box(page, f"grounds-{other}-3")
        assert "A tender" not in box(page, f"reason-{other}")


def test_pages_that_come_in_the_wrong_order_are_said_at_their_box(client: Client, held: Pack):
    asked = {"key": "other", "first": 3, "last": 1, "decision": "withhold", "grounds": ["3"]}
    page = send(client, held, **asked, reason="A tender")
    assert '<a href="#last-other">The last page comes before the first.</a>' in page
    assert 'value="3"' in box(page, "first-other") and 'value="1"' in box(page, "last-other")


def test_what_the_law_refuses_is_said_too(client: Client, held: Pack):
    page = send(client, held, key="2", first=9, last=9, decision="release", reason="It may go on")
    assert "This paper has pages 1 to 5." in page and "It may go on" in box(page, "reason-2")
