"""Pages that were read by text recognition: what stands on them may hold errors."""

from typing import Any

from documents.models import PackPage


def recognised_pages(row: Any) -> set[int]:
    """The numbers, in the PDF, of the pages of this row's paper that were pictures."""
    if row is None or row.pack_id is None:
        return set()
    pages = PackPage.objects.filter(pack=row.pack_id, read_by="ocr")
    return set(pages.values_list("number", flat=True))
