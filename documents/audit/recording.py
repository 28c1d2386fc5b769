"""Adding a line to the audit log in the act's own transaction: both are kept, or neither."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model

from documents.audit.acts import Act
from documents.audit.models import AuditLine

Actor = AbstractBaseUser | AnonymousUser | None


def record(
    act: Act, *, by: Actor, about: Model | None = None, reason: str = "", **details: Any
) -> AuditLine:
    """Add a line. Call it inside the act's transaction, with what it was done to.

    `by` is None for what the portal does by itself. `details` are plain values (numbers, text,
    lists) that say more: `record(Act.PAGES_WITHHELD, by=user, about=pack, pages=[3, 4])`. Never
    the words of a paper: the log is kept for good.
    """
    return AuditLine.objects.create(
        act=act.value,
        person_key=by.pk if by else None,
        person=by.get_username() if by else "",
        about_kind=str(about._meta.verbose_name) if about else "",
        about_key=str(about.pk) if about else "",
        about=str(about)[:400] if about else "",
        address=_address_of(about),
        reason=reason,
        details=details,
    )


def _address_of(about: Model | None) -> str:
    address = getattr(about, "get_absolute_url", None)
    return str(address())[:400] if address else ""
