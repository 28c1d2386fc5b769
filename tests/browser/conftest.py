"""A portal with sample packs in it, served to a real browser, for every test of this folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from documents.roles import DEMOCRATIC_SERVICES, OFFICERS, make_groups
from ingest.samples import write_sample_packs
from tests.browser.chromium import PATIENCE
from tests.browser.crawl import Found, walk

# Minutes, a withheld item, a paper to follow, a plan, a work programme, a meeting still to come.
PUBLISHED = (
    "cabinet-2026-02-10",
    "cabinet-2026-03-17",
    "overview-2026-10-13",
    "cabinet-2026-12-08",
)
TO_REVIEW = "audit-2026-11-24"
STAFF_VIEWS = ("ingest:", "account_", "mfa_")

# What no link on a page leads to, but every visitor may come to.
BESIDE_LINKS = (
    "/search/?q=library",
    "/search/?q=nothing-of-the-kind",
    "/meetings/?from=nonsense",
    "/decisions/?committee=cabinet",
    "/no-such-page/",
)


@dataclass(frozen=True, slots=True)
class Site:
    """A served portal, and one page of every kind in it."""

    url: str
    public: Found
    staff: Found
    records: Found
    session: dict[str, str]
    all_powers: dict[str, str]

    def public_addresses(self) -> list[str]:
        return self.public.addresses() + [self.url + path for path in BESIDE_LINKS]


@pytest.fixture(scope="package")
def site(
    browser: Browser,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Site]:
    """Filled once for all tests of the folder, which only look; emptied after the last."""
    with django_db_blocker.unblock():
        # pytest-django makes a test database only where a collected test is marked to need one.
        assert connection.settings_dict["NAME"].startswith("test_"), "mark the test with django_db"
        _fill(tmp_path_factory.mktemp("packs"))
        connection.settings_dict["CONN_MAX_AGE"] = 0  # the server's threads leave none open
        server = LiveServer("127.0.0.1")
        session, all_powers = _session_of_an_officer(), _session_of_an_administrator()
        try:
            yield Site(
                server.url,
                _walk(browser, server.url),
                _walk(browser, server.url, session),
                _walk_of_records(browser, server.url, all_powers),
                session,
                all_powers,
            )
        finally:
            server.stop()
            call_command("flush", verbosity=0, interactive=False)


def _fill(folder: Path) -> None:
    samples = {s.path.stem: s.path for s in write_sample_packs(folder, {*PUBLISHED, TO_REVIEW})}
    published = [samples[name] for name in PUBLISHED]
    call_command("ingest_pack", *published, publish=True, now=True, stdout=StringIO())
    call_command("ingest_pack", samples[TO_REVIEW], now=True, stdout=StringIO())


def _session_of_an_officer() -> dict[str, str]:
    """The cookie of somebody who may open every page of staff."""
    make_groups(Group.objects, Permission.objects)
    user = User.objects.create_user("officer", password="a good long phrase", is_staff=True)
    user.groups.set(Group.objects.filter(name__in=[OFFICERS, DEMOCRATIC_SERVICES]))
    return _cookies_of(user)


def _session_of_an_administrator() -> dict[str, str]:
    """The cookie of somebody who may open every form of the records."""
    return _cookies_of(User.objects.create_superuser("root", password="another long phrase"))


def _cookies_of(user: User) -> dict[str, str]:
    client = Client()
    client.force_login(user)
    return {name: morsel.value for name, morsel in client.cookies.items()}


def _walk(browser: Browser, url: str, session: dict[str, str] | None = None) -> Found:
    """From the home page as the public; as an officer from the board, with the admin's own head."""
    context = open_context(browser, url, session)
    if session is None:
        found = walk(context.request, url)
    else:
        found = walk(context.request, url, "/staff/", leave_out=["/admin/"])
        found.pages = {n: a for n, a in found.pages.items() if n.startswith(STAFF_VIEWS)}
        found.pages["admin:index"] = [f"{url}/admin/"]
    context.close()
    return found


def _walk_of_records(browser: Browser, url: str, session: dict[str, str]) -> Found:
    """Every kind of page of the admin, which only an administrator sees all of."""
    context = open_context(browser, url, session)
    found = walk(context.request, url, "/admin/")
    found.pages = {n: a for n, a in found.pages.items() if n.startswith("admin:")}
    context.close()
    return found


def open_context(
    browser: Browser, url: str, session: dict[str, str] | None = None, **options: object
) -> BrowserContext:
    """A fresh browser profile; with a session's cookies, one that is signed in."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
    context.set_default_timeout(PATIENCE)
    if session:
        context.add_cookies([{"name": n, "value": v, "url": url} for n, v in session.items()])
    return context
