"""Suggestions while typing: with the keys alone, and gone when they are not wanted."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def test_a_suggestion_is_chosen_with_the_keys(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/committees/")
    box = page.locator("#header-search")
    box.press_sequentially("cab")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", re.compile("-0$"))
    box.press("Enter")
    page.wait_for_url(f"{site.url}/committees/cabinet/")


def test_escape_puts_suggestions_away_and_enter_searches(site: Site, page: Page) -> None:
    page.goto(f"{site.url}/search/")
    box = page.locator("#search-words")
    box.press_sequentially("library")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("option").first).to_be_hidden()
    expect(box).to_have_value("library")
    box.press("Enter")
    page.wait_for_url(f"{site.url}/search/?q=library")
