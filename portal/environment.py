"""Reads the environment for the settings; a wrong value is named in a plain sentence."""

import datetime
import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """The variable's text; an empty one counts as unset."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool) -> bool:
    """A yes or a no: 1 and 0, true and false, yes and no, on and off."""
    value = text(name, "1" if default else "0").lower()
    if value in {"1", "true", "yes", "on"}:
        return True
    if value in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} is {value!r}: set it to 1 or 0.")


def number(name: str, default: int) -> int:
    """A whole number above nought."""
    value = text(name, str(default))
    if not value.isdecimal() or int(value) == 0:
        raise ImproperlyConfigured(f"{name} is {value!r}: set it to a whole number above 0.")
    return int(value)


def listed(name: str) -> list[str]:
    """Values set apart by commas."""
    return [value.strip() for value in text(name).split(",") if value.strip()]


def days(name: str) -> frozenset[datetime.date]:
    """Dates as 2027-06-04, set apart by commas."""
    try:
        return frozenset(datetime.date.fromisoformat(value) for value in listed(name))
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} is {text(name)!r}: set it to dates such as 2027-06-04, set apart by commas."
        ) from error


def pairs(name: str) -> dict[str, str]:
    """Values by name, set apart by commas: "theirs=ours, other=ours"."""
    parts = [value.partition("=") for value in listed(name)]
    if any(not (key.strip() and value.strip()) for key, _, value in parts):
        raise ImproperlyConfigured(f"{name} is {text(name)!r}: write it as theirs=ours,other=ours.")
    return {key.strip(): value.strip() for key, _, value in parts}


def required(name: str, purpose: str) -> str:
    """A variable without which the portal does not start; `purpose` says what it is for."""
    value = text(name)
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. It is {purpose}; set it, or set DEBUG=1.")
    return value


def origin(name: str) -> str:
    """Scheme and host of an address, "https://example.gov.uk"; empty where it names no host."""
    parts = urlsplit(text(name))
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme and parts.netloc else ""
