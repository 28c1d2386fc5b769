"""What README.md and docs/ claim is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def variables_read() -> set[str]:
    files = ("settings.py", "account_settings.py", "mode.py")
    settings = "".join((ROOT / "portal" / name).read_text() for name in files)
    return set(re.findall(r'environment\.\w+\(\s*"([A-Z_]+)"', settings))


def test_every_variable_is_documented() -> None:
    assert len(variables_read()) > 20
    assert variables_read() <= set(re.findall(r"[A-Z_]{4,}", README))


def test_every_command_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    commands = {path.stem for path in ROOT.glob("*/management/commands/*.py")}
    for page in PAGES:
        text = page.read_text()
        assert set(re.findall(r"(?:^|`)\s*make ([a-z-]+)", text, re.MULTILINE)) <= targets, page
        assert set(re.findall(r"manage\.py ([a-z_]+)", text)) <= commands | {"createsuperuser"}, (
            page
        )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text()):
        assert target.startswith("https://") or (page.parent / target).exists(), target
