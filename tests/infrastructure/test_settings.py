"""Settings under production's environment: each in a fresh process, as a server starts."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {"DEBUG": "0", "SECRET_KEY": "s3cret-" * 10, "ALLOWED_HOSTS": "papers.example.gov.uk"}
SHOW = "from django.conf import settings; print(settings.{})"


def run_with(environment: dict[str, str], code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"DJANGO_SETTINGS_MODULE": "portal.settings", **environment},
        capture_output=True,
        text=True,
    )


def setting(name: str, **environment: str) -> str:
    done = run_with(environment, SHOW.format(name))
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_production_names_what_it_lacks(missing: str) -> None:
    environment = {name: value for name, value in PRODUCTION.items() if name != missing}
    done = run_with(environment, SHOW.format("DEBUG"))
    assert done.returncode
    assert f"ImproperlyConfigured: {missing} is not set. It is " in done.stderr


@pytest.mark.parametrize(("name", "value"), [("DEBUG", "maybe"), ("MAX_PACK_MEGABYTES", "lots")])
def test_wrong_value_is_named(name: str, value: str) -> None:
    done = run_with({name: value}, SHOW.format("DEBUG"))
    assert f"{name} is {value!r}: set it to" in done.stderr


def test_production_keeps_cookies_to_https() -> None:
    assert setting("SESSION_COOKIE_SECURE", **PRODUCTION) == "True"
    assert setting("SECURE_SSL_REDIRECT", **PRODUCTION) == "True"
    assert setting("SECURE_SSL_REDIRECT", **PRODUCTION, HTTPS="0") == "False"


def test_papers_have_no_address_of_their_own() -> None:
    assert setting("MEDIA_URL") in {"", "/"}
    assert setting("MEDIA_ROOT", PORTAL_VAR="/srv/portal") == "/srv/portal/packs"


@pytest.mark.parametrize(
    ("url", "broker"),
    [
        ("redis://redis:6379/3", "redis://redis:6379/3"),
        ("unix:///run/redis.sock?db=2", "redis+socket:///run/redis.sock?virtual_host=2"),
    ],
)
def test_one_address_serves_broker_and_cache(url: str, broker: str) -> None:
    assert setting("CELERY_BROKER_URL", REDIS_URL=url) == broker
    assert setting("CACHES['default']['LOCATION']", REDIS_URL=url) == url


def test_message_is_not_delivered_twice_while_its_task_may_run() -> None:
    timeout = int(setting("CELERY_BROKER_TRANSPORT_OPTIONS['visibility_timeout']"))
    assert timeout > int(setting("CELERY_TASK_TIME_LIMIT")) > int(setting("PARSE_SECONDS"))


def test_settings_start_nothing(tmp_path: Path) -> None:
    """Reading settings, and a command without database, touch neither server nor file."""
    var = tmp_path / "var"
    done = run_with(
        {"PORTAL_VAR": str(var)},
        "import django; django.setup(); from django.core.management import call_command;"
        "call_command('check')",
    )
    assert done.returncode == 0, done.stderr
    assert not var.exists()


@pytest.mark.django_db
def test_database_runs_queries_without_compiling_them() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SHOW jit")
        assert cursor.fetchone() == ("off",)
