"""What real packs hold and parsers stumble over: each is somewhere on these pages."""

import re
from collections.abc import Callable

import pytest

from ingest.parsing.parse import parse_pack
from ingest.samples import SamplePack
from tests.samples.conftest import Truth
from tests.samples.paper import Paper
from tests.samples.test_truth import nested

Papers = Callable[[str], Paper]


def test_metadata_and_bookmarks_are_as_modern_gov_writes_them(paper: Papers) -> None:
    pack = paper("cabinet-2026-03-17")
    assert pack.title == "(Public Pack)Agenda Document for Cabinet, 17/03/2026 14:00"
    assert (0, "7 Library Strategy 2026 to 2031") in pack.bookmarks
    assert (1, "Appendix 1") in pack.bookmarks
    assert not paper("cabinet-2026-04-21").bookmarks  # some councils leave them out


def test_parts_are_padded_to_even_pages(truths: dict[str, Truth], paper: Papers) -> None:
    assert paper("cabinet-2026-03-17").sheets_with("This page is intentionally left blank")
    for truth in truths.values():
        for item in truth["agenda_items"]:
            if item["page_from"]:
                assert item["page_from"] % 2 == 1
                assert item["page_to"] % 2 == 0


def test_some_packs_count_the_front_sheet_and_some_do_not(truths: dict[str, Truth]) -> None:
    first = {
        name: min(item["page_from"] or 999 for item in truth["agenda_items"])
        for name, truth in truths.items()
        if truth["kind"] == "agenda pack"
    }
    assert first["cabinet-2026-03-17"] == 5
    assert first["cabinet-2026-04-21"] == 1


def test_turned_stamps_stand_over_landscape_tables(paper: Papers) -> None:
    wide = [sheet for sheet in paper("cabinet-2026-03-17").sheets if sheet.wide]
    assert all("Page" in sheet.turned for sheet in wide)
    assert any("AgendaItem6" in sheet.turned for sheet in wide)
    assert any(sheet.turned_right > sheet.rules_left for sheet in wide)


def test_forward_plans_have_month_rows_and_cells_that_repeat_their_label(
    truths: dict[str, Truth], paper: Papers
) -> None:
    pack = paper("forward-plan-2026-09-01")
    text = "\n".join(sheet.text for sheet in pack.sheets)
    assert "November 2026" in text.splitlines()
    entries = len(list(nested(truths["forward-plan-2026-09-01"], "forward_plans/entries")))
    headers = len(pack.sheets_with("Subject / Decision"))
    assert text.count("Decision Maker") == entries + headers


def test_addresses_are_broken_by_narrow_columns(truths: dict[str, Truth], paper: Papers) -> None:
    text = "\n".join(sheet.text for sheet in paper("forward-plan-2026-09-01").sheets)
    addresses = [
        word
        for entry in nested(truths["forward-plan-2026-09-01"], "forward_plans/entries")
        for word in entry["officer_contact"].split()
        if "@" in word
    ]
    assert any(address not in text for address in addresses)


def test_rows_are_cut_by_the_end_of_a_page(paper: Papers) -> None:
    pack = paper("cabinet-2026-03-17")
    [title_page] = [
        page
        for page in pack.sheets_with("Street Lighting Replacement Programme")
        if pack.sheets[page - 1].wide
    ]
    assert "low energy lanterns" not in pack.sheets[title_page - 1].text
    assert "low energy lanterns" in pack.sheets[title_page].text


def test_numbered_lists_look_like_section_headings(truths: dict[str, Truth]) -> None:
    report = truths["cabinet-2026-03-17"]["reports"][0]
    assert report["recommendation"].startswith("1. That the Library Strategy")
    titles = [r["section_titles"] for t in truths.values() for r in t["reports"]]
    assert any("Balance and conclusion" in held for held in titles)


def test_heads_vary_in_label_and_in_number_of_authors(
    truths: dict[str, Truth], paper: Papers
) -> None:
    labels = {
        label
        for name in truths
        for sheet in paper(name).sheets
        for label in ("Job Title:", "Title:")
        if any(line.startswith(label) for line in sheet.lines)
    }
    assert labels == {"Job Title:", "Title:"}
    two = [r for t in truths.values() for r in t["reports"] if len(r["authors"]) == 2]
    assert two
    assert all(author["phone"] is None for report in two for author in report["authors"])


def test_front_sheets_have_long_titles_and_rows_without_a_number(paper: Papers) -> None:
    front = paper("cabinet-2026-03-17").sheets[2].text
    assert re.search(r"(?:[A-Z ,\-]{20,}\s+){3}", front)
    assert "Marlshire Council Plan Priorities Update:" in front


def test_exempt_papers_are_listed_and_withheld(truths: dict[str, Truth], paper: Papers) -> None:
    item = truths["cabinet-2026-03-17"]["agenda_items"][-1]
    assert (item["exempt"], item["exempt_paragraphs"]) == (True, ["3"])
    pack = paper("cabinet-2026-03-17")
    assert "Para 3" in pack.sheets[3].text
    [stub] = pack.sheets_with("Document is Restricted")
    assert stub < len(pack.sheets)
    assert item["page_to"] > truths["cabinet-2026-03-17"]["pdf_pages"]


def test_a_supplement_brings_the_paper_that_was_to_follow(truths: dict[str, Truth]) -> None:
    promised = [i for i in truths["cabinet-2026-03-17"]["agenda_items"] if i["to_follow"]]
    brought = truths["cabinet-2026-03-17-supplement"]["agenda_items"]
    assert [item["number"] for item in promised] == [item["number"] for item in brought] == ["9"]
    assert "(To follow)" in promised[0]["description"]


def test_an_annex_looks_like_a_report(truths: dict[str, Truth], paper: Papers) -> None:
    pack = paper("cabinet-2026-02-10")
    [annex] = pack.sheets_with("Report of the Bus Users' Forum")
    assert "Report Author:" in pack.sheets[annex - 1].text
    pages = [
        page
        for report in truths["cabinet-2026-02-10"]["reports"]
        for page in range(report["page_from"], report["page_to"] + 1)
    ]
    assert annex not in pages


def test_minutes_hold_several_motions_and_lettered_decisions_with_bullets(
    truths: dict[str, Truth],
) -> None:
    minutes = truths["cabinet-2026-03-17"]["minutes"][0]["items"]
    [buses] = [minute for minute in minutes if minute["title"] == "Rural Bus Network Review"]
    assert buses["text"].count("Proposed by Cllr") == 2
    assert buses["proposer"] == "H Strickland-Moor"
    assert len(buses["decisions"]) == 5
    assert buses["decisions"][1].count("\n") == 3
    assert "(b) That the changes to route 14" in buses["text"]


def test_questions_are_appended_to_minutes(truths: dict[str, Truth], paper: Papers) -> None:
    truth = truths["cabinet-2026-02-10"]
    kinds = {(q["kind"], q["asker_kind"]) for q in truth["public_questions"]}
    assert kinds == {("question", "public"), ("statement", "public"), ("question", "councillor")}
    [item] = [item for item in truth["agenda_items"] if item["title"] == "MINUTES"]
    [appendix] = paper("cabinet-2026-02-10").sheets_with("Question from Harold Venables")
    assert truth["minutes"][0]["page_to"] < appendix <= item["page_to"]


def test_one_page_is_a_picture_of_text(paper: Papers) -> None:
    scans = [sheet for sheet in paper("cabinet-2026-03-17").sheets if sheet.pictures]
    assert [sheet.lines for sheet in scans] == [["Page 29"]]


def test_a_chart_drawn_with_lines_is_named_with_its_words(samples: list[SamplePack]) -> None:
    [pack] = [sample for sample in samples if sample.path.stem == "overview-2027-01-19"]
    reports = parse_pack(pack.path).reports
    [report] = [report for report in reports if report.title == "Rural Bus Network: First Year"]
    kinds = [block.kind for block in report.blocks]
    chart = kinds.index("drawing")
    assert kinds.count("drawing") == 1 and kinds[chart - 1] == "paragraph"
    assert report.blocks[chart - 1].text == "Figure 1: Passengers on the six routes, by month"
    assert set(report.blocks[chart].text.split()) >= {"0", "15000", "May", "December", "2026"}
    assert report.blocks[chart + 1].text == "The booked minibus"


@pytest.mark.parametrize(
    "name", ["council-2026-07-16-minutes", "forward-plan-2026-09-01", "decisions-2026-11-10"]
)
def test_papers_published_by_themselves_bear_no_stamps(name: str, paper: Papers) -> None:
    for sheet in paper(name).sheets:
        assert not sheet.turned
        assert not [line for line in sheet.lines if re.fullmatch(r"Page \d+", line)]
