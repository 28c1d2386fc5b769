"""The tripwire: exempt pages that are in the file, not withheld.

A pack for the public holds a stub in place of each exempt report. Where the pages themselves are
there, the wrong version was uploaded, and it must not be published.
"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from documents.models import AgendaItem, Pack
from ingest.parsing.records import AgendaItemRecord, Note, PackPageRecord, PackRecord

CODE = "exempt-pages-present"
NOT_JUDGED: Mapping[str | None, bool] = MappingProxyType({})
BLANK = re.compile(r"(\W*this page (is|has been) (intentionally )?left blank\W*)?", re.IGNORECASE)
HEADING_LINES = 6  # a marking stands at the head of its page
# "NOT FOR PUBLICATION by virtue of paragraph 3"; not "Private and confidential", which auditors
# print on letters that are public
MARKING = re.compile(r"^\W*(strictly )?not for publication\b", re.IGNORECASE)


def exempt_pages_present(
    record: PackRecord, *, judged: Mapping[str | None, bool] = NOT_JUDGED
) -> tuple[Note, ...]:
    """A note for each exempt item whose pages are in the file, and for each page marked so.

    `judged`: by an item's number, whether a person has found it to be exempt.
    """
    return (*_items(record, judged), *_marked_pages(record))


def judged_by_people(pack: Pack) -> dict[str | None, bool]:
    """By an item's number, what a person said of it: is it exempt? That counts above the paper."""
    judged = AgendaItem.objects.filter(pack=pack, edited_fields__contains=["exempt"])
    return dict(judged.values_list("number", "exempt"))


def withdrawn_note(page: int | None) -> Note:
    """For a pack that was public when its exempt pages were noticed."""
    return Note(
        code="withdrawn-for-exempt-pages",
        message=(
            "This pack was public, and exempt pages were noticed in it when it was read again: "
            "it has been withdrawn. Tell the monitoring officer that they were open until now."
        ),
        page=page,
        severity="missing",
    )


def _items(record: PackRecord, judged: Mapping[str | None, bool]) -> Iterator[Note]:
    for item in record.agenda_items:
        if not judged.get(item.number, item.exempt):
            continue
        pages = [page for page in record.pages if _is_of(page, item) and _is_live(page)]
        if pages:
            yield Note(
                code=CODE,
                message=(
                    f"Item {item.number or item.title} is exempt, but its pages are in this file. "
                    "Mark the pack as restricted, or upload the version for the public."
                ),
                page=pages[0].number,
                severity="missing",
            )


def _marked_pages(record: PackRecord) -> Iterator[Note]:
    for page in record.pages:
        lines = page.text.splitlines()[:HEADING_LINES]
        if _is_live(page) and any(MARKING.match(line) for line in lines):
            yield Note(
                code=CODE,
                message=(
                    "This page is marked as not for publication, and it is in this file. "
                    "Mark the pack as restricted, or upload the version for the public."
                ),
                page=page.number,
                severity="missing",
            )


def _is_of(page: PackPageRecord, item: AgendaItemRecord) -> bool:
    if page.agenda_item is not None:
        return page.agenda_item == item.number
    if page.printed_number is None or item.page_from is None:
        return False
    return item.page_from <= page.printed_number <= (item.page_to or item.page_from)


def _is_live(page: PackPageRecord) -> bool:
    """Stubs and sheets left blank say nothing that is exempt; a scan or a damaged page may."""
    blank = BLANK.fullmatch(" ".join(page.text.split())) and not page.scanned
    return not (page.restricted or blank)
