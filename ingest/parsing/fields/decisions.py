"""Decisions in the words of minutes: markers, lead-ins, and sentences in which a body decides.

Councils mark a resolution in a few ways ("Decision", "RESOLVED: That ...", "It was APPROVED"), or
not at all ("After discussion the Council agreed to buy two benches."). These are the rules for the
words of one paragraph; which paragraphs belong together is for kinds/minutes/decisions.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.parsing.fields.sentences import sentences

_VERBS = r"(?:RESOLVED|AGREED|APPROVED|DECIDED|ENDORSED|RECOMMENDED|DETERMINED|ORDERED)"
_ADVERBS = (
    r"(?:(?:also|therefore|then|duly|further|accordingly|hereby|[Uu]nanimously|UNANIMOUSLY) )*"
)
_HOW = (
    r"(?:,?\s+(?:UNANIMOUSLY|unanimously|accordingly|nem\.? con\.?|by (?:a |the )?[a-z ]*(?:majority"
    r"|assent|consent)[a-z ]*))*"
)
_ASIDE = r"(?:\s*\([^()]{1,80}\))?"
_PUNCTUATION = r"[\s:;.,/\-–—]*"

_CAPITALS = re.compile(rf"(?:I[tT] (?:was|WAS) )?{_ADVERBS}{_VERBS}\b{_HOW}{_ASIDE}{_PUNCTUATION}")
_LABEL = re.compile(
    r"(?:(?:The )?(?:(?:[Cc]ommittee|[Cc]ouncil|[Cc]abinet)(?:'s|’s)? )?(?:Decision|Resolution)s?"
    r"|DECISIONS?|RESOLUTIONS?|Resolved|Agreed)(?: No\.? ?[\w/.]+)?"
    rf"(?:\s+unanimously)?{_ASIDE}\s*(?:[:;]\s*[-–—]?|[-–—]+)\s*"
)
_LABEL_ALONE = re.compile(
    r"(?:The )?(?:(?:[Cc]ommittee|[Cc]ouncil|[Cc]abinet)(?:'s|’s)? )?"
    r"(?:Decisions?|DECISIONS?|Resolutions?|RESOLUTIONS?|Decisions? (?:made|taken|reached)|Resolved)"
    rf"{_ASIDE}{_PUNCTUATION}"
)
_SMALL = re.compile(
    r"(?:Unanimously )?(?:[Rr]esolved|Agreed|Decided)(?: unanimously)?,? (?=(?:that|to)\b)"
)
_BARE = re.compile(
    r"(?:unanimously|by all|carried|nem\.? con\.?|with \d+ .*|\d+ (?:votes? )?(?:for|in favour).*)?\W*",
    re.IGNORECASE,
)
_INSIDE = re.compile(rf"\b{_VERBS}\b")
_NOT_OURS = re.compile(r"\bAMENDMENT\b|\b[Aa]mendments? (?:was|were) \w* ?(?:AGREED|APPROVED)")


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
    if _INSIDE.search(sentence) and not _NOT_OURS.search(sentence):
        return Marked(rest, strong=True)
    return None


def _after(opening: str, text: str) -> Marked | None:
    """What follows a marker; None where the marker is only a vote's result ("AGREED.")."""
    if _BARE.fullmatch(text):
        result = opening.rstrip().endswith(".") or bool(text.strip())
        return None if result else Marked("", strong=True)
    return Marked(text.strip(), strong=True)


_BODY = (
    r"(?:(?:the |this |that the )?(?:[\w'’,&-]+ ){0,7}?(?:council(?:lors)?|committee|cabinet|panel"
    r"|board|executive|members|forum|authority|commission|meeting|mayor|governors|trustees"
    r"|sub-committee|group|assembly|court)(?: for [\w'’,&-]+(?: [\w'’,&-]+){0,5})?)"
)
_AGREES = (
    r"(?:(?:has |have |had |was |is |be |were |hereby |also |unanimously )*(?:resolve[sd]?|agree[sd]?"
    r"|decide[sd]?|recommend(?:s|ed)?|asked|requested|recommended|approve[sd]?|believes?|notes?)"
    r"(?: unanimously)?(?: to| that)?|to)"
)
_LEAD_IN = re.compile(rf"(?:that:? ?)?(?:it (?:was|be) )?{_BODY}?\W*{_AGREES}?", re.IGNORECASE)
_CALLS_ON = re.compile(rf"(?:that )?{_BODY}\b.{{0,200}}\b(?:to|that)", re.IGNORECASE)
_AS_FOLLOWS = re.compile(r"\b(?:as follows|the following)\b", re.IGNORECASE)


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


_OWN_WORDS = frozenset(
    "the this that full parish town community city county district borough whole and all said"
    " following present our new joint policy management sub then".split()
)
_BODIES = (
    r"(?:Councillors|Council|Committee|Cabinet|Panel|Board|Executive|Members|Forum|Authority"
    r"|Commission|Sub-[Cc]ommittee|Governors|Trustees|Group|councillors|members|meeting|council"
    r"|committee|everyone|Everyone|all present|All present|those present|All)"
)
_DECIDED = r"(?:resolve[sd]?|agree[sd]?|decide[sd]?)"
_ADVERB = (
    r"(?:(?:has|have|also|then|therefore|unanimously|all|duly|subsequently|formally|further|both"
    r"|accordingly|in principle|by a majority|,) )*"
)
_ACTIVE = re.compile(
    rf"(?P<subject>(?:[\w'’&.-]+ ){{0,6}}?)(?P<body>{_BODIES}),? {_ADVERB}{_DECIDED}\b"
)
_IMPERSONAL = re.compile(
    rf"\b[Ii]t (?:was|is|has been|were) {_ADVERB}(?:proposed and )?{_DECIDED}\b"
    rf"|\b(?:and|was|were) {_ADVERB}{_DECIDED}\b(?! with| on with)"
    rf"|\b[Uu]nanimously {_DECIDED}\b|\ball (?:were )?in agreement\b"
    r"|^(?:[Rr]ecommendations?|[Pp]roposals?|[Rr]equest|[Qq]uot(?:e|ation)s?)\b.{8,} agreed\W*$"
)
_OPENING = re.compile(r"(?:Resolved|Agreed|Decided)(?: unanimously)?,? (?:that|to)\b")
_MOTION = re.compile(
    r"\b(?:propos|mov)(?:ed|er|ition)\b.*\bsecond(?:ed|er)\b.*\b(?:carried|agreed|unanimous(?:ly)?|all in"
    r" favour|resolved|approved|accepted|passed)\b",
    re.IGNORECASE | re.DOTALL,
)
_ELSEWHERE = re.compile(
    r"\bha[ds] (?:been |previously |already |been previously )*(?:agreed|resolved|decided)\b"
    r"|\b(?:previously|already|originally) (?:agreed|resolved|decided)\b"
    r"|\b(?:as|if|until|once|when|where|terms?|date|to be) (?:agreed|resolved|decided)\b"
    r"|\b[Aa]t (?:the|its|their|our|a) (?:last|previous|earlier|\w+ 20\d\d) (?:\w+ ){0,3}meeting\b"
    r"|\b[Aa]mendments? (?:was|were) (?:\w+ )?(?:agreed|carried)\b",
)
_ONLY_THIS = re.compile(
    r"(?:and )?(?:this|that|these|which|it|both|the (?:above|proposal|motion|recommendations?))"
    r" (?:was|were|is|has been) (?:\w+ ){0,2}(?:agreed|resolved|decided|carried)"
    r"(?: (?:by all|by everyone|unanimously|by (?:the )?(?:council|committee|councillors|members)"
    r"|to))?\W*",
    re.IGNORECASE,
)
_ONLY_RESULT = re.compile(
    r"(?:(?:the )?motion (?:was )?)?(?:agreed|carried|resolved|approved|all in favour|all agreed"
    r"|all (?:were )?in agreement|unanimous|passed)(?: unanimously| by all)?\W*",
    re.IGNORECASE,
)


def deciding_sentences(paragraph: str, body: str | None = None) -> list[str]:
    """The sentences of a paragraph without markers in which the body itself decided something.

    Args:
        paragraph: running text, folded to one line.
        body: the name of the body whose minutes these are ("Ambleford Parish Council"): what
            another council or committee agreed is no decision here.
    "This was agreed." takes the sentence before it along; a motion takes its result along.
    """
    found: list[str] = []
    before = ""
    for sentence in sentences(paragraph):
        if before and _ONLY_THIS.fullmatch(sentence):
            _put(found, before, f"{before} {sentence}")
        elif before and _ONLY_RESULT.fullmatch(sentence):
            if _is_motion(before):
                _put(found, before, f"{before} {sentence}")
        elif decides(sentence, body):
            found.append(_without_opening(sentence))
        before = sentence
    return found


def _put(found: list[str], before: str, both: str) -> None:
    if found and found[-1] == _without_opening(before):
        found.pop()
    found.append(both)


def _without_opening(sentence: str) -> str:
    small = _SMALL.match(sentence)
    return sentence[small.end() :] if small else sentence


def _is_motion(sentence: str) -> bool:
    return bool(
        re.search(r"\b(?:propos|mov)(?:ed|er)\b.*\bsecond", sentence, re.IGNORECASE | re.DOTALL)
    ) and not re.search(r"\bamendment\b", sentence, re.IGNORECASE)


def decides(sentence: str, body: str | None = None) -> bool:
    """Whether the body of these minutes resolves, agrees or decides something in this sentence,
    or carries a motion that was moved and seconded."""
    if _ELSEWHERE.search(sentence) or _ONLY_THIS.fullmatch(sentence):
        return False
    if _OPENING.match(sentence):
        return True
    if _MOTION.search(sentence) and _is_motion(sentence):
        return True
    if any(_is_own(active, body) for active in _ACTIVE.finditer(sentence)):
        return True
    return bool(_IMPERSONAL.search(sentence)) and not _by_another(sentence, body)


def _is_own(found: re.Match[str], body: str | None) -> bool:
    """Whether the words name this body: "The Town Council", not "Ambleford County Council", nor
    "Council Assembly", nor "Council" in a committee's minutes."""
    if re.match(r" [A-Z]", found.string[found.end("body") :]):
        return False
    own = {word.casefold() for word in re.findall(r"\w+", body or "")}
    beside = _BESIDE.search(found.group("subject"))
    names = re.findall(r"[A-Z][\w'’-]*", beside.group()) if beside else []
    if not all(name.casefold() in _OWN_WORDS | own for name in names):
        return False
    noun = found.group("body").casefold()
    nouns = own & _INSTITUTIONS
    return noun not in _INSTITUTIONS or noun in nouns or (not nouns and noun != "council")


_INSTITUTIONS = frozenset(
    "council committee cabinet panel board executive forum authority commission".split()
)
_BESIDE = re.compile(r"(?:\b[A-Z][\w'’-]*(?: and| of| &|,)? )+$")
_BY = re.compile(rf"\bby (?P<subject>(?:[\w'’&.-]+ ){{0,6}}?)(?P<body>{_BODIES}|[A-Z]\w+)\b")


def _by_another(sentence: str, body: str | None) -> bool:
    by = _BY.search(sentence)
    return by is not None and by.group("body")[0].isupper() and not _is_own(by, body)
