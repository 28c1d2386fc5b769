"""Publishing later than the law asks: said before, with a reason that readers see."""

import datetime

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from documents.actions import move_meeting
from documents.audit.models import AuditLine
from documents.models import Pack
from documents.notice.paper import short_notices
from ingest import actions
from tests.staff.test_pages import officer, read_pack

__all__ = ["officer", "read_pack"]  # fixtures
pytestmark = pytest.mark.django_db


@pytest.fixture
def soon(officer: User, read_pack) -> Pack:
    """A pack whose meeting is the day after tomorrow."""
    pack = read_pack()
    day = timezone.localdate() + datetime.timedelta(days=2)
    move_meeting(
        pack.meeting, by=officer, committee=pack.meeting.committee, date=day, start_time=None
    )
    return Pack.objects.get(pk=pack.pk)


def publish(client: Client, pack: Pack, **posted: str):
    return client.post(reverse("ingest:publish", args=[pack.hash8]), posted)


def test_late_pack_needs_a_reason_which_readers_see(client: Client, soon: Pack) -> None:
    page = client.get(reverse("ingest:publish", args=[soon.hash8])).content.decode()
    assert "The law asks for 5 (Local Government Act 1972, section 100B" in page
    refused = publish(client, soon)
    assert refused.status_code == 422 and "Say why it is published late" in refused.content.decode()
    assert not Pack.objects.published().exists()

    meeting = publish(client, soon, late_reason="The figures came on Friday.").url
    assert "The figures came on Friday." in Client().get(meeting).content.decode()
    assert AuditLine.objects.get(act="published").reason == "The figures came on Friday."


def test_pack_of_a_meeting_that_is_over_is_not_late(client: Client, officer, read_pack) -> None:
    pack = read_pack()
    assert short_notices(pack, timezone.localdate()) == []
    assert publish(client, pack).status_code == 302


def test_reason_is_not_kept_where_none_was_given(officer: User, read_pack) -> None:
    assert actions.publish_pack(read_pack(), by=officer).late_reason == ""


@pytest.mark.parametrize(
    ("published", "late"),
    [
        (datetime.date(2023, 11, 20), []),  # Tuesday 28 November: 21, 22, 23, 24, 27
        (datetime.date(2023, 11, 21), [4]),
        (datetime.date(2023, 11, 28), [0]),
        (datetime.date(2023, 11, 29), []),
    ],
)
def test_five_clear_days_before_the_meeting(
    read_pack, published: datetime.date, late: list[int]
) -> None:
    notices = short_notices(read_pack(), published)
    assert [n.days for n in notices if n.needed == 5] == late


@pytest.mark.parametrize(
    ("published", "days"),
    [
        (datetime.date(2023, 11, 20), []),  # 28 clear days before 19 December
        (datetime.date(2023, 11, 21), [27]),
        (datetime.date(2023, 12, 20), []),
    ],
)
def test_twenty_eight_clear_days_before_a_key_decision(
    read_pack, published: datetime.date, days: list[int]
) -> None:
    notices = [n for n in short_notices(read_pack(), published) if n.needed == 28]
    assert [n.days for n in notices] == days
    assert all(n.about == "Harbour Strategy" for n in notices)
