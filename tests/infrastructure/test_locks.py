"""Lock files: everything pinned and hashed, nothing said of where it was fetched."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PINNED = re.compile(r"^(?P<name>[a-z0-9][a-z0-9._-]*)(\[[a-z,]+\])?==\S+", re.MULTILINE)


def pinned(lock: str) -> set[str]:
    text = (ROOT / "requirements" / lock).read_text()
    return {found["name"] for found in PINNED.finditer(text)}


def declared(entries: list[str]) -> set[str]:
    return {re.split(r"[\[><=]", entry)[0].strip() for entry in entries}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_python_lock_pins_and_hashes_and_names_no_host(lock: Path) -> None:
    text = lock.read_text()
    packages = re.split(r"\n(?=[a-z0-9])", text[text.index("\n", text.index("make lock")) + 1 :])
    assert packages
    for package in packages:
        assert PINNED.match(package) and "--hash=sha256:" in package, package[:80]
    assert "://" not in text and "-index" not in text and "--find-links" not in text


def test_front_end_lock_hashes_and_names_no_host() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text())
    packages = {name: facts for name, facts in lock["packages"].items() if name}
    assert "node_modules/govuk-frontend" in packages
    assert all("integrity" in facts for facts in packages.values())
    assert not any("resolved" in facts for facts in packages.values())


@pytest.mark.parametrize("file", [".npmrc", "package.json", "pyproject.toml", "Makefile"])
def test_no_package_registry_is_named(file: str) -> None:
    assert not re.search(r"registry\s*=|index-url\s*=|://", (ROOT / file).read_text())


def test_every_declared_package_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    run = declared(project["project"]["dependencies"])
    demo = run | declared(project["project"]["optional-dependencies"]["demo"])
    development = demo | declared(project["dependency-groups"]["development"])
    assert run <= pinned("production.txt")
    assert demo <= pinned("demo.txt")
    assert development <= pinned("development.txt")


def test_locks_agree_with_each_other() -> None:
    def lines(name: str) -> set[str]:
        text = (ROOT / "requirements" / name).read_text()
        return {found[0] for found in PINNED.finditer(text)}

    assert lines("production.txt") <= lines("demo.txt") <= lines("development.txt")


def test_every_dependency_has_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    entries = re.findall(r'^    "[a-z][a-z0-9-]*[^"]*[<>=][^"]*",(.*)$', text, re.MULTILINE)
    assert len(entries) > 20
    assert all(re.match(r"\s+# \w+", comment) for comment in entries)
