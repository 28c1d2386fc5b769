"""The two accounts of a demonstration: an officer, and an editor in democratic services."""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.models import Group, Permission, User

from documents.roles import DEMOCRATIC_SERVICES, OFFICERS, make_groups

# User name -> group: an officer uploads and publishes; democratic services edit in the admin.
GROUPS = {"officer": OFFICERS, "editor": DEMOCRATIC_SERVICES}


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
    if not kept_in.exists():
        kept_in.parent.mkdir(parents=True, exist_ok=True)
        kept_in.touch(mode=0o600)
        kept_in.write_text(json.dumps({name: secrets.token_urlsafe(9) for name in GROUPS}))
    return dict(json.loads(kept_in.read_text()))


def _user(name: str, password: str) -> User:
    user, _ = User.objects.get_or_create(username=name, defaults={"is_staff": True})
    if not user.check_password(password):
        user.set_password(password)
        user.save()
    user.groups.set([Group.objects.get(name=GROUPS[name])])
    return user
