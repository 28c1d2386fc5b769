"""The pack itself and its pages."""

from documents.models import ForwardPlan, Meeting, Pack, PackPage
from ingest.parsing.records import PackPageRecord
from ingest.write.desk import Desk
from ingest.write.rows import differs

CONTENT = (
    "printed_number",
    "text",
    "width",
    "height",
    "has_text",
    "read_by",
    "restricted",
    "agenda_item_number",
)


def write_pages(desk: Desk) -> None:
    """The pages as read: their numbers, text and size."""
    kept = {page.number: page for page in desk.pack.pages.all()}
    pages = [_page(desk.pack, record) for record in desk.record.pages]
    new = [page for page in pages if page.number not in kept]
    changed = [page for page in pages if _has_changed(page, kept.get(page.number))]
    PackPage.objects.bulk_create(new, batch_size=200)
    for page in changed:
        page.pk = kept[page.number].pk
    PackPage.objects.bulk_update(changed, CONTENT, batch_size=100)
    gone = set(kept) - {page.number for page in pages}
    PackPage.objects.filter(pack=desk.pack, number__in=gone).delete()
    for what, count in (("created", len(new)), ("changed", len(changed)), ("removed", len(gone))):
        if count:
            desk.written.did["packpage"][what] += count


def _page(pack: Pack, record: PackPageRecord) -> PackPage:
    return PackPage(
        pack=pack,
        number=record.number,
        printed_number=record.printed_number,
        text=record.text,
        width=record.width,
        height=record.height,
        has_text=record.has_text,
        read_by=record.read_by,
        restricted=record.restricted,
        agenda_item_number=(record.agenda_item or "")[:20],
    )


def _has_changed(page: PackPage, kept: PackPage | None) -> bool:
    return kept is not None and any(differs(kept, name, getattr(page, name)) for name in CONTENT)


def write_pack(desk: Desk, meeting: Meeting | None, plans: list[ForwardPlan]) -> None:
    """What the pack is: its kind, its pages, its meeting, and its title in words."""
    pack, record = desk.pack, desk.record
    stated = {
        "kind": record.kind,
        "page_count": record.pdf_pages,
        "meeting": meeting or pack.meeting,
        "title": title_of(desk, meeting, plans),
    }
    changed = [
        name
        for name, value in stated.items()
        if name not in pack.edited_fields and differs(pack, name, value)
    ]
    for name in changed:
        setattr(pack, name, stated[name])
    if changed:
        pack.save(update_fields=changed)
        desk.written.count(pack, "changed")


def title_of(desk: Desk, meeting: Meeting | None, plans: list[ForwardPlan]) -> str:
    """ "Agenda pack: Cabinet, 20 June 2023"; a plan's or a report's own title where it is alone.

    A paper that states neither keeps the name of its file.
    """
    kind = Pack.Kind(desk.record.kind).label
    reports = [report.title for report in desk.record.reports if report.title]
    if desk.record.kind == Pack.Kind.FORWARD_PLAN and plans:
        title = plans[0].title
    elif desk.record.kind == Pack.Kind.REPORT and reports:
        title = f"{kind}: {reports[0]}"
    elif meeting:
        title = f"{kind}: {meeting.committee}, {meeting.date:%-d %B %Y}"
    else:
        title = desk.pack.original_name
    return title[:400]
