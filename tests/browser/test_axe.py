"""axe-core finds nothing against WCAG 2.2 AA on any kind of page, wide or narrow."""

import datetime
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page

from documents.models import Meeting
from tests.browser.conftest import Site, open_context

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {runOnly: tags, resultTypes: ["violations"]})
    .then(result => result.violations)"""
WIDTHS = [1280, 390]  # pixels
PARTS = ("public", "staff", "record")
# Kinds of page: fewer would mean that the walk was cut short.
FEWEST_PUBLIC, FEWEST_STAFF, FEWEST_OF_RECORDS = 20, 4, 40


@pytest.fixture(scope="module", autouse=True)
def axe() -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: portal/scripts/front-end installs it")


@pytest.mark.parametrize("width", WIDTHS)
def test_public_pages_have_no_violation(
    browser: Browser, site: Site, record: dict[str, Any], width: int
) -> None:
    assert len(site.public.pages) >= FEWEST_PUBLIC, sorted(site.public.pages)
    assert not site.public.broken
    page = open_page(browser, site.url, width)
    assert_clean(page, site.public_addresses())
    record["public_kinds"] = len(site.public.pages)


@pytest.mark.parametrize("width", WIDTHS)
def test_staff_pages_have_no_violation(
    browser: Browser, site: Site, record: dict[str, Any], width: int
) -> None:
    assert len(site.staff.pages) >= FEWEST_STAFF, sorted(site.staff.pages)
    assert not site.staff.broken
    page = open_page(browser, site.url, width, site.session)
    assert_clean(page, site.staff.addresses())
    record["staff_kinds"] = len(site.staff.pages)


@pytest.mark.parametrize("width", WIDTHS)
def test_forms_of_records_have_no_violation(
    browser: Browser, site: Site, record: dict[str, Any], width: int
) -> None:
    """All that an administrator sees, and a meeting's and a minute's with their rows filled in."""
    assert len(site.records.pages) >= FEWEST_OF_RECORDS, sorted(site.records.pages)
    meeting = Meeting.objects.filter(minutes__isnull=False)[0]
    paths = [
        reverse("admin:documents_meeting_change", args=[meeting.pk]),
        reverse("admin:documents_minute_change", args=[meeting.minutes.all()[0].pk]),
        reverse("admin:documents_meeting_changelist") + "?queue=without-minutes",
    ]
    page = open_page(browser, site.url, width, site.all_powers)
    assert_clean(page, site.records.addresses() + [site.url + path for path in paths])
    record["record_kinds"] = len(site.records.pages)


@pytest.fixture(scope="module", autouse=True)
def record(browser: Browser, request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    """What the run found, for the accessibility statement, where `make accessibility` asks."""
    facts: dict[str, Any] = {}
    yield facts
    wanted = os.environ.get("ACCESSIBILITY_RECORD")
    if wanted and set(facts) == {f"{of}_kinds" for of in PARTS} and not request.session.testsfailed:
        package = json.loads((AXE.parent / "package.json").read_text())
        facts |= {"on": f"{datetime.date.today()}", "axe": package["version"], "violations": 0}
        facts |= {"browser": f"Chromium {browser.version}", "widths": WIDTHS}
        Path(wanted).write_text(json.dumps(facts, indent=2) + "\n")


def open_page(
    browser: Browser, url: str, width: int, session: dict[str, str] | None = None
) -> Page:
    """A page that takes axe's script, which the site's own policy would not let in."""
    size = {"width": width, "height": 900}
    return open_context(browser, url, session, viewport=size, bypass_csp=True).new_page()


def assert_clean(page: Page, addresses: Iterable[str]) -> None:
    found = []
    for address in addresses:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
        page.add_script_tag(path=AXE)
        found += [f"{address}\n{in_words(violation)}" for violation in page.evaluate(RUN, TAGS)]
    page.context.close()
    assert not found, "\n\n".join(found)


def in_words(violation: dict[str, Any]) -> str:
    places = "\n".join(
        f"    {node['target'][0]}: {' '.join(node['failureSummary'].split())}"
        for node in violation["nodes"][:4]
    )
    return f"  {violation['id']}: {violation['help']} ({len(violation['nodes'])})\n{places}"
