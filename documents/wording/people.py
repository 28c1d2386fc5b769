"""What pages call a person of the staff."""

from typing import Any

PORTAL = "The portal"


def person_in_words(user: Any) -> str:
    """By name, else by user name; without a user it was the portal, reading a paper."""
    return (user.get_full_name() or user.get_username()) if user else PORTAL
