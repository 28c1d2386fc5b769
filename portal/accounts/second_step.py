"""The second step of signing in: an app's codes, its secrets kept encrypted, its changes noted."""

import base64
import hashlib

from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest

from documents.audit.acts import Act
from documents.audit.recording import record


def _cipher() -> MultiFernet:
    """Keyed by SECRET_KEY; secrets written under an earlier key can still be read."""
    keys: list[str] = [settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS)]
    digests = (hashlib.sha256(f"second step:{key}".encode()).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])


WRONG_CODE = "The code is not right. The app shows a new one each half minute: enter that."


class StaffMFAAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {"incorrect_code": WRONG_CODE}

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()


class SecondStepForm(AuthenticateForm):
    def _emit_authentication_failed(self, authenticator: Authenticator) -> None:
        record(Act.SIGN_IN_FAILED, by=None, about=self.user, step="code")
        super()._emit_authentication_failed(authenticator)


def must_enrol(request: HttpRequest) -> bool:
    """Whether the person has yet to set the second step up.

    Who came by single sign-on proved themselves to the council's own service, which has its own.
    """
    if not settings.TWO_FACTOR_REQUIRED or not request.user.is_authenticated:
        return False
    ways = get_authentication_records(request, request.user)
    if any(way["method"] == "socialaccount" for way in ways):
        return False
    kinds = [Authenticator.Type.TOTP]
    return not Authenticator.objects.filter(user_id=request.user.pk, type__in=kinds).exists()
