"""What a decision says of recommendations by their numbers.

That recommendations 1 to 3 be approved and recommendation 4 be deferred.
That the recommendations be agreed, with the exception of recommendation (b).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = (
    r"(?:\(?\d{1,2}(?:\.\d{1,2})*\b\)?|\([a-z]\)|\([ivx]{1,4}\)|\b[ivx]{1,4}\b\)?|\b[A-Z]\b\)?)"
)
_BETWEEN = r"\s*(?:,\s*and\b|,|\band\b|&|[-–]|\bto\b)\s*"
_NAMED = re.compile(
    rf"\b[Rr]ecommendations?\s+(?:[Nn]os?\.?\s*|numbers?\s+|numbered\s+)?"
    rf"(?P<numbers>{_NUMBER}(?:{_BETWEEN}{_NUMBER})*)"
)
_RANGE = re.compile(rf"({_NUMBER})\s*(?:[-–]|\bto\b)\s*({_NUMBER})")
_EXCEPT = re.compile(
    r"\b(?:except(?:ing| for)?|(?:with the )?exception of|excluding|save(?: for)?|apart from"
    r"|other than|(?:with the )?omission of|but not)\s*$",
    re.IGNORECASE,
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a decision from where it names recommendations up to where it names others."""

    numbers: frozenset[str]
    text: str
    is_exception: bool


def plain_number(printed: str) -> str:
    """ "(a)", "A." and "a)" are one; so are "2.1" and "2.1."."""
    return printed.strip(" .()[]:").casefold()


def clauses(decision: str) -> Iterator[Clause]:
    """Each part of a decision that names recommendations by number."""
    found = list(_NAMED.finditer(decision))
    ends = [match.start() for match in found[1:]] + [len(decision)]
    for match, end in zip(found, ends, strict=False):
        excepted = bool(_EXCEPT.search(decision[: match.start()]))
        text = _EXCEPT.sub("", decision[match.start() : end])
        yield Clause(_numbers(match["numbers"]), text, excepted)


def without_exceptions(decision: str) -> str:
    """The decision without "with the exception of recommendation 2"."""
    for match in reversed(list(_NAMED.finditer(decision))):
        if opening := _EXCEPT.search(decision[: match.start()]):
            decision = decision[: opening.start()] + decision[match.end() :]
    return decision


def _numbers(printed: str) -> frozenset[str]:
    named = {plain_number(match.group()) for match in re.finditer(_NUMBER, printed)}
    for match in _RANGE.finditer(printed):
        named |= _between(plain_number(match[1]), plain_number(match[2]))
    return frozenset(named)


def _between(first: str, last: str) -> set[str]:
    """ "1" and "3" -> 1, 2, 3; "2.1" and "2.3" -> 2.1, 2.2, 2.3; "i" and "iii"; "a" and "c"."""
    if {first, last} <= set(_ROMAN):
        return set(_ROMAN[_ROMAN.index(first) : _ROMAN.index(last) + 1])
    before, _, start = first.rpartition(".")
    after, _, stop = last.rpartition(".")
    if before == after and start.isdigit() and stop.isdigit():
        lead = f"{before}." if before else ""
        return {f"{lead}{number}" for number in range(int(start), int(stop) + 1)}
    if len(first) == len(last) == 1 and first.isalpha() and last.isalpha():
        return {chr(code) for code in range(ord(first), ord(last) + 1)}
    return set()
