"""What a minute states beside its decisions: the reason, actions asked for, declarations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.decisions import read_marker
from ingest.parsing.fields.people import list_names
from ingest.parsing.fields.sentences import sentences
from ingest.parsing.kinds.minutes.passages import Passage

_REASON = re.compile(
    r"(?:the )?reasons?(?: for (?:the |its |this )?(?:(?:council|committee|cabinet|executive)(?:'s|’s)? )?"
    r"(?:decisions?|recommendations?|resolutions?))?(?P<stop>\s*[:\-–—.]+\s*|\s*$)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_OTHER_MATTER = re.compile(
    r"at th(?:is|e) (?:juncture|point|stage|conclusion)|(?:the )?(?:meeting|committee|cabinet) (?:was |then )?(?:adjourned|reconvened|broke)"
    r"|alternative options|(?:other )?options considered|alternatives considered|reporting officer|report author"
    r"|(?:the )?(?:declarations?|dispensations?|conflicts?) |any interests|note\s*:|n\.?b\.?\b|\(note|voting|votes?\b|for:|action"
    r"|(?:councillor|cllr)s? [\w. '’-]+ (?:left|joined|returned|arrived|entered|re-entered)|proposed\b|moved\b|decisions?\b|the chairman then\b"
    r"|(?:implementation|call-in|scrutiny|date of|background|contact)\b",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"(?:[(\[]?\s*)?actions?\b(?:\s+(?:points?|required|by|for))?\s*(?:[:\-–—]|\bby\b)\s*\S.*",
    re.IGNORECASE | re.DOTALL,
)
_ASKED = re.compile(
    r"\b(?:clerk|officers?|director|manager|cllrs?|councillors?|chair\w*)\b[^.;]{0,60}\b(?:to|will|would|agreed to|was asked to|were asked to)"
    r" (?:report|bring|return|investigate|contact|write|arrange|obtain|circulate|provide|follow up|liaise|look into|respond)\b",
    re.IGNORECASE,
)
_DECLARATION_TITLE = re.compile(
    r"\b(?:declarations?|disclos\w+|register)\b.*\binterests?\b|\binterests?\b.*\bdeclar",
    re.IGNORECASE,
)
_DECLARED = re.compile(
    r"\bdeclar\w+\b[^.]*\binterests?\b|\bha[ds] an? [\w-]*\s?(?:[\w-]+ ){0,3}interest\b",
    re.IGNORECASE,
)
_NONE_DECLARED = re.compile(r"\b(?:no|none|nil)\b", re.IGNORECASE)
_APOLOGIES_TITLE = re.compile(r"\bapolog|\babsence\b", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:apolog\w+.*?|received )\bfrom:?\s+(?P<names>.+?)(?=\s+(?:who|as (?:he|she|they)|due to|because|for (?:his|her|their|the|reasons)|owing to|and (?:it|the reason|these)"
    r"|were|was|had|have|were accepted)\b|\.(?:\s|$)|;|$)",
    re.IGNORECASE | re.DOTALL,
)
_SENT = re.compile(
    r"(?P<names>.+?)\s+(?:had |have |has )?(?:sent|gave|given|tendered|submitted|offered|send) (?:\w+ ){0,2}apologies",
    re.DOTALL,
)
_NAMES_ONLY = re.compile(
    r"(?:apologies(?: for absence)?\s*[:\-–]\s*)?(?P<names>(?:(?:councill?ors?|cllrs?|mrs?|ms|miss|dr)\b\.?|[A-Z]).+)",
    re.DOTALL | re.IGNORECASE,
)
_CHAIR_ELECTED = re.compile(
    r"(?P<name>(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr|Sir)\s[\w.’' -]+?)\s+(?:was |were |be )?(?:duly |unanimously |re-)*(?:elected|appointed|nominated|took|taking|in)"
    r"(?: as| to be| to| for)*,? (?:the )?(?:chair(?:man|woman|person)?)\b(?! of the)"
)
_ELECTED_TO_CHAIR = re.compile(
    r"\b(?:elect|appoint)(?:ed)?\s+(?P<name>(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr)\s(?:[A-Z][\w.’'-]*\s?){1,4})\s*(?:as|to be)?\s*(?:the )?chair"
)


def read_reason(passages: Sequence[Passage]) -> str | None:
    """What stands under "Reason for the decision", until the text turns to something else."""
    for index, passage in enumerate(passages):
        match = None if passage.row else _REASON.fullmatch(passage.body)
        if match is None or match["rest"] and not (match["stop"].strip() or ":" in passage.body):
            continue
        lines = [match["rest"].strip()] if match["rest"].strip() else []
        for other in passages[index + 1 :]:
            if other.row or read_marker(other.body) or _OTHER_MATTER.match(other.body):
                break
            lines.append(other.text)
        return "\n".join(lines) or None
    return None


def read_actions(passages: Sequence[Passage]) -> tuple[str, ...]:
    """The actions that a minute asks for, as printed: its "Action:" notes."""
    found = []
    for passage in passages:
        if passage.row:
            continue
        if _ACTION.fullmatch(passage.body):
            found.append(passage.body)
            continue
        found += [
            each
            for each in sentences(passage.body)
            if _ACTION.fullmatch(each) or _ASKED.search(each)
        ]
    return tuple(found)


def read_declarations(title: str | None, passages: Sequence[Passage]) -> tuple[str, ...]:
    """The interests declared, as printed; none for "There were no declarations"."""
    under_title = bool(title and _DECLARATION_TITLE.search(title))
    found = []
    for passage in passages:
        for sentence in [] if passage.row else sentences(passage.body):
            declared = (
                _DECLARED.search(sentence) or under_title and re.search(r"\binterest", sentence)
            )
            if declared and not _NONE_DECLARED.search(sentence):
                found.append(sentence)
    return tuple(found)


def is_apologies(title: str | None) -> bool:
    return bool(title and _APOLOGIES_TITLE.search(title) and len(title.split()) <= 14)


def read_apologies(passages: Sequence[Passage]) -> tuple[str, ...]:
    """The names in the item on apologies: "Apologies were received from Cllrs Hale and Ingram"."""
    names: list[str] = []
    for passage in passages:
        for sentence in sentences(passage.body):
            said = _FROM.search(sentence) or _SENT.match(sentence)
            if said:
                names += [name for name in list_names(said["names"]) if _is_name(name)]
        if not names and not read_marker(passage.body):
            names += _bare_list(passage.body)
    return tuple(names)


def _bare_list(text: str) -> list[str]:
    listed = _NAMES_ONLY.fullmatch(text)
    names = list(list_names(listed["names"])) if listed else []
    return names if names and all(_is_name(name) for name in names) else []


def _is_name(name: str) -> bool:
    words = name.replace(",", " ").split()
    return (
        len(words) <= 6
        and all(word[0].isupper() or word in ("de", "van", "von", "le") for word in words)
        and not re.search(
            r"\b(?:None|Nil|No|Apologies|Received|There|All|Resolved|Council|Committee|Members?)\b",
            name,
        )
    )


def read_chairman(passages: Sequence[Passage]) -> str | None:
    """Who took the chair or was elected to it in an opening item."""
    for passage in passages:
        found = _CHAIR_ELECTED.search(passage.body) or _ELECTED_TO_CHAIR.search(passage.body)
        if found:
            return next(iter(list_names(found["name"])), None)
    return None
