"""The guides and the site agree: their pictures are there, and buttons say what they are said to.

Words in **bold** in docs/guides are words that the site prints. The steps themselves are walked in
a browser by the other modules of this folder.
"""

import re
from functools import cache
from pathlib import Path

import django
import pytest

from tests.guides.pictures import FOLDER, ROOT

GUIDES = sorted((ROOT / "docs" / "guides").glob("*.md"))
LARGEST_IN_ALL = 3_000_000  # bytes: everybody who clones the repository carries them
OWN = ("templates", "static/staff", "documents", "ingest", "committees", "portal")
ADMIN = Path(django.__file__).parent / "contrib"
DJANGOS = (
    "admin/templates",
    "admin/helpers.py",
    "admin/options.py",
    "admin/static/admin/js",
    "auth/models.py",
    "auth/admin.py",
)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
ADD = "add another"  # then the kind of row, which the admin puts in by itself


@cache
def site_words() -> str:
    """All that templates, admin and scripts may print, one space between words."""
    sources = [ROOT / folder for folder in OWN] + [ADMIN / name for name in DJANGOS]
    text = " ".join(path.read_text(errors="replace") for each in sources for path in _files(each))
    return " ".join(text.casefold().split())


def _files(source: Path) -> list[Path]:
    if source.is_file():
        return [source]
    found = (path for path in source.rglob("*") if path.suffix in (".html", ".js", ".py"))
    return sorted(path for path in found if "migrations" not in path.parts)


def is_printed(words: str) -> bool:
    asked = " ".join(words.casefold().split())
    if asked.startswith(ADD):
        row = asked.removeprefix(ADD).strip()
        return f"{ADD} %(verbose_name)s" in site_words() and f"class {row}(" in site_words()
    return asked in site_words()


def pictures_of(guide: Path) -> list[Path]:
    named = PICTURE.findall(guide.read_text())
    return [(guide.parent / target).resolve() for target in named]


def test_every_role_has_its_guide() -> None:
    names = {guide.stem for guide in GUIDES}
    assert names == {"officer", "democratic-services", "exempt-reader", "administrator"}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_words_in_bold_are_printed_by_the_site(guide: Path) -> None:
    quoted = BOLD.findall(guide.read_text())
    assert quoted
    assert [words for words in quoted if not is_printed(words)] == []


def test_words_that_the_site_does_not_print_would_be_found() -> None:
    assert not is_printed("Press here to make it so")
    assert not is_printed("Add another Griffin")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_every_picture_is_there(guide: Path) -> None:
    pictures = pictures_of(guide)
    assert pictures
    assert [path.name for path in pictures if not path.is_file()] == []


def test_every_picture_is_shown_somewhere_and_all_are_small() -> None:
    shown = {path for guide in GUIDES for path in pictures_of(guide)}
    kept = set(FOLDER.glob("*.png"))
    assert {path.name for path in kept - shown} == set()
    assert sum(path.stat().st_size for path in kept) < LARGEST_IN_ALL
