"""The writer's desk: the pack being written, what it may change, and what it has touched."""

import datetime
from collections.abc import Mapping
from typing import Any

from documents.models import Meeting, Pack
from ingest.match.committees import CommitteeIndex
from ingest.match.councillors import CouncillorIndex
from ingest.match.portfolios import PortfolioIndex
from ingest.parsing.encoding import encode
from ingest.parsing.records import (
    BackgroundPaperRecord,
    ConsultedRecord,
    ImplicationRecord,
    PackRecord,
    RecommendationRecord,
    RecordedVoteRecord,
    RiskLevelRecord,
    Source,
)
from ingest.write.written import Written

Weight = tuple[bool, int, datetime.datetime]
Stated = (
    BackgroundPaperRecord
    | ConsultedRecord
    | ImplicationRecord
    | RecommendationRecord
    | RecordedVoteRecord
    | RiskLevelRecord
)


class Desk:
    """All that the writing of one pack shares."""

    def __init__(self, pack: Pack, record: PackRecord, portfolios: PortfolioIndex) -> None:
        self.pack = pack
        self.record = record
        self.is_public = pack.is_published
        self.kind = pack.kind if "kind" in pack.edited_fields else record.kind
        self.written = Written()
        self.committees = CommitteeIndex()
        self.councillors = CouncillorIndex()
        self.portfolios = portfolios
        self.meetings: dict[int, Meeting] = {}  # every meeting this pack speaks of
        self.seen: set[tuple[type, int]] = set()  # every row this pack states
        self.public_rows_that_differ: set[Meeting] = set()
        self._printed = {page.number: page.printed_number for page in record.pages}
        self._numbers = {page.printed_number: page.number for page in reversed(record.pages)}

    def printed_page(self, page: int | None) -> int | None:
        return self._printed.get(page) if page else None

    def page_of(self, sources: Mapping[str, Source], printed: int | None = None) -> int | None:
        """The PDF's page a record stands on: as its source says, else by the printed number."""
        source = sources.get("record") or next(iter(sources.values()), None)
        return source.page if source else self.number_of(printed)

    def number_of(self, printed: int | None) -> int | None:
        """The PDF's page that bears a printed number."""
        return self._numbers.get(printed) if printed else None

    def outweighs(self, other: Pack, weights: Mapping[str, int]) -> bool:
        """Whether this pack's word goes before another's: the public one, its kind, the later."""
        return _weight(self.pack, self.kind, weights) > _weight(other, other.kind, weights)

    def will_outweigh(self, other: Pack, weights: Mapping[str, int]) -> bool:
        """Whether it will once it is public, and so the later of the two."""
        return weights.get(self.kind, 0) >= weights.get(other.kind, 0)

    def note(
        self, code: str, message: str, page: int | None = None, at: Source | None = None
    ) -> None:
        self.written.note(code, message, page, at)


def _weight(pack: Pack, kind: str, weights: Mapping[str, int]) -> Weight:
    return pack.is_published, weights.get(kind, 0), pack.published_at or pack.uploaded_at


def provenance(desk: Desk, sources: Mapping[str, Source], page: int | None) -> dict[str, Any]:
    """The columns that say where a row stands on paper."""
    whole = sources.get("record")
    return {
        "pack": desk.pack,
        "page": page,
        "printed_page": desk.printed_page(page),
        "box": list(whole.box) if whole else None,
        "sources": sources_as_json(sources),
    }


def placed(record: Stated) -> dict[str, Any]:
    """A record kept as JSON within a row, with the page and the box that it was read from."""
    values: dict[str, Any] = encode(record)
    source = values.pop("sources").get("record") or {}
    return values | {"page": source.get("page"), "box": source.get("box")}


def sources_as_json(sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        name: {"page": source.page, "box": list(source.box), "rule": source.rule}
        for name, source in sources.items()
    }
