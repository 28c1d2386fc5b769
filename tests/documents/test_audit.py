"""The audit log: every act leaves a line, nobody can alter one, and tampering is told."""

import csv
import io

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import Group, User
from django.db import InternalError, ProgrammingError, connection, transaction
from django.urls import reverse

from documents.actions import lift_restriction, publish_pack, restrict_pack, withdraw_pack
from documents.audit.acts import Act
from documents.audit.chain import check_chain
from documents.audit.models import AuditLine
from documents.audit.recording import record
from documents.roles import ADMINISTRATORS
from tests.ingest import papers

pytestmark = pytest.mark.django_db
REFUSED = (InternalError, ProgrammingError)


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("editor")


@pytest.fixture
def administrator(client) -> User:
    user = User.objects.create_user("administrator")
    user.groups.add(Group.objects.get(name=ADMINISTRATORS))
    client.force_login(user)
    return user


def sealed() -> None:
    """As at the end of a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def test_every_act_on_a_pack_leaves_a_line(editor):
    pack = papers.pack()
    publish_pack(pack, by=editor)
    withdraw_pack(pack, by=editor, reason="A wrong figure.")
    restrict_pack(pack, by=editor)
    lift_restriction(pack, by=editor)
    lines = list(AuditLine.objects.order_by("pk"))
    assert [line.act for line in lines] == [
        *("published", "withdrawn", "restricted", "restriction lifted")
    ]
    assert {(line.person, line.about_key, line.address) for line in lines} == {
        ("editor", str(pack.pk), pack.get_absolute_url())
    }
    assert lines[1].reason == "A wrong figure."


def test_act_that_fails_leaves_none(editor):
    with pytest.raises(RuntimeError), transaction.atomic():
        record(Act.PUBLISHED, by=editor)
        raise RuntimeError
    assert not AuditLine.objects.exists()


@pytest.mark.parametrize("table", ["audit_auditline", "audit_auditseal"])
@pytest.mark.parametrize(
    "change", ["UPDATE {} SET id = id + 1", "DELETE FROM {}", "TRUNCATE {} CASCADE"]
)
def test_the_database_refuses_changes(editor, table, change):
    record(Act.PUBLISHED, by=editor)
    sealed()
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER ALL")
        with pytest.raises(REFUSED, match="only grows"), transaction.atomic():
            cursor.execute(change.format(table))
    assert AuditLine.objects.count() == 1


def test_chain_is_whole_until_somebody_gets_round_the_refusal(editor):
    for _ in range(3):
        record(Act.PUBLISHED, by=editor)
    sealed()
    assert (check_chain().lines, check_chain().broken) == (3, ())
    second = AuditLine.objects.order_by("pk")[1]
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditline DISABLE TRIGGER audit_line_stays")
        cursor.execute("UPDATE audit_auditline SET person = 'nobody' WHERE id = %s", [second.pk])
    assert check_chain().broken == (second.pk,)


def test_line_put_in_without_a_seal_is_told(editor):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditline DISABLE TRIGGER audit_line_is_sealed")
    line = record(Act.PUBLISHED, by=editor)
    assert check_chain().broken == (line.pk,)


def test_edit_in_the_admin_is_a_line(editor):
    LogEntry.objects.log_actions(
        editor.pk, [papers.pack()], CHANGE, change_message=[{"changed": {"fields": ["Title"]}}]
    )
    line = AuditLine.objects.get(act=Act.EDITED)
    assert (line.person, line.about_kind) == ("editor", "pack")
    assert "Title" in line.details["change"]


def test_administrator_finds_lines(client, administrator, editor):
    record(Act.PUBLISHED, by=editor, reason="Because of Tuesday.")
    record(Act.RESTRICTED, by=administrator)
    address = reverse("audit:log")
    assert "Because of Tuesday." in client.get(address).content.decode()
    found = client.get(address, {"person": "edit", "act": "published"}).context["page"]
    assert [line.act for line in found] == ["published"]
    assert "Enter a date such as" in client.get(address, {"since": "soon"}).content.decode()
    sealed()
    assert "The log is whole" in client.get(address, {"check": "1"}).content.decode()


def test_export_is_itself_a_line_and_holds_no_formula(client, administrator, editor):
    record(Act.PUBLISHED, by=editor, reason="=HYPERLINK()")
    answer = client.get(reverse("audit:export"))
    rows = list(csv.DictReader(io.StringIO(b"".join(answer).decode())))
    assert [row["act"] for row in rows] == ["published", "exported"]
    assert rows[0]["reason"] == "'=HYPERLINK()"
    assert AuditLine.objects.first().act == "exported"


def test_log_costs_the_same_for_one_line_and_for_many(
    client, administrator, editor, django_assert_num_queries
):
    record(Act.PUBLISHED, by=editor)
    address = reverse("audit:log")
    client.get(address)
    with django_assert_num_queries(6):
        client.get(address)
    for _ in range(3):
        record(Act.PUBLISHED, by=editor)
    with django_assert_num_queries(6):
        client.get(address)
