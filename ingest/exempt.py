"""Exempt items whose pages are in the file, not withheld.

A pack for the public holds a stub in place of each exempt report. Where the pages themselves are
there, a person has to decide on them before anything of the pack is public. What pages say of
themselves, and what a file hides, is found in parsing (`ingest/parsing/tripwire/`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from documents.models import AgendaItem, Pack
from ingest.parsing.records import AgendaItemRecord, Finding, Note, PackPageRecord, PackRecord

CODE = "exempt-pages-present"
NOT_JUDGED: Mapping[str | None, bool] = MappingProxyType({})
BLANK = re.compile(r"(\W*this page (is|has been) (intentionally )?left blank\W*)?", re.IGNORECASE)
HEADING_LINES = 6  # a marking stands at the head of its page
# "NOT FOR PUBLICATION by virtue of paragraph 3"; not "Private and confidential", which auditors
# print on letters that are public
MARKING = re.compile(r"^\W*(strictly )?not for publication\b", re.IGNORECASE)


def exempt_pages(
    record: PackRecord, *, judged: Mapping[str | None, bool] = NOT_JUDGED
) -> tuple[Finding, ...]:
    """A finding for every live page of an exempt item, and for each page marked so.

    `judged`: by an item's number, whether a person has found it to be exempt.
    """
    found = {finding.page: finding for finding in (*_marked(record), *_of_items(record, judged))}
    return tuple(found[page] for page in sorted(found, key=lambda page: page or 0))


def exempt_pages_present(
    record: PackRecord,
    *,
    judged: Mapping[str | None, bool] = NOT_JUDGED,
    decided: Iterable[int] = (),
) -> tuple[Note, ...]:
    """A note for each run of such pages on which nobody has `decided`."""
    done, last, notes = set(decided), None, []
    for finding in exempt_pages(record, judged=judged):
        if finding.page in done:
            continue
        if last is None or finding.page != last + 1 or finding.message != notes[-1].message:
            notes.append(Note(CODE, finding.message, page=finding.page, severity="missing"))
        last = finding.page
    return tuple(notes)


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


def _of_items(record: PackRecord, judged: Mapping[str | None, bool]) -> Iterator[Finding]:
    for item in record.agenda_items:
        if not judged.get(item.number, item.exempt):
            continue
        for page in record.pages:
            if _is_of(page, item) and _is_live(page):
                yield Finding(
                    CODE,
                    f"Item {item.number or item.title} is exempt, but its pages are in this file. "
                    "Withhold them, or upload the version for the public.",
                    page.number,
                )


def _marked(record: PackRecord) -> Iterator[Finding]:
    for page in record.pages:
        lines = page.text.splitlines()[:HEADING_LINES]
        if _is_live(page) and any(MARKING.match(line) for line in lines):
            yield Finding(
                CODE,
                "This page is marked as not for publication, and it is in this file. "
                "Withhold it, or upload the version for the public.",
                page.number,
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
