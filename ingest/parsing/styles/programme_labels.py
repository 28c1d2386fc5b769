"""What the columns of a committee's work programme are called, by any council.

Each role has the words that print it, as patterns; the first role whose words fit names the column.
A council's other words for the same thing are added here.
"""

from __future__ import annotations

PROGRAMME_LABELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("other_information", (r"other\s+(?:information|meetings?)\b.*", r"additional\s+information")),
    (
        "date",
        (
            r"date|(?:meeting|committee)\s+date",
            r"date\s+of\s+(?:the\s+)?(?:meeting|committee)",
        ),
    ),
    (
        "portfolio_holder",
        (
            r"(?:relevant\s+|responsible\s+)?portfolio\s+holder\b.*",
            r"(?:cabinet|executive|lead)\s+(?:member|councillor|cllr)(?:\(s\)|s)?(?:\s*/.*)?",
        ),
    ),
    (
        "leads",
        (
            r"(?:.*\b)?lead\s+officers?\b.*|leads?|lead\s*/.*|lead\s+(?:director|department)",
            r"(?:report\s+)?authors?\b.*|(?:responsible|reporting|contact)\s+officers?\b.*|officers?",
        ),
    ),
    (
        "aims",
        (
            r".*\b(?:aims?|objectives?|description|purpose)\b.*",
        ),
    ),
    (
        "title",
        (
            r"(?:report|item|agenda\s+item)?\s*title\b.*|(?:agenda\s+)?items?|topics?|subject\b.*",
            r"reports?|issues?|title\s+of\s+report|(?:item|topic|issue)\s*/\s*\w+|business|matter",
        ),
    ),
)  # fmt: skip
