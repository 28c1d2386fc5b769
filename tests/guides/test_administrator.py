"""docs/guides/administrator.md, step by step."""

import re
import time
from typing import Any

import pytest
from allauth.mfa.totp.internal import auth
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from tests.guides.conftest import Desk
from tests.guides.pictures import picture

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
NEW_PASSWORD = "three brown hens in March"


def test_account_second_step_and_audit_log(at_desk: Desk, settings: Any) -> None:
    page = at_desk("sam")
    make_account(page)
    settings.TWO_FACTOR_REQUIRED = True
    first_sign_in(at_desk(None))
    settings.TWO_FACTOR_REQUIRED = False
    take_second_step_away(page)
    read_the_log(page)
    close_account(page)


def make_account(page: Page) -> None:
    page.goto("/admin/")
    page.get_by_role("link", name="Users", exact=True).first.click()
    page.get_by_role("link", name="Add user").first.click()
    page.get_by_label("Username:").fill("nia")
    page.get_by_label("Password:", exact=True).fill(NEW_PASSWORD)
    page.get_by_label("Password confirmation:").fill(NEW_PASSWORD)
    page.get_by_role("button", name="Save", exact=True).first.click()
    page.get_by_label("First name:").fill("Nia")
    page.get_by_label("Last name:").fill("Rowe")
    page.get_by_label("Email address:").fill("nia@marlshirecouncil.gov.uk")
    page.get_by_label("Staff status").check()
    page.locator("#id_groups_from").select_option("Officers")
    page.locator("#id_groups_add, #id_groups_add_link").first.click()
    picture(page, "administrator-account")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert User.objects.get(username="nia").groups.get().name == "Officers"


def first_sign_in(page: Page) -> None:
    """Who must have a second step and has none sets it up before anything else."""
    page.goto("/staff/")
    page.get_by_label("User name").fill("nia")
    page.get_by_label("Password").fill(NEW_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Set up the second step")).to_be_visible()
    picture(page, "administrator-second-step")
    secret = page.locator(".second-step__key").inner_text().strip()
    code = auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30))
    page.locator("input[name=code]").fill(code)
    page.get_by_role("button", name="Confirm the code").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    page.get_by_role("link", name="Go on to work").click()
    expect(page.get_by_role("heading", name="Packs")).to_be_visible()


def take_second_step_away(page: Page) -> None:
    page.goto("/admin/auth/user/?q=nia")
    page.locator("input[name=_selected_action]").check()
    page.get_by_label("Action:").select_option("Take the second step away: the phone is lost")
    page.get_by_role("button", name="Run").or_(page.get_by_role("button", name="Go")).click()
    expect(page.get_by_text("sets the second step up anew")).to_be_visible()


def read_the_log(page: Page) -> None:
    page.goto("/staff/start/")
    page.get_by_role("link", name="Check that the log is whole").click()
    expect(page.get_by_text("The log is whole:")).to_be_visible()
    picture(page, "administrator-audit-log")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as CSV").click()
    assert re.fullmatch(r"audit-log-2026-11-17\.csv", download.value.suggested_filename)


def close_account(page: Page) -> None:
    page.goto("/admin/auth/user/?q=nia")
    page.locator("#result_list tbody th a").click()
    page.get_by_label("Active").uncheck()
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert not User.objects.get(username="nia").is_active
