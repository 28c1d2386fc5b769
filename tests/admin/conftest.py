"""Staff of both kinds, signed in, and a published pack to work on."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from documents.roles import DEMOCRATIC_SERVICES, OFFICERS, make_groups
from ingest.actions import publish_pack
from ingest.models import IngestRun
from ingest.parsing.encoding import encode
from ingest.write import write_records
from tests.ingest import papers


def staff(group: str) -> User:
    make_groups(Group.objects, Permission.objects)
    user = User.objects.create_user(group.split()[0].casefold(), is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def editor(db) -> User:
    return staff(DEMOCRATIC_SERVICES)


@pytest.fixture
def officer(db) -> User:
    return staff(OFFICERS)


@pytest.fixture
def as_editor(editor: User) -> Client:
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def as_officer(officer: User) -> Client:
    client = Client()
    client.force_login(officer)
    return client


@pytest.fixture
def november(editor: User):
    pack = papers.pack()
    record = papers.NOVEMBER_PACK
    IngestRun.objects.create(pack=pack, state=IngestRun.State.FINISHED, records=encode(record))
    write_records(pack, record)
    publish_pack(pack, by=editor)
    pack.refresh_from_db()
    return pack
