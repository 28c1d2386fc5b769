"""What residents come for, walked from the home page by what they type and the links they see.

The table in `tasks.toml` was written from the papers before the pages were looked at: what is
asked, in a resident's words; the way there, three steps at most; what must be said on the first
screens of the page reached.
"""

import datetime
import tomllib
from pathlib import Path
from urllib.parse import urldefrag, urlencode, urljoin

import pytest
from django.test import Client
from django.utils import timezone

from tests.matters.conftest import samples  # noqa: F401  the invented council's papers
from tests.residents.page import Page

TODAY = datetime.date(2026, 11, 22)
MOST_STEPS = 3
FIRST_SCREENS = 330
"""Words: about two screens of a phone."""

TASKS = tomllib.loads(Path(__file__).with_name("tasks.toml").read_text(encoding="utf-8"))["task"]


def reached(client: Client, steps: list[str]) -> str:
    """The words seen on the page to which the steps lead from the home page."""
    address = "/"
    page = opened(client, address)
    for step in steps:
        verb, words = step.split(" ", 1)
        if verb == "type":
            address = f"/search/?{urlencode({'q': words})}"
        else:
            link = next(page.links_saying(words), None)
            assert link, f"no link says “{words}” on {address}"
            address = urljoin(address, link.address)
        page = opened(client, address)
    return page.seen_from(urldefrag(address).fragment)


def opened(client: Client, address: str) -> Page:
    response = client.get(urldefrag(address).url, follow=True)
    assert response.status_code == 200, address
    return Page(response.content.decode())


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: TODAY)


@pytest.mark.usefixtures("samples", "today")
def test_every_task_is_done_in_three_steps(client):
    missed = [words for task in TASKS if (words := miss(client, task))]
    assert not missed, "\n".join(missed)


def miss(client: Client, task: dict) -> str:
    """What went wrong with the task, in words; empty where its answer was found."""
    if len(task["steps"]) > MOST_STEPS:
        return f"{task['asks']} takes {len(task['steps'])} steps"
    try:
        seen = reached(client, task["steps"])
    except AssertionError as wrong:
        return f"{task['asks']} {wrong}"
    first = " ".join(seen.split()[:FIRST_SCREENS])
    unsaid = [words for words in task["finds"] if words not in first]
    return f"{task['asks']} not said at once: {unsaid}" if unsaid else ""
