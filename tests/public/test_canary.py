"""The canary: words planted in exempt pages and hidden places reach no public surface."""

import re
from collections import deque

import pypdfium2
import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from documents.audit.models import AuditLine
from documents.models import Meeting, Pack, PackPage, SearchEntry
from documents.roles import DEMOCRATIC_SERVICES
from documents.withholding.actions import Ground
from ingest import actions, tasks
from ingest.models import IngestRun
from tests.public.canary import OPEN, PLANTED, REASON, planted_pack, words_in

pytestmark = pytest.mark.django_db
LINK = re.compile(r'(?:href|src|content)="(/[^"#]*)')
NOT_PUBLIC = ("/staff/", "/admin/", "/static/")
GROUND = Ground(reason=REASON, paragraphs=("3",))
# Tables in which the words may stand: what those are shown who review and decide on a held pack.
STAFF_TABLES = {"ingest_ingestrun", "withholding_finding"}


@pytest.fixture
def editor() -> User:
    user = User.objects.create_user("editor")
    user.groups.add(Group.objects.get(name=DEMOCRATIC_SERVICES))
    return user


@pytest.fixture
def held(editor: User) -> Pack:
    """The planted pack, uploaded and read."""
    file = ContentFile(planted_pack(), name="pack.pdf")
    received = actions.receive_pack(file, by=editor, send=lambda run: None)
    tasks.read_pack(received.run.pk)
    assert received.run.pack.runs.get().state == "finished", received.run.pack.runs.get().failure
    return received.pack


def read_again(pack: Pack) -> None:
    run = pack.runs.exclude(state__in=["finished", "failed"]).get()
    tasks.read_pack(run.pk)
    run.refresh_from_db()
    assert run.state == "finished", run.failure


@pytest.fixture
def public(held: Pack, editor: User) -> Pack:
    """Pages 3 and 4 withheld, everything else released, read again and published."""
    silent = {"by": editor, "send": lambda run: None}
    actions.withhold_pages(held, [3, 4], ground=GROUND, **silent)
    actions.release_pages(held, [0, 2, 5], reason="Looked through by hand.", **silent)
    read_again(held)
    return actions.publish_pack(Pack.objects.get(pk=held.pk), by=editor)


def leaks_in_tables() -> dict[str, list[str]]:
    """By table of the database, the planted words that stand anywhere in it."""
    found: dict[str, list[str]] = {}
    with connection.cursor() as cursor:
        for table in sorted(model._meta.db_table for model in apps.get_models()):
            cursor.execute(f"SELECT coalesce(string_agg(t::text, chr(10)), '') FROM \"{table}\" t")
            text = cursor.fetchone()[0]
            words = [word for word in PLANTED if word.lower() in text.lower()]
            if words:
                found[table] = words
    return found


def public_answers(client: Client) -> dict[str, bytes]:
    """Whatever a visitor gets by following every link and asking for every planted word."""
    asked = [f"/search/?q={word}" for word in (*PLANTED, OPEN)]
    waiting, seen = deque(["/", "/sitemap.xml", "/withheld/", "/calendar.ics", *asked]), {}
    while waiting:
        address = waiting.popleft().replace("&amp;", "&")
        if address in seen or address.startswith(NOT_PUBLIC) or "/calendar/" in address:
            continue
        answer = client.get(address, follow=True)
        content = b"".join(answer) if answer.streaming else answer.content
        seen[address] = content
        if b"<html" in content[:200].lower():
            waiting.extend(LINK.findall(content.decode()))
        waiting.extend(re.findall(r"https?://testserver(/[^<\"#\s]*)", content.decode("latin-1")))
    return seen


def test_held_pack_is_in_no_table_of_the_public(held: Pack) -> None:
    assert set(leaks_in_tables()) <= STAFF_TABLES
    assert not SearchEntry.objects.exists() and not Meeting.objects.exists()
    assert not PackPage.objects.exists()


def test_held_pack_is_not_published_before_every_decision(held: Pack, editor: User) -> None:
    pages = set(held.findings.filter(holds=True).values_list("page", flat=True))
    assert pages == {None, 2, 3, 4, 5}
    with pytest.raises(actions.PackRefused):
        actions.publish_pack(held, by=editor)
    actions.withhold_pages(held, [3, 4], by=editor, ground=GROUND)
    with pytest.raises(actions.PackRefused, match=r"5 things were found"):
        actions.publish_pack(held, by=editor)
    assert IngestRun.objects.count() == 1


def test_no_public_surface_has_a_planted_word(client: Client, public: Pack) -> None:
    answers = public_answers(client)
    address = public.get_absolute_url()
    for needed in (address, f"{address}pack.pdf", f"{address}2/", f"{address}5/page.png"):
        assert needed in answers, f"the walk did not come to {needed}"
    leaks = {
        (address, word)
        for address, content in answers.items()
        for word in PLANTED
        if word.lower() in words_in(content).lower() and address != f"/search/?q={word}"
    }
    assert not leaks
    for word in PLANTED:  # the visitor's own words, and no hit
        assert b"Nothing published matches" in answers[f"/search/?q={word}"]
    assert OPEN in words_in(answers[f"/search/?q={OPEN}"])


def test_withheld_pages_are_no_pages_and_no_pictures(client: Client, public: Pack) -> None:
    address = public.get_absolute_url()
    for number in (3, 4):
        told = client.get(f"{address}{number}/")
        assert told.status_code == 404 and REASON in told.content.decode()
        assert not [word for word in PLANTED if word.lower() in words_in(told.content).lower()]
        assert client.get(f"{address}{number}/page.png").status_code == 404
        assert client.get(f"{address}{number}/page.png?original=1").status_code == 404
    assert client.get(f"{address}5/page.png").status_code == 200


def test_public_file_keeps_the_numbers_of_pages(client: Client, public: Pack) -> None:
    content = b"".join(client.get(f"{public.get_absolute_url()}pack.pdf"))
    with pypdfium2.PdfDocument(content) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    assert len(texts) == 5
    assert OPEN in texts[1]
    for text in texts[2:4]:
        assert "This page is withheld from the public" in text
        assert "paragraph 3" in text and REASON in text
    assert "Page 4" in texts[3]
    assert texts[4].strip() == "", "a page with hidden words is a picture"


def test_database_forgets_what_was_withheld(public: Pack) -> None:
    assert leaks_in_tables() == {}
    assert "Quokkabird" not in str(list(AuditLine.objects.values_list()))


def test_what_is_withheld_is_said_to_the_public(client: Client, public: Pack) -> None:
    page = client.get(reverse("withholding:withheld")).content.decode()
    assert "ages 3 to 4" in page and "aragraph 3" in page and REASON in page


def test_reading_again_changes_nothing(public: Pack, editor: User) -> None:
    before = public.public_file.sha256
    actions.parse_again(public, by=editor, send=lambda run: None)
    read_again(public)
    after = Pack.objects.get(pk=public.pk)
    assert after.is_published and after.public_file.sha256 == before
    assert leaks_in_tables() == {}


def test_page_withheld_later_is_gone_at_once_and_the_rest_comes_back(
    client: Client, public: Pack, editor: User
) -> None:
    address = public.get_absolute_url()
    silent = {"by": editor, "send": lambda run: None}
    actions.withhold_pages(public, [2], ground=GROUND, **silent)
    gone = client.get(address)
    assert gone.status_code == 410 and REASON in gone.content.decode()
    assert client.get(f"{address}pack.pdf").status_code == 410
    assert not SearchEntry.objects.exists()
    published_at = public.published_at
    read_again(public)
    assert client.get(address).status_code == 200
    assert client.get(f"{address}2/").status_code in (404, 410)
    assert Pack.objects.get(pk=public.pk).published_at == published_at
    answers = public_answers(client)
    told = {a for a, content in answers.items() if "earns more" in words_in(content)}
    assert not told


def test_released_page_comes_back_without_what_was_hidden(
    client: Client, public: Pack, editor: User
) -> None:
    silent = {"by": editor, "send": lambda run: None}
    actions.withhold_pages(public, [5], ground=GROUND, **silent)
    read_again(public)
    actions.release_pages(public, [5], reason="The talks are over.", **silent)
    read_again(public)
    content = b"".join(client.get(f"{public.get_absolute_url()}pack.pdf"))
    assert not [word for word in PLANTED if word.lower() in words_in(content).lower()]
    assert client.get(f"{public.get_absolute_url()}5/page.png").status_code == 200
    ledger = client.get(reverse("withholding:withheld")).content.decode()
    assert ledger.count(", opened on ") == 1 and "decided anew" not in ledger


def test_confidential_page_is_never_opened(public: Pack, editor: User) -> None:
    silent = {"by": editor, "send": lambda run: None}
    secret = Ground(reason="From a department.", confidential=True)
    actions.withhold_pages(public, [3], ground=secret, **silent)
    with pytest.raises(actions.PackRefused, match="never opened"):
        actions.release_pages(public, [3], reason="Please.", **silent)
    with pytest.raises(actions.PackRefused, match="never opened"):
        actions.withhold_pages(public, [3], ground=GROUND, **silent)
