"""Holding a pack back: what the tripwire found, what people have decided, what is still open."""

from pathlib import Path

from documents.models import Pack
from documents.withholding.models import Finding, PageDecision
from ingest.exempt import CODE, exempt_pages, judged_by_people
from ingest.parsing.records import Finding as FindingRecord
from ingest.parsing.records import PackRecord
from ingest.public_file.make import NotMade, make_public_file
from ingest.public_file.plan import Plan, changes_pages, pack_plan

NO_FILE = FindingRecord(
    "no-public-file",
    "The portal could not make a clean copy of this file for the public: it may be damaged. Print "
    "it to a new PDF and upload that; or release the file as it is, with all that it carries.",
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
    Finding.objects.filter(pack=pack).delete()
    Finding.objects.bulk_create(row_of(pack, finding) for finding in found)


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
    )


def decided_pages(pack: Pack) -> set[int]:
    """The pages on which a decision is in force; 0 stands for the file as a whole."""
    return set(PageDecision.objects.in_force().filter(pack=pack).values_list("page", flat=True))


def open_findings(pack: Pack) -> list[Finding]:
    """What holds the pack: findings that wait for a decision, in the order of pages.

    An item that a person has found not to be exempt holds nothing any more.
    """
    decided, judged = decided_pages(pack), judged_by_people(pack)
    rows = Finding.objects.filter(pack=pack, holds=True).order_by("page", "pk")
    waiting = [row for row in rows if (row.page or 0) not in decided]
    if False in judged.values():
        items = dict(pack.pages.values_list("number", "agenda_item_number"))
        waiting = [
            row
            for row in waiting
            if row.code != CODE or judged.get(items.get(row.page or 0)) is not False
        ]
    return waiting


def is_up_to_date(pack: Pack, plan: Plan) -> bool:
    """Whether the public file, where one is needed, was made by the decisions in force."""
    return not changes_pages(plan) or pack_plan(pack) == plan
