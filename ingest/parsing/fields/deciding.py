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
_OWN_NUMBER = re.compile(r"^\d{1,4}/\d{1,4} (?=(?:Resolved|Agreed|Decided|It was)\b)")
"""A minute's number before its text, where the item has one of its own: "19/7 Resolved to pay"."""

_THEN_DECIDED = re.compile(
    rf"(?P<subject>(?:[\w'’&.-]+ ){{0,6}}?)(?P<body>{_BODIES}),? {_ADVERB}"
    r"(?:considered|discussed|received|reviewed|noted|debated|heard|welcomed|supported|examined"
    r"|had)\b[^.;:]{0,160}?,? and "
    rf"{_ADVERB}{_DECIDED} (?:to|that|not|unanimously)\b"
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
_ONLY_MOVERS = re.compile(
    r"\W*(?:it was )?(?:proposed|moved|prop|proposer)\b(?:(?!\bthat\b|\bto\b).)*?"
    r"\b(?:seconded|sec|seconder|2nd)\b(?:(?!\bthat\b|\bto\b).)*",
    re.IGNORECASE | re.DOTALL,
)
"""Who moved and seconded, and how it went, but not what: "Proposed Cllr Hale, seconded Cllr Elm,
all in favour"."""

_NAMES_AND_RESULTS = re.compile(
    r"(?:propos|second|\bmov|\bprop\b|\bsec\b|\b2nd\b|\bby\b|\band\b|\bwas\b|\bit\b|\bthe\b|\bmotion\b"
    r"|\bcarried|\bagreed|\bunanimous|\ball\b|\bin favour|\bvote|\bapproved|\bresolved|\baccepted"
    r"|\bpassed|\bnone\b|\bagainst|\bno\b|\bobjections?|\babst|\bcon\b|\bnem\b|\bc(?:oun)?cill?o?rs?|\bcllrs?"
    r"|\bmrs?\b|\bms\b|\bmiss\b|\bdr\b|\bchair|\bvice|\bmayor|\bmembers?\b|\bwith|\bfor\b|\bfavour)[a-z]*",
    re.IGNORECASE,
)
_PLAIN_WORD = re.compile(r"\b[a-z]{2,}\b")
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
    for sentence in sentences(_OWN_NUMBER.sub("", paragraph)):
        result = _ONLY_RESULT.fullmatch(sentence) is not None
        if before and (_ONLY_THIS.fullmatch(sentence) or (result and _moves_something(before))):
            if found and found[-1] == without_marker(before):
                found.pop()
            found.append(f"{before} {sentence}")
        elif _names_movers_only(sentence):
            if before and not found and not _HINT.search(before):
                found.append(f"{before} {sentence}")
        elif not result and decides(sentence, body):
            found.append(without_marker(sentence))
        before = sentence
    return found


def _moves_something(sentence: str) -> bool:
    return _is_motion(sentence) and not _names_movers_only(sentence)


def _names_movers_only(sentence: str) -> bool:
    """Whether a sentence says who moved a motion and how it went, but not what was moved."""
    if _ONLY_MOVERS.fullmatch(sentence) is None:
        return False
    return _PLAIN_WORD.search(_NAMES_AND_RESULTS.sub("", sentence)) is None


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
    forms = (_ACTIVE, _THEN_DECIDED)
    if any(_is_own(found, body) for form in forms for found in form.finditer(said)):
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
