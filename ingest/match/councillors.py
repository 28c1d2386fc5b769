"""Councillors by the names that papers print."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from committees.models import Councillor
from ingest.match.names import Name, may_be_one, take_apart


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a name means; without a councillor it means nobody known, or one of several."""

    councillor: Councillor | None = None
    candidates: tuple[Councillor, ...] = ()

    @property
    def is_ambiguous(self) -> bool:
        return self.councillor is None and bool(self.candidates)


NOBODY = Match()


class CouncillorIndex:
    """Every councillor by surname, read once for a whole pack."""

    def __init__(self) -> None:
        self._by_surname: dict[str, list[Councillor]] = defaultdict(list)
        for councillor in Councillor.objects.filter(merged_into=None).order_by("pk"):
            self.add(councillor)

    def add(self, councillor: Councillor) -> None:
        for name in _names_of(councillor):
            same = self._by_surname[name.surname]
            if councillor not in same:
                same.append(councillor)

    def namesakes(self, text: str) -> list[Councillor]:
        """Every councillor of the same surname, for a name that must be a councillor's."""
        name = take_apart(text)
        return list(self._by_surname.get(name.surname, ())) if name else []

    def find(self, text: str | None, *, nearby: Iterable[Councillor] = ()) -> Match:
        """The councillor of a printed name, where it can mean one only.

        `nearby` are those whom the same paper makes likely, such as who attended the meeting: they
        go before the rest of the council, and only among them is a surname alone enough.
        """
        name = take_apart(text) if text else None
        if name is None:
            return NOBODY
        likely = _matching(name, nearby)
        if likely or not name.given:
            return _one_of(_exactly(name, likely) or likely)
        everyone = _matching(name, self._by_surname.get(name.surname, ()))
        return _one_of(_exactly(name, everyone) or everyone)


def _matching(name: Name, among: Iterable[Councillor]) -> list[Councillor]:
    return [
        councillor
        for councillor in dict.fromkeys(among)
        if any(may_be_one(name, known) for known in _names_of(councillor))
    ]


def _exactly(name: Name, among: list[Councillor]) -> list[Councillor]:
    return [councillor for councillor in among if name in _names_of(councillor)]


def _one_of(councillors: list[Councillor]) -> Match:
    if len(councillors) == 1:
        return Match(councillors[0])
    return Match(None, tuple(councillors))


def _names_of(councillor: Councillor) -> list[Name]:
    printed = (take_apart(name) for name in (councillor.name, *councillor.aliases))
    return [name for name in printed if name]
