"""docs/guides/democratic-services.md: publishing, withholding and withdrawing, step by step."""

from io import BytesIO
from pathlib import Path
from subprocess import Popen

import pikepdf
import pytest
from playwright.sync_api import Locator, Page, expect
from reportlab.pdfgen.canvas import Canvas

from tests.guides.conftest import Desk, SamplePacks, take_in
from tests.guides.pictures import picture

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

LATE = "audit-2026-11-24"  # a week after the day of the guides: four clear days
EXEMPT_PAGE = (
    "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A",
    "Appendix: terms offered for the harbour offices",
    "The council may pay up to the valuer's figure of £410,000, and not more.",
)
WHY_LATE = "The internal auditor's figures came on 16 November."
WHY_WITHHELD = "It shows what the council may pay."
WHY_WITHDRAWN = "The risk register in it is last year's."


def test_publishing_late_and_withdrawing(at_desk: Desk, sample_packs: SamplePacks) -> None:
    take_in(*sample_packs(LATE))
    page = at_desk("gwen")
    page.goto("/staff/")
    page.get_by_role("list", name="To look over").get_by_role("link").click()
    page.get_by_role("link", name="Publish…").click()
    publish_late(page)
    meeting = page.url
    picture(page, "services-published-late")
    withdraw(page)
    resident = at_desk(None)
    answer = resident.goto(meeting)
    assert answer and answer.status == 410
    expect(resident.get_by_text(WHY_WITHDRAWN)).to_be_visible()
    picture(resident, "services-tombstone")


def publish_late(page: Page) -> None:
    """Without a reason nothing is published; with one, readers see it."""
    expect(page.locator("main")).to_contain_text("4 clear days from today. The law asks for 5")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("It was not published")).to_be_visible()
    page.get_by_label("Why it is published late").fill(WHY_LATE)
    picture(page, "services-publish")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published. Anyone can now read it.")).to_be_visible()
    expect(page.locator("main")).to_contain_text(WHY_LATE)


def withdraw(page: Page) -> None:
    page.goto("/staff/")
    page.get_by_role("list", name="Published").get_by_role("link").click()
    page.get_by_role("link", name="Withdraw…").click()
    page.get_by_label("Reason").fill(WHY_WITHDRAWN)
    picture(page, "services-withdraw")
    page.get_by_role("button", name="Withdraw", exact=True).click()
    expect(page.get_by_text("Withdrawn. The public can no longer read it")).to_be_visible()


def test_deciding_on_exempt_pages(
    at_desk: Desk, worker_process: Popen[bytes], sample_packs: SamplePacks, tmp_path: Path
) -> None:
    take_in(with_exempt_page(sample_packs(LATE)[0], tmp_path))
    page = at_desk("gwen")
    page.goto("/staff/")
    held = page.get_by_role("list", name="Waits for a decision")
    held.get_by_role("link").first.click()
    expect(page.get_by_role("link", name="Publish…")).to_have_count(0)
    expect(page.get_by_role("link", name="Decide page by page")).to_be_visible()
    page.goto("/staff/")
    picture(page, "services-board")
    held.get_by_role("link", name="Decide").click()
    withhold_the_page(page)
    page.get_by_role("link", name="see how far that is").click()
    page.get_by_role("link", name="Publish…").click()
    page.get_by_label("Why it is published late").fill(WHY_LATE)
    page.get_by_role("button", name="Publish", exact=True).click()
    what_the_public_sees(at_desk(None))
    what_an_exempt_reader_sees(at_desk("ruth"))
    release_later(page)


def release_later(page: Page) -> None:
    """What was withheld may be read in the end: the pack is read again, and comes back with it."""
    page.goto("/staff/")
    page.get_by_role("list", name="Published").get_by_role("link").first.click()
    page.get_by_role("link", name="Withhold pages…").click()
    page.locator("summary", has_text="Release page 13").click()
    page.get_by_label("Why the public may see it now").fill("The offices are bought.")
    page.get_by_role("button", name="Release page 13").click()
    expect(page.get_by_text("Released: page 13.")).to_be_visible()
    expect(page.get_by_text("Nothing waits for a decision.").or_(being_read(page))).to_be_visible()


def being_read(page: Page) -> Locator:
    return page.get_by_text("The pack is being read again as the public will see it").last


def withhold_the_page(page: Page) -> None:
    expect(page.get_by_role("heading", name="Exempt and hidden information")).to_be_visible()
    part = page.locator("section.held").first
    part.get_by_label("Withhold", exact=True).check()
    if not part.get_by_label("Paragraph 3:").is_visible():
        part.get_by_text("If withheld: the ground").click()
    part.get_by_label("Paragraph 3:").check()
    part.get_by_label("Reason", exact=True).fill(WHY_WITHHELD)
    picture(page, "services-decide", part)
    part.get_by_role("button", name="Decide").click()
    while page.locator("section.held").count():
        release(page)


def release(page: Page) -> None:
    """What else was found may go on: the file's own facts, or a page that only looks exempt."""
    part = page.locator("section.held").first
    if part.get_by_label("Release", exact=True).count():
        part.get_by_label("Release", exact=True).check()
    part.locator("textarea").fill("Looked through by hand.")
    part.get_by_role("button", name="Decide").click()
    page.wait_for_load_state()


def what_the_public_sees(page: Page) -> None:
    page.goto("/withheld/")
    expect(page.locator("main")).to_contain_text(WHY_WITHHELD)
    picture(page, "services-withheld")


def what_an_exempt_reader_sees(page: Page) -> None:
    """docs/guides/exempt-reader.md: the list, and each opening noted."""
    page.goto("/staff/start/")
    expect(page.get_by_role("heading", name="What is withheld")).to_be_visible()
    picture(page, "reader-withheld")
    address = page.get_by_role("link", name="Open as uploaded").get_attribute("href") or ""
    opened = page.request.get(address)
    assert opened.ok and opened.headers["content-type"] == "application/pdf"
    assert len(pikepdf.open(BytesIO(opened.body())).pages) == 13
    assert page.request.get("/staff/").status == 403


def with_exempt_page(pack: Path, folder: Path) -> Path:
    """The pack as an officer would upload it by mistake: an exempt appendix bound in at its end."""
    out = BytesIO()
    canvas = Canvas(out, invariant=True)
    for place, line in enumerate(EXEMPT_PAGE):
        canvas.drawString(72, 760 - 24 * place, line)
    canvas.save()
    path = folder / "audit-with-appendix.pdf"
    with pikepdf.open(pack) as bound, pikepdf.open(out) as appendix:
        bound.pages.extend(appendix.pages)
        bound.save(path)
    return path
