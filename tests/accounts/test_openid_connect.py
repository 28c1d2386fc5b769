"""Single sign-on over http with a real provider, which runs in a process of its own."""

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.conf import settings as portal_settings
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from documents.audit.models import AuditLine
from documents.roles import DEMOCRATIC_SERVICES, OFFICERS
from tests.accounts.identity_provider import CLIENT, PASSWORD, PEOPLE, SECRET

pytestmark = pytest.mark.django_db
BEGIN = "/staff/single-sign-on/council/"
FIELD = re.compile(r'<input[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"')
BOARD = "/staff/"


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its address; it knows the portal's as "testserver"."""
    folder: Path = tmp_path_factory.mktemp("provider")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tests.accounts.identity_provider", str(folder), str(port)]
    process = subprocess.Popen(
        [*command, f"http://testserver{BEGIN}back/"],
        cwd=portal_settings.BASE_DIR,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "ready"
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    process.wait(timeout=20)


def named(server: str) -> dict:
    app = {
        "provider_id": "council",
        "name": "Marlshire",
        "client_id": CLIENT,
        "secret": SECRET,
        "settings": {"server_url": server},
    }
    return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}


@pytest.fixture(autouse=True)
def service(settings, provider: str) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = named(provider)
    settings.OPENID_GROUPS = {"committee-team": DEMOCRATIC_SERVICES}


def way_back(client: Client, name: str, *, action: str = "grant") -> str:
    """Where the provider sends the person's browser once they have signed in there."""
    there = requests.Session()
    page = there.get(client.post(BEGIN)["Location"])
    fields = [*fields_of(page.text), ("login", name), ("password", PASSWORD)]
    page = there.post(page.url, data=fields)
    assert "wants to access your" in page.text
    fields = [*fields_of(page.text), ("action", action)]
    where = there.post(page.url.partition("?")[0], data=fields, allow_redirects=False)
    return where.headers["Location"].removeprefix("http://testserver")


def fields_of(page: str) -> list[tuple[str, str]]:
    """What a form sends unchanged; each scope that is asked for is a ticked box of one name."""
    return [(name, unescape(value)) for name, value in FIELD.findall(page)]


def come_back(client: Client, name: str):
    return client.get(way_back(client, name), follow=True)


def account(name: str, *groups: str) -> User:
    user = User.objects.create_user(name, PEOPLE[name][0], is_staff=True)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def is_in(client: Client) -> bool:
    return client.get(BOARD).status_code == 200


def test_what_is_sent_along(client: Client, provider: str) -> None:
    where = urlsplit(client.post(BEGIN)["Location"])
    sent = parse_qs(where.query)
    assert f"{where.scheme}://{where.netloc}" == provider
    assert sent["redirect_uri"] == [f"http://testserver{BEGIN}back/"]
    assert sent["response_type"] == ["code"] and sent["code_challenge_method"] == ["S256"]
    assert len(sent["state"][0]) >= 16
    assert SECRET not in where.query


def test_known_account_is_signed_in(client: Client) -> None:
    officer = account("officer", OFFICERS)
    answer = come_back(client, "officer")
    assert answer.status_code == 200 and is_in(client)
    assert SocialAccount.objects.get().user == officer
    assert list(AuditLine.objects.values_list("act", flat=True)) == ["signed in"]
    client.post(reverse("account_logout"))
    assert not is_in(client)
    come_back(client, "officer")
    assert is_in(client) and User.objects.count() == 1


def test_unknown_person_is_told_so_in_plain_words(client: Client) -> None:
    answer = come_back(client, "stranger")
    assert answer.status_code == 403
    assert "There is no account for you here" in answer.content.decode()
    assert not User.objects.exists() and not is_in(client)
    assert AuditLine.objects.get().act == "sign-in failed"


def test_group_of_the_service_opens_an_account_with_its_role(client: Client) -> None:
    come_back(client, "services")
    user = User.objects.get()
    assert [group.name for group in user.groups.all()] == [DEMOCRATIC_SERVICES]
    assert not user.has_usable_password() and not user.is_superuser and is_in(client)


def test_where_the_service_names_no_groups_none_is_given_and_its_own_are_taken(
    client: Client,
) -> None:
    user = account("plain", OFFICERS, DEMOCRATIC_SERVICES)
    come_back(client, "plain")
    assert is_in(client)
    assert [group.name for group in user.groups.all()] == [OFFICERS]


def test_closed_account_stays_closed(client: Client) -> None:
    officer = account("officer", OFFICERS)
    come_back(client, "officer")
    client.post(reverse("account_logout"))
    User.objects.filter(pk=officer.pk).update(is_active=False)
    come_back(client, "officer")
    assert not is_in(client)


def test_second_step_is_the_services_own_and_a_password_still_asks_for_ours(
    client: Client, settings
) -> None:
    settings.TWO_FACTOR_REQUIRED = True
    officer = account("officer", OFFICERS)
    come_back(client, "officer")
    assert is_in(client)
    client.post(reverse("account_logout"))
    officer.set_password("a good long phrase")
    officer.save()
    client.post("/staff/sign-in/", {"login": "officer", "password": "a good long phrase"})
    assert client.get(BOARD).url == reverse("mfa_activate_totp")


def test_answer_that_was_not_asked_for_signs_nobody_in(client: Client) -> None:
    account("officer", OFFICERS)
    back = way_back(client, "officer")
    elsewhere = Client()
    answer = elsewhere.get(back, follow=True)
    assert not is_in(elsewhere) and "Traceback" not in answer.content.decode()
    forged = re.sub(r"state=[^&]+", "state=forged", back)
    client.get(forged)
    assert not is_in(client)


def test_answer_counts_once(client: Client) -> None:
    account("officer", OFFICERS)
    back = way_back(client, "officer")
    client.get(back)
    assert is_in(client)
    client.post(reverse("account_logout"))
    client.get(back)
    assert not is_in(client)


def test_who_says_no_there_is_told_so(client: Client) -> None:
    account("officer", OFFICERS)
    answer = client.get(way_back(client, "officer", action="cancel"), follow=True)
    assert answer.status_code == 200 and not is_in(client)
    assert "cancelled" in answer.content.decode().lower()


def test_service_that_is_away_is_said_in_plain_words(client: Client, settings) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = named("http://127.0.0.1:9")  # nothing answers there
    answer = client.post(BEGIN)
    assert answer.status_code == 503
    assert "does not answer" in answer.content.decode()
    assert reverse("account_login") in answer.content.decode()
