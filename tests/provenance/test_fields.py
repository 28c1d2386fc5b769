"""Every field of every record says on which page, in which box, and by which rule it was read."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from ingest.accuracy.packs import REAL_PACKS
from ingest.parsing.records import PackPageRecord, Source
from tests.provenance.conftest import ReadPacks
from tests.provenance.fields import FilledField, filled_fields, records
from tests.provenance.printed_page import PrintedPack, squeezed, words_of

SAMPLES_AND_REAL = pytest.mark.parametrize(
    "group",
    [
        "sample",
        pytest.param(
            "real",
            marks=pytest.mark.skipif(
                not REAL_PACKS.exists(), reason="no ../shared/packs beside the project"
            ),
        ),
    ],
)
OUTSIDE = 1.0  # points by which a letter's box may pass the page's edge
OPENING_WORDS = 4
# Not printed in these words: normal forms of dates and times, sorts, and numbers of pages.
NOT_AS_PRINTED = {
    *("kind", "asker_kind", "section", "access", "key_decision", "exempt", "to_follow"),
    *("date", "start_time", "end_time", "published", "period_from", "period_to"),
    *("decision_date", "meeting_date", "page_from", "page_to", "quorum"),
    *("votes_for", "votes_against", "abstentions"),
}


@SAMPLES_AND_REAL
def test_every_filled_field_has_page_box_and_rule(group: str, read_packs: ReadPacks) -> None:
    found = [
        (path.name, field.place, problem)
        for path, pack in read_packs(group)
        for field in filled_fields(pack)
        if (problem := _problem(field.source, {page.number: page for page in pack.pages}))
    ]
    assert not found


def _problem(source: Source | None, pages: Mapping[int, PackPageRecord]) -> str:
    if source is None:
        return "no source"
    if not source.rule.strip():
        return "no rule"
    page = pages.get(source.page)
    if page is None:
        return f"no page {source.page}"
    x0, top, x1, bottom = source.box
    inside = -OUTSIDE <= x0 < x1 <= page.width + OUTSIDE
    return "" if inside and -OUTSIDE <= top < bottom <= page.height + OUTSIDE else str(source.box)


@SAMPLES_AND_REAL
def test_no_empty_field_has_a_source(group: str, read_packs: ReadPacks) -> None:
    found = [
        (path.name, place, name)
        for path, pack in read_packs(group)
        for place, record in records(pack).items()
        for name in set(record.sources) - {"record"} - _with_value(record)
    ]
    assert not found


def _with_value(record: Any) -> set[str]:
    names = {part.name for part in fields(record)}
    return {name for name in names if getattr(record, name) not in (None, "", ())}


@SAMPLES_AND_REAL
def test_the_words_of_a_value_are_printed_under_its_box(group: str, read_packs: ReadPacks) -> None:
    """All of them; of a value that runs overleaf its opening, and the rest on the pages after."""
    found = []
    for path, pack in read_packs(group):
        printed = PrintedPack(path)
        found += [
            (path.name, field.place, field.source, missing)
            for field in filled_fields(pack)
            if field.name not in NOT_AS_PRINTED and (missing := _not_under(field, printed))
        ]
        printed.close()
    assert not found


def _not_under(field: FilledField, printed: PrintedPack) -> list[str]:
    assert field.source is not None
    under = squeezed(printed.under(field.source))
    opening = words_of(field.texts[0])[:OPENING_WORDS]
    if squeezed(" ".join(opening)) not in under:
        return opening
    words = {word for text in field.texts for word in words_of(text)}
    missing = [word for word in words if word not in under]
    after = printed.text_after(field.source.page) if missing else ""
    return [word for word in missing if word not in after]


def test_a_box_beside_its_words_is_found_out(read_packs: ReadPacks) -> None:
    """The check itself: moved down by its own height, a title's box misses its words."""
    path, pack = read_packs("sample")[0]
    title = next(field for field in filled_fields(pack) if field.name == "title")
    assert title.source is not None
    x0, top, x1, bottom = title.source.box
    height = 2 * (bottom - top)
    moved = Source(title.source.page, (x0, top + height, x1, bottom + height), title.source.rule)
    wrong = FilledField(title.place, title.record, title.name, title.value, moved)
    printed = PrintedPack(path)
    assert not _not_under(title, printed)
    assert _not_under(wrong, printed)
