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
from urllib.parse import quote

import pytest
import redis
from django.conf import settings
from django.db import connection
from django.test.utils import override_settings

from portal.celery import app
from portal.embedded.leases import lease

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
