"""What every test stands on: a real database and broker, and a corner of its own in each.

pytest-django makes a database for each test process. Files, cached values and messages are kept
apart here, so that tests disturb neither each other nor a portal running beside them.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import redis
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import override_settings

from documents.roles import make_groups
from portal.celery import app
from portal.embedded.leases import lease
from tests.browser.chromium import browser, page

# One browser for every folder: a second one would not start in the same process.
__all__ = ["browser", "page"]

WORKER_STARTS_WITHIN = 60  # seconds, on a busy machine
CELERY = (sys.executable, "-m", "celery", "-A", "portal")


@pytest.fixture(scope="session", autouse=True)
def own_corner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Files in a folder that goes away, and names on the Redis server that nobody else uses."""
    folder = tmp_path_factory.mktemp("var")
    prefix = f"test-{os.getpid()}"
    os.environ["REDIS_PREFIX"] = prefix
    app.conf.broker_transport_options["global_keyprefix"] = f"{prefix}-"
    cache = settings.CACHES["default"] | {"KEY_PREFIX": f"{prefix}-cache"}
    with override_settings(
        VAR_DIR=folder,
        MEDIA_ROOT=folder / "packs",
        CACHES={"default": cache},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ):
        yield
    forget_keys(f"{prefix}-*")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The test database, which may be emptied between tests, its audit log too."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditline DISABLE TRIGGER audit_lines_are_not_emptied")
        cursor.execute("ALTER TABLE audit_auditseal DISABLE TRIGGER audit_seals_are_not_emptied")


@pytest.fixture(autouse=True)
def staff_groups(request: pytest.FixtureRequest) -> None:
    """The groups that a migration made, again after a test that emptied every table."""
    named = set(request.fixturenames)
    uses_rows = {"db", "transactional_db", "live_server"} & named
    if "site" in named or not (uses_rows or request.node.get_closest_marker("django_db")):
        return  # a site filled for a whole folder of tests makes its own
    request.getfixturevalue("db")
    if not Group.objects.exists():
        make_groups(Group.objects, Permission.objects)


def forget_keys(pattern: str) -> None:
    """Remove what the tests left on the Redis server, where one was used."""
    try:
        client = redis.Redis.from_url(settings.CACHES["default"]["LOCATION"])
        if keys := list(client.scan_iter(pattern)):
            client.delete(*keys)
    except redis.exceptions.ConnectionError:
        pass  # no test asked for the embedded server


@pytest.fixture(scope="session")
def worker_environment(django_db_setup: None) -> dict[str, str]:
    """The environment of a second process that works on this test process's own database.

    That process is told the servers' addresses, so it starts none: they run from here.
    """
    if not settings.REDIS_URL:
        lease("redis", settings.EMBEDDED_DIR)
    return os.environ | {
        "DATABASE_URL": database_address(),
        "REDIS_URL": settings.CACHES["default"]["LOCATION"],
        "PORTAL_VAR": str(settings.VAR_DIR),
    }


@pytest.fixture(scope="session")
def worker_process(worker_environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A real Celery worker; give the test a `transactional_db` too, or it sees no rows."""
    log = Path(settings.VAR_DIR) / "worker.log"
    command = [*CELERY, "worker", "--concurrency=1", "--loglevel=INFO", "--without-gossip"]
    with log.open("wb") as out:
        process = subprocess.Popen(command, env=worker_environment, stdout=out, stderr=out)
    deadline = time.monotonic() + WORKER_STARTS_WITHIN
    while not app.control.ping(timeout=0.5):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            pytest.fail(f"The worker did not start:\n{log.read_text()}")
    yield process
    process.terminate()
    process.wait(timeout=30)


def database_address() -> str:
    """The test database as one address, whether it is reached by a socket or by a host."""
    facts = connection.settings_dict
    account = quote(facts["USER"]) + (f":{quote(facts['PASSWORD'])}" if facts["PASSWORD"] else "")
    host = quote(facts["HOST"], safe="") + (f":{facts['PORT']}" if facts["PORT"] else "")
    return f"postgres://{account}@{host}/{facts['NAME']}"
