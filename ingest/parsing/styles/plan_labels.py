"""What the columns and labels of a forward plan are called, by any council.

Each role has the words that print it, as patterns; the first role whose words fit names the column,
so "Other Committee(s) consulted and Date of meeting(s)" is read before "Date of meeting". A
council's other words for the same thing are added here.
"""

from __future__ import annotations

PLAN_LABELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "reference",
        (r"(?:plan\s+|decision\s+)?(?:ref(?:erence)?|no)\.?(?:\s*(?:no|number))?",),
    ),
    (
        "consulted",
        (r".*\bconsult(?:ed|ation|ees?)\b.*",),
    ),
    ("reason", (r"reasons?\s.*", r"why\b.*")),
    ("documents", (r".*\b(?:documents?|(?:background|supporting)\s+papers)\b.*",)),
    (
        "key_decision",
        (
            r"(?:is\s+(?:it|this)\s+an?\s+)?key(?:\s+decision)?",
            r"key(?:\s+decision)?\s*\(?y(?:es)?\s*/\s*no?\)?",
            r"key\s*/\s*non[- ]?key(?:\s+decision)?",
            r"decision\s+type",
            r"type\s+of\s+decision",
        ),
    ),
    (
        "access",
        (
            r"(?:public\s+)?access\b.*",
            r".*\b(?:exempt|private|confidential|part\s+(?:2|ii))\b.*",
            r"open\s*/\s*\w+",
            r"public\s+or\s+private.*",
            r"(?:anticipated\s+)?restrictions?\b.*",
        ),
    ),
    (
        "decision_date",
        (
            r".*\bdate\b.*\b(?:decision|due|meeting|made|taken|cabinet|considered)\b.*",
            r"(?:decision|meeting|cabinet|council|committee|expected|anticipated|due)\s+date\b.*",
            r".*\b(?:decision|meeting)\s+(?:due\s+)?date\b.*",
            r"date|due|month|meeting|when\b.*|timescale|decision\s+due.*|timing\b.*",
        ),
    ),
    (
        "decision_maker",
        (
            r".*\bdecision[- ]?(?:maker|taker|making\s+body|body|by)\b.*",
            r".*\b(?:decision|approval)\s+(?:to\s+be\s+)?(?:made|taken)\s+by\b.*",
            r"(?:to\s+be\s+)?(?:considered|decided|taken)\s+by",
            r"who\b.*\bdeci(?:de|sion).*",
            r"committee|body|forum",
        ),
    ),
    (
        "portfolio_holder",
        (
            r".*\bportfolio\b.*",
            r".*\b(?:cabinet|executive|lead|responsible)\s+(?:member|councillor|cllr)\b.*",
        ),
    ),
    (
        "officer_contact",
        (r".*\b(?:officers?|contact|author|director)\b.*",),
    ),
    (
        "title",
        (
            r"(?:report\s+|decision\s+|key\s+decision\s+)?(?:title|subject)\b.*",
            r"(?:agenda\s+)?item|topic|report|proposal|decision",
            r"(?:matter|issue)\b.*",
            r"name\s+of\s+decision|what\s+is\s+the\s+decision.*",
            r"decision\s+(?:required|to\s+be\s+(?:made|taken))",
        ),
    ),
    (
        "description",
        (
            r".*\b(?:description|summary|purpose|details?|outline|aims?|objectives?)\b.*",
            r".*\b(?:proposed\s+decision|recommendations?)\b.*",
            r"what\b.*\b(?:decided|decision|about)\b.*",
        ),
    ),
)
