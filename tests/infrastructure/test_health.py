"""/health/ for those who watch the portal."""

import pytest
from django.test import Client

from portal.celery import app

pytestmark = pytest.mark.django_db


def test_all_is_well(client: Client) -> None:
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()) == (200, {"database": "ok", "broker": "ok"})
    assert "no-store" in answer["Cache-Control"]


def test_silent_broker_is_told_without_its_address(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.conf, "broker_read_url", "redis://127.0.0.1:1/0")
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json() == {"database": "ok", "broker": "does not answer"}


def test_nothing_is_changed_by_asking(client: Client) -> None:
    assert client.post("/health/").status_code == 405
