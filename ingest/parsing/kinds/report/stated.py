"""What a report states besides its head: implications, levels of risk, background papers.

6. Financial Implications        Current Risk: Medium        13. Background Papers
The plan is costed ...           Residual Risk: Low          Medium term financial plan 2023
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from ingest.parsing.kinds.report.labels import plain_words, section_of
from ingest.parsing.kinds.report.recommendations import read_recommendations
from ingest.parsing.kinds.report.stretches import Stretch, places_of, printed_text, stretches
from ingest.parsing.records import (
    BackgroundPaperRecord,
    Block,
    ImplicationRecord,
    ReportRecord,
    RiskLevelRecord,
)

LONGEST_HEADING = 90  # characters
LONGEST_RISK_LINE = 20  # words of a paragraph that prints levels of risk and little else

_IMPLICATION = re.compile(
    r"\bimplications?\b|^(?!conclusion).*\bimpact (?:assessment|statement)s?$"
    r"|^(?:public sector )?equalit(?:y|ies)(?: (?:and|comments?|considerations?|duty|issues)\b.*)?$"
    r"|^(?:legal|financial?|finance|hr|human resources?|procurement) (?:comments?|advice)$"
)
_UMBRELLA = re.compile(
    r"(?:corporate |other )?implications(?: of the (?:report|recommendations?))?"
)
_ABOUT_NONE = re.compile(
    r"(?:there are )?(?:none|nil|n/?a|not applicable|no background (?:papers?|documents?)\b.*)\W*",
    re.IGNORECASE,
)
_RISK = re.compile(
    r"\b(?P<name>(?:current|residual|inherent|initial|gross|net|target|overall)\s+risk"
    r"(?:\s+(?:level|rating|score))?)\s*(?::|-|\u2013)\s*"
    r"(?P<level>(?:very |extremely )?(?:low|medium|moderate|high|severe|extreme|significant)"
    r"(?:\s*(?:/|to)\s*(?:low|medium|moderate|high))?)\b",
    re.IGNORECASE,
)


def with_statements(report: ReportRecord) -> ReportRecord:
    """The record with what its blocks state; nothing is derived that is not printed."""
    blocks = [block for block in report.blocks if block.kind != "footnote"]
    parted = list(stretches(blocks))
    return replace(
        report,
        recommendations=tuple(read_recommendations(report)),
        implications=tuple(sorted(_implications(parted, blocks), key=_printed_place)),
        risk_levels=tuple(_risk_levels(blocks)),
        background_papers=tuple(_background_papers(parted, blocks)),
    )


# Implications


def _implications(
    parted: Sequence[Stretch], blocks: Sequence[Block]
) -> Iterator[ImplicationRecord]:
    """Under headings of their own, and in paragraphs that open with such a heading.

    Where the headings are numbered, one without a number is an annex's.
    """
    found = [each for each in parted if _is_implication(each.heading.text)]
    numbered = [each for each in found if each.heading.number]
    for stretch in numbered or found:
        inner = [each for each in stretches(stretch.inside) if each.text]
        if _UMBRELLA.fullmatch(plain_words(stretch.heading.text)) and inner:
            yield from (_implication(each.heading.text, each.blocks) for each in inner)
        elif stretch.text:
            yield _implication(stretch.heading.text, stretch.blocks)
    for at, block in enumerate(blocks):
        if _run_in(block):
            yield _run_in_implication(blocks[at:])


def _printed_place(implication: ImplicationRecord) -> tuple[int, float]:
    source = implication.sources.get("record")
    return (source.page, source.box[1]) if source else (0, 0.0)


def _is_implication(heading: str) -> bool:
    words = plain_words(heading)
    return len(words) <= LONGEST_HEADING and _IMPLICATION.search(words) is not None


def _implication(heading: str, blocks: Sequence[Block]) -> ImplicationRecord:
    """Of a heading's block and what stands under it, up to a paragraph with its own heading."""
    first, *others = blocks
    inside = takewhile(lambda block: not _run_in(block), others)
    kept = [first, *inside]
    return ImplicationRecord(
        heading=heading.rstrip(" :"),
        text="\n".join(filter(None, map(printed_text, kept[1:]))),
        sources=places_of("implications", record=kept, heading=[first], text=kept[1:]),
    )


def _run_in(block: Block) -> bool:
    """A paragraph such as "4. HR Advice: There are none"."""
    label, colon, value = block.text.partition(":")
    return bool(colon and value) and block.kind == "paragraph" and _is_implication(label)


def _run_in_implication(blocks: Sequence[Block]) -> ImplicationRecord:
    first, *others = blocks
    label, _, value = first.text.partition(":")
    inside = takewhile(lambda block: block.kind != "heading" and not block.number, others)
    kept = [first, *takewhile(lambda block: not _run_in(block), inside)]
    texts = [value.strip(), *map(printed_text, kept[1:])]
    return ImplicationRecord(
        heading=label.strip(),
        text="\n".join(filter(None, texts)),
        sources=places_of("implications", record=kept, heading=[first], text=kept),
    )


# Levels of risk


def _risk_levels(blocks: Sequence[Block]) -> Iterator[RiskLevelRecord]:
    """Those printed by themselves; a sentence or a table that speaks of risk states no level."""
    for block in blocks:
        if block.kind == "table" or len(block.text.split()) > LONGEST_RISK_LINE:
            continue
        for match in _RISK.finditer(block.text):
            yield RiskLevelRecord(
                name=" ".join(match["name"].split()),
                level=" ".join(match["level"].split()),
                sources=places_of("risk", record=[block], name=[block], level=[block]),
            )


# Background papers


def _background_papers(
    parted: Sequence[Stretch], blocks: Sequence[Block]
) -> Iterator[BackgroundPaperRecord]:
    for stretch in parted:
        if section_of(stretch.heading.text) == "background papers":
            listed = takewhile(lambda block: block.kind != "heading", stretch.inside)
            yield from (paper for block in listed for paper in _papers(block))
            return
    for block in blocks:
        label, colon, value = block.text.partition(":")
        if colon and block.kind != "heading" and section_of(label) == "background papers":
            yield from _papers(replace(block, text=value.strip()))
            return


def _papers(block: Block) -> Iterator[BackgroundPaperRecord]:
    """The papers of one block; words that lead in to them, or "None", are no paper."""
    titles = [row[0] for row in block.rows] if block.kind == "table" else [block.text]
    for title in titles:
        told = title.endswith(":") or _ABOUT_NONE.fullmatch(title) or section_of(title)
        if title and not told:
            sources = places_of("background papers", record=[block], title=[block])
            yield BackgroundPaperRecord(title=title, sources=sources)
