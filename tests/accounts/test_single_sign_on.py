"""Single sign-on: whom the council's service lets in, and whom it does not."""

import pytest
from allauth.account.models import EmailAddress
from allauth.core.context import request_context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.contrib.auth.models import AnonymousUser, Group, User
from django.contrib.sessions.backends.db import SessionStore
from django.test import RequestFactory
from django.urls import reverse

from documents.audit.models import AuditLine
from documents.roles import EXEMPT_READERS, OFFICERS
from portal.accounts.second_step import must_enrol
from portal.accounts.single_sign_on import StaffSocialAccountAdapter

pytestmark = pytest.mark.django_db
SERVER = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": "council",
                "name": "Marlshire",
                "client_id": "portal",
                "secret": "s",
                "settings": {"server_url": "https://id.example"},
            }
        ]
    }
}


@pytest.fixture(autouse=True)
def service(settings):
    settings.SOCIALACCOUNT_PROVIDERS = SERVER
    settings.OPENID_GROUPS = {"dem-exempt": EXEMPT_READERS}


@pytest.fixture
def request_back():
    """The request with which somebody comes back from the council's service."""
    request = RequestFactory().get("/staff/single-sign-on/council/back/")
    request.session, request.user = SessionStore(), AnonymousUser()
    with request_context(request):
        yield request


def vouched(email: str, *, verified: bool = True, **claims) -> SocialLogin:
    provider = StaffSocialAccountAdapter().get_provider(None, "council")
    data = {"userinfo": {"sub": email, "email": email, "preferred_username": email, **claims}}
    account = SocialAccount(provider="council", uid=email, extra_data=data)
    address = EmailAddress(email=email, verified=verified, primary=True)
    user = User(username=email.partition("@")[0], email=email)
    return SocialLogin(user=user, account=account, email_addresses=[address], provider=provider)


def come_back(request, login: SocialLogin):
    StaffSocialAccountAdapter().pre_social_login(request, login)
    return login


def test_verified_address_of_one_account_is_that_account(request_back):
    officer = User.objects.create_user("officer", "Officer@council.example", "x" * 12)
    login = come_back(request_back, vouched("officer@council.example"))
    assert login.user == officer
    officer.refresh_from_db()
    assert officer.has_usable_password()
    assert SocialAccount.objects.get().user == officer


@pytest.mark.parametrize("case", ["unverified", "unknown", "closed", "two of them"])
def test_others_are_turned_away(request_back, case):
    officer = User.objects.create_user("officer", "officer@council.example")
    if case == "closed":
        User.objects.update(is_active=False)
    if case == "two of them":
        User.objects.create_user("other", officer.email)
    address = "stranger@council.example" if case == "unknown" else officer.email
    login = vouched(address, verified=case != "unverified")
    with pytest.raises(ImmediateHttpResponse) as turned_away:
        come_back(request_back, login)
    assert turned_away.value.response.status_code == 403
    assert "There is no account for you here" in turned_away.value.response.content.decode()
    assert User.objects.count() == (2 if case == "two of them" else 1)
    assert not SocialAccount.objects.exists()
    assert AuditLine.objects.get().act == "sign-in failed"


def test_claimed_group_opens_an_account_with_that_role(request_back):
    adapter = StaffSocialAccountAdapter()
    login = come_back(request_back, vouched("new@council.example", groups=["dem-exempt", "all"]))
    assert adapter.is_open_for_signup(request_back, login)
    user = adapter.save_user(request_back, login)
    assert [group.name for group in user.groups.all()] == [EXEMPT_READERS]
    assert AuditLine.objects.get(act="permissions").about == user.username


def test_group_no_longer_claimed_is_taken_away_and_others_stay(request_back):
    user = User.objects.create_user("reader", "reader@council.example")
    user.groups.set(Group.objects.filter(name__in=[EXEMPT_READERS, OFFICERS]))
    come_back(request_back, vouched(user.email))
    assert [group.name for group in user.groups.all()] == [OFFICERS]


def test_service_has_its_own_second_step(client, settings):
    settings.TWO_FACTOR_REQUIRED = True
    user = User.objects.create_user("officer")
    client.force_login(user)
    session = client.session
    session["account_authentication_methods"] = [{"method": "socialaccount", "at": 0}]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    request = client.get("/staff/account/").wsgi_request
    assert not must_enrol(request)


def test_sign_in_page_offers_the_service_and_begins_by_post_only(client):
    page = client.get("/staff/sign-in/").content.decode()
    assert "Sign in with Marlshire" in page
    assert client.get(reverse("openid_connect_login", args=["council"])).status_code == 200


def test_without_a_service_there_is_no_way_in(client, settings):
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": []}}
    assert "Sign in with" not in client.get("/staff/sign-in/").content.decode()
    assert client.get(reverse("openid_connect_login", args=["council"])).status_code == 404
