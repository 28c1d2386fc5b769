"""Publishing packs, and taking them back."""

from collections.abc import Callable

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from documents.actions.person import Person, key_of
from documents.actions.refusal import Refused
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.downloads.made_files import forget_made_files
from documents.models import Meeting, Pack
from documents.search import index_pack, unindex_pack
from documents.withholding.withdrawals import bury, lift_pack, public_addresses

Rewrite = Callable[[Pack], None]
READINESS = ("ready_at", "ready_by")


def leave_rows(pack: Pack) -> None:
    """For packs whose rows stand as they are."""


@transaction.atomic
def publish_pack(
    pack: Pack, *, by: Person | None, late_reason: str = "", rewrite: Rewrite = leave_rows
) -> Pack:
    """Let the public see a pack and what was read from it; a second time changes nothing.

    `late_reason` says to readers why a paper comes later than the law asks. `rewrite` is called
    once the pack counts as published: it may then change rows that the public already sees.
    Raises Refused for a restricted pack.
    """
    pack = locked(pack)
    if pack.visibility == Pack.Visibility.RESTRICTED:
        raise Refused(
            "This pack is marked as restricted, so it is never published. "
            "Upload a version without the exempt pages, and publish that."
        )
    if not pack.is_published:
        pack.published_at = timezone.now()
        pack.published_by_id = key_of(by)
        pack.withdrawn_at = None
        pack.late_reason = late_reason
        pack.ready_at = pack.ready_by = None
        published = ("published_at", "published_by", "withdrawn_at", "late_reason")
        pack.save(update_fields=[*published, *READINESS])
        record(Act.PUBLISHED, by=by, about=pack, reason=late_reason)
    rewrite(pack)
    show_pack(pack)
    lift_pack(pack)
    return pack


def show_pack(pack: Pack) -> None:
    """Open the meetings that a published pack speaks of, and let search find its rows."""
    now = timezone.now()
    meetings = meetings_of(pack)
    meetings.filter(first_published_at__isnull=True).update(first_published_at=now)
    meetings.filter(withdrawn_at__isnull=False).exclude(
        edited_fields__contains=["withdrawn_at"]
    ).update(withdrawn_at=None)
    index_pack(pack)


@transaction.atomic
def withdraw_pack(
    pack: Pack,
    *,
    by: Person | None,
    reason: str = "",
    returns: bool = False,
    rewrite: Rewrite = leave_rows,
) -> Pack:
    """Take a published pack, and what was read from it, out of the public's sight.

    The old addresses say so from then on, with the reason. `returns`: the pack is to come back by
    itself (`return_pack`). `rewrite` is called once the pack counts as withdrawn, and may hand
    rows back to the papers that still state them. A pack that is not public is left as it is.
    """
    pack = locked(pack)
    if pack.is_published:
        before = public_addresses(pack, meetings_of(pack))
        pack.withdrawn_at = timezone.now()
        pack.save(update_fields=["withdrawn_at"])
        record(Act.WITHDRAWN, by=by, about=pack, reason=reason)
        hide_pack(pack, rewrite)
        bury(before, kind=_kind(pack), reason=reason, by=by, pack=pack, returns=returns)
        forget_made_files(pack)
    return pack


@transaction.atomic
def return_pack(pack: Pack, *, by: Person | None, rewrite: Rewrite = leave_rows) -> Pack:
    """Bring back a pack that was withdrawn for a while; it keeps its day of publication."""
    pack = locked(pack)
    pack.withdrawn_at = pack.ready_at = pack.ready_by = None
    pack.save(update_fields=["withdrawn_at", *READINESS])
    record(Act.BROUGHT_BACK, by=by, about=pack)
    rewrite(pack)
    show_pack(pack)
    lift_pack(pack)
    return pack


def _kind(pack: Pack) -> str:
    return pack.get_kind_display() or "Paper"


@transaction.atomic
def restrict_pack(
    pack: Pack, *, by: Person | None, reason: str = "", rewrite: Rewrite = leave_rows
) -> Pack:
    """Mark a pack as holding exempt pages: it is withdrawn, and can never be published."""
    pack = locked(pack)
    was_published = pack.is_published
    before = public_addresses(pack, meetings_of(pack)) if was_published else {}
    pack.visibility = Pack.Visibility.RESTRICTED
    pack.published_at = pack.ready_at = pack.ready_by = None
    pack.save(update_fields=["visibility", "published_at", *READINESS])
    record(Act.RESTRICTED, by=by, about=pack, reason=reason)
    forget_made_files(pack)
    if was_published:
        hide_pack(pack, rewrite)
        bury(before, kind=_kind(pack), reason=reason, by=by, pack=pack)
    return pack


@transaction.atomic
def lift_restriction(pack: Pack, *, by: Person | None, reason: str = "") -> Pack:
    """Take back a restriction made by mistake: the pack waits to be published, as before."""
    pack = locked(pack)
    pack.visibility = Pack.Visibility.PUBLIC
    pack.save(update_fields=["visibility"])
    record(Act.RESTRICTION_LIFTED, by=by, about=pack, reason=reason)
    return pack


def hide_pack(pack: Pack, rewrite: Rewrite) -> None:
    """Take a pack out of search, and close the meetings that no published paper speaks of now."""
    meetings = list(meetings_of(pack))
    unindex_pack(pack)
    rewrite(pack)
    for meeting in meetings:
        if not speaks_of(meeting):
            meeting.withdrawn_at = meeting.withdrawn_at or timezone.now()
            meeting.save(update_fields=["withdrawn_at"])


def meetings_of(pack: Pack) -> QuerySet[Meeting]:
    """The meeting a pack is for, and those whose items, attendance or minutes it holds."""
    rows = Q(packs=pack)
    for relation in ("agenda_items", "minutes", "attendances", "public_questions"):
        rows |= Q(**{f"{relation}__pack": pack})
    meetings = Meeting.objects.filter(rows, merged_into__isnull=True)
    return Meeting.objects.filter(pk__in=meetings.values("pk"))


def speaks_of(meeting: Meeting) -> bool:
    """Whether a published paper, or a minute typed in by hand, still speaks of a meeting."""
    published = Pack.objects.published()
    return (
        meeting.packs.filter(pk__in=published).exists()
        or meeting.minutes.published().exists()
        or meeting.agenda_items.published().exists()
    )


def locked(pack: Pack) -> Pack:
    """The pack as it stands now, held until the transaction ends."""
    return Pack.objects.select_for_update().get(pk=pack.pk)
