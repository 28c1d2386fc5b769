"""Every hiding place of a PDF: what is in it is found, or reaches nobody.

The word planted there is in no public file, whether its page is released or withheld; and where
nothing is found, it is not in the text that was read either.
"""

from pathlib import Path
from typing import Any

import pytest

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import PackRecord
from ingest.parsing.tripwire.look import look_for_secrets
from ingest.public_file.build import build
from ingest.public_file.plan import DRAWN
from tests.hiding import OPEN_WORDS, PLACES, WORD
from tests.public.canary import words_in

SHEET = {"printed": 1, "ground": "", "confidential": False, "paragraphs": ["3"], "reason": "So."}
FOUND = {
    "text-under-a-box": (
        *("under a box", "under a box drawn in a form", "in a form under a box in that form"),
        *("in a form under a box of the page", "under a box that is a comment"),
        *("under a very thick line", "black on a black band", "recognised under a box of a scan"),
    ),
    "hidden-text": (
        *("under a picture", "under a photograph", "behind a white rectangle", "white on white"),
        *("drawn in mode 3", "drawn in mode 7", "tiny", "squeezed to nothing", "transparent"),
        *("clipped away", "recognised where a scan is blank"),
    ),
    "text-beyond-the-edge": ("off the page", "cropped away"),
    "hidden-layer": ("in a layer that is off", "in a form whose layer is off"),
    "spoken-text": ("text of a passage for readers aloud",),
    "comments": ("comment", "popup", "comment on a square", "text box that is hidden"),
    "redaction-not-applied": ("redaction never applied",),
    "attachments": ("attachment",),
}


@pytest.fixture(params=sorted(PLACES))
def hidden(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path, PackRecord]:
    path = tmp_path / "paper.pdf"
    path.write_bytes(PLACES[request.param]())
    assert WORD in words_in(path.read_bytes())
    return request.param, path, parse_pack(path, look=look_for_secrets)


def says(path: Path) -> str:
    return words_in(path.read_bytes()).lower()


def made(path: Path, **plan: Any) -> Path:
    public = path.with_name("public.pdf")
    build(path, public, {"withheld": {}, "drawn": [], **plan})
    return public


def test_what_is_hidden_is_found_or_reaches_nobody(hidden: tuple[str, Path, PackRecord]) -> None:
    name, path, record = hidden
    holding = [finding for finding in record.findings if finding.holds]
    due = {code for code, places in FOUND.items() if name in places}
    assert due <= {finding.code for finding in holding}
    if not holding:
        assert WORD not in " ".join(page.text for page in record.pages)
    drawn = sorted({finding.page for finding in holding if finding.code in DRAWN})
    assert WORD.lower() not in says(made(path, drawn=drawn))
    assert WORD.lower() not in says(made(path, withheld={"1": SHEET}))
    assert WORD.lower() not in says(made(path, all_drawn=True))


def test_whoever_decides_is_told_the_words(hidden: tuple[str, Path, PackRecord]) -> None:
    name, _, record = hidden
    told = " ".join(finding.words for finding in record.findings)
    for code in ("text-under-a-box", "hidden-text", "comments", "spoken-text", "attachments"):
        if name in FOUND[code]:
            assert WORD in told
    assert WORD not in " ".join(finding.message for finding in record.findings)


def test_every_place_that_is_to_be_found_is_tried() -> None:
    assert {name for names in FOUND.values() for name in names} <= set(PLACES)


def test_what_the_open_page_shows_stays(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(PLACES["title of a bookmark"]())
    whole = says(made(path))
    for words in OPEN_WORDS:
        assert words.lower() in whole


@pytest.mark.parametrize(
    ("place", "kept"),
    [
        ("title of a bookmark", "page 1"),
        ("description of a picture", "picture"),
        ("name of a place", "/dest"),
        ("in the name of a layer", "layer 1"),
    ],
)
def test_ways_through_the_file_stay_without_the_words(
    tmp_path: Path, place: str, kept: str
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(PLACES[place]())
    assert kept in says(made(path))
