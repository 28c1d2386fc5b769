"""The ledger of what is missing: it names each gap once, with its page, and nothing unpublished."""

import datetime

import pytest
from django.test import Client

from documents.completeness.appendices import label_of
from documents.models import Acronym, PackPage, WorkProgramme, WorkProgrammeEntry
from tests.public.builders import (
    DAY,
    a_committee,
    a_meeting,
    a_minute,
    a_pack,
    a_report,
    an_item,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def committee():
    return a_committee("Harbours Committee")


@pytest.fixture
def pack():
    return a_pack("Pack of February")


@pytest.fixture
def meeting(committee):
    return a_meeting(committee)


def chapter(client: Client, kind: str) -> str:
    return client.get(f"/completeness/{kind}/").content.decode().split("<main")[1]


def test_a_paper_that_never_followed_is_named_until_it_comes(client, meeting, pack):
    item = an_item(meeting, pack, "6", "STREET WORKS", to_follow=True)
    words = chapter(client, "to-follow")
    assert "Street Works" in words and f"{pack.hash8}/pack.pdf#page=1" in words
    assert "Harbours Committee, 6 February 2024" in words
    supplement = a_pack("Supplement", published=False)
    a_report(item, "Street works", pack=supplement)
    assert "Street Works" in chapter(client, "to-follow")
    supplement.published_at = pack.published_at
    supplement.save()
    assert "Every paper that was promised" in chapter(client, "to-follow")


def test_a_site_without_papers_does_not_claim_that_nothing_is_missing(client):
    for words in (chapter(client, "to-follow"), client.get("/completeness/").content.decode()):
        assert "once papers are published. None is yet" in words and "Every " not in words


def test_a_past_meeting_without_minutes_is_named_and_a_coming_one_is_not(
    client, committee, meeting, pack
):
    a_meeting(committee, datetime.date(2090, 1, 1), slug="2090-01-01")
    words = chapter(client, "without-minutes")
    assert meeting.get_absolute_url() in words and "2090" not in words
    a_minute(meeting, pack, "41", "Sea walls")
    assert meeting.get_absolute_url() not in chapter(client, "without-minutes")


def test_drafts_are_named_once_the_committee_has_met_again(client, committee, meeting, pack):
    minute = a_minute(meeting, pack, "41", "Sea walls")
    assert meeting.get_absolute_url() not in chapter(client, "not-confirmed")
    a_meeting(committee, DAY.replace(month=3), slug="2024-03-06")
    words = chapter(client, "not-confirmed")
    assert meeting.get_absolute_url() in words and "p. 12" in words
    minute.status = "confirmed"
    minute.save()
    assert meeting.get_absolute_url() not in chapter(client, "not-confirmed")


def test_a_meeting_known_by_its_minutes_alone_lacks_its_agenda(client, meeting, pack):
    a_minute(meeting, pack, "41", "Sea walls")
    assert meeting.get_absolute_url() in chapter(client, "without-agenda")
    an_item(meeting, pack, "1", "Sea walls")
    assert meeting.get_absolute_url() not in chapter(client, "without-agenda")


def named_in_a_programme(committee, pack, date=DAY):
    programme = WorkProgramme.objects.create(committee=committee, pack=pack, page=1)
    return WorkProgrammeEntry.objects.create(
        work_programme=programme,
        pack=pack,
        page=2,
        position=1,
        title="Sea walls",
        meeting_date=date,
    )


def test_a_meeting_that_only_a_programme_names_is_told_once_with_that_page(client, committee, pack):
    named_in_a_programme(committee, pack)
    named_in_a_programme(committee, a_pack("Pack of January"))
    words = chapter(client, "named-only")
    assert words.count("6 February 2024") == 1 and "#page=2" in words
    a_meeting(committee)
    assert "6 February 2024" not in chapter(client, "named-only")


def test_what_is_not_published_leaves_no_trace(client, committee):
    hidden = a_pack("Hidden pack", published=False)
    named_in_a_programme(committee, hidden)
    meeting = a_meeting(committee, DAY, published=False)
    an_item(meeting, hidden, "6", "Secret works", to_follow=True)
    words = client.get("/completeness/").content.decode()
    for secret in ("Harbours", "Hidden", "Secret", "6 February 2024"):
        assert secret not in words, secret


def test_a_meeting_read_but_not_published_is_named_only_by_what_is(client, committee, pack):
    a_meeting(committee, DAY, published=False)
    named_in_a_programme(committee, pack)
    words = chapter(client, "named-only")
    assert "6 February 2024" in words and "/meetings/harbours" not in words


def test_an_appendix_that_no_page_is_headed_with_is_missing(client, meeting, pack):
    pack.meeting = meeting
    pack.save()
    item = an_item(meeting, pack, "6", "Sea walls")
    names = ["Appendix A: Costs", "Appendix 2 – Map", "Financial graph"]
    a_report(item, "Sea walls", appendices=names)
    PackPage.objects.create(pack=pack, number=3, text="Page 13\nAPPENDIX A\nCosts in detail")
    PackPage.objects.create(pack=pack, number=4, text="Background. " * 60 + "See Appendix 2.")
    words = chapter(client, "appendices")
    assert "Appendix 2 – Map" in words and "Appendix A" not in words
    assert "Financial graph" not in words, "it has no number to look for"
    PackPage.objects.create(pack=pack, number=5, text="Appendix 2\nMap")
    assert "Appendix 2" not in chapter(client, "appendices")


def test_the_appendix_of_the_next_report_is_not_this_ones(client, meeting, pack):
    pack.meeting = meeting
    pack.save()
    first, second = an_item(meeting, pack, "6", "Walls"), an_item(meeting, pack, "7", "Roads")
    a_report(first, "Walls", appendices=["Appendix A: Costs"], page=2)
    a_report(second, "Roads", page=4)
    PackPage.objects.create(pack=pack, number=5, text="Appendix A\nRoads")
    assert "Appendix A: Costs" in chapter(client, "appendices")


@pytest.mark.parametrize(
    ("name", "cover", "there"),
    [
        ("Appendix 2: Updated Harbour Plan 2026", "Council\nHarbour\nPlan\n2026 to 2031", True),
        ("Appendix 2: HSP Action Plan", "Harbour Safety Partnership\nAction Plan", True),
        ("Appendix 2: Harbour Plan", "Background. " * 60 + "The Harbour Plan.", False),
        ("Appendix 2: Harbour Plan", "Harbour accounts", False),
        ("Appendix 2: Map", "Map", False),
        ("Appendix 2: Harbour Plan (exempt)", "Nothing", True),
        ("Appendix 2: Harbour Plan, available at https://example.org/plan", "Nothing", True),
    ],
)
def test_an_appendix_bound_in_under_its_own_cover_or_kept_elsewhere_is_not_missing(
    client, meeting, pack, name, cover, there
):
    pack.meeting = meeting
    pack.save()
    Acronym.objects.create(
        pack=pack, short="HSP", long="Harbour Safety Partnership", short_folded="hsp",
        long_folded="harbour safety partnership",
    )  # fmt: skip
    item = an_item(meeting, pack, "6", "Sea walls")
    a_report(item, "Harbour Plan", appendices=[name], page=2, page_from=12, page_to=13)
    PackPage.objects.create(pack=pack, number=4, text=cover)
    assert ("Appendix 2" not in chapter(client, "appendices")) is there


def test_the_report_s_own_page_is_no_cover_of_its_appendix(client, meeting, pack):
    pack.meeting = meeting
    pack.save()
    item = an_item(meeting, pack, "6", "Sea walls")
    names = ["Appendix 2: Harbour Plan"]
    a_report(item, "Harbour Plan", appendices=names, page=2, page_from=12, page_to=14)
    PackPage.objects.create(pack=pack, number=3, text="The Harbour Plan was made in 2020.")
    assert "Appendix 2" in chapter(client, "appendices")


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Appendix 1: FFCP Delivery Plan", "appendix 1"),
        ("Appendix One: Youth Justice Plan 2023/24", "appendix one"),
        ("APPENDIX  B – Equality", "appendix b"),
        ("Annex 2a Map", "annex 2a"),
        ("Appendices of the contract", ""),
        ("Financial Savings graph", ""),
    ],
)
def test_appendices_are_known_by_number_or_letter(name, label):
    assert label_of(name) == label


def test_nothing_missing_is_said_and_a_chapter_that_is_none_is_not_found(client, pack):
    words = client.get("/completeness/").content.decode()
    assert words.count('class="empty"') == 6
    assert client.get("/completeness/nothing-of-the-kind/").status_code == 404
