"""What the tests' OpenID Connect provider knows of people, and says of them."""

from collections.abc import Callable
from typing import Any

from allauth.account.models import EmailAddress
from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.models import Client
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

from tests.accounts.identity_provider import CLIENT, PASSWORD, PEOPLE, SECRET


class CouncilClaims(DefaultOIDCAdapter):
    """Besides the standard's claims, the groups that each person is in."""

    def get_claims(self, purpose: Any, user: Any, client: Any, scopes: Any, **more: Any) -> Any:
        claims = super().get_claims(purpose, user, client, scopes, **more)
        groups = PEOPLE[user.username][1]
        return claims if groups is None else {**claims, "groups": groups}


def populate(callback: str) -> None:
    call_command("migrate", verbosity=0)
    for name, (address, _) in PEOPLE.items():
        user = User.objects.create_user(name, address, PASSWORD)
        EmailAddress.objects.create(user=user, email=address, verified=True, primary=True)
    client = Client(id=CLIENT, name="Committee papers", redirect_uris=callback)
    client.scopes = "openid\nprofile\nemail"
    client.set_secret(SECRET)
    client.save()


def serve() -> Callable[..., Any]:
    return get_wsgi_application()
