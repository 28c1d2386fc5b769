"""What people decide of pages: withheld, by which paragraph and why; or released."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from documents.actions.person import Person, key_of
from documents.actions.refusal import Refused
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.models import Pack
from documents.withholding.exempt_information import EXEMPT_INFORMATION
from documents.withholding.models import Finding, PageDecision

CONFIDENTIAL = (
    "Page {page} is confidential (section 100A(3)), and such a page is never opened. If it was "
    "marked so by mistake, upload the file again without that page."
)


@dataclass(frozen=True, slots=True)
class Ground:
    """Why pages are withheld: paragraphs of Schedule 12A or confidential, and the reason."""

    reason: str
    paragraphs: tuple[str, ...] = ()
    confidential: bool = False
    review_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """What the paper says of a page: its printed number and its item."""

    printed_page: int | None = None
    item_number: str = ""


@transaction.atomic
def withhold_pages(
    pack: Pack,
    pages: Iterable[int],
    *,
    by: Person,
    ground: Ground,
    places: Mapping[int, Place] | None = None,
) -> int:
    """Withhold pages from the public from now on; gives how many were not so before.

    Raises Refused where no ground or no reason is given.
    """
    if not ground.reason.strip():
        raise Refused("Give a reason. It is shown to the public in place of the page.")
    if not (ground.confidential or ground.paragraphs):
        raise Refused("Choose the paragraph of Schedule 12A, or that the page is confidential.")
    if set(ground.paragraphs) - set(EXEMPT_INFORMATION):
        raise Refused("Choose among paragraphs 1 to 7 of Part 1 of Schedule 12A.")
    new = [
        PageDecision(
            pack=pack,
            page=page,
            withheld=True,
            confidential=ground.confidential,
            paragraphs=[] if ground.confidential else sorted(ground.paragraphs),
            reason=ground.reason.strip(),
            review_on=ground.review_on,
        )
        for page in _checked(pack, pages)
    ]
    return _decide(pack, new, by, Act.PAGES_WITHHELD, places or {})


@transaction.atomic
def release_pages(
    pack: Pack,
    pages: Iterable[int],
    *,
    by: Person,
    reason: str,
    places: Mapping[int, Place] | None = None,
) -> int:
    """Let the public see pages. Page 0 is the file as a whole: its attachments are left out.

    Raises Refused without a reason, and for confidential pages, always.
    """
    if not reason.strip():
        raise Refused("Give a reason: who looked at it, and why the public may see it.")
    new = [
        PageDecision(pack=pack, page=page, withheld=False, reason=reason.strip())
        for page in _checked(pack, pages)
    ]
    return _decide(pack, new, by, Act.PAGES_RELEASED, places or {})


def _checked(pack: Pack, pages: Iterable[int]) -> list[int]:
    wanted = sorted(set(pages))
    if not wanted:
        raise Refused("Choose at least one page.")
    most = pack.page_count
    if wanted[0] < 0 or (most and wanted[-1] > most):
        raise Refused(f"This paper has pages 1 to {most}.")
    return wanted


def _decide(
    pack: Pack, new: list[PageDecision], by: Person, act: Act, places: Mapping[int, Place]
) -> int:
    Pack.objects.select_for_update().get(pk=pack.pk)
    kept = PageDecision.objects.select_for_update().filter(pack=pack).in_force()
    standing = {decision.page: decision for decision in kept}
    changed = [each for each in new if not _says_the_same(standing.get(each.page), each)]
    for decision in changed:
        former = standing.get(decision.page)
        if former and former.confidential:
            raise Refused(CONFIDENTIAL.format(page=decision.page))
        if former:
            former.ended_at = timezone.now()
            former.save(update_fields=["ended_at"])
        place = places.get(decision.page) or _place_of(former)
        decision.printed_page, decision.item_number = place.printed_page, place.item_number[:20]
        decision.decided_by_id = key_of(by)
        decision.save()
    if changed:
        first = changed[0]
        details = {"paragraphs": first.paragraphs, "confidential": first.confidential}
        pages = [decision.page for decision in changed]
        _forget_words(pack, pages)
        record(act, by=by, about=pack, reason=first.reason, pages=pages, **details)
    return len(changed)


def _forget_words(pack: Pack, pages: list[int]) -> None:
    """Whoever decided has read them; nobody else is to."""
    found = Finding.objects.filter(pack=pack).exclude(words="")
    whole = Q(page__isnull=True) if 0 in pages else Q()
    found.filter(Q(page__in=pages) | whole).update(words="")


def _place_of(former: PageDecision | None) -> Place:
    return Place(former.printed_page, former.item_number) if former else Place()


def _says_the_same(former: PageDecision | None, new: PageDecision) -> bool:
    if former is None:
        return False
    names = ("withheld", "confidential", "paragraphs", "reason", "review_on")
    return all(getattr(former, name) == getattr(new, name) for name in names)
