"""Everything the tripwire finds in one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from ingest.parsing.geometry import Page
from ingest.parsing.records.findings import Finding
from ingest.parsing.tripwire.hidden import hidden_text
from ingest.parsing.tripwire.personal import personal_data
from ingest.parsing.tripwire.structure import carried_along
from ingest.parsing.tripwire.wording import marked_pages

FAILED = (
    "The portal could not look for everything that this file may hide ({what}). Look through its "
    "pages yourself before it is published."
)


def look_for_secrets(path: Path, pages: Sequence[Page]) -> tuple[Finding, ...]:
    """Findings in the order of pages; those on the file as a whole come first.

    `pages` as they were read, running heads included: a marking is often one.
    """
    looks: tuple[tuple[str, Callable[[], Iterable[Finding]]], ...] = (
        ("markings", lambda: marked_pages(pages)),
        ("personal data", lambda: personal_data(pages)),
        ("hidden text", lambda: hidden_text(path)),
        ("attachments and comments", lambda: carried_along(path)),
    )
    found = [finding for what, look in looks for finding in _try(what, look)]
    return tuple(sorted(found, key=lambda finding: finding.page or 0))


def _try(what: str, look: Callable[[], Iterable[Finding]]) -> list[Finding]:
    """One look that fails, on whatever a stranger's file holds, must not pass for a clean file."""
    try:
        return list(look())
    except MemoryError:
        raise
    except Exception:
        return [Finding("not-looked-through", FAILED.format(what=what))]
