"""Single sign-on by OpenID Connect: for accounts that are here, or for members of named groups.

Nobody gets an account by being able to sign in elsewhere. A person is let in where the council's
service says that their e-mail address is verified and exactly one active account here has it; or
where its claim of groups names a group that the settings map to one of ours.
"""

from collections.abc import Mapping
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.http import HttpRequest
from django.shortcuts import render

from documents.audit.acts import Act
from documents.audit.recording import record


class StaffSocialAccountAdapter(DefaultSocialAccountAdapter):
    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the person's account; raises ImmediateHttpResponse, with a page, where none fits."""
        groups = groups_claimed(_claims(sociallogin))
        if not sociallogin.is_existing and (account := account_with_email(sociallogin)):
            sociallogin.connect(request, account)
        if sociallogin.is_existing:
            keep_groups(sociallogin.user, groups)
        elif not groups:
            record(Act.SIGN_IN_FAILED, by=None, step="single sign-on: no account here")
            raise ImmediateHttpResponse(
                render(request, "socialaccount/no_account.html", status=403)
            )

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return bool(groups_claimed(_claims(sociallogin)))

    def is_auto_signup_allowed(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return True

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> Any:
        user = super().save_user(request, sociallogin, form)
        keep_groups(user, groups_claimed(_claims(sociallogin)))
        return user


def _claims(sociallogin: SocialLogin) -> Mapping[str, Any]:
    data = sociallogin.account.extra_data or {}
    return {**data, **(data.get("id_token") or {}), **(data.get("userinfo") or {})}


def groups_claimed(claims: Mapping[str, Any]) -> set[str]:
    """Our groups that the service's claim of groups stands for."""
    named = claims.get(settings.OPENID_GROUP_CLAIM) or ()
    theirs = {named} if isinstance(named, str) else set(named)
    return {ours for their, ours in settings.OPENID_GROUPS.items() if their in theirs}


def account_with_email(sociallogin: SocialLogin) -> User | None:
    """The one active account with an address that the service has verified."""
    verified = [address.email for address in sociallogin.email_addresses if address.verified]
    found = [
        user
        for address in verified
        for user in User.objects.filter(email__iexact=address, is_active=True)[:2]
    ]
    return found[0] if len(found) == 1 else None


def keep_groups(user: Any, groups: set[str]) -> None:
    """Where groups are mapped, the service says who is in them, at every sign-in."""
    mapped = set(settings.OPENID_GROUPS.values())
    held = set(user.groups.filter(name__in=mapped).values_list("name", flat=True))
    if held == groups:
        return
    user.groups.remove(*Group.objects.filter(name__in=held - groups))
    user.groups.add(*Group.objects.filter(name__in=groups))
    if groups and not user.is_staff:
        user.is_staff = True
        user.save(update_fields=["is_staff"])
    changes = {"before": sorted(held), "after": sorted(groups)}
    record(Act.PERMISSIONS, by=None, about=user, reason="Single sign-on", **changes)
