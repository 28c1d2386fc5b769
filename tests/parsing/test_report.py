"""Covering reports in the forms of several houses, typeset for the test."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.platypus import Flowable, PageBreak

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import AuthorRecord, ReportRecord
from tests.parsing.typeset import body, gap, heading, paper, ruled
from tests.parsing.unplaced import unplaced

PROSE = "The parks of the county were last surveyed as a whole eleven years ago. " * 4
WIDTHS = [140, 370]


def report_of(path: Path, *pieces: Flowable | list[Flowable]) -> ReportRecord:
    (report,) = parse_pack(paper(path / "report.pdf", *pieces)).reports
    return report


def ann_carter(job_title: str, phone: str) -> AuthorRecord:
    email = "ann.carter@marlshire.gov.uk"
    return AuthorRecord(name="Ann Carter", job_title=job_title, phone=phone, email=email)


def test_labels_in_lines_and_lists_that_look_like_sections(tmp_path: Path) -> None:
    report = report_of(
        tmp_path,
        heading("Parks Overview Committee"),
        heading("6 February 2026"),
        heading("Parks Strategy and Outcome of<br/>Consultation"),
        heading("For Recommendation to Cabinet"),
        body(
            "<b>Portfolio Holder:</b> Cllr J Marsh, Parks and Rivers",
            "<b>Local Councillor(s):</b>",
            "<b>Executive Director:</b> S Hill, Executive Director of Place",
            "<b>Report Author:</b> Ann Carter<br/><b>Title:</b> Head of Parks<br/>"
            "<b>Tel:</b> 01305 000000<br/><b>Email:</b> ann.carter@marlshire.<br/>gov.uk",
            "<b>Report Status:</b> Public",
            "<b>Brief Summary:</b>",
            PROSE,
            "<b>Recommendation:</b>",
            "That Cabinet:",
            "1. adopts the strategy; and",
            "2. asks for a report in June.",
            "<b>Reason for Recommendation:</b>",
            "1. Healthier communities:",
            PROSE,
            "<b>1. Report</b>",
            "1.1 " + PROSE,
            "<b>2. Financial Implications</b>",
            "None.",
            "<b>7. Appendices</b>",
            "7.1 Appendix 1: The strategy",
        ),
    )
    assert report.committee == "Parks Overview Committee"
    assert report.date == "2026-02-06"
    assert report.title == "Parks Strategy and Outcome of Consultation"
    assert report.purpose == "For Recommendation to Cabinet"
    assert report.portfolio_holder == "Cllr J Marsh, Parks and Rivers"
    assert report.local_councillors is None
    assert report.executive_director == "S Hill, Executive Director of Place"
    assert unplaced(report.authors) == (ann_carter("Head of Parks", "01305 000000"),)
    assert report.status == "Public"
    assert report.recommendation == (
        "That Cabinet:\n1. adopts the strategy; and\n2. asks for a report in June."
    )
    assert report.reason == "1. Healthier communities:\n" + PROSE.strip()
    assert report.section_titles == ("Report", "Financial Implications", "Appendices")
    assert report.appendices == ("Appendix 1: The strategy",)


def test_from_and_to_with_contacts_side_by_side(tmp_path: Path) -> None:
    report = report_of(
        tmp_path,
        ruled(
            [
                [
                    "From:",
                    "Jo Marsh, Cabinet Member for Parks\nSam Hill, Corporate Director of Place",
                ],
                ["To:", "Cabinet \u2013 4 March 2026"],
                ["Subject:", "Parks: a survey"],
                ["Classification:", "Unrestricted"],
            ],
            WIDTHS,
        ),
        gap(10),
        body(
            f"<b>Summary:</b> {PROSE}",
            "<b>Recommendation(s):</b> Cabinet is asked to NOTE the survey.",
            "<b>1. Introduction</b>",
            "1.1 " + PROSE,
            "<b>2. Contact details</b>",
        ),
        ruled(
            [
                ["Report Author: Ann Carter", "Relevant Director: Sam Hill"],
                ["Job title: Head of Parks", "Job title: Corporate Director of Place"],
                ["Telephone: 03000 000000", "Telephone: 03000 000001"],
                ["ann.carter@marlshire.gov.uk", "sam.hill@marlshire.gov.uk"],
            ],
            [255, 255],
        ),
    )
    assert (report.title, report.committee, report.date) == (
        "Parks: a survey",
        "Cabinet",
        "2026-03-04",
    )
    assert report.portfolio_holder == "Jo Marsh, Cabinet Member for Parks"
    assert report.executive_director == "Sam Hill, Corporate Director of Place"
    assert report.recommendation == "Cabinet is asked to NOTE the survey."
    assert unplaced(report.authors) == (ann_carter("Head of Parks", "03000 000000"),)


def test_a_ruled_form_holds_the_sections(tmp_path: Path) -> None:
    report = report_of(
        tmp_path,
        heading("PARKS COMMITTEE"),
        ruled(
            [
                ["Report subject", "Parks: a survey"],
                ["Meeting date", "6 February 2026"],
                ["Status", "Public Report"],
                ["Executive summary", PROSE],
                [
                    "Recommendations",
                    "It is RECOMMENDED that:\n(a) the survey be noted; and\n(b) a plan be made.",
                ],
                ["Reason for recommendations", "To keep the parks in order."],
            ],
            WIDTHS,
        ),
        gap(12),
        ruled(
            [
                ["Portfolio Holder(s):", "Councillor Jo Marsh, Parks"],
                ["Corporate Director", "Sam Hill, Chief Operations Officer"],
                ["Report Authors", "Ann Carter, Head of Parks\nBen Stone, Parks Manager"],
                ["Wards", "All Wards"],
            ],
            WIDTHS,
        ),
        gap(10),
        body("<b>Background</b>", "1. " + PROSE, "2. " + PROSE),
    )
    assert (report.title, report.committee) == ("Parks: a survey", "PARKS COMMITTEE")
    assert report.status == "Public Report"
    assert report.summary == PROSE.strip()
    assert report.recommendation == (
        "It is RECOMMENDED that:\n(a) the survey be noted; and\n(b) a plan be made."
    )
    assert report.reason == "To keep the parks in order."
    assert report.portfolio_holder == "Councillor Jo Marsh, Parks"
    assert [author.name for author in report.authors] == ["Ann Carter", "Ben Stone"]
    assert report.section_titles == ()  # numbered paragraphs are no headings


def test_no_labels_but_a_committee_beside_its_date(tmp_path: Path) -> None:
    report = report_of(
        tmp_path,
        body(
            "<b>CABINET \u2013 20 June 2026</b>",
            "<b>BUS SERVICES: USE OF THE GRANT</b>",
            "<b>Report by Executive Director of Place</b>",
            "<b>RECOMMENDATION</b>",
            "1. <b>The Cabinet is RECOMMENDED to</b>",
            "(a) <b>approve the programme;</b>",
            "(b) <b>note the risks.</b>",
            "<b>Executive Summary</b>",
            "2. " + PROSE,
            "<b>Annex</b>: Annex 1 Programme",
            "Contact Officer: Ann Carter, Bus Manager, 07000 000000, ann.carter@marlshire.gov.uk",
        ),
    )
    assert report.title == "BUS SERVICES: USE OF THE GRANT"
    assert (report.committee, report.date) == ("CABINET", "2026-06-20")
    assert report.executive_director == "Executive Director of Place"
    assert report.recommendation == (
        "1. The Cabinet is RECOMMENDED to\n(a) approve the programme;\n(b) note the risks."
    )
    assert report.appendices == ("Annex 1 Programme",)
    assert unplaced(report.authors) == (ann_carter("Bus Manager", "07000 000000"),)


def test_what_the_paper_does_not_state_stays_empty_and_is_noted(tmp_path: Path) -> None:
    record = parse_pack(
        paper(
            tmp_path / "report.pdf",
            heading("Parks: a survey"),
            body(
                "<b>Portfolio Holder:</b> Cllr J Marsh",
                "<b>Report Status:</b> Public",
                "<b>Brief Summary:</b>",
                PROSE,
            ),
        )
    )
    (report,) = record.reports
    assert (report.committee, report.date, report.recommendation) == (None, None, None)
    assert report.authors == ()
    codes = {note.code for note in record.notes}
    assert {"report-without-recommendation", "report-without-author"} <= codes


def test_a_contents_list_gives_appendices_but_no_sections(tmp_path: Path) -> None:
    report = report_of(
        tmp_path,
        *_head(),
        body(
            "<b>Contents</b>",
            "<b>1.</b> Introduction",
            "<b>2.</b> Rivers",
            "<b>Appendices</b>",
            "<b>A.</b> Duties of the council",
            "<b>B.</b> Rivers",
            "<b>1. Introduction</b>",
            PROSE,
            "<b>2. Rivers</b>",
            PROSE,
        ),
    )
    assert report.section_titles == ("Introduction", "Rivers")
    assert report.appendices == ("Duties of the council", "Rivers")


@pytest.mark.parametrize("annex", ["<b>Appendix A</b>", "<b>1. Where we stand</b>"])
def test_an_annex_overleaf_is_not_the_report(tmp_path: Path, annex: str) -> None:
    report = report_of(
        tmp_path,
        *_head(),
        body("<b>1. Introduction</b>", PROSE, "<b>2. Background Papers</b>", "None"),
        PageBreak(),
        body(annex, PROSE, "<b>2. What follows</b>", PROSE),
    )
    assert (report.page_from, report.page_to) == (1, 1)
    assert report.section_titles == ("Introduction", "Background Papers")


def test_sections_that_go_on_counting_are_the_report(tmp_path: Path) -> None:
    report = report_of(
        tmp_path,
        *_head(),
        body("<b>1. Appendices</b>", "None", "<b>2. Background Papers</b>", "None"),
        PageBreak(),
        body("<b>3. Budget</b>", "3.1 " + PROSE),
    )
    assert report.page_to == 2
    assert report.section_titles == ("Appendices", "Background Papers", "Budget")


def test_blocks_hold_everything_in_order(tmp_path: Path) -> None:
    report = report_of(
        tmp_path,
        *_head(),
        body(
            "<b>1. Introduction</b>",
            "1.1 " + PROSE,
            "\u2022 the first park",
            "\u2022 the second park",
            "<b>Trees</b>",
            "a) an oak",
        ),
        ruled([["Park", "Visits"], ["Weir Meadow", "1,200"]], [100, 100]),
        body(PROSE),
    )
    start = next(at for at, block in enumerate(report.blocks) if block.number == "1")
    blocks = report.blocks[start:]
    assert [(block.kind, block.number, block.level) for block in blocks] == [
        ("heading", "1", 1),
        ("paragraph", "1.1", 1),
        ("list_item", None, 1),
        ("list_item", None, 1),
        ("heading", None, 2),
        ("list_item", "a)", 1),
        ("table", None, 1),
        ("paragraph", None, 1),
    ]
    assert blocks[2].text == "the first park"
    assert blocks[6].rows == (("Park", "Visits"), ("Weir Meadow", "1,200"))
    assert all(block.page == 1 and block.box is not None for block in blocks)


def _head() -> list[Flowable | list[Flowable]]:
    return [
        heading("Cabinet"),
        heading("6 February 2026"),
        heading("Parks: a survey"),
        body(
            "<b>Portfolio Holder:</b> Cllr J Marsh",
            "<b>Report Author:</b> Ann Carter",
            "<b>Brief Summary:</b>",
            PROSE,
            "<b>Recommendation:</b>",
            "That the survey be noted.",
        ),
    ]
