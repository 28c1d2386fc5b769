"""Keys that name a row in its parent whatever its place: "8", "pc-23-114", "apologies-2"."""

import re
from collections.abc import Iterable

from django.utils.text import slugify

SEPARATORS = re.compile(r"[/.,:–—_ ]+")


class Keys:
    """Gives each row of one list its key; a key given before gets a number behind it."""

    def __init__(self, longest: int, *, given: Iterable[str] = ()) -> None:
        self._longest = longest
        self._given = set(given)

    def key(self, *parts: str | None) -> str:
        """A key of the parts' words, cut to the column's length, not given before."""
        words = (slugify(SEPARATORS.sub("-", part)) for part in parts if part)
        plain = "-".join(filter(None, words))[: self._longest].strip("-") or "row"
        key, copies = plain, 1
        while key in self._given:
            copies += 1
            key = f"{plain[: self._longest - 4]}-{copies}"
        self._given.add(key)
        return key

    def numbered(self, number: str | None, title: str | None, place: int) -> str:
        """The key of an item or a minute: its number, else its title, else its place."""
        return self.key(number or title or str(place))
