"""The one gate: every surface that gives anybody a file, a page or its picture asks here.

A page's text and the rows read from it are let through by `.published()`, which leaves withheld
pages out. What opens the PDF itself (downloads, extracts, pictures, attachments to mail) must take
it from `public_file`; tests/test_architecture.py holds the code to it.
"""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.db.models.fields.files import FieldFile

from documents.models import Pack, PackPage
from documents.withholding.models import Finding, PageDecision, PublicFile

Asker = AbstractBaseUser | AnonymousUser
VIEW_EXEMPT = "withholding.view_exempt"


class NotOpen(Exception):
    """The asker may not have the file. The message names no content."""


def public_file(pack: Pack) -> FieldFile:
    """The PDF that the public may have, its page numbers those of the pack. Raises NotOpen.

    Withheld pages in it are sheets that say so. The file as uploaded is never it: a paper that
    was published before public files were made has none until it is looked through.
    """
    if not pack.is_published:
        raise NotOpen("This paper is not published.")
    made = PublicFile.objects.filter(pack=pack).first()
    if made is None:
        raise NotOpen("The file for the public is not made yet.")
    return made.file


def public_pages(pack: Pack) -> QuerySet[PackPage]:
    """The pages that the public may see: an extract of the file takes these and no others."""
    return PackPage.objects.published().filter(pack=pack)


def is_public_page(pack: Pack, number: int) -> bool:
    return public_pages(pack).filter(number=number).exists()


def staff_file(pack: Pack, user: Asker) -> FieldFile:
    """The file that staff who review a pack may have before it is public. Raises NotOpen.

    As uploaded, unless pages of it are withheld: then the one without them, or none as yet.
    """
    if not user.has_perm("documents.view_pack"):  # type: ignore[union-attr]
        raise NotOpen("This paper is not published.")
    withheld = PageDecision.objects.withheld().filter(pack=pack).exists()
    if not (withheld or pack.visibility == Pack.Visibility.RESTRICTED):
        return pack.file
    made = PublicFile.objects.filter(pack=pack).first()
    if made and {str(page) for page in _withheld(pack)} <= set(made.plan.get("withheld", ())):
        return made.file
    raise NotOpen("This paper holds pages that are withheld.")


def original_file(pack: Pack, user: Asker) -> FieldFile:
    """The file as uploaded, whatever is withheld in it: its reader must have leave."""
    if not user.has_perm(VIEW_EXEMPT):  # type: ignore[union-attr]
        raise NotOpen("This paper holds pages that are withheld.")
    return pack.file


def needs_leave(pack: Pack) -> bool:
    """Whether the file as uploaded holds, or may hold, what not everybody may see."""
    if pack.visibility == Pack.Visibility.RESTRICTED or _withheld(pack):
        return True
    decided = PageDecision.objects.in_force().filter(pack=pack).values("page")
    open_ones = Finding.objects.filter(pack=pack, holds=True)
    whole = PageDecision.objects.in_force().filter(pack=pack, page=0).exists()
    waiting = open_ones.filter(page__isnull=False).exclude(page__in=decided).exists()
    return waiting or (not whole and open_ones.filter(page__isnull=True).exists())


def _withheld(pack: Pack) -> set[int]:
    return set(PageDecision.objects.withheld().filter(pack=pack).values_list("page", flat=True))
