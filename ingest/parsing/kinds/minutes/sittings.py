"""Minutes of two sittings in one paper: where the second begins below the close of the first.

The pages of a paper are cut where a kind opens at a page's head; an annual meeting and the ordinary
one after it may share a page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parsing.fields.dates import parse_date
from ingest.parsing.geometry import Line, Page
from ingest.parsing.kinds.minutes.closing import closes, is_signature
from ingest.parsing.kinds.minutes.labels import heads_attendance, read_label

HEADING_LINES = 4  # that may stand above "Minutes of ...": the council's name, "Draft"
HEAD_LINES = 25  # in which the attendance follows
DATE_LINES = 3  # in which the date follows

_HEAD = re.compile(
    r"(?:draft |unconfirmed )?(?:minutes|notes|record|proceedings) (?:of|from|for) .*\bmeeting\b",
    re.IGNORECASE,
)


def sittings(pages: Sequence[Page]) -> list[list[Page]]:
    """The pages of each sitting; a page that holds the end of one and the head of the next is
    divided between them."""
    lines = [line for page in pages for line in page.lines]
    cuts = [lines[at] for at in range(len(lines)) if _begins_sitting(lines, at)]
    found = [list(pages)]
    for cut in cuts:
        above, below = _cut(found.pop(), cut)
        found += [above, below]
    return found


def _begins_sitting(lines: Sequence[Line], at: int) -> bool:
    """Whether a head stands here or a few lines below, right after a meeting's close."""
    if not at or not _ends(lines[at - 1]) or _ends(lines[at]):
        return False
    heads = [
        head
        for head in range(at, min(at + HEADING_LINES, len(lines)))
        if _HEAD.match(lines[head].text)
    ]
    if not heads or any(_ends(line) for line in lines[at : heads[0]]):
        return False
    following = lines[heads[0] : heads[0] + HEAD_LINES]
    dated = parse_date(" ".join(line.text for line in following[:DATE_LINES])) is not None
    return dated and any(map(_lists_people, following))


def _ends(line: Line) -> bool:
    return closes(line.text) or is_signature(line.text)


def _lists_people(line: Line) -> bool:
    label = read_label(line.text)
    return label is not None and heads_attendance(label)


def _cut(pages: Sequence[Page], first: Line) -> tuple[list[Page], list[Page]]:
    above, below = [], []
    for page in pages:
        if page.number < first.page:
            above.append(page)
        elif page.number > first.page:
            below.append(page)
        else:
            above.append(_part(page, 0.0, first.box.top))
            below.append(_part(page, first.box.top, page.height))
    return [page for page in above if page.lines], below


def _part(page: Page, top: float, bottom: float) -> Page:
    """What of the page stands between two heights."""
    return replace(
        page,
        lines=tuple(line for line in page.lines if top <= line.box.top < bottom),
        words=tuple(word for word in page.words if top <= word.box.top < bottom),
        rules=tuple(rule for rule in page.rules if top <= rule.box.top < bottom),
    )
