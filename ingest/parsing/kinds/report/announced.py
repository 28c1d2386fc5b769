"""Reports that a title by itself announces, over their text: no label, no known section.

      Upper Wold Parish Council
            Clerk's Report
      Tuesday 11th February 2025

Two signs are asked for beside the title: the body that it goes to, and the meeting's date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.geometry import Line
from ingest.parsing.kinds.report.loose import is_body, is_date
from ingest.parsing.kinds.report.parties import is_office_report

MOST_LINES = 5  # of such a head: what goes on longer is another kind of paper

_OTHER_PAPER = re.compile(r"\b(?:agenda|minutes|notice|present|apologies)\b", re.IGNORECASE)


def announced_head(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of such a head at the top of a page; none where there is none."""
    head: list[Line] = []
    for line in lines[:MOST_LINES]:
        if line.marker is None and _of_head(line.text):
            head.append(line)
        else:
            break
    titles = [line for line in head if is_office_report(line.text) and line.bold]
    bodies = any(is_body(line.text) for line in head)
    dates = any(is_date(line.text) for line in head)
    return head if len(titles) == 1 and bodies and dates else ()


def _of_head(text: str) -> bool:
    if _OTHER_PAPER.search(text):
        return False
    return is_body(text) or is_date(text) or is_office_report(text)
