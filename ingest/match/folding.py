"""Names of bodies and posts reduced to what must agree: case, "&", commas and articles do not."""

import re

_NOT_A_WORD = re.compile(r"[^\w]+")
_APOSTROPHE = re.compile(r"['’]")
_SAYS_NOTHING = frozenset({"and", "the", "of", "for"})


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name in lower case, without "and", "the", "of" and "for"."""
    text = _APOSTROPHE.sub("", text.casefold())
    return tuple(word for word in _NOT_A_WORD.split(text) if word and word not in _SAYS_NOTHING)


def stand_within(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether the words of one name stand in a row in the other's."""
    starts = range(len(others) - len(some) + 1)
    return any(others[start : start + len(some)] == some for start in starts)
