"""The facts of the accessibility statement: what the tests wrote down, and what is known to fail.

`tested.json` is written by `make accessibility`, never by hand; `known_problems.toml` is kept by
people, and says what a test cannot find or what is not mended yet.
"""

import datetime
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TESTED, KNOWN_PROBLEMS = HERE / "tested.json", HERE / "known_problems.toml"


@dataclass(frozen=True, slots=True)
class Tested:
    """One run of the tests over every kind of page.

    Attributes:
        widths: of the window, in pixels.
        public_kinds, staff_kinds: how many kinds of the public's and of staff's pages were opened.
        violations: what axe-core found against its rules, over all pages and widths.
    """

    on: datetime.date
    axe: str
    browser: str
    widths: tuple[int, ...]
    public_kinds: int
    staff_kinds: int
    violations: int


def last_test(file: Path = TESTED) -> Tested | None:
    """What the last recorded run found; None where none was recorded."""
    if not file.exists():
        return None
    facts = json.loads(file.read_text(encoding="utf-8"))
    return Tested(
        **facts | {"on": datetime.date.fromisoformat(facts["on"]), "widths": tuple(facts["widths"])}
    )


def known_problems(file: Path = KNOWN_PROBLEMS) -> list[dict[str, Any]]:
    """Each with `what`, `instead` (what a reader can do) and `criterion` (of WCAG 2.2)."""
    return list(tomllib.loads(file.read_text(encoding="utf-8"))["problem"])
