"""docs/guides/democratic-services.md: minutes, names and matters, step by step."""

import pytest
from playwright.sync_api import Page, expect

from documents.models import Meeting, Minute
from tests.guides.conftest import Desk, SamplePacks, take_in
from tests.guides.pictures import picture

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

PLANNING = "planning-2026-05-20"  # minutes of 15 April; of 20 May itself there are none
ASKING = ("overview-2027-01-19", "overview-2026-02-24", "cabinet-2026-02-10")  # may be one matter
MEETINGS = "/admin/documents/meeting/"


@pytest.fixture
def planning(transactional_db: None, sample_packs: SamplePacks) -> Meeting:
    """The meeting of 15 April, whose minutes the published pack of 20 May prints."""
    take_in(*sample_packs(PLANNING), publish=True)
    return Meeting.objects.get(date="2026-04-15")


def test_minutes_written_published_and_confirmed(at_desk: Desk, planning: Meeting) -> None:
    page, resident = at_desk("gwen"), at_desk(None)
    page.goto("/admin/")
    picture(page, "services-what-waits")
    page.get_by_role("link", name="Meetings without minutes").click()
    page.locator("#result_list tbody a").first.click()
    write_minute(page)
    written = Minute.objects.get(title="Apologies for absence", meeting__date="2026-05-20")
    minutes = f"{written.meeting.get_absolute_url()}minutes/"
    answer = resident.goto(minutes)
    assert answer and answer.status == 404
    on_chosen_meeting(page, "2026-05-20", "Publish the minutes being written, as drafts")
    expect(page.get_by_text("1 minute is public now, as a draft.")).to_be_visible()
    resident.goto(minutes)
    expect(resident.locator("main")).to_contain_text("Draft")
    on_chosen_meeting(page, "2026-05-20", "Mark their minutes confirmed")
    expect(page.get_by_text("1 minute marked confirmed.")).to_be_visible()
    resident.reload()
    expect(resident.locator("main")).to_contain_text("Confirmed")


def write_minute(page: Page) -> None:
    page.get_by_role("button", name="Add another Minute").click()
    row = page.locator("#minutes-0")
    row.get_by_label("Number:").fill("1")
    row.get_by_label("Title:").fill("Apologies for absence")
    row.get_by_label("Text:").fill("There were no apologies.")
    picture(page, "services-new-minute", row)
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()


def on_chosen_meeting(page: Page, day: str, action: str) -> None:
    page.goto(f"{MEETINGS}?date={day}")
    page.locator("input[name=_selected_action]").check()
    page.get_by_label("Action:").select_option(action)
    page.get_by_role("button", name="Run").or_(page.get_by_role("button", name="Go")).click()


def test_minutes_put_right(at_desk: Desk, planning: Meeting) -> None:
    page, resident = at_desk("gwen"), at_desk(None)
    page.goto(f"{MEETINGS}{planning.pk}/change/")
    page.locator("summary", has_text="Show p").first.click()
    shown = page.locator("#minutes-0 .field-picture img")
    shown.scroll_into_view_if_needed()
    expect(shown).not_to_have_js_property("naturalWidth", 0)
    picture(page, "services-minutes", page.locator("#minutes-0"))
    take_as_document(page)
    tell_readers(page, planning)
    resident.goto(f"{planning.get_absolute_url()}minutes/")
    corrected = resident.get_by_role("region", name="Corrections")
    expect(corrected).to_contain_text("The vote was 7 to 2")
    picture(resident, "services-corrected", corrected)
    minute = planning.minutes.order_by("position")[1]
    change = f"/admin/documents/minute/{minute.pk}/change/"
    give_form(page, change)
    two_at_once(page, at_desk("piotr"), change)
    see_history_and_undo(page, minute, change)


def take_as_document(page: Page) -> None:
    for kind, ending in (("Word", ".docx"), ("PDF", ".pdf")):
        with page.expect_download() as download:
            page.get_by_role("link", name=kind, exact=True).click()
        assert download.value.suggested_filename.endswith(ending)


def tell_readers(page: Page, meeting: Meeting) -> None:
    page.get_by_role("button", name="Add another Correction").click()
    page.locator("#id_corrections-0-words").fill("The vote was 7 to 2, not 7 to 3.")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()


def give_form(page: Page, change: str) -> None:
    page.goto(change)
    editor = page.locator("trix-editor")
    editor.click()
    editor.press_sequentially("The minutes were confirmed and signed.")
    picture(page, "services-formatted", page.locator(".field-formatted_text"))
    page.get_by_role("button", name="Save and continue editing").first.click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()


def two_at_once(page: Page, colleague: Page, change: str) -> None:
    """Both change one field; the second is shown the first one's words and keeps their own."""
    page.goto(change)
    colleague.goto(change)
    expect(colleague.get_by_text("Gwen Hollis opened this page at")).to_be_visible()
    page.get_by_label("Reason:").fill("It was so agreed.")
    page.get_by_role("button", name="Save and continue editing").first.click()
    colleague.get_by_label("Reason:").fill("The committee agreed it.")
    colleague.get_by_role("button", name="Save", exact=True).first.click()
    warned = colleague.get_by_text("Gwen Hollis changed this to “It was so agreed.”")
    expect(warned).to_be_visible()
    warned.scroll_into_view_if_needed()
    picture(colleague, "services-two-editors", colleague.locator(".field-reason"))


def see_history_and_undo(page: Page, minute: Minute, change: str) -> None:
    page.goto(change)
    page.get_by_role("link", name="History", exact=True).click()
    newest = page.get_by_role("row").nth(1)
    expect(newest).to_contain_text("Gwen Hollis")
    expect(newest).to_contain_text("It was so agreed.")
    expect(page.get_by_role("row").last).to_contain_text("The portal, reading the paper")
    picture(page, "services-history")
    on_chosen_minute(page, minute, "Undo the last change by a person")
    expect(page.get_by_text("taken back (reason)")).to_be_visible()
    on_chosen_minute(page, minute, "Undo edits: take the paper's word again")
    expect(page.get_by_text("says what the paper says again")).to_be_visible()
    minute.refresh_from_db()
    assert minute.edited_fields == [] and minute.formatted_text == ""


def on_chosen_minute(page: Page, minute: Minute, action: str) -> None:
    page.goto("/admin/documents/minute/")
    page.locator(f"input[name=_selected_action][value='{minute.pk}']").check()
    page.get_by_label("Action:").select_option(action)
    page.get_by_role("button", name="Run").or_(page.get_by_role("button", name="Go")).click()


def test_names_and_matters(
    at_desk: Desk, transactional_db: None, sample_packs: SamplePacks
) -> None:
    take_in(*sample_packs(*ASKING), publish=True)
    page = at_desk("gwen")
    add_unknown_name(page)
    page.goto("/admin/")
    page.get_by_role("link", name="Names without a councillor").click()
    page.get_by_role("link", name="A. Newcomer").click()
    choose_councillor(page)
    merge_two_names(page)
    answer_matters(page)


def merge_two_names(page: Page) -> None:
    """A councillor who was entered a second time, under a shorter name."""
    page.goto("/admin/committees/councillor/add/")
    page.get_by_label("Name:").fill("M Oakeshott")
    page.get_by_role("button", name="Save", exact=True).first.click()
    page.goto("/admin/committees/councillor/?q=Oakeshott")
    for box in page.locator("input[name=_selected_action]").all():
        box.check()
    page.get_by_label("Action:").select_option("Merge two that are one")
    page.get_by_role("button", name="Run").or_(page.get_by_role("button", name="Go")).click()
    expect(page.get_by_role("link", name="Keep M Oakeshott instead")).to_be_visible()
    picture(page, "services-merge")
    page.get_by_role("button", name="Merge", exact=True).click()
    expect(page.get_by_text("Merged: M Oakeshott now leads to Margaret Oakeshott")).to_be_visible()
    part_them_again(page)


def part_them_again(page: Page) -> None:
    page.get_by_role("link", name="Margaret Oakeshott").click()
    page.get_by_role("link", name="part them again").click()
    expect(page.get_by_text("What does not move back")).to_be_visible()
    page.get_by_role("button", name="Part them").click()
    expect(page.get_by_text("Parted: M Oakeshott and Margaret Oakeshott")).to_be_visible()


def add_unknown_name(page: Page) -> None:
    meeting = Meeting.objects.get(date="2027-01-19")
    page.goto(f"{MEETINGS}{meeting.pk}/change/")
    group = page.locator("#attendances-group")
    group.locator("summary, a.collapse-toggle").first.click()
    group.get_by_role("button", name="Add another Name in attendance").click()
    number = int(page.locator("#id_attendances-TOTAL_FORMS").input_value()) - 1
    page.locator(f"#id_attendances-{number}-name").fill("A. Newcomer")
    page.locator(f"#id_attendances-{number}-capacity").select_option("present")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()


def choose_councillor(page: Page) -> None:
    page.locator(".field-councillor .select2-selection").click()
    page.locator(".select2-search__field").fill("a")
    page.locator(".select2-results__option:not(.loading-results)").first.click()
    picture(page, "services-name")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_text("“A. Newcomer” now means")).to_be_visible()


def answer_matters(page: Page) -> None:
    page.goto("/staff/")
    page.get_by_label("Staff").get_by_role("link", name="Matters").click()
    expect(page.get_by_role("heading", name="Are these one matter?").first).to_be_visible()
    picture(page, "services-matters")
    before = page.get_by_role("heading", name="Are these one matter?").count()
    page.get_by_role("button", name="Not the same").first.click()
    expect(page.get_by_role("heading", name="Are these one matter?")).to_have_count(before - 1)
