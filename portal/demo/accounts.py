"""The accounts of a demonstration, one for each role of the staff."""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.models import Group, Permission, User

from documents.roles import (
    ADMINISTRATORS,
    DEMOCRATIC_SERVICES,
    EXEMPT_READERS,
    OFFICERS,
    make_groups,
)

# User name -> group (docs/roles.md says what each may do)
GROUPS = {
    "officer": OFFICERS,
    "editor": DEMOCRATIC_SERVICES,
    "reader": EXEMPT_READERS,
    "administrator": ADMINISTRATORS,
}


@dataclass(frozen=True, slots=True)
class Account:
    user: User
    password: str


def demo_accounts(kept_in: Path) -> list[Account]:
    """The accounts, made at the first call; their passwords are drawn then, and kept in a file."""
    make_groups(Group.objects, Permission.objects)
    passwords = _passwords(kept_in)
    return [Account(_user(name, passwords[name]), passwords[name]) for name in GROUPS]


def _passwords(kept_in: Path) -> dict[str, str]:
    kept = dict(json.loads(kept_in.read_text())) if kept_in.exists() else {}
    drawn = {name: secrets.token_urlsafe(9) for name in GROUPS if name not in kept}
    if drawn:
        kept_in.parent.mkdir(parents=True, exist_ok=True)
        kept_in.touch(mode=0o600)
        kept_in.write_text(json.dumps(kept | drawn))
    return kept | drawn


def _user(name: str, password: str) -> User:
    user, _ = User.objects.get_or_create(username=name, defaults={"is_staff": True})
    if not user.check_password(password):
        user.set_password(password)
        user.save()
    user.groups.set([Group.objects.get(name=GROUPS[name])])
    return user
