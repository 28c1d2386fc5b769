"""Where the facts of a page come from: each paper once, with the first page used and its standing.

Every page of facts ends with this, so that a reader can tell what was printed, where, when it was
put here, and whether minutes may still change.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from documents.models import Meeting, Minute, Pack

DRAFT = "These minutes are a draft: the committee has not confirmed them in a paper held here."


@dataclass(frozen=True, slots=True)
class Source:
    """One paper behind a page.

    Attributes:
        page: of the PDF, from 1; None where the whole paper is meant.
        label: the page as it is printed, else as the PDF counts it.
        minutes: rows of minutes read from this paper: all of one meeting, or none.
    """

    pack: Pack
    page: int | None
    label: int | None
    minutes: tuple[Minute, ...] = ()

    @property
    def standing(self) -> str:
        """Whether its minutes are a draft or confirmed; empty for any other paper."""
        if not self.minutes:
            return ""
        if any(minute.status == Minute.Status.DRAFT for minute in self.minutes):
            return DRAFT
        return "These minutes were confirmed at a later meeting."


def sources_of(rows: Iterable[Any]) -> list[Source]:
    """The papers that the rows were read from, in the rows' order; a pack stands for itself.

    A row is a record with its pack and page, a meeting, a gap of the ledger, or a pack.
    """
    found: dict[int, Source] = {}
    for row in rows:
        pack, page, label = _place(row)
        if pack is None or not pack.is_published:
            continue
        minutes = (row,) if isinstance(row, Minute) else ()
        if pack.pk not in found:
            found[pack.pk] = Source(pack, page, label, minutes)
        elif minutes:
            one = found[pack.pk]
            found[pack.pk] = Source(one.pack, one.page, one.label, one.minutes + minutes)
    return list(found.values())


def _place(row: Any) -> tuple[Pack | None, int | None, int | None]:
    """The paper, its page, and the page as it is shown."""
    if isinstance(row, Pack):
        return row, None, None
    if isinstance(row, Meeting):
        return row.facts_pack, row.facts_page, row.facts_page
    return row.pack, row.page, getattr(row, "printed_page", None) or row.page


def format_request(email: str, pack: Pack, address: str) -> str:
    """A mailto: link that asks for this paper in another format, with the paper named.

    Args:
        address: where the paper is on this site, in full.
    """
    words = {
        "subject": f"Another format: {pack}",
        "body": f"Please send me this paper in another format.\n\n{pack}\n{address}\n\n"
        "The format I need (large print, Word, audio, Braille, another language):\n",
    }
    return f"mailto:{email}?{urlencode(words, quote_via=quote)}"
