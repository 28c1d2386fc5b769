"""Recorded votes: numbers, and names where they are printed.

"For (52)" with the names under it; "CARRIED (6 members voting in favour, none against with 3
abstentions)"; "For: 5, Against: 2, Abstentions: 1"; "by 7 votes to 2 with 1 abstention".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from ingest.parsing.fields.people import list_names
from ingest.parsing.fields.sentences import sentences
from ingest.parsing.records import RecordedVoteRecord

Side = Literal["for", "against", "abstentions"]

_NUMBER_WORDS_TEXT = """
none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
"""
_NUMBER_WORDS = _NUMBER_WORDS_TEXT.split()
_NUMBER = rf"(?:(?<![\d.,£])\d{{1,3}}(?![\d%]|[.,]\d)|nil|no(?:body)?|{'|'.join(_NUMBER_WORDS)})"
"""A count of people: no sum of money, decimal or percentage."""
_SIDES: tuple[tuple[Side, str], ...] = (
    ("for", r"(?:(?:voting )?(?:for|in favour)|(?:members|councillors) in favour)"),
    ("against", r"against"),
    ("abstentions", r"(?:abstentions?|abstained|abstaining|abstain)"),
)
_VOTED = r"(?: (?:members?|councillors?|votes?|voting|voted|were|being))*"
_HEADED = re.compile(
    r"(?:members |councillors |voting |voted )*"
    r"(?P<side>for|in favour|against|abstain(?:ed|ing|s)?|abstentions?)(?: the [\w ]+)?"
    rf"\s*(?:[:\-–]\s*)?(?:\(\s*(?P<number>{_NUMBER})\s*\)|(?P<bare>\d{{1,3}}))?"
    r"\s*[:\-–]?\s*(?P<names>.*)",
    re.IGNORECASE,
)
_COUNTS = {
    side: (
        re.compile(rf"\b({_NUMBER}){_VOTED} {words}\b", re.IGNORECASE),
        re.compile(rf"\b{words}\s*[:=\-–]?\s*\(?({_NUMBER})\b", re.IGNORECASE),
    )
    for side, words in _SIDES
}
_CLAUSE = re.compile(r"\([^()]*\)|[^().]+(?:\.(?=\d)[^().]+)*")
_HINT = re.compile(r"favour|against|abst|votes to", re.IGNORECASE)
_BY_TO = re.compile(rf"\b(?P<for>{_NUMBER}) votes? to (?P<against>{_NUMBER})\b", re.IGNORECASE)


def read_votes(paragraphs: Sequence[str]) -> tuple[RecordedVoteRecord, ...]:
    """The votes of a minute whose numbers or names are printed, in order."""
    return (*_recorded(paragraphs), *_counted(paragraphs))


def _recorded(paragraphs: Sequence[str]) -> Iterator[RecordedVoteRecord]:
    """Votes printed as headed lists of names."""
    lists: dict[Side, tuple[int | None, tuple[str, ...]]] = {}
    lines: list[str] = []
    side: Side | None = None
    for paragraph in (*paragraphs, ""):
        headed = _heading(paragraph)
        if headed and headed[0] == "for" and lists:
            yield _record(lists, lines)
            lists, lines = {}, []
        if headed:
            side = headed[0]
            lists[side] = headed[1:]
            lines.append(paragraph)
        elif side is not None and _is_names(paragraph) and not lists[side][1]:
            lists[side] = (lists[side][0], _names(paragraph))
            lines.append(paragraph)
        else:
            if len(lists) >= 2:
                yield _record(lists, lines)
            lists, lines, side = {}, [], None


def _heading(paragraph: str) -> tuple[Side, int | None, tuple[str, ...]] | None:
    """ "For (52)" -> ("for", 52, ()); "Against: Cllrs Hale and Ingram" with the names."""
    match = _HEADED.fullmatch(paragraph)
    if match is None:
        return None
    number = match.group("number") or match.group("bare")
    names = match.group("names").strip(" .")
    if (names and not _is_names(names)) or not (number or names or len(paragraph.split()) <= 3):
        return None
    said = match.group("side").casefold()
    side: Side = (
        "abstentions" if said.startswith("abst") else "against" if said == "against" else "for"
    )
    return side, to_number(number) if number else None, _names(names) if names else ()


def _names(text: str) -> tuple[str, ...]:
    """The names of a list; "None" names nobody."""
    return () if text.strip(" .").casefold() in ("none", "nil") else list_names(text)


def _is_names(text: str) -> bool:
    """Whether a text is a list of names: mostly capitals, no sentence."""
    words = [word for word in re.findall(r"[\w'’-]+", text) if word.casefold() != "and"]
    return bool(words) and all(word[0].isupper() for word in words) and not text.endswith(".")


def _record(
    lists: dict[Side, tuple[int | None, tuple[str, ...]]], lines: Sequence[str]
) -> RecordedVoteRecord:
    nothing: tuple[int | None, tuple[str, ...]] = (None, ())
    agreed, against, abstained = (lists.get(side, nothing) for side, _ in _SIDES)
    return RecordedVoteRecord(
        votes_for=agreed[0],
        votes_against=against[0],
        abstentions=abstained[0],
        names_for=agreed[1],
        names_against=against[1],
        names_abstaining=abstained[1],
        text="\n".join(lines),
    )


def _counted(paragraphs: Sequence[str]) -> Iterator[RecordedVoteRecord]:
    """Votes printed as numbers in a sentence."""
    for paragraph in paragraphs:
        if not _HINT.search(paragraph):
            continue
        for clause in _CLAUSE.finditer(paragraph):
            sentence = clause.group()
            counts = {side: _count(sentence, patterns) for side, patterns in _COUNTS.items()}
            by_to = _BY_TO.search(sentence)
            if by_to:
                counts |= {"for": to_number(by_to["for"]), "against": to_number(by_to["against"])}
            if sum(count is not None for count in counts.values()) >= 2:
                yield RecordedVoteRecord(
                    votes_for=counts["for"],
                    votes_against=counts["against"],
                    abstentions=counts["abstentions"],
                    text=_around(clause, paragraph),
                )


def _around(clause: re.Match[str], paragraph: str) -> str:
    """The sentences that hold the clause: "On being put to the vote it was LOST (4 for, 5 not)"."""
    begin, taken = 0, []
    for sentence in sentences(paragraph):
        begin = paragraph.index(sentence, begin)
        end = begin + len(sentence)
        if begin < clause.end() and end > clause.start():
            taken.append(sentence)
        begin = end
    return " ".join(taken) or clause.group().strip()


def _count(sentence: str, patterns: Sequence[re.Pattern[str]]) -> int | None:
    found = next((match for each in patterns if (match := each.search(sentence))), None)
    return to_number(found.group(1)) if found else None


def to_number(word: str) -> int:
    """ "52" -> 52; "three" -> 3; "none", "nil", "no" -> 0."""
    folded = word.casefold()
    if folded.isdigit():
        return int(folded)
    return _NUMBER_WORDS.index(folded) if folded in _NUMBER_WORDS else 0
