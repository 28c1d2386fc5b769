"""Signing in: passwords, throttling, the second step, sessions."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from documents.audit.models import AuditLine
from portal.accounts.sessions import BEGAN, SEEN
from tests.accounts.conftest import PASSWORD, code_for, code_of, enrol, sign_in

pytestmark = pytest.mark.django_db
BOARD = "/staff/"


def acts() -> list[str]:
    return list(AuditLine.objects.order_by("pk").values_list("act", flat=True))


@pytest.mark.parametrize(
    ("role", "start"),
    [("officer", "/staff/"), ("editor", "/staff/"), ("administrator", "/staff/audit/")],
)
def test_each_role_starts_where_its_work_is(client, person, role, start):
    person(role)
    assert sign_in(client, role).url == "/staff/start/"
    assert client.get("/staff/start/").url == start
    assert acts() == ["signed in"]


def test_sign_in_leads_back_to_the_page_asked_for_and_nowhere_else(client, person):
    person("officer")
    asked = client.get("/staff/packs/upload/").url
    assert asked == "/staff/sign-in/?next=/staff/packs/upload/"
    assert sign_in(client, "officer", next="/staff/packs/upload/").url == "/staff/packs/upload/"
    assert sign_in(Client(), "officer", next="https://evil.example/").url == "/staff/start/"


def test_wrong_password_is_said_and_noted_without_what_was_typed(client, person):
    person("officer")
    answer = sign_in(client, "officer", "wrong")
    words = answer.content.decode()
    assert "There is a problem" in words and "user name or the password is not right" in words
    sign_in(client, "my-secret-password", "officer")
    lines = AuditLine.objects.filter(act="sign-in failed").order_by("pk")
    assert [line.about for line in lines] == ["officer", ""]
    assert "my-secret" not in str([vars(line) for line in lines])


def test_many_wrong_passwords_close_the_account_for_a_while(client, person):
    person("officer")
    for _ in range(5):
        sign_in(client, "officer", "wrong")
    answer = sign_in(client, "officer")
    assert answer.status_code == 200
    assert "There were too many tries" in answer.content.decode()


def test_closed_account_gets_no_further(client, person):
    user = person("officer")
    user.is_active = False
    user.save()
    assert client.get(sign_in(client, "officer").url).status_code == 200
    assert client.get(BOARD).status_code == 302


def test_nobody_registers(client):
    assert client.get(reverse("account_signup")).status_code == 404
    assert client.post(reverse("account_signup"), {"username": "x"}).status_code == 404


def test_enrolled_person_needs_the_code(client, person):
    user = person("officer")
    enrol(user)
    assert sign_in(client, "officer").url == reverse("mfa_authenticate")
    assert client.get(BOARD).status_code == 302
    assert client.get("/admin/").status_code == 302
    answer = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "The code is not right." in answer.content.decode()
    assert client.post(reverse("mfa_authenticate"), {"code": code_of(user)}).status_code == 302
    assert client.get(BOARD).status_code == 200
    assert acts() == ["sign-in failed", "signed in"]


def test_secret_of_the_second_step_is_not_readable_in_the_database(person):
    user = person("officer")
    enrol(user)
    kept = Authenticator.objects.get(user=user)
    assert decrypt(kept.data["secret"]) not in str(kept.data)


def test_where_it_is_demanded_nothing_is_open_before_enrolling(
    client, person, settings, django_capture_on_commit_callbacks
):
    settings.TWO_FACTOR_REQUIRED = True
    user = person("editor")
    sign_in(client, "editor")
    enrolment = reverse("mfa_activate_totp")
    for address in (BOARD, "/admin/", "/", "/staff/nowhere/"):
        assert client.get(address).url == enrolment, address
    page = client.get(enrolment)
    code = code_for(page.context["form"].secret)
    with django_capture_on_commit_callbacks(execute=True):
        codes = client.post(enrolment, {"code": code})
    assert codes.url == reverse("mfa_view_recovery_codes")
    assert client.get(BOARD).status_code == 200
    [recovery, *_] = client.get(codes.url).context["unused_codes"]
    assert "second factor" in acts()
    client.post(reverse("account_logout"))
    sign_in(client, "editor")
    client.post(reverse("mfa_authenticate"), {"code": recovery})
    assert client.get(BOARD).status_code == 200
    assert user.pk


def test_second_step_is_not_turned_off_without_proof(client, person):
    user = person("officer")
    enrol(user)
    client.force_login(user)
    answer = client.post(reverse("mfa_deactivate_totp"))
    assert "/confirm/" in answer.url
    assert Authenticator.objects.filter(user=user, type="totp").exists()


def test_admin_has_no_door_of_its_own(client, person):
    assert client.get("/admin/login/?next=/admin/").url == "/staff/sign-in/?next=/admin/"
    person("officer")
    answer = client.post("/admin/login/", {"username": "officer", "password": PASSWORD})
    assert answer.url.startswith("/staff/sign-in/")
    assert client.get("/admin/").status_code == 302


def test_signed_in_person_who_is_no_staff_is_told_so_at_the_admin(client):
    client.force_login(User.objects.create_user("resident"))
    assert client.get("/admin/", follow=True).status_code == 403


@pytest.mark.parametrize(
    ("key", "seconds", "words"),
    [(SEEN, 61 * 60, "60 minutes without a request"), (BEGAN, 13 * 3600, "a working day")],
)
def test_session_ends(client, person, key, seconds, words):
    person("officer")
    sign_in(client, "officer")
    session = client.session
    session[key] = int(time.time()) - seconds
    session.save()
    answer = client.get("/staff/packs/upload/", follow=True)
    assert answer.redirect_chain[-1][0] == "/staff/sign-in/?next=/staff/packs/upload/"
    assert words in answer.content.decode()
    assert acts() == ["signed in", "signed out"]


def test_session_key_changes_at_sign_in(client, person):
    person("officer")
    client.get("/staff/sign-in/")
    session = client.session
    session["was"] = "before"
    session.save()
    before = client.session.session_key
    sign_in(client, "officer")
    assert client.session.session_key != before


def test_new_password_signs_out_everywhere_else(client, person):
    person("officer")
    elsewhere = Client()
    for each in (client, elsewhere):
        sign_in(each, "officer")
    new = "another good long phrase"
    words = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client.post(reverse("account_change_password"), words)
    assert client.get(BOARD).status_code == 200
    assert elsewhere.get(BOARD).status_code == 302
    assert "password changed" in acts()


def test_what_is_wrong_with_a_new_password_is_said_with_its_field(client, person):
    person("officer")
    sign_in(client, "officer")
    words = client.post(reverse("account_change_password"), {}).content.decode()
    assert "Your password now: Enter your password as it is now." in words
    assert "New password again: Enter the new password a second time." in words
    assert 'aria-describedby="id_oldpassword_helptext id_oldpassword_error"' in words
    assert 'id="id_oldpassword_helptext"' in words and 'id="id_oldpassword_error"' in words
    assert '<a class="govuk-link" href="/staff/password/reset/">I have forgotten' in words


def test_sign_out_is_by_post_only(client, person):
    person("officer")
    sign_in(client, "officer")
    assert "Sign out?" in client.get(reverse("account_logout")).content.decode()
    assert client.get(BOARD).status_code == 200
    client.post(reverse("account_logout"))
    assert client.get(BOARD).status_code == 302
