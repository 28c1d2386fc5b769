"""Committees by the names that papers give them."""

from committees.models import Committee
from ingest.match.folding import words_of


class CommitteeIndex:
    """Every committee by its names, read once for a whole pack."""

    def __init__(self) -> None:
        self._by_words: dict[tuple[str, ...], Committee] = {}
        for committee in Committee.objects.filter(merged_into=None).order_by("pk"):
            self.add(committee)

    def add(self, committee: Committee) -> None:
        for name in (committee.name, *committee.aliases):
            self._by_words.setdefault(words_of(name), committee)

    def find(self, name: str | None) -> Committee | None:
        """The committee so named: "People & Health Overview Committee" is one with "and"."""
        return self._by_words.get(words_of(name)) if name else None
