"""A forgotten password: the mail, and what is said where none can be sent."""

import re
import socket

import pytest
from django.core import mail
from django.urls import reverse

from documents.audit.models import AuditLine
from portal.accounts import views
from tests.accounts.conftest import PASSWORD, enrol, sign_in

pytestmark = pytest.mark.django_db
BOARD = "/staff/"


@pytest.fixture
def mail_is_set_up(monkeypatch) -> None:
    monkeypatch.setitem(views.ResetPassword.extra_context, "mail", True)


@pytest.fixture
def server_is_away(mail_is_set_up, settings) -> None:
    """A port at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        settings.EMAIL_HOST, settings.EMAIL_PORT = closed.getsockname()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"


def test_forgotten_password_is_set_by_mail_and_the_code_is_still_asked(
    client, person, mail_is_set_up
):
    user = person("officer")
    enrol(user)
    page = client.post(reverse("account_reset_password"), {"email": user.email}, follow=True)
    assert "Look into your mail" in page.content.decode()
    [address] = re.findall(r"https?://[^/]+(/staff/password/reset/\S+)", mail.outbox[0].body)
    form = client.get(address, follow=True)
    new = "a new and long phrase"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    assert client.get(BOARD).status_code == 302
    assert sign_in(client, "officer", new).url == reverse("mfa_authenticate")


def test_where_no_mail_can_be_sent_that_is_said(client):
    page = client.get(reverse("account_reset_password")).content.decode()
    assert "This site sends no mail" in page and 'type="email"' not in page


def without_what_was_typed(answer, address: str) -> str:
    words = answer.content.decode().replace(address, "")
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", words)


def test_server_that_is_away_is_said_and_tells_nothing_of_accounts(client, person, server_is_away):
    ours, nobodys = person("officer").email, "nobody@council.example"
    answers = {
        address: client.post(reverse("account_reset_password"), {"email": address})
        for address in (ours, nobodys)
    }
    assert [answer.status_code for answer in answers.values()] == [503, 503]
    one, other = (without_what_was_typed(answer, typed) for typed, answer in answers.items())
    assert one == other
    assert "<title>Error: Forgotten password" in one and "mail server does not answer" in one
    assert "ask the administrator to set a new password" in one
    assert f'value="{ours}"' in answers[ours].content.decode(), "what was typed is kept"


def test_password_is_changed_though_the_mail_about_it_cannot_go_out(
    client, person, server_is_away, settings
):
    settings.ACCOUNT_EMAIL_NOTIFICATIONS = True
    person("officer")
    sign_in(client, "officer")
    new = "another good long phrase"
    words = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert client.post(reverse("account_change_password"), words).status_code == 302
    assert AuditLine.objects.filter(act="password changed").exists()
    client.post(reverse("account_logout"))
    assert sign_in(client, "officer", new).url == "/staff/start/"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "E-mail address: Enter the e-mail address that the administrator keeps for you."),
        ("officer", "E-mail address: Enter an e-mail address such as name@example.gov.uk"),
    ],
)
def test_what_is_wrong_with_an_address_is_said_in_plain_words(client, mail_is_set_up, typed, said):
    page = client.post(reverse("account_reset_password"), {"email": typed}).content.decode()
    assert f'<a href="#id_email">{said}</a>' in page
