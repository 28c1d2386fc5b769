"""Readers are served from the database alone while the Redis server is away."""

import pytest

from tests.public.builders import everything

pytestmark = pytest.mark.django_db
NOBODY_ANSWERS = "redis://127.0.0.1:1/0"


@pytest.mark.parametrize(
    "address",
    [
        *("/", "/meetings/", "/decisions/", "/forward-plan/", "/completeness/", "/sitemap.xml"),
        *("/completeness/appendices/", "/portfolios/one-and-harbours/", "/search/?q=marigold"),
        "/meetings/?portfolio=one-and-harbours",
    ],
)
def test_pages_are_shown_while_the_cache_is_away(client, settings, address):
    everything("One")
    away = settings.CACHES["default"] | {"LOCATION": NOBODY_ANSWERS}
    settings.CACHES = {"default": away}
    assert client.get(address, follow=True).status_code == 200
