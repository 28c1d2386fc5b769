"""True records of reports and their authors."""

from __future__ import annotations

import re
from typing import Any

from ingest.samples import loading
from ingest.samples.binder import Bound, Placed, PlacedItem
from ingest.samples.papers import Report, Section
from ingest.samples.people import Officer
from ingest.samples.prose import Block, plain_text, read_blocks
from ingest.samples.typeset import report as report_words

Record = dict[str, Any]

CAPITAL = re.compile(r"[A-Z]\. ")
IMPLICATIONS = ("Implications", "Impact Assessment")


def report(bound: Bound, item: PlacedItem, paper: Placed, printed: Report) -> Record:
    council, day = loading.council(), bound.pack.date
    authors = [council.officers[name] for name in printed.authors]
    director = report_words.director_line(council, printed) if printed.executive_director else None
    return {
        "agenda_item": item.number,
        "title": printed.title,
        "committee": bound.pack.committee,
        "date": day.isoformat(),
        "purpose": printed.purpose,
        "portfolio_holder": report_words.portfolio_holders(council, printed, day) or None,
        "local_councillors": printed.local_councillors,
        "executive_director": director,
        "authors": [author(officer, report_words.printed_phone(authors)) for officer in authors],
        "status": printed.status,
        "summary": plain_text(printed.summary),
        "recommendation": plain_text(printed.recommendation),
        "reason": plain_text(printed.reason),
        "section_titles": [section.title for section in printed.sections],
        "appendices": list(printed.appendices),
        "page_from": paper.page_from,
        "page_to": paper.page_to,
        "recommendations": recommendations(printed.recommendation),
        "implications": [
            {"heading": section.title, "text": plain_text(section.text)}
            for section in printed.sections
            if section.title.endswith(IMPLICATIONS)
        ],
        "risk_levels": [level for section in printed.sections for level in risk_levels(section)],
        "background_papers": [
            {"title": block.text}
            for section in printed.sections
            if section.title == "Background Papers"
            for block in read_blocks(section.text)
            if block.text != "None."
        ],
    }


def recommendations(text: str) -> list[Record]:
    """The entries of the outermost list, each with what is listed under it; without a list, one."""
    printed = [numbered(block) for block in read_blocks(text)]
    outermost = next((number for number, _ in printed if number), "")
    if not outermost:
        return [{"number": None, "text": plain_text(text)}]
    entries: list[Record] = []
    for number, words in printed:
        if number and number[-1] == outermost[-1]:
            entries.append({"number": number, "text": words})
        elif entries:
            entries[-1]["text"] += f"\n{number} {words}".replace("\n ", "\n")
    return entries


def numbered(block: Block) -> tuple[str, str]:
    """The printed number of an entry, a capital ("A.") before a paragraph too, and its words."""
    capital = CAPITAL.match(block.text) if not block.number else None
    if capital:
        return capital.group().strip(), block.text[capital.end() :]
    return block.number, block.text


def risk_levels(section: Section) -> list[Record]:
    """Of the paragraphs "Current Risk: Low" and "Residual Risk: Low"."""
    said = [block.text.partition(": ") for block in read_blocks(section.text)]
    return [{"name": name, "level": level} for name, _, level in said if name.endswith(" Risk")]


def author(officer: Officer, phone: str) -> Record:
    return {
        "name": officer.name,
        "job_title": officer.job_title,
        "phone": phone or None,
        "email": officer.email,
    }
