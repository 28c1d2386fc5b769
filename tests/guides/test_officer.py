"""docs/guides/officer.md, step by step: what it says is there is there, and does what it says."""

import os
import shutil
import signal
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from documents.models import AgendaItem
from ingest.arrivals.tasks import look_for_arrivals
from tests.guides.conftest import PASSWORD, Desk, SamplePacks
from tests.guides.pictures import picture

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

IN_DOUBT = "cabinet-2026-03-17"  # a scanned letter, a page withheld, a paper to follow
SHORT = ("decisions-2026-11-10", "council-2026-07-16-minutes")


def test_one_paper_from_sign_in_to_checked(
    at_desk: Desk, worker_process: Popen[bytes], sample_packs: SamplePacks
) -> None:
    page = at_desk(None)
    sign_in(page)
    upload(page, *sample_packs(IN_DOUBT))
    expect(page.get_by_role("heading", name="What was read")).to_be_visible()
    picture(page, "officer-review")
    answer_questions(page)
    read_again(page)
    say_what_it_is(page)
    officers_do_not_publish(page)
    say_ready(page)
    colleague = at_desk("gwen")
    colleague.goto("/staff/")
    ready = colleague.get_by_role("list", name="Ready to publish")
    expect(ready).to_contain_text("Amal Okafor said on")
    restrict(page)
    lift_restriction(colleague)


def sign_in(page: Page) -> None:
    page.goto("/staff/")
    picture(page, "officer-sign-in")
    page.get_by_label("User name").fill("amal")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Packs")).to_be_visible()


def upload(page: Page, path: Path) -> None:
    page.get_by_role("link", name="Upload packs").click()
    picture(page, "officer-upload")
    page.get_by_label("Drop PDFs here, or choose them").set_input_files(path)
    page.get_by_role("button", name="Upload", exact=True).click()


def answer_questions(page: Page) -> None:
    """Each of the three doubts is asked about, beside its page; the last answer leads back."""
    page.get_by_role("link", name="Start checking").click()
    expect(page.get_by_text("Question 1 of 3")).to_be_visible()
    picture(page, "officer-question")
    page.get_by_role("link", name="Skip for now").click()
    expect(page.get_by_text("Question 2 of 3")).to_be_visible()
    page.get_by_role("button", name="It does not matter here").click()
    for left in ("2 still open", "1 still open"):
        expect(page.get_by_text(left)).to_be_visible()
        answer_one(page)
    expect(page.get_by_text("Nothing is left to check.")).to_be_visible()


def answer_one(page: Page) -> None:
    """The paper to follow is asked about with the way to upload it, and its title put right."""
    if page.get_by_role("link", name="Upload the paper").count():
        page.get_by_label("Title").fill("STREET WORKS: PERMIT SCHEME")
        page.get_by_role("button", name="Save my correction").click()
    else:
        page.get_by_role("button", name="It is right as it is").click()


def read_again(page: Page) -> None:
    page.get_by_role("button", name="Read it again").click()
    expect(page.get_by_role("heading", name="What was read")).to_be_visible()
    expect(page.get_by_text("Everything in doubt was checked")).to_be_visible()
    expect(page.get_by_text("What people corrected is kept beside it")).to_be_visible()
    assert AgendaItem.objects.filter(title="STREET WORKS: PERMIT SCHEME", to_follow=True).exists()


def say_what_it_is(page: Page) -> None:
    page.get_by_role("link", name="Change what this paper is").click()
    picture(page, "officer-what-it-is")
    page.get_by_label("Title").fill("Cabinet agenda, March 2026")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Changed.", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cabinet agenda, March 2026")


def officers_do_not_publish(page: Page) -> None:
    expect(page.get_by_role("link", name="Never for the public…")).to_be_visible()
    expect(page.get_by_role("link", name="Publish…")).to_have_count(0)
    address = page.url
    assert page.goto(f"{address.split('?')[0].rstrip('/')}/publish/").status in (403, 404)
    page.goto(address)


def say_ready(page: Page) -> None:
    page.get_by_role("button", name="It is ready to publish").click()
    expect(page.get_by_text("Democratic services now have it in their queue.")).to_be_visible()
    picture(page, "officer-ready")


def restrict(page: Page) -> None:
    """What must never be public, and taking that back: democratic services do."""
    page.get_by_role("link", name="Never for the public…").click()
    page.get_by_label("Reason").fill("It is the chairman's own copy.")
    page.get_by_role("button", name="Mark as restricted").click()
    expect(page.get_by_text("Marked as restricted. It cannot be published.")).to_be_visible()


def lift_restriction(page: Page) -> None:
    page.goto("/staff/")
    listed = page.get_by_role("list", name="Restricted or withdrawn")
    listed.get_by_role("link").click()
    page.get_by_role("button", name="It was restricted by mistake").click()
    expect(page.get_by_text("No longer restricted.")).to_be_visible()


def test_folder_zip_and_cancelling(
    at_desk: Desk, worker_process: Popen[bytes], sample_packs: SamplePacks, tmp_path: Path
) -> None:
    papers = sample_packs(*SHORT)
    page = at_desk("amal")
    with asleep(worker_process):
        upload_folder(page, folder_of(papers, tmp_path))
        page.get_by_role("link", name="To the board").click()
        expect(page.get_by_role("heading", name="Being read")).to_be_visible()
        picture(page, "officer-board")
        page.get_by_role("button", name="Cancel the reading of").first.click()
        expect(page.get_by_text("was cancelled. Its file is kept.")).to_be_visible()
    expect(page.get_by_role("heading", name="To look over")).to_be_visible()
    read_after_all(page)
    upload_zip(page, zip_of(papers, tmp_path))


@contextmanager
def asleep(worker: Popen[bytes]) -> Iterator[None]:
    """Nobody reads for a while, so that what waits can be looked at."""
    os.kill(worker.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(worker.pid, signal.SIGCONT)


def folder_of(papers: list[Path], parent: Path) -> Path:
    folder = parent / "November"
    folder.mkdir()
    for paper in papers:
        shutil.copy(paper, folder)
    (folder / "notes.txt").write_text("Ring the printer.")
    return folder


def zip_of(papers: list[Path], parent: Path) -> Path:
    archive = parent / "November.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        for paper in papers:
            opened.write(paper, paper.name)
        opened.writestr("notes.txt", "Ring the printer.")
    return archive


def upload_folder(page: Page, folder: Path) -> None:
    page.goto("/staff/packs/upload/")
    page.get_by_text("Upload a whole folder").click()
    page.get_by_label("The folder").set_input_files(folder)
    page.get_by_role("button", name="Upload", exact=True).click()
    expect(page.get_by_role("heading", name="2 of 2 files dealt with")).to_be_visible()
    picture(page, "officer-folder")


def read_after_all(page: Page) -> None:
    """A cancelled paper stays on the board, and is read when somebody asks."""
    row = page.get_by_role("list", name="Not read").get_by_role("link").first
    row.click()
    page.get_by_role("button", name="Read it again").click()
    expect(page.get_by_role("heading", name="What was read")).to_be_visible()


def upload_zip(page: Page, archive: Path) -> None:
    page.goto("/staff/packs/upload/")
    page.get_by_label("Drop PDFs here, or choose them").set_input_files(archive)
    page.get_by_role("button", name="Upload", exact=True).click()
    expect(page.get_by_role("heading", name="Its files")).to_be_visible()
    expect(page.locator("main")).to_contain_text("notes.txt")
    picture(page, "officer-zip")


def test_watched_folder(
    at_desk: Desk, sample_packs: SamplePacks, settings: Any, tmp_path: Path
) -> None:
    settings.WATCHED_FOLDER = folder = tmp_path
    paper = Path(shutil.copy(sample_packs(SHORT[0])[0], folder))
    os.utime(paper, (0, 0))  # it lies there since long ago: nobody is still copying it
    look_for_arrivals()
    assert (folder / "taken in" / paper.name).exists() and not paper.exists()
    page = at_desk("amal")
    page.goto("/staff/")
    expect(page.get_by_role("list", name="Being read").get_by_role("link")).to_have_count(1)
