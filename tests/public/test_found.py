"""What machines that look for papers are told: read back as they would read it."""

import datetime
import json
import re
import xml.etree.ElementTree as ET

import pytest
from django.test import Client, override_settings

from committees.actions.merging import merge
from documents.actions import merge_meetings, move_meeting
from documents.models import Meeting, PackPage
from documents.search import index_pack
from tests.public.builders import DAY, a_committee, a_meeting, a_minute, a_pack, everything
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>")
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
HOST = "http://testserver"


@pytest.fixture
def rows():
    made = everything("Marigold")
    index_pack(made.pack)
    return made


def data_on(client: Client, address: str) -> dict:
    (found,) = DATA.findall(page_at(client, address))
    assert "<" not in found
    return json.loads(found)


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("/", "/"),
        ("/meetings/?committee=marigold-committee", "/meetings/"),
        ("/meetings/?page=2", "/meetings/?page=2"),
        ("/meetings/?page=1", "/meetings/"),
        ("/meetings/?page=2&committee=marigold-committee", "/meetings/"),
        ("/decisions/?q=%22%3E%3Cb%3E&page=x", "/decisions/"),
        ("/search/?q=marigold", "/search/"),
    ],
)
def test_each_page_has_one_address_without_what_narrows_it(client, rows, address, own):
    assert CANONICAL.findall(page_at(client, address, follow=True)) == [HOST + own]


def test_the_sites_own_address_goes_before_the_one_asked_for(client, rows):
    with override_settings(SITE_ADDRESS="https://papers.example.gov.uk"):
        address = "https://papers.example.gov.uk" + rows.meeting.get_absolute_url()
        assert CANONICAL.findall(page_at(client, rows.meeting.get_absolute_url())) == [address]
        assert f"<loc>{address}</loc>" in page_at(client, "/sitemap-meetings.xml")
        feed = page_at(client, f"{rows.committee.get_absolute_url()}papers.atom")
        assert f"https://papers.example.gov.uk{rows.pack.get_absolute_url()}" in feed


def test_what_is_not_there_or_only_searched_for_is_not_to_be_kept(client, rows):
    assert '<meta name="robots" content="noindex' in page_at(client, "/search/?q=marigold")
    assert '<meta name="robots" content="noindex' in page_at(client, "/calendar/2031/05/")
    missing = client.get("/meetings/none/2020-01-01/")
    assert missing.status_code == 404 and 'rel="canonical"' not in missing.content.decode()


def test_a_meeting_is_an_event_of_its_committee(client, rows):
    data = data_on(client, rows.meeting.get_absolute_url())
    assert data["@context"] == "https://schema.org" and data["@type"] == "Event"
    assert data["startDate"] == "2024-02-06T10:00:00+00:00"
    assert data["location"]["name"] == "Marigold Hall"
    assert data["organizer"]["@type"] == "GovernmentOrganization"
    assert data["organizer"]["url"] == HOST + rows.committee.get_absolute_url()
    assert data["organizer"]["parentOrganization"]["name"] == "Marlshire Council"


def test_a_meeting_without_place_or_time_has_no_invented_ones(client):
    meeting = a_meeting(a_committee("Harbours Committee"), start_time=None)
    data = data_on(client, meeting.get_absolute_url())
    assert data["startDate"] == "2024-02-06"
    assert "location" not in data and "endDate" not in data


def test_a_summer_meeting_begins_by_summer_time(client):
    meeting = a_meeting(a_committee("Harbours Committee"), datetime.date(2024, 7, 2))
    assert data_on(client, meeting.get_absolute_url())["startDate"] == "2024-07-02T10:00:00+01:00"


def test_a_committee_a_report_and_a_paper_say_what_they_are(client, rows):
    committee = data_on(client, rows.committee.get_absolute_url())
    assert committee["@type"] == "GovernmentOrganization"
    report = data_on(client, rows.report.get_absolute_url())
    assert report["@type"] == "Report" and report["name"] == "Marigold report"
    assert report["author"] == [{"@type": "Person", "name": "Flora Marigold"}]
    assert report["dateCreated"] == "2024-02-06"
    paper = data_on(client, rows.pack.get_absolute_url())
    assert paper["encoding"]["contentUrl"] == f"{HOST}/papers/{rows.pack.hash8}/pack.pdf"


def test_words_of_a_paper_cannot_end_the_data(client):
    committee = a_committee("Harbours Committee")
    meeting = a_meeting(committee, venue='</script><script>alert("x")</script>\u2028&amp;')
    words = page_at(client, meeting.get_absolute_url())
    assert "<script>alert" not in words
    data = data_on(client, meeting.get_absolute_url())
    assert data["location"]["name"] == meeting.venue


def test_a_report_can_be_cited(client, rows):
    rows.report.page_from, rows.report.page_to = 12, 14
    rows.report.save()
    words = page_at(client, rows.report.get_absolute_url())
    for field in (
        '<meta name="citation_title" content="Marigold report">',
        '<meta name="citation_author" content="Flora Marigold">',
        '<meta name="citation_publication_date" content="2024/02/06">',
        '<meta name="citation_firstpage" content="12">',
        '<meta name="DC.publisher" content="Marlshire Council">',
    ):
        assert field in words
    assert (
        "Marlshire Council (2024) Marigold report. Report to Marigold Committee, "
        "6 February 2024, item 1, pp. 12–14." in words
    )


def test_previews_repeat_title_and_description_once_escaped(client):
    meeting = a_meeting(a_committee('Parks & "Gardens" Committee'))
    words = page_at(client, meeting.get_absolute_url())
    title = "Parks &amp; &quot;Gardens&quot; Committee, 6 February 2024"
    assert f'<meta property="og:title" content="{title}">' in words
    assert f"<title>{title} – Marlshire Council</title>" in words


def locations(client: Client, address: str) -> list[str]:
    tree = ET.fromstring(page_at(client, address))
    return [found.text.removeprefix(HOST) for found in tree.iter(LOC)]


def addresses_in_sitemaps(client: Client) -> list[str]:
    maps = locations(client, "/sitemap.xml")
    return [address for each in maps for address in locations(client, each)]


def test_every_address_in_the_sitemaps_is_a_page_that_names_itself(client, rows):
    addresses = addresses_in_sitemaps(client)
    assert len(addresses) == len(set(addresses)) >= 16
    for address in addresses:
        assert CANONICAL.findall(page_at(client, address)) == [HOST + address]


def test_pages_in_the_sitemaps_differ_in_title_and_description(client, rows):
    titles: dict[str, list[str]] = {}
    descriptions: dict[str, list[str]] = {}
    for address in addresses_in_sitemaps(client):
        words = page_at(client, address)
        titles.setdefault(TITLE.findall(words)[0], []).append(address)
        description = re.findall(r'<meta name="description" content="(.*?)">', words)[0]
        descriptions.setdefault(description, []).append(address)
    assert [same for same in titles.values() if len(same) > 1] == []
    assert [same for same in descriptions.values() if len(same) > 1] == []


def test_the_second_page_of_a_list_says_so_in_title_and_description(client, rows):
    words = page_at(client, "/meetings/?page=2")
    assert ", page 2 – Marlshire Council</title>" in words
    assert '<meta name="description" content="Page 2: Meetings of' in words
    assert '<meta property="og:description" content="Page 2: Meetings of' in words


def test_two_pages_of_one_pack_that_bear_one_number_differ_in_title(client, rows):
    for number in (1, 3):
        PackPage.objects.create(pack=rows.pack, number=number + 70, printed_number=2)
    titles = {
        TITLE.findall(page_at(client, f"/papers/{rows.pack.hash8}/{number}/"))[0]
        for number in (71, 73)
    }
    assert len(titles) == 2


def test_a_page_changed_when_its_paper_was_published_or_its_history_says_so(client, rows):
    long_ago = datetime.datetime(2020, 5, 4, 12, tzinfo=datetime.UTC)
    Meeting.objects.update(first_published_at=long_ago)
    rows.pack.published_at = long_ago
    rows.pack.save()
    assert "<lastmod>2020-05-04</lastmod>" in page_at(client, "/sitemap-papers.xml")
    assert "<lastmod>2020-05-04</lastmod>" in page_at(client, "/sitemap-plans.xml")
    assert "<lastmod>2020-05-04</lastmod>" not in page_at(client, "/sitemap-each-minute.xml")


def test_a_minute_that_was_typed_in_is_in_the_sitemap(client, rows):
    minute = a_minute(rows.meeting, None, "77", "Typed in", page=None)
    assert minute.get_absolute_url() in addresses_in_sitemaps(client)


def test_robots_leave_staff_and_searches_alone_and_learn_of_the_sitemap(client):
    words = page_at(client, "/robots.txt")
    for line in ("Disallow: /staff/", "Disallow: /admin/", "Disallow: /search/?"):
        assert line in words.splitlines()
    assert f"Sitemap: {HOST}/sitemap.xml" in words.splitlines()


def test_browsers_learn_to_search_here(client):
    tree = ET.fromstring(page_at(client, "/opensearch.xml"))
    name = "{http://a9.com/-/spec/opensearch/1.1/}"
    assert len(tree.find(f"{name}ShortName").text) <= 16
    assert tree.find(f"{name}Url").get("template") == f"{HOST}/search/?q={{searchTerms}}"
    assert 'href="/opensearch.xml"' in page_at(client, "/")


def moved(rows, by, **place) -> Meeting:
    wanted = {"committee": rows.committee, "date": DAY, "start_time": datetime.time(10)} | place
    return move_meeting(rows.meeting, by=by, **wanted)


@pytest.fixture
def clerk(django_user_model):
    return django_user_model.objects.create_user("clerk")


def assert_leads_on(client: Client, old: str, new: str) -> None:
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, new)
    assert client.get(new).status_code == 200


def test_a_moved_meetings_old_addresses_lead_on(client, rows, clerk):
    old = rows.meeting.get_absolute_url()
    now = moved(rows, clerk, date=datetime.date(2024, 2, 8)).get_absolute_url()
    assert now != old
    for part in ("", "items/1/", "items/1/report/", "minutes/", "minutes/41/", "meeting.ics"):
        assert_leads_on(client, old + part, now + part)
    assert_leads_on(client, f"{old}?show=all", f"{now}?show=all")
    again = moved(rows, clerk, date=datetime.date(2024, 2, 9)).get_absolute_url()
    assert_leads_on(client, old, again)
    assert_leads_on(client, now, again)


def test_a_meeting_moved_to_another_committee_leads_on(client, rows, clerk):
    old = rows.meeting.get_absolute_url()
    now = moved(rows, clerk, committee=a_committee("Harbours Committee"))
    assert_leads_on(client, old, now.get_absolute_url())


def test_a_merged_meetings_address_leads_to_the_kept_one(client, rows, clerk):
    other = a_meeting(rows.committee, DAY, slug="2024-02-06-1400", start_time=datetime.time(14))
    old = other.get_absolute_url()
    merge_meetings(rows.meeting, other, by=clerk)
    assert_leads_on(client, old, rows.meeting.get_absolute_url())


def test_a_renamed_committee_councillor_and_portfolio_lead_on(client, rows):
    meeting = rows.meeting.get_absolute_url()
    for row in (rows.committee, rows.councillor, rows.portfolio):
        old = row.get_absolute_url()
        row.slug = f"new-{row.slug}"
        row.save()
        assert_leads_on(client, old, row.get_absolute_url())
    rows.meeting.refresh_from_db()
    assert_leads_on(client, meeting, Meeting.objects.get(pk=rows.meeting.pk).get_absolute_url())


def test_a_merged_committees_addresses_all_lead_to_the_kept_one(client, rows, clerk):
    kept = a_committee("Ports and Harbours Committee")
    a_meeting(kept, datetime.date(2024, 3, 5))
    committee, meeting = rows.committee.get_absolute_url(), rows.meeting.get_absolute_url()
    merge(kept, rows.committee, by=clerk)
    now = Meeting.objects.get(pk=rows.meeting.pk).get_absolute_url()
    assert kept.slug in now and now != meeting
    for part in ("", "items/1/", "items/1/report/", "minutes/", "minutes/41/", "meeting.ics"):
        assert_leads_on(client, meeting + part, now + part)
    for part in ("", "meetings.ics", "papers.atom"):
        assert_leads_on(client, committee + part, kept.get_absolute_url() + part)


def test_a_renamed_committees_feeds_lead_on(client, rows):
    old = rows.committee.get_absolute_url()
    rows.committee.slug = "renamed"
    rows.committee.save()
    for part in ("meetings.ics", "papers.atom"):
        assert_leads_on(client, old + part, rows.committee.get_absolute_url() + part)


def test_an_address_taken_by_another_meeting_since_stays_that_ones(client, rows, clerk):
    old = rows.meeting.get_absolute_url()
    moved(rows, clerk, date=datetime.date(2024, 2, 8))
    a_meeting(rows.committee, DAY, venue="Annexe")
    assert "Annexe" in page_at(client, old)


def test_an_old_address_says_nothing_of_a_meeting_that_is_not_public(client, clerk):
    rows = everything("Zebrafish", published=False)
    old = rows.meeting.get_absolute_url()
    moved(rows, clerk, date=datetime.date(2024, 2, 8))
    assert client.get(old).status_code == 404


def test_a_report_alone_in_its_paper_has_a_page(client):
    pack = a_pack("Report: Street trees")
    rows = everything("Marigold")
    rows.report.agenda_item = rows.report.meeting = None
    rows.report.pack = pack
    rows.report.save()
    address = f"/papers/{pack.hash8}/reports/1/"
    assert rows.report.get_absolute_url() == address
    assert "Marigold came first." in page_at(client, address)
    assert address in page_at(client, pack.get_absolute_url())
    assert address in addresses_in_sitemaps(client)


def test_a_report_to_an_item_is_read_at_the_item(client, rows):
    position = rows.report.position
    response = client.get(f"/papers/{rows.pack.hash8}/reports/{position}/")
    assert (response.status_code, response["Location"]) == (301, rows.report.get_absolute_url())
