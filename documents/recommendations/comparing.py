"""A report's recommendations paired with the decisions of its minutes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from documents.models import Minute, Pack, Report
from documents.recommendations.numbered import clauses, plain_number
from documents.recommendations.verdicts import Finding, Verdict, find_verdict
from documents.recommendations.words import Piece, sense, side_by_side

LEAST_SHARED = 0.5
"""Of the shorter text's words: with fewer, a decision does not answer a recommendation."""

FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One recommendation with the decision that answers it; `decided` is empty where none does."""

    number: str
    page: int | None
    asked: list[Piece]
    decided: list[Piece]
    finding: Finding


@dataclass(slots=True)
class Comparison:
    """All recommendations of a report, and what was decided besides."""

    pack: Pack | None
    rows: list[Row]
    besides: list[str] = field(default_factory=list)


def compare(report: Report | None, minutes: Sequence[Minute]) -> Comparison | None:
    """None where there is nothing to compare: no recommendation, or no decision recorded."""
    decisions = [text for minute in minutes for text in minute.decisions]
    asked = _recommendations(report) if report else []
    if not report or not asked or not decisions:
        return None
    said = "\n".join(minute.text for minute in minutes)
    answers = _answers([(number, text) for number, text, _ in asked], decisions)
    rows = [
        _row(one, answer, decisions, said, alone=len(asked) == 1)
        for one, answer in zip(asked, answers, strict=True)
    ]
    told = {*answers, *(row.finding.decision for row in rows)}
    besides = [text for text in decisions if text not in told]
    return Comparison(report.pack, rows, besides)


def _recommendations(report: Report) -> list[tuple[str, str, int | None]]:
    """Number, text and page of each; the whole text where the report has no list of them."""
    listed: list[dict[str, Any]] = report.recommendations
    rows = [
        ((r.get("number") or "").rstrip("."), r.get("text") or "", r.get("page")) for r in listed
    ]
    rows = [row for row in rows if row[1].strip()]
    if rows or not report.recommendation.strip():
        return rows
    page = (report.sources.get("recommendation") or {}).get("page") or report.page
    return [("", report.recommendation, page)]


def _row(
    asked: tuple[str, str, int | None],
    answer: str | None,
    decisions: list[str],
    said: str,
    *,
    alone: bool,
) -> Row:
    number, text, page = asked
    finding = find_verdict(text, answer, decisions, said, alone=alone, number=number)
    answer = answer or finding.decision
    if not answer:
        return Row(number, page, [Piece(text)], [], finding)
    if finding.verdict == Verdict.AGREED:  # "ask that" before the same words is no difference
        return Row(number, page, [Piece(text)], [Piece(answer)], finding)
    left, right = side_by_side(text, answer)
    return Row(number, page, left, right, finding)


def _answers(asked: list[tuple[str, str]], decisions: list[str]) -> list[str | None]:
    """To each recommendation the decision that names its number, or that is most like it.

    One decision may answer several.
    """
    if len(asked) == len(decisions) == 1:
        return list(decisions)
    return [_answer(number, text, decisions) for number, text in asked]


def _answer(number: str, asked: str, decisions: list[str]) -> str | None:
    others = []
    for text in decisions:
        named = {name for clause in clauses(text) for name in clause.numbers}
        if number and plain_number(number) in named:
            return text
        if not named:
            others.append(text)
    likeness = [(_likeness(asked, text), -place, text) for place, text in enumerate(others)]
    best, _, text = max(likeness, default=(0.0, 0, ""))
    return text if best >= LEAST_SHARED else None


def _likeness(asked: str, decided: str) -> float:
    first, second = set(sense(asked)), set(sense(decided))
    shared = len(first & second)
    fewest = min(len(first), len(second)) or 1
    return shared / fewest if shared >= min(FEWEST_SHARED, fewest) else 0.0
