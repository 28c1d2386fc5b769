"""From a draft that nobody sees to a document: writing, publishing, correcting, undoing."""

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document
from pypdfium2 import PdfDocument

from documents.models import Correction, Meeting, Minute, SearchEntry
from documents.wording.formatted_text import clean, plain
from ingest.write import write_records
from tests.admin.forms import send_form
from tests.admin.test_minutes import change
from tests.ingest import papers

pytestmark = pytest.mark.django_db
ADD = "admin:documents_minute_add"


@pytest.fixture
def october(november) -> Meeting:
    return Meeting.objects.get(date="2023-10-10")


@pytest.fixture
def minute(november) -> Minute:
    return Minute.objects.get(number="13")


def write(client: Client, meeting: Meeting, **typed: str) -> Minute:
    assert send_form(client, reverse(ADD), meeting=str(meeting.pk), **typed).status_code == 302
    return Minute.objects.get(number=typed["number"])


def act(client: Client, row, action: str) -> None:
    address = reverse(f"admin:documents_{row._meta.model_name}_changelist")
    client.post(address, {"action": action, "_selected_action": [row.pk]})


def test_minute_typed_in_is_not_public_before_it_is_published(as_editor, october):
    written = write(as_editor, october, number="14", title="Ferry Fares", text="The fares rise.")
    assert written.status == Minute.Status.PRIVATE
    assert Client().get(written.get_absolute_url()).status_code == 404
    assert not SearchEntry.objects.filter(title__contains="Ferry Fares").exists()

    act(as_editor, october, "publish_minutes")
    assert Client().get(written.get_absolute_url()).status_code == 200
    assert SearchEntry.objects.filter(title__contains="Ferry Fares").exists()


def test_draft_being_written_is_neither_confirmed_nor_published_by_a_paper(
    as_editor, october, november
):
    written = write(as_editor, october, number="14", title="Ferry Fares")
    write_records(november, papers.NOVEMBER_PACK)
    act(as_editor, october, "confirm")
    written.refresh_from_db()
    assert written.status == Minute.Status.PRIVATE


def test_queues_say_which_minutes_are_being_written(as_editor, october):
    write(as_editor, october, number="14", title="Ferry Fares")
    page = as_editor.get(reverse("admin:index")).content.decode()
    assert "Minutes being written</a>: 1" in page


def test_formatted_text_is_cleaned_and_is_what_readers_see(as_editor, minute):
    typed = "<div>It <strong>rose</strong>.<script>alert(1)</script></div><ul><li>One</li></ul>"
    send_form(as_editor, change(minute), formatted_text=typed)
    minute.refresh_from_db()
    assert "<script" not in minute.formatted_text and "alert" not in minute.text
    assert minute.text == "It rose.\n• One"
    page = Client().get(minute.get_absolute_url()).content.decode()
    assert "It <strong>rose</strong>." in page and "<li>One</li>" in page
    assert set(minute.edited_fields) == {"formatted_text", "text"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('<a href="javascript:alert(1)">x</a>', '<a rel="noopener noreferrer">x</a>'),
        ('<p onclick="x()">Words</p>', "<p>Words</p>"),
        ('<img src=x onerror="alert(1)">', ""),
        ("<div><br></div>", ""),
        ("5 < 6 & 7", "5 &lt; 6 &amp; 7"),
    ],
)
def test_nothing_harmful_is_kept(typed: str, kept: str):
    assert clean(typed) == kept


def test_plain_words_of_a_formatted_text():
    assert plain("<div>A&nbsp;b<br>c</div><ol><li>d</li></ol>") == "A b\nc\n• d"


def test_correction_is_shown_to_readers_with_its_day(as_editor, october, minute):
    Correction.objects.create(
        meeting=october, minute=minute, made_on="2023-12-01", words="It was 7 to 2."
    )
    hidden = write(as_editor, october, number="14", title="Ferry Fares")
    Correction.objects.create(meeting=october, minute=hidden, words="Not to be seen.")
    address = reverse("documents:minutes", args=[october.committee.slug, october.slug])
    page = Client().get(address).content.decode()
    assert "1 December 2023" in page and "It was 7 to 2." in page
    assert "Not to be seen." not in page


def test_correction_is_typed_in_on_the_meetings_page(as_editor, october):
    row = {"TOTAL_FORMS": "1", "0-made_on": "2023-12-01", "0-words": "It was 7 to 2."}
    typed = {f"corrections-{name}": value for name, value in row.items()}
    assert send_form(as_editor, change(october), **typed).status_code == 302
    assert [str(kept) for kept in october.corrections.all()] == ["1 December 2023: It was 7 to 2."]


def test_last_change_is_undone_and_the_paper_keeps_its_word(as_editor, minute, november):
    read = minute.text
    send_form(as_editor, change(minute), text="Once.")
    send_form(as_editor, change(minute), text="Twice.", reason="For safety.")
    act(as_editor, minute, "undo")
    minute.refresh_from_db()
    assert (minute.text, minute.reason) == ("Once.", "")
    act(as_editor, minute, "undo")
    minute.refresh_from_db()
    assert (minute.text, minute.reason) == ("Twice.", "For safety.")
    send_form(as_editor, change(minute), text=read, reason="")
    minute.refresh_from_db()
    assert minute.edited_fields == []


def test_nothing_is_undone_where_no_person_changed_anything(as_editor, minute):
    before = minute.text
    act(as_editor, minute, "undo")
    minute.refresh_from_db()
    assert minute.text == before and minute.edited_fields == []


def download(client: Client, meeting: Meeting, kind: str):
    return client.get(reverse("documents:minutes_document", args=[meeting.pk, kind]))


def test_minutes_as_a_word_document_with_real_headings(as_editor, october):
    answer = download(as_editor, october, "docx")
    assert (
        "minutes-harbours-and-coast-overview-committee-2023-10-10.docx"
        in (answer["Content-Disposition"])
    )
    document = Document(BytesIO(answer.content))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == ["11. Apologies", "12. Minutes", "13. Harbour Strategy", "Urgent Items"]
    words = "\n".join(p.text for p in document.paragraphs)
    assert papers.HARBOUR_DECISION in words and "Moved by Penhale, seconded by Marsh." in words
    assert "Present: Ada Penhale, Byron Quill, Cyril Marsh" in words


def test_minutes_as_a_pdf(as_editor, october):
    pdf = PdfDocument(download(as_editor, october, "pdf").content)
    words = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    assert "13. Harbour Strategy" in words and papers.HARBOUR_DECISION in words
    assert "Draft · page 1" in words


def test_document_is_for_those_who_edit_minutes(as_officer, october):
    assert download(as_officer, october, "pdf").status_code == 403
    assert download(Client(), october, "pdf").status_code == 302


def test_what_readers_cannot_see_is_not_linked_to(as_editor, october, minute):
    written = write(as_editor, october, number="14", title="Ferry Fares")
    assert "viewsitelink" in as_editor.get(change(minute)).content.decode()
    assert "viewsitelink" not in as_editor.get(change(written)).content.decode()
