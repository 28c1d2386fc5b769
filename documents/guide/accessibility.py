"""The facts of the accessibility statement: what the tests wrote down, and what is known to fail.

`tested.json` is written by `make accessibility`, never by hand; `known_problems.toml` is kept by
people, and says what a test cannot find or what is not mended yet.
"""

import datetime
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).parent
TESTED, KNOWN_PROBLEMS = HERE / "tested.json", HERE / "known_problems.toml"


@dataclass(frozen=True, slots=True)
class Tested:
    """One run of the tests over every kind of page.

    Attributes:
        widths: of the window, in pixels.
        public_kinds, staff_kinds, record_kinds: how many kinds of page were opened, of the
            public's, of staff's and of the records' forms.
        violations: what axe-core found against its rules, over all pages and widths.
    """

    on: datetime.date
    axe: str
    browser: str
    widths: tuple[int, ...]
    public_kinds: int
    staff_kinds: int
    record_kinds: int
    violations: int


def last_test(file: Path = TESTED) -> Tested | None:
    """What the last recorded run found; None where none was recorded."""
    if not file.exists():
        return None
    facts = json.loads(file.read_text(encoding="utf-8"))
    return Tested(
        **facts | {"on": datetime.date.fromisoformat(facts["on"]), "widths": tuple(facts["widths"])}
    )


@dataclass(frozen=True, slots=True)
class Problem:
    """What is known not to be accessible.

    Attributes:
        ground: "failing" a `criterion` of WCAG 2.2, or "exempt" from the regulations of 2018.
        instead: what a reader can do.
    """

    ground: Literal["failing", "exempt"]
    what: str
    instead: str
    criterion: str = ""


def known_problems(file: Path = KNOWN_PROBLEMS) -> list[Problem]:
    return [Problem(**each) for each in _known(file)["problem"]]


def untried(file: Path = KNOWN_PROBLEMS) -> str:
    """What no test and nobody has tried yet, in a sentence for the public."""
    return str(_known(file)["untried"])


def _known(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
