"""What the opening items of minutes tell of attendance: apologies, and who took the chair."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.decisions import read_marker
from ingest.parsing.fields.people import list_names
from ingest.parsing.fields.sentences import sentences
from ingest.parsing.kinds.minutes.passages import Passage

LONGEST_TITLE = 14  # words
LONGEST_NAME = 6

_APOLOGIES = re.compile(r"\bapolog|\babsence\b", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:apolog\w+.*?|received (?:and (?:accepted|approved|noted) )?)"
    r"\b(?:from|on behalf of|for the absence of):?\s+(?P<names>.+?)"
    r"(?=\s+(?:who|as (?:he|she|they)|due to|because|for (?:his|her|their|the|reasons)|owing to"
    r"|and (?:it|the reason|these)|were|was|had|have|with .{3,60}\bsubstitut\w*|for whom)\b"
    r"|(?<!Cllr)(?<!Mr)(?<!Ms)(?<!Mrs)(?<!\b[A-Z])\.(?:\s|$)|;|$)",
    re.IGNORECASE | re.DOTALL,
)
_SENT = re.compile(
    r"(?P<names>.+?)\s+(?:had |have |has )?(?:sent|gave|given|tendered|submitted|offered|send)"
    r" (?:\w+ ){0,2}apologies",
    re.DOTALL,
)
_LISTED = re.compile(
    r"(?:apologies(?: for absence)?\s*[:\-–]\s*)?"
    r"(?P<names>(?:(?:councill?ors?|cllrs?|mrs?|ms|miss|dr)\b\.?|[A-Z]).+)",
    re.DOTALL | re.IGNORECASE,
)
_WITH_REASON = re.compile(
    r"(?P<names>(?:Councillor|Cllr\.?) (?:[A-Z][\w.'’-]* ?){1,3}?)\s+[-–—]\s+"
    r"[a-z][^.;]{2,50}(?:[.;]|$)"
)
"""Who is away, and why: "Cllr Hale – work." """

_ACCEPTED = re.compile(
    r"[.;,]\s+(?:(?:these|all|both|the|and|apologies|reasons?|absences?|were|was|have|been)\s+)*"
    r"(?:accepted|approved|noted)\W*$",
    re.IGNORECASE,
)
_OTHER_NUMBER = re.compile(
    r"^\d+[/.-]\d+\s*(?:[:.-]\s*|(?=[A-Z]))"
)  # the minute's own beside the item's
_NO_NAME = re.compile(
    r"\b(?:None|Nil|No|Apologies|Received|There|All|Resolved|Council|Committee|Members?)\b"
)
_TITLED = r"(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr|Sir)\s"
_TOOK_CHAIR = (
    re.compile(
        rf"(?P<name>{_TITLED}[\w.’' -]+?)\s+(?:was |were |be )?(?:duly |unanimously |re-)*"
        r"(?:elected|appointed|nominated|took|taking|in)(?: as| to be| to| for)*,? "
        r"(?:the )?(?:chair(?:man|woman|person)?)\b(?! of the)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:elect|appoint)(?:ed)?\s+(?P<name>{_TITLED}(?:[A-Z][\w.’'-]*\s?){{1,4}})\s*"
        r"(?:as|to be)?\s*(?:the )?[Cc]hair"
    ),
)


def is_apologies(title: str | None) -> bool:
    return bool(title and _APOLOGIES.search(title) and len(title.split()) <= LONGEST_TITLE)


def read_apologies(passages: Sequence[Passage]) -> tuple[str, ...]:
    """The names in the item on apologies: "Apologies were received from Cllrs Hale and Ingram"."""
    names: list[str] = []
    for passage in passages:
        for sentence in sentences(passage.body):
            said = _FROM.search(sentence) or _SENT.match(_OTHER_NUMBER.sub("", sentence))
            if said:
                names += filter(_is_name, list_names(said["names"]))
        if not names and (told := _WITH_REASON.match(passage.body)):
            names += filter(_is_name, list_names(told["names"]))
        if not names and not read_marker(passage.body):
            names += _bare_list(passage.body)
    return tuple(names)


def _bare_list(text: str) -> tuple[str, ...]:
    listed = _LISTED.fullmatch(_ACCEPTED.sub("", _OTHER_NUMBER.sub("", text)))
    names = list_names(listed["names"]) if listed else ()
    return names if all(map(_is_name, names)) else ()


def _is_name(name: str) -> bool:
    words = name.replace(",", " ").split()
    proper = all(word[0].isupper() or word in ("de", "van", "von", "le") for word in words)
    return 0 < len(words) <= LONGEST_NAME and proper and not _NO_NAME.search(name)


def read_chairman(passages: Sequence[Passage]) -> str | None:
    """Who took the chair or was elected to it: "Cllr Hale was elected Chairman"."""
    for passage in passages:
        for pattern in _TOOK_CHAIR:
            found = pattern.search(passage.body)
            if found:
                return next(iter(list_names(found["name"])), None)
    return None
