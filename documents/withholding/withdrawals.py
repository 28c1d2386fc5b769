"""Taking back what was public: tombstones at the old addresses, and their end."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from documents.models import AgendaItem, ForwardPlanEntry, Meeting, Minute, Pack, Report
from documents.withholding.models import Tombstone, Withdrawal

ADDRESSED: tuple[Any, ...] = (AgendaItem, Minute, Report, ForwardPlanEntry)
NO_REASON = "The council took it back."

Addresses = dict[tuple[Any, int], str]


def public_addresses(pack: Pack, meetings: Iterable[Meeting]) -> Addresses:
    """Where the public finds a paper, its meetings and what was read from it."""
    found: Addresses = {(Pack, pack.pk): pack.get_absolute_url()}
    open_meetings = Meeting.objects.published().filter(pk__in=[each.pk for each in meetings])
    for meeting in open_meetings.select_related("committee"):
        found[(Meeting, meeting.pk)] = meeting.get_absolute_url()
    for model in ADDRESSED:
        for row in model.objects.published().filter(pack=pack):
            found[(model, row.pk)] = row.get_absolute_url()
    return found


def bury(
    before: Addresses,
    *,
    kind: str,
    reason: str,
    by: AbstractBaseUser | AnonymousUser | None,
    pack: Pack | None = None,
    returns: bool = False,
) -> Withdrawal:
    """Say at every address of `before` that is gone now that what was there was taken back."""
    withdrawal = Withdrawal.objects.create(
        kind=kind,
        pack=pack,
        reason=reason or NO_REASON,
        withdrawn_by_id=by.pk if by else None,
        returns=returns,
    )
    gone = [address for (model, key), address in before.items() if address and _is_gone(model, key)]
    Tombstone.objects.bulk_create(
        Tombstone(withdrawal=withdrawal, address=address) for address in sorted(set(gone))
    )
    return withdrawal


def _is_gone(model: Any, key: int) -> bool:
    return not model.objects.published().filter(pk=key).exists()


def lift(addresses: Iterable[str]) -> None:
    """What stood at these addresses is public again."""
    stones = Tombstone.objects.filter(address__in=list(addresses))
    Withdrawal.objects.filter(tombstones__in=stones, ended_at__isnull=True).update(
        ended_at=timezone.now()
    )


def lift_pack(pack: Pack) -> None:
    pack.withdrawals.filter(ended_at__isnull=True).update(ended_at=timezone.now())


def withdrawal_at(path: str) -> Withdrawal | None:
    """The newest withdrawal in force whose address is this one, or one above it."""
    if "\0" in path:  # which no text in PostgreSQL may hold
        return None
    steps = [step for step in path.split("/") if step]
    above = ["/" + "/".join(steps[: count + 1]) + "/" for count in range(len(steps))]
    stones = Tombstone.objects.filter(address__in=above, withdrawal__ended_at__isnull=True)
    stone = stones.select_related("withdrawal").order_by("-withdrawal__withdrawn_at").first()
    return stone.withdrawal if stone else None
