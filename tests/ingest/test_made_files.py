"""What is made of a paper goes with it, and a paper never looked through gives nobody its file."""

import os
import shutil
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.urls import reverse

from documents.admin.withdrawing import note_withdrawn
from documents.downloads.made_files import items_of, pictures_of, sweep
from documents.models import AgendaItem, Pack
from documents.withholding.actions import Ground
from documents.withholding.models import PublicFile
from ingest import actions, tasks
from ingest.models import IngestRun
from ingest.waiting import look_through, never_looked_through
from tests.hiding import paper
from tests.public.builders import everything
from tests.public.canary import BOXED, planted_pack

pytestmark = pytest.mark.django_db
GROUND = Ground(reason="It says what may be paid.", paragraphs=("3",))


def silent(run: IngestRun) -> None:
    """Nobody reads it yet."""


@pytest.fixture(autouse=True)
def own_shelves(settings, tmp_path: Path) -> None:
    """Folders that no other test has filled: what is made is kept under the paper's checksum."""
    settings.VAR_DIR = tmp_path
    settings.MEDIA_ROOT = tmp_path / "packs"


@pytest.fixture
def public(django_user_model) -> Pack:
    """A paper of one page, read and published, of which everything that can be made was made."""
    file = ContentFile(paper().getvalue(), name="pack.pdf")
    pack = actions.receive_pack(file, by=None, send=silent).pack
    tasks.read_pack(pack.runs.get().pk)
    pack = actions.publish_pack(Pack.objects.get(pk=pack.pk), by=None)
    make_files(pack)
    return pack


def made_of(pack: Pack) -> list[Path]:
    public = pack.public_file.sha256
    return [pictures_of(pack.sha256), pictures_of(public), items_of(pack)]


def make_files(pack: Pack) -> None:
    for folder in made_of(pack):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "1.png").write_bytes(b"made")


@pytest.mark.parametrize("act", ["withdraw", "restrict", "withhold", "release"])
def test_what_was_made_of_a_paper_goes_with_it(
    public: Pack, act: str, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        if act == "withdraw":
            actions.withdraw_pack(public, by=None, reason="A wrong figure.")
        elif act == "restrict":
            actions.restrict_pack(public, by=None)
        elif act == "withhold":
            actions.withhold_pages(public, [1], by=None, ground=GROUND, send=silent)
        else:
            actions.release_pages(public, [1], by=None, reason="Looked.", send=silent)
    assert [folder for folder in made_of(public) if folder.exists()] == []


def test_what_was_made_stays_where_the_act_does_not(
    public: Pack, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(actions.PackRefused):
        actions.withhold_pages(public, [1], by=None, ground=Ground(reason=""), send=silent)
    assert all(folder.exists() for folder in made_of(public))


def test_withdrawn_item_takes_its_file_along(rf, django_capture_on_commit_callbacks) -> None:
    rows = everything("Marigold")
    items_of(rows.pack).mkdir(parents=True)
    request = rf.post("/admin/", {"reason": "It was not ready."})
    request.user = None
    with django_capture_on_commit_callbacks(execute=True):
        note_withdrawn(request, AgendaItem.objects.filter(pk=rows.item.pk), {})
    assert not items_of(rows.pack).exists()


def test_sweep_takes_what_a_crash_left_and_nothing_else(public: Pack) -> None:
    root, old = Path(settings.MEDIA_ROOT), time.time() - 2 * 24 * 3600
    kept = [*made_of(public), Path(public.file.path), Path(public.public_file.file.path)]
    fresh = root / "ab" / "abfresh.pdf"
    left = [root / "cd" / "cdleft.pdf", root / "public" / "ef" / "efleft.pdf"]
    left.append(pictures_of(public.sha256) / "2.part")
    for file in (fresh, *left):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"%PDF")
    for file in left:
        os.utime(file, (old, old))
    nobodys = [pictures_of("0" * 64), items_of(Pack(sha256="1" * 64))]
    for folder in nobodys:
        folder.mkdir(parents=True)
    sweep()
    assert [path for path in (*left, *nobodys) if path.exists()] == []
    assert all(path.exists() for path in (*kept, fresh))
    Pack.objects.update(withdrawn_at="2024-02-06T10:00Z")
    sweep()
    assert [folder for folder in made_of(public) if folder.exists()] == []
    assert Path(public.public_file.file.path).exists(), "published again, it is needed"


def test_pictures_of_what_may_be_exempt_are_not_kept(public: Pack, admin_client) -> None:
    actions.withhold_pages(public, [1], by=None, ground=GROUND, send=silent)
    shutil.rmtree(pictures_of(public.sha256))
    address = reverse("ingest:page_picture", args=[public.hash8, 1])
    answer = admin_client.get(f"{address}?original=1")
    assert b"".join(answer).startswith(b"\x89PNG")
    assert not (pictures_of(public.sha256) / "1.png").exists()


# --- Published before portals looked ---------------------------------------------------------
@pytest.fixture
def of_old(public: Pack) -> Pack:
    """As an earlier portal left it: public, with records that know of no findings."""
    PublicFile.objects.all().delete()
    for run in IngestRun.objects.all():
        del run.records["findings"]
        run.save()
    return public


def files_given(client, pack: Pack) -> list[str]:
    address = pack.get_absolute_url()
    asked = [f"{address}pack.pdf", f"{address}1/page.png"]
    return [where for where in asked if client.get(where).status_code == 200]


def test_paper_never_looked_through_gives_nobody_its_file(client, of_old: Pack) -> None:
    assert files_given(client, of_old) == []
    answer = client.get(f"{of_old.get_absolute_url()}pack.pdf")
    assert answer.status_code == 404 and "being made ready" in answer.content.decode()
    assert client.get(of_old.get_absolute_url()).status_code == 200


def test_such_papers_are_read_again_by_themselves_once(client, of_old: Pack) -> None:
    [run] = look_through(20)
    assert look_through(20) == []
    tasks.read_pack(run.pk)
    assert files_given(client, of_old) != []
    assert not never_looked_through().exists() and look_through(20) == []


def test_one_that_cannot_be_read_waits_for_an_officer(admin_client, of_old: Pack) -> None:
    [run] = look_through(20)
    IngestRun.objects.filter(pk=run.pk).update(state="failed", failure="It is damaged.")
    assert look_through(20) == []
    board = admin_client.get(reverse("ingest:board")).content.decode()
    assert "Public, but without a PDF" in board


def test_what_is_found_then_is_withdrawn_at_once(client, of_old: Pack) -> None:
    with of_old.file.open("wb") as file:
        file.write(planted_pack())
    call_command("look_through", "--now")
    assert not Pack.objects.published().exists()
    assert client.get(of_old.get_absolute_url()).status_code == 410
    assert BOXED in str(list(of_old.findings.values_list("words", flat=True)))


def test_paper_without_its_public_file_is_not_published(public: Pack) -> None:
    actions.withdraw_pack(public, by=None)
    PublicFile.objects.all().delete()
    with pytest.raises(actions.PackRefused, match="not made yet"):
        actions.publish_pack(Pack.objects.get(), by=None)
