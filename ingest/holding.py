"""Holding a pack back: what the tripwire found, what people have decided, what is still open."""

from collections.abc import Collection, Mapping
from pathlib import Path

from documents.models import AgendaItem, Pack, PackPage
from documents.withholding.models import Finding, PageDecision
from ingest.exempt import CODE, exempt_pages, judged_by_people
from ingest.parsing.records import Finding as FindingRecord
from ingest.parsing.records import PackRecord
from ingest.public_file.make import NotMade, make_public_file
from ingest.public_file.plan import NOT_CLEANED, Plan, changes_pages, pack_plan

NO_FILE = FindingRecord(
    NOT_CLEANED,
    "The portal could not make a clean copy of this file for the public: it may be damaged. Print "
    "it to a new PDF and upload that. If you release it, the public gets pictures of its pages, "
    "without text that can be searched or read aloud.",
)


def file_to_read(pack: Pack, plan: Plan) -> Path:
    """The file as uploaded; where pages are withheld or drawn, the public one, made by the plan.

    What the public must not see is then not even read. Raises NotMade.
    """
    if not changes_pages(plan):
        return Path(pack.file.path)
    return Path(make_public_file(pack, plan).file.path)


def make_clean_file(pack: Pack, plan: Plan) -> FindingRecord | None:
    """The public file of a pack of which every page is open; what to ask where none can be made."""
    if changes_pages(plan):
        return None  # made already, to be read
    try:
        make_public_file(pack, plan)
    except NotMade:
        return NO_FILE
    return None


def keep_findings(pack: Pack, record: PackRecord) -> None:
    """Replace what was found before; pages that were drawn are known by the plan they were in."""
    found = [*record.findings, *exempt_pages(record, judged=judged_by_people(pack))]
    decided = decided_pages(pack)
    rows = [row_of(pack, finding) for finding in found]
    for row in rows:
        if (row.page or 0) in decided:
            row.words = ""
    former = Finding.objects.filter(pack=pack)
    if 0 in decided:  # that it can only be drawn stays known
        former = former.exclude(code=NOT_CLEANED)
    former.delete()
    Finding.objects.bulk_create(rows)


def add_finding(pack: Pack, finding: FindingRecord) -> None:
    row_of(pack, finding).save()


def row_of(pack: Pack, finding: FindingRecord) -> Finding:
    return Finding(
        pack=pack,
        code=finding.code,
        message=finding.message,
        page=finding.page,
        box=list(finding.box) if finding.box else None,
        holds=finding.holds,
        words=finding.words,
    )


def decided_pages(pack: Pack) -> set[int]:
    """The pages on which a decision is in force; 0 stands for the file as a whole."""
    return set(PageDecision.objects.in_force().filter(pack=pack).values_list("page", flat=True))


def open_findings(pack: Pack) -> list[Finding]:
    """What holds the pack: findings that wait for a decision, in the order of pages.

    An item that a person has found not to be exempt holds nothing any more.
    """
    return open_findings_of([pack])[pack.pk]


def open_findings_of(packs: Collection[Pack]) -> Mapping[int, list[Finding]]:
    """The same for many packs, by their keys, in as many queries as for one."""
    keys = [pack.pk for pack in packs]
    decisions = PageDecision.objects.in_force().filter(pack__in=keys)
    decided = set(decisions.values_list("pack_id", "page"))
    open_again = _pages_judged_open(keys)
    waiting: dict[int, list[Finding]] = {key: [] for key in keys}
    for row in Finding.objects.filter(pack__in=keys, holds=True).order_by("page", "pk"):
        place = (row.pack_id, row.page or 0)
        if place not in decided and not (row.code == CODE and place in open_again):
            waiting[row.pack_id].append(row)
    return waiting


def _pages_judged_open(keys: list[int]) -> set[tuple[int, int]]:
    """Pack and page of items that a person has found not to be exempt."""
    judged = AgendaItem.objects.filter(
        pack__in=keys, exempt=False, edited_fields__contains=["exempt"]
    )
    items = set(judged.values_list("pack_id", "number"))
    if not items:
        return set()
    pages = PackPage.objects.filter(pack__in={key for key, _ in items})
    places = pages.values_list("pack_id", "number", "agenda_item_number")
    return {(key, page) for key, page, item in places if (key, item) in items}


def is_up_to_date(pack: Pack, plan: Plan) -> bool:
    """Whether the public file was made, and by the decisions in force."""
    return pack_plan(pack) == plan
