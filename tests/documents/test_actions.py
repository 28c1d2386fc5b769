"""Publishing, withdrawing and restricting, without any reading of packs."""

import datetime
import hashlib

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from committees.models import Committee
from documents.actions import (
    Refused,
    confirm_minutes,
    publish_pack,
    restrict_pack,
    withdraw_pack,
)
from documents.models import Meeting, Minute, Pack, SearchEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return User.objects.create_user("officer")


@pytest.fixture
def meeting():
    committee = Committee.objects.create(name="Cabinet", slug="cabinet")
    return Meeting.objects.create(
        committee=committee, date=datetime.date(2024, 3, 5), slug="2024-03-05"
    )


@pytest.fixture
def pack(meeting):
    made = Pack.objects.create(
        sha256=hashlib.sha256(b"pack").hexdigest(), original_name="p.pdf", size=4, meeting=meeting
    )
    Minute.objects.create(meeting=meeting, pack=made, position=1, slug="1", title="Harbour")
    return made


def test_publishing_opens_the_meeting_and_search(pack, meeting, officer):
    published = publish_pack(pack, by=officer)
    assert published.published_by == officer
    assert list(Meeting.objects.published()) == [meeting]
    assert SearchEntry.objects.filter(pack=pack, kind="minute").count() == 1


def test_rewriting_happens_while_the_pack_counts_as_public(pack, officer):
    seen = []
    publish_pack(pack, by=officer, rewrite=lambda public: seen.append(public.is_published))
    assert seen == [True]


def test_refused_rewriting_publishes_nothing(pack, officer):
    def refuse(public):
        raise Refused("No.")

    with pytest.raises(Refused):
        publish_pack(pack, by=officer, rewrite=refuse)
    assert not Pack.objects.published().exists()


def test_withdrawing_twice_keeps_the_first_time(pack, officer):
    publish_pack(pack, by=officer)
    first = withdraw_pack(pack, by=officer).withdrawn_at
    assert withdraw_pack(pack, by=officer).withdrawn_at == first
    assert not Meeting.objects.published().exists()
    assert not SearchEntry.objects.exists()


def test_withdrawing_what_was_never_public_does_nothing(pack, officer):
    assert withdraw_pack(pack, by=officer).withdrawn_at is None


def test_meeting_stays_open_while_a_typed_minute_speaks_of_it(pack, meeting, officer):
    publish_pack(pack, by=officer)
    Minute.objects.create(meeting=meeting, position=2, slug="2", title="Typed in")
    withdraw_pack(pack, by=officer)
    assert Meeting.objects.published().exists()


def test_restricted_pack_is_never_public(pack, officer):
    publish_pack(pack, by=officer)
    restrict_pack(pack, by=officer)
    with pytest.raises(Refused, match="restricted"):
        publish_pack(pack, by=officer)
    pack.refresh_from_db()
    pack.published_at = pack.uploaded_at
    with pytest.raises(IntegrityError), transaction.atomic():
        pack.save()


def test_there_must_be_minutes_to_confirm(meeting, officer):
    with pytest.raises(Refused, match="no minutes"):
        confirm_minutes(meeting, by=officer)
