"""Every address of the portal with every role, asked for and sent to, against the matrix."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import NoReverseMatch, URLResolver, get_resolver, reverse

from ingest.models import IngestRun
from ingest.parsing.encoding import encode
from tests.accounts.matrix import ALL, ENDS, MATRIX, ROLES, STARTS, allowed, table
from tests.ingest import papers
from tests.public.builders import Everything, a_pack, everything

pytestmark = pytest.mark.django_db
DOORS = ("/staff/sign-in/", "/admin/login/")
REFUSALS = (401, 403)
ROOT = Path(__file__).resolve().parents[2]
KINDS = {"documents:completeness_chapter": "to-follow", "documents:minutes_document": "pdf"}
KEYS: dict[str, Callable[[Everything], int]] = {
    "documents:plan_entry": lambda rows: rows.entry.pk,
    "documents:minutes_document": lambda rows: rows.meeting.pk,
}
UNSEEN = ("ingest:restrict",)  # an officer may, as long as the pack is not public


def names(patterns: Any, spaces: tuple[str, ...] = ()) -> Iterator[str]:
    """The name of every address, with its namespace; one without a name counts by that alone."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from names(pattern.url_patterns, inner)
        else:
            yield ":".join((*spaces, pattern.name or ""))


NAMES = sorted(set(names(get_resolver().url_patterns)))


def test_every_address_has_an_entry() -> None:
    missing = [name for name in NAMES if allowed(name, "GET") is None]
    assert not missing, f"say in tests/accounts/matrix.py to whom these are open: {missing}"


def test_every_entry_is_an_address() -> None:
    assert not set(MATRIX) - set(NAMES)


@pytest.fixture
def rows() -> Everything:
    """A public row of every kind, and a run of the pack with its records."""
    rows = everything("Marigold")
    IngestRun.objects.create(
        pack=rows.pack, state=IngestRun.State.FINISHED, records=encode(papers.NOVEMBER_PACK)
    )
    return rows


@pytest.fixture
def accounts(person) -> dict[str, User]:
    staff = {role: person(role) for role in ROLES if role not in ("anonymous", "resident")}
    return {**staff, "resident": User.objects.create_user("resident", password="a long phrase")}


def values(name: str, rows: Everything) -> dict[str, Any]:
    """For each part of an address that varies: a row that is there."""
    named = {
        "committees:committee": rows.committee.slug,
        "documents:committee_calendar": rows.committee.slug,
        "documents:committee_feed": rows.committee.slug,
        "committees:councillor": rows.councillor.slug,
        "committees:portfolio": rows.portfolio.slug,
        "documents:plan_entry": "marigold-decision",
    }
    return {
        "slug": named.get(name, "harbour"),
        "hash8": a_pack("Unseen", published=False).hash8 if name in UNSEEN else rows.pack.hash8,
        "number": 1,
        "position": rows.report.position,
        "committee": rows.committee.slug,
        "meeting": rows.meeting.slug,
        "item": rows.item.slug,
        "minute": rows.minute.slug,
        "year": 2024,
        "month": 2,
        "section": "meetings",
        "kind": KINDS.get(name, "minutes"),
        "pk": KEYS[name](rows) if name in KEYS else 1,
        "uidb36": "1",
        "key": "abc",
        "provider_id": "council",
        "app_label": "documents",
        "content_type_id": "1",
        "id": str(User.objects.get(username="resident").pk),
        "object_id": row_of_admin(name, rows),
        "kept": row_of_admin(name, rows),
        "other": row_of_admin(name, rows),
        "url": "nowhere",
    }


def row_of_admin(name: str, rows: Everything) -> str:
    label, _, model = name.removeprefix("admin:").partition("_")
    model = model.partition("_")[0]
    if (label, model) == ("auth", "user"):
        return str(User.objects.get(username="resident").pk)
    known = {**apps.all_models.get(label, {})}.get(model)
    found = known._default_manager.first() if known else None
    return str(found.pk) if found else "1"


def address(name: str, rows: Everything) -> str:
    given = values(name, rows)
    found = get_resolver()
    for space in name.split(":")[:-1]:
        found = found.namespace_dict[space][1]
    view = name.rpartition(":")[2]
    for possibilities, *_ in found.reverse_dict.getlist(view):
        arguments = {key: given[key] for key in possibilities[0][1] if given.get(key) is not None}
        try:
            if "_0" in arguments:
                return reverse(name, args=list(arguments.values()))
            return reverse(name, kwargs=arguments)
        except NoReverseMatch:
            continue
    raise AssertionError(f"give the parts of {name} in `values` of this test")


def ask(role: str, accounts: dict[str, User], method: str, where: str) -> HttpResponseBase:
    """One request, and what it changed undone."""
    client = Client(raise_request_exception=False)
    if role != "anonymous":
        client.force_login(accounts[role])
    with transaction.atomic():
        answer = client.get(where) if method == "GET" else client.post(where)
        transaction.set_rollback(True)
    return answer


def was_let_in(answer: HttpResponseBase) -> bool:
    return answer.status_code not in REFUSALS and not at_the_door(answer)


def at_the_door(answer: HttpResponseBase) -> bool:
    return answer.status_code == 302 and answer["Location"].startswith(DOORS)


@pytest.mark.parametrize("part", ["admin:", "ingest:", "documents:", ""])
def test_addresses_are_open_to_those_whom_the_matrix_names(
    part: str, rows: Everything, accounts: dict[str, User]
) -> None:
    mine = [name for name in NAMES if part_of(name) == part and name != "admin:"]
    assert mine
    wrong = [told for name in mine for told in try_address(name, rows, accounts)]
    assert not wrong, "\n".join(wrong)


def part_of(name: str) -> str:
    space = f"{name.partition(':')[0]}:"
    return space if space in ("admin:", "ingest:", "documents:") else ""


def try_address(name: str, rows: Everything, accounts: dict[str, User]) -> Iterator[str]:
    """What differs from the matrix, in words."""
    where = address(name, rows)
    for method in ("GET", "POST"):
        who = allowed(name, method) or frozenset()
        for role in ROLES:
            answer = ask(role, accounts, method, where)
            if not who and answer.status_code in (302, 404, 405):
                continue  # open to nobody: not there, or the way in
            due = role in who
            fits = was_let_in(answer) if due else refused(answer, role)
            if not fits or answer.status_code >= 500:
                meant = "be let in" if due else "be kept out"
                yield f"{name}: {role} should {meant}; {method} {where}: {answer.status_code}"


def refused(answer: HttpResponseBase, role: str) -> bool:
    """A visitor is shown the door to sign in at; who is signed in already is told no."""
    return at_the_door(answer) if role == "anonymous" else not was_let_in(answer)


def test_docs_print_the_matrix() -> None:
    """Run `python -m tests.accounts.matrix` after a change, and put it between the marks."""
    text = (ROOT / "docs" / "roles.md").read_text()
    assert text.partition(STARTS)[2].partition(ENDS)[0].strip() == table().strip()


def test_public_addresses_stay_public_to_staff_alike(rows, accounts) -> None:
    """Nobody loses by signing in what is open to all."""
    for name in ("home", "documents:paper", "documents:pack_file", "ingest:page_picture"):
        assert MATRIX[name] == ALL
        for role in ROLES:
            assert ask(role, accounts, "GET", address(name, rows)).status_code in (200, 404)
