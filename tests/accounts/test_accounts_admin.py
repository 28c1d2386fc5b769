"""The administrator's pages: groups are given to others, and every change leaves a line."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, User
from django.urls import reverse

from documents.audit.models import AuditLine
from documents.roles import EXEMPT_READERS
from tests.accounts.conftest import enrol

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client, person):
    user = person("administrator")
    client.force_login(user)
    return user


def address_of(user: User) -> str:
    return reverse("admin:auth_user_change", args=[user.pk])


def post(client, user: User, **changed):
    group = user.groups.get()
    values = {"username": user.username, "is_active": "on", "is_staff": "on", "groups": [group.pk]}
    return client.post(address_of(user), {**values, **changed})


def test_giving_a_group_is_a_line_with_before_and_after(client, administrator, person):
    officer = person("officer")
    readers = Group.objects.get(name=EXEMPT_READERS)
    groups = [officer.groups.get().pk, readers.pk]
    assert post(client, officer, groups=groups).status_code == 302
    line = AuditLine.objects.get(act="permissions")
    assert (line.person, line.about) == ("administrator", "officer")
    assert line.details["before"]["groups"] == ["Officers"]
    assert line.details["after"]["groups"] == ["Exempt readers", "Officers"]


def test_closing_an_account_is_a_line(client, administrator, person):
    post(client, person("officer"), is_active="")
    line = AuditLine.objects.get(act="permissions")
    assert (line.details["before"]["is_active"], line.details["after"]["is_active"]) == (
        True,
        False,
    )


def test_edit_that_gives_nothing_is_no_change_of_permissions(client, administrator, person):
    post(client, person("officer"), first_name="Ada")
    assert not AuditLine.objects.filter(act="permissions").exists()
    assert AuditLine.objects.filter(act="edited", about="officer").exists()


def test_nobody_gives_to_themselves_or_above_themselves(client, administrator):
    root = User.objects.create_superuser("root")
    root.groups.add(administrator.groups.get())
    for user in (administrator, root):
        assert post(client, user, first_name="Ada").status_code == 403
    page = client.get(address_of(administrator)).content.decode()
    assert "is_superuser" not in page and "user_permissions" not in page


def test_superuser_flag_cannot_be_slipped_in(client, administrator, person):
    officer = person("officer")
    post(client, officer, is_superuser="on", user_permissions=["1"])
    officer.refresh_from_db()
    assert not officer.is_superuser and not officer.user_permissions.exists()


def test_lost_phone(client, administrator, person):
    officer = person("officer")
    enrol(officer)
    action = {"action": "forget_second_step", "_selected_action": [officer.pk, administrator.pk]}
    client.post(reverse("admin:auth_user_changelist"), action)
    assert not Authenticator.objects.exists()
    [line] = AuditLine.objects.filter(act="second factor")
    assert (line.person, line.about) == ("administrator", "officer")


def test_password_set_for_another_is_a_line(client, administrator, person):
    officer = person("officer")
    words = {"password1": "a very new phrase", "password2": "a very new phrase"}
    address = reverse("admin:auth_user_password_change", args=[officer.pk])
    assert client.post(address, {**words, "usable_password": "true"}).status_code == 302
    assert AuditLine.objects.get(act="password changed").about == "officer"
