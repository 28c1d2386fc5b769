"""Nothing of an unpublished, withdrawn or withheld paper reaches the public, at any address."""

import re
from collections import deque

import pytest
from django.test import Client
from django.urls import resolve, reverse
from django.utils import timezone

from committees import urls as committees_urls
from committees.models import PortfolioHolding
from documents import urls as documents_urls
from documents.actions import withdraw_pack
from documents.models import Minute, Report, SearchWord
from documents.search import index_pack
from tests.public.builders import Everything, a_minute, everything

LINK = re.compile(r'(?:href="|<loc>http://testserver)(/[^"#<]*)')
STARTS = ("/", "/sitemap.xml", "/robots.txt", "/calendar.ics", "/search/?q=Marigold&routine=on")
NOT_PUBLIC = ("/staff/", "/admin/", "/static/")
SECRET = "Zebrafish"
pytestmark = pytest.mark.django_db


def pages_reached(client: Client) -> dict[str, str]:
    """Every page that a visitor can reach by links from home and a search, with its words."""
    waiting, seen = deque([*STARTS, f"/search/?q={SECRET}"]), {}
    while waiting:
        address = waiting.popleft().replace("&amp;", "&")
        if address in seen or address.startswith(NOT_PUBLIC) or too_far(address):
            continue
        response = client.get(address, follow=True)
        assert response.status_code == 200, f"{address} gave {response.status_code}"
        content = b"".join(response) if response.streaming else response.content
        seen[address] = content.decode()
        waiting.extend(LINK.findall(seen[address]))
    return seen


def too_far(address: str) -> bool:
    """The calendar has no end: the months near the meeting are enough."""
    return address.startswith("/calendar/") and address not in (
        "/calendar/",
        "/calendar/list/",
        "/calendar/2024/",
        "/calendar/2024/02/",
        "/calendar/2024/01/",
    )


def addresses_of(rows: Everything) -> list[str]:
    meeting = rows.meeting.get_absolute_url()
    paper = rows.pack.get_absolute_url()
    return [
        *(row.get_absolute_url() for row in (rows.committee, rows.councillor, rows.portfolio)),
        *(row.get_absolute_url() for row in (rows.item, rows.report, rows.minute, rows.entry)),
        *(meeting, f"{meeting}minutes/", paper, f"{paper}1/", f"{paper}pack.pdf"),
        *(f"{meeting}minutes/minutes.html", f"{meeting}items/1/report/report.html"),
        *(f"{paper}forward-plan/1/", f"{paper}forward-plan/1/forward-plan.html"),
        *(f"{meeting}meeting.ics", f"{rows.committee.get_absolute_url()}meetings.ics"),
        f"{rows.committee.get_absolute_url()}papers.atom",
    ]


def test_every_public_page_is_reached_and_shows_nothing_unpublished(client):
    shown = everything("Marigold")
    everything(SECRET, published=False)
    everything(f"{SECRET}es", published=False, beside=shown)
    index_pack(shown.pack)
    pages = pages_reached(client)
    leaks = {address for address, words in pages.items() if SECRET in words}
    assert leaks == {f"/search/?q={SECRET}"}, "only the visitor's own words may stand there"
    assert "Nothing published matches" in pages[f"/search/?q={SECRET}"]
    assert [address for address, words in pages.items() if "withheldword" in words] == []


def test_nothing_unpublished_is_suggested_or_stands_among_the_words(client):
    shown = everything("Marigold")
    hidden = everything(SECRET, published=False)
    type(hidden.pack).objects.filter(pk=hidden.pack.pk).update(published_at=timezone.now())
    index_pack(shown.pack)
    index_pack(hidden.pack)
    assert SECRET in client.get("/search/suggest/", {"q": SECRET}).content.decode()
    withdraw_pack(hidden.pack, by=None)
    assert SECRET not in client.get("/search/suggest/", {"q": SECRET}).content.decode()
    assert not SearchWord.objects.filter(word=SECRET.lower()).exists()


def test_the_walk_reaches_every_kind_of_page(client):
    pack = everything("Marigold").pack
    Report.objects.create(pack=pack, page=2, position=9, title="Alone in its paper")
    index_pack(pack)
    reached = {resolve(address.split("?")[0]).view_name for address in pages_reached(client)}
    named = {
        *(f"committees:{pattern.name}" for pattern in committees_urls.urlpatterns),
        *(f"documents:{pattern.name}" for pattern in documents_urls.urlpatterns),
    }
    elsewhere = {"documents:calendar", "documents:favicon", "documents:item_pages"}
    elsewhere |= {"documents:suggest", "documents:changes_of_plan"}
    elsewhere |= {"documents:completeness_chapter"}  # where there is much to list
    elsewhere |= {"documents:minutes_document"}  # for staff
    assert named <= reached | elsewhere
    assert client.get("/calendar/2024/02/").status_code == 200


@pytest.mark.parametrize("change", ["unpublished", "withdrawn"])
def test_addresses_of_hidden_rows_are_not_found(client, change):
    rows = everything(SECRET, published=change == "withdrawn")
    if change == "withdrawn":
        PortfolioHolding.objects.all().delete()  # as withdrawing does: no paper states it now
        rows.pack.withdrawn_at = rows.meeting.withdrawn_at = timezone.now()
        rows.pack.save()
        rows.meeting.save()
    found = [address for address in addresses_of(rows) if client.get(address).status_code != 404]
    assert found == []


def test_unpublished_rows_of_a_published_meeting_are_not_found(client):
    shown = everything("Marigold")
    hidden = everything(SECRET, published=False, beside=shown)
    for row in (hidden.item, hidden.report, hidden.minute, hidden.entry):
        assert client.get(row.get_absolute_url()).status_code == 404
    assert SECRET not in client.get(shown.meeting.get_absolute_url()).content.decode()


def test_a_withheld_page_and_what_stands_on_it_are_not_shown(client):
    rows = everything("Marigold")
    secret = a_minute(rows.meeting, rows.pack, "99", "Behind closed doors", page=3)
    index_pack(rows.pack)
    assert client.get(f"{rows.pack.get_absolute_url()}3/").status_code == 404
    assert client.get(secret.get_absolute_url()).status_code == 404
    assert not Minute.objects.published().filter(pk=secret.pk).exists()
    meeting = client.get(f"{rows.meeting.get_absolute_url()}minutes/").content.decode()
    assert "Behind closed doors" not in meeting


def test_a_restricted_pack_is_not_shown_even_if_its_rows_are_asked_for(client):
    rows = everything(SECRET, published=False)
    rows.pack.visibility = "restricted"
    rows.pack.save()
    for address in addresses_of(rows):
        assert client.get(address).status_code == 404


def test_staff_who_may_see_packs_open_an_unpublished_file(client, django_user_model):
    rows = everything(SECRET, published=False)
    address = reverse("documents:pack_file", kwargs={"hash8": rows.pack.hash8})
    officer = django_user_model.objects.create_superuser("officer", password="x")
    client.force_login(officer)
    response = client.get(address)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
