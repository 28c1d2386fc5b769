"""The review as questions: what is asked, what an answer does, and what is not asked twice."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from committees.models import Councillor
from documents.actions import correct_row
from documents.audit.models import AuditLine
from documents.models import Minute, Pack
from documents.roles import OFFICERS
from ingest import actions
from ingest.models import IngestNote, IngestRun
from ingest.parsing.encoding import encode
from ingest.parsing.records import Note, Source
from ingest.pipeline import finish
from ingest.questions.notes import keep_notes
from ingest.write import write_records
from tests.ingest import papers
from tests.staff.test_pages import officer

__all__ = ["officer"]  # the fixture
pytestmark = pytest.mark.django_db
Answer = IngestNote.Answer
TITLE_AT = (50.0, 60.0, 300.0, 75.0)
ODD = Note("odd-title", "The title looks cut off.", page=5, box=TITLE_AT)
VAGUE = Note("page-order", "A page seems to be missing.", page=2)
RECORD = replace(
    papers.NOVEMBER_PACK,
    pages=tuple(replace(page, width=595.0, height=842.0) for page in papers.pages()),
    minutes=(
        papers.with_minute(
            papers.OCTOBER_MINUTES,
            "13",
            sources={
                "record": Source(5, (50.0, 60.0, 500.0, 190.0), "minute"),
                "title": Source(5, TITLE_AT, "heading"),
            },
        ),
    ),
)


def read(pack: Pack, record=RECORD, *notes: Note) -> IngestRun:
    """As the pipeline does with what the child process answers."""
    run = IngestRun.objects.create(pack=pack)
    written = write_records(pack, record)
    finish(run, record)
    keep_notes(run, notes, written)
    run.save()
    return run


@pytest.fixture
def pack(officer: User) -> Pack:
    pack = papers.pack()
    read(pack, RECORD, VAGUE, ODD)
    return pack


def the(message: str) -> IngestNote:
    return IngestNote.objects.filter(message__contains=message).latest("pk")


def address(note: IngestNote) -> str:
    return reverse("ingest:question", args=[note.run.pack.hash8, note.pk])


def minute() -> Minute:
    return Minute.objects.get(number="13")


def test_review_says_how_much_there_is_to_check_and_starts_with_the_first(
    client: Client, pack: Pack
) -> None:
    review = client.get(reverse("ingest:review", args=[pack.hash8])).content.decode()
    assert "2 things to check, about 1 minute<" in review
    first = client.get(reverse("ingest:questions", args=[pack.hash8]))
    assert first.url == address(the("A page seems"))
    assert "Question 1 of 2" in client.get(first.url).content.decode()


def test_question_shows_the_place_outlined_and_the_value_that_stands_there(
    client: Client, pack: Pack
) -> None:
    page = client.get(address(the("cut off"))).content.decode()
    assert 'alt="Picture of page 5"' in page and "review__outline" in page
    assert 'value="Harbour Strategy"' in page and "The Harbour Master presented" not in page


def test_question_about_a_page_offers_no_value_to_correct(client: Client, pack: Pack) -> None:
    page = client.get(address(the("A page seems"))).content.decode()
    assert "Save my correction" not in page and "not about one value" in page


def test_answer_settles_the_question_and_leads_to_the_next(
    client: Client, officer: User, pack: Pack
) -> None:
    first, second = the("A page seems"), the("cut off")
    assert client.post(address(first), {"answer": "right"}).url == address(second)
    first.refresh_from_db()
    assert (first.answer, first.settled_by) == (Answer.RIGHT, officer)
    assert first.settled_at is not None
    assert AuditLine.objects.filter(act="decided", person="officer").count() == 1
    page = client.post(address(second), {"answer": "ignored"}, follow=True).content.decode()
    assert "Nothing is left to check." in page and "Everything in doubt was checked" in page


def test_correction_is_the_persons_word_from_then_on(client: Client, pack: Pack) -> None:
    field = f"minute-{minute().pk}-title"
    client.post(address(the("cut off")), {"answer": "corrected", field: "Harbour Strategy 2024"})
    assert minute().title == "Harbour Strategy 2024"
    read(pack, RECORD)
    assert minute().title == "Harbour Strategy 2024"


def test_correction_that_cannot_be_taken_is_said_and_settles_nothing(
    client: Client, pack: Pack
) -> None:
    answer = client.post(
        address(the("cut off")),
        {"answer": "corrected", f"minute-{minute().pk}-title": "x" * 501},
    )
    assert answer.status_code == 422 and "at most 500" in answer.content.decode()
    assert the("cut off").settled_at is None and minute().title == "Harbour Strategy"


def test_answered_doubt_is_not_asked_again_when_the_pack_is_read_again(
    client: Client, pack: Pack
) -> None:
    client.post(address(the("A page seems")), {"answer": "right"})
    run = read(pack, RECORD, VAGUE, ODD, Note("new", "Something new.", page=3))
    assert [note.message for note in run.notes.open()] == ["Something new.", ODD.message]


def with_title(title: str):
    newer = papers.with_minute(RECORD.minutes[0], "13", title=title)
    return replace(RECORD, minutes=(newer,))


@pytest.fixture
def conflict(officer: User, pack: Pack) -> IngestNote:
    """A title that a person changed, and that the paper is now read to say otherwise again."""
    correct_row(minute(), {"title": "Strategy for the Harbour"}, by=officer)
    read(pack, with_title("Harbour Strategy 2030"))
    return the("Strategy for the Harbour")


def test_new_reading_of_an_edited_field_becomes_a_question_with_all_three(
    client: Client, conflict: IngestNote
) -> None:
    page = client.get(address(conflict)).content.decode()
    for words in ("Strategy for the Harbour", "Harbour Strategy 2030", "(before: “Harbour"):
        assert words in page
    assert minute().title == "Strategy for the Harbour"


def test_papers_word_is_taken_where_the_officer_says_so(
    client: Client, conflict: IngestNote
) -> None:
    client.post(address(conflict), {"answer": "paper"})
    assert minute().title == "Harbour Strategy 2030" and minute().edited_fields == []


def test_persons_word_stands_where_the_officer_says_so(
    client: Client, pack: Pack, conflict: IngestNote
) -> None:
    client.post(address(conflict), {"answer": "kept"})
    assert minute().title == "Strategy for the Harbour"
    assert not read(pack, with_title("Harbour Strategy 2030")).notes.exists()


@pytest.mark.parametrize("title", ["Harbour Strategy", "Strategy for the Harbour"])
def test_no_question_where_the_paper_says_what_it_said_or_what_the_person_says(
    officer: User, pack: Pack, title: str
) -> None:
    correct_row(minute(), {"title": "Strategy for the Harbour"}, by=officer)
    assert not read(pack, with_title(title)).notes.exists()


@pytest.fixture
def two_marshes(pack: Pack) -> IngestNote:
    """The minutes name "Marsh" as a mover, and two of that name attended."""
    Councillor.objects.create(name="Doris Marsh", slug="doris-marsh")
    minutes = replace(RECORD.minutes[0], present=("Cyril Marsh", "Doris Marsh"))
    read(pack, replace(RECORD, minutes=(minutes,)))
    return IngestNote.objects.filter(code="name-of-several").latest("pk")


def test_name_that_could_be_several_asks_who_is_meant(
    client: Client, two_marshes: IngestNote
) -> None:
    page = client.get(address(two_marshes)).content.decode()
    assert "Cyril Marsh" in page and "Doris Marsh" in page and "Who is meant?" in page
    assert minute().seconder_councillor is None
    doris = Councillor.objects.get(name="Doris Marsh")
    client.post(address(two_marshes), {"answer": "corrected", "councillor": doris.pk})
    assert minute().seconder_councillor == doris


def test_name_in_doubt_needs_a_choice(client: Client, two_marshes: IngestNote) -> None:
    answer = client.post(address(two_marshes), {"answer": "corrected", "councillor": ""})
    assert answer.status_code == 422 and "Choose who is meant" in answer.content.decode()


def test_answer_that_a_question_does_not_take_is_refused(client: Client, pack: Pack) -> None:
    assert client.post(address(the("cut off")), {"answer": "paper"}).status_code == 404
    assert client.post(address(the("cut off"))).status_code == 404


def test_public_pack_is_corrected_by_those_who_may_edit_minutes(
    client: Client, officer: User, pack: Pack
) -> None:
    actions.publish_pack(pack, by=None)
    officer.groups.set(Group.objects.filter(name=OFFICERS))
    field = f"minute-{minute().pk}-title"
    answer = {"answer": "corrected", field: "Other words"}
    assert client.post(address(the("cut off")), answer).status_code == 403
    assert minute().title == "Harbour Strategy"


def test_encoded_run_keeps_the_places(pack: Pack) -> None:
    assert pack.runs.get().records == encode(RECORD)
