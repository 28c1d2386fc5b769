"""What the parts of a decision notice are called, by any council.

Each label as a pattern, with what stands under it; "other" are labels that only end what stands
before. A council's other words for the same thing are added here.
"""

from __future__ import annotations

from typing import Literal

Role = Literal["subject", "decision", "reason", "number", "other"]

NOTICE_LABELS: tuple[tuple[Role, str], ...] = (
    ("reason", r"reasons?(?:\(s\))?\s+for\s+(?:the\s+|making\s+the\s+)?(?:key\s+)?decisions?"),
    ("other", r"(?:alternative|other)\s+options?\s+(?:considered|rejected)[^:.]{0,40}"),
    ("other", r"options\s+considered[^:.]{0,40}"),
    ("other", r"wards?(?:\(?s\)?)?(?:\s+affected)?|declarations?\s+of\s+interests?"),
    ("other", r"conflicts?\s+of\s+interests?[^:.]{0,60}|dispensations?[^:.]{0,60}"),
    ("other", r"exempt\s+information|(?:was\s+the\s+)?decision\s+made\s+in\s+[^:.]{0,30}session"),
    ("other", r"additional\s+information[^:.]{0,70}|documents?\s+considered[^:.]{0,40}"),
    ("other", r"(?:is\s+(?:it|this)\s+a\s+)?key\s+decision|decision\s+(?:maker|taker|by|date)"),
    ("other", r"(?:decision\s+)?(?:taken|made)\s+by"),
    ("other", r"date\s+of\s+(?:the\s+)?(?:decision|publication|meeting)|call[- ]?in[^:.]{0,40}"),
    ("other", r"(?:portfolio\s+holder|cabinet\s+member)[^:.]{0,30}"),
    ("other", r"(?:name\s+of\s+)?decision\s+(?:maker|taker)[^:.]{0,30}|(?:date|time)"),
    ("other", r"(?:lead|contact|responsible)\s+officer[^:.]{0,30}|decision\s+no\.?"),
    ("subject", r"subject|(?:report\s+|decision\s+)?title|title\s+of\s+(?:the\s+)?report"),
    ("subject", r"title\s+of\s+(?:the\s+)?decision|name\s+of\s+decision"),
    ("subject", r"(?:agenda\s+)?item|matter(?:\s+for\s+decision)?"),
    ("decision", r"(?:details?\s+of\s+(?:the\s+)?)?decisions?(?:\s+(?:taken|made))?"),
    ("decision", r"the\s+decisions?(?:\s+(?:taken|made))?|resolved|resolutions?"),
)
