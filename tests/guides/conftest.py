"""Staff of every role before a real server, with the packs that each guide's steps are tried on."""

import datetime
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from documents.roles import (
    ADMINISTRATORS,
    DEMOCRATIC_SERVICES,
    EXEMPT_READERS,
    OFFICERS,
    make_groups,
)
from ingest.samples import write_sample_packs
from tests.browser.chromium import PATIENCE

PASSWORD = "a good long phrase"
TODAY = datetime.date(2026, 11, 17)  # a week before the audit committee of the sample packs
WINDOW = {"width": 1280, "height": 960}
# User name -> whole name and group: as on the pictures
PEOPLE = {
    "amal": ("Amal Okafor", OFFICERS),
    "gwen": ("Gwen Hollis", DEMOCRATIC_SERVICES),
    "piotr": ("Piotr Lane", DEMOCRATIC_SERVICES),
    "ruth": ("Ruth Adeyemi", EXEMPT_READERS),
    "sam": ("Sam Whitlock", ADMINISTRATORS),
}

SamplePacks = Callable[..., list[Path]]
Desk = Callable[[str | None], Page]


@pytest.fixture(autouse=True)
def sample_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of the guides: what is late and what is still to come depends on it."""
    monkeypatch.setattr(timezone, "localdate", lambda *_: TODAY)
    cache.clear()


@pytest.fixture
def people(transactional_db: None) -> dict[str, User]:
    make_groups(Group.objects, Permission.objects)
    return {name: _person(name, whole, group) for name, (whole, group) in PEOPLE.items()}


def _person(name: str, whole: str, group: str) -> User:
    first, last = whole.split()
    mail = f"{name}@marlshirecouncil.gov.uk"
    user = User.objects.create_user(
        name, mail, PASSWORD, first_name=first, last_name=last, is_staff=True
    )
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def at_desk(browser: Browser, people: dict[str, User], live_server: LiveServer) -> Iterator[Desk]:
    """Gives the browser window of a person who is signed in; of a resident without a name."""
    contexts = []

    def sit_down(name: str | None) -> Page:
        context = browser.new_context(
            viewport=WINDOW, base_url=live_server.url, device_scale_factor=1
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if name:
            client = Client()
            client.force_login(people[name])
            context.add_cookies(
                [
                    {"name": each, "value": morsel.value, "url": live_server.url}
                    for each, morsel in client.cookies.items()
                ]
            )
        return context.new_page()

    yield sit_down
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def sample_packs(tmp_path_factory: pytest.TempPathFactory) -> SamplePacks:
    """Typesets packs of the invented council by their names."""
    folder = tmp_path_factory.mktemp("guides")

    def make(*names: str) -> list[Path]:
        made = {each.path.stem: each.path for each in write_sample_packs(folder, {*names})}
        return [made[name] for name in names]

    return make


def take_in(*paths: Path, publish: bool = False) -> None:
    """Upload and read packs here and now, as `manage.py ingest_pack` does."""
    call_command("ingest_pack", *paths, now=True, publish=publish, stdout=StringIO())
