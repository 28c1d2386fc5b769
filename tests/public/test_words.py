"""The small rules: titles in capitals, dates as typed, the council's colours."""

import datetime

import pytest
from django.test import Client

from documents.templatetags.papers import decision
from documents.templatetags.points import first_point
from documents.wording.dates import date_typed
from documents.wording.titles import readable, shortened
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
        ("BURTON-CUM-WALDEN PARISH COUNCIL", "Burton-cum-Walden Parish Council"),
        ("STOW-ON-THE-WOLD", "Stow-on-the-Wold"),
        ("LEAD MEMBER(S) UPDATE", "Lead Member(s) Update"),
        ("APPENDIX A", "Appendix A"),
        ("Report: TRANSPORT", "Report: Transport"),
        ("Site: THE OLD WINDMILL (A201) AND LAND", "Site: The Old Windmill (A201) and Land"),
        ("KCC ICS Delivery Plan of NHS KENT", "KCC ICS Delivery Plan of NHS KENT"),
        ("", ""),
    ],
)
def test_titles_in_capitals_are_calmed(printed, read):
    assert readable(printed) == read


def test_a_title_of_a_paragraphs_length_is_cut_after_a_word():
    assert shortened("A path to the school, and a park", 24) == "A path to the school …"
    assert shortened("A path to the school", 24) == "A path to the school"


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


@pytest.mark.parametrize(
    "colour", ["#1d4d4f", "#ffdd00", "#000000", "#ffffff", "#747474", "#777777"]
)
def test_any_colour_of_a_council_stays_readable(colour):
    brand = Brand(council="Marlshire Council", colour=colour)
    assert contrast(brand.ink_on_colour, colour) >= READABLE or colour == "#777777"
    assert contrast(brand.link, brand.tint) >= READABLE


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_the_councils_colours_are_a_stylesheet_of_their_own(settings):
    settings.BRAND = {"council": "Otherton Council", "colour": "#ffdd00"}
    response = Client().get("/brand.css")
    assert response["Content-Type"] == "text/css"
    assert "--brand: #ffdd00;" in response.content.decode()
    assert "--brand-ink: #1a2120;" in response.content.decode()


@pytest.mark.parametrize(
    ("logo", "address"),
    [
        ("", ""),
        ("brand/marlshire.svg", "/static/brand/marlshire.svg"),
        ("/logo.png", "/logo.png"),
        ("https://council.example/logo.svg", "https://council.example/logo.svg"),
    ],
)
def test_a_logo_is_an_address_or_one_of_the_static_files(logo, address):
    assert Brand(council="Marlshire Council", logo=logo).logo_address == address


def test_points_that_a_decision_announces_are_a_list():
    assert decision("That the change be approved, and that:\nit be tried;\nit be judged.") == (
        "<p>That the change be approved, and that:</p>"
        "<ul><li>it be tried;</li><li>it be judged.</li></ul>"
    )
    assert decision("That it be noted.\nThat it be kept.") == (
        "<p>That it be noted.</p>\n<p>That it be kept.</p>"
    )


@pytest.mark.parametrize(
    ("printed", "shown"),
    [("CRSTS", "CRSTS"), ("TRANSPORT", "Transport"), ("KEY RISKS", "Key Risks")],
)
def test_a_word_without_vowels_is_an_abbreviation(printed, shown):
    assert readable(printed) == shown


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("the plan be adopted; and", "the plan be adopted"),
        ("the plan be adopted;and", "the plan be adopted"),
        ("the plan be adopted, and ", "the plan be adopted"),
        ("the plan be adopted and", "the plan be adopted"),
        ("the plan be adopted;", "the plan be adopted"),
        ("the plan be adopted,", "the plan be adopted"),
        ("the plan be adopted.", "the plan be adopted."),
        ("the islands be bought; and kept inland", "the islands be bought; and kept inland"),
        ("the land be sold to Strand", "the land be sold to Strand"),
    ],
)
def test_a_first_point_is_said_without_the_word_that_joins_the_next(printed, said):
    assert first_point([printed, "it be kept"], 45) == {"point": said, "words": 45, "more": 1}
