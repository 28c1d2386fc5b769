"""The officers' pages: who may open them, what they say of wrong files, what they cost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks

from documents.models import Pack
from documents.roles import DEMOCRATIC_SERVICES, OFFICERS
from ingest import actions
from ingest.models import IngestNote, IngestRun
from ingest.parsing.encoding import encode
from ingest.write import write_records
from tests.ingest import papers

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4\nnot much of one"


@pytest.fixture
def officer(client: Client) -> User:
    """Signed in, of the group that uploads, reviews and publishes."""
    user = User.objects.create_user("officer")
    user.groups.add(Group.objects.get(name=DEMOCRATIC_SERVICES))
    client.force_login(user)
    return user


@pytest.fixture
def read_pack() -> Callable[..., Pack]:
    """Makes a pack as a finished run leaves it: read, with one note, not published."""

    def make(name: str = "november") -> Pack:
        pack = papers.pack(name)
        run = IngestRun.objects.create(
            pack=pack, state=IngestRun.State.FINISHED, records=encode(papers.NOVEMBER_PACK)
        )
        write_records(pack, papers.NOVEMBER_PACK)
        IngestNote.objects.create(run=run, code="test", message="The date is odd.", page=2)
        return pack

    return make


def post_files(client: Client, *files: SimpleUploadedFile) -> Any:
    return client.post(reverse("ingest:upload"), {"packs": list(files)})


def staff_addresses(pack: Pack) -> list[str]:
    of_pack = ("pack", "review", "publish", "progress", "parse_again", "withdraw", "restrict")
    return [
        reverse("ingest:board"),
        reverse("ingest:upload"),
        *(reverse(f"ingest:{name}", args=[pack.hash8]) for name in of_pack),
    ]


def test_anonymous_visitor_is_asked_to_sign_in(client: Client, read_pack) -> None:
    for address in staff_addresses(read_pack()):
        assert client.get(address).url.startswith(reverse("account_login")), address
        assert client.post(address).status_code == 302


def test_account_without_the_permission_is_refused(client: Client, read_pack) -> None:
    client.force_login(User.objects.create_user("somebody"))
    for address in staff_addresses(read_pack()):
        answer = client.get(address)
        assert answer.status_code == 403, address
        assert "signed in as somebody" in answer.content.decode()


def test_uploading_does_not_permit_publishing(client: Client, officer: User, read_pack) -> None:
    officer.groups.set([Group.objects.get(name=OFFICERS)])
    pack = read_pack()
    assert client.get(reverse("ingest:review", args=[pack.hash8])).status_code == 200
    assert client.post(reverse("ingest:publish", args=[pack.hash8])).status_code == 403
    pack.refresh_from_db()
    assert not pack.is_published


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"PK\x03\x04 a Word file", "not a PDF"), (b"", "agenda.pdf: This file is empty.")],
)
def test_wrong_file_gets_a_sentence_and_is_not_kept(
    client: Client, officer: User, content: bytes, words: str
) -> None:
    answer = post_files(client, SimpleUploadedFile("agenda.pdf", content))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Pack.objects.exists()


def test_no_file_chosen_is_said(client: Client, officer: User) -> None:
    answer = client.post(reverse("ingest:upload"))
    assert "Choose at least one PDF, zip or folder to upload." in answer.content.decode()


def test_file_over_the_limit_is_told_the_limit(client: Client, officer: User, settings) -> None:
    settings.MAX_PACK_MEGABYTES = 0
    answer = post_files(client, SimpleUploadedFile("agenda.pdf", PDF))
    assert "the portal takes at most 0 MB" in answer.content.decode()


def test_wrong_file_among_good_ones_loses_none_of_them(client: Client, officer: User) -> None:
    good, bad = SimpleUploadedFile("good.pdf", PDF), SimpleUploadedFile("bad.pdf", b"text")
    answer = post_files(client, SimpleUploadedFile("empty.pdf", b""), good, bad)
    assert "bad.pdf: This file is not a PDF." in answer.content.decode()
    assert "empty.pdf: This file is empty." in answer.content.decode()
    assert [pack.original_name for pack in Pack.objects.all()] == ["good.pdf"]


def test_same_file_twice_is_recognised(
    client: Client,
    officer: User,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks():
        post_files(client, SimpleUploadedFile("agenda.pdf", PDF))
        answer = client.post(
            reverse("ingest:upload"),
            {"packs": [SimpleUploadedFile("again.pdf", PDF)]},
            follow=True,
        )
    assert "again.pdf is already here" in answer.content.decode()
    assert Pack.objects.count() == IngestRun.objects.count() == 1


def test_failed_run_says_why_and_offers_another_try(client: Client, officer: User) -> None:
    pack = papers.pack()
    IngestRun.objects.create(
        pack=pack, state=IngestRun.State.FAILED, failure="This PDF is locked with a password."
    )
    page = client.get(reverse("ingest:pack", args=[pack.hash8])).content.decode()
    assert "This PDF is locked with a password." in page
    assert reverse("ingest:parse_again", args=[pack.hash8]) in page


def test_progress_is_told_in_words(client: Client, officer: User) -> None:
    pack = papers.pack()
    IngestRun.objects.create(
        pack=pack,
        state=IngestRun.State.RUNNING,
        stage="Reading pages",
        pages_done=14,
        pages_total=154,
    )
    told = client.get(reverse("ingest:progress", args=[pack.hash8])).json()
    expected = {"words": "Reading pages, page 14 of 154", "done": 14, "total": 154, "ended": False}
    assert told == expected
    assert expected["words"] in client.get(reverse("ingest:board")).content.decode()


def test_review_shows_notes_and_what_was_read(client: Client, officer: User, read_pack) -> None:
    pack = read_pack()
    page = client.get(reverse("ingest:pack", args=[pack.hash8]), follow=True).content.decode()
    assert "The date is odd." in page
    assert papers.COMMITTEE in page
    assert papers.HARBOUR_DECISION in page


def test_publishing_opens_the_meeting_and_withdrawing_closes_it(
    client: Client, officer: User, read_pack
) -> None:
    pack = read_pack()
    publish = reverse("ingest:publish", args=[pack.hash8])
    assert "The date is odd." in client.get(publish).content.decode()
    meeting = client.post(publish).url
    assert Client().get(meeting).status_code == 200
    withdraw = reverse("ingest:withdraw", args=[pack.hash8])
    assert "Withdraw this paper from the public?" in client.get(withdraw).content.decode()
    assert client.post(withdraw).status_code == 422
    client.post(withdraw, {"reason": "A wrong figure on page 3."})
    gone = Client().get(meeting)
    assert gone.status_code == 410
    assert "A wrong figure on page 3." in gone.content.decode()


def test_restricted_pack_is_refused_with_a_sentence(
    client: Client, officer: User, read_pack
) -> None:
    pack = read_pack()
    client.post(reverse("ingest:restrict", args=[pack.hash8]), {"reason": "Exempt."})
    answer = client.post(reverse("ingest:publish", args=[pack.hash8]))
    assert answer.status_code == 422
    assert "restricted" in answer.content.decode().lower()


def test_picture_of_an_unpublished_page_is_not_there_for_the_public(
    client: Client, read_pack
) -> None:
    picture = reverse("ingest:page_picture", args=[read_pack().hash8, 1])
    assert client.get(picture).status_code == 404


def test_board_costs_the_same_for_one_pack_and_for_three(
    client: Client, officer: User, read_pack
) -> None:
    counts = []
    for names in (["first"], ["second", "third"]):
        for name in names:
            read_pack(name)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("ingest:board"))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_public_pack_that_fails_to_be_read_again_can_still_be_withdrawn(
    client: Client, officer: User, read_pack: Callable[..., Pack]
) -> None:
    pack = actions.publish_pack(read_pack(), by=officer)
    IngestRun.objects.create(pack=pack, state=IngestRun.State.FAILED, failure="It was too long.")
    page = client.get(reverse("ingest:pack", args=[pack.hash8])).content.decode()
    assert "nothing was published" not in page
    withdraw = reverse("ingest:withdraw", args=[pack.hash8])
    assert withdraw in page
    client.post(withdraw, {"reason": "It is wrong."})
    assert not Pack.objects.published().exists()


def test_publish_page_prints_dates_in_words_and_names_without_capitals(
    client: Client, officer: User, read_pack: Callable[..., Pack]
) -> None:
    page = client.get(reverse("ingest:publish", args=[read_pack().hash8])).content.decode()
    assert "of 10 October 2023" in page and "2023-10-10" not in page


def test_pack_withdrawn_and_then_restricted_is_called_restricted(
    client: Client, officer: User, read_pack: Callable[..., Pack]
) -> None:
    pack = actions.publish_pack(read_pack(), by=officer)
    actions.withdraw_pack(pack, by=officer)
    actions.restrict_pack(pack, by=officer)
    page = client.get(reverse("ingest:review", args=[pack.hash8])).content.decode()
    assert ">Restricted</strong>" in page and ">Withdrawn</strong>" not in page


def test_pack_restricted_by_mistake_can_be_published_after_all(
    client: Client, officer: User, read_pack: Callable[..., Pack]
) -> None:
    pack = actions.restrict_pack(read_pack(), by=officer)
    lift = reverse("ingest:lift_restriction", args=[pack.hash8])
    assert lift in client.get(reverse("ingest:review", args=[pack.hash8])).content.decode()
    client.post(lift)
    assert not Pack.objects.published().exists()
    assert actions.publish_pack(pack, by=officer).is_published
