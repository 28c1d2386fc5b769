"""The upload page's ways: a folder, a zip, one file at a time, what is known already."""

import hashlib
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from documents.models import Pack
from ingest.arrivals.models import Archive
from ingest.arrivals.tasks import unpack_archive
from ingest.models import IngestRun
from tests.ingest import papers
from tests.ingest.test_arrivals import zipped
from tests.staff.test_pages import PDF, officer, post_files

__all__ = ["officer"]  # the fixture
pytestmark = pytest.mark.django_db


def test_folder_is_taken_in_without_what_is_no_pdf(client: Client, officer) -> None:
    files = [
        SimpleUploadedFile("a.pdf", PDF),
        SimpleUploadedFile("b.pdf", PDF + b"2"),
        SimpleUploadedFile("Thumbs.db", b"x"),
    ]
    answer = client.post(reverse("ingest:upload"), {"folder": files}, follow=True)
    assert Pack.objects.count() == 2
    assert "1 file of the folder is no PDF and was left out." in answer.content.decode()


def test_zip_leads_to_its_own_page_that_says_what_became_of_each_file(
    client: Client, officer
) -> None:
    content = zipped(a_pdf=PDF, notes_txt=b"words")
    page = post_files(client, SimpleUploadedFile("2023.zip", content))
    archive = Archive.objects.get()
    assert page.url == archive.get_absolute_url()
    assert "Waiting to be unpacked" in client.get(page.url).content.decode()
    assert "2023.zip" in client.get(reverse("ingest:board")).content.decode()
    unpack_archive(archive.pk)
    words = client.get(page.url).content.decode()
    assert "Taken in: 1." in words and "Not a PDF." in words
    client.post(reverse("ingest:cancel_archive", args=[archive.pk]))
    assert IngestRun.objects.get().state == IngestRun.State.CANCELLED


def test_word_file_is_no_archive(client: Client, officer) -> None:
    answer = post_files(client, SimpleUploadedFile("agenda.docx", zipped(document_xml=b"<x/>")))
    assert answer.status_code == 422 and "not a PDF" in answer.content.decode()


def test_one_file_of_many_is_answered_for_the_script(client: Client, officer) -> None:
    address = reverse("ingest:receive_one")
    taken = client.post(address, {"pack": SimpleUploadedFile("a.pdf", PDF)})
    pack = Pack.objects.get()
    assert taken.json()["address"] == reverse("ingest:pack", args=[pack.hash8])
    assert client.post(address, {"pack": SimpleUploadedFile("b.pdf", PDF)}).json()["known"]
    refused = client.post(address, {"pack": SimpleUploadedFile("c.pdf", b"text")})
    assert refused.status_code == 422 and "not a PDF" in refused.json()["words"]
    assert client.post(address).status_code == 400


def test_script_learns_which_files_are_here_already(client: Client, officer) -> None:
    post_files(client, SimpleUploadedFile("a.pdf", PDF))
    here, elsewhere = (hashlib.sha256(content).hexdigest() for content in (PDF, b"other"))

    def ask(body: str):
        return client.post(reverse("ingest:known"), body, content_type="application/json")

    assert list(ask(json.dumps({"hashes": [here, elsewhere]})).json()) == [here]
    for wrong in ("", "[]", "{}", '{"hashes": 3}'):
        assert ask(wrong).status_code == 400


def test_officer_cancels_a_reading_and_may_have_it_read_again(client: Client, officer) -> None:
    pack = papers.pack()
    IngestRun.objects.create(pack=pack)
    cancel = reverse("ingest:cancel", args=[pack.hash8])
    assert cancel in client.get(reverse("ingest:board")).content.decode()
    page = client.post(cancel, follow=True).content.decode()
    assert "was cancelled" in page
    page = client.get(reverse("ingest:pack", args=[pack.hash8])).content.decode()
    assert reverse("ingest:parse_again", args=[pack.hash8]) in page
    assert "not being read" in client.post(cancel, follow=True).content.decode()


def test_board_says_that_the_watched_folder_cannot_be_used(
    client: Client, officer, settings, tmp_path
) -> None:
    settings.WATCHED_FOLDER = tmp_path / "gone"
    assert "is not there" in client.get(reverse("ingest:board")).content.decode()
