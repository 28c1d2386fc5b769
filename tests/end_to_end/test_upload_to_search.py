"""The main job in a browser: upload, watch, review, publish; browse and search as a resident."""

import re
from pathlib import Path
from subprocess import Popen

import pytest
from django.contrib.auth.models import Group, User
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from documents.roles import DEMOCRATIC_SERVICES, OFFICERS
from ingest.samples import write_sample_packs

PACK = "overview-2026-06-16.pdf"
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def officer(transactional_db: None) -> User:
    """Somebody who may upload and publish; the groups are those that migrations made."""
    user = User.objects.create_user("officer", password="a good long phrase")
    user.groups.set(Group.objects.filter(name__in=[OFFICERS, DEMOCRATIC_SERVICES]))
    return user


@pytest.fixture(scope="module")
def sample_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An agenda pack of the invented council, with a report and the minutes of another meeting."""
    samples = write_sample_packs(tmp_path_factory.mktemp("packs"))
    return next(sample.path for sample in samples if sample.path.name == PACK)


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
    meeting = page.get_by_role("heading", level=1).inner_text()

    resident = page.context.browser.new_context().new_page()
    resident.goto(f"{live_server.url}/meetings/")
    expect(resident.get_by_role("main")).not_to_contain_text("Agenda pack")

    page.get_by_role("link", name="Publish…").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published. Anyone can now read it.")).to_be_visible()

    browse_and_search(resident, live_server.url)
    assert meeting


def browse_and_search(resident: Page, address: str) -> None:
    """From the home page to a report, then the same report by a search for its title."""
    resident.goto(address)
    resident.get_by_role("link", name="Committees").first.click()
    resident.get_by_role("main").get_by_role("link").first.click()
    resident.get_by_role("main").locator("a[href*='/meetings/']").first.click()
    item = resident.locator("a[href*='/items/']").last
    title = item.inner_text()
    item.click()
    expect(resident.get_by_role("heading", level=1)).to_contain_text(re.compile(r"\w"))

    resident.get_by_label("Search papers").first.fill(title)
    resident.get_by_role("button", name="Search").first.click()
    expect(resident.get_by_role("main").get_by_text(title).first).to_be_visible()
    mark = resident.get_by_role("main").locator("a[href*='#page=']").first
    assert "pack.pdf#page=" in (mark.get_attribute("href") or "")
