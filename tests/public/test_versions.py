"""An agenda published anew: the older one stays, and says that there is a newer."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from documents.models import Pack
from tests.public.builders import a_committee, a_meeting, a_pack

pytestmark = pytest.mark.django_db
NEWER = "A newer one was published"


def published(
    name: str, meeting, *, days_ago: int, kind: Pack.Kind = Pack.Kind.AGENDA_PACK
) -> Pack:
    pack = a_pack(name, meeting=meeting)
    pack.kind = kind
    pack.published_at = timezone.now() - datetime.timedelta(days=days_ago)
    pack.save()
    return pack


def page_of(meeting) -> str:
    return Client().get(meeting.get_absolute_url()).content.decode()


def test_older_agenda_of_a_meeting_says_that_a_newer_one_was_published() -> None:
    meeting = a_meeting(a_committee("Harbours"))
    old = published("Agenda", meeting, days_ago=5)
    published("Agenda anew", meeting, days_ago=1)
    page = page_of(meeting)
    assert page.count(NEWER) == 1 and page.index(old.get_absolute_url()) < page.index(NEWER)


def test_supplements_replace_nothing_and_unpublished_agendas_are_not_told_of() -> None:
    meeting = a_meeting(a_committee("Harbours"))
    published("Agenda", meeting, days_ago=5)
    for days in (3, 2):
        published(f"Supplement {days}", meeting, days_ago=days, kind=Pack.Kind.SUPPLEMENT)
    a_pack("Agenda anew", meeting=meeting, published=False)
    assert NEWER not in page_of(meeting)
