"""How the portal runs for real: the compose file as data, and its commands as processes."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OWN = ("web", "worker", "beat")
SECONDS = 120


def test_every_part_is_there_and_watched() -> None:
    assert set(SERVICES) == {"db", "redis", "migrate", "web", "worker", "beat"}
    for name in ("db", "redis", *OWN):
        assert SERVICES[name]["healthcheck"]["test"][0] == "CMD", name


@pytest.mark.parametrize("name", OWN)
def test_own_services_run_one_image_after_the_migrations(name: str) -> None:
    service = SERVICES[name]
    assert service["image"] == SERVICES["migrate"]["image"]
    assert service["command"] == ["portal/scripts/serve", name]
    assert service["healthcheck"]["test"] == ["CMD", "portal/scripts/is-well", name]
    assert service["depends_on"]["migrate"]["condition"] == "service_completed_successfully"
    assert service["volumes"] == ["papers:/var/lib/portal"]


def test_what_must_last_lies_on_volumes() -> None:
    assert set(COMPOSE["volumes"]) == {"papers", "database", "messages"}


def test_what_the_readme_lets_one_set_reaches_the_containers() -> None:
    table = re.findall(r"^\| (`[A-Z_`, ]+`) \|", (ROOT / "README.md").read_text(), re.MULTILINE)
    named = {name for row in table for name in re.findall(r"[A-Z_]+", row)}
    of_containers = {"DEBUG", "PORTAL_VAR", "STATIC_ROOT", "REDIS_PREFIX"}  # set by the image
    assert len(named) > 40
    assert named - of_containers <= SERVICES["web"]["environment"].keys()


def test_no_secret_is_written_down() -> None:
    for service in SERVICES.values():
        for name, value in service.get("environment", {}).items():
            if re.search("SECRET|PASSWORD|_URL", name) and name != "REDIS_URL":
                from_outside = r"\$\{[A-Z_]+:(\?|-\})"  # demanded, or empty where it is not given
                assert re.search(from_outside, value), f"{name} must come from outside"


def test_only_this_machine_reaches_the_web_server() -> None:
    published = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert published == ["127.0.0.1:${PORT:-8000}:8000"]


def test_image_is_not_roots_and_takes_only_what_it_needs() -> None:
    last_stage = (ROOT / "Dockerfile").read_text().split("\nFROM ")[-1]
    assert re.search(r"^USER portal$", last_stage, re.MULTILINE)
    assert "--require-hashes" in (ROOT / "Dockerfile").read_text()
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert ignored[0] == "*" and not {"!var", "!.env", "!tests"} & set(ignored)


def test_unknown_command_is_refused() -> None:
    done = subprocess.run(
        [ROOT / "portal" / "scripts" / "serve", "tea"], capture_output=True, text=True
    )
    assert done.returncode == 2 and "web, worker, beat or migrate" in done.stderr


# --- The same commands, without containers ----------------------------------------------------
@pytest.fixture(scope="module")
def production(worker_environment: dict[str, str]) -> dict[str, str]:
    """Production's environment on the test's database and broker, with static files gathered."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    programs = Path(sys.executable).parent
    environment = worker_environment | {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "DEBUG": "0",
        "SECRET_KEY": "only-for-this-test-" * 4,
        "ALLOWED_HOSTS": "papers.example.gov.uk",
        "HTTPS": "0",
        "BIND": f"127.0.0.1:{port}",
        "HOSTNAME": f"test-{port}",
        "WORKER_PROCESSES": "1",
        "WEB_WORKERS": "1",
    }
    command = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity=0"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    return environment


@contextmanager
def served(name: str, environment: dict[str, str], folder: Path) -> Iterator[None]:
    """One of the services, until the block ends; it is well when the block begins."""
    log = folder / f"{name}.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            ["portal/scripts/serve", name], cwd=ROOT, env=environment, stdout=out, stderr=out
        )
    try:
        deadline = time.monotonic() + SECONDS
        while not is_well(name, environment):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
        yield
    finally:
        process.terminate()
        assert process.wait(timeout=SECONDS) in (0, -15), log.read_text()


def is_well(name: str, environment: dict[str, str]) -> bool:
    question = subprocess.run(["portal/scripts/is-well", name], cwd=ROOT, env=environment)
    return question.returncode == 0


@pytest.mark.worker
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ["worker", "beat"])
def test_service_runs_and_is_found_well(
    name: str, production: dict[str, str], tmp_path: Path
) -> None:
    environment = production | {"PORTAL_VAR": str(tmp_path)}
    assert not is_well(name, environment)
    with served(name, environment, tmp_path):
        pass


@pytest.mark.django_db(transaction=True)
def test_web_serves_pages_and_hashed_styles(production: dict[str, str], tmp_path: Path) -> None:
    with served("web", production, tmp_path):
        page = fetch(production, "/")
        [styles] = re.findall(r'href="(/static/vendor/portal\.[0-9a-f]+\.css)"', page)
        assert "govuk" in fetch(production, styles)


def fetch(environment: dict[str, str], path: str) -> str:
    question = urllib.request.Request(
        f"http://{environment['BIND']}{path}", headers={"Host": environment["ALLOWED_HOSTS"]}
    )
    with urllib.request.urlopen(question, timeout=30) as answer:
        return str(answer.read().decode())
