"""What was read from a pack, laid out for an officer to check beside the pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from django.utils.text import Truncator

from ingest.parsing.fields.wording import say_date
from ingest.parsing.records import Block, PackRecord, Source

# Each group of records: the field of PackRecord and its heading.
SECTIONS = (
    ("agenda_items", "Agenda items"),
    ("minutes", "Minutes"),
    ("reports", "Reports"),
    ("forward_plans", "Forward plans"),
    ("work_programmes", "Work programmes"),
    ("public_questions", "Public questions and statements"),
)
LABELS = {
    "also_present": "Also present",
    "page_from": "First page (printed)",
    "page_to": "Last page (printed)",
    "aims": "Aims and objectives",
}
LONGEST_TITLE = 120  # characters
# Where values come from, and running text shown elsewhere.
NOT_SHOWN = {"sources", "blocks", "text_pages"}

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class ReviewField:
    """One value as read; `text` is empty where the paper does not state it."""

    label: str
    text: str
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """One record: its heading, its fields, and the records inside it."""

    title: str
    page: int | None = None
    box: Box | None = None
    fields: tuple[ReviewField, ...] = ()
    children: tuple["ReviewRecord", ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ReviewSection:
    title: str
    records: tuple[ReviewRecord, ...]


def review_sections(record: PackRecord) -> tuple[ReviewSection, ...]:
    """The whole record of a pack in reading order; groups without records are left out."""
    sections = []
    if record.meeting:
        sections.append(ReviewSection("Meeting", (_record(record.meeting),)))
    for name, heading in SECTIONS:
        if rows := getattr(record, name):
            sections.append(ReviewSection(heading, tuple(_record(row) for row in rows)))
    return tuple(sections)


def _record(row: Any) -> ReviewRecord:
    sources: Mapping[str, Source] = getattr(row, "sources", {})
    whole = sources.get("record")
    return ReviewRecord(
        title=_title(row),
        page=whole.page if whole else None,
        box=whole.box if whole else None,
        fields=tuple(_fields(row, sources)),
        children=tuple(_children(row)),
    )


def _title(row: Any) -> str:
    """What the record is called: its number and title, or its name, or its committee."""
    number = getattr(row, "number", None) or getattr(row, "agenda_item", None)
    name = next(
        (
            value
            for key in ("title", "name", "asker", "committee", "heading", "text")
            if (value := getattr(row, key, None))
        ),
        "Without a title",
    )
    name = Truncator(str(name)).chars(LONGEST_TITLE)
    return f"{str(number).rstrip('.')}. {name}" if number else name


def _fields(row: Any, sources: Mapping[str, Source]) -> Iterator[ReviewField]:
    for part in fields(row):
        value = getattr(row, part.name)
        if part.name in NOT_SHOWN or _is_records(value):
            continue
        source = sources.get(part.name)
        yield ReviewField(
            label=LABELS.get(part.name, part.name.replace("_", " ").capitalize()),
            text=_text(value),
            page=source.page if source else None,
            box=source.box if source else None,
        )


def _children(row: Any) -> Iterator[ReviewRecord]:
    for part in fields(row):
        value = getattr(row, part.name)
        if part.name not in NOT_SHOWN and _is_records(value):
            yield from (_record(inner) for inner in value)


def _is_records(value: Any) -> bool:
    return (
        isinstance(value, tuple)
        and bool(value)
        and is_dataclass(value[0])
        and not isinstance(value[0], Block)
    )


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, tuple):
        return "\n".join(str(part) for part in value)
    return "" if value is None else say_date(str(value))
