"""The notes that the packs at hand give: all that a careful clerk would write, and none besides."""

import pytest

from ingest.accuracy.packs import REAL_PACKS
from tests.provenance.conftest import ReadPacks

SAMPLES = {
    ("audit-2026-07-07", "paper-to-follow", 3),
    ("cabinet-2026-03-17", "paper-to-follow", 3),
    ("cabinet-2026-03-17", "paper-withheld", 31),
    ("cabinet-2026-03-17", "pages-without-text", 29),
    ("cabinet-2026-12-08", "paper-to-follow", 4),
    ("cabinet-2026-12-08", "paper-withheld", 59),
    ("overview-2027-01-19", "paper-to-follow", 3),
}
REAL = {
    ("dorset-cabinet-2023-06-20", "paper-to-follow", 4),
    ("dorset-cabinet-2023-06-20", "paper-withheld", 241),
    # An opposition's alternative budget, which names its movers and no author.
    ("kent-pack-budget-amendments-2025-02-13", "report-without-author", 5),
    # Two recorded votes whose printed counts are not those of the names printed under them.
    ("kent-minutes-county-council-2025-03-13", "vote-names-differ", 14),
    # Put together again from what was published: the last report's six attachments are not there.
    ("kent-reassembled-cabinet-2025-03-04", "appendices-absent", 105),
    ("sutton-coldfield-scanned-item58-accounts", "no-records", 1),
    ("sutton-coldfield-scanned-item58-accounts", "pages-without-text", 1),
}
WITHOUT_NOTES = """
bristol-decision-notice-2024-09-12
bristol-forward-plan-2026-01-21
bristol-minutes-2024-09-12
bristol-minutes-2025-10-23
bristol-report-wpl-2024-09-12
burton-cum-walden-minutes-2024-10-01
dorset-people-and-health-overview-2023-10-17
dorset-people-and-health-overview-2024-02-06
kent-frontsheet-cabinet-2025-01-30
kent-frontsheet-county-council-2025-03-13
kent-pack-questions-supplement-2025-03-13
kent-report-24-00115
milburn-agenda-2017-09-05
milburn-minutes-2021-01-26
southwark-pensions-panel-minutes
southwark-planning-items1-2-88p
sutton-coldfield-amenities-minutes
tintern-minutes-2018-06-25
weca-report-transport-2026-03-27
"""
OF_WHOLE_PAGES = {
    "no-records",
    "pages-without-text",
    "paper-not-recognised",
    "paper-withheld",
    "picture-page",
}


def test_the_samples_give_their_notes_and_no_other(read_packs: ReadPacks) -> None:
    assert notes(read_packs, "sample") == SAMPLES


@pytest.mark.skipif(not REAL_PACKS.exists(), reason="no ../shared/packs beside the project")
def test_real_packs_give_their_notes_and_no_other(read_packs: ReadPacks) -> None:
    read = {*WITHOUT_NOTES.split(), *(name for name, _, _ in REAL)}
    here = {name for name in read if (REAL_PACKS / f"{name}.pdf").exists()}
    found = {note for note in notes(read_packs, "real") if note[0] in here}
    assert found == {note for note in REAL if note[0] in here}


def notes(read_packs: ReadPacks, group: str) -> set[tuple[str, str, int | None]]:
    """Each note by pack, code and page; one that is not of a whole page has its box."""
    found = set()
    for path, pack in read_packs(group):
        for note in pack.notes:
            assert (note.box is None) == (note.code in OF_WHOLE_PAGES), note
            assert note.message.endswith("."), note
            found.add((path.stem, note.code, note.page))
    return found
