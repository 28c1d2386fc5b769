"""What is raised for a file that no record can be made of, with a sentence for an officer."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "not a PDF",
    "encrypted",
    "damaged",
    "no pages",
    "too many pages",
    "no text",
    "took too long",
    "too much memory",
    "broke the reader",
]


class UnreadablePaper(Exception):
    """A file that cannot be read as a council's paper.

    `reason` is a code to branch on; `str(error)` says what is wrong and what to do about it.
    """

    def __init__(self, reason: Reason, sentence: str) -> None:
        super().__init__(sentence)
        self.reason: Reason = reason


def not_a_pdf() -> UnreadablePaper:
    return UnreadablePaper(
        "not a PDF",
        "This file is not a PDF. Save or print the paper as a PDF, and upload that.",
    )


def encrypted() -> UnreadablePaper:
    return UnreadablePaper(
        "encrypted",
        "This PDF is locked with a password. Save a copy without the password, and upload that.",
    )


def damaged(detail: str = "") -> UnreadablePaper:
    return UnreadablePaper(
        "damaged",
        "This PDF is damaged and cannot be opened. Fetch it again from where it was published, "
        "or print it to a new PDF." + (f" (The reader said: {detail}.)" if detail else ""),
    )


def no_pages() -> UnreadablePaper:
    return UnreadablePaper(
        "no pages",
        "This PDF has no pages. Fetch it again from where it was published.",
    )


def too_many_pages(count: int, limit: int) -> UnreadablePaper:
    return UnreadablePaper(
        "too many pages",
        f"This PDF says that it has {count:,} pages; the portal reads at most {limit:,}. "
        "Upload the pack in parts.",
    )


def no_text() -> UnreadablePaper:
    return UnreadablePaper(
        "no text",
        "No page of this PDF holds text: it may be a scan. Upload the version that the agenda "
        "was made from, or a copy with text recognised.",
    )


def took_too_long(seconds: int) -> UnreadablePaper:
    return UnreadablePaper(
        "took too long",
        f"Reading this PDF took longer than {seconds} seconds and was stopped. It may be damaged: "
        "print it to a new PDF and upload that, or upload the pack in parts.",
    )


def too_much_memory(megabytes: int) -> UnreadablePaper:
    return UnreadablePaper(
        "too much memory",
        f"Reading this PDF needed more than {megabytes:,} MB of memory and was stopped. It may be "
        "damaged, or hold very large pictures: print it to a new PDF and upload that.",
    )


def broke_the_reader() -> UnreadablePaper:
    return UnreadablePaper(
        "broke the reader",
        "Reading this PDF failed half-way: it is damaged in a way that cannot be mended here. "
        "Fetch it again from where it was published, or print it to a new PDF.",
    )
