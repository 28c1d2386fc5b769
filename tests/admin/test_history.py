"""The history of a row: who, when and what, in words; whoever may look only reads it."""

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from documents.models import Minute, PublicQuestion, Report
from tests.admin.forms import send_form
from tests.admin.test_minutes import change
from tests.admin.test_minutes_finished import act

pytestmark = pytest.mark.django_db


@pytest.fixture
def minute(november) -> Minute:
    return Minute.objects.get(number="13")


def history_of(client: Client, row) -> str:
    address = reverse(f"admin:documents_{row._meta.model_name}_history", args=[row.pk])
    return client.get(address).content.decode()


def test_reading_of_the_portal_is_told_as_such(as_officer: Client, minute: Minute) -> None:
    page = history_of(as_officer, minute)
    assert "The portal, reading the paper" in page and "Read from" in page
    assert "None" not in page


def test_change_of_a_person_is_shown_word_by_word(
    as_editor: Client, editor, minute: Minute
) -> None:
    editor.first_name, editor.last_name = "Gwen", "Hollis"
    editor.save()
    send_form(as_editor, change(minute), title=f"{minute.title} again")
    page = history_of(as_editor, minute)
    assert "Gwen Hollis" in page
    assert '<span class="govuk-visually-hidden">[added: </span>again' in page


def test_formatted_text_is_shown_as_words(as_editor: Client, minute: Minute) -> None:
    send_form(as_editor, change(minute), formatted_text="<ul><li>One</li></ul>")
    page = history_of(as_editor, minute)
    assert "• One" in page and "&lt;li&gt;" not in page
    send_form(as_editor, change(minute), formatted_text="<ul><li><strong>One</strong></li></ul>")
    assert "the same words, with other formatting" in history_of(as_editor, minute)


def test_nobody_saves_an_old_version_from_the_history(minute: Minute) -> None:
    """The package's page of a version saved it for officers too, who may only look."""
    with pytest.raises(NoReverseMatch):
        reverse("admin:documents_minute_simple_history", args=[minute.pk, 1])


def test_change_of_a_report_is_kept_shown_and_taken_back(as_editor: Client, november) -> None:
    report = Report.objects.first()
    assert report is not None
    before = report.title
    send_form(as_editor, change(report), title="Fares of the Harbour Ferry")
    assert "Fares of the Harbour Ferry" in history_of(as_editor, report)
    act(as_editor, report, "undo")
    report.refresh_from_db()
    assert report.title == before


def test_two_people_at_one_question_of_the_public_are_told(as_editor: Client, november) -> None:
    question = PublicQuestion.objects.create(
        meeting=november.meeting, pack=november, key="one", position=1, asker="Ms Vane"
    )
    opened = as_editor.get(change(question)).content.decode()
    assert 'value="Ms Vane"' in opened
    PublicQuestion.objects.filter(pk=question.pk).update(asker="Mrs Vane")
    answer = send_form(as_editor, change(question), **{"initial-asker": "Ms Vane", "asker": "Miss"})
    assert "changed this to “Mrs Vane”" in answer.content.decode()


def test_pack_is_read_only_and_says_how_far_it_is(as_officer: Client, november) -> None:
    page = as_officer.get(
        reverse("admin:documents_pack_change", args=[november.pk])
    ).content.decode()
    assert "Size as uploaded" in page and "historylink" not in page
    listed = reverse("admin:documents_pack_changelist")
    assert str(november) in as_officer.get(f"{listed}?standing=public").content.decode()
    assert "0 packs" in as_officer.get(f"{listed}?standing=ready").content.decode()


def test_paper_is_taken_at_its_word_again(as_editor: Client, minute: Minute) -> None:
    before = minute.title
    send_form(as_editor, change(minute), title="Another title")
    act(as_editor, minute, "take_papers_word")
    minute.refresh_from_db()
    assert minute.title == before and minute.edited_fields == []
