"""The true records: in the shape of a pack record, and true of the pages."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

import pytest

from ingest.parsing import records
from tests.samples.conftest import Truth
from tests.samples.paper import Paper

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
KINDS = {"agenda pack", "supplement", "minutes", "forward plan", "decision notice"}
BEYOND_TRUTH = {  # what a parse holds besides the facts that are scored
    *("sources", "votes", "actions", "declarations", "blocks", "pages", "notes", "findings"),
    *("records_version", "present_untitled", "text_pages"),
}
SHAPES: dict[str, type] = {
    "": records.PackRecord,
    "meeting": records.MeetingRecord,
    "agenda_items": records.AgendaItemRecord,
    "minutes": records.MinutesRecord,
    "minutes/items": records.MinuteRecord,
    "minutes/officers": records.PersonRecord,
    "forward_plans": records.ForwardPlanRecord,
    "forward_plans/entries": records.ForwardPlanEntryRecord,
    "forward_plans/portfolio_holders": records.PortfolioHolderRecord,
    "forward_plans/entries/consulted": records.ConsultedRecord,
    "work_programmes": records.WorkProgrammeRecord,
    "work_programmes/entries": records.WorkProgrammeEntryRecord,
    "reports": records.ReportRecord,
    "reports/authors": records.AuthorRecord,
    "reports/recommendations": records.RecommendationRecord,
    "reports/implications": records.ImplicationRecord,
    "reports/risk_levels": records.RiskLevelRecord,
    "reports/background_papers": records.BackgroundPaperRecord,
    "public_questions": records.PublicQuestionRecord,
}


def nested(record: Any, path: str) -> Iterator[dict[str, Any]]:
    """Every record at a path of lists ("minutes/items")."""
    first, _, rest = path.partition("/")
    if not first:
        yield record
        return
    held = record[first]
    for inner in [held] if isinstance(held, dict) else held or []:
        yield from nested(inner, rest)


@pytest.mark.parametrize("path", SHAPES)
def test_records_have_the_fields_of_a_pack_record(truths: dict[str, Truth], path: str) -> None:
    wanted = {field.name for field in fields(SHAPES[path])} - BEYOND_TRUTH
    found = [record for truth in truths.values() for record in nested(truth, path)]
    assert found
    assert {frozenset(record) for record in found} == {frozenset(wanted)}


def test_kinds_dates_and_access_are_of_the_agreed_values(truths: dict[str, Truth]) -> None:
    assert {truth["kind"] for truth in truths.values()} == KINDS
    everything = list(truths.values())
    dates = [truth["meeting"]["date"] for truth in everything if truth["meeting"]]
    entries = [entry for truth in everything for entry in nested(truth, "forward_plans/entries")]
    dates += [entry["decision_date"] for entry in entries]
    assert all(DATE.fullmatch(date) for date in dates)
    assert {entry["access"] for entry in entries} == {"open", "part exempt", "fully exempt"}


def test_the_front_sheet_prints_every_range(
    truths: dict[str, Truth], paper: Callable[[str], Paper]
) -> None:
    for name, truth in truths.items():
        front = "\n".join(sheet.text for sheet in paper(name).sheets[:4])
        for item in truth["agenda_items"]:
            if item["page_from"]:
                assert f"{item['page_from']} - {item['page_to']}" in front, (name, item["title"])


def test_papers_stand_on_the_pages_that_the_record_names(
    truths: dict[str, Truth], paper: Callable[[str], Paper]
) -> None:
    """By the stamp, upright or turned, and the first words of each paper."""
    for name, truth in truths.items():
        if not truth["agenda_items"]:
            continue  # papers published by themselves bear no stamps
        for record, first_words in papers(truth):
            stamps = (f"Page {record['page_from']}", f"Page{record['page_from']}")
            sheets = [
                s for s in paper(name).sheets if stamps[0] in s.lines or stamps[1] in s.turned
            ]
            assert any(first_words in " ".join(s.lines) for s in sheets), (name, first_words)


def papers(truth: Truth) -> Iterator[tuple[dict[str, Any], str]]:
    for minutes in truth["minutes"]:
        yield minutes, "MINUTES OF MEETING HELD ON"
    for plan in truth["forward_plans"]:
        yield plan, plan["title"]
    for programme in truth["work_programmes"]:
        yield programme, "Work Programme"
    for report in truth["reports"]:
        yield report, report["title"]


def test_what_the_records_say_is_printed(
    truths: dict[str, Truth], paper: Callable[[str], Paper]
) -> None:
    """Titles and short texts stand on the pages, once line ends are folded."""
    for name, truth in truths.items():
        whole = squeezed(" ".join(sheet.text for sheet in paper(name).sheets))
        for text in short_texts(truth):
            assert squeezed(text) in whole, (name, text)


def short_texts(truth: Truth) -> Iterator[str]:
    for path, field in (
        ("agenda_items", "title"),
        ("minutes/items", "title"),
        ("reports", "purpose"),
        ("reports/authors", "email"),
        ("forward_plans/portfolio_holders", "portfolio"),
        ("public_questions", "asker"),
    ):
        yield from (record[field] for record in nested(truth, path))
    for report in truth["reports"]:
        yield from report["section_titles"]
    for minute in nested(truth, "minutes/items"):
        yield from (line for line in minute["text"].splitlines() if len(line) < 80)


def squeezed(text: str) -> str:
    """Without white space, hyphens and the mark by which pdfium shows a hyphen at a line's end."""
    return re.sub(r"[\s\-–•\ufffe\x02]", "", text)
