"""What a minute states beside its decisions: the reason, and interests declared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.decisions import read_marker
from ingest.parsing.fields.sentences import sentences
from ingest.parsing.kinds.minutes.passages import Passage

_REASON = re.compile(
    r"(?:the )?reasons?(?: for (?:the |its |this )?(?:(?:council|committee|cabinet|executive)"
    r"(?:'s|’s)? )?(?:decisions?|recommendations?|resolutions?))?"
    r"(?P<stop>\s*[:\-–—.]+\s*|\s*$)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_OTHER_MATTER = re.compile(
    r"at th(?:is|e) (?:juncture|point|stage|conclusion)|proposed\b|moved\b|decisions?\b"
    r"|(?:the )?(?:meeting|committee|cabinet) (?:was |then )?(?:adjourned|reconvened|broke)"
    r"|(?:alternative|other)? ?options considered|alternative options|alternatives considered"
    r"|reporting officer|report author|(?:the )?(?:declarations?|dispensations?|conflicts?) "
    r"|any interests|note\s*:|n\.?b\.?\b|\(note|voting|votes?\b|for:|action|the chairman then\b"
    r"|(?:councillor|cllr)s? [\w. '’-]+ (?:left|joined|returned|arrived|entered|re-entered)"
    r"|(?:implementation|call-in|scrutiny|date of|background|contact)\b",
    re.IGNORECASE,
)
_INTERESTS_TITLE = re.compile(
    r"\b(?:declarations?|disclos\w+|register)\b.*\binterests?\b|\binterests?\b.*\bdeclar",
    re.IGNORECASE,
)
_DECLARED = re.compile(
    r"\bdeclar\w+\b[^.]*\binterests?\b|\bha[ds] an? [\w-]*\s?(?:[\w-]+ ){0,3}interest\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\binterests?\b|\bdeclared\b")
"""Under the title it says enough: "Cllr Hale declared that she is a trustee of the hall"."""

_NONE = re.compile(r"\b(?:no|none|nil)\b", re.IGNORECASE)


def read_reason(passages: Sequence[Passage]) -> str | None:
    """What stands under "Reason for the decision", until the text turns to something else."""
    for index, passage in enumerate(passages):
        match = None if passage.row else _REASON.fullmatch(passage.body)
        if match is None:
            continue
        lines = [match["rest"].strip()] if match["rest"].strip() else []
        for other in passages[index + 1 :]:
            if other.row or read_marker(other.body) or _OTHER_MATTER.match(other.body):
                break
            lines.append(other.text)
        return "\n".join(lines) or None
    return None


def read_declarations(title: str | None, passages: Sequence[Passage]) -> tuple[str, ...]:
    """The interests declared, as printed; none for "There were no declarations"."""
    under_title = bool(title and _INTERESTS_TITLE.search(title))
    said = [each for passage in passages if not passage.row for each in sentences(passage.body)]
    return tuple(
        each
        for each in said
        if (_DECLARED.search(each) or (under_title and _TOLD.search(each)))
        and not _NONE.search(each)
    )
