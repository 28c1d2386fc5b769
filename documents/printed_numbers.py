"""The numbers printed on the pages of papers, by which page marks name them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from documents.models import PackPage

PrintedNumbers = Mapping[int, Mapping[int, int | None]]


def printed_numbers(*rows: Any) -> PrintedNumbers:
    """By the key of a pack that these rows stand in: printed numbers by the PDF's own.

    An item, its report and its minute may stand in three packs, each with its own numbering.
    """
    packs = {row.pack_id for row in rows if row and row.pack_id}
    numbers: dict[int, dict[int, int | None]] = defaultdict(dict, {pack: {} for pack in packs})
    pages = PackPage.objects.filter(pack__in=packs, printed_number__isnull=False)
    for pack, number, printed in pages.values_list("pack", "number", "printed_number"):
        numbers[pack][number] = printed
    return dict(numbers)
