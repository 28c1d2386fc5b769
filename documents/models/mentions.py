"""Which rows name an office or a person in their words: each text is read once, not at each asking.

What was found in a row is kept with the mark of the row that PostgreSQL gives it at each writing
(`documents/kept.py`), so only rows written since are read. Other names mean reading all again.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, Self

from django.db.models import Model

from committees.models import Councillor, Portfolio
from documents.kept import keep, kept_while_unchanged, marks_of, recalled

Key = tuple[str, int]
"""("office", a portfolio's key) or ("person", a councillor's key)."""

Rows = dict[Key, list[int]]
ROWS_AT_ONCE = 500
AND = "(?:and|&)"
POST = re.compile(r"\b(?:holder|member|lead)s? for (?:the )?", re.IGNORECASE)


class Known(NamedTuple):
    """What the words of one row named when it bore this mark."""

    mark: str
    named: tuple[Key, ...]


@dataclass(frozen=True)
class Names:
    """Every name of a portfolio, and of every councillor who holds or held one."""

    offices: Mapping[int, list[str]]
    people: Mapping[int, list[str]]
    found: dict[type[Model], Rows] = field(default_factory=dict)

    @classmethod
    def known(cls) -> Self:
        """Two queries."""
        holders = Councillor.objects.filter(portfolio_holdings__isnull=False)
        return cls(_by_key(Portfolio.objects.all()), _by_key(holders.distinct()))

    @cached_property
    def state(self) -> str:
        """Differs as soon as any name does."""
        names = repr((sorted(self.offices.items()), sorted(self.people.items())))
        return hashlib.sha256(names.encode()).hexdigest()

    @cached_property
    def _patterns(self) -> tuple[dict[int, re.Pattern[str]], dict[int, re.Pattern[str]]]:
        known = [name for names in self.offices.values() for name in names[:1]]
        offices = {key: _office(names, known) for key, names in self.offices.items()}
        return offices, {key: _any_of(names) for key, names in self.people.items()}

    def in_words(self, text: str) -> set[Key]:
        """The offices and the people that a text names."""
        offices, people = self._patterns
        ends = [match.end() for match in POST.finditer(text)]
        found = {
            ("office", key)
            for key, pattern in offices.items()
            if any(pattern.match(text, end) for end in ends)
        }
        for key, pattern in people.items():
            if any(name in text for name in self.people[key]) and pattern.search(text):
                found.add(("person", key))
        return found

    def rows_naming(self, model: type[Model], fields: tuple[str, ...]) -> Rows:
        """The keys of all rows, public or not, whose text in these fields names each."""
        if model not in self.found:
            self.found[model] = kept_while_unchanged(
                f"naming:{model.__name__}:{self.state}",
                lambda: _rows(self, model, fields),
                (model,),
            )
        return self.found[model]


def _rows(names: Names, model: type[Model], fields: tuple[str, ...]) -> Rows:
    found: Rows = defaultdict(list)
    for row, known in _known_rows(names, model, fields).items():
        for key in known.named:
            found[key].append(row)
    return dict(found)


def _known_rows(names: Names, model: type[Model], fields: tuple[str, ...]) -> dict[int, Known]:
    place = f"named-in-each:{model.__name__}:{names.state}"
    known: dict[int, Known] = recalled(place) or {}
    marks = marks_of(model)
    kept = {row: found for row, found in known.items() if marks.get(row) == found.mark}
    unread = [row for row in marks if row not in kept]
    for at in range(0, len(unread), ROWS_AT_ONCE):
        some = unread[at : at + ROWS_AT_ONCE]
        texts: Any = model._base_manager.filter(pk__in=some).values_list("pk", *fields)
        for row, *words in texts:
            named = set().union(*(names.in_words(text) for text in words))
            kept[row] = Known(marks[row], tuple(sorted(named)))
    if unread or len(kept) < len(known):
        keep(place, kept)
    return kept


def _by_key(rows: Any) -> dict[int, list[str]]:
    named = rows.order_by().values_list("pk", "name", "aliases")
    return {key: [name, *aliases] for key, name, aliases in named}


def _any_of(names: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?=\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _office(names: list[str], known: Iterable[str]) -> re.Pattern[str]:
    """What follows "Portfolio Holder for": Planning.

    Not where the name goes on as a longer one of those known: "Planning and Economic Growth".
    """
    going_on = [rest for longer in known for name in names if (rest := _beyond(name, longer))]
    barred = "".join(rf"(?!,?\s+{_spelt(rest)}(?!\w))" for rest in going_on)
    return re.compile(rf"(?:{'|'.join(map(_spelt, names))})(?!\w){barred}", re.IGNORECASE)


def _beyond(name: str, longer: str) -> str:
    """What a name that begins with another one has behind it: "and Economic Growth"."""
    rest = longer[len(name) :]
    begins = longer.casefold().startswith(name.casefold())
    return rest.strip(", ") if begins and rest.startswith((" ", ",")) else ""


def _spelt(name: str) -> str:
    """A name however a paper spells its "and", sets its commas and breaks its lines."""
    words = [AND if word in ("and", "&") else re.escape(word.rstrip(",")) for word in name.split()]
    return r",?\s+".join(words)
