"""Markers of decisions in minutes: "Decision", "RESOLVED: That ...", "It was APPROVED".

These are the rules for the words of one paragraph; which paragraphs belong together is for
kinds/minutes/resolutions.py, and papers that mark nothing are for fields/deciding.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.parsing.fields.sentences import sentences

_VERBS = (
    r"(?:RESOLVED|AGREED|APPROVED|DECIDED|ENDORSED|DETERMINED|ORDERED"
    r"|RECOMMENDED(?: (?i:to (?:the )?(?:full )?(?:council|cabinet|executive)(?= that|:)))?)"
)
_ADVERBS = (
    r"(?:(?:also|therefore|then|duly|further|accordingly|hereby|[Uu]nanimously|UNANIMOUSLY) )*"
)
_HOW = (
    r"(?:,?\s+(?:UNANIMOUSLY|unanimously|accordingly|nem\.? con\.?|by (?:a |the )?[a-z ]*"
    r"(?:majority|assent|consent)[a-z ]*))*"
)
_ASIDE = r"(?:\s*\([^()]{1,80}\))?"
_PUNCTUATION = r"[\s:;.,/\-–—]*"
_OF_BODY = r"(?:The )?(?:(?:[Cc]ommittee|[Cc]ouncil|[Cc]abinet)(?:'s|’s)? )?"

_CAPITALS = re.compile(rf"(?:I[tT] (?:was|WAS) )?{_ADVERBS}{_VERBS}\b{_HOW}{_ASIDE}{_PUNCTUATION}")
_LABEL = re.compile(
    rf"(?:{_OF_BODY}(?:Decision|Resolution)s?|DECISIONS?|RESOLUTIONS?|Resolved|Agreed)"
    rf"(?: No\.? ?[\w/.]+)?(?:\s+unanimously)?{_ASIDE}\s*(?:[:;]\s*[-–—]?|[-–—]+)\s*"
)
_LABEL_ALONE = re.compile(
    rf"{_OF_BODY}(?:Decisions?|DECISIONS?|Resolutions?|RESOLUTIONS?"
    rf"|Decisions? (?:made|taken|reached)|Resolved){_ASIDE}{_PUNCTUATION}"
)
_SMALL = re.compile(
    r"(?:Unanimously )?(?:[Rr]esolved|Agreed|Decided)(?: unanimously)?,? (?=(?:that|to)\b)"
)
_IT_WAS = re.compile(r"It was (?:unanimously |therefore |then |duly )?resolved (?:to|that)\b")
_RESULT = re.compile(
    r"(?:unanimously|by all|carried|nem\.? con\.?|with \d+ .*"
    r"|\d+ (?:votes? )?(?:for|in favour).*)?\W*",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"[Rr]esol|RESOL|[Aa]greed|AGREED|[Dd]eci[ds]|DECI|APPROVED|ENDORSED|RECOMMENDED|DETER|ORDERED"
)
_INSIDE = re.compile(rf"\b{_VERBS}\b")
_OF_AMENDMENT = re.compile(r"\bAMENDMENT\b|\b[Aa]mendments? (?:was|were) \w* ?(?:AGREED|APPROVED)")


@dataclass(frozen=True, slots=True)
class Marked:
    """What a marker marks: `text` runs from the marked sentence to the paragraph's end, without
    a marker that opens it; empty for a marker alone. `strong` where no narrative is written so
    (capitals, or a label with its colon), unlike "Resolved that the minutes be signed"."""

    text: str
    strong: bool


def read_marker(paragraph: str) -> Marked | None:
    """The marker that opens a paragraph or one of its sentences, or None.

    "RESOLVED: That the report be noted." -> "That the report be noted."
    "Decision" -> ""
    "Resolved that the minutes be signed." -> "that the minutes be signed.", not strong
    "After debate, it was RESOLVED to pay." -> the whole: a marker inside a sentence stays
    """
    if not _HINT.search(paragraph):
        return None
    begin = 0
    for sentence in sentences(paragraph):
        begin = paragraph.index(sentence, begin)
        marked = _marked(sentence, paragraph[begin:], first=begin == 0)
        if marked:
            return marked
        begin += len(sentence)
    return None


def opens_decision(line: str) -> bool:
    """Whether a line opens with a marker that no narrative uses ("RESOLVED: That", "Decision:")."""
    return any(pattern.match(line) for pattern in (_CAPITALS, _LABEL))


def is_marker_alone(line: str) -> bool:
    """Whether a line is a marker in capitals and nothing else: "RESOLVED", "RESOLVED –"."""
    return _CAPITALS.fullmatch(line) is not None and not line.endswith((".", ","))


def without_marker(sentence: str) -> str:
    """The sentence without "Resolved", "Agreed" before its "that" or "to"."""
    small = _SMALL.match(sentence)
    return sentence[small.end() :] if small else sentence


def _marked(sentence: str, rest: str, *, first: bool) -> Marked | None:
    if first and _LABEL_ALONE.fullmatch(rest) and not rest.endswith("."):
        return Marked("", strong=True)
    for pattern in (_CAPITALS, _LABEL):
        opening = pattern.match(rest)
        if opening:
            return _after(opening.group(), rest[opening.end() :])
    small = _SMALL.match(rest)
    if small:
        return Marked(rest[small.end() :], strong=False)
    if _IT_WAS.match(rest) and not rest.rstrip().endswith(":"):
        return Marked(rest, strong=False)
    if first and _OPENS_LIST.fullmatch(rest):
        return Marked("", strong=True)
    if first and _opens_what_follows(rest):
        return Marked("", strong="resolved" in rest.casefold())
    if _INSIDE.search(sentence) and not _OF_AMENDMENT.search(sentence):
        return Marked(rest, strong=True)
    return None


def _opens_what_follows(text: str) -> bool:
    return text.rstrip().endswith((":", ":-", "–", "-")) and bool(
        _MOTION_OPENS_LIST.fullmatch(text)
    )


def _after(opening: str, text: str) -> Marked | None:
    """What follows a marker; None where the marker is only a vote's result ("AGREED.")."""
    if _RESULT.fullmatch(text):
        result = opening.rstrip().endswith(".") or bool(text.strip())
        return None if result else Marked("", strong=True)
    return Marked(text.strip(), strong=True)


_BODY = (
    r"(?:(?:the |this |that the )?(?:[\w'’,&-]+ ){0,7}?(?:council(?:lors)?|committee|cabinet|panel"
    r"|board|executive|members|forum|authority|commission|meeting|mayor|governors|trustees"
    r"|sub-committee|group|assembly|court)(?: for [\w'’,&-]+(?: [\w'’,&-]+){0,5})?)"
)
_AGREES = (
    r"(?:(?:has |have |had |was |is |be |were |hereby |also |unanimously )*(?:resolve[sd]?"
    r"|agree[sd]?|decide[sd]?|recommend(?:s|ed)?|asked|requested|approve[sd]?|believes?|notes?)"
    r"(?: unanimously)?(?: to| that)?|to)"
)
_LEAD_IN = re.compile(rf"(?:that:? ?)?(?:it (?:was|be) )?{_BODY}?\W*{_AGREES}?", re.IGNORECASE)
_OPENS_LIST = re.compile(
    rf"(?:{_BODY}|it (?:was|is)) (?:(?:has|have|then|therefore|also|unanimously|duly) )*"
    r"(?:resolved|agreed|decided)(?: unanimously)?(?: (?:to|that))?\s*:\W*",
    re.IGNORECASE,
)
_MOTION_OPENS_LIST = re.compile(
    r"(?:(?:it was )?(?:proposed|moved)\b|on the (?:motion|proposal|proposition) of\b"
    r"|(?:upon|on|having) being put\b|the following\b|(?:after|following) (?:due |some |further )?"
    r"(?:debate|discussion|consideration)\b|the (?:motion|recommendations?|proposal)\b).{0,240}?"
    r"\b(?P<verb>resolved|agreed|decided|carried)(?: unanimously)?(?: (?:to|that))?\s*[:–-]\W*",
    re.IGNORECASE | re.DOTALL,
)
"""What only tells how the list or paragraph below was decided: "Moved by Cllr Hale, seconded by
Cllr Orme and resolved unanimously:"."""

_CALLS_ON = re.compile(rf"(?:that )?{_BODY}\b.{{0,200}}\b(?:to|that)", re.IGNORECASE)


def is_lead_in(text: str) -> bool:
    """Whether words before a list say nothing by themselves.

    "That the Committee:", "Committee resolved to:", "that Council:" do not; "That the Clerk should
    consult the contractor on the following:" does.
    """
    return bool(_LEAD_IN.fullmatch(text.rstrip(" :;,-–—")))


def calls_on(text: str) -> bool:
    """Whether a line under a marker only begins what the list below ends: a body, and an open
    "to:" or "that:" ("This Council agrees to call on the Cabinet Member to:")."""
    return text.rstrip().endswith(":") and bool(_CALLS_ON.fullmatch(text.rstrip(" :")))
