"""What waits for a decision in a held pack, in runs of pages that have the same found on them."""

from collections.abc import Iterable
from dataclasses import dataclass

from documents.withholding.models import Finding

WHOLE_FILE = 0


@dataclass(frozen=True, slots=True)
class HeldPages:
    """Neighbouring pages (from 1; 0: the file as a whole) and what was found on them."""

    first: int
    last: int
    messages: tuple[str, ...]
    box: tuple[float, ...] | None = None
    words: tuple[str, ...] = ()  # that no page shows

    @property
    def name(self) -> str:
        if self.first == WHOLE_FILE:
            return "The file as a whole"
        return (
            f"Page {self.first}"
            if self.first == self.last
            else f"Pages {self.first} to {self.last}"
        )

    @property
    def numbers(self) -> range:
        return range(self.first, self.last + 1)

    @property
    def shown(self) -> list[int]:
        """The pages whose pictures stand beside the question: not more than fit."""
        return [number for number in self.numbers if number][:3]


def held_pages(findings: Iterable[Finding]) -> list[HeldPages]:
    """`findings` in the order of pages."""
    by_page: dict[int, list[Finding]] = {}
    for finding in findings:
        by_page.setdefault(finding.page or WHOLE_FILE, []).append(finding)
    runs: list[HeldPages] = []
    for page, found in sorted(by_page.items()):
        messages = tuple(dict.fromkeys(finding.message for finding in found))
        words = tuple(dict.fromkeys(finding.words for finding in found if finding.words))
        last = runs[-1] if runs else None
        if last and last.first and last.last + 1 == page and last.messages == messages:
            runs[-1] = HeldPages(last.first, page, messages, words=(*last.words, *words))
        else:
            box = next((tuple(f.box) for f in found if f.box), None)
            runs.append(HeldPages(page, page, messages, box, words))
    return runs
