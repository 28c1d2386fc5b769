"""Labels of attendance lists: "Present:", "Also present remotely:", "Apologies for absence".

A label is a run of words that only such labels use, closed by a colon or standing alone, so that
no council's own wording needs to be known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Group = Literal[
    "present", "attendees", "attendance", "also", "officers", "clerk", "chair", "vice-chair",
    "apologies", "nobody",
]  # fmt: skip

_WORDS_TEXT = """
present apologies apology absence absences absent for the of in attendance attending also
officers officer staff members member councillors councillor cllrs cllr committee council
parish town community city councils remotely remote virtually virtual via teams microsoft ms
zoom online by video link telephone all or part meeting meetings substitutes substitute
substituting public press guests guest visitors visitor others other clerk chair chairman
chairperson chairwoman vice deputy mayor attendees attendee attended those were and non voting
co-opted coopted opted co invitees invited observers observer received from as minutes minute
taken taker secretary cabinet leads lead portfolio holders holder executive ward district
county borough unitary representatives representative independent external partners advisers
advisors adviser speakers speaker panel board not gallery democratic services record persons
people names list their apologised meeting's elected joint acting presiding administrator rfo
assistant locum with physically person residents supporting support
"""
_WORDS = frozenset(_WORDS_TEXT.split())
_KEY_WORDS: tuple[tuple[Group, str], ...] = (
    ("apologies", r"\bapolog"),
    (
        "present",
        r"^(?:voting |committee |elected )?(?:members|councillors|cllrs) .*(?:present|attend)",
    ),
    ("nobody", r"\babsen|\bnot present|\bpublic\b|\bpress\b|\bresidents?\b|\bgallery\b"),
    (
        "also",
        r"\balso\b|\bother|\bguest|\bvisitor|\bobserver|\binvite|\bspeaker|\bpartner|\bexternal",
    ),
    ("officers", r"\bofficer|\bstaff|\bdemocratic|\badvis[eo]r|\bsupport"),
    ("vice-chair", r"\b(?:vice|deputy)\b.*\b(?:chair|mayor)"),
    ("chair", r"\bchair|\bmayor|\bpresiding"),
    ("clerk", r"\bclerk|\bminutes?\b|\bsecretary|\badministrator|\brfo\b"),
    (
        "also",
        r"\bcabinet (?:lead|member)|\bportfolio|\b(?:ward|district|county|borough)\b"
        r"|\brepresentative",
    ),
    (
        "attendees",
        r"\battendees?\b|^attendance|^attended|\brecord of attendance|\blist of attend",
    ),
    ("attendance", r"\battendance|\battending"),
    ("present", r"\bpresent\b|\bmembers?\b|\bcouncillors?\b|\bcllrs?\b|\bsubstitut"),
)
_KEYS = tuple((group, re.compile(pattern)) for group, pattern in _KEY_WORDS)
_ATTENDED = re.compile(r"\bpresent\b|\battend|\bapolog", re.IGNORECASE)
_REMOTE = re.compile(r"\b(?:remote|virtual|online|teams|zoom|video|telephone)")
_ALONE = re.compile(
    r"\b(?:present|attend\w*|apolog\w+|absent|officers|guests|visitors|observers|public"
    r"|(?:^(?:councillors|members|substitutes|clerk)$))\b",
    re.IGNORECASE,
)
_RANK_ONLY = re.compile(
    r"(?:the |parish |town |community |elected )*(?:councillors?|cllrs?|members?)", re.IGNORECASE
)
_WITH_COLON = re.compile(r"(?P<label>[^:;]{3,110}?)\s*[:;]\s*[-–]?\s*(?P<rest>.*)", re.DOTALL)
_OPENING = re.compile(
    r"(?P<label>(?:also |members |councillors |officers |those |cllrs )?"
    r"(?:present|in attendance)(?: were| was)?|apologies(?: for absence)?|absent)\s*[-–]?\s+"
    r"(?P<rest>(?:(?:the )?(?:councill?ors?|cllrs?|mr|mrs|ms|miss|dr|sir|ald)\b\.?|[-–]).*)",
    re.IGNORECASE | re.DOTALL,
)
_APOLOGIES_FROM = re.compile(
    r"(?P<label>(?:an )?apolog(?:y|ies)\b[^.:]{0,80}?\bfrom)\s*:?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_INLINE = re.compile(
    r"(?<=[.;)\w])\s+(?=(?:(?:Also )?[Ii]n [Aa]ttendance|Also [Pp]resent"
    r"|Apologies(?: for [Aa]bsence)?|Officers(?: [Pp]resent)?|Absent|APOLOGIES|IN ATTENDANCE"
    r"|ALSO PRESENT)\s*:)"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label and what follows it on its line."""

    words: str
    group: Group
    remote: bool
    rest: str


def heads_attendance(label: Label) -> bool:
    """Whether the label says that it lists who was there, or who was not."""
    return _ATTENDED.search(label.words) is not None


def divide_at_labels(text: str) -> list[str]:
    """A line that holds several labels, one piece each."""
    return _INLINE.split(text)


def read_label(text: str, *, inside: bool = False, alone: bool = True) -> Label | None:
    """The label that opens a line, or None.

    Args:
        text: the line.
        inside: whether a list is open: "Councillors:" then heads part of it, and is no label.
        alone: whether a line without colon may be a label as a whole ("Present").
    """
    for pattern in (_WITH_COLON, _OPENING, _APOLOGIES_FROM):
        match = pattern.fullmatch(text)
        if match and (label := _label(match["label"], match["rest"])):
            return None if inside and _RANK_ONLY.fullmatch(label.words) else label
    if alone and len(text.split()) <= 9 and _ALONE.search(text):
        label = _label(text.strip(" -–"), "")
        return None if label and inside and _RANK_ONLY.fullmatch(label.words) else label
    return None


def _label(words: str, rest: str) -> Label | None:
    bare = re.sub(r"\([^()]*\)?", " ", words).strip()
    folded = re.findall(r"[a-z][a-z'’-]*", bare.casefold())
    if not folded or not all(word in _WORDS for word in folded) or re.search(r"[,;.\d]", bare):
        return None
    joined = " ".join(folded)
    for group, key in _KEYS:
        if key.search(joined):
            return Label(bare, group, bool(_REMOTE.search(words.casefold())), rest.strip())
    return None
