"""One account of each role, and a person who signs in as people do."""

import time
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from allauth.mfa.utils import decrypt
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.test import Client

from documents.roles import ADMINISTRATORS, DEMOCRATIC_SERVICES, EXEMPT_READERS, OFFICERS

PASSWORD = "a good long phrase"
GROUP_OF = {
    "officer": OFFICERS,
    "editor": DEMOCRATIC_SERVICES,
    "reader": EXEMPT_READERS,
    "administrator": ADMINISTRATORS,
}


@pytest.fixture(autouse=True)
def nobody_tried_before() -> None:
    """Throttling counts tries in the cache."""
    cache.clear()


@pytest.fixture
def person(db: None) -> Callable[[str], User]:
    """Makes the account of a role, as an administrator does."""

    def make(role: str) -> User:
        user = User.objects.create_user(role, f"{role}@council.example", PASSWORD, is_staff=True)
        user.groups.add(Group.objects.get(name=GROUP_OF[role]))
        return user

    return make


def code_of(user: User) -> str:
    """The six figures that the person's app shows now."""
    secret = decrypt(Authenticator.objects.get(user=user, type="totp").data["secret"])
    return code_for(secret)


def code_for(secret: str) -> str:
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))


def enrol(user: User) -> None:
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(user, secret)


def sign_in(client: Client, name: str, password: str = PASSWORD, **more: str):
    return client.post("/staff/sign-in/", {"login": name, "password": password, **more})
