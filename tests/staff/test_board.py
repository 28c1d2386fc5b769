"""The board: which packs need whom, what is held, and what an officer says is ready."""

import datetime
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
from ingest.board import ROWS_SHOWN, Board, make_board
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


@pytest.fixture
def archive_read() -> list[Pack]:
    """Two packs more than the board shows of a group, the newest last."""
    packs = [papers.pack(f"paper-{number}") for number in range(ROWS_SHOWN + 2)]
    for number, pack in enumerate(packs):
        IngestRun.objects.create(pack=pack, state=IngestRun.State.FINISHED)
        uploaded = timezone.now() - datetime.timedelta(days=len(packs) - number)
        Pack.objects.filter(pk=pack.pk).update(uploaded_at=uploaded)
    return packs


def rows_in(page: str) -> int:
    return page.count("board__title")


def test_board_shows_the_newest_of_a_long_group_and_leads_to_the_rest(
    client: Client, officer: User, archive_read: list[Pack]
) -> None:
    page = board_of(client, officer)
    assert rows_in(page) == ROWS_SHOWN
    assert "27 packs need you" in page and "See all 27" in page
    oldest, newest = (reverse("ingest:pack", args=[archive_read[at].hash8]) for at in (0, -1))
    assert newest in page and oldest not in page
    address = f"{reverse('ingest:board')}?group=to-review"
    assert f'href="{address}"' in page

    first = client.get(address).content.decode()
    assert rows_in(first) == ROWS_SHOWN and "1 to 25 of 27" in first
    assert 'href="?group=to-review&amp;page=2"' in first
    second = client.get(f"{address}&page=2").content.decode()
    assert rows_in(second) == 2 and oldest in second and newest not in second


def test_page_of_a_group_goes_on_being_refreshed_while_packs_are_read(
    client: Client, officer: User, archive_read: list[Pack]
) -> None:
    address = f"{reverse('ingest:board')}?group=being-read&page=2"
    client.force_login(officer)
    empty = client.get(address).content.decode()
    assert "No pack is here now." in empty and "data-busy" not in empty
    IngestRun.objects.update(state=IngestRun.State.RUNNING)
    busy = client.get(address).content.decode()
    assert rows_in(busy) == 2 and "data-busy" in busy and "staff/board.js" in busy
    assert busy.count("csrfmiddlewaretoken") > 2  # each can be cancelled, besides signing out


def test_short_group_leads_nowhere_and_an_unknown_one_is_the_board(
    client: Client, officer: User, read_pack
) -> None:
    read_pack()
    page = board_of(client, officer)
    assert "See all" not in page
    assert "1 pack needs you" in client.get("/staff/?group=nonsense").content.decode()
