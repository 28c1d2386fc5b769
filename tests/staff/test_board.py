"""The board: which packs need whom, what is held, and what an officer says is ready."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from documents.audit.models import AuditLine
from documents.models import Pack
from documents.roles import DEMOCRATIC_SERVICES, OFFICERS
from documents.withholding.models import Finding
from ingest import actions
from ingest.board import Board, make_board
from ingest.models import IngestNote, IngestRun
from ingest.parsing.encoding import encode
from ingest.write import write_records
from tests.ingest import papers

pytestmark = pytest.mark.django_db


def person(name: str, group: str) -> User:
    user = User.objects.create_user(name, first_name=name.capitalize(), last_name="Vane")
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def officer() -> User:
    return person("amal", OFFICERS)


@pytest.fixture
def publisher() -> User:
    return person("gwen", DEMOCRATIC_SERVICES)


@pytest.fixture
def read_pack() -> Callable[..., Pack]:
    """Makes a pack that was read, with one question open and one answered."""

    def make(name: str = "november") -> Pack:
        pack = papers.pack(name)
        run = IngestRun.objects.create(
            pack=pack, state=IngestRun.State.FINISHED, records=encode(papers.NOVEMBER_PACK)
        )
        write_records(pack, papers.NOVEMBER_PACK)
        IngestNote.objects.create(run=run, code="test", message="The date is odd.")
        IngestNote.objects.create(
            run=run, code="test", message="The time is odd.", settled_at=timezone.now()
        )
        return pack

    return make


def hold(pack: Pack, page: int = 2) -> None:
    Finding.objects.create(pack=pack, code="hidden-text", message="Hidden words.", page=page)


def board_of(client: Client, user: User) -> str:
    client.force_login(user)
    return client.get(reverse("ingest:board")).content.decode()


def group_of(board: Board, pack: Pack) -> str:
    names = ("ready", "held", "to_review", "failed", "being_read", "published", "not_public")
    return next(name for name in names if pack in [row.pack for row in getattr(board, name)])


def test_only_questions_that_nobody_has_answered_are_counted(
    client: Client, officer: User, read_pack
) -> None:
    read_pack()
    assert "1 thing to check" in board_of(client, officer)


def test_held_pack_says_what_it_waits_for_and_leads_whoever_decides_there(
    client: Client, officer: User, publisher: User, read_pack
) -> None:
    pack = read_pack()
    hold(pack)
    address = reverse("ingest:exempt", args=[pack.hash8])
    page = board_of(client, publisher)
    assert "Waits for a decision" in page and "1 decision to make" in page and address in page
    assert "1 pack needs you" in page
    page = board_of(client, officer)
    assert "With democratic services, for a decision" in page and address not in page
    assert "need you" not in page and "needs you" not in page


def test_decisions_that_wait_cost_the_same_for_one_pack_and_for_three(
    client: Client, publisher: User, read_pack
) -> None:
    client.force_login(publisher)
    counts = []
    for names in (["first"], ["second", "third"]):
        for name in names:
            hold(read_pack(name))
        with CaptureQueriesContext(connection) as queries:
            assert "Waits for a decision" in client.get(reverse("ingest:board")).content.decode()
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_held_pack_is_no_longer_called_unread(client: Client, publisher: User) -> None:
    pack = papers.pack("held")
    IngestRun.objects.create(pack=pack, state=IngestRun.State.FINISHED)
    hold(pack)
    page = board_of(client, publisher)
    assert "Read, kept back" in page and "Not read yet" not in page


def test_pack_that_an_officer_calls_ready_stands_in_the_publishers_queue(
    client: Client, officer: User, publisher: User, read_pack
) -> None:
    pack = read_pack()
    client.force_login(officer)
    answer = client.post(reverse("ingest:ready", args=[pack.hash8]), follow=True)
    assert "Democratic services now have it in their queue." in answer.content.decode()
    assert group_of(make_board(), pack) == "ready"
    page = board_of(client, publisher)
    assert "Ready to publish" in page and "Amal Vane said on" in page
    assert "1 thing to check is still open" in page
    assert "need you" not in board_of(client, officer)
    assert AuditLine.objects.filter(act="ready", person="amal").count() == 1


def test_officer_takes_back_that_a_pack_is_ready(client: Client, officer: User, read_pack) -> None:
    pack = actions.say_ready(read_pack(), by=officer)
    client.force_login(officer)
    client.post(reverse("ingest:ready", args=[pack.hash8]), {"not-yet": "1"})
    assert group_of(make_board(), pack) == "to_review"
    assert AuditLine.objects.filter(act="not ready").count() == 1


@pytest.mark.parametrize("then", ["publish_pack", "restrict_pack", "parse_again"])
def test_pack_leaves_the_queue_when_something_else_becomes_of_it(
    officer: User, publisher: User, read_pack, then: str
) -> None:
    pack = actions.say_ready(read_pack(), by=officer)
    getattr(actions, then)(pack, by=publisher)
    assert not Pack.objects.ready().exists()


def test_pack_that_cannot_be_published_is_not_called_ready(officer: User, read_pack) -> None:
    held, unread = read_pack(), papers.pack("unread")
    hold(held)
    public = actions.publish_pack(read_pack("public"), by=None)
    for pack in (held, unread, public):
        with pytest.raises(actions.PackRefused):
            actions.say_ready(pack, by=officer)
    assert not Pack.objects.ready().exists()
