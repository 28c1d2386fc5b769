"""How django-allauth signs staff in here: nobody registers, and every sign-in leaves a line."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import User
from django.http import HttpRequest

from documents.audit.acts import Act
from documents.audit.recording import record
from portal.accounts.sessions import begin, has_just_begun

logger = logging.getLogger(__name__)

ENROLLING = ("mfa_activate_totp", "mfa_view_recovery_codes", "mfa_download_recovery_codes")
WORDS = {
    "enter_current_password": "This is not your password as it is now.",
    "incorrect_password": "This is not your password.",
    "rate_limited": "There were too many tries. Wait a few minutes, then try again.",
    "too_many_login_attempts": "There were too many tries. Wait a few minutes, then try again.",
    "username_password_mismatch": "The user name or the password is not right.",
}
PASSWORD_MAILS = ("account/email/password_changed", "account/email/password_reset")


class StaffAccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | WORDS

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by an administrator."""
        return False

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        super().login(request, user)
        begin(request)
        record(Act.SIGNED_IN, by=user, about=user, computer=self.get_client_ip(request))

    def logout(self, request: HttpRequest) -> None:
        if request.user.is_authenticated:
            record(Act.SIGNED_OUT, by=request.user, about=request.user)
        super().logout(request)

    def is_reauthentication_required(self, *, app: str, **options: Any) -> bool:
        """Not to set the second step up and note its codes, straight after signing in."""
        match = self.request.resolver_match if self.request else None
        if match and match.url_name in ENROLLING and has_just_begun(self.request):
            return False
        return super().is_reauthentication_required(app=app, **options)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """A name that is no account's is not kept: people type passwords into the wrong field."""
        name = credentials.get("username", "")
        account = User.objects.filter(username__iexact=name).first()
        address = self.get_client_ip(request)
        record(Act.SIGN_IN_FAILED, by=None, about=account, step="password", computer=address)

    def send_notification_mail(
        self, template_prefix: str, user: AbstractBaseUser, *args: Any, **options: Any
    ) -> None:
        """Told of every change of how somebody signs in, whether mail is set up or not."""
        subject, _, change = template_prefix.partition("/email/")
        if template_prefix in PASSWORD_MAILS:
            record(Act.PASSWORD_CHANGED, by=user, about=user)
        elif subject == "mfa":
            record(Act.SECOND_FACTOR, by=user, about=user, change=change.replace("_", " "))
        try:
            super().send_notification_mail(template_prefix, user, *args, **options)
        except OSError as error:  # of the network, or SMTPException; the change itself is made
            logger.warning("No mail of a change was sent: %s", type(error).__name__)
