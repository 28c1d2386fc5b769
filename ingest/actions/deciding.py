"""Deciding on pages: what was decided is carried out by reading the pack again."""

from collections.abc import Iterable

from django.db import transaction

from documents.actions.person import Person
from documents.downloads.made_files import forget_made_files
from documents.models import Pack
from documents.withholding import actions as withholding
from documents.withholding.actions import Ground, Place
from ingest import tasks
from ingest.actions.publishing import withdraw_pack
from ingest.actions.receiving import Send, parse_again
from ingest.holding import open_findings
from ingest.parsing.encoding import decode

BACK_SOON = "Pages of it are being {what}. It is published again by itself once that is done. {why}"


@transaction.atomic
def withhold_pages(
    pack: Pack, pages: Iterable[int], *, by: Person, ground: Ground, send: Send = tasks.send
) -> int:
    """Withhold pages; a public pack is taken back at once, and comes back without them."""
    places = places_of(pack)
    changed = withholding.withhold_pages(pack, pages, by=by, ground=ground, places=places)
    if changed:
        _carry_out(pack, by, BACK_SOON.format(what="withheld", why=ground.reason), send)
    return changed


@transaction.atomic
def release_pages(
    pack: Pack, pages: Iterable[int], *, by: Person, reason: str, send: Send = tasks.send
) -> int:
    """Release pages; of a public pack, they are there once its file has been made anew."""
    places = places_of(pack)
    changed = withholding.release_pages(pack, pages, by=by, reason=reason, places=places)
    if changed:
        _carry_out(pack, by, BACK_SOON.format(what="released", why=reason), send)
    return changed


def _carry_out(pack: Pack, by: Person, why: str, send: Send) -> None:
    pack = Pack.objects.get(pk=pack.pk)
    forget_made_files(pack)
    if pack.is_published:
        withdraw_pack(pack, by=by, reason=why.strip(), returns=True)
    if not open_findings(pack):
        parse_again(pack, by=by, send=send)


def places_of(pack: Pack) -> dict[int, Place]:
    """What the latest reading says of each page."""
    run = pack.runs.filter(records__isnull=False).order_by("-queued_at").first()
    if run is None or run.records is None:
        return {}
    pages = decode(run.records).pages
    return {page.number: Place(page.printed_number, page.agenda_item or "") for page in pages}
