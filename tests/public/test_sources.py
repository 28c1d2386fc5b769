"""Every page of facts names its papers, when they were put here, and whether minutes may change."""

import datetime
from urllib.parse import unquote

import pytest
from django.test import Client
from django.utils import timezone

from documents.models import AgendaItem, Minute, Pack
from documents.notice.agenda import agenda_notice
from tests.public.builders import DAY, a_pack, everything
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    return everything("Marigold")


def foot_of(client: Client, address: str) -> str:
    words = page_at(client, address)
    return words[words.index("Where this comes from") :]


def test_every_page_of_facts_names_its_paper(client, rows):
    for row in (rows.meeting, rows.item, rows.report, rows.minute, rows.entry, rows.pack):
        foot = foot_of(client, row.get_absolute_url())
        assert str(rows.pack) in foot and "Put on this site" in foot, row
    for address in ("/decisions/", "/forward-plan/", rows.councillor.get_absolute_url()):
        assert rows.pack.get_absolute_url() in foot_of(client, address), address


def test_every_list_of_facts_names_its_papers_too(client, rows):
    rows.meeting.facts_pack, rows.meeting.facts_page = rows.pack, 1
    rows.meeting.save()
    promised = {"title": "Marigold beds", "to_follow": True, "slug": "9", "position": 9}
    AgendaItem.objects.create(meeting=rows.meeting, pack=rows.pack, page=1, **promised)
    for address in (
        "/",
        "/meetings/",
        f"/meetings/?portfolio={rows.portfolio.slug}",
        f"/calendar/{DAY:%Y}/",
        f"/calendar/{DAY:%Y/%m}/",
        rows.committee.get_absolute_url(),
        rows.entry.plan.get_absolute_url(),
        "/forward-plan/changes/",
        "/work-programmes/",
        "/completeness/",
        "/completeness/to-follow/",
    ):
        assert rows.pack.get_absolute_url() in foot_of(client, address), address


def test_a_list_that_rests_on_many_papers_folds_them(client, rows):
    for number in range(5):
        everything(f"Marigold{number}", beside=rows)
    assert "<summary>6 published papers</summary>" in foot_of(client, "/decisions/")


def test_a_paper_is_named_once_with_the_page_that_was_used_first(client, rows):
    foot = foot_of(client, rows.item.get_absolute_url())
    assert foot.count(f'href="{rows.pack.get_absolute_url()}"') == 1
    assert f"{rows.pack.hash8}/pack.pdf#page=1" in foot


def test_minutes_say_whether_they_are_a_draft_or_confirmed(client, rows):
    assert "are a draft" in foot_of(client, rows.minute.get_absolute_url())
    rows.meeting.minutes.update(status=Minute.Status.CONFIRMED)
    foot = foot_of(client, rows.minute.get_absolute_url())
    assert "were confirmed" in foot and "draft" not in foot


def test_a_paper_that_is_not_public_is_never_named(client, rows):
    hidden = a_pack("Hidden pack of Marigold", published=False)
    rows.meeting.facts_pack = hidden
    rows.meeting.save()
    assert "Hidden pack" not in page_at(client, rows.meeting.get_absolute_url())


def test_another_format_is_asked_for_by_e_mail_with_the_paper_named(client, rows, settings):
    settings.BRAND = {**settings.BRAND, "email": "papers@council.example"}
    foot = foot_of(client, rows.report.get_absolute_url())
    mail = foot[foot.index("mailto:papers@council.example?") :].split('"')[0]
    assert str(rows.pack) in unquote(mail)
    assert f"http://testserver{rows.pack.get_absolute_url()}" in unquote(mail)


def test_a_form_goes_before_the_e_mail_and_without_either_there_is_a_sentence(
    client, rows, settings
):
    settings.BRAND = {**settings.BRAND, "format_form": "https://council.example/formats"}
    assert 'href="https://council.example/formats"' in foot_of(client, rows.pack.get_absolute_url())
    settings.BRAND = {**settings.BRAND, "format_form": "", "email": ""}
    assert "can give you this paper in another format" in foot_of(
        client, rows.pack.get_absolute_url()
    )


def published_before(rows, days: int):
    rows.pack.kind = Pack.Kind.AGENDA_PACK
    rows.pack.meeting = rows.meeting
    day = datetime.datetime.combine(DAY, datetime.time(9), timezone.get_current_timezone())
    rows.pack.published_at = day - datetime.timedelta(days=days)
    rows.pack.save()
    return agenda_notice(rows.meeting, [rows.pack])


def test_a_meeting_says_how_many_clear_days_its_agenda_was_open(client, rows):
    assert published_before(rows, 8).days == 5  # Monday before, for a Tuesday
    words = page_at(client, rows.meeting.get_absolute_url())
    assert "<strong>5 clear days</strong> before the meeting" in words
    assert "weekends and bank holidays are not counted" in words


def test_an_agenda_put_here_after_its_meeting_claims_no_days(client, rows):
    assert published_before(rows, -100).was_late_here
    words = page_at(client, rows.meeting.get_absolute_url())
    assert "after the meeting: when it was first open to the public is not known here" in words
    assert "clear day" not in words


def test_a_meeting_without_an_agenda_has_no_notice(rows):
    rows.pack.kind = Pack.Kind.MINUTES
    assert agenda_notice(rows.meeting, [rows.pack]) is None
