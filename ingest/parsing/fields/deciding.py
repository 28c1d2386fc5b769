"""Sentences of minutes in which the body itself decides, where the paper marks no resolutions.

"After discussion the Council agreed to buy two benches." "It was resolved to apply for a grant."
"Cllr Hale proposed, Cllr Ingram seconded, that the hall be hired; all in favour."
"""

from __future__ import annotations

import re

from ingest.parsing.fields.decisions import without_marker
from ingest.parsing.fields.sentences import sentences

_INSTITUTIONS = frozenset(
    ("council", "committee", "cabinet", "panel", "board", "executive", "forum", "authority")
)
_OWN_WORDS_TEXT = """
the this that full parish town community city county district borough whole and all said
following present our new joint policy management sub then after at
"""
_OWN_WORDS = frozenset(_OWN_WORDS_TEXT.split())
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
    rf"|\b(?:was|were) {_ADVERB}{_DECIDED}\b(?! with| on with)"
    rf"|\b(?:discussed|considered|proposed|seconded|debated),? and {_ADVERB}{_DECIDED}\b"
    rf"|\b[Uu]nanimously {_DECIDED}\b|\ball (?:were )?in agreement\b"
    r"|^(?:[Rr]ecommendations?|[Pp]roposals?|[Rr]equest|[Qq]uot(?:e|ation)s?)\b.{8,} agreed\W*$"
)
_HINT = re.compile(r"resol|agree|decid|second", re.IGNORECASE)
"""Without one of these nothing is decided; it spares the rest."""

_OPENING = re.compile(r"(?:.{3,60}: )?(?:Resolved|Agreed|Decided)(?: unanimously)?,? (?:that|to)\b")
_MOVED = re.compile(
    r"\b(?:propos|mov)(?:ed|er|ition)\b.*\bsecond(?:ed|er)\b", re.IGNORECASE | re.DOTALL
)
_CARRIED = re.compile(
    r"\bsecond(?:ed|er)\b.*\b(?:carried|agreed|unanimous(?:ly)?|all in favour|resolved|approved"
    r"|accepted|passed)\b",
    re.IGNORECASE | re.DOTALL,
)
_EARLIER = re.compile(
    r"\b[Aa]t (?:the|its|their|our|a) (?:last|previous|earlier|\w+ 20\d\d) (?:\w+ ){0,3}meeting\b"
    r"|\b[Aa]mendments? (?:was|were) (?:\w+ )?(?:agreed|carried)\b"
)
_BY_THE_WAY = re.compile(
    r"\bha[ds] (?:been |previously |already )*(?:agreed|resolved|decided)\b"
    r"|\b(?:previously|already|originally) (?:agreed|resolved|decided)\b"
    r"|\b(?:as|if|until|once|when|where|terms?|date|to be) (?:agreed|resolved|decided)\b"
)
_ONLY_THIS = re.compile(
    r"(?:and )?(?:this|that|these|which|it|both|the (?:above|proposal|motion|recommendations?))"
    r" (?:was|were|is|has been) (?:\w+ ){0,2}(?:agreed|resolved|decided|carried)"
    r"(?: (?:to|unanimously|by (?:all|everyone|(?:the )?(?:council|committee|councillors|members)"
    r")))?\W*",
    re.IGNORECASE,
)
_ONLY_RESULT = re.compile(
    r"(?:(?:the )?motion (?:was )?)?(?:agreed|carried|resolved|approved|all in favour|all agreed"
    r"|all (?:were )?in agreement|unanimous|passed)(?: unanimously| by all)?\W*",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"(?:\b[A-Z][\w'’-]*(?: and| of| &|,)? )+$")
_BY = re.compile(rf"\bby (?P<subject>(?:[\w'’&.-]+ ){{0,6}}?)(?P<body>{_BODIES}|[A-Z]\w+)\b")


def deciding_sentences(paragraph: str, body: str | None = None) -> list[str]:
    """The sentences of a paragraph in which the body decided something, in order.

    Args:
        paragraph: running text, folded to one line.
        body: the name of the body whose minutes these are ("Ambleford Parish Council"): what
            another council or committee agreed is no decision here.
    "This was agreed." takes the sentence before it along; a motion takes its result along.
    """
    if not _HINT.search(paragraph):
        return []
    found: list[str] = []
    before = ""
    for sentence in sentences(paragraph):
        result = _ONLY_RESULT.fullmatch(sentence) is not None
        if before and (_ONLY_THIS.fullmatch(sentence) or (result and _is_motion(before))):
            if found and found[-1] == without_marker(before):
                found.pop()
            found.append(f"{before} {sentence}")
        elif not result and decides(sentence, body):
            found.append(without_marker(sentence))
        before = sentence
    return found


def decides(sentence: str, body: str | None = None) -> bool:
    """Whether the body of these minutes resolves, agrees or decides something in this sentence,
    or carries a motion that was moved and seconded."""
    if not _HINT.search(sentence):
        return False
    if _EARLIER.search(sentence) or _ONLY_THIS.fullmatch(sentence):
        return False
    said = _BY_THE_WAY.sub("", sentence)
    if _OPENING.match(said) or (_is_motion(said) and _CARRIED.search(said)):
        return True
    if any(_is_own(active, body) for active in _ACTIVE.finditer(said)):
        return True
    return _IMPERSONAL.search(said) is not None and not _by_another(said, body)


def _is_motion(sentence: str) -> bool:
    return bool(_MOVED.search(sentence)) and "amendment" not in sentence.casefold()


def _is_own(found: re.Match[str], body: str | None) -> bool:
    """Whether the words name this body: "The Town Council", not "Ambleford County Council", nor
    "Council Assembly", nor "Council" in a committee's minutes."""
    if re.match(r" [A-Z]", found.string[found.end("body") :]):
        return False
    own = {word.casefold() for word in re.findall(r"\w+", body or "")}
    beside = _BESIDE.search(found["subject"])
    names = re.findall(r"[A-Z][\w'’-]*", beside.group()) if beside else []
    if not all(name.casefold() in _OWN_WORDS | own for name in names):
        return False
    noun = found["body"].casefold()
    nouns = own & _INSTITUTIONS
    return noun not in _INSTITUTIONS or noun in nouns or (not nouns and noun != "council")


def _by_another(sentence: str, body: str | None) -> bool:
    by = _BY.search(sentence)
    return by is not None and by["body"][0].isupper() and not _is_own(by, body)
