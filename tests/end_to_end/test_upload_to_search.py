"""The main job in a browser: upload, watch, review, publish; browse and search as a resident."""

from pathlib import Path
from subprocess import Popen
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import Group, Permission, User
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from documents.roles import DEMOCRATIC_SERVICES, make_groups
from ingest.samples import write_sample_packs

PACK = "overview-2026-06-16"
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def officer(transactional_db: None) -> User:
    """Somebody who may upload and publish; a test before may have emptied the table of groups."""
    make_groups(Group.objects, Permission.objects)
    user = User.objects.create_user("officer", password="a good long phrase")
    user.groups.add(Group.objects.get(name=DEMOCRATIC_SERVICES))
    return user


@pytest.fixture(scope="module")
def sample_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An agenda pack of the invented council, with a report and the minutes of another meeting."""
    [sample] = write_sample_packs(tmp_path_factory.mktemp("packs"), frozenset({PACK}))
    return sample.path


def sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}/staff/")
    page.get_by_label("User name").fill("officer")
    page.get_by_label("Password").fill("a good long phrase")
    page.get_by_role("button", name="Sign in").click()


def test_pack_goes_in_and_papers_come_out(
    page: Page,
    live_server: LiveServer,
    worker_process: Popen[bytes],
    officer: User,
    sample_pack: Path,
) -> None:
    sign_in(page, live_server.url)
    page.get_by_role("link", name="Upload packs").click()
    page.get_by_label("Drop PDFs here, or choose them").set_input_files(sample_pack)
    page.get_by_role("button", name="Upload", exact=True).click()

    expect(page.get_by_role("heading", name="What was read")).to_be_visible()
    expect(page.get_by_alt_text("Picture of page 1", exact=True)).to_be_visible()
    assert public_meetings(page, live_server.url) == 0

    page.get_by_role("link", name="Publish…").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published. Anyone can now read it.")).to_be_visible()
    browse_and_search(page, live_server.url, meeting=urlsplit(page.url).path)


def public_meetings(page: Page, address: str) -> int:
    """How many meetings a resident, who is not signed in, finds."""
    assert page.context.browser
    context = page.context.browser.new_context()
    resident = context.new_page()
    resident.goto(f"{address}/meetings/")
    count = resident.get_by_role("main").locator("a[href^='/meetings/']").count()
    context.close()
    return count


def browse_and_search(page: Page, address: str, *, meeting: str) -> None:
    """As a resident: from the home page to an item, then the same item by its title."""
    page.context.clear_cookies()
    page.goto(address)
    page.get_by_role("link", name="Meetings").first.click()
    page.locator(f"main a[href='{meeting}']").first.click()
    item = page.locator(f"main a[href^='{meeting}items/']:visible").first
    title = item.inner_text()
    item.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)

    page.get_by_label("Search papers").first.fill(title)
    page.get_by_role("button", name="Search").first.click()
    expect(page.get_by_role("main").get_by_role("link", name=title).first).to_be_visible()
    mark = page.get_by_role("main").locator("a[href*='#page=']").first
    assert "pack.pdf#page=" in (mark.get_attribute("href") or "")
