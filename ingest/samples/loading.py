"""Reads the content folder (TOML) into the model. The files are the project's own prose."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from ingest.samples.papers import (
    Amendment,
    Annex,
    ForwardPlan,
    Item,
    Minute,
    Minutes,
    Pack,
    PlanEntry,
    ProgrammeEntry,
    Question,
    Report,
    Section,
)
from ingest.samples.people import Committee, Council, Holding, Officer, Seat

CONTENT = Path(__file__).parent / "content"


def read(*parts: str) -> dict[str, Any]:
    """One TOML file of the content folder."""
    return tomllib.loads(CONTENT.joinpath(*parts).read_text(encoding="utf-8"))


@cache
def council() -> Council:
    table = read("council.toml")
    holdings = tuple(Holding(**row) for row in table["holdings"])
    ordinary = [committee_from(row) for row in table["committees"] if not row.get("everybody")]
    whole = [full_council(row, ordinary) for row in table["committees"] if row.get("everybody")]
    return Council(
        name=table["name"],
        address=table["address"],
        chief_executive=table["chief_executive"],
        officers={row["name"]: Officer(**row) for row in table["officers"]},
        holdings=holdings,
        committees={committee.name: committee for committee in ordinary + whole},
    )


def committee_from(row: dict[str, Any]) -> Committee:
    return Committee(**{**row, "seats": tuple(Seat(**seat) for seat in row["seats"])})


def full_council(row: dict[str, Any], committees: list[Committee]) -> Committee:
    """The committee on which everybody sits, in order of surname after its two chairmen."""
    names = {seat.councillor for committee in committees for seat in committee.seats}
    leading = {row["chairman"]: "Chairman", row["vice_chairman"]: "Vice-Chairman"}
    others = sorted(names - set(leading), key=lambda name: (name.split()[-1], name))
    seats = [Seat(councillor=name, office=leading.get(name)) for name in [*leading, *others]]
    return Committee(
        name=row["name"],
        quorum=row["quorum"],
        venue=row["venue"],
        contact=row["contact"],
        seats=tuple(seats),
    )


@cache
def report(key: str) -> Report:
    table = read("reports", f"{key}.toml")
    closing = read("reports", "standard.toml") if "closing" in table else {}
    rows = table.pop("sections") + [closing[name] for name in table.pop("closing", [])]
    return Report(
        title=table["title"],
        purpose=table["purpose"],
        portfolios=tuple(table.get("portfolios", ())),
        local_councillors=table.get("local_councillors", "All"),
        executive_director=table.get("executive_director"),
        authors=tuple(table["authors"]),
        job_label=table.get("job_label", "Job Title:"),
        status=table.get("status", "Public"),
        summary=table["summary"],
        recommendation=table["recommendation"],
        reason=table["reason"],
        sections=numbered(rows, tuple(table.get("appendices", ()))),
        appendices=tuple(table.get("appendices", ())),
        annexes=tuple(annex_from(row) for row in table.get("annexes", ())),
    )


def numbered(rows: list[dict[str, Any]], appendices: tuple[str, ...]) -> tuple[Section, ...]:
    """Sections with running numbers unless a row names its own; the appendices' list filled in."""
    sections, number = [], 0
    for row in rows:
        number = int(row.get("number", number + 1))
        text = row.get("text", "")
        if row["title"] == "Appendices":
            text = "\n\n".join(appendices) or "None."
        sections.append(Section(number=f"{number}.", title=row["title"], text=text))
    return tuple(sections)


def annex_from(row: dict[str, Any]) -> Annex:
    head = tuple((label, value) for label, value in row.pop("head", []))
    return Annex(**row, head=head)


@cache
def minutes(key: str) -> Minutes:
    table = read("minutes", f"{key}.toml")
    items = tuple(minute_from(row) for row in table.pop("items"))
    questions = tuple(Question(**row) for row in table.pop("questions", ()))
    names = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
    return Minutes(**{**table, **names}, items=items, questions=questions)


def minute_from(row: dict[str, Any]) -> Minute:
    amendments = tuple(Amendment(**entry) for entry in row.pop("amendments", ()))
    decisions = tuple(row.pop("decisions", ()))
    return Minute(**row, amendments=amendments, decisions=decisions)


@cache
def plan_entries() -> tuple[PlanEntry, ...]:
    return tuple(plan_entry_from(row) for row in read("plan.toml")["entries"])


def plan_entry_from(row: dict[str, Any]) -> PlanEntry:
    consulted = tuple(
        (place, day if isinstance(day, date) else None) for place, day in row.pop("consulted", ())
    )
    return PlanEntry(**{**row, "officers": tuple(row["officers"])}, consulted=consulted)


@cache
def programme_entries() -> tuple[ProgrammeEntry, ...]:
    rows = read("programme.toml")["entries"]
    lists = ("aims", "officers")
    return tuple(
        ProgrammeEntry(**{**row, **{key: tuple(row.get(key, ())) for key in lists}}) for row in rows
    )


def packs() -> list[Pack]:
    """Every pack of the content folder, by file name."""
    return [pack(path.stem) for path in sorted((CONTENT / "packs").glob("*.toml"))]


def pack(name: str) -> Pack:
    table = read("packs", f"{name}.toml")
    standard = read("standard_items.toml")
    items = tuple(item_from(row, standard) for row in table.pop("items"))
    attending = tuple(table.pop("attending", ()))
    return Pack(**table, name=name, items=items, attending=attending)


def item_from(row: dict[str, Any], standard: dict[str, Any]) -> Item:
    """An agenda row; `use` takes a standard item's words, which the row may then override."""
    words = {**standard[row.pop("use")], **row} if "use" in row else dict(row)
    plan = words.pop("plan", None)
    for name, value in words.pop("fill", {}).items():
        words["description"] = words["description"].replace("{" + name + "}", value)
    return Item(**words, plan=ForwardPlan(**plan) if plan else None)
