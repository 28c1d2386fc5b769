"""allauth's forms of an account in this site's words: what each box asks, and what is missing."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as app
from django.forms import Field

from portal.accounts.second_step import SecondStepForm

CODE = ("Code from your app", "Enter the six figures that your app shows now.")
WORDS = {
    "email": ("E-mail address", "Enter the e-mail address that the administrator keeps for you."),
    "login": ("User name", "Enter your user name."),
    "password": ("Password", "Enter your password."),
    "oldpassword": ("Your password now", "Enter your password as it is now."),
    "password1": ("New password", "Enter a new password."),
    "password2": ("New password again", "Enter the new password a second time."),
    "code": CODE,
}
"""By the name of a box: what it is called, and what is said where nothing was typed."""
NO_ADDRESS = "Enter an e-mail address such as name@example.gov.uk"


class PlainWords:
    """Set before one of allauth's forms."""

    fields: dict[str, Field]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            field.label, field.error_messages["required"] = WORDS[name]
        if "email" in self.fields:
            self.fields["email"].error_messages["invalid"] = NO_ADDRESS


class SignIn(PlainWords, account.LoginForm):
    pass


class ChangePassword(PlainWords, account.ChangePasswordForm):
    pass


class AskForReset(PlainWords, account.ResetPasswordForm):
    pass


class SetPassword(PlainWords, account.ResetPasswordKeyForm):
    pass


class ConfirmPassword(PlainWords, account.ReauthenticateForm):
    pass


class EnterCode(PlainWords, SecondStepForm):
    pass


class ConfirmCode(PlainWords, second_step.ReauthenticateForm):
    pass


class SetUpApp(PlainWords, app.ActivateTOTPForm):
    pass
